"""Compiles a user's files into a bundle of their own, which lies over the shipped one.

Only what the files touch is compiled: the entities that they add, and those of which they say anything else, merged with what the bundle below says of
them. The result is the same as if all had been compiled together, but for the numbers of new entities, which go on where those below end.
"""

import json
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

from normalize.errors import LexiconError
from normalize.lexicon import conventions
from normalize.lexicon.build import CONVENTIONS, NAMES, holds_words, speller
from normalize.lexicon.bundle import Bundle, write
from normalize.lexicon.compile import compile_entities
from normalize.lexicon.entity import Entity
from normalize.lexicon.indexes import (
    FIRST,
    INSIDE,
    KEYS,
    NAME_WORDS,
    RECALL,
    FullName,
    Words,
    full_names,
    full_names_in,
    given,
    words_of_entities,
    words_of_keys,
)
from normalize.lexicon.keys import fold
from normalize.lexicon.layer import AnyOf, Layer, word_lists
from normalize.lexicon.layers import merge
from normalize.lexicon.lexicon import FullNames
from normalize.lexicon.postings import Posting, PostingRole
from normalize.lexicon.recall import is_recalled, recalled
from normalize.lexicon.sections import header, sections
from normalize.lexicon.store import Told, logged, read_layers
from normalize.lexicon.tables import Tables

Numbered = Mapping[int, Entity]


class Change(NamedTuple):
    """What the files make of the lexicon below: entities by their numbers there, new ones in the order of their ids."""

    before: Numbered  # all that is touched
    after: Numbered  # of these, what is not switched off
    new: Sequence[Entity]

    @property
    def entities(self) -> tuple[Entity, ...]:
        """What is compiled."""
        return (*self.after.values(), *self.new)


def build_over(path: Path, base: Bundle, layers: Sequence[Iterable[Path]], root: Path, told: Told = logged) -> None:
    """Write the bundle of layered files over `base` to `path`; LexiconError lists every problem of every file.

    `told` hears now and then what is being done.
    """
    below = Layer(base)
    change = _change(below, layers, root, told)
    words = words_of_entities(change.entities)
    lost = _lost_by_entities(below, change, words)
    listed = word_lists(base)
    names = listed.get(NAMES[0], ())
    english = given("en")
    given_below = base.lines(english)
    shifted = {name for name in words[english] if name not in given_below} | lost.get(english, set())
    change = _with_places(below, change, {name for name in shifted if name in names})

    told(f"compiling {len(change.entities):,} entities")
    common = AnyOf([(words, ()) for name, words in listed.items() if holds_words(name)])
    given_names = AnyOf([(given_below, lost.get(english, ())), (words[english], ())])
    spell = speller(cache(lambda: conventions.read(json.loads(base.whole(CONVENTIONS)))))
    before, after = (
        compile_entities(entities, common, names, given_names, spell) for entities in (change.before.values(), change.entities)
    )
    own_words = words_of_keys(after)
    lost |= _lost_by_keys(below, change, before, own_words)
    told("writing")
    over = {
        "digest": base.digest,
        "numbers": [*change.after],
        "off": [number for number in change.before if number not in change.after],
        "lost": {name: sorted(listed) for name, listed in lost.items() if listed},
    }
    counts = _counts(below, before, after, change, lost[KEYS])
    found = sections(after, words | own_words, _full_names(below, change))
    write(path, {**header(after), "over": over, "counts": counts}, found)


def _change(below: Layer, layers: Sequence[Iterable[Path]], root: Path, told: Told) -> Change:
    def said(name: str) -> Entity | None:
        number = below.number(name)
        return None if number is None else below.whole_entity(number)

    read, problems = read_layers(layers, root, patch=True, told=told)
    merged, more = merge(read, said)
    if problems or more:
        raise LexiconError([*problems, *more])
    numbers = {name: number for name in merged if (number := below.number(name)) is not None}
    known = sorted((number, name) for name, number in numbers.items())
    return Change(
        {number: below.whole_entity(number) for number, _ in known},
        {number: merged[name] for number, name in known if not merged[name].off},
        [merged[name] for name in sorted(merged) if name not in numbers and not merged[name].off],
    )


def _with_places(below: Layer, change: Change, names: Iterable[str]) -> Change:
    """The change with the places of these names too: how far they are trusted depends on whether a person is called so."""
    places = {
        posting.entity: below.whole_entity(posting.entity)
        for name in names
        for posting in below.postings(name)
        if posting.role <= PostingRole.ALSO and posting.entity not in change.before
    }
    return Change(dict(sorted({**change.before, **places}.items())), dict(sorted({**change.after, **places}.items())), change.new)


def _lost_by_entities(below: Layer, change: Change, now: Words) -> Words:
    """The words of the indexes that only entities had which are no longer so."""
    lost = _less(words_of_entities(change.before.values()), now)
    looked_for = _finder(lost)
    for number in range(below.end) if lost else ():
        # Reading an entity takes ten times as long as looking for the words in its text.
        if number not in change.before and looked_for(fold(below.text(number))):
            left = _less(lost, words_of_entities([below.whole_entity(number)]))
            if left != lost:
                lost, looked_for = left, _finder(left)
    return lost


def _finder(words: Words) -> Callable[[str], object]:
    """What says whether one of the words may stand in a text (folded) that is written as JSON."""
    listed = {json.dumps(word, ensure_ascii=False)[1:-1] for each in words.values() for word in each}
    # Only where the word ends there is no letter for sure: in front of it may stand the t of an escaped tab.
    return re.compile(rf"(?:{'|'.join(map(re.escape, listed))})(?!\w)" if listed else r"(?!)").search


def _less(words: Words, fewer: Words) -> Words:
    return {name: left for name, listed in words.items() if (left := listed - fewer.get(name, set()))}


def _lost_by_keys(below: Layer, change: Change, before: Tables, now: Words) -> Words:
    """The keys that only entities had which are no longer so, and the words that only these keys had."""

    def left(name: str) -> Iterator[Posting]:
        return (posting for posting in below.postings(name) if posting.entity not in change.before)

    lost: Words = {
        KEYS: {name for name in before.keys if not any(left(name))},
        RECALL: {name for name in recalled(before) if not any(is_recalled(posting, below.spoken(posting)) for posting in left(name))},
    }
    words = _less(words_of_keys(before), now)
    doubtful = frozenset[str]().union(*words.values())
    for name in below.keys.iterkeys() if words else ():
        parts = name.split(" ")
        if not doubtful.isdisjoint(parts) and name not in lost[KEYS]:
            is_label = any(posting.role < PostingRole.FORM for posting in left(name))
            words = _less(words, {FIRST: {parts[0]}, INSIDE: set(parts[1:]), NAME_WORDS: set(parts) if is_label else set()})
    return lost | words


def _full_names(below: Layer, change: Change) -> Mapping[str, Collection[FullName]]:
    """All full names of the languages in which they change: which words are rare depends on all of them."""
    numbered = [*change.after.items(), *enumerate(change.new, below.end)]
    before, after = full_names(change.before.items()), full_names(numbered)
    changed = [language for language in before.keys() | after.keys() if before.get(language) != after.get(language)]
    found: dict[str, Collection[FullName]] = {}
    for language in sorted(changed):
        index = FullNames(below.bundle.whole(full_names_in(language)).decode())
        known = {name for word in index for name in index[word]}
        found[language] = (known - before.get(language, set())) | after.get(language, set())
    return found


def _counts(below: Layer, before: Tables, after: Tables, change: Change, lost_keys: Collection[str]) -> Mapping[str, int]:
    """How much the whole has."""
    counts = below.bundle.header["counts"]
    postings = [sum(map(len, tables.keys.values())) for tables in (before, after)]
    new_keys = sum(name in lost_keys or name not in below.keys for name in after.keys)
    return {
        "entities": counts["entities"] - len(change.before) + len(change.entities),
        "keys": counts["keys"] - len(lost_keys) + new_keys,
        "postings": counts["postings"] - postings[0] + postings[1],
    }
