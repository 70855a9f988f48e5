"""`normalize report`: a page about a corpus, in one file."""

import os
from pathlib import Path
from typing import Any

import click

from normalize.cli.decided import filters_for
from normalize.cli.documents import with_mentions
from normalize.cli.options import Problems, Reading, common, reading, settings, taken_in
from normalize.cli.score import settings_from
from normalize.cli.targets import refuse_ending, told_of, write_to
from normalize.config import Config
from normalize.escaping import encoded
from normalize.plural import many
from normalize.quality import score_document
from normalize.reports.summary import Summary


@click.command("report")
@common
@reading
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="Where the page goes, such as report.html; - is standard output.",
)
@click.option("--title", help="The title of the page (default: what was checked).")
@click.option(
    "--settings", "file", type=click.Path(path_type=Path), help="A TOML file with weights and thresholds, as 'normalize calibrate' writes."
)
def command(paths: tuple[Path, ...], output: Path, title: str | None, file: Path | None, no_config: bool, **given: Any) -> int:
    """Write one HTML page about a corpus: totals, penalties, who is called what, the worst texts, each finding in context.

    The page needs no network and can be sent as it is.

    \b
      normalize report articles/ -o report.html
    """
    refuse_ending(output, (".html", ".htm"), "the page")
    read = taken_in(paths, given)
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    problems = Problems()
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


def summarised(read: Reading, config: Config, file: Path | None, problems: Problems) -> Summary:
    """The numbers of a corpus, what was decided about findings honoured."""
    weights = settings_from(file, config)
    summary = Summary()
    for document, findings, mentions in with_mentions(read, config, problems, filters_for(read.paths, config, None, None)):
        summary.add(document, findings, score_document(document, findings, weights), mentions)
    return summary
