"""A process that works on blocks for another: what to do, then blocks come in on standard input, outcomes go out on standard output.

It is started by name with a clean import path (see `import_path`). The standard `multiprocessing` starts its processes with the working
folder as the first place to import from.
"""

import contextlib
import os
import pickle
import queue
import subprocess
import sys
import threading
from typing import TYPE_CHECKING, Any, BinaryIO

from normalize import import_path
from normalize.corpus.blocks import Block, Outcome
from normalize.corpus.signals import held
from normalize.errors import NormalizeError
from normalize.garbage import collect_seldom

if TYPE_CHECKING:
    from normalize.corpus.spreading import Make, Work

Result = list[Outcome] | NormalizeError | None  # None: the process is gone


class Worker:
    """The process, seen from the one that has the work done. Results go to `done` under the worker's number, in the order of the blocks sent."""

    def __init__(self, number: int, work: "Work", done: "queue.SimpleQueue[tuple[int, Result]]") -> None:
        with held("SIGINT"):  # not even while it is loaded
            self._process = subprocess.Popen(
                import_path.command(__name__), env=import_path.environment(), stdin=subprocess.PIPE, stdout=subprocess.PIPE
            )
        threading.Thread(target=self._listen, args=(number, done), daemon=True).start()
        self.send(work)

    def send(self, value: Any) -> None:
        """Hand over the work, and then groups of blocks; OSError when the process is gone."""
        assert self._process.stdin is not None
        pickle.dump(value, self._process.stdin, pickle.HIGHEST_PROTOCOL)
        self._process.stdin.flush()

    def _listen(self, number: int, done: "queue.SimpleQueue[tuple[int, Result]]") -> None:
        assert self._process.stdout is not None
        with contextlib.suppress(EOFError, OSError, pickle.UnpicklingError, ValueError):
            while True:
                done.put((number, pickle.load(self._process.stdout)))
        done.put((number, None))

    def close(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        with contextlib.suppress(OSError):
            if self._process.stdin is not None:
                self._process.stdin.close()


def main() -> None:
    """The life of the process: make ready, then groups in and outcomes out until the pipe ends."""
    collect_seldom()
    incoming, outgoing = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr  # a print of some library would be read as a result
    waiting: queue.SimpleQueue[Any] = queue.SimpleQueue()
    # Read aside, so that a sender never waits for a receiver that waits for it.
    threading.Thread(target=_receive, args=(incoming, waiting), daemon=True).start()
    work: Work = waiting.get()
    make: Make | None = None
    while True:
        blocks: list[Block] = waiting.get()
        result: Result
        try:
            if make is None:
                make = work.open()
            result = [make(block) for block in blocks]
        except NormalizeError as error:
            result = error
        with contextlib.suppress(OSError):
            pickle.dump(result, outgoing, pickle.HIGHEST_PROTOCOL)
            outgoing.flush()


def _receive(incoming: BinaryIO, waiting: "queue.SimpleQueue[Any]") -> None:
    while True:
        try:
            waiting.put(pickle.load(incoming))
        except (EOFError, OSError, pickle.UnpicklingError):
            # Nobody is there any more: what is in work is of no use.
            os._exit(0)
