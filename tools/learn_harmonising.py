"""Learns the table of beliefs of harmonised names (`normalize/harmonise/belief.tsv`) from translations with human references, and prints how it does on what it
has not seen.

    python tools/learn_harmonising.py KIT               gather, learn, cross-validate by language, write
    python tools/learn_harmonising.py KIT --dry         the same without writing

KIT is a folder of evaluation data that is not part of the project: many machines' translations into English of the same articles, with human references. Of each pair of spellings that
texts of one event have, where they differ, the references say which stands there: right where they have the standard in more places than the form, else wrong. Each pair
counts once a corpus. Weights are held to the sign that reason gives them; thresholds and what only a person can judge are set by hand and stay.
"""

import argparse
import collections
import importlib.util
import json
import lzma
import pathlib
from types import ModuleType

from learn_belief import learn, probability

from normalize import Harmoniser, Normalizer
from normalize.harmonise.harmoniser import stories
from normalize.harmonise.joining import DOUBTS, Pair, pairs
from normalize.harmonise.links import PACKAGE
from normalize.names import belief

TABLE = pathlib.Path(__file__).resolve().parent.parent / "normalize" / "harmonise" / belief.TABLE
SIGN = dict.fromkeys(("letters alike", "same word beside", "more texts"), "+") | dict.fromkeys(
    (
        "unlike sounds",
        "short",
        "marks lost",
        "derived",
        "other surroundings",
        "together",
        "form in several texts",
        "form in one text",
        "form borne",
    ),
    "-",
)
GRADES = (0.4, 0.6, 0.7, 0.77, 0.85, 0.9)  # thresholds that are shown

Labelled = tuple[str, str, Pair]  # language of the source, verdict, pair


def gather(kit: pathlib.Path) -> list[Labelled]:
    """The pairs of each corpus with what the references say of them."""
    score = _module(kit / "silver" / "score.py")
    tool = Normalizer("en")
    found: list[Labelled] = []
    for path in sorted((kit / "silver" / "documents").glob("*-en.jsonl.xz")):
        with lzma.open(path, "rt", encoding="utf-8") as lines:
            documents = [json.loads(line) for line in lines]
        harmoniser = Harmoniser(tool)
        for document in documents:
            for translation in document["hyps"].values():
                harmoniser.add(score.layout(translation, document["sizes"])[0])
        judged = _judge(score, documents, told(harmoniser))
        found += [(path.name[3:5], verdict, pair) for pair, verdict in judged]
    return found


def told(harmoniser: Harmoniser) -> list[Pair]:
    """Every pair of spellings once, in the direction and as the story has it that most texts tell."""
    best: dict[tuple[str, str], Pair] = {}
    for accounts in stories(harmoniser.accounts.values()).values():
        for pair in pairs(accounts):
            known = best.get((pair.form, pair.standard))
            if known is None or _weight(pair) > _weight(known):
                best[pair.form, pair.standard] = pair
    return [pair for (form, standard), pair in sorted(best.items()) if _weight(pair) >= _weight(best.get((standard, form), pair))]


def _weight(pair: Pair) -> tuple[int, int]:
    """Of two stories that disagree which of two spellings is the standard, the one with more texts counts."""
    return pair.form_texts + pair.standard_texts, pair.standard_texts


def _judge(score: ModuleType, documents: list[dict], found: list[Pair]) -> list[tuple[Pair, str]]:
    """right, reversed, wrong or unsaid, by the segments where a machine wrote the one or the other."""
    judges = [score.Judge(document, "en") for document in documents]
    bags: dict[tuple[int, int], list[frozenset[str]]] = collections.defaultdict(list)
    places: dict[str, set[tuple[int, int]]] = collections.defaultdict(set)
    for number, document in enumerate(documents):
        for translation in document["hyps"].values():
            for segment, text in enumerate(translation):
                bag = _stems(score, text)
                bags[number, segment].append(bag)
                for stem in bag:
                    places[stem].add((number, segment))
    return [(pair, _verdict(score, documents, judges, bags, places, pair)) for pair in found]


def _verdict(score: ModuleType, documents, judges, bags, places, pair: Pair) -> str:
    form, standard = _stems(score, pair.form), _stems(score, pair.standard)
    if form <= standard or standard <= form:
        return "unsaid"
    count: collections.Counter[str] = collections.Counter()
    for mine, other, written in ((form, standard, "form"), (standard, form, "standard")):
        for place in sorted(set.intersection(*(places[stem] for stem in mine))):
            if any(mine <= bag and not other <= bag for bag in bags[place]):
                references = [texts[place[1]] for texts in documents[place[0]]["refs"].values()]
                has_standard, has_form = judges[place[0]].ask(references, pair.form, pair.standard)
                if has_standard != has_form:
                    count[f"{written} is {'standard' if has_standard else 'form'}"] += 1
    if count["form is standard"] > count["form is form"]:
        return "right"
    if count["standard is form"] > count["standard is standard"]:
        return "reversed"
    return "wrong" if count["form is form"] > count["form is standard"] else "unsaid"


def _stems(score: ModuleType, text: str) -> frozenset[str]:
    return frozenset(score.stem(word, False) for word in score.words(text))


def samples(labelled: list[Labelled]) -> list[tuple[float, bool, dict[str, float]]]:
    """What is learnt from: pairs of which the references say something."""
    return [
        (1.0, verdict == "right", {e.name: e.value for e in pair.evidence if e.name not in DOUBTS})
        for _, verdict, pair in labelled
        if verdict != "unsaid"
    ]


def validate(labelled: list[Labelled]) -> None:
    """Print how weights do on each language that they were not learnt from, all languages together."""
    believed = []
    for language in sorted({each[0] for each in labelled}):
        weights = learn(samples([each for each in labelled if each[0] != language]), SIGN)
        for _, verdict, pair in (each for each in labelled if each[0] == language):
            if not any(e.name in DOUBTS for e in pair.evidence):
                believed.append((probability(weights, {e.name: e.value for e in pair.evidence}), verdict))
    for grade in GRADES:
        count = collections.Counter(verdict for belief_, verdict in believed if belief_ >= grade)
        wrong = 100 * (count["wrong"] + count["reversed"]) / max(1, sum(count.values()))
        print(f"belief {grade:4}: {sum(count.values()):5} pairs, {dict(sorted(count.items()))}, {wrong:.1f} % reversed or wrong")


def write(labelled: list[Labelled]) -> None:
    """Weights and counts into the table; what is set by hand keeps its weight."""
    weights = learn(samples(labelled), SIGN)
    counts: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0])
    for _, verdict, pair in labelled:
        if verdict != "unsaid":
            for name in (belief.BIAS, *(e.name for e in pair.evidence)):
                counts[name][verdict != "right"] += 1
    lines = ["# evidence\tweight\tset by\tright\twrong\tsays"]
    for name, row in belief.table(PACKAGE).items():
        weight = row.weight if row.by_hand else weights.get(name, 0.0)
        right, wrong = counts[name]
        lines.append(f"{name}\t{weight:.3f}\t{'hand' if row.by_hand else 'data'}\t{right}\t{wrong}\t{row.says}")
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _module(path: pathlib.Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kit", type=pathlib.Path)
    parser.add_argument("--dry", action="store_true")
    args = parser.parse_args()
    labelled = gather(args.kit)
    validate(labelled)
    if not args.dry:
        write(labelled)


if __name__ == "__main__":
    main()
