"""`normalize undo`: take back what `fix` did in place."""

import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from normalize.cli.choices import Place
from normalize.cli.options import Problems
from normalize.cli.printing import ask, tell
from normalize.corpus.journal import Change, Run, runs, undo
from normalize.corpus.links import real
from normalize.errors import InputError
from normalize.plural import many


@click.command("undo")
@click.argument("paths", nargs=-1, type=Place(path_type=Path))
@click.option("--list", "list_", is_flag=True, help="Show the runs that can be undone, the last one first, and change nothing.")
@click.option("--yes", "-y", is_flag=True, help="Do not ask.")
def command(paths: tuple[Path, ...], list_: bool, yes: bool) -> int:
    """Give the files that the last run of 'normalize fix' changed in place their text before back, byte for byte.

    The last run that changed something below the current folder, and only what it changed there; with PATHS (files or folders) at these.
    On a terminal it asks first. A file that changed since is left as it is.

    \b
      normalize undo
      normalize undo --yes articles/ notes.txt
    """
    if list_:
        known = list(runs())
        if not known:
            tell("no run of 'normalize fix' can be undone", err=True)
        for run in known:
            tell(f"{_when(run)}  {many(len(run.changes), 'file')}  {run.changes[0].path}{' ...' * (len(run.changes) > 1)}")
        return 0
    wanted = [real(path) for path in paths or (Path(),)]
    found = next(_matching(wanted), None)
    if found is None:
        tell(f"there is nothing to undo {_where(wanted)}{_elsewhere()}", err=True)
        return 0
    run, changes = found
    what = f"{many(len(changes), 'file')} in {_folder([change.path for change in changes])} as before the run of {_when(run)}"
    if not yes and sys.stdin is not None and sys.stdin.isatty():
        ask(f"Put {what}?")
    problems = Problems()
    done = 0
    for change in changes:
        try:
            done += undo(run, change)
        except InputError as error:
            problems(error)
    tell(what if done == len(changes) else f"{done:,} of {what}", err=True)
    return 2 if problems.count else 0


def _matching(wanted: Sequence[Path]) -> Iterator[tuple[Run, list[Change]]]:
    """The runs that changed something at or below the paths, with what they changed there."""
    for run in runs():
        changes = [change for change in run.changes if any(change.path == at or at in change.path.parents for at in wanted)]
        if changes:
            yield run, changes


def _where(wanted: Sequence[Path]) -> str:
    return f"below {wanted[0]}" if len(wanted) == 1 and wanted[0].is_dir() else "for these paths"


def _elsewhere() -> str:
    """What there is to undo in other folders, and how."""
    last = next(runs(), None)
    if last is None:
        return ""
    import shlex

    folder = _folder([change.path for change in last.changes])
    return f"; the last run changed {many(len(last.changes), 'file')} elsewhere: normalize undo {shlex.quote(folder)}"


def _folder(paths: Sequence[Path]) -> str:
    """The closest folder in which all of the files lie."""
    import os.path

    return os.path.commonpath([path.parent for path in paths])


def _when(run: Run) -> str:
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(run.time))
