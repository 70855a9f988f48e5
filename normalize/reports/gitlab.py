"""GitLab Code Quality: a JSON list of issues with fingerprints, so that a merge request shows what is new."""

from collections.abc import Iterator, Sequence

from normalize.escaping import json_line
from normalize.fingerprint import numbered, short_hash
from normalize.model import Document, Finding, Severity
from normalize.reports._place import change, place

BETWEEN = ","
_SEVERITY = {Severity.NEUTRAL: "info", Severity.MINOR: "minor", Severity.MAJOR: "major", Severity.CRITICAL: "critical"}


def begin() -> Iterator[str]:
    yield "["


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    for finding, print_, nth in numbered(document, findings):
        where = place(document, finding)
        path = where.path.removeprefix("./")
        issue = {
            "description": change(finding),
            "check_name": finding.rule,
            "fingerprint": short_hash("\0".join((path, where.record or "", *print_, str(nth)))),
            "severity": _SEVERITY[finding.severity],
            "location": {"path": path, "lines": {"begin": where.line, "end": where.end_line}},
        }
        yield json_line(issue)


def end() -> Iterator[str]:
    yield "]"
