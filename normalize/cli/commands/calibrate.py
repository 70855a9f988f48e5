"""`normalize calibrate`: thresholds for the score from texts that are known to be clean."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from normalize import files
from normalize.cli.choices import Place
from normalize.cli.commands.score import settings_from
from normalize.cli.documents import checked
from normalize.cli.options import Problems, common, reading, settings, taken_in
from normalize.cli.printing import tell
from normalize.cli.targets import STANDARD, refuse_ending, write_to
from normalize.config import LARGEST
from normalize.errors import ConfigError
from normalize.quality import calibrate, score_document

_SHOWN = 10  # texts that are named


@click.command("calibrate")
@common
@reading
@click.option(
    "--quantile",
    type=float,
    default=0.95,
    show_default=True,
    help="Share of the clean texts that must stay below 'review'.",
)
@click.option("--settings", "file", type=Place(path_type=Path), help="A TOML file with weights to use.")
@click.option("--output", "-o", type=Place(path_type=Path), help="Write the thresholds to this file instead of printing them.")
def command(paths: tuple[Path, ...], quantile: float, file: Path | None, output: Path | None, no_config: bool, **given: Any) -> int:
    """Set the thresholds 'review' and 'drop' from CLEAN texts of your own, and say what they would have done to these.

    \b
      normalize calibrate clean/ -o score.toml
      normalize score --settings score.toml articles/
    """
    if output is not None:
        refuse_ending(output, (".toml",), "the thresholds")
    if not 0 < quantile <= 1:
        raise click.UsageError(f"--quantile is a share, above 0 and at most 1, not {quantile:g}")
    read = taken_in(paths, given)
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    weights = replace(settings_from(file, config), signs=0.0)  # signs make no verdict, so they set no threshold
    problems = Problems()
    penalties = {
        document.name: score_document(document, findings, weights).penalty for document, findings in checked(read, config, problems)
    }
    found = calibrate(penalties, quantile)
    snippet = f"[tool.normalize.score]\nreview = {found.review:g}\ndrop = {found.drop:g}\n"
    if output is not None and output != STANDARD:
        _refuse_other_settings(output)
    write_to(output or STANDARD, snippet)
    count = len(penalties)
    tell(f"{count:,} clean texts: {len(found.reviewed):,} would be for review, {len(found.dropped):,} dropped", err=True)
    for name in sorted(found.reviewed, key=lambda name: -penalties[name])[:_SHOWN]:
        tell(f"  {penalties[name]:6.1f}  {name}", err=True)
    return 2 if problems.count else 0


def _refuse_other_settings(file: Path) -> None:
    """ConfigError for a file that says more than thresholds: a pyproject.toml would be left with nothing else."""
    try:
        lines = files.read(file, LARGEST).decode("utf-8", "replace").split("\n")
    except FileNotFoundError:
        return
    except OSError as error:
        raise ConfigError(f"{file} cannot be written: {error.strerror}") from None
    if any(line.strip() and not line.startswith(("[tool.normalize.score]", "review = ", "drop = ")) for line in lines):
        raise ConfigError(
            f"{file} has other settings, which would be lost; name a new file, or leave out --output and paste what is printed"
        )
