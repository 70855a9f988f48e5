"""`normalize lexicon import`: bring names of other programs into a lexicon file."""

import contextlib
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import click

from normalize.cli.choices import OneOf, Place
from normalize.cli.printing import data, tell
from normalize.cli.progress import Progress
from normalize.cli.targets import STANDARD, refuse_ending
from normalize.corpus.writing import replacing
from normalize.errors import InputError
from normalize.lexicon import exchange
from normalize.lexicon.entity import KINDS

PART = 40_000_000  # bytes of a file; the reader of lexicons takes 50 MB


@click.command("import")
@click.argument("format_", metavar="FORMAT")
@click.argument("file", type=Place(path_type=Path))
@click.option(
    "--output",
    "-o",
    type=Place(path_type=Path),
    help="A lexicon file (.yaml), or a new folder for one too large for a file. Default: standard output.",
)
@click.option("--language", "languages", multiple=True, help="Keep names of this language only. Repeatable.")
@click.option("--kind", type=OneOf(KINDS), help="Kind of the entries that do not say.")
@click.option("--source", help="Source to give for every entry that has none.")
@click.option("--target", default="en", show_default=True, help="Language of the texts that the lexicon is for.")
@click.option("--population", default=100_000, show_default=True, help="Inhabitants a place must have (geonames).")
@click.option("--beside", type=Place(path_type=Path), help="The file that belongs to the first (geonames: alternateNamesV2.txt).")
@click.option("--keep-common", is_flag=True, help="Take names that are common words, too.")
@click.option(
    "--lexicon",
    "lexicons",
    multiple=True,
    type=Place(),
    help="A lexicon over the shipped one, whose entries are known already. Repeatable.",
)
def command(
    format_: str, file: Path, output: Path | None, languages: tuple[str, ...], kind: str | None, source: str | None, target: str, population: int,
    beside: Path | None, keep_common: bool, lexicons: tuple[str, ...],
) -> int:  # fmt: skip
    """Read FILE, a list of names in FORMAT, and write them as a lexicon.

    Common words, names that the lexicon has for something else and what is no name are left out; the summary says what and why. Nothing
    is written when the file cannot be read to its end. Packed files (.gz, .bz2, .xz) are unpacked on the way.
    """
    from normalize.cli.progress import open_lexicon
    from normalize.lexicon.exchange.entry import Options
    from normalize.lexicon.exchange.lines import opened
    from normalize.lexicon.exchange.taking import Summary, Taken, take

    form = exchange.reader(format_)
    lexicon = open_lexicon(lexicons)
    summary = Summary()
    progress = Progress(file.stat().st_size if file.is_file() and file.suffix not in (".gz", ".bz2", ".xz") else 0, "entities")
    with contextlib.suppress(_NothingTaken), contextlib.ExitStack() as stack:
        stream = stack.enter_context(opened(file))
        second = stack.enter_context(opened(beside)) if beside else None
        options = Options(languages, kind, source, population, second, target=target)
        write = stack.enter_context(_output(output))
        entries = form.read(stream, str(file), options)
        for i, found in enumerate(
            take(entries, lexicon, options, matches_names=getattr(form, "MATCHES_NAMES", False), keep_common=keep_common)
        ):
            summary.add(found)
            if isinstance(found, Taken):
                write(found.text)
            if i % 1000 == 0:
                progress.step(stream.tell(), summary.new + summary.added_to)
        progress.clear()
        if not summary.new and not summary.added_to:
            raise _NothingTaken
    for line in summary.lines():
        tell(line, err=True)
    return 0 if summary.new or summary.added_to else 1


class _NothingTaken(Exception):
    """No entry came in: a file that was there stays as it was, and no empty one is made."""


class _Parts:
    """Writes blocks to files of a folder, a new file where one is full."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._number, self._size = folder, 0, PART
        self._file: BinaryIO | None = None

    def __call__(self, text: str) -> None:
        data = text.encode()
        if self._size + len(data) > PART or self._file is None:
            self.close()
            self._number, self._size = self._number + 1, 0
            self._file = (self._folder / f"{self._number:04}.yaml").open("wb")
        self._file.write(data)
        self._size += len(data)

    def close(self) -> None:
        if self._file is not None:
            self._file.close()


class _OneFile:
    """Writes blocks to a file that the reader of lexicons can still take."""

    def __init__(self, path: Path, file: BinaryIO) -> None:
        self._path, self._file, self._size = path, file, 0

    def __call__(self, text: str) -> None:
        self._size += self._file.write(text.encode())
        if self._size > PART:
            size = f"{PART // 1_000_000} MB, which is more than a lexicon file may have"
            raise InputError(f"{self._path} would be larger than {size}; name a new folder with -o. Nothing is written")


class _Shown:
    """Writes blocks to standard output."""

    def __call__(self, text: str) -> None:
        data(text, end=False)


@contextlib.contextmanager
def _output(path: Path | None) -> Iterator[_Shown | _OneFile | _Parts]:
    """Where blocks go; a file or folder is there whole when the block ends well, and not at all else."""
    if path is None or path == STANDARD:
        yield _Shown()
    elif path.suffix in (".yaml", ".yml"):
        with replacing(path) as file:
            yield _OneFile(path, file)
    else:
        refuse_ending(path, (".yaml", ".yml"), "lexicons", folders=True)
        if path.exists() and (not path.is_dir() or any(path.iterdir())):
            raise InputError(f"{path} is there already; name a lexicon file (.yaml) or a new folder")
        with _new_folder(path) as folder:
            parts = _Parts(folder)
            try:
                yield parts
            finally:
                parts.close()


@contextlib.contextmanager
def _new_folder(path: Path) -> Iterator[Path]:
    try:
        folder = Path(tempfile.mkdtemp(prefix=".normalize-", dir=path.absolute().parent))
    except OSError as error:
        raise InputError(f"{path} cannot be written: {error.strerror}") from None
    try:
        yield folder
        folder.chmod(0o755)
        folder.replace(path)
    except BaseException as error:
        shutil.rmtree(folder, ignore_errors=True)
        if isinstance(error, OSError):
            raise InputError(f"{path} cannot be written: {error.strerror}; nothing is written") from None
        raise
