"""What a text itself says that an acronym means: that wins over whatever else the letters may stand for."""

import re

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import key
from normalize.memo import once, once_beside
from normalize.model import Document
from normalize.names.definitions import Definition, definitions
from normalize.similarity import name_similarity

_CAPITALS = r"[^\W\d_a-z]{2}"  # of scripts without capitals any letters
_IN_BRACKET = re.compile(rf"\([^()\n]{{0,60}}?{_CAPITALS}")
_SET_OFF = re.compile(rf", (?:or )?{_CAPITALS}")
# No longer than an acronym is: each place of an endless run of capitals would else be read to its end.
_SHORT_BEFORE = re.compile(rf"{_CAPITALS}[^\W_]{{0,10}}[\"”]?\Z")
_REACH = 13  # code points of it
# What stands behind an acronym that is explained next, by the character without which there is none: few texts have it, and fewer an acronym before it.
_LEADING_ON = {
    ",": re.compile(",(?= or )"),
    "(": re.compile(r"\((?<= \()"),
    **{dash: re.compile(f"{dash}(?<= {dash}) ") for dash in "-–—"},
}
SAME = 0.5  # similarity of an explanation and a full name from which they are rather one than two


@once
def explanations_of(document: Document) -> dict[str, Definition]:
    """The acronyms that a document explains, each with its first explanation."""
    return {definition.short: definition for definition in definitions(document)} if _may_explain(document.text) else {}


def _may_explain(text: str) -> bool:
    """Whether capitals stand in brackets, behind a comma, or before what leads to an explanation. Cheaper than to look for one."""
    if _SET_OFF.search(text) is not None or ("(" in text and _IN_BRACKET.search(text) is not None):
        return True
    places = (match.start() for sign, pattern in _LEADING_ON.items() if sign in text for match in pattern.finditer(text))
    return any(_SHORT_BEFORE.search(text, max(0, end - _REACH), end) is not None for at in places if (end := at - (text[at] != ",")) > 0)


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
