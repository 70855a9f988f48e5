"""Where a pull keeps what came in, so that it goes on after a cut and need not ask twice: a folder in the cache for each thing asked for."""

import hashlib
import shutil
import time
from pathlib import Path

from normalize import files
from normalize.errors import InputError
from normalize.lexicon import store

DAYS = 7  # for which what came in is used again; then the service is asked anew
_SECONDS = 86_400  # of a day


def folder_of(*asked: str, fresh: bool = False) -> Path:
    """The folder for what is asked for, empty where it was not asked for in these days, or with `fresh`. Older ones of other pulls go."""
    cache, reason = store.private_cache()
    if cache is None:
        raise InputError(f"what is pulled has no place: {reason}")
    pulls = cache / "pulls"
    files.make_private(pulls)
    folder = pulls / hashlib.sha256("\0".join(asked).encode()).hexdigest()[:32]
    for other in pulls.iterdir():
        if (other == folder and fresh) or time.time() - _begun(other) > DAYS * _SECONDS:
            shutil.rmtree(other, ignore_errors=True)
    if not folder.exists():
        files.make_private(folder)
        (folder / "begun").touch()
    return folder


def _begun(folder: Path) -> float:
    """When a pull began, in seconds since 1970: one whose pages are of two weeks would be of two states of the service."""
    try:
        return (folder / "begun").stat().st_mtime
    except OSError:
        return folder.stat().st_mtime if folder.exists() else 0.0
