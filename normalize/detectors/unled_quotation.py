"""A quoted sentence follows a word without the comma or colon that leads it in.

Why: the translator lost the verb of saying, or ran the quotation into the sentence before it ("the centre “It is a rebirth,” notes she").
Fix: only the source can tell what led the quotation in.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

# English only: other languages set no comma before a quotation that is an object.
RULE = Rule("unled-quotation", Category.GARBLE, Severity.MINOR, mqm="fluency/punctuation", languages=frozenset({"en"}))

_SENTENCE = {
    mark: later(
        rf"{mark}(?<=[a-z] {mark})(?P<word>It|They|We|You|He|She|There|I) (?:is|are|was|were|am|will|would|have|has|had|do|did|can|could|must|should|want|need)\b"
    )
    for mark in "“\""
}
_BEFORE = later(r"(?<![^\W_])([a-z]+) \Z")
_REACH = 30  # code points of the word before the mark
_ENDINGS = ("ing", "ed", "ly")  # of verbs that lead a quotation in, and of what stands behind them
# What is written or cried stands before its words without a mark: the slogan “We are here”.
_WRITTEN = frozenset(
    "said say says wrote write writes ask asks told tell tells reads read shout shouts sang sings slogan slogans motto phrase words word sign signs song title"
    " headline message messages banner banners question questions answer answers caption text texts letter letters note notes line lines proverb book film"
    " hashtag chant chants statement statements sentence sentences quote report reports adds thinks think believes feel feels cry cries poster posters like as".split()
)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Quotations that begin with a pronoun and its verb, behind a noun; what is said, written or cried stays."""
    text, small = document.text, lexicon.language("en").all_words
    for mark, pattern in _SENTENCE.items():
        for match in pattern.finditer(text) if mark in text else ():
            before = _BEFORE.search(text, max(0, match.start() - _REACH), match.start())
            if before is None or before[1] in small or before[1] in _WRITTEN or before[1].endswith(_ENDINGS):
                continue
            yield RULE.finding(document, before.start(1), match.end("word"), "a quoted sentence without what leads it in")
