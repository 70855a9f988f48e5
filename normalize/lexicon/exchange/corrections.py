"""Forms as plain corrections, for programs that know neither trust nor context."""

from collections.abc import Iterator
from typing import NamedTuple

from normalize.lexicon.entity import Entity
from normalize.lexicon.exchange.entry import Lost


class Correction(NamedTuple):
    """What is written, and what should stand there."""

    wrong: str
    right: str


def corrections(entity: Entity, language: str) -> Iterator[Correction | Lost]:
    """The forms that may be corrected unseen: trusted as sure, without context, with a label to put there."""
    label = entity.labels.get(language)
    for form in entity.forms:
        if form.trust != "sure":
            yield Lost(form.text, "forms that are not trusted as sure")
        elif form.context.needs or form.context.cues or form.context.unless:
            yield Lost(form.text, "forms that need a context")
        elif label is None:
            yield Lost(form.text, f"forms of entities without a name in {language}")
        else:
            short = label.short if label.short and (form.part == "short" or (form.part is None and " " not in form.text)) else None
            yield Correction(form.text, short or label.full)
