"""A large number has the marks of another language between its thousands.

Why: numbers are carried over as they stand ("1.250.000 people", "1,250,000 Menschen").
Fix: the marks of the language, where two of them leave one reading; one mark may be a decimal's.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import DIGIT

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("foreign-number", Category.GARBLE, Severity.MINOR, mqm="locale-convention/number-format", trust=Trust.LIKELY, needs=DIGIT)

# Begins with the mark and looks back: digits are everywhere. The first group is looked for before it.
_GROUPS = {mark: later(rf"\{mark}\d{{3}}(?:\{mark}\d{{3}})+(?![\d{mark}]*\d)(?!{mark}\d)") for mark in ".,"}
_FIRST = later(r"(?<![\w.,:/-])[1-9]\d{0,2}\Z")
_ADDRESS_GROUPS = 4  # numbers in an address of a computer, each below 256


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Numbers of at least seven digits that are grouped by the mark that is the language's decimal one; addresses, versions and dates stay."""
    language = lexicon.language(document.language)
    mark, text = language.decimal, document.text
    if mark not in _GROUPS or mark not in text:
        return
    for match in _GROUPS[mark].finditer(text):
        first = _FIRST.search(text, max(0, match.start() - 4), match.start())
        if first is None:
            continue
        groups = [first[0], *match[0][1:].split(mark)]
        if len(groups) == _ADDRESS_GROUPS and all(int(group) < 256 for group in groups):
            continue
        message = "thousands have the marks of another language"
        yield RULE.finding(document, first.start(), match.end(), message, language.group.join(groups))
