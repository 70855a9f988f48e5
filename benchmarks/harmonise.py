"""Time, memory and growth of `normalize harmonise` over a file of articles: python benchmarks/harmonise.py FILE.jsonl --jobs 1 2

For each number of processes the wall-clock and CPU time of the whole run and the greatest memory of all its processes together, as resident pages counted
every half second. The articles of FILE are JSON lines with a field `text`. Needs Linux (/proc).
"""

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

PAGE = resource.getpagesize()


def resident(pid: int) -> int:
    """Bytes of memory that a process and all its children hold."""
    total, waiting = 0, [pid]
    while waiting:
        now = waiting.pop()
        try:
            total += int(Path(f"/proc/{now}/statm").read_text().split()[1]) * PAGE
            for task in Path(f"/proc/{now}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        except OSError:
            continue
    return total


def run(file: Path, jobs: int, lines: Path) -> tuple[float, float, int]:
    """Wall-clock seconds, CPU seconds and greatest memory of one run."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begun, most = time.perf_counter(), 0
    command = [
        sys.executable,
        "-m",
        "normalize",
        "harmonise",
        "--no-config",
        "--target",
        "en",
        "--field",
        "text",
        "--format",
        "jsonl",
        "-j",
        str(jobs),
        str(file),
    ]
    with lines.open("wb") as out:
        process = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL)
        while process.poll() is None:
            most = max(most, resident(process.pid))
            time.sleep(0.5)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.perf_counter() - begun, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, most


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--jobs", nargs="+", type=int, default=[1, 2])
    args = parser.parse_args()
    print("| file | MB | processes | seconds | CPU seconds | MB of memory | findings |\n|---|---|---|---|---|---|---|")
    for file in args.files:
        for jobs in args.jobs:
            with tempfile.TemporaryDirectory() as folder:
                lines = Path(folder) / "findings.jsonl"
                seconds, cpu, most = run(file, jobs, lines)
                with lines.open("rb") as found:
                    count = sum(1 for _ in found)
            print(
                f"| {file.name} | {file.stat().st_size / 1e6:.0f} | {jobs} | {seconds:.0f} | {cpu:.0f} | {most / 1e6:.0f} | {count:,} |",
                flush=True,
            )


if __name__ == "__main__":
    main()
