"""An entity as a block of lexicon text, in the one layout that `lexicon fmt` keeps: fields in a fixed order, one form a line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from normalize.lexicon.entity import Entity, Form, Label

FIELDS = ("kind", "wikidata", "source", "name", "in", "adjective", "related", "forms", "styles", "roles", "tests", "off")
LABEL = ("full", "short", "also")
ITEM = {
    "forms": ("text", "kind", "trust", "as", "needs", "cues", "unless", "window", "source"),
    "styles": ("axis", "choice", "lang", "full", "short"),
    "roles": ("title", "of", "from", "until"),
    "tests": ("in", "out", "lang"),
}

# Words that some readers of YAML take for something else than text.
_WORDS = frozenset(["true", "false", "null", "yes", "no", "on", "off", "y", "n"])
_NUMBER = re.compile(r"[-+.]?[\d.][\d._:,eExXoObBaAcCdDfF+-]*|[-+]?\.(?:inf|nan)", re.IGNORECASE)
_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?")
_ANCHOR = re.compile(r"(?:^|[\s\[{,:])[&*]")  # the reader refuses what looks like one: R &D
_PLAIN = re.compile(r"[\w«„“‘’(](?:[^\s,\[\]{}#:\"\\]|[:#](?=[^\s,\[\]{}#:\"\\])| (?=[^\s#]))*")
# Nearly every name is words of letters, which no reader can take for anything else: one look instead of five, 0.5 µs for 2.5.
_ORDINARY = re.compile(r"[^\W\d_][\w'’.-]*(?: [\w'’.-]+)*")
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def scalar(text: str) -> str:
    """A text as YAML writes it in a flow list or mapping: bare where nobody can misread it, else in quotes."""
    if _ORDINARY.fullmatch(text) and text.lower() not in _WORDS:
        return text
    plain = _PLAIN.fullmatch(text) is not None and text.lower() not in _WORDS and not _ANCHOR.search(text)
    if plain and (not _NUMBER.fullmatch(text) or _DATE.fullmatch(text)) and not _UNPRINTABLE.search(text):
        return text
    if '"' in text and "'" not in text and not _UNPRINTABLE.search(text):
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _UNPRINTABLE.sub(lambda m: f"\\u{ord(m[0]):04x}", escaped) + '"'


def flow(value: Any, order: Sequence[str] = ()) -> str:
    """A value on one line; the named fields of a mapping come first."""
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, dict):
        parts = [f"{name}: {flow(value[name])}" for name in order if name in value]
        if len(parts) < len(value):
            parts += [f"{scalar(name)}: {flow(entry)}" for name, entry in value.items() if name not in order]
        return f"{{{', '.join(parts)}}}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return f"[{', '.join([flow(item) for item in value])}]"
    raise TypeError(f"{value!r} has no place in a lexicon")


def block(entity: Entity) -> str:
    """The entity as text, ending in a line end; what is empty is left out."""
    return "\n".join([f"{scalar(entity.id)}:", *_lines(fields_of(entity))]) + "\n"


def fields_of(entity: Entity) -> dict[str, Any]:
    """The fields of a block by name, in their order, as the reader would find them."""
    found: dict[str, Any] = {
        "kind": entity.kind,
        "wikidata": entity.wikidata,
        "source": entity.source,
        "name": {language: label_fields(label) for language, label in entity.labels.items()},
        "in": entity.inside,
        "adjective": {language: list(words) for language, words in entity.adjectives.items()},
        "related": list(entity.related),
        "forms": [form_fields(form, entity.source) for form in entity.forms],
        "styles": [_present(axis=s.axis, choice=s.choice, lang=s.language, full=s.full, short=s.short) for s in entity.styles],
        "roles": [_present(title=r.title, of=r.of, **{"from": r.since}, until=r.until) for r in entity.roles],
        "tests": [_present(**{"in": e.before}, out=e.after, lang=None if e.language == "en" else e.language) for e in entity.examples],
        "off": entity.off,
    }
    return {name: value for name, value in found.items() if value}


def label_fields(label: Label) -> dict[str, Any]:
    """The fields of one language's names."""
    return _present(full=label.full, short=label.short, also=list(label.also))


def form_fields(form: Form, source: str = "") -> dict[str, Any]:
    """The fields of a line; the trust that a form has anyway, and the source of its block, are not said again."""
    context = form.context
    return _present(
        text=form.text,
        kind=form.kind,
        trust=None if form.trust == "likely" else form.trust,
        **{"as": form.part},
        needs=list(context.needs),
        cues=list(context.cues),
        unless=list(context.unless),
        window=None if context.window == "document" else context.window,
        source=None if form.source == source else form.source,
    )


def _present(**fields: Any) -> dict[str, Any]:
    return {name: value for name, value in fields.items() if value}


def _lines(fields: Mapping[str, Any]) -> Iterator[str]:
    for name in FIELDS:
        if name not in fields:
            continue
        value = fields[name]
        if name in ("name", "adjective"):
            yield f"  {name}:"
            yield from (f"    {scalar(language)}: {flow(entry, LABEL)}" for language, entry in value.items())
        elif name in ITEM:
            yield f"  {name}:"
            yield from (f"    - {flow(entry, ITEM[name])}" for entry in value)
        else:
            yield f"  {name}: {flow(value)}"
