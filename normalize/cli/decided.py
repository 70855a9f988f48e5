"""What people decided about findings, as options of the commands that honour it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalize.config import Config
from normalize.corpus import baseline, decisions, suppressions
from normalize.errors import InputError

if TYPE_CHECKING:
    from normalize.engine import Filter

Command = Callable[..., Any]


def deciding(*, baseline: bool = False) -> Callable[[Command], Command]:
    """The option --decisions, and --baseline where findings are shown."""
    file = click.Path(path_type=Path)

    def options(command: Command) -> Command:
        if baseline:
            command = click.option(
                "--baseline", "baseline_", type=file, help="Leave out the findings that this baseline knows ('normalize baseline create')."
            )(command)
        told = f"Decisions to honour (default: {decisions.NAME}, the closest upward from the texts)."
        return click.option("--decisions", "decisions_", type=file, help=told)(command)

    return options


def filters_for(
    paths: Sequence[Path], config: Config, baseline_: Path | None, decisions_: Path | None, *, new: bool = False
) -> "tuple[Filter, ...]":
    """What is applied between the rules and the output: marks in the text, then decisions, then the baseline.

    InputError for a file that is not there; `new` says that the decisions file may yet have to be made.
    """
    from normalize.cli.documents import kept_with

    found: list[Filter] = [_suppressed(config)]
    file = decisions_ if decisions_ is not None else kept_with(paths, decisions.NAME)
    if decisions_ is not None and not new and not file.exists():
        raise InputError(f"there is no decisions file {file}")
    if file.exists():
        found.append(decisions.filter_from(file))
    if baseline_ is not None:
        found.append(baseline.filter_from(baseline_))
    return tuple(found)


def _suppressed(config: Config) -> "Filter":
    """The filter for marks in the text; only a choice of rules asks what rules there are, which takes as long as all else at the start of a run."""
    if config.select is None and not config.ignore:
        return suppressions.Suppressed()
    from normalize import engine

    return suppressions.filter_for(engine.RuleSet.of(config.select, config.ignore).has, engine.all_rules())
