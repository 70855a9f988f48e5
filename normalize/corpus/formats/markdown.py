"""Markdown: the file is one text; what in it is code, a target of a link or mark-up is no prose, and stays byte for byte."""

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from normalize.corpus.blocks import Block, Fields, Record, Splice
from normalize.corpus.formats import ending, text

RECORDS = False
READ_ONLY = False


def blocks(stream: BinaryIO, name: str, fields: Fields) -> Iterator[Block]:
    yield Block(stream.read(), "markdown", name)


def records(block: Block, fields: Fields) -> Iterator[Record]:
    from normalize.corpus.markup import no_prose

    mdx = ending(block.name) == ".mdx"
    for record in text.records(block, fields):
        yield record if record.text is None else record._replace(code=no_prose(record.text, mdx))


def splices(block: Block, record: Record, edits: Iterable[Any]) -> Iterator[Splice]:
    return text.splices(block, record, edits)


def row(block: Block, record: Record, text_: str) -> dict[str, Any]:
    return text.row(block, record, text_)
