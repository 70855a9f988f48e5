"""Which words of a text could have to do with a name at all: decided once for each distinct word of a corpus.

Nine of ten words are of no interest. Asking a dictionary once for each distinct word of a document leaves the few that the ways of
finding names then look at: 40 times fewer look-ups than asking for each word as it comes.
"""

from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.lexicon.lexicon import MOST_REMEMBERED
from normalize.model import Document
from normalize.names.neighbours import is_near_candidate, near_names

WHOLE, BEGINS, NEAR, CAPITALS = 1, 2, 4, 8
SHORTEST_ACRONYM, LONGEST_ACRONYM = 4, 8  # letters of an unknown run of capitals that may be a damaged acronym


class Interesting(NamedTuple):
    """The distinct words of a document that begin a known form, are near to a known name, or are unknown capitals; and all, folded."""

    begins: frozenset[str]
    near: frozenset[str]
    capitals: frozenset[str]
    folded: frozenset[str]


def interesting(document: Document, lexicon: Lexicon) -> Interesting:
    """The words of the document worth a look, found once for each document."""
    found: Interesting = document.derived(("interesting words", id(lexicon)), lambda: _sort(document, lexicon))
    return found


def _sort(document: Document, lexicon: Lexicon) -> Interesting:
    language = document.language
    known: dict[str, tuple[int, str]] = lexicon.remember(("kinds of words", language), dict)
    begins, near, capitals, perhaps = set(), set(), set(), []
    if len(known) > MOST_REMEMBERED:
        known.clear()
    look_up = known.get
    present = []
    for word in document.vocabulary:
        entry = look_up(word)
        if entry is None:
            entry = known[word] = (_kind(word, language, lexicon), fold(word))
        kind = entry[0]
        present.append(entry[1])
        if kind:
            if kind & WHOLE:
                begins.add(word)
            elif kind & BEGINS:
                perhaps.append(word)
            if kind & NEAR:
                near.add(word)
            if kind & CAPITALS:
                capitals.add(word)
    folded_words = frozenset(present)
    # "The" begins The Hague and 50 other names; without a Hague in the text its 200 occurrences need no look.
    begins.update(word for word in perhaps if not folded_words.isdisjoint(_followers(word, lexicon)))
    return Interesting(frozenset(begins), frozenset(near), frozenset(capitals), folded_words)


def _followers(word: str, lexicon: Lexicon) -> frozenset[str]:
    """The second words of the forms that begin with a word."""
    found: frozenset[str] = lexicon.remember(("followers", word), lambda: lexicon.followers(fold(word)))
    return found


def _kind(word: str, language: str, lexicon: Lexicon) -> int:
    kind = 0
    if lexicon.begins(word):
        kind = WHOLE if lexicon.postings(fold(word)) else BEGINS
    if is_near_candidate(word, language, lexicon) and near_names(word, lexicon):
        kind |= NEAR
    if SHORTEST_ACRONYM <= len(word) <= LONGEST_ACRONYM and word.isupper() and word.isalpha():
        name = fold(word)
        kind |= CAPITALS * (not lexicon.postings(name) and not lexicon.is_common(name, language))
    return kind
