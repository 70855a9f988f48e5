"""A pack of 50,000 entities from a service on this machine, whose pull is killed in the middle: memory, what is lost or doubled, time.

    python benchmarks/packs.py [--count 50000] > benchmarks/results/packs.md

The service is that of the tests (tests/packs_services.py): it cuts a connection, fails, breaks an answer off and throttles, once each. There is no
pause between requests, so the time is that of the program and the stand-in. Linux only.
"""

import argparse
import collections
import datetime
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))


def run(arguments: list[str], folder: Path, until=lambda: False) -> tuple[int, float, float, float]:
    """A run of the command line, killed when `until` holds: exit code, seconds, CPU seconds, most memory in MB."""
    begun = time.monotonic()
    environment = {**os.environ, "NORMALIZE_CACHE": str(folder / "cache"), "PYTHONPATH": str(ROOT), "no_proxy": "*"}
    with (folder / "log").open("a") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "normalize", *arguments], cwd=folder, env=environment, stdout=log, stderr=subprocess.STDOUT
        )
        while True:
            done, status, usage = os.wait4(process.pid, os.WNOHANG)
            if done:
                process.returncode = os.waitstatus_to_exitcode(status)
                return process.returncode, time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
            if until():
                process.kill()
            time.sleep(0.02)


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--count", type=int, default=50_000)
    count = options.parse_args().count
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        server = subprocess.Popen(
            [sys.executable, str(ROOT / "tests" / "packs_services.py"), str(count)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        address = server.stdout.readline().strip()
        run(["lexicon", "build"], folder)
        pull = ["lexicon", "pull", "wikidata", "--class", "politician", "--country", "BY", "--pause", "0", "--address", f"{address}/sparql"]
        half = count // 500 // 2
        killed = run(pull, folder, lambda: len(list(folder.glob("cache/pulls/*/*.jsonl"))) >= half)
        there = (folder / "packs").exists()
        whole = run(pull, folder)
        again = run(pull, folder)
        text = (folder / "packs" / "wikidata-politician-by.yaml").read_text(encoding="utf-8")
        found = collections.Counter(re.findall(r"^  wikidata: (Q\d+)$", text, re.MULTILINE))
        said = json.loads(server.communicate("")[0])
        used = run(["lexicon", "build", "--lexicon", "packs/wikidata-politician-by.yaml"], folder)
    lost = count - len(found)
    doubled = sum(found.values()) - len(found)
    print(
        f"# A pack of {count:,} entities\n\n{datetime.date.today()}, Python {platform.python_version()}, {os.cpu_count()} cores, "
        f"{platform.machine()}, load {os.getloadavg()[0]:.1f} at the end.\n\n`python benchmarks/packs.py --count {count}`\n"
    )
    print("| | seconds | CPU | most memory | |\n|---|---|---|---|---|")
    for name, (code, wall, cpu, memory), more in (
        ("pull, killed in the middle", killed, "a pack is there" if there else "nothing is written"),
        ("the same again, to the end", whole, f"{lost} lost, {doubled} doubled of {count:,}"),
        ("once more, from what is kept", again, ""),
        ("compiling the pack for the next run", used, f"{len(text) / 1e6:.1f} MB"),
    ):
        print(f"| {name} | {wall:.1f} | {cpu:.1f} | {memory:.0f} MB | {f'exit code {code}; ' if code else ''}{more} |")
    print(
        f"\n* {said['requests']} requests in all, never more than {said['most at once']} at once; a connection was cut, an answer broken off, one "
        "request failed, and one was told to wait 7 seconds.\n* The names are made; 500 entities a page, twelve labels each. A pull from the public "
        "service waits a second between requests, and takes as long as its queries do.\n* A pull is to take at most 300 MB; compiling has no target."
    )


if __name__ == "__main__":
    main()
