"""Does one Normalizer say the same in eight threads, in other processes and in another order as in one thread?

    python benchmarks/threads.py > benchmarks/results/threads.md
    python benchmarks/threads.py --rounds 5 articles.jsonl        # texts of your own, the first 40

Without a file the texts are 40 pieces of the articles in seeds/. Each round opens the lexicon anew, since only a fresh one has everything yet to remember.
"""

import argparse
import datetime
import itertools
import json
import multiprocessing
import platform
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from normalize import Normalizer, __version__

SEEDS = Path(__file__).resolve().parent.parent / "seeds"
TEXTS, THREADS = 40, 8
RARE_SWITCH, OFTEN_SWITCH = 5e-3, 1e-6  # seconds that a thread may run before another does; the first is what Python has


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file", type=Path, nargs="?", help="JSON lines with the field 'text'")
    options.add_argument("--rounds", type=int, default=20)
    given = options.parse_args()
    texts = list(itertools.islice(_records(given.file) if given.file else _pieces(), TEXTS))
    wanted = [said(Normalizer(), text) for text in texts]
    print("# One Normalizer in many threads and processes\n")
    print(
        f"{datetime.date.today():%d %B %Y}, normalize {__version__}, Python {platform.python_version()}, by `python benchmarks/threads.py`. {len(texts)} texts, "
        f"{sum(map(len, texts)):,} characters; findings, mentions, the text after fixing and the score of each, compared with what a Normalizer of its own says.\n"
    )
    print("| how | results | differ |\n| --- | ---: | ---: |")
    for name, interval in (("as Python switches", RARE_SWITCH), ("switching after 1 µs", OFTEN_SWITCH)):
        during, after = in_threads(texts, wanted, given.rounds, interval)
        print(
            f"| {THREADS} threads, a fresh Normalizer in each of {given.rounds} rounds, {name} | {len(during):,} | {during.count(False)} |"
        )
        print(f"| one thread after that, with the same Normalizer | {len(after):,} | {after.count(False)} |", flush=True)
    for method in ("fork", "spawn"):
        if method in multiprocessing.get_all_start_methods():
            results = in_processes(texts, wanted, method)
            print(f"| 2 processes, {method} | {len(results):,} | {results.count(False)} |", flush=True)
    for name, tools in (
        ("backwards", [Normalizer()]),
        ("after a Normalizer in another style, each text", [Normalizer(style="russian-legacy"), Normalizer()]),
    ):
        results = [[said(tool, text) for tool in tools][-1] == want for text, want in zip(texts[::-1], wanted[::-1], strict=True)]
        print(f"| one thread, {name} | {len(results):,} | {results.count(False)} |", flush=True)


def said(tool: Normalizer, text: str) -> str:
    """All that a Normalizer says of a text."""
    return repr((tool.check(text), tool.mentions(text), tool.fix(text, "likely").text, tool.score(text)))


def in_threads(texts: Sequence[str], wanted: Sequence[str], rounds: int, interval: float) -> tuple[list[bool], list[bool]]:
    """Whether each result is right: of the threads, and of one thread afterwards."""
    before = sys.getswitchinterval()
    sys.setswitchinterval(interval)
    during: list[bool] = []
    after: list[bool] = []
    try:
        for _ in range(rounds):
            tool = Normalizer()
            _together(lambda number, tool=tool: during.extend(_right(tool, texts, wanted, number)))
            after += _right(tool, texts, wanted, 0)
    finally:
        sys.setswitchinterval(before)
    return during, after


def _together(work: Callable[[int], None]) -> None:
    start = threading.Barrier(THREADS)

    def run(number: int) -> None:
        start.wait()
        work(number)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _right(tool: Normalizer, texts: Sequence[str], wanted: Sequence[str], first: int) -> list[bool]:
    """All texts, each thread beginning with another."""
    order = [(first + at) % len(texts) for at in range(len(texts))]
    return [said(tool, texts[at]) == wanted[at] for at in order]


def in_processes(texts: Sequence[str], wanted: Sequence[str], method: str) -> list[bool]:
    with multiprocessing.get_context(method).Pool(2) as pool:
        results = pool.starmap(said, [(tool, text) for tool in [Normalizer()] for text in texts])
    return [result == want for result, want in zip(results, wanted, strict=True)]


def _pieces() -> Iterator[str]:
    """The articles in equal pieces, cut at line ends."""
    files = sorted(SEEDS.glob("*.txt"))
    each = TEXTS // len(files)
    for file in files:
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        cuts = [len(lines) * at // each for at in range(each + 1)]
        yield from ("".join(lines[start:end]) for start, end in itertools.pairwise(cuts))


def _records(file: Path) -> Iterator[str]:
    with file.open(encoding="utf-8") as rows:
        for row in rows:
            yield json.loads(row)["text"]


if __name__ == "__main__":
    main()
