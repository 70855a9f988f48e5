"""Full names of organisations by their words: the runs of capitalised words of a text that may hold one, and the names to which their rare words lead."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import FEWEST, LINKING, FullName
from normalize.lexicon.keys import fold
from normalize.memo import once_beside
from normalize.model import Document, Span
from normalize.names.gate import gate
from normalize.names.scan import occurrences, start_of_word
from normalize.patterns import later
from normalize.text import IN_WORD, WORD

MOST_MISSING = 2  # words of a full name that may be nowhere in the text, whoever asks
AND = frozenset("and und et y e i och og en & sowie".split())
_ARTICLES = frozenset("the la le les el".split())  # right after a name they begin another: in Russia the Union State
_JOINS = (" ", "-", "/", "\u00a0", " - ", " – ", "' ", "’ ")
QUOTES = frozenset('"“”„«»')
_BETWEEN = frozenset("".join(_JOINS)) | QUOTES  # what may stand between two words of a name, in some order
# What may follow a word of a name. Going by word through all lines with a name takes 1.3 times as long as looking around its words.
_CAPITALISED, _LINK = rf"[^\W\d_a-z]{IN_WORD}*+", rf"(?:{'|'.join(sorted(LINKING))})(?!{IN_WORD})"
_ONWARD = later(rf"(?:[{re.escape(''.join(sorted(_BETWEEN)))}]++(?:{_CAPITALISED}|{_LINK}))*")
_NOQUOTES = dict.fromkeys(map(ord, QUOTES))  # one word of a name may stand in them: the Union of Peasants and "Greens"


class Run(NamedTuple):
    """Capitalised words in a row, with linking words between them, that no mark or line break divides; and the same words folded."""

    words: list["re.Match[str]"]
    folded: list[str]


def by_number(name: FullName) -> tuple[int, list[str]]:
    """The order in which full names are tried: none is left to chance."""
    return name.entity, sorted(name.words)


def possible_names(run: Run, document: Document, lexicon: Lexicon) -> Iterator[tuple[FullName, int]]:
    """The full names to which words of a run lead, each with how many of its words are nowhere in the document; some of them twice."""
    leading = _nearly_present(document, lexicon)
    for word in run.folded:
        yield from leading.get(word, ())


@once_beside
def _nearly_present(document: Document, lexicon: Lexicon) -> Mapping[str, tuple[tuple[FullName, int], ...]]:
    """The full names nearly all of whose words stand in the document with a capital, and how many do not, under the rare words that lead to them.

    Nearly always some other word of a name is nowhere in the text.
    """
    names = lexicon.full_names(document.language)
    present = gate(document, lexicon).keys
    found = {}
    for word in names.keys() & present:
        # A name needs another of its words beside the one that leads to it: without any, three of four leading words need no further look.
        if not present.isdisjoint(names.beside(word)):
            missing = [(name, len(name.words - present)) for name in names[word]]
            near = tuple([(name, count) for name, count in missing if count <= MOST_MISSING and count <= may_miss(name) + 1])
            if near:
                found[word] = near
    return found


def may_miss(name: FullName) -> int:
    """How many words of a name may be lost before it could be anybody's; one more may be written otherwise."""
    return 1 if len(name.words) > FEWEST else 0


@once_beside
def runs(document: Document, lexicon: Lexicon) -> tuple[Run, ...]:
    """The runs with a word that leads to a full name nearly all of whose words stand in the document."""
    return tuple(_runs(document, lexicon))


def _runs(document: Document, lexicon: Lexicon) -> Iterator[Run]:
    text, leading = document.text, _nearly_present(document, lexicon).keys()
    if not leading:
        return
    wanted = [word for word in gate(document, lexicon).words if word[0].isupper() and fold(word) in leading]
    done = 0
    for start, end in occurrences(document, wanted):
        if start >= done:
            first, done = _start_of_row(text, start), _end_of_row(text, end)
            if (first, done) != (start, end):  # a quarter stands alone
                for words in _runs_between(text, first, done):
                    run = Run(words, [fold(word[0]) for word in words])
                    if not leading.isdisjoint(run.folded):
                        yield run


def _start_of_row(text: str, start: int) -> int:
    """Where the words begin that may be of one name with the word that begins at a place."""
    while start and text[start - 1] in _BETWEEN:
        end = start - 1
        while end and text[end - 1] in _BETWEEN:
            end -= 1
        begin = start_of_word(text, end)
        if begin == end or not (text[begin].isupper() or text[begin:end] in LINKING):
            break
        start = begin
    return start


def _end_of_row(text: str, end: int) -> int:
    """Where the words end that may be of one name with the word that ends at a place."""
    row = _ONWARD.match(text, end)
    return end if row is None else row.end()


def _runs_between(text: str, start: int, end: int) -> Iterator[list["re.Match[str]"]]:
    run: list[re.Match[str]] = []
    for word in WORD.finditer(text, start, end):
        capital = word[0][0].isupper()
        divides = word[0] in _ARTICLES and run and run[-1][0] not in LINKING
        if run and (divides or not (capital or word[0] in LINKING) or not _joined(text, run[-1].end(), word.start())):
            yield from _trimmed(run)
            run = []
        if capital or (run and not divides and word[0] in LINKING):
            run.append(word)
    yield from _trimmed(run)


def _joined(text: str, start: int, end: int) -> bool:
    """Whether what stands between two words may stand within a name."""
    between = text[start:end]
    return between in _JOINS or between.translate(_NOQUOTES) in _JOINS


def _trimmed(run: list["re.Match[str]"]) -> Iterator[list["re.Match[str]"]]:
    while run and run[-1][0] in LINKING:
        run = run[:-1]
    if run:
        yield run


def with_quotes(text: str, span: Span) -> Span | None:
    """The span with the quotation mark beside it that belongs to one within: Union of Peasants and "Greens"; None where it is not there."""
    surface = text[span.start : span.end]
    if QUOTES.isdisjoint(surface) or sum(map(surface.count, QUOTES)) % 2 == 0:
        return span
    before, after = text[span.start - 1 : span.start] or " ", text[span.end : span.end + 1] or " "
    if (before in QUOTES) == (after in QUOTES):
        return None
    return Span(span.start - (before in QUOTES), span.end + (after in QUOTES))


def joins_two(surface: str, full: str) -> bool:
    """Whether an "and" joins two names in the text where the full name has none: the Chamber of Commerce and the US Department."""
    return bool(AND.intersection(surface.split())) and not AND.intersection(full.split())
