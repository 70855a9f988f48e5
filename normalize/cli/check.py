"""`normalize check`: point at what is wrong; change nothing."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from normalize import reports
from normalize.cli.options import Problems, Reading, cache, common, reading, settings, taken_in
from normalize.cli.progress import Progress
from normalize.cli.work import STREAMED, Check, Filter, Place, pairs
from normalize.config import Config
from normalize.corpus.blocks import Block
from normalize.corpus.inputs import End, inputs, stream
from normalize.corpus.since import Changed, changed_since
from normalize.corpus.spreading import Part, spread
from normalize.model import Document, Finding, Severity


@click.command("check")
@common
@reading
@click.option("--format", "format_", default="full", metavar="NAME", help="full (default), concise, jsonl, markup, ...")
@click.option("--severity", default="neutral", metavar="GRADE", help="Only findings of at least this: neutral (default), minor, major, critical.")
@click.option("--since", metavar="REV", help="Only what stands in lines that changed since a git revision.")
def command(paths: tuple[Path, ...], format_: str, severity: str, since: str | None, no_config: bool, **given: Any) -> int:
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
    changed = changed_since(since, [p for p in read.paths if str(p) != "-"] or [Path()]) if since else None
    return run(read, config, format_, least, changed, ())


def run(read: Reading, config: Config, format_: str, least: Severity, changed: Changed | None, filters: Sequence[Filter]) -> int:
    """Check what is to be read, print the report, and say how it went as an exit code."""
    problems = Problems()
    totals = Totals()
    work = Check(config, read.choice.fields, format_, least, rendered=format_ in STREAMED and not filters and changed is None)
    files = [item for item in inputs(read.paths, read.choice, problems) if changed is None or item.path is None or changed.lines(item.path)]
    size = None if any(item.path is None for item in files) else sum(item.size for item in files)
    progress = Progress(size or 0)
    store = cache(config, work) if read.cache else None
    parts = _watched(spread(stream(files, read.choice.fields), work, jobs=read.jobs, size=size, cache=store), totals, problems, progress)
    if work.rendered:
        for part in parts:
            if part.outcome is not None:
                totals.findings += part.outcome.findings
                if part.outcome.lines:
                    progress.write("\n".join(part.outcome.lines))
    else:
        for line in _lines(format_, _filtered(parts, work, config.target, changed, filters, totals)):
            progress.write(line)
    progress.clear()
    if format_ == "full":
        click.echo(_summary(totals.findings, totals.texts), err=True)
    return 2 if problems.count else int(totals.findings > 0)


class Totals:
    """What a run has met so far."""

    def __init__(self) -> None:
        self.texts = self.findings = self.bytes = 0


def _watched(parts: Iterator[Part], totals: Totals, problems: Problems, progress: Progress) -> Iterator[Part]:
    """The parts as they come, with what went wrong said at once."""
    for part in parts:
        if part.outcome is not None and isinstance(part.event, Block):
            totals.texts += part.outcome.texts
            totals.bytes += len(part.event.data)
            progress.step(totals.bytes, totals.findings)
            for message in part.outcome.problems:
                progress.clear()
                problems(message)
        elif isinstance(part.event, End) and part.event.problem is not None:
            progress.clear()
            problems(part.event.problem)
        yield part


def _filtered(
    parts: Iterator[Part], work: Check, language: str, changed: Changed | None, filters: Sequence[Filter], totals: Totals
) -> Iterator[tuple[Document, Sequence[Finding]]]:
    """The documents with those of their findings that every filter lets through."""
    for part in parts:
        if part.outcome is None or not isinstance(part.event, Block):
            continue
        for place, found in pairs(part.event, part.outcome, work.fields, language):
            findings: Sequence[Finding] = found
            if changed is not None:
                findings = _in_changed_lines(place, findings, changed)
            for keep in filters:
                findings = keep(place.document, findings)
            totals.findings += len(findings)
            yield place.document, findings


def _in_changed_lines(place: Place, findings: Sequence[Finding], changed: Changed) -> Sequence[Finding]:
    """The findings in lines that changed: their own in a text, those of the record in a file of many."""
    document = place.document
    lines = None if document.path is None else changed.lines(Path(document.path))
    if lines is None:
        return findings if document.path == "<stdin>" else ()
    if document.id is not None:
        return findings if lines.touches(place.first, place.last) else ()
    return [f for f in findings if lines.touches(document.position(f.start)[0], document.position(max(f.start, f.end - 1))[0])]


def _lines(format_: str, documents: Iterator[tuple[Document, Sequence[Finding]]]) -> Iterator[str]:
    """The lines of the report, with what some formats have before the first text and after the last."""
    if hasattr(reports, "stream"):
        yield from reports.stream(format_, documents)
        return
    render = reports.load(format_)
    for document, findings in documents:
        if findings or format_ == "markup":
            yield from render(document, findings)


def _summary(found: int, checked: int) -> str:
    texts = f"{checked:,} text{'s' * (checked != 1)}"
    if not found:
        return f"{texts}: nothing to point at"
    return f"{texts}: {found:,} finding{'s' * (found != 1)}. 'normalize fix --diff' shows what would change."


