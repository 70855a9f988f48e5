"""Texts in Spark frames, with the schema given. Needs pyspark, pyarrow and what pyspark's `mapInArrow` needs (pandas).

Each worker opens the lexicon from a file that all processes of a machine share; a null stays null. Options are those of `normalize.Normalizer`.
"""

from functools import partial
from typing import Any

from normalize.integrations import _rows, arrow

__all__ = ["findings", "fixed", "mentions", "scored"]


def fixed(frame: Any, *, field: str = "text", trust: str = "sure", **options: Any) -> Any:
    """The frame with the texts of one column fixed at that trust ("sure" or "likely"); its schema stays."""
    return frame.mapInArrow(partial(arrow.fixed, field=field, trust=str(_rows.grade(trust)), **options), frame.schema)


def scored(frame: Any, *, field: str = "text", **options: Any) -> Any:
    """The frame with two columns more: `penalty` per 1,000 words and `verdict` (keep, review, drop)."""
    schema = type(frame.schema)(list(frame.schema.fields)).add("penalty", "double").add("verdict", "string")
    return frame.mapInArrow(partial(arrow.scored, field=field, **options), schema)


def findings(frame: Any, *, field: str = "text", id: str, **options: Any) -> Any:
    """A frame with a row for each finding. `id` is the column that names a text: rows of a partition have no number of their own."""
    return frame.mapInArrow(partial(arrow.findings, field=field, id=id, **options), _schema(_rows.FINDING))


def mentions(frame: Any, *, field: str = "text", id: str, **options: Any) -> Any:
    """A frame with a row for each mention of a known entity, in whatever form; `id` as in `findings`."""
    return frame.mapInArrow(partial(arrow.mentions, field=field, id=id, **options), _schema(_rows.MENTION))


def _schema(names: tuple[str, ...]) -> str:
    kinds = {**dict.fromkeys(_rows.NUMBERS, "long"), **dict.fromkeys(_rows.SHARES, "double")}
    return ", ".join(f"`{name}` {kinds.get(name, 'string')}" for name in names)
