"""Options that several commands share, and what they make of them."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import click

from normalize.config import Config, find
from normalize.corpus.reading import Source, decode, read
from normalize.corpus.walking import walk
from normalize.errors import InputError
from normalize.normalizer import Normalizer

Command = Callable[..., Any]


def common(command: Command) -> Command:
    """Paths, language, lexicons, house style and choice of rules."""
    for option in reversed(
        (
            click.argument("paths", nargs=-1, type=click.Path(path_type=Path), required=False),
            click.option("--target", metavar="LANG", help="Language of the texts (default en)."),
            click.option("--lexicon", "lexicons", multiple=True, type=click.Path(), help="A lexicon file or folder to lay over the shipped one. Repeatable."),
            click.option("--style", metavar="NAME", help="House style: wire-english (default), british, ukrainian, russian-legacy."),
            click.option("--select", multiple=True, metavar="RULE", help="Only these rules or categories. Repeatable."),
            click.option("--ignore", multiple=True, metavar="RULE", help="Not these rules or categories. Repeatable."),
            click.option("--no-config", is_flag=True, help="Read no configuration file."),
        )
    ):
        command = option(command)
    return command


class Text(NamedTuple):
    """A text to work on: its path (None for standard input), the name shown, and how it was read."""

    path: Path | None
    name: str
    source: Source


def settings(paths: tuple[Path, ...], no_config: bool, **given: Any) -> Config:
    """The configuration for these paths with the options of the command line over it."""
    named = [path for path in paths if str(path) != "-"]
    found = Config() if no_config else find(named[0] if named else Path())
    return found.overridden(**given)


def normalizer(config: Config) -> Normalizer:
    """A normalizer as configured."""
    return Normalizer(config.target, config.lexicons, config.style, config.select, config.ignore)


def texts(paths: tuple[Path, ...], report: Callable[[InputError], None]) -> Iterator[Text]:
    """The texts of the paths, `-` for standard input; what cannot be read is reported and the rest go on."""
    if not paths:
        raise click.UsageError("name files or folders, or '-' for standard input")
    for path in paths:
        if str(path) == "-":
            try:
                yield Text(None, "<stdin>", decode(sys.stdin.buffer.read(), "<stdin>"))
            except InputError as error:
                report(error)
            continue
        try:
            for file in walk([path]):
                try:
                    yield Text(file, str(file), read(file))
                except InputError as error:
                    report(error)
        except InputError as error:
            report(error)


class Problems:
    """Counts what could not be done, and says it at once on standard error."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, error: Exception) -> None:
        self.count += 1
        click.echo(f"{click.style('error:', fg='red', bold=True)} {error}", err=True)

    def rule_failed(self, name: str, rule: str, error: Exception) -> None:
        self.count += 1
        click.echo(f"{click.style('error:', fg='red', bold=True)} {name}: rule {rule} failed: {type(error).__name__}: {error}", err=True)
