"""A clause stands on both sides of an "and", or a sentence or long clause twice in a row.

Why: a translation model that has lost its place says again what it said last ("the loss of the bank and the loss of the bank", "He was a
member of the council of Lviv. He was a member of the council of Lviv.").
Fix: only a person can tell what the second one should have said.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._again import says_again
from normalize.detectors._words import function_words
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("repeated-clause", Category.GARBLE, Severity.MINOR, mqm="fluency/repetition")

_JOINED = range(3, 25)  # words of a clause on both sides of a conjunction; "more and more", "again and again and again" have fewer
_JOINED_LETTERS = 14  # of such a clause: "it was over and it was over" is meant
_SENTENCE = range(4, 41)  # words of a sentence
_SENTENCE_LETTERS = 19  # "Thank you very much." and "Yes, we can." are said twice
_LONG = range(9, 31)  # words that stand twice with nothing or a comma between; `repeated-stretch` tells shorter ones
_DISTINCT = 3  # words that differ; of fewer it is a loop of a word, which `repeated-loop` tells
_AROUND_LINK = ' ,"”“»«)\N{NO-BREAK SPACE}'
_ENDS = (".", "!", "?", "…", "。", "।", "؟", "۔")
_CLAUSES = ("", ",")
_MARKS = " \t\N{NO-BREAK SPACE}\"“”«»’')("


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """The second of the two; short ones that are said twice for emphasis, numbers and lists of things that are told apart stay."""
    done = 0
    for start, first, second, end, message in sorted(_repeated(document, lexicon), key=lambda found: (found[0], -found[3])):
        if first >= done:
            yield RULE.finding(document, start, end, message, severity=Severity.MAJOR if second - first > _MAJOR else None)
            done = end


_MAJOR = 60  # code points of a clause from which on the sentence has lost as much as it says


def _repeated(document: Document, lexicon: "Lexicon") -> Iterator[tuple[int, int, int, int, str]]:
    """Clauses with a word between them, and sentences that follow themselves: of both the second begins as far behind the first, so they are sought together."""
    for distance in range(_JOINED.start + 1, _SENTENCE.stop):
        size = distance - 1 if distance - 1 in _JOINED else distance
        starts = says_again(document, (distance, size))
        begun = frozenset(starts)
        for at in starts:
            if size < distance:
                yield from _joined(document, lexicon, at, size)
            if size == distance or at + 1 in begun:  # where the next word begins as long a run, this one begins a longer
                yield from _twice(document, at, distance)


def _joined(document: Document, lexicon: "Lexicon", at: int, size: int) -> Iterator[tuple[int, int, int, int, str]]:
    """Clauses with a conjunction between them, and perhaps a comma."""
    words = document.words
    link = words[at + size].text.lower()
    # "If it were so, if it were so": what joins clauses of a kind begins the first one, too.
    if link not in function_words(lexicon, document.language, "conjunction") or (at and words[at - 1].text.lower() == link):
        return
    one, two = words[at : at + size], words[at + size + 1 : at + 2 * size + 1]
    first, second = document.text[one[0].start : one[-1].end], document.text[two[0].start : two[-1].end]
    between = document.text[one[-1].end : two[0].start].strip(_AROUND_LINK)
    alike = _same(first, second) and _letters(first) >= _JOINED_LETTERS
    comma = "," in document.text[one[-1].end : two[0].start]
    # "He tried the new pen, and the new pen was better": a clause of its own begins with the second.
    if comma and document.text[two[-1].end : two[-1].end + 1].strip(_AROUND_LINK) == "" and two[-1] != words[-1]:
        return
    if alike and between.lower() == link and len({word.text.lower() for word in one}) >= _DISTINCT:
        yield one[0].start, one[0].start, two[0].start, two[-1].end, "the same words on both sides of a conjunction"


def _twice(document: Document, at: int, size: int) -> Iterator[tuple[int, int, int, int, str]]:
    """Sentences, and long clauses, that follow themselves."""
    text, words = document.text, document.words
    one, two = words[at : at + size], words[at + size : at + 2 * size]
    first, second = text[one[0].start : one[-1].end], text[two[0].start : two[-1].end]
    between = text[one[-1].end : two[0].start].strip(_MARKS)
    if (between not in _ENDS and between not in _CLAUSES) or not _same(first, second) or _letters(first) < _SENTENCE_LETTERS:
        return
    if len({word.text.lower() for word in one}) < _DISTINCT:
        return
    if between in _ENDS:
        if size in _LONG or not text[: one[0].start].strip(_MARKS) or text[: one[0].start].rstrip(_MARKS).endswith((*_ENDS, "\n", ":")):
            yield one[0].start, one[0].start, two[0].start, two[-1].end, "the same sentence twice in a row"
    elif size in _LONG:
        yield one[0].start, one[0].start, two[0].start, two[-1].end, "the same words twice in a row"


def _same(one: str, two: str) -> bool:
    """Whether two stretches are alike but for the case of their first letter, and on one line."""
    return one[1:] == two[1:] and one[0].lower() == two[0].lower() and "\n" not in one


def _letters(stretch: str) -> int:
    return sum(map(str.isalpha, stretch))
