"""The compiled lexicon before it is written to a file."""

from dataclasses import dataclass, field
from typing import Any

from normalize.lexicon.entity import Entity
from normalize.lexicon.postings import Posting


@dataclass(slots=True)
class Tables:
    """The compiled lexicon before it is written: keys with their postings, and the small tables that postings point into."""

    entities: tuple[Entity, ...]
    keys: dict[str, list[Posting]] = field(default_factory=dict)
    languages: list[tuple[str, ...]] = field(default_factory=list)
    styles: list[tuple[str, str, str]] = field(default_factory=list)
    conventions: list[str] = field(default_factory=list)
    forms: list[dict[str, Any]] = field(default_factory=list)
    small: set[str] = field(default_factory=set)  # keys of forms that begin with a small letter
