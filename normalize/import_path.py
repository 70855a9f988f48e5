"""Where Python looks for modules, without the folder in which the work is done: what lies there came with the texts and is no code of ours.

Python puts that folder first on its own (`-c`, `-m`, a program that it starts to help it) and by accident (`PYTHONPATH=":/x"`, where nothing
stands before the colon). A file `signal.py` among the texts would then be run.
"""

import os
import sys
from collections.abc import Iterable
from pathlib import Path

_HOME = str(Path(__file__).resolve().parent.parent)
_ASIDE = ("PYTHONPATH", "PYTHONSTARTUP", "PYTHONINSPECT")


def trusted(path: Iterable[str]) -> list[str]:
    """The entries of an import path without the working folder, unless this program itself lies there."""
    try:
        here = str(Path().resolve())
    except OSError:
        return [entry for entry in path if entry]  # the folder is gone
    return [entry for entry in path if entry and (here == _HOME or os.path.realpath(entry) != here)]


def can_start() -> bool:
    """Whether there is a Python to start; a program that holds its own would be started itself."""
    return bool(sys.executable) and not getattr(sys, "frozen", False)


def command(module: str) -> list[str]:
    """The command line of a Python that calls `main` of a module with our import path, whatever the environment says."""
    flags = ["-P", *(["-I"] if sys.flags.isolated else []), *(["-E"] if sys.flags.ignore_environment else [])]
    flags += [*(["-s"] if sys.flags.no_user_site else []), *(["-X", "utf8"] if sys.flags.utf8_mode else [])]
    # Ctrl-C is for the process that starts it, which ends it in turn; until it is ignored Python would print a traceback.
    start = f"import sys; sys.path[:] = sys.argv[1:]; import signal; signal.signal(signal.SIGINT, signal.SIG_IGN); from {module} import main; main()"
    return [sys.executable, *flags, "-c", start, *trusted(sys.path)]


def environment() -> dict[str, str]:
    """The environment of such a process: ours without what would make Python import or run something else."""
    return {name: value for name, value in os.environ.items() if name not in _ASIDE} | {"PYTHONSAFEPATH": "1"}
