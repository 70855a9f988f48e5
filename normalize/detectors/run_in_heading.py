"""A heading stands in front of the sentence that it stood above.

Why: the scraper lost the line break behind a subheading ("Higher costs. While the price of bread rose, ...").
Fix: only a person can tell a heading from a short sentence, so nothing is changed.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

# English only: what is no sentence is told by its words, and other languages leave out the verb more often.
RULE = Rule("run-in-heading", Category.GARBLE, Severity.NEUTRAL, mqm="fluency/typography", languages=frozenset({"en"}))

_LONG_LINE = 100  # characters of a paragraph
_HEADING = later(
    r"(?P<heading>[A-Z][a-z]+(?: [a-z]+){1,4})\. (?=(?:While|When|After|Before|Since|During|Although|As|In|On|At|For|With|According|Despite|However) )"
)
_NO_HEADINGS = frozenset(
    "yes no well indeed good bad sure fine right wrong thanks thank oh sorry please not never same again too enough so just".split()
)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Two to five words without a verb or pronoun before the first sentence of a paragraph; exclamations and answers stay."""
    for line in document.lines:
        if line.end - line.start < _LONG_LINE:
            continue
        match = _HEADING.match(document.text, line.start, line.end)
        if match is None:
            continue
        words = match["heading"].lower().split()
        if (
            lexicon.language("en").words_of("auxiliary", "pronoun", "particle").isdisjoint(words)
            and _NO_HEADINGS.isdisjoint(words)
            and all(lexicon.is_common(word, "en") for word in words)
            and not _has_verb(words)
        ):
            yield RULE.finding(document, match.start(), match.end("heading") + 1, "a heading in front of its sentence")


def _has_verb(words: list[str]) -> bool:
    """Whether some word but the last looks like a verb in the past: "Prices rose again", "He left" have pronouns or endings."""
    return any(word.endswith(("ed", "ing")) for word in words[1:]) or words[-1].endswith("ly")
