"""Finds where a text says words again soon after, without a look at each word.

The lengths of all words are taken for the digits of one large number, and that number is compared with itself some places further on: where
lengths are equal the exclusive or of the two has a byte of zeros. Only there are the words themselves compared.
"""

from collections.abc import Sequence

from normalize.memo import once
from normalize.model import Document


def says_again(document: Document, *runs: tuple[int, int]) -> list[int]:
    """For each distance and length, the numbers of the words that begin so long a run equal, but for case, to the one so far on."""
    words, lengths = document.spellings, _lengths(document)
    count, found = len(words), []
    for distance, run in runs:
        if distance + run > count:
            continue
        differences = (lengths ^ (lengths >> 8 * distance)).to_bytes(count, "little")
        alike = bytes(run)
        at = differences.find(alike, 0, count - distance)
        while at >= 0:
            # The first word is compared apart, since most places are ruled out by it.
            if words[at].lower() == words[at + distance].lower() and _alike(_small(document), at, distance, run):
                found.append(at)
            at = differences.find(alike, at + 1, count - distance)
    return found


def _alike(words: Sequence[str], at: int, distance: int, run: int) -> bool:
    return words[at + 1 : at + run] == words[at + distance + 1 : at + distance + run]


@once
def _small(document: Document) -> list[str]:
    """The words in small letters: in a text that says the same over and over each is compared with many others."""
    return [word.lower() for word in document.spellings]


@once
def _lengths(document: Document) -> int:
    """The lengths of the words, a byte each, as the digits of a number."""
    words: Sequence[str] = document.spellings
    if "İ" in document.text:  # the one letter that is two when small
        words = _small(document)
    try:
        digits = bytes(map(len, words))
    except ValueError:  # a word of more than 255 letters
        digits = bytes(len(word) & 0xFF for word in words)
    return int.from_bytes(digits, "little")
