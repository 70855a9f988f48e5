"""A quotation stands in two opening and two closing marks of one form, or in pairs of apostrophes or commas.

Why: a table's way of writing a mark came along (""no""), or a program's or typist's way of making one from two signs (''no'', ,,no'').
Fix: one mark on each side.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import DOUBLED_QUOTES

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("doubled-quote", Category.GARBLE, Severity.MINOR, mqm="fluency/punctuation", trust=Trust.LIKELY, needs=DOUBLED_QUOTES)

_REACH = 300  # code points between the marks; what stands further apart may be two faults
# What opens, what closes, the mark of each that may not stand between them (then one quotation stands inside another: ""A" and "B""),
# and what should stand there.
_FORMS = {
    '""': (later(rf'""(?<![\w"]"") ?(?=[^\W_])(?P<inside>[^"\n]{{1,{_REACH}}})""(?<=[\w.,!?…]"")(?![\w"])'), '"', '"'),
    "““": (later(rf"““(?=[^\W_])(?P<inside>[^“”\n]{{1,{_REACH}}})””"), "“", "”"),
    "««": (later(rf"««(?=[^\W_])(?P<inside>[^«»\n]{{1,{_REACH}}})»»"), "«", "»"),
    "''": (later(rf"''(?<![\w']'')(?=[^\W_])(?P<inside>[^'\n]{{1,{_REACH}}}(?:'[^'\n]+){{0,5}})''(?<=[\w.,!?…]'')(?![\w'])"), '"', '"'),
    "``": (later(rf"``(?=[^\W_])(?P<inside>[^`\n]{{1,{_REACH}}}?)''(?!')"), '"', '"'),
    ",,": (later(rf",,(?=[^\W_])(?P<inside>[^,\n]{{1,{_REACH}}}?(?:,[^,\n]+){{0,9}}?)(?:''|\"|”|“)"), "„", "”"),
}


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Both marks of a doubled pair; quotations that begin or end inside others, empty strings and seconds of arc stay."""
    text = document.text
    low = [q.closing for q in lexicon.language(document.language).quotations if q.opening == "„"] if "," in text and ",," in text else []
    if not (("\"" in text and '""' in text) or ("'" in text and "''" in text) or "`" in text or low or not text.isascii()):
        return
    for form, (pattern, opening, closing) in _FORMS.items():
        if form not in (text if form.isascii() else document.beyond_ascii) or (form == ",," and not low):
            continue
        if form == ",,":
            closing = low[0]
        for match in pattern.finditer(text):
            yield RULE.finding(document, match.start(), match.start("inside"), "two marks where one opens a quotation", opening)
            yield RULE.finding(document, match.end("inside"), match.end(), "two marks where one closes a quotation", closing)
