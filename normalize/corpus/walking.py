"""Which files a run is about: those named, and the texts in the folders named."""

import fnmatch
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from normalize.corpus import ignoring
from normalize.corpus.formats import TEXTS, ending
from normalize.corpus.links import leads_out, leads_up, real, tree_of, work_tree
from normalize.corpus.writing import ANYWHERE
from normalize.errors import InputError

Taken = Callable[[str], bool]
Report = Callable[[InputError], None]
Outside = Callable[[Path], bool]  # is told of a link that leads out of what was named; whether to follow it

_SYSTEM = ("/dev/", "/proc/")  # where a pipe or terminal is named on purpose: /dev/stdin, and what a shell makes of <(command)


class Found(NamedTuple):
    """A file to work on, and the real path of the tree that it may not lead out of when it is written."""

    path: Path
    tree: Path


def taken(endings: Iterable[str] = TEXTS, include: Sequence[str] = ()) -> Taken:
    """Which names are taken in folders: those with such an ending (packed or not), or where `include` is given those that match it."""
    wanted = frozenset(endings)
    if include:
        return lambda name: any(fnmatch.fnmatchcase(name, pattern) for pattern in include)
    return lambda name: ending(name) in wanted


def met(
    paths: Iterable[Path],
    wanted: Taken | None = None,
    *,
    ignore: bool = True,
    force: bool = False,
    report: Report | None = None,
    outside: Outside | None = None,
) -> Iterator[Found]:
    """Each file once, in a stable order, with the tree that it belongs to; InputError for a path that is not there and a folder in which no text lies.

    A file that is named is taken whatever its ending, unless `force` holds the ignore files against it, too. In folders only texts
    are taken, nothing hidden, and nothing that `.gitignore` or `.normalizeignore` leaves out. A file or folder that is met again,
    through a link or twice among the paths, is not taken twice. With `report`, what is wrong with a path goes there and the rest go on;
    `outside` is asked about each link that leads out of what was named.
    """
    wanted = taken() if wanted is None else wanted
    report = _raise if report is None else report
    seen: set[tuple[int, int]] = set()
    ignore_files = _IgnoreFiles()
    for path in paths:
        try:
            status = path.stat()
            tree = _tree_of_named(path, status, outside)
            if force and ignore_files.leave_out(path, stat.S_ISDIR(status.st_mode)):
                continue
            if stat.S_ISDIR(status.st_mode):
                yield from _in_folder(path, tree, status, _Walk(wanted, ignore, seen, report, outside), force)
            elif _first(status, seen):
                yield Found(path, tree)
        except InputError as error:
            report(error)
        except (OSError, ValueError) as error:
            report(InputError(_not_there(path, error)))


def _not_there(path: Path, error: OSError | ValueError) -> str:
    """Why a path is not taken: nothing is there, a link points at itself, a name is too long or has a zero byte, a folder may not be looked into."""
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"there is no file or folder {path}"
    return f"{path} cannot be read: {getattr(error, 'strerror', None) or error}"


def _tree_of_named(path: Path, status: os.stat_result, outside: Outside | None) -> Path:
    """What a named path may not lead out of; InputError for one that is not taken.

    Who names a link to a folder means what is in there, but not where it comes with a work tree, as a link there may be anybody's.
    """
    if not (stat.S_ISDIR(status.st_mode) or stat.S_ISREG(status.st_mode) or str(path.absolute()).startswith(_SYSTEM)):
        raise InputError(f"{path} is no regular file; what comes from a pipe is read with '-'")
    if not path.is_symlink():
        return real(path)
    tree = work_tree(path.parent) if stat.S_ISDIR(status.st_mode) else tree_of(path)
    if tree is None or not leads_out(path, tree):
        return real(path)
    if outside is not None and not outside(path):
        raise InputError(f"{path} leads out of {tree}, to {real(path)}, and is left as it is; name that, or give --follow-links")
    return ANYWHERE


class _Walk(NamedTuple):
    """What a walk through a folder is told."""

    wanted: Taken
    ignore: bool
    seen: set[tuple[int, int]]
    report: Report
    outside: Outside | None


def _in_folder(path: Path, tree: Path, status: os.stat_result, walk: _Walk, force: bool) -> Iterator[Found]:
    """The texts in a folder that is named; InputError when none lies there."""
    found = _identity(status) in walk.seen
    for file in _texts(path, tree, walk):
        found = True
        if file is not None:
            yield file
    if not found and not force:
        raise InputError(
            f"no text lies in {path} (files ending in {', '.join(sorted(TEXTS))}); name files, or give --include, to take others"
        )


def _raise(error: InputError) -> None:
    raise error


def _first(status: os.stat_result, seen: set[tuple[int, int]]) -> bool:
    identity = _identity(status)
    if identity in seen:
        return False
    seen.add(identity)
    return True


def _identity(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


class _IgnoreFiles:
    """What ignore files say of what is named; of many files in one folder they are read once."""

    def __init__(self) -> None:
        self._known: dict[tuple[Path, int | None], tuple[Path, list[ignoring.Level]]] = {}

    def leave_out(self, path: Path, is_folder: bool) -> bool:
        """Whether one leaves out a file or folder, or a folder that it lies in; InputError for an ignore file that cannot be read."""
        if is_folder and path.name in ("", ".."):
            path = real(path)
        folder = real(path.parent)
        top, levels = self._levels(folder, path)
        below = (folder / path.name).relative_to(top).as_posix()
        parts = below.split("/")
        for depth in range(1, len(parts)):
            above = "/".join(parts[:depth])
            if ignoring.ignored([one for one in levels if above.startswith(one.below)], above, True):
                return True
        return ignoring.ignored(levels, below, is_folder)

    def _levels(self, folder: Path, path: Path) -> tuple[Path, list[ignoring.Level]]:
        """The top of what a folder lies in, and the lines from there down to its own, which are believed by the owner of the path."""
        key = folder, _owner(path)
        if key not in self._known:
            top, levels = ignoring.above(folder)
            inside = folder.relative_to(top).as_posix()
            own = ignoring.level(folder, "" if inside == "." else inside + "/", path)
            self._known[key] = top, levels if own is None else [*levels, own]
        return self._known[key]


def _owner(path: Path) -> int | None:
    try:
        return path.stat().st_uid
    except OSError:
        return None


def _texts(folder: Path, tree: Path, walk: _Walk) -> Iterator[Found | None]:
    """The texts of a folder, None for one that was met before."""
    top, levels = ignoring.above(folder) if walk.ignore else (folder, [])
    below = real(folder).relative_to(top).as_posix() if walk.ignore else ""
    # A stack and no recursion: a tree that somebody made for it is deeper than Python goes.
    waiting = [_Folder(folder, "" if below in ("", ".") else below + "/", levels, tree)]
    while waiting:
        place = waiting.pop()
        try:
            if not _first(place.path.stat(), walk.seen):
                continue
            entries = sorted(os.scandir(place.path), key=lambda entry: entry.name)
            own = ignoring.level(place.path, place.below) if walk.ignore else None
        except InputError as error:
            walk.report(error)
            continue
        except OSError as error:
            walk.report(InputError(f"{place.path} cannot be read: {error.strerror}"))
            continue
        if own is not None:
            place = place._replace(levels=[*place.levels, own])
        folders: list[_Folder] = []
        for entry in entries:
            found = _entry(entry, place, walk)
            if isinstance(found, _Folder):
                folders.append(found)
            elif found is not None:
                yield found if _first(entry.stat(), walk.seen) else None
        waiting += reversed(folders)


class _Folder(NamedTuple):
    """A folder that waits for its turn: where it lies, below the top too, the ignore files that count there, and its tree."""

    path: Path
    below: str
    levels: list[ignoring.Level]
    tree: Path


def _entry(entry: "os.DirEntry[str]", place: _Folder, walk: _Walk) -> Found | _Folder | None:
    """A text or a folder; None for what is not taken."""
    if entry.name.startswith("."):
        return None
    try:
        is_folder = entry.is_dir()
        if place.levels and ignoring.ignored(place.levels, place.below + entry.name, is_folder):
            return None
        if not is_folder and not (walk.wanted(entry.name) and entry.is_file()):
            return None
        entry.stat()
        if is_folder and entry.is_symlink() and leads_up(place.path / entry.name):
            return None
        tree = _tree_of(entry, place.path, place.tree, walk.outside)
    except OSError:
        return None  # a link that leads nowhere, or a file that went while the folder was read
    if tree is None:
        return None
    path = place.path / entry.name
    return _Folder(path, f"{place.below}{entry.name}/", place.levels, tree) if is_folder else Found(path, tree)


def _tree_of(entry: "os.DirEntry[str]", folder: Path, tree: Path, outside: Outside | None) -> Path | None:
    """What an entry of a folder may not lead out of; None for a link out that is not followed."""
    if not entry.is_symlink() or tree == ANYWHERE or not leads_out(folder / entry.name, tree):
        return tree
    return ANYWHERE if outside is None or outside(folder / entry.name) else None
