"""Entities as the bundle keeps them: one JSON value each, decoded when somebody asks for the entity."""

import hashlib
import json
from collections.abc import Collection, Mapping
from typing import Any

from normalize.lexicon.entity import Entity, Label, Role, Style, written_forms


def labels_hash(entity: Entity) -> str:
    """What the generated forms of an entity depend on, in short."""
    value = [
        entity.kind,
        sorted((language, label.full, label.short or "") for language, label in entity.labels.items()),
        sorted(set(written_forms(entity))),
    ]
    return hashlib.blake2b(json.dumps(value, ensure_ascii=False).encode(), digest_size=8).hexdigest()


def entity_record(entity: Entity, known: Collection[str]) -> bytes:
    """An entity as the bundle keeps it; relations to ids that no lexicon has are left out (the check names them)."""
    related = [r for r in dict.fromkeys((*entity.related, *(role.of for role in entity.roles if role.of))) if r in known and r != entity.id]
    record: dict[str, Any] = {
        "id": entity.id,
        "kind": entity.kind,
        "labels": {language: [label.full, label.short, list(label.also)] for language, label in entity.labels.items()},
        "source": entity.source,
        "file": entity.file,
        "line": entity.line,
        "hash": labels_hash(entity),
    }
    extra: Mapping[str, Any] = {
        "wikidata": entity.wikidata,
        "related": related,
        "in": entity.inside if entity.inside in known else None,
        "adjectives": {language: list(words) for language, words in entity.adjectives.items()},
        "styles": [list(style) for style in entity.styles],
        "roles": [list(role) for role in entity.roles],
    }
    return json.dumps(record | {k: v for k, v in extra.items() if v}, ensure_ascii=False, separators=(",", ":")).encode()


def entity_of(record: dict[str, Any]) -> Entity:
    """The entity of a record."""
    return Entity(
        id=record["id"],
        kind=record["kind"],
        labels={language: Label(full, short, tuple(also)) for language, (full, short, also) in record["labels"].items()},
        source=record["source"],
        wikidata=record.get("wikidata"),
        related=tuple(record.get("related", ())),
        inside=record.get("in"),
        adjectives={language: tuple(words) for language, words in record.get("adjectives", {}).items()},
        styles=tuple(Style(*style) for style in record.get("styles", ())),
        roles=tuple(Role(*role) for role in record.get("roles", ())),
        file=record["file"],
        line=record["line"],
    )
