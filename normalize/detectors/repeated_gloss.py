"""A name or phrase is said again in the brackets behind it.

Why: the source gave the foreign form in brackets, and both were translated alike ("his wife Asma (Asma)", "Ise Newspaper (Ise Newspaper)").
Fix: the bracket goes, unless something else was meant.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("repeated-gloss", Category.GARBLE, Severity.MINOR, mqm="fluency/repetition")

_REACH = 80  # code points of a gloss; longer brackets say something
_AROUND = 4  # code points of quotation marks and blanks between the two
_BRACKET = later(rf"[(（]\s?(?P<inside>[^()（）\n]{{2,{_REACH}}}?)\s?[)）]")
_MARKS = " \"“”„«»'‘’「」『』,"
_SHORTEST = 3  # letters; "f (f)" and "x (x)" are notations


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Brackets that hold, to the letter, what stands before them; numbers, single letters and endings stay."""
    text = document.text
    if "(" not in text and "（" not in text:
        return
    for match in _BRACKET.finditer(text):
        inside = match["inside"].strip(_MARKS)
        begin = max(0, match.start() - _REACH - _AROUND)
        before = text[begin : match.start()].rstrip(_MARKS)
        if sum(map(str.isalpha, inside)) < _SHORTEST or not before.endswith(inside):
            continue
        start = begin + len(before) - len(inside)
        whole = start == 0 or not text[start - 1].isalnum() or lexicon.language(document.language).spaces == "none"
        glued = text[match.start() - 1].isalnum() and inside.islower()  # "process(process)" is a call of a function
        if whole and not glued:
            yield RULE.finding(document, start, match.end(), "the bracket says the same again")
