"""How the press of a target language writes a name of the original: the standard spelling of a word, and every other that somebody's convention makes.

A word of running text may stand in an oblique case. The declension of its language, run backwards, gives the nominatives of which it may be a case.
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from normalize.lexicon import Lexicon, decline, romanise
from normalize.lexicon.conventions import FALLBACK, Source
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import without_marks
from normalize.lexicon.romanise import Table
from normalize.memo import once
from normalize.similarity.folding import VOWELS
from normalize.similarity.folding import fold as sound
from normalize.similarity.folding import romanise as romanised

LAST_LATIN = "\u024f"
SHORTEST_STEM = 2  # letters before the ending of a case
STEM = 3  # letters before an ending that tells
READINGS = 256  # of a word by its consonants; one that has more is none that can be told by them
WAYS = 24  # spellings of a word by one convention
SCHOLARLY = frozenset(["scientific", "iso-9"])  # for libraries: no newspaper writes so
_UNHEARD = frozenset(VOWELS) | frozenset("hjyw'")
_APOSTROPHES = dict.fromkeys(map(ord, "’ʼ‘`"), "'")


class Spelt(NamedTuple):
    """A word as it is written in a language: the usual way, all ways (without marks, in small letters) that some convention has, and all that its press has."""

    standard: str
    accepted: frozenset[str]
    press: tuple[str, ...] = ()


@once
def spelt(lexicon: Lexicon, word: str, language: str, target: str) -> Spelt | None:
    """A word of a source language in the nominative as the target language writes it; None where no convention says how."""
    source = lexicon.conventions().sources.get(base(language))
    if is_latin(word):
        return _latin(lexicon, word, source)
    if source is None or source.script == "latin":
        return None
    wanted = f"press-{base(target)}"
    own = next((table for table in source.tables if table.name == wanted), None)
    if own is None:
        return None
    word = word.translate(_APOSTROPHES)
    standard = ""
    accepted: set[str] = set()
    marked = tuple(_with_marks(word, source.unmarked))
    for table in source.tables:
        # The press of the target may write a name in several ways, and official systems have theirs; how another language writes it is a misspelling here.
        if table is not own and (table.then or table.name.startswith("press-") or table.name in SCHOLARLY):
            continue
        parts = romanise.cut(word, table)
        if parts is None or (not source.clusters and romanise.lacks_vowels(parts)):
            continue
        for text in romanise.spellings(romanise.merged(parts), WAYS):
            if table is own and not standard:
                standard = text
            accepted.add(folded(text))
        for other in marked:
            if (parts := romanise.cut(other, table)) is not None:
                accepted.update(folded(text) for text in romanise.spellings(romanise.merged(parts), WAYS))
    return (
        Spelt(standard, frozenset(accepted), tuple(chain.from_iterable(_by_the_press(own, each) for each in (word, *marked))))
        if standard
        else None
    )


def _with_marks(word: str, unmarked: Mapping[str, str]) -> Iterator[str]:
    """A word with one of its letters marked: Соловьёв for Соловьев; the stress falls on one syllable."""
    for at, letter in enumerate(word):
        marked = unmarked.get(letter.lower())
        if marked is not None:
            yield word[:at] + (marked if letter.islower() else marked.upper()) + word[at + 1 :]


def _by_the_press(own: Table, word: str) -> tuple[str, ...]:
    """How the press writes a word, the usual way first; empty where its table says of no letters that one spelling is firm."""
    parts = romanise.cut(word, own.strict) if own.firm else None
    return () if parts is None else tuple(romanise.spellings(romanise.merged(parts), WAYS))


def has_vowels(lexicon: Lexicon, language: str) -> bool:
    """Whether the names of a language are written with all that is heard, so that conventions say how they are spelt."""
    source = lexicon.conventions().sources.get(base(language))
    return source is None or source.clusters


@once
def consonants(lexicon: Lexicon, word: str, language: str, target: str) -> frozenset[str]:
    """What is heard of a word of a script that leaves out short vowels, without any vowel, in every way its letters may be read; also without the
    prefixes that the language writes in one word with a name. Empty for other scripts, and for a word that has its vowels."""
    source = lexicon.conventions().sources.get(base(language))
    if source is None or source.clusters:
        return frozenset()
    tables = [table for table in source.tables if table.name == f"press-{base(target)}"]
    found: set[str] = set()
    for name in _without_prefixes(word, lexicon.language(language).prefixes):
        for table in tables:
            parts = romanise.cut(name, table)
            if parts is not None:
                found.update(_heard_of(parts))
    return frozenset(bones for bones in found if len(bones) >= SHORTEST_STEM)


def _heard_of(parts: romanise.Parts) -> Iterator[str]:
    """What is heard of a word whose letters may each be read otherwise: ספרופולוס has f for one פ and p for the other."""
    ways = {""}
    for part in parts:
        outputs = (part,) if isinstance(part, str) else part.outputs
        ways = {way + heard(output) for way in ways for output in outputs}
        if len(ways) > READINGS:
            return iter(())
    return iter({_once_each(way) for way in ways})


def _without_prefixes(word: str, prefixes: frozenset[str]) -> Iterator[str]:
    while True:
        yield word
        if word[:1] not in prefixes or len(word) <= STEM:
            return
        word = word[1:]


@lru_cache(maxsize=1 << 16)
def heard(text: str) -> str:
    """The consonants of a word as they sound; a glide is a vowel, a letter said twice is said once, and ch is what Hebrew and Arabic have, as k."""
    return _once_each("".join(letter for letter in sound(romanised(_once_each(text.lower()))).replace("C", "k") if letter not in _UNHEARD))


def _once_each(letters: str) -> str:
    return "".join(letter for at, letter in enumerate(letters) if not at or letter != letters[at - 1])


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """A spelling in plain small letters, without marks and apostrophes."""
    from anyascii import anyascii

    plain = without_marks(text)
    return (plain if plain.isascii() else anyascii(plain)).lower().replace("'", "").replace("`", "")


def in_the_nominative(lexicon: Lexicon, text: str, name: str, nominative: str, language: str) -> str:
    """How somebody writes the nominative who has written a case of it as the text does: by the same convention, and by the same choices in it."""
    source = lexicon.conventions().sources.get(base(language))
    found = [nominative] if source is None or source.script == "latin" else []
    for table in source.tables if source is not None and not found else ():
        parts, wanted = romanise.cut(name, table), romanise.cut(nominative, table)
        if (
            parts is not None
            and wanted is not None
            and any(folded(each) == folded(text) for each in romanise.spellings(romanise.merged(parts), WAYS))
        ):
            found += romanise.spellings(romanise.merged(wanted), WAYS)
    return max(found, key=lambda each: begun_alike(folded(each), folded(text)), default=nominative)


def is_latin(word: str) -> bool:
    """Whether all letters of a word are Latin."""
    return word.isascii() or all(letter <= LAST_LATIN or 0x1E00 <= ord(letter) < 0x1F00 for letter in word if letter.isalpha())


def native_ending(lexicon: Lexicon, word: str, language: str) -> str | None:
    """The ending by which a word is a name of the language itself, so that its conventions say how it is written; None for one that may be foreign."""
    source = lexicon.conventions().sources.get(base(language))
    low = word.lower()
    endings = () if source is None else source.native
    return max((ending for ending in endings if low.endswith(ending) and len(low) >= len(ending) + STEM), key=len, default=None)


def _latin(lexicon: Lexicon, word: str, source: Source | None) -> Spelt:
    tables = (*(source.tables if source is not None and source.script == "latin" else ()), *lexicon.conventions().sources[FALLBACK].tables)
    accepted = {folded(word)}
    for table in tables:
        if not table.then and (parts := romanise.cut(word, table)) is not None:
            accepted.update(folded(text) for text in romanise.spellings(romanise.merged(parts), WAYS))
    return Spelt(word, frozenset(accepted))


@once
def transcribed(lexicon: Lexicon, word: str, language: str) -> frozenset[str]:
    """How a language writes a name in Latin letters in its own, by the conventions for each language that the name may be of; in small letters."""
    found: set[str] = set()
    for source in lexicon.conventions().sources.values():
        for table in source.tables:
            if source.script == "latin" and table.then == base(language) and (parts := romanise.cut(word, table)) is not None:
                found.update(text.lower() for text in romanise.spellings(romanise.merged(parts), WAYS))
    return frozenset(found)


def begun_alike(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


class Nominative(NamedTuple):
    """A word of which another is an oblique case."""

    word: str
    case: str
    kind: str


@once
def nominatives(lexicon: Lexicon, word: str, language: str) -> tuple[Nominative, ...]:
    """The words of which a word of a language may be an oblique case as a name, the shortest ending first; empty for languages whose names do not decline.

    Where some have an ending that names of the language have, the others are none: Плешковой is of Плешкова, and of no Плешковая.
    """
    source = lexicon.conventions().sources.get(base(language))
    if source is None or not (source.declension.rows or source.declension.own):
        return ()
    found = tuple(dict.fromkeys(_nominatives(source, word.translate(_APOSTROPHES))))
    usual = tuple(each for each in found if native_ending(lexicon, each.word, language))
    return usual or found


def _nominatives(source: Source, word: str) -> Iterator[Nominative]:
    declension = source.declension
    for kind, rows in declension.rows.items():
        for name in dict.fromkeys(_before(word, rows, len(declension.cases))):
            for case, forms in decline.decline(name, rows, declension.cases).items():
                if word in forms:
                    yield Nominative(name, case, kind)
    for kind, rows in declension.own.items():
        for name in dict.fromkeys(_before(word, rows, 1)):
            if word in decline.own_forms(name, rows):
                yield Nominative(name, "genitive", kind)


def _before(word: str, rows: decline.Rows, cases: int) -> Iterator[str]:
    """What a word may have been before it got one of the endings of some rows."""
    low = word.lower()
    for group in rows.values():
        for row in group:
            for cell in row.endings:
                for ending in cell:
                    # What has lost its ending may be a case of too many words.
                    if ending not in ("", "=") and low.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
                        yield word[: len(word) - len(ending)] + row.ending
