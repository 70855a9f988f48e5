"""What is looked up beside the keys, worked out when a lexicon is compiled: at every start it would cost half a second.

All of it follows from the entities and their keys; nothing here is a fact of its own.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from normalize.lexicon.entity import Entity, Label, written_forms
from normalize.lexicon.keys import fold, key
from normalize.lexicon.postings import PostingRole
from normalize.lexicon.tables import Tables
from normalize.text import WORD

NAMED_IN_FULL = ("organisation", "term", "group", "medium")  # kinds whose full names are descriptions
FEWEST = 3  # content words of such a name; two words in another order ("Council European") are too often two names side by side
LINKING = frozenset("of the for and in on de la le les des du der die das und für y e el di del della do da".split())


# The names of the indexes of words.
FIRST, FIRST_SMALL, INSIDE, INSIDE_SMALL, NAME_WORDS, OFFICES = "first", "first-small", "inside", "inside-small", "name-words", "offices"
KEYS, RECALL = "keys", "recall"
# Those that share one trie, each a bit in the byte of a word: most words are in several, and five tries had twice the size.
SHARED = (FIRST, FIRST_SMALL, INSIDE, INSIDE_SMALL, NAME_WORDS)
ALL_WORDS, WORD_BITS = "all-words", "word-bits"  # the sections of that trie and of the bytes
WORDS, SOME_OF_WORDS = (
    "words-",
    "some-of-words-",
)  # what the names of the sections with word lists begin with, and those of lists within longer ones

Words = dict[str, set[str]]


class FullName(NamedTuple):
    """A full name as the set of its content words, folded."""

    entity: int
    words: frozenset[str]


FullNamesOf = dict[str, set[FullName]]


def given(language: str) -> str:
    """The name of the index of the given names in a language."""
    return f"given-{language}"


def full_names_in(language: str) -> str:
    """The name of the index of the full names in a language."""
    return f"full-names-{language}"


def given_names(entities: Iterable[Entity]) -> Iterator[tuple[str, str]]:
    """The first words of the standard names of all persons, each with the language."""
    for entity in entities:
        if entity.kind == "person":
            for language, label in entity.labels.items():
                if " " in label.full:
                    yield language, fold(label.full.split(" ")[0])


def last_words_of_offices(entities: Iterable[Entity]) -> Iterator[str]:
    """Minister, president, chancellor: the last words of the offices that persons hold."""
    titles = (role.title for entity in entities for role in entity.roles)
    return (fold(words[-1]) for title in titles if (words := WORD.findall(title.split(" of ")[0])))


def words_of_entities(entities: Iterable[Entity]) -> Words:
    """By the name of their index: the words that follow from the entities as they are written, not from their keys."""
    found: Words = defaultdict(set)
    for entity in entities:
        small = [key(text) for text in written_forms(entity) if text[:1].islower()]
        found[FIRST_SMALL].update(first_words(small))
        found[INSIDE_SMALL].update(small_words_inside(entity))
        found[OFFICES].update(last_words_of_offices([entity]))
        for language, name in given_names([entity]):
            found[given(language)].add(name)
    return found


def words_of_keys(tables: Tables) -> Words:
    """By the name of their index: the words that follow from the keys."""
    labels = (name for name, postings in tables.keys.items() if any(posting.role < PostingRole.FORM for posting in postings))
    return {
        FIRST: first_words(tables.keys),
        INSIDE: {word for name in tables.keys for word in words_inside(name)},
        NAME_WORDS: {word for name in labels for word in name.split(" ")},
    }


def full_names(entities: Iterable[tuple[int, Entity]]) -> FullNamesOf:
    """By language: the full names of three content words or more of numbered entities."""
    named: FullNamesOf = defaultdict(set)
    for number, entity in entities:
        if entity.kind in NAMED_IN_FULL:
            for language, label in _labels(entity):
                words = content_words(label.full)
                if len(words) >= FEWEST:
                    named[language].add(FullName(number, words))
    return named


def by_rarest_words(names: Collection[FullName]) -> Mapping[str, list[Any]]:
    """The full names of one language, each under its two rarest words, as plain values to be kept.

    Two, for the rarest may be the one that is written otherwise: the France-Presse agency. "Union" would lead to each of 10,000 names in every text.
    """
    counts = Counter(word for name in names for word in name.words)
    index: dict[str, list[Any]] = {}
    for name in sorted(names, key=lambda n: (n.entity, sorted(n.words))):
        for word in sorted(name.words, key=lambda w: (counts[w], w))[:2]:
            index.setdefault(word, []).append([name.entity, sorted(name.words)])
    return index


def content_words(name: str) -> frozenset[str]:
    """The words of a name that say something, folded."""
    return frozenset(fold(word) for word in WORD.findall(name) if word.lower() not in LINKING)


def _labels(entity: Entity) -> Iterator[tuple[str, Label]]:
    """The standard names of an entity in each language, those of all house styles too: which one counts is known when a text is read."""
    yield from entity.labels.items()
    for style in entity.styles:
        yield style.language, Label(style.full, style.short)


def first_words(names: Iterable[str]) -> set[str]:
    """The words that keys begin with."""
    return {name.split(" ", 1)[0] for name in names}


def words_inside(name: str) -> list[str]:
    """The words of a key but its first."""
    return name.split(" ")[1:]


def small_words_inside(entity: Entity) -> Iterator[str]:
    """Those of the words inside that a text may have without a capital: written so in some name."""
    return (fold(word) for text in written_forms(entity) for word in WORD.findall(text)[1:] if not word[0].isupper())


def base(language: str) -> str:
    """A language without its region: en for en-GB."""
    return language.split("-")[0]
