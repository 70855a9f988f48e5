"""The text itself with every finding marked in CriticMarkup.

Control characters and signs of direction are told by their number, and a line that a build server would take for a command begins with an
empty comment, which whoever reads the marks passes over.
"""

import re
from collections.abc import Iterator, Sequence

from normalize import critic
from normalize.escaping import MARKER, harmless
from normalize.model import Document, Finding

EVERY = True
_COMMAND = re.compile(r"^(?=\s*::)", re.MULTILINE)
_NOTHING = "{>><<}"


def render(document: Document, findings: Sequence[Finding]) -> Iterator[str]:
    marked = harmless(critic.of_findings(document.text, findings).removesuffix("\n"))
    if "::" in marked:
        marked = _COMMAND.sub(_NOTHING, marked)
    yield MARKER.sub(f"#{_NOTHING}#", marked) if "##" in marked else marked
