"""Names of the lexicon that the original has and the text has not, where something else stands in their place: Baden for Biden."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold, without_marks
from normalize.memo import once_beside
from normalize.model import Document, Span, Trust
from normalize.names.analysis import mentions
from normalize.names.context import REACH
from normalize.names.gate import is_given
from normalize.names.original import is_expected, is_within, original, pairs, places_in_original
from normalize.names.word_family import is_derived
from normalize.protected import is_cut
from normalize.similarity import name_similarity
from normalize.source.alignment import Pair
from normalize.text import WORD

ALIKE = 0.6  # similarity from which a word may stand in the place of a name
SHORTEST_LABEL = 3  # characters of a name in a script that does not divide words
SHORTEST = 4  # letters of a word that is looked at
_OPENED = re.compile(r"[«„“\"(:–—-]\s?\Z")
_NAME_BEFORE = re.compile(r"(?<!\w)([^\W\d_]\w+)[ \u00a0-]\Z")


class Missing(NamedTuple):
    """An entity (its number) that the original names and the text does not: where it does, how, the name that the text should have, and the sentences."""

    entity: int
    source: Span
    name: str
    standard: str
    pair: Pair


class Instead(NamedTuple):
    """What stands in the place of a name of the original: where, the entity that is meant, the name of the original, and the standard name."""

    place: Span
    text: str
    entity: str
    name: str
    standard: str


@once_beside
def missing(document: Document, lexicon: Lexicon) -> tuple[Missing, ...]:
    """The names of the original of which the text has no trace, in the order of the original; each entity once."""
    beside = original(document, lexicon)
    if beside is None:
        return ()
    named = {lexicon.number(mention.entity) for mention in mentions(document, lexicon)}
    found = []
    for entity, places in places_in_original(document, lexicon).items():
        places = tuple(place for place in places if not _is_doubtful(beside, lexicon, place))
        if not places or entity in named or not is_expected(lexicon, entity, document.language) or _has_a_part(document, lexicon, entity):
            continue
        label = lexicon.label(entity, document.language)
        pair = next((pair for pair in pairs(document) if pair.text and is_within(places[0], pair.source)), None)
        if label is None or pair is None or not named.isdisjoint(lexicon.neighbours(entity)):
            continue
        name = beside.text[places[0].start : places[0].end]
        found.append(Missing(entity, places[0], name, label.short or label.full, pair))
    return tuple(sorted(found, key=lambda each: each.source))


def _is_doubtful(beside: Document, lexicon: Lexicon, place: Span) -> bool:
    """Whether a name of the original may be another word: alone at the start of a sentence, where all have a capital, or the end of a longer name."""
    text = beside.text[place.start : place.end]
    if lexicon.language(beside.language).spaces == "none":
        return len(text) < SHORTEST_LABEL  # two characters may belong to two words: 沿海地带 is a coast and not Haiti
    if " " in text or not lexicon.language(beside.language).capitals or (text.isupper() and len(text) > 1):
        return False
    if any(span.start == place.start for span in beside.sentences) or _OPENED.search(beside.text, max(0, place.start - REACH), place.start):
        return True
    before = _NAME_BEFORE.search(beside.text, max(0, place.start - REACH), place.start)
    return before is not None and before[1][0].isupper() and not any(span.start == before.start(1) for span in beside.sentences)


def _has_a_part(document: Document, lexicon: Lexicon, entity: int) -> bool:
    """Whether the text has a telling word of some name of an entity: "the Ministry" beside the Ministry of Defence, the adjective of a country."""
    found = lexicon.entity(entity)
    words = {fold(word) for text in lexicon.written(entity) for word in WORD.findall(text)}
    words |= {fold(word) for adjectives in found.adjectives.values() for word in adjectives}
    standard = [text for text in lexicon.written(entity) if " " not in text]
    return any(
        (len(word) >= SHORTEST or word[0].isupper())
        and (fold(word) in words or (word[0].isupper() and any(_is_family(word, text) for text in standard)))
        for word in document.vocabulary
    )


@lru_cache(maxsize=1 << 16)
def _is_family(word: str, name: str) -> bool:
    """Whether a word is made of a name: the Saxons are of Saxony, and Stepanova may be Stepanov's wife."""
    one, other = without_marks(word).removesuffix("s"), without_marks(name)
    return is_derived(word, name) or (min(len(one), len(other)) >= SHORTEST and (other.startswith(one) or one.startswith(other)))


@once_beside
def instead(document: Document, lexicon: Lexicon) -> tuple[Instead, ...]:
    """The words that stand in the place of names of the original, in the order of the text."""
    return tuple(sorted(found for each in missing(document, lexicon) for found in _instead(document, lexicon, each)))


def _instead(document: Document, lexicon: Lexicon, each: Missing) -> Iterator[Instead]:
    entity, kind = lexicon.entity(each.entity).id, lexicon.kind(each.entity)
    label = lexicon.label(each.entity, document.language)
    in_source = places_in_original(document, lexicon)
    best: tuple[float, Span] | None = None
    for span in each.pair.text:
        for match in WORD.finditer(document.text, span.start, span.end):
            place = Span(*match.span())
            word = match[0]
            if len(word) < SHORTEST or not word[0].isupper() or word.isupper() or is_cut(document.protected, *place):
                continue
            other = next((m for m in mentions(document, lexicon) if m.start <= place.start and place.end <= m.end), None)
            if other is not None and (other.span != place or other.trust < Trust.LIKELY or lexicon.number(other.entity) in in_source):
                continue
            if other is None and lexicon.is_common(fold(word), document.language) and not is_given(lexicon, fold(word), document.language):
                continue
            names = (label.full, label.short or label.full, *label.also) if label is not None else ()
            likeness = max((_alike(word, name, kind) for name in names if " " not in name), default=0.0)
            if likeness >= ALIKE and (best is None or likeness > best[0]):
                best = likeness, place
    if best is not None:
        place = best[1]
        yield Instead(place, document.text[place.start : place.end], entity, each.name, each.standard)


def _alike(word: str, name: str, kind: str) -> float:
    """The similarity of two names by sound or by letters: Baden has 0.8 of the letters of Biden."""
    return max(
        name_similarity(word, name, "person" if kind == "person" else "place"),
        OSA.normalized_similarity(without_marks(word), without_marks(name)),
    )
