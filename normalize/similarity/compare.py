"""How likely two spellings name one and the same person, organisation or place, across scripts and languages.

A name is cut into words; each is romanised, folded and weighed (`words`); the words of the two names are paired, nearest first, and what
they differ in is summed up in a few features (`compare`); a logistic curve with published weights makes one number of them.
"""

import math
import re
from collections.abc import Sequence
from functools import lru_cache
from operator import mul
from typing import Literal, NamedTuple

from normalize.similarity import tables
from normalize.similarity.abjad import consonants_alike, is_abjad
from normalize.similarity.alignment import FAR, SHARED, gap_cost, pair_words, shared_sounds, sound_distance, weighed_distance
from normalize.similarity.folding import VOWELS, fold, romanise
from normalize.similarity.syllables import as_korean, in_letters
from normalize.similarity.wade_giles import as_pinyin
from normalize.similarity.words import FAMILY_PARTICLES, Word, country_of, initials_of, is_acronym, levelled, read_word, split_words

__all__ = ["FEATURE_SIGNS", "Kind", "name_similarity", "similarity_features"]

Kind = Literal["person", "organisation", "place"]
WEIGHTS = tables.weights()

LONGEST_NAME = 1_000  # code points; what is longer is no name, and every word of it would be set beside every other
PAIRED = 2.0  # sound distance; a pair beyond it counts as two words left over
ROMAN = "IVXХІ"  # the last two are Cyrillic
SINGLE_NUMERALS = frozenset((" I", " V", " X"))
_ROMAN_LETTERS = str.maketrans("ХІ", "XI")
BELARUSIAN = 0.05  # sound distance that a double in Russian adds
ADJECTIVE = 0.2  # sound distance that the adjective of a place adds
TRANSLATED = 0.1  # sound distance of two words that one idea joins
MIN_SHORTENED, LONGEST_SHORTENED, LONGEST_BEGINNING = 3, 14, 5  # sounds; two letters stand for anything
PATRONYMIC_FROM = 3  # words; in a shorter name Czaputowicz is a family name
JOINED = 0.8  # sound distance under which two names are one run of sounds, cut into words in two ways
LONGEST_RUN = 3  # words that another spelling runs together
MIN_RUN = 6  # sounds of a word that may be two
SERVANT = "abd"  # the sound of Abd, Abdul, Abdel: how it is spelled counts where it runs into the next word
INITIAL = 0.5  # sound distance of an initial and a word that begins so


# The features of two names, each with the sign its weight is held to (0: either way).
FEATURE_SIGNS = {
    "worst": -1,  # sound distance times weight of the pair of words that differs most
    "conflict": -1,  # weight of the words left over on both sides
    "contrast": -1,  # the same where both names are of one script, so that a translation is less likely
    "opposed": -1,  # the same of known words that are not translations of one another: council and union, Viktor and Dmitry
    "unnamed": -1,  # 1 where two organisations share only words that a glossary knows, and each has others: the Kalinin and the Arsenal plant
    "shortened": 1,  # 1 where one name is made of beginnings of the words of the other
    "sounds": 1,  # logarithm of the number of sounds that the pairs share
    "numbers": -1,  # 1 where both names have numbers and they differ, 0.3 where only one has
    "coverage": 1,  # share of the weight of all words that is paired
    "words": 0,  # 1 where both names are one word
    "word": 0,  # 1 where one of them is one word
}


WORST, CONFLICT, NUMBERS, COVERAGE = [tuple(FEATURE_SIGNS).index(name) for name in ("worst", "conflict", "numbers", "coverage")]
SHARPNESS = 1.5  # of the logistic curve; it and its centre set where 0.5 and 0.85 lie, never which pair is the nearer
CENTRE: dict[Kind, float] = {"person": 0.3, "organisation": 0.4, "place": 0.3}  # at 0.3 the Communist Party is at 0.98 that of China
FULL = 0.999  # coverage of two names that share all their words; sums of weights are not exact
RULED_OUT = 0.49  # the highest similarity of two names that contradict each other
UNSURE = 0.84  # the highest similarity of two names of which nobody can say whether they are one
LAND = ("ia", "IA", "ия", "ИЯ", "ія", "ІЯ")
OTHER_INITIAL = 0.9  # consonants; G and H, or V and U, are one initial in two conventions
FEMININE = ("ova", "eva", "ina")
MASCULINE = ("ov", "ev", "in")  # ends of family names that add -a for a woman


_BETWEEN = re.compile(r"\w[ \u00a0](?:in|en|à|au|aux|em|na|no|w|v|ve|we|u|у|в)[ \u00a0]\w", re.IGNORECASE).search
_SON = re.compile(r"\w[ -](?:ibn|bin|ben|ould|wuld|вульд|ибн|бин|бен)[ -]\w", re.IGNORECASE).search


class Name(NamedTuple):
    """A prepared name: the words that tell, what they weigh together, the numbers, and all words run together."""

    words: tuple[Word, ...]
    total: float
    numbers: tuple[str, ...]
    solid: str
    acronym: bool
    ascii: bool
    ideas: float  # weight of the words that a glossary knows
    person: bool
    doubt: str  # script of a given name that may be two, "latin" or "cyrillic", or ""
    initials: bool
    fathers: bool  # a word is a patronymic
    named: bool  # a word is in no glossary
    text: str


class Layout(NamedTuple):
    """All words of a name in their order, with particles and legal forms."""

    sounds: tuple[str, ...]
    places: tuple[int, ...]  # of the prepared words among these


@lru_cache(maxsize=1 << 16)
def read_name(text: str, person: bool) -> Name:
    """Return the prepared form of a name: a pure memo, for names come again and again."""
    spelled = split_words(text)
    words: list[Word] = []
    numbers: list[str] = []
    light: list[Word] = []
    total = ideas = 0.0
    fathers = initials = False
    doubt = ""
    for place, written in enumerate(spelled):
        if written[0] in ROMAN and len(written) > 1 and not written.strip(ROMAN):
            numbers.append(written.translate(_ROMAN_LETTERS))
            continue
        word = read_word(written, person)
        sound, weight, idea, patronymic, number, reading, *_ = word
        if not sound:  # signs that nothing romanises
            continue
        if not weight and (person or len(written) == 1) and is_name_after_all(text, spelled, place, person):
            word, weight = word._replace(weight=1.0), 1.0
        if reading:
            doubt = "cyrillic" if "Ѐ" <= written[0] <= "ԯ" else "latin"
        if len(sound) == 1:
            initials = True
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
    return Name(
        tuple(words), total, tuple(numbers), solid, acronym, text.isascii(), ideas, person, doubt, initials, fathers, ideas < total, text
    )


@lru_cache(maxsize=1 << 14)
def lay_out(text: str, person: bool) -> Layout:
    """Return where the prepared words of a name stand among all of its words: asked for few names, and later than the name is read."""
    spelled: list[str] = []
    for written in split_words(text):
        sound = read_word(written, person).sound
        if sound == SERVANT:
            sound = fold(romanise(written))
        if sound:
            spelled.append(sound)
    places: list[int] = []
    place = 0
    for word in read_name(text, person).words:
        while place < len(spelled) and spelled[place] != word.sound and not (word.sound == SERVANT and spelled[place].startswith(SERVANT)):
            place += 1
        places.append(place)
        place += 1
    return Layout(tuple(spelled), tuple(places))


def is_name_after_all(text: str, spelled: list[str], place: int, person: bool) -> bool:
    """Say whether a word that weighs nothing elsewhere tells names apart here: the family name Ten, an initial with its dot, the letter of N Bank."""
    written = spelled[place]
    if len(written) == 1:
        return written.isupper() and (f"{written}." in text if person else is_letter_of_name(text, spelled, place))
    return person and (place == 0 or place + 1 == len(spelled)) and family_place(text, spelled) == place


def family_place(text: str, spelled: list[str]) -> int:
    """Return which word of a person's name is the family name although it looks like a particle, or -1.

    A particle that no word follows, one alone before a comma or in capitals, or one before a given name: Сергей Тен, Тен Сергей Иванович.
    """
    if len(spelled) < 2:  # alone it is all there is
        return -1
    before_comma, comma, _ = text.partition(",")
    if comma:
        return 0 if before_comma.split() == spelled[:1] and is_family(spelled[0]) else -1
    if is_family(spelled[-1]):
        return len(spelled) - 1
    first, second, last = spelled[0], spelled[1], read_word(spelled[-1], True)
    if not is_family(first):
        return -1
    in_capitals = len(first) > 1 and first.isupper() and not second.isupper()  # TEN Vitaly, but LE PEN Marine
    full = len(spelled) == PATRONYMIC_FROM and last.patronymic != ""
    in_cyrillic = len(spelled) == 2 and last.idea != 0 and first >= "Ѐ"  # where no particle stands before a given name
    return 0 if in_capitals or full or in_cyrillic else -1


def is_letter_of_name(text: str, spelled: list[str], place: int) -> bool:
    """Say whether one letter that is a word in some language (N for number, e for and) names an organisation: N Bank and A A Trading, but no "N 9", "S A"."""
    following = spelled[place + 1 : place + 2]
    if len(spelled) == 1 or (following and following[0][0].isdigit()):
        return False
    if all(len(word) == 1 for word in spelled[: max(2, place + 1)]):  # a legal form stands at the end
        return len(spelled) > 2
    return not text.isupper() and not any(len(word) == 1 for word in spelled[max(0, place - 1) : place] + following)


def is_family(word: str) -> bool:
    """Say whether a word is a particle that is a family name, too, written as names are."""
    return not word[0].islower() and romanise(word) in FAMILY_PARTICLES


OF = " of "
SEVERAL = frozenset(
    fold(word)
    for word in "university bank institute college school academy museum theatre theater hospital society club church fund foundation association".split()
)


def word_distance(a: Word, b: Word, person: bool, alone: bool = False) -> float:
    """Return the sound distance of two words, small where they are translations or doubles of one name; `alone` where a name has no other word."""
    sound_a, _, idea_a, father_a, _, reading_a, root_a, _, _ = a
    sound_b, _, idea_b, father_b, _, reading_b, root_b, _, _ = b
    if father_a or father_b:
        if not (father_a and father_b):
            return FAR
        if idea_a and idea_b:
            return TRANSLATED if idea_a == idea_b else FAR
        return sound_distance(father_a, father_b)
    if idea_a and idea_b:  # two known words: Viktor and Dmitry, north and south, council and union
        return TRANSLATED if idea_a in (idea_b, reading_b) or reading_a == idea_b else FAR
    if len(sound_a) == 1 or len(sound_b) == 1:  # an organisation's letter stands for itself alone
        return INITIAL if person and sound_a[0] == sound_b[0] else FAR
    if root_a or root_b:
        distance = sound_distance(sound_a, sound_b)
        if person:  # one is Belarusian: Калеснікава, Колесникова
            level_a, level_b = levelled(sound_a), levelled(sound_b)
            doubles = min(sound_distance(level_a, level_b), sound_distance(root_a or level_a, root_b or level_b))
            return min(distance, BELARUSIAN + doubles)
        if not (alone or (root_a and root_b)):  # one is the adjective of a place: Самарский завод, Samara Plant
            return min(distance, ADJECTIVE + sound_distance(root_a or sound_a, root_b or sound_b))
        return distance
    return FAR if shared_sounds(sound_a, sound_b, score_cutoff=SHARED) < SHARED else weighed_distance(sound_a, sound_b)  # as sound_distance


def are_opposed(a: Word, b: Word) -> bool:
    """Say whether two words that sound alike are two given names: Виктора is of Виктор, and Виктория a woman."""
    return bool(a.idea and b.idea and a.idea not in (b.idea, b.reading) and a.reading != b.idea)


def pair_up(a: Name, b: Name) -> list[tuple[float, int, int]]:
    """Return the pairs of words (sound distance, place in `a`, place in `b`): alike and translated ones first, then by nearness."""
    words_a, words_b = a.words, b.words
    if len(words_a) == len(words_b) == 1:
        distance = 0.0 if a.solid == b.solid else word_distance(words_a[0], words_b[0], a.person, True)
        return [(distance, 0, 0)] if distance < FAR else []
    pairs: list[tuple[float, int, int]] = []
    free_a: list[int] = []
    sounds: list[str | None] = [word.sound for word in words_b]
    for i, one in enumerate(words_a):
        if one.sound in sounds and not are_opposed(one, words_b[j := sounds.index(one.sound)]):
            sounds[j] = None
            pairs.append((0.0, i, j))
        else:
            free_a.append(i)
    if not free_a or len(pairs) == len(words_b):
        return pairs
    free_b = [j for j, sound in enumerate(sounds) if sound]
    person = a.person
    distances = []
    for i in free_a:
        one = words_a[i]
        sound, idea, bare = one.sound, one.idea, one.bare
        for j in free_b:
            other = words_b[j]
            if bare and other.bare and not (idea and other.idea):  # most are, and `word_distance` would ask the same, later
                if shared_sounds(sound, other.sound, score_cutoff=SHARED) < SHARED:
                    continue
                distance = weighed_distance(sound, other.sound)
            else:
                distance = word_distance(one, other, person)
            if distance < FAR:
                distances.append((distance, i, j))
    return pairs + (pair_words(distances) if len(distances) > 1 else distances)


def compare(a: Name, b: Name, rejoin: bool = True) -> tuple[float, ...]:
    """Return the features of two prepared names, in the order of `data/weights.tsv`.

    With `rejoin`, words that only one of the names runs together are looked for where the words as written do not fit.
    """
    words_a, words_b = a.words, b.words
    worst = weight = sounds = 0.0
    left_a, left_b, nearest, paired = a.total, b.total, FAR, 0
    pairs = pair_up(a, b)
    for distance, i, j in pairs:
        if distance > PAIRED:
            if distance < nearest:
                nearest = distance
            continue
        one, other = words_a[i], words_b[j]
        sound_a, weight_a, sound_b, weight_b = one[0], one[1], other[0], other[1]  # half of the time of their names
        shared = weight_a if weight_a > weight_b else weight_b
        weight += shared
        paired += 1
        left_a -= weight_a
        left_b -= weight_b
        sounds += shared * (len(sound_a) if len(sound_a) < len(sound_b) else len(sound_b))
        if distance * shared > worst:
            worst = distance * shared
    conflict = left_a if left_a < left_b else left_b
    if conflict < 0.01:  # rounding
        conflict = 0.0
    coverage = weight / (weight + left_a + left_b) if weight else 0.0
    solid = FAR
    if (conflict or coverage < 1) and len(words_a) != len(words_b) and near_in_length(a.solid, b.solid):
        solid = sound_distance(a.solid, b.solid)
    if (
        rejoin
        and (conflict or worst > JOINED)
        and solid >= JOINED
        and not (a.fathers or b.fathers)  # patronymics are words of their own
        and (paired or len(words_a) + len(words_b) == 3)  # some of a longer name is spelled alike
        and (len(words_a) != len(words_b) or len(words_a) > paired + 1)
    ):
        again_a = rejoined(a, b) if len(words_a) >= len(words_b) else a
        again_b = rejoined(b, a) if len(words_b) >= len(words_a) else b
        if again_a is not a or again_b is not b:
            return compare(again_a, again_b, False)
    shortened = opposed = unnamed = 0.0
    one_word_a, one_word_b = len(words_a) == 1, len(words_b) == 1
    if solid < JOINED:  # words split or joined: read both names as one word
        worst, conflict, coverage = solid, 0.0, 1.0
        sounds = float(min(len(a.solid), len(b.solid)))
    elif conflict:
        opposed = opposed_weight(a, b, pairs) if a.ideas and b.ideas else 0.0
        conflict *= (nearest - PAIRED / 2) / (FAR - PAIRED / 2)  # less of one where the words left over still sound alike
        if not a.person:
            one_left_a, one_left_b = len(words_a) - paired == 1, len(words_b) - paired == 1
            if rejoin and one_left_a != one_left_b:
                shortened = float(is_shortened(a, b, pairs, 0) if one_left_a else is_shortened(b, a, pairs, 1))
            if paired and not shortened and a.ascii == b.ascii and a.named and b.named:
                unnamed = float(are_unnamed(a, b, pairs))
    return (
        worst,
        conflict,
        conflict if a.ascii == b.ascii else 0.0,
        opposed,
        unnamed,
        shortened,
        math.log1p(sounds),
        0.0 if a.numbers == b.numbers else 1.0 if a.numbers and b.numbers else 0.3,
        coverage,
        1.0 if one_word_a and one_word_b else 0.0,
        1.0 if one_word_a or one_word_b else 0.0,
    )


def are_unnamed(a: Name, b: Name, pairs: list[tuple[float, int, int]]) -> bool:
    """Say whether of the words that no glossary knows none is paired: what two names share says what, not which."""
    return all(distance > PAIRED or (a.words[i].idea and b.words[j].idea) for distance, i, j in pairs)


def rejoined(name: Name, other: Name) -> Name:
    """Return a name with the words run together that are one word in the other name: Haddad Adel, Haddadadel; Abd al-Aziz, Abdelaziz.

    What lies between the words, an article or a particle, may be in the one word or not.
    """
    first = 0
    wholes = [word for word in other.words if len(word.sound) >= MIN_RUN]
    while first < len(name.words) - 1:
        sound = name.words[first].sound
        for whole in wholes:
            if whole.sound[0] == sound[0] and len(sound) < len(whole.sound) and begin_alike(whole.sound, sound):
                size, run = nearest_run(name, first, whole.sound)
                if size:
                    words = (
                        *name.words[:first],
                        Word(run, whole.weight, whole.idea, "", False, 0, "", False, True),
                        *name.words[first + size :],
                    )
                    name = name._replace(words=words, total=sum([word.weight for word in words]))
                    break
        first += 1
    return name


def begin_alike(a: str, b: str) -> bool:
    """Say whether the second sounds of two folded words are one, or vowels both."""
    return a[1:2] == b[1:2] or (a[1:2] in VOWELS and b[1:2] in VOWELS)


def nearest_run(name: Name, first: int, whole: str) -> tuple[int, str]:
    """Return how many words of a name from one on, two at least, sound like one whole word when run together, and that run; 0 where none do."""
    best, found = JOINED, (0, "")
    size = len(whole)
    length = len(name.words[first].sound)
    for last in range(first + 1, min(first + LONGEST_RUN, len(name.words))):
        length += len(name.words[last].sound)
        if 2 * length > 3 * size:
            break
        if 3 * length >= 2 * size:
            for run in runs(name, first, last):
                distance = sound_distance(run, whole)
                if distance < best:
                    best, found = distance, (last + 1 - first, run)
    return found


def runs(name: Name, first: int, last: int) -> tuple[str, ...]:
    """Return the sounds of some words of a name run together, with and without what lies between them."""
    bare = "".join([word.sound for word in name.words[first : last + 1]])
    if not bare.startswith(SERVANT) and name.text.count(" ") + name.text.count("-") < len(name.words):
        return (bare,)  # every word weighs something: nothing lies between them
    spelled, places = lay_out(name.text, name.person)
    if len(places) != len(name.words):  # words were run together before
        return (bare,)
    return (bare, "".join(spelled[places[first] : places[last] + 1]))


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


def is_shortened(short: Name, full: Name, pairs: list[tuple[float, int, int]], side: int) -> bool:
    """Say whether the one word left over of a short name is made of beginnings of the words of the full name, in their order: Krasmash, NIISSU.

    A generic or weightless word of the full name, and one that the short name has as well, may be passed over; `side` is the place
    of the short name in the pairs. In capitals a letter stands for a known word in any language: VOMZ, Vologda Optical and Mechanical Plant.
    """
    mine = [pair[1 + side] for pair in pairs if pair[0] <= PAIRED]
    left = next(word for i, word in enumerate(short.words) if i not in mine)
    word, spelled_out = left.sound, left.acronym
    if not MIN_SHORTENED <= len(word) <= LONGEST_SHORTENED:
        return False
    passed = [pair[2 - side] for pair in pairs if pair[0] <= PAIRED]
    if len([1 for j, other in enumerate(full.words) if not other.idea and j not in passed]) > len(word):
        return False
    if word[0] not in [other.sound[0] for other in full.words] and not (
        spelled_out and any([word[0] in initials_of(other.idea) for other in full.words])  # noqa: C419 - a list is faster
    ):
        return False
    spelled, places = lay_out(full.text, False)
    optional = set(range(len(spelled)))
    ideas = {}
    for i, place in enumerate(places):
        ideas[place] = full.words[i].idea
        if not full.words[i].idea and i not in passed:
            optional.discard(place)
    rests = {word}
    initials: frozenset[str]
    for place, sound in enumerate(spelled):
        begun = set()
        initials = initials_of(ideas.get(place, 0)) if spelled_out else frozenset()
        for rest in rests:
            if rest[:1] == sound[0]:
                begun |= {rest[size:] for size in range(1, LONGEST_BEGINNING + 1) if rest[:size] == sound[:size]}
            elif rest[:1] in initials:
                begun.add(rest[1:])
        if place in optional:
            begun |= rests
        rests = begun
        if not rests:
            return False
    return "" in rests


def guessed_kinds(a: str, b: str) -> tuple[Kind, ...]:
    """Return the kinds to compare by where none is given.

    A known word of organisations or places (council, north) says organisation. Any other name is taken for a person's, but two
    single words of which neither is a known given name or a patronymic may as well be places.
    """
    if bool(in_letters(a, True)) != bool(in_letters(b, True)):  # in Chinese characters or Hangul a person's name has no gap
        return ("person",) if " " in a or " " in b else ("place",)
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

    Different numbers; for persons, words left over on both sides (another family name, given name or patronymic), or a family name alone beside
    its feminine form: Putina is the wife, while Zase is Zas in another case. For organisations two different acronyms.
    """
    if features[NUMBERS] == 1 or has_another_numeral(a, b) or has_another_numeral(b, a):
        return True
    if kind == "organisation":
        return a.acronym and b.acronym and a.solid != b.solid
    if kind != "person":
        return False
    return features[CONFLICT] > 0 or (
        a.ascii and b.ascii and len(a.words) == len(b.words) == 1 and (is_feminine(a.solid, b.solid) or is_feminine(b.solid, a.solid))
    )


def has_another_numeral(a: Name, b: Name) -> bool:
    """Say whether one name ends in a Roman numeral of several letters and the other in one of a single letter, which is else an initial: John Paul I and II."""
    return bool(a.numbers) and not b.numbers and b.person and b.text[-2:] in SINGLE_NUMERALS


def is_ruled_out_at_last(a: Name, b: Name, kind: Kind, features: tuple[float, ...]) -> bool:
    """Say whether two names contradict each other that may well be one by all else; dearer to see than what `is_ruled_out` looks at.

    For persons, initials that differ, or a woman beside a man; for organisations and places, two countries.
    """
    if kind != "person":
        return (features[WORST] > 0 or features[COVERAGE] < 1) and are_of_two_countries(a, b)
    return (
        (a.initials and b.initials and have_other_initials(a, b))
        or (a.doubt != "" and is_woman_beside(a, b))
        or (b.doubt != "" and is_woman_beside(b, a))
    )


def are_of_two_countries(a: Name, b: Name) -> bool:
    """Say whether each of two organisations names a country that the other does not: the ministries of Italy and of Pakistan."""
    one = countries_in(a)
    if not one:
        return False
    other = countries_in(b)
    return bool(one - other) and bool(other - one)


def countries_in(name: Name) -> set[str]:
    """Return the codes of the countries that the name of an organisation or place holds."""
    return {code for word in name.words if (code := country_of(word.sound))}


def are_turned(a: Name, b: Name) -> bool:
    """Say whether two names of organisations are the same words around "of": York University and the University of York are two.

    Oxford University and the University of Oxford are one, so it stays open. Only bodies of which a place has several: a country has one army.
    """
    of_a, of_b = [OF in f" {name.text.lower()} " for name in (a, b)]
    if of_a == of_b:
        return False
    one, other = (a, b) if of_a else (b, a)
    head, *rest = one.words
    return (
        head.sound in SEVERAL
        and bool(rest)
        and other.words[-1].sound == head.sound
        and all(not w.idea or country_of(w.sound) for w in rest)
    )


def have_turned_countries(a: Name, b: Name) -> bool:
    """Say whether two countries stand in two names in turned order, with a word between them: the embassies of Chile in Peru and of Peru in Chile."""
    one, other = ([word.sound for word in name.words if country_of(word.sound)] for name in (a, b))
    if len(one) != 2 or [country_of(sound) for sound in one] != [country_of(sound) for sound in reversed(other)]:
        return False
    return all(_BETWEEN(name.text) is not None for name in (a, b)) and a.ascii == b.ascii


def is_father_of(a: Name, b: Name) -> bool:
    """Say whether each of two men is called the son of the other: Ali ibn Hassan, Hassan ibn Ali."""
    one, other = _SON(a.text), _SON(b.text)
    if one is None or other is None or len(a.words) != 2 or len(b.words) != 2:
        return False
    (son, father), (man, his) = a.words, b.words
    return word_distance(son, his, True) < JOINED <= word_distance(son, man, True) and word_distance(father, man, True) < JOINED


def have_other_initials(a: Name, b: Name) -> bool:
    """Say whether two names of one person have initials that cannot be the same names: George H. W., George W."""
    for one, other in zip(unshared(a, b), unshared(b, a), strict=False):
        if len(one) == len(other) == 1 and one != other and ((a.ascii and b.ascii) or gap_cost(one, other, 1) > OTHER_INITIAL):
            return True
    return False


def unshared(name: Name, other: Name) -> list[str]:
    """Return the sounds of the words that are no whole words of the other name, in their order: initials, and what they stand for."""
    whole = [word for word in other.words if len(word.sound) > 1]
    return [word.sound for word in name.words if len(word.sound) == 1 or all(word_distance(word, one, True) > PAIRED for one in whole)]


def is_woman_beside(declined: Name, plain: Name) -> bool:
    """Say whether a given name that may be a woman's, or a man's in the genitive, is a woman's beside the man's name in the other name.

    The family name decides: Александра Орбан is a woman, for a man's family name would be declined, too; Александра Орбана is
    none. Where both may be (Александра Асафова, Александра) a text in Cyrillic declines and one in Latin letters names a woman.
    """
    men = {word.idea for word in plain.words}
    if not any(word.reading in men and word.idea not in men and word.sound[-1] == "a" for word in declined.words if word.reading):
        return False
    for word in declined.words:
        if word.patronymic:
            return word.sound.endswith(("vna", "iCna"))
    latin = declined.doubt == "latin"
    families = [word.sound for word in declined.words if not word.idea and len(word.sound) > 1]
    others = [word.sound for word in plain.words if not word.idea and not word.patronymic and len(word.sound) > 1]
    if not families or not others:
        return latin
    family, man = families[-1], others[-1]
    if family[-1] not in VOWELS:
        return True
    if man[-1] in VOWELS:
        return latin if not man.endswith("i") else family.endswith("a")
    return latin if family == man + "a" and man.endswith(MASCULINE) else family.endswith(FEMININE) and latin


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
    if len(a) > LONGEST_NAME or len(b) > LONGEST_NAME:
        return 0.0
    if a > b:
        a, b = b, a  # ties between equally near words are broken alike both ways
    kinds: tuple[Kind, ...] = (kind,) if kind else guessed_kinds(a, b)
    readings = [likelihood(*in_one_script(a, b, reading == "person"), reading, WEIGHTS[reading]) for reading in kinds]
    nearest, least = max(readings), min(readings)
    if nearest < RULED_OUT and kind != "organisation" and is_abjad(a) != is_abjad(b):
        return max(nearest, consonants_alike(a, b))
    if nearest < RULED_OUT and kind in (None, "person") and ("-" in a or "-" in b):
        newer_a, newer_b = as_pinyin(a), as_pinyin(b)
        if newer_a or newer_b:
            return max(nearest, likelihood(newer_a or a, newer_b or b, "person", WEIGHTS["person"]))
        korean_a, korean_b = as_korean(a), as_korean(b)
        if korean_a and korean_b:
            return max(nearest, likelihood(korean_a, korean_b, "person", WEIGHTS["person"]))
    return least if least < RULED_OUT < nearest else nearest  # what one reading rules out, the other does not join


def in_one_script(a: str, b: str, person: bool) -> tuple[str, str]:
    """Return two names, one in Chinese characters or Hangul in Latin letters where the other is in another script."""
    if a.isascii() and b.isascii():
        return a, b
    read_a, read_b = in_letters(a, person), in_letters(b, person)
    if bool(read_a) == bool(read_b):
        return a, b
    if not person:
        return read_a or a, read_b or b
    return read_a or as_korean(a) or a, read_b or as_korean(b) or b


def likelihood(a: str, b: str, kind: Kind, weights: Sequence[float]) -> float:
    """Return the similarity of two different names of one kind by `weights`: a bias, then one weight for each feature."""
    one, other = read_name(a, kind == "person"), read_name(b, kind == "person")
    if not one.words or not other.words:
        return float(bool(one.numbers) and one.numbers == other.numbers and not one.words and not other.words)
    features = compare(one, other)
    evidence = SHARPNESS * (weights[0] - CENTRE[kind] + sum(map(mul, weights[1:], features)))
    result = 1 / (1 + math.exp(-max(-30.0, evidence)))
    if (
        is_ruled_out(one, other, kind, features)
        or (kind == "place" and (is_land_of(a, b) or is_land_of(b, a)))
        or (kind == "person" and is_father_of(one, other))
    ):
        return RULED_OUT * result
    if result < RULED_OUT:  # then nothing dear need be asked
        return result
    if kind == "person" and not (one.doubt or other.doubt or (one.initials and other.initials)):
        return result
    if is_ruled_out_at_last(one, other, kind, features):
        return RULED_OUT * result
    turned = kind == "organisation" and features[COVERAGE] > FULL and (are_turned(one, other) or have_turned_countries(one, other))
    return UNSURE * result if turned else result
