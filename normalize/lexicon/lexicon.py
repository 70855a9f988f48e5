"""The compiled lexicon as the rest of the toolkit sees it: look up keys, entities, phrases and words."""

import json
import struct
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, KeysView, Mapping
from typing import Any, Self

from normalize.errors import ConfigError
from normalize.lexicon.bundle import Bundle
from normalize.lexicon.entity import KINDS, Context, Entity, Label, written_forms
from normalize.lexicon.indexes import FullName, base
from normalize.lexicon.keys import fold, key
from normalize.lexicon.languages import Language, Languages
from normalize.lexicon.phrases import PhraseList
from normalize.lexicon.postings import RECORD, Posting, PostingRole
from normalize.lexicon.records import entity_of
from normalize.memo import Memory, once


class Lexicon:
    """An open lexicon in one house style. Its facts never change; its `memory` (see `normalize.memo`) saves time only."""

    def __init__(self, bundle: Bundle, axes: Mapping[str, str] | None = None) -> None:
        self.axes: Mapping[str, str] = dict(axes or {})
        header = bundle.header
        self.counts: Mapping[str, int] = header["counts"]
        self._languages = tuple(frozenset(group) for group in header["languages"])
        self._styles = tuple(tuple(style) for style in header["styles"])
        self._conventions: tuple[str, ...] = tuple(header["conventions"])
        self._offices = frozenset[str](header["offices"])
        self._extra: Mapping[str, Any] = header["extra"]
        self._spoken = Languages(header["spoken"], lambda tag: json.loads(bytes(bundle.section(f"language-{tag}"))))
        self._bundle = bundle
        self._keys = bundle.trie("keys")
        self._ids = bundle.trie("ids")
        self._kinds = bundle.section("kinds")
        self._first = bundle.trie("first")
        self._first_small = bundle.trie("first-small")
        self._inside = bundle.trie("inside")
        self._inside_small = bundle.trie("inside-small")
        self._name_words = bundle.trie("name-words")
        self._starts = bundle.section("starts").cast("I")
        self._numbers = bundle.section("numbers").cast("I")
        self._places = bundle.section("places").cast("Q")
        self._postings = bundle.section("postings")
        self._records = bundle.section("entities")
        self._form_records = bundle.section("forms")
        self._form_places = bundle.section("form-places").cast("Q")
        self._form_owners = bundle.section("form-owners").cast("I")
        self.memory = Memory()

    def __reduce__(self) -> tuple[Any, ...]:
        # What is open is a mapped file: another process opens it again.
        from normalize.lexicon.store import opened_again

        return opened_again, (self._bundle.path, self._bundle.sources, tuple(self.axes.items()))

    def __copy__(self) -> Self:
        return self  # it never changes

    def __deepcopy__(self, memo: Any) -> Self:
        return self

    def in_style(self, axes: Mapping[str, str]) -> "Lexicon":
        """The same lexicon with another choice of house style."""
        return Lexicon(self._bundle, axes)

    # Forms

    @once
    def postings(self, name: str) -> tuple[Posting, ...]:
        """What a key may mean, best evidence first; empty when the lexicon does not have it."""
        number = self._keys.get(name)
        if number is None:
            return ()
        return tuple(Posting.unpack(self._postings, i * RECORD.size) for i in range(self._starts[number], self._starts[number + 1]))

    @once
    def goes_on(self, name: str) -> bool:
        """Whether some longer key begins with the words of this one."""
        return _any(self._keys, name + " ")

    @once
    def followers(self, name: str) -> frozenset[str]:
        """The words that come next in the keys that begin with the words of this one."""
        size = len(name) + 1
        return frozenset([found[size:].partition(" ")[0] for found in self._keys.keys(name + " ")])

    def begins(self, word: str) -> bool:
        """Whether a form of the lexicon begins with this word of a text, as it is written.

        Names begin with a capital where the script has them; 9 of 10 words of a text are ruled out by that.
        """
        return fold(word) in (self._first_small if word[0].islower() else self._first)

    def is_inside(self, word: str) -> bool:
        """Whether a form of the lexicon has this word of a text, as it is written, other than as its first."""
        return fold(word) in (self._inside_small if word[0].islower() else self._inside)

    def near(self, skeleton: str, language: str) -> tuple[str, ...]:
        """The keys of the standard one-word names in a language that share a recall key (see `normalize.similarity.key`)."""
        prefix = skeleton + "\t"
        return tuple(found[len(prefix) :] for found in self._trie(f"near-{base(language)}").keys(prefix))

    def near_full(self, skeleton: str, language: str) -> tuple[str, ...]:
        """The keys of the full names of persons and long names of places in a language that share a recall key."""
        prefix = skeleton + "\t"
        return tuple(found[len(prefix) :] for found in self._trie(f"near-full-{base(language)}").keys(prefix))

    @once
    def full_names(self, language: str) -> "FullNames":
        """The full names of organisations in a language by each of their two rarest words."""
        return FullNames(bytes(self._bundle.section(f"full-names-{base(language)}")).decode())

    def languages(self, posting: Posting) -> frozenset[str]:
        """The languages in which a label or adjective is right."""
        return self._languages[posting.detail]

    def style(self, posting: Posting) -> tuple[str, ...]:
        """Language, axis and choice of a house-style label."""
        return self._styles[posting.detail]

    def convention(self, posting: Posting) -> str:
        """How a generated form was made: language of the label, convention, and the case ending if there is one."""
        return self._conventions[posting.detail]

    def form(self, posting: Posting) -> Mapping[str, Any]:
        """The hand-written line behind a form."""
        return self._form(posting.extra)

    @once
    def _form(self, row: int) -> Mapping[str, Any]:
        line: Mapping[str, Any] = json.loads(bytes(self._form_records[self._form_places[row] : self._form_places[row + 1]]))
        return line

    def context(self, posting: Posting) -> Context:
        """The context that a hand-written form asks for."""
        line = self._form(posting.extra)
        return Context(
            tuple(line.get("needs", ())), tuple(line.get("cues", ())), tuple(line.get("unless", ())), line.get("window", "document")
        )

    # Entities

    def number(self, name: str) -> int | None:
        """The number of an entity id, or None."""
        found = self._ids.get(name)
        return None if found is None else self._numbers[found]

    def entity(self, entity: int | str) -> Entity:
        """An entity by number or id; KeyError when the id is unknown."""
        number = self.number(entity) if isinstance(entity, str) else entity
        if number is None:
            raise KeyError(entity)
        return self._entity(number)

    @once
    def _entity(self, number: int) -> Entity:
        return entity_of(json.loads(bytes(self._records[self._places[number] : self._places[number + 1]])))

    def kind(self, number: int) -> str:
        """The kind of an entity, without reading the rest of it."""
        return KINDS[self._kinds[number]]

    @once
    def written(self, number: int) -> Mapping[str, tuple[str, ...]]:
        """The labels, adjectives and styles of an entity as they are written, by key."""
        found: dict[str, tuple[str, ...]] = {}
        for text in dict.fromkeys(written_forms(self.entity(number))):
            name = key(text)
            found[name] = (*found.get(name, ()), text)
        return found

    def entities(self) -> Iterator[Entity]:
        """All entities in the order of their ids."""
        return (self.entity(number) for number in range(len(self)))

    def __len__(self) -> int:
        return self.counts["entities"]

    @once
    def neighbours(self, number: int) -> frozenset[int]:
        """The entities that this one names as related or as what its office is of, and the places it lies in up to the country."""
        entity = self.entity(number)
        found = {n for n in map(self.number, entity.related) if n is not None}
        while entity.inside is not None and (place := self.number(entity.inside)) is not None and place not in found:
            found.add(place)
            entity = self.entity(place)
        return frozenset(found - {number})

    def label(self, number: int, language: str) -> Label | None:
        """The standard names of an entity in a language and the house style; a regional language falls back to its base."""
        entity = self.entity(number)
        return entity.label(language, self.axes) or (entity.label(language.split("-")[0], self.axes) if "-" in language else None)

    # Listings, for people

    def forms_of(self, name: str) -> Iterator[Mapping[str, Any]]:
        """The hand-written lines of an entity."""
        number = self.number(name)
        if number is not None:
            owners = self._form_owners  # in the order of the entities
            yield from (self._form(row) for row in range(bisect_left(owners, number), bisect_right(owners, number)))

    def generated_of(self, name: str) -> Iterator[tuple[str, str]]:
        """Every generated key of an entity with the convention that made it, in the order of the keys.

        Looked for as bytes: of 1.8 million postings only those of the entity are read, in 30 milliseconds instead of 5 seconds. A list
        of keys for each entity would make every lexicon a seventh larger for a question that only `lexicon show` asks.
        """
        number = self.number(name)
        if number is None:
            return
        postings, wanted = bytes(self._postings), struct.pack("<IB", number, PostingRole.GENERATED)
        at = postings.find(wanted)
        while at >= 0:
            if at % RECORD.size == 0:
                found = bisect_right(self._starts, at // RECORD.size) - 1
                yield self._keys.restore_key(found), self.convention(Posting.unpack(self._postings, at))
            at = postings.find(wanted, at + 1)

    # Languages

    def language(self, tag: str) -> Language:
        """What is known of a language (`normalize.lexicon.languages`); a region without a record has that of its language."""
        return self._spoken[tag]

    def language_tags(self) -> tuple[str, ...]:
        """The languages that have a record, in order."""
        return self._spoken.tags

    def function_words(self, script: str) -> Mapping[str, tuple[str, ...]]:
        """The function words of the languages of a script, each with those that have it; languages that are taken for a close one are left out."""
        return self._spoken.function_words(script)

    def label_languages(self) -> frozenset[str]:
        """The languages in which something has a name."""
        return frozenset[str]().union(*self._languages)

    # Words and phrases

    def is_common(self, word: str, language: str) -> bool:
        """Whether a word (lower case) stands in the word list of the language; False where there is no list."""
        return word in self._trie(f"words-{language}")

    def begins_common(self, beginning: str, language: str) -> bool:
        """Whether a word of the language's list begins so (lower case); False where there is no list."""
        return _any(self._trie(f"words-{language}"), beginning)

    def has_words(self, language: str) -> bool:
        """Whether there is a word list for the language."""
        return len(self._trie(f"words-{language}")) > 0

    def is_name_word(self, word: str) -> bool:
        """Whether a word, in any case, belongs to a standard name."""
        return fold(word) in self._name_words

    def is_given_name(self, word: str, language: str) -> bool:
        """Whether a word (lower case) is the first of some person's standard name in a language."""
        return word in self._trie(f"given-{base(language)}")

    def offices(self) -> frozenset[str]:
        """The last words of the offices that persons hold, in lower case: minister, president, chancellor."""
        return self._offices

    @once
    def _trie(self, name: str) -> Any:
        return self._bundle.trie(name)

    @once
    def phrases(self, name: str) -> Mapping[str, tuple[Mapping[str, Any], ...]]:
        """The lines of a phrase list by language; empty when there is no list of that name."""
        return self.phrase_list(name).by_language()

    @once
    def phrase_list(self, name: str) -> PhraseList:
        """A phrase list, whose lines are read when asked for; empty when there is none of that name."""
        lines, index = (bytes(self._bundle.section(f"{part}-{name}")) for part in ("phrases", "phrase-index"))
        return PhraseList(lines, index)

    def profiles(self) -> Mapping[str, Mapping[str, str]]:
        """The house styles: for each its choice on every axis it names."""
        found: Mapping[str, Mapping[str, str]] = self._extra.get("profiles", {})
        return found

    def with_profile(self, name: str) -> "Lexicon":
        """The lexicon in a named house style; ConfigError lists the names there are."""
        profiles = self.profiles()
        if name not in profiles:
            raise ConfigError(f"there is no house style {name!r}; there are {', '.join(sorted(profiles)) or 'none'}")
        return self.in_style(profiles[name])


class FullNames(Mapping[str, tuple[FullName, ...]]):
    """Full names by word, read when their word is asked for: of 30,000 a corpus meets a few hundred, and all took 0.15 seconds."""

    def __init__(self, text: str) -> None:
        self._values = dict([line.split("\t", 1) for line in text.split("\n")] if text else ())
        self.memory = Memory()

    @once
    def __getitem__(self, word: str) -> tuple[FullName, ...]:
        return tuple([FullName(entity, frozenset(words)) for entity, words in json.loads(self._values[word])])

    @once
    def beside(self, word: str) -> frozenset[str]:
        """The other words of the names to which a word leads."""
        return frozenset[str]().union(*[name.words for name in self[word]]) - {word}

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def keys(self) -> KeysView[str]:
        """The words, in a view that can be intersected at the speed of a set."""
        return self._values.keys()


def _any(trie: Any, prefix: str) -> bool:
    """Whether a trie has a key with that prefix."""
    return next(trie.iterkeys(prefix), None) is not None
