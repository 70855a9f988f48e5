"""What is wrong in a lexicon beyond the shape of its lines: conflicts, look-alikes, dangling relations, lines that never act."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from normalize.errors import Problem
from normalize.lexicon.entity import Entity, Form, written_forms
from normalize.lexicon.keys import key
from normalize.text import WORD

# Scripts whose letters are mixed up by keyboards, forgers and character recognition.
_LOOK_ALIKE = ("LATIN", "CYRILLIC", "GREEK")

# Soft hyphens, marks of direction and the like, which no key has and every text would get; joiners are letters' business in Persian.
_HIDDEN = re.compile(r"[\x7f-\x9f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060-\u2064\ufeff\ufffd]")
_BREAKABLE = re.compile("(?:(?<=[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff])|(?=\u200b[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]))\u200b")


def problems(entities: Mapping[str, Entity], common: Collection[str], root: Path) -> Iterator[Problem]:
    """Every problem of the entities taken together; `root` is the folder that the names of shipped files begin with."""
    places = _Places(root)
    for entity in entities.values():
        yield from _relations(entity, entities, places)
        yield from _scripts(entity, places)
        yield from _forms(entity, common, places)
    yield from _conflicts(entities.values(), places)


class _Places:
    """Finds the line of a block that holds a text; files are read again for it, since only problems need it."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._lines: dict[str, list[str]] = {}

    def problem(self, entity: Entity, token: str, message: str) -> Problem:
        if entity.file not in self._lines:
            try:
                path = self._root.parent / entity.file
                self._lines[entity.file] = (path if path.exists() else Path(entity.file)).read_text(encoding="utf-8").split("\n")
            except OSError:
                self._lines[entity.file] = []
        rows = self._lines[entity.file]
        line = entity.line
        for number in range(entity.line, len(rows)):
            if rows[number][:1].strip() and not rows[number].startswith("#"):
                break
            if token in rows[number]:
                line = number + 1
                break
        return Problem(entity.file, line, f"{entity.id}: {message}")


def _relations(entity: Entity, entities: Mapping[str, Entity], places: _Places) -> Iterator[Problem]:
    named = [("related", name) for name in entity.related]
    named += [("in", entity.inside)] if entity.inside else []
    named += [("of", role.of) for role in entity.roles if role.of]
    named += [("needs", name) for form in entity.forms for name in form.context.needs]
    for field, name in named:
        if name not in entities:
            yield places.problem(entity, name, f"{field} names {name!r}, which no lexicon has{_suggest(name, entities)}")
    way = [entity.id]
    while (place := entities.get(entities[way[-1]].inside or "")) is not None and place.id not in way:
        way.append(place.id)
    if place is not None and place.id == entity.id:
        yield places.problem(entity, "in:", f"the place lies in itself ({' in '.join([*way, entity.id])}); take one 'in' out")


def _suggest(name: str, known: Iterable[str]) -> str:
    import difflib

    # Comparing with 400,000 ids takes seconds, and a lexicon with one such line may have a thousand: those that begin alike will do.
    near = difflib.get_close_matches(name, [other for other in known if other[:2] == name[:2]], n=1)
    return f"; did you mean {near[0]!r}?" if near else "; add the entity or take the relation out"


def _scripts(entity: Entity, places: _Places) -> Iterator[Problem]:
    garbles = {form.text for form in entity.forms if form.kind == "garble"}
    for text in dict.fromkeys(written_forms(entity)):
        if text.isascii():
            continue
        # Thai, Lao, Burmese and Khmer set no blanks between words; there a zero-width space is how a line may break.
        hidden = _HIDDEN.search(_BREAKABLE.sub("", text))
        if hidden is not None:
            name = f"U+{ord(hidden[0]):04X} {unicodedata.name(hidden[0], '')}".strip()
            yield places.problem(entity, text, f"{text!r} has a character that nobody sees ({name}); write it without")
        if text in garbles:
            continue
        for word in WORD.findall(text):
            scripts = {script for c in word if (script := _script(c)) in _LOOK_ALIKE}
            if len(scripts) > 1:
                odd = next(c for c in word if _script(c) == min(scripts, key=lambda s: sum(_script(x) == s for x in word)))
                yield places.problem(
                    entity,
                    text,
                    f"{word!r} mixes {' and '.join(script.title() for script in sorted(scripts))} letters ({odd!r} is {unicodedata.name(odd)}); write it in one script",
                )


@lru_cache(maxsize=4096)
def _script(letter: str) -> str:
    return unicodedata.name(letter, "").split(" ")[0] if letter.isalpha() else ""


def _forms(entity: Entity, common: Collection[str], places: _Places) -> Iterator[Problem]:
    labels = {text for label in entity.labels.values() for text in (label.full, label.short, *label.also) if text}
    english = entity.labels.get("en")
    right = {text for text in (english.full, english.short, *english.also) if text} if english else set()
    seen: set[str] = set()
    for form in entity.forms:
        context = form.context.needs or form.context.cues
        if form.text in seen:
            yield places.problem(entity, form.text, f"form {form.text!r} stands twice; join the lines")
        seen.add(form.text)
        if not key(form.text):
            yield places.problem(entity, form.text, f"form {form.text!r} has no letter or digit, so it is never found; take it out")
        if form.text in right:
            yield places.problem(
                entity, form.text, f"form {form.text!r} is a right English name of the entity; take it out of forms or out of name"
            )
        elif form.text in labels and not context and not form.context.unless and form.trust == "likely" and form.kind == "foreign":
            yield places.problem(entity, form.text, f"form {form.text!r} says nothing that the labels do not say; take it out")
        if form.kind == "translated" and not context:
            yield places.problem(
                entity,
                form.text,
                f"form {form.text!r} is a name rendered as common words; give it 'needs' or 'cues' (kind 'retranslated' is for full names of several words that can mean nothing else)",
            )
        elif form.text.lower() in common and form.text[:1].islower() and not context:
            yield places.problem(entity, form.text, f"form {form.text!r} is a common word; give it 'needs' or 'cues'")
        if not form.source:
            yield places.problem(entity, form.text, f"form {form.text!r} has no source")


def _conflicts(entities: Iterable[Entity], places: _Places) -> Iterator[Problem]:
    """Forms that two entities claim without saying when each is meant."""
    claims: dict[str, list[tuple[Entity, Form | None, str]]] = defaultdict(list)
    for entity in entities:
        english = entity.labels.get("en")
        names = {text for text in ((english.full, english.short, *english.also) if english else ()) if text}
        for text in names:
            claims[key(text)].append((entity, None, text))
        for form in entity.forms:
            claims[key(form.text)].append((entity, form, form.text))
    for held in claims.values():
        if len({entity.id for entity, _, _ in held}) < 2:
            continue
        for entity, claimed, text in held:
            if claimed is None or claimed.context.needs or claimed.context.cues or claimed.trust == "review":
                continue
            other = next(
                (
                    o
                    for o, f, t in held
                    if o.id != entity.id and (f is None or not (f.context.needs or f.context.cues)) and _same_case(text, t)
                ),
                None,
            )
            if other is not None:
                yield places.problem(
                    entity,
                    text,
                    f"{text!r} names both {entity.id} and {other.id} ({other.file}:{other.line}); give the form 'needs', 'cues' or trust review",
                )


def _same_case(one: str, other: str) -> bool:
    return one == other or (not one.isupper() and not other.isupper())
