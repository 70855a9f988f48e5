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
from dataclasses import dataclass, field, replace
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

    `endings`: words in an oblique case, and acronyms, are written by it too.
    `then`: what it writes is read as a label of that language.
    `keep`: letters without a rule stay as they are (tables for languages that have Latin letters already).
    `plain`: what it writes is met without its marks too; not so in ISO 9, where û is "yu" and a plain u another name.
    `settled`: what is written for letters with one rule alone that asks for nothing and offers no choice: most letters of a word.
    `firm`: groups of letters for which the press of today has one spelling, whatever else is met: h for х is a misspelling to it.
    """

    name: str
    rules: Mapping[str, tuple[Rule, ...]]
    endings: bool = False
    then: str = ""
    keep: bool = False
    plain: bool = True
    settled: Mapping[str, str] = field(default_factory=dict)
    firm: frozenset[str] = frozenset()

    @property
    def strict(self) -> "Table":
        """The table without the choices that its press no longer has: of the groups of letters in `firm` only the usual spelling."""
        groups = {
            first: tuple(each._replace(outputs=each.outputs[:1]) if each.letters in self.firm else each for each in group)
            for first, group in self.rules.items()
        }
        return replace(self, rules=groups, firm=frozenset())


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


def table(
    name: str,
    rules: Mapping[str, Rule],
    *,
    endings: bool = False,
    then: str = "",
    keep: bool = False,
    plain: bool = True,
    firm: frozenset[str] = frozenset(),
) -> Table:
    """A table of rules by entry, sorted so that the first one that fits is the right one."""
    groups: dict[str, list[Rule]] = {}
    for each in sorted(rules.values(), key=lambda r: r.rank, reverse=True):
        groups.setdefault(each.letters[0], []).append(each)
    settled = {
        letter: group[0].outputs[0]
        for letter, group in groups.items()
        if len(group) == 1 and group[0][:3] == (letter, None, None) and len(group[0].outputs) == 1
    }
    return Table(name, {letter: tuple(group) for letter, group in groups.items()}, endings, then, keep, plain, settled, firm)


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
    if not by.rules and by.keep:
        return (word,)
    text, at, length = word.replace("İ", "i").lower(), 0, len(word)  # the small form of İ is two code points
    if len(text) != length:
        return None
    mixed = not (word[1:] == text[1:] or word.isupper())
    settled, rules = by.settled, by.rules
    parts: list[str | Rule] = []
    while at < length:
        letter = text[at]
        output: str | Rule | None = settled.get(letter)
        size = 1
        if output is None:
            rule = _fitting(text, at, rules.get(letter, ()), letter_by_letter)
            if rule is not None:
                output, size = (rule.outputs[0] if len(rule.outputs) == 1 else rule), len(rule.letters)
            elif by.keep or not letter.isalpha():
                output = letter
            else:
                return None
        if mixed and word[at] != letter:
            output = _raised(output)
        parts.append(output)
        at += size
    if not mixed and word != text:
        parts = [_raised(part, whole=True) for part in parts] if length > 1 and word.isupper() else _titled(parts)
    return tuple(parts)


def _titled(parts: list[str | Rule]) -> list[str | Rule]:
    """The parts with the first letter large; a first letter that is written by nothing hands the size on."""
    first = next((index for index, part in enumerate(parts) if part != ""), 0)
    return [*parts[:first], _raised(parts[first]), *parts[first + 1 :]]


def _raised(part: str | Rule, *, whole: bool = False) -> str | Rule:
    if isinstance(part, str):
        return part.upper() if whole else part[:1].upper() + part[1:]
    return part._replace(outputs=tuple(o.upper() if whole else o[:1].upper() + o[1:] for o in part.outputs))


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


def lacks_vowels(parts: Parts) -> bool:
    """Whether a word was written without its short vowels: none at all, or two consonants where it begins or ends.

    A word that one rule writes as a whole is as that rule says; an article in front (al-) does not count.
    """
    written = [part if isinstance(part, str) else part.outputs[0] for part in parts]
    heard = [any(letter in "aeiouy" for letter in text) for text in written if text and not text.endswith(("-", " "))]
    return len(parts) > 1 and not (any(heard[:2]) and any(heard[-2:]))


def merged(parts: Parts) -> Parts:
    """The same parts with neighbours that are settled made one: most words are one part, and cost nothing to spell again."""
    if not any(type(part) is Rule for part in parts):
        return ("".join(parts),)  # type: ignore[arg-type]
    found: list[str | Rule] = []
    for part in parts:
        if found and isinstance(part, str) and isinstance(found[-1], str):
            found[-1] += part
        else:
            found.append(part)
    return tuple(found)


def spellings(parts: Parts, most: int = VARIANTS) -> Iterator[str]:
    """What the parts can spell, the usual spelling first; a rule that occurs twice is followed the same way both times."""
    sizes = {part[:3]: len(part.outputs) for part in parts if isinstance(part, Rule)}  # a rule without its outputs, whose case may differ
    if not sizes:
        yield "".join(parts)  # type: ignore[arg-type]
        return
    for choice in islice(_choices(list(sizes.values())), most):
        chosen = dict(zip(sizes, choice, strict=True))
        yield "".join([part if isinstance(part, str) else part.outputs[chosen[part[:3]]] for part in parts])


def _choices(sizes: list[int]) -> Iterator[tuple[int, ...]]:
    """Choices for so many rules with so many outputs each: none departs from the usual, then one does, then two do."""
    usual = [0] * len(sizes)
    yield tuple(usual)
    for departing in range(1, len(sizes) + 1):
        for places in combinations(range(len(sizes)), departing):
            for second in range(1, max(sizes[p] for p in places)):
                if all(second < sizes[p] for p in places):
                    yield tuple(second if i in places else 0 for i in range(len(sizes)))
