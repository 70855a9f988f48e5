"""`normalize annotate`: findings as tasks for an annotation program, and its answers as decisions."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import click

from normalize import json_lines
from normalize.cli import completion
from normalize.cli.choices import OneOf, Place
from normalize.cli.decided import filters_for
from normalize.cli.documents import checked, kept_with
from normalize.cli.options import Problems, common, reading, settings, taken_in
from normalize.cli.places import refuse_input
from normalize.cli.printing import tell
from normalize.cli.targets import refuse_ending, told_of, write_to
from normalize.corpus import decisions, own_file
from normalize.corpus.baseline import folder_of
from normalize.errors import InputError
from normalize.escaping import json_line
from normalize.model import Document, Finding, Trust
from normalize.plural import many

_PROGRAMS = {"label-studio": ".json", "prodigy": ".jsonl"}  # with the ending of its tasks


@click.group("annotate")
def command() -> None:
    """Decide about findings in an annotation program: Label Studio or Prodigy.

    \b
      normalize annotate export label-studio articles/ -o tasks.json --interface interface.xml
      normalize annotate import label-studio export.json
    """


@command.command("export")
@click.argument("program", type=OneOf(_PROGRAMS))
@common
@reading
@click.option("--output", "-o", type=Place(path_type=Path, dir_okay=False), required=True, help="Where the tasks go; - is standard output.")
@click.option("--interface", type=Place(path_type=Path, dir_okay=False), help="Where the labelling interface of Label Studio goes (XML).")
@click.option(
    "--trust",
    default="likely",
    metavar="GRADE",
    shell_complete=completion.trusts,
    help="Findings up to this: review, likely (default), or sure, which 'fix' applies unasked.",
)
@click.option(
    "--decisions",
    "file",
    type=Place(path_type=Path),
    help=f"The decisions file that the answers will go to (default: {decisions.NAME}).",
)
def export(
    program: str,
    paths: tuple[Path, ...],
    output: Path,
    interface: Path | None,
    trust: str,
    file: Path | None,
    no_config: bool,
    **given: Any,
) -> int:
    """Write the findings of the texts as tasks for PROGRAM."""
    refuse_ending(output, (_PROGRAMS[program],), f"tasks for {program}")
    if interface is not None and program != "label-studio":
        raise click.UsageError(f"--interface is for Label Studio; {program} needs none")
    read = taken_in(paths, given)
    refuse_input(output, read)
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    try:
        highest = Trust.parse(trust)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    problems = Problems()
    found = checked(read, config, problems, filters_for(read.paths, config, None, file, new=True))
    kept, rules = _asked(found, highest)
    module = _module(program)
    tasks = list(module.tasks(kept, folder_of(file or kept_with(read.paths, decisions.NAME))))
    lines = [json_line(task) for task in tasks]
    write_to(output, "[\n" + ",\n".join(lines) + "\n]\n" if program == "label-studio" else "".join(f"{line}\n" for line in lines))
    if interface is not None:
        write_to(interface, module.config(rules))
    told_of(output, many(len(tasks), "task"))
    return 2 if problems.count else 0


@command.command("import")
@click.argument("program", type=OneOf(_PROGRAMS))
@click.argument("answers", type=Place(path_type=Path))
@click.option("--everywhere", is_flag=True, help="An answer about one place holds for the form in all texts.")
@click.option(
    "--decisions",
    "file",
    type=Place(path_type=Path),
    help=f"The decisions file (default: {decisions.NAME}, the closest upward from here).",
)
def import_(program: str, answers: Path, everywhere: bool, file: Path | None) -> int:
    """Put the ANSWERS that PROGRAM exported into the decisions file."""
    path = file or kept_with((), decisions.NAME)
    try:
        data = own_file.read(answers)
    except FileNotFoundError:
        raise InputError(f"{answers}: there is no such file") from None
    try:
        made = _module(program).decisions(_values(data), everywhere=everywhere)
    except InputError as error:
        raise InputError(f"{answers}: {error}") from None
    if made:
        decisions.add(path, made)
    counts = {choice: sum(decision.decision == choice for decision in made) for choice in decisions.Choice}
    tell(f"{path}: {', '.join(f'{count:,} {choice}' for choice, count in counts.items())}", err=True)
    return 0


def _asked(found: Iterable[tuple[Document, Any]], highest: Trust) -> tuple[list[tuple[Document, list[Finding]]], set[str]]:
    """The findings that are not surer than what is asked about, and their rules."""
    kept = [(document, [finding for finding in findings if finding.trust <= highest]) for document, findings in found]
    return kept, {finding.rule for _, findings in kept for finding in findings}


def _module(program: str) -> ModuleType:
    from normalize.integrations import label_studio, prodigy

    return {"label-studio": label_studio, "prodigy": prodigy}[program]


def _values(data: bytes) -> Iterator[Any]:
    """The values of a JSON list or of JSON lines."""
    try:
        if data.lstrip()[:1] == b"[":
            yield from json.loads(data)
        else:
            for _, line in json_lines.lines(data):
                yield json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InputError(f"not JSON ({error})") from None
