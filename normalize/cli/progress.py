"""How far a run is, on one line of a terminal: share, rate, findings so far and time left. Nothing in a pipe, a file or a hook."""

import os
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from normalize.cli.printing import report

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

_PAUSE = 0.1  # seconds between two drawings
_PATIENCE = 0.7  # seconds before the first; a short run stays quiet


class Progress:
    """The line; `write` prints something else above it. `size` is the bytes of the run, 0 when unknown."""

    def __init__(self, size: int, what: str = "findings") -> None:
        self._size, self._what = size, what
        self._shown = watched()
        self._begun = self._last = time.monotonic()
        self._drawn = False

    def write(self, text: str, *, for_people: bool) -> None:
        """Print lines of the report to standard output."""
        self.clear()
        report(text, for_people=for_people)

    def tell(self, what: str) -> None:
        """Something other than bytes is being done."""
        if self._shown:
            self._draw(what)

    def step(self, done: int, count: int) -> None:
        """So many bytes are done, and so many findings or edits were met."""
        now = time.monotonic()
        if not self._shown or now - self._begun < _PATIENCE or now - self._last < _PAUSE:
            return
        self._last = now
        self._draw(describe(done, self._size, count, now - self._begun, self._what))

    def _draw(self, line: str) -> None:
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()
        self._drawn = True

    def clear(self) -> None:
        """Take the line away."""
        if self._drawn:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._drawn = False


def watched() -> bool:
    """Whether somebody sees a line that changes."""
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb" and "PRE_COMMIT" not in os.environ


def open_lexicon(lexicons: Iterable[str | Path] = (), style: str | None = None, dictionaries: Sequence[str] = ()) -> "Lexicon":
    """The lexicon with these over it. Where something has to be compiled first, a line says what is being done, and goes when it is."""
    from normalize.lexicon import load
    from normalize.lexicon.store import DEFAULT_STYLE

    line = Progress(0)
    try:
        return load([*lexicons], style=style or DEFAULT_STYLE, told=lambda what: line.tell(f"lexicon: {what}"), dictionaries=dictionaries)
    finally:
        line.clear()


def describe(done: int, size: int, count: int, seconds: float, what: str) -> str:
    """The line as text."""
    rate = done / max(seconds, 0.001)
    parts = [f"{done / 1e6:,.1f} MB", f"{rate / 1e6:.1f} MB/s", f"{count:,} {what}"]
    if size > 0:
        parts.insert(0, f"{min(99, 100 * done // size):>3} %")
        left = round(max(0, size - done) / max(rate, 1))
        parts.append(f"{left // 60}:{left % 60:02} left")
    return "  ".join(parts)
