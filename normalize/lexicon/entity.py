"""What a lexicon says: entities, their labels by language, their other forms, roles and house styles."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

KINDS = ("organisation", "person", "place", "medium", "group", "term")
FORM_KINDS = ("variant", "foreign", "garble", "acronym", "translated", "retranslated", "former")
WINDOWS = ("document", "paragraph", "sentence")


class Label(NamedTuple):
    """The standard names of an entity in one language: long, short, and others that are right too and stay."""

    full: str
    short: str | None = None
    also: tuple[str, ...] = ()


class Context(NamedTuple):
    """When a form may be read as its entity.

    `needs`: ids of which one must be witnessed; `cues`: phrases of which one near by does as well; `unless`: phrases that
    forbid the reading; `window`: how far witnesses and cues may be (document, paragraph or sentence).
    """

    needs: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    window: str = "document"


class Form(NamedTuple):
    """A written form that is not a standard name, with how far it may be trusted and what should stand in its place."""

    text: str
    kind: str = "variant"
    trust: str = "likely"
    part: str | None = None
    source: str = ""
    context: Context = Context()


class Style(NamedTuple):
    """Another standard name, for houses that choose so on a named axis."""

    axis: str
    choice: str
    language: str
    full: str
    short: str | None = None


class Role(NamedTuple):
    """An office, of what, and when; dates are ISO dates, months or years, None where open or unknown."""

    title: str
    of: str | None = None
    since: str | None = None
    until: str | None = None


class Example(NamedTuple):
    """A text before and after fixing at trust `likely`, which must hold with the whole lexicon."""

    before: str
    after: str
    language: str = "en"


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that texts name in many ways."""

    id: str
    kind: str
    labels: Mapping[str, Label]
    source: str
    wikidata: str | None = None
    related: tuple[str, ...] = ()
    inside: str | None = None
    adjectives: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    forms: tuple[Form, ...] = ()
    styles: tuple[Style, ...] = ()
    roles: tuple[Role, ...] = ()
    examples: tuple[Example, ...] = ()
    off: bool = False
    file: str = ""
    line: int = 0

    def label(self, language: str, axes: Mapping[str, str] | None = None) -> Label | None:
        """The label for a text in that language, as the house style chooses; None where the language has none."""
        for style in self.styles:
            if axes and style.language == language and axes.get(style.axis) == style.choice:
                usual = self.labels.get(language)
                return Label(style.full, style.short or (None if usual is None or usual.short in (None, usual.full) else style.full))
        return self.labels.get(language)


def label_parts(label: Label) -> list[tuple[str, bool]]:
    """The standard names of a label, each with whether it is the short one."""
    return [(label.full, False)] + ([(label.short, True)] if label.short and label.short != label.full else [])


def written_forms(entity: Entity) -> Iterable[str]:
    """Every name of an entity that somebody wrote down, as it is written."""
    for label in entity.labels.values():
        yield from (text for text, _ in label_parts(label))
        yield from label.also
    for words in entity.adjectives.values():
        yield from words
    for style in entity.styles:
        yield from (text for text, _ in label_parts(Label(style.full, style.short)))
    yield from (form.text for form in entity.forms)
