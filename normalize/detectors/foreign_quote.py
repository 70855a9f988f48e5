"""A quotation stands between the marks of another language.

Why: the translator took the source's marks over («so» or „so“ in English).
Fix: the language's own marks, both of them.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.detectors._quotes import word_before
from normalize.model import Category, Document, Finding, Rule, Severity, Span, Trust
from normalize.traces import CURLY_QUOTES

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.lexicon.languages import Language

RULE = Rule("foreign-quote", Category.GARBLE, Severity.MINOR, mqm="locale-convention/punctuation", trust=Trust.LIKELY, needs=CURLY_QUOTES)

_REACH = 300  # code points of a quotation
# Pairs that no hand confuses, by the mark that opens. “ and ” do too many things in too many languages.
_PAIRS = {
    "«": later(
        rf"«[ \N{{NO-BREAK SPACE}}\N{{NARROW NO-BREAK SPACE}}]?(?P<inside>[^«»„“”\n]{{1,{_REACH}}}?)[ \N{{NO-BREAK SPACE}}\N{{NARROW NO-BREAK SPACE}}]?»"
    ),
    "„": later(rf"„(?P<inside>[^«»„“”\n]{{1,{_REACH}}}?)[“”]"),
}


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Both marks of pairs that the language's record does not have; what is quoted in another script stays with its marks."""
    text = document.text
    if text.isascii():
        return
    language = lexicon.language(document.language)
    if not language.known or not language.quotations:
        return
    severity = Severity.MINOR
    for mark, pattern in _PAIRS.items():
        if mark not in text or _is_own(mark, language):
            continue
        for match in pattern.finditer(text):
            if word_before(text, match.start()) or (
                not match["inside"].isascii() and language.scripts == ("Latin",) and _is_other(match["inside"])
            ):
                continue
            own = language.quotations[0]
            blank = "\N{NO-BREAK SPACE}" if own.spaced else ""
            # Both marks are changed or none.
            first, last = Span(match.start(), match.start("inside")), Span(match.end("inside"), match.end())
            yield RULE.finding(document, *first, _MESSAGE, own.opening + blank, severity=severity, requires=last)
            yield RULE.finding(document, *last, _MESSAGE, blank + own.closing, severity=Severity.NEUTRAL, requires=first)
            severity = Severity.NEUTRAL  # a text that quotes so throughout has one fault


_MESSAGE = "a quotation mark of another language"


def _is_own(mark: str, language: "Language") -> bool:
    """Whether the language quotes with a mark, on whichever side."""
    return any(mark in (q.opening, q.closing) for q in (*language.quotations, *language.inner_quotations))


def _is_other(inside: str) -> bool:
    """Whether a quotation has letters of no Latin alphabet."""
    return any(char.isalpha() and ord(char) >= 0x370 for char in inside)
