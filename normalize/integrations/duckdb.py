"""Functions for SQL in DuckDB. Needs DuckDB.

connection = duckdb.connect()
register(connection, trust="likely")
connection.sql("select url, normalize_fix(body) from 'articles.parquet' where normalize_verdict(body) <> 'drop'")
connection.sql("select url, unnest(normalize_findings(body), recursive := true) from articles")
"""

from collections.abc import Callable
from typing import Any

from normalize.integrations import _rows
from normalize.normalizer import Normalizer
from normalize.similarity import name_key, name_similarity

__all__ = ["register"]

_TYPES = {**dict.fromkeys(_rows.NUMBERS, "BIGINT"), **dict.fromkeys(_rows.SHARES, "DOUBLE")}
_FINDING = tuple(name for name in _rows.FINDING if name not in ("path", "doc"))
_MENTION = tuple(name for name in _rows.MENTION if name != "doc")


def register(connection: Any, *, trust: str = "sure", normalizer: Normalizer | None = None, **options: Any) -> None:
    """Make the functions known to a connection. All give NULL for NULL.

    `normalize_fix(text)`, at the trust named here; `normalize_penalty(text)` per 1,000 words and `normalize_verdict(text)`; `normalize_findings(text)` and
    `normalize_mentions(text)`, lists of structs to unnest; `name_similarity(a, b)` and `name_key(a)`.
    Options are those of `normalize.Normalizer`, or give one that is made already.
    """
    tool, grade = _rows.tool_for(normalizer, options), _rows.grade(trust)
    functions: dict[str, tuple[Callable[..., Any], int, str]] = {
        "normalize_fix": (lambda text: tool.fix(text, grade).text, 1, "VARCHAR"),
        "normalize_penalty": (lambda text: tool.score(text).penalty, 1, "DOUBLE"),
        "normalize_verdict": (lambda text: str(tool.score(text).verdict), 1, "VARCHAR"),
        "normalize_findings": (lambda text: _without(_rows.findings(tool, text, ""), _FINDING), 1, _list_of(_FINDING)),
        "normalize_mentions": (lambda text: _without(_rows.mentions(tool, text, ""), _MENTION), 1, _list_of(_MENTION)),
        "name_similarity": (lambda a, b: name_similarity(a, b), 2, "DOUBLE"),
        "name_key": (lambda text: name_key(text), 1, "VARCHAR"),
    }
    for name, (function, count, type_) in functions.items():
        connection.create_function(name, function, ["VARCHAR"] * count, type_)


def _without(rows: Any, names: tuple[str, ...]) -> list[dict[str, Any]]:
    return [{name: row[name] for name in names} for row in rows]


def _list_of(names: tuple[str, ...]) -> str:
    return "STRUCT(" + ", ".join(f'"{name}" {_TYPES.get(name, "VARCHAR")}' for name in names) + ")[]"
