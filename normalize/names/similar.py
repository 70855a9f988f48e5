"""Full names of organisations with a word in another form or translated otherwise: Radio Free Europe/Radio Freedom, Viet Nam News Agency.

The words of such a name are those of a known one but for one or two, and `name_similarity` takes the rest for the same: forms of one
word, or translations that its glossary has. Of the windows of 1,800 articles that scored 0.98 and more every one was the known name, but
for an office beside its ministry.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import FEWEST, LINKING, FullName, base, content_words
from normalize.lexicon.keys import fold, key
from normalize.model import Document, Span, Trust
from normalize.names.mention import Mention
from normalize.names.reordered import joins_two, possible_names, runs
from normalize.names.resolve import in_case_of
from normalize.names.witnesses import Witnesses
from normalize.similarity import name_similarity

ALIKE = 0.98  # similarity from which two full names are one
UNDECLINED = frozenset("en fr es it pt nl ca gl".split())  # languages whose nouns have no cases: elsewhere a genitive is as near
LONGEST_RUN = 100  # words in a row with a capital; more is a list or a text in title case
LONG = 4  # content words of a name of which two may differ


class Window(NamedTuple):
    """A stretch of a text beside the full name of an entity."""

    similarity: float
    shared: int  # content words
    span: Span
    entity: int


def search(document: Document, lexicon: Lexicon, known: list[Mention], witnesses: Witnesses) -> list[Mention]:
    """Mentions by full names that are nearly those of the lexicon, outside of what is known of other entities."""
    if base(document.language) not in UNDECLINED:
        return []
    possible = possible_names(document, lexicon, _may_differ)
    if not possible:
        return []
    believed = [mention for mention in known if mention.trust > Trust.REVIEW]
    mentions: list[Mention] = []
    for run in runs(document, possible.keys()):
        content = [word for word in run if word[0].lower() not in LINKING]
        if FEWEST <= len(content) <= LONGEST_RUN:
            alike = [found for found in _windows(document, lexicon, content, possible, believed) if found.similarity >= ALIKE]
            if alike:
                # The window with the most words of the name: "Joint" belongs to the Joint Comprehensive Plans of Action.
                mentions.append(_mention(document, lexicon, witnesses, max(alike, key=lambda found: (found.shared, found.similarity))))
    return mentions


def _may_differ(name: FullName) -> int:
    return 1 if len(name.words) < LONG else 2


def _windows(
    document: Document,
    lexicon: Lexicon,
    content: Sequence["re.Match[str]"],
    possible: dict[str, list[FullName]],
    believed: Sequence[Mention],
) -> Iterator[Window]:
    """Each name beside the stretches of the run that share all but one or two of its words."""
    folded = [fold(word[0]) for word in content]
    candidates = {name for word in folded for name in possible.get(word, ()) if len(name.words.difference(folded)) <= _may_differ(name)}
    for name in sorted(candidates, key=lambda n: (n.entity, sorted(n.words))):
        label = lexicon.label(name.entity, document.language)
        if label is None or content_words(label.full) != name.words:
            continue
        for size in range(max(FEWEST, len(name.words) - 1), len(name.words) + 2):
            for at in range(len(content) - size + 1):
                words = frozenset(folded[at : at + size])
                span = Span(content[at].start(), content[at + size - 1].end())
                if len(name.words - words) <= _may_differ(name) and not _says_otherwise(words ^ name.words, lexicon):
                    surface = document.text[span.start : span.end]
                    if (
                        _letters(surface) != _letters(label.full)
                        and not joins_two(surface, label.full)
                        and _is_free(span, lexicon.entity(name.entity).id, believed)
                    ):
                        yield Window(_similarity(surface, label.full, lexicon), len(name.words & words), span, name.entity)


def _says_otherwise(words: Collection[str], lexicon: Lexicon) -> bool:
    """Whether the words that differ are an office or a number: the Belarusian Defense Minister is not the ministry."""
    return any(word in lexicon.offices() or word.isdigit() for word in words)


def _is_free(span: Span, entity: str, believed: Sequence[Mention]) -> bool:
    """Whether nothing else is named there, or only the same entity with fewer words, or the country in its name."""
    inside = [m for m in believed if m.start < span.end and span.start < m.end]
    return all(
        (m.entity == entity or (m.kind == "place" and m.is_right))
        and span.start <= m.start
        and m.end <= span.end
        and (m.start, m.end) != span
        for m in inside
    )


def _letters(name: str) -> str:
    """A name without what stands between its letters: the US Department of Justice is the U.S. one."""
    return key(name).replace(" ", "")


def _similarity(surface: str, full: str, lexicon: Lexicon) -> float:
    found: float = lexicon.remember(("similar", surface, full), lambda: name_similarity(surface, full, "organisation"))
    return found


def _mention(document: Document, lexicon: Lexicon, witnesses: Witnesses, found: Window) -> Mention:
    entity = lexicon.entity(found.entity)
    label = lexicon.label(found.entity, document.language)
    assert label is not None  # names without one are no windows
    surface = document.text[found.span.start : found.span.end]
    trust = Trust.LIKELY if witnesses.level(found.entity) else Trust.REVIEW
    if trust > Trust.REVIEW:
        witnesses.add(found.entity, found.span)
    evidence = f"similarity {found.similarity:.2f} to {label.full!r}"
    return Mention(*found.span, surface, entity.id, entity.kind, trust, in_case_of(surface, label.full), "near", evidence)
