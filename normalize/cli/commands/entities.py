"""`normalize entities`: who is named in which text, as a table."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import click

from normalize.cli.choices import OneOf, Place
from normalize.cli.documents import standard_names, with_mentions
from normalize.cli.options import Problems, common, reading, settings, taken_in
from normalize.cli.places import refuse_input
from normalize.cli.printing import data, show, styled, tell
from normalize.cli.targets import STANDARD, refuse_ending
from normalize.corpus import formats
from normalize.corpus.outputs import Rows
from normalize.escaping import cell, json_line, visible
from normalize.lexicon.entity import KINDS
from normalize.model import Trust
from normalize.plural import many
from normalize.reports.csv import table_row
from normalize.reports.full import width
from normalize.reports.table_of_entities import FIELDS, Row, matrix, rows, summed

_BATCH = 2_000  # rows that are written together


@click.command("entities")
@common
@reading
@click.option(
    "--output",
    "-o",
    type=Place(path_type=Path),
    help="Where the table goes: .jsonl, .csv, .tsv or .parquet, packed or not; - is standard output.",
)
@click.option(
    "--format",
    "format_",
    type=OneOf(["table", "jsonl", "csv"]),
    default="table",
    show_default=True,
    help="What standard output gets; a file has the format of its name.",
)
@click.option("--wide", is_flag=True, help="A row for each text and a column for each entity, with how often it is named.")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=OneOf(KINDS),
    help="Only entities of this kind. Repeatable.",
)
@click.option(
    "--trust", type=OneOf(["review", "likely", "sure"]), default="likely", show_default=True, help="Count mentions of at least this trust."
)
@click.option("--most", type=click.IntRange(1), default=50, show_default=True, help="Entities in the table on the terminal.")
def command(
    paths: tuple[Path, ...],
    output: Path | None,
    format_: str,
    wide: bool,
    kinds: tuple[str, ...],
    trust: str,
    most: int,
    no_config: bool,
    **given: Any,
) -> int:
    """Who is named in which text: one row for each entity of a text, with how often, in which forms, and how many of them are not the standard.

    \b
      normalize entities articles/                              the entities of all texts, those in most texts first
      normalize entities articles/ -o entities.parquet          a row for each entity of a text
      normalize entities --wide --kind person articles/ -o who.csv
    """
    if output is not None:
        refuse_ending(output, (*formats.WRITTEN, ".csv"), "the table")
        if output != STANDARD and formats.ending(output.name) not in formats.WRITTEN:
            raise click.UsageError(
                f"the table is written as {', '.join(sorted(formats.WRITTEN))}; give {str(output)!r} one of these endings"
            )
        if output == STANDARD and format_ == "table":
            format_ = "jsonl"
    elif wide and format_ == "table":
        raise click.UsageError("a wide table is for programs: --format csv or jsonl, or a file with --output")
    read = taken_in(paths, given)
    if output is not None:
        refuse_input(output, read)
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    problems = Problems()
    least = Trust.parse(trust)
    texts, name_of = 0, standard_names(config)

    def found() -> Iterator[Row]:
        nonlocal texts
        for document, _, mentions in with_mentions(read, config, problems):
            texts += 1
            yield from (row for row in rows(document, mentions, name_of, least) if not kinds or row.kind in kinds)

    if output is not None and output != STANDARD:
        count = _to_file(output, found(), wide)
        if not problems.count or texts:
            tell(f"{output}: {many(count, 'row')} about {many(texts, 'text')}", err=True)
    elif format_ == "table":
        named = summed(found())
        if named:
            show(styled(f"{'texts':>7} {'named':>7} {'wrong':>6}  entity", bold=True))
        for one in named[:most]:
            forms = ", ".join(f"{form} ({count:,})" if count > 1 else form for form, count in one.forms.most_common(6))
            more = ", …" if len(one.forms) > 6 else ""
            show(
                f"{one.texts:7,} {one.mentions:7,} {one.wrong:6,}  {_padded(one.name, 34)} {styled(f'{one.kind} {one.entity}', dim=True)}  {visible(forms)}{more}"
            )
        if texts or not problems.count:
            told = f"; the first {most:,} are shown" if len(named) > most else ""
            tell(f"{many(texts, 'text')}: {len(named):,} entities{told}", err=True)
    else:
        for line in _lines(found(), wide, format_):
            data(line)
    return 2 if problems.count else 0


def _to_file(output: Path, found: Iterator[Row], wide: bool) -> int:
    """Write the table in one step; the rows written."""
    delimited = formats.ending(output.name) in (".csv", ".tsv", ".tab")
    target = Rows(output)
    count, whole = 0, False
    try:
        table = _values(found, wide)
        while batch := list(islice(table, _BATCH)):
            target.put([_safe(row) for row in batch] if delimited else batch)
            count += len(batch)
        whole = True
    finally:
        target.finish(whole)
    return count


def _values(found: Iterator[Row], wide: bool) -> Iterator[dict[str, Any]]:
    if wide:
        yield from matrix(list(found))
    else:
        yield from ({**row._asdict(), "forms": list(row.forms)} for row in found)


def _safe(row: dict[str, Any]) -> dict[str, Any]:
    """A row whose cells no spreadsheet runs, with the forms as text."""
    return {name: cell("; ".join(value) if isinstance(value, list) else value) for name, value in row.items()}


def _lines(found: Iterator[Row], wide: bool, format_: str) -> Iterator[str]:
    head: list[str] | None = None if wide else list(FIELDS)
    begun = False
    for row in _values(found, wide):
        if format_ == "jsonl":
            yield json_line(row)
            continue
        if not begun:
            head = list(row) if head is None else head
            yield table_row(head)
            begun = True
        yield table_row(list(_safe(row).values()))
    if format_ == "csv" and not begun and head:
        yield table_row(head)


def _padded(text: str, columns: int) -> str:
    text = visible(text)
    while width(text) > columns:
        text = text[:-2] + "…"
    return styled(text, bold=True) + " " * (columns - width(text))
