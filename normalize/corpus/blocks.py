"""The nouns of a run over many texts: blocks of a file, the records in them, and what was made of each block.

A block is a stretch of bytes that begins and ends with whole records. It is what is hashed, cached, sent to a process and written back,
so memory is bounded by a few blocks and not by the file.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from normalize.config import Config
from normalize.model import NO_ORIGINAL, Edit, Original

BLOCK = 1 << 18  # bytes; smaller ones cost more in sending than in work, larger ones leave a core idle at the end of a run


class Fields(NamedTuple):
    """Which field of a record holds the text, which names it, which says its language, which holds the original and its language, and by which records
    are compared; `a.b` is the field b inside a. Without `id`: id, url, or the record's number."""

    text: str = "text"
    id: str | None = None
    lang: str | None = None
    source: str | None = None
    source_lang: str | None = None
    by: str | None = None

    @property
    def beside(self) -> tuple[str, ...]:
        """The fields that were named for what is said of a text: its name, its language, its original."""
        return tuple(name for name in self[1:] if name is not None)


class Block(NamedTuple):
    """Whole records of a file as they stand there, and how to read them."""

    data: bytes
    format: str
    name: str  # the path as it is shown
    first: int = 0  # records of the file before this block
    line: int = 0  # lines of the file before this block
    head: bytes = b""  # what stands once at the beginning of the file and is needed to read every block: a header row
    config: Config | None = None  # settings closer to the file than those of the run
    settings: str = ""  # what makes results of these settings other than those of the run


class Record(NamedTuple):
    """One record of a block: its text (None where it has none to work on), its name, and where its bytes lie."""

    text: str | None
    id: str | None
    raw: Any = None  # what the format needs to put another text in its place
    line: int = 0  # lines of the block before it
    problem: str | None = None  # why its text cannot be worked on
    absent: str = ""  # the fields that it has, where the one that holds the text is not among them or holds no text
    code: tuple[tuple[int, int], ...] = ()  # spans of the text that are no prose: mark-up of the format, code
    language: str | None = None  # what the record says of its language
    original: Original = NO_ORIGINAL  # what the record says of the text it was translated from
    lacks: tuple[str, ...] = ()  # which of the fields that were named for what is said of it it has not got
    group: str | None = None  # what it says in the field by which records are compared


class Splice(NamedTuple):
    """Put these bytes where `data[start:end]` of a block or a file stands."""

    start: int
    end: int
    replacement: bytes


class Outcome(NamedTuple):
    """What was made of a block. Everything in it can be written as JSON, except `rows`, which are only kept for a run that converts."""

    texts: int = 0
    findings: int = 0
    lines: tuple[str, ...] = ()  # of the report
    found: tuple[Any, ...] = ()  # findings by record, where the report is made elsewhere
    problems: tuple[str, ...] = ()
    splices: tuple[Splice, ...] = ()  # what fixing changes in the block's bytes
    edits: int = 0
    failing: int = 0  # findings that make a check fail
    changed: int = 0  # texts with edits
    absent: int = 0  # records that have no text where it was looked for
    fields: str = ""  # those of the first of them
    rows: tuple[dict[str, Any], ...] = ()  # the records after fixing, as fields
    languages: tuple[str | None, ...] = ()  # in which each text was judged; None for a record whose language is none
    others: tuple[str, ...] = ()  # languages of texts that were not edited, since they are clearly not in the one given
    lacking: tuple[str, ...] = ()  # fields that were named for what is said of texts and that none of its records with a text has


def spliced(data: bytes, splices: Iterable[Splice]) -> bytes:
    """The bytes after the splices, which must be in order and not overlap."""
    pieces: list[bytes] = []
    done = 0
    for start, end, replacement in splices:
        if start < done or end < start or end > len(data):
            raise ValueError(f"splice at {start}:{end} overlaps another or lies outside the {len(data)} bytes")
        pieces += (data[done:start], replacement)
        done = end
    pieces.append(data[done:])
    return b"".join(pieces)


def turned(data: bytes, splices: Sequence[Splice]) -> Iterator[Splice]:
    """The splices that give `data` back when applied to the bytes after."""
    shift = 0
    for start, end, replacement in splices:
        yield Splice(start + shift, start + shift + len(replacement), data[start:end])
        shift += len(replacement) - (end - start)


def as_splices(text: str, edits: Iterable[Edit], encoding: str, offset: int) -> Iterator[Splice]:
    """Edits of a text as splices of its bytes, which begin at `offset`; each stretch between edits is encoded once."""
    at, done = offset, 0
    for edit in sorted(edits):
        start = at + len(text[done : edit.start].encode(encoding))
        end = start + len(text[edit.start : edit.end].encode(encoding))
        yield Splice(start, end, edit.replacement.encode(encoding))
        at, done = end, edit.end
