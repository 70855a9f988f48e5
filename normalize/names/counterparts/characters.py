"""Names in Chinese characters: which characters a word of the text may be a misspelling of, by pinyin."""

import re
from collections.abc import Iterator

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.model import Document, Span
from normalize.names.counterparts.counterpart import ONE_TO_ONE, Counterpart, is_open, names
from normalize.names.gate import is_borne
from normalize.names.original import pairs
from normalize.source import chinese
from normalize.source.spelling import folded

NEAR_PINYIN = 0.8  # likeness from which a word that is no pinyin is one of a Chinese name
PINYIN = 0.66  # likeness from which a word that is pinyin is surely a misspelling of other pinyin: Leipo has 0.8 of Leibo


def in_characters(document: Document, beside: Document, lexicon: Lexicon, place: int) -> Iterator[Counterpart]:
    """The words of the text that are misspelt pinyin of a name of the original."""
    pair = pairs(document)[place]
    if not pair.source:
        return
    start, end = pair.source[0].start, pair.source[-1].end
    for word in names(document, pair.text):
        if not is_open(word, document, lexicon):
            continue
        low = folded(re.sub(r"['’ʼ]", "", word.text))
        found = chinese.nearest(low, beside.text, start, end)
        if found is None:
            continue
        read = found.read
        if low.startswith(read.pinyin) and lexicon.is_common(low[len(read.pinyin) :], document.language):
            continue  # pinyin with a word behind it: Xinhuanet is 新华网
        at = Span(read.start, read.start + len(read.characters))
        plain = (
            read.usual
            and not is_borne(fold(word.text), document.language, lexicon)
            and len(read.characters) > 1
            and found.margin >= ONE_TO_ONE
            and found.likeness >= (PINYIN if chinese.syllables(low) == len(read.characters) else NEAR_PINYIN)
            and (
                chinese.is_chinese(beside.text, at.start, at.end)
                or (chinese.is_repeated(beside.text, read.characters) and document.spellings.count(word.text) > 1)
            )
        )
        yield Counterpart(word.place, word.text, at, read.characters, read.written, found.likeness, plain)
