"""Lines of a file of any size: UTF-8 or an error that names the line, and never more than one line in memory."""

import io
import zlib
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, NoReturn

from normalize.errors import LexiconError, Problem

LONGEST = 1 << 20  # bytes; the longest line of GeoNames (a place with all its names) has 0.02 MB
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
_NUL = "a NUL byte, which no text has: the file is UTF-16, damaged, or no text; save it as UTF-8"


def failed(name: str, line: int, message: str) -> NoReturn:
    """Stop the import with one problem at a line of a file."""
    raise LexiconError([Problem(name, line, message)]) from None


def opened(path: Path) -> BinaryIO:
    """A file for reading, unpacked when its name ends in .gz, .bz2 or .xz; LexiconError when there is none."""
    try:
        match path.suffix:
            case ".gz":
                import gzip

                return io.BufferedReader(gzip.open(path))
            case ".bz2":
                import bz2

                return io.BufferedReader(bz2.open(path))
            case ".xz":
                import lzma

                return io.BufferedReader(lzma.open(path))
            case _:
                return path.open("rb")
    except OSError as error:
        failed(str(path), 1, f"cannot be read: {error.strerror}")


def lines(file: BinaryIO, name: str, longest: int = LONGEST) -> Iterator[tuple[int, str]]:
    """The lines with their numbers from 1, without their ends; LexiconError for one too long, or not in UTF-8."""
    number = 0
    while raw := piece(file, name, number + 1, longest + 1, line=True):
        number += 1
        if len(raw) > longest:
            failed(name, number, f"the line is longer than {longest / 1e6:.0f} MB; is this the right format?")
        if number == 1:
            if raw.startswith(_WIDE_MARKS):
                failed(name, 1, "the file is UTF-16; save it as UTF-8")
            raw = raw.removeprefix(BOM_UTF8)
        if b"\0" in raw:
            failed(name, number, _NUL)
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            failed(name, number, f"not UTF-8 at byte {error.start} of the line; save the file as UTF-8")
        yield number, text.rstrip("\r\n")


def piece(file: BinaryIO, name: str, number: int, size: int, *, line: bool = False) -> bytes:
    """The next bytes, or the next line; LexiconError where a packed file is damaged or cut off."""
    try:
        return file.readline(size) if line else file.read(size)
    except (OSError, EOFError, zlib.error) as error:
        failed(name, number, f"cannot be read on, the file is cut off or damaged: {error}")


def whole(file: BinaryIO, name: str, largest: int) -> str:
    """All of a small file; LexiconError when it has more than `largest` bytes or is not UTF-8."""
    data = piece(file, name, 1, largest + 1)
    if len(data) > largest:
        failed(name, 1, f"the file is larger than {largest / 1e6:.0f} MB, which is more than can be read at once; split it")
    if b"\0" in data and not data.startswith(_WIDE_MARKS):
        failed(name, data[: data.index(b"\0")].count(b"\n") + 1, _NUL)
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        failed(name, data[: error.start].count(b"\n") + 1, f"not UTF-8 at byte {error.start}; save the file as UTF-8")
