"""Patterns for the EntityRuler of spaCy: a line of JSON a name, `id` the entity."""

import json
from collections.abc import Iterable, Iterator

from normalize.lexicon.entity import Entity, label_parts
from normalize.lexicon.exchange.entry import Lost, Options
from normalize.lexicon.exchange.losses import losses

ABOUT = "patterns for the EntityRuler of spaCy"
HOLDS = frozenset(("kind", "languages", "short", "also", "forms"))

# Names of the scheme that the English models of spaCy use.
_LABELS = {"organisation": "ORG", "person": "PERSON", "place": "GPE", "medium": "ORG", "group": "ORG", "term": "MISC"}


def write(entities: Iterable[Entity], options: Options) -> Iterator[str | Lost]:
    """A pattern for each name and each form that needs no context."""
    for entity in entities:
        yield from losses(entity, HOLDS | {"context"}, options.languages)
        texts = [
            text
            for code, label in entity.labels.items()
            if not options.languages or code in options.languages
            for text in (*(name for name, _ in label_parts(label)), *label.also)
        ]
        for form in entity.forms:
            if form.context.needs or form.context.cues or form.context.unless or form.trust == "review":
                yield Lost(form.text, "forms that need a context or a person")
            else:
                texts.append(form.text)
        for text in dict.fromkeys(texts):
            yield json.dumps({"label": _LABELS[entity.kind], "pattern": text, "id": entity.id}, ensure_ascii=False)
