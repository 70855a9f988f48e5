"""What a text is about: the entities that it names beyond doubt, and where, so that doubtful forms can be judged by them."""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from normalize.lexicon import Lexicon
from normalize.lexicon.entity import Context
from normalize.memo import once
from normalize.model import Document, Span
from normalize.protected import is_cut


@dataclass(slots=True)
class Witnesses:
    """The entities witnessed in one document, each with the places where it is named."""

    document: Document
    lexicon: Lexicon
    places: dict[int, list[Span]] = field(default_factory=dict)
    right: set[int] = field(default_factory=set)  # those whose right name stands in the text
    _named_by: dict[int, set[int]] = field(default_factory=dict)  # an entity: those of the witnessed that name it as related

    def add(self, entity: int, place: Span) -> bool:
        """Note a sure mention; whether the entity is new."""
        places = self.places.get(entity)
        if places is not None:
            places.append(place)
            return False
        self.places[entity] = [place]
        for other in self.lexicon.neighbours(entity):
            self._named_by.setdefault(other, set()).add(entity)
        return True

    def level(self, entity: int) -> int:
        """2 when the text names the entity, 1 when it names something related to it, else 0."""
        if entity in self.places:
            return 2
        return int(entity in self._named_by or not self.lexicon.neighbours(entity).isdisjoint(self.places))

    def count_related(self, entity: int) -> int:
        """How many witnessed entities are related to this one, either way."""
        return len(self._named_by.get(entity, set()).union(self.lexicon.neighbours(entity).intersection(self.places)))

    def vetoes(self, context: Context, place: Span) -> str | None:
        """The phrase of `unless` that forbids the reading at that place, if one does."""
        return self._phrase(context.unless, place, context.window)

    def supports(self, context: Context, place: Span) -> tuple[int, str]:
        """2 when a needed entity or a cue is near, 1 when only something related to a needed entity is, else 0; and what it is."""
        window = self._window(place, context.window)
        best = (0, "")
        for name in context.needs:
            number = self.lexicon.number(name)
            if number is None:
                continue
            if any(window.start <= other.start and other.end <= window.end for other in self.places.get(number, ())):
                return 2, name
            if self.level(number):
                best = (1, name)
        cue = self._phrase(context.cues, place, context.window)
        return (2, cue) if cue else best

    def _phrase(self, phrases: Iterable[str], place: Span, window: str) -> str | None:
        """The first of the phrases that stands in the window, other than at the place itself."""
        span = self._window(place, window)
        for phrase in phrases:
            found = _occurrences(self.document, phrase)
            # One more than the place itself can be is enough to look at.
            first = bisect_left(found, (span.start, span.start))
            if any(other != place and other[1] <= span.end for other in found[first : first + 2]):
                return phrase
        return None

    def _window(self, place: Span, window: str) -> Span:
        if window == "document":
            return Span(0, len(self.document.text))
        spans = self.document.sentences if window == "sentence" else self.document.lines
        return next((s for s in spans if s.start <= place.start < s.end), place)


@once
def _occurrences(document: Document, phrase: str) -> tuple[tuple[int, int], ...]:
    """Where a phrase stands in the document: looked for once, however many names ask for it."""
    places = document.protected
    return tuple(m.span() for m in _pattern(phrase).finditer(document.text) if not is_cut(places, *m.span()))


@lru_cache(maxsize=4096)
def _pattern(phrase: str) -> "re.Pattern[str]":
    # Phrases are text, not patterns: whatever a lexicon line holds cannot make the search slow.
    words = r"\s+".join(map(re.escape, phrase.split()))
    return re.compile(rf"(?<!\w){words}(?!\w)", re.IGNORECASE)
