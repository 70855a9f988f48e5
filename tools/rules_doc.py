"""Writes docs/rules.md from what the rules say of themselves, or with --check tells whether it is up to date (exit 1 if not).

python tools/rules_doc.py [--check]
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from made_page import keep

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
PAGE = ROOT / "docs" / "rules.md"
RATES = ROOT / "benchmarks" / "results" / "rules.tsv"
HEAD = """# Rules

Written by `python tools/rules_doc.py` from the docstrings of the rules, which `normalize explain RULE` prints too. Each rule has a file of its
own, `normalize/detectors/<rule>.py` (those that judge the mentions of known names are in `normalize/names/`), and its cases in `tests/cases/<rule>.md`.
*Edits* is the grade of trust that a rule's edits have unless a finding says otherwise; where no edit can be right they are `review`.

*Machine* and *human*: how many findings that cost the rule has in 100,000 words of machine translations into English, and of human translations of the same documents
(`python tools/rule_rates.py`, [rules.tsv](../benchmarks/results/rules.tsv)). People slip, too: most of what `unknown-word` finds in human texts are real misspellings. The larger the first is against
the second, the more a finding says of a translation. *Right*: the share of its findings in machine translations that point at a fault, which findings have as their `confidence`: a rule is taken to be wrong as often by
the word as it is in texts by people, where its findings were read ([rules-read.tsv](../benchmarks/results/rules-read.tsv)).
"""


def page() -> str:
    """The whole page: a table of all rules, then a section for each, its heading its anchor."""
    return "\n".join((HEAD, *_table(), "", *_sections()))


def _table() -> Iterator[str]:
    from normalize.reports._rules import all_about

    rates = _rates()
    yield "| rule | category | severity | machine | human | right | what it finds |"
    yield "|---|---|---|---:|---:|---:|---|"
    for rule in all_about():
        machine, human, right = rates.get(rule.name, ("", "", ""))
        summary = rule.summary.replace("|", chr(92) + "|")
        yield f"| [{rule.name}](#{rule.name}) | {rule.category} | {rule.severity} | {machine} | {human} | {right} | {summary} |"


def _rates() -> dict[str, tuple[str, str, str]]:
    """Findings by rule, as measured; a rule that found nothing that costs has none."""
    lines = [line.split("\t") for line in RATES.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return {rule: (f"{float(machine):.1f}", f"{float(human):.1f}", right) for rule, machine, human, *_, right in lines[1:]}


def _sections() -> Iterator[str]:
    from normalize.reports._rules import all_about

    for about in all_about():
        spoken = "all" if about.languages is None else ", ".join(sorted(about.languages))
        what, *rest = about.explanation.strip().split("\n\n")
        yield f"## {about.name}\n"
        yield f"Category `{about.category}` · severity `{about.severity}` · MQM `{about.mqm}` · edits `{about.trust}` · languages: {spoken}\n"
        yield what + "\n"
        for paragraph in rest:
            yield paragraph.replace("\nFix:", "\n\n**Fix:**").replace("Why:", "**Why:**", 1).replace("<", "&lt;") + "\n"


if __name__ == "__main__":
    raise SystemExit(keep(PAGE, page()))
