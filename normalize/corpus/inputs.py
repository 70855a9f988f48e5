"""The inputs of a run: files, folders and standard input, opened and cut into blocks one after the other."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from normalize.corpus import formats
from normalize.corpus.blocks import Block, Fields
from normalize.corpus.compression import damage, reader, unwrap
from normalize.corpus.formats import TABLES, TEXTS
from normalize.corpus.inplace import was_cut_short
from normalize.corpus.reading import Stamp, stamp_of
from normalize.corpus.walking import Outside, Report, Taken, met, taken
from normalize.errors import InputError
from normalize.model import STDIN

PACKED = 3  # times the size of a packed file that its text has, as a guess for the share of a run that is done
_SHOWN = 5  # names in a message


class Input(NamedTuple):
    """One file to work on; `path` is None for standard input."""

    path: Path | None
    name: str
    format: str
    wrapper: str = ""
    size: int = 0  # bytes of text as far as known
    tree: Path | None = None  # what it may not lead out of when it is written


class Begin(NamedTuple):
    """A file is opened."""

    input: Input
    stamp: Stamp | None


class End(NamedTuple):
    """A file is read to its end, or as far as it could be: then `problem` says why."""

    input: Input
    problem: str | None = None


class Choice(NamedTuple):
    """How inputs are found and read."""

    fields: Fields = Fields()
    format: str | None = None  # for every file, whatever its name
    include: tuple[str, ...] = ()  # names taken in folders, as globs
    tables: bool = False  # files of records are taken in folders, too
    ignore: bool = True  # .gitignore and .normalizeignore count
    force: bool = False  # they count for files that are named, too
    stdin_name: str | None = None


def inputs(paths: Iterable[Path], choice: Choice, report: Report, outside: Outside | None = None) -> Iterator[Input]:
    """The files of the paths, `-` for standard input; what is not there goes to `report`, and `outside` is asked about links that lead out."""
    wanted = taken(TEXTS | TABLES if choice.tables else TEXTS, choice.include)
    refused: list[str] = []
    for item in _all(paths, choice, wanted, report, outside):
        if choice.format is None and formats.refused(item.name) is not None:
            refused.append(item.name)
        else:
            yield item
    if refused:
        report(InputError(_why_refused(refused)))


def _why_refused(names: Sequence[str]) -> str:
    """One message for all files that are no prose."""
    kinds = sorted({kind for name in names if (kind := formats.refused(name)) is not None})
    shown = ", ".join(names[:_SHOWN]) + (f" and {len(names) - _SHOWN:,} more" if len(names) > _SHOWN else "")
    one = len(names) == 1
    return (
        f"{shown} {'is' if one else 'are'} no prose ({', '.join(kinds)}) and {'is' if one else 'are'} left as {'it is' if one else 'they are'}; take the "
        f"texts out, as .txt or .jsonl, or give --from text for plain text under such a name"
    )


def _all(paths: Iterable[Path], choice: Choice, wanted: Taken, report: Report, outside: Outside | None) -> Iterator[Input]:
    named: list[Path] = []
    for path in paths:
        if str(path) == "-":
            yield from _files(named, choice, wanted, report, outside)
            named = []
            name = choice.stdin_name or STDIN
            yield Input(None, name, choice.format or formats.of(name), unwrap(name)[1])
        else:
            named.append(path)
    yield from _files(named, choice, wanted, report, outside)


def _files(paths: Sequence[Path], choice: Choice, wanted: Taken, report: Report, outside: Outside | None) -> Iterator[Input]:
    for path, tree in met(paths, wanted, ignore=choice.ignore, force=choice.force, report=report, outside=outside):
        wrapper = unwrap(path.name)[1]
        try:
            size = path.stat().st_size * (PACKED if wrapper else 1)
        except OSError:
            size = 0
        yield Input(path, str(path), choice.format or formats.of(path.name), wrapper, size, tree)


def expected(files: Iterable[Input]) -> int | None:
    """The bytes of text that the files have, as far as known; None where one is standard input."""
    known = list(files)
    return None if any(item.path is None for item in known) else sum(item.size for item in known)


def named_in(file: BinaryIO) -> tuple[Path, ...]:
    """The paths in a stream that ends each with a zero byte, as `git ls-files -z` and `find -print0` write."""
    return tuple(Path(os.fsdecode(name)) for name in file.read().split(b"\0") if name)


def stream(files: Iterable[Input], fields: Fields) -> Iterator[Begin | Block | End]:
    """Each file as its beginning, its blocks and its end; a file that cannot be read ends with its problem and the rest go on."""
    for item in files:
        opened = False
        try:
            with _open(item) as file:
                stamp = None
                if item.path is not None:
                    status = os.fstat(file.fileno())
                    stamp = stamp_of(status)
                    if was_cut_short(item.path, status):
                        raise InputError(
                            f"{item.name} is being written, or was cut short by a run that was killed; 'normalize fix' restores it"
                        )
                yield Begin(item, stamp)
                opened = True
                with damage(item.name, item.wrapper):
                    unpacked = reader(file, item.wrapper)
                    yield from formats.load(item.format).blocks(unpacked, item.name, fields)
        except (InputError, OSError) as error:
            if not opened:
                yield Begin(item, None)
            yield End(item, str(error) if isinstance(error, InputError) else f"{item.name} cannot be read: {error.strerror}")
            continue
        yield End(item)


def _open(item: Input) -> BinaryIO:
    if item.path is None:
        if sys.stdin is None:
            raise InputError("standard input is closed")
        return _Standard(sys.stdin.buffer)  # type: ignore[return-value]
    try:
        return item.path.open("rb")
    except IsADirectoryError:
        raise InputError(f"{item.name} is a folder") from None


class _Standard:
    """Standard input as a file that closing does not close: a test, or another command, may read from it later."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def __enter__(self) -> "BinaryIO":
        return self._file

    def __exit__(self, *_: object) -> None:
        pass
