"""The tables of this package: files in `data`, each beginning with comments that say where it is from."""

from collections.abc import Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "data"


def lines(name: str) -> Iterator[str]:
    """The lines of a table without the comments at its head."""
    text = (FOLDER / name).read_text(encoding="utf-8")
    while text.startswith("#"):
        text = text.partition("\n")[2]
    yield from text.splitlines()


def weights() -> dict[str, tuple[float, ...]]:
    """For each kind of name the bias, then the weight of each feature in the order of the table."""
    heading, *rows = (line.split("\t") for line in lines("weights.tsv"))
    return {kind: tuple(float(row[column]) for row in rows) for column, kind in enumerate(heading[1:], start=1)}
