"""Where a command writes: a file, standard output for `-`, and no file whose name promises what the command does not write."""

import re
from collections.abc import Iterable
from pathlib import Path

import click

from normalize.cli.printing import data, tell
from normalize.corpus import formats
from normalize.corpus.compression import unwrap

STANDARD = Path("-")
_FILE_LIKE = re.compile(r"\.[a-z][a-z0-9]{0,7}", re.IGNORECASE)


def write_to(target: Path, content: str) -> None:
    """Put a whole text into a file in one step, or on standard output."""
    if target == STANDARD:
        data(content, end=False)
    else:
        from normalize.corpus.writing import write

        write(target, content.encode("utf-8", "replace"))


def told_of(target: Path, summary: str) -> None:
    """Say on standard error what was written where."""
    tell(summary if target == STANDARD else f"{target}: {summary}", err=True)


def refuse_ending(target: Path, endings: Iterable[str], what: str, *, folders: bool = False) -> None:
    """UsageError for a name whose ending is that of another sort of file than is written; a folder may have any once it is there."""
    known = sorted(endings)
    ending = formats.ending(target.name)
    wrapper = unwrap(target.name)[1]
    if target != STANDARD and ending == "" and wrapper and len(known) > 1 and not target.is_dir():
        raise click.UsageError(
            f"{str(target)!r} is packed and its name does not say what is in there; {what} are written as {', '.join(known)}, each with {wrapper!r} behind it"
        )
    if target == STANDARD or ending in known or target.is_dir() or not _FILE_LIKE.fullmatch(ending):
        return
    hint = "; a folder with such a name has to be there first" if folders else ""
    raise click.UsageError(
        f"{str(target)!r} ends in {ending!r}, but {what} {'are' if len(known) != 1 else 'is'} written as {', '.join(known)}{hint}"
    )
