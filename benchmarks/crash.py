"""Kills `fix` at random moments, fills its disk, appends to its files, runs it twice at once, and lets people decide meanwhile; counts what was lost or cut.

    python benchmarks/crash.py [--kills 200] [--seed 1]

Every text is one of a small corpus whose right and wrong state are known, so "whole" means: one of the two, byte for byte. Every tenth text has two
names and is written in place: killed in the middle of that it may be half new, which counts as cut unless the next run restores it.
"""

import argparse
import http.client
import random
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "tests"), str(ROOT)]

from corpus_fixtures import RIGHT, WRONG, small_lexicon  # noqa: E402

from normalize.corpus import decisions  # noqa: E402

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
    """Texts, some of them long, some with two names."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for n in range(FILES):
        path = folder / f"{n:03}.txt"
        path.write_text(f"{n}\n" + f"{WRONG}\n" * (n % 40 if n % 40 else 600))
        if n % 10 == 0:
            (folder / f"{n:03}-twin.md").hardlink_to(path)
    return {path.name: path.read_text() for path in folder.iterdir()}


def mended(before: dict[str, str]) -> dict[str, str]:
    return {name: text.replace(WRONG, RIGHT) for name, text in before.items()}


def state(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text() for path in folder.iterdir() if not path.name.startswith(".")}


def killed(home: Path, folder: Path, chance: random.Random, twin: bool) -> None:
    """Start a run, and kill it a moment after it has reached a text taken by lot: on a busy machine no clock would hit the work.

    For a `twin`, the moment is that in which a text with two names is written.
    """
    process = subprocess.Popen(command(home, "fix", folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    ten = chance.randrange(FILES // 10) * 10
    reached = folder / f"{ten + (0 if twin else chance.randrange(1, 10)):03}.txt"
    before = reached.stat()
    while process.poll() is None:
        now = reached.stat()
        if (now.st_ino, now.st_mtime_ns) != (before.st_ino, before.st_mtime_ns) or (twin and any(folder.glob(".*-normalize"))):
            break
        time.sleep(0.0002)
    time.sleep(0.002 * chance.random() if twin else 0.01 * chance.random())
    process.kill()
    process.wait()


def kills(home: Path, folder: Path, count: int, chance: random.Random) -> str:
    """Kill, look, finish, undo: a text is lost when it is neither state, and cut when the next run does not restore it."""
    cut = lost = unfinished = undone_wrong = half = 0
    corpus(folder)
    subprocess.run(command(home, "fix", folder), capture_output=True, check=False)  # compiles the lexicon
    in_the_middle = 0
    for number in range(count):
        before = corpus(folder)
        after = mended(before)
        killed(home, folder, chance, number % 2 == 1)
        now = state(folder)
        twins = {name for name in before if (folder / name).stat().st_nlink > 1}
        lost += sum(now.get(name) not in (before[name], after[name]) for name in before if name not in twins)
        broken = [name for name in twins if now.get(name) not in (before[name], after[name])]
        half += any(folder.glob(".*.before-normalize"))
        cut += sum(1 for _ in broken) if broken and not list(folder.glob(".*.before-normalize")) else 0
        in_the_middle += now not in (before, after)
        subprocess.run(command(home, "fix", folder), capture_output=True, check=False)
        unfinished += state(folder) != after
        for _ in range(2):
            subprocess.run(command(home, "undo", "--yes", folder), capture_output=True, check=False)
        undone_wrong += state(folder) != before
    return (
        f"kill -9: {count} runs, {in_the_middle} of them in the middle of the work, {half} while a text with two names was written; {lost} texts "
        f"lost, {cut} cut, {unfinished} runs not finished by the next, {undone_wrong} not undone exactly"
    )


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
    for _ in range(10):
        subprocess.run(command(home, "fix", folder), capture_output=True, check=False)
        for path in counts:  # so that each run has something to do
            if path.stat().st_ino % 2:
                with path.open("a") as file:
                    file.write(f"{WRONG}\n")
    running = False
    thread.join()
    lost = sum(count - sum(line.startswith("line ") for line in path.read_text().splitlines()) for path, count in counts.items())
    return f"concurrent append: {sum(counts.values()):,} lines appended during 10 runs, {lost} lost"


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
    """A limit on the size of files stands for a full disk: every write beyond it fails; and where one may be mounted, a disk that is full."""
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
    return f"no room: 5 limits, {wrong} texts lost or cut; {really_full(home, folder.parent / 'disk')}"


def really_full(home: Path, disk: Path) -> str:
    """A disk in memory that is filled up to some kilobytes before each run."""
    disk.mkdir(exist_ok=True)
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16m", "none", disk], capture_output=True, check=False).returncode:
        return "a disk to fill could not be mounted"
    wrong = runs = 0
    try:
        for free in (0, 4, 16, 64, 256, 900, 1300):
            folder = disk / "texts"
            (disk / "filler").unlink(missing_ok=True)
            before = corpus(folder)
            with (disk / "filler").open("wb") as filler:
                room = shutil.disk_usage(disk).free - free * 1024
                filler.write(bytes(max(0, room)))
            subprocess.run(command(home, "fix", folder), capture_output=True, check=False)
            now, after = state(folder), mended(before)
            wrong += sum(now.get(name) not in (before[name], after[name]) for name in before)
            runs += 1
    finally:
        subprocess.run(["umount", disk], check=False)
    return f"{runs} disks that are full, {wrong} texts lost or cut"


def decided(home: Path, folder: Path, answers: int = 1000) -> str:
    """Two review pages take answers, two programs add decisions, and `fix` runs, all at once; every answer that was taken must be in the file."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    each = answers // 4
    for n in range(2 * each):
        (folder / f"{n:04}.txt").write_text(f"{n} {WRONG}\n")
    options = ["--no-config", "--no-cache", "--select", "known-form"]
    review = command(home, "review", "--no-browser", "--trust", "sure", ".", *options)
    pages = [subprocess.Popen(review, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) for _ in range(2)]
    addresses = [next(line[line.index("http") :].split()[0] for line in page.stdout or () if "http" in line) for page in pages]
    taken: list[str] = []
    going = True

    def answer(address: str, who: str, places: range) -> None:
        connection = urllib.parse.urlsplit(address)
        for place in places:
            note = f"{who}-{place}"
            http_ = http.client.HTTPConnection(connection.netloc, timeout=60)
            body = urllib.parse.urlencode({"question": 0, "choice": "reject", "scope": "place", "place": place, "note": note})
            http_.request(
                "POST",
                f"{connection.path}answer",
                body,
                {"Content-Type": "application/x-www-form-urlencoded", "Origin": f"http://{connection.netloc}"},
            )
            if http_.getresponse().status == 303:
                taken.append(note)
            http_.close()

    def add(who: str) -> None:
        path = folder / decisions.NAME
        for n in range(each):
            decisions.add(path, [decisions.Decision(decisions.Choice.REJECT, "known-form", f"{who} {n}", note=f"{who}-{n}")])
            taken.append(f"{who}-{n}")

    def fix() -> None:
        while going:
            subprocess.run(command(home, "fix", "."), cwd=folder, capture_output=True, check=False)

    threads = [
        threading.Thread(target=answer, args=(a, w, p))
        for a, w, p in zip(addresses, "AB", (range(each), range(each, 2 * each)), strict=True)
    ]
    threads += [threading.Thread(target=add, args=(who,)) for who in "CD"]
    fixing = threading.Thread(target=fix)
    for thread in (*threads, fixing):
        thread.start()
    for thread in threads:
        thread.join()
    going = False
    fixing.join()
    for page in pages:
        page.kill()
        page.wait()
    notes = {decision.note for decision in decisions.read(folder / decisions.NAME)}
    return f"two review pages, two programs that add decisions and a `fix` at once: {len(taken):,} answers, {sum(note not in notes for note in taken)} lost"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        home, folder = Path(name) / "home", Path(name) / "texts"
        small_lexicon(home / "lexicon")
        print(kills(home, folder, given.kills, random.Random(given.seed)), flush=True)
        for part in (appended, twice, full, decided):
            print(part(home, folder), flush=True)


if __name__ == "__main__":
    main()
