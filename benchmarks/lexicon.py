"""The lexicon at the scale of a million forms: what building, opening and asking it costs, and the import of a million rows.

    python benchmarks/lexicon.py bundle CORPUS.jsonl[.gz] [--forms 1000000]
    python benchmarks/lexicon.py import [--rows 1000000] [--only ftm --only jrc]

Both write a part of benchmarks/results/lexicon.md to standard output. The names are made (see lexicon_synthetic.py). Each figure is of a
process of its own: CPU seconds and the most memory as the system counts them for it. Linux only (/proc).
"""

import argparse
import datetime
import gzip
import json
import os
import platform
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent))
from lexicon_synthetic import LAYOUTS, blocks, names

ROOT = Path(__file__).resolve().parent.parent
MB = 1_000_000
SCANNED = 1_000_000  # bytes of text that are checked
PART = 20_000_000  # bytes of one lexicon file; the reader takes 50 MB
FORMS_EACH = 27  # names and forms of ten synthetic entities as lexicon blocks
_CAPITALISED = re.compile(r"\b[^\W\d_a-z]\w+")


BUILD_SHIPPED = """
import sys
from pathlib import Path
from normalize.lexicon import shipped
from normalize.lexicon.build import build
root = shipped.folder()
build(Path(sys.argv[1]), root, list(shipped.entity_files(root)))
"""
LINES = {
    "a form added to a shipped entity": "csto:\n  forms:\n    - {text: CSTOX, kind: garble, source: made}",
    "an entity added": "zorblax:\n  kind: organisation\n  source: made\n  name:\n    en: {full: Zorblax Council of Testing}",
    "a shipped entity switched off": "csto:\n  off: true",
}


class Run(NamedTuple):
    """What one process took, and what it said."""

    wall: float  # seconds
    cpu: float  # seconds
    memory: int  # bytes at the highest
    code: int
    out: str
    errors: str


def run(command: list[str], cache: Path) -> Run:
    """Run a process to its end."""
    environment = os.environ | {"NORMALIZE_CACHE": str(cache), "PYTHONPATH": str(ROOT)}
    begun = time.perf_counter()
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        process = subprocess.Popen(command, stdout=out, stderr=errors, env=environment)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        texts = []
        for file in (out, errors):
            file.seek(0)
            texts.append(file.read(1_000_000).decode("utf-8", "replace"))
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss * 1024, process.returncode, *texts)


# The bundle


def make_lexicon(folder: Path, forms: int) -> int:
    """Write synthetic lexicon files with so many forms; how many entities they have."""
    folder.mkdir()
    count = forms * 10 // FORMS_EACH
    file, size, part = None, 0, 0
    for block in blocks(names(count)):
        if file is None or size > PART:
            if file is not None:
                file.close()
            part, size = part + 1, 0
            file = (folder / f"{part:03}.yaml").open("w", encoding="utf-8")
        size += file.write(block)
    if file is not None:
        file.close()
    return count


def probe(what: str, lexicon: str, corpus: str, stay: bool) -> None:
    """Print what is measured inside a process of its own; `lexicon` is a folder, or nothing for the shipped one alone."""
    sys.path.insert(0, str(ROOT))
    from normalize import Normalizer
    from normalize.lexicon import load
    from normalize.lexicon.keys import key
    from normalize.names.gate import is_unknown
    from normalize.names.possible import possible
    from normalize.similarity import name_similarity

    name_similarity("Loaded", "Before")  # so that the index alone is timed
    before = memory()
    begun = time.process_time()
    opened = load([lexicon] if lexicon else [])
    found: dict[str, Any] = {"open": time.process_time() - begun, "counts": dict(opened.counts)}
    begun = time.process_time()
    possible(opened, "lukashenkka", "en", True)
    found["first near"] = time.process_time() - begun
    found["after opening"] = memory()["Rss"] - before["Rss"]
    texts = list(scanned(Path(corpus)))
    tool = Normalizer(lexicon=opened)
    if what == "near":
        words = sorted({key(word) for text in all_texts(Path(corpus)) for word in _CAPITALISED.findall(text)})
        unknown = [word for word in words if is_unknown(word, "en", opened)]
        times = []
        for word in unknown:
            begun = time.process_time()
            possible(opened, word, "en", True)
            times.append(time.process_time() - begun)
        times.sort()
        found |= {"words": len(words), "unknown": len(unknown), "mean": statistics.fmean(times), "slowest": times[-5:]}
        found["99 of 100"] = times[len(times) * 99 // 100]
    else:
        scan: Callable[[str], Any] = tool.mentions if what == "mentions" else tool.check
        for turn in ("cold", "warm"):
            begun = time.process_time()
            found["findings"] = sum(len(scan(text)) for text in texts)
            found[turn] = time.process_time() - begun
    found["after scan"] = memory()["Rss"] - before["Rss"]
    print(json.dumps(found), flush=True)
    if stay:
        sys.stdin.readline()


def memory(pid: int | str = "self") -> dict[str, int]:
    """Bytes of a process by kind, as the system adds them up."""
    rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    return {name: int(value.split()[0]) * 1024 for name, _, value in (row.partition(":") for row in rows)}


def mapped(pid: int, ending: str) -> dict[str, int]:
    """Bytes of one mapped file in a process by kind."""
    found: dict[str, int] = {}
    inside = False
    for row in Path(f"/proc/{pid}/smaps").read_text().splitlines():
        name, _, value = row.partition(":")
        if re.match(r"[0-9a-f]+-[0-9a-f]+ ", row):
            inside = row.rstrip().endswith(ending)
        elif inside and value.strip().endswith("kB"):
            found[name] = found.get(name, 0) + int(value.split()[0]) * 1024
    return found


def all_texts(path: Path) -> Iterator[str]:
    """The texts of a corpus."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from (json.loads(line)["text"] for line in file)


def scanned(path: Path) -> Iterator[str]:
    """The first texts of a corpus, a megabyte in all."""
    left = SCANNED
    for text in all_texts(path):
        left -= len(text.encode())
        if left < 0:
            return
        yield text


def ask(what: str, lexicon: str, corpus: Path, cache: Path) -> dict[str, Any]:
    """The answers of a probe, and the process's own figures."""
    result = run([sys.executable, __file__, "probe", what, str(corpus), "--lexicon", lexicon], cache)
    if result.code:
        raise SystemExit(result.errors)
    found: dict[str, Any] = json.loads(result.out)
    return found | {"wall": result.wall, "cpu": result.cpu, "memory": result.memory}


def asked(what: str, lexicons: tuple[str, ...], corpus: Path, cache: Path, times: int) -> list[list[dict[str, Any]]]:
    """The answers of several probes of each lexicon, taken in turn so that a busy moment meets all of them."""
    rounds = [[ask(what, lexicon, corpus, cache) for lexicon in lexicons] for _ in range(times)]
    return [list(found) for found in zip(*rounds, strict=True)]


def best(answers: list[list[dict[str, Any]]], key: str) -> list[dict[str, Any]]:
    """The best answer of each lexicon."""
    return [min(found, key=lambda answer: answer[key]) for found in answers]


def bundle(corpus: Path, forms: int, times: int, folder: Path) -> Iterator[str]:
    """The part of the report about the compiled lexicon."""
    large = (folder / "synthetic").resolve()
    count = make_lexicon(large, forms)
    size = sum(path.stat().st_size for path in large.iterdir())
    yield f"The shipped lexicon and over it {count:,} synthetic entities with {forms:,} names and forms ({size / MB:.0f} MB of YAML)."
    yield ""
    cache = folder / "cache"
    small_path = folder / "shipped.bundle"
    small_built = run([sys.executable, "-c", BUILD_SHIPPED, str(small_path)], cache)
    run([sys.executable, "-m", "normalize", "lexicon", "build"], cache)  # so that the next one builds what lies over it alone
    before = set(cache.glob("*.bundle"))
    large_built = run([sys.executable, "-m", "normalize", "lexicon", "build", "--lexicon", str(large)], cache)
    if small_built.code or large_built.code:
        raise SystemExit(small_built.errors + large_built.errors)
    (large_path,) = set(cache.glob("*.bundle")) - before
    small_size, large_size = small_path.stat().st_size, large_path.stat().st_size
    yield "| | shipped | with the synthetic ones | ratio | target |"
    yield "|---|---|---|---|---|"

    def row(name: str, small: float, big: float, unit: str, target: str = "", digits: int = 1) -> str:
        return f"| {name} | {small:,.{digits}f} {unit} | {big:,.{digits}f} {unit} | {big / small if small else 0:.2f} | {target} |"

    yield row("build, CPU (the synthetic ones alone, over the shipped)", small_built.cpu, large_built.cpu, "s", "60 s")
    yield row("build, most memory", small_built.memory / MB, large_built.memory / MB, "MB", digits=0)
    yield row("size of the bundle, of both", small_size / MB, (small_size + large_size) / MB, "MB", "10 MB for the shipped")
    yield from one_line(folder, corpus, cache)
    both = ("", str(large))
    scans = {what: asked(what, both, corpus, cache, times) for what in ("mentions", "check")}
    opened = best(scans["mentions"], "open")
    yield row("open, modules loaded", *(found["open"] * 1000 for found in opened), "ms", "20 ms")
    first = best(scans["mentions"], "first near")
    yield row("first near name after that", *(found["first near"] * 1000 for found in first), "ms", "50 ms")
    yield row("memory that opening adds", *(found["after opening"] / MB for found in opened), "MB")
    for what, shown in (("mentions", "names only"), ("check", "whole check")):
        for turn in ("cold", "warm"):
            found = best(scans[what], turn)
            yield row(f"1 MB of text, {shown}, {turn}, CPU", *(answer[turn] for answer in found), "s", "1.3 times", 2)
        yield row(f"memory that opening and {shown} add", *(answer["after scan"] / MB for answer in found), "MB")
    near = best(asked("near", both, corpus, cache, 1), "mean")
    yield row("near names of an unknown word, mean", *(found["mean"] * 1000 for found in near), "ms", "0.5 ms", 3)
    yield row("the same, 99 words of 100", *(found["99 of 100"] * 1000 for found in near), "ms", "", 3)
    yield row("the same, slowest", *(found["slowest"][-1] * 1000 for found in near), "ms", "", 3)
    yield ""
    counts = [", ".join(f"{value:,} {name}" for name, value in found["counts"].items()) for found in near]
    yield f"* shipped: {counts[0]}; with the synthetic ones: {counts[1]}"
    yield f"* near names: {near[0]['words']:,} distinct capitalised words of the corpus, of which {near[0]['unknown']:,} ({near[1]['unknown']:,}) are unknown"
    yield from shared(large, large_path.name, corpus, cache)


def one_line(folder: Path, corpus: Path, cache: Path) -> Iterator[str]:
    """What the first check after a line was added to a lexicon of one's own costs more than one without that lexicon."""
    text, mine = folder / "text.txt", folder / "mine.yaml"
    text.write_text(next(scanned(corpus)), encoding="utf-8")
    check = [sys.executable, "-m", "normalize", "check", "--no-cache", "--no-config", str(text)]
    plain = min((run(check, cache) for _ in range(3)), key=lambda done: done.cpu)
    for name, entry in LINES.items():
        times = []
        for turn in range(3):
            mine.write_text(f"{entry}\n# {turn}\n", encoding="utf-8")
            times.append(run([*check, "--lexicon", str(mine)], cache))
        done = min(times, key=lambda done: done.cpu)
        yield (
            f"| {name}: the next check of one text, CPU; most memory | {plain.cpu:.2f} s; {plain.memory / MB:.0f} MB "
            f"| {done.cpu:.2f} s; {done.memory / MB:.0f} MB | {done.cpu / plain.cpu:.2f} | 0.5 s more; 120 MB |"
        )


def shared(large: Path, name: str, corpus: Path, cache: Path) -> Iterator[str]:
    """How much of the bundle two processes have together, after both have scanned the same megabyte."""
    environment = os.environ | {"NORMALIZE_CACHE": str(cache), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, __file__, "probe", "mentions", str(corpus), "--lexicon", str(large), "--stay"]
    running = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) for _ in range(2)]
    for process in running:
        assert process.stdout is not None
        process.stdout.readline()
    for number, process in enumerate(running, 1):
        whole, file = memory(process.pid), mapped(process.pid, name)
        private = whole["Private_Clean"] + whole["Private_Dirty"]
        yield (
            f"* two processes after the scan, the {('first', 'second')[number - 1]}: {whole['Rss'] / MB:.0f} MB in memory, {private / MB:.0f} MB of its own; "
            f"of the bundle {file['Rss'] / MB:.0f} MB in memory, {(file['Private_Clean'] + file['Private_Dirty']) / MB:.1f} MB of its own"
        )
    for process in running:
        process.communicate(b"\n")


# Imports


def imports(rows: int, only: Sequence[str], folder: Path) -> Iterator[str]:
    """The part of the report about imports."""
    cache = folder / "cache"
    run([sys.executable, "-m", "normalize", "lexicon", "stats"], cache)  # builds the bundle
    yield "| format | rows | file | wall | CPU | a row | most memory | taken | result | left out |"
    yield "|---|---|---|---|---|---|---|---|---|---|"
    for name, layout in LAYOUTS.items():
        if only and name not in only:
            continue
        source, target = folder / "source", folder / "taken"
        with source.open("w", encoding="utf-8") as file:
            written = layout.write(file, rows)
        arguments = list(layout.arguments)
        if layout.beside is not None:
            with (folder / "beside").open("w", encoding="utf-8") as file:
                layout.beside(file, rows)
            arguments += ["--beside", str(folder / "beside")]
        result = run(
            [sys.executable, "-m", "normalize", "lexicon", "import", layout.format, str(source), "-o", str(target), *arguments], cache
        )
        summary = [line.strip() for line in result.errors.splitlines() if line.strip()]
        head = next((line for line in summary if "new entities" in line), f"exit code {result.code}: {result.errors[-200:]}")
        left = sum(int(match[1].replace(",", "")) for line in summary if (match := re.match(r"([\d,]+) left out", line)))
        size = sum(path.stat().st_size for path in target.iterdir()) if target.exists() else 0
        yield (
            f"| {name} | {written:,} | {source.stat().st_size / MB:.0f} MB | {result.wall:.0f} s | {result.cpu:.0f} s "
            f"| {result.cpu / written * 1e6:.0f} µs | {result.memory / MB:.0f} MB "
            f"| {head} | {size / MB:.0f} MB | {left:,} |"
        )
        for path in (source, folder / "beside", *(target.iterdir() if target.exists() else ())):
            path.unlink(missing_ok=True)
        if target.exists():
            target.rmdir()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--folder", type=Path, help="where the files lie meanwhile (default: the system's temporary folder)")
    commands = parser.add_subparsers(dest="command", required=True)
    one = commands.add_parser("bundle")
    one.add_argument("corpus", type=Path)
    one.add_argument("--forms", type=int, default=1_000_000)
    one.add_argument("--times", type=int, default=3)
    two = commands.add_parser("import")
    two.add_argument("--rows", type=int, default=1_000_000)
    two.add_argument("--only", action="append", default=[], choices=tuple(LAYOUTS), help="one of the formats; repeatable")
    three = commands.add_parser("probe")
    three.add_argument("what")
    three.add_argument("corpus")
    three.add_argument("--lexicon", default="")
    three.add_argument("--stay", action="store_true", help="until a line comes in")
    given = parser.parse_args()
    if given.command == "probe":
        probe(given.what, given.lexicon, given.corpus, given.stay)
        return
    if given.command == "bundle":
        arguments = f"{given.corpus.name} --forms {given.forms} --times {given.times}"
    else:
        arguments = " ".join([f"--rows {given.rows}", *(f'--only "{name}"' for name in given.only)])
    packages = ", ".join(f"{name} {version(name)}" for name in ("marisa-trie", "ryaml", "rapidfuzz"))
    print(
        f"{datetime.date.today()}, Python {platform.python_version()}, {packages}, {os.cpu_count()} cores, {platform.machine()}, "
        f"load {os.getloadavg()[1]:.1f} at the beginning.\n"
    )
    print(f"`python benchmarks/lexicon.py {given.command} {arguments}`\n")
    with tempfile.TemporaryDirectory(dir=given.folder) as name:
        folder = Path(name)
        lines = (
            bundle(given.corpus, given.forms, given.times, folder) if given.command == "bundle" else imports(given.rows, given.only, folder)
        )
        for line in lines:
            print(line, flush=True)


if __name__ == "__main__":
    main()
