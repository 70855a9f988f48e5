"""A sentence stands in the text as it stands in the original: it was never translated.

Why: translators give up on a segment and hand it back. A few words more or less do not make it a translation.
Fix: only a translator can say what should stand there. Names, titles and short lines may stay as they are.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._original import side_by_side
from normalize.model import Category, Document, Finding, Rule, Severity
from normalize.text import spellings

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("untranslated-sentence", Category.LANGUAGE, Severity.MAJOR, mqm="accuracy/untranslated")

_FEWEST = 4  # words in small letters of a sentence that should have been translated
_SAME = 0.7  # share of its words that the sentence of the original has, too
_LONG = 3  # letters of a word that counts; shorter ones many languages share


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    both = side_by_side(document, lexicon)
    if both is None or both.original.language.split("-")[0] == document.language.split("-")[0]:
        return
    for pair in both.pairs:
        theirs = {word.lower() for span in pair.source for word in spellings(both.original.text[span.start : span.end])}
        for span in pair.text:
            words = [word for word in spellings(document.text[span.start : span.end]) if word[0].islower() and len(word) >= _LONG]
            if len(words) >= _FEWEST and sum(word in theirs for word in words) >= _SAME * len(words):
                yield RULE.finding(document, *span, "not translated: the original has the same words here")
