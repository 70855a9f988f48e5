"""`normalize lexicon packs`: which packs there are, and where their names are from."""

from pathlib import Path

import click

from normalize.cli import printing
from normalize.cli.choices import OneOf, Place
from normalize.cli.commands.lexicon_pull import FOLDER
from normalize.cli.printing import tell
from normalize.escaping import json_line, visible
from normalize.plural import many


@click.command("packs")
@click.argument("paths", nargs=-1, type=Place(exists=True, path_type=Path))
@click.option("--format", "format_", type=OneOf(["table", "json"]), default="table")
def command(paths: tuple[Path, ...], format_: str) -> int:
    """List the packs that the configuration names and those in packs/, or those in PATHS: source, licence, day, counts."""
    from normalize.config import find
    from normalize.packs.packing import packs_of

    named = [Path(name) for name in find(Path()).lexicons]
    used = {path.resolve() for path in named}
    places = paths or (*(path for path in named if path.exists()), *([FOLDER] if FOLDER.is_dir() else []))
    packs = {path.resolve(): (path, head) for path, head in packs_of(places)}
    for real, (path, head) in packs.items():
        is_used = real in used or real.parent in used
        if format_ == "json":
            printing.record(json_line({"path": str(path), "named": is_used, **head._asdict()}))
        else:
            counts = f"{head.entities:,} entities, {many(head.names, 'name')}"
            tell(f"{visible(str(path))}  {counts}, pulled {head.pulled}{'' if is_used else ', not named in the configuration'}")
            tell(visible(f"    {head.source}  {head.selection}"))
            tell(visible(f"    {head.licence}"))
    if not packs:
        tell("there are no packs; 'normalize lexicon pull' makes one", err=True)
        return 1
    return 0
