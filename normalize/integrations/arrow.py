"""Texts in Arrow record batches, and so in whatever speaks Arrow: Spark (`mapInArrow`), Polars, DuckDB, pandas, Datasets. Needs `normalize-mt[arrow]`.

Each function takes batches and gives batches, one after the other, and makes its lexicon when the first batch comes: an engine can send the
function to its workers, where the lexicon is opened from a file that all of them share.

    from functools import partial
    from normalize.integrations import arrow
    df.mapInArrow(partial(arrow.fixed, field="body", trust="likely"), df.schema)     # Spark
    pyarrow.Table.from_batches(arrow.findings(table.to_batches(), id="url"), arrow.findings_schema())
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from normalize.corpus.formats.parquet import arrow as package
from normalize.corpus.formats.parquet import holds_texts
from normalize.errors import ConfigError
from normalize.integrations import _rows
from normalize.normalizer import Normalizer

__all__ = ["findings", "findings_schema", "fixed", "mentions", "mentions_schema", "scored"]


def findings_schema() -> Any:
    """The columns of `findings`: the fields of a finding as JSON; `path` is null."""
    return _schema(_rows.FINDING)


def mentions_schema() -> Any:
    """The columns of `mentions`."""
    return _schema(_rows.MENTION)


def fixed(batches: Iterable[Any], *, field: str = "text", trust: str = "sure", **options: Any) -> Iterator[Any]:
    """The batches with the texts of one column fixed, all else as it is; a null stays null.

    `trust` is "sure" or "likely", `options` are those of `normalize.Normalizer`. ConfigError for a column that is not there or holds no text.
    """
    _rows.grade(trust)
    pyarrow = package()
    for batch, tool in _with_tool(batches, field, options):
        at = batch.schema.get_field_index(field)
        if pyarrow.types.is_null(batch.schema.field(at).type):
            yield batch
            continue
        texts = [None if text is None else tool.fix(text, trust).text for text in batch.column(at).to_pylist()]
        yield batch.set_column(at, batch.schema.field(at), pyarrow.array(texts, pyarrow.string()).cast(batch.schema.field(at).type))


def scored(batches: Iterable[Any], *, field: str = "text", **options: Any) -> Iterator[Any]:
    """The batches with two columns more: `penalty` per 1,000 words and the `verdict` keep, review or drop; null for a null."""
    pyarrow = package()
    for batch, tool in _with_tool(batches, field, options):
        scores = [None if text is None else tool.score(text) for text in batch.column(field).to_pylist()]
        penalties = pyarrow.array([None if score is None else score.penalty for score in scores], pyarrow.float64())
        verdicts = pyarrow.array([None if score is None else str(score.verdict) for score in scores], pyarrow.string())
        schema = batch.schema.append(pyarrow.field("penalty", pyarrow.float64())).append(pyarrow.field("verdict", pyarrow.string()))
        yield pyarrow.RecordBatch.from_arrays([*batch.columns, penalties, verdicts], schema=schema)


def findings(batches: Iterable[Any], *, field: str = "text", id: str | None = None, **options: Any) -> Iterator[Any]:
    """One row a finding, as `findings_schema` has it.

    `doc` is the value of the column `id`; without one the number of the row, from 1, in what this call is given (in Spark, a partition).
    """
    return _found(batches, field, id, options, findings_schema, _rows.findings)


def mentions(batches: Iterable[Any], *, field: str = "text", id: str | None = None, **options: Any) -> Iterator[Any]:
    """One row a mention of a known entity, in whatever form it stands, as `mentions_schema` has it; `doc` as in `findings`."""
    return _found(batches, field, id, options, mentions_schema, _rows.mentions)


def _found(
    batches: Iterable[Any],
    field: str,
    id: str | None,
    options: dict[str, Any],
    schema: Callable[[], Any],
    rows: Callable[[Normalizer, str, str], Iterable[dict[str, Any]]],
) -> Iterator[Any]:
    """For each batch one of the rows that its texts give."""
    pyarrow = package()
    seen = 0
    for batch, tool in _with_tool(batches, field, options, id):
        texts = batch.column(field).to_pylist()
        named = [None] * len(texts) if id is None else batch.column(id).to_pylist()
        found: list[dict[str, Any]] = []
        for number, (text, name) in enumerate(zip(texts, named, strict=True), start=seen + 1):
            if text is not None:
                found.extend(rows(tool, text, str(number if name is None else name)))
        seen += len(texts)
        yield pyarrow.RecordBatch.from_pylist(found, schema=schema())


def _with_tool(batches: Iterable[Any], field: str, options: dict[str, Any], id: str | None = None) -> Iterator[tuple[Any, Normalizer]]:
    """Each batch, its columns looked at, with the normalizer, which is made for the first."""
    tool: Normalizer | None = None
    for batch in batches:
        _require(batch.schema, field, id)
        if tool is None:
            tool = Normalizer(**options)
        yield batch, tool


def _require(schema: Any, field: str, id: str | None) -> None:
    for name in (field, id):
        if name is not None and schema.names.count(name) != 1:
            raise ConfigError(f"there is no one column {name!r}; there are {', '.join(schema.names[:12])}")
    kind = schema.field(field).type
    if not holds_texts(kind):
        raise ConfigError(f"the column {field!r} holds {kind}, not text")


def _schema(names: Iterable[str]) -> Any:
    pyarrow = package()
    return pyarrow.schema(
        [
            (name, pyarrow.int64() if name in _rows.NUMBERS else pyarrow.float64() if name in _rows.SHARES else pyarrow.string())
            for name in names
        ]
    )
