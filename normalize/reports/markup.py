"""The text itself with every finding marked in CriticMarkup."""

from collections.abc import Iterator, Sequence

from normalize import critic
from normalize.model import Document, Finding

EVERY = True


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    yield critic.of_findings(document.text, findings).removesuffix("\n")
