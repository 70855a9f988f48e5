"""Workflow commands of GitHub Actions: each finding becomes a note on its line of a pull request."""

from collections.abc import Iterator, Sequence

from normalize.escaping import visible
from normalize.model import Document, Finding, Severity
from normalize.reports._place import change, place

COMMANDS = True
_LEVEL = {Severity.NEUTRAL: "notice", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        where = place(document, finding)
        fields = {"file": where.path, "line": where.line, "endLine": where.end_line, "title": f"normalize: {finding.rule}"}
        if where.line == where.end_line:  # columns are only read where the span is on one line
            fields |= {"col": where.column, "endColumn": where.end_column}
        told = ",".join(f"{name}={_value(str(value))}" for name, value in fields.items())
        yield f"::{_LEVEL[finding.severity]} {told}::{_message(change(finding))}"


def _message(text: str) -> str:
    """A text as a command carries it: the server gives line ends back, everything else that a terminal obeys is told by its number."""
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _value(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
