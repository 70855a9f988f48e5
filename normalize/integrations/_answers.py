"""What goes out to an annotation program with each finding, and comes back with its answer: the decision that it is about, of which only the choice is open."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from normalize.corpus import decisions
from normalize.corpus.decisions import Choice, Decision
from normalize.errors import InputError
from normalize.model import Document, Finding


def asked(document: Document, finding: Finding, folder: Path) -> dict[str, Any]:
    """The decision about a finding where it stands, as plain values."""
    told = decisions.of_occurrence(Choice.REJECT, document, finding, folder)._asdict()
    return {name: value for name, value in told.items() if name not in ("decision", "note") and value not in ("", None)}


def answered(given: Mapping[str, Any], choice: Choice, replacement: str | None, note: str, everywhere: bool, where: str) -> Decision:
    """The decision that comes back; InputError where what was sent out with the finding did not."""
    fields = {name: value for name, value in given.items() if name in Decision._fields and name != "decision"}
    if not fields.get("rule") or not all(isinstance(value, str) for value in fields.values()):
        raise InputError(f"{where}: no finding of ours; its fields must come back as they were sent out")
    made = Decision(choice, **fields)._replace(note=note)
    if replacement is not None and choice == Choice.ACCEPT:
        made = made._replace(replacement=replacement)
    if choice == Choice.ACCEPT and made.replacement is None:
        raise InputError(f"{where}: {made.text!r} is accepted, but nothing is proposed for it; say what should stand there, or reject it")
    return made._replace(path="", doc="", context="") if everywhere and made.text else made


def described(findings: Sequence[Finding]) -> Iterator[str]:
    """What a person is told of each finding."""
    for finding in findings:
        proposal = "" if finding.replacement is None else f" → {finding.replacement or '∅'}"
        yield f"{finding.text}{proposal} ({finding.rule}, {finding.trust}): {finding.message}"
