"""Case endings as data: puts a word of a label into the oblique cases, cuts its ending off, or makes the adjective of a place.

Machine translation leaves endings in (Zase, Zasem for Зась) or cuts them off (Kakhov for Каховка), so both are forms of a name.
A row of a table is the ending of the nominative, with the letters that may stand before it, and one ending a case:

    (жшчщц)а: и е у ей е      `/` parts two endings of one case, `=` means that the case looks like the nominative,
                              or that the form is better not made,
    (C).: а у а ом е          `.` is no ending at all; a capital in brackets names a class of letters

The longest ending that fits wins; a word that fits none does not decline.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from normalize.lexicon.romanise import neighbours

STEM = 5  # letters a cut stem keeps at least; shorter ones are words and other names too often

_ROW = re.compile(r"(?:\((?P<left>[^()]+)\))?(?P<ending>[^().]+|\.)")


class Row(NamedTuple):
    """The endings of the cases, in the order of the table's cases, for a nominative in `ending` after one of `left`."""

    ending: str
    left: frozenset[str] | None
    endings: tuple[tuple[str, ...], ...]


Rows = Mapping[str, tuple[Row, ...]]  # by ending; of two rows of one ending the one that asks for fewer letters in front comes first


@dataclass(frozen=True, slots=True)
class Declension:
    """How the words of one language change.

    `rows` by noun type (person, place, and woman for the family names of women); `masculine`: given names that end like a
    woman's; `stems`, by kind: what is left where the nominative's ending is cut off; `own`: endings that only
    the language's own text can have, since elsewhere they would be another name (Пескова); `adjectives`: what the ending of a place becomes
    in its adjective, and `adjective_endings` what follows there.
    """

    cases: tuple[str, ...] = ()
    rows: Mapping[str, Rows] = field(default_factory=dict)
    masculine: frozenset[str] = frozenset()
    feminine_endings: tuple[str, ...] = ()
    stems: Mapping[str, Rows] = field(default_factory=dict)
    own: Mapping[str, Rows] = field(default_factory=dict)
    adjectives: Rows = field(default_factory=dict)
    adjective_endings: tuple[str, ...] = ()


def row(entry: str, endings: str, cases: int, classes: Mapping[str, str]) -> Row:
    """The row of one line of a table; ValueError when the line is not in the notation above or has too few or many cases."""
    match = _ROW.fullmatch(entry)
    if match is None:
        raise ValueError(f"{entry!r} is not an ending with (letters before) in front; '.' is no ending")
    found = tuple(tuple("" if e == "." else e for e in cell.split("/")) for cell in endings.split())
    if len(found) != cases:
        raise ValueError(f"{entry!r} has {len(found)} endings for {cases} cases")
    return Row("" if match["ending"] == "." else match["ending"], neighbours(match["left"], classes), found)


def rows(found: list[Row]) -> Rows:
    """Rows by their ending, those that ask for fewer letters in front first and those that do not ask last."""
    by_ending: dict[str, list[Row]] = {}
    for each in sorted(found, key=lambda r: (r.left is None, len(r.left or ()))):
        by_ending.setdefault(each.ending, []).append(each)
    return {ending: tuple(group) for ending, group in by_ending.items()}


def fitting(word: str, table: Rows) -> Row | None:
    """The row with the longest ending that fits the word; a word is never all ending."""
    text = word.lower()
    for size in range(min(len(text) - 1, max(map(len, table), default=0)), -1, -1):
        for each in table.get(text[len(text) - size :], ()):
            if each.left is None or text[len(text) - size - 1] in each.left:
                return each
    return None


def decline(word: str, table: Rows, cases: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    """The word in each oblique case where it differs from the nominative; empty where it does not decline (also all capitals)."""
    each = None if word.isupper() and len(word) > 1 else fitting(word, table)
    if each is None:
        return {}
    stem = word[: len(word) - len(each.ending)]
    long = len(stem) >= STEM  # a case without an ending is a cut stem too
    changed = {case: tuple(stem + e for e in cell if e != "=" and (e or long)) for case, cell in zip(cases, each.endings, strict=True)}
    return {case: found for case, found in changed.items() if found}


def cut_stem(word: str, table: Rows) -> Iterator[str]:
    """The word with its ending cut off, where at least STEM letters remain."""
    each = None if word.isupper() else fitting(word, table)
    if each is not None:
        stem = word[: len(word) - len(each.ending)]
        yield from (stem + rest for rest in each.endings[0] if rest != "=" and len(stem + rest) >= STEM)


def own_forms(word: str, table: Rows) -> Iterator[str]:
    """The word with the endings that only a text of its own language can have."""
    each = None if word.isupper() else fitting(word, table)
    if each is not None:
        yield from (word[: len(word) - len(each.ending)] + ending for ending in each.endings[0])


def place_adjectives(word: str, declension: Declension) -> Iterator[str]:
    """The adjective of a place in its usual endings: Купянск gives Купянское, Купянский and so on."""
    each = fitting(word, declension.adjectives)
    if each is None:
        return
    stem = word[: len(word) - len(each.ending)]
    for middle in each.endings[0]:
        for ending in declension.adjective_endings:
            yield stem + middle + ending
