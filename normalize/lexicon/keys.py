"""Keys: how a written name is looked up whatever its case, apostrophes, hyphens and line breaks.

A key is the words of the name in lower case with one blank between them. Only keys are folded, never the text.
"""

import re
import unicodedata

from normalize.text import WORD

_VOICING = "\u3099\u309a"
ACRONYM_LETTERS = 8  # longer runs of capitals are words of a headline


def fold(word: str) -> str:
    """One word as it stands in a key: lower case, composed; `lower` since `casefold` changes the length of 104 letters."""
    if word.isascii():
        return word.lower()
    return unicodedata.normalize("NFC", word).lower()


def without_marks(text: str) -> str:
    """A text in lower case without the marks on its letters: pecresse for Pécresse. The two of kana make another sound: キ is no ギ."""
    if text.isascii():
        return text.lower()
    return "".join(c for c in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(c) or c in _VOICING)


def key(name: str) -> str:
    """The key of a name of one or more words; empty when it has no letter or digit."""
    if name.isascii():
        return " ".join(WORD.findall(name.lower()))
    return " ".join([fold(word) for word in WORD.findall(name)])


def is_acronym(name: str) -> bool:
    """Whether a name is one whose case matters: CSTO, BCh, U.S., KGB-3; never a word with a capital only in front."""
    letters = [c for c in name if c.isalpha()]
    if not 2 <= len(letters) <= ACRONYM_LETTERS or " " in name:
        return False
    capitals = sum(c.isupper() for c in letters)
    if capitals == len(letters):
        return True
    # "McDonald" and "eBay" are names, "BCh" and "DoS" acronyms: at least half capitals, and no run of two small letters.
    return capitals * 2 >= len(letters) and name[0].isupper() and not re.search(r"[^\W\d_A-Z]{2}", name)
