"""A mark of Latin texts stands between the characters of Chinese or Japanese.

Why: the translator kept the marks of its source (公司,接受车. 他说).
Fix: the mark of the language; between Latin letters and digits the other one is right.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("halfwidth-mark", Category.GARBLE, Severity.MINOR, mqm="locale-convention/punctuation", trust=Trust.LIKELY)

_CHARACTER = "\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff"
# A narrow ? or ! with a blank behind it is how many write who type Japanese.
_BETWEEN = later(
    rf"[,;:](?<=[{_CHARACTER}].) ?(?=[{_CHARACTER}])|[!?](?<=[{_CHARACTER}].)(?=[{_CHARACTER}])|\.(?<=[{_CHARACTER}]\.) ?(?=[{_CHARACTER}]|\s|\Z)"
)
_GROUPED = later(r"(?<![\d，])\d{1,3}(?:，\d{3})+(?![\d，])")
_THROUGHOUT = 3
_WIDE = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？"}


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Narrow marks between two characters, and wide commas inside a number; a text that sets all its marks so has one fault."""
    language = lexicon.language(document.language)
    if language.spaces != "none" or "，" not in language.marks:
        return
    text = document.text
    places = list(_BETWEEN.finditer(text))
    # One or two are a slip of whoever typed the text; a translation has them throughout.
    severity = Severity.MINOR if len(places) >= _THROUGHOUT else Severity.NEUTRAL
    stop = "。" if "。" in language.marks else "．"
    comma = "、" if "、" in language.marks and "Kana" in language.scripts else "，"
    for match in places:
        mark = match[0].rstrip()
        wide = stop if mark == "." else comma if mark == "," else _WIDE[mark]
        yield RULE.finding(document, *match.span(), "a mark of Latin texts", wide, severity=severity)
        severity = Severity.NEUTRAL
    for match in _GROUPED.finditer(text) if "，" in text else ():
        yield RULE.finding(document, *match.span(), "a wide comma inside a number", match[0].replace("，", ","))
