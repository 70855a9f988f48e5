"""The compiled lexicon before it is written to a file."""

from dataclasses import dataclass, field

from normalize.lexicon.entity import Entity, Form
from normalize.lexicon.postings import Posting


@dataclass(slots=True)
class Tables:
    """The compiled lexicon before it is written: keys with their postings, and the small tables that postings point into."""

    entities: tuple[Entity, ...]
    keys: dict[str, list[Posting]] = field(default_factory=dict)
    languages: list[tuple[str, ...]] = field(default_factory=list)
    styles: list[tuple[str, str, str]] = field(default_factory=list)
    conventions: list[str] = field(default_factory=list)
    forms: list[tuple[int, Form]] = field(default_factory=list)  # the hand-written ones, each with the number of its entity
