"""`normalize report`: a page about a corpus, in one file."""

import os
from pathlib import Path
from typing import Any

import click

from normalize.cli.choices import Place
from normalize.cli.commands.score import settings_from
from normalize.cli.decided import filters_for
from normalize.cli.documents import seen, standard_names, with_mentions
from normalize.cli.options import Problems, Reading, common, reading, settings, taken_in
from normalize.cli.places import refuse_input
from normalize.cli.printing import tell
from normalize.cli.targets import refuse_ending, told_of, write_to
from normalize.config import Config
from normalize.corpus import formats
from normalize.escaping import encoded
from normalize.plural import many
from normalize.quality import score_document
from normalize.reports.summary import Summary

_WORKBOOK = ".xlsx"

compared = click.option(
    "--by", metavar="FIELD", help="Field of the records by which texts are compared: a date (by month), a source, a program."
)


def compared_by(field: str | None, read: Reading) -> Reading:
    """The same with the field by which texts are compared."""
    return read._replace(choice=read.choice._replace(fields=read.choice.fields._replace(by=field)))


@click.command("report")
@common
@reading
@click.option(
    "--output",
    "-o",
    type=Place(path_type=Path, dir_okay=False),
    required=True,
    help="Where it goes: a page (.html), or a workbook with all findings, scores and entities (.xlsx); - is standard output.",
)
@click.option("--title", help="The title of the page (default: what was checked).")
@compared
@click.option(
    "--settings", "file", type=Place(path_type=Path), help="A TOML file with weights and thresholds, as 'normalize calibrate' writes."
)
def command(
    paths: tuple[Path, ...], output: Path, title: str | None, file: Path | None, by: str | None, no_config: bool, **given: Any
) -> int:
    """Write one HTML page about a corpus: totals, penalties, who is called what, the worst texts, each finding in context.

    The page needs no network and can be sent as it is. A name that ends in .xlsx makes a workbook with all texts, findings and entities.

    \b
      normalize report articles/ -o report.html
      normalize report articles/ -o corpus.xlsx
      normalize report --by date scraped.jsonl -o report.html
    """
    refuse_ending(output, (".html", ".htm", _WORKBOOK), "a report")
    read = compared_by(by, taken_in(paths, given))
    refuse_input(output, read)
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    problems = Problems()
    if formats.ending(output.name) == _WORKBOOK:
        return _workbook(read, config, file, problems, output)
    summary = summarised(read, config, file, problems)
    if problems.count and not summary.texts:
        return 2  # a page about nothing would be read as good news
    from normalize.reports.page import page

    title = (
        title
        or f"Names and garble in {', '.join(Path(os.path.realpath(path)).name for path in read.paths[:3])}{', …' if len(read.paths) > 3 else ''}"
    )
    written = "\n".join(page(summary, title)) + "\n"
    write_to(output, written)
    told_of(output, f"{many(summary.findings, 'finding')} in {many(summary.texts, 'text')} ({len(encoded(written)):,} bytes)")
    return 2 if problems.count else 0


def _workbook(read: Reading, config: Config, file: Path | None, problems: Problems, output: Path) -> int:
    """Write all findings, scores and entities of a corpus as a workbook."""
    from normalize.corpus.writing import write
    from normalize.reports.workbook import MOST_ROWS, Workbook

    weights = settings_from(file, config)
    book, texts = Workbook(standard_names(config)), 0
    for document, findings, mentions in with_mentions(read, config, problems, filters_for(read.paths, config, None, None)):
        texts += 1
        book.add(document, findings, score_document(document, findings, weights), mentions)
    if problems.count and not texts:
        return 2
    write(output, book.data())
    told_of(output, many(texts, "text"))
    if book.left_out:
        tell(f"a sheet has {MOST_ROWS:,} rows at most, so {book.left_out:,} are left out; 'check --format csv' has all", err=True)
    return 2 if problems.count else 0


def summarised(read: Reading, config: Config, file: Path | None, problems: Problems) -> Summary:
    """The numbers of a corpus, what was decided about findings honoured."""
    weights = settings_from(file, config)
    summary = Summary(by=read.choice.fields.by or "")
    for place, findings, mentions in seen(read, config, problems, filters_for(read.paths, config, None, None)):
        summary.add(place.document, findings, score_document(place.document, findings, weights), mentions, place.group)
    if summary.by and summary.texts and not summary.groups:
        problems(f"no record says anything in a field {summary.by!r}; name one of theirs with --by")
    if summary.entities:
        summary.rename(standard_names(config))
    return summary
