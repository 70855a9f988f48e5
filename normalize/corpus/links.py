"""Where links lead: a folder that somebody else filled may hold one to any file of the account that works on it."""

import os
from pathlib import Path


def real(path: Path) -> Path:
    """Where a path leads through all links; also for one that leads nowhere, or in a circle."""
    return Path(os.path.realpath(path))


def leads_out(path: Path, tree: Path) -> bool:
    """Whether what lies at a path is really outside of a tree, which is told by its real path."""
    place = real(path)
    return place != tree and tree not in place.parents


def leads_up(path: Path) -> bool:
    """Whether a link leads to the folder that it lies in or to one above: what it adds is no part of that folder, and may be the whole disk."""
    place, folder = real(path), real(path.parent)
    return place == folder or place in folder.parents


def work_tree(folder: Path) -> Path | None:
    """The work tree of git that a folder lies in; None outside of any."""
    place = real(folder)
    return next((each for each in (place, *place.parents) if os.path.lexists(each / ".git")), None)


def tree_of(path: Path) -> Path:
    """What a link that is named may not lead out of: its work tree; outside of one the current folder, or its own where it lies elsewhere."""
    folder = real(path.parent)
    here = real(Path())
    return work_tree(folder) or (here if here == folder or here in folder.parents else folder)
