"""Which words of a text could have to do with a name at all: decided once for each distinct word of a corpus.

Most words are of no interest. A set difference with those leaves the few that the ways of finding names then look at, without a step
of Python for each of the others.
"""

from collections.abc import Mapping
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.memo import Sieve, once, once_beside
from normalize.model import Document
from normalize.names.neighbours import KNOWN_NAMES, is_unknown, may_be_misspelt, near_names

# What a word may be: a whole key, the first of a longer one, some other word of one, near to a standard name, an unknown acronym.
WHOLE, BEGINS, INSIDE, NEAR, CAPITALS = 1, 2, 4, 8, 16
# Or, beside that, the misspelling or the right spelling of a name that a text spells in several ways.
UNKNOWN, KNOWN = 32, 64
SHORTEST_ACRONYM, LONGEST_ACRONYM = 4, 8  # letters of an unknown run of capitals that may be a damaged acronym
SHORTEST_NAME = 3  # letters of a word that may be one of several spellings


class _Word(NamedTuple):
    """What a word was found to be: its key, its kinds, and of one that only begins longer forms how these go on."""

    key: str
    kind: int
    followers: tuple[frozenset[str], frozenset[str]] | None


class Interesting(NamedTuple):
    """The distinct words of a document that begin a known form, are near to a known name, are unknown capitals, or may be one of several spellings.

    `spellings` gives UNKNOWN or KNOWN for each of the last; `words` are all of these and the other capitalised ones that occur in some key;
    `folded` has their keys.
    """

    words: frozenset[str]
    begins: frozenset[str]
    near: frozenset[str]
    capitals: frozenset[str]
    spellings: Mapping[str, int]
    folded: frozenset[str]


@once_beside
def interesting(document: Document, lexicon: Lexicon) -> Interesting:
    """The words of the document worth a look, found once for each document."""
    vocabulary = document.vocabulary
    met = _sieve(lexicon, document.language).met(vocabulary)
    folded = frozenset([said.key for said in met.values()])
    begins, near, capitals, spellings = [], [], [], {}
    for word, said in met.items():
        kind = said.kind
        if kind == INSIDE:
            continue
        if kind & WHOLE:
            begins.append(word)
        elif said.followers is not None:
            # "The" begins The Hague and 50 other names; without a Hague in the text its 200 occurrences need no look.
            followers, small = said.followers
            if not folded.isdisjoint(followers) or not vocabulary.isdisjoint(small):
                begins.append(word)
        if kind & NEAR:
            near.append(word)
        if kind & CAPITALS:
            capitals.append(word)
        if kind & (UNKNOWN | KNOWN):
            spellings[word] = UNKNOWN if kind & UNKNOWN else KNOWN
    return Interesting(frozenset(met), frozenset(begins), frozenset(near), frozenset(capitals), spellings, folded)


def spelling_kind(word: str, language: str, lexicon: Lexicon) -> int:
    """UNKNOWN, KNOWN or 0 for one word; decided once for each distinct word."""
    said = _sieve(lexicon, language).of(word)
    return 0 if said is None else UNKNOWN if said.kind & UNKNOWN else said.kind & KNOWN


@once
def _sieve(lexicon: Lexicon, language: str) -> Sieve[_Word]:
    """What the words of a language are found to be as they are met."""

    def judge(word: str) -> _Word | None:
        kind = _kind(word, language, lexicon)
        if not kind or (kind == INSIDE and word[0].islower()):
            return None
        name = fold(word)
        return _Word(name, kind, _followers(lexicon, name) if kind & (WHOLE | BEGINS) == BEGINS else None)

    return Sieve(judge)


@once
def _followers(lexicon: Lexicon, name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The second words of the forms that begin with a word, and those of them that may stand in a text without a capital."""
    found = lexicon.followers(name)
    return found, frozenset(filter(lexicon.is_inside, found))


def _kind(word: str, language: str, lexicon: Lexicon) -> int:
    name, small = fold(word), word[0].islower()
    kind, begins = INSIDE * lexicon.is_inside(word), lexicon.begins(word)
    if small and not begins:
        return kind
    has_postings = bool(lexicon.postings(name))
    if begins:
        kind |= WHOLE if has_postings else BEGINS
    if small:
        return kind
    is_common = lexicon.is_common(name, language)
    is_name = lexicon.is_name_word(name) or lexicon.is_common(name, KNOWN_NAMES)
    unknown = not (has_postings or is_common or is_name)
    if unknown and may_be_misspelt(word) and near_names(word, language, lexicon):
        kind |= NEAR
    if SHORTEST_ACRONYM <= len(word) <= LONGEST_ACRONYM and word.isupper() and word.isalpha():
        kind |= CAPITALS * (not has_postings and not is_common)
    # What may be a misspelt name, or the right spelling of one.
    if word[0].isupper() and len(word) >= SHORTEST_NAME and word.isalpha() and word[1:] == word[1:].lower():
        if unknown:
            # "Iraqis", "Zelenskyys": the plural of a known name is no unknown word.
            stem = name.removesuffix("s")
            kind |= UNKNOWN * (stem == name or is_unknown(stem, language, lexicon))
        else:
            kind |= KNOWN * (is_name and not is_common)
    return kind
