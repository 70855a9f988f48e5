"""Where fixed texts go: back into their file, into a folder, into one file of another format, or to standard output."""

import contextlib
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO

from normalize.corpus import formats
from normalize.corpus.blocks import Block, Fields, Outcome, Splice, spliced, turned
from normalize.corpus.compression import reader, unwrap, writer
from normalize.corpus.inputs import Input
from normalize.corpus.journal import Journal, digest, hash_of
from normalize.corpus.reading import Stamp
from normalize.corpus.writing import replacing
from normalize.errors import InputError
from normalize.escaping import encoded, json_line


class Rewriting:
    """One file on its way: blocks in order, then `finish`. In place nothing is written until a block changes.

    `target` None means in place: then the change is noted in `journal` before it is made. `tree` is what a link may not lead out of.
    """

    def __init__(
        self,
        item: Input,
        stamp: Stamp | None,
        fields: Fields,
        target: Path | None,
        journal: Journal | None = None,
        tree: Path | None = None,
    ) -> None:
        self._tree = tree
        self._item, self._stamp, self._fields, self._journal = item, stamp, fields, journal
        self._target = target
        self._stack = contextlib.ExitStack()
        self._out: BinaryIO | None = None
        self._file: BinaryIO | None = None
        self._read = self._grown = 0
        # Packed again it would be other bytes, so the journal keeps the file itself.
        self._is_kept = bool(item.wrapper) or item.format == "parquet"
        self._before, self._after = digest(), digest()
        self._back: list[Splice] = []

    def put(self, block: Block, outcome: Outcome) -> None:
        """The next block and what is to be changed in it."""
        data = spliced(block.data, outcome.splices) if outcome.splices else block.data
        if self._out is None and (outcome.splices or self._target is not None):
            self._begin()
        if self._target is None and not self._is_kept:
            shift = self._read + self._grown
            self._back += (Splice(s.start + shift, s.end + shift, s.replacement) for s in turned(block.data, outcome.splices))
            self._before.update(block.data)
            self._after.update(data)
        self._read += len(block.data)
        self._grown += len(data) - len(block.data)
        if self._out is not None:
            self._out.write(len(data).to_bytes(8, "little") + data if self._item.format == "parquet" else data)

    def _begin(self) -> None:
        """Open the output and copy what came before, which was not kept in memory."""
        if self._item.format == "parquet":
            self._out = self._stack.enter_context(tempfile.TemporaryFile())  # noqa: SIM115
            if self._read:
                source = self._stack.enter_context(_path(self._item).open("rb"))
                self._copy_blocks(formats.load("parquet").blocks(source, self._item.name, self._fields))
            return
        path = _path(self._item) if self._target is None else self._target
        file = self._stack.enter_context(replacing(path, self._stamp if self._target is None else None, self._note, within=self._tree))
        self._file = file
        self._out = writer(file, self._item.wrapper)
        if self._out is not file:
            self._stack.callback(self._out.close)
        if self._read:
            with _path(self._item).open("rb") as source:
                _copy(reader(source, self._item.wrapper), self._out, self._read)

    def _copy_blocks(self, blocks: Iterator[Block]) -> None:
        copied = 0
        while copied < self._read and self._out is not None:
            block = next(blocks, None)
            if block is None:
                raise _shorter()
            self._out.write(len(block.data).to_bytes(8, "little") + block.data)
            copied += len(block.data)

    def finish(self, whole: bool) -> None:
        """The file is read to its end: put the new text in its place. Not `whole`: forget it, and leave the old one."""
        if self._out is None and self._target is not None and whole:
            self._begin()  # an empty file
        if self._out is None:
            return
        if not whole:
            self.drop()
            return
        with self._stack:
            if self._item.format == "parquet":
                path = _path(self._item) if self._target is None else self._target
                with (
                    replacing(path, self._stamp if self._target is None else None, self._note, within=self._tree) as target,
                    _path(self._item).open("rb") as source,
                ):
                    self._file = target
                    formats.load("parquet").rewrite(source, target, self._item.name, self._fields, self._texts())

    def _texts(self) -> Iterator[bytes]:
        assert self._out is not None
        self._out.seek(0)
        while size := self._out.read(8):
            yield self._out.read(int.from_bytes(size, "little"))

    def _note(self) -> None:
        if self._target is not None or self._journal is None or self._file is None:
            return
        path = _path(self._item)
        if self._is_kept:
            self._journal.keep(path, hash_of(path), hash_of(self._file))
        else:
            self._journal.note(path, self._before.hexdigest(), self._after.hexdigest(), self._back)

    def drop(self) -> None:
        """Forget what was written so far; the file stays as it was."""
        error = InputError("dropped")
        with contextlib.suppress(InputError):
            self._stack.__exit__(InputError, error, None)
        self._out = None


def _path(item: Input) -> Path:
    if item.path is None:
        raise InputError("standard input cannot be read twice")
    return item.path


def _copy(source: BinaryIO, target: BinaryIO, size: int) -> None:
    while size > 0:
        piece = source.read(min(size, 1 << 20))
        if not piece:
            raise _shorter()
        target.write(piece)
        size -= len(piece)


def _shorter() -> InputError:
    return InputError("a file got shorter while it was worked on; it is left as it is")


class Rows:
    """A file of another format: the records of all inputs, after fixing, as JSON lines, CSV, TSV or Parquet."""

    def __init__(self, target: Path) -> None:
        wrapper = unwrap(target.name)[1]
        self._kind = formats.ending(target.name)
        if self._kind not in formats.WRITTEN:
            raise InputError(
                f"{target}: texts of several inputs go into a folder, or a file ending in {', '.join(sorted(formats.WRITTEN))}"
            )
        self._target = target
        self._stack = contextlib.ExitStack()
        file = self._stack.enter_context(replacing(target))
        self._file = writer(file, wrapper)
        if self._file is not file:
            self._stack.callback(self._file.close)
        self._columns: tuple[str, ...] | None = None
        self._parquet: Any = None
        self._schema: Any = None
        self._waiting: list[dict[str, Any]] = []

    def put(self, rows: Sequence[dict[str, Any]]) -> None:
        """The next records."""
        match self._kind:
            case ".jsonl" | ".ndjson":
                self._file.write("".join(json_line(row) + "\n" for row in rows).encode())
            case ".parquet":
                self._waiting += rows
                if len(self._waiting) >= 2000:
                    self._write_group()
            case _:
                self._write_delimited(rows)

    def _write_delimited(self, rows: Sequence[dict[str, Any]]) -> None:
        import csv
        import io

        for row in rows:
            if self._columns is None:
                self._columns = tuple(row)
                self._write_delimited([{name: name for name in row}])
            if more := [name for name in row if name not in self._columns]:
                raise InputError(f"{self._target}: a record has the field {more[0]!r}, which the first one has not; write .jsonl instead")
            text = io.StringIO(newline="")
            # The end that it writes is what it quotes in a field, so a lone carriage return is quoted, too.
            csv.writer(text, delimiter="," if self._kind == ".csv" else "\t").writerow([_cell(row.get(name)) for name in self._columns])
            self._file.write(encoded(text.getvalue().removesuffix("\r\n")) + b"\n")

    def _write_group(self) -> None:
        pyarrow = formats.load("parquet").arrow()
        try:
            table = pyarrow.Table.from_pylist(self._waiting, schema=self._schema)
        except pyarrow.ArrowException as error:
            raise InputError(f"{self._target}: the records have fields of different kinds ({error}); write .jsonl instead") from None
        if self._parquet is None:
            self._schema = table.schema
            self._parquet = pyarrow.parquet.ParquetWriter(self._file, self._schema)
        self._parquet.write_table(table)
        self._waiting = []

    def finish(self, whole: bool) -> None:
        """Put the file in its place; not `whole`: leave what was there."""
        if not whole:
            with contextlib.suppress(InputError):
                self._stack.__exit__(InputError, InputError("dropped"), None)
            return
        with self._stack:
            if self._kind == ".parquet":
                if self._waiting or self._parquet is None:
                    self._write_group()
                self._parquet.close()


def _cell(value: Any) -> Any:
    import json

    return "" if value is None else json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value
