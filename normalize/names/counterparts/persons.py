"""Persons with Chinese names: where a family name is right, the given name after it must be the one that the original has after it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.distance import OSA

from normalize.lexicon import Lexicon
from normalize.memo import once
from normalize.model import Document, Span
from normalize.names.counterparts.counterpart import ONE_TO_ONE, Counterpart
from normalize.names.original import pairs
from normalize.source import chinese
from normalize.source.chinese import Person, Read
from normalize.source.spelling import folded

ALIKE = 0.4  # share of letters of a given name that stand right, from which it may be a misspelling: Jiaxuan has 0.43 of Jiaqi
PINYIN = 0.5  # that of one which is pinyin itself, from which it surely is
NO_PINYIN = 0.66  # that of one which is not
_FULL_NAME = re.compile(r"(?<![\w-])([A-Z][a-z]+) ([A-Z][a-z]*(?:['’](?!s\b)[a-z]+)?(?:[- ][A-Za-z]?[a-z]+)?)(?![\w-])")
_APART = re.compile("[- ]")


class _Named(NamedTuple):
    """A family name with the given name after it."""

    family: str
    given: str
    place: Span


def chinese_persons(document: Document, beside: Document, lexicon: Lexicon, place: int) -> Iterator[Counterpart]:
    """The given names of the text that are misspelt, after family names that are right."""
    pair = pairs(document)[place]
    named = [found for span in pair.text for found in _named(document.text, *span)]
    for each in named:
        if _plain(each.given) in _given_names(beside, each.family):
            continue  # spelt so, or in two words as some countries do: Wang Xiao Ming
        others = {_plain(other.given) for other in named if other.family == each.family and other.place != each.place}
        left = [
            person
            for span in pair.source
            for person in _persons(beside, *span, each.family)
            if others.isdisjoint(read.pinyin for read in person.given)
        ]
        found = _nearest(each, left)
        if found is not None:
            yield found


def _named(text: str, start: int, end: int) -> Iterator[_Named]:
    """The words that may be Chinese full names; two syllables that stand apart are one given name."""
    for match in _FULL_NAME.finditer(text, start, end):
        family, given = folded(match[1]), match[2]
        if chinese.syllables(family) == 1:
            apart = given.split(" ")
            if not all(part[0].isupper() and chinese.syllables(folded(part)) == 1 for part in apart):
                given = apart[0]
            yield _Named(family, given, Span(match.start(2), match.start(2) + len(given)))


@once
def _persons(beside: Document, start: int, end: int, family: str) -> tuple[Person, ...]:
    return tuple(chinese.persons(beside.text, start, end, family))


@once
def _given_names(beside: Document, family: str) -> frozenset[str]:
    """How the given names may be read that stand anywhere after a family name, in pinyin."""
    return frozenset(read.pinyin for person in _persons(beside, 0, len(beside.text), family) for read in person.given)


def _plain(given: str) -> str:
    return re.sub(r"[^a-z]", "", folded(given))


def _nearest(each: _Named, left: list[Person]) -> Counterpart | None:
    """The given name of the original that is the only one near enough."""
    low = _plain(each.given)
    syllables = chinese.syllables(low)
    best: dict[str, tuple[float, Read]] = {}
    for person in left:
        # Of the ways to cut the name that with as many syllables as the text has.
        fitting = [read for read in person.given if len(read.characters) == syllables] or person.given
        for read in fitting:
            likeness = OSA.normalized_similarity(low, read.pinyin) - chinese.RARE * (not read.usual)
            if likeness > best.get(person.given[0].characters, (0.0, read))[0]:
                best[person.given[0].characters] = likeness, read
    ranked = sorted(best.values(), key=lambda found: (-found[0], found[1].start))
    if not ranked or ranked[0][0] < ALIKE:
        return None
    likeness, read = ranked[0]
    margin = likeness - (ranked[1][0] if len(ranked) > 1 else 0.0)
    # A character more or less may belong to the name, unless the text has as many, or nothing else can be.
    sure_of_length = syllables in (0, len(read.characters)) and len(read.characters) > 1
    sure_of_length |= all(
        len(other.characters) == len(read.characters) for person in left for other in person.given if other.start == read.start
    )
    plain = (
        sure_of_length
        and margin >= ONE_TO_ONE
        and not _APART.search(each.given)
        and read.usual
        and likeness >= (PINYIN if syllables else NO_PINYIN)
    )
    place = Span(read.start, read.start + len(read.characters))
    return Counterpart(each.place, each.given, place, read.characters, read.written, likeness, plain)
