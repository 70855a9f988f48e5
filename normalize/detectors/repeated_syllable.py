"""A piece of a word comes again and again in it.

Why: a translation model that writes word pieces got caught in a loop ("Ankhparennafarnafarnafar", "ajaaaaaaaaaaaaaa", "BlueBlueBlueBlue").
Fix: only a person can tell what the word should have been.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._notable import NotableWords, Wanted
from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("repeated-syllable", Category.GARBLE, Severity.MAJOR, mqm="fluency/repetition")

_SHORTEST = 9  # letters of a word that can hold such a loop
# One letter twelve times ("nooooo" is a cry); two or three letters four times; more letters three times.
_LOOP = later(
    r"(?P<letter>[^\W\d_])(?P=letter){11,}|(?P<short>[^\W\d_]{2,3}?)(?P=short){3,}|(?P<long>[^\W\d_]{4,12}?)(?P=long){2,}", re.IGNORECASE
)
# A capital in every turn: "RedRedRed" is no laughter.
_TITLED = later(r"(?P<turn>[A-ZÀ-ÞА-ЯЁ][a-zß-ÿа-яё]{1,12})(?P=turn){2,}")
_STEM = 3  # letters before a short loop: "hahahaha", "lalalala", "хахахаха" are loops and nothing else


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Words that hold a loop of letters; laughter, cries and words of unspaced scripts stay."""
    found = frozenset(_LOOPED.met(document, lexicon))
    if found:
        for word in document.words:
            if word.text in found:
                yield RULE.finding(document, word.start, word.end, "the same letters again and again")


def _is_loop(word: str) -> bool:
    if len(word) < _SHORTEST or not word.isalpha():
        return False
    if not word[1:].islower() and _TITLED.search(word) is not None:
        return True
    match = _LOOP.search(word)
    return match is not None and (match["short"] is None or match.start() >= _STEM)


def _looped(lexicon: "Lexicon", language: str) -> Wanted:
    if lexicon.language(language).spaces == "none":
        return lambda word: False
    return _is_loop


_LOOPED = NotableWords(_looped)
