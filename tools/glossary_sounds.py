"""Folds the words of the similarity glossaries, so that the first comparison of a process need not: writes `data/glossary-sounds.txt`.

    python tools/glossary_sounds.py

Folding 2,400 words takes 25 ms, a tenth of what comparing 5,000 names does. `tests/test_name_similarity.py` holds the file to its sources.
"""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from normalize.similarity.folding import fold, romanise  # noqa: E402
from normalize.similarity.tables import FOLDER, lines  # noqa: E402

TARGET = FOLDER / "glossary-sounds.txt"
HEAD = """\
# The glossaries of words.txt and given-names.txt as they sound: made by tools/glossary_sounds.py, never edited.
# What the line is for; the sound; the number of its idea; its weight where it has one.
"""
WHOLE = 4  # letters; a shorter glossary word stands for itself and its case forms, not for every word that begins so
MIN_PREFIX = 5  # sounds
GLIDE = re.compile("[iyj]a$")


def ideas() -> list[tuple[int, float, list[str], str]]:
    """The ideas of the glossary of words: number, weight, words as written, and the code of a country or ""."""
    found = []
    for number, paragraph in enumerate(re.split(r"\n(?=\d)", "\n".join(lines("words.txt"))), 1):
        head, *words = paragraph.split()
        weight, _, country = head.partition("=")
        found.append((number, float(weight), words, country))
    return found


def table() -> str:
    """The text of the table."""
    whole: dict[str, tuple[int, float]] = {}
    beginnings: dict[str, tuple[int, float]] = {}
    for number, weight, words, _ in ideas():
        for word in words:
            sound = fold(romanise(word.rstrip("$")))
            target = whole if len(word) <= WHOLE or word.endswith("$") or len(sound) < MIN_PREFIX else beginnings
            if sound:
                target.setdefault(sound, (number, weight))
    given: dict[str, int] = {}
    glided: dict[str, bool] = {}
    fathers: dict[str, int] = {}
    for number, line in enumerate(lines("given-names.txt"), len(ideas()) + 1):
        names, _, patronymics = line.partition("|")
        for word in names.split():
            romanised = romanise(word)
            sound = fold(romanised)
            for spelled in (
                sound,
                sound.replace("h", "g"),
                sound.replace("g", "h"),
            ):  # Belarusian and Ukrainian г is h, and romanised as g too
                given.setdefault(spelled, number)
            if sound.endswith("a"):
                glided[sound] = glided.get(sound, True) and GLIDE.search(romanised) is not None
        for word in patronymics.split():
            fathers[fold(romanise(word))] = number
    rows = [
        *(f"whole {sound} {number} {weight:g}" for sound, (number, weight) in whole.items()),
        *(f"beginning {sound} {number} {weight:g}" for sound, (number, weight) in beginnings.items()),
        *(f"given {sound} {number}" for sound, number in given.items()),
        *(f"glided {sound}" for sound, always in glided.items() if always),
        *(f"father {sound} {number}" for sound, number in fathers.items()),
    ]
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    TARGET.write_text(table(), encoding="utf-8")
