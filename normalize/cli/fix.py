"""`normalize fix`: apply what is trusted enough."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalize.cli.decided import deciding, filters_for
from normalize.cli.options import Problems, Reading, cache, common, configured, interrupted, reading, settings, taken_in
from normalize.cli.progress import Progress
from normalize.cli.work import Fix, refuse_pages
from normalize.config import Config
from normalize.corpus import formats
from normalize.corpus.blocks import Block, Outcome, Splice, spliced
from normalize.corpus.compression import unwrap, writer
from normalize.corpus.inputs import Begin, End, Input, inputs, stream
from normalize.corpus.journal import Journal
from normalize.corpus.outputs import Rewriting, Rows
from normalize.corpus.reading import decode
from normalize.corpus.spreading import Part, spread
from normalize.corpus.writing import recover, sweep, write
from normalize.errors import InputError
from normalize.model import Edit
from normalize.reports.diff import patch

if TYPE_CHECKING:
    from normalize.engine import Filter


@click.command("fix")
@common
@reading
@deciding()
@click.option("--trust", type=click.Choice(["sure", "likely"]), help="Apply edits of at least this trust (default sure).")
@click.option("--strip", multiple=True, type=click.Choice(["boilerplate", "duplicate"]), help="Remove these, too. Repeatable.")
@click.option("--diff", is_flag=True, help="Print a patch (for 'git apply') and write nothing.")
@click.option(
    "--output",
    type=click.Path(path_type=Path),
    help="Write to this folder, or to this file: .jsonl, .csv, .tsv or .parquet for many texts.",
)
@click.option("--resume", is_flag=True, help="With --output FOLDER: leave out texts that an interrupted run wrote already.")
def command(
    paths: tuple[Path, ...], diff: bool, output: Path | None, resume: bool, decisions_: Path | None, no_config: bool, **given: Any
) -> int:
    """Apply every sure edit to the files named, in place. With '-' the fixed text goes to standard output.

    \b
      normalize fix --diff seeds/                  look first
      normalize fix --trust likely --output clean/ articles/
      normalize undo                               take the last run back
    """
    if diff and output:
        raise click.UsageError("--diff writes nothing, so it cannot go with --output")
    read = taken_in(paths, given)
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    problems = Problems()
    files = (
        list(_recovered(inputs(read.paths, read.choice, problems), problems))
        if not (diff or output)
        else list(inputs(read.paths, read.choice, problems))
    )
    if output is not None and resume:
        files = [item for item in files if not _is_done(item, _target(item, read.paths, files, output))]
    delivery: Delivery
    if diff:
        delivery = Patches()
    elif output is not None and _is_table(output, files):
        delivery = OneFile(output)
    else:
        delivery = EachFile(read, files, output, problems)
    return run(
        read, config, files, delivery, problems, "would change" if diff else "changed", filters_for(read.paths, config, None, decisions_)
    )


class Delivery:
    """What becomes of the fixed texts; each step is given in the order of the files."""

    rows = False

    def begin(self, event: Begin) -> None: ...

    def put(self, block: Block, outcome: Outcome) -> None: ...

    def end(self, item: Input, whole: bool) -> None: ...

    def close(self, whole: bool) -> None: ...


def run(
    read: Reading,
    config: Config,
    files: Sequence[Input],
    delivery: Delivery,
    problems: Problems,
    verb: str,
    filters: "tuple[Filter, ...]" = (),
) -> int:
    """Fix the files, deliver them, and say how it went as an exit code."""
    size = None if any(item.path is None for item in files) else sum(item.size for item in files)
    work = Fix(config, read.choice.fields, delivery.rows, filters)
    store = cache(config, work) if read.cache and not delivery.rows else None
    progress = Progress(size or 0, "edits")
    seen = edits = changed = done = 0
    others = Counter[str]()
    whole = False
    try:
        of_file = [0, 0]  # edits, and texts that have some: counted when the file is delivered
        for part, failed in _delivered(
            spread(configured(stream(files, read.choice.fields), config), work, jobs=read.jobs, size=size, cache=store), delivery, problems
        ):
            if part.outcome is not None and isinstance(part.event, Block):
                seen += part.outcome.texts
                others.update(part.outcome.others)
                of_file = [of_file[0] + part.outcome.edits, of_file[1] + part.outcome.changed]
                done += len(part.event.data)
                progress.step(done, edits + of_file[0])
            elif isinstance(part.event, End):
                if not failed:
                    edits, changed = edits + of_file[0], changed + of_file[1]
                of_file = [0, 0]
        whole = True
    except KeyboardInterrupt:
        progress.clear()
        interrupted()
        return 130
    finally:
        progress.clear()
        delivery.close(whole)
    if seen or not problems.count:
        click.echo(f"{seen:,} text{'s' * (seen != 1)}: {edits:,} edit{'s' * (edits != 1)} {verb} {changed:,} of them", err=True)
    if others:
        told = ", ".join(f"{count:,} {language}" for language, count in others.most_common())
        click.echo(f"not edited, since they are clearly not in the language given: {told}; --target auto tells it for each text", err=True)
    return 2 if problems.count else int(changed > 0)


def _delivered(parts: Iterator[Part], delivery: Delivery, problems: Problems) -> Iterator[tuple[Part, bool]]:
    """The parts, each delivered, and whether its file failed; one that does is reported, left as it was, and the rest go on."""
    failed = False
    for part in parts:
        event, outcome = part
        try:
            if isinstance(event, Begin):
                failed = False
                delivery.begin(event)
            elif isinstance(event, End):
                if event.problem is not None:
                    problems(event.problem)
                failed = failed or event.problem is not None
                delivery.end(event.input, whole=not failed)
            elif outcome is not None:
                for message in outcome.problems:
                    problems(message)
                if not failed:
                    delivery.put(event, outcome)
        except (InputError, OSError) as error:
            if isinstance(error, BrokenPipeError):
                raise
            failed = True
            problems(error if isinstance(error, InputError) else f"cannot be written: {error.strerror}; the file is left as it was")
        yield part, failed


class EachFile(Delivery):
    """Each file by itself: in place, into a folder, to one file named, or to standard output for what came from standard input."""

    def __init__(self, read: Reading, files: Sequence[Input], output: Path | None, problems: Problems) -> None:
        self._read, self._files, self._output = read, files, output
        self._journal = Journal()
        self._swept: Path | None = None
        self._now: Rewriting | _Standard | _Page | None = None

    def begin(self, event: Begin) -> None:
        item = event.input
        target = None if self._output is None else _target(item, self._read.paths, self._files, self._output)
        place = target if target is not None else item.path
        self._now = None
        if place is not None and place.parent != self._swept:
            if target is not None:
                target.parent.mkdir(parents=True, exist_ok=True)
            self._swept = place.parent
            sweep(place.parent)
        if target is not None and formats.load(item.format).READ_ONLY:
            self._now = _Page(target)
        elif target is not None or item.path is not None:
            self._now = Rewriting(item, event.stamp, self._read.choice.fields, target, self._journal)
        else:
            self._now = _Standard(item)

    def put(self, block: Block, outcome: Outcome) -> None:
        if self._output is None:
            refuse_pages(block)
        if self._now is not None:
            self._now.put(block, outcome)

    def end(self, item: Input, whole: bool) -> None:
        now, self._now = self._now, None
        if now is not None:
            now.finish(whole)

    def close(self, whole: bool) -> None:
        if self._now is not None:
            self._now.finish(False)
        self._journal.close()


class _Standard:
    """Standard output, packed as the input was."""

    def __init__(self, item: Input) -> None:
        self._out = writer(sys.stdout.buffer, item.wrapper)
        self._packed = bool(item.wrapper)

    def put(self, block: Block, outcome: Outcome) -> None:
        if block.format == "parquet":
            raise InputError("Parquet cannot be written to standard output; give --output")
        if block.format != "text" or not outcome.problems or outcome.texts:  # bytes that are no text are not handed on as if they were
            self._out.write(spliced(block.data, outcome.splices))

    def finish(self, whole: bool) -> None:
        if self._packed:
            self._out.close()
        sys.stdout.buffer.flush()


class _Page:
    """The article of a web page, as a text file."""

    def __init__(self, target: Path) -> None:
        self._target = target

    def put(self, block: Block, outcome: Outcome) -> None:
        for row in outcome.rows:
            write(self._target, (row["text"].rstrip("\n") + "\n").encode())

    def finish(self, whole: bool) -> None: ...


class OneFile(Delivery):
    """All records in one file of another format."""

    rows = True

    def __init__(self, target: Path) -> None:
        self._rows = Rows(target)
        self._failed = False

    def put(self, block: Block, outcome: Outcome) -> None:
        try:
            self._rows.put(outcome.rows)
        except (InputError, OSError):
            self._failed = True
            raise

    def close(self, whole: bool) -> None:
        self._rows.finish(whole and not self._failed)


class Patches(Delivery):
    """A patch of each file, printed when the file is read to its end; a file that changes is held in memory as long."""

    def __init__(self) -> None:
        self._data: list[bytes] = []
        self._splices: list[Splice] = []
        self._size = 0

    def put(self, block: Block, outcome: Outcome) -> None:
        refuse_pages(block)
        self._splices += (Splice(s.start + self._size, s.end + self._size, s.replacement) for s in outcome.splices)
        self._data.append(block.data)
        self._size += len(block.data)

    def end(self, item: Input, whole: bool) -> None:
        data, splices = b"".join(self._data), self._splices
        self._data, self._splices, self._size = [], [], 0
        if splices and whole:
            text, edits = _as_edits(data, splices, item)
            for line in patch(item.name if item.path else "stdin", text, edits):
                click.echo(_coloured(line))


def _as_edits(data: bytes, splices: Sequence[Splice], item: Input) -> tuple[str, list[Edit]]:
    """The splices of a file as edits of its text."""
    source = decode(data, item.name) if item.format == "text" else None
    encoding, mark = ("utf-8", b"") if source is None else (source.encoding, source.mark)
    at, done = 0, len(mark)
    edits: list[Edit] = []
    for start, end, new in splices:
        first = at + len(data[done:start].decode(encoding, "replace"))
        last = first + len(data[start:end].decode(encoding, "replace"))
        edits.append(Edit(first, last, new.decode(encoding)))
        at, done = last, end
    return data[len(mark) :].decode(encoding, "replace") if source is None else source.text, edits


def _recovered(files: Iterator[Input], problems: Problems) -> Iterator[Input]:
    """The files, those that an earlier run was killed in the middle of restored first."""
    for item in files:
        try:
            if item.path is not None and item.path.stat().st_nlink > 1 and recover(item.path):
                click.echo(f"{item.path}: restored; an earlier run was ended while it wrote it", err=True)
        except (InputError, OSError) as error:
            problems(error)
            continue
        yield item


def _is_table(output: Path, files: Sequence[Input]) -> bool:
    """Whether the output is one file for the records of all inputs, rather than one input's own format or a folder."""
    if output.is_dir() or formats.ending(output.name) not in formats.TABLES:
        return False
    same = len(files) == 1 and files[0].format == formats.of(output.name) and formats.ending(files[0].name) == formats.ending(output.name)
    return not (same and unwrap(files[0].name)[1] == unwrap(output.name)[1])


def _target(item: Input, paths: Sequence[Path], files: Sequence[Input], output: Path) -> Path:
    """Where the fixed text of a file goes: the file named, or the same place below the folder named."""
    if item.path is None:
        return output
    root = next((p for p in paths if p.is_dir() and p in item.path.parents), None)
    if root is None and len(files) == 1 and len(paths) == 1 and not output.is_dir():
        return output
    place = item.path.relative_to(root) if root else Path(item.path.name)
    return output / (place.with_suffix(".txt") if formats.load(item.format).READ_ONLY else place)


def _is_done(item: Input, target: Path) -> bool:
    """Whether an earlier run wrote the target after the input was last changed; what stands there is whole."""
    try:
        return item.path is not None and target.is_file() and target.stat().st_mtime_ns >= item.path.stat().st_mtime_ns
    except OSError:
        return False


def _coloured(line: str) -> str:
    if line.startswith(("---", "+++")):
        return click.style(line, bold=True)
    colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
    return click.style(line, fg=colour) if colour else line
