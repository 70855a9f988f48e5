"""The corpus as witness, over Arrow batches and so over whatever speaks Arrow. Needs `normalize-mt[arrow]`.

Two steps gather what the texts say of one another, a third finds it in the texts; the middle one sees the texts of one story at a time, so an engine spreads
it by the column `story`. What comes out of it is merged in any order and any grouping.

    told = df.mapInArrow(partial(arrow_harmonise.sighted, field="body", target="en"), "story long, account string")          # Spark
    links = told.groupBy("story").applyInArrow(arrow_harmonise.linked, "link string")
    known = arrow_harmonise.merged(links.toArrow().to_batches())
    df.mapInArrow(partial(arrow_harmonise.findings, links=known, field="body", id="url", target="en"), schema)
"""

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from normalize.corpus.formats.parquet import arrow as package
from normalize.escaping import json_line
from normalize.harmonise.concordance import Concordance
from normalize.harmonise.links import Link, Links
from normalize.harmonise.sighting import Account, account
from normalize.integrations.arrow import Beside, each_with_tool, findings_schema, rows_of
from normalize.model import Document
from normalize.normalizer import Normalizer
from normalize.reports.jsonl import record


def sighted_schema() -> Any:
    """The columns of `sighted`: a story and what one text tells of it."""
    pyarrow = package()
    return pyarrow.schema([("story", pyarrow.int64()), ("account", pyarrow.string())])


def links_schema() -> Any:
    """The one column of `linked`: a link as JSON."""
    pyarrow = package()
    return pyarrow.schema([("link", pyarrow.string())])


def sighted(batches: Iterable[Any], *, field: str = "text", **options: Any) -> Iterator[Any]:
    """A few rows a text, one for each story that it may belong to; `options` are those of `normalize.Normalizer`. A null gives none."""
    pyarrow = package()
    for batch, tool in each_with_tool(batches, options, field):
        rows = []
        for text in batch.column(field).to_pylist():
            if text is not None:
                told = account(tool.document(text), tool.lexicon)
                if told.sightings:
                    written = json.dumps(told.packed(), default=_letters, separators=(",", ":"))
                    rows += [{"story": story, "account": written} for story in told.stories]
        yield pyarrow.RecordBatch.from_pylist(rows, schema=sighted_schema())


def linked(table: Any) -> Any:
    """What the texts of a story say of one another: the rows of `sighted` for one story, or for several, in any order; a table of links."""
    stories: dict[int, dict[int, Account]] = {}
    for row in table.to_pylist():
        number, language, keys, names = json.loads(row["account"])
        names = [
            (name, kind, times, [(near.encode("latin-1"), *beside) for near, *beside in places]) for name, kind, times, places in names
        ]
        stories.setdefault(row["story"], {})[number] = Account.unpacked((number, language, tuple(keys), names))
    links = Links()
    for story, accounts in stories.items():
        if len(accounts) > 1:
            links.add(story, sorted(accounts.values()))
    return package().Table.from_pylist([{"link": json_line(link.as_row())} for link in links.kept.values()], schema=links_schema())


def merged(batches: Iterable[Any]) -> tuple[Link, ...]:
    """The links that stand when all is heard, of batches of `linked` in any order."""
    links = Links()
    for batch in batches:
        for written in batch.column("link").to_pylist():
            link = Link.from_row(json.loads(written))
            links.merge(Links({(link.form, link.standard): link}))
    return tuple(links.settled())


def findings(batches: Iterable[Any], *, links: Sequence[Link], field: str = "text", id: str | None = None, **options: Any) -> Iterator[Any]:
    """One row for each name that other texts of its event write otherwise, with the columns of `normalize.integrations.arrow.findings`."""
    known: dict[int, Concordance] = {}

    def rows(tool: Normalizer, document: Document) -> Iterator[dict[str, Any]]:
        concordance = known.get(0) or known.setdefault(0, Concordance.of(links, tool.lexicon))
        return (record(document, finding) for finding in concordance.findings(document))

    return rows_of(batches, field, id, Beside(None, None), options, findings_schema, rows)


def _letters(data: bytes) -> str:
    """Bytes as letters that JSON can hold."""
    return data.decode("latin-1")
