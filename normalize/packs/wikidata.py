"""Wikidata's query service: the items of a class, country or query of one's own, page by page, kept as lines that the import reads.

What a class or country is called is asked of the service, too. A page has the names of its items in the languages wanted, their short names,
what they are instances of and where they lie. Each page but the first begins within the one before: a list that moved meanwhile is
noticed, so that no item is lost between two pages; what was there already is not taken again.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from normalize import files
from normalize.corpus.writing import write
from normalize.errors import ConfigError, InputError
from normalize.escaping import visible
from normalize.lexicon.exchange.seen import Seen
from normalize.packs.service import LARGEST_ANSWER, Service, TooSlow

ABOUT = "persons, places and organisations of Wikidata"
ADDRESS = "https://query.wikidata.org/sparql"
LICENCE = "CC0 1.0 (https://creativecommons.org/publicdomain/zero/1.0/)"
PAGE = 500  # items; with 50 languages each an answer of 8 MB, in a second or two
_SMALLEST = 25  # items of a page that the service must be able to give
_OVERLAPS = (1, 50, 500)  # items of those before that a page begins with; more where none of them is known, for then the list moved
_NO_LANGUAGE = "mul"  # a label that is right in all languages of Latin script; new items often have no other
_ACCEPT = "application/sparql-results+json"
_ITEM = re.compile(r"https?://www\.wikidata\.org/entity/(Q[1-9]\d*)")
_CLASS_NAME = re.compile(r"[\w][\w .,'’()-]{0,99}")
_SELECT = re.compile(r"\bSELECT\b", re.IGNORECASE)
_PROLOGUE = re.compile(r"(?:\s+|#[^\n]*\n|(?:PREFIX\s+[\w.-]*:\s*<[^>\s]*>|BASE\s*<[^>\s]*>))*", re.IGNORECASE)
_PLACES = ("P31", "P131", "P17")  # what an item is an instance of, the unit and the country it lies in: all that the import reads


class Selection(NamedTuple):
    """Which items are wanted, as ids of the service or as a query of one's own, and which names of them."""

    languages: tuple[str, ...]
    target: str  # the language in which aliases are wanted, too
    classes: tuple[str, ...] = ()
    subclasses: bool = False
    countries: tuple[str, ...] = ()
    sitelinks: int = 0  # the least number of pages about it in Wikipedias and their sisters
    query: str | None = None  # SPARQL that selects ?item


def class_of(name: str, service: Service) -> str:
    """The id of the class or occupation of an English name, as the service has it: of several the one that most wikis write about."""
    if re.fullmatch(r"Q[1-9]\d*", name):
        return name
    if not _CLASS_NAME.fullmatch(name):
        raise ConfigError(f"{visible(name)!r} is neither the English name of a class of Wikidata nor an id as Q5")
    # What has something above it in the order of classes is a class, and no film of the same name.
    found = _asked(
        service,
        f'SELECT ?item ?sitelinks WHERE {{ ?item rdfs:label "{name}"@en ; wdt:P279 ?above ; wikibase:sitelinks ?sitelinks }} '
        "ORDER BY DESC(?sitelinks) LIMIT 1",
    )
    if not found:
        raise ConfigError(f"{service.host} has no class called {name!r}; give the id that wikidata.org shows for it, as Q5")
    return found[0]


def country_of(code: str, service: Service) -> str:
    """The id of a country by its code of two letters (ISO 3166-1)."""
    if not re.fullmatch(r"[A-Z]{2}", code):
        raise ConfigError(f"{visible(code)!r} is no code of a country of two letters, such as BY")
    found = _asked(service, f'SELECT ?item WHERE {{ ?item wdt:P297 "{code}" ; wikibase:sitelinks ?s }} ORDER BY DESC(?s) LIMIT 1')
    if not found:
        raise ConfigError(f"{service.host} knows no country with the code {code}")
    return found[0]


def _asked(service: Service, query: str) -> list[str]:
    try:
        answer = service.answer({"query": query, "format": "json"}, _ACCEPT)
        return [item for row in _rows(answer) if (item := _item(row))]
    except TooSlow:
        raise InputError(f"{service.host} is too busy for a small question; run again later") from None
    except ValueError:
        raise InputError(f"{service.host} answers with something else than SPARQL results as JSON; is the address right?") from None


def page_query(selection: Selection, limit: int, offset: int) -> str:
    """The query for the items from `offset` on (from 0), at most `limit`: one row for each thing that is said of an item."""
    prologue, pattern = _pattern(selection)
    spoken = ", ".join(f'"{language.lower()}"' for language in (*selection.languages, _NO_LANGUAGE))
    said = " UNION ".join(
        [
            '{ ?item wikibase:sitelinks ?value . BIND("item" AS ?what) }',
            f'{{ ?item rdfs:label ?value . FILTER(LANG(?value) IN ({spoken})) BIND("label" AS ?what) }}',
            f'{{ ?item skos:altLabel ?value . FILTER(LANG(?value) = "{selection.target.lower()}") BIND("alias" AS ?what) }}',
            f'{{ ?item wdt:P1813 ?value . FILTER(LANG(?value) IN ({spoken})) BIND("P1813" AS ?what) }}',
            *(f'{{ ?item wdt:{place} ?value . BIND("{place}" AS ?what) }}' for place in _PLACES),
        ]
    )
    # Every item has a number of sitelinks: so each stands in the answer, and the length of a page says whether it is the last.
    fame = f" FILTER(?sitelinks >= {selection.sitelinks})" if selection.sitelinks else ""
    return (
        f"{prologue}SELECT ?item ?what ?value WHERE {{ "
        f"{{ SELECT DISTINCT ?item WHERE {{ {pattern} ?item wikibase:sitelinks ?sitelinks .{fame} }} ORDER BY ?item LIMIT {limit} OFFSET {offset} }} "
        f"{said} }}"
    )


def _pattern(selection: Selection) -> tuple[str, str]:
    if selection.query is not None:
        prologue = _PROLOGUE.match(selection.query)
        end = prologue.end() if prologue else 0
        inner = selection.query[end:].strip()
        if not _SELECT.match(inner) or "?item" not in inner:
            raise ConfigError("the query has to be a SELECT of the variable ?item, with its prefixes before it")
        return selection.query[:end].strip() + "\n", f"{{ {inner}\n }}"
    parts = []
    if selection.classes:
        way = "/wdt:P279*" if selection.subclasses else ""
        parts.append(f"VALUES ?class {{ {' '.join(f'wd:{name}' for name in selection.classes)} }} ?item (wdt:P31|wdt:P106){way} ?class .")
    if selection.countries:
        parts.append(f"VALUES ?country {{ {' '.join(f'wd:{name}' for name in selection.countries)} }} ?item (wdt:P27|wdt:P17) ?country .")
    if not parts:
        raise ConfigError("all of Wikidata is too much to pull; name a --class, a --country or a --query, or import its dump")
    return "", " ".join(parts)


def pull(
    selection: Selection, service: Service, folder: Path, page: int = PAGE, told: Callable[[int], None] = lambda items: None
) -> list[Path]:
    """The pages as files of the folder, one JSON entity a line, in order; those that are there already are not asked for again."""
    found: list[Path] = []
    offset, known = 0, Seen()
    while True:
        kept = _kept(folder, offset)
        if kept is None:
            kept, page = _brought(selection, service, folder, offset, page, known)
        found.append(kept)
        for name in _ids(kept):
            known.add(name)
        told(int(kept.stem.split("-")[1]))
        if kept.stem.endswith("-last"):
            return found
        offset = int(kept.stem.split("-")[1])


def _kept(folder: Path, offset: int) -> Path | None:
    """The page from an earlier run that begins at an offset. They are written in one step, so what is there is whole."""
    return next(iter(sorted(folder.glob(f"{offset:09}-*.jsonl"))), None)


def _brought(selection: Selection, service: Service, folder: Path, offset: int, page: int, known: Seen) -> tuple[Path, int]:
    """The page from an offset on, and how many items a page may have: fewer, where the service took too long."""
    for overlap in _OVERLAPS if offset else (0,):
        before = min(overlap, offset)
        while True:
            try:
                items = _page(selection, service, page + before, offset - before)
                break
            except TooSlow:
                if page // 2 < _SMALLEST:
                    raise InputError(
                        f"{service.host} gives up on the query after the time that it allows; ask for less, with --country or --sitelinks "
                        "(without --subclasses), or import the dump of Wikidata"
                    ) from None
                page //= 2
        if not before or any(item in known for item in items):
            last = len(items) < page + before
            path = folder / f"{offset:09}-{offset + page:09}{'-last' if last else ''}.jsonl"
            lines = [json.dumps(item, ensure_ascii=False) for name, item in items.items() if name not in known]
            write(path, "".join(f"{line}\n" for line in lines).encode())
            return path, page
    raise InputError(f"the list of {service.host} changes faster than it can be read; run again with --fresh")


def _page(selection: Selection, service: Service, limit: int, offset: int) -> Mapping[str, Mapping[str, Any]]:
    """The items of a page by their ids. An answer that is no JSON was cut by the service, which may end one with an error of its own."""
    query = page_query(selection, limit, offset)
    answer = service.answer({"query": query, "format": "json"}, _ACCEPT)
    try:
        return _entities(_rows(answer), selection)
    except ValueError:
        if answer.lstrip().startswith(b"{") and not answer.rstrip().endswith(b"}"):
            raise TooSlow from None
        raise InputError(f"{service.host} answers with something else than SPARQL results as JSON; is the address right?") from None


def _rows(answer: bytes) -> Sequence[Mapping[str, Any]]:
    """The rows of an answer; ValueError when it is none. Every row has to be whole: one that was passed over would be an item lost."""
    try:
        rows = json.loads(answer)["results"]["bindings"]
        right = all(isinstance(value["value"], str) for row in rows for value in row.values())
    except (KeyError, TypeError, AttributeError, RecursionError):
        right = False
    if not right:
        raise ValueError("no SPARQL results")
    return rows  # type: ignore[no-any-return]


def _item(row: Mapping[str, Any]) -> str | None:
    found = _ITEM.fullmatch(str(row.get("item", {}).get("value", "")))
    return found[1] if found else None


def _entities(rows: Iterable[Mapping[str, Any]], selection: Selection) -> dict[str, dict[str, Any]]:
    """Entities in the form of Wikidata's dumps, as far as the import reads it."""
    written = {language.lower(): language for language in selection.languages}
    items: dict[str, dict[str, Any]] = {}
    for row in rows:
        name, what, value = _item(row), row.get("what", {}).get("value"), row.get("value", {})
        if name is None:
            continue
        item = items.setdefault(name, {"type": "item", "id": name, "labels": {}, "aliases": {}, "claims": {}})
        text, language = str(value.get("value", "")), str(value.get("xml:lang", "")).lower()
        if what == "label":
            item["labels"][written.get(language, language)] = {"value": text}
        elif what == "alias":
            item["aliases"].setdefault(written.get(language, language), []).append({"value": text})
        elif what == "P1813":
            _claim(item, what, {"text": text, "language": written.get(language, language)})
        elif what in _PLACES and (place := _ITEM.fullmatch(text)):
            _claim(item, what, {"id": place[1]})
    for item in items.values():
        shared = item["labels"].pop(_NO_LANGUAGE, None)
        if shared is not None and selection.target not in item["labels"]:
            item["labels"][selection.target] = shared
    return items


def _claim(item: dict[str, Any], name: str, value: Any) -> None:
    item["claims"].setdefault(name, []).append({"mainsnak": {"datavalue": {"value": value}}, "rank": "normal"})


def _ids(path: Path) -> Iterator[str]:
    return (json.loads(line)["id"] for line in files.read(path, LARGEST_ANSWER).decode().splitlines() if line)
