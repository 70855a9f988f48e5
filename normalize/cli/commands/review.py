"""`normalize review`: decide about findings on a page in the browser."""

import contextlib
import threading
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalize.cli import completion
from normalize.cli.decided import deciding, filters_for
from normalize.cli.documents import checked, kept_with
from normalize.cli.harmonised import filters_of, harmonised
from normalize.cli.options import Problems, common, reading, settings, taken_in
from normalize.cli.printing import problem, tell
from normalize.corpus import baseline, decisions
from normalize.model import Trust
from normalize.plural import many

if TYPE_CHECKING:
    from normalize.review.session import Session


@click.command("review")
@common
@reading
@deciding(baseline=True)
@harmonised
@click.option(
    "--trust",
    default="likely",
    metavar="GRADE",
    shell_complete=completion.trusts,
    help="Ask about findings up to this: review, likely (default), or sure, which 'fix' applies unasked.",
)
@click.option("--terminal", is_flag=True, help="Ask in the terminal, one key an answer, and open no page.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="The port of the page (default: any that is free).")
@click.option("--no-browser", is_flag=True, help="Only say where the page is.")
def command(
    paths: tuple[Path, ...],
    baseline_: Path | None,
    decisions_: Path | None,
    harmonised_: tuple[Path, ...],
    trust: str,
    terminal: bool,
    port: int,
    no_browser: bool,
    no_config: bool,
    **given: Any,
) -> int:
    """Decide about findings on a page in the browser, or with single keys in the terminal: accept, reject or ignore a form everywhere, in one file, or in one place.

    What is decided goes into the decisions file at once, which 'check', 'fix' and the hook honour: what is accepted 'fix' applies, what is
    rejected or ignored is not shown again. The page is served to this machine alone and loads nothing.

    \b
      normalize review articles/
      normalize review --terminal articles/
      normalize review --select name --trust sure articles/
    """
    read = taken_in(paths, given)
    if any(str(path) == "-" for path in read.paths):
        raise click.UsageError("standard input has no name that a decision could be kept under; name files or folders")
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    try:
        highest = Trust.parse(trust)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    file = decisions_ or kept_with(read.paths, decisions.NAME)
    filters = (*filters_of(harmonised_, config), *filters_for(read.paths, config, baseline_, decisions_, new=True))
    problems = Problems()
    from normalize.review.handover import handed_over
    from normalize.review.questions import gather
    from normalize.review.server import ReviewServer
    from normalize.review.session import Session

    questions = gather(checked(read, config, problems, filters), baseline.folder_of(file), highest)
    session = Session(questions.asked, file)
    if not session.questions:
        if not problems.count:
            tell("nothing to decide", err=True)
        return 2 if problems.count else 0
    told = f"{many(len(session.questions), 'question')} about {many(questions.findings, 'finding')}"
    if questions.surer:
        told += f"; {questions.surer:,} surer ones 'fix' makes unasked"
    left = f"{questions.left:,} findings of other forms have no room: review again when these are decided" if questions.left else ""
    if terminal:
        return _in_the_terminal(session, file, (f"{told}; q ends, ? says which keys there are", left), problems)
    try:
        server = ReviewServer(session, port, problem)
    except OSError as error:
        raise click.UsageError(f"port {port} cannot be had: {error.strerror}") from None
    tell(f"{told}; Ctrl-C or 'End' on the page ends", err=True)
    if left:
        tell(left, err=True)
    try:
        with server, contextlib.ExitStack() as stack:
            tell(server.address)
            if not no_browser:
                import webbrowser

                page = stack.enter_context(handed_over(server.address))
                # Aside: a browser of the terminal comes back only when it is closed, and until then wants the page.
                threading.Thread(target=webbrowser.open, args=(page,), daemon=True).start()
            server.serve_forever()
    except KeyboardInterrupt:
        tell(err=True)
    tell(_said(session.decided, file), err=True)
    return 2 if problems.count else 0


def _in_the_terminal(session: "Session", file: Path, told: tuple[str, ...], problems: Problems) -> int:
    """Ask with single keys; what was decided before an end, also one by Ctrl-C, is kept."""
    from normalize.cli.review_terminal import ask_all

    for line in filter(None, told):
        tell(line, err=True)
    try:
        ask_all(session)
    except (KeyboardInterrupt, click.Abort):
        tell(err=True)
    except OSError as error:
        raise click.UsageError(f"keys can only be read from a terminal ({error.strerror}); leave out --terminal for the page") from None
    tell(_said(session.decided, file), err=True)
    return 2 if problems.count else 0


def _said(decided: tuple[decisions.Decision, ...], file: Path) -> str:
    """What was decided, in a sentence."""
    if not decided:
        return "nothing decided"
    counts = Counter(decision.decision for decision in decided)
    told = ", ".join(
        f"{counts[choice]:,} {'ignored' if choice == 'ignore' else choice + 'ed'}" for choice in decisions.Choice if counts[choice]
    )
    return f"{file}: {told}. 'normalize fix' applies what is accepted."
