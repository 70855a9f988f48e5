"""The log of changes: for each file that `fix` changes in place, how to get the text before back, exactly.

One file a run, in the user's state folder and not in the corpus: nothing there is added to a repository by accident. One line a file, written
before the new text takes its place, so no kill can leave a change that cannot be undone.
"""

import contextlib
import hashlib
import json
import os
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from normalize import files, json_lines
from normalize.corpus.blocks import Splice
from normalize.corpus.links import real
from normalize.corpus.reading import stamp_of
from normalize.corpus.writing import replacing
from normalize.errors import InputError
from normalize.escaping import json_line

KEPT = 90 * 86_400  # seconds that a run can be undone
_END_OF_TIME = 253_402_300_800  # seconds from 1970 to the year 10,000


class Change(NamedTuple):
    """One file that a run changed: its hashes before and after, and the splices that turn it back, or the name of a copy."""

    path: Path
    before: str
    after: str
    splices: tuple[Splice, ...] = ()
    copy: str | None = None


class Run(NamedTuple):
    """One run's log: when it was (seconds since 1970), and the changes that are not undone yet."""

    file: Path
    time: float
    changes: tuple[Change, ...]


def folder() -> Path:
    """Where the logs are kept: `NORMALIZE_STATE`, or the user's state folder as the system names it."""
    chosen = os.environ.get("NORMALIZE_STATE")
    if chosen:
        return Path(chosen) / "changes"
    import platformdirs

    return Path(platformdirs.user_state_dir("normalize-mt", appauthor=False)) / "changes"


def digest() -> Any:
    """The hash that tells texts apart; feed it with `update`."""
    return hashlib.blake2b(digest_size=20)


class Journal:
    """The log of one run; its file is made when the first change is."""

    def __init__(self, place: Path | None = None) -> None:
        self._folder = folder() if place is None else place
        self._name = f"{time.strftime('%Y%m%dT%H%M%S', time.gmtime())}-{os.urandom(4).hex()}"
        self._handle: int | None = None
        self._copies = 0

    def note(self, path: Path, before: str, after: str, splices: Sequence[Splice]) -> None:
        """Write down a change that is about to be made; `splices` turn the text after into the text before."""
        encoding = _encoding(splices)
        edits = [[s.start, s.end, s.replacement.decode(encoding)] for s in splices]
        self._append({"path": _absolute(path), "before": before, "after": after, "encoding": encoding, "edits": edits})

    def keep(self, path: Path, before: str, after: str) -> None:
        """The same for a file that cannot be turned back by splices: a copy of it is kept."""
        self._copies += 1
        self._open()
        copy = self._folder / f"{self._name}.{self._copies}.copy"
        import shutil

        try:
            shutil.copyfile(path, copy)
        except OSError as error:
            raise InputError(f"{path} is left as it is, since no copy of it can be kept in {self._folder}: {error.strerror}") from None
        self._append({"path": _absolute(path), "before": before, "after": after, "copy": copy.name})

    def _append(self, entry: dict[str, Any]) -> None:
        line = json_line(entry | {"time": round(time.time(), 3)}, compact=True) + "\n"
        _write_whole(self._open(), line.encode(), self._folder)

    def _open(self) -> int:
        if self._handle is None:
            try:
                files.make_private(self._folder)
                _refuse_foreign(self._folder, "nothing is changed")
                self._handle = os.open(self._folder / f"{self._name}.jsonl", os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_EXCL, 0o600)
            except OSError as error:
                reason = f"the log of changes cannot be kept in {self._folder}: {error.strerror}"
                raise InputError(f"{reason}; nothing is changed. NORMALIZE_STATE names another folder") from None
        return self._handle

    def close(self) -> None:
        """Bring the log to the disk, and forget runs that are too old to be undone."""
        if self._handle is None:
            return
        with contextlib.suppress(OSError):
            os.fsync(self._handle)
        os.close(self._handle)
        self._handle = None
        with contextlib.suppress(OSError):
            for entry in os.scandir(self._folder):
                if time.time() - entry.stat().st_mtime > KEPT:
                    os.unlink(entry.path)


def _encoding(splices: Iterable[Splice]) -> str:
    """UTF-8, which a person can read in the log, or where that does not hold a code that holds any byte."""
    try:
        for splice in splices:
            splice.replacement.decode()
    except UnicodeDecodeError:
        return "latin-1"
    return "utf-8"


def _write_whole(handle: int, data: bytes, place: Path) -> None:
    """Append a line in one call; where the disk took only a part of it, take that back: half a line would hide the next."""
    size = os.fstat(handle).st_size
    try:
        written = os.write(handle, data)
        if written != len(data):
            raise OSError(28, "No space left on device")
    except OSError as error:
        with contextlib.suppress(OSError):
            os.ftruncate(handle, size)
        raise InputError(f"the log of changes in {place} cannot be written: {error.strerror}; the file is left as it is") from None


def _absolute(path: Path) -> str:
    return os.path.realpath(path)


def runs(place: Path | None = None) -> Iterator[Run]:
    """The runs with changes that can be undone, the last one first."""
    home = folder() if place is None else place
    if not home.is_dir():
        return
    _refuse_foreign(home, "nothing is taken back")
    for file in sorted(_logs(home), key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True):
        found = _read(file)
        if found.changes:
            yield found


def _logs(home: Path) -> list[Path]:
    return [Path(entry.path) for entry in os.scandir(home) if entry.name.endswith(".jsonl") and entry.is_file(follow_symlinks=False)]


def _refuse_foreign(home: Path, then: str) -> None:
    """InputError where somebody else could write logs: one that was made up would put any text into any file when it is undone."""
    reason = files.why_not_private(home)
    if reason is not None:
        raise InputError(f"the log of changes in {home} cannot be trusted: {reason}; {then}. NORMALIZE_STATE names another folder")


def _read(file: Path) -> Run:
    changes: dict[str, Change] = {}
    at = 0.0
    for _, line in json_lines.lines(file.read_bytes()):
        try:
            entry = json.loads(line)
            if entry.get("undone"):
                changes.pop(entry["path"], None)
                continue
            change = _change(entry)
            at = at or _time(entry["time"])
        except (ValueError, KeyError, TypeError, AttributeError, LookupError, RecursionError, OverflowError):
            continue  # the last line of a run that was killed in the middle of it: its change was not made
        changes[entry["path"]] = change
    return Run(file, at, tuple(changes.values()))


def _time(told: Any) -> float:
    """Seconds since 1970 that a calendar can show; ValueError for others."""
    seconds = float(told)
    if not 0 <= seconds < _END_OF_TIME:
        raise ValueError("no time")
    return seconds


def _change(entry: dict[str, Any]) -> Change:
    """The change that a line tells of; one of the errors that `_read` passes over where the line is damaged."""
    if entry.get("copy") is not None and Path(entry["copy"]).name != entry["copy"]:
        raise ValueError("a copy lies beside its log")
    made = tuple(Splice(int(start), int(end), old.encode(entry["encoding"])) for start, end, old in entry.get("edits", ()))
    return Change(Path(entry["path"]), str(entry["before"]), str(entry["after"]), made, entry.get("copy"))


def undo(run: Run, change: Change) -> bool:
    """Give a file its text before back; False where that stands there already. InputError where the file is another one by now."""
    if real(change.path) != change.path:
        raise InputError(f"{change.path} is a link by now, to {real(change.path)}; it is left as it is")
    try:
        with change.path.open("rb") as file:
            stamp = stamp_of(os.fstat(file.fileno()))
            now = _hash(file)
    except OSError as error:
        raise InputError(f"{change.path} cannot be read: {error.strerror}") from None
    if now == change.after != change.before:
        with _source(run, change) as source, replacing(change.path, stamp) as target:
            back = _turn_back(source, change.splices, target)
            if back != change.before:
                raise InputError(f"{change.path}: the log does not give the text before back; the file is left as it is")
    elif now != change.before:
        raise InputError(f"{change.path} changed since; it is left as it is")
    _mark_undone(run, change)
    return now == change.after


def _source(run: Run, change: Change) -> BinaryIO:
    """What the text before is made from: the file as it stands, or the copy that was kept; InputError where that is gone."""
    if change.copy is None:
        return change.path.open("rb")
    copy = run.file.parent / change.copy
    try:
        return copy.open("rb")
    except OSError as error:
        why = "is gone" if isinstance(error, FileNotFoundError) else f"cannot be read: {error.strerror}"
        raise InputError(f"the copy of {change.path}, {copy}, {why}; the file is left as it is") from None


def _turn_back(source: BinaryIO, splices: Iterable[Splice], target: BinaryIO) -> str:
    """Write the text before, piece by piece; its hash."""
    total = digest()

    def put(data: bytes) -> None:
        total.update(data)
        target.write(data)

    for start, end, old in splices:
        while (left := start - source.tell()) > 0:
            piece = source.read(min(left, 1 << 20))
            if not piece:
                break
            put(piece)
        put(old)
        source.seek(end)
    while piece := source.read(1 << 20):
        put(piece)
    return str(total.hexdigest())


def _hash(file: BinaryIO) -> str:
    total = digest()
    while piece := file.read(1 << 20):
        total.update(piece)
    return str(total.hexdigest())


def _mark_undone(run: Run, change: Change) -> None:
    before = run.file.stat()
    handle = os.open(run.file, os.O_WRONLY | os.O_APPEND)
    try:
        line = json_line({"path": str(change.path), "undone": True}) + "\n"
        _write_whole(handle, line.encode(), run.file.parent)
    finally:
        os.close(handle)
    # The order of runs is that of their times of change; an undo must not bring an old run to the front.
    os.utime(run.file, ns=(before.st_atime_ns, before.st_mtime_ns))


def hash_of(file: Path | BinaryIO) -> str:
    """The hash of a file as it stands, by its path or open for reading."""
    if isinstance(file, Path):
        with file.open("rb") as opened:
            return _hash(opened)
    file.flush()
    file.seek(0)
    return _hash(file)
