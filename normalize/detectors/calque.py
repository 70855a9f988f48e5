"""A phrase was carried over word for word from the language the text was translated from.

Why: the words are of this language, the expression is not ("candidate of historical sciences", "an aggravation of the conflict").
Fix: only a person can tell what was meant; the message gives what it usually means.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors import _phrases
from normalize.detectors._phrases import Phrases, Place
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("calque", Category.GARBLE, Severity.MINOR, mqm="fluency/unidiomatic")

_CALQUES = Phrases("calques")
_OPENERS = ' \t\N{NO-BREAK SPACE}(“"«„-–—•'  # what may stand before the first word of a sentence


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    for place in places(document, lexicon):
        line = place.phrase.line
        message = f"a calque ({', '.join(line['from'])}): usually “{line['means']}” is meant"
        yield RULE.finding(document, place.start, place.end, message, severity=Severity.parse(line["severity"]))


def places(document: Document, lexicon: "Lexicon") -> Iterator[Place]:
    """Where the phrases stand, in order, the longer of two at one place, each without blanks at its end."""
    done = 0
    found = _CALQUES.find(document, lexicon)
    for place in sorted(found, key=lambda p: (p.start, -p.end)):
        if place.start >= done and _in_place(document, place) and not _forbidden(document, place):
            done = place.end
            yield place._replace(end=place.start + len(document.text[place.start : place.end].rstrip()))


def _in_place(document: Document, place: Place) -> bool:
    """Whether a phrase that must begin a sentence does."""
    if place.phrase.line.get("at") != "start":
        return True
    if document.text[place.start].islower():
        return False
    before = document.text[: place.start].rstrip(_OPENERS)
    return not before or before[-1] in "\n\r.!?…:"


def _forbidden(document: Document, place: Place) -> bool:
    """Whether the sentence holds a word that shows the phrase to be meant as it stands."""
    unless = place.phrase.line.get("unless")
    if not unless:
        return False
    text = _phrases.folded(document)
    start = max(text.rfind(mark, 0, place.start) for mark in (". ", "! ", "? ", "\n"))
    ends = [at for mark in (". ", "! ", "? ", "\n") if (at := text.find(mark, place.end)) >= 0]
    sentence = text[max(start, 0) : min(ends, default=len(text))]
    return any(word in sentence for word in unless)
