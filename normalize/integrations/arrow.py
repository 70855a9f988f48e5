"""Texts in Arrow record batches, and so in whatever speaks Arrow: Spark (`mapInArrow`), Polars, DuckDB, pandas, Datasets. Needs `normalize-mt[arrow]`.

Each function takes batches and gives batches, one after the other, and makes its lexicon when the first batch comes: an engine can send the
function to its workers, where the lexicon is opened from a file that all of them share.

    from functools import partial
    from normalize.integrations import arrow
    df.mapInArrow(partial(arrow.fixed, field="body", trust="likely"), df.schema)     # Spark
    pyarrow.Table.from_batches(arrow.findings(table.to_batches(), id="url"), arrow.findings_schema())
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from normalize.corpus.formats.parquet import arrow as package
from normalize.corpus.formats.parquet import holds_texts
from normalize.errors import ConfigError
from normalize.integrations import _rows
from normalize.model import Document
from normalize.normalizer import Normalizer

__all__ = ["findings", "findings_schema", "fixed", "mentions", "mentions_schema", "scored"]


def findings_schema() -> Any:
    """The columns of `findings`: the fields of a finding as JSON; `path` is null."""
    return _schema(_rows.FINDING)


def mentions_schema() -> Any:
    """The columns of `mentions`."""
    return _schema(_rows.MENTION)


def fixed(
    batches: Iterable[Any],
    *,
    field: str = "text",
    trust: str = "sure",
    source_field: str | None = None,
    source_lang_field: str | None = None,
    **options: Any,
) -> Iterator[Any]:
    """The batches with the texts of one column fixed, all else as it is; a null stays null.

    `trust` is "sure" or "likely", `options` are those of `normalize.Normalizer`. Every function takes the columns with the originals of the texts and
    with the languages of these as `source_field` and `source_lang_field`. ConfigError for a column that is not there or holds no text.
    """
    _rows.grade(trust)
    pyarrow = package()
    beside = Beside(source_field, source_lang_field)
    for batch, tool in each_with_tool(batches, options, field, *beside):
        at = batch.schema.get_field_index(field)
        if pyarrow.types.is_null(batch.schema.field(at).type):
            yield batch
            continue
        texts = [None if document is None else tool.fix(document, trust).text for document in _documents(tool, batch, field, beside)]
        yield batch.set_column(at, batch.schema.field(at), pyarrow.array(texts, pyarrow.string()).cast(batch.schema.field(at).type))


def scored(
    batches: Iterable[Any], *, field: str = "text", source_field: str | None = None, source_lang_field: str | None = None, **options: Any
) -> Iterator[Any]:
    """The batches with two columns more: `penalty` per 1,000 words and the `verdict` keep, review or drop; null for a null."""
    pyarrow = package()
    beside = Beside(source_field, source_lang_field)
    for batch, tool in each_with_tool(batches, options, field, *beside):
        scores = [None if document is None else tool.score(document) for document in _documents(tool, batch, field, beside)]
        penalties = pyarrow.array([None if score is None else score.penalty for score in scores], pyarrow.float64())
        verdicts = pyarrow.array([None if score is None else str(score.verdict) for score in scores], pyarrow.string())
        schema = batch.schema.append(pyarrow.field("penalty", pyarrow.float64())).append(pyarrow.field("verdict", pyarrow.string()))
        yield pyarrow.RecordBatch.from_arrays([*batch.columns, penalties, verdicts], schema=schema)


def findings(
    batches: Iterable[Any],
    *,
    field: str = "text",
    id: str | None = None,
    source_field: str | None = None,
    source_lang_field: str | None = None,
    **options: Any,
) -> Iterator[Any]:
    """One row a finding, as `findings_schema` has it.

    `doc` is the value of the column `id`; without one the number of the row, from 1, in what this call is given (in Spark, a partition).
    """
    return rows_of(batches, field, id, Beside(source_field, source_lang_field), options, findings_schema, _rows.findings)


def mentions(
    batches: Iterable[Any],
    *,
    field: str = "text",
    id: str | None = None,
    source_field: str | None = None,
    source_lang_field: str | None = None,
    **options: Any,
) -> Iterator[Any]:
    """One row a mention of a known entity, in whatever form it stands, as `mentions_schema` has it; `doc` as in `findings`."""
    return rows_of(batches, field, id, Beside(source_field, source_lang_field), options, mentions_schema, _rows.mentions)


class Beside(NamedTuple):
    """The columns with the originals of the texts and with their languages."""

    source: str | None
    source_lang: str | None


def _documents(
    tool: Normalizer, batch: Any, field: str, beside: Beside, names: Sequence[str | None] | None = None
) -> Iterator[Document | None]:
    """The texts of a batch as documents, a null as None."""
    texts = batch.column(field).to_pylist()
    columns = [[None] * len(texts) if name is None else batch.column(name).to_pylist() for name in beside]
    for text, source, language, name in zip(texts, *columns, names or [None] * len(texts), strict=True):
        yield None if text is None else tool.document(text, id=name, source=source or None, source_lang=language or None)


def rows_of(
    batches: Iterable[Any],
    field: str,
    id: str | None,
    beside: Beside,
    options: dict[str, Any],
    schema: Callable[[], Any],
    rows: Callable[[Normalizer, Document], Iterable[dict[str, Any]]],
) -> Iterator[Any]:
    """For each batch one of the rows that its texts give."""
    pyarrow = package()
    seen = 0
    for batch, tool in each_with_tool(batches, options, field, id, *beside):
        given = [None] * batch.num_rows if id is None else batch.column(id).to_pylist()
        names = [str(number if name is None else name) for number, name in enumerate(given, start=seen + 1)]
        found: list[dict[str, Any]] = []
        for document in _documents(tool, batch, field, beside, names):
            if document is not None:
                found.extend(rows(tool, document))
        seen += len(names)
        yield pyarrow.RecordBatch.from_pylist(found, schema=schema())


def each_with_tool(batches: Iterable[Any], options: dict[str, Any], field: str, *others: str | None) -> Iterator[tuple[Any, Normalizer]]:
    """Each batch, its columns looked at, with the normalizer, which is made for the first."""
    tool: Normalizer | None = None
    for batch in batches:
        _require(batch.schema, field, *others)
        if tool is None:
            tool = Normalizer(**options)
        yield batch, tool


def _require(schema: Any, field: str, *others: str | None) -> None:
    for name in (field, *others):
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
