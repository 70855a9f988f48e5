"""What a text says of who may be meant: the entities that it names beyond doubt, and the words beside a name."""

import enum
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from normalize.lexicon import Lexicon
from normalize.lexicon.entity import Context as Conditions
from normalize.lexicon.keys import fold
from normalize.memo import once, once_beside
from normalize.model import Document, Span
from normalize.names.evidence import Evidence
from normalize.names.gate import KNOWN_NAMES, is_given
from normalize.names.matches import matches
from normalize.names.original import of_the_original
from normalize.protected import is_cut
from normalize.similarity import name_similarity
from normalize.text import WORD

ITSELF, RELATED = 2, 1
PAIR = 0.80  # similarity from which two given names are one: Stanislav, Stanislau
REACH = 32  # code points before a name in which its given name is looked for
OFFICE_REACH = 60  # code points before a name in which its office and country are looked for
APART = 40  # code points between two names of one sentence; nearer ones are rather two that are set side by side than one in two spellings
MOST_RELATED = 3  # related entities named in a text, beyond which more say nothing more
_BEFORE = re.compile(r"(?<![\w.])([^\W\d_]+)[ \u00a0]$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)")
WORD_BEFORE = re.compile(r"(?<![\w'\u2019])([^\W\d_]+)[ \u00a0-]$")  # not the suffix of Ukrayna'da
WORD_AFTER = re.compile(r"[ \u00a0-]([^\W\d_]+)")
_HYPHENED_BEFORE = re.compile(r"(?<!\w)([^\W\d_]+)[-\u2010\u2011]$")
_HYPHENED_AFTER = re.compile(r"[-\u2010\u2011]([^\W\d_]+)")
_SENTENCE_START = re.compile(r"\A|(?<=[.!?…:\n])|(?<=[.!?…:\n]\s)|(?<=[«„“\"(])")
_SENTENCE_BREAK = re.compile(r"[.;:!?\n](?=\s|$)|\n")


class Given(enum.IntEnum):
    """How the words beside a family name bear on whose it is; what says more of its bearer is greater."""

    SILENT = enum.auto()
    ANOTHER = enum.auto()
    TITLE = enum.auto()
    AGREES = enum.auto()


@dataclass(slots=True)
class Witnesses:
    """The entities witnessed in one document, and where each is named."""

    document: Document
    lexicon: Lexicon
    places: dict[int, dict[str, set[Span]]] = field(default_factory=dict)  # of an entity those of each spelling
    right: set[int] = field(default_factory=set)  # those whose right name stands in the text
    spoken_of: set[int] = field(default_factory=set)  # countries that the text has words of, though not by name
    _named_by: dict[int, set[int]] = field(default_factory=dict)  # an entity: those of the witnessed that name it as related
    _in_order: dict[int, tuple[Span, ...]] = field(default_factory=dict)  # the places of an entity, as far as they were asked for

    def add(self, entity: int, place: Span) -> bool:
        """Note a sure mention; whether this place is new for the entity."""
        if entity not in self.places:
            for other in self.lexicon.neighbours(entity):
                self._named_by.setdefault(other, set()).add(entity)
        known = self.places.setdefault(entity, {}).setdefault(self.document.text[place.start : place.end], set())
        if place in known:
            return False
        known.add(place)
        self._in_order.pop(entity, None)
        return True

    def speak_of(self, country: int) -> None:
        """Note that the text has a word made of the name of a country: that is related to the country too."""
        self.spoken_of.add(country)
        for other in (country, *self.lexicon.neighbours(country)):
            self._named_by.setdefault(other, set()).add(country)

    def of(self, entity: int) -> Iterator[Span]:
        """Where the text names an entity, in no order."""
        for places in self.places.get(entity, {}).values():
            yield from places

    def in_order(self, entity: int) -> tuple[Span, ...]:
        """The same places in the order of the text."""
        found = self._in_order.get(entity)
        if found is None:
            found = self._in_order[entity] = tuple(sorted(set(self.of(entity))))
        return found

    def other(self, entity: int, place: Span) -> str | None:
        """By which other spelling the text names an entity elsewhere, the longest first: a mention is never its own witness, nor is a part of it, nor itself again."""
        spelling = self.document.text[place.start : place.end]
        found = [
            name
            for name, places in self.places.get(entity, {}).items()
            if name != spelling and any(p.end <= place.start or place.end <= p.start for p in places)
        ]
        return min(found, key=lambda name: (-len(name), name), default=None)

    def level(self, entity: int, place: Span | None = None) -> int:
        """2 when the text names the entity (by another mention than that at a place), 1 when it names something related to it, else 0."""
        if entity in self.places and (place is None or self.other(entity, place) is not None):
            return ITSELF
        return RELATED * int(bool(self.count_related(entity)))

    def count_related(self, entity: int) -> int:
        """How many witnessed entities are related to this one, either way."""
        near = self.lexicon.neighbours(entity)
        others = self._named_by.get(entity, set()).union(near.intersection(self.places), near & self.spoken_of)
        return len(others - {entity}) + (entity in self.spoken_of)

    def vetoes(self, conditions: Conditions, place: Span) -> str | None:
        """The phrase of `unless` that forbids the reading at that place, if one does."""
        return self._phrase(conditions.unless, place, conditions.window)

    def supports(self, conditions: Conditions, place: Span) -> tuple[int, str]:
        """2 when a needed entity or a cue is near, 1 when only something related to a needed entity is, else 0; and what it is."""
        window = self._window(place, conditions.window)
        best = (0, "")
        for name in conditions.needs:
            number = self.lexicon.number(name)
            if number is None:
                continue
            if any(window.start <= p.start and p.end <= window.end and p != place for p in self.of(number)):
                return ITSELF, name
            if self.level(number):
                best = (RELATED, name)
        cue = self._phrase(conditions.cues, place, conditions.window)
        return (ITSELF, cue) if cue else best

    def _phrase(self, phrases: Iterable[str], place: Span, window: str) -> str | None:
        """The first of the phrases that stands in the window, other than at the place itself."""
        span = self._window(place, window)
        for phrase in phrases:
            found = _occurrences(self.document, phrase)
            # One more than the place itself can be is enough to look at.
            first = bisect_left(found, (span.start, span.start))
            if any(other != place and other[1] <= span.end for other in found[first : first + 2]):
                return phrase
        return None

    def _window(self, place: Span, window: str) -> Span:
        if window == "document":
            return Span(0, len(self.document.text))
        spans = self.document.sentences if window == "sentence" else self.document.lines
        return next((s for s in spans if s.start <= place.start < s.end), place)


@once
def _occurrences(document: Document, phrase: str) -> tuple[tuple[int, int], ...]:
    """Where a phrase stands in the document: looked for once, however many names ask for it."""
    places = document.protected
    return tuple(m.span() for m in _pattern(phrase).finditer(document.text) if not is_cut(places, *m.span()))


@lru_cache(maxsize=4096)
def _pattern(phrase: str) -> "re.Pattern[str]":
    # Phrases are text, not patterns: whatever a lexicon line holds cannot make the search slow.
    words = r"\s+".join(map(re.escape, phrase.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)


# The words beside a name


def word_before(document: Document, place: Span) -> re.Match[str] | None:
    """The word right before a place, joined to it by one blank."""
    text, at = document.text, place.start
    first = max(0, at - REACH)
    # No blank is in the word, so it is looked for behind the last one before it.
    return _BEFORE.search(text, max(first, text.rfind(" ", first, max(0, at - 1)) + 1), at) if text[at - 1 : at].isspace() else None


def given_name(document: Document, lexicon: Lexicon, entity: int, place: Span) -> Given:
    """Whether the words beside a family name agree with a person's given name, say nothing, or name another person."""
    label = lexicon.label(entity, document.language) or lexicon.label(entity, "en")
    before = word_before(document, place)
    own = label.full.split(" ")[0] if label is not None and " " in label.full else None
    if has_title(document, lexicon, entity, place):
        return Given.TITLE
    if before is not None and before[1][0].isupper():
        word = before[1]
        if own is not None and (fold(word) == fold(own) or _agrees(lexicon, word, own)):
            return Given.AGREES
        if _is_name(word, document.language, lexicon):
            return Given.ANOTHER
    after = _AFTER.match(document.text, place.end)
    if after is not None and after[1][0].isupper() and len(after[1]) > 1 and _is_name(after[1], document.language, lexicon):
        return Given.ANOTHER
    return Given.SILENT


def has_title(document: Document, lexicon: Lexicon, entity: int, place: Span) -> bool:
    """Whether the word right before a name is of an office that the person has or had: President Joe Baden."""
    before = word_before(document, place)
    return before is not None and before[1].lower() in _titles(lexicon, entity)


@once
def _titles(lexicon: Lexicon, entity: int) -> frozenset[str]:
    """The words of the offices that a person has or had: president, minister, spokesman."""
    return frozenset(word for role in lexicon.entity(entity).roles for word in role.title.lower().split() if len(word) > 3)


@once
def _agrees(lexicon: Lexicon, word: str, own: str) -> bool:
    """Whether two given names are spellings of one."""
    return len(word) > 1 and name_similarity(word, own, "person") >= PAIR


def _is_name(word: str, language: str, lexicon: Lexicon) -> bool:
    """Whether a capitalised word is a name of a person rather than a title, a place or a word at the start of a sentence."""
    name = fold(word)
    if lexicon.is_given_name(name, language):
        return True
    if lexicon.is_common(name, language) or word.isupper():
        return False
    return (is_given(lexicon, name, language) or lexicon.is_common(name, KNOWN_NAMES)) and not lexicon.postings(name)


def office(document: Document, lexicon: Lexicon, entity: int, place: Span) -> str | None:
    """The office, with what it is of, that stands before a name and that this person has or had: "French President" before Makronn.

    An office alone is borne by many; with the country, or the body, it names one person at a time. A date that is not known says nothing.
    """
    roles = _offices(lexicon, entity, document.language)
    if not roles:
        return None
    before = words_before(document, place)
    if not before:
        return None
    for title, of, shown in roles:
        if title.issubset(before) and not of.isdisjoint(before):
            return shown
    return None


@once
def _offices(lexicon: Lexicon, entity: int, language: str) -> tuple[tuple[frozenset[str], frozenset[str], str], ...]:
    """The offices of a person: the words of the title, the words that name what it is of, and both for people to read."""
    found = []
    for role in lexicon.entity(entity).roles:
        number = None if role.of is None else lexicon.number(role.of)
        title = frozenset(map(fold, WORD.findall(role.title.split(" of ")[0])))
        if number is None or not title:
            continue
        of = lexicon.entity(number)
        label = lexicon.label(number, language)
        names = {text for text in (() if label is None else (label.full, label.short or "", *label.also)) if text and " " not in text}
        last = {text.split(" ")[-1] for text in (() if label is None else (label.full,)) if " " in text}
        words = frozenset(map(fold, (*names, *last, *of.adjectives.get(language, ()))))
        if words:
            found.append((title, words, f"{role.title} of {label.short or label.full if label else of.id}"))
    return tuple(found)


def words_before(document: Document, place: Span) -> frozenset[str]:
    """The words of the same sentence shortly before a place, folded."""
    text = document.text
    begin = max(0, place.start - OFFICE_REACH)
    stretch = text[begin : place.start]
    breaks = [m.end() for m in _SENTENCE_BREAK.finditer(stretch)]
    return frozenset(map(fold, WORD.findall(stretch[breaks[-1] if breaks else 0 :])))


@once_beside
def names_beside(document: Document, lexicon: Lexicon, start: int, end: int) -> tuple[str, ...]:
    """The capitalised words right beside a place that are no usual words and no known names: what it stands with may be a longer name."""
    return tuple(_names_beside(document, lexicon, start, end))


def _names_beside(document: Document, lexicon: Lexicon, start: int, end: int) -> Iterator[str]:
    text = document.text
    before, after = WORD_BEFORE.search(text, max(0, start - REACH), start), WORD_AFTER.match(text, end)
    if before is not None and (begins_sentence(text, before.start()) or is_a_noun(document, lexicon, before.start())):
        before = None  # a capital there says nothing
    if after is not None and after.start(1) in begins_of_names(document, lexicon):
        after = None  # the head of the IAEA Rafael Grossi
    for found in (before, after):
        if found is not None and is_unknown_name(lexicon, found[1], document.language):
            yield found[1]


def is_a_noun(document: Document, lexicon: Lexicon, place: int) -> bool:
    """Whether a capital is that of any noun: behind an article, in a language whose nouns have capitals (des Kernkraftwerks, but für Macquarie Australia)."""
    language = lexicon.language(document.language)
    if not language.nouns_capitalised:
        return False
    before = WORD_BEFORE.search(document.text, max(0, place - REACH), place)
    articles = language.articles.definite | language.articles.indefinite | frozenset(language.articles.joined.values())
    return before is not None and fold(before[1]) in articles


def name_after(document: Document, lexicon: Lexicon, end: int) -> str | None:
    """The capitalised word right behind a place that is no usual word and no known name: Aminu Halilu Tudunwada is not Amini."""
    after = WORD_AFTER.match(document.text, end)
    return after[1] if after is not None and is_unknown_name(lexicon, after[1], document.language) else None


def is_beside_unknown(document: Document, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether a hyphen joins a place to a capitalised word that is no usual word and no known name: the Kanbo-Buta shop."""
    before, after = _HYPHENED_BEFORE.search(document.text, max(0, start - REACH), start), _HYPHENED_AFTER.match(document.text, end)
    return any(word is not None and is_unknown_name(lexicon, word[1], document.language) for word in (before, after))


def is_unknown_name(lexicon: Lexicon, word: str, language: str) -> bool:
    """Whether a word has the capital of a name, and is no usual word and no known name."""
    name = fold(word)
    return (
        word[0].isupper()
        and len(word) > 1
        and not (lexicon.is_common(name, language) or lexicon.is_common(name, KNOWN_NAMES) or lexicon.postings(name))
    )


def begins_sentence(text: str, place: int) -> bool:
    """Whether a word at a place begins a sentence, a line or a quotation, where a capital says nothing."""
    return _SENTENCE_START.match(text, place) is not None


@once_beside
def begins_of_names(document: Document, lexicon: Lexicon) -> frozenset[int]:
    """Where the full names of persons begin that the lexicon lists."""
    return frozenset(
        match.start
        for match in matches(document, lexicon)
        if " " in match.key and any(lexicon.kind(p.entity) == "person" for p in match.postings)
    )


def about(witnesses: Witnesses, entity: int, place: Span) -> Iterator[Evidence]:
    """What the rest of the text says of whether it is about an entity."""
    named = witnesses.in_order(entity) if entity in witnesses.right else ()
    yield from of_the_original(witnesses.document, witnesses.lexicon, entity, place, named)
    other = witnesses.other(entity, place)
    if other is not None:
        yield Evidence("named rightly" if entity in witnesses.right else "named otherwise", 1.0, other)
    related = witnesses.count_related(entity)
    if related:
        yield Evidence("related named", min(related, MOST_RELATED) / MOST_RELATED)
