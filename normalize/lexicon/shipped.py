"""Where the lexicons that come with the package lie: inside an installed wheel, or beside the package in a checkout."""

from collections.abc import Iterator
from pathlib import Path

ENTITY_FOLDERS = ("organisations", "people", "places", "media", "groups", "terms")
LABELS = "labels"  # the folder of files with labels, one for a language: `ja.yaml`


def folder() -> Path:
    """The folder of the shipped lexicons; FileNotFoundError names both places when neither is there."""
    package = Path(__file__).resolve().parent.parent
    places = (package / "lexicons", package.parent / "lexicons")
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"the shipped lexicons are neither at {places[0]} nor at {places[1]}; install normalize-mt again")


def entity_files(root: Path) -> Iterator[Path]:
    """The files with entity blocks below a lexicon folder, in a stable order; other kinds of data lie in folders of their own."""
    for name in ENTITY_FOLDERS:
        yield from sorted((root / name).rglob("*.yaml"))


def label_files(root: Path) -> list[Path]:
    """The files with labels of one language each, for entities of other files."""
    return sorted((root / LABELS).glob("*.yaml"))


def lexicon_files(root: Path) -> list[Path]:
    """All files that say something of entities: their blocks, and their labels by language."""
    return [*entity_files(root), *label_files(root)]
