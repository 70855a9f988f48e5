"""SARIF 2.1.0, the exchange format of static analysis (OASIS): for code scanning pages and editors.

Each rule comes with its explanation, each finding with its fix, a fingerprint that outlives edits elsewhere in the file, and, where a person
decided against it, a suppression.
"""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from normalize import __version__
from normalize.escaping import json_line
from normalize.fingerprint import numbered
from normalize.model import Document, Finding, Severity
from normalize.reports import Held
from normalize.reports._place import change, place, uri

BETWEEN = ","
HELD = True
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL = {Severity.NEUTRAL: "note", Severity.MINOR: "warning", Severity.MAJOR: "error", Severity.CRITICAL: "error"}


def begin() -> Iterator[str]:
    from normalize.reports._rules import all_about

    rules = [
        {
            "id": rule.name,
            "shortDescription": {"text": rule.summary},
            "fullDescription": {"text": rule.summary},
            "help": {"text": rule.explanation},
            "defaultConfiguration": {"level": _LEVEL[rule.severity]},
            "properties": {"category": str(rule.category), "mqm": rule.mqm},
        }
        for rule in all_about()
    ]
    driver = {"name": "normalize", "version": __version__, "semanticVersion": __version__, "rules": rules}
    yield f'{{"$schema": {json.dumps(SCHEMA)}, "version": "2.1.0", "runs": [{{'
    yield f'"tool": {json_line({"driver": driver})},'
    yield '"columnKind": "unicodeCodePoints",'
    yield '"results": ['


def render(document: Document, findings: Sequence[Finding], held: Sequence[Held] = ()) -> Iterator[str]:
    """One result a line; those `held` back are results with a suppression, which programs show apart and do not count."""
    reasons = {id(item.finding): item for item in held}
    everything = sorted([*findings, *(item.finding for item in held)], key=lambda f: (f.start, f.end, f.rule))
    for finding, print_, nth in numbered(document, everything):
        result = _result(document, finding)
        result["partialFingerprints"] = {"normalize/v1": f"{print_.rule}:{print_.span}:{print_.context}:{nth + 1}"}
        # All results of a run must say whether they are suppressed, or none; which of the texts have some is not known here.
        item = reasons.get(id(finding))
        result["suppressions"] = [] if item is None else [{"kind": item.kind, "status": "accepted", "justification": item.reason}]
        yield json_line(result)


def end() -> Iterator[str]:
    yield "]}]}"


def _result(document: Document, finding: Finding) -> dict[str, Any]:
    where = place(document, finding)
    region: dict[str, Any] = {
        "startLine": where.line,
        "startColumn": where.column,
        "endLine": where.end_line,
        "endColumn": where.end_column,
    }
    location: dict[str, Any] = {
        "physicalLocation": {"artifactLocation": {"uri": uri(where.path)}, "region": {**region, "snippet": {"text": finding.text}}}
    }
    if where.record is not None:
        location["logicalLocations"] = [{"name": where.record, "kind": "record"}]
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVEL[finding.severity],
        "message": {"text": change(finding)},
        "locations": [location],
        "properties": {"category": str(finding.category), "trust": str(finding.trust), "mqm": finding.mqm, "entity": finding.entity},
    }
    # The lines of a record are not lines of its file, so a program could not apply the edit.
    if finding.replacement is not None and where.record is None:
        replacement = {"deletedRegion": region, "insertedContent": {"text": finding.replacement}}
        changes = [{"artifactLocation": {"uri": uri(where.path)}, "replacements": [replacement]}]
        result["fixes"] = [{"description": {"text": f"{finding.trust}: {finding.message}"}, "artifactChanges": changes}]
    return result
