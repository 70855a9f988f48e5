"""Checkstyle XML, which many review tools read."""

from collections.abc import Iterator, Sequence

from normalize.model import Document, Finding, Severity
from normalize.reports._place import change, place
from normalize.reports._xml import attributes

_SEVERITY = {Severity.NEUTRAL: "info", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}


def begin() -> Iterator[str]:
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield '<checkstyle version="4.3">'


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    yield f"<file{attributes(name=document.file)}>"
    for finding in findings:
        where = place(document, finding)
        record = "" if where.record is None else f"[{where.record}] "
        values = {"severity": _SEVERITY[finding.severity], "message": record + change(finding), "source": f"normalize.{finding.rule}"}
        yield f"<error{attributes(line=where.line, column=where.column, **values)}/>"
    yield "</file>"


def end() -> Iterator[str]:
    yield "</checkstyle>"
