"""Writes a file so that whoever reads it, at any moment and after any crash, finds the old text or the new one, whole.

The new text goes to a temporary file beside the old one, is brought to the disk, and takes its place in one step. A file that has
several names, or an owner that we may not give, is written in place, with a whole copy beside it that the next run restores from.
"""

import contextlib
import hashlib
import os
import stat
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from normalize.corpus.reading import Stamp, stamp_of
from normalize.errors import InputError

try:
    import fcntl
except ImportError:  # Windows: no advisory locks; the check of the stamp remains
    fcntl = None  # type: ignore[assignment]

_PREFIX, _SUFFIX = ".normalize-", ".tmp"
_COPY = 1 << 20  # bytes copied at a time
_ABANDONED = 60  # seconds; a temporary file younger than that may be between its making and its locking
_PATIENCE = 0.2  # seconds that a program which is just writing to the old file is given to end


def write(path: Path, data: bytes, stamp: Stamp | None = None) -> None:
    """Put `data` in the place of the file in one step; see `replacing`."""
    with replacing(path, stamp) as file:
        file.write(data)


@contextlib.contextmanager
def replacing(path: Path, stamp: Stamp | None = None, ready: Callable[[], None] | None = None) -> Iterator[BinaryIO]:
    """A file to write to; when the block ends without an exception it takes the place of `path`, keeping mode, owner and links.

    With `stamp`, a file that changed since it was read is left alone. `ready` is called when the new text is whole and on the disk and
    the old one still stands. InputError says what went wrong; the old file is then whole.
    """
    target = Path(os.path.realpath(path))
    try:
        status = target.stat() if target.exists() else None
        if status is not None:
            _refuse_unwritable(path, target, status)
        # The name is chosen before the file is made: an interrupt between making it and knowing its name would leave it behind.
        temporary = target.parent / f"{_PREFIX}{os.urandom(8).hex()}{_SUFFIX}"
        try:
            with os.fdopen(os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600), "w+b") as file:
                _lock(file.fileno())
                yield file
                file.flush()
                keeps_owner = _take_over(file.fileno(), target, status)
                os.fsync(file.fileno())
                with _held(path, target, stamp) as old:
                    if ready is not None:
                        ready()
                    if status is not None and (status.st_nlink > 1 or not keeps_owner):
                        _write_in_place(target, temporary)
                        os.unlink(temporary)
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
def _held(path: Path, target: Path, stamp: Stamp | None) -> Iterator[int | None]:
    """The old file, locked against other runs of this program and found to be the one that was read; None where there was none."""
    try:
        handle = os.open(target, os.O_RDONLY | getattr(os, "O_CLOEXEC", 0))
    except FileNotFoundError:
        if stamp is not None:
            raise InputError(f"{path} was removed while it was worked on; nothing is written") from None
        yield None
        return
    try:
        _lock(handle)
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
    import tempfile

    handle, temporary = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=target.parent)
    with os.fdopen(handle, "wb") as file:
        _copy(old, file.fileno())
        _take_over(file.fileno(), target, now)
        os.fsync(file.fileno())
    after = os.fstat(new)
    if (after.st_size, after.st_mtime_ns) != (before.st_size, before.st_mtime_ns):
        kept = target.with_name(f"{target.name}.before-normalize")
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


def _write_in_place(target: Path, new: Path) -> None:
    """Copy the new text over the old; a whole copy of the old lies beside it until that is on the disk."""
    backup = _backup(target)
    import tempfile

    handle, temporary = tempfile.mkstemp(prefix=_PREFIX, suffix=_SUFFIX, dir=target.parent)
    with os.fdopen(handle, "wb") as copy, target.open("r+b") as old, new.open("rb") as text:
        try:
            _copy(old.fileno(), copy.fileno())
            os.fsync(copy.fileno())
            size = os.fstat(text.fileno()).st_size
            if size > os.fstat(old.fileno()).st_size and hasattr(os, "posix_fallocate"):
                before = os.fstat(old.fileno()).st_size
                try:
                    os.posix_fallocate(old.fileno(), 0, size)  # a full disk shows before a letter of the old text is overwritten
                except BaseException:
                    os.ftruncate(old.fileno(), before)
                    raise
            os.replace(temporary, backup)
        except BaseException:
            os.unlink(temporary)
            raise
        _overwrite(text.fileno(), old.fileno())
    backup.unlink()


def _backup(target: Path) -> Path:
    return target.with_name(f".{hashlib.blake2b(os.fsencode(target.name), digest_size=8).hexdigest()}.before-normalize")


def recover(path: Path) -> bool:
    """Restore a file with several names whose writing was cut short; whether there was anything to restore."""
    target = Path(os.path.realpath(path))
    backup = _backup(target)
    if not backup.exists():
        return False
    try:
        with target.open("r+b") as file:
            _lock(file.fileno())  # another run may be writing it this moment, and be done by the time we have the lock
            if not backup.exists():
                return False
            with backup.open("rb") as whole:
                _overwrite(whole.fileno(), file.fileno())
        backup.unlink()
    except OSError as error:
        raise InputError(f"{path} was cut short by an earlier run and cannot be restored from {backup}: {error.strerror}") from None
    return True


def _overwrite(source: int, target: int) -> None:
    os.lseek(target, 0, os.SEEK_SET)
    os.ftruncate(target, _copy(source, target))
    os.fsync(target)


def _copy(source: int, target: int) -> int:
    """Copy a whole file from its beginning; the bytes copied."""
    at = 0
    while piece := os.pread(source, _COPY, at):
        at += len(piece)
        view = memoryview(piece)
        while view:
            view = view[os.write(target, view) :]
    return at


def sweep(folder: Path) -> None:
    """Remove temporary files of runs that were killed; those of runs that live are locked."""
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            if entry.name.startswith(_PREFIX) and entry.name.endswith(_SUFFIX) and time.time() - entry.stat().st_mtime > _ABANDONED:
                with contextlib.suppress(OSError):
                    handle = os.open(entry.path, os.O_RDONLY)
                    try:
                        if fcntl is not None:
                            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                            os.unlink(entry.path)
                    finally:
                        os.close(handle)


def _lock(handle: int) -> None:
    if fcntl is not None:
        with contextlib.suppress(OSError):  # a file system without locks
            fcntl.flock(handle, fcntl.LOCK_EX)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
