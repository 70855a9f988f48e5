"""A single quotation mark has the space on its wrong side, or one on both.

Why: it was translated as a word of its own ("'We will stay, 'he added", "he was ' very tired ' after the game", "the region ‘.").
Fix: the space moves to the other side or goes, where the line says which mark opens; a lone mark only a person can place.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.detectors._quotes import word_before
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import LONE_APOSTROPHE

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("misplaced-single-quote", Category.GARBLE, Severity.MINOR, mqm="fluency/typography", trust=Trust.LIKELY, needs=LONE_APOSTROPHE)

# Each begins with a space and the mark, which together are rare: apostrophes stand inside words.
_ALONE = later(r" (['’]) (?:(?<=[^\W\d_] . )|(?<=[,.:!?] . ))(?=[^\W\d_])(?!(?:s|re|ve|ll|d|m|t|n)\b)")
_ELISIONS = "em|til|till|tis|twas|cause|cos|coz|bout|round|n|s|ere|ave|im|er|is|ow|appen"
_WRONG_SIDE = later(rf" '(?:(?<=[^\W\d_] ')(?P<end>(?=[.,;:!?]))|(?<=[^\W\d_][,.!?] ')(?=[a-z])(?!(?:{_ELISIONS})\b))")
_OPENING_SPACED = later(r"‘ (?<!\S‘ )(?=[^\W\d_])")
_OPENING_AT_END = later(r" ‘(?=[.,;:!?])(?<=[^\W_] ‘)")
_OPENS = later(r"'(?<![^\s(\[“\"]')(?=[^\W\d_])")
_CLOSES = later(r"'(?<=[\w.,!?…]')(?=[\s.,;:!?)\]”\"]|\Z)")
_MARKED = {mark: later(rf"\S {mark}[ .,;:!?]") for mark in "'’"}
_PLURAL = frozenset("sxzSXZ")  # the workers ' rights: where every mark stands after one of these, they are more likely genitives'
_REACH = 600  # code points of a line looked at on each side


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Marks with a space on both sides, or before the word that follows a quotation; elisions ('em), glottal stops and minutes stay."""
    text = document.text
    straight = "'" in text and " '" in text
    if straight:
        yield from _wrong_side(document)
    language = lexicon.language(document.language)
    if (straight and " ' " in text) or ("’" in document.beyond_ascii and " ’ " in text):
        yield from _alone(document, language.elided)
    if "‘" in document.beyond_ascii and "‚" not in text and not any(q.closing == "‘" for q in language.inner_quotations):
        for match in _OPENING_SPACED.finditer(text):
            yield RULE.finding(document, match.start() + 1, match.end(), "a space after an opening quotation mark", "")
        for match in _OPENING_AT_END.finditer(text):
            yield RULE.finding(document, match.start(), match.end(), "an opening quotation mark where one closes", "’")


def _line(text: str, at: int) -> tuple[int, int]:
    """Where the line of an offset begins and ends, or the stretch of it that is looked at."""
    start = text.rfind("\n", max(0, at - _REACH), at) + 1
    end = text.find("\n", at, at + _REACH)
    return start or max(0, at - _REACH), min(len(text), at + _REACH) if end < 0 else end


def _wrong_side(document: Document) -> Iterator[Finding]:
    """A mark after a comma or a sentence's end: a quotation ends there if one was opened in the line and none is closed."""
    text = document.text
    suspects = list(_WRONG_SIDE.finditer(text))
    if not suspects:
        return
    opened = [mark.start() for mark in _OPENS.finditer(text)]
    closed = [mark.start() for mark in _CLOSES.finditer(text)]
    for match in suspects:
        if match["end"] is not None:
            yield RULE.finding(document, match.start(), match.start() + 1, "a space before a closing quotation mark", "")
            continue
        start, end = _line(text, match.start())
        # 'We stay, 'he said, 'as long as we can. ': every second mark closes, and none stands where it should.
        number = bisect_right(opened, match.start()) - bisect_left(opened, start)
        if number % 2 and bisect_left(closed, start) == bisect_left(closed, end):
            yield RULE.finding(document, match.start(), match.end(), "the space is on the wrong side of the quotation mark", "' ")


def _alone(document: Document, elided: frozenset[str]) -> Iterator[Finding]:
    text = document.text
    marks = {mark: [found.start() for found in _MARKED[mark].finditer(text)] for mark in "'’"}
    for match in _ALONE.finditer(text):
        if word_before(text, match.start()).lower() in elided:
            continue  # l ' année: `divided-elision` joins it
        start, end = _line(text, match.start())
        places = marks[match[1]]
        pair = places[bisect_left(places, start) : bisect_left(places, end)]
        if len(pair) != 2 or all(text[at] in _PLURAL for at in pair):
            yield RULE.finding(document, match.start(), match.end(), "a quotation mark or apostrophe with a space on both sides")
        elif pair[0] == match.start() - 1:
            yield RULE.finding(document, match.end() - 1, match.end(), "a space after an opening quotation mark", "")
        else:
            yield RULE.finding(document, match.start(), match.start() + 1, "a space before a closing quotation mark", "")
