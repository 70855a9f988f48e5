"""Letters were decoded with the wrong encoding, once or more often, or were lost to it.

Why: a page in UTF-8 was read as Windows-1252 or Windows-1251 ("SÃ£o Paulo", "donâ€™t", "РџСЂРёРІРµС‚"), or one in Windows-1251 as Latin ("Ïðèâåò");
U+FFFD stands where a byte could not be read at all.
Fix: the text is decoded anew where that gives words of a language and nothing else does; what is lost only a person can restore.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._misread import Misread, misread
from normalize.detectors._patterns import later
from normalize.memo import once_beside
from normalize.model import Category, Document, Finding, Rule, Severity, Span, Trust
from normalize.traces import MISREAD

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("mojibake", Category.LANGUAGE, Severity.MAJOR, mqm="fluency/character-encoding", trust=Trust.SURE, needs=MISREAD)

# Where a program had no sign for a character it wrote a question mark: "the writer?s house", "l?Europe", "pr?sident".
_LOST_APOSTROPHE = later(r"\?(?<=[a-z][a-z]\?)(?:s|t|re|ve|ll|d|m)(?=[ ,.;:!)]|\Z)")
_ELIDED = later(r"\?(?:(?<=[\s(][LlDdJjNnSsCcMmTt]\?)|(?<=[Qq]u\?)|(?<=[a-z]ll\?))(?=[^\W\d_])")
_ELIDING = frozenset({"fr", "it", "ca"})
_LOST = later("[^\\W_]*\ufffd+[^\\W_\ufffd]*(?:\ufffd+[^\\W_\ufffd]*)*")
MOST_BESIDE_EXAMPLES = (
    2  # finds outside quotation marks in a text that speaks of encodings; where more was misread a word in quotation marks was, too
)
_QUOTES = frozenset('“”‘’‚„‹›«»"')
# Two characters that are also a right capital and what follows it: MANHÃ and a blank, “Ð”. A small letter before them tells.
_CAPITAL_AND_BLANK = later(r"[ÃÂ][ \xa0]?|(?<=[“„«‘])\w[»”“’]")
# A byte of Windows-1252 that was read as Latin-1 is an apostrophe only where one may stand in a word.
_ENDING = later(r"(?:s|t|re|ve|ll|d|m)\b", re.IGNORECASE)
_ELISION = later(r"(?:\b[cdjlmnst]|qu|ll|[dns]ell|all|un)\Z", re.IGNORECASE)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Text in a wrong encoding, and replacement characters; accented words as such stay."""
    text = document.text
    if "?" in text:
        pattern = _LOST_APOSTROPHE if document.language == "en" else _ELIDED if document.language in _ELIDING else None
        for match in pattern.finditer(text) if pattern else ():
            yield RULE.finding(document, match.start(), match.start() + 1, "an apostrophe was lost in decoding", "’", trust=Trust.LIKELY)
    if text.isascii():
        return
    found = _misread(document, lexicon)
    for one in found:
        yield RULE.finding(document, one.start, one.end, one.message, one.mended, trust=one.trust)
    for match in _LOST.finditer(text) if "\ufffd" in text else ():
        if not any(one.start < match.end() and match.start() < one.end for one in found):
            yield RULE.finding(document, match.start(), match.end(), "characters were lost in decoding")


def garbled(document: Document, lexicon: "Lexicon") -> tuple[Span, ...]:
    """The spans that were read in a wrong encoding: what looks like marks and letters in them is none, and no other rule may judge it."""
    if document.text.isascii() or not document.traces & MISREAD:
        return ()
    return tuple(Span(one.start, one.end) for one in _misread(document, lexicon))


@once_beside
def _misread(document: Document, lexicon: "Lexicon") -> tuple[Misread, ...]:
    return tuple(_judged(document, lexicon.language(document.language).letters))


def _judged(document: Document, letters: frozenset[str]) -> Iterator[Misread]:
    """What was misread, but for examples of it and capitals before a blank; what a sign inside a word was is for a person."""
    text = document.text
    found = misread(text, document.language.split("-")[0], letters)
    doubtful = [one for one in found if _is_capital_perhaps(text, one)]
    # One control character that cannot be the mark of its number shows that the bytes were of another page, so the others were, too.
    otherwise = any(not _may_stand(text, one, letters) for one in found)
    quoted = [one for one in found if _is_example(text, one.start, one.end)]
    examples = quoted if len(found) - len(quoted) <= max(len(quoted), MOST_BESIDE_EXAMPLES) else []
    for one in found:
        if one in examples or (one in doubtful and _is_capital(text, one, len(found) > len(doubtful))):
            continue
        if otherwise and _is_control(text, one):
            yield one._replace(mended=None, trust=Trust.REVIEW)
        else:
            yield one


def _is_capital_perhaps(text: str, one: Misread) -> bool:
    """Whether what was decoded may as well be a capital before a blank or a quotation mark."""
    start, end = _core(text, one)
    if end - start == 1 and text[start] in "ÃÂ":
        return text[end : end + 1] in (" ", "\xa0", "")
    return _CAPITAL_AND_BLANK.fullmatch(text, start, end) is not None


def _is_capital(text: str, one: Misread, among_others: bool) -> bool:
    """Whether it is one: it ends a word in capitals, or it stands alone and nothing else in the text was misread."""
    start, end = _core(text, one)
    before = text[max(0, start - 2) : start]
    after = text[start:end].strip("ÃÂ \xa0") or text[start + 1 : start + 4].lstrip(" \xa0")
    if before[-1:].isupper() and ((len(before) == 2 and before.isalpha()) or after[:1].isupper()):
        return True
    return not among_others and not before[-1:].isalpha() and "\xa0" not in text[start:end]


def _core(text: str, one: Misread) -> tuple[int, int]:
    """What of a span is changed: the rest is the word around it."""
    start, end, mended = one.start, one.end, one.mended or ""
    while start < end and mended and text[start] == mended[0]:
        start, mended = start + 1, mended[1:]
    while start < end and mended and text[end - 1] == mended[-1]:
        end, mended = end - 1, mended[:-1]
    return start, end


def _is_control(text: str, one: Misread) -> bool:
    """Whether one control character became the mark or letter of its number in Windows-1252, and no other page was found."""
    if one.way != ("", ""):
        return False
    start, end = _core(text, one)
    return end - start == 1 and "\x80" <= text[start] <= "\x9f" and one.mended is not None


def _may_stand(text: str, one: Misread, letters: frozenset[str]) -> bool:
    """Whether what a control character became stands where it may: "town’s" yes, "tur’stico" and "wŸrde" no."""
    if not _is_control(text, one) or one.mended is None:
        return True
    start, end = _core(text, one)
    mark = one.mended[start - one.start : start - one.start + 1]
    before, after = text[start - 1 : start], text[end : end + 1]
    if mark in "ˆ˜":
        return False  # accents without a letter, which no prose has
    if mark.isalpha():
        return not (mark.isupper() and before.islower()) and (not letters or mark.lower() in letters)
    if mark in "–—":
        return not before.isalpha()
    if not (before.isalpha() and after.isalpha()):
        return not before.isalpha() or mark in "’‘”“„…€™›•"
    return mark == "’" and (_ENDING.match(text, end) is not None or _ELISION.search(text, max(0, start - 6), start) is not None)


def _is_example(text: str, start: int, end: int) -> bool:
    """Whether a text on encodings speaks of the sequence: nothing else stands between its quotation marks."""
    return text[start - 1 : start] in _QUOTES and text[end : end + 1] in _QUOTES and start > 0
