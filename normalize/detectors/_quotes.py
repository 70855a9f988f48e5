"""Reads the quotation marks of a text: what each must be, judged by its shape, its neighbours, and the custom of the language and the text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from normalize.detectors._patterns import later
from normalize.memo import once_beside
from normalize.model import Document

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.lexicon.languages import Language

# What a double quote does by its form alone; “ is closing where „ opens, » opening where « closes.
_BY_FORM = {"„": "open", "“": "open", "”": "close", "«": "open", "»": "close", "「": "open", "」": "close", "『": "open", "』": "close"}
_MARKS = '"' + "".join(_BY_FORM)
CORNERS = frozenset("「」『』")
_CURLY = frozenset("“”„")
_INNER = 8  # marks of other forms inside a quotation
_TATWEEL = "\N{ARABIC TATWEEL}"  # lengthens a letter: وبـ"صورة"
_PREFIXED = 4  # letters of particles that are glued to a quotation together (Arabic وبال, Hebrew שמה)


class Quote(NamedTuple):
    """A quotation mark, its place, whether white space (or the text's edge) stands on each side, and its role by form alone."""

    at: int
    mark: str
    space_before: bool
    space_after: bool
    role: str  # "open", "close" or "either"


@once_beside
def quotes(document: Document, lexicon: "Lexicon") -> tuple[Quote, ...]:
    """The double quotation marks of a document in order, read once for all rules; marks of inches, seconds and abbreviations are left out."""
    return tuple(_read(document.text, lexicon.language(document.language)))


def _read(text: str, language: "Language") -> Iterator[Quote]:
    places = _places(text)
    if not places:
        return
    roles = _roles(text, language)
    letters = '"' in language.word_marks
    elided = language.elided
    line_end, opened = -1, False  # of straight marks: whether one is open in the line that is read
    for number, at in enumerate(places):
        mark = text[at]
        before, after = text[at - 1 : at], text[at + 1 : at + 2]
        space_before, space_after = not before or before.isspace(), not after or after.isspace()
        if mark == '"':
            if at > line_end:
                end = text.find("\n", at)
                line_end, opened = len(text) if end < 0 else end, False
            if before.isdigit() and ((not opened and not after.isalpha()) or _counts_seconds(text, at)):
                continue  # inches or seconds of arc
            if before.isalpha() and after.isalpha():
                if letters and (opened or not _opens_behind_prefix(text, at, language)):
                    continue
                if elided and word_before(text, at).lower() in elided:
                    continue  # d"âge: an apostrophe
            opened = not opened
        role = roles.get(mark, "either")
        if role == "close" and mark == "“" and not space_after and (space_before or before in "(["):
            # “So” quotes a text that elsewhere quotes „so“: in 100,000 words of Czech manuals all 132 of these pairs were called alone.
            follow = next((text[place] for place in places[number + 1 : number + 1 + _INNER] if text[place] in _CURLY), "")
            role = "open" if follow == "”" else role
        yield Quote(at, mark, space_before, space_after, role)


_ARC = later(r"\d{1,2}[°º] ?\d{1,2}['’′] ?\d{1,2}(?:[.,]\d+)?\Z")
_ARC_REACH = 20  # code points that degrees, minutes and seconds take


def _counts_seconds(text: str, at: int) -> bool:
    """Whether a straight mark stands for the seconds of an angle: 51°28'40"N."""
    return _ARC.search(text, max(0, at - _ARC_REACH), at) is not None


def by_line(text: str, marks: Sequence[Quote]) -> Iterator[list[Quote]]:
    """Marks that are in order, line by line."""
    line: list[Quote] = []
    end = -1
    for quote in marks:
        if quote.at > end:
            if line:
                yield line
            line = []
            end = text.find("\n", quote.at)
            end = len(text) if end < 0 else end
        line.append(quote)
    if line:
        yield line


def _places(text: str) -> list[int]:
    """Where the marks stand, in order: looking for each that is there is 5 times faster than a pattern for all."""
    found: list[int] = []
    for mark in _MARKS:
        at = text.find(mark)
        while at >= 0:
            found.append(at)
            at = text.find(mark, at + 1)
    return sorted(found)


def _roles(text: str, language: "Language") -> Mapping[str, str]:
    """What each form does in a text: by itself, as the language quotes, and as the text uses it. A mark that may do both is left out."""
    pairs = {(q.opening, q.closing) for q in (*language.quotations, *language.inner_quotations)}
    roles = dict(_BY_FORM)
    if "“" in text and _closes_low(text, pairs):
        roles["“"] = "close"
    if "”" in text:
        opening = text.count("“") * (roles["“"] == "open") + text.count("„")
        if ("”", "”") in pairs and text.count("”") > 2 * opening:
            del roles["”"]
        elif ("”", "“") in pairs and _outward(text, "“", "”"):
            roles |= {"”": "open", "“": "close"}
    if "»" in text:
        if ("»", "»") in pairs and "«" not in text:
            del roles["»"]
        elif _outward(text, "«", "»"):
            roles |= {"»": "open", "«": "close"}
    return roles


def _closes_low(text: str, pairs: set[tuple[str, str]]) -> bool:
    """Whether “ closes: where „ opens, or where the language says so and nothing in the text says that it opens."""
    if "„" in text:
        return True
    return any(closing == "“" and opening == "„" for opening, closing in pairs) and not ("”" in text and ("“", "”") in pairs)


def _outward(text: str, opening: str, closing: str) -> bool:
    """Whether the text quotes with two marks turned outward, »so«, as German and Danish books do."""
    inward = len(re.findall(rf"{opening}\w|\w{closing}", text))
    return len(re.findall(rf"{closing}\w|\w{opening}", text)) > inward


def _opens_behind_prefix(text: str, at: int, language: "Language") -> bool:
    """Whether a straight mark inside a word opens a quotation behind a particle (ה"שלום"), and is no part of an abbreviation (צה"ל)."""
    if not is_prefix(word_before(text, at), language):
        return False
    # The next mark that is no letter's must close: it stands behind a word or a mark, in the same line.
    place = text.find('"', at + 1)
    while place >= 0 and text[place - 1].isalpha() and text[place + 1 : place + 2].isalpha():
        place = text.find('"', place + 1)
    return place >= 0 and "\n" not in text[at:place] and not text[place - 1].isspace()


def word_before(text: str, at: int) -> str:
    """The letters that end at an offset."""
    start = at
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    return text[start:at]


def is_prefix(word: str, language: "Language") -> bool:
    """Whether a word is made of particles that the language glues to the next word (Arabic و, Hebrew ה)."""
    bare = word.rstrip(_TATWEEL)
    return bool(language.prefixes) and len(bare) <= _PREFIXED and all(letter in "".join(language.prefixes) for letter in bare)
