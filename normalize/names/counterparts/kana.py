"""Names in kana: Japanese spells foreign names by their sound, and loses too much of it to say how they are written."""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import Indel

from normalize.lexicon import Lexicon
from normalize.model import Document, Span
from normalize.names.counterparts.counterpart import Counterpart, Word, is_open, names
from normalize.names.counterparts.likeness import sound
from normalize.names.original import pairs

ALIKE = 0.6  # share of the sounds that kana keep, from which a word may be a name
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]{3,}")
_ONE_IN_KANA = str.maketrans("lv", "rb")  # sounds that kana do not tell apart


def in_kana(document: Document, beside: Document, lexicon: Lexicon, place: int) -> Iterator[Counterpart]:
    """The words of the text that may stand for names in kana."""
    pair = pairs(document)[place]
    theirs = [
        Word(match[0], Span(*match.span())) for span in pair.source for match in _KATAKANA.finditer(beside.text, span.start, span.end)
    ]
    for word in names(document, pair.text) if theirs else ():
        if is_open(word, document, lexicon):
            name = max(theirs, key=lambda each: (_alike(each.text, word.text), -each.place.start))
            likeness = _alike(name.text, word.text)
            if ALIKE <= likeness < 1:
                yield Counterpart(word.place, word.text, name.place, name.text, None, likeness, False)


@lru_cache(maxsize=1 << 16)
def _alike(kana: str, word: str) -> float:
    return Indel.normalized_similarity(sound(kana).translate(_ONE_IN_KANA), sound(word).translate(_ONE_IN_KANA))
