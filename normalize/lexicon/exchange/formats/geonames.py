"""GeoNames: allCountries (or one country, or cities500), and beside it alternateNamesV2 with names by language.

Of populated places those with enough inhabitants are taken (a village of 50 shares its name with half the world), of other features
countries, first-level regions, and what is wet, high or large enough to be in the news.
"""

import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from normalize.lexicon.entity import Entity
from normalize.lexicon.exchange.entry import Options, Skipped, labels_of
from normalize.lexicon.exchange.grouping import Row, grouped
from normalize.lexicon.exchange.lines import lines

ABOUT = "GeoNames (allCountries.txt, with --beside alternateNamesV2.txt)"

_COLUMNS = 19
_NUMBER = re.compile(r"[0-9]{1,12}")
_REGIONS = frozenset(("PCL", "PCLD", "PCLF", "PCLI", "PCLIX", "PCLS", "ADM1", "TERR", "SEA", "OCN", "GULF", "STRT", "PEN", "CONT", "ISLS"))
_WATER_AND_HEIGHTS = frozenset(("LK", "STM", "ISL", "MT", "MTS", "RGN", "CNL"))  # 1.5 M of them: taken only when places of any size are
# Pseudo-languages of GeoNames: codes, links and postal codes, no names.
_NO_LANGUAGES = frozenset(["post", "link", "iata", "icao", "faac", "tcid", "unlc", "abbr", "phon", "piny", "fr_1793"])


def read(file: BinaryIO, name: str, options: Options) -> Iterator[Entity | Skipped]:
    """An entity for each place; with the second file it has names by language and its Wikidata id, without it one name."""
    if options.beside is None:
        for found in _places(file, name, options):
            yield found if isinstance(found, Skipped) else _entity(found, [], name, options)
        return
    for each in grouped(_joined(file, options.beside, name, options)):
        yield each if isinstance(each, Skipped) else _entity(each.rows[0], [row.said for row in each.rows[1:]], name, options)


def _joined(file: BinaryIO, beside: BinaryIO, name: str, options: Options) -> Iterator[Row | Skipped]:
    kept: set[int] = set()
    last = 0
    for found in _places(file, name, options):
        if isinstance(found, Row):
            if int(found.key) in kept:
                yield Skipped(found.line, found.said[0], "a second line for the same place")
                continue
            kept.add(int(found.key))
            last = found.line
        yield found
    for number, text in lines(beside, getattr(beside, "name", None) or "alternateNamesV2"):
        cells = text.split("\t")
        if len(cells) < 4 or not _NUMBER.fullmatch(cells[1]) or int(cells[1]) not in kept:
            continue
        preferred, short, slang, historic = ([*cells[4:8], "", "", "", ""][i] == "1" for i in range(4))
        if cells[2] not in _NO_LANGUAGES and not slang and not historic:
            yield Row(cells[1], last + number, [cells[2], cells[3], preferred, short])


def _places(file: BinaryIO, name: str, options: Options) -> Iterator[Row | Skipped]:
    for line, text in lines(file, name):
        cells = text.split("\t")
        if len(cells) != _COLUMNS or not _NUMBER.fullmatch(cells[0]) or not _NUMBER.fullmatch(cells[14] or "0"):
            if text.strip():
                yield Skipped(line, text[:60], f"no line of {_COLUMNS} fields")
        elif cells[6] == "P":
            if int(cells[14] or 0) >= options.population:
                yield Row(cells[0], line, [cells[1], cells[2], cells[8]])
            else:
                yield Skipped(line, cells[1], f"fewer than {options.population:,} inhabitants")
        elif cells[7] in _REGIONS or (cells[7] in _WATER_AND_HEIGHTS and options.population == 0):
            yield Row(cells[0], line, [cells[1], cells[2], cells[8]])
        else:
            yield Skipped(line, cells[1], "a feature that is seldom in the news")


def _entity(place: Row, alternates: list[Any], name: str, options: Options) -> Entity:
    shown = place.said[0]
    names: dict[str, list[str]] = {}
    wikidata = None
    for language, text, _, _ in sorted(alternates, key=lambda alternate: not alternate[2]):
        if language == "wkdt":
            wikidata = text if re.fullmatch(r"Q[1-9]\d*", text) else None
        elif language:
            names.setdefault(language, []).append(text)
    if "en" not in names:
        names = {"en": [shown], **names}
    labels = labels_of(names)
    # A name of another language may be a historic or village form; only English has readers who check what else is right.
    labels = {language: label if language == "en" else label._replace(also=()) for language, label in labels.items()}
    source = options.source or f"geonames {place.key}"
    return Entity("", "place", labels, source, wikidata, file=name, line=place.line)
