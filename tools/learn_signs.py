"""Learns the weak signs of machine translations (`normalize/signs.tsv`) from documents that have a human translation beside those of machines.

    python tools/learn_signs.py DOCUMENTS.jsonl[.gz] ... [--try] [--alone]

A line of DOCUMENTS is {"target": language, "set": where it is from, "id": document, "ref": the human translation, "mt": {system: translation}}; a document with several
human translations has a line for each. A logistic model of the differences between two translations of one document gives the weights; each set has the same say. What
languages have in common (`COMMON`) is learnt from the other languages first, and each language says how far it holds there and what it adds.

Figures are told for sets that a model did not see, and where a language has one set alone, for documents that it did not see. `--alone` tells how often each sign has the
machine's above the human one, by language. Needs numpy and scikit-learn, which the project itself does not. `--try` writes nothing.
"""

import argparse
import gzip
import json
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from normalize import Normalizer  # noqa: E402
from normalize.model import Document  # noqa: E402
from normalize.signs import LEAST_WORDS, LEVELS, STEPS, features, standing, trusted  # noqa: E402

TARGET = ROOT / "normalize" / "signs.tsv"
STRENGTH = 0.03  # of the penalty that keeps weights small, for a language; of it, what sets of all languages together have
FOLDS = 5  # of documents, where a language has one set
SMALL_WORDS, ENDINGS, CHARACTERS, PAIRS = 40, 20, 40, 20  # of a language, the most frequent in human translations
LONG = 6  # letters of a word whose ending counts
LEAST_RIGHT = (
    0.6  # of the pairs that a model did not see; a language below it (French: two sets that say nothing of each other) is left out
)
LEAST_WEIGHT = 0.02  # in what human texts differ by: what counts less is left out
# What can be counted in any language. The small words of English stand in texts of others where they were left untranslated.
COMMON = ("variety", "words", "number", "hyphen", "mark ,،、，", "mark ;；", "mark !！", "mark ?？؟", "mark –—－", "mark …")
ALPHABETIC = ("letters", "capital", "shouted", "word the/of/and/with/that/this/from/are")
HEAD = """# Weak signs of machine translations: language, feature, mean, spread, weight. Written by tools/learn_signs.py from {documents:,} human translations of documents of
# WMT translation tasks with {texts:,} machine translations. Of texts of {least} words and more in sets (where a language has but one: documents) that a model did not see:
# language, sets, pairs; the machine's has more in so many of all pairs; and by levels, in so many of those told apart, which are so many of all.
"""


class Language:
    """The pairs of one language: values of each feature in the human and the machine translation, and where they are from."""

    def __init__(self, name, documents, lexicon):
        self.name = name
        texts = [document["ref"] for document in documents]
        self.kinds = candidates(name, texts, lexicon)
        self.names = [f"variety {growth(name, texts):.2f}" if kind == "variety" else kind for kind in self.kinds]
        rows = {}

        def row(text):
            if text not in rows:
                of, size = features(Document(text, language=name))
                rows[text] = [of(feature) for feature in self.names], size
            return rows[text]

        human, machine, sizes, sets, ids = [], [], [], [], []
        self.documents = 0
        for document in documents:
            reference, size = row(document["ref"])
            if size < LEAST_WORDS:
                continue
            self.documents += 1
            for text in document["mt"].values():
                other, length = row(text)
                if length >= LEAST_WORDS:
                    human.append(reference), machine.append(other), sizes.append((size, length))
                    sets.append(document["set"]), ids.append(document["id"])
        human, machine = np.array(human, float), np.array(machine, float)
        self.sets, self.ids = np.array(sets), np.array(ids)
        self.mean, spread = human.mean(0), human.std(0)
        self.spread = np.where(spread > 1e-3, spread, np.inf)  # what no human text has, or each alike, says nothing
        stand = np.vectorize(standing)
        self.human, self.machine = stand(human, self.mean, self.spread), stand(machine, self.mean, self.spread)
        self.trusted = np.vectorize(trusted)(np.array(sizes, float))
        self.difference = (self.machine - self.human) * self.trusted[:, :1]  # not each by its own length: that would be a sign of its own
        counts = Counter(sets)
        self.share = np.array([1 / counts[name] for name in sets])
        # documents of one text are together, and sets are whole where there are several
        numbers = {id_: number for number, id_ in enumerate(sorted(set(ids)))}
        self.folds = self.sets if len(counts) > 1 else np.array([str(numbers[id_] % FOLDS) for id_ in ids])

    def common(self):
        """The differences in what all languages have, nought where this one has it not."""
        places = {kind: at for at, kind in enumerate(self.kinds)}
        nothing = np.zeros(len(self.difference))
        return np.column_stack([self.difference[:, places[f]] if f in places else nothing for f in (*COMMON, *ALPHABETIC)])


def growth(language, texts):
    """The power of its words by which the distinct words of a human text grow, so that a long text is as varied as a short one."""
    sizes = []
    for text in texts:
        of, size = features(Document(text, language=language))
        if size >= LEAST_WORDS:
            sizes.append((size, of("variety 0")))
    words, distinct = np.log(np.array(sizes, float)).T
    return np.polyfit(words, distinct, 1)[0]


def candidates(language, texts, lexicon):
    """The features of a language: the common ones, its most frequent small words (of its record) and endings; characters and pairs where no spaces divide words."""
    words, endings, characters, pairs = Counter(), Counter(), Counter(), Counter()
    for text in texts:
        found = [word.lower() for word in Document(text, language=language).spellings]
        words.update(found)
        endings.update(word[-length:] for word in found if len(word) >= LONG for length in (2, 3))
        letters = [char for word in found for char in word if not char.isascii()]
        characters.update(letters), pairs.update(pairwise(letters))
    record = lexicon.language(language)
    if record.spaces == "none":
        return [
            *COMMON,
            *(f"word {c}" for c, _ in characters.most_common(CHARACTERS)),
            *(f"pair {a} {b}" for (a, b), _ in pairs.most_common(PAIRS)),
        ]
    small = sorted((word for word in record.all_words if words[word]), key=lambda word: (-words[word], word))[:SMALL_WORDS]
    return [*COMMON, *ALPHABETIC, *(f"word {word}" for word in small), *(f"ending {ending}" for ending, _ in endings.most_common(ENDINGS))]


def fitted(differences, shares, strength):
    both = np.vstack([differences, -differences])
    answers = np.r_[np.ones(len(differences)), np.zeros(len(differences))]
    model = LogisticRegression(fit_intercept=False, C=strength, max_iter=1_000)
    return model.fit(both, answers, sample_weight=np.r_[shares, shares]).coef_[0]


def pooled(languages):
    """The weights of what languages have in common; each has the same say."""
    shares = [language.share / language.share.sum() * 100 for language in languages]
    return fitted(np.vstack([language.common() for language in languages]), np.concatenate(shares), STRENGTH)


def learnt(language, chosen, others):
    """The weights of a language from some of its pairs, on top of what its weights in common say, in steps of how much its human texts differ."""
    # What the pool says is one feature more, so large that its weight is hardly held small.
    together = language.common() @ others * 10
    share = 50 * language.share[chosen]
    found = fitted(np.column_stack([language.difference, together])[chosen], share, STRENGTH)
    weights = found[:-1].copy()
    places = {kind: at for at, kind in enumerate(language.kinds)}
    for kind, weight in zip((*COMMON, *ALPHABETIC), others, strict=True):
        if kind in places:
            weights[places[kind]] += found[-1] * 10 * weight
    return weights / ((language.human @ weights) * language.trusted[:, 0])[chosen].std()


def held_out(language, others):
    """What a model that did not see a set (or the documents) says of it: sums for the machine's texts and the human ones."""
    sums = np.zeros((len(language.sets), 2))
    for fold in sorted(set(language.folds)):
        weights = learnt(language, language.folds != fold, others)
        left = language.folds == fold
        sums[left] = np.column_stack([language.human[left] @ weights, language.machine[left] @ weights])
    return (sums * language.trusted)[:, ::-1]


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("documents", type=Path, nargs="+")
    parser.add_argument("--try", dest="only", action="store_true")
    parser.add_argument("--alone", action="store_true")
    given = parser.parse_args()
    documents = {}
    for path in given.documents:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
            for document in map(json.loads, file):
                documents.setdefault(document["target"], []).append(document)
    lexicon = Normalizer().lexicon
    languages = [Language(name, found, lexicon) for name, found in sorted(documents.items())]
    if given.alone:
        alone(languages)
    lines, told = [], []
    for language in languages:
        others = pooled([other for other in languages if other is not language])
        sums = held_out(language, others)
        levels = np.clip(np.round(STEPS * sums + LEVELS / 2), 0, LEVELS)
        more, apart = sums[:, 0] > sums[:, 1], levels[:, 0] != levels[:, 1]
        right = (levels[:, 0] > levels[:, 1]).sum() / apart.sum()
        told.append(
            f"# {language.name}: {len(set(language.sets))} sets, {len(more):,} pairs: {more.mean():.0%}; {right:.0%} of {apart.mean():.0%}"
        )
        print(told[-1], {str(name): round(float(more[language.sets == name].mean()), 2) for name in sorted(set(language.sets))}, flush=True)
        if more.mean() < LEAST_RIGHT:
            told[-1] += "; left out"
            continue
        weights = learnt(language, np.ones(len(language.sets), bool), others)
        lines += [
            f"{language.name}\t{name}\t{mean:.3f}\t{spread:.3f}\t{weight:.3f}"
            for name, mean, spread, weight in zip(language.names, language.mean, language.spread, weights, strict=True)
            if abs(weight) >= LEAST_WEIGHT
        ]
    if not given.only:
        head = HEAD.format(documents=sum(x.documents for x in languages), texts=sum(len(x.sets) for x in languages), least=LEAST_WORDS)
        TARGET.write_text(head + "\n".join(told + lines) + "\n", encoding="utf-8")
    return 0


def alone(languages):
    """Prints for each common sign how often the machine's translation has more of it, of those that differ."""
    print("sign", *(language.name for language in languages), sep="\t")
    for at, feature in enumerate((*COMMON, *ALPHABETIC)):
        shares = []
        for language in languages:
            column = language.common()[:, at]
            differ = np.abs(column) > 1e-9
            shares.append(f"{(column[differ] > 0).mean():.2f}" if differ.any() else "-")
        print(feature, *shares, sep="\t")


if __name__ == "__main__":
    sys.exit(main())
