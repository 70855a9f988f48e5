"""Prints how often each rule fires on machine translations and on human ones of the same documents, and how often it is right, and writes it to benchmarks/results/rules.tsv.

    python tools/rule_rates.py DOCUMENTS.jsonl[.gz] [--target en]

A line of DOCUMENTS is a document: {"ref": the human translation, "mt": {name of a system: its translation}}. Only findings that cost something are counted.
A rule that fires no more often on machine translations than on human ones says nothing of a translation; what fires on human ones is no false alarm for that,
since people slip, too. How many are, somebody has read (`rules-read.tsv`): a rule is taken to be wrong as often in a thousand words of a machine translation as it is in those of a
person, so its precision is what that leaves of its rate there. The precision goes to `normalize/precision.tsv`, from where findings have it as their `confidence`. `docs/rules.md` shows the two rates, `docs/score.md` says what follows from them.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
TARGET = ROOT / "benchmarks" / "results" / "rules.tsv"
READ = ROOT / "benchmarks" / "results" / "rules-read.tsv"
PRECISION = ROOT / "normalize" / "precision.tsv"
FEWEST = 10  # findings in machine translations; of fewer no share can be told
DOUBT = 0.5  # a false finding that was not read counts half: none of one is not never
PER = 100_000  # words


class Side(NamedTuple):
    """What was found in the texts of one side: the words looked at (under "all"), and the findings that cost by rule."""

    words: Counter[str]
    findings: Counter[str]


def documents(path: Path) -> Iterator[dict[str, Any]]:
    """The documents of a file that have a human translation."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            document = json.loads(line)
            if document.get("ref"):
                yield document


def read() -> dict[str, tuple[int, int]]:
    """How many findings in texts by people were read, and how many of them were false, by rule."""
    rows = [line.split("\t") for line in READ.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return {rule: (int(count), int(false)) for rule, count, false in rows[1:]}


def precision(rule: str, machine: Side, human: Side, labels: dict[str, tuple[int, int]]) -> float | None:
    """The share of a rule's findings in machine translations that are right; None where too few were found, or none in texts by people was read though there are."""
    if machine.findings[rule] < FEWEST or (human.findings[rule] and rule not in labels):
        return None
    count, false = labels.get(rule, (0, 0))
    wrong = human.findings[rule] * (false + DOUBT) / (count + 2 * DOUBT) if human.findings[rule] else DOUBT
    return max(0.0, 1 - (wrong / human.words["all"]) / (machine.findings[rule] / machine.words["all"]))


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("documents", type=Path)
    parser.add_argument("--target", default="en")
    given = parser.parse_args()
    from normalize import Normalizer
    from normalize.quality import once
    from normalize.reports._rules import all_about

    tool = Normalizer(given.target)
    machine, human = (Side(Counter(), Counter()) for _ in range(2))
    for document in documents(given.documents):
        for side, texts in ((human, [document["ref"]]), (machine, document["mt"].values())):
            for text in texts:
                side.words["all"] += len(tool.document(text).words)
                side.findings.update(finding.rule for finding in once(tool.check(text)))
    lines = [f"# Findings that cost, per {PER:,} words of machine translations ({machine.words['all']:,} words) and of human ones of the same documents ({human.words['all']:,}).",
             "# Written by tools/rule_rates.py. `machine` and `human` are rates, `times` is how many times as often the rule fires on the machine's.",
             "# `precision` is the share of the machine's that are right, from the findings in texts by people that were read (rules-read.tsv); rules of names have a belief of their own.",
             "rule\tmachine\thuman\ttimes\tmachine findings\thuman findings\tprecision"]  # fmt: skip
    labels, measured = read(), []
    names = {about.name for about in all_about() if about.category in ("garble", "language")}
    for rule in sorted(machine.findings | human.findings):
        m, h = (PER * side.findings[rule] / max(1, side.words["all"]) for side in (machine, human))
        share = precision(rule, machine, human, labels) if rule in names else None
        lines.append(
            f"{rule}\t{m:.2f}\t{h:.2f}\t{f'{m / h:.1f}' if h else '–'}\t{machine.findings[rule]}\t{human.findings[rule]}\t{'' if share is None else f'{share:.2f}'}"
        )
        if share is not None:
            measured.append(f"{rule}\t{share:.2f}")
    head = "# The share of each rule's findings in machine translations that are right, by measure. Written by tools/rule_rates.py, see benchmarks/results/rules.tsv."
    PRECISION.write_text("\n".join((head, *measured)) + "\n", encoding="utf-8")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
