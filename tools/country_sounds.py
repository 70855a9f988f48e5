"""Folds how languages begin the names of countries and of their people: writes `similarity/data/countries.txt`.

    python tools/country_sounds.py

Labels come from `lexicons/places/countries.yaml` (CLDR), English demonyms from `lexicon_places_countries.tsv`, and the adjectives of some
countries from the lines of `similarity/data/words.txt` that name one. `tests/test_name_similarity.py` holds the file to its sources.
"""

import re
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
sys.path.insert(0, str(ROOT / "tools"))

from glossary_sounds import ideas  # noqa: E402

from normalize.similarity.folding import VOWELS, fold, romanise  # noqa: E402
from normalize.similarity.tables import FOLDER  # noqa: E402

TARGET = FOLDER / "countries.txt"
HEAD = """\
# How the words for countries and their people begin, as they sound: made by tools/country_sounds.py, never edited.
#
# Source: labels of CLDR (Unicode licence), English demonyms and adjectives written for this project.
"""
LANGUAGES = frozenset("en ru uk be bg pl cs sk sl sr hr lt de fr es it ro tr".split())
SHORTEST = 3  # sounds of a beginning; Chad is čad, and Oman ends before its vowel
LABEL = re.compile(r"    (\w+): \{full: \"?([^,}\"]+)")
WIKIDATA = re.compile(r"  wikidata: (Q\d+)")


def beginning(sound: str) -> str:
    """The sounds that stay in a word when its case ending, or what makes an adjective of it, is another: Австри-я, австри-йский."""
    return sound.rstrip(VOWELS)


def country_words() -> dict[str, set[str]]:
    """The folded words for each country, by its two-letter code."""
    found: dict[str, set[str]] = defaultdict(set)
    codes: dict[str, str] = {}
    for line in (ROOT / "tools" / "lexicon_places_countries.tsv").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = line.split("|")
            codes[cells[7]] = cells[0]
            found[cells[0]] |= {fold(romanise(word)) for word in cells[5].split(",") if word and " " not in word}
    code = ""
    for line in (ROOT / "lexicons" / "places" / "countries.yaml").read_text(encoding="utf-8").splitlines():
        if match := WIKIDATA.match(line):
            code = codes.get(match[1], "")
        elif not line.startswith(" "):
            code = ""
        elif code and (match := LABEL.match(line)) and match[1] in LANGUAGES and match[2].isalpha():
            found[code].add(fold(romanise(match[2])))
    for _, _, words, country in ideas():
        if country:
            found[country] |= {fold(romanise(word)) for word in words if len(word) > SHORTEST}
    return found


def owners(sounds: dict[str, set[str]]) -> dict[str, set[str]]:
    """The countries that have each of the sounds."""
    found: dict[str, set[str]] = defaultdict(set)
    for code, own in sounds.items():
        for sound in own:
            found[sound].add(code)
    return found


def table() -> str:
    """The text of the table: a beginning that two countries share stands for neither, but their whole words do (Niger, Nigera)."""
    words = country_words()
    begun = owners({code: {beginning(sound) for sound in sounds} for code, sounds in words.items()})
    whole = owners(words)
    lines: dict[str, set[str]] = defaultdict(set)
    for code, sounds in words.items():
        for sound in sounds:
            start = beginning(sound)
            known = start if len(begun[start]) == 1 else sound
            if len(known) >= SHORTEST and len(whole[sound]) == 1:
                lines[code].add(known)
    rows = "\n".join(f"{code} {' '.join(sorted(sounds))}" for code, sounds in sorted(lines.items()))
    return HEAD + rows + "\n"


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
