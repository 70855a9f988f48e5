"""The recall index: which labels may stand behind a spelling that nobody wrote down.

A label stands under its recall key (`normalize.similarity.key`) and, where that is long enough, under the key with any one sound left out; a
spelling of a text is looked up in the same two ways. So a label is reached by every spelling that differs in vowels, in sounds that
conventions exchange, and in one consonant that was lost, added or changed. Nothing is enumerated: whether some convention would give
the spelling is asked for the few labels that are reached.

What stands under a recall key is how the label sounds and the row of its key, and under a key with a sound left out that sound and its place: labels
of many languages share a recall key. The sounds are what a spelling is compared with first, and 14 labels of 15 are dropped by them: they need no key
restored and no letter romanised while a text is read.
"""

from collections.abc import Iterable, Iterator, Mapping

from normalize.lexicon.postings import Posting, PostingRole
from normalize.lexicon.recorded import RECORDED
from normalize.lexicon.tables import Tables
from normalize.similarity.key import name_keys, name_sound

WHOLE, SHORTER = "\t", "\v"
FIRST_DIGIT, DIGITS = ord(" "), 94  # the characters of ASCII that are seen, and the blank: a byte each
SHORTEST = 3  # letters of a label that a longer word may be near to: Zas, when the text has Zasy
MOST_WORDS = 4  # of a label; longer names are found by their words
SHORTEST_LOSING = 4  # sounds of a key from which one may be missing: of shorter ones half the dictionary is a sound away


def entries(tables: Tables, rows: Mapping[str, int]) -> Iterator[str]:
    """The lines of the index: recall key, `WHOLE`, sound, `WHOLE`, row of the label's key; and recall key without a sound, `SHORTER`, what gives it back."""
    skeletons = set()
    for name in recalled(tables):
        for skeleton in filter(None, name_keys(name)):
            skeletons.add(skeleton)
            yield skeleton + WHOLE + name_sound(name) + WHOLE + as_digits(rows[name])
    for skeleton in skeletons:
        for shorter in losing_one(skeleton):
            yield shorter + SHORTER + lost_sound(skeleton, shorter)


def as_digits(number: int) -> str:
    """A number as characters, the smallest digit first."""
    digits = chr(FIRST_DIGIT + number % DIGITS)
    while number := number // DIGITS:
        digits += chr(FIRST_DIGIT + number % DIGITS)
    return digits


def as_number(digits: str) -> int:
    """The number that characters say."""
    number = 0
    for digit in reversed(digits):
        number = number * DIGITS + ord(digit) - FIRST_DIGIT
    return number


def lost_sound(skeleton: str, shorter: str) -> str:
    """The sound that a recall key has more than another, and its place as a character: what `with_sound` puts back."""
    at = next((at for at, sound in enumerate(shorter) if sound != skeleton[at]), len(shorter))
    return skeleton[at] + chr(FIRST_DIGIT + at)


def with_sound(shorter: str, lost: str) -> str:
    """The recall key of which a sound was left out."""
    at = ord(lost[1]) - FIRST_DIGIT
    return shorter[:at] + lost[0] + shorter[at:]


def recalled(tables: Tables) -> Iterator[str]:
    """The keys that stand in the index."""
    for name, postings in tables.keys.items():
        if (
            len(name) >= SHORTEST
            and name.count(" ") < MOST_WORDS
            and any(is_recalled(posting, _spoken(posting, tables)) for posting in postings)
        ):
            yield name


def losing_one(skeleton: str) -> tuple[str, ...]:
    """A recall key with any one of its sounds left out; none where it is short."""
    if len(skeleton) < SHORTEST_LOSING:
        return ()
    return tuple({skeleton[:at] + skeleton[at + 1 :] for at in range(len(skeleton))})


def is_recalled(posting: Posting, languages: Iterable[str]) -> bool:
    """Whether a posting is a label, no acronym, in a language that a text may be in or come from."""
    return not posting.exact and posting.role <= PostingRole.STYLE and not RECORDED.isdisjoint(languages)


def _spoken(posting: Posting, tables: Tables) -> Iterable[str]:
    if posting.role > PostingRole.STYLE:
        return ()
    return tables.styles[posting.detail][:1] if posting.role == PostingRole.STYLE else tables.languages[posting.detail]
