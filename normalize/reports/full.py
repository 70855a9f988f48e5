"""For reading: each finding with the line it stands in, the span marked, and why."""

from collections.abc import Iterator, Sequence

import click

from normalize.model import Document, Finding, Severity, Trust
from normalize.reports.concise import place

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
        new = "" if finding.replacement is None else click.style(f" → {finding.replacement or '∅'}", fg=colour)
        yield f"    {before}{old}{after}{new}"
        yield f"    {' ' * width(before)}{click.style('~' * max(1, width(marked)), fg=colour)} {finding.message}"
        yield ""


def _around(text: str, finding: Finding) -> tuple[str, str, str]:
    """The span and what stands around it on its line, long stretches cut, control characters made visible."""
    begin = max(text.rfind("\n", 0, finding.start) + 1, finding.start - CONTEXT)
    end = text.find("\n", finding.end)
    end = min(len(text) if end < 0 else end, finding.end + CONTEXT)
    before = ("…" if begin and text[begin - 1] != "\n" else "") + _visible(text[begin : finding.start]).lstrip()
    after = _visible(text[finding.end : end]) + ("…" if end < len(text) and text[end] != "\n" else "")
    marked = _visible(finding.text)
    return before, marked if len(marked) <= LONGEST else marked[: LONGEST - 1] + "…", after.rstrip()


def _visible(text: str) -> str:
    return "".join("⏎" if c == "\n" else " " if c.isspace() else c if c.isprintable() else f"\\x{ord(c):x}" for c in text)


def width(text: str) -> int:
    """Columns that a text takes on a terminal: two for wide letters, none for marks."""
    if text.isascii():
        return len(text)
    import unicodedata

    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)
