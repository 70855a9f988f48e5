"""A word mixes letters of two alphabets.

Why: a keyboard, a scan or a trick put a Cyrillic "а" into a Latin word ("Sсholz"); no search or count finds the word any more.
Fix: the odd letters become those of the word's own alphabet that look the same, where only one reading gives a word of one alphabet. A letter that
looks like none ("reлocated") is pointed at; a Latin name with an ending of the text's language ("PDFа") is written so.
"""

import re
import unicodedata
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
_CYRILLIC_SMALL = "\u0430-\u045f\u0491"
_GREEK = "\u0386\u0388-\u03ce"
_MEETING = later(rf"[{_CYRILLIC}{_GREEK}](?:(?<=[{_LATIN}].)|(?=[{_LATIN}]))")
_OTHER_ALPHABET = later(f"[{_CYRILLIC}{_GREEK}]")
_WORD = later(r"[^\W\d_]+")
# Letters that look the same, from the Unicode confusables table (Unicode Technical Standard 39).
_CYRILLIC_TWINS = dict(zip("АВЕЅІЈКМНОРСТУХаеѕіјорсухԛԝһӏ", "ABESIJKMHOPCTYXaesijopcyxqwhl", strict=True))
_GREEK_TWINS = dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο", "ABEZHIKMNOPTYXo", strict=True))
_TWINS = _CYRILLIC_TWINS | _GREEK_TWINS
# Cyrillic capitals that sound like other Latin letters than they look like.
_SOUNDS = {"С": "S", "Р": "R", "Н": "N", "В": "V", "У": "U"}
_CYRILLIC_LANGUAGES = frozenset({"ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "tg", "mn"})
# Endings of cases and plurals after a Latin acronym or name.
_WITH_ENDING = later(
    r"([A-Z]{2,}|[A-Z]?[a-z]{2,}[A-Za-z]*)(?:а|у|ю|я|е|и|ы|і|ї|о|ов|ев|ів|їв|ом|ем|ём|єм|ам|ям|ах|ях|ами|ями|ой|ою|ей|ею|ові|еві|ът|ът?а|ове|те|та)"
)
_ENCLOSED = later(rf"[{_LATIN}][{_CYRILLIC}]{{1,2}}[{_LATIN}]|[{_CYRILLIC}][{_LATIN}]{{1,2}}[{_CYRILLIC}]")
_PUT_IN = later(rf"[{_LATIN}][{_CYRILLIC}]|[{_CYRILLIC}][{_LATIN}]")
# A run of Latin capitals with any small Cyrillic letters behind it: CEOшник, SMSка.
_ACRONYM_WITH_SUFFIX = later(rf"([A-Z]{{2,}})[{_CYRILLIC_SMALL}]+")
_FROM_LATIN = {latin: cyrillic for cyrillic, latin in _CYRILLIC_TWINS.items() if cyrillic not in "ԛԝһӏѕЅјЈ"}

_TO_GREEK = {latin: greek for greek, latin in _GREEK_TWINS.items()} | dict(zip("aipuvy", "αιρυνγ", strict=True))


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
                yield from _judge(document, lexicon, word.start(), word.end())


_LONGEST = 40  # code points; longer runs of letters are not words


def _judge(document: Document, lexicon: "Lexicon", start: int, end: int) -> Iterator[Finding]:
    word = document.text[start:end]
    in_cyrillic = document.language.split("-")[0] in _CYRILLIC_LANGUAGES
    if in_cyrillic and _has_ending(word, lexicon):
        return
    if document.language.split("-")[0] == "el" and _is_greek(greek := "".join(_TO_GREEK.get(char, char) for char in word)):
        yield RULE.finding(document, start, end, "letters of two alphabets in one word", greek)
        return
    latin = "".join(_TWINS.get(char, char) for char in word)
    cyrillic = "".join(_FROM_LATIN.get(char, char) for char in word)
    readings = [reading for reading, is_one in ((latin, _is_latin(latin)), (cyrillic, _is_cyrillic(cyrillic))) if is_one]
    if not readings:
        # Each alphabet has a letter that the other lacks: a brand with the ending of a Slavic text, or a letter that was put in.
        if (_ENCLOSED if in_cyrillic else _PUT_IN).search(word):
            yield RULE.finding(document, start, end, "letters of two alphabets in one word")
        return
    replacement, trust = readings[0] if len(readings) == 1 else None, None
    if replacement == latin and (by_sound := _by_sound(word, latin, lexicon)):
        replacement, trust = by_sound, Trust.LIKELY
    yield RULE.finding(document, start, end, "letters of two alphabets in one word", replacement, trust=trust)


def _has_ending(word: str, lexicon: "Lexicon") -> bool:
    """Whether a Latin acronym or name has an ending of a Slavic language: not so if every letter of it could be Cyrillic and it is known so (HATOвский)."""
    match = _WITH_ENDING.fullmatch(word)
    if match is not None and not all(char in _FROM_LATIN for char in match[1]):
        return True
    acronym = _ACRONYM_WITH_SUFFIX.fullmatch(word)
    return acronym is not None and not lexicon.is_name_word("".join(_FROM_LATIN.get(char, char) for char in acronym[1]).lower())


def _by_sound(word: str, latin: str, lexicon: "Lexicon") -> str | None:
    """The known word that begins with the letter that the first one sounds like, where what it looks like gives none: Сánchez is Sánchez."""
    sound = _SOUNDS.get(word[0])
    if sound is None or _is_known(latin, lexicon):
        return None
    return sound + latin[1:] if _is_known(sound + latin[1:], lexicon) else None


def _is_known(word: str, lexicon: "Lexicon") -> bool:
    bare = "".join(char for char in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(char))
    return lexicon.is_name_word(bare) or lexicon.is_common(bare, "en")


def _is_latin(word: str) -> bool:
    return re.fullmatch(f"[{_LATIN}]+", word) is not None


def _is_greek(word: str) -> bool:
    return re.fullmatch(f"[{_GREEK}]+", word) is not None


def _is_cyrillic(word: str) -> bool:
    return re.fullmatch(f"[{_CYRILLIC}]+", word) is not None
