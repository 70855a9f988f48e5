"""A character that no reader sees stands inside the text.

Why: pages carry zero-width spaces, soft hyphens, byte order marks and direction marks; with one inside it a name is found no more.
Fix: it goes, and where two words would run together a blank comes; where a script needs it (joiners in Persian or Hindi, direction marks beside Arabic, emoji) it stays.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._joining import in_place_of, is_inside_word
from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import INVISIBLE

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("invisible-character", Category.GARBLE, Severity.MINOR, mqm="fluency/character-encoding", trust=Trust.SURE, needs=INVISIBLE)

_CONTROLS = later("[\x00-\x08\x0b\x0e-\x1f\x7f]+")
# The line break of Word and the separators of records stand where words end; the others stand anywhere.
_SEPARATORS = frozenset("\x0b\x1c\x1d\x1e\x1f")
_INVISIBLE = later("[\x80-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]+")
_LOST_LETTERS = later("[\x80-\x9f]")
_JOINERS = frozenset("\u200c\u200d")
_DIRECTIONS = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_SPACE_LIKE = frozenset("\u200b")
_RIGHT_TO_LEFT = later("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Scripts without spaces between words mark line breaks with a zero-width space: Thai, Lao, Burmese, Khmer, Tibetan.
_UNSPACED = later("[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff]")
_JOINED = later("[\u0600-\u06ff\u0750-\u077f\u0900-\u0dff\u1800-\u18af]")
_MAY_DIVIDE = frozenset("\u200b\ufeff")  # where a line may end, and what a file began with that was joined to another
_NAMES = {
    "\u00ad": "a soft hyphen",
    "\u200b": "a zero-width space",
    "\ufeff": "a byte order mark",
    "\u2060": "a word joiner",
    "\u200c": "a zero-width non-joiner",
    "\u200d": "a zero-width joiner",
}


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Invisible characters that mean nothing where they stand; a byte order mark at the very start of a file is the file's."""
    text = document.text
    if text.replace("\n", " ").isprintable():
        return  # twice as fast as a search, and true of nine texts in ten
    for match in _CONTROLS.finditer(text):
        yield RULE.finding(document, match.start(), match.end(), "a control character", _in_place_of(document, lexicon, *match.span()))
    if text.isascii():
        return
    for match in _INVISIBLE.finditer(text):
        start, end = match.span()
        if start == 0 and text[0] == "\ufeff":
            start = 1
        if start < end and not _is_needed(text, start, end):
            yield _finding(document, lexicon, start, end)


def _in_place_of(document: Document, lexicon: "Lexicon", start: int, end: int) -> str:
    """A blank where a separator goes, or another control character, and two words would run together."""
    text = document.text
    if _SEPARATORS.isdisjoint(text[start:end]):
        return in_place_of(document, lexicon, start, end)
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return "" if not before or not after or before.isspace() or after.isspace() else " "


def _finding(document: Document, lexicon: "Lexicon", start: int, end: int) -> Finding:
    text = document.text
    message = _NAMES.get(text[start], "a direction mark" if text[start] in _DIRECTIONS else "an invisible character")
    if text[start] == "\u00ad" and text[end : end + 1] in ("\n", "\r"):
        # The word goes on in the next line: whether to join them is for the one who set the lines.
        return RULE.finding(document, start, end, "a word divided at a line's end")
    if _LOST_LETTERS.search(text, start, end):
        return RULE.finding(document, start, end, "a control character that may have been a letter in another encoding")
    instead = in_place_of(document, lexicon, start, end)
    # It may have been put between two words or into one: Мэр\u200bуехал, Дагестан\u200bский.
    doubtful = not instead and not _MAY_DIVIDE.isdisjoint(text[start:end]) and not is_inside_word(document, lexicon, start, end)
    return RULE.finding(document, start, end, message, instead, trust=Trust.LIKELY if doubtful else None)


def _is_needed(text: str, start: int, end: int) -> bool:
    """Whether the script around gives the characters a meaning."""
    run, around = set(text[start:end]), text[max(0, start - 1) : start] + text[end : end + 1]
    if run <= _JOINERS:
        # Emoji are joined to sequences; every other use is in scripts that join letters.
        return _JOINED.search(around) is not None or any(
            ord(char) >= 0x1F000 or 0x2600 <= ord(char) <= 0x27BF or char == "\ufe0f" for char in around
        )
    if run <= _DIRECTIONS:
        return _RIGHT_TO_LEFT.search(text, max(0, start - 40), end + 40) is not None
    return run <= _SPACE_LIKE and _UNSPACED.search(around) is not None
