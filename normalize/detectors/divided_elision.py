"""An elided word has a space beside its apostrophe, or a quotation mark instead of it.

Why: the translation program's tokeniser divided it, and the step that joins the pieces again was left out ("l' Europe", "qu' il", "l ’ année");
or the apostrophe was typed as a quotation mark ("d\\"âge").
Fix: the space goes, the mark becomes an apostrophe.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("divided-elision", Category.GARBLE, Severity.MINOR, mqm="fluency/typography", trust=Trust.LIKELY)

_LETTER = r"[^\W\d_]"
_AFTER = {mark: later(rf"{mark} (?={_LETTER})(?<={_LETTER}{mark} )") for mark in "'’"}
_BEFORE = {mark: later(rf" {mark}(?={_LETTER})(?<={_LETTER} {mark})") for mark in "'’"}
_BOTH = {mark: later(rf" {mark} (?={_LETTER})(?<={_LETTER} {mark} )") for mark in "'’"}
_TYPED = later(rf"\"(?={_LETTER})(?<={_LETTER}\")")
_WORD_BEFORE = later(rf"(?:(?<=[\s(«“„\"—–-])|\A){_LETTER}+\Z")
_LONGEST = 9  # code points of the longest elided word and what stands before it


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """`l' Europe`, `l 'Europe`, `l ' Europe`, `l"Europe`; letters in single quotation marks ('l' or 'd') and minutes stay."""
    elided = lexicon.language(document.language).elided
    if not elided:
        return
    text = document.text
    for mark in "'’":
        if f"{mark} " in text:
            for match in _AFTER[mark].finditer(text):
                if _word_before(text, match.start()) in elided:
                    yield RULE.finding(document, match.start() + 1, match.end(), "a space after an elided word", "")
        if f" {mark}" in text:
            for match in _BEFORE[mark].finditer(text):
                # "un 'no'" opens a quotation; what no word of one letter but an elided one can be does not.
                if _word_before(text, match.start()) in elided and text.find(mark, match.end(), match.end() + _QUOTED) < 0:
                    yield RULE.finding(document, match.start(), match.start() + 1, "a space before the apostrophe of an elided word", "")
        if f" {mark} " in text:
            for match in _BOTH[mark].finditer(text):
                if _word_before(text, match.start()) in elided and text.find(f" {mark} ", match.end(), match.end() + _QUOTED) < 0:
                    yield RULE.finding(document, match.start(), match.end(), "spaces around the apostrophe of an elided word", mark)
    for match in _TYPED.finditer(text) if '"' in text else ():
        if _word_before(text, match.start()) in elided:
            yield RULE.finding(document, match.start(), match.end(), "a quotation mark where an apostrophe belongs", "'")


_QUOTED = 200  # code points in which a quotation in single marks ends


def _word_before(text: str, at: int) -> str:
    """The word that ends at an offset, in small letters, unless a mark stands before it."""
    word = _WORD_BEFORE.search(text, max(0, at - _LONGEST), at)
    return word[0].lower() if word else ""
