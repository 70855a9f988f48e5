"""A table with one finding a row and the fields of the JSON contract, for spreadsheets and data frames."""

import csv
import io
from collections.abc import Iterator, Sequence

from normalize.model import Document, Finding
from normalize.reports.jsonl import record

FIELDS = (
    "path", "doc", "start", "end", "line", "column", "text", "rule", "category", "trust", "severity", "mqm", "replacement", "entity", "message",
)  # fmt: skip
# A spreadsheet runs what begins so; the apostrophe makes it text, and stands nowhere else than before such a sign.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def begin() -> Iterator[str]:
    yield ",".join(FIELDS)


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        row = record(document, finding)
        yield _line([_safe(row[name]) for name in FIELDS])


def _line(values: Sequence[object]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(values)
    return out.getvalue()


def _safe(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
