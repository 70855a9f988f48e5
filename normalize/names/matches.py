"""Every place of a text where the words of some known form stand, whatever they may mean there."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold, key
from normalize.lexicon.postings import Posting, PostingRole
from normalize.model import Document
from normalize.names.sorting import interesting
from normalize.text import WORD

# What may stand between two words of one name. A full stop only after an initial (see `_joins`); a line break only where a lost tag
# broke the line, which leaves blank lines on both sides of a name.
_BETWEEN = re.compile(
    r"(?P<plain>[ \u00a0\u202f]|[-\u2010\u2011]|['\u2019\u02bc`\u00b4]|[/&]| & |, )|(?P<point>\. ?)|(?P<dash> ?[-\u2013\u2014] ?)|(?P<line>[ \t]*\n[ \t]*(?:\n[ \t]*)?)"
)
FINDING_EACH = 6  # times the words that are looked for, from which on going through all words is cheaper
LONGEST = 16  # words of one name; the longest shipped label has 14


class Match(NamedTuple):
    """A key that stands in the text, with the readings that the case of its letters allows."""

    start: int
    end: int
    key: str
    postings: tuple[Posting, ...]


def matches(document: Document, lexicon: Lexicon) -> Iterator[Match]:
    """All matches, overlapping ones too, in the order of their starts and then of their lengths."""
    text = document.text
    starts = interesting(document, lexicon).begins
    if not starts:
        return
    places: Iterator[re.Match[str]]
    if len(starts) * FINDING_EACH > len(document.vocabulary):
        places = (word for word in WORD.finditer(text) if word[0] in starts)
    else:
        places = _occurrences(text, starts)
    for word in places:
        yield from _from(text, word, lexicon)


def _occurrences(text: str, words: Iterable[str]) -> Iterator["re.Match[str]"]:
    """Where some of the words of a text stand, in order: each is looked for on its own, which leaves out all the others."""
    found = []
    for word in words:
        at = text.find(word)
        while at >= 0:
            # The word may begin inside another: then the match that begins there is not the whole of it.
            match = WORD.match(text, at)
            if match is not None and match[0] == word and (at == 0 or WORD.match(text, at - 1) is None):
                found.append(match)
            at = text.find(word, at + len(word))
    found.sort(key=re.Match.start)
    return iter(found)


def _from(text: str, word: "re.Match[str]", lexicon: Lexicon) -> Iterator[Match]:
    start, end = word.span()
    name = fold(word[0])
    for _ in range(LONGEST):
        readings = lexicon.postings(name)
        if readings:
            surface = text[start:end]
            fitting = tuple(p for p in readings if _fits(surface, name, p, lexicon))
            if fitting:
                yield Match(start, end, name, fitting)
        if not lexicon.goes_on(name):
            return
        between = _BETWEEN.match(text, end)
        following = between and WORD.match(text, between.end())
        if not between or not following or not _joins(between, text, start, end):
            return
        end = following.end()
        name = f"{name} {fold(following[0])}"


def _joins(between: "re.Match[str]", text: str, start: int, end: int) -> bool:
    """Whether what stands between two words may stand inside one name."""
    if between.lastgroup == "point":
        # An initial or a short abbreviation: "A. Lukashenko", "U.S.", "St. Petersburg"; else a sentence ends here.
        last = WORD.findall(text, max(start, end - 4), end)
        return bool(last) and len(last[-1]) <= 2
    return True


def _fits(surface: str, name: str, posting: Posting, lexicon: Lexicon) -> bool:
    """Whether the letters' case lets the surface be this form: acronyms to the letter, names with their capitals."""
    text = form_text(name, posting, lexicon)
    if surface == text:
        return True
    if text is None:
        words = WORD.findall(surface)
        return not words[0][0].islower() and not words[-1][0].islower()
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


def form_text(name: str, posting: Posting, lexicon: Lexicon) -> str | None:
    """How the form behind a posting is written; None for a generated form, which is written as names are."""
    if posting.role == PostingRole.FORM:
        written: str = lexicon.form(posting)["text"]
        return written
    if posting.role == PostingRole.GENERATED:
        return name.upper() if posting.exact else None
    return lexicon.written(posting.entity).get(name)


def same_words(one: str, other: str) -> bool:
    """Whether two names have one key."""
    return key(one) == key(other)
