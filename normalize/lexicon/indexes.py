"""What is looked up beside the keys, worked out when a lexicon is compiled: at every start it would cost half a second.

All of it follows from the entities and their keys; nothing here is a fact of its own.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from normalize.lexicon.entity import Entity, Label, written_forms
from normalize.lexicon.keys import fold
from normalize.lexicon.postings import PostingRole
from normalize.lexicon.tables import Tables
from normalize.text import WORD

SHORTEST_NEAR = 3  # letters of a standard name that a longer word may be near to: Zas, when the text has Zasy
SHORTEST_CUT = 8  # letters of a place that may be cut into other words: Kahraman Maras
NAMED_IN_FULL = ("organisation", "term", "group", "medium")  # kinds whose full names are descriptions
FEWEST = 3  # content words of such a name; two words in another order ("Council European") are too often two names side by side
LINKING = frozenset("of the for and in on de la le les des du der die das und für y e el di del della do da".split())


class FullName(NamedTuple):
    """A full name as the set of its content words, folded."""

    entity: int
    words: frozenset[str]


def near_index(tables: Tables) -> Mapping[str, Mapping[str, set[str]]]:
    """By language: the one-word standard names by their recall key, what a misspelt word of a text is compared with."""
    from normalize.similarity import name_key

    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for name, postings in tables.keys.items():
        if " " in name or len(name) < SHORTEST_NEAR or postings[0].role > PostingRole.STYLE:
            continue
        languages = {
            base(language)
            for posting in postings
            if not posting.exact and posting.role in (PostingRole.LABEL, PostingRole.STYLE)
            for language in (tables.languages[posting.detail] if posting.role == PostingRole.LABEL else tables.styles[posting.detail][:1])
        }
        skeleton = name_key(name) if languages else ""
        if skeleton:
            for language in languages:
                found[language][skeleton].add(name)
    return found


def near_full_index(tables: Tables) -> Mapping[str, Mapping[str, set[str]]]:
    """By language: the full names of persons, and long names of places, by the recall key of all their words together."""
    from normalize.similarity import name_key

    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for name, postings in tables.keys.items():
        if postings[0].role > PostingRole.ALSO or (" " not in name and len(name) < SHORTEST_CUT):
            continue
        kinds = ("person", "place") if len(name) >= SHORTEST_CUT else ("person",)
        right = [p for p in postings if p.role in (PostingRole.LABEL, PostingRole.ALSO) and tables.entities[p.entity].kind in kinds]
        languages = {base(language) for posting in right for language in tables.languages[posting.detail]}
        skeleton = name_key(name) if languages else ""
        if skeleton:
            for language in languages:
                found[language][skeleton].add(name)
    return found


def given_names(entities: Iterable[Entity]) -> Mapping[str, set[str]]:
    """By language: the first words of the standard names of all persons."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entity in entities:
        if entity.kind == "person":
            for language, label in entity.labels.items():
                if " " in label.full:
                    found[language].add(fold(label.full.split(" ")[0]))
    return found


def last_words_of_offices(entities: Iterable[Entity]) -> list[str]:
    """Minister, president, chancellor: the last words of the offices that persons hold."""
    titles = (role.title for entity in entities for role in entity.roles)
    return sorted({fold(words[-1]) for title in titles if (words := WORD.findall(title.split(" of ")[0]))})


def full_names(entities: Iterable[Entity]) -> Mapping[str, Mapping[str, list[Any]]]:
    """By language: the full names of three content words or more, each under its two rarest words, as plain values to be kept.

    Two, so that a name is found though one of its words is lost.
    """
    named: defaultdict[str, set[FullName]] = defaultdict(set)
    for number, entity in enumerate(entities):
        if entity.kind in NAMED_IN_FULL:
            for language, label in _labels(entity):
                words = content_words(label.full)
                if len(words) >= FEWEST:
                    named[language].add(FullName(number, words))
    found: dict[str, dict[str, list[Any]]] = {}
    for language, names in named.items():
        counts = Counter(word for name in names for word in name.words)
        index: dict[str, list[Any]] = {}
        for name in sorted(names, key=lambda n: (n.entity, sorted(n.words))):
            # Two, for the rarest may be the one that is written otherwise: the France-Presse agency. "Union" would lead to each of 10,000
            # names in every text.
            for word in sorted(name.words, key=lambda w: (counts[w], w))[:2]:
                index.setdefault(word, []).append([name.entity, sorted(name.words)])
        found[language] = index
    return found


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


def words_inside(tables: Tables) -> set[str]:
    """The words that stand in some key other than as its first."""
    return {word for name in tables.keys if " " in name for word in name.split(" ")[1:]}


def small_words_inside(tables: Tables) -> set[str]:
    """Those of the words inside that a text may have without a capital: written so in some name, or made of a name that has such words."""
    found: set[str] = set()
    descriptive = set()
    for number, entity in enumerate(tables.entities):
        small = {fold(word) for text in written_forms(entity) for word in WORD.findall(text)[1:] if not word[0].isupper()}
        found |= small
        if small - LINKING:
            descriptive.add(number)
    for name, postings in tables.keys.items():
        if " " in name and any(p.role == PostingRole.GENERATED and p.entity in descriptive for p in postings):
            found.update(name.split(" ")[1:])
    return found


def base(language: str) -> str:
    """A language without its region: en for en-GB."""
    return language.split("-")[0]
