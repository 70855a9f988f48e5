"""The spans of a text that are no prose: addresses, paths, code, placeholders, hashes. Nothing in them is read as words or changed.

A name inside an address is a part of that address, so it is no mention, no witness and no mistake. What is no prose is found once for each
document (`Document.protected`); the engine keeps every finding away from it, whatever rule it comes from.

Each kind is looked for from the sign that it cannot do without, and its module is loaded when a text has that sign for the first time: most
texts have none, and pay for the questions alone.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

Place = tuple[int, int]  # half-open, in code points

_POINT_IN_WORD = re.compile(r"\.(?=[^\W\d_])(?<=[\w-]\.)")
_COLON_IN_WORD = re.compile(r":(?=[^\s:])(?<=[a-zA-Z]:)")
_FOUR_NUMBERS = re.compile(r"\.\d{1,3}\.\d{1,3}\.\d")
# Every ASCII letter an a, every digit a 0, everything else but the hyphen a blank: how a run of letters and digits is made up.
_KINDS = bytes(0x30 if chr(c).isdigit() else 0x61 if chr(c).isalpha() else c if c == 0x2D else 0x20 for c in range(0x80)) + b" " * 0x80
_GROUPS = re.compile(rb"-[a0]{4}-[a0]{4}-[a0]{4}-")  # of an identifier
# The signs of which each group of kinds needs one at least. All are single characters: a text is searched for two 10 times as long as for one.
CODE = "`#＃=$\\"
PLACEHOLDERS = "%{$_<[⟦⟨⟪⦅§#@&"
_PROGRAM_NUMBER = re.compile("0[xX]")
NUMBERED = ("localhost", "]:", "]/")  # of hosts that have no name
_TURNS = re.compile(rb"0(?:a{1,16}0|(?<=a0)0{0,16}a)")  # where letters and digits change twice: in every hash, and in few words


def spans(text: str, language: str) -> tuple[Place, ...]:
    """The stretches of a text that are no prose, in order and apart from each other.

    `language` is what the text is written in: whether the `by` of "gazeta.by" may be a word, where a space was lost, depends on it.
    """
    found: list[Place] = []
    if "@" in text or ("/" in text and ("://" in text or "10." in text)):
        from normalize.protected import addresses

        found += addresses.find(text)
    if ":" in text and _COLON_IN_WORD.search(text) is not None:
        from normalize.protected import addresses

        found += addresses.opaque(text, [match.start() for match in _COLON_IN_WORD.finditer(text)])
    if "/" in text and (any(map(text.__contains__, NUMBERED)) or _FOUR_NUMBERS.search(text) is not None):
        from normalize.protected import addresses

        found += addresses.by_number(text)
    if _POINT_IN_WORD.search(text) is not None:
        from normalize.protected import addresses, paths

        points = [match.start() for match in _POINT_IN_WORD.finditer(text)]
        found += addresses.hosts(text, language, points)
        found += paths.files(text, points)
    if "/" in text or "\\" in text:
        from normalize.protected import paths

        found += paths.find(text)
    if any(map(text.__contains__, CODE)) or _PROGRAM_NUMBER.search(text) is not None:
        from normalize.protected import codes

        found += codes.find(text)
    if any(map(text.__contains__, PLACEHOLDERS)):
        from normalize.protected import placeholders

        found += placeholders.find(text)
    kinds = text.encode("ascii", "replace").translate(_KINDS)
    turns = sorted(match.start() for pattern in (_TURNS, _GROUPS) for match in pattern.finditer(kinds))
    if turns:
        from normalize.protected import codes

        found += codes.hashes(text, turns)
    return merged(found) if found else ()


def merged(places: Iterable[Place]) -> tuple[Place, ...]:
    """The places in order, those that overlap or touch made one."""
    result: list[Place] = []
    for start, end in sorted(places):
        if result and start <= result[-1][1]:
            result[-1] = result[-1][0], max(end, result[-1][1])
        elif start < end:
            result.append((start, end))
    return tuple(result)


def touched(places: Sequence[Place], start: int, end: int) -> Sequence[Place]:
    """Those of the places, which are in order, that share a code point with a span, or have an empty span strictly inside them."""
    if not places:
        return ()
    first = bisect_right(places, (start, -1))
    if first and places[first - 1][1] > start:
        first -= 1
    last = first
    while last < len(places) and places[last][0] < end:
        last += 1
    return places[first:last]


def is_cut(places: Sequence[Place], start: int, end: int) -> bool:
    """Whether a span lies inside one of the places, or begins or ends inside one: it is a piece of something that is no prose."""
    return any(first < start or end < last for first, last in touched(places, start, end))


def within(places: Sequence[Place], start: int, end: int) -> tuple[Place, ...]:
    """The places as they lie in the stretch of a text from `start` to `end`, counted from its beginning."""
    return tuple((max(first, start) - start, min(last, end) - start) for first, last in touched(places, start, end))


def moved(places: Sequence[Place], edits: Iterable[tuple[int, int, str]]) -> tuple[Place, ...]:
    """The places after edits (start, end, replacement), in order; one that an edit takes out is left out. Both are apart."""
    result: list[Place] = []
    waiting = sorted(edits)
    at = shift = 0
    for start, end in sorted(places):
        while at < len(waiting) and waiting[at][1] <= start:
            shift += len(waiting[at][2]) - (waiting[at][1] - waiting[at][0])
            at += 1
        if at == len(waiting) or waiting[at][0] >= end:
            result.append((start + shift, end + shift))
    return tuple(result)
