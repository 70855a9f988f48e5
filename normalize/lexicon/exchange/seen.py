"""What was met before, by the million."""

from array import array
from collections.abc import Hashable

_FIRST = 1 << 12  # places; a power of two, as all sizes are
_ALL = (1 << 64) - 1


class Seen:
    """A set of hashes in 8 to 24 bytes each: Python's own takes 77, which for the four million names of a million entries is 300 MB.

    Two things of one hash of 64 bits are taken for the same; among ten million that happens once in 300,000 imports.
    """

    def __init__(self) -> None:
        self._places = array("Q", bytes(8 * _FIRST))  # 0 where nothing is
        self._count = 0

    def __len__(self) -> int:
        return self._count

    def __contains__(self, value: Hashable) -> bool:
        return self._places[self._place(hash(value) & _ALL or 1)] != 0

    def add(self, value: Hashable) -> None:
        """Remember a value."""
        code = hash(value) & _ALL or 1
        place = self._place(code)
        if self._places[place]:
            return
        self._places[place] = code
        self._count += 1
        if self._count * 3 > len(self._places) * 2:
            old, self._places = self._places, array("Q", bytes(16 * len(self._places)))
            for known in old:
                if known:
                    self._places[self._place(known)] = known

    def _place(self, code: int) -> int:
        """Where a hash is, or the free place where it would be."""
        places, mask = self._places, len(self._places) - 1
        place = code & mask
        while (found := places[place]) and found != code:
            place = (place + 1) & mask
        return place
