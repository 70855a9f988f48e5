"""Rules of prh (proofreading helper): YAML with `expected` and the `pattern`s that should become it.

Patterns that are regular expressions are skipped: a lexicon line is a written form, and what a pattern may match nobody has looked at.
"""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from normalize.lexicon.entity import Entity, Form, Label
from normalize.lexicon.exchange.entry import Options, Skipped
from normalize.lexicon.exchange.lines import failed, whole
from normalize.lexicon.untrusted import DEEPEST, QUOTED, too_deep

ABOUT = "rules of prh"
MATCHES_NAMES = True

_LARGEST = 5_000_000  # bytes; rule sets are written by hand
_REACH = 200  # lines after a rule in which the next one is looked for; one written with escapes is not found at all

# Ten lines of anchors that name one another stand for a billion values; nobody needs them in a list of rules.
_ANCHOR = re.compile(r"(?:^|[\s\[{,])&[A-Za-z0-9_]+(?=[\s,\]}])")


def read(file: BinaryIO, name: str, options: Options) -> Iterator[Entity | Skipped]:
    """An entity for each rule with a written form."""
    text = whole(file, name, _LARGEST)
    value = _parsed(text, name)
    rules = value.get("rules") if isinstance(value, dict) else None
    if not isinstance(rules, list):
        failed(name, 1, "no 'rules:' with a list below it; is this a file of prh?")
    rows = text.split("\n")
    at = 0
    for rule in rules:
        right = rule if isinstance(rule, str) else rule.get("expected") if isinstance(rule, dict) else None
        if not isinstance(right, str):
            yield Skipped(at + 1, str(rule)[:60], "a rule without 'expected'")
            continue
        at = next((i for i in range(at, min(at + _REACH, len(rows))) if right in rows[i]), at)
        forms = []
        for pattern in _patterns(rule):
            if not isinstance(pattern, str):
                yield Skipped(at + 1, str(pattern)[:60], "a pattern that is no text")
            elif pattern.startswith("/"):
                yield Skipped(at + 1, pattern[:60], "a regular expression")
            else:
                forms.append(Form(pattern, "variant", source=options.source or "prh"))
        if "$1" in right:
            yield Skipped(at + 1, right, "a correction with parts of what was matched")
        elif forms:
            yield Entity(
                id="",
                kind=options.kind or "term",
                labels={options.target: Label(right)},
                source=options.source or "prh",
                forms=tuple(forms),
                file=name,
                line=at + 1,
            )


def _patterns(rule: Any) -> list[Any]:
    if isinstance(rule, str):
        return []
    found = [rule[key] for key in ("pattern", "patterns") if key in rule]
    return [pattern for entry in found for pattern in (entry if isinstance(entry, list) else [entry])]


def _parsed(text: str, name: str) -> Any:
    import ryaml

    if _ANCHOR.search(QUOTED.sub("", text)):
        failed(name, 1, "YAML anchors and aliases are not read; write the values out")
    if too_deep(text):
        failed(name, 1, f"more than {DEEPEST} brackets within one another; is this a file of prh?")
    try:
        return ryaml.loads(text)
    except (ryaml.InvalidYamlError, ValueError, RecursionError) as error:
        failed(name, 1, str(error))
