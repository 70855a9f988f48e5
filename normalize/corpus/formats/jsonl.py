"""JSON lines: one object a line, the text in one of its fields. All else in the line, and its spelling, stays as it is."""

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from json.decoder import scanstring  # type: ignore[attr-defined]
from typing import Any, BinaryIO

from normalize.corpus.blocks import BLOCK, Block, Fields, Record, Splice
from normalize.corpus.reading import wide_encoding
from normalize.errors import InputError
from normalize.model import NO_ORIGINAL, Edit, Original

RECORDS = True
READ_ONLY = False

_IDS = ("id", "url")
_SHOWN = 12  # names of fields in a message
_BLANK = re.compile(r"[ \t\n\r]*")
_PIECE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\\]+")
_DECODER = json.JSONDecoder()


def blocks(stream: BinaryIO, name: str, fields: Fields) -> Iterator[Block]:
    """Stretches of whole lines."""
    first = 0
    while data := stream.read(BLOCK):
        if not data.endswith(b"\n"):
            data += stream.readline()
        if first == 0:
            refuse_other_encodings(data, name)
        yield Block(data, "jsonl", name, first, first)
        first += data.count(b"\n")


def refuse_other_encodings(data: bytes, name: str) -> None:
    """InputError where the first bytes of a file of records are not UTF-8 text."""
    wide = "utf-16" if data.startswith((b"\xff\xfe", b"\xfe\xff")) else wide_encoding(data)
    if wide is not None:
        raise InputError(f"{name} is not UTF-8; convert it first, for example: iconv -f {wide.upper()} -t UTF-8")


def records(block: Block, fields: Fields) -> Iterator[Record]:
    at = 0
    for number, line in enumerate(block.data.splitlines(keepends=True) if b"\r" not in block.data else _lines(block.data)):
        begin, at = at, at + len(line)
        if block.first + number == 0 and line.startswith(BOM_UTF8):
            line, begin = line.removeprefix(BOM_UTF8), begin + len(BOM_UTF8)
        if line.isspace() or not line:
            yield Record(None, None, None, number)
            continue
        yield record(line, begin, number, block.first + number + 1, fields)


def _lines(data: bytes) -> Iterator[bytes]:
    """Lines that end at line feeds alone; `splitlines` would end one at a lone carriage return, too."""
    begin = 0
    while begin < len(data):
        end = data.find(b"\n", begin) + 1 or len(data)
        yield data[begin:end]
        begin = end


def record(line: bytes, begin: int, number: int, count: int, fields: Fields) -> Record:
    """The record that an object is: where its bytes begin in the block, after how many lines, and which one of the file it is, from 1."""
    try:
        value = json.loads(line.decode())
    except UnicodeDecodeError as error:
        return Record(None, None, None, number, f"not UTF-8 at byte {error.start}; the line is left as it is")
    except (ValueError, RecursionError) as error:
        return Record(None, None, None, number, f"no JSON ({why_unread(error)}); the line is left as it is")
    if not isinstance(value, dict):
        return Record(None, None, None, number, "no JSON object; the line is left as it is")
    found = _at(value, fields.text)
    if found is _MISSING:
        return Record(None, None, None, number, absent=", ".join(map(str, list(value)[:_SHOWN])) or "none")
    if found is None:
        return Record(None, None, None, number)
    if isinstance(found, bool | int | float):
        return Record(None, None, None, number, absent=f"{fields.text}, with numbers and no text")
    if not isinstance(found, str):
        return Record(None, None, None, number, f"the field {fields.text!r} is no text")
    if not _is_text(found):
        return Record(None, None, None, number, "half a surrogate pair; the line is left as it is")
    said = _at(value, fields.lang) if fields.lang else None
    language = said if isinstance(said, str) and said else None
    original = _original(value, fields) if fields.source or fields.source_lang else NO_ORIGINAL
    lacks = tuple(name for name in fields.beside if _at(value, name) is _MISSING)
    raw = begin, begin + len(line), value, fields.text
    group = _written(_at(value, fields.by)) if fields.by else None
    return Record(found, _id(value, fields, count), raw, number, language=language, original=original, lacks=lacks, group=group)


def _original(value: dict[str, Any], fields: Fields) -> Original:
    """What a record says of its original."""
    text = _at(value, fields.source) if fields.source else None
    language = _at(value, fields.source_lang) if fields.source_lang else None
    return Original(
        text if isinstance(text, str) and text.strip() and _is_text(text) else None,
        language if isinstance(language, str) and language else None,
    )


def why_unread(error: ValueError | RecursionError) -> str:
    """What kept Python from reading some JSON."""
    if isinstance(error, RecursionError):
        return "nested too deeply"
    return error.msg if isinstance(error, json.JSONDecodeError) else "a number of too many digits"


_MISSING = object()


def _at(value: Any, name: str) -> Any:
    """The value of a field; a name with points leads through objects where no field has that very name."""
    if isinstance(value, dict):
        if name in value:
            return value[name]
        head, point, rest = name.partition(".")
        if point and head in value:
            return _at(value[head], rest)
    return _MISSING


def _id(value: dict[str, Any], fields: Fields, number: int) -> str:
    for name in (fields.id,) if fields.id else _IDS:
        found = _written(_at(value, name))
        if found is not None:
            return found
    return str(number)


def _written(value: Any) -> str | None:
    """A text or number as it is written; None for anything else."""
    if isinstance(value, str) and _is_text(value):
        return value
    return str(value) if isinstance(value, int | float) else None


def _is_text(value: str) -> bool:
    """Whether a string can be written at all: JSON may spell half a surrogate pair."""
    try:
        value.encode()
    except UnicodeEncodeError:
        return False
    return True


def splices(block: Block, record: Record, edits: Iterable[Edit]) -> Iterator[Splice]:
    """Only the letters that change are written anew, in the escapes that the line uses."""
    begin, stop, _, name = record.raw
    line = block.data[begin:stop].decode()  # again, for the few that change: held for all, a line of 200 MB would take 400 MB more
    start, end = _place(line, 0, name)
    inner = line[start + 1 : end - 1]
    escaped = inner.isascii() and "\\u" in inner
    places = _Places(inner)
    done, at = 0, begin
    for edit in sorted(edits):
        first, last = start + 1 + places(edit.start), start + 1 + places(edit.end)
        at += len(line[done:first].encode())
        stop = at + len(line[first:last].encode())
        yield Splice(at, stop, json.dumps(edit.replacement, ensure_ascii=escaped)[1:-1].encode())
        done, at = last, stop


def _place(line: str, begin: int, name: str) -> tuple[int, int]:
    """Where the value of a field stands in a line that holds an object; the last one where a name stands twice, as decoders take it."""
    exact: tuple[int, int] | None = None
    inside: tuple[int, int] | None = None
    head, point, rest = name.partition(".")
    at = _skip(line, _skip(line, begin) + 1)
    while line[at] == '"':
        member, at = scanstring(line, at + 1)
        start = _skip(line, _skip(line, at) + 1)
        end = _DECODER.raw_decode(line, start)[1]
        if member == name:
            exact = start, end
        elif point and member == head and line[start] == "{":
            inside = start, end
        at = _skip(line, end)
        if line[at] == ",":
            at = _skip(line, at + 1)
    if exact is not None:
        return exact
    if inside is None:
        raise ValueError(f"no field {name!r}")
    return _place(line, inside[0], rest)


def _skip(line: str, at: int) -> int:
    match = _BLANK.match(line, at)
    return at if match is None else match.end()


class _Places:
    """Where the n-th code point of a JSON string stands in its spelling; asked in rising order."""

    def __init__(self, inner: str) -> None:
        self._inner = inner
        self._plain = "\\" not in inner
        self._at = self._done = 0

    def __call__(self, wanted: int) -> int:
        if self._plain:
            return wanted
        while self._done < wanted:
            match = _PIECE.match(self._inner, self._at)
            if match is None:
                raise ValueError("the string ends too early")
            if match[0][0] == "\\":
                self._done, self._at = self._done + 1, match.end()
            else:
                step = min(len(match[0]), wanted - self._done)
                self._done, self._at = self._done + step, self._at + step
        return self._at


def row(block: Block, record: Record, text: str) -> dict[str, Any]:
    _, _, value, name = record.raw
    return _with(value, name, text)


def _with(value: dict[str, Any], name: str, text: str) -> dict[str, Any]:
    if name in value:
        return value | {name: text}
    head, _, rest = name.partition(".")
    return value | {head: _with(value[head], rest, text)}
