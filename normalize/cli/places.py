"""Where fixed texts go: to the file or folder named with `--output`, never over an input and never two to one place."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from normalize.cli.targets import STANDARD, refuse_ending
from normalize.corpus import formats
from normalize.corpus.compression import unwrap
from normalize.corpus.inputs import Input, inputs
from normalize.corpus.links import real
from normalize.errors import InputError

if TYPE_CHECKING:
    from normalize.cli.options import Reading


def is_table(output: Path, files: Sequence[Input]) -> bool:
    """Whether the output is one file for the records of all inputs, rather than one input's own format or a folder."""
    if output.is_dir() or formats.ending(output.name) not in formats.TABLES:
        return False
    same = len(files) == 1 and files[0].format == formats.of(output.name) and formats.ending(files[0].name) == formats.ending(output.name)
    return not (same and unwrap(files[0].name)[1] == unwrap(output.name)[1])


def target_of(item: Input, paths: Sequence[Path], files: Sequence[Input], output: Path) -> Path:
    """Where the fixed text of a file goes: the file named, or the same place below the folder named."""
    if item.path is None:
        return output
    root = next((p for p in paths if p in item.path.parents and p.is_dir()), None)
    if root is None and len(files) == 1 and len(paths) == 1 and not output.is_dir():
        return output
    place = item.path.relative_to(root) if root else Path(item.path.name)
    return output / (place.with_suffix(".txt") if formats.load(item.format).READ_ONLY else place)


def refuse_output(output: Path, paths: Sequence[Path], files: Sequence[Input]) -> None:
    """UsageError for an output whose name says that it is a file, but one that these texts cannot be put into."""
    one = len(files) == 1 and len(paths) == 1 and files[0].path in (None, paths[0])
    if output == STANDARD:
        if len(files) > 1:
            raise click.UsageError("standard output takes one text; name a folder, or a file for many: .jsonl, .csv, .tsv or .parquet")
    elif one:
        own = formats.ending(files[0].name)
        refuse_ending(output, {own, *formats.TABLES, *formats.TEXTS} - {""}, "texts", folders=True)
    else:
        refuse_ending(output, formats.TABLES, "several texts in one file", folders=True)


def written_apart(files: Sequence[Input], paths: Sequence[Path], output: Path) -> list[Input]:
    """The inputs without what an earlier run wrote to the output folder; InputError where two would go to one place, or one over itself."""
    inside = real(output)
    if is_table(output, files):
        for item in files:
            if item.path is not None and _is_same(item.path, output):
                raise InputError(f"{item.name} would be written over; name another file with --output")
        return list(files)
    roots = [real(path) for path in paths]
    if output.is_dir() and not any(inside == root or inside in root.parents for root in roots):
        files = [item for item in files if item.path is None or inside not in real(item.path).parents]
    sources: dict[Path, Input] = {}
    for item in files:
        target = target_of(item, paths, files, output)
        other = sources.setdefault(target, item)
        if other is not item:
            raise InputError(
                f"{other.name} and {item.name} would both be written to {target}; name the folder that they lie in, or run twice"
            )
        if item.path is not None and _is_same(item.path, target):
            raise InputError(f"{item.name} would be written over itself; leave out --output to fix it in place")
    return list(files)


def _is_same(path: Path, other: Path) -> bool:
    """Whether two names are of one file: through links, and as two names (hard links) that it has."""
    if real(path) == real(other):
        return True
    try:
        return path.samefile(other)
    except OSError:
        return False  # one of them is not there yet


def refuse_input(target: Path, read: "Reading") -> None:
    """InputError for a report or table that would be written over one of the texts that it is about."""
    if target == STANDARD or not os.path.lexists(target):
        return
    for item in inputs(read.paths, read.choice, lambda _: None):
        if item.path is not None and _is_same(item.path, target):
            raise InputError(f"{item.name} is one of the texts and would be written over; name another file")


def is_done(item: Input, target: Path) -> bool:
    """Whether an earlier run wrote the target after the input was last changed; what stands there is whole."""
    try:
        return item.path is not None and target.is_file() and target.stat().st_mtime_ns >= item.path.stat().st_mtime_ns
    except OSError:
        return False
