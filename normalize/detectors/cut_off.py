"""A text or teaser breaks off in mid-word or mid-sentence.

Why: the site shortens its teaser to so many characters, and scrapers store so many and no more ("the countries started fightin").
Fix: only the source can tell how it went on.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._words import function_words
from normalize.model import Category, Document, Finding, Rule, Severity, Span
from normalize.text import WORD, in_small_letters
from normalize.traces import OPEN_LINE

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("cut-off", Category.GARBLE, Severity.MAJOR, mqm="accuracy/omission", needs=OPEN_LINE)

_SHORTEST = 60  # characters; shorter lines without a full stop are headlines, signatures, cells
_TAIL = 24  # characters at the end of a line, looked for elsewhere; 24 come twice by chance in no text of 5 MB
_COPIES = 24  # places where the end of a line stands that are looked at: of a line said a thousand times no more are needed
_ENDS = ",;" + "\N{NO-BREAK SPACE}"
_SHORTENED = ("[…]", "[...]", "[….]", "[&hellip;]")  # how publishing systems end a teaser that they shorten


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    if not document.lines:
        return
    text = document.text
    last = document.lines[-1]
    for line in document.lines:
        if text[line.end - 1] == "]" and text.endswith(_SHORTENED, line.start, line.end):
            yield from _shortened(document, line)
        if line.end - line.start < _SHORTEST or not (text[line.end - 1].isalnum() or text[line.end - 1] in _ENDS):
            continue
        if _goes_on_elsewhere(text, line):
            yield _last_word(document, line, "cut off: elsewhere in the text this sentence goes on")
        elif line == last and _is_prose(text, line):
            word = in_small_letters(text[_word_start(text, line.end) : line.end])
            if word in lexicon.language(document.language).unfinished or text[line.end - 1] == ",":
                yield _last_word(document, line, "the text ends in mid-sentence")
            elif _is_fragment(document, lexicon, word, line):
                yield _last_word(document, line, "the text ends in mid-word")


def _shortened(document: Document, line: Span) -> Iterator[Finding]:
    """The dots in brackets of a teaser, where no sentence ends before them; a quotation that leaves out its end goes on after them."""
    text = document.text
    start = text.rfind("[", line.start, line.end)
    before = text[line.start : start].rstrip()
    if len(before) >= _SHORTEST and (before[-1].isalnum() or before[-1] in ",;") and before.count("“") <= before.count("”"):
        yield RULE.finding(document, start, line.end, "a teaser that the site shortened")


def _goes_on_elsewhere(text: str, line: Span) -> bool:
    """Whether the end of a line stands in the text a second time and is followed by more of its word, or of its sentence."""
    tail = text[line.end - _TAIL : line.end]
    if text.find(tail) == line.end - _TAIL and text.find(tail, line.end) < 0:
        return False
    longer = text[line.end - 2 * _TAIL : line.end]
    # The words of a headline come again in the lead, and go on there: a sentence was cut only where all of it comes again.
    stop = text.rfind(". ", line.start, line.end)
    sentence = text[line.start if stop < 0 else stop + 2 : line.end]
    prose = _is_prose(text, line)
    for needle in (tail, longer):
        at, seen = text.find(needle), 0
        while at >= 0 and seen < _COPIES:
            end, seen = at + len(needle), seen + 1
            same_word = text[end : end + 1].isalnum()
            same_sentence = prose and needle is longer and text[end : end + 1] in (" ", ",") and text[end + 1 : end + 2].islower()
            same_sentence = same_sentence and text.endswith(sentence, 0, end)
            if end != line.end and (same_word or same_sentence):
                return True
            at = text.find(needle, at + 1)
    return False


def _is_prose(text: str, line: Span) -> bool:
    """A line of whole sentences, not a headline: a sentence ends in it, or the line before ends with a full stop."""
    body = text[slice(*line)]
    before = text[: line.start].rstrip()
    return ". " in body or (before.endswith((".", "!", "?", ".”", '."')) and not body.istitle())


def _is_fragment(document: Document, lexicon: "Lexicon", word: str, line: Span) -> bool:
    """A small-letter word that no dictionary knows, and that another word of the text or the dictionary begins with; or one letter."""
    text, language = document.text, document.language
    start = _word_start(text, line.end)
    if start == line.end or not text[start].islower() or not word.isalpha() or lexicon.is_common(word, language):
        return False
    if len(word) == 1:
        words = function_words(lexicon, language)
        return bool(words) and word not in words and not text[:start].rstrip()[-1:].isdigit()  # "5 m" is a measure
    return lexicon.begins_common(word, language) or any(other.startswith(word) and len(other) > len(word) for other in document.vocabulary)


def _word_start(text: str, end: int) -> int:
    start = end
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] in "'’-"):
        start -= 1
    return start


def _last_word(document: Document, line: Span, message: str) -> Finding:
    words = list(WORD.finditer(document.text, max(line.start, line.end - 60), line.end))
    return RULE.finding(document, words[-1].start() if words else line.start, line.end, message)
