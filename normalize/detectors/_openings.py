"""Finds phrases with which short lines begin, by the first word of each line: five times cheaper than searching the text for them."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from normalize.detectors._patterns import later
from normalize.detectors._phrases import Phrase, Place, folded, whole
from normalize.model import Document
from normalize.text import in_small_letters

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.lexicon.phrases import PhraseList

REACH = 180  # characters; a longer line that begins with "Source:" is prose
CELL = later(r"[|•·/]| [-–—] ")  # what stands between the items of a menu
_LETTERS = later(r"[^\W\d_]+")


def find(document: Document, lexicon: "Lexicon", name: str, anywhere: frozenset[str]) -> Iterator[Place]:
    """Every place of a phrase at the beginning of a line, or of an item of a menu, as whole words; those of shapes that stand anywhere are left out."""
    shelves: _Shelves = lexicon.remember(("opening phrases", name), lambda: _Shelves(lexicon.phrase_list(name), anywhere))
    text, small = document.text, folded(document)
    menus = "|" in small or "•" in small or "·" in small
    known = shelves.known
    start = 0
    for row in small.split("\n"):
        length = len(row)
        if 0 < length <= REACH:
            first = row.partition(" ")[0]
            if first in known:
                shelf = shelves[first]
                if shelf is not None and row.startswith(shelf.openings):
                    yield from _within(text, small, start, start + length, shelf.phrases)
            elif not first.isalpha() and (first[:-1] in known or not first[:-1].isalpha()):
                yield from _within(text, small, start, start + length, _led(shelves, row))
            if menus and ("|" in row or "•" in row or "·" in row):
                for cell in CELL.split(row)[1:]:
                    yield from _within(text, small, start, start + length, _led(shelves, cell))
        start += length + 1


class _Shelf(NamedTuple):
    """How phrases begin with one word, and the phrases."""

    openings: tuple[str, ...]
    phrases: list[Phrase]


_UNREAD: Final = _Shelf((), [])


class _Shelves:
    """Phrases that begin lines, by their first word. Read when a line begins so: of 6,500 a text needs ten."""

    def __init__(self, phrases: "PhraseList", anywhere: frozenset[str]) -> None:
        self.known = phrases.first_words - {""}
        self._phrases = phrases
        self._anywhere = anywhere
        self._shelves: dict[str, _Shelf | None] = dict.fromkeys(self.known, _UNREAD)

    def __getitem__(self, word: str) -> _Shelf | None:
        """The shelf of a word, None where no phrase that must begin a line begins with it."""
        shelf = self._shelves.get(word)
        if shelf is _UNREAD:
            shelf = self._shelves[word] = self._made(word)
        return shelf

    def _made(self, word: str) -> _Shelf | None:
        openings, phrases = set(), []
        for _, language, line in self._phrases.beginning_with(word):
            if line["shape"] not in self._anywhere:
                text = str(line["text"])
                small = in_small_letters(text)
                openings.add(small[small.find(word) :])
                phrases.append(Phrase(text if "case" in line else small, language, line))
        return _Shelf(tuple(openings), phrases) if phrases else None


def _led(shelves: _Shelves, row: str) -> list[Phrase]:
    """The phrases with which a row may begin, bullets and numbers aside."""
    found = _LETTERS.search(row)
    shelf = None if found is None else shelves[found[0]]
    return shelf.phrases if found is not None and shelf is not None and row.startswith(shelf.openings, found.start()) else []


def _within(text: str, small: str, start: int, end: int, phrases: list[Phrase]) -> Iterator[Place]:
    """Where phrases stand first in a row, as whole words."""
    for phrase in phrases:
        row = text if "case" in phrase.line else small
        at = row.find(phrase.text, start, end)
        if at >= 0 and whole(row, at, at + len(phrase.text)):
            yield Place(at, at + len(phrase.text), phrase)
