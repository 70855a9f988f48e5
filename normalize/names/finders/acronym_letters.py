"""A run of capitals that nobody knows is a letter away from an acronym of what the text names.

Why: "OKVS" is OVKS with two letters swapped. But letters that merely resemble are often another body's: of 139 such edits 133 were wrong.
Fix: only a person can tell.
"""

import re
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

RULE = "acronym-letters"
_CAPITALS = re.compile(r"(?<![\w.@/#-])[^\W\d_a-z]{4,8}(?![\w@/])")


def find(scan: Scan) -> Iterator[Claim]:
    unknown = gate(scan.document, scan.lexicon).capitals - explanations_of(scan.document).keys()
    if any(len(word) >= SHORTEST_NEAR for word in unknown):
        for use in _CAPITALS.finditer(scan.document.text):
            if use[0] in unknown and not is_shouted(scan.document, use.start()):
                yield Resembling(use.start(), use.end())


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
