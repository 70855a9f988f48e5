"""A row of comma-separated values."""

import re
from collections.abc import Iterable

_QUOTED = re.compile(r'[",\n\r]|^\s|\s$')


def row(cells: Iterable[str], delimiter: str = ",") -> str:
    """The cells as one row, quoted where they must be."""
    return delimiter.join('"' + cell.replace('"', '""') + '"' if _QUOTED.search(cell) or delimiter in cell else cell for cell in cells)
