"""`normalize hook`: what a pre-commit hook runs. It fails on what is sure and new, and never writes."""

import os
import shlex
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from normalize import reports
from normalize.cli import completion
from normalize.cli.choices import Place
from normalize.cli.decided import filters_for, kept_by_place
from normalize.cli.documents import checked, kept_with
from normalize.cli.options import Problems, common, reading, settings, taken_in
from normalize.cli.printing import report, tell
from normalize.corpus import baseline
from normalize.escaping import encoded
from normalize.model import Finding, Severity, Trust
from normalize.plural import many

_OWN = ("format_", "baseline_", "jobs", "no_cache", "force_exclude", "files0_from", "stdin_filename")  # options that advice leaves out
NAMED = 3  # files that the advice names; of more it names the folder


@click.command("hook")
@common
@reading
@click.option(
    "--baseline", "baseline_", type=Place(path_type=Path), help=f"Findings that are known (default: {baseline.NAME}, if there is one)."
)
@click.option(
    "--format",
    "format_",
    default="concise",
    metavar="NAME",
    shell_complete=completion.report_formats,
    help="How findings are told, such as github (default concise).",
)
def command(paths: tuple[Path, ...], baseline_: Path | None, format_: str, no_config: bool, **given: Any) -> int:
    """Check the files of a commit: fail on what is sure and new, count the rest in one line. Nothing is written.

    Files that are gone are passed over: a commit may remove or rename what it names.
    """
    form = reports.format_of(format_)
    given["force_exclude"] = True  # a hook names files that the ignore files leave out
    if not paths and given["files0_from"] is None:
        return 0
    read = taken_in(paths, given)
    there = tuple(path for path in read.paths if str(path) == "-" or os.path.lexists(path))
    if not there:
        return 0
    read = read._replace(paths=there, jobs=1)  # pre-commit runs several of these side by side
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    problems = Problems()
    filters = filters_for(read.paths, config, baseline_, None)
    held = [] if baseline_ is not None else kept_by_place(read.paths, baseline.NAME, baseline.filter_from)
    filters += tuple(held)
    failed = later = 0
    texts_to_mend: list[str] = []
    texts_with_later: list[str] = []

    def lines() -> Iterator[str]:
        nonlocal failed, later
        for document, findings in checked(read, config, problems, filters):
            sure = [finding for finding in findings if is_failure(finding)]
            yield from form.lines(document, sure)
            if sure:
                texts_to_mend.append(document.file)
            failed += len(sure)
            later += len(findings) - len(sure)
            if len(findings) > len(sure):
                texts_with_later.append(document.file)

    for line in form.joined(lines()):
        report(line, for_people=form.for_people)
    options = _as_given(click.get_current_context())
    known = baseline_ or (kept_with(read.paths, baseline.NAME) if held else None)
    at = f"{argument(os.path.relpath(known))} " if known is not None else ""
    aside = not form.for_people  # what a program reads stays as the format has it
    if failed:
        named = _some(texts_to_mend)
        advice = (
            f"'normalize fix {f'--baseline {at}' if baseline_ else ''}{options}{named}' does it;"
            f" 'normalize baseline update {f'--file {at}' if baseline_ else ''}{options}{named}' takes note of what is meant to stay"
        )
        tell(f"{failed:,} to mend: {advice}", err=aside)
    if later:
        tell(
            f"{later:,} more for review in {many(len(texts_with_later), 'text')}: normalize check {f'--baseline {at}' if at else ''}{options}{_some(texts_with_later)}",
            err=aside,
        )
    return 2 if problems.count else int(failed > 0)


def _as_given(context: click.Context) -> str:
    """The options of this run that another command needs as well to see the same texts with the same eyes, each followed by a blank."""
    given = []
    for parameter in context.command.params:
        told = context.get_parameter_source(parameter.name or "") == ParameterSource.COMMANDLINE
        if told and isinstance(parameter, click.Option) and parameter.name not in _OWN:
            value = context.params[parameter.name or ""]
            for one in value if parameter.multiple else (value,):
                given += [parameter.opts[0]] if parameter.is_flag else [parameter.opts[0], argument(str(one))]
    return "".join(f"{word} " for word in given)


def is_failure(finding: Finding) -> bool:
    """Whether a finding stops a commit: an edit that is sure, of something that matters, and that `fix` would make."""
    if finding.category in ("boilerplate", "duplicate"):
        return False  # is only removed on request, so `fix` would not mend it
    return finding.trust == Trust.SURE and finding.replacement is not None and finding.severity > Severity.NEUTRAL


def _some(names: Sequence[str]) -> str:
    """The files as arguments of a command, or their closest common folder when they are many."""
    distinct = tuple(dict.fromkeys(names))
    if len(distinct) <= NAMED:
        return " ".join(map(argument, distinct))
    return argument(os.path.commonpath([os.path.dirname(name) for name in distinct]) or ".")  # noqa: PTH120


def argument(name: str) -> str:
    """A file as an argument that can be pasted into a shell; where it has characters that nobody can paste, by their bytes."""
    name = f"./{name}" if name.startswith("-") else name
    if name.isprintable():
        return shlex.quote(name)
    shown = (char if char.isprintable() and char not in "'\\" else "".join(f"\\{byte:03o}" for byte in encoded(char)) for char in name)
    return f"$'{''.join(shown)}'"
