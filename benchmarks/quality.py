"""Does the score put machine translations below their human references, and what does it say of clean texts?

    python benchmarks/quality.py ../shared/dev > benchmarks/results/quality.md

Needs a folder with `texts/NAME.txt` (machine translated), `clean/ref-NAME.txt` (a person's translation of the same) and other clean texts.
"""

import datetime
import platform
import sys
from pathlib import Path

from normalize import Normalizer, __version__
from normalize.quality import Score, calibrate, score_document


def main(folder: Path) -> None:
    tool = Normalizer()

    def scored(path: Path) -> Score:
        document = tool.document(path.read_text(encoding="utf-8"), str(path))
        return score_document(document, tool.check(document))

    clean = {path.stem: scored(path) for path in sorted((folder / "clean").glob("*.txt"))}
    pairs = {name: (score, scored(folder / "texts" / f"{name[4:]}.txt")) for name, score in clean.items() if name.startswith("ref-")}
    right = [name for name, (reference, machine) in pairs.items() if machine.penalty > reference.penalty]
    print("# Score\n")
    print(
        f"{datetime.date.today():%d %B %Y}, normalize {__version__}, Python {platform.python_version()}, by `python benchmarks/quality.py ../shared/dev`. Penalty per 1,000 words.\n"
    )
    print(f"The machine translation has the higher penalty in {len(right)} of {len(pairs)} pairs.\n")
    print("| text | human | machine | what the machine's is made of |\n| --- | ---: | ---: | --- |")
    for name, (reference, machine) in pairs.items():
        made = ", ".join(f"{category} {value:.1f}" for category, value in machine.categories.items() if value)
        print(f"| {name[4:]} | {reference.penalty:.1f} | {machine.penalty:.1f} | {made or '-'} |")
    found = calibrate({name: score.penalty for name, score in clean.items()})
    print(
        f"\n{len(clean)} clean texts: highest penalty {max(score.penalty for score in clean.values()):.1f}; `calibrate` gives review {found.review:g}, drop {found.drop:g}."
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]))
