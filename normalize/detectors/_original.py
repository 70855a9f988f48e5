"""The original of a text with the sentences that belong together, for rules that set the two side by side."""

from typing import TYPE_CHECKING, NamedTuple

from normalize.model import Document

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.source.alignment import Pair


class SideBySide(NamedTuple):
    """The original as a document of its own, and which of its sentences are which of the text."""

    original: Document
    pairs: "tuple[Pair, ...]"


def side_by_side(document: Document, lexicon: "Lexicon") -> SideBySide | None:
    """The two beside each other; None where the original is not at hand, or nobody can tell its language."""
    if document.original.text is None:
        return None
    from normalize.names.original import original, pairs  # loaded by the first text that has one

    beside = original(document, lexicon)
    return None if beside is None else SideBySide(beside, pairs(document))
