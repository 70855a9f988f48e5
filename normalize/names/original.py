"""Whom the original of a text names: where it stands beside the text, what it says of who is meant is worth more than any likeness."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.memo import once, once_beside
from normalize.model import Document, Original, Span, Trust
from normalize.names.evidence import Evidence
from normalize.names.gate import SHORT
from normalize.names.mention import Mention
from normalize.source.alignment import Pair, aligned

_AFTER = re.compile(r"[ \u00a0]([^\W\d_])")


@once_beside
def original(document: Document, lexicon: Lexicon) -> Document | None:
    """The original of a text as a document of its own; None where it is not at hand, or nobody can tell its language."""
    text, language = document.original
    return None if text is None or language is None else Document(text, language=language, original=Original(language=language))


@once_beside
def places_in_original(document: Document, lexicon: Lexicon) -> Mapping[int, tuple[Span, ...]]:
    """The entities (numbers) that the original names, each with the places where it does; empty without an original."""
    beside = original(document, lexicon)
    if beside is None:
        return {}
    found: dict[int, list[Span]] = {}
    for entity, place in _mentioned(beside, lexicon):
        found.setdefault(entity, []).append(place)
    return {entity: tuple(sorted(spans)) for entity, spans in found.items()}


def _mentioned(beside: Document, lexicon: Lexicon) -> Iterator[tuple[int, Span]]:
    from normalize.names.analysis import mentions  # which reads the evidence that is made here

    spoken = lexicon.language(beside.language).all_words
    for mention in mentions(beside, lexicon):
        if mention.trust == Trust.REVIEW or mention.text.lower() in spoken or _may_be_a_word(beside, mention) or _is_given(beside, mention):
            continue
        if (number := lexicon.number(mention.entity)) is not None:
            yield number, mention.span


def _is_given(beside: Document, mention: Mention) -> bool:
    """Whether a person's name of one word stands before another name, as given names do: Boris Pistorius is none of those called Boris alone."""
    return (
        mention.kind == "person"
        and " " not in mention.text
        and (after := _AFTER.match(beside.text, mention.end)) is not None
        and after[1].isupper()
    )


def _may_be_a_word(beside: Document, mention: Mention) -> bool:
    """Whether a short word at the start of a sentence is only like a case of a name: Мені is Ukrainian for "to me", and would be Maine's dative."""
    is_case = any(each.name == "case" for each in mention.evidence)
    return is_case and len(mention.text) <= SHORT and any(span.start == mention.start for span in beside.sentences)


@once_beside
def _considered(document: Document, lexicon: Lexicon) -> frozenset[int]:
    """The entities that the original may name, doubtful ones too."""
    from normalize.names.analysis import readings  # which reads the evidence that is made here

    beside = original(document, lexicon)
    if beside is None:
        return frozenset()
    return frozenset([reading.entity for reading in readings(beside, lexicon)]).union(places_in_original(document, lexicon))


def is_considered(document: Document, lexicon: Lexicon, entity: int) -> bool:
    """Whether the original may name an entity (its number), doubtfully even."""
    return entity in _considered(document, lexicon)


def is_expected(lexicon: Lexicon, entity: int, language: str) -> bool:
    """Whether the lexicon would know an entity in a language, so that its absence from a text says something."""
    labels = lexicon.entity(entity).labels
    label = labels.get(language) or labels.get(base(language))
    # Where words are not divided a person is found by the words of a label only, and most texts have the family name alone.
    return label is not None and (
        lexicon.kind(entity) != "person" or label.short is not None or lexicon.language(language).spaces != "none"
    )


@once
def pairs(document: Document) -> tuple[Pair, ...]:
    """The sentences of the original and of the text that belong together."""
    return aligned(document.original.text or "", document.text)


@once
def _starts(document: Document) -> tuple[tuple[int, Pair], ...]:
    return tuple(sorted((span.start, pair) for pair in pairs(document) for span in pair.text))


def pair_at(document: Document, offset: int) -> Pair | None:
    """The sentences that belong together with the one in which an offset of the text lies."""
    at = bisect_right(_starts(document), offset, key=lambda start: start[0]) - 1
    return _starts(document)[at][1] if at >= 0 else None


def is_within(place: Span, spans: Iterable[Span]) -> bool:
    """Whether a place lies in one of some spans."""
    return any(span.start <= place.start and place.end <= span.end for span in spans)


def those_within(places: Sequence[Span], spans: Iterable[Span]) -> Iterator[Span]:
    """Those of some places, which are in order, that lie in one of some spans, which are apart: a name may stand in a text a thousand times."""
    for span in spans:
        for number in range(bisect_left(places, span.start, key=_start), len(places)):
            if places[number].start >= span.end:
                break
            if places[number].end <= span.end:
                yield places[number]


def _start(place: Span) -> int:
    return place.start


def of_the_original(document: Document, lexicon: Lexicon, entity: int, place: Span, named: Sequence[Span]) -> Iterator[Evidence]:
    """What the original says of whether a place of the text names an entity; `named` are the places where the text names it beyond doubt, in order.

    Where the sentence names it as often as that of the original does, the place must be something else.
    """
    language = document.original.language
    if document.original.text is None or language is None:
        return
    places = places_in_original(document, lexicon).get(entity, ())
    if not places:
        if not named and is_expected(lexicon, entity, language) and not is_considered(document, lexicon, entity):
            yield Evidence("not in the original")
        return
    pair = pair_at(document, place.start)
    if pair is None:
        return
    # A word that was carried over as it stands says in the original what it says here: Bayern may be the club there, too.
    surface = document.text[place.start : place.end]
    beside = [*those_within(places, pair.source)]
    wanted = sum((document.original.text or "")[each.start : each.end] != surface for each in beside)
    if wanted > sum(each != place for each in those_within(named, pair.text)):
        yield Evidence("in the original")
    elif not beside:
        yield Evidence("elsewhere in the original")
