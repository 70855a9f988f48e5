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
from normalize.names.neighbours import KNOWN_NAMES, is_near_candidate, near_names

# What a word may be: a whole key, the first of a longer one, some other word of one, near to a standard name, an unknown acronym.
WHOLE, BEGINS, INSIDE, NEAR, CAPITALS = 1, 2, 4, 8, 16
# Or, beside that, the misspelling or the right spelling of a name that a text spells in several ways.
UNKNOWN, KNOWN = 32, 64
SHORTEST_ACRONYM, LONGEST_ACRONYM = 4, 8  # letters of an unknown run of capitals that may be a damaged acronym
SHORTEST_NAME = 3  # letters of a word that may be one of several spellings


@dataclass(slots=True)
class _Memory:
    """What the words of a corpus were found to be: the kind and key of those that matter, and the others."""

    kinds: dict[str, tuple[int, str]] = field(default_factory=dict)
    others: set[str] = field(default_factory=set)


class Interesting(NamedTuple):
    """The distinct words of a document that begin a known form, are near to a known name, are unknown capitals, or may be one of several spellings.

    `spellings` gives UNKNOWN or KNOWN for each of the last; `folded` has the keys of the capitalised ones that occur in some key.
    """

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
    entry = memory.kinds.get(word)
    kind = entry[0] if entry is not None else 0 if word in memory.others else _decide(word, language, lexicon, memory)
    return kind & (UNKNOWN | KNOWN)


def _memory(language: str, lexicon: Lexicon) -> _Memory:
    memory: _Memory = lexicon.remember(("kinds of words", language), _Memory)
    if len(memory.kinds) + len(memory.others) > MOST_REMEMBERED:
        memory.kinds.clear()
        memory.others.clear()
    return memory


def _sort(document: Document, lexicon: Lexicon) -> Interesting:
    language = document.language
    memory = _memory(language, lexicon)
    known = memory.kinds
    spellings: dict[str, int] = {}
    begins, near, capitals, perhaps, present = set(), set(), set(), [], []
    for word in document.vocabulary - memory.others:
        entry = known.get(word)
        if entry is None:
            _decide(word, language, lexicon, memory)
            entry = known.get(word)
            if entry is None:
                continue
        kind, name = entry
        present.append(name)
        if kind & WHOLE:
            begins.add(word)
        elif kind & BEGINS:
            perhaps.append((word, name))
        if kind >= NEAR:
            if kind & NEAR:
                near.add(word)
            if kind & CAPITALS:
                capitals.add(word)
            if kind >= UNKNOWN:
                spellings[word] = UNKNOWN if kind & UNKNOWN else KNOWN
    folded = frozenset(present)
    # "The" begins The Hague and 50 other names; without a Hague in the text its 200 occurrences need no look.
    for word, name in perhaps:
        followers, small = _followers(name, lexicon)
        if not folded.isdisjoint(followers) or not document.vocabulary.isdisjoint(small):
            begins.add(word)
    return Interesting(frozenset(begins), frozenset(near), frozenset(capitals), spellings, folded)


def _followers(name: str, lexicon: Lexicon) -> tuple[frozenset[str], frozenset[str]]:
    """The second words of the forms that begin with a word, and those of them that may stand in a text without a capital."""

    def gather() -> tuple[frozenset[str], frozenset[str]]:
        found = lexicon.followers(name)
        return found, frozenset(filter(lexicon.is_inside, found))

    followers: tuple[frozenset[str], frozenset[str]] = lexicon.remember(("followers", name), gather)
    return followers


def _decide(word: str, language: str, lexicon: Lexicon, memory: _Memory) -> int:
    kind = _kind(word, language, lexicon)
    if kind and not (kind == INSIDE and word[0].islower()):
        memory.kinds[word] = kind, fold(word)
    else:
        memory.others.add(word)
    return kind


def _kind(word: str, language: str, lexicon: Lexicon) -> int:
    name = fold(word)
    kind = INSIDE * lexicon.is_inside(word)
    if lexicon.begins(word):
        kind |= WHOLE if lexicon.postings(name) else BEGINS
    if word[0].islower():
        return kind
    if is_near_candidate(word, language, lexicon) and near_names(word, language, lexicon):
        kind |= NEAR
    if SHORTEST_ACRONYM <= len(word) <= LONGEST_ACRONYM and word.isupper() and word.isalpha():
        kind |= CAPITALS * (not lexicon.postings(name) and not lexicon.is_common(name, language))
    return kind | _spelling(word, name, language, lexicon)


def _spelling(word: str, name: str, language: str, lexicon: Lexicon) -> int:
    """Whether a word may be a misspelt name, may be the right spelling of one, or neither."""
    if not word[0].isupper() or len(word) < SHORTEST_NAME or not word.isalpha() or word[1:] != word[1:].lower():
        return 0
    if _is_unknown(name, language, lexicon):
        # "Iraqis", "Zelenskyys": the plural of a known name is no unknown word.
        stem = name.removesuffix("s")
        return UNKNOWN if stem == name or _is_unknown(stem, language, lexicon) else 0
    is_name = lexicon.is_common(name, KNOWN_NAMES) or lexicon.is_name_word(word)
    return KNOWN if is_name and not lexicon.is_common(name, language) else 0


def _is_unknown(name: str, language: str, lexicon: Lexicon) -> bool:
    listed = lexicon.is_common(name, language) or lexicon.is_common(name, KNOWN_NAMES)
    return not (listed or lexicon.postings(name) or lexicon.is_name_word(name))
