"""A block of the text stands in it again: headline, teaser, lead or caption.

Why: the scraper took the headline as image title too, and the teaser that repeats headline, byline and lead before them.
Fix: such blocks go on request only (`--strip duplicate`); the fullest copy is left alone, near copies go with trust `likely`.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from normalize.detectors import _blocks
from normalize.detectors._notable import NotableWords
from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Span, Trust
from normalize.text import spellings
from normalize.traces import LINE_LABEL, LINES_ALIKE

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("repeated-block", Category.DUPLICATE, Severity.MINOR, mqm="accuracy/addition", trust=Trust.SURE, needs=LINES_ALIKE | LINE_LABEL)

_SHORTEST_TEASER = 40  # characters; shorter lines begin like another by chance
_ALIKE = 0.85  # share of words in common of two lines that begin alike
_CAPTION_ALIKE = 0.6  # a line above a photo credit is a caption already: less likeness will do
_FEWEST = 5  # words; of fewer some are shared by chance
_LATER = 24  # lines that begin alike which one is compared with: a repeat is near, and a text may have a thousand such lines
_FOLLOWING = 120  # lines after a teaser in which what it runs together is looked for
_SAME = "the same line stands earlier in the text"
_NEAR = "nearly the same line stands earlier in the text"
_CAPTION = "a caption that repeats a sentence near it"
_CREDITED = NotableWords.listed({"Photo", "Foto", "Image", "Bild", "Фото"})
_CREDIT = later(r"\n[ \t]*(?:©|Photo:|Foto:|Image:|Bild:|Фото:)")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    found = dict.fromkeys(_blocks.repeats(document), _SAME)
    text = document.text
    for line, message in _teasers(document):
        found.setdefault(line, message)
    if "©" in text or _CREDITED.met(document, lexicon):
        for line in _captions(document):
            found.setdefault(line, _CAPTION)
    for line in sorted(found):
        message = found[line]
        if message is _SAME and text[line.start] in "-–—" and text[line.end - 1] in "?!":
            continue  # a question asked again in a dialogue
        yield RULE.finding(document, *line, message, "", trust=Trust.LIKELY if message in (_NEAR, _CAPTION) else Trust.SURE)


def _teasers(document: Document) -> Iterator[tuple[Span, str]]:
    """Lines that are the beginning of a later one, or headline, byline and lead run together."""
    text = document.text
    alike = _blocks.words_alike(document)
    for group in _blocks.begin_alike(document):
        words = {line: frozenset(alike[line]) for line in group}
        for index, line in enumerate(group):
            body = text[slice(*line)]
            start = body.rstrip(" .…[]")
            for other in group[index + 1 : index + 1 + _LATER]:
                longer = text[slice(*other)]
                if len(start) >= _SHORTEST_TEASER and longer.startswith(start) and _goes_on(longer[len(start) :]):
                    yield line, "a teaser: a later line begins with it and goes on"
                elif _shared(words[line], words[other], both=True) >= _ALIKE and _numbers(body) == _numbers(longer):
                    yield other, _NEAR
            if _run_together(document, line):
                yield line, "a teaser: lines that follow are run together in it"


def _goes_on(rest: str) -> bool:
    """Whether a sentence goes on with `rest`; a headline run into the text is followed by a capital."""
    return len(rest) > 3 and not rest.lstrip()[:1].isupper() and not (rest[0] in ".!?:" and rest[1] == " ")


def _run_together(document: Document, long: Span) -> bool:
    """Whether a line holds two or more other lines that follow it, word for word."""
    text = document.text
    body = text[slice(*long)]
    held = 0
    after = bisect_right(document.lines, long)
    for line in document.lines[after : after + _FOLLOWING]:
        length = line.end - line.start
        held += _blocks.SHORTEST <= length < len(body) and text[slice(*line)] in body
        if held == 2:
            return True
    return False


def _captions(document: Document) -> Iterator[Span]:
    text = document.text
    for before, line in pairwise(document.lines):
        if _CREDIT.match(text, text.find("\n", line.end)) or _CREDIT.match("\n" + text[line.end : line.end + 40].lstrip()):
            longest = max(line.end - line.start, before.end - before.start)
            if longest >= _SHORTEST_TEASER and _shared(_words(text[slice(*line)]), _words(text[slice(*before)])) >= _CAPTION_ALIKE:
                yield line


def _words(line: str) -> frozenset[str]:
    return frozenset(spellings(line.lower()))


def _shared(one: frozenset[str], two: frozenset[str], *, both: bool = False) -> float:
    """Share of the words of the line with fewer (`both`: of all words of both) that stand in the other too."""
    if min(len(one), len(two)) < _FEWEST:
        return 0.0
    return len(one & two) / (len(one | two) if both else min(len(one), len(two)))


def _numbers(line: str) -> list[str]:
    return re.findall(r"\d+", line)
