"""The last sentence of running text has no mark at its end.

Why: the translator lost the mark, or the text breaks off where a word happens to end ("The bridge was opened. The mayor thanked the").
Fix: only a person can tell whether a full stop is missing or the rest of the sentence.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors import cut_off
from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Span
from normalize.text import WORD, sentences, spellings

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.lexicon.languages import Language

RULE = Rule("missing-stop", Category.GARBLE, Severity.MINOR, mqm="fluency/punctuation")

_SHORTEST = 30  # characters of a line of running text; a caption, cell or signature has fewer
_QUOTES = "\"”»“’'"
_IDEOGRAPHIC = later("[。！？]")
_OTHERS = 3  # sentences with a mark that a text must have before the lack of one says that it is no chat
_FEWEST = 13  # words of a sentence that stands alone; of 8,000 lines by people longer ones without a mark are mostly typed in haste
_SIGNED = 3  # words behind the last full stop of fewer are an agency's or author's name
_PARAGRAPHS = 2  # other lines, all of which end in a mark
_FEW = 5  # words of a last line that is no signature
_LONG = 120  # characters of a line inside a text
_STOPS = '.!?…。！？؟।۔"”»“'
_BULLETS = "•-–—*·"
_SMALL_SHARE = 0.2  # of the words of such a sentence that are function words; headlines do without
_TITLED = 0.5  # share of words with a capital from which on a line is a title
_TOLD = 3  # words of no closed class without a capital, of which a title has none: a sentence that is mostly names has some
_SITE = 80  # characters at the end of a title in which its site is named
_PARTED = later(r"[|:#@/\\]| ?--? | [–—] |[-–—](?=[A-Z][a-z]+\Z)")  # what divides a title and its site, or a speaker and what is said
# What no sentence has, "round. dpa", or who said it; "his/her" and "post-9/11" are words.
_ADDRESS = later(r"[|@\\]|//|/ | /|/[A-Z#]|#\w+\W*\Z|[^\W\d_]{2}[.!?] \w+\Z|: [\"“„«]")
# A speaker or a subject before a colon; behind more words the colon stands inside the sentence.
_LED = later(r"\A(?:[^\s:]+ ){0,7}[^\s:]*: ?")
_SOURCED = later(r" (?:--?|[–—]) ((?:(?! (?:--?|[–—]) ).)+)\Z|[-–—](?=[A-Z][a-z]+\Z)")
_BRACKET = later(r"\(([^()\n]+)\)\Z")  # what ends the sentence in brackets; "(Picture: A. Berg)" ends a caption
_OPENS = "\"“„«'‘"
_LAST_WORD = 40  # characters looked back over for it


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """The last line, where whole sentences stand before it in the line or text, or it is clearly a sentence; headings, lists and captions stay."""
    if not document.lines:
        return
    yield from _within(document)
    text, line = document.text, document.lines[-1]
    language = lexicon.language(document.language)
    end = len(text[line.start : line.end].rstrip(_QUOTES)) + line.start
    if end - line.start < _SHORTEST or (language.spaces == "none" and _IDEOGRAPHIC.search(text) is None):
        return
    if not text[end - 1].isalnum() and not _ends_in_aside(text, line.start, end, language):
        return
    severity = _severity(document, line, language)
    if severity is not None and not any(finding.end >= end for finding in cut_off.detect(document, lexicon)):
        yield _last_word(document, line.start, end, "the text ends without a mark", severity)


def _within(document: Document) -> Iterator[Finding]:
    """Long lines inside a text whose other long lines all end in a mark: for review, since people leave one out, too."""
    text = document.text
    # What stands above the first paragraph is a heading or teaser, which many sites set without a mark.
    marked = (at for at, line in enumerate(document.lines) if line.end - line.start >= _LONG and text[line.end - 1] in _STOPS)
    body = next(marked, len(document.lines))
    long = [line for line in document.lines[body:-1] if line.end - line.start >= _LONG]
    unmarked = [line for line in long if text[line.start : line.end].rstrip(_QUOTES)[-1:].isalnum()]
    if not unmarked or len(long) - len(unmarked) < _OTHERS * len(unmarked):
        return
    for line in unmarked:
        follow = text[line.end :].lstrip()
        titled = _PARTED.search(text, max(line.start, line.end - _SITE), line.end)
        if follow[0].isupper() and text[line.start] not in _BULLETS and not titled:
            end = line.start + len(text[line.start : line.end].rstrip(_QUOTES))
            last = _last_word(document, line.start, end, "a line of running text ends without a mark", Severity.NEUTRAL)
            first = WORD.match(text, text.index(follow[0], line.end))
            yield last if first is None else RULE.finding(document, last.start, first.end(), last.message, severity=last.severity)


def _last_word(document: Document, start: int, end: int, message: str, severity: Severity) -> Finding:
    words = list(WORD.finditer(document.text, max(start, end - _LAST_WORD), end))
    return RULE.finding(document, words[-1].start() if words else start, end, message, severity=severity)


def _severity(document: Document, line: Span, language: "Language") -> Severity | None:
    """How bad it is that the last line has no mark; None where it needs none."""
    text = document.text
    before = _whole_sentences(text, line, language)
    last = list(sentences(text, *line))[-1]
    if before and language.spaces != "none" and len(spellings(text[slice(*last)])) < _SIGNED:
        return None  # "... in der letzten Runde. dpa"
    if before and _is_careful(text, line, language):
        return Severity.MINOR if before >= _OTHERS else Severity.NEUTRAL
    others = [other for other in document.lines[:-1] if other.end - other.start >= _SHORTEST]
    unmarked = [other for other in others if text[other.end - 1] not in _STOPS]
    if len(others) >= _PARAGRAPHS and not unmarked and _is_long(text[slice(*line)]) and _is_careful(text, line, language):
        return Severity.MINOR if len(others) >= _OTHERS else Severity.NEUTRAL
    if len(document.lines) == 1 and _is_sentence(text[slice(*line)], language):
        # Only in English do headlines go without small words, so that a sentence can be told from one.
        return Severity.MINOR if language.tag == "en" else Severity.NEUTRAL
    return None


def _ends_in_aside(text: str, start: int, end: int, language: "Language") -> bool:
    """Whether a line ends in brackets that belong to its sentence: some words, or whatever where the sentence is the whole text."""
    bracket = _BRACKET.search(text, start, end)
    if bracket is None or ":" in bracket[1] or not bracket[1][-1].isalnum() or not text[bracket.start() - 1].isspace():
        return False
    words = bracket[1].split()
    alone = not text[:start].strip() and len(list(sentences(text, start, end))) == 1
    return (alone and _is_sentence(text[start:end], language)) or (len(words) > 1 and words[0].islower())


def _is_long(line: str) -> bool:
    """Whether a line has words enough, and small ones among them, for more than a signature."""
    words = spellings(line)
    return len(words) >= _FEW and sum(word[0].isupper() for word in words) < _TITLED * len(words)


def _whole_sentences(text: str, line: Span, language: "Language") -> int:
    """How many sentences with a mark stand before the last one in its line."""
    if language.spaces == "none":
        return len(_IDEOGRAPHIC.findall(text, line.start, line.end))
    return len(list(sentences(text, *line))) - 1


def _is_careful(text: str, line: Span, language: "Language") -> bool:
    """Whether each sentence of the line begins with a capital: what is typed in haste has no final marks anyway."""
    if not language.capitals:
        return True
    return not any(text[start].islower() for start, _ in sentences(text, *line))


def _is_sentence(line: str, language: "Language") -> bool:
    """Whether a line is a sentence by its words: it is long, and has small words enough, as few headlines have."""
    words = spellings(line)
    small = [word for word in words if word.lower() in language.all_words]
    begin = line.lstrip(_OPENS)[:1]
    if len(words) < _FEWEST or not (begin.isupper() or begin.isdigit()) or len(small) < _SMALL_SHARE * len(words):
        return False
    told = [word for word in words if word[0].islower() and len(word) > 1 and word not in language.all_words]
    named = sum(word[0].isupper() for word in words) >= _TITLED * len(words) and len(told) < _TOLD
    return not named and _LED.search(line) is None and _ADDRESS.search(line) is None and not _names_site(line, language)


def _names_site(line: str, language: "Language") -> bool:
    """Whether a dash divides a line from the name of a site or from a second title, which has not the small words of a sentence."""
    source = _SOURCED.search(line)
    if source is None:
        return False
    words = spellings(source[1] or "")
    return sum(word in language.all_words for word in words) < _SMALL_SHARE * max(len(words), _FEW) or source[1][0] in _OPENS
