"""Which forms may stand as they are in a text of some language and house style."""

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.lexicon.postings import Posting, PostingRole
from normalize.memo import once


@once
def is_right(lexicon: Lexicon, posting: Posting, language: str) -> bool:
    """Whether the form may stand as it is in a text of that language and this house style."""
    match posting.role:
        case PostingRole.LABEL:
            if not speaks(lexicon.languages(posting), language):
                return False
            chosen = lexicon.label(posting.entity, language)
            usual = lexicon.entity(posting.entity).labels.get(language)
            return chosen == usual or chosen is None or usual is None or _shared(chosen, usual, posting.short)
        case PostingRole.ALSO | PostingRole.ADJECTIVE:
            return speaks(lexicon.languages(posting), language)
        case PostingRole.STYLE:
            spoken, axis, choice = lexicon.style(posting)
            return spoken == language and lexicon.axes.get(axis) == choice
    return False


def _shared(chosen: tuple[str, str | None, tuple[str, ...]], usual: tuple[str, str | None, tuple[str, ...]], short: bool) -> bool:
    return (chosen[1] or chosen[0]) == (usual[1] or usual[0]) if short else chosen[0] == usual[0]


def speaks(languages: frozenset[str], language: str) -> bool:
    """Whether a language, or that of which it is a regional form, is among some."""
    return language in languages or ("-" in language and base(language) in languages)


def doubtful_alone(posting: Posting, name: str) -> bool:
    """Whether a right name alone proves nothing: a family name that is a common word (Price, May, Son)."""
    return posting.demand == 2 and posting.role == PostingRole.LABEL and posting.short and not posting.exact and " " not in name
