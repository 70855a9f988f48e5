"""The findings, scores and entities of a corpus as a workbook for spreadsheets. Needs `normalize-mt[xlsx]` (XlsxWriter).

No cell is a formula or a link, whatever stands in it: all that comes from texts is written as a string.
"""

import io
from collections.abc import Sequence
from typing import Any

from normalize.errors import ConfigError
from normalize.escaping import visible
from normalize.model import Category, Document, Finding
from normalize.names.mention import Mention
from normalize.quality import Score
from normalize.reports.jsonl import record
from normalize.reports.table_of_entities import FIELDS as OF_ENTITIES
from normalize.reports.table_of_entities import NameOf
from normalize.reports.table_of_entities import rows as entities_of

MOST_ROWS = 1_048_575  # of a sheet, below its head; more no spreadsheet opens
LONGEST = 32_767  # UTF-16 units of a cell
_WIDE = {
    "path": 40,
    "doc": 16,
    "text": 30,
    "replacement": 30,
    "message": 60,
    "reasons": 60,
    "name": 30,
    "forms": 60,
    "entity": 24,
    "rule": 20,
}
_TEXTS = ("path", "doc", "language", "words", "penalty", "verdict", "findings", *Category, "reasons")
_FINDINGS = (
    "path", "doc", "line", "column", "text", "replacement", "rule", "category", "trust", "severity", "entity", "message", "confidence", "start", "end",
)  # fmt: skip


class Workbook:
    """Three sheets, filled text by text: `texts` with their scores, `findings`, `entities` by text. `data` is the file."""

    def __init__(self, name_of: NameOf) -> None:
        self._name_of = name_of
        try:
            import xlsxwriter
        except ImportError:
            raise ConfigError("a workbook needs XlsxWriter: pip install 'normalize-mt[xlsx]'") from None
        self._file = io.BytesIO()
        plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "constant_memory": True}
        self._book: Any = xlsxwriter.Workbook(self._file, plain)
        self._head = self._book.add_format({"bold": True, "bottom": 1})
        self._sheets = {
            name: self._sheet(name, columns) for name, columns in (("texts", _TEXTS), ("findings", _FINDINGS), ("entities", OF_ENTITIES))
        }
        self._rows = dict.fromkeys(self._sheets, 0)
        self.left_out = 0

    def _sheet(self, name: str, columns: Sequence[str]) -> Any:
        sheet = self._book.add_worksheet(name)
        for at, column in enumerate(columns):
            sheet.set_column(at, at, _WIDE.get(column, 11))
        sheet.freeze_panes(1, 0)
        for at, column in enumerate(columns):
            sheet.write_string(0, at, str(column), self._head)
        return sheet

    def add(self, document: Document, findings: Sequence[Finding], score: Score, mentions: Sequence[Mention]) -> None:
        """The next text."""
        of_text = [
            score.words,
            round(score.penalty, 3),
            str(score.verdict),
            len(findings),
            *(round(score.categories.get(c, 0), 3) for c in Category),
        ]
        self._put("texts", [document.path, document.id, document.language, *of_text, "; ".join(score.reasons)])
        for finding in findings:
            told = record(document, finding)
            self._put("findings", [told[name] for name in _FINDINGS])
        for row in entities_of(document, mentions, self._name_of):
            self._put("entities", [*row[:7], "; ".join(row.forms), row.start])

    def _put(self, sheet: str, values: Sequence[object]) -> None:
        if self._rows[sheet] >= MOST_ROWS:
            self.left_out += 1
            return
        self._rows[sheet] += 1
        for at, value in enumerate(values):
            if isinstance(value, int | float):
                self._sheets[sheet].write_number(self._rows[sheet], at, value)
            elif value is not None:
                self._sheets[sheet].write_string(self._rows[sheet], at, _cut(visible(str(value), "⏎")))

    def data(self) -> bytes:
        """The file, when all texts are in it; each sheet can be sorted and filtered by its head."""
        for (name, sheet), columns in zip(self._sheets.items(), (_TEXTS, _FINDINGS, OF_ENTITIES), strict=True):
            sheet.autofilter(0, 0, max(1, self._rows[name]), len(columns) - 1)
        self._book.close()
        return self._file.getvalue()


def _cut(text: str) -> str:
    if len(text) < LONGEST // 2:
        return text
    return text.encode("utf-16-le", "replace")[: 2 * (LONGEST - 1)].decode("utf-16-le", "ignore") + "…"
