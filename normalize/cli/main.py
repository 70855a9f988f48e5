"""The command `normalize`: finds its commands, and turns what goes wrong into a message and an exit code."""

import importlib
import os
import sys
from typing import Any

import click

from normalize import __version__
from normalize.errors import NormalizeError

# Name of the command: its module here. A command's module is imported when it is called, so that `check` does not pay for `review`.
COMMANDS = {
    "init": "begin: a commented configuration, and the entry for pre-commit",
    "check": "point at names and spans that are wrong; change nothing",
    "fix": "apply what is sure (or likely) to the texts",
    "undo": "take back what the last fix changed",
    "score": "a penalty per 1,000 words for each text, and whether to keep it",
    "calibrate": "thresholds for the score from clean texts of your own",
    "review": "decide about findings on a page: accept, reject or ignore",
    "stats": "the numbers of a corpus in the terminal",
    "report": "a page about a corpus, in one file: totals, variants, findings",
    "baseline": "take note of the findings there are, to see what is new",
    "hook": "what a pre-commit hook runs: fails on what is sure and new",
    "explain": "say what a rule looks for, or what a form means and why",
    "discover": "propose lexicon lines for names that the texts have and the lexicon does not",
    "lexicon": "look at, check and build the lexicon",
    "evaluate": "compare with gold annotation: precision, recall, errors",
}


class Commands(click.Group):
    """A group whose commands are imported on demand and whose errors name the way out."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"normalize.cli.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # The short texts stand above: asking each command for its own would import them all.
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], COMMANDS, n=1)
            hint = f" Did you mean {near[0]!r}?" if near else f" There are {', '.join(COMMANDS)}."
            ctx.fail(f"There is no command {args[0]!r}.{hint}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="Exit codes: 0 clean, 1 findings or changes, 2 could not run, 130 interrupted.",
)
@click.version_option(__version__, prog_name="normalize")
@click.pass_context
def group(ctx: click.Context) -> None:
    """One standard form for each name in machine-translated news, and a mark on every broken span.

    \b
      normalize check articles/          what is wrong, and why
      normalize fix --diff articles/     what would change; without --diff the files are changed
      normalize explain OTSC             what a form means
    """
    if os.environ.get("NO_COLOR"):  # no-color.org: whatever its value, where it is not empty
        ctx.color = False
    if ctx.invoked_subcommand is None:
        click.echo(ctx.get_help())


def main(args: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    sys.exit(run(args))


def run(args: list[str] | None = None) -> int:
    """Run the command line; the exit code."""
    try:
        result: Any = group.main(args, prog_name="normalize", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except NormalizeError as error:
        click.echo(f"{click.style('error:', fg='red', bold=True)} {error}", err=True)
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except click.exceptions.Exit as error:
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        click.echo("interrupted", err=True)
        return 130
    except BrokenPipeError:
        # The reader (head, less) has seen enough; writing its name to a closed pipe at exit would only print a traceback.
        sys.stdout = None
        return 1
    except Exception:
        # Python would leave with 1, which says "findings" here; a fault of ours must not pass for a result.
        import traceback

        traceback.print_exc()
        click.echo(
            f"{click.style('error:', fg='red', bold=True)} this is a fault of normalize {__version__}; please report it with the lines above",
            err=True,
        )
        return 2
