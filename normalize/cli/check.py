"""`normalize check`: point at what is wrong; change nothing."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalize import reports
from normalize.cli.decided import deciding, filters_for
from normalize.cli.options import Problems, Reading, cache, common, configured, reading, settings, taken_in
from normalize.cli.progress import Progress
from normalize.cli.work import Check
from normalize.config import Config
from normalize.corpus.blocks import Block
from normalize.corpus.inputs import End, inputs, stream
from normalize.corpus.spreading import Part, spread
from normalize.model import Severity

if TYPE_CHECKING:
    from normalize.corpus.since import Changed
    from normalize.engine import Filter


@click.command("check")
@common
@reading
@click.option("--format", "format_", default="full", metavar="NAME", help="full (default), concise, jsonl, markup, ...")
@click.option(
    "--severity", default="neutral", metavar="GRADE", help="Only findings of at least this: neutral (default), minor, major, critical."
)
@deciding(baseline=True)
@click.option("--since", metavar="REV", help="Only what stands in lines that changed since a git revision.")
def command(
    paths: tuple[Path, ...],
    format_: str,
    severity: str,
    since: str | None,
    baseline_: Path | None,
    decisions_: Path | None,
    no_config: bool,
    **given: Any,
) -> int:
    """Point at names and spans that are wrong, in files, folders or '-'. Nothing is changed.

    \b
      normalize check articles/
      normalize check --format jsonl --field body --id url scraped.jsonl.gz > findings.jsonl
      cat article.txt | normalize check -
    """
    read = taken_in(paths, given)
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    try:
        least = Severity.parse(severity)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    reports.load(format_)
    filters = filters_for(read.paths, config, baseline_, decisions_)
    changed = None
    if since:
        from normalize.corpus.since import changed_since

        changed = changed_since(since, [p for p in read.paths if str(p) != "-"] or [Path()])
    return run(read, config, format_, least, changed, filters)


def run(read: Reading, config: Config, format_: str, least: Severity, changed: "Changed | None", filters: "tuple[Filter, ...]") -> int:
    """Check what is to be read, print the report, and say how it went as an exit code."""
    problems = Problems()
    totals = Totals()
    work = Check(config, read.choice.fields, format_, least, True, filters, changed)
    files = [item for item in inputs(read.paths, read.choice, problems) if changed is None or item.path is None or changed.lines(item.path)]
    size = None if any(item.path is None for item in files) else sum(item.size for item in files)
    progress = Progress(size or 0)
    # What changed since a revision is asked once; to keep results by it would fill the cache with what nobody asks again.
    store = cache(config, work) if read.cache and changed is None else None
    parts = _watched(
        spread(configured(stream(files, read.choice.fields), config), work, jobs=read.jobs, size=size, cache=store),
        totals,
        problems,
        progress,
    )
    _print(reports.format_of(format_), (part.outcome.lines for part in parts if part.outcome is not None), progress)
    progress.clear()
    if format_ == "full" and (totals.texts or not problems.count):  # after an error, "nothing to point at" would be read as good news
        click.echo(_summary(totals.findings, totals.texts), err=True)
    return 2 if problems.count else int(totals.findings > 0)


def _print(form: reports.Format, blocks: Iterator[tuple[str, ...]], progress: Progress) -> None:
    """The report as its lines come, with what some formats have before the first and after the last."""
    if form.between:
        for line in form.joined(line for lines in blocks for line in lines):
            progress.write(line)
        return
    for lines in chain((tuple(form.begin()),), blocks, (tuple(form.end()) for _ in range(1))):
        if lines:
            progress.write("\n".join(lines))


class Totals:
    """What a run has met so far."""

    def __init__(self) -> None:
        self.texts = self.findings = self.bytes = 0


def _watched(parts: Iterator[Part], totals: Totals, problems: Problems, progress: Progress) -> Iterator[Part]:
    """The parts as they come, with what went wrong said at once."""
    for part in parts:
        if part.outcome is not None and isinstance(part.event, Block):
            totals.texts += part.outcome.texts
            totals.findings += part.outcome.findings
            totals.bytes += len(part.event.data)
            progress.step(totals.bytes, totals.findings)
            for message in part.outcome.problems:
                progress.clear()
                problems(message)
        elif isinstance(part.event, End) and part.event.problem is not None:
            progress.clear()
            problems(part.event.problem)
        yield part


def _summary(found: int, checked: int) -> str:
    texts = f"{checked:,} text{'s' * (checked != 1)}"
    if not found:
        return f"{texts}: nothing to point at"
    return f"{texts}: {found:,} finding{'s' * (found != 1)}. 'normalize fix --diff' shows what would change."
