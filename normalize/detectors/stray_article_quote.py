"""An article is followed by an opening quotation mark that nothing closes.

Why: the apostrophe of an elided article of the source ("l'Ukraine", "l’Europe") was read as a quotation mark ("directed to the ‘Ukraine.").
Fix: only a person can tell whether the article goes too.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity
from normalize.traces import QUOTED_AFTER_ARTICLE

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule(
    "stray-article-quote",
    Category.GARBLE,
    Severity.MINOR,
    mqm="fluency/punctuation",
    languages=frozenset({"en"}),
    needs=QUOTED_AFTER_ARTICLE,
)

# Each begins with the mark itself and looks back from there: apostrophes are few, spaces are not.
_OPENING = {mark: later(rf"{mark}(?<=\b[Tt]he {mark})([^\W\d_]{{3,}})") for mark in "‘'"}
# French and Italian elisions before a capital that were not translated ("the l'Europe"); without "the" they are mostly names.
_ELIDED = {mark: later(rf"{mark}(?<=\b[Tt]he [lLdD]{mark})([A-ZÀ-Þ][^\W\d_]+)") for mark in "’'"}
_CLOSING = later(r"[’']")
_REACH = 200  # code points: a quotation in single marks after "the" is a title or a phrase, and shorter


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """`the ‘Word` without a closing mark in its line, and `the l'Word`; quoted titles, decades ('60s) and names (L'Oréal) stay."""
    text = document.text
    for mark, pattern in _OPENING.items():
        for match in pattern.finditer(text) if mark in text else ():
            if not _is_closed(text, match.end()):
                start = match.start() - len("the ")
                yield RULE.finding(document, start, match.end(), "an opening quotation mark stands for an elided article")
    for mark, pattern in _ELIDED.items():
        for match in pattern.finditer(text) if mark in text else ():
            start = match.start() - len("the l")
            yield RULE.finding(document, start, match.end(), "an elided article was left in place", severity=Severity.NEUTRAL)


def _is_closed(text: str, start: int) -> bool:
    """Whether a single quotation mark closes before the line ends; an apostrophe inside a word does not."""
    end = text.find("\n", start)
    end = min(start + _REACH, len(text) if end < 0 else end)
    return any(not text[mark.end() : mark.end() + 1].isalpha() for mark in _CLOSING.finditer(text, start, end))
