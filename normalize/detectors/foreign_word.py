"""A single word of another language stands in a sentence untranslated.

Why: the translator did not know it and passed it on ("the next siècle", "in connection avec the war").
Fix: only a translator can say what should stand there; a word in quotation marks or brackets is quoted, and stays.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._notable import NotableWords, Wanted
from normalize.detectors._patterns import later
from normalize.detectors._quoted import is_quoted
from normalize.detectors._spelling import is_listed, is_name
from normalize.lexicon.keys import without_marks
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("foreign-word", Category.LANGUAGE, Severity.MINOR, mqm="accuracy/untranslated")

_SHORTEST = 3  # letters; shorter words of one language are words, names or signs in another
_LATIN = later(r"[a-zß-öø-ÿĀ-ž\u0218-\u021b\u1e00-\u1eff]+")
_BEFORE = later(r"(?<![^\W\d_])([A-Za-z]?[a-z]*),? \Z")
_AFTER = later(r",? ([a-z]+)\b|,? \d|[,.;:?!](?:\s|\Z)")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Words without a capital between words of the language, with letters that the language does not have in a word of its own, or function words of another."""
    text = document.text
    for word in sorted(_FOREIGN.met(document, lexicon)):
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            if _stands_among_own(document, lexicon, at, end) and not is_quoted(text, at, end):
                yield RULE.finding(document, at, end, f"“{word}” is of another language")
            at = text.find(word, end)


def _stands_among_own(document: Document, lexicon: "Lexicon", start: int, end: int) -> bool:
    """Whether the neighbours are words of the language, or what stands before is a name and what follows such a word: else it is a name or a quotation."""
    text, language = document.text, document.language
    before, after = _BEFORE.search(text, max(0, start - 30), start), _AFTER.match(text, end)
    if before is None or after is None:
        return False
    known = after[1] is not None and lexicon.is_common(after[1], language)
    return (lexicon.is_common(before[1], language) and (known or after[1] is None)) or (known and before[1][:1].isupper())


def _foreign(lexicon: "Lexicon", language: str) -> Wanted:
    """Only of a language that has a list of usual words is enough known: there a word that its list has without the marks is a borrowed one (café)."""
    if not lexicon.has_words(language + "-usual"):
        return lambda word: False
    record = lexicon.language(language)
    spoken = lexicon.function_words(next(iter(record.scripts), ""))
    own = record.all_words | record.homographs

    def wanted(word: str) -> bool:
        if len(word) < _SHORTEST or not word.islower() or _LATIN.fullmatch(word) is None:
            return False
        if word.isascii():
            return word in spoken and word not in own and not is_listed(word, lexicon, language) and not is_name(word, lexicon)
        bare = without_marks(word)
        return not (is_listed(bare, lexicon, language) or lexicon.is_common(bare.removesuffix("s"), language) or is_name(bare, lexicon))

    return wanted


_FOREIGN = NotableWords(_foreign)
