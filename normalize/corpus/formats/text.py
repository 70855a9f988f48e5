"""Plain text: the file is one text."""

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from normalize.corpus.blocks import Block, Fields, Record, Splice, as_splices
from normalize.corpus.reading import Source, decode
from normalize.errors import InputError
from normalize.model import Edit

RECORDS = False
READ_ONLY = False


def blocks(stream: BinaryIO, name: str, fields: Fields) -> Iterator[Block]:
    """The whole file: what a text says later decides what a name at its beginning means."""
    yield Block(stream.read(), "text", name)


def records(block: Block, fields: Fields) -> Iterator[Record]:
    try:
        source = decode(block.data, block.name)
    except InputError as error:
        yield Record(None, None, problem=str(error))
        return
    yield Record(source.text, None, source)


def splices(block: Block, record: Record, edits: Iterable[Edit]) -> Iterator[Splice]:
    source: Source = record.raw
    yield from as_splices(source.text, edits, source.encoding, len(source.mark))


def row(block: Block, record: Record, text: str) -> dict[str, Any]:
    return {"id": block.name, "text": text}
