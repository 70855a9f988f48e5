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
_RARE = 4  # letters of a word that the language has rarely; of shorter ones most are signs (bio, com)
_LONG = 7  # letters of a word that is English but for its marks; of shorter ones many are written so, too (pâté), if they are no function words (für)
_LATIN = later(r"[a-zß-öø-ÿĀ-ž\u0218-\u021b\u1e00-\u1eff]+")
_BEFORE = later(r"(?<![^\W\d_])([A-Za-z]?[a-z]*(?:['’]s)?),? \Z")
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
    """Whether the neighbours are words of the language, or what stands before is a name and what follows such a word: else it is a name or a quotation.

    Of a word that may be a name or a rare word of the language both neighbours must be its words, without a capital.
    """
    text, language = document.text, document.language
    before, after = _BEFORE.search(text, max(0, start - 30), start), _AFTER.match(text, end)
    if before is None or after is None:
        return False
    first = before[1].removesuffix("'s").removesuffix("’s")
    known = after[1] is not None and lexicon.is_common(after[1], language)
    if _may_be_own(text[start:end], lexicon, language):
        small = first.islower() or first.lower() in lexicon.language(language).all_words
        if not small:  # "of Nantes und was": a name of that spelling has a capital, and would not stand between another and a frequent word
            unlisted = not is_listed(without_marks(text[start:end]), lexicon, language)
            return unlisted and first[:1].isupper() and after[1] is not None and lexicon.is_common(after[1], language + "-frequent")
        return lexicon.is_common(first.lower(), language) and (known or after[1] is None)
    return (lexicon.is_common(first, language) and (known or after[1] is None)) or (known and first[:1].isupper())


def _may_be_own(word: str, lexicon: "Lexicon", language: str) -> bool:
    """Whether a word is a name, or one that the language has rarely, or but for its marks."""
    bare = without_marks(word)
    return is_listed(bare, lexicon, language) or is_name(bare, lexicon)


def _foreign(lexicon: "Lexicon", language: str) -> Wanted:
    """Only of a language that has a list of usual words is enough known: there a word that its list has without the marks is a borrowed one (café)."""
    if not lexicon.has_words(language + "-usual"):
        return lambda word: False
    record = lexicon.language(language)
    spoken = lexicon.function_words(next(iter(record.scripts), ""))
    own = record.all_words | record.homographs

    marked = language + "-marked"

    def wanted(word: str) -> bool:
        if len(word) < _SHORTEST or not word.islower() or _LATIN.fullmatch(word) is None or lexicon.in_dictionary(word, language):
            return False
        if word.isascii():
            rare = is_listed(word, lexicon, language)
            return word in spoken and word not in own and not (rare and (len(word) < _RARE or lexicon.is_common(word, language)))
        bare = without_marks(word)
        if is_listed(bare, lexicon, language) or lexicon.is_common(bare.removesuffix("s"), language):
            borrowed = any(lexicon.is_common(form, marked) for form in (word, word.removesuffix("s"), word.removesuffix("es")))
            return lexicon.has_words(marked) and (len(word) >= _LONG or word in spoken) and not borrowed
        return True

    return wanted


_FOREIGN = NotableWords(_foreign)
