"""For reading: each finding with the line it stands in, the span marked, and why."""

from collections.abc import Iterator, Sequence

import click

from normalize.escaping import quiet, visible
from normalize.model import Document, Finding, Severity, Trust
from normalize.reports.concise import place

FOR_PEOPLE = True
WIDTH = 80  # columns that the line of a text may take: it is marked below, and a terminal that breaks it takes the mark away from the span
BEFORE = 30  # code points shown before the span; after it there is what is left of the line
LONGEST = 60  # code points of the span itself that are shown
_INDENT = "    "
_COLOUR = {Trust.SURE: "green", Trust.LIKELY: "yellow", Trust.REVIEW: "cyan"}


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        colour = _COLOUR[finding.trust]
        doubt = "" if finding.severity > Severity.NEUTRAL else ", neutral"
        head = f"{click.style(place(document, finding), bold=True)}  {click.style(finding.rule, fg=colour)} ({finding.trust}{doubt})"
        yield f"{head}: {visible(finding.message)}"
        before, marked, after = _around(document.text, finding)
        yield f"{_INDENT}{before}{click.style(marked, fg=colour, underline=True, bold=True)}{after}"
        new = "" if finding.replacement is None else f" → {_cut(finding.replacement) or '∅'}"
        yield f"{_INDENT}{' ' * width(before)}{click.style('~' * max(1, width(marked)) + new, fg=colour)}"
        yield ""


def _around(text: str, finding: Finding) -> tuple[str, str, str]:
    """The span and what stands around it on its line, long stretches cut between words, control characters made visible."""
    begin, end = window(text, finding, WIDTH)
    start = max(begin, finding.start - BEFORE)
    if start > begin and not text[start - 1].isspace():
        start = next((at + 1 for at in range(start, finding.start) if text[at] == " "), start)
    before = ("…" if start and text[start - 1] != "\n" else "") + _shown(text[start : finding.start]).lstrip()
    marked = _cut(finding.text)
    after = _fitting(_shown(text[finding.end : end]), end < len(text) and text[end] != "\n", WIDTH - len(_INDENT) - width(before + marked))
    # What begins the line is made harmless before its columns are counted.
    return (quiet(before), marked, after.rstrip()) if before.strip() else (before, quiet(marked), after.rstrip())


def _fitting(text: str, goes_on: bool, columns: int) -> str:
    """What of the rest of a line goes into so many columns, cut between words."""
    if width(text) + goes_on <= columns:
        return text + "…" * goes_on
    shown = text[: max(0, columns - 1)]
    while width(shown) > columns - 1 > 0:
        shown = shown[:-1]
    if not text[len(shown) :].startswith(" "):
        shown = shown[: shown.rfind(" ") + 1].rstrip() or shown  # the last word is not whole
    return shown.rstrip() + "…"


def window(text: str, finding: Finding, reach: int) -> tuple[int, int]:
    """Where what stands around a finding begins and ends on its line, at most `reach` code points away.

    The ends of the line are not looked for beyond that: a line may be as long as the text.
    """
    begin, end = max(0, finding.start - reach), min(len(text), finding.end + reach)
    after = text.find("\n", finding.end, end)
    return max(begin, text.rfind("\n", begin, finding.start) + 1), end if after < 0 else after


def _cut(text: str) -> str:
    return _shown(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")


def _shown(text: str) -> str:
    return visible(text.replace("\t", " "), "⏎")


def width(text: str) -> int:
    """Columns that a text takes on a terminal: two for wide letters, none for marks."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
