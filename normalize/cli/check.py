"""`normalize check`: point at what is wrong; change nothing."""

from pathlib import Path
from typing import Any

import click

from normalize import engine, reports
from normalize.cli.options import Problems, common, normalizer, settings, texts
from normalize.model import Document, Severity


@click.command("check")
@common
@click.option("--format", "format_", default="full", metavar="NAME", help="full (default), concise, jsonl, markup, ...")
@click.option("--severity", default="neutral", metavar="GRADE", help="Only findings of at least this: neutral (default), minor, major, critical.")
def command(paths: tuple[Path, ...], format_: str, severity: str, no_config: bool, **given: Any) -> int:
    """Point at names and spans that are wrong, in files, folders or '-'. Nothing is changed.

    \b
      normalize check articles/
      normalize check --format jsonl articles/ > findings.jsonl
      cat article.txt | normalize check -
    """
    config = settings(paths, no_config, **given)
    try:
        least = Severity.parse(severity)
    except ValueError as error:
        raise click.UsageError(str(error)) from None
    render = reports.load(format_)
    tool = normalizer(config)
    problems = Problems()
    found = checked = 0
    for item in texts(paths, problems):
        document = Document(item.source.text, item.name if item.path is None else str(item.path), None, tool.target)
        result = engine.check(document, tool.lexicon, tool.rules)
        findings = engine.at_least(result.findings, least)
        for failure in result.failed:
            problems.rule_failed(item.name, failure.rule, failure.error)
        for line in render(document, findings) if findings or format_ == "markup" else ():
            click.echo(line)
        checked += 1
        found += len(findings)
    if format_ == "full":
        click.echo(_summary(found, checked), err=True)
    return 2 if problems.count else int(found > 0)


def _summary(found: int, checked: int) -> str:
    texts_ = f"{checked:,} text{'s' * (checked != 1)}"
    if not found:
        return f"{texts_}: nothing to point at"
    return f"{texts_}: {found:,} finding{'s' * (found != 1)}. 'normalize fix --diff' shows what would change."
