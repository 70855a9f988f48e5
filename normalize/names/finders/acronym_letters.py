"""A run of capitals that nobody knows is a letter away from an acronym of what the text names.

Why: "OKVS" is OVKS with two letters swapped. But letters that merely resemble are often another body's: of 139 such edits 133 were wrong.
Fix: only a person can tell.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from normalize.model import Trust
from normalize.names import belief
from normalize.names.context import Witnesses
from normalize.names.evidence import Evidence
from normalize.names.explained import explanations_of
from normalize.names.finders.acronym_defined import SHORTEST_NEAR, is_letter_away
from normalize.names.gate import gate
from normalize.names.reading import Claim, Reading, Scan
from normalize.names.standard import is_shouted
from normalize.text import places_of

RULE = "acronym-letters"
_TIED_BEFORE, _TIED_AFTER = frozenset(".@/#-"), frozenset("@/")  # addresses, tags, halves of a compound


def find(scan: Scan) -> Iterator[Claim]:
    text = scan.document.text
    unknown = gate(scan.document, scan.lexicon).capitals - explanations_of(scan.document).keys()
    for start, end in sorted(place for word in unknown if len(word) >= SHORTEST_NEAR for place in places_of(text, word)):
        tied = text[start - 1 : start] in _TIED_BEFORE or text[end : end + 1] in _TIED_AFTER
        if not tied and not is_shouted(scan.document, start):
            yield Resembling(start, end)


@dataclass(frozen=True, slots=True)
class Resembling:
    """An unknown run of capitals."""

    start: int
    end: int

    def read(self, scan: Scan, witnesses: Witnesses) -> Reading | None:
        word = scan.document.text[self.start : self.end]
        near = [number for number in sorted(witnesses.places) if is_letter_away(scan.lexicon, word, number)]
        label = scan.lexicon.label(near[0], scan.document.language) if len(near) == 1 else None
        if label is None or not label.short:
            return None
        evidence = (Evidence("letters near", 1.0, label.short),)
        believed_by = belief.probability(evidence)
        return Reading(self.start, self.end, near[0], label.short, RULE, Trust.REVIEW, believed_by, evidence, believed=False)
