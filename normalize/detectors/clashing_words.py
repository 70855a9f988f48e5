"""Two small words stand side by side that no sentence joins: "the of", "their is", "could has".

Why: the word between them was lost, or the words of the sentence are out of order, as in the output of a translator that has lost the thread.
Fix: only a person can tell what stood there.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._headlines import is_headline
from normalize.detectors._quoted import is_quoted
from normalize.memo import once
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("clashing-words", Category.GARBLE, Severity.MINOR, mqm="fluency/grammar")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Pairs of the phrase list `clashing-words`, with one blank between, the second without a capital; a word spoken of in quotes stays."""
    text = document.text
    for pattern in _pairs(lexicon, document.language):
        for match in pattern.finditer(text):
            # A word twice is a matter of its own.
            first, second = match[1], match[2].strip()
            if first.lower() != second and not is_quoted(text, *match.span()) and not is_headline(text, *match.span()):
                yield RULE.finding(
                    document, *match.span(), f"“{first}” and “{second}” cannot stand side by side: a word is lost or out of order"
                )


@once
def _pairs(lexicon: "Lexicon", language: str) -> "tuple[re.Pattern[str], ...]":
    """A pattern for each line of the list: the words before, which may begin a sentence, and those after, whole and no part of a compound."""
    lines = lexicon.phrases("clashing-words").get(language, ())
    return tuple(re.compile(_pattern(str(line["text"]).split(), str(line["next"]).split())) for line in lines)


def _pattern(first: list[str], second: list[str]) -> str:
    """What finds a word of the one list before one of the other; a single capital letter is a sign (Serie A), no article."""
    before = "|".join(f"[{word[0].upper()}{word[0]}]{word[1:]}" if len(word) > 1 else word for word in first)
    words = "|".join(word for word in second if word.isalpha())
    marks = "".join(word for word in second if not word.isalpha())
    after = [rf" (?:{words})(?![\w'’\-/@]|\.\w)"] * bool(words) + [rf"[{marks}](?=\s|\Z)"] * bool(marks)
    return rf"(?<![\w'’\-/.@])({before})({'|'.join(after)})"
