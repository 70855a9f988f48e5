"""JSON: an array of objects is a file of records, read and written like JSON lines. Anything else is refused with the way out."""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from json import JSONDecodeError
from typing import Any, BinaryIO

from normalize.corpus.blocks import BLOCK, Block, Fields, Record, Splice
from normalize.corpus.formats import jsonl
from normalize.errors import InputError
from normalize.model import Edit

RECORDS = True
READ_ONLY = False

_BETWEEN = re.compile(r"[ \t\n\r]*,?[ \t\n\r]*")  # what may stand before an item
_DECODER = json.JSONDecoder()


def blocks(stream: BinaryIO, name: str, fields: Fields) -> Iterator[Block]:
    """Stretches of whole items; the file is read as a whole, since only its end shows that it is JSON."""
    data = stream.read()
    jsonl.refuse_other_encodings(data, name)
    mark = len(BOM_UTF8) if data.startswith(BOM_UTF8) else 0
    try:
        text = data[mark:].decode()
    except UnicodeDecodeError as error:
        raise InputError(f"{name}: not UTF-8 at byte {mark + error.start}; the file is left as it is") from None
    _refuse_what_is_no_array(text, name)
    start, done = 0, mark
    first = line = 0
    at = 0
    for count, (_, end) in enumerate(_items(text, first=True), start=1):
        done += len(text[at:end].encode())
        at = end
        if done - start >= BLOCK:
            yield Block(data[start:done], "json", name, first, line)
            line += data.count(b"\n", start, done)
            start, first = done, count
    yield Block(data[start:], "json", name, first, line)


def _refuse_what_is_no_array(text: str, name: str) -> None:
    way_out = "write the records as JSON lines (jq -c '.[]') and read those, or give --from text for a file that is plain text"
    try:
        value = json.loads(text) if text.strip() else []
    except JSONDecodeError as error:
        first = text.lstrip()[:1]
        if first == "{" and error.msg == "Extra data":
            raise InputError(f"{name}:{error.lineno}: these are JSON lines, one object a line; read them with --from jsonl") from None
        raise InputError(f"{name}:{error.lineno}: no JSON ({error.msg}); the file is left as it is") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"{name}: no JSON that can be read ({jsonl.why_unread(error)}); the file is left as it is") from None
    if isinstance(value, dict):
        lists = [key for key, inner in value.items() if isinstance(inner, list)]
        path = f".{lists[0]}[]" if len(lists) == 1 and re.fullmatch(r"[A-Za-z_]\w*", lists[0]) else "."
        raise InputError(f"{name} is one JSON object and no list of records; write them as JSON lines (jq -c '{path}') and read those")
    if not isinstance(value, list) or (value and not any(isinstance(item, dict) for item in value)):
        raise InputError(f"{name} is JSON, but no list of objects; {way_out}")


def _items(text: str, *, first: bool) -> Iterator[tuple[int, int]]:
    """Where the items of an array stand, or of a stretch of it, as a block holds it: the first one begins with the array's bracket."""
    at = _skip(text, 0)
    if first and text[at : at + 1] == "[":
        at = _skip(text, at + 1)
    while at < len(text) and text[at] != "]":
        end = _DECODER.raw_decode(text, at)[1]
        yield at, end
        at = _skip(text, end)


def _skip(text: str, at: int) -> int:
    match = _BETWEEN.match(text, at)
    return at if match is None else match.end()


def records(block: Block, fields: Fields) -> Iterator[Record]:
    mark = len(BOM_UTF8) if block.first == 0 and block.data.startswith(BOM_UTF8) else 0
    text = block.data[mark:].decode()
    begin = 0
    at, line, done = mark, 0, 0
    for number, (start, end) in enumerate(_items(text, first=block.first == 0)):
        at += len(text[done:start].encode())
        line += text.count("\n", begin, start)
        begin = start
        item = text[start:end].encode()
        yield jsonl.record(item, at, line, block.first + number + 1, fields)
        at += len(item)
        done = end


def splices(block: Block, record: Record, edits: Iterable[Edit]) -> Iterator[Splice]:
    return jsonl.splices(block, record, edits)


def row(block: Block, record: Record, text: str) -> dict[str, Any]:
    return jsonl.row(block, record, text)
