"""The one place where findings become edits and edits become text.

Rules only point. Here the edits that do not get in each other's way are chosen, applied in one pass, mapped to offsets
before and after, joined over several passes, and turned round for an undo.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from normalize.model import Edit, Finding, Span, Trust


def choose(findings: Iterable[Finding], trust: Trust = Trust.SURE) -> tuple[Finding, ...]:
    """The findings whose edits are applied together at that trust, in the order of the text.

    Of two that overlap the more trusted wins, then the longer, then the earlier; what is left of a tie is settled by rule and
    replacement, so that the order in which rules ran cannot matter. An edit that changes nothing is left out.
    """
    able = [f for f in findings if f.replacement is not None and f.replacement != f.text and f.trust >= max(trust, Trust.LIKELY)]
    able.sort(key=lambda f: (-f.trust, f.start - f.end, f.start, f.rule, f.replacement or ""))
    while True:
        taken: list[Finding] = []
        occupied: list[tuple[int, int]] = []
        for finding in able:
            at = bisect_right(occupied, (finding.start, finding.end))
            if not any(_clash(occupied[i], finding.span) for i in (at - 1, at) if 0 <= i < len(occupied)):
                occupied.insert(at, (finding.start, finding.end))
                taken.append(finding)
        spans = {f.span for f in taken}
        orphans = {f for f in taken if f.requires is not None and f.requires not in spans}
        if not orphans:
            return tuple(sorted(taken, key=lambda f: (f.start, f.end)))
        # An article must not change when its name does not; without it, what it kept out may have its place.
        able = [f for f in able if f not in orphans]


def _clash(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Whether two spans share a code point, or are insertions at one place, or an insertion lies inside the other."""
    if one == other:
        return True
    return one[0] < other[1] and other[0] < one[1]


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with every edit made at once; ValueError when two overlap or one lies outside the text."""
    pieces: list[str] = []
    done = 0
    for edit in sorted(edits):
        if edit.start < done or edit.end > len(text) or edit.end < edit.start:
            raise ValueError(f"edit at {edit.start}:{edit.end} overlaps another or lies outside the text of {len(text)} code points")
        pieces += (text[done : edit.start], edit.replacement)
        done = edit.end
    pieces.append(text[done:])
    return "".join(pieces)


def inverse(text: str, edits: Sequence[Edit]) -> tuple[Edit, ...]:
    """The edits that turn the changed text back into `text`."""
    shift = 0
    back: list[Edit] = []
    for edit in sorted(edits):
        start, stop, old = edit.start + shift, edit.start + shift + len(edit.replacement), text[edit.start : edit.end]
        if back and back[-1].end == start:
            # Two deletions side by side would come back as two insertions at one place, in no certain order.
            last = back.pop()
            start, old = last.start, last.replacement + old
        back.append(Edit(start, stop, old))
        shift += len(edit.replacement) - (edit.end - edit.start)
    return tuple(back)


@dataclass(frozen=True)
class OffsetMap:
    """Where a place of the text before lies in the text after, and back."""

    edits: tuple[Edit, ...]

    @cached_property
    def _turned(self) -> tuple[Edit, ...]:
        # What stands in the replaced span is of no matter here, only its length.
        shift = 0
        back = []
        for edit in sorted(self.edits):
            start = edit.start + shift
            back.append(Edit(start, start + len(edit.replacement), " " * (edit.end - edit.start)))
            shift += len(edit.replacement) - (edit.end - edit.start)
        return tuple(back)

    def forward(self, start: int, end: int) -> Span:
        """The span of the text after that stands for a span before; it widens to a replaced span that it cuts."""
        return _carry(self.edits, start, end)

    def backward(self, start: int, end: int) -> Span:
        """The span of the text before that stands for a span after."""
        return _carry(self._turned, start, end)


def _carry(edits: Sequence[Edit], start: int, end: int) -> Span:
    first, last = start, end
    shift = 0
    for edit in sorted(edits):
        length = edit.end - edit.start
        grown = len(edit.replacement) - length
        if edit.end <= start and (length or edit.start < start or start != end):
            first += grown
        elif edit.start < start:
            first = edit.start + shift
        if edit.end <= end and (length or edit.end < end):
            last += grown
        elif edit.start < end < edit.end:
            last = edit.end + shift + grown
        shift += grown
    return Span(min(first, last), last)


def join(first: Sequence[Edit], second: Sequence[Edit], original: str) -> tuple[Edit, ...]:
    """The edits of the original text that do what `first` and then, on its result, `second` do."""
    middle = apply(original, first)
    result: list[Edit] = []
    shift = 0  # by how much the edits of `first` before this place have moved it
    for low, high, others, grown in _touching(sorted(first), sorted(second)):
        begin, stop = low - shift, high - shift - grown
        new = apply(middle[low:high], [Edit(e.start - low, e.end - low, e.replacement) for e in others])
        if original[begin:stop] != new:
            result.append(Edit(begin, stop, new))
        shift += grown
    return tuple(result)


def _touching(first: list[Edit], second: list[Edit]) -> Iterator[tuple[int, int, list[Edit], int]]:
    """Runs of edits of both passes that touch in the text between: its stretch, the second's edits, the first's growth."""
    shift = 0
    moves: list[tuple[int, int, int, Edit | None]] = [(e.start, e.end, 0, e) for e in second]
    for edit in first:
        grown = len(edit.replacement) - (edit.end - edit.start)
        moves.append((edit.start + shift, edit.start + shift + len(edit.replacement), grown, None))
        shift += grown
    moves.sort(key=lambda move: (move[0], move[1]))
    at = 0
    while at < len(moves):
        low, high, grown, edit_or_none = moves[at]
        others = [] if edit_or_none is None else [edit_or_none]
        at += 1
        while at < len(moves) and moves[at][0] <= high:
            _, end, more, edit_or_none = moves[at]
            high, grown = max(high, end), grown + more
            others += [] if edit_or_none is None else [edit_or_none]
            at += 1
        yield low, high, others, grown
