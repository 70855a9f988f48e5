"""One finding a line, as compilers write: path:line:column: rule: what."""

import re
from collections.abc import Iterator, Sequence

from normalize.escaping import visible
from normalize.model import Document, Finding
from normalize.reports._place import quoted

FOR_PEOPLE = True
_SPACES = re.compile(r"\s+")


def what(finding: Finding) -> str:
    """What the finding says, with its edit, on one line."""
    text = _SPACES.sub(" ", finding.text)  # not cut: a space that goes is seen
    if finding.replacement is None:
        return f"{quoted(text)}: {visible(finding.message)}"
    change = f"{quoted(text)} goes" if not finding.replacement else f"{quoted(text)} -> {quoted(finding.replacement)}"
    return f"{change} ({finding.trust}): {visible(finding.message)}"


def place(document: Document, finding: Finding) -> str:
    """Where the finding is, as editors and terminals can follow it."""
    line, column = document.position(finding.start)
    return f"{name(document)}:{line}:{column}"


def name(document: Document) -> str:
    """A text by its path and, in a file of many, its record, on one line."""
    return visible(document.name)


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    for finding in findings:
        yield f"{place(document, finding)}: {finding.rule}: {what(finding)}"
