"""How often entities are named along a corpus: a column for each text, or for each few texts where there are many."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

MOST_COLUMNS = 120  # of the map; with more texts neighbours share one


class Cell(NamedTuple):
    """Mentions of an entity in the texts of a column, and how many of them are not in the standard form."""

    mentions: int = 0
    wrong: int = 0


@dataclass(slots=True)
class Heat:
    """The map. Memory grows with entities, not with texts: when there are too many columns, each two become one."""

    cells: dict[str, dict[int, Cell]] = field(default_factory=dict)
    columns: list[str] = field(default_factory=list)  # the first text of each
    per_column: int = 1  # texts
    _texts: int = 0

    def add(self, name: str, mentions: Iterable[tuple[str, bool]]) -> None:
        """The next text: each of its mentions as entity and whether it is right."""
        at = self._texts // self.per_column
        if at >= 2 * MOST_COLUMNS:
            self._halve()
            at = self._texts // self.per_column
        self._texts += 1
        if at == len(self.columns):
            self.columns.append(name)
        for entity, right in mentions:
            row = self.cells.setdefault(entity, {})
            cell = row.get(at, Cell())
            row[at] = Cell(cell.mentions + 1, cell.wrong + (not right))

    def _halve(self) -> None:
        self.per_column *= 2
        self.columns = self.columns[::2]
        for entity, row in self.cells.items():
            joined: dict[int, Cell] = {}
            for at, cell in row.items():
                other = joined.get(at // 2, Cell())
                joined[at // 2] = Cell(cell.mentions + other.mentions, cell.wrong + other.wrong)
            self.cells[entity] = joined

    def closed(self) -> "Heat":
        """The map as it is shown, with no more columns than `MOST_COLUMNS`."""
        if len(self.columns) > MOST_COLUMNS:
            self._halve()
        return self

    def rows(self, most: int) -> list[tuple[str, dict[int, Cell]]]:
        """The entities that stand in most columns, each with its cells."""
        ranked = sorted(self.cells.items(), key=lambda item: (-len(item[1]), -sum(cell.mentions for cell in item[1].values()), item[0]))
        return ranked[:most]
