"""A sentence says the same few words over and over.

Why: a translation model that has lost its place turns in a circle ("to adopt a joint decision to adopt the joint decision and to adopt a joint
decision"), without ever saying quite the same twice in a row.
Fix: only a person can tell what the sentence should have said.

The share of words that a sentence of its length should have and lacks, 1 - distinct / n^0.945, was the best single sign of such sentences among
23,918 human lines.
"""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._phrases import folded
from normalize.model import Category, Document, Finding, Rule, Severity, Span
from normalize.text import spellings

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("low-variety", Category.GARBLE, Severity.MAJOR, mqm="fluency/repetition")

_FEWEST, _MOST = 12, 60  # words; of fewer some are said twice by chance, and longer sentences are lists
_CONTENT, _CONTENTS = 4, 2  # letters of a word that says something; and how many of them come again
_EXPONENT = 0.945  # how the distinct words of a text grow with its length
_SHORTFALL = 0.36  # a rhyme of proverbs has 0.35 ("small sins in small fur"), a loop 0.4 and more
_LISTS = frozenset(";:|•\t")  # what divides the things of a list, each of which may be said in the same words


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Sentences with far fewer distinct words than others of their length; lists and sentences with numbers stay."""
    language = lexicon.language(document.language)
    if language.spaces == "none" or not _may_be_poor(document):
        return
    for sentence in document.sentences:
        if _is_poor(folded(document), sentence, language.all_words):
            yield RULE.finding(document, *sentence, "the same few words over and over")


def _may_be_poor(document: Document) -> bool:
    """Whether some stretch of a dozen words has few distinct ones: true of few texts, and 20 times cheaper than cutting sentences."""
    words = document.spellings
    half = _FEWEST // 2
    return any(len(set(words[at : at + _FEWEST])) <= _FEWEST - _REPEATED for at in range(0, len(words) - half, half))


_REPEATED = 3  # words said again among a dozen of a sentence that is poor


def _is_poor(text: str, sentence: Span, small: frozenset[str]) -> bool:
    """Whether a sentence of a text in small letters says too little."""
    body = text[sentence.start : sentence.end]
    words = spellings(body)
    # What nearly no sentence passes comes first.
    if not _FEWEST <= len(words) <= _MOST or 1 - len(set(words)) / len(words) ** _EXPONENT < _SHORTFALL:
        return False
    if not _LISTS.isdisjoint(body) or any(map(str.isdecimal, body)):
        return False
    # "It is what it is" says nothing again but small words.
    return len([word for word, times in Counter(words).items() if times > 1 and len(word) >= _CONTENT and word not in small]) >= _CONTENTS
