"""Writes a file so that whoever reads it, at any moment and after any crash, finds the old text or the new one, whole."""

import contextlib
import os
import stat
import tempfile
from pathlib import Path

from normalize.corpus.reading import Stamp
from normalize.errors import InputError


def write(path: Path, data: bytes, stamp: Stamp | None = None) -> None:
    """Put `data` in the place of the file in one step, keeping mode and owner; a link stays a link and its target is replaced.

    With `stamp`, a file that changed since it was read is left alone. InputError says what went wrong; the old file is then whole.
    """
    target = Path(os.path.realpath(path))
    try:
        status = target.stat() if target.exists() else None
        if status is not None and not stat.S_ISREG(status.st_mode):
            raise InputError(f"{path} is no regular file; it is left as it is")
        if status is not None and not os.access(target, os.W_OK):
            raise InputError(f"{path} may not be written; it is left as it is")
        if status is not None and status.st_nlink > 1:
            # A new file would cut the other names off from the text.
            _write_in_place(target, data, stamp)
            return
        handle, temporary = tempfile.mkstemp(prefix=f".{target.name[:100]}.", suffix=".tmp", dir=target.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
                file.flush()
                if status is not None:
                    os.fchmod(file.fileno(), stat.S_IMODE(status.st_mode))
                    with contextlib.suppress(PermissionError):
                        os.fchown(file.fileno(), status.st_uid, status.st_gid)
                else:
                    os.fchmod(file.fileno(), 0o666 & ~_umask())
                os.fsync(file.fileno())
            _refuse_if_changed(path, target, stamp)
            os.replace(temporary, target)
        except BaseException:
            with contextlib.suppress(FileNotFoundError):
                os.unlink(temporary)
            raise
        _sync_folder(target.parent)
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}; it is left as it was") from None


def _refuse_if_changed(path: Path, target: Path, stamp: Stamp | None) -> None:
    if stamp is None:
        return
    try:
        now = target.stat()
    except FileNotFoundError:
        raise InputError(f"{path} was removed while it was worked on; nothing is written") from None
    if Stamp(now.st_dev, now.st_ino, now.st_size, now.st_mtime_ns) != stamp:
        raise InputError(f"{path} changed while it was worked on; it is left as it is. Run again")


def _write_in_place(target: Path, data: bytes, stamp: Stamp | None) -> None:
    """Replace the content of a file that has several names: a whole copy is kept beside it until the new text is on the disk."""
    backup = target.with_name(f".{target.name[:100]}.before")
    _refuse_if_changed(target, target, stamp)
    with backup.open("xb") as file:
        file.write(target.read_bytes())
        file.flush()
        os.fsync(file.fileno())
    with target.open("r+b") as file:
        file.write(data)
        file.truncate()
        file.flush()
        os.fsync(file.fileno())
    backup.unlink()


def _sync_folder(folder: Path) -> None:
    """Make the new name last: without it a power cut may bring the old file back, which is whole too."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
