"""Names of one text that are spelt in several ways, found without any line of the lexicon.

A text that says Scholz, Silz and Sholts is wrong somewhere. Words that no dictionary has are grouped by their recall key; how alike two
of them sound, and what stands beside them in the text, decides whether they are one name. What the text shows to be two names stays
apart: other given names, "Minsk and Pinsk" side by side, an adjective or the inhabitants of a place.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold, without_marks
from normalize.memo import once
from normalize.model import Document, Span, Trust
from normalize.names.analysis import mentions
from normalize.names.context import APART, PAIR, REACH
from normalize.names.gate import KNOWN, UNKNOWN, spellings
from normalize.names.gate import SHORTEST as SHORTEST_NAME
from normalize.names.scan import occurrences
from normalize.names.word_family import is_derived
from normalize.similarity import name_key, name_similarity
from normalize.text import WORD

ALIKE = 0.88  # similarity of two words that are one name unless the text says otherwise
BESIDE = 0.15  # similarity that is enough where the same given name or office stands before both
MOST_SPELLINGS = 50  # words of one recall key that are compared; a text with more is a list of names, and comparing all would take minutes
SHORTEST_KEY = 3  # sounds of a key of which one may be lost; shorter ones are all a letter from one another
SHORTEST_MARKED = 4  # letters of a word with and without marks; Bač and Bac may be two
SHORTEST = SHORTEST_NAME  # one of three letters is compared only with itself and an ending: Zas, Zasem

# Before a name these are no given name; the word lists leave most of them out.
_HONORIFICS = frozenset(
    "mr mrs ms dr prof gen col lt maj capt sgt sir lord lady sheikh herr frau monsieur madame mme señor señora don pan pani".split()
)
_JOIN = re.compile(r"[ \u00a0\u2011-]")


class Variant(NamedTuple):
    """One spelling and where it stands."""

    text: str
    places: tuple[Span, ...]
    known: bool  # whether a list of names or the lexicon has it


@dataclass(frozen=True, slots=True)
class Cluster:
    """Spellings of one name in one text; the first is the known one, else the most frequent, else the one without an ending, else the earliest."""

    variants: tuple[Variant, ...]
    evidence: str
    strong: bool  # whether the text itself says that they are one: the same given name or office, or three spellings and more


class Beside(NamedTuple):
    """What stands directly beside the occurrences of a word."""

    given: frozenset[str]  # capitalised words before it that are no common words
    next: frozenset[str]  # the same after it
    office: frozenset[str]  # titles before it


def clusters(document: Document, lexicon: Lexicon) -> tuple[Cluster, ...]:
    """The names of the document with more than one spelling, in the order of the text; empty for a language without a word list."""
    if not lexicon.has_words(document.language):
        return ()
    found = [*_alike(document, lexicon)]
    told = {variant.text for cluster in found for variant in cluster.variants}
    found += [c for c in _marked_otherwise(document, lexicon) if told.isdisjoint(variant.text for variant in c.variants)]
    return tuple(sorted(found, key=lambda c: min(v.places[0] for v in c.variants)))


def _marked_otherwise(document: Document, lexicon: Lexicon) -> Iterator[Cluster]:
    """Names of the text that stand there with the marks on their letters and without: Räikkönen, Raikkonen."""
    if document.text.isascii():
        return
    groups: dict[tuple[str, bool], list[str]] = defaultdict(list)
    for word in document.vocabulary:
        if len(word) >= SHORTEST_MARKED and word[0].isupper() and word.isalpha():
            groups[without_marks(word), word.isupper()].append(word)  # a line in capitals may leave marks out
    several = {word for words in groups.values() if len(words) > 1 for word in words}
    if not several:
        return
    places: dict[str, list[Span]] = defaultdict(list)
    for start, end in occurrences(document, several):
        places[document.text[start:end]].append(Span(start, end))
    for words in groups.values():
        usual = any(lexicon.is_common(fold(word), document.language) for word in words)  # Resume and Résumé are two words
        if usual or len({word.lower() for word in words if word in places}) < 2:
            continue
        ordered = sorted((word for word in words if word in places), key=lambda word: (-len(places[word]), word.isascii(), places[word]))
        yield Cluster(tuple(Variant(word, tuple(places[word]), False) for word in ordered), "the same letters with other marks", False)


def _alike(document: Document, lexicon: Lexicon) -> Iterable[Cluster]:
    """The names of which two spellings sound alike."""
    kinds = spellings(document, lexicon)
    if UNKNOWN not in kinds.values():
        return ()
    # Whether two words are alike at all is asked before where they stand, which takes all mentions of the text.
    pairs = [pair for pair in _candidates(kinds, lexicon) if _are_alike(*pair)]
    if not pairs:
        return ()
    words = {word for pair in pairs for word in pair}
    # So is whether anything beside them would make them one, if all of their places counted.
    anywhere = _by_word(document, occurrences(document, words))
    beside = {word: _beside(document, lexicon, found) for word, found in anywhere.items()}
    pairs = [(one, other) for one, other in pairs if one in beside and other in beside and _may_be_one(one, other, beside)]
    if not pairs:
        return ()
    places = _places(document, lexicon, anywhere, kinds)
    around = {word: _beside(document, lexicon, found) for word, found in places.items()}
    links: dict[frozenset[str], str] = {}
    for one, other in pairs:
        if one in places and other in places:
            evidence = _judge(document, one, other, places, around)
            if evidence is not None:
                links[frozenset((one, other))] = evidence
    return _joined(links, places, kinds)


def _candidates(kinds: Mapping[str, int], lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Pairs of words worth a look, at least one of each unknown: their recall keys are equal or a sound apart."""
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(kinds, key=lambda w: (kinds[w], w)):
        for key in _keys_around(lexicon, word):
            if kinds[word] == UNKNOWN or key in groups:
                groups[key].append(word)
    few = (group for group in groups.values() if len(group) <= MOST_SPELLINGS)
    found = {pair for group in few for pair in combinations(group, 2) if UNKNOWN in (kinds[pair[0]], kinds[pair[1]])}
    yield from sorted(found)


@once
def _keys_around(lexicon: Lexicon, word: str) -> tuple[str, ...]:
    return keys_around(word)


def keys_around(word: str) -> tuple[str, ...]:
    """The recall key of a word, and the keys with one sound less where it is long enough."""
    key = name_key(word)
    if len(key) < 2:
        return ()
    shorter = (key[:i] + key[i + 1 :] for i in range(1, len(key))) if len(key) > SHORTEST_KEY else ()
    return tuple(dict.fromkeys((key, *shorter)))


def _may_be_one(one: str, other: str, beside: Mapping[str, Beside]) -> bool:
    """Whether some of the places of two words may show them to be one name (see `_judge`): of fewer places less stands beside."""
    a, b = beside[one], beside[other]
    return bool(_agree(a.given, b.given) or _agree(a.next, b.next) or a.office & b.office) or name_similarity(one, other, "person") >= ALIKE


def _by_word(document: Document, found: Iterable[tuple[int, int]]) -> dict[str, tuple[Span, ...]]:
    """Places of words by the word that stands there."""
    by_word: dict[str, list[Span]] = defaultdict(list)
    for start, end in found:
        by_word[document.text[start:end]].append(Span(start, end))
    return {word: tuple(spans) for word, spans in by_word.items()}


def _places(
    document: Document, lexicon: Lexicon, anywhere: Mapping[str, tuple[Span, ...]], kinds: Mapping[str, int]
) -> dict[str, tuple[Span, ...]]:
    """Where the words stand; an unknown word inside a mention is the business of the rules about names."""
    taken = {offset for m in mentions(document, lexicon) if m.trust > Trust.REVIEW for offset in range(m.start, m.end)}
    left = {
        word: tuple(place for place in places if not (kinds[word] == UNKNOWN and place.start in taken)) for word, places in anywhere.items()
    }
    return {word: places for word, places in left.items() if places}


def _beside(document: Document, lexicon: Lexicon, places: Iterable[Span]) -> Beside:
    text = document.text
    given, following, office = set(), set(), set()
    titles = _titles(lexicon, document.language)
    for start, end in places:
        before = WORD.findall(text[max(0, start - REACH) : start])[-1:] if _JOIN.fullmatch(text[start - 1 : start]) else []
        after = WORD.match(text, end + 1) if _JOIN.fullmatch(text[end : end + 1]) else None
        for word in before:
            if fold(word) in titles:
                office.add(fold(word))
            elif word[0].isupper() and fold(word) not in _HONORIFICS and not lexicon.is_common(fold(word), document.language):
                given.add(word)
        if after and after[0][0].isupper() and not lexicon.is_common(fold(after[0]), document.language):
            following.add(after[0])
    return Beside(frozenset(given), frozenset(following), frozenset(office))


@once
def _titles(lexicon: Lexicon, language: str) -> frozenset[str]:
    """The last words of the offices that the lexicon knows: minister, president, chancellor."""
    return frozenset(word for word in lexicon.offices() if lexicon.is_common(word, language))


def _judge(document: Document, one: str, other: str, places: Mapping[str, tuple[Span, ...]], around: Mapping[str, Beside]) -> str | None:
    """Why the two words are one name, or None where they are not; the answer begins with "the" where the text itself says so."""
    a, b = around[one], around[other]
    given, following = _agree(a.given, b.given), _agree(a.next, b.next)
    if given is False or following is False or _side_by_side(document, places[one], places[other]):
        return None
    if given:
        return f"the given name {sorted(a.given)[0]} stands before both"
    if a.office & b.office and name_key(one) == name_key(other):
        return f"the office {sorted(a.office & b.office)[0]} stands before both"
    similarity = name_similarity(one, other, "person")
    if following and similarity >= PAIR:
        return f"the name {sorted(a.next)[0]} follows both"
    if similarity >= ALIKE and not (a.next or b.next):
        return f"similarity {similarity:.2f}"
    return None


def _are_alike(one: str, other: str) -> bool:
    """Whether two words may be one name by their letters alone."""
    return _long_enough(one, other) and name_similarity(one, other, "person") >= BESIDE and not is_derived(one, other)


def _agree(one: frozenset[str], other: frozenset[str]) -> bool | None:
    """Whether two sets of neighbours share one, or None where one of them is empty."""
    if not one or not other:
        return None
    return any(_is_initial(a, b) or _is_initial(b, a) or name_similarity(a, b, "person") >= PAIR for a in one for b in other)


def _is_initial(short: str, full: str) -> bool:
    return len(short) == 1 and full.startswith(short)


def _long_enough(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) > SHORTEST or (long.startswith(short) and len(long) > SHORTEST)


def _side_by_side(document: Document, one: Iterable[Span], other: Iterable[Span]) -> bool:
    """Whether the two stand near each other in one sentence, as two names do and two spellings of one hardly ever."""
    text = document.text
    for a in one:
        for b in other:
            first, second = min(a, b), max(a, b)
            if 0 <= second.start - first.end <= APART and not re.search(r"[.!?\n]", text[first.end : second.start]):
                return True
    return False


def _is_declined(word: str, members: Iterable[str]) -> bool:
    return any(word != other and word.startswith(other) for other in members)


def _joined(links: Mapping[frozenset[str], str], places: Mapping[str, tuple[Span, ...]], kinds: Mapping[str, int]) -> Iterator[Cluster]:
    """The groups that the links make; a group with two known names in it is two names and some misspelling between them."""
    group: dict[str, set[str]] = {}
    for link in sorted(map(sorted, links)):
        merged = set().union(*(group.get(word, {word}) for word in link))
        if sum(kinds[word] == KNOWN for word in merged) > 1:
            continue
        for word in merged:
            group[word] = merged
    seen: set[str] = set()
    for word, members in group.items():
        if word not in seen:
            seen |= members
            # Of two that are as frequent, Rakovník goes before Rakovníka, whatever stands first.
            ordered = sorted(members, key=lambda w: (kinds[w] != KNOWN, -len(places[w]), _is_declined(w, members), places[w][0]))
            found = {links[link] for link in map(frozenset, combinations(sorted(members), 2)) if link in links}
            reasons = sorted(found, key=lambda reason: (not reason.startswith("the"), reason))
            strong = len(members) > 2 or reasons[0].startswith("the")
            yield Cluster(tuple(Variant(w, places[w], kinds[w] == KNOWN) for w in ordered), reasons[0], strong)
