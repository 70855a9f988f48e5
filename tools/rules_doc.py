"""Writes docs/rules.md from what the rules say of themselves, or with --check tells whether it is up to date (exit 1 if not).

python tools/rules_doc.py [--check]
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from normalize.model import Rule

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
PAGE = ROOT / "docs" / "rules.md"
HEAD = """# Rules

Written by `python tools/rules_doc.py` from the docstrings of the rules, which `normalize explain RULE` prints too. Each rule has a file of its
own, `normalize/detectors/<rule>.py` (those that judge the mentions of known names are in `normalize/names/`), and its cases in `tests/cases/<rule>.md`.
*Edits* is the grade of trust that a rule's edits have unless a finding says otherwise; where no edit can be right they are `review`.
"""


def page() -> str:
    """The whole page: a table of all rules, then a section for each, its heading its anchor."""
    return "\n".join((HEAD, *_table(), "", *_sections()))


def _table() -> Iterator[str]:
    from normalize.reports._rules import all_about

    yield "| rule | category | severity | what it finds |"
    yield "|---|---|---|---|"
    for rule in all_about():
        yield f"| [{rule.name}](#{rule.name}) | {rule.category} | {rule.severity} | {rule.summary.replace('|', chr(92) + '|')} |"


def _sections() -> Iterator[str]:
    from normalize.reports._rules import all_about

    for about in all_about():
        rule = _rule(about.name)
        spoken = "all" if rule.languages is None else ", ".join(sorted(rule.languages))
        what, *rest = about.explanation.strip().split("\n\n")
        yield f"## {about.name}\n"
        yield f"Category `{about.category}` · severity `{about.severity}` · MQM `{about.mqm}` · edits `{rule.trust}` · languages: {spoken}\n"
        yield what + "\n"
        for paragraph in rest:
            yield paragraph.replace("\nFix:", "\n\n**Fix:**").replace("Why:", "**Why:**", 1).replace("<", "&lt;") + "\n"


def _rule(name: str) -> "Rule":
    from normalize import detectors, engine, marks
    from normalize.harmonise import concordance
    from normalize.names import findings

    if name in engine.NAME_RULES:
        return {rule.name: rule for rule in (*findings.RULES.values(), findings.ARTICLE)}[name]
    if name == concordance.RULE.name:
        return concordance.RULE
    rule: Rule = (marks if name == marks.RULE.name else detectors.load(name)).RULE
    return rule


def main() -> int:
    text = page()
    if "--check" in sys.argv[1:]:
        fresh = PAGE.exists() and PAGE.read_text(encoding="utf-8") == text
        print("docs/rules.md is up to date" if fresh else "docs/rules.md is out of date: run python tools/rules_doc.py")
        return 0 if fresh else 1
    PAGE.write_text(text, encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {text.count(chr(10) + '## ')} rules")
    return 0


if __name__ == "__main__":
    sys.exit(main())
