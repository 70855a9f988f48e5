"""How fast `check` goes through a corpus, beside codespell and typos in one run; how much of it memory, cores and the cache save.

    python benchmarks/throughput.py CORPUS.jsonl[.gz] [--times 10] [--profile] [--large 0] > benchmarks/results/throughput.md

CORPUS is a file of JSON lines with a field `text`. It is repeated `--times` over, each copy with capitalised words of its own, since a
corpus of many articles has many names and a copy of one article has none that are new. codespell and typos read the same texts as one
plain text file (they know no records) and are left out where they are not installed. CPU seconds are those of a process and its children.
"""

import argparse
import contextlib
import datetime
import gzip
import json
import os
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
MB = 1_000_000
_NAME = re.compile(r"\b[A-Z][a-z]{4,}\b")
RENAMED = 0.004  # share of the capitalised words that a copy gets anew: the 3,500 articles have 9 % that the first half has not


class Run(NamedTuple):
    """What one process took."""

    wall: float  # seconds
    cpu: float  # seconds of it and its children
    memory: int  # bytes of all its processes together, at the highest
    code: int


def texts(path: Path) -> Iterator[dict[str, object]]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def make_corpus(source: Path, times: int, target: Path) -> int:
    """Write the corpus `times` over; its bytes."""
    records = list(texts(source))
    syllables = ("ov", "sk", "an", "ir", "ul", "em", "at", "ost")
    with target.open("w", encoding="utf-8") as file:
        for copy in range(times):
            count = 0

            def rename(match: re.Match[str], copy: int = copy) -> str:
                nonlocal count
                count += 1
                if copy == 0 or count % round(1 / RENAMED):
                    return match[0]
                return match[0][:4] + "".join(syllables[(count // 8**n + copy) % 8] for n in range(3))

            for number, record in enumerate(records):
                # A text that came before is not worked on again, so each copy ends in words of its own.
                text = _NAME.sub(rename, str(record["text"])) + (f" That was {copy}." if copy else "")
                file.write(json.dumps(record | {"id": f"{copy}-{number}", "text": text}, ensure_ascii=False) + "\n")
    return target.stat().st_size


def run(command: list[str], environment: dict[str, str] | None = None) -> Run:
    """Run a process to its end and watch the memory of its whole family."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ | (environment or {}))
    highest, running = 0, True

    def watch() -> None:
        nonlocal highest
        while running:
            highest = max(highest, sum(map(resident, family(process.pid))))
            time.sleep(0.05)

    watcher = threading.Thread(target=watch)
    watcher.start()
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    running = False
    process.returncode = os.waitstatus_to_exitcode(status)
    watcher.join()
    return Run(wall, used.ru_utime + used.ru_stime, highest, process.returncode)


def family(pid: int) -> Iterator[int]:
    yield pid
    with contextlib.suppress(OSError):
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in (task / "children").read_text().split():
                yield from family(int(child))


def resident(pid: int) -> int:
    """Bytes of a process that are in memory and its own share of what it shares (Linux)."""
    with contextlib.suppress(OSError, ValueError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1024
    return 0


def peers(plain: Path) -> Iterator[tuple[str, list[str]]]:
    folder = Path(sys.executable).parent
    for name, arguments in (("codespell", ["--quiet-level=35"]), ("typos", ["--format=brief"])):
        found = shutil.which(name) or shutil.which(str(folder / name))
        if found:
            yield name, [found, *arguments, str(plain)]


def version(command: str) -> str:
    result = subprocess.run([command, "--version"], capture_output=True, text=True, check=False)
    return (result.stdout or result.stderr).split()[-1] if (result.stdout or result.stderr).strip() else "?"


def copies(source: Path, times: int, target: Path, check: list[str], environment: dict[str, str]) -> Iterator[str]:
    """The sample so many times over as it stands: a text that came before is not worked on again."""
    whole = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in texts(source))
    with target.open("w", encoding="utf-8") as file:
        for _ in range(times):
            file.write(whole)
    size = target.stat().st_size
    yield f"The sample {times} times over as it stands, {size / MB:.0f} MB of JSON lines:"
    yield ""
    yield "| run | CPU s | MB per CPU s | memory MB |"
    yield "|---|---|---|---|"
    for name, command in (("normalize check, one process", [*check, "--no-cache", "-j1", str(target)]), *peers(target)):
        result = run(command, environment)
        yield f"| {name} | {result.cpu:.1f} | {size / result.cpu / MB:.2f} | {result.memory / MB:.0f} |"
    target.unlink()
    yield ""
    yield "With other words in each copy, so that no text comes twice:"
    yield ""


def measure(source: Path, times: int, large: int, folder: Path) -> Iterator[str]:
    corpus, plain = folder / "corpus.jsonl", folder / "corpus.txt"
    size = make_corpus(source, times, corpus)
    with plain.open("w", encoding="utf-8") as file:
        file.writelines(str(record["text"]) + "\n\n" for record in texts(corpus))
    environment = {"PYTHONPATH": str(ROOT)}
    check = [sys.executable, "-m", "normalize", "check", "--format", "jsonl", "--no-config"]
    small = folder / "small.txt"
    small.write_text("The CSTO met in Minsk on Monday.\n", encoding="utf-8")
    run([*check, "--no-cache", str(small)], environment)  # compiles the lexicon

    rows: list[tuple[str, Run, float]] = []
    yield from copies(source, times, folder / "copies.jsonl", check, environment)
    one = run([*check, "--no-cache", "-j1", str(corpus)], environment)
    rows.append(("normalize check, one process", one, size))
    for name, command in peers(plain):
        rows.append((f"{name} {version(command[0])}", run(command), plain.stat().st_size))
    two = run([*check, "--no-cache", "-j2", str(corpus)], environment)
    rows.append(("normalize check, two processes", two, size))
    first = run([*check, "-j1", str(corpus)], environment)
    rows.append(("normalize check, first run that keeps results", first, size))
    again = run([*check, "-j1", str(corpus)], environment)
    rows.append(("normalize check, second run, nothing changed", again, size))
    yield f"{size / MB:.0f} MB of JSON lines ({plain.stat().st_size / MB:.0f} MB as plain text)."
    yield ""
    yield "| run | wall s | CPU s | MB per CPU s | to normalize, one process | memory MB |"
    yield "|---|---|---|---|---|---|"
    base = size / one.cpu
    for name, result, bytes_ in rows:
        rate = bytes_ / result.cpu
        yield f"| {name} | {result.wall:.1f} | {result.cpu:.1f} | {rate / MB:.2f} | {rate / base:.2f} | {result.memory / MB:.0f} |"
    yield ""
    yield f"* two processes against one, wall: {one.wall / two.wall:.2f} times as fast"
    yield f"* second run against the first: {first.wall / again.wall:.0f} times as fast; against a run on two processes: {two.wall / again.wall:.0f} times"
    hook = min(run([*check, str(small)], environment).wall for _ in range(5))
    hook_cold = min(run([*check, "--no-cache", str(small)], environment).wall for _ in range(5))
    yield f"* one small file: {hook_cold * 1000:.0f} ms, {hook * 1000:.0f} ms when it did not change (best of 5, whole process)"
    if large:
        size = make_corpus(source, large, corpus)
        result = run([*check, "--no-cache", "-j2", str(corpus)], environment)
        yield f"* {size / MB:.0f} MB on two processes: {result.memory / MB:.0f} MB of memory for all processes together, {result.wall:.0f} s"


def profile(source: Path, count: int = 1000) -> Iterator[str]:
    """Where the time goes: by rule, and the functions with the most time of their own."""
    sys.path.insert(0, str(ROOT))
    import cProfile
    import io
    import pstats
    from collections import Counter

    from normalize import Normalizer, engine
    from normalize.model import Document

    tool = Normalizer()
    documents = [Document(str(record["text"])) for _, record in zip(range(count), texts(source), strict=False)]
    size = sum(len(document.text.encode()) for document in documents)
    spent: Counter[str] = Counter()
    begun = time.process_time()
    for document in documents:
        for name, detect, _ in engine._detectors(tool.rules, "en"):
            before = time.process_time()
            for _ in detect(document, tool.lexicon):
                pass
            spent[name] += time.process_time() - before  # type: ignore[assignment]
    total = time.process_time() - begun
    yield f"`engine.check` alone, {count} articles, cold: {size / MB / total:.2f} MB per CPU second. By rule (the first to ask pays for what is shared):"
    yield ""
    yield "| rule | share | µs per kB |"
    yield "|---|---|---|"
    for name, seconds in spent.most_common(12):
        yield f"| {name} | {seconds / total:.1%} | {seconds * 1e9 / size:.0f} |"
    yield f"| everything else | {1 - sum(s for _, s in spent.most_common(12)) / total:.1%} | |"
    profiler = cProfile.Profile()
    profiler.runcall(lambda: [engine.check(Document(d.text), tool.lexicon, tool.rules) for d in documents])
    out = io.StringIO()
    pstats.Stats(profiler, stream=out).strip_dirs().sort_stats("tottime").print_stats(25)
    yield ""
    yield "The 25 functions with the most time of their own (warm, under the profiler):"
    yield ""
    yield "```"
    yield from (line.rstrip() for line in out.getvalue().splitlines() if re.match(r"\s+\d|\s*ncalls", line))
    yield "```"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("corpus", type=Path)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--large", type=int, default=0, help="also measure memory on the corpus so many times over")
    parser.add_argument("--profile", action="store_true")
    given = parser.parse_args()
    print("# Throughput\n")
    print(
        f"{datetime.date.today()}, Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}. Trust ratios, not absolutes.\n"
    )
    print(
        f"`python benchmarks/throughput.py {given.corpus.name} --times {given.times}{' --large ' + str(given.large) if given.large else ''}{' --profile' if given.profile else ''}`\n"
    )
    with tempfile.TemporaryDirectory() as name:
        os.environ["NORMALIZE_CACHE"] = str(Path(name) / "cache")
        for line in measure(given.corpus, given.times, given.large, Path(name)):
            print(line, flush=True)
    if given.profile:
        print("\n## Where the time goes\n")
        for line in profile(given.corpus):
            print(line, flush=True)


if __name__ == "__main__":
    main()
