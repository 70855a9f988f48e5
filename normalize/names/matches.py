"""Every place of a text where the words of some known form stand, whatever they may mean there."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold, key
from normalize.lexicon.postings import Posting, PostingRole
from normalize.memo import once
from normalize.model import Document
from normalize.names.sorting import interesting
from normalize.protected import is_cut, touched
from normalize.text import WORD

# What may stand between two words of one name. A full stop only after an initial (see `_joins`); a line break only where a lost tag
# broke the line, which leaves blank lines on both sides of a name.
_NEXT = re.compile(
    r"(?:[ \u00a0\u202f]|[-\u2010\u2011]|['\u2019] ?|[\u02bc`\u00b4]|[/&]| & |, |(?P<point>\. ?)| ?[-\u2013\u2014] ?|[ \t]*\n[ \t]*(?:\n[ \t]*)?)"
    rf"(?P<word>{WORD.pattern})"
)
# What often stands beside a word, nothing at the ends of a text: finding words takes 0.6 of the time that it takes with `in_word` alone.
_APART = frozenset(["", " ", "\n", ",", "."])
FINDING_EACH = 6  # times the words that are looked for, from which on going through all words is cheaper
LONGEST_WORD = 32  # code points of a word that stands between blanks
LONGEST = 16  # words of one name; the longest shipped label has 14


@dataclass(frozen=True, slots=True, eq=False)
class Surface:
    """What some words mean as they are written: their key, the postings that the case of the letters allows, and how longer keys go on."""

    key: str
    postings: tuple[Posting, ...]
    followers: frozenset[str]


class Match(NamedTuple):
    """A key that stands in the text, with the readings that the case of its letters allows."""

    start: int
    end: int
    surface: Surface
    key: str
    postings: tuple[Posting, ...]


def matches(document: Document, lexicon: Lexicon) -> list[Match]:
    """All matches, overlapping ones too, in the order of their starts and then of their lengths."""
    starts = interesting(document, lexicon).begins
    if not starts:
        return []
    found: list[Match] = []
    for start, end in occurrences(document, starts, begin=True):
        _collect(document.text, start, end, lexicon, found)
    places = document.protected
    return [match for match in found if not is_cut(places, match.start, match.end)] if places else found


def occurrences(document: Document, words: Collection[str], *, begin: bool = False) -> list[tuple[int, int]]:
    """Where some of the words of a document stand, in order; a word in an address or another thing that is no prose is none.

    With `begin`, a word that begins such a thing is taken, too: "Gazeta.ru" is a name as a whole.
    """
    found = _places(document, words)
    places = document.protected
    if not places:
        return found
    return [(start, end) for start, end in found if not (cut := touched(places, start, end)) or (begin and cut[0][0] == start)]


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
            if (before in _APART or not in_word(before)) and (after in _APART or not in_word(after)):
                found.append((at, end))
            at = text.find(word, end)
    found.sort()
    return found


def in_word(char: str) -> bool:
    """Whether a character is part of a word."""
    return char.isalnum() or WORD.match(char) is not None


def start_of_word(text: str, end: int) -> int:
    """Where the word begins that ends at a place; the place itself where none does."""
    begin = text.rfind(" ", max(0, end - LONGEST_WORD), end) + 1
    if begin and text[begin:end].isalnum():
        return begin  # as most words do: looking at each of their characters takes 1.4 times as long
    begin = end
    while begin and in_word(text[begin - 1]):
        begin -= 1
    return begin


def _collect(text: str, start: int, end: int, lexicon: Lexicon, found: list[Match]) -> None:
    """Add the matches that begin with the word at a place."""
    for _ in range(LONGEST):
        written = text[start:end]
        surface = _read(lexicon, written)
        if surface.postings:
            found.append(Match(start, end, surface, surface.key, surface.postings))
        if not surface.followers:
            return
        # Four of five are followed by a blank and a word, which needs no look at all that may stand between two words of a name.
        following = WORD.match(text, end + 1) if text[end : end + 1] == " " else None
        if following is not None:
            if fold(following[0]) not in surface.followers:
                return
        else:
            following = _NEXT.match(text, end)
            if following is None or fold(following["word"]) not in surface.followers or not _joins(following, text, start, end):
                return
        end = following.end()


@once
def _read(lexicon: Lexicon, written: str) -> Surface:
    name = key(written)
    fitting = tuple(p for p in lexicon.postings(name) if _fits(written, name, p, lexicon))
    return Surface(name, fitting, lexicon.followers(name) if lexicon.goes_on(name) else frozenset())


def _joins(following: "re.Match[str]", text: str, start: int, end: int) -> bool:
    """Whether what stands before the following word may stand inside one name."""
    if following["point"] is not None:
        # An initial or a short abbreviation: "A. Lukashenko", "U.S.", "St. Petersburg"; else a sentence ends here.
        last = WORD.findall(text, max(start, end - 4), end)
        return bool(last) and len(last[-1]) <= 2
    return True


def _fits(surface: str, name: str, posting: Posting, lexicon: Lexicon) -> bool:
    """Whether the letters' case lets the surface be this form: acronyms to the letter, names with their capitals."""
    if posting.role == PostingRole.GENERATED and not posting.exact:
        return _fits_generated(surface, posting)
    return any(_fits_written(surface, text, posting) for text in _written(name, posting, lexicon))


def _fits_generated(surface: str, posting: Posting) -> bool:
    parts = posting.extra >> 1
    if parts and len(surface.split()) != parts:
        return False  # Pin'ju is no Pin Ju
    words = WORD.findall(surface)
    return bool(posting.extra & 1) or (not words[0][0].islower() and not words[-1][0].islower())


def _fits_written(surface: str, text: str, posting: Posting) -> bool:
    if surface == text:
        return True
    letters, wanted = "".join(WORD.findall(surface)), "".join(WORD.findall(text))
    if letters == wanted:
        return True
    if posting.exact and (posting.role != PostingRole.FORM or len(wanted) <= 4 or wanted.isupper()):
        return False
    if surface.isupper():
        return len(letters) > 3
    if posting.role == PostingRole.FORM:
        return False
    return all(mine[0].isupper() or not theirs[0].isupper() for mine, theirs in zip(WORD.findall(surface), WORD.findall(text), strict=True))


def _written(name: str, posting: Posting, lexicon: Lexicon) -> tuple[str, ...]:
    """How the form behind a posting may be written: Kim Jong Un and Kim Jong-un have one key."""
    if posting.role == PostingRole.FORM:
        return (lexicon.form(posting)["text"],)
    if posting.role == PostingRole.GENERATED:
        return (name.upper(),)
    return lexicon.written(posting.entity).get(name, ())


def same_words(one: str, other: str) -> bool:
    """Whether two names have one key."""
    return key(one) == key(other)
