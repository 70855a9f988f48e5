"""Which lines of which files changed since a revision, as git tells it: for looking only at what is new."""

import os
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from normalize.corpus.links import real
from normalize.errors import InputError

_HUNK = re.compile(rb"@@ -\S+ \+(\d+)(?:,(\d+))? @@")
_ESCAPE = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
# What a repository may tell git to run when it only looks: it came from somebody else, and nothing of it is run for a report. Its filters are
# left out by their names (`_unfiltered`).
_QUIET = ("--no-pager", "-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}", "-c", "diff.external=")
_DIFF = (
    "-U0", "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--ignore-submodules=all", "--src-prefix=a/", "--dst-prefix=b/",
)  # fmt: skip
_LETTERS = {b"n": b"\n", b"t": b"\t", b"r": b"\r", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v"}


class Lines(NamedTuple):
    """Runs of changed lines of a file, counted from 1, as their first lines and the lines after their last; all of them for a new file."""

    firsts: tuple[int, ...]
    ends: tuple[int, ...]
    every: bool = False

    def touches(self, first: int, last: int) -> bool:
        """Whether one of the lines from first to last (both included) changed."""
        at = bisect_right(self.firsts, last) - 1
        return self.every or (at >= 0 and self.ends[at] > first)


@dataclass(frozen=True)
class Changed:
    """The changed lines of the files below some paths. Can be sent to another process."""

    files: Mapping[Path, Lines]

    def lines(self, path: Path) -> Lines | None:
        """The changed lines of a file; None when nothing in it is new."""
        return self.files.get(real(path))


def changed_since(revision: str, paths: Iterable[Path]) -> Changed:
    """What differs between a revision and the files as they stand, untracked files included; InputError where git cannot tell."""
    if revision.startswith("-") or not revision.strip():
        raise InputError(f"--since: {revision!r} is no revision")  # git would take it for an option, and some write files
    files: dict[Path, Lines] = {}
    for top in sorted({_top(path if path.is_dir() else path.parent) for path in paths}):
        diff = _git(top, *_unfiltered(top), "diff", *_DIFF, revision, "--")
        files |= {real(top / name): lines for name, lines in _hunks(diff)}
        for name in _git(top, "ls-files", "--others", "--exclude-standard", "-z").split(b"\0"):
            if name:
                files[real(top / os.fsdecode(name))] = Lines((), (), True)
    return Changed(files)


def _top(folder: Path) -> Path:
    return Path(os.fsdecode(_git(folder, "rev-parse", "--show-toplevel").removesuffix(b"\n")))


def _unfiltered(top: Path) -> Iterator[str]:
    """The options that switch off every filter there is a word of in git's settings: git would run those on files that it compares.

    One's own go, too (Git LFS among them): what they run can be set in the repository.
    """
    keys = _git(top, "config", "-z", "--name-only", "--get-regexp", r"^filter\.", nothing=1).split(b"\0")
    for name in sorted({os.fsdecode(key).rpartition(".")[0] for key in keys if key.count(b".") > 1}):
        if "=" in name:
            raise InputError(f"--since: git cannot be told to leave out the filter {name.removeprefix('filter.')!r} of {top}")
        for setting in ("clean=", "process=", "required=false"):
            yield from ("-c", f"{name}.{setting}")


def _git(folder: Path, *arguments: str, nothing: int = 0) -> bytes:
    """What git says; `nothing` is another exit code than 0 that is no error."""
    import subprocess

    try:
        result = subprocess.run(
            ["git", *_QUIET, "-C", str(folder), *arguments],
            capture_output=True,
            check=False,
            stdin=subprocess.DEVNULL,
            # What a partial clone lacks is not fetched: the repository says by which program.
            env=os.environ | {"GIT_OPTIONAL_LOCKS": "0", "GIT_ALLOW_PROTOCOL": "none"},
        )
    except FileNotFoundError:
        raise InputError("--since asks git what changed, and git is not installed") from None
    except ValueError:
        raise InputError(f"--since: {arguments[-2]!r} is no revision") from None
    if result.returncode not in (0, nothing):
        said = result.stderr.decode(errors="replace").strip().split("\n")
        raise InputError(f"--since: git says: {said[0] or 'nothing'} (in {folder})")
    return result.stdout


def _hunks(diff: bytes) -> Iterable[tuple[str, Lines]]:
    name, firsts, ends, header = b"", [], [], True  # type: ignore[var-annotated]
    for line in diff.split(b"\n"):
        if line.startswith(b"diff --git "):
            if name and firsts:
                yield name.decode(errors="surrogateescape"), Lines(tuple(firsts), tuple(ends))
            name, firsts, ends, header = b"", [], [], True
        elif header and line.startswith(b"+++ "):
            name = _name(line[4:].rstrip(b"\t"))
        elif match := _HUNK.match(line):
            header = False
            count = 1 if match[2] is None else int(match[2])
            if count:
                firsts.append(int(match[1]))
                ends.append(int(match[1]) + count)
    if name and firsts:
        yield name.decode(errors="surrogateescape"), Lines(tuple(firsts), tuple(ends))


def _name(written: bytes) -> bytes:
    """The path of a `+++` line: git quotes names with unusual letters; nothing for a deleted file."""
    if written.startswith(b'"'):
        written = _ESCAPE.sub(lambda m: bytes([int(m[1], 8) & 0xFF]) if len(m[1]) == 3 else _LETTERS.get(m[1], m[1]), written[1:-1])
    return b"" if written == b"/dev/null" else written.removeprefix(b"b/")
