"""Which files a run is about: those named, and the texts in the folders named."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from normalize.errors import InputError

TEXTS = frozenset((".txt", ".md", ".markdown", ".text"))


def walk(paths: Iterable[Path]) -> Iterator[Path]:
    """Each file once, in a stable order; InputError for a path that is not there and a folder in which no text lies.

    A file that is named is taken whatever its ending; in folders only texts are, and nothing hidden.
    """
    seen: set[tuple[int, int]] = set()
    for path in paths:
        if not path.exists():
            raise InputError(f"there is no file or folder {path}")
        found = 0
        for file in _texts(path) if path.is_dir() else (path,):
            found += 1
            status = file.stat()
            if (status.st_dev, status.st_ino) not in seen:
                seen.add((status.st_dev, status.st_ino))
                yield file
        if not found:
            raise InputError(f"no text lies in {path} (files ending in {', '.join(sorted(TEXTS))}); name files to take others")


def _texts(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            if os.path.splitext(name)[1].lower() in TEXTS and not name.startswith("."):
                yield Path(root) / name
