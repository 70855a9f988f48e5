"""Moments that a signal must not cut in two: what was made has to be known to the one who takes it away again."""

import contextlib
import signal
from collections.abc import Iterator

ENDING = ("SIGINT", "SIGTERM", "SIGHUP")  # those that ask for the end of a run


@contextlib.contextmanager
def held(*names: str) -> Iterator[None]:
    """These signals come when the block ends, not in it; a process started inside never hears them. On Windows nothing is held."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {getattr(signal, name) for name in names})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
