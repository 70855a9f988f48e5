"""Words stand between signs that are neither brackets nor quotation marks: < so > or <<so>>.

Why: quotation marks («so») were typed or converted as signs of mathematics, or a tag was translated as text.
Fix: the quotation marks of the language for <<so>>; else only a person can tell what they were.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Span, Trust
from normalize.traces import MARK_UP

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("angle-bracket", Category.GARBLE, Severity.MINOR, mqm="fluency/punctuation", trust=Trust.LIKELY, needs=MARK_UP)

_DOUBLE = later(r"<<\s?(?P<inside>[^\W\d_][^<>\n]{1,200}?)\s?>>")
_SINGLE = later(r"(?<!\b\w )(?<![\w<=-])<\s(?P<inside>[^<>=\n/]{3,120}?)\s>(?![>=])")
_MESSAGE = "signs that stand for a quotation mark"
_LETTERS = 4  # of a word between them: "a < b and c > d" has none
_WORD = later(rf"[^\W\d_]{{{_LETTERS},}}")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Pairs of such signs around words; comparisons, tags, arrows and menus (File > Open) stay."""
    text = document.text
    if "<" not in text or ">" not in text:
        return
    quotations = lexicon.language(document.language).quotations
    for match in _DOUBLE.finditer(text):
        opening, closing = (quotations[0].opening, quotations[0].closing) if quotations else ('"', '"')
        if quotations and quotations[0].spaced:
            opening, closing = opening + "\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}" + closing
        first, last = Span(match.start(), match.start("inside")), Span(match.end("inside"), match.end())
        yield RULE.finding(document, *first, _MESSAGE, opening, requires=last)
        yield RULE.finding(document, *last, _MESSAGE, closing, requires=first)
    for match in _SINGLE.finditer(text):
        if _WORD.search(match["inside"]) is not None:
            yield RULE.finding(document, *match.span(), "words between signs that are no brackets")
