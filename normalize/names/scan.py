"""Where the words that matter stand in a text, and which of them stand in a row."""

from collections.abc import Collection, Sequence

from normalize.model import Document
from normalize.protected import touched
from normalize.similarity.words import PARTICLES
from normalize.text import WORD

# What often stands beside a word, nothing at the ends of a text: finding words takes 0.6 of the time that it takes with `in_word` alone.
_APART = frozenset(["", " ", "\n", ",", "."])
FINDING_EACH = 6  # times the words that are looked for, from which on going through all words is cheaper
LONGEST_WORD = 32  # code points of a word that stands between blanks
LONGEST_ROW = 4  # words of a name in a row
JOINS = frozenset([" ", "-", "\u00a0", "\u2011"])  # what may stand between two words of a person's or place's name


def occurrences(document: Document, words: Collection[str], *, begin: bool = False) -> list[tuple[int, int]]:
    """Where some of the words of a document stand, in order; a word in an address or another thing that is no prose is none.

    With `begin`, a word that begins such a thing is taken, too: "Gazeta.ru" is a name as a whole.
    """
    found = _places(document, words)
    if "‘" in document.text or "ʻ" in document.text:
        found = [place for place in found if not _is_cut_by_turned(document.text, *place)]
    places = document.protected
    if not places:
        return found
    return [(start, end) for start, end in found if not (cut := touched(places, start, end)) or (begin and cut[0][0] == start)]


def _is_cut_by_turned(text: str, start: int, end: int) -> bool:
    """Whether a turned comma stands between a word and a letter, so that it is a part of one: Hawai‘i, Qur‘an. Before an s it is an apostrophe that was mistyped."""
    behind = text[end : end + 1] in _TURNED and text[end + 1 : end + 2].isalpha() and text[end + 1 : end + 2] not in "sS"
    return behind or (text[start - 1 : start] in _TURNED and text[max(0, start - 2) : start - 1].isalpha())


_TURNED = ("‘", "ʻ")


def _places(document: Document, words: Collection[str]) -> list[tuple[int, int]]:
    text = document.text
    if len(words) * FINDING_EACH > len(document.vocabulary):
        return [match.span() for match in WORD.finditer(text) if match[0] in words]
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            before, after = text[at - 1 : at], text[end : end + 1]
            # The word may begin or end inside another.
            if (before in _APART or not _is_one_word(before + word[0])) and (after in _APART or not _is_one_word(word[-1] + after)):
                found.append((at, end))
            at = text.find(word, end)
    found.sort()
    return found


def _is_one_word(pair: str) -> bool:
    """Whether two characters belong to one word: those of NATO and 首脑 do not."""
    met = WORD.match(pair)
    return met is not None and met.end() == 2


def in_word(char: str) -> bool:
    """Whether a character is part of a word."""
    return char.isalnum() or WORD.match(char) is not None


def start_of_word(text: str, end: int) -> int:
    """Where the word begins that ends at a place; the place itself where none does."""
    begin = text.rfind(" ", max(0, end - LONGEST_WORD), end) + 1
    if begin and text[begin:end].isalnum() and (words := WORD.findall(text, begin, end)):
        return end - len(words[-1])  # as most words do: looking at each of their characters takes 1.4 times as long
    begin = end
    while begin and in_word(text[begin - 1]):
        begin -= 1
    return begin


def row_around(text: str, start: int, end: int) -> tuple[Sequence[tuple[int, int]], int]:
    """Up to four words on each side that may be of one name with the word at a place, and its number among them: mostly there are one or two."""
    row = [(start, end)]
    while len(row) <= LONGEST_ROW and text[end : end + 1] in JOINS:
        word = WORD.match(text, end + 1)
        if word is None or not _is_part(word[0]):
            break
        row.append(word.span())
        end = word.end()
    after = len(row)
    while len(row) - after < LONGEST_ROW and start and text[start - 1] in JOINS:
        end = start - 1
        start = start_of_word(text, end)
        if start == end or not _is_part(text[start:end]):
            break
        row.insert(0, (start, end))
    return row, len(row) - after


def _is_part(word: str) -> bool:
    return word[0].isupper() or word in PARTICLES
