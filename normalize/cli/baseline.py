"""`normalize baseline`: take note of the findings there are, so that a check shows what is new."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from normalize.cli.decided import filters_for
from normalize.cli.documents import checked, kept_with
from normalize.cli.options import Problems, common, reading, settings, taken_in
from normalize.cli.printing import tell
from normalize.corpus import baseline
from normalize.errors import InputError
from normalize.model import Document, Finding

_FILE = click.option(
    "--file", type=click.Path(path_type=Path), help=f"The baseline (default: {baseline.NAME}, the closest upward from the texts)."
)


@click.group("baseline")
def command() -> None:
    """Take note of the findings there are, so that 'check --baseline FILE' and the hook show what is new.

    \b
      normalize baseline create articles/
      normalize check --baseline .normalize-baseline.jsonl articles/
      normalize baseline prune articles/        drop what is mended meanwhile
    """


@command.command("create")
@common
@reading
@_FILE
def create(paths: tuple[Path, ...], file: Path | None, no_config: bool, **given: Any) -> int:
    """Write a baseline of all findings in the texts. A baseline that is there is replaced."""
    return _run("create", paths, file or Path(baseline.NAME), no_config, given)


@command.command("update")
@common
@reading
@_FILE
def update(paths: tuple[Path, ...], file: Path | None, no_config: bool, **given: Any) -> int:
    """Add what is new in the texts and take out what is mended; what is known of other texts stays."""
    return _run("update", paths, file or kept_with(paths, baseline.NAME), no_config, given)


@command.command("prune")
@common
@reading
@_FILE
def prune(paths: tuple[Path, ...], file: Path | None, no_config: bool, **given: Any) -> int:
    """Take out what is mended and files that are gone; nothing is added."""
    return _run("prune", paths, file or kept_with(paths, baseline.NAME), no_config, given)


def _run(what: str, paths: tuple[Path, ...], file: Path, no_config: bool, given: dict[str, Any]) -> int:
    read = taken_in(paths, given)
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    problems = Problems()
    folder = baseline.folder_of(file)
    if what == "prune" and not file.exists():
        raise InputError(f"there is no baseline {file}; 'normalize baseline create' makes one")
    known = baseline.filter_from(file) if what != "create" and file.exists() else None
    documents: Iterator[tuple[Document, Sequence[Finding]]] = checked(read, config, problems, filters_for(read.paths, config, None, None))
    if what == "prune" and known is not None:
        # What is known is written as it stands now: a neighbour may have been mended since.
        documents = ((document, known.parted(document, findings)[0]) for document, findings in documents)
    now, seen = baseline.entries_of(documents, folder)
    old = {} if known is None else known.entries
    new = baseline.updated(old, now, seen)
    if what == "prune":
        new = baseline.without_lost_files(new, folder)
    if problems.count and what != "create":
        tell(f"{file} is left as it is, since not every text could be checked", err=True)
        return 2
    baseline.save(file, new)
    total = sum(entry.times for entry in new.values())
    tell(
        f"{file}: {total:,} findings ({sum(e.times for k, e in new.items() if k not in old):,} new, {len(old.keys() - new.keys()):,} gone)",
        err=True,
    )
    return 2 if problems.count else 0
