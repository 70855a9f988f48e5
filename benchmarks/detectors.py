"""Speed of the rules on machine-translated news: the share of each, the total, and the ratio to a plain loop over the words.

    python benchmarks/detectors.py [--installed] [--bench FOLDER] [--passes N] [--results FILE.md]

Reads `mt-articles-5mb.jsonl.gz` in FOLDER (by default ../shared/bench beside the checkout); without it it says so and exits 0. All times are
CPU time. Shared machines slow down for tenths of a second, which whole passes average over; so each text counts with its best pass, and a
reference loop, `re.findall(r"\\w+")` over every text, is taken likewise in between: the ratio is what to compare. Rules that need the mentions
of names (role-conflict, name-inconsistency, translated-name) are left out: what they cost is the cost of names. With --installed the installed
package is measured, whose traces are machine code where its wheel was built with a compiler; without it the source of this checkout, which is
Python alone.
"""

import argparse
import collections
import datetime
import gzip
import json
import pathlib
import platform
import re
import sys
import time

ROOT = pathlib.Path(__file__).parents[1]
if "--installed" not in sys.argv:
    sys.path.insert(0, str(ROOT))
OF_NAMES = {"role-conflict", "name-inconsistency", "translated-name"}
REFERENCE = re.compile(r"\w+")


def reference(texts):
    """CPU seconds of the reference loop on each text."""
    clock, seconds = time.process_time, []
    for text in texts:
        start = clock()
        REFERENCE.findall(text)
        seconds.append(clock() - start)
    return seconds


def timed_pass(texts, rules, lexicon, *, each):
    """CPU seconds of all rules on each text; with `each` also those of each rule on all texts, which costs a little itself."""
    from normalize.model import Document
    from normalize.traces import EVERY

    shares, clock, seconds = collections.Counter(), time.process_time, []
    for text in texts:
        start = clock()
        document = Document(text)
        traces = document.traces
        for name, detect, needs in rules:
            if needs != EVERY and not needs & traces:
                continue  # as the engine does
            if each:
                begin = clock()
                collections.deque(detect(document, lexicon), maxlen=0)
                shares[name] += clock() - begin
            else:
                collections.deque(detect(document, lexicon), maxlen=0)
        seconds.append(clock() - start)
    return seconds, shares


def counts(texts, rules, lexicon):
    """Findings of each rule, and how many of them cost something in the score."""
    from normalize.model import Document, Severity

    found, costly = collections.Counter(), collections.Counter()
    for text in texts:
        document = Document(text)
        for name, detect, _ in rules:
            for finding in detect(document, lexicon):
                found[name] += 1
                costly[name] += finding.severity >= Severity.MINOR
    return found, costly


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", type=pathlib.Path, default=ROOT.parent / "shared" / "bench")
    parser.add_argument("--installed", action="store_true", help="measure the installed package, not this checkout")
    parser.add_argument("--passes", type=int, default=5)
    parser.add_argument("--results", type=pathlib.Path, default=ROOT / "benchmarks" / "results" / "detectors.md")
    options = parser.parse_args()
    source = options.bench / "mt-articles-5mb.jsonl.gz"
    if not source.exists():
        print(f"{source.name} is not in the folder given with --bench: nothing measured")
        return 0

    import normalize
    from normalize import detectors, traces
    from normalize.lexicon import load

    with gzip.open(source, "rt", encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    size = sum(len(text.encode("utf-8", "surrogatepass")) for text in texts) / 1e6
    lexicon = load()
    start = time.process_time()
    modules = [detectors.load(name) for name in detectors.names() if name not in OF_NAMES]
    importing = time.process_time() - start
    rules = [
        (module.RULE.name, module.detect, module.RULE.needs)
        for module in modules
        if module.RULE.languages is None or "en" in module.RULE.languages
    ]

    first, _ = timed_pass(texts, rules, lexicon, each=False)  # decides every distinct word and compiles every pattern
    passes, loops = [], []
    for _ in range(options.passes):
        loops.append(reference(texts))
        passes.append(timed_pass(texts, rules, lexicon, each=False)[0])
    whole = sorted(map(sum, passes))
    best, loop = (sum(map(min, zip(*runs, strict=True))) for runs in (passes, loops))
    split, shares = timed_pass(texts, rules, lexicon, each=True)
    found, costly = counts(texts, rules, lexicon)

    rows = [f"| {name} | {share / sum(split):.1%} | {found[name]} | {costly[name]} |" for name, share in shares.most_common()]
    report = "\n".join(
        [
            "# Rules that look for garble: speed and findings",
            "",
            f"{datetime.date.today()}, normalize {normalize.__version__}, Python {platform.python_version()}, {platform.machine()};",
            f"`python benchmarks/detectors.py{' --installed' * options.installed} --passes {options.passes}`, {'machine code' if traces.COMPILED else 'Python alone'}; {len(texts):,} machine-translated articles, {size:.1f} MB, {len(rules)} rules.",
            "",
            f"* All rules, each text in the best of {options.passes} passes: {best:.2f} s of CPU time, {size / best:.1f} MB a second,",
            f"  {best / loop:.1f} times the reference loop taken likewise ({loop:.3f} s, {size / loop:.0f} MB a second).",
            f"* Whole passes: {whole[0]:.2f} s ({size / whole[0]:.1f} MB a second) to {whole[-1]:.2f} s, the median {whole[len(whole) // 2]:.2f} s;",
            f"  the loop {min(map(sum, loops)):.3f} to {max(map(sum, loops)):.3f} s. First pass, with every distinct word to decide: {sum(first):.2f} s.",
            f"* Import of all rule modules: {importing * 1000:.0f} ms.",
            "",
            "What is shared (words, lines, folded text) is paid by the first rule that asks for it, in alphabetical order: boilerplate pays for the",
            "vocabulary and for the words that any rule asks for; the traces belong to no rule. Findings are on these unannotated articles; *cost* are those that count in the score.",
            "",
            "| rule | share of time | findings | cost |",
            "|---|---|---|---|",
            *rows,
            "",
        ]
    )
    options.results.parent.mkdir(parents=True, exist_ok=True)
    options.results.write_text(report, encoding="utf-8")
    print(report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
