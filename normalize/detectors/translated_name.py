"""A name that is a common word in its own language was translated as that word.

Why: the town of Zolote comes back as "Golden", Shchastia as "Happiness", the minister Şimşek as "Lightning", and nobody finds
them again.
Fix: the name, likely where the text also has it as it should be; else a person must look. A capital in mid-sentence is not enough: a place
must stand after "in" or "the town of", a person beside a given name, an office or a verb of speech, and the text must name the
region or the country.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from normalize.detectors._headlines import is_headline
from normalize.detectors._patterns import later
from normalize.detectors._words import listed_words
from normalize.memo import once
from normalize.model import Category, Document, Finding, Rule, Severity, Span, Trust

if TYPE_CHECKING:
    from normalize.lexicon import Entity, Lexicon
    from normalize.names.mention import Mention

RULE = Rule("translated-name", Category.NAME, Severity.MINOR, mqm="accuracy/mistranslation/overly-literal", languages=frozenset({"en"}))

_LISTS = "translated-names"
_BEFORE = later(r"(?:([^\W\d_]+) )?([^\W\d_]+)\.? \Z")  # the two words before; "Mr." has a full stop
_AFTER = later(r" ([a-z]+)")
_LONGEST = 60  # characters looked back over for two words
_PART_OF_A_NAME = later(r"[-‐‑]|[ \u00a0](?:(?:of|the|&) )*[A-Z0-9]|['’]s? [A-Z]")
_LISTED = frozenset({" and ", " or ", ", ", ", and "})  # what stands between the places of a list
_ARTICLES = frozenset({"a", "an", "the"})


class _Reading(NamedTuple):
    """What a word may render: the entity, its name in the other language, and words that show that the word is meant as it stands."""

    entity: str
    of: str
    language: str
    unless: tuple[str, ...]


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    words, readings = _readings(lexicon, document.language)
    for word in sorted(words & document.vocabulary):
        for place in _inside_sentences(document.text, word):
            yield from _judge(document, lexicon, place, readings[word])


@once
def _readings(lexicon: "Lexicon", language: str) -> tuple[frozenset[str], Mapping[str, tuple[_Reading, ...]]]:
    """The words that may render a name of the lexicon, and which; the words once more as a set, which is quicker to intersect."""
    found: dict[str, tuple[_Reading, ...]] = {}
    for line in lexicon.phrases(_LISTS).get(language, ()):
        if line["kind"] == "word" and lexicon.number(line["entity"]) is not None:
            reading = _Reading(line["entity"], line["of"], line["from"], tuple(line.get("unless", ())))
            found[line["text"]] = (*found.get(line["text"], ()), reading)
    return frozenset(found), found


def _inside_sentences(text: str, word: str) -> Iterator[Span]:
    """Where the word stands on its own inside a sentence: not after a mark that ends one, in no longer name, in no headline."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        alone = text[at - 1 : at] == " " and not text[end : end + 1].isalnum() and _PART_OF_A_NAME.match(text, end) is None
        if alone and not is_headline(text, at, end):
            yield Span(at, end)
        at = text.find(word, end)


def _judge(document: Document, lexicon: "Lexicon", place: Span, readings: tuple[_Reading, ...]) -> Iterator[Finding]:
    """A finding for the first reading that the words around and the rest of the text bear out."""
    from normalize.names.analysis import mentions

    known = [m for m in mentions(document, lexicon) if m.trust > Trust.REVIEW]
    if any(m.start < place.end and place.start < m.end for m in known):
        return
    for reading in readings:
        entity = lexicon.entity(reading.entity)
        label = lexicon.label(lexicon.number(entity.id) or 0, document.language)
        if label is None or not document.vocabulary.isdisjoint(reading.unless):
            continue
        look = _place_like if entity.kind == "place" else _person_like
        if look(document, lexicon, place, entity, known):
            trust = Trust.LIKELY if any(m.entity == entity.id and m.is_right for m in known) else Trust.REVIEW
            yield RULE.finding(
                document,
                *place,
                f"{'may be ' if trust == Trust.REVIEW else ''}{entity.id}: the word is what {reading.of} ({reading.language}) means",
                label.short or label.full,
                trust=trust,
                severity=Severity.NEUTRAL if trust == Trust.REVIEW else Severity.MINOR,
                entity=entity.id,
            )
            return


def _place_like(document: Document, lexicon: "Lexicon", place: Span, entity: "Entity", known: Sequence["Mention"]) -> bool:
    """Whether the word stands where a place does, and the text names that place or one near it; for "the town of" its country is enough."""
    earlier, last = _words_before(document.text, place)
    nouns = listed_words(lexicon, _LISTS, document.language, kind="noun")
    near = [m for m in known if m.entity == entity.id or _is_near(lexicon, entity, m)]
    if last in nouns or (last == "of" and earlier in nouns):
        return bool(near) or any(m.entity in _around(lexicon, entity) for m in known)
    if last in listed_words(lexicon, _LISTS, document.language, kind="before"):
        return bool(near)
    text = document.text
    return any(text[m.end : place.start] in _LISTED or text[place.end : m.start] in _LISTED for m in near)


def _person_like(document: Document, lexicon: "Lexicon", place: Span, entity: "Entity", known: Sequence["Mention"]) -> bool:
    """Whether the word stands where a person's name does, and the text names the person or something related."""
    _, last = _words_before(document.text, place)
    number = lexicon.number(entity.id)
    if last in _ARTICLES or not any(m.entity == entity.id or _related(lexicon, number, m) for m in known):
        return False
    after = _AFTER.match(document.text, place.end)
    return (
        last in entity.labels[document.language].full.split()
        or last in listed_words(lexicon, _LISTS, document.language, kind="title")
        or (after is not None and after[1] in listed_words(lexicon, _LISTS, document.language, kind="after"))
    )


def _words_before(text: str, place: Span) -> tuple[str, str]:
    """The two words before a span, as they are written; empty where there is none or a mark stands between."""
    found = _BEFORE.search(text, max(0, place.start - _LONGEST), place.start)
    return (found[1] or "", found[2]) if found is not None else ("", "")


def _around(lexicon: "Lexicon", entity: "Entity") -> frozenset[str]:
    """The places that a place lies in, up to the country."""
    found: set[str] = set()
    while entity.inside is not None and entity.inside not in found:
        found.add(entity.inside)
        entity = lexicon.entity(entity.inside)
    return frozenset(found)


def _is_near(lexicon: "Lexicon", entity: "Entity", mention: "Mention") -> bool:
    """Whether a mention is of the region that a place lies in, of another place there, or of a related one; a whole country is not near."""
    other = lexicon.entity(mention.entity)
    if other.kind != "place" or other.inside is None or other.id == entity.id:
        return False
    region = entity.inside
    in_region = region is not None and lexicon.entity(region).inside is not None and region in (other.id, other.inside)
    return in_region or other.id in entity.related or entity.id in other.related


def _related(lexicon: "Lexicon", number: int | None, mention: "Mention") -> bool:
    """Whether one of an entity and a mention names the other as related."""
    other = lexicon.number(mention.entity)
    return number is not None and other is not None and (other in lexicon.neighbours(number) or number in lexicon.neighbours(other))
