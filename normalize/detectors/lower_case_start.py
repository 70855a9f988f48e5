"""A sentence begins with a small letter.

Why: its first words were lost with a tag, a full stop was put where the sentence went on, or the translator lost the capital with which the text begins.
Fix: only a person can tell which of them it was.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import SMALL, later
from normalize.detectors._words import function_words, is_abbreviation
from normalize.model import Category, Document, Finding, Rule, Severity
from normalize.traces import LINE_GOES_ON, SMALL_AFTER_STOP

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule(
    "lower-case-start", Category.GARBLE, Severity.MINOR, mqm="fluency/spelling/capitalization", needs=SMALL_AFTER_STOP | LINE_GOES_ON
)

_AFTER_STOP = later(rf"\. (?=[{SMALL}])(?<=[{SMALL}][{SMALL}][{SMALL}]\. )([^\W\d_]+)(?=[ ,'’])")
_AFTER_QUOTED = later(rf"\. (?=[\"“„«][{SMALL}])(?<=[{SMALL}][{SMALL}][{SMALL}]\. )[\"“„«]([^\W\d_]+)(?=[ '’])")
_AFTER_QUESTION = later(r"\? (?=[at])(?<=[a-z][a-z]\? )(the|a)(?= )")
_WORD_BEFORE = later(r"[^\W_]+\Z")
# Names that begin with a small letter: nobility particles and brands.
_SMALL_NAMES = frozenset(
    [
        "von",
        "van",
        "de",
        "der",
        "den",
        "di",
        "da",
        "du",
        "la",
        "le",
        "el",
        "al",
        "bin",
        "ibn",
        "iphone",
        "ipad",
        "ebay",
        "imac",
        "ios",
        "macos",
    ]
)


_LINE_START = later(rf"\n(?=[{SMALL}])([^\W\d_]+)(?=[ ,])")
_SHORTEST = 60  # characters; shorter lines are captions, cells and items of lists
_ENDS = frozenset('.!?”"»“')
_TEXT_START = later(rf"\s*([{SMALL}][^\W\d_]*)(?=[ ,'’])")
_FEWEST = 8  # words; a shorter text is a caption, a cell or a part of a sentence
_FULL_STOPS = frozenset(".!…")
_MOST = 3  # lines that begin so in a text; where more do, it is written so (poems, lists, transcripts in small letters)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Small letters after a full stop or where a paragraph begins; abbreviations, ellipses, lists, addresses and brands (iPhone) stay."""
    traces = document.traces
    yield from _at_the_start(document, lexicon)
    if traces & SMALL_AFTER_STOP:
        yield from _after_stops(document, lexicon)
    if traces & LINE_GOES_ON:
        yield from _in_lines(document, lexicon)


def _at_the_start(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """The first word of a text whose first line is a sentence by its length and its end."""
    match = _TEXT_START.match(document.text)
    if match is None or not lexicon.language(document.language).capitals:
        return
    word = match[1]
    if word in function_words(lexicon, document.language, "conjunction"):
        return  # a sentence that was cut in two goes on here
    if not word.islower() or (word in _SMALL_NAMES and word not in function_words(lexicon, document.language)):
        return
    line = document.rows[document.text.count("\n", 0, match.start(1))].rstrip()
    if line.rstrip('"”’»)')[-1:] in _FULL_STOPS and line.count(" ") >= _FEWEST - 1:
        yield RULE.finding(document, match.start(1), match.end(1), "the text begins with a small letter")


def _in_lines(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Paragraphs whose first word is one that begins many sentences, between two that begin and end as they should."""
    text = document.text
    starts = list(_LINE_START.finditer(text))
    if not starts:
        return
    words = function_words(lexicon, document.language)
    starts = [match for match in starts if match[1] in words]
    if len(starts) > _MOST:
        return
    for match in starts:
        end = text.find("\n", match.end())
        line = text[match.start(1) : len(text) if end < 0 else end].rstrip()
        before = text[: match.start()].rstrip()
        begun = before[before.rfind("\n") + 1 :].lstrip("\"“„«’‘'([")
        if (
            len(line) < _SHORTEST
            or line[-1] not in _ENDS
            or not begun[:1].isupper()
            or (before[-1] not in _ENDS and not before[-1].isalnum())
        ):
            continue
        # A line that ends without a mark is a heading where an empty line follows it; else its sentence may go on here.
        if before[-1] in _ENDS or "\n" in text[len(before) : match.start()]:
            yield RULE.finding(document, match.start(1), match.end(1), "a paragraph begins with a small letter")


def _after_stops(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    text, language = document.text, document.language
    for match in _AFTER_STOP.finditer(text):
        word = match[1].lower()
        if word not in _SMALL_NAMES and (start := _word_that_ends(document, lexicon, match.start())) is not None:
            yield RULE.finding(document, start, match.end(), "a sentence begins with a small letter")
    quoted = any(mark in text and f". {mark}" in text for mark in "\"“„«")
    words = function_words(lexicon, language, "article", "pronoun") if quoted else frozenset[str]()
    for match in _AFTER_QUOTED.finditer(text) if quoted else ():
        # A quoted word may be the subject ("then" is a conjunction); what a pronoun or an article begins is a sentence.
        if match[1] in words and _word_that_ends(document, lexicon, match.start()) is not None:
            yield RULE.finding(document, match.start(1) - 1, match.end(), "a quoted sentence begins with a small letter")
    for match in _AFTER_QUESTION.finditer(text) if language == "en" and "?" in text else ():
        yield RULE.finding(document, match.start(1), match.end(), "a sentence begins with a small letter")


def _word_that_ends(document: Document, lexicon: "Lexicon", stop: int) -> int | None:
    """Where the word before a full stop begins; None where the stop is an abbreviation's, an address's or an ellipsis'."""
    text = document.text
    before = _WORD_BEFORE.search(text, max(0, stop - 30), stop)
    if before is None or text[before.start() - 1 : before.start()] in (".", "@", "/"):
        return None
    # A capital before the stop may begin an abbreviation of a title or month ("Sept. to Oct.").
    if before[0][0].isupper() and len(before[0]) < 5:
        return None
    return None if is_abbreviation(before[0].lower(), lexicon, document.language) else before.start()
