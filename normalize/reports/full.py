"""For reading: each finding with the line it stands in, the span marked, and why."""

from collections.abc import Iterator, Sequence

import click

from normalize.escaping import quiet, visible
from normalize.model import Document, Finding, Severity, Trust
from normalize.reports.concise import place

FOR_PEOPLE = True
CONTEXT = 48  # code points shown on each side of the span
LONGEST = 60  # code points of the span itself that are shown
_COLOUR = {Trust.SURE: "green", Trust.LIKELY: "yellow", Trust.REVIEW: "cyan"}


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        colour = _COLOUR[finding.trust]
        doubt = "" if finding.severity > Severity.NEUTRAL else ", neutral"
        head = f"{click.style(place(document, finding), bold=True)}  {click.style(finding.rule, fg=colour)} ({finding.trust}{doubt})"
        yield head
        before, marked, after = _around(document.text, finding)
        old = click.style(marked, fg=colour, underline=True, bold=True)
        new = "" if finding.replacement is None else click.style(f" → {_cut(finding.replacement) or '∅'}", fg=colour)
        yield f"    {before}{old}{after}{new}"
        yield f"    {' ' * width(before)}{click.style('~' * max(1, width(marked)), fg=colour)} {visible(finding.message)}"
        yield ""


def _around(text: str, finding: Finding) -> tuple[str, str, str]:
    """The span and what stands around it on its line, long stretches cut, control characters made visible."""
    begin, end = window(text, finding, CONTEXT)
    before = ("…" if begin and text[begin - 1] != "\n" else "") + _shown(text[begin : finding.start]).lstrip()
    after = _shown(text[finding.end : end]) + ("…" if end < len(text) and text[end] != "\n" else "")
    marked = _cut(finding.text)
    # What begins the line is made harmless before its columns are counted.
    return (quiet(before), marked, after.rstrip()) if before.strip() else (before, quiet(marked), after.rstrip())


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
