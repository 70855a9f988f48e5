"""Names of one language with what they are in another."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from normalize.lexicon.entity import Entity, label_parts
from normalize.lexicon.exchange.entry import Lost, Options


class Pair(NamedTuple):
    """A name and its counterpart."""

    left: str
    right: str


def pairs(entities: Iterable[Entity], options: Options, lost: Callable[[Entity], Iterable[Lost]]) -> Iterator[Pair | Lost]:
    """Full names with full ones and short with short ones; names that stand for several things are lost."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for entity in entities:
        left, right = entity.labels.get(options.origin), entity.labels.get(options.target)
        yield from lost(entity)
        if left is None or right is None:
            yield Lost(entity.id, f"entities without a name in {options.origin if left is None else options.target}")
            continue
        for text, short in label_parts(left):
            found[text][right.short or right.full if short else right.full] = None
    for text, rights in found.items():
        if len(rights) == 1:
            yield Pair(text, next(iter(rights)))
        else:
            yield Lost(text, "names that stand for several things")
