"""`normalize diff`: which findings and edits came, went or changed between two runs."""

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click

from normalize import json_lines
from normalize.cli import completion
from normalize.cli.choices import OneOf, Place
from normalize.cli.printing import record, show, styled, tell
from normalize.config import APPLIED
from normalize.corpus.compression import damage, reader, unwrap
from normalize.difference import Change, Difference, counted, differences
from normalize.errors import InputError
from normalize.escaping import json_line, visible
from normalize.model import Trust
from normalize.plural import many

_COLOUR = {Change.CAME: "green", Change.WENT: "red", Change.CHANGED: "yellow"}
_SIGN = {Change.CAME: "+", Change.WENT: "-", Change.CHANGED: "~"}
_LONGEST = 60  # code points shown of a span


@click.command("diff")
@click.argument("old", type=Place(path_type=Path))
@click.argument("new", type=Place(path_type=Path))
@click.option("--edits", type=OneOf(APPLIED), help="Compare only the edits of at least this trust: what 'fix' would do.")
@click.option(
    "--select",
    multiple=True,
    metavar="RULE",
    shell_complete=completion.rules,
    help="Only findings of these rules or categories. Repeatable.",
)
@click.option("--format", "format_", type=OneOf(["table", "jsonl"]), default="table", show_default=True)
@click.option("--most", type=click.IntRange(0), default=40, show_default=True, help="Kinds of difference listed in the table; 0 lists all.")
def command(old: Path, new: Path, edits: str | None, select: tuple[str, ...], format_: str, most: int) -> int:
    """Compare two runs of 'check --format jsonl' over the same texts: which findings came, went, changed. Exit code 1 where some did.

    \b
      normalize check --format jsonl articles/ > old.jsonl        with the old version or lexicon
      normalize check --format jsonl articles/ > new.jsonl        with the new one
      normalize diff old.jsonl new.jsonl
      normalize diff --edits sure old.jsonl new.jsonl
    """
    if str(old) == str(new) == "-":
        raise click.UsageError("only one of the runs can come from standard input")
    before, after = list(_findings(old, select)), list(_findings(new, select))
    found = list(differences(before, after, None if edits is None else Trust.parse(edits)))
    if format_ == "jsonl":
        for difference in found:
            record(
                json_line({"change": difference.change, "fields": list(difference.fields), "old": difference.old, "new": difference.new})
            )
    else:
        for line in _table(found, most):
            show(line)
    changes = Counter(difference.change for difference in found)
    told = ", ".join(f"{changes[change]:,} {change}" for change in Change)
    tell(
        f"{many(len(before), 'finding')} before, {len(after):,} now{f'; edits that are {edits} or surer' if edits else ''}: {told}",
        err=True,
    )
    return int(bool(found))


def _table(found: list[Difference], most: int) -> Iterator[str]:
    """The rules with what became of their findings, and the kinds of difference with one place each."""
    rules: dict[str, Counter[Change]] = {}
    for difference in found:
        rules.setdefault(difference.standing.get("rule") or "", Counter())[difference.change] += 1
    for rule, changes in sorted(rules.items(), key=lambda item: (-item[1].total(), item[0])):
        told = "  ".join(
            styled(f"{_SIGN[change]}{changes[change]:<6,}" if changes[change] else " " * 7, fg=_COLOUR[change]) for change in Change
        )
        yield f"{told}{styled(rule, bold=True)}"
    kinds = counted(found)
    if kinds:
        yield ""
    for what, count, finding in kinds[: most or None]:
        how = f"{': ' if what.text else ''}{what.old} ⇒ {what.new}" if what.change == Change.CHANGED else f" {what.new}"
        where = ":".join(
            str(part) for part in (finding.get("path"), finding.get("doc"), finding.get("line"), finding.get("column")) if part
        )
        head = styled(f"{_SIGN[what.change]} {count:5,}×", fg=_COLOUR[what.change])
        words = " ".join(part for part in (styled(_short(what.text), bold=True) if what.text else "", _short(what.edit)) if part)
        yield f"{head} {visible(what.rule)}: {words}{visible(how)}  {styled(where, dim=True)}"
    if most and len(kinds) > most:
        yield f"and {len(kinds) - most:,} kinds more; --most 0 lists all"


def _short(text: str) -> str:
    return visible(text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…")


def _findings(path: Path, select: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    """The findings of a run; InputError, with the line, for what is none."""
    wanted = None
    if select:
        from normalize.engine import RuleSet

        wanted = RuleSet.of(select)
    for number, line in json_lines.lines(_data(path)):
        try:
            value: Any = json.loads(line)
        except (ValueError, RecursionError):
            value = None
        if not isinstance(value, dict) or not isinstance(value.get("rule"), str) or type(value.get("start")) is not int:
            raise InputError(f"{path}:{number}: no finding; a run is what 'normalize check --format jsonl' writes")
        if value.get("trust") not in [str(grade) for grade in Trust]:
            raise InputError(f"{path}:{number}: trust must be one of {', '.join(map(str, Trust))}")
        if wanted is None or wanted.has(value["rule"]):
            yield value


def _data(path: Path) -> bytes:
    """What stands in a run, unpacked."""
    if str(path) == "-":
        return sys.stdin.buffer.read()
    wrapper = unwrap(path.name)[1]
    try:
        with path.open("rb") as file, damage(str(path), wrapper):
            return reader(file, wrapper).read()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}") from None
