"""Functions for `map` of Hugging Face Datasets. Needs datasets.

    dataset.map(FixTexts("body", trust="likely"), batched=True, num_proc=4)
    dataset.map(ScoreTexts("body"), batched=True).filter(lambda row: row["verdict"] != "drop")

They are values: two that say the same have the same hash in every process, so that Datasets finds its cached results again, and another version of normalize has
another. What they open to work with is no part of them. A missing text stays missing.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from normalize import __version__
from normalize.integrations import _rows
from normalize.normalizer import Normalizer

__all__ = ["FindNames", "FixTexts", "PointAt", "ScoreTexts"]


class _OfTexts:
    """A function of the column `field`; options are those of `normalize.Normalizer`. Serves `map` with `batched=True` and without."""

    def __init__(self, field: str = "text", **options: Any) -> None:
        self.field = field
        self.options = dict(sorted(options.items()))
        self.version = __version__
        self._tool: Normalizer | None = None

    def __reduce__(self) -> tuple[Any, ...]:
        return _made, (type(self), self._said())

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._said() == other._said()

    def __hash__(self) -> int:
        return hash(repr(self._said()))

    def _said(self) -> dict[str, Any]:
        return {name: value for name, value in sorted(vars(self).items()) if name != "_tool"}

    @property
    def tool(self) -> Normalizer:
        """The normalizer, made when the first text comes."""
        if self._tool is None:
            self._tool = Normalizer(**self.options)
        return self._tool

    def __call__(self, rows: Mapping[str, Any]) -> dict[str, Any]:
        """The new columns of a row, or of a batch of rows."""
        texts = rows[self.field]
        if isinstance(texts, str) or texts is None:
            return self._columns(texts)
        made = [self._columns(text) for text in texts]
        return {name: [row[name] for row in made] for name in self._columns(None)}

    def _columns(self, text: str | None) -> dict[str, Any]:
        raise NotImplementedError


def _made(kind: type[_OfTexts], said: dict[str, Any]) -> _OfTexts:
    """One of these functions again, from what it says of itself."""
    made = kind.__new__(kind)
    vars(made).update(said, _tool=None)
    return made


class FixTexts(_OfTexts):
    """Fixes the texts of a column at that trust ("sure" or "likely"), into the same column or into `into`."""

    def __init__(self, field: str = "text", *, trust: str = "sure", into: str | None = None, **options: Any) -> None:
        super().__init__(field, **options)
        self.trust = str(_rows.grade(trust))
        self.into = into or field

    def _columns(self, text: str | None) -> dict[str, Any]:
        return {self.into: None if text is None else self.tool.fix(text, self.trust).text}


class ScoreTexts(_OfTexts):
    """Adds the columns `penalty`, per 1,000 words, and `verdict` (keep, review, drop)."""

    def _columns(self, text: str | None) -> dict[str, Any]:
        score = None if text is None else self.tool.score(text)
        return {"penalty": score and score.penalty, "verdict": score and str(score.verdict)}


class _Lists(_OfTexts):
    """Adds a column of lists, empty for a missing text."""

    column: str
    names: Sequence[str]

    def _columns(self, text: str | None) -> dict[str, Any]:
        rows = [] if text is None else [{name: row[name] for name in self.names} for row in self._rows(text)]
        return {self.column: rows}

    def _rows(self, text: str) -> Any:
        raise NotImplementedError


class PointAt(_Lists):
    """Adds the column `findings`: a list of findings for each text, with the fields of a finding as JSON."""

    column, names = "findings", tuple(name for name in _rows.FINDING if name not in ("path", "doc"))

    def _rows(self, text: str) -> Any:
        return _rows.findings(self.tool, text, "")


class FindNames(_Lists):
    """Adds the column `mentions`: a list of the mentions of known entities in each text, in whatever form."""

    column, names = "mentions", tuple(name for name in _rows.MENTION if name != "doc")

    def _rows(self, text: str) -> Any:
        return _rows.mentions(self.tool, text, "")
