"""Lines compared with each other: what stands twice in one text, and keys by which a corpus finds what stands in many."""

import re
from hashlib import blake2b

from normalize.model import Document, Span

_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
SHORTEST = 25  # characters; shorter lines ("Yes, of course.") stand twice in any interview


def block_text(text: str) -> str:
    """The letters and digits of a block in lower case, a space for all that stands between: what two copies share."""
    return _NOT_ALPHANUMERIC.sub(" ", text.lower()).strip()


def block_key(text: str) -> int:
    """A 64-bit key that copies of one block share whatever their case, spacing and punctuation; the same on every machine."""
    return int.from_bytes(blake2b(block_text(text).encode("utf-8", "surrogatepass"), digest_size=8).digest())


def repeats(document: Document) -> dict[Span, Span]:
    """Lines that say again what an earlier line said to the letter (folded), each with that earlier line."""
    found: dict[Span, Span] = document.derived("repeated-lines", lambda: _repeats(document))
    return found


def some_begin_alike(document: Document) -> bool:
    """Whether two lines have the same first characters: 10 times cheaper than folding, and few texts pass."""
    alike: bool = document.derived("lines-begin-alike", lambda: _some_begin_alike(document.text))
    return alike


def _some_begin_alike(text: str) -> bool:
    heads = [line[:12] for line in text.split("\n") if len(line) >= SHORTEST]
    return len(set(heads)) < len(heads)


def _repeats(document: Document) -> dict[Span, Span]:
    if not some_begin_alike(document):
        return {}
    text = document.text
    first: dict[str, Span] = {}
    again: dict[Span, Span] = {}
    for line in document.lines:
        if line.end - line.start < SHORTEST:
            continue
        earlier = first.setdefault(block_text(text[line.start : line.end]), line)
        if earlier is not line:
            again[line] = earlier
    return again
