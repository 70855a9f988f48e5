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
_TALK = {
    dash: later(
        rf"{dash}(?<=[\w\"”»!?,.] {dash})(?<![\"”»], {dash}) (?=(?:(?:{_SAID}) (?:the |an? |[A-Z])|(?:he|she|they|I|we) (?:{_SAID})\b))(?<!\w {dash} )"
    )
    for dash in "-–—"
}


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Dashes before "he said" or "said the mayor"; asides between two dashes stay."""
    text = document.text
    for dash, pattern in _TALK.items():
        for match in pattern.finditer(text) if dash in text else ():
            yield RULE.finding(document, match.start(), match.start() + 1, "a dash before the speaker")
