"""Names that no lexicon has, set beside the names of the original: which is which, and how the press of the text's language would write it.

A name of the text and one of the original are one where each is what the other is nearest to, in sentences that belong together. What
the text has may stay where any convention of its own language writes the name so; what is merely near to it is a misspelling. How sure that
is depends on how plain the convention is: a Russian family name has one spelling in English, an English one in Russian letters does not come back.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA, Indel

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import fold, is_acronym
from normalize.memo import once, once_beside
from normalize.model import Document, Span
from normalize.names.gate import is_borne, is_given
from normalize.names.original import original, pairs
from normalize.protected import is_cut
from normalize.similarity.folding import fold as sound_of
from normalize.similarity.folding import romanise
from normalize.source import chinese
from normalize.source.alignment import Pair
from normalize.source.spelling import (
    Spelt,
    begun_alike,
    folded,
    in_the_nominative,
    is_latin,
    native_ending,
    nominatives,
    spelt,
    transcribed,
)

SHORTEST = 4  # letters of a name that is compared: of three letters two stand right by chance
ALIKE = 0.6  # likeness from which two words may be one name
ONE_TO_ONE = 0.1  # by which the next best of either must be less like
BY_SOUND = 0.05  # by which a likeness of sounds counts less than one of letters
ENDING = 3  # letters of an ending
SAME_SCRIPT = 0.7  # likeness from which two words of one script may be one name: translated words are alike, too
NEAR_PINYIN = 0.8  # likeness from which a word that is no pinyin is one of a Chinese name
PINYIN = 0.66  # likeness from which a word that is pinyin is surely a misspelling of other pinyin: Leipo has 0.8 of Leibo
IN_KANA = 0.6  # share of the sounds that kana keep, from which a word may be a name
_KATAKANA = re.compile("[\u30a1-\u30fa\u30fc]{3,}")
_ONE_IN_KANA = str.maketrans("lv", "rb")  # sounds that kana do not tell apart
_NAME = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
REACH = 16  # code points before a name in which a preposition may stand
_BEFORE = re.compile(r"(?<!\w)([^\W\d_]+)[ \u00a0]\Z")
_POSSESSIVE = re.compile(r"['’ʼ]s?$")


class Counterpart(NamedTuple):
    """A name of the text, the one of the original that it stands for, and how it should be written.

    `standard` is None where nobody can say. `plain`: the two stand for each other alone, and one convention says how the name is written. `case` is that
    of the name in the original, where it is none of the nominative; `nominative` the name that it is a case of.
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


@once_beside
def counterparts(document: Document, lexicon: Lexicon) -> tuple[Counterpart, ...]:
    """The names of a text that are misspelt, by those of its original, in the order of the text; empty without an original."""
    beside = original(document, lexicon)
    if beside is None:
        return ()
    find = {"zh": _chinese, "ja": _japanese}.get(base(beside.language), _words)
    found = sorted((found for pair in pairs(document) for found in find(document, beside, lexicon, pair)), key=lambda found: found.place)
    ways = {(each.name, each.text) for each in found}
    # Where nobody can say how a name is written, only that the text does it in two ways shows that one of them is wrong.
    return tuple(each for each in found if each.standard is not None or sum(name == each.name for name, _ in ways) > 1)


class _Word(NamedTuple):
    """A word that is written like a name, without a possessive."""

    text: str
    place: Span


def _names(document: Document, spans: tuple[Span, ...], *, capitals: bool = True) -> Iterator[_Word]:
    for span in spans:
        for match in _NAME.finditer(document.text, span.start, span.end):
            cut = _POSSESSIVE.search(match[0])
            word = match[0][: cut.start()] if cut else match[0]
            place = Span(match.start(), match.start() + len(word))
            if len(word) >= SHORTEST and (not capitals or word[0].isupper()) and not is_cut(document.protected, *place):
                yield _Word(word, place)


def _open(document: Document, lexicon: Lexicon, spans: tuple[Span, ...]) -> Iterator[_Word]:
    """The words of the text that may be misspelt names: no common words, no given names, no acronyms, nothing that the lexicon has."""
    for word in _names(document, spans):
        name = fold(word.text)
        if not (
            word.text.isupper()
            or is_acronym(word.text)
            or lexicon.is_common(name, document.language)
            or is_given(lexicon, name, document.language)
            or lexicon.is_name_word(name)
            or lexicon.postings(name)
        ):
            yield word


# Names in letters


class _Way(NamedTuple):
    """A way to understand a word of the original: as it stands, or as a case of another."""

    nominative: str
    case: str
    spelt: Spelt


@once
def _ways(lexicon: Lexicon, word: str, language: str, target: str) -> tuple[_Way, ...]:
    found: dict[str, _Way] = {}
    own = spelt(lexicon, word, language, target)
    if own is not None:
        found[word] = _Way(word, "", own)
    if not is_latin(word) or not lexicon.language(language).one_form:
        for nominative, case, _ in nominatives(lexicon, word, language):
            written = spelt(lexicon, nominative, language, target)
            if written is not None:
                found.setdefault(nominative, _Way(nominative, case, written))
    return tuple(found.values())


class _Likeness(NamedTuple):
    likeness: float
    way: _Way


def _words(document: Document, beside: Document, lexicon: Lexicon, pair: Pair) -> Iterator[Counterpart]:
    mine = list(_open(document, lexicon, pair.text))
    if not mine:
        return
    has_capitals = lexicon.language(beside.language).capitals
    theirs = list(_names(beside, pair.source, capitals=has_capitals))
    texts = dict.fromkeys(word.text for word in _names(document, pair.text))
    names = {word.text: word for word in reversed(theirs)}
    alike = {
        (name, text): found
        for name in names
        for text in texts
        if (found := _likeness(lexicon, name, text, beside.language, document.language)) is not None
    }
    for word in mine:
        best = _one_to_one(alike, word.text)
        if best is None:
            continue
        name, margin = best
        found = alike[name, word.text]
        ways = _ways(lexicon, name, beside.language, document.language)
        case = _in_a_case(lexicon, beside, name, names[name].place, ways)
        written = folded(word.text)
        if case is not None and written in ways[0].spelt.accepted and written not in case.way.spelt.accepted:
            standard = in_the_nominative(lexicon, word.text, name, case.way.nominative, beside.language)
            plain = case.attested and margin >= ONE_TO_ONE
            yield Counterpart(
                word.place, word.text, names[name].place, name, standard, found.likeness, plain, case.way.nominative, case.way.case
            )
        elif not any(written in way.spelt.accepted for way in ways):
            plain = margin >= ONE_TO_ONE and _is_plain(lexicon, document, beside, name, word.text, found.way, ways)
            standard, nominative = found.way.spelt.standard, found.way.nominative
            if not plain and _may_be_right(lexicon, beside.language, name, found.way, word.text):
                continue
            yield Counterpart(word.place, word.text, names[name].place, name, standard, found.likeness, plain, nominative, found.way.case)


def _may_be_right(lexicon: Lexicon, language: str, name: str, way: _Way, text: str) -> bool:
    """Whether a word may stand as it is: a foreign name of which the original has the usual transcription (Schwarzmeier for Шварцмайер), or another form
    of one in the same script (Feuerbach for Feuerbacher, Akranes for Akranesi)."""
    if not is_latin(name):
        return way.nominative.lower() in transcribed(lexicon, text, language)
    standard = way.spelt.standard
    begun = begun_alike(folded(standard), folded(text))
    return begun >= SHORTEST and max(len(standard), len(text)) - begun <= ENDING


class _Case(NamedTuple):
    """The name of which another is a case, and whether the original has that name, too."""

    way: _Way
    attested: bool


def _in_a_case(lexicon: Lexicon, beside: Document, name: str, place: Span, ways: tuple[_Way, ...]) -> _Case | None:
    """The nominative of which a name of the original is a case: one that the original has, too, or the only one where a preposition stands before."""
    oblique = [way for way in ways if way.case]
    if not oblique or ways[0].case:
        return None
    attested = [way for way in oblique if way.nominative in beside.vocabulary]
    if len(attested) == 1:
        return _Case(attested[0], True)
    before = _BEFORE.search(beside.text, max(0, place.start - REACH), place.start)
    if before is None or fold(before[1]) not in lexicon.language(beside.language).words_of("preposition"):
        return None
    return _Case(oblique[0], False) if len({way.spelt.standard for way in oblique}) == 1 else None


def _one_to_one(alike: dict[tuple[str, str], _Likeness], text: str) -> tuple[str, float] | None:
    """The name of the original that a word is nearest to and that is nearest to it, and by how much others are less near."""
    row = sorted(((found.likeness, name) for (name, other), found in alike.items() if other == text), reverse=True)
    if not row or row[0][0] < ALIKE:
        return None
    likeness, name = row[0]
    column = sorted((found.likeness for (other, word), found in alike.items() if other == name and word != text), reverse=True)
    others = [row[1][0]] if len(row) > 1 else []
    others += column[:1]
    if column and column[0] >= likeness:
        return None
    return name, likeness - max(others, default=0.0)


@once
def _likeness(lexicon: Lexicon, name: str, text: str, language: str, target: str) -> _Likeness | None:
    """How near a word is to a name of the original as the target language writes it, in the way of understanding the name that is nearest."""
    found = [
        _Likeness(1.0 if folded(text) in way.spelt.accepted else _alike(way.spelt.standard, text), way)
        for way in _ways(lexicon, name, language, target)
    ]
    # Of two ways as near the one that supposes no case.
    best = max(found, key=lambda each: (each.likeness, not each.way.case, each.way.nominative), default=None)
    return best if best is not None and best.likeness >= (SAME_SCRIPT if is_latin(name) else ALIKE) - ONE_TO_ONE else None


@lru_cache(maxsize=1 << 16)
def _alike(one: str, other: str) -> float:
    letters = OSA.normalized_similarity(folded(one), folded(other))
    return max(letters, Indel.normalized_similarity(_sound(one), _sound(other)) - BY_SOUND)


@lru_cache(maxsize=1 << 16)
def _sound(word: str) -> str:
    return sound_of(romanise(word.lower()))


def _is_plain(lexicon: Lexicon, document: Document, beside: Document, name: str, text: str, way: _Way, ways: tuple[_Way, ...]) -> bool:
    """Whether nothing else than the standard spelling can be meant."""
    if is_borne(fold(text), document.language, lexicon):
        return False  # somebody is called so
    language, standard = beside.language, way.spelt.standard
    if folded(standard).startswith(folded(text)) or folded(text).startswith(folded(standard)):
        return False  # what is left of a compound or an ending may be meant: Feuerbach for Feuerbacher
    words = document.spellings
    if _alike(standard, text) >= SAME_SCRIPT and standard in document.vocabulary and words.count(standard) >= words.count(text):
        return True  # the text itself spells it so, as often
    if _sound(standard)[-1:] != _sound(text)[-1:]:
        return False
    if is_latin(name):
        if "Latin" not in lexicon.language(language).scripts:
            return True  # a name in Latin letters in a text of another script is written as its bearer does
        if _alike(standard, text) < SAME_SCRIPT:
            return False
        return lexicon.language(language).one_form or len(ways) == 1 or (bool(way.case) and way.nominative in beside.vocabulary)
    return native_ending(lexicon, way.nominative, language) is not None


# Names in kana


def _japanese(document: Document, beside: Document, lexicon: Lexicon, pair: Pair) -> Iterator[Counterpart]:
    """Japanese spells foreign names by their sound, and loses too much of it to say how they are written: only which words may stand for one."""
    found = list(_words(document, beside, lexicon, pair))
    yield from found
    taken = {each.place for each in found}
    theirs = [
        _Word(match[0], Span(*match.span())) for span in pair.source for match in _KATAKANA.finditer(beside.text, span.start, span.end)
    ]
    for word in _open(document, lexicon, pair.text):
        if word.place not in taken and theirs:
            name = max(theirs, key=lambda each: (_alike_in_kana(each.text, word.text), -each.place.start))
            likeness = _alike_in_kana(name.text, word.text)
            if IN_KANA <= likeness < 1:
                yield Counterpart(word.place, word.text, name.place, name.text, None, likeness, False)


@lru_cache(maxsize=1 << 16)
def _alike_in_kana(kana: str, word: str) -> float:
    return Indel.normalized_similarity(_sound(kana).translate(_ONE_IN_KANA), _sound(word).translate(_ONE_IN_KANA))


# Names in Chinese characters


def _chinese(document: Document, beside: Document, lexicon: Lexicon, pair: Pair) -> Iterator[Counterpart]:
    if not pair.source:
        return
    start, end = pair.source[0].start, pair.source[-1].end
    found_by_letters = list(_words(document, beside, lexicon, pair))
    yield from found_by_letters
    taken = {each.place for each in found_by_letters}
    for word in _open(document, lexicon, pair.text):
        if word.place in taken:
            continue
        low = folded(re.sub(r"['’ʼ]", "", word.text))
        found = chinese.nearest(low, beside.text, start, end)
        if found is None:
            continue
        read = found.read
        place = Span(read.start, read.start + len(read.characters))
        plain = (
            read.usual
            and not is_borne(fold(word.text), document.language, lexicon)
            and len(read.characters) > 1
            and found.margin >= ONE_TO_ONE
            and found.likeness >= (PINYIN if chinese.syllables(low) == len(read.characters) else NEAR_PINYIN)
            and chinese.is_chinese(beside.text, place.start, place.end)
        )
        yield Counterpart(word.place, word.text, place, read.characters, read.written, found.likeness, plain)
