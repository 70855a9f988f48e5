"""Glossaries of DeepL: two columns without heading, the name in one language and in the other."""

from collections.abc import Iterable, Iterator

from normalize.lexicon.entity import Entity
from normalize.lexicon.exchange.entry import Lost, Options
from normalize.lexicon.exchange.losses import losses
from normalize.lexicon.exchange.pairs import pairs
from normalize.lexicon.exchange.quoting import row

ABOUT = "glossary of DeepL for one pair of languages"
HOLDS = frozenset(("short",))

_LONGEST = 1024  # bytes of a phrase, the limit of DeepL


def write(entities: Iterable[Entity], options: Options) -> Iterator[str | Lost]:
    """A row for each name in the language of origin; one that means two things is left out."""
    for found in pairs(entities, options, lambda entity: losses(entity, HOLDS, (options.origin, options.target))):
        if isinstance(found, Lost):
            yield found
        elif max(len(found.left.encode()), len(found.right.encode())) > _LONGEST:
            yield Lost(found.left, f"names of more than {_LONGEST:,} bytes")
        else:
            yield row((found.left, found.right), raw=options.raw)
