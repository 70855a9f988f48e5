"""CSV and TSV: a header row, the text in one column. Rows that do not change keep their quotes, blanks and line ends byte for byte."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any, BinaryIO, NamedTuple

from normalize.corpus.blocks import BLOCK, Block, Fields, Record, Splice
from normalize.corpus.formats.jsonl import refuse_other_encodings
from normalize.edits import apply
from normalize.errors import InputError
from normalize.model import Edit, Original

RECORDS = True
READ_ONLY = False

_DELIMITERS = b",;\t|"
LONGEST = 64_000_000  # bytes of one field; a quotation mark that is never closed would otherwise take in the rest of the file


class Row(NamedTuple):
    """Where the fields of a row stand in a block, and whether a quotation mark is open before its end that nothing closes."""

    cells: list[tuple[int, int]]
    open: bool


@lru_cache(8)
def _field(delimiter: bytes) -> re.Pattern[bytes]:
    """A field and what ends it; group 1 is a quoted field, 2 what stands after its closing mark, 3 a plain field."""
    mark = re.escape(delimiter)
    return re.compile(rb'(?:("(?:[^"]+|"")*+")([^' + mark + rb"\r\n]*)|([^" + mark + rb"\r\n]*))(" + mark + rb"|\r\n|\n|\r|\Z)")


def _delimiter(head: bytes) -> bytes:
    """The delimiter of a header row: the one that stands in it most often outside quotation marks."""
    bare = re.sub(rb'"(?:[^"]|"")*"', b"", head)
    return max((bytes([c]) for c in _DELIMITERS), key=lambda mark: (bare.count(mark), mark == b","))


def blocks(stream: BinaryIO, name: str, fields: Fields) -> Iterator[Block]:
    """Stretches of whole rows; line ends inside quotation marks do not end a row."""
    waiting = stream.read(BLOCK)
    refuse_other_encodings(waiting, name)
    start = len(BOM_UTF8) if waiting.startswith(BOM_UTF8) else 0
    head, first, line = b"", 0, 0
    field = _field(b",")
    while waiting:
        more = stream.read(BLOCK)
        if not head:
            field = _field(_delimiter(waiting[start:].split(b"\n", 1)[0]))
        ends = _row_ends(waiting, start, field, last=not more)
        if ends and not head:
            head = waiting[start : ends[0]]
            if field is not _field(_delimiter(head)):  # the header goes on in further lines
                field = _field(_delimiter(head))
                ends = _row_ends(waiting, start, field, last=not more)
        if ends:
            data = waiting[: ends[-1]]
            yield Block(data, "delimited", name, first, line, head)
            first, line = first + len(ends), line + len(re.findall(rb"\r\n|\n|\r", data))
            waiting, start = waiting[ends[-1] :], 0
        if len(waiting) > LONGEST:
            raise InputError(f"{name}:{line + 1}: a quotation mark is opened and not closed within {LONGEST // 1_000_000} MB")
        waiting += more


def _row_ends(data: bytes, start: int, field: re.Pattern[bytes], last: bool) -> list[int]:
    """Where rows end; a field that may go on in the next piece of the file ends none."""
    ends: list[int] = []
    at = start
    while at < len(data):
        match = field.match(data, at)
        if match is None or (match[1] is None and data[at : at + 1] == b'"'):
            if not last:
                break
            match = _rest(data, at, field)
        at = match.end()
        if at == len(data) and not last and match[4] != b"\n":
            break  # the file goes on: a field, or the second half of a line end
        if match[4] in (b"\n", b"\r\n", b"\r") or (at == len(data) and match[4] == b""):
            ends.append(at)
    if last and at >= len(data) and (not ends or ends[-1] < len(data)):
        ends.append(len(data))
    return ends


def _rest(data: bytes, at: int, field: re.Pattern[bytes]) -> re.Match[bytes]:
    """A field that opens a quotation mark and never closes it ends with its line: so one bad row does not take in the rest."""
    plain = re.compile(field.pattern.replace(rb'(?:("(?:[^"]+|"")*+")(', rb'(?:("(?!))(', 1))
    match = plain.match(data, at)
    assert match is not None  # the plain alternative matches at every place
    return match


def records(block: Block, fields: Fields) -> Iterator[Record]:
    delimiter = _delimiter(block.head)
    field = _field(delimiter)
    start = len(BOM_UTF8) if block.first == 0 and block.data.startswith(BOM_UTF8) else 0
    columns = [_text(block.head, *cell) for cell in next(_rows(block.head, 0, field), Row([], False)).cells]
    names = [c if isinstance(c, str) else "" for c in columns]
    text_at = names.index(fields.text) if fields.text in names else None
    lang_at, source_at, spoken_at, by_at = (
        names.index(name) if name in names else None for name in (fields.lang, fields.source, fields.source_lang, fields.by)
    )
    lacks = tuple(name for name in fields.beside if name not in names)
    id_at = next((names.index(n) for n in ((fields.id,) if fields.id else ("id", "url")) if n in names), None)
    line = 0
    for number, (row_cells, open_) in enumerate(_rows(block.data, start, field)):
        here, line = line, line + len(re.findall(rb"\r\n|\n|\r", block.data[row_cells[0][0] : row_cells[-1][1]])) + 1
        if block.first + number == 0:
            missing = (
                None
                if text_at is not None
                else f"its first line, {names[0]!r}, is for a spreadsheet; take it out"
                if names and names[0].lower() == "sep="
                else f"no column {fields.text!r} (there are {', '.join(names[:12])}); name it with --field"
            )
            yield Record(None, None, None, here, missing)
            continue
        if text_at is None or text_at >= len(row_cells):
            yield Record(None, None, None, here)
            continue
        value = _text(block.data, *row_cells[text_at])
        if value is None:
            yield Record(None, None, None, here, "not UTF-8; the row is left as it is")
            continue
        name, language, source, spoken, group = (
            _text(block.data, *row_cells[at]) if at is not None and at < len(row_cells) else None
            for at in (id_at, lang_at, source_at, spoken_at, by_at)
        )
        raw = row_cells, text_at, names, delimiter, open_
        original = Original(source if source and source.strip() else None, spoken or None)
        name, language = name or str(block.first + number), language or None
        yield Record(value, name, raw, here, language=language, original=original, lacks=lacks, group=group or None)


def _rows(data: bytes, start: int, field: re.Pattern[bytes]) -> Iterator[Row]:
    """The places of the fields of each row."""
    cells: list[tuple[int, int]] = []
    at, open_ = start, False
    while at < len(data):
        match = field.match(data, at)
        if match is None or (match[1] is None and data[at : at + 1] == b'"'):
            match, open_ = _rest(data, at, field), True
        cells.append((match.start(), match.end() - len(match[4])))
        at = match.end()
        if match[4] in (b"\n", b"\r\n", b"\r", b""):
            yield Row(cells, open_)
            cells = []
    if cells:
        yield Row([*cells, (at, at)], open_)


def _text(data: bytes, start: int, end: int) -> str | None:
    """The value of a field; None where it is not UTF-8."""
    try:
        value = data[start:end].decode()
    except UnicodeDecodeError:
        return None
    if value.startswith('"'):
        close = value.rfind('"')
        if close > 0:
            return value[1:close].replace('""', '"') + value[close + 1 :]
    return value


def splices(block: Block, record: Record, edits: Iterable[Edit]) -> Iterator[Splice]:
    """The edits inside a field where its quoting allows, else the field as a whole."""
    cells, text_at, _, delimiter, open_ = record.raw
    start, end = cells[text_at]
    raw = block.data[start:end]
    text = record.text or ""
    edits = sorted(edits)
    quoted = raw[:1] == b'"' and raw.count(b'"') > 1
    special = re.compile(r'["\r\n]|' + re.escape(delimiter.decode()))
    after = apply(text, edits)
    # A row of one field that is empty would be no row any more.
    bare = (
        not quoted and not after.startswith('"') and not any(special.search(e.replacement) for e in edits) and bool(after or len(cells) > 1)
    )
    if open_ and (b'"' in raw or not bare):
        raise InputError(
            "a quotation mark that nothing closes stands before its end, and another one would close that; it is left as it is"
        )
    as_read = b'"' + _inner(text, quoted=True) + b'"' if quoted else text.encode()
    # Quotation marks that are not doubled, or letters after the closing one, are read but not imitated.
    if raw != as_read or not (quoted or bare):
        yield Splice(start, end, b'"' + _inner(after, quoted=True) + b'"')
        return
    at, done = start + quoted, 0
    for edit in edits:
        first = at + len(_inner(text[done : edit.start], quoted))
        last = first + len(_inner(text[edit.start : edit.end], quoted))
        yield Splice(first, last, _inner(edit.replacement, quoted))
        at, done = last, edit.end


def _inner(text: str, quoted: bool) -> bytes:
    return (text.replace('"', '""') if quoted else text).encode()


def row(block: Block, record: Record, text: str) -> dict[str, Any]:
    cells, text_at, names, _, _ = record.raw
    return {name: text if at == text_at else _text(block.data, *cells[at]) if at < len(cells) else None for at, name in enumerate(names)}
