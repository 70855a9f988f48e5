"""SKOS thesauri, as Turtle (and N-Triples) or as RDF/XML with one element a concept; told apart by the first letter. Written is Turtle.

Preferred labels are full names; of the alternative ones a single acronym is the short name, the rest are right too; hidden labels are
what SKOS has for misspellings: forms. An exact match with Wikidata gives the id.
"""

import io
import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from typing import BinaryIO, NamedTuple

from normalize.lexicon import schema
from normalize.lexicon.entity import KINDS, Entity, Form, Label
from normalize.lexicon.exchange.entry import Lost, Options, Skipped, labels_of
from normalize.lexicon.exchange.grouping import Group, Row, grouped
from normalize.lexicon.exchange.lines import failed, piece
from normalize.lexicon.exchange.losses import losses
from normalize.lexicon.exchange.turtle import Literal, Triple, triples
from normalize.lexicon.exchange.xml import elements, language, text_of
from normalize.lexicon.keys import is_acronym

ABOUT = "SKOS (Turtle, N-Triples; reads RDF/XML)"
HOLDS = frozenset(("kind", "wikidata", "source", "languages", "also", "forms", "short", "related", "in"))
MATCHES_NAMES = True

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_SKOS = "http://www.w3.org/2004/02/skos/core#"
_DCTERMS = "http://purl.org/dc/terms/"
_ENTITY = "urn:normalize:entity:"
_WIKIDATA = re.compile(r"https?://www\.wikidata\.org/(?:entity|wiki)/(Q[1-9]\d*)")
_LABELS = ("prefLabel", "altLabel", "hiddenLabel")
_SAID = {f"{_SKOS}{word}": word for word in (*_LABELS, "exactMatch", "related", "broader")} | {
    f"{_DCTERMS}type": "type",
    f"{_DCTERMS}source": "source",
}


_LONGEST_RUN = 1000  # things said of a concept that are put away at once


class _Said(NamedTuple):
    """One thing said of a concept, by its local name."""

    what: str
    text: str
    language: str = ""


def read(file: BinaryIO, name: str, options: Options) -> Iterator[Entity | Skipped]:
    """An entity for each concept with a preferred label."""
    head = piece(file, name, 1, 4096)
    whole = io.BufferedReader(_Rejoined(head, file))  # type: ignore[type-var]
    begin = head.removeprefix(BOM_UTF8).lstrip()
    if begin.startswith((b"<?xml", b"<!DOCTYPE", b"<rdf:RDF", b"<!--")):
        concepts = _from_xml(whole, name)
    elif begin.startswith((b"{", b"[{")):
        failed(name, 1, "JSON-LD is not read; write the thesaurus as Turtle or RDF/XML")
    else:
        concepts = _from_turtle(whole, name)
    for address, line, said in concepts:
        yield _entity(address, line, said, name, options)


class _Rejoined(io.RawIOBase):
    """A file whose head was looked at, from its beginning."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(data) :]
        buffer[: len(data)] = data
        return len(data)


def _from_turtle(file: BinaryIO, name: str) -> Iterator[tuple[str, int, list[_Said]]]:
    # A concept may be spoken of in several places (N-Triples are often sorted by what is said).
    for found in grouped(_runs(triples(file, name))):
        if isinstance(found, Group):
            yield found.key, found.rows[0].line, [_Said(*said) for row in found.rows for said in row.said]


def _runs(found: Iterator[Triple]) -> Iterator[Row]:
    """What is said of one subject without a break as one row: a row for each triple cost a quarter of the import."""
    subject, line = "", 0
    said: list[tuple[str, str, str]] = []
    for triple in found:
        what = _SAID.get(triple.predicate)
        if what is None:
            continue
        if said and (triple.subject != subject or len(said) == _LONGEST_RUN):
            yield Row(subject, line, said)
            said = []
        if not said:
            subject, line = triple.subject, triple.line
        said.append((what, *triple.object) if isinstance(triple.object, Literal) else (what, triple.object, ""))
    if said:
        yield Row(subject, line, said)


def _from_xml(file: BinaryIO, name: str) -> Iterator[tuple[str, int, list[_Said]]]:
    for line, element in elements(file, name, ("Concept", "Description")):
        said = []
        for part in element:
            what = _SAID.get(part.tag.replace(" ", ""))
            if what is not None:
                said.append(_Said(what, part.get(f"{_RDF} resource") or text_of(part), language(part)))
        yield element.get(f"{_RDF} about") or "", line, said


def _entity(address: str, line: int, said: list[_Said], name: str, options: Options) -> Entity | Skipped:
    names: dict[str, list[str]] = {}
    others: dict[str, list[str]] = {}
    for what, text, tag in said:
        code = (tag or options.target).lower() if "-" not in tag else tag
        if re.fullmatch(schema.LANGUAGE, code):
            if what == "prefLabel":
                names.setdefault(code, []).append(text)
            elif what == "altLabel":
                others.setdefault(code, []).append(text)
    if not names:
        return Skipped(line, address, "no preferred label")
    shorts = {}
    for code, texts in others.items():
        acronyms = [text for text in texts if is_acronym(text)]
        if len(acronyms) == 1:
            shorts[code] = acronyms[0]
        names.setdefault(code, []).extend(text for text in texts if text != shorts.get(code))
    told = {what: text for what, text, _ in said}
    source = told.get("source") or options.source or address
    kind = told["type"] if told.get("type") in KINDS else options.kind or "term"
    match = next((m for what, text, _ in said if what == "exactMatch" and (m := _WIKIDATA.fullmatch(text))), None)
    return Entity(
        id=address.removeprefix(_ENTITY) if address.startswith(_ENTITY) else "",
        kind=kind,
        labels=labels_of(names, shorts),
        source=source,
        wikidata=match[1] if match else None,
        related=tuple(text.removeprefix(_ENTITY) for what, text, _ in said if what == "related" and text.startswith(_ENTITY)),
        inside=next((text.removeprefix(_ENTITY) for what, text, _ in said if what == "broader" and text.startswith(_ENTITY)), None),
        forms=tuple(Form(text, "variant", source=source) for what, text, _ in said if what == "hiddenLabel"),
        file=name,
        line=line,
    )


def write(entities: Iterable[Entity], options: Options) -> Iterator[str | Lost]:
    """A thesaurus in Turtle, one concept a block."""
    yield f"@prefix skos: <{_SKOS}> ."
    yield f"@prefix dcterms: <{_DCTERMS}> ."
    for entity in entities:
        yield from losses(entity, HOLDS, options.languages)
        labels = {code: label for code, label in entity.labels.items() if not options.languages or code in options.languages}
        if not labels:
            yield Lost(entity.id, "entities without a name in the languages wanted")
            continue
        mixed = "short names that are no acronyms, or not the only one (kept as other right names)"
        yield from (Lost(entity.id, mixed) for label in labels.values() if not _comes_back(label))
        said = [f"dcterms:type {_literal(entity.kind)}"]
        said += [f"dcterms:source {_literal(entity.source)}"] if entity.source else []
        said += [f"skos:exactMatch <http://www.wikidata.org/entity/{entity.wikidata}>"] if entity.wikidata else []
        for code, label in labels.items():
            said.append(f"skos:prefLabel {_literal(label.full)}@{code}")
            said += [f"skos:altLabel {_literal(text)}@{code}" for text in ((label.short, *label.also) if label.short else label.also)]
        said += [f"skos:hiddenLabel {_literal(form.text)}" for form in entity.forms]
        said += [f"skos:related <{_ENTITY}{name}>" for name in entity.related]
        said += [f"skos:broader <{_ENTITY}{entity.inside}>"] if entity.inside else []
        yield ""
        yield f"<{_ENTITY}{entity.id}> a skos:Concept ;"
        yield from (f"    {line} {'.' if i == len(said) else ';'}" for i, line in enumerate(said, 1))


def _comes_back(label: Label) -> bool:
    return label.short is None or (is_acronym(label.short) and not any(is_acronym(text) for text in label.also))


def _literal(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)
