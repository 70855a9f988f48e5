"""How well known an entity is: in how many languages the lexicon has a name of it. The world's press writes of those that many have."""

from normalize.lexicon import Lexicon
from normalize.memo import once

ABROAD = 6  # languages with a label, from which on the press of other countries writes of it
WORLD = 20  # languages with a label, from which on all the world's press does: Putin alone is hardly anybody else
EVERYWHERE = 60  # languages with a label, from which on every language has its own name of it: countries, and few others


@once
def fame(lexicon: Lexicon, entity: int) -> int:
    """How many languages name an entity: of two bearers of one family name in a text the surname alone is that of the better known."""
    return len(lexicon.entity(entity).labels)


def is_known_abroad(lexicon: Lexicon, entity: int) -> bool:
    """Whether the press of other countries writes of an entity."""
    return fame(lexicon, entity) >= ABROAD


def is_world_known(lexicon: Lexicon, entity: int) -> bool:
    """Whether all the world's press writes of an entity."""
    return fame(lexicon, entity) >= WORLD


def is_named_everywhere(lexicon: Lexicon, entity: int) -> bool:
    """Whether every language has a name of an entity, with cases of its own, too: Mali has a Ukrainian instrumental."""
    return fame(lexicon, entity) >= EVERYWHERE
