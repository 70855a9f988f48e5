"""A paragraph ends without a full stop in a text whose other paragraphs all end with one.

Why: the translator lost the mark with a quotation or link at the line's end, or the scraper broke a sentence in two.
Fix: only a person can tell whether the stop is lost or the lines belong together.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from normalize.model import Category, Document, Finding, Rule, Severity, Span

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

# Neutral: a caption of that length has no full stop either, and looks the same.
RULE = Rule("missing-stop", Category.GARBLE, Severity.NEUTRAL, mqm="fluency/punctuation")

_PARAGRAPH = 100  # characters; shorter lines are headings, captions, items of a list
_PARAGRAPHS = 5  # of that length: fewer show no custom
_QUOTES = "\"”»“'’"


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    text = document.text
    paragraphs = [line for line in document.lines[1:] if line.end - line.start >= _PARAGRAPH]
    if len(paragraphs) < _PARAGRAPHS:
        return
    # One such line is a slip, several are the custom of the text.
    bare = [line for line in paragraphs if _ends_bare(text, line)]
    if len(bare) != 1:
        return
    for line, follow in pairwise(document.lines):
        if line == bare[0] and follow in paragraphs and text[follow.start].isupper():
            start = text.rfind(" ", line.start, line.end) + 1
            end = follow.start
            while text[end].isalnum():
                end += 1
            yield RULE.finding(document, start, end, "no full stop between two paragraphs")


def _ends_bare(text: str, line: Span) -> bool:
    """Whether a line ends with a word, or with a quotation mark after one."""
    last = line.end - 1
    return text[last].isalnum() or (text[last] in _QUOTES and text[last - 1].isalnum())
