"""Names that nobody bears, by the million and the same for the same seed, in the layouts of the formats that can be imported.

The names are built of syllables, so that their length, their letters and what they share are like those of real ones: eight persons
have one family name, and every other word is short. They say nothing about anything.
"""

import json
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NamedTuple, TextIO
from xml.sax.saxutils import escape

ONSETS = tuple(zip("b v g d z k l m n p r s t f h".split(), "б в г д з к л м н п р с т ф х".split(), strict=True))
RHYMES = tuple(
    zip("a e i o u an er il ov ur".split(), "а е и о у ан ер ил ов ур".split(), strict=True)
)  # in Latin letters and in Russian ones
BASE = len(ONSETS) * len(RHYMES)
FAMILIES = (("ov", "ов"), ("enko", "енко"), ("ski", "ский"), ("ian", "ян"), ("adze", "адзе"), ("man", "ман"), ("ic", "ич"))
PLACES = (("grad", "град"), ("sk", "ск"), ("burg", "бург"), ("ovo", "ово"), ("abad", "абад"), ("ice", "ице"), ("holm", "хольм"))
BODIES = (
    ("Union", "Союз"), ("Party", "Партия"), ("Institute", "Институт"), ("Bank", "Банк"), ("Council", "Совет"), ("Academy", "Академия"),
    ("Committee", "Комитет"),
)  # fmt: skip
SHARED = 8  # persons with one family name
STRIDE = 600_011  # a prime that none of the counts has as a factor, so every number is met once before any comes again
LARGEST_PRH = 4_900_000  # bytes; the reader takes 5 MB
LARGEST_ANSWER = 16_000_000  # bytes; the reader takes a line of 16.8 MB, or 40 MB of several lines


class Synthetic(NamedTuple):
    """An entity with its names in English and Russian, and another written form."""

    number: int
    kind: str
    full: str
    short: str | None
    russian: str
    form: str


def names(count: int, seed: int = 1) -> Iterator[Synthetic]:
    """So many entities: of ten six persons, three places and an organisation."""
    for number in range(count):
        block, place = divmod(number, 10)
        if place < 6:
            yield _person(number, block * 6 + place, seed)
        elif place < 9:
            yield _place(number, block * 3 + place - 6, seed)
        else:
            yield _organisation(number, block, seed)


def _name(index: int, seed: int, suffixes: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    """A family or place name of two or three syllables and an ending."""
    return _word(index // 2, 2 + index % 2, seed, suffixes)


def _word(number: int, syllables: int, seed: int, suffixes: tuple[tuple[str, str], ...] = (("", ""),)) -> tuple[str, str]:
    """A word of its own for each number, as far as there are so many, in Latin and in Russian letters."""
    number = (number * STRIDE + seed * 7919) % (BASE**syllables * len(suffixes))
    number, ending = divmod(number, len(suffixes))
    parts = []
    for _ in range(syllables):
        number, digit = divmod(number, BASE)
        parts.append((ONSETS[digit % len(ONSETS)], RHYMES[digit // len(ONSETS)]))
    latin, russian = ("".join(onset[i] + rhyme[i] for onset, rhyme in parts) + suffixes[ending][i] for i in (0, 1))
    return latin.capitalize(), russian.capitalize()


def _person(number: int, index: int, seed: int) -> Synthetic:
    family = index // SHARED
    (given, given_russian), (last, last_russian) = _word(index % SHARED + family * 3, 2, seed), _name(family, seed, FAMILIES)
    return Synthetic(number, "person", f"{given} {last}", last, f"{given_russian} {last_russian}", f"{given} {_garbled(last, number)}")


def _place(number: int, index: int, seed: int) -> Synthetic:
    latin, russian = _name(index, seed, PLACES)
    return Synthetic(number, "place", latin, None, russian, _garbled(latin, number))


def _organisation(number: int, index: int, seed: int) -> Synthetic:
    body, other = BODIES[index % len(BODIES)], BODIES[index // len(BODIES) % len(BODIES)]
    latin, russian = _name(index, seed, PLACES)
    full = f"{latin}a {body[0]} {other[0]}"
    acronym = "".join(word[0] for word in full.split()) + latin[1:3].upper()
    return Synthetic(number, "organisation", full, acronym, f"{body[1]} {other[1]} {russian}а", f"{body[0]} {other[0]} of {latin}a")


def _garbled(word: str, number: int) -> str:
    at = 1 + number % (len(word) - 2)
    return word[:at] + word[at + 1 :]


def blocks(entities: Iterator[Synthetic]) -> Iterator[str]:
    """The entities as lexicon blocks: names in English, and the other form where it is needed to reach the count."""
    for found in entities:
        short = f", short: {found.short}" if found.short else ""
        yield (
            f"synthetic-{found.number}:\n  kind: {found.kind}\n  source: made for a measurement\n  name:\n"
            f"    en: {{full: {found.full}{short}}}\n  forms:\n    - {{text: {found.form}, kind: garble}}\n\n"
        )


# Layouts. Each writes at least `rows` rows and returns how many it wrote.


def csv_pairs(file: TextIO, rows: int, delimiter: str = ",") -> int:
    """Written forms with what they should be, four to an entity."""
    file.write(f"form{delimiter}canonical\n")
    for found in names(rows // 4):
        for form in (found.form, found.full.upper() + "E", found.russian, found.full + "os"):
            file.write(f"{form}{delimiter}{found.full}\n")
    return rows // 4 * 4


def csv_table(file: TextIO, rows: int, delimiter: str = ",") -> int:
    """An entity a row, languages as columns."""
    file.write(delimiter.join(("en", "en short", "ru", "kind")) + "\n")
    for found in names(rows):
        file.write(delimiter.join((found.full, found.short or "", found.russian, found.kind)) + "\n")
    return rows


def csv_names(file: TextIO, rows: int) -> int:
    """A name a row, four to an entity."""
    file.write("id,kind,language,role,text\n")
    for found in names(rows // 4):
        head = f"synthetic-{found.number},{found.kind}"
        file.write(
            f"{head},en,full,{found.full}\n{head},en,also,{found.full}os\n{head},ru,full,{found.russian}\n{head},,form,{found.form}\n"
        )
    return rows // 4 * 4


def wikidata_item(found: Synthetic) -> dict[str, Any]:
    """An entity as Wikidata has it."""
    classes = {"person": "Q5", "place": "Q515", "organisation": "Q43229"}
    return {
        "type": "item",
        "id": f"Q{900_000_000 + found.number}",
        "labels": {"en": {"language": "en", "value": found.full}, "ru": {"language": "ru", "value": found.russian}},
        "descriptions": {"en": {"language": "en", "value": f"a {found.kind} that nobody knows"}},
        "aliases": {"en": [{"language": "en", "value": found.form}]},
        "claims": {
            "P31": [
                {
                    "mainsnak": {"snaktype": "value", "property": "P31", "datavalue": {"value": {"id": classes[found.kind]}}},
                    "type": "statement",
                    "rank": "normal",
                }
            ]
        },
        "sitelinks": {},
    }


def wikidata(file: TextIO, rows: int) -> int:
    """A dump: an item a line inside brackets."""
    file.write("[\n")
    for found in names(rows):
        file.write(json.dumps(wikidata_item(found), ensure_ascii=False) + ",\n")
    file.write("]\n")
    return rows


def wikidata_answer(file: TextIO, rows: int) -> int:
    """An answer of the API with as many items as the reader takes: it reads one whole, and the API gives 50."""
    file.write('{"entities": {')
    written = 0
    for found in names(rows):
        item = json.dumps(wikidata_item(found), ensure_ascii=False)
        file.write(f'{", " if written else ""}"Q{900_000_000 + found.number}": {item}')
        written += 1
        if file.tell() > LARGEST_ANSWER:
            break
    file.write("}}\n")
    return written


def jrc(file: TextIO, rows: int) -> int:
    """Spellings of persons and organisations, four to a number."""
    found = (entity for entity in names(rows) if entity.kind != "place")
    for entity in islice(found, rows // 4):
        head = f"{entity.number + 1}\t{'P' if entity.kind == 'person' else 'O'}"
        for language, text in (("u", entity.full), ("u", entity.form), ("ru", entity.russian), ("u", entity.full + "os")):
            file.write(f"{head}\t{language}\t{text.replace(' ', '+')}\n")
    return rows // 4 * 4


def geonames(file: TextIO, rows: int) -> int:
    """Features of 19 fields, every second one a populated place, every tenth large."""
    for index in range(rows):
        found = _place(index, index, 1)
        kind, code = (("P", "PPL"), ("H", "STM"))[index % 2]
        people = 250_000 if index % 10 == 0 else index % 5_000
        cells = [str(index + 1), found.full, found.full, "", "50.1", "30.2", kind, code, "UA", "", "01", "", "", "", str(people)]
        file.write("\t".join([*cells, "", "120", "Europe/Kyiv", "2020-01-01"]) + "\n")
    return rows


def geonames_beside(file: TextIO, rows: int) -> int:
    """Names by language of every feature."""
    for index in range(rows):
        found = _place(index, index, 1)
        file.write(f"{index + 1}\t{index + 1}\tru\t{found.russian}\t\t\t\t\t\t\n")
    return rows


def ftm(file: TextIO, rows: int) -> int:
    """Entities of FollowTheMoney."""
    schemas = {"person": "Person", "place": "PublicBody", "organisation": "Organization"}
    for found in names(rows):
        properties = {"name": [found.full, found.russian], "alias": [found.full + "os"], "weakAlias": [found.form], "country": ["ua"]}
        value = {"id": f"NK-{found.number}", "schema": schemas[found.kind], "properties": properties, "datasets": ["synthetic"]}
        file.write(json.dumps(value, ensure_ascii=False) + "\n")
    return rows


def tbx3(file: TextIO, rows: int) -> int:
    """Concepts of TBX 3, data categories as attributes."""
    file.write(
        '<?xml version="1.0" encoding="UTF-8"?>\n<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n'
    )
    file.write("<tbxHeader><fileDesc><sourceDesc><p>synthetic</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>\n")
    for found in names(rows):
        file.write(
            f'<conceptEntry id="c{found.number}"><descrip type="subjectField">{found.kind}</descrip><langSec xml:lang="en"><termSec>'
            f'<term>{escape(found.full)}</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec><termSec>'
            f'<term>{escape(found.form)}</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termSec></langSec>'
            f'<langSec xml:lang="ru"><termSec><term>{found.russian}</term></termSec></langSec></conceptEntry>\n'
        )
    file.write("</body></text></tbx>\n")
    return rows


def tbx2(file: TextIO, rows: int) -> int:
    """Entries of TBX 2 (martif)."""
    file.write('<?xml version="1.0"?>\n<martif type="TBX" xml:lang="en"><martifHeader/><text><body>\n')
    for found in names(rows):
        file.write(
            f'<termEntry id="c{found.number}"><langSet xml:lang="en"><tig><term>{escape(found.full)}</term></tig><tig>'
            f'<term>{escape(found.form)}</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet>'
            f'<langSet xml:lang="ru"><tig><term>{found.russian}</term></tig></langSet></termEntry>\n'
        )
    file.write("</body></text></martif>\n")
    return rows


def skos_turtle(file: TextIO, rows: int) -> int:
    """Concepts of a thesaurus in Turtle."""
    file.write("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix : <http://example.org/> .\n\n")
    for found in names(rows):
        file.write(
            f':c{found.number} a skos:Concept ;\n    skos:prefLabel "{found.full}"@en, "{found.russian}"@ru ;\n'
            f'    skos:altLabel "{found.full}os"@en ;\n    skos:hiddenLabel "{found.form}"@en .\n\n'
        )
    return rows


def skos_xml(file: TextIO, rows: int) -> int:
    """The same as RDF/XML."""
    file.write('<?xml version="1.0"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"')
    file.write(' xmlns:skos="http://www.w3.org/2004/02/skos/core#">\n')
    for found in names(rows):
        file.write(
            f'<skos:Concept rdf:about="http://example.org/c{found.number}"><skos:prefLabel xml:lang="en">{found.full}</skos:prefLabel>'
            f'<skos:prefLabel xml:lang="ru">{found.russian}</skos:prefLabel><skos:hiddenLabel xml:lang="en">{found.form}</skos:hiddenLabel>'
            "</skos:Concept>\n"
        )
    file.write("</rdf:RDF>\n")
    return rows


def codespell(file: TextIO, rows: int) -> int:
    """One correction a line, two to a word."""
    for index in range(rows // 2):
        right = _place(index, index, 1).full
        file.write(f"{_garbled(right, index).lower()}->{right}\n{_garbled(right, index + 1).lower()}->{right}\n")
    return rows // 2 * 2


def prh(file: TextIO, rows: int) -> int:
    """Rules as many as the reader takes: it reads them whole."""
    file.write("version: 1\nrules:\n")
    written = 0
    for found in names(rows):
        file.write(f"  - expected: {found.full}\n    patterns:\n      - {found.form}\n")
        written += 1
        if file.tell() > LARGEST_PRH:
            break
    return written


class Layout(NamedTuple):
    """A format, how its file is written, and what the import is told besides."""

    format: str
    write: Callable[[TextIO, int], int]
    arguments: tuple[str, ...] = ()
    beside: Callable[[TextIO, int], int] | None = None


LAYOUTS = {
    "csv, pairs": Layout("csv", csv_pairs),
    "csv, table": Layout("csv", csv_table),
    "csv, names": Layout("csv", csv_names),
    "tsv, table": Layout("tsv", lambda file, rows: csv_table(file, rows, "\t")),
    "wikidata, dump": Layout("wikidata", wikidata),
    "jrc": Layout("jrc", jrc),
    "geonames": Layout("geonames", geonames, (), geonames_beside),
    "geonames, any size": Layout("geonames", geonames, ("--population", "0"), geonames_beside),
    "ftm": Layout("ftm", ftm),
    "tbx 3": Layout("tbx", tbx3),
    "tbx 2": Layout("tbx", tbx2),
    "skos, Turtle": Layout("skos", skos_turtle),
    "skos, RDF/XML": Layout("skos", skos_xml),
    "codespell": Layout("codespell", codespell),
    "prh": Layout("prh", prh),
    "wikidata, API answer": Layout("wikidata", wikidata_answer),
}
