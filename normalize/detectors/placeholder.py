"""What a program puts in the place of a name or value stands in the text.

Why: names were masked for the translation program, or a value was never put in ("Dear %2$s", "the letter of __ENT_3__", "⟦4⟧ came").
Fix: only who has the original knows what belongs there.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity
from normalize.protected import placeholders, touched

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("placeholder", Category.GARBLE, Severity.MINOR, mqm="accuracy/untranslated", about_code=True)

_SIGNS = "%_@#$&{<[⟦⟨⟪⦅§"  # one of which every placeholder has
# How those of translation programs begin; texts on programs are full of the others ("${HOME}", "%s", "{name}").
_MASKS = ("@@", "__", "##", "&&", "$$", "§§", "⟦", "⟨", "⟪", "⦅")
_TECHNICAL = later(r"`|\(\)|::|>>>| == | = |(?<![\w-])--?[a-z][\w-]|\$ ?(?:cd|ls|git|pip|npm)\b|https?://[^\s]*[%{]")
_SOCIAL = later(r"[<\[](?:URL|USER|USERNAME|EMAIL|PHONE|TEL|HANDLE|ID|IP)[\]>_\d]", re.IGNORECASE)  # masks of whoever gathered the texts


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Placeholders in running text; those in code, in addresses and in what is quoted between backticks stay."""
    text = document.text
    if not any(sign in text for sign in _SIGNS):
        return
    technical: bool | None = None
    for start, end in sorted(set(placeholders.find(text))):
        inside = touched(document.protected, start, end)
        if any(place != (start, end) for place in inside):
            continue  # a part of an address or of code
        if text.startswith("__", start) and text[start:end].islower():
            continue  # "__init__" is a name of a program
        masked = text.startswith(_MASKS, start) or (text[start] == "%" and "$" in text[start:end])
        if technical is None and not masked:
            technical = _TECHNICAL.search(text) is not None
        gathered = text[start] == "#" or _SOCIAL.match(text, start) is not None
        costs = masked or not (technical or gathered)
        severity = Severity.MINOR if costs else Severity.NEUTRAL
        yield RULE.finding(document, start, end, "a placeholder that nobody replaced", severity=severity)
