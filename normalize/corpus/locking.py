"""One writer at a time: a lock that goes when its process does, and that nobody waits for without end."""

import contextlib
import os
import time
from collections.abc import Iterator
from pathlib import Path

from normalize import files
from normalize.errors import InputError

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]

PATIENCE = 60.0  # seconds that another run may hold a file; each holds it for the moment of writing, so longer means that something hangs
_PAUSE = 0.005  # seconds between two tries


def lock(handle: int, path: Path, patience: float = PATIENCE) -> None:
    """Lock an open file against other runs of this program until it is closed; InputError when another holds it for too long.

    Anybody who may read a file may lock it, so waiting without end would let them stop the work. A file system without locks is no error.
    """
    if fcntl is None:
        return
    late = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        except BlockingIOError:
            if time.monotonic() > late:
                raise _locked(path) from None
            time.sleep(_PAUSE)
        except OSError:
            return


def _locked(path: Path) -> InputError:
    return InputError(f"{path} is locked by another program; it is left as it is. Run again when that has ended")


@contextlib.contextmanager
def held(path: Path) -> Iterator[int | None]:
    """Hold the file at a path, made empty where there is none: its handle. Who waited for one that was replaced meanwhile waits for the new one.

    The lock is on the file itself, so nothing is left beside it, and it holds between accounts. Windows cannot replace a file that is open;
    there the lock is on a file of the same name in the folder for temporary files, and there is no handle.
    """
    if fcntl is None:
        with _held_aside(path):
            yield None
        return
    while True:
        made = not os.path.lexists(path)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | files.AT_ONCE | files.NO_LINK, 0o666)
        try:
            lock(handle, path)
            if _is_at(handle, path):
                try:
                    yield handle
                finally:
                    if made and _is_at(handle, path) and os.fstat(handle).st_size == 0:
                        os.unlink(path)  # nothing came of it
                return
        finally:
            os.close(handle)


def _is_at(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), os.lstat(path))
    except FileNotFoundError:
        return False


@contextlib.contextmanager
def _held_aside(path: Path) -> Iterator[None]:
    import hashlib
    import tempfile

    msvcrt = __import__("msvcrt")  # by name: type checkers know its functions on Windows alone
    name = hashlib.blake2b(os.fsencode(os.path.normcase(os.path.realpath(path))), digest_size=16).hexdigest()
    with (Path(tempfile.gettempdir()) / f"normalize-{name}.lock").open("a+b") as file:
        late = time.monotonic() + PATIENCE
        while True:
            file.seek(0)
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
                break
            except OSError:
                if time.monotonic() > late:
                    raise _locked(path) from None
                time.sleep(_PAUSE)
        try:
            yield
        finally:
            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
