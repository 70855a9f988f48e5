"""A table with one finding a row and the fields of the JSON contract, for spreadsheets and data frames."""

import csv
import io
import re
from collections.abc import Iterator, Sequence

from normalize.model import Document, Finding
from normalize.reports.jsonl import record

FIELDS = (
    "path", "doc", "start", "end", "line", "column", "text", "rule", "category", "trust", "severity", "mqm", "replacement", "entity", "message",
)  # fmt: skip
# A spreadsheet runs what begins so, and the words come from web pages; an apostrophe before it makes it text. A dash before a blank is safe.
_FORMULA = re.compile(r"[=+@\t\r]|-\S")


def begin() -> Iterator[str]:
    yield ",".join(FIELDS)


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        row = record(document, finding)
        yield _line([_safe(row[name]) for name in FIELDS])


def _line(values: Sequence[object]) -> str:
    out = io.StringIO(newline="")
    # What ends a row is what the writer quotes in a field: with an end of its own, a line break in a span would end the row, too.
    csv.writer(out).writerow(values)
    return out.getvalue().removesuffix("\r\n")


def _safe(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and _FORMULA.match(value) else value
