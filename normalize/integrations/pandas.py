"""Texts in pandas. Needs pandas.

Each function takes a Series of texts and keeps its index; missing texts (None, NaN, NA) stay missing. Options are those of `normalize.Normalizer`, or give one that
is made already: `normalizer=n`.
"""

from collections.abc import Callable, Iterator
from typing import Any

import pandas

from normalize.integrations import _rows
from normalize.normalizer import Normalizer

__all__ = ["findings", "fixed", "mentions", "scored"]


def fixed(texts: Any, *, trust: str = "sure", normalizer: Normalizer | None = None, **options: Any) -> Any:
    """The Series with each text fixed at that trust ("sure" or "likely"): same index, name and type. TypeError for a value that is no text."""
    tool, grade = _rows.tool_for(normalizer, options), _rows.grade(trust)
    return _series(texts).map(lambda text: tool.fix(text, grade).text, na_action="ignore").astype(texts.dtype)


def scored(texts: Any, *, normalizer: Normalizer | None = None, **options: Any) -> Any:
    """A frame with the same index and the columns `penalty`, per 1,000 words, and `verdict` (keep, review, drop)."""
    tool = _rows.tool_for(normalizer, options)
    scores = [None if missing else tool.score(text) for text, missing in zip(texts, _series(texts).isna(), strict=True)]
    return pandas.DataFrame(
        {
            "penalty": pandas.array([None if score is None else score.penalty for score in scores], dtype="Float64"),
            "verdict": pandas.array([None if score is None else str(score.verdict) for score in scores], dtype="string"),
        },
        index=texts.index,
    )


def findings(texts: Any, *, normalizer: Normalizer | None = None, **options: Any) -> Any:
    """A frame with a row for each finding; `doc` is the label of the text in the index."""
    return _frame(texts, _rows.findings, _rows.FINDING[1:], _rows.tool_for(normalizer, options))


def mentions(texts: Any, *, normalizer: Normalizer | None = None, **options: Any) -> Any:
    """A frame with a row for each mention of a known entity, in whatever form; `doc` is the label of the text in the index."""
    return _frame(texts, _rows.mentions, _rows.MENTION, _rows.tool_for(normalizer, options))


def _frame(texts: Any, rows: Callable[[Normalizer, str, str], Iterator[dict[str, Any]]], columns: tuple[str, ...], tool: Normalizer) -> Any:
    found = [
        {**row, "doc": label}
        for (label, text), missing in zip(texts.items(), _series(texts).isna(), strict=True)
        if not missing
        for row in rows(tool, text, "")
    ]
    return pandas.DataFrame({name: _column(name, [row[name] for row in found]) for name in columns}, columns=list(columns))


def _column(name: str, values: list[Any]) -> Any:
    """A column of one type, also where it has no rows; labels of the index are what they are."""
    if name == "doc":
        return pandas.Series(values, dtype=None if values else object)
    return pandas.array(values, dtype="Int64" if name in _rows.NUMBERS else "Float64" if name in _rows.SHARES else "string")


def _series(texts: Any) -> Any:
    if not isinstance(texts, pandas.Series):
        raise TypeError(f"give a Series of texts, such as frame['text'], not {type(texts).__name__}")
    return texts
