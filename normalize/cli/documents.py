"""The texts of a run with what the rules say of them, for commands that look at all of them together."""

import os
from collections.abc import Callable, Iterator, Sequence
from functools import cache as cache_of
from pathlib import Path
from typing import TYPE_CHECKING

from normalize.cli.leading_out import LeadingOut
from normalize.cli.options import Problems, Reading, cache, configured
from normalize.cli.printing import tell
from normalize.cli.progress import Progress, open_lexicon
from normalize.cli.work import Check, Looked, looked
from normalize.config import Config
from normalize.corpus.blocks import Block
from normalize.corpus.inputs import End, expected, inputs, stream
from normalize.corpus.links import real
from normalize.corpus.spreading import spread
from normalize.errors import InputError
from normalize.files import believed
from normalize.model import Document, Finding, Severity

if TYPE_CHECKING:
    from normalize.engine import Filter
    from normalize.names.mention import Mention


def checked(
    read: Reading, config: Config, problems: Problems, filters: "Sequence[Filter]" = ()
) -> Iterator[tuple[Document, Sequence[Finding]]]:
    """Every text in the order of the inputs with its findings, as `check` finds them: on all cores, and from results that were kept."""
    for document, findings, _ in with_mentions(read, config, problems, filters, mentions=False):
        yield document, findings


def with_mentions(
    read: Reading, config: Config, problems: Problems, filters: "Sequence[Filter]" = (), *, mentions: bool = True
) -> "Iterator[tuple[Document, Sequence[Finding], Sequence[Mention]]]":
    """The same with every mention of a known entity."""
    for place, findings, named in seen(read, config, problems, filters, mentions=mentions):
        yield place.document, findings, named


def seen(read: Reading, config: Config, problems: Problems, filters: "Sequence[Filter]" = (), *, mentions: bool = True) -> Iterator[Looked]:
    """The same with the places of the texts, and what their records say in the field by which they are compared."""
    fields = read.choice.fields
    work = Check(config, fields._replace(by=None), "jsonl", Severity.NEUTRAL, rendered=False, mentions=mentions)
    outside = LeadingOut()
    files = list(inputs(read.paths, read.choice, problems, outside))
    outside.say()
    size = expected(files)
    progress = Progress(size or 0)
    done = found = 0
    try:
        for event, outcome in spread(
            configured(stream(files, fields), config), work, jobs=read.jobs, size=size, cache=cache(config, work) if read.cache else None
        ):
            if isinstance(event, End) and event.problem is not None:
                progress.clear()
                problems(event.problem)
            if outcome is None or not isinstance(event, Block):
                continue
            done += len(event.data)
            found += outcome.findings
            progress.step(done, found)
            for message in outcome.problems:
                progress.clear()
                problems(message)
            for place, findings, named in looked(event, outcome, fields):
                kept: Sequence[Finding] = findings
                for keep in filters:
                    kept = keep(place.document, kept)
                yield Looked(place, tuple(kept), named)
    finally:
        progress.clear()


def standard_names(config: Config) -> Callable[[str, str], str | None]:
    """The standard name of an entity, by its id, in a language; None where the lexicon has none, or no such entity."""
    lexicon = open_lexicon(config.lexicons, config.style, config.dictionaries)

    @cache_of
    def name_of(entity: str, language: str) -> str | None:
        number = lexicon.number(entity)
        label = None if number is None else lexicon.label(number, language)
        return None if label is None else label.full

    return name_of


def kept_with(paths: Sequence[Path], name: str) -> Path:
    """Where a file that is kept with a corpus lies: the closest of that name upward from the texts, else in the folder where the work is done.

    Of several paths the first one counts. A file that a stranger could have put there does not.
    """
    named = [path for path in paths if str(path) != "-"] or [Path()]
    found = closest(named[0], name)
    if found is not None:
        return found
    texts = _folder_of(named[0])
    for place in (Path(name), texts / name):
        if not os.path.lexists(place):
            return place
    raise InputError(f"{texts / name} belongs to another account; remove it, or name another")


def closest(path: Path, name: str) -> Path | None:
    """The closest file of that name upward from a path; None where there is none that counts."""
    texts = _folder_of(path)
    for folder in (texts, *texts.parents):
        if os.path.lexists(folder / name):
            if believed(folder / name, texts):
                return folder / name
            tell(f"{folder / name} belongs to another account and does not count here", err=True)
    return None


def _folder_of(path: Path) -> Path:
    start = real(path)
    return start if os.path.isdir(start) else start.parent  # noqa: PTH112 - `is_dir` raises for a name that is too long
