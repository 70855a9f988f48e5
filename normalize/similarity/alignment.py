"""Weigh how two folded words differ, and pair the words of two names.

The unit is the *sound distance*: 0 for equal folded words, 1 where a variant of the same word and its nearest other word are equally
likely, more beyond. It is the summed cost of the edits between the two words divided by what a word of that length affords.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz.distance import Indel, LCSseq

from normalize.similarity.tables import lines

__all__ = ["FAR", "pair_words", "sound_distance"]

FAR = 4.0  # sound distances are cut here: beyond, two words have nothing to do with each other
ENDING_COST = 0.15  # in consonants; a case ending says nothing about who is meant
AFFORDED, AFFORDED_PER_SOUND = 0.55, 0.08  # in consonants: intercept and length weight of the regression behind data/sound-costs.txt
SYLLABLE_COST = 0.37  # in consonants, more for an u between them: an i costs 0.66, and the 0.29 of data/sound-costs.txt are learnt beside vowels (ou, au). Tulsa, Тулуза
SHARED = 0.50  # words that share fewer of their sounds, in order, are far

# Case endings of the Slavic languages and Baltic nominatives, as they are left after folding.
_ENDINGS = """
a e i o u oi ei ai om em im am um ovi evi ama ami imi ah ih ego ogo emu omu ou eu ova ove ovu ovoi ovim ovo ovov
s as is us os es ae ee ii oe
"""
ENDINGS = frozenset(_ENDINGS.split())
MIN_STEM = 3  # sounds
UKRAINIAN_ENDS = ("iv", "ov", "ev")  # Ukrainian has i where Russian keeps o or e in a closed syllable: Kharkiv, Kharkov


_LAST_SOUNDS = frozenset(ending[-1] for ending in ENDINGS)
LONGEST_ENDING = max(map(len, ENDINGS))


def stem_length(word: str) -> int:
    """Return how many sounds of a folded word stand before its longest known case ending (at least `MIN_STEM`)."""
    length = len(word)
    if word[-1:] in _LAST_SOUNDS:
        for start in range(max(MIN_STEM, length - LONGEST_ENDING), length):
            if word[start:] in ENDINGS:
                return start
    return length


def _read_costs() -> dict[str, tuple[float, float, float]]:
    costs: dict[str, tuple[float, float, float]] = {}
    for line in lines("sound-costs.txt"):
        one, other, *numbers = line.split()
        medial, initial, final = map(float, numbers)
        one = "" if one == "-" else one
        costs[one + other] = costs[other + one] = (medial, initial, final)
    return costs


_COSTS = _read_costs()
_HAS_VOWEL = re.compile("[aeiou]").search
UNSPOKEN = 0.5
LONGEST_WEIGHED, UNALIKE = 6, 0.9  # sounds; consonants a sound: what lies in a longer gap is two words, weigh it roughly
shared_sounds = Indel.normalized_similarity
_LAST = ("", -1, -1)  # closes the last gap
_UNKNOWN = (1.2, 1.4, 1.2)  # digits and letters that no folding yields


@lru_cache(maxsize=1 << 14)
def gap_cost(x: str, y: str, place: int) -> float:
    """Return the cheapest way from the sounds `x` to the sounds `y`, in consonants; `place` is 0 inside, 1 at the start, 2 at the end."""
    if not x or not y:
        return sum([_COSTS.get(sound, _UNKNOWN)[place] for sound in x or y])
    if len(x) + len(y) > LONGEST_WEIGHED:
        return UNALIKE * max(len(x), len(y))
    if len(x) == 1 or len(y) == 1:  # the one sound is lost, or it is changed into one of the others: two thirds of the gaps
        one, others = (x, y) if len(x) == 1 else (y, x)
        each = [_COSTS.get(sound, _UNKNOWN)[place] for sound in others]
        kept = [
            (0.0 if one == other else _COSTS.get(one + other, _UNKNOWN)[place]) - cost for other, cost in zip(others, each, strict=True)
        ]
        return sum(each) + min(_COSTS.get(one, _UNKNOWN)[place], *kept)
    row = [0.0]
    for sound in y:
        row.append(row[-1] + _COSTS.get(sound, _UNKNOWN)[place])
    for one in x:
        lost = _COSTS.get(one, _UNKNOWN)[place]
        above, row = row, [row[0] + lost]
        for j, other in enumerate(y):
            changed = 0.0 if one == other else _COSTS.get(one + other, _UNKNOWN)[place]
            row.append(min(above[j + 1] + lost, row[j] + _COSTS.get(other, _UNKNOWN)[place], above[j] + changed))
    return row[-1]


def in_endings(a: str, start_a: int, b: str, start_b: int) -> bool:
    """Say whether what two folded words hold from these places on is no more than case endings."""
    if a[-1] == b[-1] == "s":  # -s is a nominative ending: Tunis and Tunas are not two cases of one name
        return False
    return start_a >= stem_length(a) and start_b >= stem_length(b)


def sound_distance(a: str, b: str) -> float:
    """Return the sound distance of two folded words: 0 for equal ones, 1 for as likely two words as one, at most `FAR`.

    Three of four pairs of words share too little to be weighed: most of the time is saved by looking at that first.
    """
    if a == b:
        return 0.0
    return FAR if shared_sounds(a, b, score_cutoff=SHARED) < SHARED else weighed_distance(a, b)


def is_syllable(a: str, start_a: int, end_a: int, b: str, start_b: int, end_b: int) -> bool:
    """Say whether an u in what lies between the sounds that two words share stands between consonants, and the other word has no vowel there."""
    if "u" in a[start_a:end_a]:
        a, start_a, end_a, b, start_b, end_b = b, start_b, end_b, a, start_a, end_a
    place = b.index("u", start_b)
    return not _HAS_VOWEL(a[start_a:end_a]) and not _HAS_VOWEL(b[place - 1] + b[place + 1])


def weighed_distance(a: str, b: str) -> float:
    """Return the sound distance of two folded words that differ and share at least half of their sounds.

    The words are laid beside each other by their longest common subsequence, in C; only what lies between is weighed. A full weighted
    alignment costs ten times as much and differs in one pair of a hundred.
    """
    if a > b:
        a, b = b, a  # the same alignment both ways: the distance is symmetric
    length_a, length_b = len(a), len(b)
    afforded = AFFORDED + AFFORDED_PER_SOUND * min(length_a, length_b, 10)
    if not (_HAS_VOWEL(a) and _HAS_VOWEL(b)):
        afforded *= UNSPOKEN  # an acronym is spelled, not heard: each letter counts
    limit = FAR * afforded
    first_a, first_b = length_a - LONGEST_ENDING, length_b - LONGEST_ENDING  # before these no ending begins
    cost = ending = 0.0
    if a[-1] == b[-1] == "v" and a[-2] != b[-2] and "i" in (a[-2], b[-2]) and a[-2:] in UKRAINIAN_ENDS and b[-2:] in UKRAINIAN_ENDS:
        b = b[:-2] + a[-2:]
        cost = ENDING_COST
    start_a = start_b = end_a = end_b = 0
    edits: list[tuple[str, int, int]] = [*LCSseq.editops(a, b).as_list(), _LAST]  # type: ignore[list-item]
    for operation, i, j in edits:
        if i != end_a or j != end_b:  # the edit does not touch the gap before it: weigh that gap
            if end_a > start_a or end_b > start_b:
                if start_a >= first_a and start_b >= first_b and in_endings(a, start_a, b, start_b):
                    ending = ENDING_COST
                else:
                    place = 1 if not start_a or not start_b else 2 if end_a == length_a or end_b == length_b else 0
                    x, y = a[start_a:end_a], b[start_b:end_b]
                    if len(x) > 1 or len(y) > 1:
                        cost += gap_cost(x, y, place)
                    else:
                        cost += _COSTS.get(x + y, _UNKNOWN)[place]
                    if not place and ("u" in y) != ("u" in x) and is_syllable(a, start_a, end_a, b, start_b, end_b):
                        cost += SYLLABLE_COST
                    if cost >= limit:
                        return FAR
            start_a = end_a = i
            start_b = end_b = j
        if operation == "delete":
            end_a += 1
        else:
            end_b += 1
    return min(FAR, (cost + ending) / afforded)


def pair_words(distances: Sequence[tuple[float, int, int]]) -> list[tuple[float, int, int]]:
    """Return the pairs (distance, place in the one name, place in the other) that use each place once, nearest first."""
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    pairs = []
    for item in sorted(distances):
        _, i, j = item
        if i not in taken_a and j not in taken_b:
            taken_a.add(i)
            taken_b.add(j)
            pairs.append(item)
    return pairs
