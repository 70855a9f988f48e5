"""What of an entity a format cannot hold, named so that a person can decide whether it matters."""

from collections.abc import Collection, Iterator

from normalize.lexicon.entity import Entity
from normalize.lexicon.exchange.entry import Lost

# What an entity may have: the word that a format says it holds, and what a person reads when it does not.
_FEATURES = {
    "kind": "kinds of entities",
    "wikidata": "Wikidata ids",
    "source": "sources",
    "languages": "labels in other languages",
    "short": "short names as such",
    "also": "other right names",
    "related": "relations",
    "in": "the place a place lies in",
    "adjective": "demonyms",
    "forms": "other forms",
    "trust": "trust of forms",
    "form kind": "kinds of forms",
    "context": "context of forms (needs, cues, unless)",
    "styles": "house styles",
    "roles": "roles",
    "tests": "tests",
}


def losses(entity: Entity, holds: Collection[str], languages: Collection[str] = ()) -> Iterator[Lost]:
    """Each thing the entity has and the format does not hold, as often as the entity has it."""
    counts = {
        "wikidata": entity.wikidata is not None,
        "source": bool(entity.source),
        "languages": sum(bool(languages) and language not in languages for language in entity.labels),
        "short": sum(label.short is not None for label in entity.labels.values()),
        "also": sum(len(label.also) for label in entity.labels.values()),
        "related": len(entity.related),
        "in": entity.inside is not None,
        "adjective": sum(map(len, entity.adjectives.values())),
        "forms": len(entity.forms),
        "trust": sum(form.trust != "likely" for form in entity.forms),
        "form kind": sum(form.kind != "variant" for form in entity.forms),
        "context": sum(bool(form.context.needs or form.context.cues or form.context.unless) for form in entity.forms),
        "styles": len(entity.styles),
        "roles": len(entity.roles),
        "tests": len(entity.examples),
    }
    for feature, count in counts.items():
        if feature not in holds:
            for _ in range(count):
                yield Lost(entity.id, _FEATURES[feature])
