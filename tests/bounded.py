"""Work that must come to an end, in a process of its own with a limit of time for the processor: how busy the machine is does not matter."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def ended_within(seconds: int, script: str) -> bool:
    """Whether a Python script ends without an error before it has taken so many seconds of processor time."""
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_CPU, ({seconds}, {seconds}))\n{script}"
    return subprocess.run([sys.executable, "-"], cwd=ROOT, input=limited, text=True, check=False).returncode == 0
