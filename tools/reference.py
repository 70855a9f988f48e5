"""Writes docs/reference.md from the commands themselves: `python tools/reference.py`, or `--check` to see whether it is up to date."""

from collections.abc import Iterator
from pathlib import Path

import click
from made_page import keep

from normalize.cli.main import COMMANDS, group

TARGET = Path(__file__).resolve().parent.parent / "docs" / "reference.md"
WIDTH = 110  # columns of the help texts


def sections(command: click.Command, name: str) -> Iterator[str]:
    """The help of a command and of the commands below it."""
    context = click.Context(command, info_name=name, terminal_width=WIDTH, max_content_width=WIDTH)
    yield f"## {name}\n\n```text\n{command.get_help(context).rstrip()}\n```"
    if isinstance(command, click.Group):
        for sub in command.list_commands(context):
            found = command.get_command(context, sub)
            if found is not None:
                yield from sections(found, f"{name} {sub}")


def reference() -> str:
    """The whole page."""
    head = "# Reference of the command line\n\nMade from the commands by `python tools/reference.py`; a test keeps it so.\n"
    parts = [
        part
        for name in COMMANDS
        if (command := group.get_command(click.Context(group), name))
        for part in sections(command, f"normalize {name}")
    ]
    return "\n\n".join([head.rstrip(), *parts]) + "\n"


if __name__ == "__main__":
    raise SystemExit(keep(TARGET, reference()))
