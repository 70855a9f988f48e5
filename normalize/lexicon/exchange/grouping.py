"""Brings together what belongs together in files too large for the memory."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any, NamedTuple

from normalize.lexicon.exchange.entry import Skipped

_encoded = json.JSONEncoder(ensure_ascii=False).encode  # `json.dumps` makes an encoder for each call
_AT_ONCE = 1000  # rows put into the database with one call; 1 at a time takes twice as long


class Row(NamedTuple):
    """Something that is said of a key at a line of a file; `said` is anything that JSON can hold."""

    key: str
    line: int
    said: Any


class Group(NamedTuple):
    """The rows of one key."""

    key: str
    rows: list[Row]


def grouped(rows: Iterable[Row | Skipped]) -> Iterator[Group | Skipped]:
    """The rows of each key together, keys in the order of their first rows, rows in the order of their lines.

    What is skipped is passed on at once: a file of the whole world has twelve million lines, and most are. The rows lie in a temporary
    database on the disk meanwhile, which the system removes by itself: a million rows of a glossary took 600 MB as Python objects.
    """
    store = sqlite3.connect("")
    try:
        # No journal: nobody wants the rows back after a crash.
        store.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; CREATE TABLE row (key TEXT, line INTEGER, said TEXT)")
        waiting = iter(rows)
        while some := list(islice(waiting, _AT_ONCE)):
            store.executemany(
                "INSERT INTO row VALUES (?, ?, ?)",
                ((row.key, row.line, _encoded(row.said)) for row in some if isinstance(row, Row)),
            )
            yield from (row for row in some if isinstance(row, Skipped))
        store.execute("CREATE INDEX of_key ON row (key, line)")
        found = store.execute(
            "SELECT row.key, row.line, said FROM (SELECT key, min(line) AS first FROM row GROUP BY key ORDER BY first) AS keys "
            "CROSS JOIN row ON row.key = keys.key ORDER BY first, row.key, row.line"
        )
        for key, group in groupby(found, lambda row: row[0]):
            yield Group(key, [Row(key, line, json.loads(said)) for _, line, said in group])
    finally:
        store.close()
