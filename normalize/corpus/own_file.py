"""Files that are kept with a corpus (baseline, decisions): read within bounds, and changed by one run at a time, so that no other's change is lost."""

import contextlib
import re
from collections.abc import Callable
from pathlib import Path

from normalize import files
from normalize.corpus.locking import held
from normalize.corpus.writing import write
from normalize.errors import InputError

LARGEST = 500_000_000  # bytes; a million findings of a baseline have 250 MB


def read(path: Path) -> bytes:
    """What stands in the file; FileNotFoundError where there is none, InputError where it cannot be read."""
    try:
        return files.read(path, LARGEST)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None


_CONFLICT = re.compile(r"(<{7}|\|{7}|={7}|>{7})( |$)")  # what git puts around the two sides that it could not merge


def refuse_conflict(line: str, where: str) -> None:
    """InputError for a line that a merge left there; the lines of these files can all stand side by side."""
    if _CONFLICT.match(line):
        raise InputError(
            f"{where}: a conflict marker of git; keep the lines of both sides and take the markers out."
            " With 'merge=union' in .gitattributes, which 'normalize init' writes, git does so itself"
        )


def change(path: Path, changed: Callable[[bytes], bytes]) -> None:
    """Put what `changed` makes of the content (of nothing, where there is no file) in its place, in one step.

    Nobody else changes the file between the reading and the writing. It is not written through a link: a repository may hold one that
    leads to a file of its reader. A file that would stay the same is not touched.
    """
    if path.is_symlink():
        raise InputError(f"{path} is a link and is not written through; name the file that it leads to")
    with contextlib.ExitStack() as stack:
        try:
            handle = stack.enter_context(held(path))
            old = files.read(path, LARGEST, follow=False)
        except FileNotFoundError:
            raise InputError(f"{path} cannot be written: there is no folder {path.parent}") from None
        except OSError as error:
            raise InputError(f"{path} cannot be written: {error.strerror}; it is left as it was") from None
        new = changed(old)
        if new != old:
            write(path, new, held=handle)
