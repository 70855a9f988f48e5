"""Prints how often each rule fires on machine translations and on human ones of the same documents, and writes it to benchmarks/results/rules.tsv.

    python tools/rule_rates.py DOCUMENTS.jsonl[.gz] [--target en]

A line of DOCUMENTS is a document: {"ref": the human translation, "mt": {name of a system: its translation}}. Only findings that cost something are counted.
A rule that fires no more often on machine translations than on human ones says nothing of a translation; what fires on human ones is no false alarm for that,
since people slip, too. `docs/rules.md` shows the two rates, `docs/score.md` says what follows from them.
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


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("documents", type=Path)
    parser.add_argument("--target", default="en")
    given = parser.parse_args()
    from normalize import Normalizer
    from normalize.quality import once

    tool = Normalizer(given.target)
    machine, human = (Side(Counter(), Counter()) for _ in range(2))
    for document in documents(given.documents):
        for side, texts in ((human, [document["ref"]]), (machine, document["mt"].values())):
            for text in texts:
                side.words["all"] += len(tool.document(text).words)
                side.findings.update(finding.rule for finding in once(tool.check(text)))
    lines = [f"# Findings that cost, per {PER:,} words of machine translations ({machine.words['all']:,} words) and of human ones of the same documents ({human.words['all']:,}).",
             "# Written by tools/rule_rates.py. `machine` and `human` are rates, `times` is how many times as often the rule fires on the machine's.",
             "rule\tmachine\thuman\ttimes\tmachine findings\thuman findings"]  # fmt: skip
    for rule in sorted(machine.findings | human.findings):
        m, h = (PER * side.findings[rule] / max(1, side.words["all"]) for side in (machine, human))
        lines.append(f"{rule}\t{m:.2f}\t{h:.2f}\t{f'{m / h:.1f}' if h else '–'}\t{machine.findings[rule]}\t{human.findings[rule]}")
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main())
