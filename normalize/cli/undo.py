"""`normalize undo`: take back what `fix` did in place."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import click

from normalize.cli.options import Problems
from normalize.cli.printing import tell
from normalize.corpus.journal import Change, Run, runs, undo
from normalize.errors import InputError


@click.command("undo")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--list", "list_", is_flag=True, help="Show the runs that can be undone, the last one first, and change nothing.")
def command(paths: tuple[Path, ...], list_: bool) -> int:
    """Give the files that the last run of 'normalize fix' changed in place their text before back, byte for byte.

    With PATHS (files or folders) the last run that changed one of these, and only these. A file that changed since is left as it is.
    """
    if list_:
        known = list(runs())
        if not known:
            tell("no run of 'normalize fix' can be undone", err=True)
        for run in known:
            when = time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(run.time))
            tell(
                f"{when}  {len(run.changes):,} file{'s' * (len(run.changes) != 1)}  {run.changes[0].path}{' ...' * (len(run.changes) > 1)}"
            )
        return 0
    problems = Problems()
    found = next(_matching(paths), None)
    if found is None:
        tell("there is nothing to undo" + (" for these paths" if paths else ""), err=True)
        return 0
    run, changes = found
    done = 0
    for change in changes:
        try:
            done += undo(run, change)
        except InputError as error:
            problems(error)
    tell(f"{done:,} file{'s' * (done != 1)} as before the run of {time.strftime('%Y-%m-%d %H:%M:%S', time.localtime(run.time))}", err=True)
    return 2 if problems.count else 0


def _matching(paths: tuple[Path, ...]) -> Iterator[tuple[Run, list[Change]]]:
    """The runs that changed something at the paths, with what they changed there."""
    wanted = [Path(os.path.realpath(path)) for path in paths]
    for run in runs():
        changes = [c for c in run.changes if not wanted or any(c.path == w or w in c.path.parents for w in wanted)]
        if changes:
            yield run, changes
