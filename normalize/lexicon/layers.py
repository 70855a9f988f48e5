"""Lexicons on top of one another: a user's file adds to an entity of the shipped one, corrects it, or switches it off."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace

from normalize.errors import Problem
from normalize.lexicon.entity import Entity, Label
from normalize.lexicon.reader import Block


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


def labelled(entities: list[Entity], labels: Collection[tuple[Block, str, Label]]) -> tuple[list[Entity], list[Problem]]:
    """Entities with the labels that files of one language each give them (line, language, label), and what of these cannot be."""
    if not labels:
        return entities, []
    known = {entity.id: entity for entity in entities}
    added: dict[str, dict[str, Label]] = {}
    problems: list[Problem] = []
    for line, language, label in labels:
        entity, more = known.get(line.id), added.setdefault(line.id, {})
        if entity is None:
            problems.append(Problem(line.file, line.line, f"{line.id!r} is no entity of this lexicon; a line of labels names one that is"))
        elif language in more:
            problems.append(Problem(line.file, line.line, f"{line.id!r} stands already in this file; take one out"))
        else:
            more[language] = joined(entity.labels[language], label) if language in entity.labels else label
    return [replace(entity, labels={**entity.labels, **added.get(entity.id, {})}) for entity in entities], problems


def joined(own: Label, other: Label) -> Label:
    """What an entity's block says of its names in a language, and what a file of labels says besides: the block's are the standard ones, the others right too."""
    short = own.short or (other.short if other.full == own.full else None)
    others = [name for name in (*own.also, other.full, other.short, *other.also) if name and name not in (own.full, short)]
    return Label(own.full, short, tuple(dict.fromkeys(others)))
