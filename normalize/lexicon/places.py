"""Where the parts of a section lie, in as few bytes as the section allows."""

from typing import Literal

from normalize.lexicon.bundle import Bundle

BLOCK = 64  # keys, of which the first says where its postings begin, and the others how far from there


def places_code(size: int) -> Literal["I", "Q"]:
    """The type (of `array`) of places in a section of so many bytes."""
    return "I" if size < 1 << 32 else "Q"


class Starts:
    """Where the postings of each key begin and those of the last one end."""

    def __init__(self, bundle: Bundle) -> None:
        within = bundle.section("starts-within")
        self._first = bundle.section("starts").cast("I")
        self._within = within.cast("H" if len(within) // 2 <= len(self._first) * BLOCK else "I")

    def __getitem__(self, at: int) -> int:
        return self._first[at // BLOCK] + self._within[at]
