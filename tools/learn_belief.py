"""Learns the table of beliefs (`normalize/names/belief.tsv`) from readings whose truth is known, and prints how it does on what it has not seen.

    python tools/learn_belief.py KIT                    gather, learn, cross-validate, write
    python tools/learn_belief.py KIT --dry              the same without writing
    python tools/learn_belief.py KIT --keep FILE        keep what was gathered, or take it from there

KIT is a folder of evaluation data that is not part of the project: machine translations with human references (`silver/`) and human text (`languages/clean/`).
A reading of a translation is right where the references have its name and not the form, wrong where it is the other way round; a reading of
a human text that would change it is wrong. A pair of form and replacement counts once, however many texts have it. Weights are held to the sign that
reason gives them, and drawn to nought where there is little to learn from; the same input gives the same table.
"""

import argparse
import collections
import functools
import gzip
import importlib.util
import json
import math
import multiprocessing
import pathlib
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from normalize import Normalizer
from normalize.model import Document, Trust
from normalize.names import analysis, belief

TABLE = pathlib.Path(belief.__file__).with_name(belief.TABLE)
# More of this never speaks against a reading (+), or never for it (-); the others may go either way.
SIGNS = {
    "+": "several words, length, given name agrees, title before, office before, named rightly, named otherwise, related named, similarity, letters alike, "
    "same sound, source label, source agrees, label languages, words right, house style, derived word, derived name, words reordered, defined acronym, "
    "acronym defined elsewhere, near organisation, foreign style, near and named rightly, near and named otherwise, near and office before, "
    "family name right, weakest word, one letter, one letter and told, one letter and related, derived and told, derived and related, case and told, case and related, near and given name agrees, near and related named, romanised otherwise, marks alone",
    "-": "not into English, case of a world name, short word, short acronym, common word, borne, name beside, given name before, given name itself, a people, compound, number after, foreign word beside, part of a name, another given name, own name, small language, cut stem, case ending, "
    "source differs, another initial, rivals, plural or genitive, words borne, a woman's name, words missing",
}
SIGN = {name: sign for sign, names in SIGNS.items() for name in names.split(", ")}
PENALTY = 0.2  # of the square of a weight, in samples
STEPS = 400
LEAST = {Trust.SURE: 0.995, Trust.LIKELY: 0.96, Trust.REVIEW: 0.5}
RIGHT, WRONG = ("right", "right-doc", "systems-for"), ("suspect", "suspect-doc", "systems-against")  # what references and other systems say


class Sample(NamedTuple):
    """A reading: which pair it is of, whether it is right, where it is from, and its evidence."""

    target: str
    form: str
    replacement: str
    right: bool
    year: str
    source: str
    evidence: tuple[tuple[str, float], ...]


def gather(kit: pathlib.Path, jobs: int) -> list[Sample]:
    """Every labelled reading of the data, the same whatever the number of processes."""
    pairs = [(kit, path.name.removesuffix(".jsonl.xz")) for path in sorted((kit / "silver" / "documents").glob("*.jsonl.xz"))]
    annotated = [
        (texts, gold) for texts, gold in ((kit / "seeds", kit / "gold"), (kit / "dev" / "texts", kit / "dev" / "gold")) if gold.is_dir()
    ]
    texts = [(kit, path.name) for path in sorted((kit / "languages" / "clean").glob("*.jsonl.gz"))]
    with multiprocessing.get_context("fork").Pool(jobs) as pool:
        return [
            sample
            for part in (*pool.map(of_pair, pairs, 1), *pool.map(of_language, texts, 1), *pool.map(of_gold, annotated))
            for sample in part
        ]


@functools.cache
def scoring(kit: pathlib.Path) -> Any:
    """The module of the data that says what references say of an edit."""
    spec = importlib.util.spec_from_file_location("score", kit / "silver" / "score.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@functools.cache
def tool_for(target: str) -> Normalizer:
    return Normalizer(target=target)


def of_pair(task: tuple[pathlib.Path, str]) -> list[Sample]:
    """The labelled readings of the translations and references of one pair of languages in one year."""
    kit, key = task
    score = scoring(kit)
    silver = score.Kit(kit / "silver")
    judged = silver.judged()
    year, languages = key.split(".")
    source, target = languages.split("-")
    tool = tool_for(target)
    found: list[Sample] = []
    for document in silver.documents(key):
        judge = score.Judge(document, target)
        for system in sorted(document["hyps"]):
            text, starts = score.layout(document["hyps"][system], document["sizes"])
            for form, replacement, start, evidence in readings(tool, text):
                segment = max(i for i, at in enumerate(starts) if at <= start)
                verdict = judge.verdict(segment, system, form, replacement)
                read = judged.get((document["id"], form, replacement), ("", False, ""))
                if read[0] in ("right", "wrong") and (read[1] or verdict != "right"):
                    found.append(Sample(target, form, replacement, read[0] == "right", year, source, evidence))
                elif not read[0] and (verdict in RIGHT or (verdict in WRONG and not is_style(evidence))):
                    found.append(Sample(target, form, replacement, verdict in RIGHT, year, source, evidence))
        for reference in sorted(document["refs"]):
            found += human(tool, score.layout(document["refs"][reference], document["sizes"])[0], year, source)
    return found


def of_gold(task: tuple[pathlib.Path, pathlib.Path]) -> list[Sample]:
    """The readings of annotated articles: right where the annotation has the same name for an overlapping span."""
    texts, gold = task
    found: list[Sample] = []
    for path in sorted(gold.glob("*.jsonl")):
        text = (texts / f"{path.stem}.txt").read_text("utf-8")
        wanted = [row for row in map(json.loads, path.read_text("utf-8").splitlines()) if row["kind"] == "name"]
        for form, replacement, start, evidence in readings(tool_for("en"), text):
            here = [row for row in wanted if row["start"] < start + len(form) and start < row["end"]]
            right = any(
                replacement == row["canonical"] or (form != row["text"] and replacement in row["canonical"])
                for row in here
                if row.get("canonical")
            )
            if right or not is_style(evidence):
                found.append(Sample("en", form, replacement, right, "gold", "gold", evidence))
    return found


def of_language(task: tuple[pathlib.Path, str]) -> list[Sample]:
    """The readings of the human texts of one language, all wrong."""
    kit, name = task
    language = name.split(".")[0]
    found: list[Sample] = []
    with gzip.open(kit / "languages" / "clean" / name, "rt", encoding="utf-8") as lines:
        for line in lines:
            found += human(tool_for(language), json.loads(line)["text"], "human", language)
    return found


def human(tool: Normalizer, text: str, year: str, source: str) -> Iterator[Sample]:
    """The readings of a human text, which are wrong as far as they would change it; another house style is none of that."""
    for form, replacement, _, evidence in readings(tool, text):
        if not is_style(evidence):
            yield Sample(tool.target, form, replacement, False, year, source, evidence)


def is_style(evidence: tuple[tuple[str, float], ...]) -> bool:
    """Whether a reading would only choose another right spelling: that a human text has the one is not to say that the other is wrong."""
    return any(name in ("house style", "marks alone", "romanised otherwise") for name, _ in evidence)


def readings(tool: Normalizer, text: str) -> Iterator[tuple[str, str, int, tuple[tuple[str, float], ...]]]:
    """The readings of a text that are weighed, also those that no grade of trust keeps: form, replacement, place, evidence."""
    document = Document(text, language=tool.target)
    for reading in analysis.readings(document, tool.lexicon):
        form = text[reading.start : reading.end]
        if reading.is_weighed and reading.canonical is not None and reading.canonical != form:
            evidence = tuple((each.name, round(each.value, 3)) for each in reading.evidence)
            yield form, reading.canonical, reading.start, evidence


def weighted(samples: list[Sample]) -> list[tuple[float, bool, dict[str, float]]]:
    """Each distinct evidence of each distinct pair with its share of the one vote that the pair has."""
    pairs: dict[tuple[str, str, str], collections.Counter[Any]] = collections.defaultdict(collections.Counter)
    for sample in samples:
        pairs[sample[:3]][sample.right, sample.evidence] += 1
    rows, table = [], belief.table()
    for pair in sorted(pairs):
        total = sum(pairs[pair].values())
        for (right, evidence), count in sorted(pairs[pair].items()):
            if not any(table[name].by_hand for name, _ in evidence):
                rows.append((count / total, right, dict(evidence)))
    return rows


def learn(rows: list[tuple[float, bool, dict[str, float]]], signs: dict[str, str] = SIGN) -> dict[str, float]:
    """The weights that make the rows likeliest, held to their signs and drawn to nought; by steps that grow and shrink a weight at a time (Rprop)."""
    names = sorted({name for _, _, evidence in rows for name in evidence} | {belief.BIAS})
    at = {name: i for i, name in enumerate(names)}
    data = [(share, right, [(at[belief.BIAS], 1.0), *((at[n], v) for n, v in evidence.items())]) for share, right, evidence in rows]
    weights, steps, before = [0.0] * len(names), [0.1] * len(names), [0.0] * len(names)
    for _ in range(STEPS):
        gradient = [PENALTY * weight if name != belief.BIAS else 0.0 for name, weight in zip(names, weights, strict=True)]
        for share, right, values in data:
            error = share * (1 / (1 + math.exp(-max(-30.0, min(30.0, sum(weights[i] * v for i, v in values))))) - right)
            for i, value in values:
                gradient[i] += error * value
        for i, slope in enumerate(gradient):
            turned = slope * before[i]
            steps[i] = min(steps[i] * 1.2, 1.0) if turned > 0 else max(steps[i] * 0.5, 1e-4) if turned < 0 else steps[i]
            before[i] = 0.0 if turned < 0 else slope
            if turned >= 0 and slope:
                weights[i] -= math.copysign(steps[i], slope)
            sign = signs.get(names[i])
            weights[i] = max(weights[i], 0.0) if sign == "+" else min(weights[i], 0.0) if sign == "-" else weights[i]
    return dict(zip(names, weights, strict=True))


def probability(weights: dict[str, float], evidence: dict[str, float]) -> float:
    total = weights[belief.BIAS] + sum(weights.get(name, 0.0) * value for name, value in evidence.items())
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


class Measured(NamedTuple):
    """Distinct pairs at a threshold: how many, how many of them wrong."""

    pairs: int
    wrong: int


def at_threshold(samples: list[tuple[Sample, float]], threshold: float) -> Measured:
    worst: dict[tuple[str, str, str], bool] = {}
    for sample, believed in samples:
        if believed >= threshold:
            worst[sample[:3]] = worst.get(sample[:3], True) and sample.right
    return Measured(len(worst), sum(not right for right in worst.values()))


def threshold_for(samples: list[tuple[Sample, float]], least: float) -> float:
    """The lowest belief from which on at least that share of the distinct pairs is right, one doubtful pair allowed for."""
    found = 0.999
    for step in range(499, 50, -1):
        threshold = step / 500
        measured = at_threshold(samples, threshold)
        if measured.pairs and (measured.wrong > 1 and 1 - measured.wrong / measured.pairs < least):
            break
        found = threshold
    return found


def folds(samples: list[Sample], by: str) -> Iterator[tuple[str, list[Sample], list[Sample]]]:
    for value in sorted({getattr(sample, by) for sample in samples}):
        yield value, [s for s in samples if getattr(s, by) != value], [s for s in samples if getattr(s, by) == value]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kit", type=pathlib.Path)
    parser.add_argument("--dry", action="store_true")
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--by", nargs="*", default=["year", "source"])
    args = parser.parse_args()
    if not (args.kit / "silver").is_dir():
        print(f"{args.kit} has no silver/: nothing to learn from", file=sys.stderr)
        return 2
    if args.keep and args.keep.exists():
        samples = [Sample(*row[:6], tuple(map(tuple, row[6]))) for row in map(json.loads, args.keep.open(encoding="utf-8"))]
    else:
        samples = gather(args.kit, args.jobs)
        if args.keep:
            args.keep.write_text("".join(json.dumps(sample, ensure_ascii=False) + "\n" for sample in samples), encoding="utf-8")
    # Where names have cases, a spelling that is near is mostly a right one in another case: nothing that holds elsewhere can be learnt from it.
    lexicon = Normalizer().lexicon
    samples = [sample for sample in samples if lexicon.language(sample.target).one_form]
    rows = weighted(samples)
    print(
        f"{len(samples)} readings, {len({s[:3] for s in samples})} distinct pairs, {len({s[:3] for s in samples if s.right})} of them right somewhere"
    )
    table = dict(belief.table())
    weights = learn(rows)
    unseen: list[tuple[Sample, float]] = []
    for by in args.by:
        unseen = []
        for value, train, test in folds(samples, by):
            fitted = learn(weighted(train))
            believed = [(sample, probability(fitted, dict(sample.evidence))) for sample in test]
            unseen += believed
            shown = "  ".join(f"{t}: {at_threshold(believed, t)[0]} pairs, {at_threshold(believed, t)[1]} wrong" for t in (0.98, 0.9, 0.5))
            print(f"without {by} {value}: {shown}")
        print(f"all, each judged without its {by}:")
        for t in (0.995, 0.99, 0.98, 0.95, 0.9, 0.8, 0.7, 0.5, 0.3):
            measured = at_threshold(unseen, t)
            print(f"   belief >= {t}: {measured.pairs} distinct pairs, {measured.wrong} wrong")
    judged = unseen or [(sample, probability(weights, dict(sample.evidence))) for sample in samples]
    print("thresholds that would hold by these labels:", {str(grade): threshold_for(judged, least) for grade, least in LEAST.items()})
    counts: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0])
    for pair in {(s[:3], s.right, name) for s in samples for name, _ in s.evidence}:
        counts[pair[2]][not pair[1]] += 1
    for name in sorted(weights, key=lambda n: -abs(weights[n])):
        print(f"{name:28} {weights[name]:7.2f}  right {counts[name][0]:5} wrong {counts[name][1]:5}")
    if not args.dry:
        write(table, weights, counts)
    return 0


def write(table: dict[str, belief.Row], weights: dict[str, float], counts: dict[str, list[int]]) -> None:
    """Weights and counts; what is set by hand keeps its weight, and what was not met has none."""
    lines = ["# evidence\tweight\tset by\tright\twrong\tsays"]
    for name, row in table.items():
        weight = row.weight if row.by_hand else weights.get(name, 0.0)
        right, wrong = counts.get(name, [0, 0])
        lines.append(f"{name}\t{weight:.3f}\t{'hand' if row.by_hand else 'data'}\t{right}\t{wrong}\t{row.says}")
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
