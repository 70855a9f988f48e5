"""The countries and regions that a text speaks of by words made of their names: ukrainische Truppen, el ministro ucraniano, украинского.

Such words decline, and no list has them all. A word that begins as the name does, and ends as adjectives and names of inhabitants do, is a witness for
that country, though never a mention of it.
"""

from collections.abc import Iterator, Mapping

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import fold, without_marks
from normalize.memo import once
from normalize.model import Document
from normalize.names.gate import is_given
from normalize.patterns import later

STEM = 4  # letters that a name and its adjective share: Russia, russo
SURE_STEM = 6  # letters of a stem after which any short ending may stand: Argentina, argentinisch
LONGEST_WORD = 100  # code points; the longest name with an ending has not half of them
LONGEST_ENDING = 7  # letters behind the stem: ukrain|ischen
_VOWELS = "aeiouyаеиоуыэюяіїєьйαεηιοωυ"
_CUT = "|"
_LAND = ("land", "lande", "stan", "stán")  # Russland, Finland: the adjective has no land
# What adjectives and names of inhabitants end in, without marks: ano, ien, isch, sky, ski, ским, ський, ian, ese, inen.
_ENDING = later(
    r"i?(?:[aeiouy]s?|i?an[aeio]?s?|en(?:ne)?s?|e[sz](?:[aei]s?)?|isch\w{0,2}|er(?:in(?:nen)?|s|n)?|k?s[kc]\w{1,4}|n?sk\w{0,2}|n?s[tz]ve\w?|lai\w{2,5}|nin?|li)"
    r"|(?:и?й|ь|н)?с(?:ь?к|т)\w{1,4}|и?н(?:ец|ц)\w{0,3}|ικ\w{1,3}|[οη]\w?"
)


def spoken_of(document: Document, lexicon: Lexicon) -> frozenset[int]:
    """The countries and regions of whose names some word of the text is made; none in English, whose adjectives are listed."""
    language = base(document.language)
    if language == "en" or not _stems(lexicon, language):
        return frozenset()
    return frozenset(number for word in document.vocabulary if (number := _country(lexicon, word, document.language)) is not None)


@once
def _stems(lexicon: Lexicon, language: str) -> Mapping[str, int]:
    """The stems of the names in a language of what has an adjective in English; a stem of two such is nobody's."""
    found: dict[str, int | None] = {}
    for entity in lexicon.entities():
        label = entity.labels.get(language)
        if entity.kind != "place" or not entity.adjectives or label is None or (number := lexicon.number(entity.id)) is None:
            continue
        for name in {label.full, label.short or label.full}:
            for stem in _stems_of(without_marks(name)) if " " not in name else ():
                found[stem] = None if found.get(stem, number) != number else number
    return {stem: number for stem, number in found.items() if number is not None}


def _stems_of(name: str) -> Iterator[str]:
    """What the adjective of a name may begin with: russ of Russland, with a bar behind it where less than all but the last vowels is left."""
    stem = name.rstrip(_VOWELS)
    if len(stem) >= STEM:
        yield stem
    for land in _LAND:
        if name.endswith(land) and len(name) - len(land) >= STEM:
            yield name.removesuffix(land) + _CUT


@once
def _country(lexicon: Lexicon, word: str, language: str) -> int | None:
    """The country of whose name a word is made; None for a name, and for a word that only begins alike."""
    if len(word) > LONGEST_WORD:
        return None
    stems, bare = _stems(lexicon, base(language)), without_marks(word)
    for cut in range(len(bare) - 1, STEM - 1, -1):
        begin, ending = bare[:cut], bare[cut:]
        number = stems.get(begin) if len(ending) <= LONGEST_ENDING else None
        telling = cut >= SURE_STEM and number is not None
        number = stems.get(begin + _CUT) if number is None else number
        if number is not None and (telling or _ENDING.fullmatch(ending) is not None):
            return None if lexicon.postings(fold(word)) or is_given(lexicon, fold(word), language) else number
    return None
