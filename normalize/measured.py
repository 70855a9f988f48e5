"""How often a rule is right, by measure: `precision.tsv`, which `tools/rule_rates.py` writes."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def precision(rule: str) -> float | None:
    """The share of a rule's findings in machine translations that point at a fault; None where it was not measured."""
    return _table().get(rule)


@cache
def _table() -> Mapping[str, float]:
    text = (files("normalize") / "precision.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
    return {rule: float(share) for rule, share in rows}
