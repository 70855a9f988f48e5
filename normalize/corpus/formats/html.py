"""Web pages as a scraper saved them: the article is taken out with trafilatura (`normalize-mt[html]`). Read only: no text goes back into a page."""

import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from normalize.corpus.blocks import Block, Fields, Record, Splice
from normalize.errors import InputError
from normalize.model import Edit

_LANG = re.compile(rb"<html\b[^>]*?\slang\s*=\s*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)", re.IGNORECASE)
_HEAD = 4_096  # bytes in which the first tag of a page stands
RECORDS = False
READ_ONLY = True


def blocks(stream: BinaryIO, name: str, fields: Fields) -> Iterator[Block]:
    yield Block(stream.read(), "html", name)


def records(block: Block, fields: Fields) -> Iterator[Record]:
    try:
        import trafilatura
    except ImportError as error:
        raise InputError(f"web pages need the package trafilatura ({error}): pip install 'normalize-mt[html]'") from None
    try:
        # Comments are other people's texts; tables and links are furniture of the page more often than news.
        text = trafilatura.extract(block.data, include_comments=False, include_tables=False) if block.data.strip() else None
    except Exception as error:  # a page is foreign input to a parser that is not ours
        yield Record(None, None, problem=f"{block.name}: no article can be taken out ({type(error).__name__})")
        return
    said = _LANG.search(block.data, 0, _HEAD)
    language = said[1].decode("ascii") if said is not None else None
    yield Record(text, None, None, 0, None if text else f"{block.name}: no article is found in the page", language=language)


def splices(block: Block, record: Record, edits: Iterable[Edit]) -> Iterator[Splice]:
    raise InputError(f"{block.name} is a web page, which is only read; give --output for the fixed text")


def row(block: Block, record: Record, text: str) -> dict[str, Any]:
    return {"id": block.name, "text": text}
