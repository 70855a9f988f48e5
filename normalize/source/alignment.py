"""Which lines and sentences of a translation stand for which of its original, by their lengths and the numbers and names in them.

Lines are set side by side first, then the sentences of lines that belong together; both by the cheapest way through the two texts, in which one unit may
stand for one or two, or for none. Lengths are compared as Gale and Church (1993) do: translators keep them, whatever the language.
"""

import math
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from normalize import text as cutting
from normalize.model import Span
from normalize.patterns import later
from normalize.similarity.folding import VOWELS, fold, romanise

# What a pair of so many units costs beyond its lengths. Machines join and divide sentences less often than the people whose reports Gale and Church counted, and
# leave out more: with these, of one sentence taken out of each of 208 translated articles most were missed at its place, and none of the articles as they were.
_MOVES = {(1, 1): 0.0, (1, 2): 4.5, (2, 1): 4.5, (2, 2): 9.0, (1, 0): 3.5, (0, 1): 3.5}
_VARIANCE = 6.8  # of the difference of lengths, by character (Gale and Church)
_WIDE = 40  # units beside the straight way from begin to end that are tried
_WIDEST = (
    60  # units more, where one text has that many more: without an end two long texts of unlike length would be compared each with each
)
LONGEST = 1_500  # letters of a sentence that is set beside another whole: a list without stops is cut, for every name in it would be compared with every other
_NUMBER = re.compile(r"\d+")
_NAME = re.compile(r"\b[^\W\d_]\w{2,}")
_SOUNDS = 3  # consonants by which a name is known on both sides
_SHARED = 1.5  # what a number or name that stands on both sides takes from the cost of a pair
# Letters of other scripts that say as much as one of an alphabet: Chinese says in a character what takes four letters, Japanese three.
_DENSE = later("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_DENSE_LETTERS = 3.8
_SHORTER, _LONGER = (
    0.8,
    1.5,
)  # of a translation to its original, in letters: from German or Russian into English 0.9 to 1.1, from Hebrew 1.5


class Pair(NamedTuple):
    """Units of the original and of the translation that belong together, as spans of the two texts, in order; one side may be empty."""

    source: tuple[Span, ...]
    text: tuple[Span, ...]


@lru_cache(maxsize=64)
def aligned(source: str, text: str) -> tuple[Pair, ...]:
    """The sentences of two texts that belong together, in the order of the texts; every sentence of either is in one pair."""
    return tuple(
        pair
        for lines in _paired(source, text, _lines(source), _lines(text))
        for pair in _paired(source, text, _sentences(source, lines.source), _sentences(text, lines.text))
    )


def _lines(text: str) -> list[Span]:
    return [Span(*line) for line in cutting.lines(text)]


def _sentences(text: str, lines: Sequence[Span]) -> list[Span]:
    return [piece for line in lines for sentence in cutting.sentences(text, *line) for piece in _pieces(text, Span(*sentence))]


def _pieces(text: str, sentence: Span) -> Iterator[Span]:
    """A sentence, or the pieces of one that has no end, cut at blanks where it has any."""
    start, end = sentence
    letters = end - start if end - start <= LONGEST / _DENSE_LETTERS else _letters(text[start:end])
    if letters <= LONGEST:
        yield sentence
        return
    for first, last in cutting.stretches(text[start:end], int(LONGEST * (end - start) / letters)):
        yield Span(start + first, start + last)


def _paired(source: str, text: str, first: list[Span], second: list[Span]) -> list[Pair]:
    if len(first) <= 1 and len(second) <= 1:
        return [Pair(tuple(first), tuple(second))] if first or second else []
    mine, theirs = [_unit(source, span) for span in first], [_unit(text, span) for span in second]
    # How much longer one language is shows in the texts, as long as nothing is missing: so no more than languages differ.
    ratio = max(_SHORTER, min(_LONGER, sum(u.length for u in theirs) / max(1.0, sum(u.length for u in mine))))
    return [Pair(tuple(first[a:b]), tuple(second[c:d])) for a, b, c, d in _way([u._replace(length=u.length * ratio) for u in mine], theirs)]


class _Unit(NamedTuple):
    length: float
    anchors: frozenset[str]


def _unit(text: str, span: Span) -> _Unit:
    piece = text[span.start : span.end]
    anchors = frozenset(number for number in _NUMBER.findall(piece) if len(number) > 1)
    names = frozenset(sound for word in _NAME.findall(piece) if len(sound := _sound(word)) == _SOUNDS)
    return _Unit(_letters(piece), anchors | names)


def _letters(piece: str) -> float:
    """How long a piece is, in letters of an alphabet."""
    return len(piece) + (_DENSE_LETTERS - 1) * len(_DENSE.findall(piece))


@lru_cache(maxsize=1 << 15)
def _sound(word: str) -> str:
    """The first consonants of a word as they sound in any script."""
    return "".join(letter for letter in fold(romanise(word.lower())) if letter not in VOWELS)[:_SOUNDS]


def _way(mine: Sequence[_Unit], theirs: Sequence[_Unit]) -> list[tuple[int, int, int, int]]:
    """The cheapest way through two rows of units: for each step the units from and to which it goes in either."""
    rows, columns = len(mine), len(theirs)
    costs: dict[tuple[int, int], float] = {(0, 0): 0.0}
    steps: dict[tuple[int, int], tuple[int, int]] = {}
    slope = columns / max(rows, 1)
    width = _WIDE + min(abs(rows - columns), max(_WIDEST, math.ceil(slope)))
    for row in range(rows + 1):
        straight = int(row * slope)
        for column in range(max(0, straight - width), min(columns, straight + width) + 1):
            best = costs.get((row, column), math.inf)
            for (down, right), price in _MOVES.items():
                before = costs.get((row - down, column - right))
                if before is not None:
                    cost = before + price + _cost(mine[row - down : row], theirs[column - right : column])
                    if cost < best:
                        best, steps[row, column] = cost, (down, right)
            if best < math.inf:
                costs[row, column] = best
    found = []
    row, column = rows, columns
    while row or column:
        down, right = steps[row, column]
        found.append((row - down, row, column - right, column))
        row, column = row - down, column - right
    return found[::-1]


def _cost(mine: Sequence[_Unit], theirs: Sequence[_Unit]) -> float:
    """How unlikely two stretches are to say the same, by their lengths and numbers; nothing where one is empty."""
    if not mine or not theirs:
        return 0.0
    one, other = sum(u.length for u in mine), sum(u.length for u in theirs)
    delta = abs(one - other) / math.sqrt(_VARIANCE * max(1.0, (one + other) / 2))
    shared = len(frozenset[str]().union(*(u.anchors for u in mine)) & frozenset[str]().union(*(u.anchors for u in theirs)))
    return -math.log(max(1e-12, math.erfc(delta / math.sqrt(2)))) - _SHARED * min(shared, 3)
