"""`normalize completion`: what a shell needs to complete commands, options and their values."""

import click

from normalize.cli.choices import OneOf
from normalize.cli.printing import data

SHELLS = ("bash", "zsh", "fish")
_VARIABLE = "_NORMALIZE_COMPLETE"  # what click asks for under the name of our program


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
