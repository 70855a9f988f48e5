"""How alike two names are, across scripts and languages, and the key under which alike names are found."""

from normalize.errors import not_a_text
from normalize.similarity import compare, key
from normalize.similarity.compare import WEIGHTS, Kind
from normalize.similarity.key import name_keys

__all__ = ["name_key", "name_keys", "name_similarity"]


def name_similarity(a: str, b: str, kind: Kind | None = None) -> float:
    """Return how likely `a` and `b` are spellings of one name: 0 to 1, symmetric, 1 for the same text.

    `kind` ("person", "place", "organisation") says what is named and chooses the weights; without it a guess is made. 0.5 and more: rather one name than two
    that sound near each other; 0.85 and more: hardly another name. What is ruled out (another given name, a district beside its city) stays under
    0.5. Any script, any language, any word order; a text of more than 1,000 code points is no name and like itself alone. TypeError for what is no str, ValueError for another kind.
    """
    if not isinstance(a, str) or not isinstance(b, str):
        raise not_a_text(b if isinstance(a, str) else a)
    if kind is not None and kind not in WEIGHTS:
        raise ValueError(f"there is no kind {kind!r}; there are {', '.join(WEIGHTS)}, or None for a guess")
    return compare.name_similarity(a, b, kind)


def name_key(text: str, endings: bool = False) -> str:
    """Return the recall key of a name: the consonants of its words as they sound, without case endings, "" where there are none.

    `name_key("Zase") == name_key("Зась") == "ss"`. Equal keys say that two names may be one, never that they are: rank what shares a key by
    `name_similarity`. With `endings` the words are read to their end: what looks like a case ending may be none (Pecress, Giragosian). A word that
    begins with a vowel keeps the letter `a` for it; words keep their order and run together, for spellings split and join them. TypeError for what is
    no str.
    """
    if not isinstance(text, str):
        raise not_a_text(text)
    return key.name_key(text, endings)
