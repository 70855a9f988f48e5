"""A sentence or paragraph of the original has no counterpart in the text.

Why: translators cut long inputs off, and pass over sentences; what is left reads well, so that nobody notices.
Fix: only the original can be translated again; the place after which it is missing is shown.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from normalize.detectors._original import side_by_side
from normalize.model import Category, Document, Finding, Rule, Severity, Span

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.source.alignment import Pair

RULE = Rule("missing-sentence", Category.LANGUAGE, Severity.MAJOR, mqm="accuracy/omission")

_SHORTEST = 30  # letters of a sentence that is missed, of scripts that divide words; a shorter one may stand in another
_SHORTEST_DENSE = 10  # characters of one in a script that does not
_ROOM = 0.5  # share of a missing sentence by which its neighbours may be longer than theirs before it may stand in them
_SHOWN = 60  # code points of it that are shown
_TELLING = re.compile(r"\d{2,}|[A-Z]\w{3,}")
_LAST_WORD = re.compile(r"\w+\W*\Z")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    both = side_by_side(document, lexicon)
    if both is None:
        return
    beside, found = both
    dense = lexicon.language(beside.language).spaces == "none"
    whole = [pair for pair in found if pair.source and pair.text]
    ratio = sum(map(_length, (pair.text for pair in whole))) / max(1, sum(map(_length, (pair.source for pair in whole))))
    for at, pair in enumerate(found):
        if pair.text or not pair.source:
            continue
        start, end = pair.source[0].start, pair.source[-1].end
        missed = beside.text[start:end]
        if sum(map(str.isalpha, missed)) < (_SHORTEST_DENSE if dense else _SHORTEST) or _stands_elsewhere(document, missed):
            continue
        if _room(found[max(0, at - 1) : at] + found[at + 1 : at + 2], ratio) >= len(missed) * ratio * _ROOM:
            continue
        place = _before(document, found[:at]) or _after(document, found[at + 1 :])
        if place is not None:
            shown = missed if len(missed) <= _SHOWN else missed[: _SHOWN - 1] + "…"
            yield RULE.finding(document, *place, f"the original goes on here: {shown!r}")


def _room(pairs: "Sequence[Pair]", ratio: float) -> float:
    """How much longer the neighbours are in the text than theirs in the original would have them."""
    return sum(max(0.0, _length(pair.text) - ratio * _length(pair.source)) for pair in pairs if pair.text)


def _length(spans: "Sequence[Span]") -> int:
    return sum(span.end - span.start for span in spans)


def _stands_elsewhere(document: Document, missed: str) -> bool:
    """Whether the text has a number or a Latin name of what seems to be missing."""
    return any(match[0] in document.vocabulary for match in _TELLING.finditer(missed))


def _before(document: Document, pairs: "Sequence[Pair]") -> Span | None:
    """The last word of the sentence before."""
    last = next((pair.text[-1] for pair in reversed(pairs) if pair.text), None)
    if last is None:
        return None
    word = _LAST_WORD.search(document.text, last.start, last.end)
    return last if word is None else Span(word.start(), last.end)


def _after(document: Document, pairs: "Sequence[Pair]") -> Span | None:
    """The first word of the sentence after."""
    first = next((pair.text[0] for pair in pairs if pair.text), None)
    if first is None:
        return None
    end = document.text.find(" ", first.start, first.end)
    return Span(first.start, end if end > first.start else first.end)
