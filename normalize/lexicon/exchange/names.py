"""What a name must be to come into a lexicon, and the id that is made from it."""

import re
from functools import lru_cache

from normalize.lexicon.keys import is_acronym, key
from normalize.lexicon.lexicon import Lexicon
from normalize.text import WORD

LONGEST = 200  # characters; the longest official name of a state has 70, of a committee 160

_LETTER = re.compile(r"[^\W\d_]")
# The joiners U+200C and U+200D are letters' business in Persian and in the scripts of India.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffd]")
# What nearly every name is: letters of one script, which has none of the faults below. One look instead of seven, 0.4 µs for 3.
_ORDINARY = re.compile(r"[A-Za-z][A-Za-zÀ-ÖØ-öø-ɏ .'’-]+|[А-яЁё][А-яЁё .'’-]+")
_SCRIPTS = tuple(re.compile(pattern) for pattern in ("[A-Za-zÀ-ɏ]", "[\u0370-\u03ff]", "[\u0400-\u052f]"))
_ID = re.compile(r"[^a-z0-9]+")
_LONGEST_ID = 60  # characters


def cleaned(text: str) -> str:
    """A name with its white space as single blanks."""
    return " ".join(text.split())


def fault(text: str, *, curated: bool = False) -> str | None:
    """Why a text is no name, or None; somebody who curates a lexicon may call a thing 9/11 or Ъ."""
    if len(text) <= LONGEST and _ORDINARY.fullmatch(text):
        return None
    if len(text) > LONGEST:
        return f"longer than {LONGEST} characters"
    if _CONTROL.search(text):
        return "control or replacement characters"
    if not curated and not _LETTER.search(text):
        return "no letter"
    if not curated and len(text) == 1 and text < "\u3040":
        return "a single letter"
    if text.startswith("/") and text.endswith("/"):
        return "a regular expression"
    if not text.isascii() and any(sum(bool(script.search(word)) for script in _SCRIPTS) > 1 for word in WORD.findall(text)):
        return "letters of two scripts in one word"
    return None


def is_common(text: str, lexicon: Lexicon, language: str) -> bool:
    """Whether a name is one common word; acronyms are told from words by their capitals (WHO, who)."""
    name = key(text)
    return " " not in name and lexicon.is_common(name, language) and not is_acronym(text)


def identifier(text: str) -> str:
    """An entity id for a name: ASCII letters, digits and hyphens; empty where the name has none."""
    plain = text if text.isascii() else _romanised(text)
    return _ID.sub("-", plain.lower().replace("'", "")).strip("-")[:_LONGEST_ID].strip("-")


@lru_cache(maxsize=1024)
def _romanised(text: str) -> str:
    from anyascii import anyascii

    return str(anyascii(text))
