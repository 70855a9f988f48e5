"""Texts in Polars. Needs Polars.

`fixed` and `scored` take a Series, so they also serve in expressions: `polars.col("body").map_batches(fixed, return_dtype=polars.String)`. Nulls stay null.
Options are those of `normalize.Normalizer`, or give one that is made already: `normalizer=n`.
"""

from collections.abc import Callable, Iterator
from typing import Any

import polars

from normalize.errors import ConfigError
from normalize.integrations import _rows
from normalize.normalizer import Normalizer

__all__ = ["findings", "fixed", "mentions", "scored"]


def fixed(texts: Any, *, trust: str = "sure", normalizer: Normalizer | None = None, return_dtype: Any = None, **options: Any) -> Any:
    """The Series with each text fixed at that trust ("sure" or "likely"), under the same name. ConfigError for a Series of another type.

    `return_dtype` is what `map_batches` hands on; the type is always String.
    """
    tool, grade = _rows.tool_for(normalizer, options), _rows.grade(trust)
    return polars.Series(texts.name, [None if text is None else tool.fix(text, grade).text for text in _texts(texts)], dtype=polars.String)


def scored(texts: Any, *, normalizer: Normalizer | None = None, **options: Any) -> Any:
    """A frame with the columns `penalty`, per 1,000 words, and `verdict` (keep, review, drop), a row for each text; `frame.hstack(scored(...))` puts them beside it."""
    tool = _rows.tool_for(normalizer, options)
    scores = [None if text is None else tool.score(text) for text in _texts(texts)]
    return polars.DataFrame(
        {
            "penalty": [None if score is None else score.penalty for score in scores],
            "verdict": [None if score is None else str(score.verdict) for score in scores],
        },
        schema={"penalty": polars.Float64, "verdict": polars.String},
    )


def findings(frame: Any, *, field: str = "text", id: str | None = None, normalizer: Normalizer | None = None, **options: Any) -> Any:
    """A frame with a row for each finding; `doc` is the value of the column `id`, without one the number of the row, from 1."""
    return _frame(frame, field, id, _rows.findings, _rows.FINDING[1:], _rows.tool_for(normalizer, options))


def mentions(frame: Any, *, field: str = "text", id: str | None = None, normalizer: Normalizer | None = None, **options: Any) -> Any:
    """A frame with a row for each mention of a known entity, in whatever form; `doc` as in `findings`."""
    return _frame(frame, field, id, _rows.mentions, _rows.MENTION, _rows.tool_for(normalizer, options))


def _frame(
    frame: Any,
    field: str,
    id: str | None,
    rows: Callable[[Normalizer, str, str], Iterator[dict[str, Any]]],
    columns: tuple[str, ...],
    tool: Normalizer,
) -> Any:
    for name in (field, id):
        if name is not None and name not in frame.columns:
            raise ConfigError(f"there is no column {name!r}; there are {', '.join(frame.columns[:12])}")
    names = range(1, frame.height + 1) if id is None else frame[id]
    found = [row for name, text in zip(names, _texts(frame[field]), strict=True) if text is not None for row in rows(tool, text, str(name))]
    schema = {
        name: polars.Int64 if name in _rows.NUMBERS else polars.Float64 if name in _rows.SHARES else polars.String for name in columns
    }
    return polars.DataFrame({name: [row[name] for row in found] for name in columns}, schema=schema)


def _texts(texts: Any) -> Any:
    if texts.dtype not in (polars.String, polars.Categorical, polars.Enum, polars.Null):
        raise ConfigError(f"the column {texts.name!r} holds {texts.dtype}, not text")
    return texts
