"""A name of the text with the one of the original that it stands for, and the words of a text that are written like names."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold, is_acronym
from normalize.model import Document, Span
from normalize.names.gate import is_given
from normalize.protected import is_cut

SHORTEST = 4  # letters of a name that is compared: of three letters two stand right by chance
ONE_TO_ONE = 0.1  # by which the next best of either must be less like
_NAME = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’ʼ]s?$")


class Counterpart(NamedTuple):
    """A name of the text, the one of the original that it stands for, and how it should be written.

    `standard` is None where nobody can say. `plain`: the two stand for each other alone, and one convention says how the name is written. `case` is that
    of the name in the original, where it is none of the nominative; `nominative` the name that it is a case of. `known`: the lexicon takes the
    word of the text for another name, of which the original says nothing. `unlike`: no reading of the name of the original is what the text has.
    `entity`: the name of the original is that of an entity of the lexicon.
    """

    place: Span
    text: str
    source: Span
    name: str
    standard: str | None
    likeness: float
    plain: bool
    nominative: str = ""
    case: str = ""
    known: bool = False
    unlike: bool = False
    entity: str = ""


class Word(NamedTuple):
    """A word that is written like a name, without a possessive."""

    text: str
    place: Span


def names(document: Document, spans: Iterable[Span], *, capitals: bool = True, shortest: int = SHORTEST) -> Iterator[Word]:
    """The words in some spans that begin with a capital, where the script has them."""
    for span in spans:
        for match in _NAME.finditer(document.text, span.start, span.end):
            cut = _POSSESSIVE.search(match[0])
            word = match[0][: cut.start()] if cut else match[0]
            place = Span(match.start(), match.start() + len(word))
            if len(word) >= shortest and (not capitals or word[0].isupper()) and not is_cut(document.protected, *place):
                yield Word(word, place)


def is_open(word: Word, document: Document, lexicon: Lexicon) -> bool:
    """Whether a word may be a misspelt name: no common word, no given name, no acronym, nothing that the lexicon has."""
    name = fold(word.text)
    return not (
        word.text.isupper()
        or is_acronym(word.text)
        or lexicon.is_common(name, document.language)
        or is_given(lexicon, name, document.language)
        or lexicon.is_name_word(name)
        or lexicon.postings(name)
    )
