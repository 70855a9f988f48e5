"""Parquet: one column holds the text; all other columns, types, metadata and row groups stay. Needs pyarrow (`normalize-mt[arrow]`)."""

import contextlib
import json
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from normalize.corpus.blocks import Block, Fields, Record, Splice
from normalize.corpus.formats import jsonl
from normalize.errors import InputError
from normalize.model import Edit

RECORDS = True
READ_ONLY = False

ROWS = 128  # rows of a block; some 400 kB of news


def arrow() -> Any:
    """The package pyarrow; InputError says how to get it."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError:
        raise InputError("Parquet needs the package pyarrow: pip install 'normalize-mt[arrow]'") from None
    return pyarrow


_UNNAMED = b"no id"  # the head of a block whose file has not got the column that names its records


def blocks(stream: BinaryIO, name: str, fields: Fields) -> Iterator[Block]:
    """Rows as JSON lines of their text and name, so that processes need no pyarrow."""
    with _refusing_damage(name), _opened(stream, name, fields) as file:
        names = file.schema_arrow.names
        identity = next((n for n in ((fields.id,) if fields.id else ("id", "url")) if names.count(n) == 1), None)
        beside = {
            own: column
            for own, column in (("lang", fields.lang), ("source", fields.source), ("source_lang", fields.source_lang), ("by", fields.by))
            if column is not None and names.count(column) == 1
        }
        first = 0
        for batch in file.iter_batches(
            ROWS, columns=[*dict.fromkeys(n for n in (fields.text, identity, *beside.values()) if n is not None)]
        ):
            texts = batch.column(fields.text).to_pylist()
            ids = batch.column(identity).to_pylist() if identity else [None] * len(texts)
            said = {own: batch.column(column).to_pylist() for own, column in beside.items()}
            lines = [
                json.dumps(
                    {"text": text, "id": str(first + at + 1) if id is None else str(id)} | {own: told[at] for own, told in said.items()},
                    ensure_ascii=False,
                    default=str,  # a date or time
                )
                for at, (text, id) in enumerate(zip(texts, ids, strict=True))
            ]
            unnamed = _UNNAMED if fields.id and identity is None else b""
            yield Block("".join(line + "\n" for line in lines).encode(errors="surrogatepass"), "parquet", name, first, first, unnamed)
            first += len(texts)


@contextlib.contextmanager
def _refusing_damage(name: str) -> Iterator[None]:
    """InputError for a damaged file: the damage of a page shows when its rows are read, not when the file is opened."""
    pyarrow = arrow()
    try:
        yield
    except (pyarrow.ArrowException, OSError, ValueError, OverflowError) as error:
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the disk, not the file
        raise InputError(f"{name} cannot be read as Parquet: {error}; the file is left as it is") from None


def _opened(stream: BinaryIO, name: str, fields: Fields) -> Any:
    pyarrow = arrow()
    file = pyarrow.parquet.ParquetFile(stream)
    names = file.schema_arrow.names
    if fields.text not in names:
        raise InputError(f"{name} has no column {fields.text!r} (there are {', '.join(names[:12])}); name it with --field")
    twice = next((n for n in (fields.text, fields.id, "id", "url") if n is not None and names.count(n) > 1), None)
    if twice is not None:
        raise InputError(f"{name} has {names.count(twice)} columns named {twice!r}; give them names of their own")
    kind = file.schema_arrow.field(fields.text).type
    if not holds_texts(kind):
        raise InputError(f"{name}: the column {fields.text!r} holds {kind}, not text")
    return file


def holds_texts(kind: Any) -> bool:
    """Whether a column of that type holds texts: of a shard in which every text is missing nobody can tell, and it has nothing to work on."""
    types = arrow().types
    value = kind.value_type if types.is_dictionary(kind) else kind
    return bool(types.is_string(value) or types.is_large_string(value) or types.is_string_view(value) or types.is_null(value))


def records(block: Block, fields: Fields) -> Iterator[Record]:
    own = Fields("text", "id", fields.lang and "lang", fields.source and "source", fields.source_lang and "source_lang", fields.by and "by")
    columns = {"lang": fields.lang, "source": fields.source, "source_lang": fields.source_lang, "by": fields.by}
    unnamed = (fields.id,) if fields.id and block.head == _UNNAMED else ()
    for record in jsonl.records(block, own):
        lacks = *unnamed, *(columns.get(name) or name for name in record.lacks)
        yield record._replace(lacks=lacks) if lacks else record


def splices(block: Block, record: Record, edits: Iterable[Edit]) -> Iterator[Splice]:
    return jsonl.splices(block, record, edits)


def row(block: Block, record: Record, text: str) -> dict[str, Any]:
    return jsonl.row(block, record, text)


def texts(data: bytes) -> list[str | None]:
    """The texts of a block's JSON lines, after fixing."""
    return [json.loads(line)["text"] for line in data.splitlines()]


def rewrite(source: BinaryIO, target: BinaryIO, name: str, fields: Fields, blocks_after: Iterable[bytes]) -> None:
    """Copy a Parquet file with the texts of its blocks after fixing; one row group is held in memory at a time."""
    pyarrow = arrow()
    with _refusing_damage(name), _opened(source, name, fields) as file:
        schema = file.schema_arrow
        at = schema.names.index(fields.text)
        groups = [file.metadata.row_group(n).num_rows for n in range(file.num_row_groups)]
        packing = file.metadata.row_group(0).column(0).compression if groups else "snappy"
        batches: list[Any] = []
        with pyarrow.parquet.ParquetWriter(target, schema, compression="none" if packing == "UNCOMPRESSED" else packing.lower()) as out:
            for batch, after in zip(file.iter_batches(ROWS), blocks_after, strict=True):
                column = pyarrow.array(texts(after), type=schema.field(at).type)
                batches.append(batch.set_column(at, schema.field(at), column))
                while groups and sum(b.num_rows for b in batches) >= groups[0]:
                    table = pyarrow.Table.from_batches(batches, schema=schema)
                    out.write_table(table.slice(0, groups[0]), row_group_size=max(1, groups[0]))
                    batches = table.slice(groups.pop(0)).to_batches()
