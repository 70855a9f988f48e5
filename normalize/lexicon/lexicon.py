"""The compiled lexicon as the rest of the toolkit sees it: look up keys, entities, phrases and words."""

import heapq
import json
from collections.abc import Container, Iterator, KeysView, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Self

from normalize.errors import ConfigError
from normalize.lexicon import recall
from normalize.lexicon.dictionaries import Dictionary
from normalize.lexicon.entity import KINDS, Context, Entity, Label, written_forms
from normalize.lexicon.indexes import (
    FIRST,
    FIRST_SMALL,
    INSIDE,
    INSIDE_SMALL,
    KEYS,
    NAME_WORDS,
    OFFICES,
    RECALL,
    SHARED,
    FullName,
    base,
    full_names_in,
    given,
)
from normalize.lexicon.keys import fold, key
from normalize.lexicon.languages import Language, Languages
from normalize.lexicon.layer import AnyOf, Indexed, Layer, above, word_lists
from normalize.lexicon.phrases import PhraseList
from normalize.lexicon.postings import Posting
from normalize.lexicon.records import HAS_STYLES, context_of, label_in
from normalize.memo import Memory, once, once_lately
from normalize.suggestions import hint

if TYPE_CHECKING:
    from normalize.lexicon.conventions import Conventions


class Lexicon:
    """An open lexicon in one house style. Its facts never change; its `memory` (see `normalize.memo`) saves time only."""

    def __init__(self, layers: Sequence[Layer], axes: Mapping[str, str] | None = None, dictionaries: Sequence[Dictionary] = ()) -> None:
        self.axes: Mapping[str, str] = dict(axes or {})
        self._dictionaries = tuple(dictionaries)
        self._layers = tuple(layers)
        self._shown = [(layer, frozenset[int]().union(*(over.hidden for over in higher))) for layer, higher in above(layers)]
        top = self._layers[-1]
        self.counts: Mapping[str, int] = top.bundle.header["counts"]
        self._languages, self._styles, self._conventions = top.languages, top.styles, top.conventions
        self._bundle = self._layers[0].bundle  # words, phrases and conventions are those of the shipped lexicon
        self._off = frozenset[int]().union(*(layer.off for layer in layers))
        self._kinds = _kinds(self._layers)
        self._keys = self._tries(KEYS)
        self._first, self._first_small = self._words(FIRST), self._words(FIRST_SMALL)
        self._inside, self._inside_small = self._words(INSIDE), self._words(INSIDE_SMALL)
        self._name_words = self._words(NAME_WORDS)
        self._listed = word_lists(self._bundle)
        self._recall = self._tries(RECALL)
        self._spoken = Languages(self._bundle.header["spoken"], lambda tag: json.loads(self._bundle.whole(f"language-{tag}")))
        self.memory = Memory()

    def __reduce__(self) -> tuple[Any, ...]:
        # What is open are mapped files: another process opens them again.
        from normalize.lexicon.store import opened_again

        bundles = tuple(layer.bundle for layer in self._layers)
        own = tuple(dictionary.given for dictionary in self._dictionaries)
        return opened_again, (tuple(bundle.path for bundle in bundles), bundles[0].sources, tuple(self.axes.items()), own)

    def __copy__(self) -> Self:
        return self  # it never changes

    def __deepcopy__(self, memo: Any) -> Self:
        return self

    def in_style(self, axes: Mapping[str, str]) -> "Lexicon":
        """The same lexicon with another choice of house style."""
        return Lexicon(self._layers, axes, self._dictionaries)

    def _tries(self, name: str) -> list[tuple[Any, frozenset[str]]]:
        """An index of each layer, and what does not count there, since only entities that a layer above says anew had it."""
        return [
            (layer.bundle.trie(name), frozenset[str]().union(*(over.lost.get(name, ()) for over in higher)))
            for layer, higher in above(self._layers)
        ]

    def _words(self, name: str) -> Container[str]:
        """The words of an index in all layers."""
        found: list[tuple[Container[str], frozenset[str]]] = [
            (
                Indexed(layer.bundle, name) if name in SHARED else layer.bundle.lines(name),
                frozenset[str]().union(*(over.lost.get(name, ()) for over in higher)),
            )
            for layer, higher in above(self._layers)
        ]
        return found[0][0] if len(found) == 1 else AnyOf(found)

    # Forms

    @once
    def postings(self, name: str) -> tuple[Posting, ...]:
        """What a key may mean, best evidence first; empty when the lexicon does not have it."""
        found = [posting for layer, hidden in self._shown for posting in layer.postings(name) if posting.entity not in hidden]
        return tuple(found if len(self._shown) == 1 else sorted(found, key=lambda posting: (posting.role, posting)))

    def keys(self) -> Iterator[str]:
        """Every key, those of several layers once for each."""
        return (key for trie, lost in self._keys for key in trie.iterkeys() if key not in lost)

    def beginnings(self, text: str) -> list[str]:
        """The keys with which a text (folded) begins, wherever its words end: for scripts without spaces."""
        return [key for trie, lost in self._keys for key in trie.prefixes(text) if key not in lost]

    @once
    def goes_on(self, name: str) -> bool:
        """Whether some longer key begins with the words of this one."""
        return any(key not in lost for trie, lost in self._keys for key in trie.iterkeys(name + " "))

    @once
    def followers(self, name: str) -> frozenset[str]:
        """The words that come next in the keys that begin with the words of this one."""
        size = len(name) + 1
        return frozenset([key[size:].partition(" ")[0] for trie, lost in self._keys for key in trie.keys(name + " ") if key not in lost])

    def begins(self, word: str) -> bool:
        """Whether a form of the lexicon begins with this word of a text, as it is written.

        Names begin with a capital where the script has them; 9 of 10 words of a text are ruled out by that.
        """
        return fold(word) in (self._first_small if word[0].islower() else self._first)

    def is_inside(self, word: str) -> bool:
        """Whether a form of the lexicon has this word of a text, as it is written, other than as its first."""
        return fold(word) in (self._inside_small if word[0].islower() else self._inside)

    @once_lately
    def recall(self, skeleton: str) -> Mapping[str, str]:
        """How the labels that have a recall key sound (see `normalize.lexicon.recall`), each by the mark that `recalled` turns into its key."""
        prefix = skeleton + recall.WHOLE
        begin, found = len(prefix), {}
        for layer, (trie, _) in enumerate(self._recall):
            for line in trie.keys(prefix):
                sound, _, row = line[begin:].partition(recall.WHOLE)
                found[row + recall.WHOLE * layer] = sound
        return found

    def recalled(self, mark: str) -> str | None:
        """The key of a label of `recall`; None where no entity has it any more."""
        row = mark.rstrip(recall.WHOLE)
        layer = len(mark) - len(row)
        (trie, _), (_, lost) = self._keys[layer], self._recall[layer]
        name: str = trie.restore_key(recall.as_number(row))
        return None if name in lost else name

    def marks(self, name: str) -> list[str]:
        """The marks that a key has in `recall` if it is the key of a label that stands there."""
        rows = [(trie.get(name), recall.WHOLE * layer) for layer, (trie, _) in enumerate(self._keys)]
        return [recall.as_digits(row) + layer for row, layer in rows if row is not None]

    def longer(self, skeleton: str) -> list[str]:
        """The recall keys of labels that are this one when one of their sounds is left out, those of several layers once for each."""
        begin = len(skeleton) + 1
        return [recall.with_sound(skeleton, line[begin:]) for trie, _ in self._recall for line in trie.keys(skeleton + recall.SHORTER)]

    @once
    def full_names(self, language: str) -> "FullNames":
        """The full names of organisations in a language by each of their two rarest words."""
        name = full_names_in(base(language))
        # A layer that says anything else of the full names of a language says all of them: which of their words are rare depends on all.
        holder = next((layer for layer in reversed(self._layers) if name in layer.bundle), self._layers[0])
        return FullNames(holder.bundle.whole(name).decode())

    def languages(self, posting: Posting) -> frozenset[str]:
        """The languages in which a label or adjective is right."""
        return self._languages[posting.detail]

    def style(self, posting: Posting) -> tuple[str, ...]:
        """Language, axis and choice of a house-style label."""
        return self._styles[posting.detail]

    def convention(self, posting: Posting) -> str:
        """By which convention an acronym is spelt: language of the label, convention."""
        return self._conventions[posting.detail]

    def form(self, posting: Posting) -> Mapping[str, Any]:
        """The hand-written line behind a form."""
        return self._form(posting.extra)

    @once
    def _form(self, row: int) -> Mapping[str, Any]:
        return next(layer for layer in self._layers if layer.has_form(row)).form(row)

    def context(self, posting: Posting) -> Context:
        """The context that a hand-written form asks for."""
        return context_of(self._form(posting.extra))

    # Entities

    def number(self, name: str) -> int | None:
        """The number of an entity id, or None."""
        for layer in self._layers:
            number = layer.number(name)
            if number is not None:
                return None if number in self._off else number
        return None

    def entity(self, entity: int | str) -> Entity:
        """An entity by number or id, without its forms; KeyError when the id is unknown.

        What it holds an office of is related to it; what no lexicon has, or one that was switched off, is not.
        """
        number = self.number(entity) if isinstance(entity, str) else entity
        if number is None:
            raise KeyError(entity)
        return self._entity(number)

    @once
    def _entity(self, number: int) -> Entity:
        layer, own = self._holder(number)
        entity = layer.entity(own)
        named = dict.fromkeys((*entity.related, *(role.of for role in entity.roles if role.of)))
        related = tuple([name for name in named if name != entity.id and self.number(name) is not None])
        inside = entity.inside if entity.inside is not None and self.number(entity.inside) is not None else None
        return entity if (related, inside) == (entity.related, entity.inside) else replace(entity, related=related, inside=inside)

    def _holder(self, number: int) -> tuple[Layer, int]:
        """The layer that has the say about an entity, and the number of the entity there."""
        for layer in reversed(self._layers):
            own = layer.own(number)
            if own is not None:
                return layer, own
        raise KeyError(number)

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
        parts = [[n for n in range(layer.begin, layer.end) if n not in self._off] for layer in self._layers]
        return heapq.merge(*(map(self.entity, part) for part in parts), key=lambda entity: entity.id)

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

    @once
    def label(self, number: int, language: str) -> Label | None:
        """The standard names of an entity in a language and the house style; a regional language falls back to its base."""
        layer, own = self._holder(number)
        record = layer.record(own)
        if "-" not in language and HAS_STYLES not in record:
            return label_in(record, language)  # of most entities that a spelling may mean nothing else is asked
        entity = self.entity(number)
        return entity.label(language, self.axes) or (entity.label(base(language), self.axes) if "-" in language else None)

    # Listings, for people

    def forms_of(self, name: str) -> Iterator[Mapping[str, Any]]:
        """The hand-written lines of an entity."""
        number = self.number(name)
        if number is not None:
            layer, own = self._holder(number)
            yield from map(self._form, layer.forms_of(own))

    @once
    def conventions(self) -> "Conventions":
        """How names are spelt and declined by language, read when the first name needs it."""
        from normalize.lexicon.conventions import read

        texts: Mapping[str, str] = json.loads(self._bundle.whole("conventions") or b"{}")
        return read(texts)

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
        """Whether a word (lower case) stands in the word list of the language, or where there is none among the function words of its record."""
        listed = self._listed.get(language)  # asked half a million times for 2 MB of text
        return word in self._function_words(language) if listed is None else word in listed

    @once
    def _function_words(self, language: str) -> frozenset[str]:
        return self._spoken[language].all_words if language in self._spoken.tags else frozenset()

    def begins_common(self, beginning: str, language: str) -> bool:
        """Whether a word of the language's list begins so (lower case); False where there is no list."""
        return language in self._listed and _any(self._listed[language], beginning)

    def words_beginning(self, beginning: str, language: str) -> Sequence[str]:
        """The words of the language's list that begin so (lower case), in order; empty where there is no list."""
        found: Sequence[str] = self._listed[language].keys(beginning) if language in self._listed else ()
        return found

    def has_words(self, language: str) -> bool:
        """Whether there is a word list for the language."""
        return len(self._listed.get(language, ())) > 0

    def in_dictionary(self, word: str, language: str) -> bool:
        """Whether a word, in any case, stands in a dictionary of the user's for the language, or for every language."""
        low = word.lower()
        return any(low in one.words for one in self._dictionaries if one.language in (None, language, base(language)))

    def has_dictionary(self, language: str) -> bool:
        """Whether the user gave a dictionary of the language, by which words are missing."""
        return any(one.language in (language, base(language)) for one in self._dictionaries)

    def is_name_word(self, word: str) -> bool:
        """Whether a word, in any case, belongs to a standard name."""
        return fold(word) in self._name_words

    def is_given_name(self, word: str, language: str) -> bool:
        """Whether a word (lower case) is the first of some person's standard name in a language."""
        return word in self._given(base(language))

    @once
    def _given(self, language: str) -> Container[str]:
        return self._words(given(language))

    @once
    def offices(self) -> frozenset[str]:
        """The last words of the offices that persons hold, in lower case: minister, president, chancellor."""
        return frozenset([word for trie, lost in self._tries(OFFICES) for word in trie.iterkeys() if word not in lost])

    @once
    def phrases(self, name: str) -> Mapping[str, tuple[Mapping[str, Any], ...]]:
        """The lines of a phrase list by language; empty when there is no list of that name."""
        return self.phrase_list(name).by_language()

    @once
    def phrase_list(self, name: str) -> PhraseList:
        """A phrase list, whose lines are read when asked for; empty when there is none of that name."""
        lines, index = (self._bundle.whole(f"{part}-{name}") for part in ("phrases", "phrase-index"))
        return PhraseList(lines, index)

    def profiles(self) -> Mapping[str, Mapping[str, str]]:
        """The house styles: for each its choice on every axis it names."""
        found: Mapping[str, Mapping[str, str]] = self._bundle.header["profiles"]
        return found

    @property
    def dictionary_languages(self) -> frozenset[str | None]:
        """The languages of which the user's dictionaries are; None where words are right in every one."""
        return frozenset(dictionary.language for dictionary in self._dictionaries)

    def with_profile(self, name: str) -> "Lexicon":
        """The lexicon in a named house style; ConfigError lists the names there are."""
        profiles = self.profiles()
        if name not in profiles:
            raise ConfigError(f"there is no house style {name!r}; there are {', '.join(sorted(profiles)) or 'none'}{hint(name, profiles)}")
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


def _kinds(layers: Sequence[Layer]) -> Sequence[int]:
    """The kind of each entity, one byte each, as the uppermost layer says it."""
    kinds = layers[0].bundle.whole("kinds")
    for layer in layers[1:]:
        own = layer.bundle.whole("kinds")
        joined = bytearray(kinds) + own[len(layer.patched) :]
        for number, kind in zip(layer.patched, own, strict=False):
            joined[number] = kind
        kinds = bytes(joined)
    return kinds


def _any(trie: Any, prefix: str) -> bool:
    """Whether a trie has a key with that prefix."""
    return next(trie.iterkeys(prefix), None) is not None
