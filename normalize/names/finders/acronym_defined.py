"""An acronym stands in brackets after a full name that the lexicon knows: the text says itself what it means.

Why: "Collective Security Treaty Organization (OTSC)" says what OTSC is, whatever else it may be elsewhere.
Fix: the standard acronym, there and wherever the text uses the other one.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from normalize.lexicon import Lexicon
from normalize.memo import once
from normalize.model import Span, Trust
from normalize.names import belief
from normalize.names.context import ITSELF, Witnesses
from normalize.names.definitions import Definition
from normalize.names.evidence import Evidence
from normalize.names.explained import explanations_of
from normalize.names.matches import matches
from normalize.names.reading import Claim, Reading, Scan
from normalize.text import WORD, places_of

RULE = "acronym"
SHORTEST_NEAR = 4  # letters of an acronym that another may be a step from; of shorter ones every second is
_BRACKETED = re.compile(r"[ \u00a0]?\((?:the |la |le |el |die |der )?[\"“”«»']?([^\W\d_]{2,8})[\"“”«»']?[),;]")
_CAPITALS = re.compile(r"[^\W\d_]{2,8}\Z")


def find(scan: Scan) -> Iterator[Claim]:
    explained = explanations_of(scan.document)
    for definition in (*explained.values(), *_after_names(scan, explained)):
        if _CAPITALS.match(definition.short) and definition.short.isupper():
            for place in (definition.short_span, *definition.uses):
                yield Defined(place.start, place.end, definition)


def _after_names(scan: Scan, explained: Collection[str]) -> Iterator[Definition]:
    """The acronyms in brackets right after a listed name of several words, whatever their letters: those may be another language's."""
    text = scan.document.text
    if "(" not in text:
        return
    seen: set[str] = set()
    for match in matches(scan.document, scan.lexicon):
        bracket = _BRACKETED.match(text, match.end) if " " in match.key else None
        if bracket is not None and bracket[1].isupper() and bracket[1] not in explained and bracket[1] not in seen:
            seen.add(bracket[1])
            place, full = Span(*bracket.span(1)), Span(match.start, match.end)
            others = tuple(span for use in places_of(text, bracket[1]) if (span := Span(*use)) != place)
            yield Definition(bracket[1], text[match.start : match.end], place, full, others)


@dataclass(frozen=True, slots=True)
class Defined:
    """A use of an acronym that the text explains."""

    start: int
    end: int
    definition: Definition

    def read(self, scan: Scan, witnesses: Witnesses) -> Reading | None:
        entity = self._meant(scan, witnesses)
        label = None if entity is None else scan.lexicon.label(entity, scan.document.language)
        if entity is None or label is None or label.short is None or not label.short.isupper():
            return None
        short = self.definition.short
        # The People's Democratic Party (PDP) is abbreviated as it should be, whatever its standard acronym is.
        if short in (label.short, label.full) or short in label.also or initials(self.definition.full) == short:
            return None
        at_definition = self.definition.short_span.start == self.start
        evidence = (Evidence("defined acronym" if at_definition else "acronym defined elsewhere", 1.0, self.definition.full),)
        believed_by = belief.probability(evidence)
        # Letters that nobody abbreviates it by may be those of a part of it.
        ceiling = Trust.SURE if explains_exactly(scan.lexicon, self.definition.full, short, entity) else Trust.LIKELY
        trust = belief.trust(believed_by, ceiling)
        if trust is None:
            return None
        return Reading(
            self.start,
            self.end,
            entity,
            label.short,
            RULE,
            trust,
            believed_by,
            evidence,
            believed=trust > Trust.REVIEW,
            support=ITSELF * 100,
        )

    def _meant(self, scan: Scan, witnesses: Witnesses) -> int | None:
        """The one entity that the explanation names in full and that the letters abbreviate."""
        full = self.definition.full_span
        named = {
            entity
            for entity in witnesses.places
            if any(place.start <= full.start + _ARTICLE and place.end == full.end for place in witnesses.of(entity))
        }
        fitting = [
            entity for entity in sorted(named) if explains(scan.lexicon, scan.document.text[slice(*full)], self.definition.short, entity)
        ]
        return fitting[0] if len(fitting) == 1 else None


def initials(name: str) -> str:
    """The first letters of the words of a name that have a capital, in their order."""
    return "".join(word[0] for word in WORD.findall(name) if word[0].isupper())


_ARTICLE = 4  # code points by which a name may begin after its explanation: the, la


@once
def is_letter_away(lexicon: Lexicon, acronym: str, entity: int) -> bool:
    """Whether an acronym is one step (a letter lost, doubled, swapped or wrong) from one of the entity in some language: KSTO, CSTO."""
    shorts = {label.short for label in lexicon.entity(entity).labels.values()}
    return any(s and s.isupper() and len(s) >= SHORTEST_NEAR and OSA.distance(acronym, s, score_cutoff=1) <= 1 for s in shorts)


@once
def explains(lexicon: Lexicon, surface: str, acronym: str, entity: int) -> bool:
    """Whether an acronym abbreviates a name: exactly, or but for a letter."""
    return explains_exactly(lexicon, surface, acronym, entity) or (
        _has_acronym(lexicon, surface, entity) and is_letter_away(lexicon, acronym, entity)
    )


@once
def explains_exactly(lexicon: Lexicon, surface: str, acronym: str, entity: int) -> bool:
    """Whether an acronym is one of the entity in some language, or has the letters of the name.

    Without this "the European Union (AFP)" would make AFP the Union.
    """
    if not _has_acronym(lexicon, surface, entity):
        return False
    labels = lexicon.entity(entity).labels.values()
    if any(acronym == label.short for label in labels):
        return True
    initials = sorted(word[0].upper() for word in re.findall(r"[^\W\d_]+", surface) if word[0].isupper())
    others = (sorted(word[0].upper() for word in re.findall(r"[^\W\d_]+", label.full) if len(word) > 3) for label in labels)
    return len(acronym) >= 3 and any(sorted(acronym) == letters for letters in (initials, *others))


def _has_acronym(lexicon: Lexicon, surface: str, entity: int) -> bool:
    return lexicon.kind(entity) in ("organisation", "term", "group", "medium") and " " in surface
