"""Standard names that a word is near to, by recall key and then by similarity: compared once for each distinct word."""

from rapidfuzz import process
from rapidfuzz.distance import Indel

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.memo import once
from normalize.similarity import alike, name_keys

SHORTEST = 4  # letters of a word that is compared
MOST_CAPITALS = 2  # of a word that is no acronym: VKontaktia, McCain
KNOWN_NAMES = "en-names"  # the word list of names of all sorts: a Barry is not a misspelt Barrot
LETTERS_SHARED = 0.5  # of the letters of both words: names of one text are in one script, and none that shares fewer was ever the same
# Languages whose names have one form, but for a genitive s. In the others "Александром Лукашенко" is no misspelling.
ONE_FORM = frozenset("en fr es it pt nl ca gl ro de sv da nb nn no af".split())
PAIR = 0.80  # similarity from which a word is near at all; both words of a full name need it


def near_names(word: str, language: str, lexicon: Lexicon) -> tuple[tuple[str, float], ...]:
    """The keys of one-word standard names of a language that are near to a word, the nearest first; compared once for each distinct word."""
    return _near(lexicon, word, language)


@once
def _near(lexicon: Lexicon, word: str, language: str) -> tuple[tuple[str, float], ...]:
    # What looks like an ending of the word may belong to the name: Pecress has the key of Pécresse only when it is read to its end.
    names = [name for key in name_keys(word) if key for name in lexicon.near(key, language)]
    if not names:  # half of the words
        return ()
    shared = process.extract(fold(word), names, scorer=Indel.normalized_similarity, score_cutoff=LETTERS_SHARED, limit=None)
    return tuple(sorted(alike(word, (name for name, _, _ in shared), PAIR), key=lambda pair: (-pair[1], pair[0])))


def is_near_candidate(word: str, language: str, lexicon: Lexicon) -> bool:
    """A capitalised word of letters that is no known form, no word of a standard name and no common word."""
    return may_be_misspelt(word) and is_unknown(fold(word), language, lexicon)


def may_be_misspelt(word: str) -> bool:
    """Whether a word looks like a name: long enough, of letters, with a capital and few more of them."""
    return len(word) >= SHORTEST and word[0].isupper() and word.isalpha() and sum(map(str.isupper, word)) <= MOST_CAPITALS


def is_unknown(name: str, language: str, lexicon: Lexicon) -> bool:
    """Whether a word (folded) is no known form, no word of a standard name and no common word."""
    return not (
        lexicon.postings(name) or lexicon.is_name_word(name) or lexicon.is_common(name, language) or lexicon.is_common(name, KNOWN_NAMES)
    )
