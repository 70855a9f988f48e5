"""A function word in mid-sentence has a capital.

Why: a sentence or a bold span began there in the source ("a TSC summit In Yerevan", "I think that We all"), or a comma or a
sentence's end was lost ("However Despite its requests").
Fix: the small letter, where the word before cannot end a sentence; else only a person can tell.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from normalize.detectors._headlines import is_headline
from normalize.detectors._notable import NotableWords, Wanted
from normalize.detectors._patterns import SMALL, later
from normalize.memo import once
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import inside

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("stray-capital", Category.GARBLE, Severity.MINOR, mqm="fluency/spelling/capitalization", trust=Trust.LIKELY)

_SMALL_BEFORE = later(f"[{SMALL}]")
_BEFORE = later(r"([^\W\d_]+) \Z")
_NEXT = later(r" ([^\W\d_]+) (\w)")
_SENTENCE_START = later(r"(?:\A|[.!?…\n][\"'”’»)]?\s*[\"“„«]?)\Z")


class _Closed(NamedTuple):
    titles: bool
    preposition: bool
    trace: int


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Capitals on closed-class words that stand between small words; headlines, titles and the starts of quotations stay."""
    met = _CLOSED_CLASS.met(document, lexicon)
    if not met:
        return
    traces, words = document.traces, _closed_class(lexicon, document.language)
    revered, pronouns = _REVERED.met(document, lexicon), lexicon.language(document.language).revered.get("pronouns", ())
    for word in met:
        if revered and word.lower() in pronouns:
            continue  # "that God keeps her in His peace"
        for start in _places(document.text, word) if traces & words[word].trace else ():
            yield from _judge(document, start, start + len(word), words[word], words)


def _places(text: str, word: str) -> Iterator[int]:
    """Where a word stands after a small letter and a space, and before a space."""
    spaced = f" {word} "
    at = text.find(spaced)
    while at >= 0:
        if _SMALL_BEFORE.match(text, at - 1):
            yield at + 1
        at = text.find(spaced, at + 1)


def _judge(document: Document, start: int, end: int, closed: _Closed, words: Mapping[str, _Closed]) -> Iterator[Finding]:
    text, word = document.text, document.text[start:end]
    before = _BEFORE.search(text, max(0, start - 30), start)
    follow = text[end + 1 : end + 2]
    if before is None or is_headline(text, start, end) or _is_of_title(text, end, words):
        return
    message = f"“{word}” has a capital in mid-sentence"
    if before[1].islower() and follow.islower():
        # After a word that can end a sentence it may be the full stop that is lost; after "that" or "the" it cannot.
        binds = before[1].capitalize() in words and not closed.titles
        yield RULE.finding(document, start, end, message, word.lower() if binds else None)
    elif before[1].islower() and closed.preposition and follow.isupper():
        yield RULE.finding(document, start, end, message)
    elif not closed.titles and follow.islower() and before[1] in words and _starts(text, before.start()):
        yield RULE.finding(document, before.start(1), end, message + ": a comma or a sentence's end may be lost before it")


def _is_of_title(text: str, end: int, words: Mapping[str, _Closed]) -> bool:
    """Whether another small word with a capital follows, and a word with one behind that: a title (the song Into The Night)."""
    follow = _NEXT.match(text, end)
    return follow is not None and follow[1] in words and follow[2].isupper()


def _starts(text: str, start: int) -> bool:
    """Whether a sentence begins at an offset."""
    return _SENTENCE_START.search(text, max(0, start - 6), start) is not None


@once
def _closed_class(lexicon: "Lexicon", language: str) -> Mapping[str, _Closed]:
    """The closed-class words of a language with a capital; empty without a record."""
    return {
        word.capitalize(): _Closed(small.titles, small.kind == "preposition", inside(word.capitalize()))
        for small in lexicon.language(language).small_words
        for word in sorted(small.words)
        if len(word) > 1
    }


def _is_revered(lexicon: "Lexicon", language: str) -> Wanted:
    """Whether a word, with a capital, names one of whom pronouns are written with a capital."""
    revered = lexicon.language(language).revered.get("names", ())
    return lambda word: word[0].isupper() and word.lower() in revered


_REVERED = NotableWords(_is_revered)
_CLOSED_CLASS = NotableWords(lambda lexicon, language: _closed_class(lexicon, language).__contains__)
