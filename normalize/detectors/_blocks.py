"""Lines compared with each other: what stands twice in one text."""

from collections.abc import Mapping

from normalize.memo import once
from normalize.model import Document, Span
from normalize.text import spellings
from normalize.traces import LINES_ALIKE

_HEAD = 12  # characters that copies share at least
_CAPITALS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
SHORTEST = 25  # characters; shorter lines ("Yes, of course.") stand twice in any interview


@once
def odd_openings(document: Document) -> frozenset[str]:
    """What lines begin with, but for plain capitals: a blank, a mark, a digit, a small letter. In most texts little or nothing."""
    return frozenset({row[:1] for row in document.rows}) - _CAPITALS


@once
def repeats(document: Document) -> Mapping[Span, Span]:
    """Lines that say again what an earlier line said to the letter (folded), each with that earlier line."""
    again: dict[Span, Span] = {}
    words = words_alike(document)
    for group in begin_alike(document):
        first: dict[tuple[str, ...], Span] = {}
        for line in group:
            earlier = first.setdefault(words[line], line)
            if earlier is not line:
                again[line] = earlier
    return again


@once
def begin_alike(document: Document) -> tuple[tuple[Span, ...], ...]:
    """Groups of lines that share their first characters: 10 times cheaper than folding, and few texts have any."""
    if not document.traces & LINES_ALIKE:
        return ()
    text = document.text
    heads = [row[:_HEAD] for row in document.rows if len(row) >= SHORTEST]
    if len(set(heads)) == len(heads):
        return ()
    groups: dict[str, list[Span]] = {}
    for line in document.lines:
        if line.end - line.start >= SHORTEST:
            groups.setdefault(text[line.start : line.start + _HEAD], []).append(line)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


@once
def words_alike(document: Document) -> Mapping[Span, tuple[str, ...]]:
    """The words, in small letters, of each of the lines that share their first characters."""
    text = document.text
    return {line: tuple(spellings(text[slice(*line)].lower())) for group in begin_alike(document) for line in group}
