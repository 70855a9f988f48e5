"""Files that are packed with gzip, bzip2, xz or Zstandard: read as a stream, and packed the same way when they are written."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO, cast

from normalize.errors import InputError

WRAPPERS = (".gz", ".bz2", ".xz", ".zst")


def unwrap(name: str) -> tuple[str, str]:
    """A file's name without the ending of its packing, and that ending ("" where it is not packed)."""
    for ending in WRAPPERS:
        if name.lower().endswith(ending):
            return name[: -len(ending)], ending
    return name, ""


def reader(file: BinaryIO, wrapper: str) -> BinaryIO:
    """The unpacked content of an open file as a stream."""
    match wrapper:
        case ".gz":
            import gzip

            return cast(BinaryIO, gzip.GzipFile(fileobj=file, mode="rb"))
        case ".bz2":
            import bz2

            return cast(BinaryIO, bz2.BZ2File(file, "rb"))
        case ".xz":
            import lzma

            return cast(BinaryIO, lzma.LZMAFile(file, "rb"))
        case ".zst":
            return cast(BinaryIO, _zstandard().ZstdDecompressor().stream_reader(file, read_across_frames=True))
        case _:
            return file


def writer(file: BinaryIO, wrapper: str) -> BinaryIO:
    """A stream that packs what is written to it into an open file; closing it leaves the file open."""
    match wrapper:
        case ".gz":
            import gzip

            # Neither name nor time goes in: the same text gives the same file.
            return cast(BinaryIO, gzip.GzipFile(filename="", fileobj=file, mode="wb", mtime=0))
        case ".bz2":
            import bz2

            return cast(BinaryIO, bz2.BZ2File(file, "wb"))
        case ".xz":
            import lzma

            return cast(BinaryIO, lzma.LZMAFile(file, "wb"))
        case ".zst":
            return cast(BinaryIO, _zstandard().ZstdCompressor().stream_writer(file, closefd=False))
        case _:
            return file


@contextmanager
def damage(name: str, wrapper: str) -> Iterator[None]:
    """Turns what unpackers raise on a damaged file into an InputError that names it."""
    try:
        yield
    except InputError:
        raise
    except Exception as error:
        if not wrapper or type(error).__module__.split(".")[0] not in ("builtins", "gzip", "zlib", "_lzma", "lzma", "zstandard", "zstd"):
            raise
        if isinstance(error, OSError) and error.errno is not None:
            raise  # the disk, not the packing
        raise InputError(f"{name} cannot be unpacked: {error}; the file is left as it is") from None


def _zstandard() -> Any:
    try:
        import zstandard
    except ImportError:
        raise InputError("reading .zst needs the package zstandard: pip install 'normalize-mt[zstd]'") from None
    return zstandard
