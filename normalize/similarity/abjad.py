"""Compares a name in Arabic or Hebrew letters with one in an alphabet: the former has no short vowels, so the consonants of both are compared.

What is one letter there is one class here (b for p, v, f: بوتين is Putin), and what may be a vowel (w, y, a last h, a stop in the throat) is passed over.
"""

import re

from rapidfuzz.distance import Indel

from normalize.similarity.folding import romanise
from normalize.similarity.words import PARTICLES, split_words

__all__ = ["consonants_alike", "is_abjad"]

_ABJAD = re.compile(r"[\u0590-\u05ff\u0600-\u06ff\u0750-\u077f]")
_ARTICLE = re.compile(r"^ال(?=..)|^ה(?=...)")
_ALPHABET_ARTICLE = frozenset("al el an as ash at ad ar az".split())
_CLASSES = (
    ("sch", "s"), ("sh", "s"), ("ch", "k"), ("kh", "k"), ("gh", "g"), ("th", "t"), ("dh", "d"), ("ph", "b"), ("zh", "s"), ("ts", "s"), ("x", "ks"),
)  # fmt: skip
_CLASS = str.maketrans("pfvqgcz", "bbbkkks", "aeiouyjw'`")
_LAST_H = re.compile("h$")  # a vowel's sign as often as not
_LETTERS = re.compile("[^a-z]")
_DOUBLED = re.compile(r"(.)\1+")
FEW, ENOUGH = 3, 6  # consonants of a whole name: with fewer than the first two names are hardly told apart
NEAR = 0.8  # share of consonants in common of two spellings of one name
BEYOND, ONE, PERHAPS, HARDLY = 0.9, 0.75, 0.55, 0.4  # similarities that come of it


def is_abjad(name: str) -> bool:
    """Whether a name is in Arabic or Hebrew letters."""
    return not name.isascii() and _ABJAD.search(name) is not None


def consonants_alike(a: str, b: str) -> float:
    """Return how likely two names are one by their consonants, word by word in their order."""
    one, other = _skeletons(a), _skeletons(b)
    if not one or not other:
        return 0.0
    if len(one) != len(other):
        one, other = ["".join(one)], ["".join(other)]
    shares = [Indel.normalized_similarity(mine, theirs) for mine, theirs in zip(one, other, strict=True)]
    known = min(sum(map(len, one)), sum(map(len, other)))
    if min(shares) == 1:
        return BEYOND if known >= ENOUGH else ONE if known >= FEW else PERHAPS
    first = all(mine[:1] == theirs[:1] for mine, theirs in zip(one, other, strict=True))
    return PERHAPS if min(shares) >= NEAR and known >= FEW + 1 and first else HARDLY * min(shares)


def _skeletons(name: str) -> list[str]:
    words = [
        _ARTICLE.sub("", word) if is_abjad(word) else word
        for word in split_words(name.replace("\u200c", ""))
        if word.lower() not in PARTICLES
    ]
    found = [_skeleton(word) for word in words]
    return [skeleton for skeleton, word in zip(found, words, strict=True) if skeleton and word not in ("בן", "بن", "ابن", "אל")]


def _skeleton(word: str) -> str:
    if is_abjad(word):  # letter by letter: t and h are no th, and what is doubled is written once
        return "".join(
            [
                _classes(_LAST_H.sub("", romanise(letter).lower()) if at + 1 == len(word) else romanise(letter).lower())
                for at, letter in enumerate(word)
            ]
        )
    return _classes(_DOUBLED.sub(r"\1", _LAST_H.sub("", romanise(word).lower())))


def _classes(letters: str) -> str:
    for written, meant in _CLASSES:
        letters = letters.replace(written, meant)
    return _LETTERS.sub("", letters.translate(_CLASS))
