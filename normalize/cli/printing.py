"""All that the commands print goes through here, so that nothing of a file name, a record or a text reaches the terminal as it is.

`tell` prints a plain line and escapes whatever stands in it; `show` prints a line that was put together from parts of `styled` and
`visible`. Colour follows the terminal, unless NO_COLOR, FORCE_COLOR or TERM=dumb say otherwise.
"""

import os
import sys
from typing import Any

import click

from normalize.errors import NormalizeError
from normalize.escaping import encoded, harmless, quiet, visible


def tell(text: object = "", *, err: bool = False) -> None:
    """Print one plain line."""
    _echo(quiet(visible(str(text))), err)


def ask(question: str) -> None:
    """Ask a question on standard error; click.Abort unless the answer is yes."""
    click.confirm(quiet(visible(question)), abort=True, err=True)


def typed(question: str, default: str) -> str:
    """Ask for words on standard error; the default where nothing is typed."""
    answer: str = click.prompt(quiet(visible(question)), default=visible(default), err=True)
    return default if answer == visible(default) else answer


def show(line: str, *, err: bool = False, end: bool = True) -> None:
    """Print a line, or lines, whose parts were made visible already."""
    _echo(quiet(line), err, end)


def record(line: str) -> None:
    """Print a line for programs, such as JSON or a row of a table, whose parts were made harmless already."""
    report(quiet(line), for_people=False)


def data(text: str, *, end: bool = True) -> None:
    """Print what another program reads: to the letter and as UTF-8 on every system, unless it goes to a terminal."""
    text += "\n" * end
    if _is_terminal():
        _echo(quiet(harmless(text)), False, end=False)
    else:
        _echo(encoded(text), False, end=False)


def report(lines: str, *, for_people: bool) -> None:
    """Print lines of a report, which its format made harmless: what a program reads is UTF-8 on every system, as with `data`."""
    _echo(lines if for_people or _is_terminal() else encoded(lines), False)


def is_for_eyes() -> bool:
    """Whether standard output is read by a person: a terminal, or what is told to have colours."""
    return colour() is True or _is_terminal()


def _is_terminal() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def styled(text: object, **style: Any) -> str:
    """A part of a line in a colour, made visible."""
    return click.style(visible(str(text)), **style)


def problem(error: Exception | str) -> None:
    """Say on standard error what went wrong: on one line, or on the lines that the error has."""
    lines = error.lines if isinstance(error, NormalizeError) else (str(error),)
    show("\n".join([f"{click.style('error:', fg='red', bold=True)} {visible(lines[0])}", *map(visible, lines[1:])]), err=True)


def colour() -> bool | None:
    """Whether colours are wanted whatever the output is; None: where it is a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0", "false"):
        return True
    return False if os.environ.get("TERM") == "dumb" else None


def _echo(text: str | bytes, err: bool, end: bool = True) -> None:
    if sys.stdout is None and not err:
        raise NormalizeError("standard output is closed")
    try:
        click.echo(text, err=err, nl=end, color=colour())
    except OSError as error:
        if err:
            return  # nobody can be told; what was asked for is done for all that
        if isinstance(error, BrokenPipeError):
            raise
        raise unwritable(error) from None


def unwritable(error: OSError) -> NormalizeError:
    """Why standard output cannot be written; a disk that is full stays full, so the run ends."""
    return NormalizeError(f"standard output cannot be written: {error.strerror or error}")
