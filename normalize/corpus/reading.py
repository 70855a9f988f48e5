"""Reads the text of a file without losing what decoding hides: its encoding, its byte order mark, its line ends."""

import codecs
import os
from pathlib import Path
from typing import NamedTuple

from normalize.errors import InputError

# The longer marks first: UTF-32's begins with UTF-16's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096  # bytes that are looked at to tell UTF-16 without a mark from a binary file


class Stamp(NamedTuple):
    """What tells whether a file is still the one that was read."""

    device: int
    inode: int
    size: int
    changed: int


class Source(NamedTuple):
    """A text as it was read: written back with the same mark and encoding it gives the same bytes."""

    text: str
    encoding: str
    mark: bytes
    stamp: Stamp | None = None

    def encode(self, text: str) -> bytes:
        """Another text in the encoding of this source; InputError when the encoding has no code for a letter of it."""
        try:
            return self.mark + text.encode(self.encoding)
        except UnicodeEncodeError as error:
            raise InputError(f"{error.object[error.start]!r} cannot be written in {self.encoding}") from None


def stamp_of(status: os.stat_result) -> Stamp:
    """The stamp of a file by its status."""
    return Stamp(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)


def read(path: Path) -> Source:
    """The text of a file; InputError, naming the file and the way out, when there is none or it cannot be decoded."""
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            data = file.read()
    except IsADirectoryError:
        raise InputError(f"{path} is a folder") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None
    source = decode(data, str(path))
    return source._replace(stamp=stamp_of(status))


def decode(data: bytes, name: str) -> Source:
    """The text of some bytes: by their mark, as UTF-8, or as UTF-16 without a mark; InputError when it is none of these."""
    mark, encoding = next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    if not mark and b"\0" in data[:_SAMPLE]:
        encoding = _utf16_without_mark(data[:_SAMPLE]) or ""
        if not encoding:
            raise _no_text(name)
    try:
        return Source(data[len(mark) :].decode(encoding), encoding, mark)
    except UnicodeDecodeError as error:
        if not mark and encoding != "utf-8":
            raise _no_text(name) from None  # UTF-16 was a guess
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{name}:{line}: not {encoding.upper()} at byte {error.start + len(mark)}; the file is left as it is. "
            "Convert it first, from the encoding that it was written in: iconv -f ENCODING -t UTF-8"
        ) from None


def _no_text(name: str) -> InputError:
    return InputError(f"{name} is not text (it has zero bytes); leave it out")


def _utf16_without_mark(sample: bytes) -> str | None:
    """Which UTF-16 the bytes are: in text of any script blanks and line ends leave zeros on one side only."""
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if min(even, odd) * 20 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"
