"""A space stands before a comma or full stop, inside brackets, or twice.

Why: a bold or link tag was lost by the scraper ("The president of Russia , Vladimir Putin", "Newsweek reported .").
Fix: the space goes; a second space between words is too small a thing to cost anything.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._joining import start_of_spaces
from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import OTHER_SCRIPT, SPACE_BEFORE_MARK, WIDE

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule(
    "stray-space",
    Category.GARBLE,
    Severity.MINOR,
    mqm="fluency/typography",
    trust=Trust.SURE,
    needs=SPACE_BEFORE_MARK | WIDE | OTHER_SCRIPT,
)

# Begins with a literal character: such a search runs five times faster than one for a class of marks.
_ANY = later(r" [ ,.;:!?)]")
_BEFORE_COMMA = later(r" ,(?![,\d\w])")
_WRONG_SIDE = later(r" ,(?<=[^\W\d_] ,)(?=[^\W\d_]{2})")
_BEFORE_STOP = later(r" \.(?=[\s\"”’»)\]]|\Z)(?! ?\.)")
_BEFORE_MARK = later(r" [;:!?](?=[\s\"”»)]|\Z)(?!(?<=[:;])[)(])")
_AFTER_BRACKET = later(r"\( ++(?=\w)")
_BEFORE_BRACKET = later(r" \)")
_AFTER_INVERTED = later(r"[¿¡](?<![^\W\d_].) ++(?=\w)")  # after a letter it is a Polish ż in the wrong code page
_DOUBLE = later(r"  (?<!   ) *+(?=\w)")  # from the first of a run only: from each of 50,000 blanks it took 50 seconds
_BEFORE_WIDE = later(r" +(?=[、。，．；：！？）])(?<=[^\W_] )")
_BEFORE_DANDA = later(r" (?<=[^\s।॥] ) *(?=[।॥])")
_CLOSERS = frozenset(")]”’»\"'%°€$")
_BRACKET_REACH = 300  # code points; brackets in news are shorter, and a smile ":)" further on is no partner


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Spaces on the wrong side of a mark; emoticons, decimals (" .5"), spaced ellipses, scores (3 : 1) and French marks stay."""
    text = document.text
    if "¿" in text or "¡" in text:
        for match in _AFTER_INVERTED.finditer(text):
            yield RULE.finding(document, match.start() + 1, match.end(), "a space after an inverted mark", "")
    if "(" in text and ")" in text:
        yield from _after_opening(document)
    language = lexicon.language(document.language)
    if language.spaces == "none":
        yield from _before_wide(document)
    if "।" in text:
        yield from _before_danda(document)
    if _ANY.search(text) is None:
        return
    for match in _WRONG_SIDE.finditer(text):
        yield RULE.finding(document, match.start(), match.end(), "the space is on the wrong side of the comma", ", ", trust=Trust.LIKELY)
    yield from _before_closing(document)
    yield from _before(document, _BEFORE_COMMA, "a comma")
    yield from _before(document, _BEFORE_STOP, "a full stop")
    if not language.spaced_marks:
        yield from _before(document, _BEFORE_MARK, "a mark")
    yield from _doubles(document)


def _before(document: Document, pattern: re.Pattern[str], mark: str) -> Iterator[Finding]:
    text = document.text
    for match in pattern.finditer(text):
        start, end = start_of_spaces(text, match.start()), match.end() - 1
        before = text[start - 1 : start]
        # After another mark it is a different fault, and at a line's start the mark is an orphan.
        if not before.isalnum() and before not in _CLOSERS and not _closes_low(text, start - 1):
            continue
        follow = text[end + 1 : end + 3].strip()
        if text[end] == ":" and before.isdigit() and follow.isdigit():
            continue
        # A path may stand alone ("run it in . and see"), so a stop that ends no sentence is less sure.
        trust = Trust.LIKELY if text[end] == "." and follow.islower() else Trust.SURE
        yield RULE.finding(document, start, end, f"a space before {mark}", "", trust=trust)


def _closes_low(text: str, at: int) -> bool:
    """Whether a mark closes a quotation that opened low („so“), and opens none as in English (“so”)."""
    if text[at : at + 1] != "“":
        return False
    first = max(0, at - _QUOTED_REACH)
    return text.rfind("„", first, at) > max(text.rfind("“", first, at), text.rfind("”", first, at))


_QUOTED_REACH = 400  # code points of a quotation


def _before_wide(document: Document) -> Iterator[Finding]:
    """Spaces before the marks of Chinese and Japanese; one with a space on each side, as a program leaves it that cuts texts into words, costs nothing."""
    text = document.text
    for match in _BEFORE_WIDE.finditer(text):
        after = text[match.end() + 1 : match.end() + 2]
        severity = Severity.NEUTRAL if not after or after.isspace() else Severity.MINOR
        yield RULE.finding(document, *match.span(), "a space before a mark", "", trust=Trust.LIKELY, severity=severity)


def _before_danda(document: Document) -> Iterator[Finding]:
    """Spaces before the full stop of Hindi and its neighbours; a text that sets all of them so has one fault."""
    severity = Severity.MINOR
    for match in _BEFORE_DANDA.finditer(document.text):
        yield RULE.finding(document, *match.span(), "a space before a full stop", "", trust=Trust.LIKELY, severity=severity)
        severity = Severity.NEUTRAL


def _after_opening(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in _AFTER_BRACKET.finditer(text):
        if ")" in text[match.end() : match.end() + _BRACKET_REACH]:
            yield RULE.finding(document, match.start() + 1, match.end(), "a space after an opening bracket", "")


def _before_closing(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in _BEFORE_BRACKET.finditer(text):
        start = start_of_spaces(text, match.start())
        opened = text.rfind("(", max(0, start - _BRACKET_REACH), start)
        closed = text.rfind(")", max(0, start - _BRACKET_REACH), start)
        if text[start - 1 : start].isalnum() and opened > closed and "\n" not in text[opened:start]:
            yield RULE.finding(document, start, match.end() - 1, "a space before a closing bracket", "")


def _doubles(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in _DOUBLE.finditer(text):
        start, end = match.span()
        # Two spaces after a sentence are a typist's habit; at a line's start they are layout.
        if text[start - 1 : start].isalnum():
            yield RULE.finding(document, start, end, "several spaces", " ", trust=Trust.LIKELY, severity=Severity.NEUTRAL)
