"""A claim that some span names some entity, and what becomes of it when the text is asked."""

from typing import NamedTuple, Protocol

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.model import Document, Span, Trust
from normalize.names.context import Witnesses
from normalize.names.evidence import Evidence

REASONED = frozenset(["line", "case", "letters near"])  # evidence whose grade is given by reason


class Reading(NamedTuple):
    """One meaning of a span, judged: what should stand there, how likely that is, and why.

    `trust` is the grade that the reading deserves, None where it is not worth a look: what is learnt, and what explains, needs those too; `right` says that the span may stay as it is. `witness` says that the reading is strong enough to bear out
    others. `support` orders readings of one span that are believed alike.
    """

    start: int
    end: int
    entity: int
    canonical: str | None
    rule: str
    trust: Trust | None
    belief: float
    evidence: tuple[Evidence, ...] = ()
    right: bool = False
    believed: bool = True
    witness: bool = False
    support: int = 0

    @property
    def is_weighed(self) -> bool:
        """Whether its belief is the sum of its evidence: not that of a hand-written line, or of what is right or for review by reason alone."""
        return bool(self.evidence) and not self.right and self.evidence[0].name not in REASONED

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Scan(NamedTuple):
    """What a finder is given: the document and the lexicon."""

    document: Document
    lexicon: Lexicon

    @property
    def source(self) -> str | None:
        """The language that the text was translated from, where that is known."""
        return self.document.original.language

    @property
    def is_into_english(self) -> bool:
        """Whether the text is English: of edits into other languages too few are read to learn from, so more reasons are asked for there."""
        return base(self.document.language) == "en"


class Claim(Protocol):
    """A span that a finder noticed. It is read again as more of the text is understood."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...

    def read(self, scan: Scan, witnesses: Witnesses) -> Reading | None:
        """The best reading of the span beside what the text is known to name, None where it means nothing."""
        ...
