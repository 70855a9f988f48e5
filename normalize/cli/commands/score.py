"""`normalize score`: how bad each text is, and what to do with it."""

import json
import math
import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

import click

from normalize import files
from normalize.cli.choices import OneOf, Place
from normalize.cli.documents import checked
from normalize.cli.options import Problems, common, normalizer, reading, settings, taken_in
from normalize.cli.printing import is_for_eyes, record, show, styled, tell
from normalize.config import LARGEST, Config
from normalize.errors import ConfigError
from normalize.escaping import json_line, visible
from normalize.json_lines import lines
from normalize.model import Category, Document, Finding, Trust
from normalize.plural import many
from normalize.quality import PER, Score, Settings, Verdict, score_document
from normalize.reports.csv import table_row

_COLOUR = {Verdict.KEEP: "green", Verdict.REVIEW: "yellow", Verdict.DROP: "red"}
_NAME = 44  # columns for the name of a text in the table
_WIDE = 160  # columns of a terminal in which the reasons stand beside the name; where there are fewer, they stand below it


_MOST_BYTES = 1_000_000_000  # of a file of scores from elsewhere; 20 million lines


class Scored(NamedTuple):
    """A text, its score, and what another program says of it, if it does."""

    document: Document
    score: Score
    external: float | None = None


@click.command("score")
@common
@reading
@click.option("--format", "format_", type=OneOf(["table", "jsonl", "csv"]), default="table", show_default=True)
@click.option("--segments", is_flag=True, help="Each paragraph by itself (jsonl and csv: with its offsets).")
@click.option(
    "--settings", "file", type=Place(path_type=Path), help="A TOML file with weights and thresholds, as 'normalize calibrate' writes."
)
@click.option("--after-fix", is_flag=True, help="Score what is left when every sure edit is made.")
@click.option("--sort", is_flag=True, help="The worst text first. All scores are held in memory for that.")
@click.option(
    "--external",
    type=Place(path_type=Path),
    metavar="FILE",
    help="JSON Lines of another program with 'doc' or 'path' and 'score': shown beside ours, never mixed with it.",
)
@click.option("--fail", type=OneOf(["review", "drop"]), help="Exit with 1 when a text has this verdict or a worse one.")
def command(
    paths: tuple[Path, ...],
    format_: str,
    segments: bool,
    file: Path | None,
    fail: str | None,
    no_config: bool,
    after_fix: bool,
    sort: bool,
    external: Path | None,
    **given: Any,
) -> int:
    """Score each text: its penalty per 1,000 words, by category and in all, and whether to keep, review or drop it.

    \b
      normalize score articles/
      normalize score --format jsonl --field body scraped.jsonl > scores.jsonl
      normalize score --sort --after-fix --external comet.jsonl articles/
    """
    read = taken_in(paths, given)
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    weights = settings_from(file, config)
    problems = Problems()
    verdicts = dict.fromkeys(Verdict, 0)
    others = external_scores(external) if external is not None else None
    found = checked(read, config, problems)
    looked = (
        (document, score_document(document, findings, weights)) for document, findings in (mended(found, config) if after_fix else found)
    )
    scored: Iterable[Scored] = (Scored(document, score, _of(document, others)) for document, score in looked)
    if sort:
        scored = sorted(scored, key=lambda item: -item.score.penalty)
    below = format_ == "table" and is_for_eyes() and shutil.get_terminal_size().columns < _WIDE
    compared = Counter[bool]()  # with another program's score, or without
    rows = _counted(scored, verdicts, compared)
    beside = others is not None
    rendered = {
        "table": lambda: table(rows, segments, beside, below),
        "jsonl": lambda: jsonl(rows, segments, beside),
        "csv": lambda: as_csv(rows, segments, beside),
    }
    for line in rendered[format_]():
        (show if format_ == "table" else record)(line)
    if format_ == "table" and (any(verdicts.values()) or not problems.count):
        tell(", ".join(f"{count:,} to {verdict}" for verdict, count in verdicts.items()), err=True)
    if others and compared and not compared[True]:
        tell(
            f"{external}: none of its {many(len(others), 'score')} is of a text here; 'doc' is the id of a record, 'path' the name of a file",
            err=True,
        )
    failed = (verdicts[Verdict.DROP] if fail else 0) + (verdicts[Verdict.REVIEW] if fail == "review" else 0)
    return 2 if problems.count else int(failed > 0)


def settings_from(file: Path | None, config: Config) -> Settings:
    """The weights and thresholds: of a file of their own, else `[tool.normalize.score]`, else as shipped."""
    if file is None:
        return Settings.of(getattr(config, "score", None) or {}, "[score]")
    import tomllib

    try:
        table: Any = tomllib.loads(files.read(file, LARGEST).decode("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"{file} cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise ConfigError(f"{file}: {error}") from None
    except RecursionError:
        raise ConfigError(f"{file}: tables in tables in tables: nested too deeply to be read") from None
    for key in ("tool", "normalize", "score"):
        table = table.get(key, table)
        if not isinstance(table, dict):
            raise ConfigError(f"{file}: {key} must be a table, not {type(table).__name__}")
    return Settings.of(table, str(file))


def mended(found: Iterator[tuple[Document, Sequence[Finding]]], config: Config) -> Iterator[tuple[Document, Sequence[Finding]]]:
    """The texts with every sure edit made, and what the rules still say of them; those without such an edit as they are."""
    tool = normalizer(config)
    for document, findings in found:
        fixed = tool.fix(document) if any(f.edit is not None and f.trust == Trust.SURE for f in findings) else None
        if fixed is not None and fixed.edits:
            document = replace(document, text=fixed.text, code=())
            findings = tool.check(document)
        yield document, findings


def external_scores(path: Path) -> dict[str, float]:
    """The scores of another program by the id of the text, or its path; ConfigError, with the line, for what is none."""
    try:
        data = files.read(path, _MOST_BYTES)
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}") from None
    scores: dict[str, float] = {}
    for number, line in lines(data):
        try:
            value = json.loads(line)
            name, score = value["doc"] if value.get("doc") is not None else value["path"], float(value["score"])
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise ConfigError(f"{path}:{number}: wanted an object with 'doc' or 'path', and a number as 'score'") from None
        if not math.isfinite(score):
            raise ConfigError(f"{path}:{number}: {score} is no number to compare with")
        scores[str(name)] = score
    return scores


def _of(document: Document, others: Mapping[str, float] | None) -> float | None:
    if others is None:
        return None
    found = others.get(document.id) if document.id is not None else None
    return found if found is not None or document.path is None else others.get(document.path)


def _counted(scored: Iterable[Scored], verdicts: dict[Verdict, int], compared: Counter[bool]) -> Iterator[Scored]:
    """The scores, their verdicts counted, and whether each has one of another program."""
    for item in scored:
        compared[item.external is not None] += 1
        verdicts[item.score.verdict] += 1
        yield item


def table(scored: Iterator[Scored], segments: bool, others: bool = False, below: bool = False) -> Iterator[str]:
    """A line a text for a terminal, the reasons on it or, where they would break it, on the next."""
    for number, (document, score, other) in enumerate(scored):
        if not number:
            beside = f"{'external':>10}" if others else ""
            yield styled(
                f"{'verdict':8}{'penalty':>8}{'signs':>6}{'words':>7}{beside}  {'text':{_NAME}}{'' if below else '  why'}".rstrip(),
                bold=True,
            )
        name = visible(document.name)
        short = name if len(name) <= _NAME else "…" + name[1 - _NAME :]
        verdict = styled(f"{score.verdict:8}", fg=_COLOUR[score.verdict])
        beside = "" if not others else f"{'–':>10}" if other is None else f"{other:10.3f}"
        reasons = "; ".join(score.reasons)
        yield f"{verdict}{score.penalty:8.1f}{score.signs:6}{score.words:7,}{beside}  {short:{_NAME}}  {'' if below else reasons}".rstrip()
        if below and reasons:
            yield styled(f"{'':8}{reasons}", dim=True)
        for segment in score.segments if segments else ():
            if segment.penalty:
                start = " ".join(document.text[segment.span.start : segment.span.end][:60].split())
                line = document.position(segment.span.start)[0]
                yield f"{'':8}{segment.penalty * PER / max(1, segment.words):8.1f}{'':6}{segment.words:7,}      line {line}: {visible(start)}"


def jsonl(scored: Iterator[Scored], segments: bool, others: bool = False) -> Iterator[str]:
    """An object a text."""
    for document, score, other in scored:
        value: dict[str, Any] = {"path": document.path, "doc": document.id, **score.to_dict()}
        if others:
            value["external"] = other
        if segments:
            value["segments"] = [
                {"start": s.span.start, "end": s.span.end, "words": s.words, "penalty": round(s.penalty, 3)} for s in score.segments
            ]
        yield json_line(value)


def as_csv(scored: Iterator[Scored], segments: bool, others: bool = False) -> Iterator[str]:
    """A row a text, or a paragraph; cells are safe to open, `jsonl` has the values to the letter."""
    categories = [str(category) for category in Category]
    yield table_row(
        [
            "path",
            "doc",
            "words",
            "penalty",
            *([] if segments else ["verdict", *categories, "signs", "reasons"]),
            *(["start", "end"] if segments else []),
            *(["external"] if others else []),
        ]
    )
    for document, score, other in scored:
        beside = [other] if others else []
        if segments:
            for span, words, penalty in score.segments:
                yield table_row([document.path, document.id, words, round(penalty, 3), span.start, span.end, *beside])
        else:
            shares = [round(score.categories.get(category, 0.0), 3) for category in categories]
            yield table_row(
                [
                    document.path,
                    document.id,
                    score.words,
                    round(score.penalty, 3),
                    score.verdict,
                    *shares,
                    score.signs,
                    "; ".join(score.reasons),
                    *beside,
                ]
            )
