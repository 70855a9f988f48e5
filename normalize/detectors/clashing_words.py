"""Two small words stand side by side that no sentence joins: "the of", "their is", "could has".

Why: the word between them was lost, or the words of the sentence are out of order, as in the output of a translator that has lost the thread.
Fix: only a person can tell what stood there.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from normalize.detectors._headlines import is_headline
from normalize.detectors._pairs import clashing, met
from normalize.detectors._quoted import is_quoted
from normalize.memo import once
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("clashing-words", Category.GARBLE, Severity.MINOR, mqm="fluency/grammar")


_MARKS = frozenset(".!?")
_JOINS = frozenset("'’-/.@_‑")  # what makes two words one: by-election, the.of


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Pairs of the phrase list `clashing-words`, with one blank between, the second without a capital; a word spoken of in quotes stays."""
    for first, second in sorted(clashing(lexicon, document.language) & met(document, lexicon)):
        yield from _judged(document, first, " " + second)
    ends = _ends(lexicon, document.language)
    for end in ends.words if ends.any.search(document.text) is not None else ():
        yield from _judged(document, end[:-1], end[-1])


def _judged(document: Document, first: str, rest: str) -> Iterator[Finding]:
    text, sought = document.text, first + rest
    at = text.find(sought)
    while at >= 0:
        end = at + len(sought)
        before, after = text[at - 1 : at], text[end : end + 1]
        apart = not (before.isalnum() or (before and before in _JOINS)) and (
            after.isspace() or not after if rest in _MARKS else not (after.isalnum() or after in _JOINS)
        )
        if (
            apart
            and not (after == "." and text[end + 1 : end + 2].isalnum())
            and not is_quoted(text, at, end)
            and not is_headline(text, at, end)
        ):
            message = f"“{first}” and “{rest.strip()}” cannot stand side by side: a word is lost or out of order"
            yield RULE.finding(document, at, end, message)
        at = text.find(sought, end)


class _Ends(NamedTuple):
    """Words of the list with a mark that cannot follow them at once, and a pattern of any of them: one search instead of one for each."""

    words: tuple[str, ...]
    any: re.Pattern[str]


@once
def _ends(lexicon: "Lexicon", language: str) -> _Ends:
    words = tuple(
        first + mark
        for line in lexicon.phrases("clashing-words").get(language, ())
        for word in str(line["text"]).split()
        for first in (word, word.capitalize())
        for mark in str(line["next"]).split()
        if mark in _MARKS
    )
    # From the mark backwards: there are few marks in a text.
    return _Ends(words, re.compile(rf"[.!?](?:{'|'.join(f'(?<={re.escape(word)})' for word in words)})" if words else r"(?!)"))
