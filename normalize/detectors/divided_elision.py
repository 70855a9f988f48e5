"""An elided word has a space on one side of its apostrophe.

Why: the translation program's tokeniser divided it, and the step that joins the pieces again was left out ("l' Europe", "qu' il", "dell' anno").
Fix: the space goes.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule(
    "divided-elision",
    Category.GARBLE,
    Severity.MINOR,
    mqm="fluency/typography",
    trust=Trust.LIKELY,
    languages=frozenset({"fr", "it", "ca"}),
)

_LETTER = r"[^\W\d_]"
# Words that lose their vowel before another. Source: grammar. Italian words that lose their end before any word (po', di', fa') are none of them.
_ELIDED = {
    "fr": frozenset("l d j n s c m t qu jusqu lorsqu puisqu quoiqu presqu aujourd".split()),
    "it": frozenset("l d c s m t v un gl dell all nell sull dall quell quest sant bell com dov anch".split()),
    "ca": frozenset("l d m n s t".split()),
}
_AFTER = {mark: later(rf"{mark} (?={_LETTER})(?<={_LETTER}{mark} )") for mark in "'’"}
_BEFORE = {mark: later(rf" {mark}(?={_LETTER})(?<={_LETTER} {mark})") for mark in "'’"}
_WORD_BEFORE = later(rf"(?:(?<=[\s(«“„\"—–-])|\A){_LETTER}+\Z")
_LONGEST = 9  # code points of the longest elided word and what stands before it


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """`l' Europe` and `l 'Europe`; letters in single quotation marks ('l' or 'd') and minutes stay."""
    text = document.text
    elided = _ELIDED[document.language]
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


_QUOTED = 200  # code points in which a quotation in single marks ends


def _word_before(text: str, at: int) -> str:
    """The word that ends at an offset, in small letters, unless a mark stands before it."""
    word = _WORD_BEFORE.search(text, max(0, at - _LONGEST), at)
    return word[0].lower() if word else ""
