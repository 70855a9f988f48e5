"""Reviewdog Diagnostic Format as one JSON object: findings with suggestions on a review."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from normalize.model import Document, Finding, Severity
from normalize.reports._place import change, place

BETWEEN = ","
_SEVERITY = {Severity.NEUTRAL: "INFO", Severity.MINOR: "WARNING", Severity.MAJOR: "ERROR", Severity.CRITICAL: "ERROR"}


def begin() -> Iterator[str]:
    yield '{"source": {"name": "normalize"}, "diagnostics": ['


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    starts: list[int] | None = None
    for finding in findings:
        where = place(document, finding)
        if starts is None:
            starts = _line_starts(document.text)
        span = {"start": _position(document.text, starts, finding.start), "end": _position(document.text, starts, finding.end)}
        diagnostic: dict[str, Any] = {
            "message": change(finding),
            "location": {"path": where.path.removeprefix("./"), "range": span},
            "severity": _SEVERITY[finding.severity],
            "code": {"value": finding.rule},
        }
        if finding.replacement is not None and where.record is None:
            diagnostic["suggestions"] = [{"range": span, "text": finding.replacement}]
        yield json.dumps(diagnostic, ensure_ascii=False)


def end() -> Iterator[str]:
    yield "]}"


def _line_starts(text: str) -> list[int]:
    return [0, *(at + 1 for at, letter in enumerate(text) if letter == "\n")]


def _position(text: str, starts: Sequence[int], offset: int) -> dict[str, int]:
    """Line and column from 1 as the format has them: lines end at line feeds alone, columns count bytes of UTF-8."""
    from bisect import bisect_right

    line = bisect_right(starts, offset)
    return {"line": line, "column": len(text[starts[line - 1] : offset].encode("utf-8", "surrogatepass")) + 1}
