"""Who is named in which text: a row for each entity of a text, or a matrix of entities and texts."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from normalize.model import Document, Trust
from normalize.names.mention import Mention

FIELDS = ("path", "doc", "entity", "kind", "name", "mentions", "wrong", "forms", "start")


class Row(NamedTuple):
    """An entity in a text: how often it is named, how often in a form that is not the standard one, in which forms, and where first (code points)."""

    path: str | None
    doc: str | None
    entity: str
    kind: str
    name: str
    mentions: int
    wrong: int
    forms: tuple[str, ...]
    start: int


NameOf = Callable[[str, str], str | None]  # the standard name of an entity in a language, by its id


def rows(document: Document, mentions: Iterable[Mention], name_of: NameOf, least: Trust = Trust.LIKELY) -> Iterator[Row]:
    """The entities of a text in the order in which they are first named; mentions below the trust `least` do not count."""
    by_entity: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.trust >= least:
            by_entity.setdefault(mention.entity, []).append(mention)
    for entity, found in by_entity.items():
        forms = Counter(" ".join(mention.text.split()) for mention in found)
        standard = name_of(entity, document.language) or max((mention.canonical or mention.text for mention in found), key=len)
        wrong = sum(not mention.is_right for mention in found)
        ranked = tuple(sorted(forms, key=lambda form: (-forms[form], form)))
        yield Row(document.path, document.id, entity, found[0].kind, standard, len(found), wrong, ranked, min(m.start for m in found))


@dataclass(slots=True)
class Named:
    """An entity in a corpus: in how many texts, how often, and in which forms."""

    entity: str
    kind: str
    name: str
    texts: int = 0
    mentions: int = 0
    wrong: int = 0
    forms: Counter[str] = field(default_factory=Counter)


def summed(found: Iterable[Row]) -> list[Named]:
    """The entities of a corpus, those in most texts first. `forms` counts the texts that have each form."""
    named: dict[str, Named] = {}
    for row in found:
        one = named.setdefault(row.entity, Named(row.entity, row.kind, row.name))
        one.texts, one.mentions, one.wrong = one.texts + 1, one.mentions + row.mentions, one.wrong + row.wrong
        one.forms.update(row.forms)
    return sorted(named.values(), key=lambda one: (-one.texts, -one.mentions, one.entity))


def matrix(found: Sequence[Row]) -> Iterator[dict[str, Any]]:
    """A row for each text that names somebody, a column for each entity by its id, the one in most texts first; in them how often it is named."""
    entities = [one.entity for one in summed(found)]
    texts: dict[tuple[str | None, str | None], dict[str, int]] = {}
    for row in found:
        texts.setdefault((row.path, row.doc), {})[row.entity] = row.mentions
    for (path, doc), counts in texts.items():
        yield {"path": path, "doc": doc, **{entity: counts.get(entity, 0) for entity in entities}}
