"""A word without a capital stands in no dictionary of the language.

Why: letters were lost, a word was left untranslated, or one was made up ("the countries started fightin"). With a capital it
would be a name, and names are the business of the lexicon.
Fix: only a person can tell which word was meant.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._notable import NotableWords, Wanted
from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

# Neutral: one in four is a good word that no list has ("livestream", "covid"), so it points and does not cost.
RULE = Rule("unknown-word", Category.GARBLE, Severity.NEUTRAL, mqm="fluency/spelling")

_SHORTEST = 4  # letters; shorter unknown "words" are units, abbreviations, syllables of a name
_STEM = 3  # letters; what stays of a word without prefix or ending is no shorter
_PART = 4  # letters; the parts of a compound are no shorter ("par" + "lament" is none)
_LOWER_ASCII = later(r"[a-z]+")

_PREFIXES = (
    "anti auto bio co counter cross cyber de demi dis down eco electro ex extra fore geo hydro hyper il im in inter intra kilo macro mega meta "
    "micro mid mini mis mono multi nano neo neuro non off out over photo poly post pre pro pseudo psycho quasi re retro self semi socio sub "
    "super techno tele trans tri ultra un under up vice"
).split()
_SUFFIXES = (
    ("s", ""),
    ("es", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("er", ""),
    ("er", "e"),
    ("ers", ""),
    ("ers", "e"),
    ("ly", ""),
    ("ally", ""),
    ("ness", ""),
    ("less", ""),
    ("like", ""),
    ("wise", ""),
    ("able", ""),
    ("able", "e"),
    ("ability", "able"),
    ("ization", "ize"),
    ("isation", "ise"),
    ("ized", ""),
    ("ised", ""),
    ("ism", ""),
    ("ist", ""),
    ("ists", ""),
    ("ful", ""),
    ("fully", ""),
    ("ship", ""),
    ("hood", ""),
    ("dom", ""),
    ("proof", ""),
    ("free", ""),
    ("wide", ""),
    ("ward", ""),
    ("wards", ""),
    ("most", ""),
)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    for word in sorted(_UNKNOWN.met(document, lexicon)):
        yield from _places(document, word)


def _places(document: Document, word: str) -> Iterator[Finding]:
    """The places of a word, unless it is a part of something larger: a hyphened compound, an address, a handle, a name in quotes."""
    text = document.text
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        before, after = text[at - 1 : at], text[end : end + 1]
        whole = not (
            before.isalnum()
            or after.isalnum()
            or before in ("-", "'", "’", "@", "#", "/", ".", "_", "‑")
            or after in ("-", "/", "_", "@", "‑")
        )
        if whole and not (after in (".", "'", "’") and text[end + 1 : end + 2].isalnum() and not text[end + 1 : end + 3].startswith("s")):
            yield RULE.finding(document, at, end, f"no dictionary of the language has “{word}”")
        at = text.find(word, end)


def _unknown(lexicon: "Lexicon", language: str) -> Wanted:
    """Only English has a list of words that is known well enough here to say that a word is missing from it."""
    if language != "en" or not lexicon.is_common("the", "en"):
        return lambda word: False
    return lambda word: word.islower() and _is_unknown(word, lexicon)


_UNKNOWN = NotableWords(_unknown)


def _is_unknown(word: str, lexicon: "Lexicon") -> bool:
    if len(word) < _SHORTEST or not _LOWER_ASCII.fullmatch(word):
        return False  # an accent or a foreign letter says "foreign word" already; capitals and figures say "name"
    return not (_is_formed(word, lexicon) or lexicon.is_name_word(word))


def _is_formed(word: str, lexicon: "Lexicon") -> bool:
    """Whether a word is in the list or is made of words that are: prefixes, endings, compounds of two."""

    def known(stem: str) -> bool:
        return lexicon.is_common(stem, "en")

    if known(word) or any(known(stem) for stem in _stems(word)):
        return True
    for prefix in _PREFIXES:
        rest = word[len(prefix) :]
        if word.startswith(prefix) and len(rest) >= _STEM and (known(rest) or any(known(stem) for stem in _stems(rest))):
            return True
    return any(known(word[:cut]) and known(word[cut:]) for cut in range(_PART, len(word) - _PART + 1))


def _stems(word: str) -> Iterator[str]:
    for ending, instead in _SUFFIXES:
        stem = word.removesuffix(ending)
        if len(stem) < len(word) and len(stem) >= _STEM:
            yield stem + instead
            if stem[-1] == stem[-2] and not instead:  # "vlogging"
                yield stem[:-1]
