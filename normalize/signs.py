"""Weak signs by which machine translations differ from human ones: how varied the words are, how often commas, hyphens, figures and small words stand.

None of them is an error, so none is a finding. Between texts of which the rules say the same they tell more often than not which one a person wrote: see
docs/score.md for how often. `signs.tsv` holds what `tools/learn_signs.py` learnt, by language; a language that is not in it, and a short text, have no signs.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import sqrt
from typing import NamedTuple

from normalize.model import Document
from normalize.patterns import later
from normalize.text import UNSPACED

LEAST_WORDS = 25  # in a shorter text one word more or less is all there is to see
LEVELS = 8  # steps above none, each half of what human texts differ by; nearer texts are alike
STEPS = 2  # in one such difference
_FARTHEST = 3.0  # differences that one sign can count; a list of names is no proof because all its words have capitals
_LITTLE = 50  # words; of a text of so many signs count seven tenths of what they count in a long one
_ENDING = 3  # letters before an ending

_UNSPACED_RUN = later(f"[{UNSPACED}]+")
_SENTENCE_END = later(r"[.!?…؟।]+[\"'”’»“)\]]*(?=\s)|[。！？]+|\n+")
_HYPHEN = later(r"(?<=[^\W\d_])[-‑](?=[^\W\d_])")
_NUMBER = later(r"\d+(?:[.,:]\d+)*")


class Sign(NamedTuple):
    """What is counted, and what a text has that is like the most: its mean, how much texts differ, and the weight of that difference."""

    feature: str
    mean: float
    spread: float
    weight: float


def level(document: Document) -> int:
    """How strongly a text reads like a machine translation: 0 (no sign) to 8; 4 is what human texts have in the mean."""
    signs = table().get(document.language.split("-")[0])
    if not signs or (len(document.spellings) < LEAST_WORDS and _UNSPACED_RUN.search(document.text) is None):
        return 0
    found, size = features(document)
    if size < LEAST_WORDS:
        return 0
    total = sum(sign.weight * standing(found(sign.feature), sign.mean, sign.spread) for sign in signs)
    return max(0, min(LEVELS, round(STEPS * total * trusted(size) + LEVELS / 2)))


def standing(value: float, mean: float, spread: float) -> float:
    """How far a value is from the mean, in what texts differ by."""
    return max(-_FARTHEST, min(_FARTHEST, (value - mean) / spread))


def trusted(size: int) -> float:
    """The share of the signs that counts in a text of so many words: rates of a short one are mostly chance."""
    return sqrt(size / (size + _LITTLE))


def features(document: Document) -> tuple[Callable[[str], float], int]:
    """Gives a feature of a text by its name, and how many words there are to count in.

    Per 1,000 words: `word X/Y`, `pair X Y`, `ending X`, `mark XY` (any of these characters), `hyphen`, `number`, `capital`, `shouted`; `letters` a word; `words` a sentence;
    `variety 0.8`, distinct words by that power of all words, which is as they grow with a text. Of what has no spaces between words, each character counts as one.
    """
    spelt = _pieces(document)
    words = [word.lower() for word in spelt]
    counted, size = Counter(words), max(1, len(words))
    pairs: Counter[tuple[str, str]] = Counter()

    def thousand(count: int) -> float:
        return 1_000 * count / size

    def of(feature: str) -> float:
        kind, _, what = feature.partition(" ")
        match kind:
            case "word":
                return thousand(sum(counted[word] for word in what.split("/")))
            case "pair":
                if not pairs:
                    pairs.update(pairwise(words))
                one, two = what.split()
                return thousand(pairs[one, two])
            case "ending":
                return thousand(sum(count for word, count in counted.items() if word.endswith(what) and len(word) >= len(what) + _ENDING))
            case "mark":
                return thousand(sum(map(document.text.count, what)))
            case "hyphen":
                return thousand(len(_HYPHEN.findall(document.text)))
            case "number":
                return thousand(len(_NUMBER.findall(document.text)))
            case "capital":
                return thousand(sum(word[0].isupper() for word in spelt))
            case "shouted":
                return thousand(sum(len(word) > 1 and word.isupper() for word in spelt))
            case "words":
                return size / max(1, len([part for part in _SENTENCE_END.split(document.text) if part.strip()]))
            case "variety":
                return float(len(counted) / size ** float(what))
        return sum(map(len, words)) / size

    return of, len(words)


def _pieces(document: Document) -> list[str]:
    """The words as they are spelt; each character where no spaces stand between words."""
    if document.text.isascii():
        return list(document.spellings)
    found: list[str] = []
    for word in document.spellings:
        if _UNSPACED_RUN.match(word) is None:
            found.append(word)
        else:
            found.extend(word)
    return found


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
