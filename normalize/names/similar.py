"""Full names of organisations with a word in another form or translated otherwise: Radio Free Europe/Radio Freedom, Viet Nam News Agency.

The words of such a name are those of a known one but for one or two, and `name_similarity` takes the rest for the same: forms of one
word, or translations that its glossary has. Of the windows of 1,800 articles that scored 0.98 and more every one was the known name, but
for an office beside its ministry.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import FEWEST, LINKING, FullName, base, content_words
from normalize.lexicon.keys import fold, key
from normalize.memo import once
from normalize.model import Document, Span, Trust
from normalize.names.mention import Mention
from normalize.names.reordered import by_number, joins_two, may_miss, possible_names, runs, with_quotes
from normalize.names.resolve import in_case_of
from normalize.names.witnesses import Witnesses
from normalize.similarity import name_similarity
from normalize.similarity.words import read_word
from normalize.text import WORD

ALIKE = 0.98  # similarity from which two full names are one
UNDECLINED = frozenset("en fr es it pt nl ca gl".split())  # languages whose nouns have no cases: elsewhere a genitive is as near
LONGEST_RUN = 100  # words in a row with a capital; more is a list or a text in title case
REACH = 24  # code points before a name in which a small word of it is looked for
_LINK = "|".join(sorted(LINKING))
_SMALL_BEFORE = re.compile(rf"(?<!\w)(?P<word>[^\W\d_A-Z]+)[\"”»]? (?:(?:{_LINK}) )?[\"“«]?$")
_SMALL_AFTER = re.compile(rf"[\"”»]? (?:(?:{_LINK}) )?[\"“«]?(?P<word>[^\W\d_A-Z]+)(?!\w)")


class Window(NamedTuple):
    """A stretch of a text beside the full name of an entity."""

    similarity: float
    shared: int  # content words
    span: Span
    entity: int
    standard: str  # what should stand there


def search(document: Document, lexicon: Lexicon, known: list[Mention], witnesses: Witnesses) -> list[Mention]:
    """Mentions by full names that are nearly those of the lexicon, outside of what is known of other entities."""
    if base(document.language) not in UNDECLINED:
        return []
    mentions: list[Mention] = []
    believed = [mention for mention in known if mention.trust > Trust.REVIEW]
    for run in runs(document, lexicon):
        content = [word for word in run.words if word[0].lower() not in LINKING]
        if FEWEST - 1 <= len(content) <= LONGEST_RUN:  # a small word may belong to it
            possible = [name for name, _ in possible_names(run, document, lexicon)]
            alike = list(_windows(document, lexicon, content, possible, believed, witnesses))
            if alike:
                # The window with the most words of the name: "Joint" belongs to the Joint Comprehensive Plans of Action.
                mentions.append(_mention(document, lexicon, witnesses, max(alike, key=lambda found: (found.shared, found.similarity))))
    return mentions + _repeated(document, lexicon, [m for m in mentions if m.trust > Trust.REVIEW])


def _repeated(document: Document, lexicon: Lexicon, mentions: Sequence[Mention]) -> list[Mention]:
    """What a text calls the same later without the country: Union of Peasants and "greens", after that of Lithuania."""
    found: list[Mention] = []
    for mention in mentions:
        number = lexicon.number(mention.entity)
        nation = frozenset[str]().union(*_nations(lexicon, number, document.language)) if number is not None else frozenset()
        words = [word[0] for word in WORD.finditer(mention.text)]
        while words and (fold(words[-1]) in nation or words[-1] in LINKING):
            words.pop()
        shorter = mention.canonical and _without(mention.canonical, nation)
        if len(words) == len(WORD.findall(mention.text)) or shorter == mention.canonical or len(content_words(" ".join(words))) < FEWEST:
            continue
        for again in re.finditer(r"(?<!\w)" + r"[\s\"“”„«»'’-]{1,3}".join(words) + r"(?!\w)", document.text, re.IGNORECASE):
            span = with_quotes(document.text, Span(*again.span()))
            if span is not None and again[0][0].isupper() and all(m.end <= span.start or span.end <= m.start for m in (*mentions, *found)):
                surface = document.text[span.start : span.end]
                evidence = f"the text has {mention.text!r}"
                canonical = shorter and in_case_of(surface, shorter, document.language)
                found.append(mention._replace(start=span.start, end=span.end, text=surface, canonical=canonical, evidence=evidence))
    return found


def _may_differ(name: FullName) -> int:
    """How many words of a name may be other ones: two of four and more."""
    return may_miss(name) + 1


def _windows(
    document: Document,
    lexicon: Lexicon,
    content: Sequence["re.Match[str]"],
    possible: Iterable[FullName],
    believed: Sequence[Mention],
    witnesses: Witnesses,
) -> Iterator[Window]:
    """The stretches of the run that share all but one or two of their words with one of the names and are alike."""
    folded = [fold(word[0]) for word in content]
    present = frozenset(folded)
    candidates = {name for name in possible if len(name.words - present) <= _may_differ(name)}
    beside: Sequence[re.Match[str] | None] | None = None
    for name in sorted(candidates, key=by_number) if len(candidates) > 1 else candidates:
        standard = _standard(lexicon, name, document.language)
        if standard is None:
            continue
        stretch, small = content, folded
        missing = name.words - present
        if missing:
            beside = _small_words(document.text, content) if beside is None else beside
            first, last = _translations(beside, missing)
            if first or last:
                stretch = [*first, *content, *last]
                small = [fold(word[0]) for word in stretch]
        adjectives = nation = frozenset[str]()
        if witnesses.level(name.entity):
            adjectives, countries = _nations(lexicon, name.entity, document.language)
            nation = adjectives | countries
        for at, end in _places(small, name):
            words = frozenset(small[at:end])
            if len(name.words - words) > _may_differ(name) or _says_otherwise(words ^ name.words, lexicon):
                continue
            span = with_quotes(document.text, Span(stretch[at].start(), stretch[end - 1].end()))
            if span is None:
                continue
            surface = document.text[span.start : span.end]
            alike = _without(standard, adjectives) if adjectives and words.isdisjoint(nation) else standard
            if _is_free(span, name.entity, document.language, lexicon, believed):
                similarity = _similarity(lexicon, surface, alike, standard)
                if similarity >= ALIKE:
                    yield Window(similarity, len(name.words & words), span, name.entity, alike if standard.endswith(alike) else standard)


def _places(words: Sequence[str], name: FullName) -> Iterator[tuple[int, int]]:
    """From where to where of some words the name may stand: as many words as it has, one more or one less, and enough of them its own."""
    size = len(name.words)
    own = [word in name.words for word in words]
    for length in range(max(FEWEST, size - 1), size + 2):
        for at in range(len(words) - length + 1):
            if sum(own[at : at + length]) >= size - _may_differ(name):
                yield at, at + length


@once
def _standard(lexicon: Lexicon, name: FullName, language: str) -> str | None:
    """The standard full name behind the words of one; None where the words are of another label."""
    label = lexicon.label(name.entity, language)
    return None if label is None or content_words(label.full) != name.words else label.full


def _small_words(text: str, content: Sequence["re.Match[str]"]) -> tuple["re.Match[str] | None", "re.Match[str] | None"]:
    """The words without a capital right before and after some words."""
    before = _SMALL_BEFORE.search(text, max(0, content[0].start() - REACH), content[0].start())
    after = _SMALL_AFTER.match(text, content[-1].end())
    return (before and WORD.match(text, before.start("word"))), (after and WORD.match(text, after.start("word")))


def _translations(words: Sequence["re.Match[str] | None"], missing: Collection[str]) -> Iterator[list["re.Match[str]"]]:
    """For each of two small words a list with it where it translates a missing word of the name (the France-Presse agency), else an empty one."""
    ideas = {meant.idea for meant in (read_word(word, False) for word in missing) if meant.idea and meant.weight}
    for word in words:
        yield [word] if ideas and word is not None and read_word(word[0], False).idea in ideas else []


@once
def _nations(lexicon: Lexicon, entity: int, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The adjectives and the names of the countries that an organisation has to do with: a text about Lithuania leaves Lithuanian out."""
    places = [lexicon.entity(near) for near in lexicon.neighbours(entity) if lexicon.kind(near) == "place"]
    adjectives = (word for place in places for word in place.adjectives.get(base(language), ()))
    countries = (label.full for place in places if (label := place.label(language)) is not None)
    return frozenset(map(fold, adjectives)), frozenset(map(fold, countries))


def _without(name: str, words: Collection[str]) -> str:
    """The name without some of its words."""
    kept = [word for word in name.split(" ") if fold(word) not in words]
    return " ".join(kept)


def _says_otherwise(words: Collection[str], lexicon: Lexicon) -> bool:
    """Whether the words that differ are an office or a number: the Belarusian Defense Minister is not the ministry."""
    return not lexicon.offices().isdisjoint(words) or any(map(str.isdigit, words))


def _is_free(span: Span, entity: int, language: str, lexicon: Lexicon, believed: Sequence[Mention]) -> bool:
    """Whether nothing else is named there, or only the same entity with fewer words, the country in its name, or a party called by one common word."""
    inside = [m for m in believed if m.start < span.end and span.start < m.end]
    return all(
        (m.entity == lexicon.entity(entity).id or (m.kind == "place" and m.is_right) or lexicon.is_common(fold(m.text), language))
        and span.start <= m.start
        and m.end <= span.end
        and (m.start, m.end) != span
        for m in inside
    )


def _letters(name: str) -> str:
    """A name without what stands between its letters: the US Department of Justice is the U.S. one."""
    return key(name).replace(" ", "")


@once
def _similarity(lexicon: Lexicon, surface: str, full: str, standard: str) -> float:
    """How alike some words and a full name are; 0 where nothing differs but what stands between the letters, or where they join two names."""
    if _letters(surface) == _letters(full) or joins_two(surface, standard):
        return 0.0
    return name_similarity(surface, full, "organisation")


def _mention(document: Document, lexicon: Lexicon, witnesses: Witnesses, found: Window) -> Mention:
    entity = lexicon.entity(found.entity)
    surface = document.text[found.span.start : found.span.end]
    trust = Trust.LIKELY if witnesses.level(found.entity) else Trust.REVIEW
    if trust > Trust.REVIEW:
        witnesses.add(found.entity, found.span)
    evidence = f"similarity {found.similarity:.2f} to {found.standard!r}"
    return Mention(
        *found.span, surface, entity.id, entity.kind, trust, in_case_of(surface, found.standard, document.language), "near", evidence
    )
