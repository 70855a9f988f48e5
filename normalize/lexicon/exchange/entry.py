"""What passes between a format and the lexicon."""

from collections.abc import Callable, Iterator
from typing import BinaryIO, NamedTuple

from normalize.lexicon.entity import Entity, Label


class Skipped(NamedTuple):
    """Something in a file that does not come into the lexicon, and why; `line` counts from 1."""

    line: int
    what: str
    reason: str


class Lost(NamedTuple):
    """Something of the lexicon that does not come into a file, and why."""

    what: str
    reason: str


class Options(NamedTuple):
    """What a person can tell a format; each uses what concerns it."""

    languages: tuple[str, ...] = ()  # languages of names to keep, in the order of their columns; empty: all
    kind: str | None = None  # of entries that do not say
    source: str | None = None  # of entries that do not say; else the format and the entry's number
    population: int = 100_000  # inhabitants that a populated place must have (GeoNames)
    beside: BinaryIO | None = None  # a second file that belongs to the first (GeoNames: alternateNamesV2)
    origin: str = "fr"  # language of the left column of a glossary of pairs
    target: str = "en"  # language of its right column
    raw: bool = False  # cells of a table as they are, also those that a spreadsheet would run


Read = Callable[[BinaryIO, str, Options], Iterator[Entity | Skipped]]


def labels_of(names: dict[str, list[str]], shorts: dict[str, str] | None = None) -> dict[str, Label]:
    """Labels from names by language, the best first; the rest are right too."""
    shorts = shorts or {}
    labels = {}
    for language, texts in names.items():
        short = shorts.get(language)
        distinct = [text for text in dict.fromkeys(texts) if text and text != short]
        if distinct:
            labels[language] = Label(distinct[0], short, tuple(distinct[1:]))
        elif short:
            labels[language] = Label(short)
    return labels | {language: Label(short) for language, short in shorts.items() if language not in names and short}
