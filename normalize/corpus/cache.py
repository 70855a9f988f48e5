"""Results of earlier runs by the content they are of: a text that did not change is not worked on again.

One SQLite file in the cache folder, safe for runs side by side. A result is found under a hash of the block's bytes and of all that it
depends on: the program's own files, the lexicon's, and the settings. A cache that is damaged, cannot be written, or that others can write to
is done without: what it says is written into texts.
"""

import contextlib
import hashlib
import json
import os
import time
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from normalize import files
from normalize.corpus.blocks import Block, Outcome, Splice

LIMIT = 512_000_000  # bytes of results that are kept; the longest unused go first
_FILE = "results.sqlite"
_AT_ONCE = 200  # results written in one transaction
_FRESH = 86_400  # seconds between two notes that a result was used; noting each would make every run a writing one


class Cache:
    """The results of one kind of run; `key` and `get` before the work, `put` after it, `close` at the end."""

    def __init__(self, folder: Path | None, depends: Iterable[object]) -> None:
        self._base = hashlib.blake2b(json.dumps([*map(str, depends)]).encode(), digest_size=16)
        self._waiting: dict[bytes, bytes] = {}
        self._used: list[bytes] = []
        self._now = int(time.time())
        self._store: Any = None if folder is None else _opened(folder)

    def key(self, block: Block) -> bytes:
        """A name for the block: its bytes, and what its results say of its place."""
        digest = self._base.copy()
        digest.update(
            f"{block.format}\0{block.name}\0{block.first}\0{block.line}\0{len(block.head)}\0{block.settings}\0".encode(
                errors="surrogateescape"
            )
        )
        digest.update(block.head)
        digest.update(block.data)
        return digest.digest()

    def get(self, key: bytes) -> Outcome | None:
        """What was made of the block before, if it is known."""
        packed = self._waiting.get(key)
        if packed is None and self._store is not None:
            with self._guarded():
                row = self._store.execute("SELECT used, value FROM results WHERE key = ?", (key,)).fetchone()
                if row is not None:
                    packed = row[1]
                    if self._now - row[0] > _FRESH:
                        self._used.append(key)
        if packed is None:
            return None
        try:
            return _unpacked(packed)
        except (ValueError, TypeError, RecursionError, zlib.error):
            return None

    def put(self, key: bytes, outcome: Outcome) -> None:
        """Keep what was made of a block; what went wrong is not kept, it may go right next time."""
        if self._store is None or outcome.problems or outcome.rows:
            return
        self._waiting[key] = _packed(outcome)
        if len(self._waiting) >= _AT_ONCE:
            self.flush()

    def flush(self) -> None:
        """Write what waits."""
        if self._store is not None and (self._waiting or self._used):
            with self._guarded(), self._store:
                self._store.executemany(
                    "INSERT OR REPLACE INTO results VALUES (?, ?, ?)", [(k, self._now, v) for k, v in self._waiting.items()]
                )
                self._store.executemany("UPDATE results SET used = ? WHERE key = ?", [(self._now, key) for key in self._used])
        self._waiting, self._used = {}, []

    def close(self) -> None:
        """Write what waits, and make room where more is kept than `LIMIT`."""
        wrote = bool(self._waiting)
        self.flush()
        if self._store is None:
            return
        with self._guarded():
            if wrote:
                self._make_room()
            self._store.close()
        self._store = None

    def _make_room(self) -> None:
        pages, free, size = (self._store.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size"))
        if (pages - free) * size <= LIMIT:
            return
        with self._store:
            self._store.execute(
                "DELETE FROM results WHERE key IN (SELECT key FROM results ORDER BY used LIMIT (SELECT count(*) / 3 FROM results))"
            )

    @contextlib.contextmanager
    def _guarded(self) -> Iterator[None]:
        import sqlite3

        try:
            yield
        except (sqlite3.Error, UnicodeDecodeError):
            self._store = None  # the work goes on without


def _opened(folder: Path) -> Any:
    """The store, made where there is none; None where it cannot be had."""
    import sqlite3

    path = folder / _FILE
    for attempt in range(2):
        try:
            files.make_private(folder)
            if files.why_not_private(folder) is not None or (os.path.lexists(path) and not files.is_ours(path)):
                return None
            store = sqlite3.connect(path, timeout=5)
            store.execute("PRAGMA journal_mode = WAL")
            # A result lost in a power cut is only worked out again.
            store.execute("PRAGMA synchronous = OFF")
            store.execute("CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, used INTEGER, value BLOB) WITHOUT ROWID")
            return store
        except sqlite3.OperationalError:
            return None
        except (sqlite3.DatabaseError, UnicodeDecodeError):  # what SQLite says of a damaged file may hold its bytes
            if attempt:
                return None
            with contextlib.suppress(OSError):
                path.unlink()
        except OSError:
            return None
    return None


def _packed(outcome: Outcome) -> bytes:
    values = [
        *outcome[:6],
        outcome.edits,
        outcome.failing,
        outcome.changed,
        outcome.absent,
        outcome.fields,
        outcome.languages,
        outcome.others,
        outcome.lacking,
    ]
    values[5] = [(s.start, s.end, s.replacement.decode("latin-1")) for s in outcome.splices]
    return zlib.compress(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode(errors="surrogatepass"), 1)


def _unpacked(packed: bytes) -> Outcome:
    texts, findings, lines, found, problems, splices, edits, failing, changed, absent, fields, languages, others, lacking = json.loads(
        zlib.decompress(packed).decode(errors="surrogatepass")
    )
    made = tuple(Splice(start, end, new.encode("latin-1")) for start, end, new in splices)
    made_in = tuple(languages), tuple(others)
    return Outcome(
        texts,
        findings,
        tuple(lines),
        tuple(found),
        tuple(problems),
        made,
        edits,
        failing,
        changed,
        absent,
        fields,
        (),
        *made_in,
        tuple(lacking),
    )


def program_files(package: Path) -> Iterator[Path]:
    """The files that the program consists of: its data decide about findings as its code does."""
    return (path for path in package.rglob("*") if path.parent.name != "__pycache__" and path.is_file())


def identity(lexicons: Sequence[str], dictionaries: Sequence[str] = ()) -> str:
    """A name for the program, the lexicon and the user's dictionaries as they are installed: size and time of change of every file.

    Asking 300 files for their times takes 1 ms; reading them would take 30.
    """
    from normalize import __version__
    from normalize.lexicon import shipped, store
    from normalize.lexicon.dictionaries import told

    root = shipped.folder()
    package = Path(__file__).resolve().parent.parent
    layers = (program_files(package), shipped.entity_files(root), store.data_files(root), *(store.user_files(Path(p)) for p in lexicons))
    own = (Path(told(given)[1]) for given in dictionaries)
    digest = hashlib.blake2b(f"{__version__}\0{tuple(dictionaries)!r}".encode(errors="surrogateescape"), digest_size=16)
    # A dictionary that is missing is told where it is read.
    for number, layer in enumerate((*layers, (path for path in own if path.exists()))):
        for path in sorted(layer):
            status = path.stat()
            digest.update(f"{number}\0{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode(errors="surrogateescape"))
    return digest.hexdigest()
