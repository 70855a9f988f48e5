"""A word mixes letters of two alphabets that look alike.

Why: a keyboard, a scan or a trick put a Cyrillic "а" into a Latin word ("Sсholz"); no search or count finds the word any more.
Fix: the odd letters become those of the word's own alphabet, where only one reading gives a word of one alphabet.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import MIXED_SCRIPT

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("mixed-script", Category.LANGUAGE, Severity.MAJOR, mqm="fluency/character-encoding", trust=Trust.SURE, needs=MIXED_SCRIPT)

_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_CYRILLIC = "\u0400-\u0481\u048a-\u052f"
_GREEK = "\u0386\u0388-\u03ce"
_MEETING = later(rf"[{_CYRILLIC}{_GREEK}](?:(?<=[{_LATIN}].)|(?=[{_LATIN}]))")
_OTHER_ALPHABET = later(f"[{_CYRILLIC}{_GREEK}]")
_WORD = later(r"[^\W\d_]+")
# Letters that look the same, from the Unicode confusables table (Unicode Technical Standard 39).
_CYRILLIC_TWINS = dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухԛԝһӏ", "ABESIJKMHOPCTYXaesijopcyxqwhl", strict=True))
_GREEK_TWINS = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
_TWINS = _CYRILLIC_TWINS | _GREEK_TWINS
_FROM_LATIN = {latin: cyrillic for cyrillic, latin in _CYRILLIC_TWINS.items() if cyrillic not in "ԛԝһӏѕЅјЈ"}


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Words of two alphabets; brand names with a case ending ("iPhone'ом"), units (µm) and formulas stay."""
    text = document.text
    if _OTHER_ALPHABET.search(document.beyond_ascii) is None:
        return
    done = 0
    for match in _MEETING.finditer(text):
        if match.start() < done:
            continue
        for word in _WORD.finditer(text, max(0, match.start() - _LONGEST), match.end() + _LONGEST):
            if word.start() <= match.start() < word.end():
                done = word.end()
                yield from _judge(document, word.start(), word.end())


_LONGEST = 40  # code points; longer runs of letters are not words


def _judge(document: Document, start: int, end: int) -> Iterator[Finding]:
    word = document.text[start:end]
    latin = "".join(_TWINS.get(char, char) for char in word)
    cyrillic = "".join(_FROM_LATIN.get(char, char) for char in word)
    readings = [reading for reading, is_one in ((latin, _is_latin(latin)), (cyrillic, _is_cyrillic(cyrillic))) if is_one]
    if not readings:
        return  # each alphabet has a letter that the other lacks, as in a brand with a case ending
    replacement = readings[0] if len(readings) == 1 else None
    yield RULE.finding(document, start, end, "letters of two alphabets in one word", replacement)


def _is_latin(word: str) -> bool:
    return re.fullmatch(f"[{_LATIN}]+", word) is not None


def _is_cyrillic(word: str) -> bool:
    return re.fullmatch(f"[{_CYRILLIC}]+", word) is not None
