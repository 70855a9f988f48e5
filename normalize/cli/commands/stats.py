"""`normalize stats`: the numbers of a corpus in the terminal, the same as on the page of `report`."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from normalize.cli.choices import Place
from normalize.cli.commands.report import compared, compared_by, summarised
from normalize.cli.options import Problems, common, reading, settings, taken_in
from normalize.cli.printing import show, styled
from normalize.escaping import visible
from normalize.model import Trust
from normalize.plural import many
from normalize.quality import Verdict
from normalize.reports.full import width
from normalize.reports.summary import Summary, columns

GROUPS = 60  # months or sources that are listed
_BAR = 30  # columns of the longest bar
_EIGHTHS = " ▏▎▍▌▋▊▉"
_COLOUR = {Trust.SURE: "green", Trust.LIKELY: "yellow", Trust.REVIEW: "cyan"}


@click.command("stats")
@common
@reading
@compared
@click.option("--most", type=click.IntRange(1), default=10, show_default=True, help="Entities, rules and texts that are listed.")
@click.option(
    "--settings", "file", type=Place(path_type=Path), help="A TOML file with weights and thresholds, as 'normalize calibrate' writes."
)
def command(paths: tuple[Path, ...], most: int, file: Path | None, by: str | None, no_config: bool, **given: Any) -> int:
    """The numbers of a corpus: totals, penalties, rules, who is called what, the worst texts.

    \b
      normalize stats articles/
      normalize stats --select name --most 50 articles/
    """
    read = compared_by(by, taken_in(paths, given))
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    problems = Problems()
    summary = summarised(read, config, file, problems)
    # After an error, the numbers of nothing would be read as good news.
    for line in told(summary, most) if summary.texts or not problems.count else ():
        show(line)
    return 2 if problems.count else 0


def told(summary: Summary, most: int) -> Iterator[str]:
    """The lines for the terminal."""
    yield f"{many(summary.texts, 'text')}, {many(summary.words, 'word')}: {many(summary.findings, 'finding')}, {summary.clean:,} of the texts without any"
    yield ", ".join(f"{summary.trusts[grade]:,} {grade}" for grade in sorted(Trust, reverse=True))
    verdicts = ", ".join(f"{count:,} to {verdict}" for verdict in Verdict if (count := summary.verdicts[verdict]))
    yield f"penalty {summary.per_thousand:.1f} per 1,000 words: {verdicts or 'no text'}"
    yield from _section("Texts by penalty", zip(columns(), summary.histogram, strict=True))
    if summary.groups:
        penalties = [(name, part.per_thousand) for name, part in summary.compared()]
        yield from _section(f"Penalty by {visible(summary.by)}", penalties[:GROUPS])
    yield from _section("Rules", summary.rules.most_common(most))
    variants = summary.variants(most)
    if variants:
        yield from ("", styled("Who is called what", bold=True))
    for called in variants:
        yield visible(f"{called.name} ({called.entity})")
        forms = called.ranked()
        highest = max(form.count for form in forms)
        for form in forms[:most]:
            colour = None if form.right else _COLOUR[form.trust]
            what = "standard" if form.right else str(form.trust)
            yield f"  {_padded(form.text, 30)} {styled(_bar(form.count, highest), fg=colour)} {form.count:,} {what}, in {form.texts:,}: {visible(', '.join(form.places[:2]))}"
    worst = summary.worst()[:most]
    if worst:
        yield from ("", styled("Worst texts", bold=True))
    for name, words, _, score in worst:
        yield f"{score.penalty:8.1f} {score.verdict:7} {words:6,} words  {visible(name)}"


def _section(title: str, counts: Any) -> Iterator[str]:
    rows = list(counts)
    if not rows:
        return
    highest = max(count for _, count in rows)
    yield from ("", styled(title, bold=True))
    for name, count in rows:
        yield f"  {_padded(name, 22)} {_bar(count, highest)} {count if isinstance(count, int) else round(count, 1):,}"


def _bar(count: float, highest: float) -> str:
    eighths = round(_BAR * 8 * count / highest) if highest else 0
    eighths = max(eighths, int(count > 0))
    return ("█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")).ljust(_BAR)


def _padded(text: str, columns_: int) -> str:
    text = visible(text)
    while width(text) > columns_:
        text = text[:-2] + "…"
    return text + " " * (columns_ - width(text))
