"""A bundle as one layer of a lexicon: what it holds, in the numbers of the whole.

The numbers of entities, and the rows of the tables to which postings point, go on where those of the layer below end. An entity that a layer says
anew keeps the number that it has below.
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Container, Iterator, Mapping, Sequence
from typing import Any

import marisa_trie

from normalize.lexicon.bundle import Bundle
from normalize.lexicon.entity import Entity
from normalize.lexicon.indexes import ALL_WORDS, SHARED, SOME_OF_WORDS, WORD_BITS, WORDS
from normalize.lexicon.places import Places
from normalize.lexicon.postings import Posting, PostingRole
from normalize.lexicon.records import decompressed, entity_of


class Layer:
    """One bundle over those below it."""

    def __init__(self, bundle: Bundle, below: "Layer | None" = None) -> None:
        self.bundle, self.below = bundle, below
        header = bundle.header
        over: Mapping[str, Any] = header.get("over", {})
        self.patched: Sequence[int] = over.get("numbers", ())  # of the entities below that this layer says anew: its first ones
        self.off = frozenset[int](over.get("off", ()))  # the entities below that it takes away
        self.hidden = self.off.union(self.patched)  # what the layers below say of these does not count
        self.lost: Mapping[str, Collection[str]] = over.get("lost", {})  # by index: the words that only hidden entities gave to those below
        self._patched = {number: own for own, number in enumerate(self.patched)}
        self._starts = Places(bundle, "starts")
        self._meant, self._sense = bundle.numbers("posting-entities"), bundle.numbers("posting-senses")
        self._senses = bundle.numbers("senses")
        self._numbers = bundle.numbers("numbers")
        self._records = bundle.section("entities")
        self._places = Places(bundle, "places")
        self._dictionary = bundle.whole("dictionary")
        self._owners = bundle.numbers("form-owners")
        self._forms = bundle.section("forms")
        self._form_places = Places(bundle, "form-places")
        self._form_dictionary = bundle.whole("form-dictionary")
        self._ids = bundle.trie("ids")
        self.keys = bundle.trie("keys")
        self.begin: int = below.end if below else 0
        self.end: int = self.begin + len(self._numbers) - len(self.patched)
        self._first_form: int = below._end_of_forms if below else 0
        self._end_of_forms: int = self._first_form + len(self._owners)
        languages, styles, conventions = ((), (), ()) if below is None else (below.languages, below.styles, below.conventions)
        self._moved = (len(languages), len(languages), len(styles), len(languages), 0, len(conventions))  # rows of tables, by role
        self.languages: tuple[frozenset[str], ...] = (*languages, *map(frozenset, header["languages"]))
        self.styles: tuple[tuple[str, ...], ...] = (*styles, *map(tuple, header["styles"]))
        self.conventions: tuple[str, ...] = (*conventions, *header["conventions"])

    # Numbers

    def number(self, name: str) -> int | None:
        """The number of an entity id, or None where this layer does not have it."""
        found = self._ids.get(name)
        return None if found is None else self._whole(self._numbers[found])

    def _whole(self, own: int) -> int:
        """The number in the whole of the entity of a number in the bundle."""
        return self.patched[own] if own < len(self.patched) else self.begin + own - len(self.patched)

    def own(self, number: int) -> int | None:
        """The number in the bundle of the entity of a number in the whole; None where this layer says nothing of it."""
        if self.begin <= number < self.end:
            return number - self.begin + len(self.patched)
        return self._patched.get(number)

    # What it says

    def postings(self, name: str) -> list[Posting]:
        """What a key may mean."""
        row = self.keys.get(name)
        if row is None:
            return []
        at = range(self._starts[row], self._starts[row + 1])
        found = [Posting.unpacked(self._meant[i], self._senses[self._sense[i]]) for i in at]
        return found if self.below is None else [*map(self._in_whole, found)]

    def _in_whole(self, posting: Posting) -> Posting:
        extra = posting.extra + self._first_form if posting.role == PostingRole.FORM else posting.extra
        return posting._replace(entity=self._whole(posting.entity), detail=posting.detail + self._moved[posting.role], extra=extra)

    def spoken(self, posting: Posting) -> Collection[str]:
        """The languages of a label or of a name in a house style."""
        return self.styles[posting.detail][:1] if posting.role == PostingRole.STYLE else self.languages[posting.detail]

    def entity(self, own: int) -> Entity:
        """An entity by its number in the bundle, as its files say it, without its forms."""
        return entity_of(self._record(own))

    def record(self, own: int) -> str:
        """What its files say of an entity of a number in the bundle, without its forms, as it is written there."""
        return self._written(own).decode()

    def whole_entity(self, own: int) -> Entity:
        """An entity by its number in the bundle, with its forms."""
        return entity_of(self._record(own), map(self.form, self.forms_of(own)))

    def text(self, own: int) -> str:
        """All that is said of an entity of a number in the bundle, its forms too, as one text in which its words can be looked for."""
        forms = self.forms_of(own)
        return b"".join((self._written(own), *map(self._written_form, forms))).decode()

    def _record(self, own: int) -> Mapping[str, Any]:
        record: Mapping[str, Any] = json.loads(self.record(own))  # of bytes it finds the encoding out first, which takes half as long again
        return record

    def _written(self, own: int) -> bytes:
        return decompressed(bytes(self._records[self._places[own] : self._places[own + 1]]), self._dictionary)

    def forms_of(self, own: int) -> range:
        """The rows of the hand-written forms of an entity by its number in the bundle."""
        begin, end = bisect_left(self._owners, own), bisect_right(self._owners, own)  # they lie in the order of the entities
        return range(begin + self._first_form, end + self._first_form)

    def has_form(self, row: int) -> bool:
        """Whether a row of the forms is one of this layer."""
        return self._first_form <= row < self._end_of_forms

    def form(self, row: int) -> Mapping[str, Any]:
        """The hand-written form of a row."""
        line: Mapping[str, Any] = json.loads(self._written_form(row))
        return line

    def _written_form(self, row: int) -> bytes:
        own = row - self._first_form
        return decompressed(bytes(self._forms[self._form_places[own] : self._form_places[own + 1]]), self._form_dictionary)


class Indexed(Container[str]):
    """The words of one of the indexes that share a trie."""

    def __init__(self, bundle: Bundle, name: str) -> None:
        self._number = bundle.trie(ALL_WORDS).get
        self._bits = bundle.section(WORD_BITS)
        self._mine = 1 << SHARED.index(name)

    def __contains__(self, word: object) -> bool:
        number = self._number(word)
        return number is not None and self._bits[number] & self._mine != 0


class Within(Container[str]):
    """Words of a list that all stand in a longer one: a bit for each word of that, so that no word is stored twice."""

    def __init__(self, longer: marisa_trie.Trie, bits: memoryview) -> None:
        self._longer, self._number, self._bits = longer, longer.get, bits

    def __contains__(self, word: object) -> bool:
        number = self._number(word)
        return number is not None and self._bits[number >> 3] >> (number & 7) & 1 == 1

    def __len__(self) -> int:
        return int.from_bytes(self._bits, "little").bit_count()

    def iterkeys(self, beginning: str) -> Iterator[str]:
        """The words that begin so."""
        return (word for word in self._longer.iterkeys(beginning) if word in self)

    def keys(self, beginning: str) -> list[str]:
        """The words that begin so, as a list."""
        return [*self.iterkeys(beginning)]


def word_lists(bundle: Bundle) -> dict[str, Any]:
    """The word lists of a bundle by name, each a trie or `Within` one."""
    found: dict[str, Any] = {name.removeprefix(WORDS): bundle.trie(name) for name in bundle.names(WORDS)}
    within: Mapping[str, str] = bundle.header.get("within", {})
    return found | {name: Within(found[longer], bundle.section(SOME_OF_WORDS + name)) for name, longer in within.items()}


class AnyOf(Container[str]):
    """Words of several lists, each but for the words that do not count there."""

    def __init__(self, lists: Sequence[tuple[Container[str], Collection[str]]]) -> None:
        self._lists = [(words, frozenset(lost)) for words, lost in lists]

    def __contains__(self, word: object) -> bool:
        return any(word in words and word not in lost for words, lost in self._lists)


def stacked(bundles: Sequence[Bundle]) -> tuple[Layer, ...]:
    """The layers of bundles, the lowest first."""
    found: list[Layer] = []
    for bundle in bundles:
        found.append(Layer(bundle, found[-1] if found else None))
    return tuple(found)


def above(layers: Sequence[Layer]) -> Iterator[tuple[Layer, Sequence[Layer]]]:
    """Each layer with those over it."""
    return ((layer, layers[number + 1 :]) for number, layer in enumerate(layers))
