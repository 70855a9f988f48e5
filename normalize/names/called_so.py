"""A family name alone, spelt as in a full name of the same text: where President Joe Baiden is Biden, "Baiden" is, too.

Alone it is near to many, or a name that others bear. But a text explains its names: who was named in full is called so after that.
"""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import OSA

from normalize.lexicon.keys import without_marks
from normalize.memo import once
from normalize.model import Document, Span, Trust
from normalize.names.evidence import Evidence
from normalize.names.finders._beside import beside_person, has_capital_after
from normalize.names.finders.known import AGAINST
from normalize.names.reading import Reading, Scan
from normalize.names.standard import in_case_of
from normalize.protected import is_cut
from normalize.similarity import name_similarity

ALIKE = 0.6  # similarity or share of letters that two spellings of a family name have: Baden and Biden 0.6
SHORTEST = 4  # letters of a family name that stands alone: Li and Kim are those of many


def called_so(scan: Scan, found: Sequence[Reading]) -> Iterator[Reading]:
    """Readings of the family names that stand alone, by the believed ones of full names that are to be put right."""
    meant: dict[str, Reading | None] = {}
    for reading in found:
        family = _family(scan, reading)
        if family is not None:
            other = meant.setdefault(family, reading)
            if other is not None and other.entity != reading.entity:
                meant[family] = None  # two men of one name
    for family, full in meant.items():
        if full is not None:
            yield from _alone(scan, family, full)


def _family(scan: Scan, reading: Reading) -> str | None:
    """The family name in a wrong full name, where that is what is wrong."""
    if reading.right or not reading.witness or reading.canonical is None or scan.lexicon.kind(reading.entity) != "person":
        return None
    mine, theirs = _of(scan, reading).split(" "), reading.canonical.split(" ")
    if len(mine) != len(theirs) or len(mine) == 1 or mine[-1] == theirs[-1] or len(mine[-1]) < SHORTEST or not mine[-1][0].isupper():
        return None
    # Of Luo Guancong, who is Nathan Law, the last word is no family name.
    return mine[-1] if name_similarity(mine[-1], theirs[-1], "person") >= ALIKE or _letters(mine[-1], theirs[-1]) >= ALIKE else None


def _letters(one: str, other: str) -> float:
    """The share of letters that stand right in two spellings."""
    return OSA.normalized_similarity(without_marks(one), without_marks(other))


def _alone(scan: Scan, family: str, full: Reading) -> Iterator[Reading]:
    assert full.canonical is not None
    standard = full.canonical.split(" ")[-1]
    for place in _places(scan.document, family):
        beside = {each.name for each in beside_person(scan, full.entity, place, True)}
        if place.end == full.end or not beside.isdisjoint(AGAINST) or has_capital_after(scan.document.text, place.end):
            continue  # Baden Street is called after a town
        yield full._replace(
            start=place.start,
            end=place.end,
            canonical=in_case_of(family, standard, scan.document.language),
            trust=Trust.LIKELY,
            evidence=(Evidence("called so", 1.0, _of(scan, full)), *full.evidence),
            witness=False,
        )


def _of(scan: Scan, reading: Reading) -> str:
    return scan.document.text[reading.start : reading.end]


@once
def _places(document: Document, family: str) -> tuple[Span, ...]:
    """Where a word stands that is no part of a compound, an address or code."""
    found = re.finditer(rf"(?<![\w-]){re.escape(family)}(?![\w-])", document.text)
    return tuple(Span(*match.span()) for match in found if not is_cut(document.protected, *match.span()))
