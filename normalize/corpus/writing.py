"""Writes a file so that whoever reads it, at any moment and after any crash, finds the old text or the new one, whole.

The new text goes to a temporary file beside the old one, is brought to the disk, and takes its place in one step. A file that has
several names, or an owner that we may not give, is written in place, with whole copies of the old text and the new one beside it, by
which the next run restores it (`inplace.py`).
"""

import contextlib
import os
import re
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from normalize import files
from normalize.corpus.inplace import copy_whole, overwrite_safely
from normalize.corpus.links import leads_out, real, tree_of
from normalize.corpus.locking import lock
from normalize.corpus.reading import Stamp, stamp_of
from normalize.errors import InputError

try:
    import fcntl
except ImportError:  # Windows: no advisory locks; the check of the stamp remains
    fcntl = None  # type: ignore[assignment]

_PREFIX, _SUFFIX = ".normalize-", ".tmp"
_TEMPORARY = re.compile(r"\.normalize-[0-9a-f]{16}\.tmp")
_ABANDONED = 60  # seconds; a temporary file younger than that may be between its making and its locking
_PATIENCE = 0.2  # seconds that a program which is just writing to the old file is given to end
ANYWHERE = Path("/")  # a link may lead there


def write(path: Path, data: bytes, stamp: Stamp | None = None, *, held: int | None = None, within: Path | None = None) -> None:
    """Put `data` in the place of the file in one step; see `replacing`."""
    with replacing(path, stamp, held=held, within=within) as file:
        file.write(data)


@contextlib.contextmanager
def replacing(
    path: Path, stamp: Stamp | None = None, ready: Callable[[], None] | None = None, *, held: int | None = None, within: Path | None = None
) -> Iterator[BinaryIO]:
    """A file to write to; when the block ends without an exception it takes the place of `path`, keeping mode, owner and links.

    With `stamp`, a file that changed since it was read is left alone. `ready` is called when the new text is whole and on the disk and
    the old one still stands. `held` says that the caller has the old file locked. A link that leads out of the tree `within` (by its real
    path; by default out of the work tree, see `tree_of`) is not written through.

    InputError says what went wrong; the old file is then whole.
    """
    target = real(path)
    refuse_to_leave(path, within)
    try:
        status = target.stat() if target.exists() else None
        if status is not None:
            _refuse_unwritable(path, target, status)
        # The name is chosen before the file is made: an interrupt between making it and knowing its name would leave it behind.
        temporary = _temporary_name(target.parent)
        try:
            with os.fdopen(os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600), "w+b") as file:
                lock(file.fileno(), temporary)
                yield file
                file.flush()
                keeps_owner = _take_over(file.fileno(), target, status)
                os.fsync(file.fileno())
                with _held(path, target, stamp, held) as old:
                    if ready is not None:
                        ready()
                    if status is not None and (target.stat().st_nlink > 1 or not keeps_owner):
                        overwrite_safely(target, temporary, stamp)
                    else:
                        os.replace(temporary, target)
                        if old is not None and stamp is not None:
                            _bring_back_what_came_late(path, target, old, stamp, file.fileno())
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(temporary)
            raise
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror or error}; it is left as it was") from None


def refuse_to_leave(path: Path, within: Path | None) -> None:
    """InputError for a path that leads out of a tree; without one, for a link that leads out of its work tree."""
    if within is None and not path.is_symlink():
        return
    tree = tree_of(path) if within is None else within
    if tree != ANYWHERE and leads_out(path, tree):
        raise InputError(f"{path} leads out of {tree}, to {real(path)}, and is left as it is; name that file, or give --follow-links")


def _temporary_name(folder: Path) -> Path:
    return folder / f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}"


def _refuse_unwritable(path: Path, target: Path, status: os.stat_result) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise InputError(f"{path} is no regular file; it is left as it is")
    # The superuser may write everything; a file without any write permission is meant to stay for all that.
    if not os.access(target, os.W_OK) or not status.st_mode & 0o222:
        raise InputError(f"{path} may not be written; it is left as it is")


def _take_over(handle: int, target: Path, status: os.stat_result | None) -> bool:
    """Give the new file mode, owner and attributes of the old; False where it cannot have the same owner."""
    if status is None:
        os.fchmod(handle, 0o666 & ~_umask())
        return True
    mine = os.fstat(handle)
    try:
        if (mine.st_uid, mine.st_gid) != (status.st_uid, status.st_gid):
            os.fchown(handle, status.st_uid, status.st_gid)
    except PermissionError:
        return False
    os.fchmod(handle, stat.S_IMODE(status.st_mode))
    if hasattr(os, "listxattr"):
        with contextlib.suppress(OSError):
            for name in os.listxattr(target):
                with contextlib.suppress(OSError):
                    os.setxattr(handle, name, os.getxattr(target, name))
    return True


@contextlib.contextmanager
def _held(path: Path, target: Path, stamp: Stamp | None, held: int | None) -> Iterator[int | None]:
    """The old file, locked against other runs of this program and found to be the one that was read; None where there was none."""
    if held is not None:
        yield held
        return
    try:
        # It was a regular file a moment ago; of a pipe or link that took its place nobody should wait for anything.
        handle = os.open(target, os.O_RDONLY | files.AT_ONCE | files.NO_LINK)
    except FileNotFoundError:
        if stamp is not None:
            raise InputError(f"{path} was removed while it was worked on; nothing is written") from None
        yield None
        return
    try:
        lock(handle, path)
        if stamp is not None and (stamp_of(os.fstat(handle)) != stamp or stamp_of(target.stat()) != stamp):
            raise InputError(f"{path} changed while it was worked on; it is left as it is. Run again")
        yield handle
    finally:
        os.close(handle)


def _bring_back_what_came_late(path: Path, target: Path, old: int, stamp: Stamp, new: int) -> None:
    """Undo the step when another program wrote to the old file in the very moment it was replaced.

    From here on nobody can open the old file any more; who has it open for writing is waited for, and what they wrote is kept.
    """
    before = os.fstat(new)
    late = time.monotonic() + _PATIENCE
    while (writers := _has_writers(old)) and time.monotonic() < late:
        time.sleep(0.005)
    now = os.fstat(old)
    if not writers and (now.st_size, now.st_mtime_ns) == (stamp.size, stamp.changed):
        return
    temporary = _temporary_name(target.parent)
    with temporary.open("xb") as file:
        os.fchmod(file.fileno(), 0o600)
        copy_whole(old, file.fileno())
        _take_over(file.fileno(), target, now)
        os.fsync(file.fileno())
    after = os.fstat(new)
    if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
        kept = target.with_name(f"{target.name}.before-normalize-{os.urandom(4).hex()}")
        os.replace(temporary, kept)
        raise InputError(
            f"{path} was written to by another program while it was replaced; the text from before, with what was added, is in {kept}"
        )
    os.replace(temporary, target)
    raise InputError(f"{path} was written to by another program while it was replaced; it is as that program left it. Run again")


def _has_writers(handle: int) -> bool:
    """Whether some process has the file open for writing; a lease for reading is refused then (Linux; elsewhere nobody can tell)."""
    if fcntl is None or not hasattr(fcntl, "F_SETLEASE"):
        return False
    try:
        fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_RDLCK)
    except BlockingIOError:
        return True
    except OSError:
        return False  # not our file, or a file system without leases
    fcntl.fcntl(handle, fcntl.F_SETLEASE, fcntl.F_UNLCK)
    return False


def sweep(folder: Path) -> None:
    """Remove temporary files of runs that were killed; those of runs that live are locked."""
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            if _TEMPORARY.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                if time.time() - entry.stat(follow_symlinks=False).st_mtime <= _ABANDONED:
                    continue
                with contextlib.suppress(OSError):
                    handle = os.open(entry.path, os.O_RDONLY | files.AT_ONCE | files.NO_LINK)
                    try:
                        if fcntl is not None:
                            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                            os.unlink(entry.path)
                    finally:
                        os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
