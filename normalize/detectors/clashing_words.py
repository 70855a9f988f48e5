"""An article is followed by a word that none can stand before: "the a", "the of", "a the", "the is".

Why: the translator lost the noun, or put two articles where the source has one ("the of the bridge", "of a the old town").
Fix: only the source can tell what is missing.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._headlines import is_headline
from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

# English only: in languages whose article is a pronoun, too, such pairs are right (el de Madrid, die in Bonn).
RULE = Rule("clashing-words", Category.GARBLE, Severity.MINOR, mqm="fluency/grammar", languages=frozenset({"en"}))

# Begins with a literal blank; hyphens make one word of two ("the of-age test").
_AFTER_THE = later(r" (?<=\bthe )(?:a|an|of|and|or|is|are|was|were|with|from|for|has|have|had|would)(?= [\w(\"“])(?![-'’])")
_AFTER_A = later(r" (?<=\ba )(?:the|an|of|is|are|was|were|with|from|for|has|have|had|its|his|her|their)(?= [\w(\"“])")
_AFTER_AN = later(r" (?<=\ban )(?:the|a|of|is|are)(?= [\w(\"“])")
_AT_END = later(r"[.!?)](?:(?<=\bthe.)|(?<=\ban.)|(?<=\btheir.)|(?<=\bevery.))(?=\s|\Z)")
_LETTER_BEFORE = later(
    r"\b(?:[B-Zb-z]|point|option|answer|letter|group|type|class|grade|vitamin|hepatitis|plan|section|item|case|the)[ ,]+(?:and |or |to )?\Z"
)
_REACH = 24  # code points before an "a" that may be a letter: "option a is"


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Such pairs inside a sentence; headlines, quoted words and "a" as a letter stay."""
    text = document.text
    for pattern, article in ((_AFTER_THE, "the"), (_AFTER_A, "a"), (_AFTER_AN, "an")):
        for match in pattern.finditer(text):
            start, end = match.start() - len(article), match.end()
            if is_headline(text, start, end):
                continue
            if article != "the" and _LETTER_BEFORE.search(text, max(0, start - _REACH), start) is not None:
                continue
            yield RULE.finding(document, start, end, "an article before a word that takes none")
    for match in _AT_END.finditer(text):
        start = text.rfind(" ", 0, match.start()) + 1
        if text[start : match.start()].isalpha() and text[start].islower():
            yield RULE.finding(document, start, match.end(), "a sentence ends in an article")
