"""Wikidata entities as JSON: a dump (an entity a line inside brackets), lines of entities, or the answer of the API.

Labels, aliases and short names (P1813) come by language; what the entity is an instance of (P31) gives its kind where a small table
knows the class; the country or region it lies in (P131, P17) is kept where the lexicon has an entity with that id.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from normalize.lexicon import schema
from normalize.lexicon.entity import Entity
from normalize.lexicon.exchange.data_wikidata_kinds import KIND_OF_CLASS
from normalize.lexicon.exchange.entry import Options, Skipped, labels_of
from normalize.lexicon.exchange.lines import failed, lines, whole

ABOUT = "Wikidata entities (dump, lines or API answer)"

_LONGEST = 16 << 20  # bytes of an entity; the longest of the dump have about 4 MB
_LARGEST = 40_000_000  # bytes of an answer of the API, which has at most 50 entities; it is read whole, 25 MB take 300 MB of memory


def read(file: BinaryIO, name: str, options: Options) -> Iterator[Entity | Skipped]:
    """An entity for each item whose kind is known or given."""
    for line, item in _items(file, name):
        if not isinstance(item, dict) or "id" not in item:
            yield Skipped(line, str(item)[:60], "no entity")
        elif "missing" in item or item.get("type", "item") != "item":
            yield Skipped(line, str(item["id"]), "no item, or missing")
        else:
            kind = _kind(item) or options.kind
            labels = labels_of(_names(item, options), _shorts(item, options))
            if kind is None:
                yield Skipped(line, _shown(item), "an instance of nothing that the table of kinds knows; give --kind to take it")
            elif not labels:
                yield Skipped(line, str(item["id"]), "no name in the languages wanted")
            else:
                place = next(iter(_values(item, "P131") or _values(item, "P17")), None) if kind == "place" else None
                place = place if isinstance(place, str) else None
                yield Entity(
                    "", kind, labels, options.source or f"wikidata {item['id']}", str(item["id"]), inside=place, file=name, line=line
                )


def _items(file: BinaryIO, name: str) -> Iterator[tuple[int, Any]]:
    number = 0
    for number, text in lines(file, name, _LONGEST):
        bare = text.strip().rstrip(",")
        if bare in ("", "[", "]"):
            continue
        if (number == 1 and bare.startswith('{"entities"')) or bare == "{":
            rest = text + "\n" + whole(file, name, _LARGEST)
            value = _json(rest, name, 1)
            found = value.get("entities") if isinstance(value, dict) else None
            yield from ((1, item) for item in (found.values() if isinstance(found, dict) else [value]))
            return
        value = _json(bare, name, number)
        if isinstance(value, dict) and "entities" in value and "id" not in value:
            yield from ((number, item) for item in value["entities"].values())
        else:
            yield number, value


def _json(text: str, name: str, line: int) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        failed(name, line, f"no JSON, or cut off: {error}")


def _names(item: Mapping[str, Any], options: Options) -> dict[str, list[str]]:
    names: dict[str, list[str]] = {}
    for language, label in _mapping(item.get("labels")).items():
        names[language] = _texts([label])
    for language, aliases in _mapping(item.get("aliases")).items():
        # An alias of another language is any name somebody once gave; only in the language of the texts is it of use.
        if language == options.target:
            names.setdefault(language, []).extend(_texts(aliases))
    return {k: v for k, v in names.items() if _wanted(k, options)}


def _texts(labels: Any) -> list[str]:
    """The texts of labels or aliases; what is none in a damaged file is passed over."""
    return [text for label in _list(labels) if isinstance(text := _mapping(label).get("value"), str)]


def _wanted(language: str, options: Options) -> bool:
    return re.fullmatch(schema.LANGUAGE, language) is not None and (not options.languages or language in options.languages)


def _shorts(item: Mapping[str, Any], options: Options) -> dict[str, str]:
    found: dict[str, str] = {}
    for value in _values(item, "P1813", None):
        text, language = _mapping(value).get("text"), _mapping(value).get("language")
        if isinstance(text, str) and isinstance(language, str) and _wanted(language, options):
            found.setdefault(language, text)
    return found


def _kind(item: Mapping[str, Any]) -> str | None:
    return next((KIND_OF_CLASS[value] for value in _values(item, "P31") if isinstance(value, str) and value in KIND_OF_CLASS), None)


def _values(item: Mapping[str, Any], claim: str, part: str | None = "id") -> list[Any]:
    """The values of a property, those that Wikidata prefers first, deprecated ones left out."""
    found = []
    for statement in map(_mapping, _list(_mapping(item.get("claims")).get(claim))):
        value = _mapping(_mapping(statement.get("mainsnak")).get("datavalue")).get("value")
        if value is not None and statement.get("rank") != "deprecated":
            found.append((statement.get("rank") != "preferred", _mapping(value).get(part) if part else value))
    return [value for _, value in sorted(found, key=lambda pair: pair[0]) if value is not None]


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _mapping(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}  # an empty mapping is written [] in dumps


def _shown(item: Mapping[str, Any]) -> str:
    return f"{item['id']} {_mapping(_mapping(item.get('labels')).get('en')).get('value', '')}".strip()
