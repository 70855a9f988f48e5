"""How many well-known names the lexicon knows, by kind and region.

    python benchmarks/known_names.py [--unknown [KIND]] [--results FILE.md]

`known_names.txt` beside this file holds names as world news writes them, gathered without the lexicon in sight; nothing is ever added to the list because the lexicon has it. A name counts as known where an
entity of a fitting kind is called so in English (the standard names and those that are right too), whatever the marks on the letters; an article before the name, and a title of a crowned head, do not count.
With `--unknown` the names that are missing are printed.
"""

import argparse
import pathlib
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import NamedTuple

ROOT = pathlib.Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

PERSONS = frozenset({"person"})
PLACES = frozenset({"place"})
THINGS = frozenset({"organisation", "medium", "group", "term", "place"})
KINDS = {
    "leader": PERSONS, "minister": PERSONS, "central banker": PERSONS, "party leader": PERSONS, "official": PERSONS, "executive": PERSONS,
    "athlete": PERSONS, "writer": PERSONS, "artist": PERSONS,
    "city": PLACES, "region": PLACES, "water or mountain": PLACES,
    "company": THINGS, "club": THINGS, "university": THINGS, "party": THINGS, "union or society": THINGS, "church": THINGS,
    "court or agency": THINGS, "international body": THINGS, "medium": THINGS, "armed group": THINGS, "weapon": THINGS, "operation": THINGS,
    "law or programme": THINGS, "award": THINGS, "competition": THINGS, "disaster or attack": THINGS, "war": THINGS, "agreement": THINGS,
}  # fmt: skip
LEADING = ("the ", "king ", "queen ", "prince ", "emperor ", "grand duke ", "pope ", "patriarch ")


class Name(NamedTuple):
    """A name that the lexicon should know."""

    kind: str
    region: str
    text: str


def read_names(path: pathlib.Path) -> Iterator[Name]:
    """Every name of the list once, in its order."""
    seen = set()
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, region, texts = (field.strip() for field in line.split("|"))
        for text in texts.split(";"):
            name = Name(kind, region, text.strip())
            if (kind, name.text) not in seen:
                seen.add((kind, name.text))
                yield name


def plain(text: str) -> str:
    """A name for comparing: its key without marks and without what may stand before it."""
    from anyascii import anyascii

    from normalize.lexicon.keys import key

    folded = key(anyascii(text.replace("’", "'")))
    return next((folded[len(word) :] for word in LEADING if folded.startswith(word)), folded)


def english_names() -> dict[str, set[str]]:
    """The kinds of the entities that are called so in English, by the name for comparing."""
    from normalize.lexicon import load

    kinds = defaultdict(set)
    for entity in load().entities():
        label = entity.labels.get("en")
        spoken = [text for text in (label.full, label.short, *label.also) if text] if label else []
        spoken += [style.full for style in entity.styles if style.language == "en"]
        for text in (*spoken, *entity.adjectives.get("en", ())):
            kinds[plain(text)].add(entity.kind)
    return kinds


def table(names: list[Name], known: set[Name]) -> Iterator[str]:
    """The lines of the report: a row for each kind and region, each kind, and all."""
    rows = Counter[tuple[str, str]]()
    right = Counter[tuple[str, str]]()
    for name in names:
        for row in ((name.kind, name.region), (name.kind, "all"), ("all", "all")):
            rows[row] += 1
            right[row] += name in known
    yield "| kind | region | names | known | % |"
    yield "|---|---|---:|---:|---:|"
    regions = Counter(kind for kind, _ in rows)
    for (kind, region), number in sorted(rows.items(), key=lambda row: (row[0][0] == "all", row[0][0], row[0][1] != "all")):
        if region == "all" or regions[kind] > 2:
            yield f"| {kind} | {region} | {number} | {right[kind, region]} | {100 * right[kind, region] / number:.1f} |"


def main() -> int:
    parser = argparse.ArgumentParser(description="How many well-known names the lexicon knows, by kind and region.")
    parser.add_argument("--unknown", nargs="?", const="", metavar="KIND", help="print the names that are missing, of this kind or of all")
    parser.add_argument("--results", type=pathlib.Path, help="write the table as Markdown")
    options = parser.parse_args()
    names = list(read_names(pathlib.Path(__file__).with_name("known_names.txt")))
    kinds = english_names()
    known = {name for name in names if kinds.get(plain(name.text), set()) & KINDS[name.kind]}
    lines = list(table(names, known))
    if options.unknown is not None:
        missing = defaultdict(list)
        for name in names:
            if name not in known and options.unknown in ("", name.kind):
                missing[name.kind, name.region].append(name.text)
        for (kind, region), texts in missing.items():
            print(f"{kind} | {region} | {'; '.join(texts)}")
        return 0
    print("\n".join(lines))
    if options.results:
        header = "# Well-known names that the lexicon knows\n\n`python benchmarks/known_names.py`: what counts stands in the script.\n\n"
        options.results.write_text(header + "\n".join(lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
