"""Tables that write the words of one language in Latin letters: a table is data, and this is the one small machine that runs it.

A table's entry is a group of letters with what may stand before and after it, and what to write:

    ж: zh           always
    ^е: [ye, e]     at the start of a word, the first choice being the usual one
    ий$: y          at the end of a word
    (^VЬ)е: ye      at the start, after a letter of class V, or after one of class Ь: a class has a capital's name, small letters stand
                    for themselves
    е(жш): e        before ж or ш; `$` among the letters of the right side is the end of the word

The longest group of letters that fits wins; of two equally long the one that asks for more does.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, islice
from typing import NamedTuple

VARIANTS = 6  # spellings of one label by one table; beyond that the rarer choices meet each other, which no real press does

_ENTRY = re.compile(r"(?:\((?P<left>[^()]+)\)|(?P<start>\^))?(?P<letters>[^()^$]+)(?:\((?P<right>[^()]+)\)|(?P<end>\$))?")
_WORD = re.compile(r"[^\s\-–/.,()]+")  # a hyphen ends a word: what follows begins one, with the spelling of a beginning


class Rule(NamedTuple):
    """Write one of `outputs` for `letters`, where the neighbours are among `left` and `right` (None: anything)."""

    letters: str
    left: frozenset[str] | None
    right: frozenset[str] | None
    outputs: tuple[str, ...]

    @property
    def rank(self) -> tuple[int, int]:
        return len(self.letters), (self.left is not None) + (self.right is not None)


@dataclass(frozen=True, slots=True)
class Table:
    """One convention: rules by the first letter of their group, the best fitting first.

    `endings`: words in an oblique case are written by it too; `then`: what it writes is read as a label of that language;
    `keep`: letters without a rule stay as they are (tables for languages that have Latin letters already).
    """

    name: str
    rules: Mapping[str, tuple[Rule, ...]]
    endings: bool = False
    then: str = ""
    keep: bool = False


Parts = tuple[str | Rule, ...]  # a word cut into text that is settled and rules that still offer a choice


def rule(entry: str, outputs: tuple[str, ...], classes: Mapping[str, str]) -> Rule:
    """The rule of one entry of a table; ValueError when the entry is not in the notation above."""
    match = _ENTRY.fullmatch(entry)
    if match is None:
        raise ValueError(f"{entry!r} is not letters with (before) or ^ in front and (after) or $ behind")
    left = neighbours("^" if match["start"] else match["left"], classes)
    right = neighbours("$" if match["end"] else match["right"], classes)
    return Rule(match["letters"], left, right, outputs)


def wording(entry: str) -> str:
    """An entry with the letters in its brackets in order: two wordings of one entry are one entry."""
    return re.sub(r"\(([^()]+)\)", lambda inside: f"({''.join(sorted(inside[1]))})", entry)


def neighbours(names: str | None, classes: Mapping[str, str]) -> frozenset[str] | None:
    """The letters that a list of letters and class names stands for; None stays None."""
    return None if names is None else frozenset(letter for name in names for letter in classes.get(name, name))


def table(name: str, rules: Mapping[str, Rule], *, endings: bool = False, then: str = "", keep: bool = False) -> Table:
    """A table of rules by entry, sorted so that the first one that fits is the right one."""
    groups: dict[str, list[Rule]] = {}
    for each in sorted(rules.values(), key=lambda r: r.rank, reverse=True):
        groups.setdefault(each.letters[0], []).append(each)
    return Table(name, {letter: tuple(group) for letter, group in groups.items()}, endings, then, keep)


def words(label: str) -> list[tuple[str, str]]:
    """The words of a label, each with what stands between it and the word before; the last word may be empty."""
    found, done = [], 0
    for match in _WORD.finditer(label):
        found.append((label[done : match.start()], match[0]))
        done = match.end()
    return [*found, (label[done:], "")] if done < len(label) else found


def cut(word: str, by: Table, *, letter_by_letter: bool = False) -> Parts | None:
    """The parts of a word, cased as the word is; None when it holds a letter that the table does not know.

    `letter_by_letter` ignores what stands around: an acronym's letters are read out one by one (ЕС is ES, never "Yes").
    """
    parts: list[str | Rule] = []
    text, at, length = word.replace("İ", "i").lower(), 0, len(word)  # the small form of İ is two code points
    if len(text) != length:
        return None
    capitals, upper = word != text, length > 1 and word.isupper()
    while at < length:
        fitting = _fitting(text, at, by.rules.get(text[at], ()), letter_by_letter)
        if fitting is None:
            if text[at].isalpha() and not by.keep:
                return None
            fitting = Rule(text[at], None, None, (text[at],))
        outputs = fitting.outputs
        if capitals and (upper or word[at] != text[at]):
            outputs = tuple(o.upper() if upper else o[:1].upper() + o[1:] for o in outputs)
            fitting = fitting._replace(outputs=outputs)
        if len(outputs) > 1:
            parts.append(fitting)
        elif parts and isinstance(parts[-1], str):
            parts[-1] += outputs[0]
        else:
            parts.append(outputs[0])
        at += len(fitting.letters)
    return tuple(parts)


def _fitting(text: str, at: int, rules: tuple[Rule, ...], letter_by_letter: bool) -> Rule | None:
    for each in rules:
        letters, left, right, _ = each
        if letter_by_letter:
            if len(letters) == 1 and left is None and right is None:
                return each
            continue
        if left is not None and (text[at - 1] if at else "^") not in left:
            continue
        if len(letters) > 1 and not text.startswith(letters, at):
            continue
        if right is not None:
            end = at + len(letters)
            if (text[end] if end < len(text) else "$") not in right:
                continue
        return each
    return None


def spellings(parts: Parts, most: int = VARIANTS) -> Iterator[str]:
    """What the parts can spell, the usual spelling first; a rule that occurs twice is followed the same way both times."""
    if not any(isinstance(part, Rule) for part in parts):
        yield "".join(parts)  # type: ignore[arg-type]
        return
    open_rules = list(dict.fromkeys((p.letters, p.left, p.right) for p in parts if isinstance(p, Rule)))
    sizes = {(p.letters, p.left, p.right): len(p.outputs) for p in parts if isinstance(p, Rule)}
    for choice in islice(_choices([sizes[key] for key in open_rules]), most):
        chosen = dict(zip(open_rules, choice, strict=True))
        yield "".join(p if isinstance(p, str) else p.outputs[chosen[p.letters, p.left, p.right]] for p in parts)


def _choices(sizes: list[int]) -> Iterator[tuple[int, ...]]:
    """Choices for so many rules with so many outputs each: none departs from the usual, then one does, then two do."""
    usual = [0] * len(sizes)
    yield tuple(usual)
    for departing in range(1, len(sizes) + 1):
        for places in combinations(range(len(sizes)), departing):
            for second in range(1, max(sizes[p] for p in places)):
                if all(second < sizes[p] for p in places):
                    yield tuple(second if i in places else 0 for i in range(len(sizes)))
