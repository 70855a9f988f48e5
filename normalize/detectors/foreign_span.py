"""Some words in a row are of another language in the same script: they were never translated.

Why: the translator took a phrase for a name, or gave up ("he said que la situación es grave and left").
Fix: only a translator can say what should stand there.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from normalize.detectors._notable import NotableWords, Wanted
from normalize.detectors._words import function_words
from normalize.model import Category, Document, Finding, Rule, Severity
from normalize.text import Word, in_small_letters

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("foreign-span", Category.LANGUAGE, Severity.MINOR, mqm="accuracy/untranslated")

_SHORTEST = 3  # words without a capital; "Rio de la Plata" has two
_TELLTALE = 2  # of them words that only the other language has; one is a borrowed "de facto"
_LOOSE = 2  # words in a row that may be of either language inside a span
_PLAIN = 4  # words; a shorter span is a title or a borrowed phrase as often as not, and costs nothing


class _Foreign(NamedTuple):
    """What tells one other language: all its function words, and those that the target language does not have."""

    language: str
    words: frozenset[str]
    telltale: frozenset[str]


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    language = document.language
    told = _TELLING.met(document, lexicon)
    if len(told) < _TELLTALE:
        return
    met = frozenset(told)
    spans: dict[tuple[int, int], tuple[str, int]] = {}
    for other in _foreign(lexicon, language):
        if len(met & other.telltale) >= _TELLTALE:
            for start, end, length in _runs(document, lexicon, other):
                spans.setdefault((start, end), (other.language, length))
    done = 0
    for (start, end), (language, length) in sorted(spans.items(), key=lambda item: (item[0][0], -item[0][1])):
        if start >= done:
            severity = Severity.MINOR if length >= _PLAIN else Severity.NEUTRAL
            yield RULE.finding(document, start, end, f"not translated (looks like {language})", severity=severity)
            done = end


def _runs(document: Document, lexicon: "Lexicon", other: _Foreign) -> Iterator[tuple[int, int, int]]:
    """Start, end and number of small-letter words of each run of words that can belong to the other language."""
    own = function_words(lexicon, document.language)
    listed = lexicon.is_common(next(iter(own), ""), document.language)
    run: list[Word] = []
    firm = 0  # words of the run up to the last that is surely foreign; what follows may be of either language
    for word in document.words:
        low = in_small_letters(word.text)
        foreign = low in other.words
        if run and (not _joined(document.text, run[-1], word) or (low in own and not foreign) or len(run) - firm > _LOOSE):
            yield from _judge(run[:firm], other)
            run, firm = [], 0
        if low in own and not foreign:
            continue
        unknown = listed and word.text[0].islower() and not lexicon.is_common(low, document.language)
        if run or foreign or unknown:
            run.append(word)
        if foreign or unknown:
            firm = len(run)
    yield from _judge(run[:firm], other)


def _joined(text: str, one: Word, two: Word) -> bool:
    """Whether nothing but blanks, commas, hyphens and apostrophes stands between two words."""
    return not text[one.end : two.start].strip(" ,'’-\N{NO-BREAK SPACE}")


def _judge(run: list[Word], other: _Foreign) -> Iterator[tuple[int, int, int]]:
    while run and run[0].text[0].isupper():
        run = run[1:]
    while run and run[-1].text[0].isupper():
        run = run[:-1]
    small = [word.text for word in run if word.text[0].islower()]
    telling = [word for word in small if word in other.telltale]
    contents = [word for word in small if word not in other.words]
    if len(small) >= _SHORTEST and len(set(telling)) >= _TELLTALE and contents:
        yield run[0].start, run[-1].end, len(small)


def _foreign(lexicon: "Lexicon", language: str) -> tuple[_Foreign, ...]:
    """All other languages, seen from one."""

    def read() -> tuple[_Foreign, ...]:
        own = lexicon.language(language).all_words | lexicon.language(language).homographs
        found = []
        for other in lexicon.language_tags():
            words = function_words(lexicon, other)
            telltale = frozenset(word for word in words if word not in own and len(word) > 1)
            if other != language:
                found.append(_Foreign(other, words, telltale))
        return tuple(found)

    languages: tuple[_Foreign, ...] = lexicon.remember(("foreign words", language), read)
    return languages


def _telling(lexicon: "Lexicon", language: str) -> Wanted:
    return frozenset[str]().union(*(other.telltale for other in _foreign(lexicon, language))).__contains__


_TELLING = NotableWords(_telling)
