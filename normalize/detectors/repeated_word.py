"""A word, or a phrase of two words, stands twice in a row.

Why: a translator that rewrote half a sentence left the old half's edge in it ("in Lisbon in Lisbon").
Fix: of two like articles one goes; of other function words nearly always; other doubles are for a person.
"""

from collections.abc import Iterator
from itertools import compress
from operator import eq
from typing import TYPE_CHECKING

from normalize.detectors._again import says_again
from normalize.detectors._patterns import beginning_with, later
from normalize.detectors._phrases import folded, tokens
from normalize.detectors._words import function_words
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.text import in_small_letters
from normalize.traces import DOUBLED, DOUBLED_PAIR, EVERY

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("repeated-word", Category.GARBLE, Severity.MINOR, mqm="fluency/grammar", trust=Trust.LIKELY, needs=DOUBLED | DOUBLED_PAIR)

_BLANK = r"[ \t\N{NO-BREAK SPACE}]+"
_DOUBLE = later(rf"(?<![\w'’-])(?P<first>\S+)(?:{_BLANK}(?P=first))*{_BLANK}(?P<last>(?P=first))(?![\w'’-])")
_LISTED = later(rf"(?<![\w'’-])(?P<first>(?P<word>\S+),)(?:{_BLANK}(?P=first))*{_BLANK}(?P<last>(?P=word))(?![\w'’-])")
_PHRASE = later(rf"(?<![\w'’-])(?P<phrase>(?P<first>\S+){_BLANK}(?P<second>\S+)){_BLANK}(?P=first){_BLANK}(?P=second)(?![\w'’-])")
_TRAIL = ".,;:!?…)]}”\"'»"
_LINKS = frozenset({"and", "or", "by", "after", "upon", "to", "for", "in"})  # "on and on and on", "day by day by day"


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    if document.traces == EVERY and not _recurs(document):
        return
    words = tokens(document)
    doubles = set(compress(words, map(eq, words, words[1:])))
    opening = function_words(lexicon, document.language, "article", "preposition")
    phrases = {
        (words[at], words[at + 1])
        for at in compress(range(len(words) - 3), map(eq, words, words[2:]))
        if words[at] in opening and words[at].isalpha() and words[at + 3].startswith(words[at + 1]) and _is_phrase(*words[at : at + 4])
    }
    if doubles:
        yield from _doubles(document, lexicon, doubles)
    for first, second in sorted(phrases):
        yield from _phrase(document, first, second)


def _recurs(document: Document) -> bool:
    """Whether some word follows itself or comes again with the next one after it: true of one text in eight."""
    spellings = document.spellings
    doubled = {word for said in {spellings[at] for at in says_again(document, (1, 1))} if (word := in_small_letters(said)).isalpha()}
    if doubled:
        text = folded(document)
        odd_blanks = "  " in text or "\t" in text or "\N{NO-BREAK SPACE}" in text
        # Most follow each other over the end of a sentence or line.
        if odd_blanks or any(f"{word} {word}" in text or f"{word}, {word}" in text for word in doubled):
            return True
    return bool(says_again(document, (2, 2)))


def _doubles(document: Document, lexicon: "Lexicon", doubles: set[str]) -> Iterator[Finding]:
    language = document.language
    fine = lexicon.language(language).doubled_words.get("pair", frozenset())
    glue = function_words(lexicon, language, "article", "preposition", "conjunction")
    for word in sorted(doubles - fine):
        listed = word.endswith(",") and word[:-1].isalpha()
        # Only English is known well enough here to say that a content word is not doubled on purpose (Turkish does it freely).
        if not listed and not (word.isalpha() and (word in glue or language == "en")):
            continue
        for match in beginning_with(word, _LISTED if listed else _DOUBLE, folded(document)):
            first, last = document.text[slice(*match.span("first"))], document.text[slice(*match.span("last"))]
            if listed and first[0].isupper() and last[0].isupper():
                yield RULE.finding(document, *match.span(), f"“{last}” stands twice in a list")
            elif not listed and last[0].islower() and (first[0].islower() or word in glue):  # "the Book Prize prize money"
                yield _double(document, lexicon, match.start(), match.end(), first, last)


def _double(document: Document, lexicon: "Lexicon", start: int, end: int, first: str, word: str) -> Finding:
    message = f"“{word}” stands twice"
    language = document.language
    if word in function_words(lexicon, language, "article") and len(word) > 1:
        return RULE.finding(document, start, end, message, first, trust=Trust.SURE)
    if word in function_words(lexicon, language, "article", "preposition", "conjunction"):
        return RULE.finding(document, start, end, message, first)
    return RULE.finding(document, start, end, message)


def _is_phrase(first: str, second: str, _: str, fourth: str) -> bool:
    """Whether two words said twice in a row are a slip and no fixed expression ("day by day by day")."""
    if not second.isalpha() or first == second or second in _LINKS or fourth.rstrip(_TRAIL) != second:
        return False
    return first not in _LINKS or first == "in"


def _phrase(document: Document, first: str, second: str) -> Iterator[Finding]:
    for match in beginning_with(first, _PHRASE, folded(document)):
        halves = document.text[slice(*match.span("phrase"))], document.text[match.end("phrase") : match.end()].lstrip()
        # A headline run into its text says the name again ("THE NIGHT BUS The Night Bus runs").
        if match["second"] == second and (halves[1][0].islower() or halves[0] == halves[1]):
            yield RULE.finding(document, *match.span(), f"“{document.text[slice(*match.span('phrase'))]}” stands twice")
