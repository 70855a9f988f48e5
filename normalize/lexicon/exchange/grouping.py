"""Brings together what belongs together in files too large for the memory."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, NamedTuple


class Row(NamedTuple):
    """Something that is said of a key at a line of a file; `said` is anything that JSON can hold."""

    key: str
    line: int
    said: Any


def grouped(rows: Iterable[Row]) -> Iterator[tuple[str, list[Row]]]:
    """The rows of each key together, keys in the order of their first rows, rows in the order of their lines.

    The rows lie in a temporary database on the disk meanwhile, which the system removes by itself: a million rows of a glossary took
    600 MB as Python objects.
    """
    store = sqlite3.connect("")
    try:
        # No journal: nobody wants the rows back after a crash.
        store.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; CREATE TABLE row (key TEXT, line INTEGER, said TEXT)")
        store.executemany(
            "INSERT INTO row VALUES (?, ?, ?)", ((row.key, row.line, json.dumps(row.said, ensure_ascii=False)) for row in rows)
        )
        store.execute("CREATE INDEX of_key ON row (key, line)")
        found = store.execute(
            "SELECT row.key, row.line, said FROM (SELECT key, min(line) AS first FROM row GROUP BY key ORDER BY first) AS keys "
            "CROSS JOIN row ON row.key = keys.key ORDER BY first, row.key, row.line"
        )
        for key, group in groupby(found, lambda row: row[0]):
            yield key, [Row(key, line, json.loads(said)) for _, line, said in group]
    finally:
        store.close()
