"""A single word of another language stands in a sentence untranslated.

Why: the translator did not know it and passed it on ("the next siècle", "in connection avec the war").
Fix: only a translator can say what should stand there; a word in quotation marks or brackets is quoted, and stays.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._borrowed import is_borrowed
from normalize.detectors._notable import NotableWords, Wanted
from normalize.detectors._patterns import later
from normalize.detectors._quoted import is_cited
from normalize.detectors._spelling import is_listed, is_name
from normalize.lexicon.keys import fold, without_marks
from normalize.memo import once
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("foreign-word", Category.LANGUAGE, Severity.MINOR, mqm="accuracy/untranslated")

_SHORTEST = 3  # letters; shorter words of one language are words, names or signs in another
_RARE = 4  # letters of a word that the language has rarely; of shorter ones most are signs (bio, com)
_NOUN = 5  # letters of a noun that is told by its letters or ending: Größte
_LONG = 7  # letters of a word that is English but for its marks; of shorter ones many are written so, too (pâté), if they are no function words (für)
_LATIN = later(r"[a-zß-öø-ÿĀ-ž\u0218-\u021b\u1e00-\u1eff]+")
_BEFORE = later(r"(?<![^\W\d_])([A-Za-z]?[a-z]*(?:['’]s)?),? \Z")
_NUMBER_BEFORE = later(r"\d(?:st|nd|rd|th)? \Z")  # the 14th siècle
_SMALL_BEFORE = later(r"(?<![\w'’-])([A-Za-z][a-z]*) \Z")
_SMALL_AFTER = later(r" ([a-z]+)(?![\w'’-])")
_STOP_AFTER = later(r"[,.;:?!](?:\s|\Z)")
_ELIDED = later(r"(?<![\w'’-])[a-z]+\Z")
_REST = later(r"[a-zß-öø-ÿ]{3,}(?![\w'’-])")
_LONGEST_ELIDED = 9  # letters and what stands before: "aujourd"
_CAPITAL_BEFORE = later(r"(?<![\w'’-])[A-ZÀ-Ž][\w'’-]*(?<!['’]s) \Z")  # Ordine dell'avvocatura: a name of several words
_DETERMINERS = frozenset(["last", "next", "each", "every", "no"])  # which stand before a noun, and before no name
_AFTER = later(r",? ([a-z]+)\b|,? \d|[,.;:?!](?:\s|\Z)")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Words between words of the language, with letters that the language does not have in a word of its own, or that are usual ones of another.

    With a capital only German nouns behind an article.
    """
    text = document.text
    for word in sorted(_FOREIGN.met(document, lexicon)):
        at = text.find(word)
        while at >= 0:
            end = at + len(word)
            stands = _stands_among_own if word[0].islower() else _stands_with_capital
            if stands(document, lexicon, at, end) and not (
                is_cited(text, at, end) or is_borrowed(text, at, end, lexicon, document.language)
            ):
                yield RULE.finding(document, at, end, f"“{word}” is of another language")
            at = text.find(word, end)
    yield from _elided(document, lexicon)


def _elided(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Small words of another language that lost a vowel, with the word behind them: dell'autore, nell'agosto."""
    text, language = document.text, document.language
    for mark in "'’":
        at = text.find(mark)
        while at >= 0:
            # Behind an English apostrophe stand one or two letters nearly always.
            rest = _REST.match(text, at + 1)
            before = _ELIDED.search(text, max(0, at - _LONGEST_ELIDED), at) if rest is not None else None
            if rest is not None and before is not None and before[0] in _elisions(lexicon, language):
                span = before.start(), rest.end()
                if _is_foreign_elision(before[0], rest[0], lexicon, language) and not (
                    _CAPITAL_BEFORE.search(text, max(0, span[0] - 30), span[0])
                    or is_cited(text, *span)
                    or is_borrowed(text, *span, lexicon, language)
                    or is_borrowed(text, *rest.span(), lexicon, language)
                ):
                    yield RULE.finding(document, *span, f"“{text[slice(*span)]}” is of another language")
            at = text.find(mark, at + 1)


def _is_foreign_elision(word: str, rest: str, lexicon: "Lexicon", language: str) -> bool:
    """Whether the language has not got the word behind the apostrophe, or not the one before it."""
    own = lexicon.is_common(word, language) or len(word) < _SHORTEST
    return not own or lexicon.is_common(rest, language + _LIST) or not is_listed(without_marks(rest), lexicon, language)


def _stands_with_capital(document: Document, lexicon: "Lexicon", start: int, end: int) -> bool:
    """Whether an article or what stands in its place is before a noun, and a small word or a mark behind it: at this Zeitpunkt, not the late Gott.

    Behind another word it is a family name as often.
    """
    text, language = document.text, document.language
    before, after = _SMALL_BEFORE.search(text, max(0, start - 30), start), _SMALL_AFTER.match(text, end)
    if before is None or before[1].lower() not in lexicon.language(language).words_of("article", "pronoun") | _DETERMINERS:
        return False
    if after is None:
        return _STOP_AFTER.match(text, end) is not None
    # A noun that is told by its letters alone may be a town before another noun: the Görlitz bridge.
    sure = _is_listed_or_by_ending(text[start:end].lower(), lexicon, language)
    return lexicon.is_common(after[1], language) if sure else after[1] in lexicon.language(language).all_words


def _stands_among_own(document: Document, lexicon: "Lexicon", start: int, end: int) -> bool:
    """Whether the neighbours are words of the language, or what stands before is a name and what follows such a word: else it is a name or a quotation.

    Of a word that may be a name or a rare word of the language both neighbours must be its words, without a capital.
    """
    text, language = document.text, document.language
    before, after = _BEFORE.search(text, max(0, start - 30), start), _AFTER.match(text, end)
    if before is None or after is None:
        return False
    first = before[1].removesuffix("'s").removesuffix("’s")
    if _NUMBER_BEFORE.search(text, max(0, start - 5), start):
        first = "the"  # what stands behind a number is no name
    if _in_a_phrase(first, text[start:end], lexicon, language):
        first = "the"
    known = after[1] is not None and lexicon.is_common(after[1], language)
    if _may_be_own(text[start:end], lexicon, language):
        small = first.islower() or first.lower() in lexicon.language(language).all_words
        if not small:  # "of Nantes und was": a name of that spelling has a capital, and would not stand between another and a frequent word
            unlisted = not is_listed(without_marks(text[start:end]), lexicon, language)
            return unlisted and first[:1].isupper() and after[1] is not None and lexicon.is_common(after[1], language + "-frequent")
        return lexicon.is_common(first.lower(), language) and (known or after[1] is None)
    return (lexicon.is_common(first, language) and (known or after[1] is None)) or (known and first[:1].isupper())


_LIST, _NOUNS = "-foreign", "-foreign-nouns"


def _in_a_phrase(before: str, word: str, lexicon: "Lexicon", language: str) -> bool:
    """Whether a small word of another language and a usual word of another one stand together: la scuola, los niños."""
    record = lexicon.language(language)
    spoken = lexicon.function_words(next(iter(record.scripts), ""))
    return before in spoken and before not in record.all_words and (lexicon.is_common(word, language + _LIST) or not word.isascii())


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
    own = record.all_words | record.homographs | record.abbreviations

    days = _calendars(lexicon, language)
    marked = language + "-marked"

    def wanted(word: str) -> bool:
        if len(word) < _SHORTEST or lexicon.in_dictionary(word, language):
            return False
        if word.istitle():
            return _is_noun(word, lexicon, language) and not lexicon.postings(fold(word))
        if not word.islower() or _LATIN.fullmatch(word) is None:
            return False
        if (lexicon.is_common(word, language + _LIST) or word in days) and word not in own:
            return True
        if word.isascii():
            rare = is_listed(word, lexicon, language)
            return word in spoken and word not in own and not (rare and (len(word) < _RARE or lexicon.is_common(word, language)))
        bare = without_marks(word)
        if is_listed(bare, lexicon, language) or lexicon.is_common(bare.removesuffix("s"), language):
            borrowed = any(lexicon.is_common(form, marked) for form in (word, word.removesuffix("s"), word.removesuffix("es")))
            return lexicon.has_words(marked) and (len(word) >= _LONG or word in spoken) and not borrowed
        return True

    return wanted


def _calendars(lexicon: "Lexicon", language: str) -> frozenset[str]:
    """The months and weekdays of other languages, in small letters, that no list of the language has."""
    others = [lexicon.language(tag) for tag in lexicon.language_tags() if tag != language]
    names = {name.lower() for other in others for name in (*other.months, *other.months_alone, *other.weekdays)}
    return frozenset(name for name in names if _LATIN.fullmatch(name) and not _may_be_own(name, lexicon, language))


def _is_noun(word: str, lexicon: "Lexicon", language: str) -> bool:
    """Whether a word with a capital is a noun of a language that writes them so: a listed one, or by its ending or letters one that no list of this language has."""
    small = word.lower()
    if lexicon.is_common(small, language + _NOUNS):
        return True  # however short
    if len(word) < _NOUN or _LATIN.fullmatch(small) is None or _may_be_own(small, lexicon, language):
        return False
    if _is_listed_or_by_ending(small, lexicon, language):
        return True
    return not small.isascii() and any(
        letters.issuperset(c for c in small if not c.isascii()) for letters, _ in _noun_languages(lexicon, language)
    )


def _is_listed_or_by_ending(small: str, lexicon: "Lexicon", language: str) -> bool:
    """Whether a list has a noun, or it ends as nouns of its language alone do."""
    endings = (each for _, endings in _noun_languages(lexicon, language) for each in endings)
    return lexicon.is_common(small, language + _NOUNS) or small.endswith(tuple(endings))


@once
def _noun_languages(lexicon: "Lexicon", language: str) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Letters and endings of nouns of the other languages that write them with a capital."""
    others = (lexicon.language(tag) for tag in lexicon.language_tags() if tag != language)
    return tuple((other.letters, other.noun_endings) for other in others if other.nouns_capitalised and other.noun_endings)


@once
def _elisions(lexicon: "Lexicon", language: str) -> frozenset[str]:
    """The words of other languages that lose their last vowel, where enough is known of this one."""
    if not lexicon.has_words(language + _LIST):
        return frozenset()
    others = (lexicon.language(tag).elided for tag in lexicon.language_tags())
    return frozenset[str]().union(*others) - lexicon.language(language).elided


_FOREIGN = NotableWords(_foreign)
