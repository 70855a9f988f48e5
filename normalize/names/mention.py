"""A span of a text that names an entity."""

from typing import NamedTuple

from normalize.model import Span, Trust


class Mention(NamedTuple):
    """Where an entity is named, in which form, and how sure that is.

    `canonical` is what should stand there in the language of the text: equal to `text` where the form is right, None where the
    lexicon has no name in that language. `how` is label, form, generated, near, reordered or acronym; `evidence` says why.
    """

    start: int
    end: int
    text: str
    entity: str
    kind: str
    trust: Trust
    canonical: str | None
    how: str
    evidence: str = ""

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_right(self) -> bool:
        """Whether nothing has to change here."""
        return self.canonical is None or self.canonical == self.text
