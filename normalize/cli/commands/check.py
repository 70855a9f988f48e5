"""`normalize check`: point at what is wrong; change nothing."""

from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

import click

from normalize import reports
from normalize.cli import completion
from normalize.cli.decided import deciding, filters_for
from normalize.cli.harmonised import filters_of, harmonised
from normalize.cli.leading_out import LeadingOut
from normalize.cli.options import Problems, Reading, cache, common, configured, reading, settings, taken_in
from normalize.cli.printing import show, styled, tell
from normalize.cli.progress import Progress
from normalize.cli.report_format import report_format
from normalize.cli.work import Check, restored_rule
from normalize.config import Config
from normalize.corpus.blocks import Block, Outcome
from normalize.corpus.inputs import End, expected, inputs, stream
from normalize.corpus.spreading import Part, spread
from normalize.model import Severity, Trust
from normalize.plural import many
from normalize.suggestions import hint


@click.command("check")
@common
@reading
@report_format
@click.option(
    "--severity",
    default="neutral",
    metavar="GRADE",
    shell_complete=completion.severities,
    help="Only findings of at least this: neutral (default), minor, major, critical.",
)
@click.option("--statistics", is_flag=True, help="Only how many findings each rule has, the most first.")
@click.option(
    "--fail-on",
    metavar="GRADE",
    shell_complete=completion.grades,
    help="Exit with 1 only for findings of at least this severity (minor, major, critical) or trust (likely, sure).",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 also when there are findings.")
@deciding(baseline=True)
@harmonised
@click.option("--since", metavar="REV", help="Only what stands in lines that changed since a git revision.")
def command(
    paths: tuple[Path, ...],
    format_: str,
    severity: str,
    statistics: bool,
    fail_on: str | None,
    exit_zero: bool,
    since: str | None,
    baseline_: Path | None,
    decisions_: Path | None,
    harmonised_: tuple[Path, ...],
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
        failing = None if fail_on is None else _grade(fail_on)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    form = reports.format_of(format_)
    filters = (*filters_of(harmonised_, config), *filters_for(read.paths, config, baseline_, decisions_))
    changed = None
    if since:
        from normalize.corpus.since import changed_since

        changed = changed_since(since, [p for p in read.paths if str(p) != "-"] or [Path()])
    work = Check(config, read.choice.fields, form.name, least, not statistics, filters, changed, fail_on=failing)
    code = run(read, config, work, Statistics() if statistics else Report(form))
    return 0 if code == 1 and exit_zero else code


def _grade(name: str) -> Severity | Trust:
    """A grade of severity or of trust, whose names differ; ValueError lists both."""
    try:
        return Severity.parse(name)
    except ValueError:
        try:
            return Trust.parse(name)
        except ValueError:
            grades = [str(grade) for grade in (*Severity, *Trust)]
            raise ValueError(f"{name!r} is not one of {', '.join(grades)}{hint(name, grades)}") from None


class Report:
    """The report as its lines come, with what some formats have before the first and after the last."""

    def __init__(self, form: reports.Format) -> None:
        self._form = form
        self.sums_up = form.name == "full"

    def show(self, outcomes: Iterator[Outcome], progress: Progress) -> None:
        """Print what was made of each block as it comes."""
        if self._form.between:
            for line in self._form.joined(line for outcome in outcomes for line in outcome.lines):
                progress.write(line, for_people=self._form.for_people)
            return
        blocks = (outcome.lines for outcome in outcomes)
        for lines in chain((tuple(self._form.begin()),), blocks, (tuple(self._form.end()) for _ in range(1))):
            if lines:
                progress.write("\n".join(lines), for_people=self._form.for_people)


class Statistics:
    """How many findings each rule has, in place of the findings."""

    sums_up = True

    def show(self, outcomes: Iterator[Outcome], progress: Progress) -> None:
        """Print the counts when all is checked."""
        graded = Counter(restored_rule(values) for outcome in outcomes for _, findings, _ in outcome.found for values in findings)
        progress.clear()
        rules = Counter[str]()
        for (rule, _), count in graded.items():
            rules[rule] += count
        for rule, count in rules.most_common():
            grades = ", ".join(f"{graded[rule, grade]:,} {grade}" for grade in sorted(Trust, reverse=True) if graded[rule, grade])
            show(f"{count:8,}  {styled(f'{rule:24}', bold=True)} {grades}")


def run(read: Reading, config: Config, work: Check, shown: Report | Statistics) -> int:
    """Check what is to be read, print the report, and say how it went as an exit code."""
    problems = Problems()
    totals = Totals()
    changed = work.changed
    outside = LeadingOut()
    found = inputs(read.paths, read.choice, problems, outside)
    files = [item for item in found if changed is None or item.path is None or changed.lines(item.path)]
    outside.say()
    size = expected(files)
    progress = Progress(size or 0)
    # What changed since a revision is asked once; to keep results by it would fill the cache with what nobody asks again.
    store = cache(config, work) if read.cache and changed is None else None
    parts = _watched(
        spread(configured(stream(files, read.choice.fields), config), work, jobs=read.jobs, size=size, cache=store),
        totals,
        problems,
        progress,
    )
    shown.show((part.outcome for part in parts if part.outcome is not None), progress)
    progress.clear()
    if shown.sums_up and (totals.texts or not problems.count):  # after an error, "nothing to point at" would be read as good news
        tell(_summary(totals.findings, totals.texts), err=True)
    return 2 if problems.count else int((totals.findings if work.fail_on is None else totals.failing) > 0)


class Totals:
    """What a run has met so far."""

    def __init__(self) -> None:
        self.texts = self.findings = self.failing = self.bytes = 0


def _watched(parts: Iterator[Part], totals: Totals, problems: Problems, progress: Progress) -> Iterator[Part]:
    """The parts as they come, with what went wrong said at once."""
    for part in parts:
        if part.outcome is not None and isinstance(part.event, Block):
            totals.texts += part.outcome.texts
            totals.findings += part.outcome.findings
            totals.failing += part.outcome.failing
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
    texts = many(checked, "text")
    if not found:
        return f"{texts}: nothing to point at"
    return f"{texts}: {many(found, 'finding')}. 'normalize fix --diff' shows what would change."
