"""`normalize help`: the help of a command, for who types it so."""

import click

from normalize.cli.printing import show


@click.command("help")
@click.argument("names", nargs=-1, metavar="[COMMAND]...")
@click.pass_context
def command(ctx: click.Context, names: tuple[str, ...]) -> int:
    """Say how COMMAND is used, as its option --help does; without one, say what commands there are.

    \b
      normalize help fix
      normalize help lexicon import
    """
    shown = ctx.find_root()
    for name in names:
        group = shown.command
        if not isinstance(group, click.Group):
            raise click.UsageError(f"{shown.command_path!r} has no commands of its own")
        found = group.resolve_command(shown, [name])[1]
        if found is None:
            raise click.UsageError(f"there is no command {name!r}")
        shown = click.Context(found, parent=shown, info_name=name)
    show(shown.get_help())
    return 0
