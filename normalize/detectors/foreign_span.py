"""Some words in a row are of another language in the same script: they were never translated.

Why: the translator took a phrase for a name, or gave up ("he said que la situación es grave and left").
Fix: only a translator can say what should stand there.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import compress, count
from typing import TYPE_CHECKING, NamedTuple

from normalize.detectors._letter_pairs import profile, reads_better
from normalize.detectors._notable import NotableWords, Wanted
from normalize.memo import once
from normalize.model import Category, Document, Finding, Rule, Severity, Span
from normalize.text import Word, in_small_letters

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.lexicon.languages import Language

RULE = Rule("foreign-span", Category.LANGUAGE, Severity.MINOR, mqm="accuracy/untranslated")

_SHORTEST = 3  # words without a capital; "Rio de la Plata" has two
_TELLTALE = 2  # of them words that only the other language has; one is a borrowed "de facto"
_FIRM = 3  # so many need no other word beside them
_LISTED = 4  # words of the other language's list that this language's closed classes do not have; then one telltale is enough
_LOOSE = 2  # words in a row that may be of either language inside a span
_PLAIN = 4  # words; a shorter span is a title or a borrowed phrase as often as not, and costs nothing

_NO_PROSE = frozenset("@_/\\()[]{}<>=`|#")  # `pip install`, [a link](x), ('name1', 'value1')


class _Foreign(NamedTuple):
    """What tells one other language: its function words, those that the target language does not have, letters that it does not have, and
    whether there is a list of all its words."""

    language: str
    words: frozenset[str]
    telltale: frozenset[str]
    letters: frozenset[str]
    listed: bool

    def tells(self, word: str) -> bool:
        """Whether a word (in small letters) is one that only the other language has."""
        return word in self.telltale or not self.letters.isdisjoint(word)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Runs of words of a language that has a record, in a text of one that has, too; sentences without a function word that read better in another language."""
    done = 0
    found = list(_told_by_words(document, lexicon))
    spans = [Span(start, end) for start, end, *_ in found]  # which say better than a whole sentence where it begins
    found += [one for one in _told_by_letters(document, lexicon) if not any(s.start < one[1] and one[0] < s.end for s in spans)]
    for start, end, language, length in sorted(found, key=lambda item: (item[0], -item[1])):
        if start >= done:
            severity = Severity.MINOR if length >= _PLAIN else Severity.NEUTRAL
            yield RULE.finding(document, start, end, f"not translated (looks like {language})", severity=severity)
            done = end


def _told_by_words(document: Document, lexicon: "Lexicon") -> Iterator[tuple[int, int, str, int]]:
    """Start, end, language and number of small-letter words of runs that have words or letters which only another language has."""
    language = document.language
    met = {word: in_small_letters(word) for word in _TELLING.met(document, lexicon)}
    if not met:
        return
    times = Counter([number for word in frozenset(met.values()) for number in _told_by(lexicon, language, word)])
    spans: dict[tuple[int, int], tuple[str, int]] = {}
    foreign = _foreign(lexicon, language)
    for number in sorted(times):
        other = foreign[number]
        if times[number] >= (1 if other.listed else _TELLTALE):
            telling = frozenset([word for word, small in met.items() if other.tells(small)])
            for start, end, length in _runs(document, lexicon, other, telling):
                spans.setdefault((start, end), (other.language, length))
    for (start, end), (told, length) in spans.items():
        yield start, end, told, length


def _told_by_letters(document: Document, lexicon: "Lexicon") -> Iterator[tuple[int, int, str, int]]:
    """The same of whole sentences that have no function word of the text's language and few words of its list, and whose letters follow each other as they
    do in another one."""
    language = lexicon.language(document.language)
    tag = profile(language.tag)
    if tag is None or not language.all_words:
        return
    own, words = _own_words(lexicon, language.tag), document.words
    plain = [word.start for word, spelt in zip(words, document.spellings, strict=True) if spelt in own]
    starts: list[int] = []
    for sentence in document.sentences:
        at = bisect_left(plain, sentence.start)
        if at < len(plain) and plain[at] < sentence.end:
            continue
        starts = starts or [word.start for word in words]
        inside = words[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        # Each word once: a list of rooms says "room" ten times, and what one word tells is no more for that.
        small = tuple(dict.fromkeys(word.text for word in inside if word.text.islower()))
        known = sum(lexicon.is_common(word, language.tag) for word in small)
        if len(small) >= _PLAIN and 2 * known < len(small) and not _is_no_prose(document, sentence):
            better = reads_better(small, tag)
            if better is not None:
                yield inside[0].start, inside[-1].end, better, len(small)


@once
def _own_words(lexicon: "Lexicon", tag: str) -> frozenset[str]:
    """The function words of a language, in small letters and with a capital."""
    language = lexicon.language(tag)
    small = language.all_words | language.unfinished | language.homographs
    return small.union([word.capitalize() for word in small])


def _is_no_prose(document: Document, sentence: Span) -> bool:
    """Whether an address, mark-up or code stands in a sentence, as its signs show: its words are of no language."""
    return not _NO_PROSE.isdisjoint(document.text[sentence.start : sentence.end])


def _runs(document: Document, lexicon: "Lexicon", other: _Foreign, telling: frozenset[str]) -> Iterator[tuple[int, int, int]]:
    """Start, end and number of small-letter words of each run of words that can belong to the other language, one of those that tell it among them."""
    own, words = lexicon.language(document.language).all_words, document.words
    done = 0
    for at in compress(count(), map(telling.__contains__, document.spellings)):
        if at >= done:
            # Where a run may begin and end: a word of the text's own language, or what joins no words, parts it from others.
            first, last = at, at + 1
            while (
                first > done
                and _joined(document.text, words[first - 1], words[first])
                and not _parts(words[first - 1], own, other, lexicon)
            ):
                first -= 1
            while (
                last < len(words) and _joined(document.text, words[last - 1], words[last]) and not _parts(words[last], own, other, lexicon)
            ):
                last += 1
            yield from _runs_among(words[first:last], document, own, other, lexicon)
            done = last


def _parts(word: Word, own: frozenset[str], other: _Foreign, lexicon: "Lexicon") -> bool:
    """Whether a word is one of the text's language that the other does not have."""
    low = in_small_letters(word.text)
    return low in own and not _is_of(other, word, low, own, lexicon)


def _is_of(other: _Foreign, word: Word, low: str, own: frozenset[str], lexicon: "Lexicon") -> bool:
    """Whether a word, given in small letters, too, is one of the other language."""
    if low in other.words or not other.letters.isdisjoint(low):
        return True
    return other.listed and word.text[0].islower() and low not in own and lexicon.is_common(low, other.language)


def _runs_among(
    words: Sequence[Word], document: Document, own: frozenset[str], other: _Foreign, lexicon: "Lexicon"
) -> Iterator[tuple[int, int, int]]:
    listed = lexicon.has_words(document.language)
    run: list[Word] = []
    firm = 0  # words of the run up to the last that is surely foreign; what follows may be of either language
    for word in words:
        low = in_small_letters(word.text)
        foreign = _is_of(other, word, low, own, lexicon)
        if run and (not _joined(document.text, run[-1], word) or (low in own and not foreign) or len(run) - firm > _LOOSE):
            yield from _judge(run[:firm], other, own, lexicon)
            run, firm = [], 0
        if low in own and not foreign:
            continue
        unknown = listed and word.text[0].islower() and not lexicon.is_common(low, document.language)
        if run or foreign or unknown:
            run.append(word)
        if foreign or unknown:
            firm = len(run)
    yield from _judge(run[:firm], other, own, lexicon)


def _joined(text: str, one: Word, two: Word) -> bool:
    """Whether nothing but blanks, commas, hyphens and apostrophes stands between two words."""
    return not text[one.end : two.start].strip(" ,'’-\N{NO-BREAK SPACE}")


def _judge(run: list[Word], other: _Foreign, own: frozenset[str], lexicon: "Lexicon") -> Iterator[tuple[int, int, int]]:
    first = {in_small_letters(run[0].text)} if run and run[0].text[0].isupper() else set[str]()  # a sentence may begin with a telltale
    while run and run[0].text[0].isupper():
        run = run[1:]
    while run and run[-1].text[0].isupper():
        run = run[:-1]
    small = [word.text for word in run if word.text[0].islower()]
    telling = {word for word in (*small, *first) if other.tells(word)}
    contents = [word for word in small if word not in other.words]
    if len(small) < _SHORTEST:
        return
    enough = len(telling) >= _FIRM or (len(telling) >= _TELLTALE and contents)
    if other.listed and not enough:
        enough = bool(telling) and len({word for word in small if word not in own and lexicon.is_common(word, other.language)}) >= _LISTED
    if enough:
        yield run[0].start, run[-1].end, len(small)


@once
def _foreign(lexicon: "Lexicon", language: str) -> tuple[_Foreign, ...]:
    """All other languages, seen from one; none where nothing is known of that."""
    mine = lexicon.language(language)
    others = (lexicon.language(tag) for tag in lexicon.language_tags()) if mine.all_words else ()
    return tuple(_seen_from(mine, other, lexicon) for other in others if other.tag != mine.tag)


@once
def _told_by(lexicon: "Lexicon", language: str, word: str) -> tuple[int, ...]:
    """Which of the other languages, by their place among them, a word tells."""
    return tuple(number for number, other in enumerate(_foreign(lexicon, language)) if other.tells(word))


def _seen_from(mine: "Language", other: "Language", lexicon: "Lexicon") -> _Foreign:
    own = mine.all_words.union(mine.homographs, mine.unfinished, *(small.words for small in mine.small_words))
    telltale = frozenset(word for word in other.all_words if word not in own and len(word) > 1)
    # Letters tell only between languages whose letters are known, of one script.
    alike = bool(mine.letters and other.letters) and mine.scripts[0] == other.scripts[0]
    letters = other.letters - mine.letters if alike else frozenset[str]()
    return _Foreign(other.tag, other.all_words, telltale, letters, lexicon.has_words(other.tag))


def _telling(lexicon: "Lexicon", language: str) -> Wanted:
    others = _foreign(lexicon, language)
    words = frozenset[str]().union(*(other.telltale for other in others))
    letters = frozenset[str]().union(*(other.letters for other in others))
    return lambda word: (low := in_small_letters(word)) in words or not letters.isdisjoint(low)


_TELLING = NotableWords(_telling)
