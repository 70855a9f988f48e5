"""A full name is near to a person's, or to that of a place of several words: misspelt, spelt by another convention, or cut into other words.

Why: a family name alone is near to many; a given name and a family name that both sound like one person's are hardly ever another's
("Keyr Starmar", "Xi Jin Ping", "Kahraman Maras").
Fix: the standard full name. A word that somebody is known to bear is no misspelling of another: Aleksandra beside an Aleksandr.
"""

from collections.abc import Iterator, Sequence

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.memo import once
from normalize.model import Document
from normalize.names.finders._near import Near
from normalize.names.gate import KNOWN_NAMES, gate
from normalize.names.matches import read
from normalize.names.possible import Possible, possible
from normalize.names.reading import Claim, Scan
from normalize.names.right import is_right
from normalize.names.scan import JOINS, LONGEST_ROW, occurrences, row_around

RULE = "fuzzy-person"
CUT = 0.9  # share of letters that stand right from which a place of one word may be meant that is cut into several: Kahraman Maras


def find(scan: Scan) -> Iterator[Claim]:
    document, lexicon = scan.document, scan.lexicon
    met = gate(document, lexicon)
    words = met.unknown | met.borne
    if not words:
        return
    text, seen = document.text, set()
    for start, end in occurrences(document, words):
        if not _has_neighbour(text, start, end):
            continue
        row, at = row_around(text, start, end)
        for first in range(max(0, at - LONGEST_ROW + 1), at + 1):
            for last in range(max(at, first + 1), min(len(row), first + LONGEST_ROW)):
                place = row[first][0], row[last][1]
                if place in seen or not (text[place[0]].isupper() and text[row[last][0]].isupper()):
                    continue
                seen.add(place)
                found = meant(
                    lexicon,
                    text[slice(*place)],
                    document.language,
                    any(text[slice(*word)] in met.unknown for word in row[first : last + 1]),
                )
                if found and not _goes_on(scan, row, first, last):
                    yield Near(*place, RULE, found)


def _has_neighbour(text: str, start: int, end: int) -> bool:
    """Whether a word stands beside that may be of the same name: two thirds of the words stand alone, and need no further look."""
    return text[end : end + 1] in JOINS or text[start - 1 : start] in JOINS


@once
def meant(lexicon: Lexicon, surface: str, language: str, wide: bool) -> tuple[Possible, ...]:
    """The persons and places that some words in a row may mean; none where they are a right name as they stand."""
    if any(is_right(lexicon, posting, language) for posting in read(lexicon, surface).postings):
        return ()
    return tuple(
        p
        for p in possible(lexicon, surface, language, wide)
        if lexicon.kind(p.entity) == "person" or (lexicon.kind(p.entity) == "place" and (" " in p.standard or p.letters > CUT))
    )


def _goes_on(scan: Scan, row: Sequence[tuple[int, int]], first: int, last: int) -> bool:
    """Whether a word beside makes it another name: Li Pyong Chol is not Li Peng, but Supreme Leader says who somebody is."""
    return any(
        _may_belong(scan.document, scan.lexicon, scan.document.text[slice(*word)])
        for word in (*row[max(0, first - 1) : first], *row[last + 1 : last + 2])
    )


def _may_belong(document: Document, lexicon: Lexicon, word: str) -> bool:
    name = fold(word)
    if lexicon.is_common(name, document.language):
        return False
    if any(lexicon.kind(p.entity) == "place" and is_right(lexicon, p, document.language) for p in lexicon.postings(name)):
        return False  # the Ministry of Internal Affairs of Belarus Gennadiy Kazakevich
    return lexicon.has_words(document.language) or lexicon.is_common(name, KNOWN_NAMES) or lexicon.is_given_name(name, document.language)
