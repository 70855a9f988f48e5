"""The command `normalize`: finds its commands, and turns what goes wrong into a message and an exit code."""

import contextlib
import errno
import importlib
import io
import os
import signal
import sys
import unicodedata  # noqa: F401 - which Python reads at the first \N{...} of a source without bytecode, and takes Ctrl-C meanwhile for a fault of that source
from typing import Any

import click

from normalize import __version__, import_path
from normalize.cli.printing import data, problem, show, tell, unwritable
from normalize.errors import NormalizeError
from normalize.escaping import visible
from normalize.garbage import collect_seldom
from normalize.suggestions import hint

_HELP: Any = getattr(click.exceptions, "NoArgsIsHelpError", ())  # of click 8.2 and later
_FULL = (errno.ENOSPC, errno.EFBIG, errno.EIO)
_SIGNALS = 128  # and the number of the signal that ended the run, as shells have it
INTERRUPTED = _SIGNALS + signal.SIGINT

# Name of the command, which is that of its module in `commands`, and what it does. A command's module is imported when it is called, so that `check` does not pay for `review`.
COMMANDS = {
    "init": "begin: a commented configuration, and the entry for pre-commit",
    "check": "point at names and spans that are wrong; change nothing",
    "fix": "apply what is sure (or likely) to the texts",
    "undo": "take back what the last fix changed",
    "score": "a penalty per 1,000 words for each text, and whether to keep it",
    "calibrate": "thresholds for the score from clean texts of your own",
    "review": "decide about findings on a page or, with single keys, in the terminal",
    "decide": "accept, reject or ignore a form, without looking at all",
    "stats": "the numbers of a corpus in the terminal",
    "report": "a page about a corpus, in one file: totals, variants, findings",
    "entities": "who is named in which text, as a table",
    "annotate": "decide in Label Studio or Prodigy: tasks out, answers in",
    "baseline": "take note of the findings there are, to see what is new",
    "hook": "what a pre-commit hook runs: fails on what is sure and new",
    "diff": "compare two runs: which findings and edits came, went, changed",
    "explain": "say what a rule looks for, or what a form means and why",
    "harmonise": "point at names that other texts of the same event write otherwise",
    "discover": "propose lexicon lines for names that the texts have and the lexicon does not",
    "lexicon": "look at, check and build the lexicon",
    "evaluate": "compare with gold annotation: precision, recall, errors",
    "completion": "what makes your shell complete commands, options and values",
    "help": "say how a command is used",
}


class Commands(click.Group):
    """A group whose commands are imported on demand and whose errors name the way out."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"normalize.cli.commands.{name}").command
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        # The short texts stand above: asking each command for its own would import them all.
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in COMMANDS and not args[0].startswith("-"):
            ctx.fail(f"there is no command {args[0]!r}{hint(args[0], COMMANDS) or '; there are ' + ', '.join(COMMANDS)}")
        return super().resolve_command(ctx, args)


@click.group(
    cls=Commands,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
    epilog="Exit codes: 0 clean, 1 findings or changes, 2 could not run, 130 interrupted (143 and 129: ended by SIGTERM, SIGHUP).",
)
@click.version_option(__version__, "-V", "--version", prog_name="normalize")
@click.pass_context
def group(ctx: click.Context) -> None:
    """One standard form for each name in machine-translated news, and a mark on every broken span.

    \b
      normalize check articles/          what is wrong, and why
      normalize fix --diff articles/     what would change; without --diff the files are changed
      normalize explain OTSC             what a form means
    """
    if ctx.invoked_subcommand is None:
        data(ctx.get_help())


def main(args: list[str] | None = None) -> None:
    """Run the command line and leave with its exit code."""
    sys.path[:] = import_path.trusted(sys.path)  # what is imported from here on is none of the files where the work is done
    collect_seldom()
    ended = _endings()
    code = run(args)
    # From here on there is nothing to interrupt, and Python would print a traceback of its own ending.
    with contextlib.suppress(ValueError, OSError):
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    code = _closed(code)
    sys.exit(_SIGNALS + ended[0] if ended else code)


def _endings() -> list[int]:
    """Where the signal is noted that ends the run.

    A signal that asks for the end (`kill`, a terminal that is closed, a job that is cancelled) would take the process away where it stands, with its
    temporary folders left behind and its processes at work; as an interrupt it ends what was begun as Ctrl-C does. One that is ignored (`nohup`) stays so.
    """
    ended: list[int] = []
    asking = [number for name in ("SIGTERM", "SIGHUP") if (number := getattr(signal, name, None)) is not None]

    def end(number: int, frame: object) -> None:
        ended.append(number)
        for each in asking:  # a second one does not stop the clearing up
            signal.signal(each, signal.SIG_IGN)
        raise KeyboardInterrupt

    for number in asking:
        with contextlib.suppress(ValueError, OSError):  # not the main thread
            if signal.getsignal(number) == signal.SIG_DFL:
                signal.signal(number, end)
    return ended


def run(args: list[str] | None = None) -> int:
    """Run the command line; the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a name that the terminal's encoding does not have is no reason to stop
            stream.reconfigure(errors="backslashreplace")
    try:
        return _done(args)
    except KeyboardInterrupt:
        tell("interrupted", err=True)
        return INTERRUPTED


def _done(args: list[str] | None) -> int:
    """Run the command; what goes wrong is said and becomes an exit code."""
    try:
        result: Any = group.main(args, prog_name="normalize", standalone_mode=False)
        return result if isinstance(result, int) else 0
    except NormalizeError as error:
        problem(error)
        return error.exit_code
    except click.ClickException as error:
        _say_usage(error)
        return 2
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.Abort:
        raise KeyboardInterrupt from None
    except BrokenPipeError:
        return 1  # the reader (head, less) has seen enough
    except OSError as error:  # a file that went meanwhile, a full disk: the system's word is all that there is to say
        if error.filename is None and error.errno in _FULL:
            problem(unwritable(error))
        else:
            problem(f"{error.filename}: {error.strerror}" if error.filename else str(error))
        return 2
    except (RecursionError, MemoryError) as error:
        what = "something is nested too deeply to be read" if isinstance(error, RecursionError) else "there is not enough memory"
        problem(f"{what}; name the files one by one to find where, or use --jobs 1")
        return 2
    except Exception as error:
        if isinstance(error.__cause__ or error.__context__, KeyboardInterrupt):
            raise KeyboardInterrupt from None  # Python 3.11 says of a class that was being made only that it could not be
        # Python would leave with 1, which says "findings" here; a fault of ours must not pass for a result.
        import traceback

        for line in "".join(traceback.format_exception(error)).split("\n")[:-1]:
            tell(line, err=True)
        problem(f"this is a fault of normalize {__version__}; please report it with the lines above")
        return 2


def _say_usage(error: click.ClickException) -> None:
    """How the command is called, and what is wrong with how it was."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if isinstance(error, _HELP):
        show(error.format_message(), err=True)
        return
    if context is not None:
        show(context.get_usage(), err=True)
        show(f"Try '{context.command_path} --help' for help.\n", err=True)
    show(f"Error: {visible(error.format_message())}", err=True)


def _closed(code: int) -> int:
    """Write what standard output still holds; where that cannot be done, say so, and keep Python from trying again."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _forget_output()
    except (OSError, ValueError) as error:
        _forget_output()
        if code < 2:
            problem(f"standard output cannot be written: {getattr(error, 'strerror', None) or error}")
        return max(code, 2)
    return code


def _forget_output() -> None:
    """What is left for standard output goes nowhere."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
