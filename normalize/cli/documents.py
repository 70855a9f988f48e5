"""The texts of a run with what the rules say of them, for commands that look at all of them together."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from normalize.cli.options import Problems, Reading, cache, configured
from normalize.cli.progress import Progress
from normalize.cli.work import Check, looked
from normalize.config import Config
from normalize.corpus.blocks import Block
from normalize.corpus.inputs import End, inputs, stream
from normalize.corpus.spreading import spread
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
    fields = read.choice.fields
    work = Check(config, fields, "jsonl", Severity.NEUTRAL, rendered=False, mentions=mentions)
    files = list(inputs(read.paths, read.choice, problems))
    size = None if any(item.path is None for item in files) else sum(item.size for item in files)
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
                yield place.document, kept, named
    finally:
        progress.clear()


def kept_with(paths: Sequence[Path], name: str) -> Path:
    """Where a file that is kept with a corpus lies: the closest of that name upward from the texts, else in the folder where the work is done."""
    named = [path for path in paths if str(path) != "-"] or [Path()]
    start = named[0].resolve()
    for folder in ([start] if start.is_dir() else []) + list(start.parents):
        if (folder / name).is_file():
            return folder / name
    return Path(name)
