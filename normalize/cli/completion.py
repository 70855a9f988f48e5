"""Values that a shell completes, for options whose names come from elsewhere."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import click
from click.shell_completion import CompletionItem

Complete = Callable[[click.Context, click.Parameter, str], list[CompletionItem]]


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
