"""`normalize completion`: what a shell needs to complete commands, options and their values; and the values, for options whose names come from elsewhere."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

from normalize.cli.choices import OneOf
from normalize.cli.printing import data

SHELLS = ("bash", "zsh", "fish")
_VARIABLE = "_NORMALIZE_COMPLETE"  # what click asks for under the name of our program

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


@click.command("completion")
@click.argument("shell", type=OneOf(SHELLS))
@click.pass_context
def command(ctx: click.Context, shell: str) -> int:
    """Print what makes bash, zsh or fish complete commands, options and values such as the names of rules.

    \b
      eval "$(normalize completion bash)"            in ~/.bashrc
      eval "$(normalize completion zsh)"             in ~/.zshrc
      normalize completion fish | source             in ~/.config/fish/config.fish
    """
    from click.shell_completion import get_completion_class

    made = get_completion_class(shell)
    if made is None:
        raise click.UsageError(f"this version of click cannot complete for {shell}")
    data(made(ctx.find_root().command, {}, "normalize", _VARIABLE).source())
    return 0


def _of(names: Callable[[], Iterable[str]]) -> Complete:
    """Completion by names that are looked up when they are asked for: each takes an import that no command should pay for."""

    def complete(ctx: click.Context, parameter: click.Parameter, begun: str) -> list[CompletionItem]:
        return [CompletionItem(name) for name in names() if name.startswith(begun)]

    return complete


def _rules() -> Iterable[str]:
    from normalize import engine
    from normalize.model import Category

    return (*Category, *engine.all_rules())


def _reports() -> Iterable[str]:
    from normalize import reports

    return reports.names()


def _severities() -> Iterable[str]:
    from normalize.model import Severity

    return map(str, Severity)


def _trusts() -> Iterable[str]:
    from normalize.model import Trust

    return map(str, Trust)


def _grades() -> Iterable[str]:
    return (*_severities(), *_trusts())


def _inputs() -> Iterable[str]:
    from normalize.corpus import formats

    return formats.GIVEN


def _shipped(folder: str) -> Iterable[str]:
    """The names of the files in a folder of the shipped lexicon: to open it would take longer than a person waits for a completion."""
    from normalize.lexicon.shipped import folder as root

    return sorted(path.stem for path in Path(root() / folder).glob("*.yaml"))


def _languages() -> Iterable[str]:
    return ("auto", *_shipped("languages"))


def _styles() -> Iterable[str]:
    return _shipped("styles")


rules, report_formats, input_formats = _of(_rules), _of(_reports), _of(_inputs)
severities, trusts, grades = _of(_severities), _of(_trusts), _of(_grades)
languages, styles = _of(_languages), _of(_styles)


def words(*names: str) -> Any:
    """Completion by a fixed few."""
    return _of(lambda: names)
