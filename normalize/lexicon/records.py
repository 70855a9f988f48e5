"""Entities and hand-written forms as the bundle keeps them: a JSON value each, as the files say it, read when somebody asks for it.

A record is compressed for itself, with records as they are common for its dictionary: so any one is read in a few microseconds, and all together take
three tenths of their size.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from normalize.lexicon.entity import Context, Entity, Form, Label, Role, Style

DICTIONARY = 32_000  # bytes; deflate looks back no further
SAMPLED = 500  # bytes of a usual record
_USUAL = Form("")  # its defaults are not written out
HAS_STYLES = '"styles":['  # in a record, of one that has some
_DECODER = json.JSONDecoder()
_RAW = -15  # deflate without a header and a checksum of its own; the bundle has one


def entity_record(entity: Entity) -> bytes:
    """An entity without its forms, which are looked up more often than the rest and stand for themselves."""
    record: dict[str, Any] = {
        "id": entity.id,
        "kind": entity.kind,
        "labels": {language: [label.full, label.short, list(label.also)] for language, label in entity.labels.items()},
        "source": entity.source,
        "file": entity.file,
        "line": entity.line,
    }
    extra: Mapping[str, Any] = {
        "wikidata": entity.wikidata,
        "related": entity.related,
        "in": entity.inside,
        "adjectives": {language: list(words) for language, words in entity.adjectives.items()},
        "styles": [list(style) for style in entity.styles],
        "roles": [list(role) for role in entity.roles],
    }
    return json.dumps(record | {k: v for k, v in extra.items() if v}, ensure_ascii=False, separators=(",", ":")).encode()


def entity_of(record: Mapping[str, Any], forms: Iterable[Mapping[str, Any]] = ()) -> Entity:
    """The entity of a record, with the forms of these records."""
    return Entity(
        id=record["id"],
        kind=record["kind"],
        labels={language: Label(full, short, tuple(also)) for language, (full, short, also) in record["labels"].items()},
        source=record["source"],
        wikidata=record.get("wikidata"),
        related=tuple(record.get("related", ())),
        inside=record.get("in"),
        adjectives={language: tuple(words) for language, words in record.get("adjectives", {}).items()},
        forms=tuple(map(form_of, forms)),
        styles=tuple(Style(*style) for style in record.get("styles", ())),
        roles=tuple(Role(*role) for role in record.get("roles", ())),
        file=record["file"],
        line=record["line"],
    )


def label_in(record: str, language: str) -> Label | None:
    """The label in a language of an entity whose record is given as it is written, without reading all of it."""
    # A quotation mark inside a string has a backslash before it, so neither of these can be part of a name.
    begin = f'"{language}":['
    at = record.find(begin, 0, record.find('},"source":'))
    if at < 0:
        return None
    (full, short, also), _ = _DECODER.raw_decode(record, at + len(begin) - 1)
    return Label(full, short, tuple(also))


def form_record(form: Form, entity: str) -> dict[str, Any]:
    """A hand-written form of an entity, without what is as it mostly is."""
    record: dict[str, Any] = {"text": form.text, "kind": form.kind, "source": form.source, "entity": entity}
    record |= {name: list(words) for name, words in zip(("needs", "cues", "unless"), form.context[:3], strict=True) if words}
    said = {"window": form.context.window, "trust": form.trust, "as": form.part}
    usual = {"window": _USUAL.context.window, "trust": _USUAL.trust, "as": _USUAL.part}
    return record | {name: value for name, value in said.items() if value != usual[name]}


def form_of(record: Mapping[str, Any]) -> Form:
    """The form of a record."""
    trust = record.get("trust", _USUAL.trust)
    return Form(record["text"], record["kind"], trust, record.get("as"), record["source"], context_of(record))


def context_of(record: Mapping[str, Any]) -> Context:
    """The context that the form of a record asks for."""
    needs, cues, unless = (tuple(record.get(name, ())) for name in ("needs", "cues", "unless"))
    return Context(needs, cues, unless, record.get("window", _USUAL.context.window))


def dictionary(records: Sequence[bytes]) -> bytes:
    """What records are compressed against: some of them, evenly taken."""
    step = max(1, len(records) * SAMPLED // DICTIONARY)
    return b"".join(records[step // 2 :: step])[-DICTIONARY:]


def compressed(records: Iterable[bytes], common: bytes) -> Iterator[bytes]:
    """Each record compressed against a dictionary."""
    begun = zlib.compressobj(9, zlib.DEFLATED, _RAW, zdict=common)
    for record in records:
        one = begun.copy()
        yield one.compress(record) + one.flush()


def decompressed(data: bytes, common: bytes) -> bytes:
    """A record that was compressed against a dictionary."""
    return zlib.decompressobj(_RAW, zdict=common).decompress(data)
