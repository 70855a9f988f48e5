"""What the words beside a family name say of whose it is.

"Rene Russo" is not Rousseau and "Husein Grozdanic" not Hussein: a given name that is not the person's own, or a family name after the
form, makes it somebody else's. "Olaf Sholz" needs no other witness than Olaf.
"""

import enum
import re

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.memo import once
from normalize.model import Document, Span
from normalize.names.neighbours import KNOWN_NAMES, PAIR
from normalize.similarity import name_similarity

_BEFORE = re.compile(r"(?<![\w.])([^\W\d_]+)[ \u00a0]$")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)")
REACH = 32  # code points before a name in which its given name is looked for


class Given(enum.Enum):
    """How the word before a family name bears on it."""

    AGREES = 1
    TITLE = 2
    SILENT = 3
    ANOTHER = 4


def word_before(document: Document, place: Span) -> re.Match[str] | None:
    """The word right before a place, joined to it by one blank."""
    return _BEFORE.search(document.text, max(0, place.start - REACH), place.start)


def given_name(document: Document, lexicon: Lexicon, entity: int, place: Span) -> Given:
    """Whether the words beside a family name agree with a person's given name, say nothing, or name another person."""
    label = lexicon.label(entity, document.language)
    before = word_before(document, place)
    own = label.full.split(" ")[0] if label is not None and " " in label.full else None
    if before is not None:
        word = before[1]
        if word.lower() in _titles(lexicon, entity):
            return Given.TITLE
    if before is not None and before[1][0].isupper():
        word = before[1]
        if own is not None and (fold(word) == fold(own) or _agrees(lexicon, word, own)):
            return Given.AGREES
        if _is_name(word, document.language, lexicon):
            return Given.ANOTHER
    after = _AFTER.match(document.text, place.end)
    if after is not None and after[1][0].isupper() and len(after[1]) > 1 and _is_name(after[1], document.language, lexicon):
        return Given.ANOTHER
    return Given.SILENT


@once
def _titles(lexicon: Lexicon, entity: int) -> frozenset[str]:
    """The words of the offices that a person has or had: president, minister, spokesman."""
    return frozenset(w for role in lexicon.entity(entity).roles for w in role.title.lower().split() if len(w) > 3)


@once
def _agrees(lexicon: Lexicon, word: str, own: str) -> bool:
    """Whether two given names are spellings of one; worked out once for each pair."""
    return len(word) > 1 and name_similarity(word, own, "person") >= PAIR


def _is_name(word: str, language: str, lexicon: Lexicon) -> bool:
    """Whether a capitalised word is a name of a person rather than a title, a place or a word at the start of a sentence."""
    name = fold(word)
    if lexicon.is_given_name(name, language):
        return True
    if lexicon.is_common(name, language) or word.isupper():
        return False
    return lexicon.is_common(name, KNOWN_NAMES) and not lexicon.postings(name)
