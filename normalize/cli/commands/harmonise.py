"""`normalize harmonise`: the corpus as witness for names that nobody listed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from normalize import reports
from normalize.cli.choices import Place
from normalize.cli.commands.check import Report, run
from normalize.cli.decided import deciding, filters_for
from normalize.cli.harmonised import gathered
from normalize.cli.options import Problems, common, reading, settings, taken_in
from normalize.cli.places import refuse_input
from normalize.cli.progress import open_lexicon
from normalize.cli.report_format import report_format
from normalize.cli.targets import told_of, write_to
from normalize.cli.work import Check
from normalize.escaping import json_line
from normalize.model import Severity
from normalize.plural import many
from normalize.rule_names import HARMONISED


@click.command("harmonise")
@common
@reading
@report_format
@click.option(
    "--links",
    "links_",
    type=Place(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write what was found to FILE instead: 'check', 'fix' and 'review' take it with --harmonised.",
)
@deciding(baseline=True)
def command(
    paths: tuple[Path, ...],
    format_: str,
    links_: Path | None,
    baseline_: Path | None,
    decisions_: Path | None,
    no_config: bool,
    **given: Any,
) -> int:
    """Point at names that other texts of the same event write otherwise. No lexicon has to know them. Nothing is changed.

    \b
      normalize harmonise scraped.jsonl.gz --field body           findings in the texts
      normalize harmonise articles/ --links names.jsonl           to look at, and for:
      normalize review --harmonised names.jsonl articles/
      normalize fix --harmonised names.jsonl --trust likely articles/

    The corpus is read twice. The spelling that more of the texts have, and those that agree with others elsewhere, is the standard. What is
    found is 'likely' at most. 'normalize discover' proposes lexicon lines from the same.
    """
    read = taken_in(paths, given)
    if links_ is not None:
        refuse_input(links_, read)
    if any(str(path) == "-" for path in read.paths):
        raise click.UsageError("a corpus is read twice, and standard input can be read once; name files or folders")
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    form = reports.format_of(format_)
    filters = filters_for(read.paths, config, baseline_, decisions_)
    problems = Problems()
    links, texts = gathered(read, config, problems)
    if links_ is not None:
        settled = list(links.settled())
        write_to(links_, "".join(f"{json_line(link.as_row())}\n" for link in settled))
        told_of(links_, f"{many(len(settled), 'spelling')} that should read otherwise, of {many(texts, 'text')}")
        return 2 if problems.count else int(bool(settled))
    from normalize.harmonise.concordance import Concordance

    concordance = Concordance.of(links.settled(), open_lexicon(config.lexicons, config.style))
    del links  # as values they are most of the memory
    only = replace(config.overridden(select=(HARMONISED,)), over=None)
    work = Check(only, read.choice.fields, form.name, Severity.NEUTRAL, True, (concordance, *filters))
    return max(run(read._replace(cache=False), only, work, Report(form)), 2 if problems.count else 0)
