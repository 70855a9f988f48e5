"""Names in a script that leaves out short vowels: Hebrew and Arabic letters say which consonants a name has, and no more."""

from collections.abc import Iterator

from rapidfuzz.distance import Indel

from normalize.lexicon import Lexicon
from normalize.model import Document
from normalize.names.counterparts.counterpart import ONE_TO_ONE, Counterpart, is_open, names
from normalize.names.original import pairs
from normalize.source.spelling import consonants, heard

ALIKE = 0.7  # share of consonants in common, from which two words may be one name
SHORTEST = 3  # consonants of a name that is compared


def in_consonants(document: Document, beside: Document, lexicon: Lexicon, place: int) -> Iterator[Counterpart]:
    """The words of the text that have other consonants than the only name of the original that they may stand for."""
    pair = pairs(document)[place]
    mine = [word for word in names(document, pair.text) if is_open(word, document, lexicon)]
    theirs = list(names(beside, pair.source, capitals=False, shortest=SHORTEST)) if mine else []
    for word in mine:
        bones = heard(word.text)
        ranked = sorted(
            (
                (
                    max(
                        (
                            Indel.normalized_similarity(bones, each)
                            for each in consonants(lexicon, name.text, beside.language, document.language)
                        ),
                        default=0.0,
                    ),
                    name,
                )
                for name in theirs
            ),
            reverse=True,
        )
        if not ranked or len(bones) < SHORTEST or not ALIKE <= ranked[0][0] < 1:
            continue
        likeness, name = ranked[0]
        if len(ranked) < 2 or likeness - ranked[1][0] >= ONE_TO_ONE:
            yield Counterpart(word.place, word.text, name.place, name.text, None, likeness, False, unlike=True)
