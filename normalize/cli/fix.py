"""`normalize fix`: apply what is trusted enough."""

import contextlib
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalize.cli.choices import OneOf
from normalize.cli.decided import deciding, filters_for, kept_by_place
from normalize.cli.harmonised import filters_of, harmonised
from normalize.cli.leading_out import LeadingOut, say_shared
from normalize.cli.options import Problems, Reading, cache, common, configured, interrupted, reading, settings, taken_in
from normalize.cli.printing import data, is_for_eyes, show, tell, unwritable
from normalize.cli.progress import Progress
from normalize.cli.targets import STANDARD, refuse_ending
from normalize.cli.work import Fix
from normalize.config import Config
from normalize.corpus import baseline, formats
from normalize.corpus.blocks import Block, Outcome, Splice, spliced
from normalize.corpus.compression import unwrap, writer
from normalize.corpus.inplace import recover, was_cut_short
from normalize.corpus.inputs import Begin, End, Input, expected, inputs, stream
from normalize.corpus.journal import Journal
from normalize.corpus.links import real
from normalize.corpus.outputs import Rewriting, Rows
from normalize.corpus.reading import decode
from normalize.corpus.spreading import Part, spread
from normalize.corpus.writing import ANYWHERE, refuse_to_leave, sweep, write
from normalize.errors import InputError, NormalizeError
from normalize.escaping import harmless
from normalize.model import Edit
from normalize.plural import many
from normalize.reports.diff import patch

if TYPE_CHECKING:
    from normalize.engine import Filter


@click.command("fix")
@common
@reading
@deciding()
@harmonised
@click.option(
    "--baseline",
    "baseline_",
    type=click.Path(path_type=Path),
    help=f"Leave what this baseline knows (default: {baseline.NAME}, the closest upward from the texts).",
)
@click.option("--no-baseline", is_flag=True, help="Mend what a baseline knows, too.")
@click.option("--trust", type=OneOf(["sure", "likely"]), help="Apply edits of at least this trust (default sure).")
@click.option("--strip", multiple=True, type=OneOf(["boilerplate", "duplicate"]), help="Remove these, too. Repeatable.")
@click.option("--diff", is_flag=True, help="Print a patch (for 'git apply') and write nothing.")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    help="Write to this folder, or to this file: .jsonl, .csv, .tsv or .parquet for many texts; - is standard output, for one.",
)
@click.option("--follow-links", is_flag=True, help="Write through links that lead out of the folders and files named, too.")
@click.option("--resume", is_flag=True, help="With --output FOLDER: leave out texts that an interrupted run wrote already.")
def command(
    paths: tuple[Path, ...],
    diff: bool,
    output: Path | None,
    follow_links: bool,
    resume: bool,
    decisions_: Path | None,
    harmonised_: tuple[Path, ...],
    baseline_: Path | None,
    no_baseline: bool,
    no_config: bool,
    **given: Any,
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
    outside = LeadingOut(writes=output is None, follow=follow_links)
    met = inputs(read.paths, read.choice, problems, outside)
    files = list(met if diff or output else _recovered(met, problems))
    outside.say()
    if output is None:
        say_shared(files)
    else:
        _refuse_output(output, read.paths, files)
        if output != STANDARD:
            files = _written_apart(files, read.paths, output)
    table = output is not None and _is_table(output, files)
    if output is not None and resume and not table:  # a table is written as a whole, so an interrupted run left nothing of it
        files = [item for item in files if not _is_done(item, _target(item, read.paths, files, output))]
    if output is None:
        files = _without_pages(files, problems)
    delivery: Delivery
    if diff:
        delivery = Patches()
    elif output is not None and table:
        delivery = OneFile(output)
    else:
        delivery = EachFile(read, files, output, follow_links)
    filters = (*filters_of(harmonised_, config), *filters_for(read.paths, config, None if no_baseline else baseline_, decisions_))
    known = [] if no_baseline or baseline_ is not None else kept_by_place(read.paths, baseline.NAME, baseline.filter_from)
    code = run(read, config, files, delivery, problems, "would change" if diff else "changed", (*filters, *known))
    if known:
        tell("what the baseline knows is left as it is; --no-baseline mends it, too", err=True)
    return code


def _without_pages(files: Sequence[Input], problems: Problems) -> list[Input]:
    """The files that a fixed text can be put back into; the others are told once."""
    pages = [item.name for item in files if formats.load(item.format).READ_ONLY]
    if pages:
        told = (
            f"{pages[0]} and {len(pages) - 1:,} more are web pages, which are" if len(pages) > 1 else f"{pages[0]} is a web page, which is"
        )
        problems(f"{told} only read; give --output FOLDER for the fixed texts")
    return [item for item in files if not formats.load(item.format).READ_ONLY]


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
    size = expected(files)
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
        texts = many(seen, "text")
        done_of = f"{many(edits, 'edit')} {verb} {changed:,} of them" if edits else "nothing to change"
        tell(f"{texts}: {done_of}", err=True)
    if others:
        told = ", ".join(f"{count:,} {language}" for language, count in others.most_common())
        tell(f"not edited, since they are clearly not in the language given: {told}; --target auto tells it for each text", err=True)
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

    def __init__(self, read: Reading, files: Sequence[Input], output: Path | None, follow: bool) -> None:
        self._read, self._files, self._output, self._follow = read, files, output, follow
        self._journal = Journal()
        self._swept: Path | None = None
        self._now: Rewriting | _Standard | _Page | None = None

    def begin(self, event: Begin) -> None:
        item = event.input
        if self._output == STANDARD:
            self._now = _Standard(item)
            return
        target = None if self._output is None else _target(item, self._read.paths, self._files, self._output)
        place = target if target is not None else item.path
        self._now = None
        if place is not None and place.parent != self._swept:
            if target is not None:
                refuse_to_leave(target, ANYWHERE if self._follow else self._tree_of(target))
                target.parent.mkdir(parents=True, exist_ok=True)
            self._swept = place.parent
            sweep(place.parent)
        tree = ANYWHERE if self._follow else item.tree if target is None else self._tree_of(target)
        if target is not None and formats.load(item.format).READ_ONLY:
            self._now = _Page(target, tree)
        elif target is not None or item.path is not None:
            self._now = Rewriting(item, event.stamp, self._read.choice.fields, target, self._journal, tree)
        else:
            self._now = _Standard(item)

    def _tree_of(self, target: Path) -> Path | None:
        """What the output may not lead out of: the folder for it; None leaves it to the one file that was named."""
        return None if self._output is None or target == self._output else real(self._output)

    def put(self, block: Block, outcome: Outcome) -> None:
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
        if sys.stdout is None:
            raise NormalizeError("standard output is closed")
        self._out = writer(sys.stdout.buffer, item.wrapper)
        self._packed = bool(item.wrapper)

    def put(self, block: Block, outcome: Outcome) -> None:
        if block.format == "parquet":
            raise InputError("Parquet cannot be written to standard output; give --output")
        # Bytes that are no text are not handed on as if they were.
        if formats.load(block.format).RECORDS or not outcome.problems or outcome.texts:
            with _to_output():
                self._out.write(spliced(block.data, outcome.splices))

    def finish(self, whole: bool) -> None:
        with _to_output():
            if self._packed:
                self._out.close()
            sys.stdout.buffer.flush()


@contextlib.contextmanager
def _to_output() -> Iterator[None]:
    """What cannot be written to standard output ends the run; a reader that leaves is no error."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritable(error) from None


class _Page:
    """The article of a web page, as a text file."""

    def __init__(self, target: Path, tree: Path | None) -> None:
        self._target, self._tree = target, tree

    def put(self, block: Block, outcome: Outcome) -> None:
        for row in outcome.rows:
            write(self._target, (row["text"].rstrip("\n") + "\n").encode(), within=self._tree)

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
    """A patch of each file, printed when the file is read to its end; until then the file is held in memory."""

    def __init__(self) -> None:
        self._data: list[bytes] = []
        self._splices: list[Splice] = []
        self._size = 0

    def put(self, block: Block, outcome: Outcome) -> None:
        self._splices += (Splice(s.start + self._size, s.end + self._size, s.replacement) for s in outcome.splices)
        self._data.append(block.data)
        self._size += len(block.data)

    def end(self, item: Input, whole: bool) -> None:
        data, splices = b"".join(self._data), self._splices
        self._data, self._splices, self._size = [], [], 0
        if splices and whole:
            text, edits = _as_edits(data, splices, item)
            lines = patch(item.name if item.path else "stdin", text, edits)
            if is_for_eyes():
                for line in lines:
                    show(_coloured(line))
            else:
                print_patch(lines)


def _as_edits(data: bytes, splices: Sequence[Splice], item: Input) -> tuple[str, list[Edit]]:
    """The splices of a file as edits of its text."""
    source = None if formats.load(item.format).RECORDS else decode(data, item.name)
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
            if item.path is not None and was_cut_short(item.path, item.path.stat()) and recover(item.path):
                tell(f"{item.path}: restored; an earlier run was ended while it wrote it", err=True)
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
    root = next((p for p in paths if p in item.path.parents and p.is_dir()), None)
    if root is None and len(files) == 1 and len(paths) == 1 and not output.is_dir():
        return output
    place = item.path.relative_to(root) if root else Path(item.path.name)
    return output / (place.with_suffix(".txt") if formats.load(item.format).READ_ONLY else place)


def _refuse_output(output: Path, paths: Sequence[Path], files: Sequence[Input]) -> None:
    """UsageError for an output whose name says that it is a file, but one that these texts cannot be put into."""
    one = len(files) == 1 and len(paths) == 1 and files[0].path in (None, paths[0])
    if output == STANDARD:
        if len(files) > 1:
            raise click.UsageError("standard output takes one text; name a folder, or a file for many: .jsonl, .csv, .tsv or .parquet")
    elif one:
        own = formats.ending(files[0].name)
        refuse_ending(output, {own, *formats.TABLES, *formats.TEXTS} - {""}, "texts", folders=True)
    else:
        refuse_ending(output, formats.TABLES, "several texts in one file", folders=True)


def _written_apart(files: Sequence[Input], paths: Sequence[Path], output: Path) -> list[Input]:
    """The inputs without what an earlier run wrote to the output folder; InputError where two would go to one place, or one over itself."""
    inside = real(output)
    if _is_table(output, files):
        for item in files:
            if item.path is not None and real(item.path) == inside:
                raise InputError(f"{item.name} would be written over; name another file with --output")
        return list(files)
    roots = [real(path) for path in paths]
    if output.is_dir() and not any(inside == root or inside in root.parents for root in roots):
        files = [item for item in files if item.path is None or inside not in real(item.path).parents]
    sources: dict[Path, Input] = {}
    for item in files:
        target = _target(item, paths, files, output)
        other = sources.setdefault(target, item)
        if other is not item:
            raise InputError(
                f"{other.name} and {item.name} would both be written to {target}; name the folder that they lie in, or run twice"
            )
        if item.path is not None and real(target) == real(item.path):
            raise InputError(f"{item.name} would be written over itself; leave out --output to fix it in place")
    return list(files)


def _is_done(item: Input, target: Path) -> bool:
    """Whether an earlier run wrote the target after the input was last changed; what stands there is whole."""
    try:
        return item.path is not None and target.is_file() and target.stat().st_mtime_ns >= item.path.stat().st_mtime_ns
    except OSError:
        return False


def print_patch(lines: Iterator[str]) -> None:
    """A patch to the letter. GitHub takes some lines of a log for commands, so it is told before to stop doing that, and told after to go on."""
    word = f"normalize-{os.urandom(8).hex()}" if os.environ.get("GITHUB_ACTIONS") == "true" else ""
    if word:
        data(f"::stop-commands::{word}")
    try:
        for line in lines:
            data(line)
    finally:
        if word:
            data(f"::{word}::")


def _coloured(line: str) -> str:
    """A line of a patch for a terminal: control characters told, the carriage return of a line end left out, tabs as they are."""
    line = harmless(line.removesuffix("\r"))
    if line.startswith(("---", "+++")):
        return click.style(line, bold=True)
    colour = {"+": "green", "-": "red", "@": "cyan"}.get(line[:1])
    return click.style(line, fg=colour) if colour else line
