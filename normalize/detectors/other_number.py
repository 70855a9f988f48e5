"""Another number stands where the original has one.

Why: a digit is lost, doubled or changed on the way, and no reader of the translation can know.
Fix: the number of the original, for a person to confirm. Only numbers that differ in a digit or two, each the only one of its sentence without a counterpart:
measures that were converted, and numbers written out in words, are none.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from normalize.detectors._original import side_by_side
from normalize.model import Category, Document, Finding, Rule, Severity, Span
from normalize.patterns import later
from normalize.protected import is_cut

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.source.alignment import Pair

RULE = Rule("other-number", Category.LANGUAGE, Severity.MAJOR, mqm="accuracy/mistranslation/number")

# Letters of scripts without blanks may stand at once beside a number, Latin ones make a name of it (COVID-19, 5800X). Hours and minutes are told in many
# ways, and what a comma and a blank divide may be one number (1, 600) or two.
_NUMBER = later(
    r"(?<![A-Za-z0-9.,:])(?<![A-Za-z]-)(?<!\d, )(?:\d{1,3}(?:[.,' \u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?![.,]?\d| ?[:：] ?\d\d|, \d{3}|[A-Za-z])"
)
_PART = later(r"\d+")
_GROUP = 3
_NOON = (12, 1200)  # between 21 and 9 p.m., 23.15 and 11.15 p.m.
_LONG = 4  # digits of a number in which two may differ: a year, a sum


class _Number(NamedTuple):
    digits: str
    place: Span


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    both = side_by_side(document, lexicon)
    if both is None:
        return
    beside, pairs = both
    mine, theirs = _all(document.text), _all(beside.text)
    for pair in pairs:
        found = _other(document, beside, pair, mine, theirs)
        if found is not None:
            wanted, stands = found
            shown = beside.text[wanted.place.start : wanted.place.end]
            replacement = shown if shown.isdigit() else None
            yield RULE.finding(document, *stands.place, f"the original has {shown} here", replacement)


def _all(text: str) -> frozenset[str]:
    return frozenset(_digits(match[0]) for match in _NUMBER.finditer(text))


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a number is part of one that letters go on with: 1万4092."""
    return any(unicodedata.numeric(char, None) is not None for char in (*text[start - 1 : start], *text[end : end + 1]) if char.isalpha())


def _digits(number: str) -> str:
    """The digits of a number, whatever divides them; a nought before a day or month is none: 10.02. and 10.2."""
    first, *others = _PART.findall(number)
    return (first.lstrip("0") or "0") + "".join(other if len(other) == _GROUP else other.lstrip("0") or "0" for other in others)


def _numbers(document: Document, spans: tuple[Span, ...]) -> list[_Number]:
    return [
        _Number(_digits(match[0]), Span(*match.span()))
        for span in spans
        for match in _NUMBER.finditer(document.text, span.start, span.end)
        if not is_cut(document.protected, *match.span()) and not _goes_on(document.text, *match.span())
    ]


def _other(
    document: Document, beside: Document, pair: "Pair", mine: frozenset[str], theirs: frozenset[str]
) -> tuple[_Number, _Number] | None:
    """The number of the original that the text has not, and the one that it has in its place, where there is one of each."""
    wanted, stand = _numbers(beside, pair.source), _numbers(document, pair.text)
    lost = Counter(number.digits for number in wanted) - Counter(number.digits for number in stand)
    new = Counter(number.digits for number in stand) - Counter(number.digits for number in wanted)
    lost_here, new_here = [digits for digits in lost if digits not in mine], [digits for digits in new if digits not in theirs]
    found = [(one, other) for one in lost_here for other in new_here if _are_near(one, other)]
    if len(found) != 1:
        return None
    one, other = found[0]
    return next(n for n in wanted if n.digits == one), next(n for n in stand if n.digits == other)


def _are_near(one: str, other: str) -> bool:
    """Whether one number may be the other miswritten: a digit or two changed, two that changed places, or one lost or doubled inside."""
    if abs(int(one) - int(other)) in _NOON:
        return False
    if len(one) == len(other) and len(one) > 1:
        different = sum(a != b for a, b in zip(one, other, strict=True))
        return different == 1 or (different == 2 and (len(one) >= _LONG or sorted(one) == sorted(other)))
    short, long = sorted((one, other), key=len)
    if len(long) != len(short) + 1 or len(short) < _LONG - 1 or long == short + "0":
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
