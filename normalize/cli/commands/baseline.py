"""`normalize baseline`: take note of the findings there are, so that a check shows what is new."""

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from normalize.cli.choices import Place
from normalize.cli.decided import filters_for
from normalize.cli.documents import checked, kept_with
from normalize.cli.options import Problems, common, reading, settings, taken_in
from normalize.cli.printing import ask, tell
from normalize.corpus import baseline
from normalize.errors import InputError
from normalize.model import Document, Finding
from normalize.plural import many

_FILE = click.option(
    "--file", type=Place(path_type=Path), help=f"The baseline (default: {baseline.NAME}, the closest upward from the texts)."
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
@click.option("--yes", "-y", is_flag=True, help="Replace a baseline that has entries which would go, and do not ask.")
def create(paths: tuple[Path, ...], file: Path | None, yes: bool, no_config: bool, **given: Any) -> int:
    """Write a baseline of all findings in the texts.

    A baseline that is there is replaced. Where entries would go it asks first, and where nobody can be asked it wants --yes: 'update' takes
    out what is mended in the texts named and leaves the rest.
    """
    return _run("create", paths, file or Path(baseline.NAME), no_config, given, yes)


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


def _run(what: str, paths: tuple[Path, ...], file: Path, no_config: bool, given: dict[str, Any], yes: bool = False) -> int:
    read = taken_in(paths, given)
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    problems = Problems()
    folder = baseline.folder_of(file)
    there = os.path.lexists(file)
    known = baseline.filter_from(file) if what == "prune" or (what == "update" and there) else None
    documents: Iterator[tuple[Document, Sequence[Finding]]] = checked(read, config, problems, filters_for(read.paths, config, None, None))
    if what == "prune" and known is not None:
        # What is known is written as it stands now: a neighbour may have been mended since.
        documents = ((document, known.parted(document, findings)[0]) for document, findings in documents)
    found, seen = baseline.entries_of(documents, folder)
    now: baseline.Baseline = found
    if problems.count:
        tell(f"{file} is {'left as it is' if there else 'not written'}, since not every text could be checked", err=True)
        return 2
    if what == "create":
        old, new = (_old(file, yes) if there else {}), now
        if not yes:
            _ask_before_shrinking(file, old, new)
        baseline.save(file, new)
    else:
        old, new = _changed(file, now, seen, folder if what == "prune" else None)
    total = sum(entry.times for entry in new.values())
    tell(
        f"{file}: {many(total, 'finding')} ({sum(e.times for k, e in new.items() if k not in old):,} new, {len(old.keys() - new.keys()):,} gone)",
        err=True,
    )
    return 0


def _changed(file: Path, now: baseline.Baseline, seen: set[str], folder: Path | None) -> tuple[baseline.Baseline, baseline.Baseline]:
    """Write down how some paths are now, beside what another run may have written since this one began; the entries before and after."""
    before: list[baseline.Baseline] = []

    def changed(old: baseline.Baseline) -> baseline.Baseline:
        before.append(old)
        new = baseline.updated(old, now, seen)
        return new if folder is None else baseline.without_lost_files(new, folder)

    after = baseline.change(file, changed)
    return before[-1], after


def _old(file: Path, yes: bool) -> baseline.Baseline:
    """The entries that would be replaced; a file that is no baseline is only replaced when that is said."""
    try:
        return baseline.read(file)
    except InputError:
        if yes:
            return {}
        raise


def _ask_before_shrinking(file: Path, old: baseline.Baseline, new: baseline.Baseline) -> None:
    """InputError, or an abort, where entries of a baseline would go and nobody wants that."""
    gone = old.keys() - new.keys()
    if not gone:
        return
    texts = len({(key.path, key.doc) for key in gone})
    what = f"{len(gone):,} of the {len(old):,} entries of {file} would go, about {many(texts, 'text')}"
    if sys.stdin is None or not sys.stdin.isatty():
        raise InputError(
            f"{what}; it is left as it is. 'normalize baseline update' leaves what is known of other texts, --yes replaces all"
        )
    ask(f"{what}. Replace it?")
