"""Looks entities up for people: by a part of a name, and by names that are near to what was asked for."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from normalize.lexicon.entity import Entity
from normalize.lexicon.keys import key
from normalize.lexicon.lexicon import Lexicon
from normalize.lexicon.recall import losing_one
from normalize.similarity import name_keys, name_similarity

NEAR = 0.8  # similarity from which a name may be what somebody meant


class Hit(NamedTuple):
    """An entity, and how near one of its names is to what was asked for: 1 where the name holds it."""

    similarity: float
    entity: Entity


def search(lexicon: Lexicon, text: str, limit: int) -> list[Hit]:
    """The entities one of whose names, in any language or form, holds a text or is near to it; `limit` at most.

    Those that hold it come first, the shorter the name the earlier, then the near ones, the nearest first.
    """
    wanted = key(text)
    by_id = lexicon.number(text)
    if not wanted and by_id is None:
        return []
    names = [*lexicon.keys()]
    holding = {} if by_id is None else {by_id: 0}
    for name in names if wanted else ():
        if wanted in name:
            holding |= {number: min(len(name), holding.get(number, len(name))) for number in _meant(lexicon, name)}
    found = [Hit(1.0, lexicon.entity(number)) for number in sorted(holding, key=lambda number: (holding[number], number))]
    if len(found) < limit:
        near = [
            Hit(similarity, lexicon.entity(number)) for number, similarity in _near(lexicon, text, names).items() if number not in holding
        ]
        found += sorted(near, key=lambda hit: (-hit.similarity, hit.entity.id))
    return found[:limit]


def sounding_alike(lexicon: Lexicon, text: str) -> set[int]:
    """The entities with a label that sounds as a text does, but for one consonant."""
    return {number for name in _sounding_alike(lexicon, key(text)) for number in _meant(lexicon, name)}


def _near(lexicon: Lexicon, text: str, names: Iterable[str]) -> dict[int, float]:
    """The entities with a name that is similar to a text, and how similar."""
    wanted = key(text)
    found: dict[int, float] = {}
    for name in {*_sounding_alike(lexicon, wanted), *_sharing_words(wanted, names)}:
        for number in _meant(lexicon, name):
            for written in lexicon.written(number).get(name, ()):
                similarity = name_similarity(text, written)
                if similarity >= NEAR:
                    found[number] = max(similarity, found.get(number, similarity))
    return found


def _meant(lexicon: Lexicon, name: str) -> set[int]:
    return {posting.entity for posting in lexicon.postings(name)}


def _sounding_alike(lexicon: Lexicon, wanted: str) -> Iterator[str]:
    """The keys of labels that sound as a name does but for one consonant."""
    for skeleton in name_keys(wanted):
        if skeleton:
            for each in (skeleton, *losing_one(skeleton)):
                for longer in (each, *lexicon.longer(each)):
                    yield from filter(None, map(lexicon.recalled, lexicon.recall(longer)))


def _sharing_words(wanted: str, names: Iterable[str]) -> Iterator[str]:
    """The names that have at least half of the words of a name of several."""
    words = frozenset(wanted.split(" "))
    if len(words) > 1:
        for name in names:
            shared = len(words.intersection(name.split(" ")))
            if shared * 2 >= len(words) and shared * 2 >= name.count(" ") + 1:
                yield name
