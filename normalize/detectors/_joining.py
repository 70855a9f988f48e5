"""What stands between two pieces of letters: where it begins, and what to put there where it has to go."""

import re
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.detectors._words import function_words
from normalize.model import Document

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

_BEFORE = later(r"[^\W\d_]{1,40}\Z")
_AFTER = later(r"[^\W\d_]{1,40}")
_REACH = 40  # code points; longer runs of letters are no words


def in_place_of(document: Document, lexicon: "Lexicon", start: int, end: int) -> str:
    """A blank where the letters on both sides of a span are words and are none together; nothing anywhere else."""
    text = document.text
    before, after = _BEFORE.search(text, max(0, start - _REACH), start), _AFTER.match(text, end)
    if before is None or after is None or _is_word(document, lexicon, before[0] + after[0]):
        return ""
    return " " if _is_word(document, lexicon, before[0]) and _is_word(document, lexicon, after[0]) else ""


def is_inside_word(document: Document, lexicon: "Lexicon", start: int, end: int) -> bool:
    """Whether a span divides no two words: letters stand on one side of it only, or both together are a word, or one is too short to be any."""
    text = document.text
    before, after = _BEFORE.search(text, max(0, start - _REACH), start), _AFTER.match(text, end)
    if before is None or after is None:
        return True
    joined = before[0] + after[0]
    return min(len(before[0]), len(after[0])) < _SHORTEST or _is_word(document, lexicon, joined) or lexicon.begins(joined)


_SHORTEST = 2  # letters of a word beside others


def _is_word(document: Document, lexicon: "Lexicon", word: str) -> bool:
    """Whether the language, the lexicon or the rest of the text has it as a word."""
    language, small = document.language.split("-")[0], word.lower()
    if small in function_words(lexicon, language):
        return True
    if language == "en" and (lexicon.is_common(small, "en") or lexicon.is_name_word(small)):
        return len(small) > 1 or small in "ai"
    return len(small) > 3 and _stands_alone(document.text, word)


def _stands_alone(text: str, word: str) -> bool:
    return re.search(rf"(?<=\s){word}(?=[\s.,;:!?])", text) is not None


def start_of_spaces(text: str, at: int) -> int:
    """Where the spaces before an offset begin; the offset itself where there are none."""
    while at > 0 and text[at - 1] == " ":
        at -= 1
    return at
