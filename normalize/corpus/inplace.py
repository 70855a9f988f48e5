"""Writes a file where it stands, for one that has several names or an owner that we may not give: another file could not take its place.

That is no single step. So a whole copy of the old text and the new one lie beside the file while it is written, and a run that was killed in
the middle of it is taken back by the next. It is taken back only while every page of the file is still made of these two: what
somebody has written since is not overwritten with a copy from before.
"""

import contextlib
import hashlib
import os
from pathlib import Path
from typing import BinaryIO

from normalize import files
from normalize.corpus.locking import lock
from normalize.corpus.reading import Stamp, stamp_of
from normalize.errors import InputError

_PIECE = 1 << 26  # bytes copied at a time: nearly every text goes in one call, which a kill hardly ever parts
_PAGE = 4096  # bytes that a system writes as one


def overwrite_safely(target: Path, new: Path, stamp: Stamp | None = None) -> None:
    """Copy the new text, a file beside the target that goes thereby, over the old one; InputError where that is no longer what `stamp` says."""
    before, after = _copies(target)
    with target.open("r+b") as file:
        temporary = before.with_name(f"{before.name}.tmp")
        try:
            with _made(temporary) as copy:
                copy_whole(file.fileno(), copy.fileno())
                os.fsync(copy.fileno())
            if stamp is not None and stamp_of(os.fstat(file.fileno())) != stamp:  # the copy took its time
                raise InputError(f"{target} changed while it was worked on; it is left as it is. Run again")
            os.replace(new, after)
            os.replace(temporary, before)  # from here on a run that finds it restores
            _sync(target.parent)
            _make_room(file.fileno(), after.stat().st_size)
        except BaseException:
            for path in (before, temporary, after):
                with contextlib.suppress(FileNotFoundError):
                    os.unlink(path)
            raise
        with _opened(before) as old, _opened(after) as text:
            try:
                _overwrite(text.fileno(), file.fileno())
            except BaseException:
                _overwrite(old.fileno(), file.fileno())
                before.unlink()
                after.unlink()
                raise
    before.unlink()
    after.unlink()


def _copies(target: Path) -> tuple[Path, Path]:
    """Where the old and the new text of a file lie while it is written."""
    name = hashlib.blake2b(os.fsencode(target.name), digest_size=8).hexdigest()
    return target.with_name(f".{name}.before-normalize"), target.with_name(f".{name}.after-normalize")


def _make_room(handle: int, size: int) -> None:
    """Set room aside, so that a full disk shows before a letter of the old text is overwritten."""
    before = os.fstat(handle).st_size
    if size <= before or not hasattr(os, "posix_fallocate"):
        return
    try:
        os.posix_fallocate(handle, 0, size)
    except BaseException:
        os.ftruncate(handle, before)
        raise


def _sync(folder: Path) -> None:
    with contextlib.suppress(OSError):  # a system where a folder cannot be opened
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _made(path: Path) -> BinaryIO:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)  # of a run that was killed while it made the copy; the file itself is locked
    return os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_CLOEXEC", 0), 0o600), "wb")


def was_cut_short(path: Path, status: os.stat_result) -> bool:
    """Whether a run may have been ended while it wrote the file in place, or is writing it now."""
    # Most files are never written in place, and asking for the copy of each takes longer than opening it.
    if status.st_nlink == 1 and (not hasattr(os, "geteuid") or (status.st_uid, status.st_gid) == (os.geteuid(), os.getegid())):
        return False
    return os.path.lexists(_copies(Path(os.path.realpath(path)))[0])


def recover(path: Path) -> bool:
    """Restore a file whose writing in place was cut short; whether there was anything to restore.

    InputError where that cannot be done, or where somebody has changed the file since: then it stays, and so does the copy.
    """
    target = Path(os.path.realpath(path))
    before, after = _copies(target)
    if not os.path.lexists(before):
        return False
    try:
        with target.open("r+b") as file:
            lock(file.fileno(), path)  # another run may be writing it this moment, and be done by the time we have the lock
            if not os.path.lexists(before):
                return False
            with _opened(before) as old, _opened(after) as new:
                if not _is_between(file.fileno(), old.fileno(), new.fileno()):
                    raise InputError(
                        f"{path} was cut short by an earlier run and has been changed since; it is left as it is. The text from before is in "
                        f"{before}: put it back, or remove it"
                    )
                _overwrite(old.fileno(), file.fileno())
        before.unlink()
        after.unlink()
    except OSError as error:
        raise InputError(f"{path} was cut short by an earlier run and cannot be restored from {before}: {error.strerror}") from None
    return True


def _opened(path: Path) -> BinaryIO:
    """A copy of ours to read; a folder that came from somewhere may hold a link or a pipe of that name."""
    return os.fdopen(files.opened(path, follow=False), "rb")


def _is_between(now: int, old: int, new: int) -> bool:
    """Whether a file is on its way from the old text to the new one: every page begins as the new one does and goes on as the old one did."""
    size, before, after = (os.fstat(handle).st_size for handle in (now, old, new))
    if size not in (before, after, max(before, after)):
        return False
    for at in range(0, size, _PAGE):
        length = min(_PAGE, size - at)
        page, first, second = (os.pread(handle, length, at) for handle in (now, old, new))
        done = next((n for n, (a, b) in enumerate(zip(page, second, strict=False)) if a != b), min(length, len(second)))
        if page[done:] != first.ljust(length, b"\0")[done:]:
            return False
    return True


def _overwrite(source: int, target: int) -> None:
    """Put a text in the place of another; what a program appends in this moment comes after it."""
    before = os.fstat(target).st_size
    os.lseek(target, 0, os.SEEK_SET)
    length = copy_whole(source, target)
    end, now = max(before, length), os.fstat(target).st_size
    if now > end:
        length += os.pwrite(target, os.pread(target, now - end, end), length)
    os.ftruncate(target, length)
    os.fsync(target)


def copy_whole(source: int, target: int) -> int:
    """Copy a whole file, from its beginning to where the other one stands; the bytes copied."""
    at = 0
    while piece := os.pread(source, _PIECE, at):
        at += len(piece)
        view = memoryview(piece)
        while view:
            view = view[os.write(target, view) :]
    return at
