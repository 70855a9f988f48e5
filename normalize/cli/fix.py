"""`normalize fix`: apply what is trusted enough."""

import sys
from pathlib import Path
from typing import Any

import click

from normalize.cli.options import Problems, Text, common, normalizer, settings, texts
from normalize.corpus.writing import write
from normalize.engine import Fixed
from normalize.errors import InputError
from normalize.model import Document
from normalize.reports.diff import patch


@click.command("fix")
@common
@click.option("--trust", type=click.Choice(["sure", "likely"]), help="Apply edits of at least this trust (default sure).")
@click.option("--strip", multiple=True, type=click.Choice(["boilerplate", "duplicate"]), help="Remove these, too. Repeatable.")
@click.option("--diff", is_flag=True, help="Print a patch (for 'git apply') and write nothing.")
@click.option("--output", type=click.Path(path_type=Path), help="Write to this folder (or file, for one text) instead of in place.")
def command(paths: tuple[Path, ...], diff: bool, output: Path | None, no_config: bool, **given: Any) -> int:
    """Apply every sure edit to the files named, in place. With '-' the fixed text goes to standard output.

    \b
      normalize fix --diff seeds/                  look first
      normalize fix --trust likely --output clean/ articles/
    """
    if diff and output:
        raise click.UsageError("--diff writes nothing, so it cannot go with --output")
    config = settings(paths, no_config, **given)
    tool = normalizer(config)
    problems = Problems()
    changed = seen = edits = 0
    for item in texts(paths, problems):
        document = Document(item.source.text, item.name, None, tool.target)
        fixed = tool.fix(document, config.trust, config.strip)
        for failure in fixed.failed:
            problems.rule_failed(item.name, failure.rule, failure.error)
        seen += 1
        edits += len(fixed.edits)
        changed += bool(fixed.edits)
        try:
            _deliver(item, fixed, paths, diff, output)
        except InputError as error:
            problems(error)
    verb = "would change" if diff else "changed"
    click.echo(f"{seen:,} text{'s' * (seen != 1)}: {edits:,} edit{'s' * (edits != 1)} {verb} {changed:,} of them", err=True)
    return 2 if problems.count else int(changed > 0)


def _deliver(item: Text, fixed: Fixed, paths: tuple[Path, ...], diff: bool, output: Path | None) -> None:
    """Print the patch, or write the text where it belongs."""
    if diff:
        for line in patch(item.name if item.path else "stdin", fixed.original, fixed.edits):
            click.echo(_coloured(line))
        return
    data = item.source.encode(fixed.text)
    if output is not None:
        target = _target(item, paths, output)
        target.parent.mkdir(parents=True, exist_ok=True)
        write(target, data)
    elif item.path is None:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    elif fixed.edits:
        write(item.path, data, item.source.stamp)


def _target(item: Text, paths: tuple[Path, ...], output: Path) -> Path:
    """Where the fixed text of a file goes: the file named, or the same place below the folder named."""
    if item.path is None:
        return output
    root = next((p for p in paths if p.is_dir() and p in item.path.parents), None)
    if root is None and len(paths) == 1 and not output.is_dir():
        return output
    return output / (item.path.relative_to(root) if root else item.path.name)


def _coloured(line: str) -> str:
    if line.startswith(("---", "+++")):
        return click.style(line, bold=True)
    colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
    return click.style(line, fg=colour) if colour else line
