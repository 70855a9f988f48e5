"""FollowTheMoney: an entity a line as JSON, as OpenSanctions and Aleph write it. Only the format is read; no data come with this package.

Names there have no language: one in Latin letters is taken as English, others come in as forms; weak aliases are for a person to look at.
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from normalize.lexicon.entity import Entity, Form
from normalize.lexicon.exchange.entry import Lost, Options, Skipped, labels_of
from normalize.lexicon.exchange.lines import failed, lines
from normalize.lexicon.exchange.losses import losses

ABOUT = "FollowTheMoney entities, one a line"
HOLDS = frozenset(("wikidata", "also", "forms"))

_KINDS = {
    "Person": "person",
    "Organization": "organisation",
    "PublicBody": "organisation",
    "Company": "organisation",
    "LegalEntity": "organisation",
}
_SCHEMAS = {"person": "Person", "organisation": "Organization", "medium": "Organization", "group": "Organization"}


def read(file: BinaryIO, name: str, options: Options) -> Iterator[Entity | Skipped]:
    """An entity for each person and organisation."""
    for number, text in lines(file, name):
        if not text.strip():
            continue
        try:
            value: Any = json.loads(text)
        except (ValueError, RecursionError) as error:
            failed(name, number, f"no JSON, or cut off: {error}")
        properties = value.get("properties") if isinstance(value, dict) else None
        if not isinstance(properties, dict):
            yield Skipped(number, text[:60], "no entity with properties")
        elif not isinstance(value.get("schema"), str) or value["schema"] not in _KINDS:
            yield Skipped(number, str(value.get("id")), f"schema {value.get('schema')} is neither a person nor an organisation")
        else:
            yield _entity(value, properties, name, number, options)


def _entity(value: dict[str, Any], properties: dict[str, Any], name: str, line: int, options: Options) -> Entity | Skipped:
    latin = [text for text in _texts(properties, "name") if _is_latin(text)]
    if not latin:
        return Skipped(line, str(value.get("id")), "no name in Latin letters")
    source = options.source or f"followthemoney {value.get('id')}"
    forms = [Form(text, "foreign", source=source) for text in _texts(properties, "name") if not _is_latin(text)]
    forms += [
        Form(text, "variant" if _is_latin(text) else "foreign", "likely" if " " in text else "review", source=source)
        for text in _texts(properties, "alias")
    ]
    forms += [Form(text, "variant", "review", source=source) for text in _texts(properties, "weakAlias")]
    wikidata = next(iter(_texts(properties, "wikidataId")), None)
    # Other names of the list may be transliterations that nobody uses; they are known forms, not names to be kept.
    forms += [Form(text, "variant", source=source) for text in latin[1:]]
    return Entity("", _KINDS[value["schema"]], labels_of({"en": latin[:1]}), source, wikidata, forms=tuple(forms), file=name, line=line)


def _texts(properties: dict[str, Any], name: str) -> list[str]:
    value = properties.get(name)
    return [text for text in (value if isinstance(value, list) else [value]) if isinstance(text, str)]


def _is_latin(text: str) -> bool:
    return text.isascii() or all(c < "\u0250" or "\u1e00" <= c <= "\u1eff" for c in text if c.isalpha())


def write(entities: Iterable[Entity], options: Options) -> Iterator[str | Lost]:
    """A line for each person, organisation, medium and group."""
    for entity in entities:
        label = entity.labels.get(options.target)
        if entity.kind not in _SCHEMAS:
            yield Lost(entity.id, f"entities of kind {entity.kind}")
            continue
        if label is None:
            yield Lost(entity.id, f"entities without a name in {options.target}")
            continue
        yield from losses(entity, HOLDS | {"languages"})
        others = [
            text
            for language, other in entity.labels.items()
            for text in (other.full, *other.also)
            if not options.languages or language in options.languages
        ]
        weak = [*(other.short for other in entity.labels.values() if other.short), *(form.text for form in entity.forms)]
        properties = {
            "name": [label.full],
            "alias": [text for text in dict.fromkeys(others) if text != label.full],
            "weakAlias": list(dict.fromkeys(weak)),
            "wikidataId": [entity.wikidata] if entity.wikidata else [],
        }
        value = {"id": f"normalize-{entity.id}", "schema": _SCHEMAS[entity.kind], "properties": {k: v for k, v in properties.items() if v}}
        yield json.dumps(value, ensure_ascii=False)
