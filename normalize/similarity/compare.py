"""How likely two spellings name one and the same person, organisation or place, across scripts and languages.

A name is cut into words; each is romanised, folded and weighed (`words`); the words of the two names are paired, nearest first, and what
they differ in is summed up in a few features (`compare`); a logistic curve with published weights makes one number of them.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from operator import mul
from typing import Literal, NamedTuple

from normalize.similarity.alignment import FAR, pair_words, sound_distance
from normalize.similarity.data_weights import WEIGHTS
from normalize.similarity.folding import romanise
from normalize.similarity.words import Word, read_word, split_words

__all__ = ["FEATURE_SIGNS", "Kind", "name_similarity", "similarity_features"]

Kind = Literal["person", "organisation", "place"]

PAIRED = 2.0  # sound distance; a pair beyond it counts as two words left over
ROMAN = "IVXХІ"  # the last two are Cyrillic
_ROMAN_LETTERS = str.maketrans("ХІ", "XI")
TRANSLATED = 0.1  # sound distance of two words that one idea joins
LONGEST_ACRONYM = 7  # characters
MIN_SHORTENED, LONGEST_SHORTENED = 3, 14  # sounds; two letters stand for anything
PATRONYMIC_FROM = 3  # words; in a shorter name Czaputowicz is a family name
JOINED = 0.8  # sound distance under which two names are one run of sounds, cut into words in two ways
INITIAL = 0.5  # sound distance of an initial and a word that begins so


# The features of two names, each with the sign its weight is held to (0: either way).
FEATURE_SIGNS = {
    "worst": -1,  # sound distance times weight of the pair of words that differs most
    "conflict": -1,  # weight of the words left over on both sides
    "contrast": -1,  # the same where both names are of one script, so that a translation is less likely
    "opposed": -1,  # the same of known words that are not translations of one another: council and union, Viktor and Dmitry
    "shortened": 1,  # 1 where one name is made of beginnings of the words of the other
    "sounds": 1,  # logarithm of the number of sounds that the pairs share
    "numbers": -1,  # 1 where both names have numbers and they differ, 0.3 where only one has
    "coverage": 1,  # share of the weight of all words that is paired
    "words": 0,  # 1 where both names are one word
    "word": 0,  # 1 where one of them is one word
}


CONFLICT, NUMBERS = tuple(FEATURE_SIGNS).index("conflict"), tuple(FEATURE_SIGNS).index("numbers")
SHARPNESS, CENTRE = 1.5, 0.3  # of the logistic curve: sets where 0.5 and 0.85 lie, never which pair is the nearer
RULED_OUT = 0.49  # the highest similarity of two names that contradict each other
LAND = ("ia", "IA", "ия", "ИЯ", "ія", "ІЯ")
MASCULINE = ("ov", "ev", "in")  # ends of family names that add -a for a woman


class Name(NamedTuple):
    """A prepared name: the words that tell, what they weigh together, the numbers, and all words run together."""

    words: tuple[Word, ...]
    total: float
    numbers: tuple[str, ...]
    solid: str
    acronym: bool
    ascii: bool
    ideas: float  # weight of the words that a glossary knows


@lru_cache(maxsize=1 << 16)
def read_name(text: str, person: bool) -> Name:
    """Return the prepared form of a name: a pure memo, for names come again and again."""
    spelled = split_words(text)
    words: list[Word] = []
    numbers: list[str] = []
    light: list[Word] = []
    total = ideas = 0.0
    fathers = False
    for written in spelled:
        if written[0] in ROMAN and len(written) > 1 and not written.strip(ROMAN):
            numbers.append(written.translate(_ROMAN_LETTERS))
            continue
        word = read_word(written, person)
        sound, weight, idea, patronymic, number = word
        if not sound:  # signs that nothing romanises
            continue
        if number:
            numbers.append(sound)
        elif weight:
            words.append(word)
            total += weight
            if idea:
                ideas += weight
            if patronymic:
                fathers = True
        else:
            light.append(word)
    if fathers and len(words) < PATRONYMIC_FROM:
        words = [word._replace(patronymic="", idea=0, weight=1.0) if word.patronymic else word for word in words]
        total, ideas = sum([word.weight for word in words]), 0.0
    if not words:  # a name of generic words alone: they are all there is to tell it by
        words, total = [word._replace(weight=1.0) for word in light], float(len(light))
    elif not person:
        heaviest = max([word.weight for word in words])
        if heaviest < 1:
            words = [word._replace(weight=word.weight / heaviest) for word in words]
            total, ideas = total / heaviest, ideas / heaviest
    if len(numbers) > 1:
        numbers.sort()
    solid = words[0].sound if len(words) == 1 else "".join([word.sound for word in words])
    acronym = len(spelled) == 1 and is_acronym(text)
    return Name(tuple(words), total, tuple(numbers), solid, acronym, text.isascii(), ideas)


def is_acronym(text: str) -> bool:
    """Say whether a name is one short word in capitals."""
    return len(text) <= LONGEST_ACRONYM and text.isupper()


def word_distance(a: Word, b: Word) -> float:
    """Return the sound distance of two words, small where they are translations or doubles of one name."""
    sound_a, _, idea_a, father_a, _ = a
    sound_b, _, idea_b, father_b, _ = b
    if father_a or father_b:
        if not (father_a and father_b):
            return FAR
        if idea_a or idea_b:
            return TRANSLATED if idea_a == idea_b else FAR
        return sound_distance(father_a, father_b)
    if idea_a and idea_b:  # two known words: Viktor and Dmitry, north and south, council and union
        return TRANSLATED if idea_a == idea_b else FAR
    if len(sound_a) == 1 or len(sound_b) == 1:
        return INITIAL if sound_a[0] == sound_b[0] else FAR
    return sound_distance(sound_a, sound_b)


def pair_up(a: Name, b: Name) -> list[tuple[float, int, int]]:
    """Return the pairs of words (sound distance, place in `a`, place in `b`): alike and translated ones first, then by nearness."""
    words_a, words_b = a.words, b.words
    if len(words_a) == len(words_b) == 1:
        distance = 0.0 if a.solid == b.solid else word_distance(words_a[0], words_b[0])
        return [(distance, 0, 0)] if distance < FAR else []
    pairs: list[tuple[float, int, int]] = []
    free_a: list[int] = []
    sounds: list[str | None] = [word.sound for word in words_b]
    for i, one in enumerate(words_a):
        if one.sound in sounds:
            j = sounds.index(one.sound)
            sounds[j] = None
            pairs.append((0.0, i, j))
        else:
            free_a.append(i)
    if not free_a or len(pairs) == len(words_b):
        return pairs
    free_b = [j for j, sound in enumerate(sounds) if sound]
    distances = []
    for i in free_a:
        one = words_a[i]
        for j in free_b:
            distance = word_distance(one, words_b[j])
            if distance < FAR:
                distances.append((distance, i, j))
    return pairs + (pair_words(distances) if len(distances) > 1 else distances)


def compare(a: Name, b: Name) -> tuple[float, ...]:
    """Return the features of two prepared names, in the order of `data_weights.FEATURES`."""
    words_a, words_b = a.words, b.words
    worst = weight = sounds = 0.0
    left_a, left_b, nearest = a.total, b.total, FAR
    pairs = pair_up(a, b)
    for distance, i, j in pairs:
        if distance > PAIRED:
            if distance < nearest:
                nearest = distance
            continue
        sound_a, weight_a, *_ = words_a[i]
        sound_b, weight_b, *_ = words_b[j]
        shared = weight_a if weight_a > weight_b else weight_b
        weight += shared
        left_a -= weight_a
        left_b -= weight_b
        sounds += shared * (len(sound_a) if len(sound_a) < len(sound_b) else len(sound_b))
        if distance * shared > worst:
            worst = distance * shared
    conflict = left_a if left_a < left_b else left_b
    if conflict < 0.01:  # rounding
        conflict = 0.0
    shortened = opposed = 0.0
    coverage = weight / (weight + left_a + left_b) if weight else 0.0
    one_word_a, one_word_b = len(words_a) == 1, len(words_b) == 1
    if conflict or coverage < 1:
        solid = FAR
        if len(words_a) != len(words_b) and near_in_length(a.solid, b.solid):
            solid = sound_distance(a.solid, b.solid)
        if solid < JOINED:  # words split or joined: read both names as one word
            worst, conflict, coverage = solid, 0.0, 1.0
            sounds = float(min(len(a.solid), len(b.solid)))
        elif conflict:
            opposed = opposed_weight(a, b, pairs) if a.ideas and b.ideas else 0.0
            conflict *= (nearest - PAIRED / 2) / (FAR - PAIRED / 2)  # less of one where the words left over still sound alike
            if one_word_a != one_word_b:
                shortened = float(is_shortened(a, b) if one_word_a else is_shortened(b, a))
    return (
        worst,
        conflict,
        conflict if a.ascii == b.ascii else 0.0,
        opposed,
        shortened,
        math.log1p(sounds),
        0.0 if a.numbers == b.numbers else 1.0 if a.numbers and b.numbers else 0.3,
        coverage,
        1.0 if one_word_a and one_word_b else 0.0,
        1.0 if one_word_a or one_word_b else 0.0,
    )


def near_in_length(a: str, b: str) -> bool:
    """Say whether neither of two runs of sounds is more than half as long again as the other."""
    return 2 * len(a) <= 3 * len(b) and 2 * len(b) <= 3 * len(a)


def opposed_weight(a: Name, b: Name, pairs: list[tuple[float, int, int]]) -> float:
    """Return the weight of known words left over on both sides: they are not translations of one another."""
    left_a, left_b = a.ideas, b.ideas
    for distance, i, j in pairs:
        if distance <= PAIRED:
            left_a -= a.words[i].weight if a.words[i].idea else 0.0
            left_b -= b.words[j].weight if b.words[j].idea else 0.0
    return max(0.0, min(left_a, left_b))


def is_shortened(short: Name, full: Name) -> bool:
    """Say whether a one-word name is made of beginnings of the words of the full name, in their order: Krasmash, NIISSU."""
    if not MIN_SHORTENED <= len(short.solid) <= LONGEST_SHORTENED:
        return False
    rests = {short.solid}
    for number, word in enumerate(full.words):
        begun = {rest[size:] for rest in rests for size in range(1, 6) if rest and rest[:size] == word.sound[:size]}
        if number and word.weight < 1:
            begun |= rests  # a generic word may be passed over
        rests = begun
        if not rests:
            return False
    return "" in rests


def guessed_kinds(a: str, b: str) -> tuple[Kind, ...]:
    """Return the kinds to compare by where none is given.

    A known word of organisations or places (council, north) says organisation. Any other name is taken for a person's, but two
    single words of which neither is a known given name or a patronymic may as well be places.
    """
    if any(word.idea for text in (a, b) for word in read_name(text, person=False).words):
        return ("organisation",)
    one, other = read_name(a, person=True).words, read_name(b, person=True).words
    if len(one) == len(other) == 1 and not (one[0].idea or one[0].patronymic or other[0].idea or other[0].patronymic):
        return ("person", "place")
    return ("person",)


def similarity_features(a: str, b: str, kind: Kind) -> tuple[float, ...]:
    """Return the features of two names as written, in the order of `FEATURE_SIGNS`: what the weights are learnt on."""
    return compare(read_name(a, kind == "person"), read_name(b, kind == "person"))


def is_ruled_out(a: Name, b: Name, kind: Kind, features: tuple[float, ...]) -> bool:
    """Say whether something in the two names contradicts their being one, whatever else they share.

    Different numbers; for places, a land named after the other name (Niger, Nigeria); for persons, words left over on both sides (another family name, given name or patronymic), or a
    family name alone beside its feminine form: Putina is the wife, while Zase is Zas in another case. For organisations two
    different acronyms.
    """
    if features[NUMBERS] == 1:
        return True
    if kind == "organisation":
        return a.acronym and b.acronym and a.solid != b.solid
    if kind != "person":
        return False
    return features[CONFLICT] > 0 or (
        a.ascii and b.ascii and len(a.words) == len(b.words) == 1 and (is_feminine(a.solid, b.solid) or is_feminine(b.solid, a.solid))
    )


def is_land_of(place: str, land: str) -> bool:
    """Say whether the second text is the first with the ending -ia that makes the name of a land: Niger and Nigeria, Нигер and Нигерия.

    No case of a name in a consonant is written so, while the bare -a of Minska is one. Only within one script: Бразилия is Brazil.
    """
    return land.endswith(LAND) and place.isascii() == land.isascii() and romanise(land) in (romanise(place) + "ia", romanise(place) + "iya")


def is_feminine(man: str, woman: str) -> bool:
    """Say whether the second is the feminine form of the first, both of them folded family names that stand alone in Latin letters.

    In Cyrillic, Путина is more often Путин in the genitive; beside a given name, that name decides.
    """
    if man.endswith("ski"):
        return woman in (man[:-1] + "a", man[:-1] + "aa")
    return man.endswith(MASCULINE) and woman == man + "a"


def name_similarity(a: str, b: str, kind: Kind | None = None) -> float:
    """Return how likely `a` and `b` are spellings of one name, as the function of this name in `normalize` that looks at its arguments first."""
    if a == b:
        return 1.0
    if a > b:
        a, b = b, a  # ties between equally near words are broken alike both ways
    readings = [likelihood(a, b, reading, WEIGHTS[reading]) for reading in ((kind,) if kind else guessed_kinds(a, b))]
    nearest, least = max(readings), min(readings)
    return least if least < RULED_OUT < nearest else nearest  # what one reading rules out, the other does not join


def likelihood(a: str, b: str, kind: Kind, weights: Sequence[float]) -> float:
    """Return the similarity of two different names of one kind by `weights`: a bias, then one weight for each feature."""
    one, other = read_name(a, kind == "person"), read_name(b, kind == "person")
    if not one.words or not other.words:
        return float(bool(one.numbers) and one.numbers == other.numbers and not one.words and not other.words)
    features = compare(one, other)
    ruled_out = is_ruled_out(one, other, kind, features) or (kind == "place" and (is_land_of(a, b) or is_land_of(b, a)))
    evidence = SHARPNESS * (weights[0] - CENTRE + sum(map(mul, weights[1:], features)))
    result = 1 / (1 + math.exp(-max(-30.0, evidence)))
    return RULED_OUT * result if ruled_out else result
