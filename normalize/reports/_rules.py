"""What is told of the rules themselves in formats that carry them."""

import inspect
from typing import NamedTuple

from normalize import detectors, engine, marks
from normalize.harmonise import concordance
from normalize.model import Category, Severity, Trust
from normalize.names import explanations
from normalize.names import findings as name_findings


class About(NamedTuple):
    """A rule as a report tells of it: its first sentence, and its whole explanation."""

    name: str
    summary: str
    explanation: str
    category: Category
    severity: Severity
    mqm: str
    trust: Trust  # of its edits, unless a finding says otherwise
    languages: frozenset[str] | None  # None for all


def about(name: str) -> About:
    """What a rule is about, from its own docstring."""
    if name in engine.NAME_RULES:
        known = {rule.name: rule for rule in (*name_findings.RULES.values(), name_findings.ARTICLE)}
        rule = known[name]
        text = explanations.of(name)
    else:
        module = concordance if name == concordance.RULE.name else marks if name == marks.RULE.name else detectors.load(name)
        rule = module.RULE
        text = inspect.cleandoc(module.__doc__ or name)
    return About(
        name, " ".join(text.partition("\n\n")[0].split()), text, rule.category, rule.severity, rule.mqm, rule.trust, rule.languages
    )


def all_about() -> tuple[About, ...]:
    """Every rule there is, by name."""
    return tuple(about(name) for name in engine.all_rules())
