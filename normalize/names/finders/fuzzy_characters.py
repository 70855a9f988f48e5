"""A name in Han characters with one of them wrong.

Why: "卢卡申卡" is 卢卡申科 (Lukashenko) with another character of much the same sound; there are no spaces by which a word could be told.
Fix: the standard name, where the text names something related; else only a person can tell.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from normalize.lexicon import Lexicon
from normalize.lexicon.entity import label_parts
from normalize.memo import once
from normalize.model import Span, Trust
from normalize.names import belief
from normalize.names.context import RELATED, Witnesses, about
from normalize.names.evidence import Evidence
from normalize.names.matches import matches
from normalize.names.reading import Claim, Reading, Scan
from normalize.patterns import later
from normalize.text import HAN

RULE = "fuzzy-characters"
SHORTEST, LONGEST = 4, 12  # characters of a name; of three with one wrong the other two may be anything
_HAN = later(rf"[{HAN}]{{{SHORTEST},}}")
_ANY = "\0"  # stands for the wrong character


def find(scan: Scan) -> Iterator[Claim]:
    document, lexicon = scan.document, scan.lexicon
    if lexicon.language(document.language).spaces != "none":
        return
    patterns = _patterns(lexicon, document.language)
    listed = [(match.start, match.end) for match in matches(document, lexicon)] if patterns else []
    for run in _HAN.finditer(document.text) if patterns else ():
        for start in range(run.start(), run.end() - SHORTEST + 1):
            for end in range(start + SHORTEST, min(run.end(), start + LONGEST) + 1):
                meant = _meant(patterns, document.text[start:end])
                if meant and not any(first < end and start < last for first, last in listed):
                    yield Miswritten(start, end, tuple(sorted(meant)))


@once
def _patterns(lexicon: Lexicon, language: str) -> Mapping[str, frozenset[tuple[int, str]]]:
    """The names of persons and places, each with any of its characters left open, and the entities that bear them."""
    found: dict[str, set[tuple[int, str]]] = {}
    for entity in lexicon.entities():
        number, label = lexicon.number(entity.id), None
        if number is not None and entity.kind in ("person", "place"):
            label = lexicon.label(number, language)
        if label is None or number is None:
            continue
        for text, _ in label_parts(label):
            if SHORTEST <= len(text) <= LONGEST and _HAN.fullmatch(text):
                # The last character of a place says what kind it is (省), and is often left out.
                for open_at in range(len(text) - (entity.kind == "place")):
                    found.setdefault(text[:open_at] + _ANY + text[open_at + 1 :], set()).add((number, text))
    return {pattern: frozenset(names) for pattern, names in found.items()}


def _meant(patterns: Mapping[str, frozenset[tuple[int, str]]], written: str) -> frozenset[tuple[int, str]]:
    """The entities with a name that differs from some characters in one of them."""
    found = frozenset[tuple[int, str]]()
    for open_at in range(len(written)):
        found |= patterns.get(written[:open_at] + _ANY + written[open_at + 1 :], frozenset())
    return found


@dataclass(frozen=True, slots=True)
class Miswritten:
    """Characters that differ in one from some names."""

    start: int
    end: int
    meant: tuple[tuple[int, str], ...]

    def read(self, scan: Scan, witnesses: Witnesses) -> Reading | None:
        if len({number for number, _ in self.meant}) > 1:
            return None
        number, name = self.meant[0]
        place = Span(self.start, self.end)
        evidence = (Evidence("character", 1.0, name), *about(witnesses, number, place))
        related = witnesses.level(number, place) >= RELATED
        trust = Trust.LIKELY if related else Trust.REVIEW if self.end - self.start > SHORTEST else None
        return Reading(
            self.start, self.end, number, name, RULE, trust, belief.probability(evidence), evidence, believed=trust == Trust.LIKELY
        )
