"""The map of entities and texts as one drawing: who is named where, how often, and where not by the standard name."""

from collections.abc import Iterator, Mapping

from normalize.html_view import escaped
from normalize.reports._heat import Heat

ENTITIES = 30  # rows
NAME, ROW, GAP = 160, 13, 2  # pixels: for the names, of a row, between rows
WIDTH = 840  # pixels for all cells, so that the whole of a page shows them
NARROWEST, WIDEST = 7, 20  # pixels of a cell with its gap
STEPS = 4  # shades


def heat_map(heat: Heat, names: Mapping[str, str]) -> Iterator[str]:
    """The lines of the drawing; `names` has the standard name of an entity by its id."""
    rows, columns = heat.closed().rows(ENTITIES), heat.columns
    side = max(NARROWEST, min(WIDEST, WIDTH // max(1, len(columns))))
    width, height = NAME + side * len(columns), (ROW + GAP) * len(rows)
    yield f'<div class="wide"><svg class="heat" role="img" aria-label="Entities and texts" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
    highest = max((cell.mentions for _, row in rows for cell in row.values()), default=1)
    for number, (entity, row) in enumerate(rows):
        top = number * (ROW + GAP)
        name = names.get(entity, entity)
        yield f'<text x="{NAME - 6}" y="{top + ROW - 3}" text-anchor="end">{escaped(name if len(name) <= 24 else name[:23] + "…")}</text>'
        yield "".join(
            f'<rect class="{"wrong" if cell.wrong else "named"} s{_shade(cell.mentions, highest)}" x="{NAME + side * at}" y="{top}" width="{side - 1}" height="{ROW}">'
            f"<title>{escaped(f'{name}: {cell.mentions:,}, {cell.wrong:,} not standard; {columns[at]}')}</title></rect>"
            for at, cell in sorted(row.items())
        )
    yield "</svg></div>"


def _shade(mentions: int, highest: int) -> int:
    """One of a few shades, by the logarithm: one mention is to be seen, and twenty not to drown the rest."""
    from math import log

    return STEPS if highest <= 1 else 1 + min(STEPS - 1, int(STEPS * log(mentions) / log(highest + 1)))
