"""One finding a line as JSON: the contract that other programs read."""

from collections.abc import Iterator, Sequence
from typing import Any

from normalize.escaping import json_line
from normalize.model import Document, Finding


def record(document: Document, finding: Finding) -> dict[str, Any]:
    """A finding with its place in the file; `start` and `end` are code points, `line` and `column` count from 1."""
    line, column = document.position(finding.start)
    return {
        "path": document.path,
        "doc": document.id,
        "start": finding.start,
        "end": finding.end,
        "line": line,
        "column": column,
        "text": finding.text,
        "rule": finding.rule,
        "category": str(finding.category),
        "trust": str(finding.trust),
        "severity": str(finding.severity),
        "mqm": finding.mqm,
        "replacement": finding.replacement,
        "entity": finding.entity,
        "message": finding.message,
        "confidence": None if finding.confidence is None else round(finding.confidence, 4),
    }


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        yield json_line(record(document, finding))
