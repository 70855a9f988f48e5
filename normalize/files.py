"""Files that others may have put there: opened without waiting, read up to a size, and believed only where no stranger could have written them."""

import errno
import os
import stat
from pathlib import Path

# What is added to the flags of `os.open`: to wait for nobody, to leave no file open in a child, and to change no bytes; and to follow no link.
AT_ONCE = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOCTTY", 0)
NO_LINK = getattr(os, "O_NOFOLLOW", 0)
_BY_OTHERS = 0o002  # the bit of a mode that lets everybody write
_BY_GROUP = 0o020  # and the one that lets a group


def read(path: Path, most: int, *, follow: bool = True) -> bytes:
    """The bytes of a regular file that has at most `most` of them.

    OSError says why there is nothing to read: no such file, a pipe (which nobody may ever write to), a device (which may never end), a
    folder, a file that is larger, or without `follow` a link.
    """
    handle = opened(path, follow=follow)
    try:
        return _read(handle, most)
    finally:
        os.close(handle)


def opened(path: Path, *, follow: bool = True) -> int:
    """The handle of a regular file, open for reading; OSError as for `read`."""
    _refuse(path.stat(follow_symlinks=follow))  # opening a device may already do something
    handle = os.open(path, os.O_RDONLY | AT_ONCE | (0 if follow else NO_LINK))
    try:
        _refuse(os.fstat(handle))
    except OSError:
        os.close(handle)
        raise
    return handle


def _refuse(status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise IsADirectoryError(errno.EISDIR, "it is a folder")
    if stat.S_ISLNK(status.st_mode):
        raise OSError(errno.ELOOP, "it is a link")
    if not stat.S_ISREG(status.st_mode):
        raise OSError(errno.EINVAL, "it is no regular file")


def _read(handle: int, most: int) -> bytes:
    pieces: list[bytes] = []
    left = most + 1
    while left > 0 and (piece := os.read(handle, min(left, 1 << 20))):
        pieces.append(piece)
        left -= len(piece)
    if left <= 0:
        raise OSError(errno.EFBIG, f"it has more than {_size(most)}")
    return b"".join(pieces)


def _size(number: int) -> str:
    return f"{number / 1_000_000:g} MB" if number >= 100_000 else f"{number:,} bytes"


def believed(path: Path, texts: Path) -> bool:
    """Whether a file that was found on the way up from some texts may speak for them: a stranger must not have been able to put it there.

    That is so where it belongs to this account, to the superuser or to the owner of the texts, or where it lies in a folder of one of
    these in which not just anybody may write. Settings in `/tmp` by somebody else say nothing about texts of ours below it.
    """
    if not hasattr(os, "geteuid"):
        return True  # Windows: the rights of a file cannot be asked for with what Python has
    try:
        owners = {os.geteuid(), 0, texts.stat().st_uid}
        if path.stat().st_uid in owners and path.lstat().st_uid in owners:
            return True
        folder = path.parent.stat()
    except OSError:
        return False
    return folder.st_uid in owners and not folder.st_mode & _BY_OTHERS


def why_not_private(folder: Path) -> str | None:
    """Why what lies in a folder of ours may be somebody else's work; None where only this account and the superuser may write there."""
    if not hasattr(os, "geteuid"):
        return None
    status = folder.stat()
    if not stat.S_ISDIR(status.st_mode):
        return "it is no folder"
    if status.st_uid not in (os.geteuid(), 0):
        return "it belongs to another account"
    if status.st_mode & _BY_OTHERS:
        return "everybody may write there"
    if status.st_mode & _BY_GROUP and not _is_own_group(status.st_gid):
        return "a group may write there"
    return None


def is_ours(path: Path) -> bool:
    """Whether a regular file, no link, in a private folder belongs to this account or the superuser: it may be older than the privacy."""
    status = path.lstat()
    return stat.S_ISREG(status.st_mode) and (not hasattr(os, "geteuid") or status.st_uid in (os.geteuid(), 0))


def _is_own_group(number: int) -> bool:
    """Whether a group is that of one account alone, as many systems make it: then what the group may do is no more than what the account may."""
    import grp
    import pwd

    if number == 0:
        return True
    try:
        account, group = pwd.getpwuid(os.geteuid()), grp.getgrgid(number)
    except KeyError:
        return False
    return account.pw_gid == number and group.gr_name == account.pw_name and set(group.gr_mem) <= {account.pw_name}


def make_private(folder: Path) -> None:
    """Make a folder that only this account may write to, where there is none."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
