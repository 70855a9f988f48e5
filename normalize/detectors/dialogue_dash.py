"""A dash stands between what is said and who says it, as in dialogues of Slavic and Romance languages.

Why: the source sets speech between dashes, and the translator kept them ("We will go, – he said.").
Fix: English quotes it; only a person can tell where the quotation begins.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("dialogue-dash", Category.GARBLE, Severity.MINOR, mqm="locale-convention/punctuation", languages=frozenset({"en"}))

_SAID = "said|says|wrote|added|noted|stated|stressed|explained|replied|answered|asked|concluded|continued|exclaimed|whispered"
# Behind a comma and a closing quotation mark the dash alone is wrong, and goes: `stray-punctuation` sees to that.
_TALK = later(
    rf"([-–—])(?<=[\w\"”»!?,.] [-–—])(?<![\"”»], [-–—]) (?=(?:(?:{_SAID}) (?:the |an? |[A-Z])|(?:he|she|they|I|we) (?:{_SAID})\b))(?<!\w [-–—] )"
)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Dashes before "he said" or "said the mayor"; asides between two dashes stay."""
    text = document.text
    if any(dash in text for dash in "-–—"):
        for match in _TALK.finditer(text):
            yield RULE.finding(document, match.start(1), match.end(1), "a dash before the speaker")
