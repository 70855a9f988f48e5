"""How near a word of the text is to a name of the original, as the language of the text writes that."""

from functools import lru_cache
from typing import NamedTuple

from rapidfuzz.distance import OSA, Indel

from normalize.lexicon import Lexicon
from normalize.memo import once
from normalize.similarity.folding import fold, romanise
from normalize.source.spelling import Spelt, folded, is_latin, nominatives, spelt

ALIKE = 0.6  # likeness from which two words may be one name
SAME_SCRIPT = 0.7  # likeness from which two words of one script may be one name: translated words are alike, too
NEAR = 0.1  # below these, from which a likeness counts as the next best
BY_SOUND = 0.05  # by which a likeness of sounds counts less than one of letters


class Way(NamedTuple):
    """A way to understand a word of the original: as it stands, or as a case of another."""

    nominative: str
    case: str
    spelt: Spelt


@once
def ways(lexicon: Lexicon, word: str, language: str, target: str) -> tuple[Way, ...]:
    """The ways to understand a word of the original, as it stands first."""
    found: dict[str, Way] = {}
    own = spelt(lexicon, word, language, target)
    if own is not None:
        found[word] = Way(word, "", own)
    if not is_latin(word) or not lexicon.language(language).one_form:
        for nominative, case, _ in nominatives(lexicon, word, language):
            written = spelt(lexicon, nominative, language, target)
            if written is not None:
                found.setdefault(nominative, Way(nominative, case, written))
    return tuple(found.values())


class Likeness(NamedTuple):
    """How near two words are, and the way to understand the one of the original in which they are."""

    likeness: float
    way: Way


@once
def likeness(lexicon: Lexicon, name: str, text: str, language: str, target: str) -> Likeness | None:
    """How near a word is to a name of the original as the target language writes it, in the way of understanding the name that is nearest."""
    if is_latin(name) and not is_latin(text):
        return None  # no convention says here how a name in Latin letters is written in others: Уотфорд is no misspelt Watford
    found = [
        Likeness(1.0 if folded(text) in way.spelt.accepted else alike(way.spelt.standard, text), way)
        for way in ways(lexicon, name, language, target)
    ]
    # Of two ways as near the one that supposes no case.
    best = max(found, key=lambda each: (each.likeness, not each.way.case, each.way.nominative), default=None)
    return best if best is not None and best.likeness >= (SAME_SCRIPT if is_latin(name) else ALIKE) - NEAR else None


@lru_cache(maxsize=1 << 16)
def alike(one: str, other: str) -> float:
    """The similarity of two words in letters or in sounds, 0 to 1."""
    letters = OSA.normalized_similarity(folded(one), folded(other))
    return max(letters, Indel.normalized_similarity(sound(one), sound(other)) - BY_SOUND)


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """A word as it sounds, in any script."""
    return fold(romanise(word.lower()))
