"""Learn what a changed sound costs between two spellings of one name, and write `normalize/similarity/data/sound-costs.txt`.

    python benchmarks/names_learn_costs.py TOKENS.tsv [--write]

TOKENS.tsv: columns english, russian, count; the spellings of one name word in the two languages (public, CC0, not shipped). Both sides are
folded; each true pair is set against the nearest other Russian words of the list. A logistic regression over the edits that lead
from one to the other (which sounds; at the start, inside or at the end) says how much each speaks against one name. Needs scikit-learn.
"""

import argparse
import collections
import csv
import pathlib
import random
import sys

ROOT = pathlib.Path(__file__).parents[1]
SOUNDS = "abcdefghiklmnoprstuvzCJSZ"
VOWELS = "aeiou"
SAMPLE = 9_000  # true pairs that are given neighbours
NEIGHBOURS = 3
FARTHEST = 0.5  # normalised distance of a true pair; beyond it the list holds a translation, not a spelling
INVERSE_RIDGE = 0.15
FLOOR, CEILING = 0.05, 1.4  # consonants
SEED = 1
HEADER = """\
# What one changed sound costs between two spellings of one name, learnt from {pairs:,} English-Russian name words.
#
# Source: a public CC0 list of English and Russian spellings of name words (Wikidata labels); the list is not shipped. Method:
# `benchmarks/names_learn_costs.py` folds both sides and tells the true pairs from {others:,} nearest other words by which edits occur where;
# an edit costs its weight divided by that of two unrelated consonants, so 1.0 is a different consonant and 0.05 (the floor) hardly
# a difference. Columns: the two sounds (`-`: none, the sound is lost or added), cost inside, at the start, at the end of a word.
"""


def sort_of(one, other):
    """Return the sort of an edit between two sounds ("" for none): CC, VV, CV, VC, C or V."""
    return "".join("V" if sound in VOWELS else "C" for sound in (other, one) if sound)


def edits(a, b):
    """Count the edits between two folded words, each under its sort, its place and its sounds."""
    from rapidfuzz.distance import Levenshtein

    found = collections.Counter()
    for operation, i, j in Levenshtein.editops(a, b):
        one = a[i] if operation != "insert" else ""
        other = b[j] if operation != "delete" else ""
        at_start = (i == 0 or not one) and (j == 0 or not other)
        at_end = (bool(one) and i == len(a) - 1) or (bool(other) and j == len(b) - 1)
        one, other = sorted((one, other))
        sort = sort_of(one, other)
        found["*" + sort] += 1
        found[f"{one}>{other}"] += 1
        if at_start:
            found["^" + sort] += 1
        if at_end:
            found["$" + sort] += 1
            if not one:
                found[f"$>{other}"] += 1
    return dict(found, length=min(len(a), len(b), 10) / 10)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tokens", type=pathlib.Path)
    parser.add_argument("--write", action="store_true")
    args = parser.parse_args()
    sys.path.insert(0, str(ROOT))
    import numpy
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein
    from sklearn.feature_extraction import DictVectorizer
    from sklearn.linear_model import LogisticRegression

    from normalize.similarity.folding import fold, romanise

    with args.tokens.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    folded = [(fold(romanise(row["english"])), fold(romanise(row["russian"]))) for row in rows]
    pairs = [(a, b) for a, b in folded if min(len(a), len(b)) > 2 and Levenshtein.normalized_distance(a, b) <= FARTHEST]
    partners = collections.defaultdict(set)
    for english, russian in pairs:
        partners[english].add(russian)
    russians = sorted({russian for _, russian in pairs})
    features, labels = [edits(a, b) for a, b in pairs], [1] * len(pairs)
    sample = random.Random(SEED).sample([a for a, _ in pairs], SAMPLE)
    for start in range(0, SAMPLE, 500):
        part = sample[start : start + 500]
        scores = process.cdist(part, russians, scorer=Levenshtein.normalized_similarity, dtype=numpy.float32)
        for english, line in zip(part, scores, strict=True):
            near = [russians[place] for place in numpy.argpartition(-line, 12)[:12]]
            others = [word for word in near if min(Levenshtein.distance(word, own) for own in partners[english]) > 1]
            features += [edits(english, word) for word in others[:NEIGHBOURS]]
            labels += [0] * len(others[:NEIGHBOURS])
    vectorizer = DictVectorizer()
    matrix = vectorizer.fit_transform(features)
    model = LogisticRegression(C=INVERSE_RIDGE, max_iter=400, class_weight="balanced").fit(matrix, labels)
    weight = collections.defaultdict(float, zip(vectorizer.get_feature_names_out(), model.coef_[0], strict=True))
    consonant = -weight["*CC"]
    print(
        f"{len(pairs):,} pairs, {len(labels) - len(pairs):,} others; right {model.score(matrix, labels):.1%}; bias {model.intercept_[0]:.2f}"
    )
    print(f"a word affords {model.intercept_[0] / consonant:.2f} + {weight['length'] / 10 / consonant:.3f} consonants a sound")
    lines = []
    for place, one in enumerate(["", *sorted(SOUNDS)]):
        for other in sorted(SOUNDS)[place:]:
            sort = sort_of(one, other)
            inside = weight["*" + sort] + weight[f"{one}>{other}"]
            at_end = inside + weight["$" + sort] + (0 if one else weight[f"$>{other}"])
            costs = (min(CEILING, max(FLOOR, -cost / consonant)) for cost in (inside, inside + weight["^" + sort], at_end))
            lines.append(f"{one or '-'} {other} " + " ".join(f"{cost:.2f}" for cost in costs))
    text = HEADER.format(pairs=len(pairs), others=len(labels) - len(pairs)) + "\n".join(lines) + "\n"
    if args.write:
        (ROOT / "normalize" / "similarity" / "data" / "sound-costs.txt").write_text(text, encoding="utf-8")
    else:
        print(text)


if __name__ == "__main__":
    main()
