"""A row of comma-separated values."""

import re
from collections.abc import Iterable

from normalize.escaping import formula_free

_QUOTED = re.compile(r'[",\n\r]|^\s|\s$')


def row(cells: Iterable[str], delimiter: str = ",", *, raw: bool = False) -> str:
    """The cells as one row, quoted where they must be; unless they are wanted `raw`, none is one that a spreadsheet would run."""
    if not raw:
        cells = map(formula_free, cells)
    return delimiter.join('"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) or delimiter in cell else cell for cell in cells)
