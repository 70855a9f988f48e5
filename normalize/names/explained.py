"""What a text itself says that an acronym means: that wins over whatever else the letters may stand for."""

import re

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import key
from normalize.memo import once, once_beside
from normalize.model import Document
from normalize.names.definitions import Definition, definitions
from normalize.similarity import name_similarity

# No longer than an acronym is: each place of an endless run of capitals would else be read to its end.
_MAY_EXPLAIN = re.compile(r"\([^()\n]{0,60}?[^\W\d_a-z]{2}|[^\W\d_a-z]{2}[^\W_]{0,10}[\"”]?(?: \(|, or | [–—-] )|, (?:or )?[^\W\d_a-z]{2}")
SAME = 0.5  # similarity of an explanation and a full name from which they are rather one than two


@once
def explanations_of(document: Document) -> dict[str, Definition]:
    """The acronyms that a document explains, each with its first explanation."""
    if _MAY_EXPLAIN.search(document.text) is None:
        return {}
    return {definition.short: definition for definition in definitions(document)}


@once_beside
def explains_another(document: Document, lexicon: Lexicon, entity: int, end: int) -> str | None:
    """The acronym in brackets that a name up to a place explains, where that is none of an entity: People Democratic Party (PDP) is not Japan's DPFP."""
    for definition in explanations_of(document).values():
        if definition.full_span.end == end and definition.short.isupper():
            shorts = {label.short for label in lexicon.entity(entity).labels.values()}
            known = any(p.entity == entity for p in lexicon.postings(key(definition.short)))
            return None if known or definition.short in shorts else definition.short
    return None


@once_beside
def explained_otherwise(document: Document, lexicon: Lexicon, entity: int, start: int, end: int) -> bool:
    """Whether the text explains the acronym at a place, and not as this entity: Nigeria's PDP is not Turkey's HDP."""
    definition = explanations_of(document).get(document.text[start:end])
    if definition is None:
        return False
    labels = lexicon.entity(entity).labels
    names = {label.full for label in (labels.get(document.language), labels.get("en")) if label is not None}
    # An explanation that takes in too much or too little is still one: its words are compared, not its span.
    return not any(name_similarity(definition.full, name, "organisation") >= SAME for name in names)
