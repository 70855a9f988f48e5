"""Reports as runs make them, of documents that a test has the findings of."""

from collections.abc import Iterable, Iterator, Sequence

from normalize import reports
from normalize.model import Document, Finding


def rendered(name: str, documents: Iterable[tuple[Document, Sequence[Finding]]]) -> Iterator[str]:
    """The lines of the whole report in the format of that name."""
    form = reports.format_of(name)
    return form.joined(line for document, findings in documents for line in form.lines(document, findings))
