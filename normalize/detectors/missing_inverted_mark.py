"""A question or cry closes with a mark and lacks the inverted one that opens it.

Why: other languages have no such mark, and the translator left it out ("Cuándo se abre el puente?").
Fix: only a person can tell where in the sentence the question begins.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("missing-inverted-mark", Category.GARBLE, Severity.MINOR, mqm="fluency/punctuation")

_CLOSED_BY = {"¿": later(r"\?"), "¡": later(r"!(?<!\W!)")}
_REACH = 400  # code points of a sentence
_BEFORE = later(r"[.!?…][\"”»]?(?=\s+[^\sa-zà-ÿ])|\n")
_LAST_WORD = later(r"[\w’'-]+\Z")
_WORDS = 2  # "Yahoo!", "Sí!" and other one-word cries are left alone


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Sentences in languages that have such marks; one-word cries, addresses and sentences in other languages' titles stay."""
    text, marks = document.text, lexicon.language(document.language).inverted_marks
    for opening, pattern in _CLOSED_BY.items():
        if opening not in marks:
            continue
        for match in pattern.finditer(text):
            at = match.start()
            first = max(0, at - _REACH)
            starts = [stop.end() for stop in _BEFORE.finditer(text, first, at)]
            sentence = text[starts[-1] if starts else first : at]
            last = _LAST_WORD.search(sentence)
            if last is None or "¿" in sentence or "¡" in sentence or len(sentence.split()) < _WORDS:
                continue
            if last[0][0].isupper() and text[match.end() : match.end() + 2].strip().islower():
                continue  # "Yahoo! y otros"
            yield RULE.finding(document, at - len(last[0]), match.end(), f"“{opening}” is missing")
