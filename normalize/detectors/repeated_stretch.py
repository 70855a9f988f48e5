"""Three to eight words stand twice in a row.

Why: a translator put a part of the sentence at its old place and at its new one ("left the harbour by night and left the harbour by night and
moved").
Fix: only a person can tell which of the two should go, and whether something else was meant.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from normalize.detectors._again import says_again
from normalize.detectors._words import function_words
from normalize.model import Category, Document, Finding, Rule, Severity, Span
from normalize.text import Word
from normalize.traces import STRETCH

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("repeated-stretch", Category.GARBLE, Severity.MINOR, mqm="fluency/repetition", needs=STRETCH)

_SIZES = range(3, 9)  # words; two are the business of `repeated-word`
_WITH_COMMA = 5  # words from which on a comma may stand between the two: "No more war, no more war" is meant so
_LETTERS = 10  # "to and fro to and fro" and numbers are left alone
_LETTERS_OPEN = 8  # of a stretch that ends in an article or preposition: nobody means "the will of the will of the people"
_LOOPS = {3: 4}  # times from which on it is a loop, which `repeated-loop` tells; of longer stretches three times are enough
_BLANKS = " \t\N{NO-BREAK SPACE}"


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """The second of two equal stretches of one line; refrains after a full stop, loops, numbers and headlines run into the text stay."""
    done: list[Span] = []
    for size in reversed(_SIZES):
        for starts in _in_a_row(says_again(document, (size, size))):
            times = (size + len(starts) - 1) // size + 1
            if times >= _LOOPS.get(size, 3):
                continue
            second = next((span for at in starts if (span := _second(document, lexicon, at, size)) is not None), None)
            if second is not None and not any(span.start < second.end and second.start < span.end for span in done):
                done.append(second)
                yield RULE.finding(document, *second, "the same words twice in a row")


def _in_a_row(numbers: Sequence[int]) -> Iterator[list[int]]:
    """Numbers that follow each other, together: a stretch may be cut at each of them."""
    row: list[int] = []
    for number in numbers:
        if row and number != row[-1] + 1:
            yield row
            row = []
        row.append(number)
    if row:
        yield row


def _second(document: Document, lexicon: "Lexicon", at: int, size: int) -> Span | None:
    """Where the second stretch stands, if the word of that number begins the first and they are alike to the letter."""
    text, words = document.text, document.words[at : at + 2 * size]
    first, second = Span(words[0].start, words[size - 1].end), Span(words[size].start, words[-1].end)
    one, other = text[slice(*first)], text[slice(*second)]
    between = text[first.end : second.start].strip(_BLANKS)
    if between not in (("", ",") if size >= _WITH_COMMA else ("",)) or one.lower() != other.lower() or "\n" in one:
        return None
    letters = _LETTERS_OPEN if words[size - 1].text in function_words(lexicon, document.language, "article", "preposition") else _LETTERS
    # "THE NIGHT BUS OF THE NORTH The night bus of the north runs": a headline.
    if (one != other and other[0].isupper()) or sum(map(str.isalpha, one)) < letters or _is_periodic(words[:size]):
        return None
    return second


def _is_periodic(words: Sequence[Word]) -> bool:
    """Whether a stretch is itself one that stands twice or more in a row."""
    spelt = [word.text.lower() for word in words]
    return any(spelt == spelt[:part] * (len(spelt) // part) for part in range(1, len(spelt)) if len(spelt) % part == 0)
