"""Which entries of another program come into a lexicon, and as what.

The gates are strict on purpose: a name that is a common word, or that the lexicon already has for something else, would be found in
every text and be wrong in most. What is kept out is told with its reason, so that a person can take it in by hand.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from normalize.lexicon.entity import Entity, Form, Label
from normalize.lexicon.exchange.block import block
from normalize.lexicon.exchange.entry import Options, Skipped
from normalize.lexicon.exchange.names import cleaned, fault, identifier, is_common
from normalize.lexicon.exchange.seen import Seen
from normalize.lexicon.keys import key as made_key
from normalize.lexicon.lexicon import Lexicon
from normalize.lexicon.schema import ENTITY_ID, LANGUAGE, WIKIDATA

_NAMESAKES = 100  # entities that may have ids of one name; more are a column read wrongly
_LANGUAGE, _WIKIDATA = re.compile(LANGUAGE), re.compile(WIKIDATA)
_NOBODY: Set[str] = frozenset()
_OWN_ID = re.compile(rf"(?=.*[a-z]){ENTITY_ID}")

key = lru_cache(maxsize=256)(made_key)  # a name of an entry is asked for five times, and then never again


class Taken(NamedTuple):
    """An entry as it comes into the lexicon: the text of its block, and how many names it brings."""

    id: str
    text: str
    names: int
    known: bool  # whether the block adds to an entity that the lexicon has


@dataclass
class Summary:
    """What was taken and what not; `add` counts, `lines` says it."""

    new: int = 0
    added_to: int = 0
    names: int = 0
    reasons: dict[str, int] = field(default_factory=dict)
    examples: dict[str, list[Skipped]] = field(default_factory=dict)

    def add(self, found: Taken | Skipped) -> None:
        """Count one entry."""
        if isinstance(found, Taken):
            self.names += found.names
            if found.known:
                self.added_to += 1
            else:
                self.new += 1
            return
        self.reasons[found.reason] = self.reasons.get(found.reason, 0) + 1
        if len(kept := self.examples.setdefault(found.reason, [])) < 3:
            kept.append(found)

    def lines(self) -> Iterator[str]:
        """For people: the counts, then each reason for leaving something out with its first examples."""
        yield f"{self.new:,} new entities, {self.added_to:,} known ones added to, {self.names:,} names"
        for reason, count in sorted(self.reasons.items(), key=lambda pair: -pair[1]):
            shown = ", ".join(f"{skipped.what[:40]!r} (line {skipped.line})" for skipped in self.examples[reason])
            yield f"  {count:,} left out: {reason}: {shown}{' ...' if count > 3 else ''}"


def take(
    entries: Iterable[Entity | Skipped], lexicon: Lexicon, options: Options, *, matches_names: bool = False, keep_common: bool = False
) -> Iterator[Taken | Skipped]:
    """The entries that come into the lexicon, each as a block, and all that is left out with the reason.

    An entry is a known entity when it has the id or the Wikidata id of one, or (with `matches_names`) is called like exactly one; then
    only what is new in it is taken. Memory grows by a number for each name, whatever the size of the file.
    """
    gate = _Gate(lexicon, options, matches_names, keep_common)
    for entry in entries:
        if isinstance(entry, Skipped):
            yield entry
        else:
            yield from gate.pass_(entry)


class _Said(NamedTuple):
    """What is left of an entry's names."""

    labels: Mapping[str, Label]
    forms: tuple[Form, ...]
    wikidata: str | None
    curated: bool  # whether somebody wrote the entry for a lexicon


class _Gate:
    """What was seen so far, as hashes, and the lexicon that entries come into."""

    def __init__(self, lexicon: Lexicon, options: Options, matches_names: bool, keep_common: bool) -> None:
        self._lexicon, self._options = lexicon, options
        self._matches_names, self._keep_common = matches_names, keep_common
        self._by_wikidata: dict[str, str] = {}
        # The lexicon remembers every name it is asked for, which is right for texts and too much for a million entries.
        self._owned: dict[str, set[str]] = {}
        for entity in lexicon.entities():
            if entity.wikidata:
                self._by_wikidata[entity.wikidata] = entity.id
            for name in _names(entity):
                self._owned.setdefault(key(name), set()).add(entity.id)
        self._ids = Seen()
        self._names = Seen()

    def pass_(self, entry: Entity) -> Iterator[Taken | Skipped]:
        """The block of an entry, and what of it is left out."""
        skipped: list[Skipped] = []
        said = self._clean(entry, skipped)
        known = self._known(entry, said)
        taken: Taken | Skipped
        if known is not None:
            taken = self._addition(entry, said, known, skipped)
        else:
            taken = self._new(entry, said, skipped)
        yield from skipped
        yield taken

    def _clean(self, entry: Entity, skipped: list[Skipped]) -> "_Said":
        """What the entry says with its white space in order, in the languages that are wanted, without what is no name."""
        curated = _is_curated(entry)

        def right(text: str) -> str | None:
            text = cleaned(text)
            problem = fault(text, curated=curated) if text else "empty"
            if problem is not None:
                skipped.append(Skipped(entry.line, text, problem))
                return None
            return text

        wanted = self._options.languages
        labels: dict[str, Label] = {}
        for language, label in entry.labels.items():
            if wanted and language not in wanted:
                continue
            if not _LANGUAGE.fullmatch(language):
                skipped.append(Skipped(entry.line, label.full, f"{language!r} is no language code"))
                continue
            full, short = right(label.full), right(label.short) if label.short else None
            also = tuple(text for text in map(right, dict.fromkeys(label.also)) if text and text not in (full, short))
            if full or short:
                labels[language] = Label(full or short or "", short if full and short != full else None, also)
        texts = {text for label in labels.values() for text in (label.full, label.short, *label.also) if text}
        forms: dict[str, Form] = {}
        for form in entry.forms:
            text = right(form.text)
            # A line that says of a label how far it may be trusted is no repetition when somebody wrote it on purpose.
            if text and (text not in texts or curated):
                forms.setdefault(text, form._replace(text=text, source=form.source or entry.source))
        wikidata = entry.wikidata if entry.wikidata and _WIKIDATA.fullmatch(entry.wikidata) else None
        return _Said(labels, tuple(forms.values()), wikidata, curated)

    def _known(self, entry: Entity, said: "_Said") -> str | None:
        if entry.id and self._lexicon.number(entry.id) is not None:
            return entry.id
        if said.wikidata and said.wikidata in self._by_wikidata:
            return self._by_wikidata[said.wikidata]
        if not self._matches_names:
            return None
        for label in said.labels.values():
            for name in (label.full, label.short):
                # In this very spelling: "bar" is not the minister Bar.
                owners = [owner for owner in self._owners(name) if name in _names(self._lexicon.entity(owner))] if name else ()
                if len(owners) == 1:
                    return owners[0]
        return None

    def _owners(self, name: str) -> Set[str]:
        """The entities that have this name."""
        return self._owned.get(key(name), _NOBODY)

    def _addition(self, entry: Entity, said: "_Said", known: str, skipped: list[Skipped]) -> Taken | Skipped:
        """What an entry says of a known entity that the lexicon does not: labels in new languages, and forms."""
        below = self._lexicon.entity(known)
        if (known, 0) in self._ids:
            return Skipped(entry.line, known, "a second entry for the same entity; join the two")
        texts = {text for label in below.labels.values() for text in (label.full, label.short, *label.also) if text}
        texts |= {line["text"] for line in self._lexicon.forms_of(known)}
        labels = {}
        forms = [form for form in said.forms if form.text not in texts]
        source = self._source(entry)
        for language, label in said.labels.items():
            if language not in below.labels:
                labels[language] = label
            else:
                kind = "variant" if language == self._options.target else "foreign"
                forms += [Form(text, kind, source=source) for text in (label.full, label.short, *label.also) if text and text not in texts]
        labels, kept = self._gated(entry, said._replace(labels=labels, forms=tuple(dict.fromkeys(forms))), known, skipped)
        if not labels and not kept:
            return Skipped(entry.line, known, "the lexicon says it already")
        self._ids.add((known, 0))
        # A block that adds needs no kind, and its source stands in each line, since the source of the entity stays.
        kept = tuple(form._replace(source=form.source or source) for form in kept)
        return _taken(Entity(known, "", labels, "", forms=kept), known=True)

    def _new(self, entry: Entity, said: "_Said", skipped: list[Skipped]) -> Taken | Skipped:
        main = self._main(said.labels)
        if main is None:
            return Skipped(entry.line, entry.id, "no name is left")
        if not said.curated:
            if not self._keep_common and is_common(main, self._lexicon, self._options.target):
                return Skipped(entry.line, main, "its name is a common word")
            if self._owners(main):
                return Skipped(entry.line, main, "the lexicon has something of that name; give both the same Wikidata id, or rename one")
            if key(main) in self._names:
                return Skipped(entry.line, main, "another entry of the file has that name")
        name = self._id(entry, said.wikidata, main)
        if name is None:
            return Skipped(entry.line, main, "no id can be made from its name")
        source = self._source(entry)
        forms = tuple(form if form.source else form._replace(source=source) for form in said.forms)
        labels, forms = self._gated(entry, said._replace(forms=forms), name, skipped)
        self._names.add(key(main))
        place, related = self._place(entry.inside), tuple(other for other in entry.related if self._lexicon.number(other) is not None)
        entity = replace(entry, id=name, source=source, labels=labels, forms=forms, wikidata=said.wikidata, inside=place, related=related)
        return _taken(entity, known=False)

    def _main(self, labels: Mapping[str, Label]) -> str | None:
        label = labels.get(self._options.target) or next(iter(labels.values()), None)
        return label.full if label else None

    def _gated(self, entry: Entity, said: "_Said", name: str, skipped: list[Skipped]) -> tuple[dict[str, Label], tuple[Form, ...]]:
        """The labels and forms that an entry brings, without those that are common words or that something else is called by."""
        if said.curated:
            return dict(said.labels), said.forms
        main = self._main(said.labels) if self._lexicon.number(name) is None else None

        def allowed(text: str, language: str) -> bool:
            if text == main:
                return True
            if not self._keep_common and is_common(text, self._lexicon, self._options.target):
                skipped.append(Skipped(entry.line, text, "a common word"))
            elif self._owners(text) - {name}:
                skipped.append(Skipped(entry.line, text, "the name of something else in the lexicon"))
            elif language != self._options.target:
                return True  # two things may share a name in a language that these texts are not in
            elif key(text) in self._names and hash((name, key(text))) not in own:
                skipped.append(Skipped(entry.line, text, "a name of another entry of the file"))
            else:
                self._names.add(key(text))
                own.add(hash((name, key(text))))
                return True
            return False

        own: set[int] = set()
        labels = {}
        for language, label in said.labels.items():
            if allowed(label.full, language):
                short = label.short if label.short and allowed(label.short, language) else None
                also = tuple([text for text in label.also if allowed(text, language)])
                labels[language] = Label(label.full, short, also)
            elif language == self._options.target and label.short and allowed(label.short, language):
                labels[language] = Label(label.short)
        # A form that says when it is meant may be anything.
        forms = tuple(f for f in said.forms if f.context.needs or f.context.cues or allowed(f.text, self._options.target))
        return labels, forms

    def _id(self, entry: Entity, wikidata: str | None, main: str) -> str | None:
        base = identifier(entry.id) or identifier(main)
        if not base:
            return None
        for name in chain((base,), (f"{base}-{wikidata.lower()}",) if wikidata else (), (f"{base}-{i}" for i in range(2, _NAMESAKES))):
            if self._lexicon.number(name) is None and (name, 0) not in self._ids:
                self._ids.add((name, 0))
                return name
        return None

    def _source(self, entry: Entity) -> str:
        return entry.source or self._options.source or entry.file.rpartition("/")[2] or "import"

    def _place(self, inside: str | None) -> str | None:
        """The id of the place that an entry lies in, where the lexicon has it; other programs name it by its Wikidata id."""
        name = self._by_wikidata.get(inside, inside) if inside else None
        return name if name and self._lexicon.number(name) is not None else None


def _names(entity: Entity) -> set[str]:
    """The standard names of an entity and those that are right too, in all languages and house styles."""
    parts = (*entity.labels.values(), *(Label(style.full, style.short) for style in entity.styles))
    return {name for label in parts for name in (label.full, label.short, *label.also) if name}


def _is_curated(entry: Entity) -> bool:
    """Whether the entry has an id of this lexicon's making: it was written or exported as an entry, so it is taken as it stands."""
    return _OWN_ID.fullmatch(entry.id) is not None


def _taken(entity: Entity, *, known: bool) -> Taken:
    names = len(entity.forms) + sum(1 + (label.short is not None) + len(label.also) for label in entity.labels.values())
    return Taken(entity.id, block(entity), names, known)
