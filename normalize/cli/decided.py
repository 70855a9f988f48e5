"""What people decided about findings, as options of the commands that honour it."""

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import click

from normalize.cli.choices import Place
from normalize.cli.printing import tell
from normalize.config import Config
from normalize.corpus import baseline, decisions, suppressions
from normalize.errors import InputError
from normalize.model import Document, Finding
from normalize.rule_names import RENAMED
from normalize.suggestions import hint

if TYPE_CHECKING:
    from normalize.engine import Filter

Command = Callable[..., Any]


def deciding(*, baseline: bool = False) -> Callable[[Command], Command]:
    """The option --decisions, and --baseline where findings are shown."""
    file = Place(path_type=Path)

    def options(command: Command) -> Command:
        if baseline:
            command = click.option(
                "--baseline", "baseline_", type=file, help="Leave out the findings that this baseline knows ('normalize baseline create')."
            )(command)
        told = f"Decisions to honour (default: {decisions.NAME}, the closest upward from the texts)."
        return click.option("--decisions", "decisions_", type=file, help=told)(command)

    return options


def filters_for(
    paths: Sequence[Path], config: Config, baseline_: Path | None, decisions_: Path | None, *, new: bool = False
) -> "tuple[Filter, ...]":
    """What is applied between the rules and the output: marks in the text, then decisions, then the baseline.

    InputError for a file that is not there; `new` says that the decisions file may yet have to be made.
    """
    found: list[Filter] = [_suppressed(config)]
    if decisions_ is None:
        found += kept_by_place(paths, decisions.NAME, _decided)
    elif decisions_.exists():
        found.append(_decided(decisions_))
    elif not new:
        raise InputError(f"there is no decisions file {decisions_}")
    if baseline_ is not None:
        found.append(baseline.filter_from(baseline_))
    return tuple(found)


def kept_by_place(paths: Sequence[Path], name: str, read: "Callable[[Path], Filter]") -> "list[Filter]":
    """The filter of the file of that name that is closest to the texts: none, one for all, or one for each of the paths."""
    from normalize.cli.documents import closest

    named = [path for path in paths if str(path) != "-"]
    by_folder: dict[Path, Path | None] = {}
    files: dict[Path, Path | None] = {}
    for path in named or [Path()]:
        folder = path if os.path.isdir(path) else path.parent  # noqa: PTH112 - `is_dir` raises for a name that is too long
        if folder not in by_folder:
            by_folder[folder] = closest(folder, name)
        files[path] = by_folder[folder]
    filters = {file: read(file) for file in dict.fromkeys(files.values()) if file is not None}
    if len(set(files.values())) == 1:
        return [*filters.values()]
    return [ByPlace(tuple((str(path), filters[file]) for path, file in files.items() if file is not None))]


@dataclass(frozen=True)
class ByPlace:
    """A filter that asks another one for each place: that of the named path which a text lies at or below. Can be sent to another process."""

    filters: "tuple[tuple[str, Filter], ...]"

    def __call__(self, document: Document, findings: Sequence[Finding]) -> Sequence[Finding]:
        keep = self._of(document)
        return findings if keep is None else keep(document, findings)

    def why(self, document: Document, finding: Finding) -> tuple[str, str] | None:
        """What the filter of the place says of a finding that it holds back."""
        told = getattr(self._of(document), "why", None)
        return ("external", "held back") if told is None else told(document, finding)

    def _of(self, document: Document) -> "Filter | None":
        path = PurePath(document.path or "")
        return next((keep for place in (path, *path.parents) if (keep := self._by_place.get(place)) is not None), None)

    @cached_property
    def _by_place(self) -> "dict[PurePath, Filter]":
        return {PurePath(place): keep for place, keep in self.filters}


def _decided(file: Path) -> "Filter":
    """The filter of a decisions file; a rule in it that is none is told: the line would say nothing, and nobody would know."""
    keep = decisions.filter_from(file)
    rules = {decision.rule for group in keep.by_text.values() for decision in group} - {""}
    if rules:
        from normalize import engine

        known = (*engine.all_rules(), *RENAMED)
        for rule in sorted(rules.difference(known)):
            tell(f"{file}: there is no rule {rule!r}, so its lines say nothing{hint(rule, known)}", err=True)
    return keep


def _suppressed(config: Config) -> "Filter":
    """The filter for marks in the text; only a choice of rules asks what rules there are, which takes as long as all else at the start of a run."""
    if config.select is None and not config.ignore:
        return suppressions.Suppressed()
    from normalize import engine

    return suppressions.filter_for(engine.RuleSet.of(config.select, config.ignore).has, engine.all_rules())
