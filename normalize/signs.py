"""Weak signs by which machine translations differ from human ones: how often small words stand, how long words are.

None of them is an error, so none is a finding. Between texts of which the rules say the same they tell more often than not which one a person wrote: see
docs/score.md for how often. `signs.tsv` holds what `tools/learn_signs.py` learnt, by language; a language that is not in it, and a short text, have no signs.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import NamedTuple

from normalize.model import Document

LEAST_WORDS = 25  # in a shorter text one word more or less is all there is to see
LEVELS = 4  # steps above none; nearer texts are alike
_ENDING = 3  # letters before an ending


class Sign(NamedTuple):
    """What is counted, and what a text has that is like the most: its mean, how much texts differ, and the weight of that difference."""

    feature: str
    mean: float
    spread: float
    weight: float


def level(document: Document) -> int:
    """How strongly a text reads like a machine translation: 0 (no sign) to 4."""
    signs = table().get(document.language.split("-")[0])
    if not signs or len(document.spellings) < LEAST_WORDS:
        return 0
    found = features(document)
    total = sum(sign.weight * (found(sign.feature) - sign.mean) / sign.spread for sign in signs)
    return max(0, min(LEVELS, round(total + LEVELS / 2)))


def features(document: Document) -> Callable[[str], float]:
    """Gives a feature of a text by its name: `word X`, `pair X Y`, `ending X` per 1,000 words, `letters` a word."""
    words = [word.lower() for word in document.spellings]
    counted, size = Counter(words), max(1, len(words))
    pairs: Counter[tuple[str, str]] = Counter()

    def of(feature: str) -> float:
        kind, _, what = feature.partition(" ")
        if kind == "word":
            return 1_000 * sum(counted[word] for word in what.split("/")) / size
        if kind == "pair":
            if not pairs:
                pairs.update(pairwise(words))
            one, two = what.split()
            return 1_000 * pairs[one, two] / size
        if kind == "ending":
            return 1_000 * sum(count for word, count in counted.items() if word.endswith(what) and len(word) >= len(what) + _ENDING) / size
        return sum(map(len, words)) / size

    return of


@cache
def table() -> Mapping[str, tuple[Sign, ...]]:
    """The signs of each language, as learnt."""
    text = (files("normalize") / "signs.tsv").read_text("utf-8")
    found: dict[str, list[Sign]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            language, feature, *numbers = line.split("\t")
            found.setdefault(language, []).append(Sign(feature, *map(float, numbers)))
    return {language: tuple(signs) for language, signs in found.items()}
