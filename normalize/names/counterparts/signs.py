"""Words of Latin capitals and digits that the original has as they are, and the text nearly: model numbers, codes, acronyms."""

import re
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.memo import once_beside
from normalize.model import Document, Span
from normalize.names.counterparts.counterpart import Counterpart, Word
from normalize.names.original import pairs
from normalize.protected import is_cut

SHORTEST = 3  # characters
ALIKE = 0.7  # share of characters that stand right, from which one may be the other: FP2 has 0.75 of FFP2
LONGEST = 6  # letters of an acronym in a language that writes words with the same letters
_SIGN = re.compile(r"(?<![A-Za-z0-9.-])[A-Za-z0-9][A-Za-z0-9.-]*[A-Za-z0-9](?![A-Za-z0-9-])")
_CODE = re.compile(r".*(?:[A-Z]\d|\d[A-Z])")


def carried_over(document: Document, beside: Document, lexicon: Lexicon, place: int) -> Iterator[Counterpart]:
    """The signs of the text that are nearly one of the original which the text has not."""
    pair = pairs(document)[place]
    mine = [word for word in _signs(document, pair.text) if word.text not in _vocabulary(beside, lexicon)]
    theirs = [word for word in _signs(beside, pair.source) if word.text not in _vocabulary(document, lexicon)] if mine else []
    for word in mine:
        ranked = sorted(((OSA.normalized_similarity(word.text, each.text), each) for each in theirs), key=lambda found: -found[0])
        if not ranked or ranked[0][0] < ALIKE or _is_known(word.text, document, lexicon):
            continue
        likeness, sign = ranked[0]
        if word.text == sign.text + "s" or (sign.text.isalpha() and _is_word(sign.text, beside, lexicon)):
            continue  # its plural; a word in capitals, which is translated
        alone = len({each.text for near, each in ranked if near >= ALIKE}) == 1
        plain = alone and _CODE.match(sign.text) is not None and _CODE.match(word.text) is not None
        yield Counterpart(word.place, word.text, sign.place, sign.text, sign.text, likeness, plain)


def _signs(document: Document, spans: Iterable[Span]) -> Iterator[Word]:
    """Words with a digit among letters or of capitals alone."""
    for span in spans:
        for match in _SIGN.finditer(document.text, span.start, span.end):
            text, place = match[0], Span(*match.span())
            if (
                len(text) >= SHORTEST
                and (_CODE.match(text) or (text.isupper() and text.isalpha()))
                and not is_cut(document.protected, *place)
            ):
                yield Word(text, place)


@once_beside
def _vocabulary(document: Document, lexicon: Lexicon) -> frozenset[str]:
    return frozenset(match[0] for match in _SIGN.finditer(document.text))


def _is_word(text: str, beside: Document, lexicon: Lexicon) -> bool:
    """Whether capitals may be a word of the language of the original, rather than a name or an acronym."""
    return "Latin" in lexicon.language(beside.language).scripts and (len(text) > LONGEST or lexicon.is_common(fold(text), beside.language))


def _is_known(text: str, document: Document, lexicon: Lexicon) -> bool:
    """Whether letters are an acronym or a word that the language or the lexicon has."""
    name = fold(text)
    return text.isalpha() and bool(lexicon.postings(name) or lexicon.is_name_word(name) or lexicon.is_common(name, document.language))
