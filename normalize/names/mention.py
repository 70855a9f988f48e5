"""A span of a text that names an entity."""

from typing import NamedTuple

from normalize.model import Span, Trust
from normalize.names.evidence import Evidence


class Mention(NamedTuple):
    """Where an entity is named, in which form, and how sure that is.

    `canonical` is what should stand there in the language of the text: equal to `text` where the form is right, None where the
    lexicon has no name in that language. `rule` is the rule that found it, `belief` how likely it is right (0..1), and `evidence` what
    speaks for it and against it.
    """

    start: int
    end: int
    text: str
    entity: str
    kind: str
    trust: Trust
    canonical: str | None
    rule: str
    belief: float = 1.0
    evidence: tuple[Evidence, ...] = ()

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)

    @property
    def is_right(self) -> bool:
        """Whether nothing has to change here."""
        return self.canonical is None or self.canonical == self.text
