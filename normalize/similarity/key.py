"""The recall key: one short string for all spellings of a name that sound alike, for an index of near forms."""

import re
from functools import lru_cache

from normalize.similarity.alignment import stem_length
from normalize.similarity.folding import VOWELS, fold, romanise
from normalize.similarity.words import split_words

__all__ = ["name_key", "name_keys"]

# Sounds that spellings of one name exchange at little cost (see data/sound-costs.txt) share a letter; vowels, g and h go: Karabakh and
# Karabagh, Homel and Gomel are one name. With g kept the key finds 2 % fewer spellings of places and a quarter fewer candidates.
_CLASSES = str.maketrans("cCSZJzf", "ssssssv", "gh")
_NO_VOWELS = str.maketrans("", "", VOWELS)
_DOUBLED = re.compile(r"(.)(?=\1)")
_TWICE = re.compile(r"(.)\1").search


def name_key(text: str, endings: bool = False) -> str:
    """Return the recall key of a name, as the function of this name in `normalize` that looks at its arguments first."""
    return "".join([_read(word)[2 if endings else 1] for word in split_words(text)])


def name_keys(text: str) -> tuple[str, ...]:
    """Return the recall key of a name and, where it is another one, the key of its words read to their end."""
    words = [_read(word) for word in split_words(text)]
    key, whole = "".join([word[1] for word in words]), "".join([word[2] for word in words])
    return (key,) if key == whole else (key, whole)


def name_sound(text: str) -> str:
    """Return all words of a name as they sound, run together."""
    return "".join([_read(word)[0] for word in split_words(text)])


@lru_cache(maxsize=1 << 14)
def _read(word: str) -> tuple[str, str, str]:
    """Return how a word sounds, its recall key, and that of all of it: a pure memo, since one word is asked for alone and in every name it may belong to."""
    sound = fold(romanise(word))
    if not sound:
        return "", "", ""
    stem, whole = stem_length(sound), _skeleton(sound)
    first = "a" if sound[0] in VOWELS else ""
    return sound, first + (whole if stem == len(sound) else _skeleton(sound[:stem])), first + whole


def _skeleton(sound: str) -> str:
    classes = sound.translate(_CLASSES)
    return (_DOUBLED.sub("", classes) if _TWICE(classes) else classes).translate(_NO_VOWELS)
