"""From evidence to belief: the weights of what speaks for and against a reading add up to a probability, and that to a grade of trust.

The weights are data (`belief.tsv`, written by `tools/learn_belief.py` from readings whose truth is known), the thresholds are where such readings, each
distinct pair of form and replacement counted once, were right often enough. A logistic model, since its sum can be shown line by line.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from normalize.model import Trust
from normalize.names.evidence import Evidence

TABLE = "belief.tsv"
BIAS = "bias"


class Row(NamedTuple):
    """A kind of evidence: what it adds to the log-odds, whether that is set by hand, since the data hold too little of it or label it badly, in how many
    distinct right and wrong pairs it was seen, and how people read it."""

    weight: float
    by_hand: bool
    right: int
    wrong: int
    says: str


NAMES = "normalize.names"


@cache
def table(package: str = NAMES) -> Mapping[str, Row]:
    """The rows of a package's table by the name of the evidence: a constant, read when the first belief is asked for."""
    rows: dict[str, Row] = {}
    for line in files(package).joinpath(TABLE).read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            name, weight, set_by, right, wrong, says = line.split("\t")
            rows[name] = Row(float(weight), set_by == "hand", int(right), int(wrong), says)
    return rows


def log_odds(evidence: Iterable[Evidence], package: str = NAMES) -> float:
    """The sum of the weights of some evidence; KeyError for a kind of which the table knows nothing."""
    rows = table(package)
    return rows[BIAS].weight + sum([rows[each.name].weight * each.value for each in evidence])


def probability(evidence: Iterable[Evidence], package: str = NAMES) -> float:
    """How likely a reading with this evidence is right, 0 to 1."""
    return 1 / (1 + math.exp(-log_odds(evidence, package)))


def trust(belief: float, ceiling: Trust = Trust.SURE, package: str = NAMES) -> Trust | None:
    """The grade that a belief deserves, at most the ceiling of its way of finding; None where it is not worth a look."""
    rows = table(package)
    for grade in (Trust.SURE, Trust.LIKELY, Trust.REVIEW):
        if belief >= rows[f"threshold {grade}"].weight:
            return min(grade, ceiling)
    return None


def within(grade: Trust, belief: float) -> float:
    """A belief that does not contradict the grade: reasons that are no part of the sum raise or lower the one, and then the other too."""
    rows = table()
    above = [rows[f"threshold {each}"].weight for each in (Trust.LIKELY, Trust.SURE) if each > grade]
    return max(rows[f"threshold {grade}"].weight, min([belief, *above]))


def said(evidence: Evidence, package: str = NAMES) -> str:
    """One piece of evidence in English."""
    row = table(package).get(evidence.name)
    return (row.says if row is not None else evidence.name).replace("{}", evidence.detail)


def explained(evidence: Iterable[Evidence], package: str = NAMES) -> str:
    """Evidence in one line, what needs no saying left out."""
    return "; ".join(dict.fromkeys(text for each in evidence if (text := said(each, package))))


def ledger(evidence: Iterable[Evidence]) -> Iterator[str]:
    """The sum of a belief, a line for each piece of evidence: what it adds to the log-odds, and what it is."""
    rows, total = table(), table()[BIAS].weight
    yield f"    {total:+6.2f}  before anything is known"
    for each in evidence:
        added = rows[each.name].weight * each.value
        total += added
        yield f"    {added:+6.2f}  {said(each) or each.name}"
    yield f"    {total:+6.2f}  = {1 / (1 + math.exp(-total)):.3f}"
