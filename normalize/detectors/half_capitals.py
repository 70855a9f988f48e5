"""An office or institution of several words has a capital in one of them alone: foreign Minister, Council of ministers.

Why: the translator took the one word for a title and the other for a common word; every house style writes both alike.
Fix: small letters or capitals are the house's to choose, so it is only pointed at.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._headlines import is_headline
from normalize.detectors._pairs import met, miswritten
from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("half-capitals", Category.GARBLE, Severity.MINOR, mqm="fluency/spelling/capitalization")

_SMALL_BEFORE = later(r"[a-z],? \Z")
_JOINED = later(r"[\w-]")
_JOINED_BEFORE = later(r"[\w'’-]\Z")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Phrases of the list `offices` whose words do not begin alike; a sentence may begin with a capital, and a headline stays."""
    text, wrong = document.text, miswritten(lexicon, document.language)
    for pair in sorted(wrong.keys() & met(document, lexicon)):
        for phrase in wrong[pair]:
            at = text.find(phrase)
            while at >= 0:
                end = at + len(phrase)
                begins = phrase[0].isupper() and _SMALL_BEFORE.search(text, max(0, at - 3), at) is None
                if not (
                    begins or _JOINED.match(text, end) or _JOINED_BEFORE.search(text, max(0, at - 1), at) or is_headline(text, at, end)
                ):
                    yield RULE.finding(document, at, end, f"“{phrase}” has a capital in one of its words alone")
                at = text.find(phrase, end)
