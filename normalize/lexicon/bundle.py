"""The compiled lexicon as one file that opens in milliseconds: named sections side by side, memory-mapped.

Layout: magic, length of the header, header (packed JSON: version, checksum, place of each section, small tables), sections aligned to 8 bytes.
Nothing in it is executable, and a damaged or foreign file is refused before a section is used.
"""

import hashlib
import json
import mmap
import os
import tempfile
import zlib
from array import array
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import marisa_trie

MAGIC = b"normalize lexicon\n"
FORMAT = 14  # raised when the layout changes; older files are then built anew
# Sections that are read whole, and seldom, and where the meanings of each label start, nearly all one behind the other: packed they have a tenth of the size,
# and opening one takes 1 to 2 ms more.
PACKED = (
    "starts-",
    "full-names-",
    "phrases-",
    "phrase-index-",
    "conventions",
    "given-",
    "language-",
    "dictionary",
    "form-dictionary",
    "kinds",
)
CHECKED_WHOLE = 40_000_000  # bytes; the sum over a larger file, of half a million names, would cost more than 12 ms at every start


Section: TypeAlias = "bytes | array[int]"


class DamagedBundle(Exception):
    """The file is no bundle of this version, or not whole."""


def write(path: Path, header: Mapping[str, Any], sections: Mapping[str, Section]) -> None:
    """Write a bundle in one step: whoever opens `path`, meanwhile or after a crash, sees the old file or the new one, whole.

    Of a section that is an array its type is kept, too (`Bundle.numbers`).
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=path.name, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in _layout(header, sections):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException as error:
        os.unlink(temporary)
        if isinstance(error, OSError) and error.filename is None:
            error.filename = str(path)  # a full disk names no file, and without one it is taken for standard output
        raise


def _layout(header: Mapping[str, Any], given: Mapping[str, Section]) -> Iterable[bytes]:
    at, places, total, digest = 0, {}, 0, hashlib.blake2b(digest_size=16)
    sections = {name: zlib.compress(data, 9) if name.startswith(PACKED) else bytes(data) for name, data in given.items()}
    for name, data in sections.items():
        section = given[name]
        places[name] = [at, len(data), section.typecode if isinstance(section, array) else ""]
        at += len(data) + -len(data) % 8
        total = zlib.crc32(data, total)
        digest.update(data)
    own = {"format": FORMAT, "sections": places, "size": at, "checksum": total, "digest": digest.hexdigest()}
    text = zlib.compress(json.dumps({**header, **own}, ensure_ascii=False, separators=(",", ":")).encode(), 9)
    text += bytes(-(len(MAGIC) + 8 + len(text)) % 8)
    yield MAGIC + len(text).to_bytes(8, "little") + text
    for data in sections.values():
        yield data + bytes(-len(data) % 8)


class Sources(NamedTuple):
    """What a bundle was made from: the lexicons laid over the shipped ones, and the folder of those where it is another."""

    lexicons: tuple[Path, ...]
    base: Path | None


class Bundle:
    """An open bundle: its header and its sections, which stay in the file until they are touched.

    By its `path`, or else from its `sources`, another process can open it again.
    """

    def __init__(self, path: Path, sources: Sources | None = None) -> None:
        self.path = path.absolute()
        self.sources = sources
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (ValueError, OSError) as error:
            raise DamagedBundle(f"{path}: {error}") from None
        view = memoryview(self._map)
        begin = len(MAGIC) + 8
        if view[: len(MAGIC)] != MAGIC:
            raise DamagedBundle(f"{path} is no compiled lexicon")
        length = int.from_bytes(view[len(MAGIC) : begin], "little")
        try:
            self.header: dict[str, Any] = json.loads(zlib.decompressobj().decompress(view[begin : begin + length]))
            body = view[begin + length :]
            if self.header["format"] != FORMAT or len(body) != self.header["size"]:
                raise ValueError("of another version or not whole")
            places: Mapping[str, tuple[int, int, str]] = self.header["sections"]
            self._sections = {name: body[at : at + size] for name, (at, size, _) in places.items()}
            self._types = {name: typecode for name, (_, _, typecode) in places.items()}
            if len(body) <= CHECKED_WHOLE and self._checksum() != self.header["checksum"]:
                raise ValueError("its checksum is wrong")
            self.digest: str = self.header["digest"]
        except (ValueError, KeyError, TypeError, zlib.error) as error:
            raise DamagedBundle(f"{path}: {error}") from None

    def _checksum(self) -> int:
        total = 0
        for section in self._sections.values():
            total = zlib.crc32(section, total)
        return total

    def __contains__(self, name: str) -> bool:
        return name in self._sections

    def names(self, beginning: str) -> list[str]:
        """The names of the sections that begin so."""
        return [name for name in self._sections if name.startswith(beginning)]

    def section(self, name: str) -> memoryview:
        """The bytes of a section; empty when the bundle has none of that name."""
        return self._sections.get(name, memoryview(b""))

    def numbers(self, name: str) -> "memoryview[int]":
        """A section that was written as an array; empty when the bundle has none of that name."""
        data = memoryview(self.whole(name)) if name.startswith(PACKED) else self.section(name)
        return data.cast(self._types.get(name) or "B")  # type: ignore[call-overload, no-any-return]

    def whole(self, name: str) -> bytes:
        """All bytes of a section that is packed; empty when the bundle has none of that name."""
        data = self._sections.get(name)
        return b"" if data is None else zlib.decompress(data)

    def lines(self, name: str) -> frozenset[str]:
        """The lines of a section that is packed; none when the bundle has none of that name."""
        text = self.whole(name).decode()
        return frozenset(text.split("\n")) if text else frozenset()

    def trie(self, name: str) -> marisa_trie.Trie:
        """A section as a trie that reads from the mapped file."""
        trie = marisa_trie.Trie()
        data = self._sections.get(name)
        if data is not None:
            trie.map(data)
        return trie
