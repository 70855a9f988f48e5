"""An acronym stands behind the name it abbreviates without the brackets that would set it off.

Why: the brackets were a link or a gloss of the page and went with it ("the World Trade Organization WTO said").
Fix: brackets round the acronym.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._notable import NotableWords
from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import EVERY, SPELT_OUT

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

# English only: "Deutscher Gewerkschaftsbund DGB" is how German sets an acronym beside its name.
RULE = Rule(
    "lost-bracket",
    Category.GARBLE,
    Severity.MINOR,
    mqm="fluency/punctuation",
    trust=Trust.LIKELY,
    languages=frozenset({"en"}),
    needs=SPELT_OUT,
)

_ACRONYM = later(r" (?<=[a-z] )([A-Z]{3,6})(?=[\s.,;:!?]|\Z)")
_ACRONYMS = NotableWords(lambda lexicon, language: lambda word: word.isupper() and 3 <= len(word) <= 6)
_NAME = 120  # characters before the acronym in which its name stands
_SMALL = frozenset("of the for and in on to at de la du des del der und von".split())


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    if document.traces == EVERY and not _ACRONYMS.met(document, lexicon):
        return
    text = document.text
    for match in _ACRONYM.finditer(text):
        before = text[max(0, match.start() - _NAME) : match.start()]
        if _spells(before[before.rfind("\n") + 1 :].split(), match[1]):
            yield RULE.finding(document, *match.span(1), f"the brackets round “{match[1]}” are lost", f"({match[1]})")


def _spells(words: list[str], acronym: str) -> bool:
    """Whether the last words, but for small ones between them, begin with the letters of the acronym."""
    if not words or words[-1] in _SMALL:
        return False
    left = list(acronym)
    while left and words:
        word = words.pop()
        if word in _SMALL:
            continue
        # An upper-case word is a headline's, and a mark ends the name.
        if word[0] != left.pop() or not word.replace("-", "").isalpha() or word.isupper():
            return False
    return not left
