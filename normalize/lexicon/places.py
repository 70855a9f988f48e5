"""Numbers and places in as few bytes as they allow."""

from array import array
from collections.abc import Iterable, Sequence

from normalize.lexicon.bundle import Bundle

BLOCK = 64  # places, of which the first is written whole, and of the others how far from there
CODES = "BHIQ"  # types of `array`, of 1, 2, 4 and 8 bytes


def smallest(numbers: Iterable[int]) -> "array[int]":
    """Numbers from 0 on as an array of the smallest type that has them all."""
    wide = array("Q", numbers)
    most = max(wide, default=0)
    return array(next(code for code in CODES if most < 1 << 8 * array(code).itemsize), wide)


def in_blocks(name: str, places: Sequence[int]) -> "dict[str, array[int]]":
    """Rising places as two sections: every 64th, and the distance of each from there, which mostly is a byte or two."""
    within = (place - places[at - at % BLOCK] for at, place in enumerate(places))
    return {f"{name}-first": smallest(places[::BLOCK]), f"{name}-within": smallest(within)}


class Places:
    """Rising places that were written by `in_blocks`: where each of some records begins, and the last one ends."""

    def __init__(self, bundle: Bundle, name: str) -> None:
        self._first, self._within = bundle.numbers(f"{name}-first"), bundle.numbers(f"{name}-within")

    def __getitem__(self, at: int) -> int:
        return self._first[at // BLOCK] + self._within[at]
