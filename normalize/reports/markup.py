"""The text itself with every finding marked in CriticMarkup.

Control characters, signs of direction, and what a build server would take for a command are told by their number; `fix --diff` is exact.
"""

from collections.abc import Iterator, Sequence

from normalize import critic
from normalize.escaping import harmless
from normalize.model import Document, Finding

EVERY = True


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    yield harmless(critic.of_findings(document.text, findings).removesuffix("\n"))
