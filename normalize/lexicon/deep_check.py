"""What a lexicon says that is well formed and still likely to do harm: labels that mean something else too.

Each finding is a question to a person. Where the answer is that the label is right all the same, the label stands with its reason in
`deep_check_read.tsv` beside this file, and is not asked about again; a line there that no finding needs any more is a finding itself.
"""

from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from normalize.lexicon.conventions import Conventions
from normalize.lexicon.entity import Entity
from normalize.lexicon.generate import declined
from normalize.lexicon.keys import is_acronym, key
from normalize.lexicon.recorded import RECORDED

READ = Path(__file__).with_name("deep_check_read.tsv")
ENGLISH = "en"
NAMED_BY_WORDS = frozenset(
    {"person", "place"}
)  # kinds whose names are words and given names all over the world; texts are asked for a witness there


class Doubt(NamedTuple):
    """A label that may mean something else: why it is asked about, whose it is, and its text."""

    rule: str
    entity: str
    text: str
    message: str


class Words(NamedTuple):
    """The lists of words against which labels are held."""

    common: Container[str]
    given: Container[str]


def doubts(entities: Mapping[str, Entity], words: Words, conventions: Conventions) -> Iterator[Doubt]:
    """Every doubt about the labels of the entities, in the order of the entities."""
    usual = _usual_names(entities.values())
    for entity in entities.values():
        yield from _namesakes(entity, entities, usual)
        yield from _words(entity, words)
        yield from _anothers(entity, entities, usual)
        yield from _inflected(entity, conventions)


def unread(found: Iterable[Doubt], read: Collection[tuple[str, str, str]], *, stale: bool = False) -> Iterator[Doubt]:
    """The doubts that nobody has answered; `stale`: and the answers for which there is no doubt any more."""
    asked = set()
    for doubt in found:
        asked.add(doubt[:3])
        if doubt[:3] not in read:
            yield doubt
    for rule, entity, text in sorted(set(read) - asked) if stale else ():
        yield Doubt(rule, entity, text, f"{READ.name} answers for {text!r}, of which nothing is asked any more; take the line out")


def answers(path: Path = READ) -> frozenset[tuple[str, str, str]]:
    """The doubts that somebody has read and found right: rule, entity and label of each line; the reason is for people."""
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith("#"))
    return frozenset((rule, entity, text) for rule, entity, text, _ in rows)


def _usual_names(entities: Iterable[Entity]) -> Mapping[tuple[str, str], list[str]]:
    """The entities by language and key of their usual (full) name."""
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for entity in entities:
        for language, label in entity.labels.items():
            if language in RECORDED:
                found[language, key(label.full)].append(entity.id)
    return found


def _namesakes(entity: Entity, entities: Mapping[str, Entity], usual: Mapping[tuple[str, str], list[str]]) -> Iterator[Doubt]:
    """Two entities of one kind with one usual name: one thing entered twice, or two that a text cannot tell apart."""
    for language, label in entity.labels.items():
        for other in usual.get((language, key(label.full)), ()):
            if other > entity.id and entities[other].kind == entity.kind:
                message = (
                    f"{label.full!r} ({language}) is the usual name of {other} too; join the two, or call one of them as it is told apart"
                )
                yield Doubt("namesake", entity.id, label.full, message)


def _words(entity: Entity, words: Words) -> Iterator[Doubt]:
    """An English name of one word that is a common word or a given name, and is not the short form of a longer one, which needs a witness.

    What is written small, too, is a word on purpose: sharia, radar.
    """
    label = entity.labels.get(ENGLISH)
    if label is None or entity.kind in NAMED_BY_WORDS:
        return
    names = {label.full, *label.also}
    for text in dict.fromkeys((label.full, *label.also)):
        word = key(text)
        if " " in word or is_acronym(text) or text.lower() in names:
            continue
        if word in words.common:
            yield Doubt("common-word", entity.id, text, f"{text!r} is a common word; make it the short form of a longer name")
        elif word in words.given:
            yield Doubt("given-name", entity.id, text, f"{text!r} is a given name; make it the short form of a longer name")


def _anothers(entity: Entity, entities: Mapping[str, Entity], usual: Mapping[tuple[str, str], list[str]]) -> Iterator[Doubt]:
    """A label of another language that is the usual English name of something else: Granada is Grenada in Spanish."""
    for language, label in entity.labels.items():
        if language == ENGLISH or language not in RECORDED:
            continue
        for text in dict.fromkeys(text for text in (label.full, label.short, *label.also) if text):
            others = [other for other in usual.get((ENGLISH, key(text)), ()) if other != entity.id]
            own = entity.labels.get(ENGLISH)
            if others and not is_acronym(text) and (own is None or key(own.full) != key(text)):
                yield Doubt(
                    "another's-name", entity.id, text, f"{text!r} ({language}) is the usual English name of {others[0]}; leave it out"
                )


def _inflected(entity: Entity, conventions: Conventions) -> Iterator[Doubt]:
    """A name that is the usual one in another case of the same language: cases are made, and never listed."""
    for language, label in entity.labels.items():
        if language not in conventions.sources or not label.also:
            continue
        cases = dict(declined(label.full, language, entity.kind, conventions))
        for text in label.also:
            if text in cases:
                yield Doubt("inflected", entity.id, text, f"{text!r} ({language}) is the {cases[text]} of {label.full!r}; leave it out")
