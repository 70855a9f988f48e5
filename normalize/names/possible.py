"""Which entities a spelling that nobody wrote down may mean, worked out once for each distinct spelling.

The recall key leads to the labels that sound alike; what comes back is compared with the standard name in the language of the text, by sound
(`name_similarity`) and by letters, and asked which convention would make the spelling. Nothing here knows the text.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Literal, NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA, Indel

from normalize.lexicon import Lexicon
from normalize.lexicon.entity import Label
from normalize.lexicon.keys import key, without_marks
from normalize.lexicon.postings import PostingRole
from normalize.lexicon.recall import losing_one
from normalize.memo import once
from normalize.names.derivation import Derivation, derivation
from normalize.similarity import name_similarity
from normalize.similarity.folding import romanise
from normalize.similarity.key import name_keys, name_sound

LONGEST = 200  # code points of a spelling; what is longer is garble, and all ways to lose one of its sounds take the square of its length
MOST_LABELS = 24  # labels that sound most alike, of those to which the keys lead
SAME_SOUND = 0.3  # how much sooner an entity is kept of whose label a convention may make the spelling
MOST = 6  # entities of one spelling that are worth weighing
SHARED = 0.62  # of the sounds of a spelling and a label that are the same
# Of the sounds, from which on it is asked whether a convention makes the spelling of the label: making all spellings of a label takes as long as all else that
# is done for a word. The second is for words that somebody bears, which need more.
DERIVED, DERIVED_NARROW = 0.66, 0.85
FEWEST_LETTERS = 0.4  # share of letters that stand right, with fewer of which no similarity of sounds was ever that of one name
ALIKE = 0.6  # similarity from which a spelling may be a label's
LETTERS_ALIKE = 0.72  # share of letters that stand right from which it may be one mistyped: Bosonaro has 0.89 of Bolsonaro
BEGUN, ENDING = 5, 3  # letters of a label with which a spelling begins, and most letters of the ending after it
# Readings of a spelling that sound otherwise than the recall key takes it: the c of Cherson and Casinform, the j of Jerson and Yermak.
_OTHERWISE = (("ch", "h"), ("c", "k"), ("c", "ts"), ("j", "h"), ("j", "y"), ("zh", "sh"), ("w", "v"), ("y", "zh"))

_ADJECTIVE = re.compile(r"(?<=[sz])k(?:aya|oye|iy|yi|yy|a|e|y|i)$")
_ADJECTIVES = ("skaya", "skoye", "skiy", "ska", "ske", "sky", "ski")  # of places: Chelyabinskaya


class Possible(NamedTuple):
    """An entity that a spelling may mean, the standard name that would stand there, and how near the two are.

    `similarity` is that of `name_similarity`, `letters` the share of letters that stand right (both 0..1); `labels` are those (keys) of which some convention
    may make the spelling: which one does is asked where the text gives reason to; `rivals` is how many other entities are as near.
    """

    entity: int
    standard: str
    similarity: float
    letters: float
    labels: tuple[str, ...]
    derivation: Derivation | None = None
    rivals: int = 0

    @property
    def is_near(self) -> bool:
        """Whether the spelling is near enough to be looked at where no convention makes it."""
        return self.similarity >= ALIKE or self.letters >= LETTERS_ALIKE


@once
def possible(lexicon: Lexicon, spelling: str, language: str, wide: bool) -> tuple[Possible, ...]:
    """The entities that a spelling may mean, the nearest first; `wide`: also those whose recall key has another sound than the spelling's, or one more."""
    reached = _reached(lexicon, spelling, wide) if len(spelling) <= LONGEST else {}
    name = key(spelling) if reached else ""
    found = [
        each for number, labels in reached.items() if (each := _compare(lexicon, spelling, name, number, labels, language)) is not None
    ]
    found.sort(key=lambda p: (-_nearness(p) - (SAME_SOUND if p.labels else 0), p.entity))
    return tuple(_with_rivals(found[:MOST]))


def _nearness(found: Possible) -> float:
    return max(found.similarity, found.letters)


def _with_rivals(found: list[Possible]) -> Iterator[Possible]:
    for each in found:
        near = sum(other.standard != each.standard and _nearness(other) > _nearness(each) - 0.05 for other in found)
        yield each._replace(rivals=near)


class Reached(NamedTuple):
    """The labels (keys) of an entity to which a spelling leads: those that have its recall key, which some convention may make it of, and the others."""

    same: list[str]
    other: list[str]


def _reached(lexicon: Lexicon, spelling: str, wide: bool) -> dict[int, Reached]:
    """The entities of the labels to which the recall keys of a spelling lead, those that sound most alike first."""
    keys = _keys(spelling)
    same = _sounds(lexicon, keys)
    sounds = same
    if wide:
        shorter = {less for skeleton in name_keys(spelling) for less in losing_one(skeleton)}
        near = shorter.union(*map(lexicon.longer, shorter.union(keys)))
        sounds = same | _sounds(lexicon, near.difference(keys))
    if not sounds:
        return {}
    enough = DERIVED if wide else DERIVED_NARROW
    alike = {name: score >= enough and is_same for name, score, is_same in _alike(lexicon, spelling, sounds, same)}
    # A last letter may sound otherwise before an ending: the z of Scholz and of Scholzem.
    written = key(spelling)
    beginnings = [written[:size] for size in range(max(BEGUN, len(spelling) - ENDING), len(written) + 1)]
    alike |= {name: True for name in beginnings if name not in alike and not sounds.keys().isdisjoint(lexicon.marks(name))}
    found: dict[int, Reached] = {}
    for name, is_same in alike.items():
        if not (is_same or wide or " " in spelling):
            continue
        for posting in lexicon.postings(name):
            if posting.role <= PostingRole.STYLE and not posting.exact:
                labels = found.setdefault(posting.entity, Reached([], []))
                kind = labels.same if is_same else labels.other
                if name not in kind:
                    kind.append(name)
    return found


def _sounds(lexicon: Lexicon, keys: Iterable[str]) -> dict[str, str]:
    """How the labels of some recall keys sound, by their marks."""
    found: dict[str, str] = {}
    for each in keys:
        found.update(lexicon.recall(each))
    return found


def _alike(lexicon: Lexicon, spelling: str, sounds: Mapping[str, str], same: Container[str]) -> list[tuple[str, float, bool]]:
    """The labels (keys) that sound most like a spelling, those first, with the share of their sounds that are the same, and whether the recall key is, too."""
    met = process.extract(name_sound(spelling), sounds, scorer=Indel.normalized_similarity, score_cutoff=SHARED, limit=None)
    found: dict[str, tuple[float, bool]] = {}
    for _, score, mark in met:
        name = lexicon.recalled(mark)
        if name is not None:  # of two layers one and the same may come
            found[name] = score, mark in same or (name in found and found[name][1])
    nearest = sorted((-score, name, is_same) for name, (score, is_same) in found.items())[:MOST_LABELS]
    return [(name, -score, is_same) for score, name, is_same in nearest]


def _keys(spelling: str) -> set[str]:
    """The recall keys of a spelling as it may have been meant."""
    keys = set(name_keys(spelling))
    lower = spelling.lower()
    for written, meant in _OTHERWISE:
        if written in lower:
            keys.update(name_keys(lower.replace(written, meant)))
    for suffix in _ADJECTIVES:
        if lower.endswith(suffix) and len(lower) > len(suffix) + 2:
            keys.update(name_keys(lower.removesuffix(suffix)))
    # Of an adjective in -zke or -ske the place may end in the consonant: Zaporizke.
    if _ADJECTIVE.search(lower):
        keys.update(name_keys(_ADJECTIVE.sub("", lower)))
    return {key for key in keys if key}


@lru_cache(maxsize=1 << 16)
def _romanised(name: str) -> str:
    return without_marks("".join(map(romanise, name.split(" "))))


def _compare(lexicon: Lexicon, spelling: str, name: str, number: int, labels: Reached, language: str) -> Possible | None:
    label = lexicon.label(number, language)
    if label is None:
        return None
    standard = _standard(label, spelling, lexicon.kind(number), _is_short(lexicon, number, labels))
    other = key(standard)
    if other == name:
        return None
    mine, theirs = _romanised(name), _romanised(other)
    letters = 1 - OSA.distance(mine, theirs) / max(len(mine), len(theirs))
    if not labels.same and letters < FEWEST_LETTERS:
        return None
    similarity = name_similarity(spelling, standard, _kind(lexicon.kind(number)))
    found = Possible(number, standard, similarity, letters, tuple(labels.same))
    return found if labels.same or found.is_near else None


def derived(lexicon: Lexicon, spelling: str, found: Possible, language: str, source: str | None = None) -> Possible:
    """The same with the convention that makes the spelling of a label of the entity, where one does."""
    if not found.labels:
        return found
    return found._replace(derivation=derivation(lexicon, found.entity, found.labels, key(spelling), language, source))


def _is_short(lexicon: Lexicon, number: int, labels: Reached) -> bool:
    """Whether the label to which a spelling leads is the short name of the entity: VKontakte is not, VK is."""
    led = (posting for name in (*labels.same, *labels.other)[:1] for posting in lexicon.postings(name) if posting.entity == number)
    return next((posting.short for posting in led), False)


def _standard(label: Label, spelling: str, kind: str, is_short: bool) -> str:
    """The standard name that a spelling stands for: the short one for one word, the full one for several; of full ones the one with as many words."""
    words = spelling.count(" ")
    if label.short and words == 0 and is_short:
        return label.short
    if kind == "person" and words and label.full.count(" ") != words:
        others = [text for text in label.also if text.count(" ") == words]
        if others:
            return max(others, key=lambda text: (name_similarity(spelling, text, "person"), text))
    return label.full


def _kind(kind: str) -> Literal["person", "organisation", "place"]:
    return "person" if kind == "person" else "place" if kind == "place" else "organisation"
