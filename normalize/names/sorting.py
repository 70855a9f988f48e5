"""Which words of a text could have to do with a name at all: decided once for each distinct word of a corpus.

Most words are of no interest. A set difference with those leaves the few that the ways of finding names then look at, without a step
of Python for each of the others.
"""

from dataclasses import dataclass, field
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.lexicon.lexicon import MOST_REMEMBERED
from normalize.model import Document
from normalize.names.neighbours import KNOWN_NAMES, is_unknown, may_be_misspelt, near_names

# What a word may be: a whole key, the first of a longer one, some other word of one, near to a standard name, an unknown acronym.
WHOLE, BEGINS, INSIDE, NEAR, CAPITALS = 1, 2, 4, 8, 16
# Or, beside that, the misspelling or the right spelling of a name that a text spells in several ways.
UNKNOWN, KNOWN = 32, 64
SHORTEST_ACRONYM, LONGEST_ACRONYM = 4, 8  # letters of an unknown run of capitals that may be a damaged acronym
SHORTEST_NAME = 3  # letters of a word that may be one of several spellings


@dataclass(slots=True)
class _Memory:
    """What the words of a corpus were found to be, in a set for each kind: a document's words of a kind are an intersection, not a loop."""

    keys: dict[str, str] = field(default_factory=dict)  # of the words that matter
    others: set[str] = field(default_factory=set)
    whole: set[str] = field(default_factory=set)
    begins: dict[str, tuple[frozenset[str], frozenset[str]]] = field(default_factory=dict)  # with their followers
    near: set[str] = field(default_factory=set)
    capitals: set[str] = field(default_factory=set)
    spellings: dict[str, int] = field(default_factory=dict)

    def clear(self) -> None:
        for name in self.__slots__:
            getattr(self, name).clear()


class Interesting(NamedTuple):
    """The distinct words of a document that begin a known form, are near to a known name, are unknown capitals, or may be one of several spellings.

    `spellings` gives UNKNOWN or KNOWN for each of the last; `words` are all of these and the other capitalised ones that occur in some key;
    `folded` has their keys.
    """

    words: frozenset[str]
    begins: frozenset[str]
    near: frozenset[str]
    capitals: frozenset[str]
    spellings: dict[str, int]
    folded: frozenset[str]


def interesting(document: Document, lexicon: Lexicon) -> Interesting:
    """The words of the document worth a look, found once for each document."""
    found: Interesting = document.derived(("interesting words", id(lexicon)), lambda: _sort(document, lexicon))
    return found


def spelling_kind(word: str, language: str, lexicon: Lexicon) -> int:
    """UNKNOWN, KNOWN or 0 for one word; decided once for each distinct word."""
    memory = _memory(language, lexicon)
    if word not in memory.keys and word not in memory.others:
        _decide(word, language, lexicon, memory)
    return memory.spellings.get(word, 0)


def _memory(language: str, lexicon: Lexicon) -> _Memory:
    memory: _Memory = lexicon.remember(("kinds of words", language), _Memory)
    if len(memory.keys) + len(memory.others) > MOST_REMEMBERED:
        memory.clear()
    return memory


def _sort(document: Document, lexicon: Lexicon) -> Interesting:
    vocabulary = document.vocabulary
    memory = _memory(document.language, lexicon)
    words = vocabulary - memory.others
    new = words.difference(memory.keys)
    if new:
        for word in new:
            _decide(word, document.language, lexicon, memory)
        words -= memory.others
    folded = frozenset(map(memory.keys.__getitem__, words))
    begins = set(words & memory.whole)
    # "The" begins The Hague and 50 other names; without a Hague in the text its 200 occurrences need no look.
    for word in memory.begins.keys() & words:
        followers, small = memory.begins[word]
        if not folded.isdisjoint(followers) or not vocabulary.isdisjoint(small):
            begins.add(word)
    spellings = {word: memory.spellings[word] for word in memory.spellings.keys() & words}
    return Interesting(words, frozenset(begins), words & memory.near, words & memory.capitals, spellings, folded)


def _decide(word: str, language: str, lexicon: Lexicon, memory: _Memory) -> None:
    """Note what a word may be."""
    kind = _kind(word, language, lexicon)
    if not kind or (kind == INSIDE and word[0].islower()):
        memory.others.add(word)
        return
    name = memory.keys[word] = fold(word)
    if kind & WHOLE:
        memory.whole.add(word)
    elif kind & BEGINS:
        memory.begins[word] = _followers(name, lexicon)
    if kind & NEAR:
        memory.near.add(word)
    if kind & CAPITALS:
        memory.capitals.add(word)
    if kind & (UNKNOWN | KNOWN):
        memory.spellings[word] = UNKNOWN if kind & UNKNOWN else KNOWN


def _followers(name: str, lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The second words of the forms that begin with a word, and those of them that may stand in a text without a capital."""

    def gather() -> tuple[frozenset[str], frozenset[str]]:
        found = lexicon.followers(name)
        return found, frozenset(filter(lexicon.is_inside, found))

    followers: tuple[frozenset[str], frozenset[str]] = lexicon.remember(("followers", name), gather)
    return followers


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
