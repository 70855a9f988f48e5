"""A word is a good one, but stands where only another fits, of which a letter was lost: "have bee identified", "closed on may days".

Why: a letter was lost where text was copied, typed or read from a picture, and what is left is a word, so that no dictionary notices.
Fix: the word that fits is proposed; only a person can tell whether it was meant.
"""

from collections.abc import Iterator
from itertools import compress
from typing import TYPE_CHECKING

from normalize.detectors import unknown_word
from normalize.detectors._notable import NotableWords, Wanted
from normalize.detectors._quoted import is_quoted
from normalize.detectors._spelling import frequent_words
from normalize.memo import once
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("lost-letter", Category.GARBLE, Severity.MINOR, mqm="fluency/spelling")

_SMALLEST = 3  # letters of a function word that is told by one neighbour
_JOINED = {"into": "in", "onto": "on", "upon": "on"}  # what books have with the shorter word goes with the longer one: let in, let into
_LETTERS = "abcdefghijklmnopqrstuvwxyz"


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Words that never stand beside either neighbour, where one with a letter more stands beside both; function words and quoted ones stay."""
    suspects = set(_LOST.met(document, lexicon))
    if not suspects:
        return
    said = document.spellings
    threes = compress(zip(said, said[1:], said[2:], strict=False), map(suspects.__contains__, said[1:]))
    for before, word, after in dict.fromkeys(threes):
        meant = _fits_better(lexicon, document.language, before.lower(), word, after.lower())
        if meant is not None:
            yield from _places(document, before, word, after, meant)


def _fits_better(lexicon: "Lexicon", language: str, before: str, word: str, after: str) -> str | None:
    """The word with a letter more that books have beside both neighbours, and often beside one of them, where they have this one beside neither.

    A function word stands beside anything, so for it one usual neighbour is enough.
    """
    pairs, usual = language + "-pairs", language + "-usual-pairs"
    behind = _behind(lexicon, word, pairs)
    if after in behind or _JOINED.get(after) in behind or lexicon.is_common(f"{before} {word}", pairs):
        return None
    small = lexicon.language(language).all_words
    best, most = None, 0
    for near in _possible(lexicon, word, language):
        one = f"{before} {near}"
        often = lexicon.is_common(one, usual) + (after in _behind(lexicon, near, usual))
        if often > most and (
            (near in small and len(near) >= _SMALLEST) or (lexicon.is_common(one, pairs) and after in _behind(lexicon, near, pairs))
        ):
            best, most = near, often
    return best


@once
def _behind(lexicon: "Lexicon", word: str, pairs: str) -> frozenset[str]:
    """What books have behind a word: two in three places are as books have it, and a set is asked 5 times as fast as the compiled list."""
    return frozenset([pair[len(word) + 1 :] for pair in lexicon.words_beginning(word + " ", pairs)])


@once
def _possible(lexicon: "Lexicon", word: str, language: str) -> tuple[str, ...]:
    """The frequent words with a letter more: of a word that comes often they are asked for often."""
    usual = frequent_words(lexicon, language)
    return tuple(near for near in _with_a_letter_more(word) if near in usual)


def _with_a_letter_more(word: str) -> Iterator[str]:
    """What a word may have been, the last letters first: of endings more are lost."""
    for at in range(len(word), -1, -1):
        for letter in _LETTERS:
            yield word[:at] + letter + word[at:]


def _places(document: Document, before: str, word: str, after: str, meant: str) -> Iterator[Finding]:
    """The places where the three words stand with nothing but a blank between."""
    text, sought = document.text, f"{before} {word} {after}"
    at = text.find(sought)
    while at >= 0:
        start, end = at + len(before) + 1, at + len(sought)
        if not (text[at - 1 : at].isalnum() or text[end : end + 1].isalnum() or is_quoted(text, start, start + len(word))):
            yield RULE.finding(document, start, start + len(word), f"“{word}” does not fit between its neighbours: is it “{meant}”?", meant)
        at = text.find(sought, end)


def _lost(lexicon: "Lexicon", language: str) -> Wanted:
    if not lexicon.has_words(language + "-lost"):
        return lambda word: False
    small, unknown = lexicon.language(language).all_words, unknown_word.wanted(lexicon, language)
    return lambda word: (
        word.islower()
        and word not in small
        and lexicon.is_common(word, language + "-lost")
        and not unknown(word)
        and not lexicon.in_dictionary(word, language)
    )


_LOST = NotableWords(_lost)
