"""The option that says how findings are shown, of the commands that show them."""

from collections.abc import Callable
from typing import Any

import click

from normalize import reports
from normalize.cli import completion


def report_format(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `--format NAME`, as `format_`."""
    return click.option(
        "--format",
        "format_",
        default="full",
        metavar="NAME",
        shell_complete=completion.report_formats,
        help=f"One of {', '.join(reports.names())} (default full).",
    )(command)
