"""Which words of a text could have to do with a name at all, and to whom: decided once for each distinct word of a corpus.

Most words are of no interest to any finder. A set difference with those leaves the few that matter, without a step of Python for each of the others.
"""

from collections.abc import Callable
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.memo import Sieve, once, once_beside
from normalize.model import Document

SHORTEST = 3  # letters of a word that may be a spelling of a name: Zas
SHORT = 4  # letters of a word that may be anything
SHORTEST_CASELESS = 4  # the same in scripts without capitals, where any word may be one
MOST_CAPITALS = 2  # of a word that is no acronym: VKontaktia, McCain
SHORTEST_ACRONYM, LONGEST_ACRONYM = 3, 8  # letters of a run of capitals that may be an acronym
GIVEN_NAMES = "given-names"  # the word list of given names of many countries
KNOWN_NAMES = "en-names"  # the word list of names of all sorts: a Barry is not a misspelt Barrot


class Word(NamedTuple):
    """What a word, as it is written, may be.

    `begins`: it is, or begins, a known form; `followers`: the words that may come second where it is no form itself, None where it is one; `unknown`: a name
    that no list has; `borne`: a name that somebody or something bears, and no common word; `capitals`: an unknown run of capitals.
    """

    key: str
    begins: bool
    followers: frozenset[str] | None
    small_followers: frozenset[str]
    unknown: bool
    borne: bool
    capitals: bool


class Gate(NamedTuple):
    """The distinct words of a document that matter: each with what it may be, and their keys."""

    words: dict[str, Word]
    keys: frozenset[str]
    begins: frozenset[str]
    unknown: frozenset[str]
    borne: frozenset[str]
    capitals: frozenset[str]


@once_beside
def gate(document: Document, lexicon: Lexicon) -> Gate:
    """The words of the document worth a look."""
    vocabulary = document.vocabulary
    words = _sieve(lexicon, document.language).met(vocabulary)
    keys = frozenset([word.key for word in words.values()])
    begins = []
    for text, word in words.items():
        # "The" begins The Hague and 50 other names; without a Hague in the text its 200 occurrences need no look.
        if word.begins and (
            word.followers is None or not keys.isdisjoint(word.followers) or not vocabulary.isdisjoint(word.small_followers)
        ):
            begins.append(text)
    return Gate(
        words,
        keys,
        frozenset(begins),
        frozenset([text for text, word in words.items() if word.unknown]),
        frozenset([text for text, word in words.items() if word.borne]),
        frozenset([text for text, word in words.items() if word.capitals]),
    )


def word(text: str, language: str, lexicon: Lexicon) -> Word | None:
    """What one word may be, or None."""
    return _sieve(lexicon, language).of(text)


@once
def _sieve(lexicon: Lexicon, language: str) -> Sieve[Word]:
    return Sieve(_judge(lexicon, language))


def _judge(lexicon: Lexicon, language: str) -> Callable[[str], Word | None]:
    capitals_tell = lexicon.language(language).capitals

    def judge(text: str) -> Word | None:
        name, small = fold(text), text[0].islower()
        begins = lexicon.begins(text)
        inside = lexicon.is_inside(text)
        if not begins and (small or not (inside or text[0].isupper() or (not capitals_tell and is_long_caseless(text)))):
            return None
        has_postings = begins and bool(lexicon.postings(name))
        followers: frozenset[str] | None = None
        small_followers: frozenset[str] = frozenset()
        if begins and not has_postings:
            followers, small_followers = _followers(lexicon, name)
        if small:
            return Word(name, begins, followers, small_followers, False, False, False)
        common = lexicon.is_common(name, language)
        unknown = not common and is_unknown(name, language, lexicon)
        shaped = len(text) >= SHORTEST and text.isalpha() and sum(map(str.isupper, text)) <= MOST_CAPITALS
        capitals = SHORTEST_ACRONYM <= len(text) <= LONGEST_ACRONYM and text.isupper() and text.isalpha() and not (has_postings or common)
        borne = not common and not unknown and shaped
        if not (begins or inside or (unknown and shaped) or borne or capitals):
            return None
        return Word(name, begins, followers, small_followers, unknown and shaped, borne, capitals)

    return judge


def is_long_caseless(text: str) -> bool:
    """Whether a word of a script without capitals may be a name by its letters: those in Han run on without end."""
    return (
        len(text) >= SHORTEST_CASELESS
        and text[0].isalpha()
        and text[0].upper() == text[0].lower()
        and not "\u3041" <= text[0] <= "\u309f"
        and not "\u3400" <= text[0] <= "\u9fff"
    )


@once
def _followers(lexicon: Lexicon, name: str) -> tuple[frozenset[str], frozenset[str]]:
    """The second words of the forms that begin with a word, and those of them that may stand in a text without a capital."""
    found = lexicon.followers(name)
    return found, frozenset(filter(lexicon.is_inside, found))


def is_unknown(name: str, language: str, lexicon: Lexicon) -> bool:
    """Whether a word (folded) is no known form, no word of a standard name and no common word."""
    return not (
        lexicon.postings(name) or lexicon.is_name_word(name) or lexicon.is_common(name, language) or lexicon.is_common(name, KNOWN_NAMES)
    )


def is_given(lexicon: Lexicon, name: str, language: str) -> bool:
    """Whether a word (folded) is the given name of somebody in the language of the text or in the list of those of many countries."""
    return lexicon.is_common(name, GIVEN_NAMES) or lexicon.is_given_name(name, language)


def is_borne(name: str, language: str, lexicon: Lexicon) -> bool:
    """Whether a word (folded) is a common word, or a name that somebody is known to bear."""
    return lexicon.is_given_name(name, language) or lexicon.is_common(name, KNOWN_NAMES) or lexicon.is_common(name, language)


UNKNOWN, KNOWN = 32, 64  # what a word may be where a text spells a name in several ways: the misspelling, or the right spelling


def spelling_kind(text: str, language: str, lexicon: Lexicon) -> int:
    """UNKNOWN, KNOWN or 0 for one word."""
    if len(text) < SHORTEST or not text[0].isupper() or not text.isalpha() or text[1:] != text[1:].lower():
        return 0
    met = word(text, language, lexicon)
    if met is None:
        return 0
    if met.unknown:
        # "Iraqis", "Zelenskyys": the plural of a known name is no unknown word.
        stem = met.key.removesuffix("s")
        return UNKNOWN * (stem == met.key or is_unknown(stem, language, lexicon))
    is_name = lexicon.is_name_word(met.key) or lexicon.is_common(met.key, KNOWN_NAMES)
    return KNOWN * (is_name and not lexicon.is_common(met.key, language))


def spellings(document: Document, lexicon: Lexicon) -> dict[str, int]:
    """The words of a document that may be spellings of one name, each with UNKNOWN or KNOWN."""
    return _spellings(lexicon, document.language).met(document.vocabulary)


@once
def _spellings(lexicon: Lexicon, language: str) -> Sieve[int]:
    return Sieve(lambda text: spelling_kind(text, language, lexicon) or None)
