"""Reads the text of a file without losing what decoding hides: its encoding, its byte order mark, its line ends."""

import codecs
import os
import unicodedata
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
# What files begin with that are no text whatever their name is, though their bytes may be UTF-8: one zero byte says nothing, these signatures do.
_SIGNATURES = (
    (b"SQLite format 3\0", "a database (SQLite)"),
    (b"PK\x03\x04", "a ZIP archive, or a document that is one"),
    (b"PK\x05\x06", "a ZIP archive, or a document that is one"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x1f\x8b", "packed (gzip)"),
    *((b"BZh%d1AY&SY" % size, "packed (bzip2)") for size in range(1, 10)),
    (b"\xfd7zXZ\0", "packed (xz)"),
    (b"\x28\xb5\x2f\xfd", "packed (zstd)"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a word processor's file (RTF)"),
    (b"ARROW1\0", "a table (Arrow)"),
    (b"PAR1\x15", "a table (Parquet)"),
    (b"Obj\x01", "data (Avro)"),
    (b"\x89HDF", "data (HDF5)"),
    (b"\x93NUMPY", "data (NumPy)"),
    (b"\x7fELF", "a program"),
    (b"\x89PNG", "a picture"),
    (b"GIF87a", "a picture"),
    (b"GIF89a", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
)
_TAR = slice(257, 262)  # where an archive of tar says `ustar`
_SAMPLE = 4096  # bytes that are looked at to tell UTF-16 without a mark
_SHORTEST_WIDE = 8  # bytes; fewer show nothing
_ONE_IN = 5  # bytes of which one at least is a control character where a UTF-16 text of any script is read as UTF-8: it has its blanks
_MANY = 3  # bytes of which one is a control character in what is no text; one that was cut off by a crash may end in zero bytes
_BLANKS = frozenset(" \n\r\t,.-\u3001\u3002\uff0c")  # what every text has
_CONTROLS = bytes({*range(0x20), 0x7F} - {*b"\t\n\r\f\x1b"})


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
        data = path.read_bytes()
    except IsADirectoryError:
        raise InputError(f"{path} is a folder") from None
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None
    return decode(data, str(path))


def decode(data: bytes, name: str) -> Source:
    """The text of some bytes: by their mark, as UTF-8, or as UTF-16 or UTF-32 on evidence; InputError when it is none of these."""
    kind = _no_text(data)
    if kind is not None:
        raise InputError(f"{name} is not text but {kind}, whatever its name says; it is left as it is")
    mark, encoding = next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), (b"", ""))
    if not encoding:
        encoding = wide_encoding(data) or "utf-8"
    if encoding == "utf-8" and _controls(data[:_SAMPLE]) * _MANY > len(data[:_SAMPLE]):
        raise InputError(f"{name} is not text: most of what it begins with are control characters; it is left as it is")
    try:
        return Source(data[len(mark) :].decode(encoding), encoding, mark)
    except UnicodeDecodeError as error:
        if b"\0" in data and not mark:
            raise InputError(f"{name} is not text (it has zero bytes and is not UTF-8); leave it out") from None
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            f"{name}:{line}: not {encoding.upper()} at byte {error.start + len(mark)}; the file is left as it is. {advice(data)}"
        ) from None


def _no_text(data: bytes) -> str | None:
    """What bytes are that begin with the signature of a format that is no text; None for all others."""
    found = next((kind for signature, kind in _SIGNATURES if data.startswith(signature)), None)
    if found is None and data[_TAR] == b"ustar":
        return "an archive (tar)"
    return found


def advice(data: bytes) -> str:
    """How to make bytes UTF-8 that are not: with the encoding that they seem to be in, where they show it."""
    from normalize.corpus.legacy import guess

    found = guess(data)
    if found is None:
        return "Convert it to UTF-8 first (iconv -l lists the encodings that there are)"
    return f"Convert it first, for example: iconv -f {found} -t UTF-8"


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32 of bytes without a mark, only where no UTF-8 text has such bytes.

    Zero bytes alone say nothing: a UTF-8 text may hold some, and one of even length can nearly always be decoded as UTF-16. So the bytes must be no UTF-8, or
    control characters in every fifth place if they are; and decoded they must be letters, blanks and marks of one or two alphabets.
    """
    sample = data[: _SAMPLE - _SAMPLE % 4]
    if len(data) < _SHORTEST_WIDE or b"\0" not in sample or (_controls(sample) * _ONE_IN < len(sample) and _is_utf8(data)):
        return None
    found: list[tuple[int, str]] = []
    for encoding, unit in (("utf-32-le", 4), ("utf-32-be", 4), ("utf-16-le", 2), ("utf-16-be", 2)):
        if len(data) % unit:
            continue
        try:
            # Half a surrogate pair may stand at the end of the sample.
            text = codecs.getincrementaldecoder(encoding)().decode(sample, len(sample) == len(data))
        except UnicodeDecodeError:
            continue
        if _reads_as_text(text):
            found.append((sum(char in _BLANKS for char in text), encoding))
    # Latin letters with their bytes turned round are Chinese ones; but Chinese has no blanks then.
    return max(found)[1] if found and max(found)[0] else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True


def _controls(sample: bytes) -> int:
    """How many bytes are control characters that no text has."""
    return len(sample) - len(sample.translate(None, _CONTROLS))


def _reads_as_text(text: str) -> bool:
    """Whether each character is one that texts are written in, most of them letters, blanks and marks of one or two blocks."""
    blocks: dict[int, int] = {}
    for char in text:
        if char in "\t\n\r\f\u2028\u2029\ufeff":
            continue
        if unicodedata.category(char) in ("Cc", "Cn", "Co", "Cs"):
            return False
        block = ord(char) >> 8
        # East Asian writing takes 80 blocks of 256; all of it counts as one.
        block = 0x4E if 0x30 <= block <= 0x9F or 0xAC <= block <= 0xD7 or block == 0xFF else block
        blocks[block] = blocks.get(block, 0) + 1
    most = sum(sorted(blocks.values())[-2:])
    return bool(blocks) and most * 10 >= 9 * sum(blocks.values())
