"""What changed between two states of a lexicon."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from normalize.lexicon.entity import Entity
from normalize.lexicon.exchange.block import fields_of, flow

_PLAIN = ("kind", "wikidata", "source", "in", "off")


class Change(NamedTuple):
    """One thing that one state says and the other does not: `+` added, `-` removed, `~` changed."""

    sign: str
    entity: str
    what: str


def changes(old: Mapping[str, Entity], new: Mapping[str, Entity]) -> Iterator[Change]:
    """Entities, labels, forms and relations that were added, removed or changed, in the order of their ids."""
    for name in sorted(old.keys() | new.keys()):
        before, after = old.get(name), new.get(name)
        if before is None and after is not None:
            yield Change("+", name, f"{after.kind} {_called(after)}".strip())
        elif after is None and before is not None:
            yield Change("-", name, f"{before.kind} {_called(before)}".strip())
        elif before is not None and after is not None:
            yield from _within(before, after)


def _called(entity: Entity) -> str:
    label = entity.labels.get("en") or next(iter(entity.labels.values()), None)
    return label.full if label else f"{len(entity.forms)} forms"


def _within(before: Entity, after: Entity) -> Iterator[Change]:
    old, new = fields_of(before), fields_of(after)
    for field in _PLAIN:
        if old.get(field) != new.get(field):
            yield Change("~", after.id, f"{field}: {_shown(old.get(field))} -> {_shown(new.get(field))}")
    for field in ("name", "adjective"):
        yield from _compared(after.id, field, old.get(field, {}), new.get(field, {}))
    yield from _compared(after.id, "form", {f["text"]: f for f in old.get("forms", ())}, {f["text"]: f for f in new.get("forms", ())})
    for field in ("related", "styles", "roles", "tests"):
        one, other = [_shown(v) for v in old.get(field, ())], [_shown(v) for v in new.get(field, ())]
        yield from (Change("-", after.id, f"{field} {value}") for value in one if value not in other)
        yield from (Change("+", after.id, f"{field} {value}") for value in other if value not in one)


def _compared(entity: str, field: str, old: Mapping[str, object], new: Mapping[str, object]) -> Iterator[Change]:
    for name in [*old, *(name for name in new if name not in old)]:
        if name not in new:
            yield Change("-", entity, f"{field} {name}: {_shown(old[name])}")
        elif name not in old:
            yield Change("+", entity, f"{field} {name}: {_shown(new[name])}")
        elif old[name] != new[name]:
            yield Change("~", entity, f"{field} {name}: {_shown(old[name])} -> {_shown(new[name])}")


def _shown(value: object) -> str:
    return "nothing" if value is None else flow(value)
