"""An indefinite article does not fit the sound of the word after it: an bridge, a apple.

Why: the translator exchanged the noun and kept the article, or a letter of "and" was lost. English alone; words whose sound their letters do not tell (hour, one, unit) stay.
Fix: the other form is proposed; where "and" was meant only a person can tell.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.detectors._quoted import is_quoted
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("wrong-article", Category.GARBLE, Severity.MINOR, mqm="fluency/grammar", languages=frozenset(("en",)))

_PLAIN_CONSONANT = frozenset("bcdfgjklmnpqrstvwyz")
_VOWEL = later(r"a|e(?![uw])|i|o(?!n[ce]|ui|[ew])")  # a European, a one-way street, a ewe begin with a consonant
_WORD = later(r"([a-z]{4,})(?![\w'’\-/@])")
_STARTS = ("a", "an", "A", "An")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Articles before usual words of four letters or more that begin with a plain consonant or vowel; h and u say nothing."""
    text = document.text
    for article in _STARTS:
        for start in _places(text, article):
            end = start + len(article)
            sound = text[end + 1] in _PLAIN_CONSONANT if len(article) == 2 else _VOWEL.match(text, end + 1) is not None
            follow = _WORD.match(text, end + 1) if sound else None
            if follow is None or not lexicon.is_common(follow[1], "en-usual") or is_quoted(text, start, end):
                continue
            right = {"a": "an", "an": "a", "A": "An", "An": "A"}[article]
            yield RULE.finding(document, start, end, f"“{article}” before “{follow[1]}”", right)


def _places(text: str, article: str) -> Iterator[int]:
    """Where an article stands between blanks, or begins a line: inside one a capital A is a letter (Serie A)."""
    line_start = article[0].isupper()
    sought = f"\n{article} " if line_start else f" {article} "
    if line_start and text.startswith(article + " "):
        yield 0
    at = text.find(sought)
    while at >= 0 and at + len(sought) < len(text):
        yield at + 1
        at = text.find(sought, at + 1)
