"""Every place of a text where the words of some listed form stand, whatever they may mean there."""

import re
from dataclasses import dataclass
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold, key
from normalize.lexicon.postings import Posting, PostingRole
from normalize.memo import once, once_beside
from normalize.model import Document
from normalize.names.gate import gate
from normalize.names.scan import occurrences
from normalize.names.within import within_words
from normalize.patterns import later
from normalize.protected import is_cut
from normalize.text import WORD

# What may stand between two words of one name. A full stop only after an initial (see `_joins`); a line break only where a lost tag
# broke the line, which leaves blank lines on both sides of a name.
_NEXT = later(
    r"(?:[ \u00a0\u202f\u00b7\u30fb]|[-\u2010\u2011]|['\u2019] ?|[\u02bc`\u00b4]|[/&]| & |, |(?P<point>\. ?)| ?[-\u2013\u2014] ?|[ \t]*\n[ \t]*(?:\n[ \t]*)?)"
    rf"(?P<word>{WORD.pattern})"
)
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

    @property
    def key(self) -> str:
        return self.surface.key

    @property
    def postings(self) -> tuple[Posting, ...]:
        return self.surface.postings


@once_beside
def matches(document: Document, lexicon: Lexicon) -> tuple[Match, ...]:
    """All matches, overlapping ones too, in the order of their starts and then of their lengths."""
    found: list[Match] = []
    starts = gate(document, lexicon).begins
    if starts:
        for start, end in occurrences(document, starts, begin=True):
            _collect(document.text, start, end, lexicon, found)
    within = within_words(document, lexicon)
    if within:
        for start, end in within:
            _collect(document.text, start, end, lexicon, found)
        found.sort(key=lambda match: (match.start, match.end))
    places = document.protected
    return tuple(match for match in found if not is_cut(places, match.start, match.end)) if places else tuple(found)


def _collect(text: str, start: int, end: int, lexicon: Lexicon, found: list[Match]) -> None:
    """Add the matches that begin with the word at a place."""
    for _ in range(LONGEST):
        surface = read(lexicon, text[start:end])
        if surface.postings:
            found.append(Match(start, end, surface))
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
def read(lexicon: Lexicon, written: str) -> Surface:
    """What some words mean as they are written."""
    name = key(written)
    fitting = tuple(p for p in lexicon.postings(name) if _fits(written, name, p, lexicon))
    return Surface(name, fitting, lexicon.followers(name) if lexicon.goes_on(name) else frozenset())


def _joins(following: "re.Match[str]", text: str, start: int, end: int) -> bool:
    """Whether what stands before the following word may stand inside one name."""
    if following["point"] is not None:
        # An initial or a short abbreviation: "A. Lukashenko", "U.S.", "St. Petersburg"; else a sentence ends here.
        last = WORD.findall(text, start, end)
        return bool(last) and len(last[-1]) <= 2
    return True


def _fits(surface: str, name: str, posting: Posting, lexicon: Lexicon) -> bool:
    """Whether the letters' case lets the surface be this form: acronyms to the letter, names with their capitals."""
    return any(_fits_written(surface, text, posting) for text in _written(name, posting, lexicon))


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
    if posting.role == PostingRole.LETTERS:
        return (name.upper(),)
    return lexicon.written(posting.entity).get(name, ())
