"""Phrase lists in a bundle: their lines are read when they are asked for, since of 6,500 lines of boilerplate a text needs ten.

A list is two texts: the phrases, a line each, and an index of them, a line for each shape and each first word, with the numbers of the
phrases. Cutting both apart takes 2 ms where reading all phrases took 80, at every start.
"""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from normalize.memo import Memory, once
from normalize.text import in_small_letters

_LETTERS = re.compile(r"[^\W\d_]+")
_SHAPE, _WORD = "=", "~"  # what the keys of the index begin with
NO_SHAPE = ""


class Listed(NamedTuple):
    """A line of a phrase list: its number there, its language and its fields."""

    number: int
    language: str
    line: Mapping[str, Any]


def first_word(text: str) -> str:
    """The first run of letters of a text, in small letters; empty where there is none."""
    found = _LETTERS.search(in_small_letters(text))
    return "" if found is None else found[0]


def written(by_language: Mapping[str, Sequence[Mapping[str, Any]]]) -> tuple[bytes, bytes]:
    """A phrase list as the two texts."""
    lines: list[str] = []
    index: dict[str, list[int]] = {}
    for language, phrases in by_language.items():
        for phrase in phrases:
            for key in (_SHAPE + str(phrase.get("shape", NO_SHAPE)), _WORD + first_word(str(phrase.get("text", "")))):
                index.setdefault(key, []).append(len(lines))
            lines.append(language + "\t" + json.dumps(phrase, ensure_ascii=False, separators=(",", ":")))
    told = (key + "\t" + ",".join(map(str, numbers)) for key, numbers in index.items())
    return "\n".join(lines).encode(), "\n".join(told).encode()


class PhraseList:
    """The lines of a phrase list by what they begin with, by their shape, or all of them by language."""

    def __init__(self, lines: bytes = b"", index: bytes = b"") -> None:
        self._lines = lines.decode().split("\n") if lines else []
        self._index = dict([line.split("\t", 1) for line in index.decode().split("\n")] if index else ())
        self.memory = Memory()

    def __iter__(self) -> Iterator[Listed]:
        return map(self.line, range(len(self._lines)))

    @property
    def first_words(self) -> frozenset[str]:
        """What phrases begin with, in small letters."""
        return frozenset(key[1:] for key in self._index if key[0] == _WORD)

    def beginning_with(self, word: str) -> tuple[Listed, ...]:
        """The phrases of which that is the first word, in small letters."""
        return self._under(_WORD + word)

    def of_shapes(self, shapes: Collection[str]) -> tuple[Listed, ...]:
        """The phrases of these shapes, in the order of the list."""
        return tuple(sorted(listed for shape in shapes for listed in self._under(_SHAPE + shape)))

    def by_language(self) -> dict[str, tuple[Mapping[str, Any], ...]]:
        """All phrases."""
        found: dict[str, list[Mapping[str, Any]]] = {}
        for listed in self:
            found.setdefault(listed.language, []).append(listed.line)
        return {language: tuple(lines) for language, lines in found.items()}

    def _under(self, key: str) -> tuple[Listed, ...]:
        numbers = self._index.get(key)
        return tuple(self.line(int(number)) for number in numbers.split(",")) if numbers else ()

    @once
    def line(self, number: int) -> Listed:
        """The phrase of a number, read when it is first asked for."""
        language, _, text = self._lines[number].partition("\t")
        return Listed(number, language, json.loads(text))
