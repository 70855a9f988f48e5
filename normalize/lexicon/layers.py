"""Lexicons on top of one another: a user's file adds to an entity of the shipped one, corrects it, or switches it off."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from normalize.errors import Problem
from normalize.lexicon.entity import Entity


def nothing(_: str) -> Entity | None:
    """What a lexicon of no entity says of an id."""
    return None


def merge(layers: Iterable[Iterable[Entity]], below: Callable[[str], Entity | None] = nothing) -> tuple[dict[str, Entity], list[Problem]]:
    """All entities of the layers by id, those that are switched off too; later layers win, and all of them over what `below` says of an id.

    Within one layer an id may stand only once.
    """
    merged: dict[str, Entity] = {}
    problems: list[Problem] = []
    for layer in layers:
        seen: dict[str, Entity] = {}
        for entity in layer:
            if entity.id in seen:
                first = seen[entity.id]
                problems.append(
                    Problem(entity.file, entity.line, f"{entity.id!r} stands already in {first.file}:{first.line}; join the two blocks")
                )
                continue
            seen[entity.id] = entity
            known = merged.get(entity.id) or below(entity.id)
            if known is None and not entity.off and not (entity.kind and entity.labels and entity.source):
                missing = [n for n, v in (("kind", entity.kind), ("name", entity.labels), ("source", entity.source)) if not v]
                problems.append(
                    Problem(entity.file, entity.line, f"{entity.id!r} is in no lexicon below this one, so it needs {', '.join(missing)}")
                )
                continue
            merged[entity.id] = entity if known is None else _over(known, entity)
    return merged, problems


def _over(below: Entity, above: Entity) -> Entity:
    """What the two say together; where both say something of one field or form, the one above is right."""
    texts = {form.text for form in above.forms}
    return replace(
        above,
        kind=above.kind or below.kind,
        labels={**below.labels, **above.labels},
        source=above.source or below.source,
        wikidata=above.wikidata or below.wikidata,
        related=tuple(dict.fromkeys((*below.related, *above.related))),
        inside=above.inside or below.inside,
        adjectives={**below.adjectives, **above.adjectives},
        forms=(*(f for f in below.forms if f.text not in texts), *above.forms),
        styles=(*below.styles, *above.styles),
        roles=above.roles or below.roles,
        examples=(*below.examples, *above.examples),
    )
