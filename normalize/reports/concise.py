"""One finding a line, as compilers write: path:line:column: rule: what."""

from collections.abc import Iterator, Sequence

from normalize.model import Document, Finding


def what(finding: Finding) -> str:
    """What the finding says, with its edit, on one line."""
    text = " ".join(finding.text.split())
    if finding.replacement is None:
        return f"{text!r}: {finding.message}"
    change = f"{text!r} goes" if not finding.replacement else f"{text!r} -> {finding.replacement!r}"
    return f"{change} ({finding.trust}): {finding.message}"


def place(document: Document, finding: Finding) -> str:
    """Where the finding is, as editors and terminals can follow it."""
    line, column = document.position(finding.start)
    record = f"[{document.id}]" if document.id is not None else ""
    return f"{document.path or '<stdin>'}{record}:{line}:{column}"


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        yield f"{place(document, finding)}: {finding.rule}: {what(finding)}"
