"""Counts edits, and findings that cost something, in what is no prose: addresses, paths, code, placeholders in random texts.

    python benchmarks/protected.py [--texts 200000] [--seed 1] > benchmarks/results/protected.md

The texts are made by `tests/protected_texts.py`. Each span that is no prose is written with names that the rules change in running text.
"""

import argparse
import collections
import random
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from protected_texts import KINDS, make  # noqa: E402

from normalize import Normalizer  # noqa: E402


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--texts", type=int, default=200_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=0, help="print so many of the spans that were touched, on standard error")
    given = parser.parse_args()
    normalizer, draw = Normalizer(), random.Random(given.seed)
    seen, edited, costly = collections.Counter(), collections.Counter(), collections.Counter()
    edits = 0
    for _ in range(given.texts):
        made = make(draw)
        fixed = normalizer.fix(made.text, trust="likely")
        edits += len(fixed.edits)
        for start, end, kind in made.spans:
            seen[kind] += 1
            touching = [e for e in fixed.edits if e.start < end and start < e.end]
            # A line that is nothing but an address is the business of the rule for boilerplate, which says so and changes nothing.
            # One that has the whole span and more is about what stands around it: a quotation mark without its pair.
            cutting = [f for f in fixed.findings if f.severity and f.start < end and start < f.end and f.category != "boilerplate"]
            inside = [f for f in cutting if f.start > start or f.end < end or (f.start, f.end) == (start, end)]
            edited[kind] += bool(touching)
            costly[kind] += bool(inside)
            if (touching or inside) and given.show:
                given.show -= 1
                print(kind, repr(made.text[start:end]), touching, [(f.rule, f.text) for f in inside], repr(made.text), file=sys.stderr)
    print("# What is no prose\n")
    print(
        "`benchmarks/protected.py`: random texts with addresses, paths, code and placeholders that hold names which are wrong in running text,"
    )
    print(f"fixed at trust `likely`. {given.texts:,} texts, {sum(seen.values()):,} such spans, {edits:,} edits.\n")
    print("| kind | spans | edits that touch one | findings in one that cost |\n|---|---|---|---|")
    for kind in KINDS:
        print(f"| {kind} | {seen[kind]:,} | {edited[kind]:,} | {costly[kind]:,} |")
    print(f"| **all** | {sum(seen.values()):,} | **{sum(edited.values()):,}** | **{sum(costly.values()):,}** |")


if __name__ == "__main__":
    main()
