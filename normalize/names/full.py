"""Full names of persons of which more than one word is spelt otherwise, or that are cut into other words: Keyr Starmar, Xi Jin Ping.
Places of several words too: Kahraman Maras.

A family name alone is near to many; a given name and a family name that both sound like one person's are hardly ever another's. So the
words together are looked up by their recall key. A word that somebody is known to bear is no misspelling of another: Aleksandra
beside an Aleksandr.
"""

from collections.abc import Iterator, Sequence
from operator import itemgetter
from typing import Literal, NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import fold, key, without_marks
from normalize.lexicon.postings import PostingRole
from normalize.memo import once
from normalize.model import Document, Span, Trust
from normalize.names.matches import occurrences, start_of_word
from normalize.names.mention import Mention
from normalize.names.near import is_a_womans, is_a_womans_given
from normalize.names.neighbours import KNOWN_NAMES, ONE_FORM
from normalize.names.resolve import in_case_of
from normalize.names.sorting import UNKNOWN, interesting
from normalize.names.witnesses import Witnesses
from normalize.similarity import name_keys, name_similarity
from normalize.similarity.words import PARTICLES
from normalize.text import WORD

LONGEST = 4  # words of a name in the text
REACH = 48  # code points after a word in which the next is looked for
ALIKE = 0.93  # similarity of two full names from which they are one person's
LONG_PLACE = 10  # letters of a place that may be misspelt besides being cut up; of shorter ones Qin Gangg is near to Qingyang
SYLLABLE = 4  # letters of a name that may be part of another that a translator cut up
_JOINS = frozenset(" \u00a0-\u2011'\u2019")


class Near(NamedTuple):
    """A person or place whose standard full name is near to some words."""

    similarity: float
    entity: int
    standard: str


def search(document: Document, lexicon: Lexicon, known: list[Mention], witnesses: Witnesses) -> list[Mention]:
    """Mentions by full names near to a person's, around each word that nobody knows."""
    if base(document.language) not in ONE_FORM:
        return []
    # Of names that somebody bears only the short ones, which may be the syllables of one: Xi Jin Ping.
    unknown = {word for word, kind in interesting(document, lexicon).spellings.items() if kind == UNKNOWN or len(word) <= SYLLABLE}
    if not unknown:
        return []
    believed = [mention for mention in known if mention.trust > Trust.REVIEW]
    found: list[Mention] = []
    text = document.text
    for start, end in occurrences(document, unknown):
        if (found and start < found[-1].end) or not (_goes_on(text, end) or _has_gone_on(text, start)):
            continue
        alike = [
            (near, span) for span, names in _windows(document, lexicon, start, end) if (near := _nearest(names, witnesses)) is not None
        ]
        if alike:
            near, span = max(alike, key=lambda pair: (pair[0].similarity, pair[1].end - pair[1].start))
            if _is_free(span, lexicon.entity(near.entity).id, believed):
                trust = Trust.LIKELY if witnesses.level(near.entity) else Trust.REVIEW
                if trust == Trust.REVIEW and lexicon.kind(near.entity) == "place":
                    continue  # places of other countries are called alike
                if trust > Trust.REVIEW:
                    witnesses.add(near.entity, span)
                found.append(_mention(document, lexicon, near, span, trust))
    return found


def _goes_on(text: str, end: int) -> bool:
    """Whether a word that may be of the same name follows: two thirds of the words stand alone, and need no further look."""
    return text[end : end + 1] in _JOINS and (
        text[end + 1 : end + 2].isupper() or text[end + 1 : end + REACH].split(" ", 1)[0] in PARTICLES
    )


def _has_gone_on(text: str, start: int) -> bool:
    """Whether such a word comes before."""
    if text[start - 1 : start] not in _JOINS:
        return False
    at = start - 1
    while at > 0 and text[at - 1].isalpha():
        at -= 1
    return text[at].isupper() or text[at : start - 1] in PARTICLES


def _windows(document: Document, lexicon: Lexicon, start: int, end: int) -> Iterator[tuple[Span, tuple[Near, ...]]]:
    """The stretches of two to four capitalised words in a row that hold a word and to which some full name is near, each with these names."""
    text, language = document.text, document.language
    row, at = _row_around(text, start, end)
    for first in range(max(0, at - LONGEST + 1), at + 1):
        for last in range(max(at, first + 1), min(len(row), first + LONGEST)):
            begin, stop = row[first][0], row[last][1]
            if not (text[begin].isupper() and text[row[last][0]].isupper()):
                continue
            surface = text[begin:stop]
            # Nothing is near to nearly all of them; what stands beside matters to the others alone.
            near = _near(lexicon, surface, language)
            if near and not any(_may_belong(text[slice(*word)], language, lexicon) for word in _beside(row, first, last)):
                yield Span(begin, stop), near


@once
def _near(lexicon: Lexicon, surface: str, language: str) -> tuple[Near, ...]:
    return tuple(_compare(surface, language, lexicon))


def _beside(row: Sequence[tuple[int, int]], first: int, last: int) -> Sequence[tuple[int, int]]:
    """The words of a row right before and after some of them."""
    return *row[max(0, first - 1) : first], *row[last + 1 : last + 2]


def _row_around(text: str, start: int, end: int) -> tuple[list[tuple[int, int]], int]:
    """Up to four words on each side that may be of one name with the word at a place, and its number among them: mostly there are one or two."""
    row = [(start, end)]
    while len(row) <= LONGEST and text[end : end + 1] in _JOINS:
        word = WORD.match(text, end + 1)
        if word is None or not _is_part(word[0]):
            break
        row.append(word.span())
        end = word.end()
    after = len(row)
    while len(row) - after < LONGEST and start and text[start - 1] in _JOINS:
        end = start - 1
        start = start_of_word(text, end)
        if start == end or not _is_part(text[start:end]):
            break
        row.insert(0, (start, end))
    return row, len(row) - after


def _is_part(word: str) -> bool:
    return word[0].isupper() or word in PARTICLES


def _may_belong(word: str, language: str, lexicon: Lexicon) -> bool:
    """Whether a word beside a name makes it another: Li Pyong Chol is not Li Peng, but Supreme Leader says who somebody is."""
    name = fold(word)
    if lexicon.is_common(name, language):
        return False
    return lexicon.has_words(language) or lexicon.is_common(name, KNOWN_NAMES) or lexicon.is_given_name(name, language)


def _nearest(near: Sequence[Near], witnesses: Witnesses) -> Near | None:
    """The one entity that the text may name by some words, those before the others of whom it names something related."""
    best = [found for found in near if witnesses.level(found.entity)] or near
    return best[0] if len({found.entity for found in best}) == 1 else None


def _compare(surface: str, language: str, lexicon: Lexicon) -> Iterator[Near]:
    # What looks like an ending of the last word may belong to the name: Kahraman Maras.
    for name in (name for skeleton in name_keys(surface) for name in lexicon.near_full(skeleton, language)):
        kind, similarity = max(((kind, name_similarity(surface, name, kind)) for kind in _kinds(name, lexicon)), key=itemgetter(1))
        if similarity < ALIKE or name == key(surface) or not _may_be(surface, name, kind, language, lexicon):
            continue
        for posting in lexicon.postings(name):
            label = lexicon.label(posting.entity, language)
            if posting.role <= PostingRole.ALSO and label is not None and lexicon.kind(posting.entity) == kind:
                # Ayatullah Ali Khamenei keeps his title: of the right names the one of as many words.
                written = lexicon.written(posting.entity).get(name, ())
                same_size = label.full.count(" ") == name.count(" ") or not written
                yield Near(similarity, posting.entity, label.full if same_size else written[0])


def _kinds(name: str, lexicon: Lexicon) -> list[Literal["person", "place"]]:
    kinds = {lexicon.kind(posting.entity) for posting in lexicon.postings(name) if posting.role <= PostingRole.ALSO}
    return [kind for kind in ("person", "place") if kind in kinds]


def _may_be(surface: str, name: str, kind: str, language: str, lexicon: Lexicon) -> bool:
    """Whether each word of the text that differs from that of the name is one that nobody bears; the parts of a place may be names."""
    words, own = [fold(word) for word in WORD.findall(surface)], name.split(" ")
    if without_marks("".join(words)) == without_marks("".join(own)):
        return True
    if kind == "place" and sum(map(len, words)) < LONG_PLACE:
        return False
    if len(words) != len(own):
        return not any(lexicon.is_common(word, language) if kind == "place" else _is_borne(word, language, lexicon) for word in words)
    return all(
        without_marks(mine) == without_marks(theirs) or not _is_borne(mine, language, lexicon)
        for mine, theirs in zip(words, own, strict=True)
    ) and not (is_a_womans(words[-1], own[-1]) or (words[-1] == own[-1] and is_a_womans_given(words[0], own[0])))


def _is_borne(word: str, language: str, lexicon: Lexicon) -> bool:
    """Whether a word (folded) is a common word or a name that somebody is known to bear."""
    return lexicon.is_given_name(word, language) or lexicon.is_common(word, KNOWN_NAMES) or lexicon.is_common(word, language)


def _is_free(span: Span, entity: str, believed: Sequence[Mention]) -> bool:
    """Whether nothing but less of the same person is named there."""
    inside = (mention for mention in believed if mention.start < span.end and span.start < mention.end)
    return all(m.entity == entity and span.start <= m.start and m.end <= span.end and m.span != span for m in inside)


def _mention(document: Document, lexicon: Lexicon, near: Near, span: Span, trust: Trust) -> Mention:
    surface = document.text[span.start : span.end]
    entity = lexicon.entity(near.entity)
    evidence = f"similarity {near.similarity:.2f} to {near.standard!r}"
    return Mention(*span, surface, entity.id, entity.kind, trust, in_case_of(surface, near.standard, document.language), "near", evidence)
