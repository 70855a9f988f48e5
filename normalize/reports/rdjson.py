"""Reviewdog Diagnostic Format as one JSON object: findings with suggestions on a review."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

from normalize.escaping import json_line
from normalize.model import Document, Finding, Severity
from normalize.reports._place import change, place

BETWEEN = ","
_STEP = 512  # code points
_SEVERITY = {Severity.NEUTRAL: "INFO", Severity.MINOR: "WARNING", Severity.MAJOR: "ERROR", Severity.CRITICAL: "ERROR"}


def begin() -> Iterator[str]:
    yield '{"source": {"name": "normalize"}, "diagnostics": ['


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    columns: _Columns | None = None
    for finding in findings:
        where = place(document, finding)
        if columns is None:
            columns = _Columns(document.text)
        span = {"start": columns.position(finding.start), "end": columns.position(finding.end)}
        diagnostic: dict[str, Any] = {
            "message": change(finding),
            "location": {"path": where.path.removeprefix("./"), "range": span},
            "severity": _SEVERITY[finding.severity],
            "code": {"value": finding.rule},
        }
        if finding.replacement is not None and where.record is None:
            diagnostic["suggestions"] = [{"range": span, "text": finding.replacement}]
        yield json_line(diagnostic)


def end() -> Iterator[str]:
    yield "]}"


class _Columns:
    """Lines and columns of a text as the format has them: lines end at line feeds alone, columns count bytes of UTF-8."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in re.finditer("\n", text))]
        # Bytes before each step, so that a column far out on a long line is not counted from its beginning.
        pieces = (text[at : at + _STEP] for at in range(0, len(text), _STEP))
        self._before = [0, *accumulate(map(_bytes, pieces))]

    def position(self, offset: int) -> dict[str, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self._starts, offset)
        return {"line": line, "column": self._bytes_before(offset) - self._bytes_before(self._starts[line - 1]) + 1}

    def _bytes_before(self, offset: int) -> int:
        step = offset // _STEP
        return self._before[step] + _bytes(self._text[step * _STEP : offset])


def _bytes(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-8", "surrogatepass"))
