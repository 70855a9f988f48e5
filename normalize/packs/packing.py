"""A pack: a lexicon file, or a folder of them, whose head of comments says where its names are from."""

import datetime
import os
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from normalize import files
from normalize.corpus.writing import replacing
from normalize.errors import InputError
from normalize.escaping import visible

PART = 40_000_000  # bytes of a file; the reader of lexicons takes 50 MB
_FIRST = "# A pack of names, made by `normalize lexicon pull`; pull it again rather than edit it."
_FIELD = re.compile(r"# (source|selection|licence|pulled|entities|names): (.*)")
_LONGEST_HEAD = 64_000  # bytes of a head; a query of one's own may be long
_ENDINGS = (".yaml", ".yml")
_PIECE = 1 << 20  # bytes


class Head(NamedTuple):
    """What a pack says of itself."""

    source: str  # the address of the service
    selection: str  # what was asked for
    licence: str
    pulled: str  # the day, as an ISO date
    entities: int
    names: int

    def text(self) -> str:
        """The lines of comment at the beginning of each file."""
        fields = {name: f"{value:,}" if isinstance(value, int) else visible(value) for name, value in self._asdict().items()}
        return "\n".join([_FIRST, *(f"# {name}: {value}" for name, value in fields.items())]) + "\n"


def today() -> str:
    """The day on which a pack is pulled."""
    return datetime.date.today().isoformat()


def head_of(path: Path) -> Head | None:
    """The head of a pack; None for another lexicon, or what cannot be read."""
    try:
        file = next(_files(path), None) if path.is_dir() else path
        if file is None:
            return None
        handle = files.opened(file)
        try:
            lines = os.read(handle, _LONGEST_HEAD).decode("utf-8", "replace").split("\n")
        finally:
            os.close(handle)
    except OSError:
        return None
    if lines[0] != _FIRST:
        return None
    said = {found[1]: found[2] for line in lines[1 : len(Head._fields) + 1] if (found := _FIELD.fullmatch(line))}
    try:
        counts = {name: int(said[name].replace(",", "")) for name in ("entities", "names")}
        return Head(said["source"], said["selection"], said["licence"], said["pulled"], **counts)
    except (KeyError, ValueError):
        return None


def packs_of(paths: Iterable[Path]) -> Iterator[tuple[Path, Head]]:
    """The packs among files and folders: a folder is a pack of several files, or one that has packs in it."""
    for path in paths:
        head = head_of(path)
        if head is not None and not (path.is_dir() and _has_several(path)):
            yield path, head
        elif path.is_dir():
            yield from packs_of(sorted(entry for entry in path.iterdir() if entry.is_dir() or entry.suffix in _ENDINGS))


def _files(folder: Path) -> Iterator[Path]:
    return iter(sorted(entry for entry in folder.iterdir() if entry.suffix in _ENDINGS))


def _has_several(folder: Path) -> bool:
    """Whether the files of a folder are packs of their own rather than the numbered parts of one."""
    return not all(re.fullmatch(r"\d{4}", file.stem) for file in _files(folder))


def refuse_other(path: Path) -> None:
    """InputError where something lies that is no pack: it is somebody's work, or not ours to replace."""
    if path.suffix in _ENDINGS or not path.is_dir():
        other = path.exists() and head_of(path) is None
    else:
        other = any(path.iterdir()) and (head_of(path) is None or _has_several(path))
    if other:
        raise InputError(f"{path} is there already and is no pack; name another with -o")


class Packing:
    """Takes the blocks of a pack, and puts it in its place at the end: whole, or not at all."""

    def __init__(self) -> None:
        self._blocks = tempfile.TemporaryFile()  # noqa: SIM115 - it lives as long as this, see `__exit__`
        self._ends: list[int] = []  # where files end, in bytes of all blocks
        self._size = 0  # of the last file

    def __enter__(self) -> "Packing":
        return self

    def __exit__(self, *_: object) -> None:
        self._blocks.close()

    def add(self, block: str) -> None:
        """Take the text of one block."""
        data = block.encode()
        if self._size + len(data) > PART:
            self._ends.append(self._blocks.tell())
            self._size = 0
        self._size += self._blocks.write(data)

    def put(self, path: Path, head: Head) -> None:
        """Write the pack to a file, or where its name has no ending of a file to a folder, in the place of an older pack."""
        refuse_other(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        self._ends.append(self._blocks.tell())
        if path.suffix not in _ENDINGS:
            self._put_folder(path, head.text())
            return
        if len(self._ends) > 1:
            raise InputError(
                f"{path} would be larger than {PART // 1_000_000} MB, which is more than a lexicon file may have; name a folder with -o, "
                "or ask for less, with --language, --kind or what makes known (--sitelinks, --population). Nothing is written"
            )
        with replacing(path) as file:
            self._copy(file, head.text(), 0, self._ends[0])

    def _put_folder(self, path: Path, head: str) -> None:
        place = Path(tempfile.mkdtemp(prefix=".normalize-", dir=path.absolute().parent))
        try:
            made = place / "new"
            made.mkdir()
            for number, (begin, end) in enumerate(zip([0, *self._ends], self._ends, strict=False), start=1):
                with (made / f"{number:04}.yaml").open("wb") as file:
                    self._copy(file, head, begin, end)
                    file.flush()
                    os.fsync(file.fileno())
            if path.exists():
                path.replace(place / "old")
            made.replace(path)
        except OSError as error:
            raise InputError(f"{path} cannot be written: {error.strerror}") from None
        finally:
            shutil.rmtree(place, ignore_errors=True)

    def _copy(self, target: BinaryIO, head: str, begin: int, end: int) -> None:
        target.write(head.encode())
        self._blocks.seek(begin)
        left = end - begin
        while left and (piece := self._blocks.read(min(left, _PIECE))):
            target.write(piece)
            left -= len(piece)
