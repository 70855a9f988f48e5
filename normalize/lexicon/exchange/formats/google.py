"""Glossaries of Google Cloud Translation: equivalent terms, one column a language, codes as heading."""

from collections.abc import Iterable, Iterator

from normalize.lexicon.entity import Entity
from normalize.lexicon.exchange.entry import Lost, Options
from normalize.lexicon.exchange.losses import losses
from normalize.lexicon.exchange.quoting import row

ABOUT = "glossary of Google Cloud Translation"
HOLDS = frozenset(("short",))


def write(entities: Iterable[Entity], options: Options) -> Iterator[str | Lost]:
    """A row of full names and a row of short ones for each entity; languages default to the two of a pair."""
    languages = options.languages or (options.origin, options.target)
    yield row(languages)
    for entity in entities:
        yield from losses(entity, HOLDS, languages)
        for short in (False, True):
            names = [(label.short if short else label.full) or "" if (label := entity.labels.get(code)) else "" for code in languages]
            if sum(map(bool, names)) > 1:
                yield row(names, raw=options.raw)
            elif any(names):
                yield Lost(entity.id, "names that only one of the languages has")
