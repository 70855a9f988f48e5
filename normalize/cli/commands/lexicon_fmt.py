"""`normalize lexicon fmt`: one layout for lexicon files."""

from pathlib import Path

import click

from normalize.cli.choices import Place
from normalize.cli.printing import problem, tell
from normalize.plural import many


@click.command("fmt")
@click.argument("paths", nargs=-1, required=True, type=Place(path_type=Path))
@click.option("--check", is_flag=True, help="Change nothing; exit 1 when a file would change.")
@click.option("--diff", "show", is_flag=True, help="Change nothing; show what would change.")
def command(paths: tuple[Path, ...], check: bool, show: bool) -> int:
    """Put lexicon files into the one layout: fields and forms in a fixed order, one form a line, a romanisation after other scripts.

    Comments stay with what they stand before. What a file says never changes; one that cannot be read is left alone.
    """
    import difflib

    from normalize.corpus import own_file
    from normalize.errors import LexiconError, Problem
    from normalize.lexicon.editing.formatting import formatted
    from normalize.lexicon.reader import as_text, read_text
    from normalize.lexicon.store import user_files

    problems: list[Problem] = []
    count = changed = 0
    for path in (file for given in paths for file in user_files(given)):
        count += 1
        try:
            old = read_text(path)
            new = formatted(str(path), old)
        except LexiconError as error:
            problems += error.problems
            continue
        if new == old:
            continue
        changed += 1
        if show:
            lines = difflib.unified_diff(old.split("\n"), new.split("\n"), str(path), str(path), lineterm="", n=1)
            for line in lines:
                tell(line)
        elif check:
            tell(f"would change {path}")
        else:
            own_file.change(path, lambda data, name=str(path): formatted(name, as_text(data, name)).encode())  # type: ignore[misc]
            tell(f"changed {path}")
    for found in problems:
        problem(str(found))
    tell(f"{many(count, 'file')}, {changed:,} {'would change' if check or show else 'changed'}", err=True)
    return 2 if problems else int(changed > 0)
