"""Punctuation marks stand where none belongs, or two where one does.

Why: each mark was translated on its own ("military assistance. .", "involve the OSCE?\\".", "low-cost loans. )"), or a page's end was
cut off and left a dash behind.
Fix: the mark that is one too many goes where every reading agrees; else only a person can tell.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.detectors._words import is_abbreviation
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import LAST_DASH, MARKS_MEET

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("stray-punctuation", Category.GARBLE, Severity.MINOR, mqm="fluency/punctuation", trust=Trust.SURE, needs=MARKS_MEET | LAST_DASH)

# Every pattern begins with one literal character and looks back from there: five times faster than a class of marks.
_AFTER_STOP = later(r"\. ?[.,;:](?! ?\.)")
_AFTER_COMMA = later(r",(?: ?,)+(?=\s)|, ?[.;:](?=\s|\Z)")
_AFTER_OTHERS = {mark: later(rf"\{mark} ?[.,;](?=\s|\Z)") for mark in ";:"} | {
    mark: later(rf"\{mark} ?[.;](?=\s|\Z)(?! ?\.)") for mark in "?!"
}
_AFTER_QUOTED_MARK = later(r"\.(?<=[?!][\"”]\.)(?=\s|\Z)")
_CLOSING = later(r"\)(?:(?<=[.,;]\))|(?<=[.,;] \)))")
_OPENING = later(r"\((?: ?,(?![.\w)(])|\s?\)(?![\w'`;]))")
_EMPTY_QUOTES = later(r"“\s?”|«\s?»|„\s?[“”]")
_LAST_DASH = later(r"\n\s*[-–—]\s*\Z")
_ATTRIBUTION = later(r",(?<=[\"”’»],) ?([-–—] ?)(?=[a-z])")
_SAID = "said|says|wrote|writes|added|noted|told|stated|stressed|emphasized|explained|tweeted|reported|quoted|announced|concluded|continued"
_SPOKEN = later(rf",(?<=[\w][\"”],) (?:(?:he|she|it|they|we|I|the \w+|[A-Z]\w+(?: [A-Z]\w+)?) (?:{_SAID})|(?:{_SAID}))\b")
_MERIDIEM = later(r"\.m(?<=[ap]\.m)(?<=[\d ][ap]\.m)(?![.\w])")
_BRACKET_REACH = 400  # code points; brackets in news are shorter


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Doubled and clashing marks, empty brackets, dashes with nothing after them; ellipses, "?!" and "etc.," stay."""
    text = document.text
    for match in _AFTER_STOP.finditer(text):
        yield from _after_stop(document, lexicon, match)
    for match in _AFTER_COMMA.finditer(text):
        yield from _after_comma(document, match)
    for mark, pattern in _AFTER_OTHERS.items():
        for match in pattern.finditer(text) if mark in text else ():
            if text[match.start() - 1 : match.start()].isalnum():
                yield RULE.finding(document, match.start(), match.end(), "two marks that exclude each other")
    if "(" in text:
        yield from _brackets(document, lexicon)
    if "”" in text or "»" in text:
        for match in _EMPTY_QUOTES.finditer(text):
            yield RULE.finding(document, match.start(), match.end(), "quotation marks around nothing", severity=Severity.MAJOR)
    if last := _LAST_DASH.search(text, max(0, len(text) - 8)):
        start = len(text[: last.end()].rstrip()) - 1
        yield RULE.finding(document, start, start + 1, "a dash with nothing after it", "", trust=Trust.LIKELY)
    if document.language == "en":
        yield from _half_days(document)
        if '"' in text or "”" in text:
            # In British style the comma stands inside only where it is quoted, too.
            yield from _english_quotations(document, spoken=lexicon.axes.get("quoted-marks") != "outside")


def _after_stop(document: Document, lexicon: "Lexicon", match: re.Match[str]) -> Iterator[Finding]:
    text, (start, end) = document.text, match.span()
    before, last = text[start - 1 : start], text[end - 1]
    if last == "." and end - start == 3 and before not in (".", " ", ""):
        yield RULE.finding(document, start, end, "two full stops", ".")
    elif last == "." and end - start == 2:
        # What follows at once is a path.
        follow = text[end : end + 2]
        abbreviated = before.isalpha() and _is_abbreviated(document, lexicon, start)
        # Behind an abbreviation many set a second one at the end of a line; inside of it that is a slip.
        goes_on = follow[:1] == " " and follow[1:].isalpha() if abbreviated else not follow or follow[0].isspace()
        if before.isalpha() and goes_on:
            # Where the sentence goes on it may be an ellipsis one point short; an abbreviation keeps its own.
            replacement = None if follow[1:].islower() and not abbreviated else "."
            yield RULE.finding(document, start, end, "two full stops", replacement, trust=Trust.LIKELY if replacement else None)
    elif before.islower() and last in ",;:" and text[end : end + 1].isspace() and not _is_abbreviated(document, lexicon, start):
        yield RULE.finding(document, start, end, "a full stop before another mark")


def _after_comma(document: Document, match: re.Match[str]) -> Iterator[Finding]:
    text, (start, end) = document.text, match.span()
    if text[end - 1] == ",":
        yield RULE.finding(document, start, end, "two commas", ",")
    elif text[end - 1] == "." and end - start == 2:
        yield RULE.finding(document, start, end, "a comma before a full stop", ".", trust=Trust.LIKELY)
    elif text[start - 1 : start].isalnum():
        yield RULE.finding(document, start, end, "two marks that exclude each other")


def _brackets(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    text = document.text
    for match in _CLOSING.finditer(text):
        end = match.end()
        start = len(text[: end - 1].rstrip(" ")) - 1
        opened = text.rfind("(", max(0, start - _BRACKET_REACH), start)
        glued_stop = text[start] == "." and text[start + 1] == ")"
        if opened < 0 or glued_stop or not text[start - 1 : start].isalnum() or _is_abbreviated(document, lexicon, start):
            continue
        # A bracket that holds whole sentences keeps its full stop: then only the space is wrong.
        whole = text[start] == "." and text[:opened].rstrip()[-1:] in ("", ".", "!", "?", "”", '"')
        replacement = ".)" if whole else ")"
        yield RULE.finding(document, start, end, "a mark before a closing bracket", replacement, trust=Trust.LIKELY)
    for match in _OPENING.finditer(text):
        start, end = match.span()
        if text[end - 1] != ")":
            yield RULE.finding(document, start, end, "a mark after an opening bracket, where something is lost")
        elif text[start - 1 : start].isspace():
            yield RULE.finding(document, start, end, "brackets around nothing")


def _english_quotations(document: Document, *, spoken: bool) -> Iterator[Finding]:
    text = document.text
    for match in _AFTER_QUOTED_MARK.finditer(text):
        start = match.start() - 2
        message = "a full stop after a quotation that has its own mark"
        yield RULE.finding(document, start, match.end(), message, text[start : match.start()], trust=Trust.LIKELY)
    for match in _ATTRIBUTION.finditer(text):
        # A dash between a quotation and its speaker is the custom of Slavic texts.
        yield RULE.finding(document, match.start(1), match.end(1), "a dash before the speaker", "", trust=Trust.LIKELY)
    for match in _SPOKEN.finditer(text) if spoken else ():
        # Both American and British style put the comma of a spoken sentence inside; many newsrooms elsewhere do not.
        message = "a comma outside a spoken quotation"
        yield RULE.finding(
            document,
            match.start() - 1,
            match.start() + 1,
            message,
            "," + text[match.start() - 1],
            trust=Trust.LIKELY,
            severity=Severity.NEUTRAL,
        )


def _half_days(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in _MERIDIEM.finditer(text):
        start = match.start() - 1
        if text[:start].rstrip()[-1:].isdigit():
            yield RULE.finding(document, start, match.end(), "its last full stop is lost", text[start : match.end()] + ".")


def _is_abbreviated(document: Document, lexicon: "Lexicon", point: int) -> bool:
    """Whether the full stop at `point` belongs to the word before it."""
    text, start = document.text, point
    while start > 0 and text[start - 1].isalpha():
        start -= 1
    word = text[start:point]
    return len(word) == 1 or text[start - 1 : start] == "." or is_abbreviation(word.lower(), lexicon, document.language)
