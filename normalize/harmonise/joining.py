"""Spellings of one name among texts that tell of one event: what speaks for and against each pair.

Two spellings are one name where they look or sound alike *and* stand in the same surroundings of different texts; two names of one event stand side by side
in the same texts, however alike they are. Which of the two is the standard follows from the texts: more of them, and those that agree with others more often.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from math import log2
from typing import NamedTuple

from anyascii import anyascii
from rapidfuzz.distance import Indel

from normalize.harmonise.sighting import APOSTROPHES, BORNE, LISTED, SHORTEST, Account, Place, Sighting, digest_of, word_digest
from normalize.lexicon.keys import fold, is_acronym
from normalize.names.evidence import Evidence
from normalize.names.word_family import is_a_womans, is_derived
from normalize.similarity import name_key, name_similarity

MOST_TEXTS = (
    48  # texts of a story that are compared; of more those with the least numbers, which is a sample that no order of reading can change
)
LEAST_ALIKE = 0.5  # share of letters that two spellings have in common, in their order, to be compared at all
SAMPLE = 8  # texts with the one spelling whose surroundings are compared with those of as many with the other
FEWEST_NEAR = 3  # telling words near a name from which its surroundings can be told from others
SAME_SURROUNDINGS = 0.3  # share of telling words near both from which two places may be one
UNLIKE = 0.5  # similarity of sounds below which two spellings need more than a few letters: Vrabeskin and Gradeskan
UNLIKE_LETTERS, UNLIKE_SURROUNDINGS = 0.6, 0.7  # what they need: shares of letters, and of telling words near both
MOSTLY = 2  # times as many texts from which a spelling is that of the most, as far as it tells which texts can be believed
PLAIN_SLIP = 0.65  # share of letters from which a rare spelling is held against its text
MOST_BITS = 4  # doublings of the texts that speak for the standard beyond which more say nothing more


HARDLY = 0.7  # share of letters below which names that sound otherwise are hardly alike
FEW = 3  # texts with the standard from which they are more than chance
SHORT = 4  # letters of which one in two may be another name's: Lovo, Livi

# What makes a pair one that only a person can judge, whatever the sum says: a name cut short may be a part of the longer one (Vrabeskograd, Vrabesk), one that has lost
# its marks was known to whoever set them, two known names are two, and English keeps the glide that others drop (Zhdaneyev, Zhdaneev).
# A name in pieces (Drobni Kalna) would come out twice; where neither sounds nor letters are alike, or two texts alone stand against one, the texts may differ in more.
DOUBTS = frozenset({"only a part", "only marks lost", "both borne", "glide lost", "plural", "divided", "hardly alike", "few texts"})
_GLIDE = re.compile("(?<=[aeiou])y(?=[aeou])")


class Pair(NamedTuple):
    """Two spellings of a story: the one to be mended, the one that is the standard, what bears on that, and how many texts have each."""

    form: str
    standard: str
    evidence: tuple[Evidence, ...]
    form_texts: int
    standard_texts: int


class _Met(NamedTuple):
    """Two spellings that may be one name, in no order, with the share of their letters that is alike and what their surroundings share."""

    one: str
    other: str
    alike: float
    together: int


Where = Mapping[str, Mapping[int, Sighting]]  # of each spelling the texts that have it, by their place in the story


def pairs(accounts: Sequence[Account]) -> Iterator[Pair]:
    """The pairs of spellings worth a thought among the texts of one story, in the direction that the texts speak for; the order of the texts does not matter."""
    told = sorted({account.number: account for account in accounts}.values(), key=lambda a: (a.number & 0xFFFFFFFF, a.number))[:MOST_TEXTS]
    if len(told) < 2:
        return
    where: dict[str, dict[int, Sighting]] = defaultdict(dict)
    for at, account in enumerate(told):
        for sighting in account.sightings:
            where[sighting.spelling][at] = sighting
    met = list(_met(where))
    weights = _weights(met, where, len(told))
    for each in met:
        pair = _pair(each, where, weights)
        if pair is not None:
            yield pair


def _met(where: Where) -> Iterator[_Met]:
    """The pairs that are alike, and that no text shows to be two names."""
    plain = {spelling: _plain(spelling) for spelling in where}
    kinds = {spelling: next(iter(texts.values())).kind for spelling, texts in where.items()}
    for one, other in combinations(sorted(where), 2):
        alike = Indel.normalized_similarity(plain[one], plain[other], score_cutoff=LEAST_ALIKE)
        if not alike or _written(one) == _written(other) or kinds[one] == kinds[other] == LISTED or is_acronym(one) != is_acronym(other):
            continue
        if kinds[one] == kinds[other] == BORNE and name_key(one) != name_key(other):
            continue  # two names that lists of names both know
        both = where[one].keys() & where[other].keys()
        if is_a_womans(one, other) or is_a_womans(other, one) or any(_side_by_side(where[one][at], where[other][at]) for at in both):
            continue
        yield _Met(one, other, alike, len(both))


def _side_by_side(one: Sighting, other: Sighting) -> bool:
    """Whether a text has the two near each other, as it has two names and hardly ever two spellings of one."""
    digest = digest_of(other.spelling)
    return any(digest in place.near for place in one.places)


def _weights(met: Sequence[_Met], where: Where, count: int) -> list[float]:
    """How far each text of the story is believed: less for each spelling that most texts have otherwise, for a translation that gets one name wrong gets others wrong."""
    agreeing, otherwise = [0] * count, [0] * count
    for texts in where.values():
        if len(texts) > 1:
            for at in texts:
                agreeing[at] += 1
    for each in met:
        few, many = sorted((each.one, each.other), key=lambda spelling: (len(where[spelling]), spelling))
        if each.alike >= PLAIN_SLIP and len(where[few]) * MOSTLY <= len(where[many]):
            for at in where[few]:
                otherwise[at] += 1
    return [(1 + yes) / (2 + yes + 2 * no) for yes, no in zip(agreeing, otherwise, strict=True)]


def _pair(met: _Met, where: Where, weights: Sequence[float]) -> Pair | None:
    """The two with what bears on them, or None where they do not stand in the same surroundings or the form is a listed name."""
    sums = {spelling: sum(weights[at] for at in where[spelling]) for spelling in (met.one, met.other)}
    form, standard = sorted(sums, key=lambda spelling: (sums[spelling], spelling))
    forms, standards = where[form], where[standard]
    kind, standard_kind = next(iter(forms.values())).kind, next(iter(standards.values())).kind
    if kind == LISTED:
        return None
    same, beside = surroundings(forms, standards)
    unlike = name_similarity(form, standard, "person") < UNLIKE
    if same < SAME_SURROUNDINGS:
        return None
    if unlike and (met.together or met.alike < UNLIKE_LETTERS or same < UNLIKE_SURROUNDINGS):
        return None
    evidence = (
        Evidence("letters alike", met.alike, f"{met.alike:.2f}"),
        Evidence("unlike sounds", float(unlike)),
        *_of_spelling(form, standard),
        Evidence("other surroundings", (1 - same) ** 2),
        Evidence("same word beside", beside),
        Evidence("together", met.together / len(forms)),
        Evidence("more texts", min(log2(sums[standard] / sums[form]), MOST_BITS) / MOST_BITS, f"{len(standards)} against {len(forms)}"),
        Evidence("form in several texts", min(log2(len(forms)), MOST_BITS) / MOST_BITS),
        Evidence("form in one text", float(len(forms) == 1)),
        Evidence("form borne", float(kind == BORNE)),
        Evidence("standard borne", float(standard_kind == BORNE)),
        Evidence("standard listed", float(standard_kind == LISTED)),
        Evidence("divided", float(_is_divided(form, standard, forms))),
        Evidence("hardly alike", float(unlike and met.alike < HARDLY)),
        Evidence("few texts", float(len(standards) < FEW)),
        Evidence("both borne", float(kind == standard_kind == BORNE)),
    )
    return Pair(form, standard, tuple(each for each in evidence if each.value), len(forms), len(standards))


@lru_cache(maxsize=100_000)
def _of_spelling(form: str, standard: str) -> tuple[Evidence, ...]:
    """What the two spellings alone say of which is the standard."""
    a, b = _plain(form), _plain(standard)
    return (
        Evidence("short", float(min(len(a), len(b)) <= SHORT)),
        Evidence("marks lost", float(a != form.lower() and b == standard.lower())),
        Evidence("derived", float(is_derived(form, standard))),
        Evidence("only a part", float(len(a) - len(b) > 1 and (a.startswith(b) or a.endswith(b)))),
        Evidence("only marks lost", float(a == b and b == standard.lower())),
        Evidence("plural", float(a == f"{b}s")),
        Evidence("glide lost", float(a != b and _GLIDE.sub("", a) == b)),
    )


def _is_divided(form: str, standard: str, forms: Mapping[int, Sighting]) -> bool:
    """Whether the rest of the standard stands beside the form: the text has the name in pieces."""
    a, b = _plain(form), _plain(standard)
    if not (a in b and len(b) - len(a) >= SHORTEST):
        return False
    rest = word_digest(b.replace(a, "", 1))
    return any(rest in (place.before, place.after) for sighting in forms.values() for place in sighting.places)


def surroundings(forms: Mapping[int, Sighting], standards: Mapping[int, Sighting]) -> tuple[float, float]:
    """How much of what stands around the form also stands around the standard in other texts, and in what share of texts the same word stands right beside."""
    shares, besides = 0.0, 0
    sample = sorted(forms)[:SAMPLE]
    others = sorted(standards)[:SAMPLE]
    for at in sample:
        best, beside = 0.0, False
        for place in forms[at].places:
            for other in others:
                if other == at:
                    continue
                for there in standards[other].places:
                    share = _share(place, there)
                    best = max(best, share)
                    beside = beside or (share > 0 and _beside(place, there))
        shares += best
        besides += beside
    return shares / len(sample), besides / len(sample)


def _share(one: Place, other: Place) -> float:
    fewest = min(len(one.near), len(other.near))
    return len(one.near & other.near) / fewest if fewest >= FEWEST_NEAR else 0.0


def _beside(one: Place, other: Place) -> bool:
    return bool((one.before and one.before == other.before) or (one.after and one.after == other.after))


@lru_cache(maxsize=100_000)
def _written(spelling: str) -> str:
    """A spelling without what is a matter of typing: capitals, the kind of apostrophe, how an accent is encoded."""
    return fold(spelling).translate(APOSTROPHES)


@lru_cache(maxsize=100_000)
def _plain(spelling: str) -> str:
    """Letters of ASCII in lower case."""
    return "".join(filter(str.isalnum, anyascii(spelling).lower()))
