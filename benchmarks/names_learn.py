"""Learn the weights of `normalize.name_similarity` and cross-validate them by entity.

    python benchmarks/names_learn.py [--bench FOLDER] [--write]

Needs numpy, and `name_pairs_dev.tsv` and `name_tokens_en_ru.tsv` in FOLDER (development data, not shipped; without them the script says so
and exits 0). The model is a logistic regression on the features of `similarity.compare`, one for each kind, whose signs are held: more
difference never raises a similarity. Beside the pairs it sees made contrasts that real lists hold few of: siblings, fathers and
sons, one given name with two family names that sound near, one organisation word changed for another.
Connected entities (two names ever paired, as variants or as negatives) share a fold, so no pair of a scored entity was seen.
"""

import argparse
import collections
import csv
import pathlib
import random
import sys

KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}
FOLDS = 5
RIDGE = 1.0  # chosen among 0.1, 1, 10 by cross-validation; the three differ by less than a point
MADE_WEIGHT = 0.15  # a made contrast beside a real pair
MADE = 400  # contrasts of each sort
POOL = 6000  # words among which the nearest other one is sought
SEED = 20261121
HEADER = """\
# What each feature of two names counts, by kind: a logistic regression whose signs are held.
#
# Learnt by `benchmarks/names_learn.py` from {pairs:,} public pairs of names (variants against near neighbours) and {made:,} made contrasts
# (siblings, fathers and sons, near family names, changed words); none of the names is kept here. See docs/names.md.
"""


def read(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def folds(rows):
    """Return the fold of each row: connected components of entities, the largest first to the emptiest fold."""
    parent = {}

    def root(entity):
        parent.setdefault(entity, entity)
        while parent[entity] != entity:
            entity = parent[entity]
        return entity

    for row in rows:
        parent[root(row["ent1"])] = root(row["ent2"])
    sizes = collections.Counter(root(row["ent1"]) for row in rows)
    load, fold = [0] * FOLDS, {}
    for component, size in sizes.most_common():
        fold[component] = min(range(FOLDS), key=load.__getitem__)
        load[fold[component]] += size
    return [fold[root(row["ent1"])] for row in rows]


def near_neighbours(words, chance, count):
    """Return pairs of different words that sound near: each drawn word with the nearest of a sample of the others."""
    from rapidfuzz import process
    from rapidfuzz.distance import Levenshtein

    from normalize.similarity.folding import fold, romanise

    pool = {word: fold(romanise(word)) for word in chance.sample(words, min(POOL, len(words)))}
    pairs = []
    for word in chance.sample(sorted(pool), count):
        others = {other: sound for other, sound in pool.items() if sound != pool[word]}
        _, _, nearest = process.extractOne(pool[word], others, scorer=Levenshtein.normalized_similarity)
        pairs.append((word, nearest))
    return pairs


def made_contrasts(tokens):
    """Yield (name, name, kind, label): contrasts made of public name words and of the project's own glossaries."""
    from normalize.similarity.tables import lines

    chance = random.Random(SEED)
    pairs = [(row["english"].title(), row["russian"].title()) for row in tokens if len(row["english"]) > 4]
    in_russian = dict(pairs)
    given = [[name for name in line.split() if name.isascii() and name != "|"] for line in lines("given-names.txt")]
    families = near_neighbours(sorted(in_russian), chance, MADE)
    ideas = [p.replace("\n", " ").split()[1:] for p in "\n".join(lines("words.txt")).split("\n0.")[1:]]
    ideas = [[word.rstrip("$") for word in idea if len(word) > 4] for idea in ideas]
    ideas = [idea for idea in ideas if len(idea) > 2]
    for one, other in families:
        same, different = chance.sample(given, 2)
        name, double, sibling = (chance.choice(x).title() for x in (same, same, different))
        father, grandfather = (chance.choice(x).title().rstrip("iyaeo") for x in chance.sample(given, 2))
        family, russian = chance.choice(pairs)
        yield f"{name} {one}", f"{double} {other}", "person", 0
        yield f"{name} {one}", f"{double} {in_russian[other]}", "person", 0
        yield f"{name} {family}", f"{sibling} {russian}", "person", 0
        yield f"{name} {father}ovich {family}", f"{double} {grandfather}ovich {russian}", "person", 0
        yield f"{name} {family}", f"{russian} {double}", "person", 1
        yield f"{name} {father}ovich {family}", f"{double} {russian}", "person", 1
        for kind in KINDS.values():
            yield one, other, kind, 0
            yield one, in_russian[other], kind, 0
            yield family, russian, kind, 1
        kept, changed = chance.sample(ideas, 2)
        word, translated, another = (chance.choice(x).title() for x in (kept, kept, changed))
        for kind in ("organisation", "place"):
            yield f"{word} {family}", f"{another} {russian}", kind, 0
            yield f"{word} {one}", f"{translated} {in_russian[other]}", kind, 0
            yield f"{word} {family} 12", f"{translated} {russian} 14", kind, 0
            yield f"{word} {family}", f"{russian} {translated}", kind, 1


def fit(features, labels, weights, signs):
    """Return (bias, weights) of a ridge logistic regression with held signs, by projected gradient with momentum."""
    import numpy

    mean, spread = features.mean(0), features.std(0) + 1e-9
    scaled = (features - mean) / spread
    beta, bias = numpy.zeros(features.shape[1]), 0.0
    ahead, total = beta.copy(), weights.sum()
    for _ in range(3000):
        probability = 1 / (1 + numpy.exp(-(scaled @ ahead + bias)))
        error = weights * (probability - labels)
        step = ahead - 0.8 * (scaled.T @ error + RIDGE * ahead) / total
        step = numpy.where(signs * step < 0, 0.0, step)
        bias -= 2.0 * error.sum() / total
        ahead, beta = step + 0.9 * (step - beta), step
    beta = beta / spread
    return bias - float(beta @ mean), beta


class Material:
    """The pairs and the made contrasts as arrays of features; needs numpy."""

    def __init__(self, bench):
        import numpy

        from normalize.similarity.compare import FEATURE_SIGNS, similarity_features

        rows = read(bench / "name_pairs_dev.tsv")
        self.made = list(made_contrasts(read(bench / "name_tokens_en_ru.tsv")))
        self.rows = rows
        self.fold = numpy.array(folds(rows))
        self.kinds = numpy.array([KINDS[row["type"]] for row in rows])
        self.labels = numpy.array([float(row["label"]) for row in rows])
        self.features = numpy.array([similarity_features(r["name1"], r["name2"], KINDS[r["type"]]) for r in rows])
        self.made_kinds = numpy.array([kind for _, _, kind, _ in self.made])
        self.made_labels = numpy.array([float(label) for *_, label in self.made])
        self.made_features = numpy.array([similarity_features(a, b, kind) for a, b, kind, _ in self.made])
        self.signs = numpy.array(list(FEATURE_SIGNS.values()))

    def learn(self, kind, seen):
        """Return (bias, weights) for `kind` learnt on the rows that `seen` marks, and on all made contrasts."""
        import numpy

        here, contrasts = seen & (self.kinds == kind), self.made_kinds == kind
        x = numpy.concatenate([self.features[here], self.made_features[contrasts]])
        y = numpy.concatenate([self.labels[here], self.made_labels[contrasts]])
        w = numpy.concatenate([numpy.ones(here.sum()), numpy.full(contrasts.sum(), MADE_WEIGHT)])
        return fit(x, y, w, self.signs)

    def cross_validated(self):
        """Return the similarity of each row by weights that were learnt without its entities."""
        from normalize.similarity.compare import likelihood

        scores = [0.0] * len(self.rows)
        for number in range(FOLDS):
            weights = {kind: self.learn(kind, self.fold != number) for kind in KINDS.values()}
            for place, row in enumerate(self.rows):
                if self.fold[place] == number:
                    kind = KINDS[row["type"]]
                    bias, beta = weights[kind]
                    scores[place] = likelihood(row["name1"], row["name2"], kind, (bias, *beta))
        return scores


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bench", type=pathlib.Path, default=pathlib.Path(__file__).parents[2] / "shared" / "bench")
    parser.add_argument("--write", action="store_true", help="write normalize/similarity/data/weights.tsv")
    args = parser.parse_args()
    if not (args.bench / "name_pairs_dev.tsv").exists():
        print(f"{args.bench}: no name_pairs_dev.tsv here, nothing to learn from")
        return
    import numpy

    sys.path.insert(0, str(args.bench))
    from score_pairs import CORE, recall_at

    from normalize.similarity.compare import FEATURE_SIGNS

    material = Material(args.bench)
    rows, made = material.rows, material.made
    print(f"cross-validated by entity, {FOLDS} folds, {len(rows):,} pairs, {len(made):,} made contrasts")
    tracks = collections.defaultdict(list)
    for row, score in zip(rows, material.cross_validated(), strict=True):
        tracks[row["track"]].append((score, int(row["label"])))
    table = {name: (recall_at(0.99, scored), recall_at(0.95, scored)) for name, scored in sorted(tracks.items())}
    pooled = [item for scored in tracks.values() for item in scored]
    table |= {
        "macro": tuple(numpy.mean(list(table.values()), axis=0)),
        "core": tuple(numpy.mean([table[track] for track in CORE], axis=0)),
        "pooled": (recall_at(0.99, pooled), recall_at(0.95, pooled)),
    }
    for name, (high, low) in table.items():
        print(f"{name:18} {high:6.1%} {low:6.1%}")
    learnt = {}
    for kind in KINDS.values():
        bias, beta = material.learn(kind, numpy.ones(len(rows), bool))
        learnt[kind] = [f"{value:.3f}" for value in (bias, *beta)]
        print(kind, *learnt[kind])
    if args.write:
        target = pathlib.Path(__file__).parents[1] / "normalize" / "similarity" / "data" / "weights.tsv"
        table = [["feature", *learnt], *zip(["bias", *FEATURE_SIGNS], *learnt.values(), strict=True)]
        text = HEADER.format(pairs=len(rows), made=len(made)) + "".join("\t".join(row) + "\n" for row in table)
        target.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
