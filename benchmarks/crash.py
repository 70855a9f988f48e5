"""Kills `fix` at random moments, fills its disk, appends to its files and runs it twice at once; counts texts that were lost or cut.

    python benchmarks/crash.py [--kills 200] [--seed 1]

Every text is one of a small corpus whose right and wrong state are known, so "whole" means: one of the two, byte for byte.
"""

import argparse
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from corpus_fixtures import RIGHT, WRONG, small_lexicon  # noqa: E402

FILES = 120


def command(home: Path, *arguments: object) -> list[str]:
    options = ["--no-config", "--no-cache", "--select", "known-form"]
    return [
        sys.executable,
        str(ROOT / "tests" / "corpus_fixtures.py"),
        str(home),
        *map(str, arguments),
        *(options if arguments[0] == "fix" else []),
    ]


def corpus(folder: Path) -> dict[str, str]:
    """Texts and files of records, some of them with two names."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for n in range(FILES):
        path = folder / f"{n:03}.txt"
        path.write_text(f"{n}\n" + f"{WRONG}\n" * (n % 40))
        if n % 10 == 0:
            (folder / f"{n:03}-twin.md").hardlink_to(path)
    return {path.name: path.read_text() for path in folder.iterdir()}


def mended(before: dict[str, str]) -> dict[str, str]:
    return {name: text.replace(WRONG, RIGHT) for name, text in before.items()}


def state(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir() if not path.name.startswith(".")}


def killed(home: Path, folder: Path, chance: random.Random) -> None:
    """Start a run, and kill it a moment after it has reached a text taken by lot: on a busy machine no clock would hit the work."""
    process = subprocess.Popen(command(home, "fix", folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    reached = folder / f"{chance.randrange(FILES // 10) * 10 + chance.randrange(1, 10):03}.txt"
    while RIGHT not in reached.read_text() and process.poll() is None:
        time.sleep(0.0005)
    time.sleep(0.01 * chance.random())
    process.kill()
    process.wait()


def kills(home: Path, folder: Path, count: int, chance: random.Random) -> str:
    """Kill, look, finish, undo: a file is lost when it is neither state, and cut when the next run does not mend it."""
    cut = lost = unfinished = undone_wrong = 0
    corpus(folder)
    subprocess.run(command(home, "fix", folder), capture_output=True, check=False)  # compiles the lexicon
    in_the_middle = 0
    for _ in range(count):
        before = corpus(folder)
        after = mended(before)
        killed(home, folder, chance)
        now = state(folder)
        twins = {name for name in before if Path(name).stem.removesuffix("-twin") in {n[:3] for n in before if "twin" in n}}
        lost += sum(now.get(name) not in (before[name], after[name]) for name in before if name not in twins)
        # What has two names is written in place: it may be half new, with the whole old text beside it.
        cut += sum(now.get(name) not in (before[name], after[name]) and not list(folder.glob(".*.before-normalize")) for name in twins)
        in_the_middle += now not in (before, after)
        subprocess.run(command(home, "fix", folder), capture_output=True, check=False)
        unfinished += state(folder) != after
        subprocess.run(command(home, "undo"), capture_output=True, check=False)
        subprocess.run(command(home, "undo"), capture_output=True, check=False)
        undone_wrong += state(folder) != before
    return f"kill -9: {count} runs, {in_the_middle} of them in the middle of the work; {lost} texts lost, {cut} cut, {unfinished} runs not finished by the next, {undone_wrong} not undone exactly"


def appended(home: Path, folder: Path) -> str:
    """Append to the files all the while; every line must be there in the end."""
    corpus(folder)
    running, counts = True, dict.fromkeys(sorted(folder.glob("*.txt")), 0)

    def append() -> None:
        while running:
            for path in counts:
                with path.open("a") as file:
                    file.write(f"line {counts[path]}\n")
                counts[path] += 1
            time.sleep(0.02)

    thread = threading.Thread(target=append)
    thread.start()
    for _ in range(5):
        subprocess.run(command(home, "fix", folder), capture_output=True, check=False)
    running = False
    thread.join()
    lost = sum(count - sum(line.startswith("line ") for line in path.read_text().splitlines()) for path, count in counts.items())
    return f"concurrent append: {sum(counts.values()):,} lines appended during 5 runs, {lost} lost"


def twice(home: Path, folder: Path, count: int = 10) -> str:
    """Two runs over the same files at the same time."""
    wrong = 0
    for _ in range(count):
        before = corpus(folder)
        processes = [subprocess.Popen(command(home, "fix", folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) for _ in range(2)]
        for process in processes:
            process.wait()
        wrong += state(folder) != mended(before)
    return f"two runs at once: {count} times, {wrong} with a file lost or half written"


def full(home: Path, folder: Path) -> str:
    """A limit on the size of files stands for a full disk: every write beyond it fails."""
    import resource
    import signal

    wrong = 0
    for limit in (0, 100, 500, 900, 1200):
        before = corpus(folder)
        after = mended(before)

        def little_room(limit: int = limit) -> None:
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        subprocess.run(command(home, "fix", folder), capture_output=True, check=False, preexec_fn=little_room)
        now = state(folder)
        wrong += sum(now.get(name) not in (before[name], after[name]) for name in before)
    return f"no room: 5 limits, {wrong} texts lost or cut"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        home, folder = Path(name) / "home", Path(name) / "texts"
        small_lexicon(home / "lexicon")
        print(kills(home, folder, given.kills, random.Random(given.seed)), flush=True)
        for part in (appended, twice, full):
            print(part(home, folder), flush=True)


if __name__ == "__main__":
    main()
