"""Learns the weak signs of machine translations (`normalize/signs.tsv`) from documents that have a human translation beside those of machines.

    python tools/learn_signs.py DOCUMENTS.jsonl[.gz] [--target en] [--try]

A line of DOCUMENTS is {"set": where it is from, "ref": the human translation, "mt": {system: translation}}. A logistic model of the differences between two
translations of one document gives the weights; each set has the same say. Figures are told for sets that a model did not see. Needs numpy and
scikit-learn, which the project itself does not. `--try` writes nothing.
"""

import argparse
import gzip
import json
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
TARGET = ROOT / "normalize" / "signs.tsv"
STRENGTH = 0.1  # of the penalty that keeps weights small
FEATURES = {
    "en": ("word the", "pair of the", "word is", "word that", "word this", "word has", "word was", "word not", "word of", "word in", "word and", "word a/an", "word to",
           "word s/t/re/ve/ll/d", "ending ing", "ending ed", "ending ly", "ending tion", "letters"),
}  # fmt: skip
HEAD = """# Weak signs of machine translations: language, feature, mean, spread, weight. Written by tools/learn_signs.py from {documents} documents of WMT news
# translation tasks with {texts} machine translations. On sets that the model did not see it has the human translation right in {right:.0%} of the pairs
# that it tells apart, {decided:.0%} of all.
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("documents", type=Path)
    parser.add_argument("--target", default="en")
    parser.add_argument("--try", dest="only", action="store_true")
    given = parser.parse_args()
    import numpy as np
    from sklearn.linear_model import LogisticRegression

    from normalize.model import Document
    from normalize.signs import LEAST_WORDS, LEVELS, features

    names = FEATURES[given.target]

    def row(text):
        of = features(Document(text, language=given.target))
        return [of(name) for name in names]

    human, machine, sets, count = [], [], [], 0
    with (
        gzip.open(given.documents, "rt", encoding="utf-8")
        if given.documents.suffix == ".gz"
        else given.documents.open(encoding="utf-8") as file
    ):
        for document in map(json.loads, file):
            if not document.get("ref") or len(document["ref"].split()) < LEAST_WORDS:
                continue
            count += 1
            reference = row(document["ref"])
            for text in document["mt"].values():
                human.append(reference)
                machine.append(row(text))
                sets.append(document.get("set", ""))
    human, machine, sets = np.array(human), np.array(machine), np.array(sets)
    mean, spread = human.mean(0), human.std(0) + 1e-9
    difference = (machine - human) / spread
    share = {name: 1 / (sets == name).sum() for name in set(sets)}

    def learnt(chosen):
        some = difference[chosen]
        weights = np.array([share[name] for name in sets[chosen]])
        both = np.vstack([some, -some]), np.r_[np.ones(len(some)), np.zeros(len(some))]
        model = LogisticRegression(fit_intercept=False, C=STRENGTH).fit(
            *both, sample_weight=np.r_[weights, weights] * len(some) / weights.sum()
        )
        found = model.coef_[0]
        return found / (((human - mean) / spread) @ found).std()  # in steps of how much human texts differ

    def levels(rows, weights):
        return np.clip(np.round(((rows - mean) / spread) @ weights + LEVELS / 2), 0, LEVELS)

    right = apart = 0
    for name in sorted(set(sets)):
        weights = learnt(sets != name)
        one, two = (levels(side[sets == name], weights) for side in (machine, human))
        right, apart = right + (one > two).sum(), apart + (one != two).sum()
    print(f"right {right / apart:.3f} of {apart / len(sets):.3f} told apart")
    weights = learnt(np.ones(len(sets), bool))
    for name, weight in sorted(zip(names, weights, strict=True), key=lambda item: item[1]):
        print(f"{weight:+.2f} {name}")
    if not given.only:
        old = TARGET.read_text("utf-8").splitlines() if TARGET.exists() else []
        kept = [line for line in old if line and line[0] != "#" and not line.startswith(given.target + "\t")]
        lines = [f"{given.target}\t{name}\t{m:.3f}\t{s:.3f}\t{w:.3f}" for name, m, s, w in zip(names, mean, spread, weights, strict=True)]
        head = HEAD.format(documents=count, texts=len(sets), right=right / apart, decided=apart / len(sets))
        TARGET.write_text(head + "\n".join(kept + lines) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
