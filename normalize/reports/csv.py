"""A table with one finding a row and the fields of the JSON contract, for spreadsheets and data frames.

Cells are safe to open: control characters and line ends are told by their number, and what a spreadsheet would run has an apostrophe before
it. `jsonl` has the values to the letter.
"""

import csv
import io
from collections.abc import Iterator, Sequence

from normalize.escaping import cell
from normalize.model import Document, Finding
from normalize.reports.jsonl import record

FIELDS = (
    "path", "doc", "start", "end", "line", "column", "text", "rule", "category", "trust", "severity", "mqm", "replacement", "entity", "message",
    "confidence",
)  # fmt: skip


def begin() -> Iterator[str]:
    yield ",".join(FIELDS)


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        row = record(document, finding)
        yield table_row([row[name] for name in FIELDS])


def table_row(values: Sequence[object]) -> str:
    """A row of cells that are safe to open, without its end."""
    out = io.StringIO(newline="")
    csv.writer(out).writerow([cell(value) for value in values])
    return out.getvalue().removesuffix("\r\n")
