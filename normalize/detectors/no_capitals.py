"""A paragraph has no capital at all, not even where its names have theirs.

Why: the text was lowered on its way, as language models and tokenisers do, and the names in it are not found any more.
Fix: only a person can put the capitals back.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._notable import NotableWords, Wanted
from normalize.detectors._patterns import later
from normalize.detectors._words import function_words
from normalize.model import Category, Document, Finding, Rule, Severity
from normalize.traces import LINE_GOES_ON

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("no-capitals", Category.GARBLE, Severity.MAJOR, mqm="fluency/spelling/capitalization", needs=LINE_GOES_ON)

_FEWEST = 8  # words; a shorter line is a caption, a cell or an item of a list
_LONG = 20  # words of a sentence that begins small and has no name, neither the first of a text nor after another
_STOPS = ".!?…"
_WORD = later(r"[^\W\d_]+")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Lines of small letters throughout that have a word with a capital in its language: a weekday, a month, a name that is no word, the English I."""
    language = lexicon.language(document.language)
    if not language.known or not language.capitals:
        return
    named: frozenset[str] | None = None
    for start, end in document.lines:
        line = document.text[start:end]
        if not line.islower() or line.count(" ") < _FEWEST - 1 or not line[0].isalpha():
            continue
        named = frozenset(_LOWERED.met(document, lexicon)) if named is None else named
        words = _WORD.findall(line)
        lowered = next((word for word in words if word in named), None)
        if lowered is not None and len(words) >= _FEWEST:
            message = f"a paragraph without a capital, not even for “{lowered}”"
        elif len(words) >= _LONG and line[-1] in _STOPS and not _goes_on(document, lexicon, start, words[0]):
            message = f"a sentence of {len(words)} words without a capital"
        else:
            continue
        first = _WORD.match(line)
        assert first is not None  # a letter begins it
        yield RULE.finding(document, start, start + first.end(), message)


def _goes_on(document: Document, lexicon: "Lexicon", start: int, word: str) -> bool:
    """Whether a line that begins with a word is the end of a sentence that began before it, in the text or where the text was cut out."""
    before = document.text[:start].rstrip()[-1:]
    return (before != "" and before not in _STOPS) or word in function_words(lexicon, document.language, "preposition", "conjunction")


def _wants(lexicon: "Lexicon", tag: str) -> Wanted:
    """Words that have a capital wherever they stand: what the record of the language writes so, and in a language with a word list names that are no words."""
    record = lexicon.language(tag)
    capitals = {name.lower() for name in (*record.weekdays, *record.months) if name[:1].isupper()} | (
        {"i"} if record.tag == "en" else set()
    )
    listed = lexicon.has_words(tag)

    def wanted(word: str) -> bool:
        if not word.islower() or (listed and lexicon.is_common(word, tag) and word != "i"):
            return False
        return word in capitals or (listed and len(word) > 3 and lexicon.is_name_word(word))

    return wanted


_LOWERED = NotableWords(_wants)
