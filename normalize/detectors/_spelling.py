"""Which words a language has, and which usual word a misspelt one is a letter away from.

A language has this where the lexicon has word lists for it: `<language>` and, if there are such, `-rare`, `-technical`,
`-recent` (right, but never what was meant), `-usual` and `-frequent` (what is proposed). Today that is English; so are the prefixes and endings with which words are made that no list has.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.memo import once

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

_RARE = ("-rare", "-technical", "-recent")  # lists of what is right and never proposed
NAMES = ("en-names", "given-names")
_STEM = 3  # letters; what stays of a word without prefix or ending is no shorter
_PART = 4  # letters; the parts of a compound are no shorter ("par" + "lament" is none)
_NEAR = 5  # letters; of a shorter word nearly any string is a letter away
_LONG = 8  # letters; such a word may have two slips; in a shorter one two reach half the dictionary
_LONGEST = 50  # letters; the longest word of a dictionary has 45, and of a run of letters without end every slip would be a copy of it
_ALIKE = 2  # first letters that a word with two slips has right
_SLIPS = 2
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

_PREFIXES = tuple(
    "agro anti auto bio circum co counter cross cyber de demi dis down eco electro ex extra fore geo hydro hyper il im in inter intra kilo macro mega meta "
    "micro mid mini mis mono multi nano neo neuro non off out over photo poly post pre pro pseudo psycho quasi re retro self semi socio sub "
    "super techno tele trans tri ultra un under up vice".split()
)
# The lists have the plurals and verb forms of their own words, so these are for words that are rare or of a trade: repo, repos; vlog, vlogged.
_INFLECTIONS = (
    ("s", ""),
    ("ies", "y"),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("er", ""),
    ("er", "e"),
    ("ers", ""),
    ("ers", "e"),
)
# After these a word is another word: no list is complete with them.
_ENDINGS = tuple(
    (pair.partition("=")[0], pair.partition("=")[2])
    for pair in (
        "ly= ally= ness= less= like= wise= able= able=e ability=able ization=ize isation=ise ized= ised= ism= ist= ists= ful= fully= ship= hood= dom= "
        "proof= free= wide= ward= wards= most= ish= esque= gate= friendly="
    ).split()
)
_ENDED, _INFLECTED = (tuple(ending for ending, _ in endings) for endings in (_ENDINGS, _INFLECTIONS))
_NO_LY = later(r"(?:[tu]e|le|ll|y)\Z")  # truly, probably, fully, happily: these lose or change a letter before "ly"


def is_word(word: str, lexicon: "Lexicon", language: str) -> bool:
    """Whether a word in small letters is in the lists or is made of words that are: prefixes, endings, compounds of two usual words."""

    def rare(stem: str) -> bool:
        return any(lexicon.is_common(stem, language + kind) for kind in _RARE)

    def listed(stem: str) -> bool:
        return lexicon.is_common(stem, language) or rare(stem)

    def made(whole: str) -> bool:
        return (
            listed(whole)
            or (whole.endswith(_ENDED) and any(lexicon.is_common(stem, language) for stem in _without(whole, _ENDINGS)))
            or (whole.endswith(_INFLECTED) and any(rare(stem) for stem in _without(whole, _INFLECTIONS)))
        )

    if made(word):
        return True
    if len(word) > _LONGEST:
        return False
    # Most words begin with none, as they end in none above: asked of all at once.
    if word.startswith(_PREFIXES) and any(
        word.startswith(prefix) and len(word) - len(prefix) >= _PART and made(word[len(prefix) :]) for prefix in _PREFIXES
    ):
        return True
    usual = language + "-usual"
    if any(lexicon.is_common(word[:cut], usual) and lexicon.is_common(word[cut:], usual) for cut in range(_PART, len(word) - _PART + 1)):
        return True
    # "barcode", but not "thepostponed"
    frequent, small = language + "-frequent", lexicon.language(language).all_words
    return any(
        len(one) >= _STEM
        and len(two) >= _STEM
        and not {one, two} & small
        and lexicon.is_common(one, frequent)
        and lexicon.is_common(two, frequent)
        for one, two in ((word[:_STEM], word[_STEM:]), (word[:-_STEM], word[-_STEM:]))
    )


def _without(word: str, endings: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for ending, instead in endings:
        stem = word.removesuffix(ending)
        if len(stem) < len(word) and len(stem) >= _STEM and not (ending == "ly" and _NO_LY.search(stem)):
            yield stem + instead
            if stem[-1] == stem[-2] and not instead:  # "vlogging"
                yield stem[:-1]


def is_listed(word: str, lexicon: "Lexicon", language: str) -> bool:
    """Whether a word in small letters stands in a list of its language as it is."""
    return lexicon.is_common(word, language) or any(lexicon.is_common(word, language + kind) for kind in _RARE)


@once
def nearest(lexicon: "Lexicon", word: str, language: str) -> str | None:
    """The word that was meant by one in small letters that is not right; None where nothing is near enough to tell.

    Of a long word a usual one that is one slip away, or two where both begin alike; of a short one, to which nearly any string is near, a frequent one.
    """
    listed = language + ("-usual" if len(word) >= _NEAR else "-frequent")
    for near in one_slip_away(word):
        if lexicon.is_common(near, listed) and len(near) >= _STEM:
            return near
    return _two_slips_away(lexicon, word, language) if _LONG <= len(word) <= _LONGEST else None


@once
def miswritten(lexicon: "Lexicon", word: str, language: str) -> str | None:
    """The frequent word that letters exchanged, left out or put in too much made into this one."""
    frequent = frequent_words(lexicon, language)
    return next((near for near in slips_of_order(word) if near in frequent), None)


@once
def frequent_words(lexicon: "Lexicon", language: str) -> frozenset[str]:
    """The frequent words as a set: half a million times is asked for one in 2 MB, ten times as fast as in the compiled list."""
    return frozenset(lexicon.words_beginning("", language + "-frequent"))


def _two_slips_away(lexicon: "Lexicon", word: str, language: str) -> str | None:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    alike = lexicon.words_beginning(word[:_ALIKE], language + "-usual")
    best = process.extractOne(word, alike, scorer=OSA.distance, score_cutoff=_SLIPS)
    return best[0] if best is not None else None


def one_slip_away(word: str) -> Iterator[str]:
    """What may have been meant by a word, the likelier slip first: those of order, then one letter for another."""
    if len(word) > _LONGEST:
        return
    yield from slips_of_order(word)
    for at in range(len(word) - 1, -1, -1):
        for letter in _LETTERS:
            if letter != word[at]:
                yield word[:at] + letter + word[at + 1 :]


def slips_of_order(word: str) -> Iterator[str]:
    """What a word becomes with two letters exchanged back, one put in that was left out, one taken out; from the end, since the first letter is seldom the wrong one."""
    if len(word) > _LONGEST:
        return
    yield from exchanged(word)
    cuts = [(word[:at], word[at:]) for at in range(len(word), -1, -1)]
    for head, tail in cuts:
        for letter in _LETTERS:
            yield head + letter + tail
    for head, tail in cuts:
        if tail:
            yield head + tail[1:]


def exchanged(word: str) -> Iterator[str]:
    """What a word becomes with two neighbouring letters exchanged, from the end."""
    for at in range(len(word) - 2, -1, -1) if len(word) <= _LONGEST else ():
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def is_name(word: str, lexicon: "Lexicon") -> bool:
    """Whether a word, in small letters, is somebody's or some place's name."""
    return lexicon.is_name_word(word) or any(lexicon.is_common(word, listed) for listed in NAMES)
