"""What becomes of fixed texts: files in place or elsewhere, one table, standard output, a patch."""

import contextlib
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from normalize.cli.options import Problems, Reading
from normalize.cli.places import target_of
from normalize.cli.printing import data, is_for_eyes, show, unwritable
from normalize.cli.targets import STANDARD
from normalize.corpus import formats
from normalize.corpus.blocks import Block, Outcome, Splice, spliced
from normalize.corpus.compression import writer
from normalize.corpus.inputs import Begin, End, Input
from normalize.corpus.journal import Journal
from normalize.corpus.links import real
from normalize.corpus.outputs import Rewriting, Rows
from normalize.corpus.reading import decode
from normalize.corpus.spreading import Part
from normalize.corpus.writing import ANYWHERE, refuse_to_leave, sweep, write
from normalize.errors import InputError, NormalizeError
from normalize.escaping import harmless
from normalize.model import Edit
from normalize.reports.diff import patch


class Delivery:
    """What becomes of the fixed texts; each step is given in the order of the files."""

    rows = False

    def begin(self, event: Begin) -> None: ...

    def put(self, block: Block, outcome: Outcome) -> None: ...

    def end(self, item: Input, whole: bool) -> None: ...

    def close(self, whole: bool) -> None: ...


def delivered(parts: Iterator[Part], delivery: Delivery, problems: Problems) -> Iterator[tuple[Part, bool]]:
    """The parts, each delivered, and whether its file failed; one that does is reported, left as it was, and the rest go on."""
    failed, name = False, ""
    for part in parts:
        event, outcome = part
        try:
            if isinstance(event, Begin):
                failed, name = False, event.input.name
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
            problems(error if isinstance(error, InputError) else f"{name}: cannot be written: {error.strerror}; the file is left as it was")
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
        target = None if self._output is None else target_of(item, self._read.paths, self._files, self._output)
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
