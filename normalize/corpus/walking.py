"""Which files a run is about: those named, and the texts in the folders named."""

import fnmatch
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from normalize.corpus import ignoring
from normalize.corpus.formats import TEXTS, ending
from normalize.errors import InputError

Taken = Callable[[str], bool]
Report = Callable[[InputError], None]


def taken(endings: Iterable[str] = TEXTS, include: Sequence[str] = ()) -> Taken:
    """Which names are taken in folders: those with such an ending (packed or not), or where `include` is given those that match it."""
    wanted = frozenset(endings)
    if include:
        return lambda name: any(fnmatch.fnmatchcase(name, pattern) for pattern in include)
    return lambda name: ending(name) in wanted


def walk(
    paths: Iterable[Path], wanted: Taken | None = None, *, ignore: bool = True, force: bool = False, report: Report | None = None
) -> Iterator[Path]:
    """Each file once, in a stable order; InputError for a path that is not there and a folder in which no text lies.

    A file that is named is taken whatever its ending, unless `force` holds the ignore files against it, too. In folders only texts
    are taken, nothing hidden, and nothing that `.gitignore` or `.normalizeignore` leaves out. A file or folder that is met again,
    through a link or twice among the paths, is not taken twice. With `report`, what is wrong with a path goes there and the rest go on.
    """
    wanted = taken() if wanted is None else wanted
    report = _raise if report is None else report
    seen: set[tuple[int, int]] = set()
    for path in paths:
        try:
            status = path.stat()
        except (FileNotFoundError, NotADirectoryError):
            report(InputError(f"there is no file or folder {path}"))
            continue
        except (
            OSError,
            ValueError,
        ) as error:  # a link that points at itself, a name that is too long, a folder that may not be looked into
            report(InputError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}"))
            continue
        if not stat.S_ISDIR(status.st_mode):
            if not (force and left_out(path)) and _first(status, seen):
                yield path
            continue
        found = _first(status, set(seen)) is False
        for file, status in _texts(path, wanted, ignore, seen, report):
            found = True
            if _first(status, seen):
                yield file
        if not found and not force:
            report(
                InputError(
                    f"no text lies in {path} (files ending in {', '.join(sorted(TEXTS))}); name files, or give --include, to take others"
                )
            )


def _raise(error: InputError) -> None:
    raise error


def _first(status: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    identity = status.st_dev, status.st_ino
    if identity in seen:
        return False
    seen.add(identity)
    return True


def left_out(path: Path) -> bool:
    """Whether an ignore file leaves out a file, or a folder that it lies in."""
    top, levels = ignoring.above(path.parent)
    folder = Path(os.path.realpath(path.parent))
    own = ignoring.level(folder, "")
    below = (folder / path.name).relative_to(top).as_posix()
    parts = below.split("/")
    for depth in range(1, len(parts)):
        above = "/".join(parts[:depth])
        if ignoring.ignored([one for one in levels if above.startswith(one.below)], above, True):
            return True
    if own is not None:
        levels = [*levels, own._replace(below=below[: -len(parts[-1])])]
    return ignoring.ignored(levels, below, False)


def _texts(folder: Path, wanted: Taken, ignore: bool, seen: set[tuple[int, int]], report: Report) -> Iterator[tuple[Path, os.stat_result]]:
    top, levels = ignoring.above(folder) if ignore else (folder, [])
    below = Path(os.path.realpath(folder)).relative_to(top).as_posix() if ignore else ""
    yield from _walk(folder, "" if below in ("", ".") else below + "/", levels, wanted, ignore, seen, report)


def _walk(
    folder: Path, below: str, levels: list[ignoring.Level], wanted: Taken, ignore: bool, seen: set[tuple[int, int]], report: Report
) -> Iterator[tuple[Path, os.stat_result]]:
    try:
        if not _first(folder.stat(), seen):
            return
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        report(InputError(f"{folder} cannot be read: {error.strerror}"))
        return
    own = ignoring.level(folder, below) if ignore else None
    levels = levels if own is None else [*levels, own]
    folders: list[str] = []
    for entry in entries:
        if entry.name.startswith("."):
            continue
        try:
            is_folder = entry.is_dir()
            if levels and ignoring.ignored(levels, below + entry.name, is_folder):
                continue
            if is_folder:
                folders.append(entry.name)
            elif wanted(entry.name) and entry.is_file():
                yield folder / entry.name, entry.stat()
        except OSError:
            continue  # a link that leads nowhere, or a file that went while the folder was read
    for name in folders:
        yield from _walk(folder / name, f"{below}{name}/", levels, wanted, ignore, seen, report)
