"""The name of an agency or paper is joined to the last word of a headline by a hyphen.

Why: the dash of the headline lost its blanks ("Minister leaves talks-Reuters").
Fix: a dash with blanks; a name that has the hyphen itself stays.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.lexicon.keys import fold
from normalize.model import Category, Document, Finding, Rule, Severity, Trust

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("glued-agency", Category.GARBLE, Severity.MINOR, mqm="fluency/typography", trust=Trust.LIKELY)

# At the end of a line, where the source of a headline is named.
_GLUED = {
    dash: later(rf"{dash}(?<=[a-zß-ÿа-яёіїєґ]{{3}}{dash})(?P<name>[A-ZА-ЯЁ][\w.&]+(?: [A-Z][\w.&]+){{0,3}})[ \t]*(?![^\r\n])") for dash in "-–—"
}


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Media that the lexicon knows, behind a word with a small letter at the end of a line; compounds and double names stay."""
    text = document.text
    for dash, pattern in _GLUED.items():
        for match in pattern.finditer(text) if dash in text else ():
            if any(lexicon.kind(posting.entity) == "medium" for posting in lexicon.postings(fold(match["name"].rstrip(".")))):
                yield RULE.finding(document, match.start(), match.start() + 1, "a dash before the source that lost its blanks", " – ")
