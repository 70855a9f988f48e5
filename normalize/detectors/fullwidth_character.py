"""A letter, digit or mark of East Asian width stands in a text that is not written so.

Why: Chinese and Japanese text sets Latin letters and punctuation in the width of its own signs ("ＮＡＴＯ", "Minsk，Belarus"), and a search for
NATO does not find them.
Fix: the ordinary character, with the space that the wide one holds within itself.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import WIDE

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("fullwidth-character", Category.GARBLE, Severity.MINOR, mqm="fluency/typography", trust=Trust.SURE, needs=WIDE)

_WIDE = later("[\uff01-\uff5e]+|[\u3001\u3002\u3010\u3011]")
_OFFSET = 0xFEE0  # between a wide character of Unicode's block FF01-FF5E and its ASCII twin
_SCRIPTS = frozenset({"Han", "Kana", "Hangul"})  # that are written so
_OTHERS = {"、": ",", "。": ".", "【": "[", "】": "]"}
_SPACE_AFTER, _SPACE_BEFORE = frozenset(",.;:!?)]"), frozenset("([")
_EAST_ASIAN = (("\u3000", "\u30ff"), ("\u3400", "\u9fff"), ("\uac00", "\ud7a3"), ("\uff65", "\uff9f"))


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Wide characters beside letters of other scripts; inside a run of Chinese, Japanese or Korean they stay."""
    text = document.text
    if _WIDE.search(document.beyond_ascii) is None or _SCRIPTS.intersection(lexicon.language(document.language).scripts):
        return
    for match in _WIDE.finditer(text):
        start, end = match.span()
        if _is_east_asian(text[start - 1 : start]) or _is_east_asian(text[end : end + 1]):
            continue
        plain = "".join(_OTHERS.get(char) or chr(ord(char) - _OFFSET) for char in match[0])
        before = " " if plain[0] in _SPACE_BEFORE and text[start - 1 : start].isalnum() else ""
        after = " " if plain[-1] in _SPACE_AFTER and text[end : end + 1].isalnum() and not _is_number(text, start, end) else ""
        yield RULE.finding(document, start, end, "characters of East Asian width", before + plain + after)


def _is_east_asian(char: str) -> bool:
    return any(first <= char <= last for first, last in _EAST_ASIAN)


def _is_number(text: str, start: int, end: int) -> bool:
    """Whether digits stand on both sides, as in a time or a decimal."""
    return text[start - 1 : start].isdigit() and text[end : end + 1].isdigit()
