"""The same few words come again and again.

Why: a translation model got caught in a loop ("of the of the of the of the", "F. F. F. F.", "(Laughter) (Laughter) (Laughter)").
Fix: only a person can tell what the sentence should have said.

Four words three times running have a precision of 0.93 to 0.99 as a sign of a bad segment on four pairs of MLQE-PE. Three words four times
were the best single sign of bad words in the WMT22 Chinese-English task, but one looping segment made most of that.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from operator import eq
from typing import TYPE_CHECKING, NamedTuple

from normalize.detectors._again import says_again
from normalize.detectors._phrases import folded, tokens
from normalize.model import Category, Document, Finding, Rule, Severity, Span
from normalize.text import WORD, Word, has_only_line_feeds, in_small_letters, spellings
from normalize.traces import ENDLESS, EVERY, LOOPING, RECURRING, end_recurs

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.lexicon.languages import Language

RULE = Rule("repeated-loop", Category.GARBLE, Severity.MAJOR, mqm="fluency/repetition", needs=ENDLESS | LOOPING | RECURRING)

_TIMES = 6  # of three words in one line: four times is a list of presidents
_DENSE = 0.6  # share of the words between the first and the last time that the repeats must make
_RUNNING = {1: 6, 2: 4, 3: 4}  # times that so many words must follow each other at once; of more words three times are enough
_TWO, _LETTERS_OF_TWO = 2, 10  # two words of so many letters make a loop when they stand three times; "come on, come on, come on" is meant
_LONGEST = 8  # words in one turn of a loop
_ENDLESS, _TAIL, _LONG_TIMES = 150, 24, 3  # characters of a line that may end in longer turns; of its end; and how often such a turn comes
_JOINT = 3  # characters between two turns
_TIMES_OF_ONE = 3  # of one word with nothing between: "Louis Louis Louis"
_TIMES_OF_PAIRED = 5  # of a word that is said twice on purpose: "very very", "no no no no"
_TIMES_OF_INITIALS = 4  # "J. R. R. Tolkien" has three
_NEVER = 1 << 30
_SHORTEST = 4  # letters; "ha ha ha", "win-win-win", "la la la" are meant
_BRACKETED = (")(", "][")
_WHOLE = 0.8  # share of a line that is the loop
_FINAL = ".,;:!?…"
_LOOPING = 6  # times that make a loop critical: nothing of the line can be used
_PAIRS = 4  # pairs of neighbours that are not the first of their kind; the smallest loop has so many
_WINDOW, _STEP = 40, 30  # words; overlapping by the length of a short loop
_TURNS = tuple((size, (2 if size == _TWO else _RUNNING.get(size, 3) - 1) * size) for size in range(1, _LONGEST + 1))
_TRIPLES = ((3, 3), (4, 3), (5, 3))  # six dense triples have two with no more than five words from the one to the other
_NEAR = (*(turn for turn in _TURNS if turn[0] not in (3, 4, 5)), *_TRIPLES)
_DISTINCT = 28  # of 40 words of news 33 are distinct on average; one window in 25 has fewer than 28, one with a loop always


class _Loop(NamedTuple):
    first: int
    last: int
    times: int


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Loops within one line; lists, refrains over several lines and numbers stay."""
    traces = document.traces
    if traces & ENDLESS:
        yield from _endless(document)
    told: list[Span] = []
    if traces & LOOPING and says_again(document, (1, 2)):
        for finding in _one_word(document, lexicon):
            told.append(finding.span)
            yield finding
    if not traces & (LOOPING | RECURRING) or (traces == EVERY and not says_again(document, *_NEAR)):
        return  # true of nine texts in ten
    # Where a turn follows itself often enough nothing more need be asked: among 34 other words six equal ones leave a window as distinct
    # as any, and loops in the middle of a long line went unseen.
    running = bool(traces & LOOPING and says_again(document, *_TURNS))
    if not running and not (traces & RECURRING and _recurs_densely(document) and _may_loop(tokens(document))):
        return
    for start, end in document.lines:
        if running or _may_loop(document.text[start:end].lower().split()):
            for finding in _loops(document, start, end):
                if not any(finding.start < span.end and span.start < finding.end for span in told):
                    yield finding


def _one_word(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """One word at least three times in a row; how often depends on the word and on what stands between the turns."""
    text, words = document.text, document.words
    done = 0
    for at in says_again(document, (1, 2)):
        if at < done:
            continue
        joint, end = _joint(text, words[at], words[at + 1]), at + 2
        while end < len(words) and words[end].text.lower() == words[at].text.lower() and _joint(text, words[end - 1], words[end]) == joint:
            end += 1
        done, times = end, end - at
        if times < _TIMES_OF_ONE or times < _wanted(words[at].text.lower(), joint, lexicon.language(document.language)):
            continue
        first, last = words[at].start, words[end - 1].end
        if joint in _BRACKETED:
            first, last = first - 1, last + 1
        elif joint not in ("", "-") and joint and text.startswith(joint, last):
            last += len(joint)
        # Where the line holds little else nothing of it can be used.
        line = document.lines[bisect_right(document.lines, (first, len(text))) - 1]
        whole = last - first >= _WHOLE * (line.end - line.start)
        severity = Severity.CRITICAL if whole or times >= _LOOPING else Severity.MAJOR
        yield RULE.finding(document, first, last, f"the same word {times} times", severity=severity)


def _joint(text: str, one: Word, two: Word) -> str | None:
    """What stands between two words, without its blanks; None for the end of a line or of a table's cell."""
    between = text[one.end : two.start]
    return None if "\n" in between or "  " in between or "\t" in between else "".join(between.split())


def _wanted(word: str, joint: str | None, language: "Language") -> int:
    """How often a word must stand in a row to be a loop: three times as it is, six behind commas or where it is said twice on purpose."""
    letters = sum(map(str.isalpha, word))
    if joint is None or not letters or letters < len(word):
        return _NEVER
    if letters == 1:
        return _TIMES_OF_INITIALS if joint == "." else _NEVER
    if joint in _BRACKETED:
        return _TIMES_OF_ONE
    if joint == "-" and letters < _SHORTEST:
        return _NEVER  # a sound
    if joint not in ("", "-"):
        return _RUNNING[1]
    if word in language.words_of("article", "preposition", "conjunction") and not joint:
        return _TIMES_OF_ONE
    if any(word in language.doubled_words.get(kind, ()) for kind in ("pair", "inside")):
        return _TIMES_OF_PAIRED
    return _RUNNING[1] if letters < _SHORTEST else _TIMES_OF_ONE


def _endless(document: Document) -> Iterator[Finding]:
    """Long turns that a line ends in, cut off where a program wrote no further: told by the last characters, which stand in it before."""
    if document.traces == EVERY and not _end_recurs(document):
        return
    text = document.text
    for line in document.lines:
        if line.end - line.start < _ENDLESS:
            continue
        end = line.end
        while text[end - 1] in _FINAL and end > line.start + _ENDLESS // 2:
            end -= 1
        before = text.rfind(text[end - _TAIL : end], line.start, end - 1)
        if before < 0:
            continue
        turn = end - _TAIL - before
        start, times = end - turn, 1
        while start - turn >= line.start and text.startswith(text[end - turn : end], start - turn):
            start, times = start - turn, times + 1
        first = start
        while first > line.start and start - first < turn and text[first - 1] == text[first - 1 + turn]:
            first -= 1
        if turn - (start - first) <= _JOINT:  # the first turn has no comma before it
            start, times = first, times + 1
        words = text[end - turn : end].split()
        if times >= _LONG_TIMES and len(words) > _LONGEST and len([word for word in words if word.isalpha()]) * 2 > len(words):
            severity = Severity.CRITICAL if times >= _LOOPING else Severity.MAJOR
            start += len(text[start:end]) - len(text[start:end].lstrip(" ,;:.!?"))
            yield RULE.finding(document, start, end, f"the same words {times} times", severity=severity)


def _end_recurs(document: Document) -> bool:
    """Whether the last characters of some long line stand in it before."""
    if not has_only_line_feeds(document.text):
        return True  # the rows are not the lines
    start = 0
    for row in document.rows:
        end = start + len(row)
        if end - start >= _ENDLESS and end_recurs(document.text, start, end):
            return True
        start = end + 1
    return False


def _recurs_densely(document: Document) -> bool:
    """Whether words come again as in six dense triples: two stand no more than five words apart, and each of the three comes six times."""
    near = says_again(document, *_TRIPLES)
    text = folded(document) if near else ""
    return any(all(text.count(in_small_letters(word)) >= _TIMES for word in document.spellings[at : at + 3]) for at in near)


def _may_loop(pieces: Sequence[str]) -> bool:
    """Whether some stretch has few distinct words and few distinct pairs of them: 20 times cheaper than looking for loops."""
    if len(pieces) <= _WINDOW:
        return _repeats_pairs(pieces)
    windows = [pieces[at : at + _WINDOW] for at in range(0, len(pieces) - _WINDOW + _STEP, _STEP)]
    if min(map(len, map(set, windows))) >= _DISTINCT:
        return False
    return any(len(set(window)) < _DISTINCT and _repeats_pairs(window) for window in windows)


def _repeats_pairs(pieces: Sequence[str]) -> bool:
    if len(pieces) - len(set(pieces)) < _PAIRS:
        return False
    return len(pieces) - 1 - len(set(pairwise(pieces))) >= _PAIRS


def _loops(document: Document, start: int, end: int) -> Iterator[Finding]:
    words = [word.lower() for word in spellings(document.text[start:end])]
    loop = _running(words) or _dense(words)
    if loop is None:
        return
    found = list(WORD.finditer(document.text, start, end))
    first, last = found[loop.first].start(), found[loop.last].end()
    if len(words[loop.first]) < _SHORTEST and len(set(words[loop.first : loop.last + 1])) == 1 and " " not in document.text[first:last]:
        return  # "duh-duh-duh-duh-duh-duh" is a sound
    severity = Severity.CRITICAL if loop.times >= _LOOPING else Severity.MAJOR
    yield RULE.finding(document, first, last, f"the same words {loop.times} times", severity=severity)


def _running(words: list[str]) -> _Loop | None:
    """The longest run of one to eight words that follows itself at once often enough."""
    best: _Loop | None = None
    for size, wanted in _TURNS:
        if sum(map(eq, words, words[size:])) < wanted:
            continue
        same = 0
        for at in range(size, len(words) + 1):
            if at < len(words) and words[at] == words[at - size]:
                same += 1
                continue
            if same >= wanted:
                loop = _Loop(at - same - size, at - 1, same // size + 1)
                if size == _TWO and loop.times < _RUNNING[_TWO] and sum(map(len, words[loop.first : loop.first + size])) < _LETTERS_OF_TWO:
                    same = 0
                    continue
                longer = best is None or same > best.last - best.first
                best = loop if longer and _is_words(words[loop.first : loop.first + size]) else best
            same = 0
    return best


def _dense(words: list[str]) -> _Loop | None:
    """Three words seen again and again, close to each other."""
    triples = list(zip(words, words[1:], words[2:], strict=False))
    often = [(times, triple) for triple, times in Counter(triples).items() if times >= _TIMES]
    for _, triple in sorted(often, key=lambda item: -item[0]):
        places = [at for at, here in enumerate(triples) if here == triple]
        apart = [places[0]] + [after for before, after in pairwise(places) if after - before >= 3]
        covered = 3 * len(apart) / (apart[-1] + 3 - apart[0])
        if len(apart) >= _TIMES and covered >= _DENSE and _is_words(triple):
            return _Loop(apart[0], apart[-1] + 2, len(apart))
    return None


def _is_words(words: "tuple[str, ...] | list[str]") -> bool:
    """Whether some piece is a word: rows of numbers and of single letters repeat by nature."""
    return any(len(word) > 1 and word.isalpha() for word in words)
