"""What a corpus names and the lexicon does not know: new forms of known entities, and new entities with their spellings.

The texts are read once and only counted (`Tally`); what the counts mean is decided afterwards for each distinct name (`proposals`),
so the work grows with the number of distinct names and not with the corpus. Every proposal carries its counts and places; nothing is
added to any lexicon, since whether two spellings are one name is for a person to say.
"""

import re
import sys
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cache
from typing import NamedTuple

from normalize.harmonise.links import Link
from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold, key
from normalize.model import Document, Trust
from normalize.names.clusters import ALIKE, SHORTEST_KEY, keys_around
from normalize.names.context import PAIR
from normalize.names.definitions import definitions
from normalize.names.gate import KNOWN, KNOWN_NAMES, UNKNOWN, spelling_kind
from normalize.names.possible import possible
from normalize.names.word_family import is_derived
from normalize.plural import many
from normalize.similarity import name_key, name_similarity
from normalize.text import WORD

SITES = 3  # places kept for each name: enough to judge by, and memory stays bounded
TEXTS = 40  # numbers of texts kept for each name, to see which names share one
CONTEXT = 45  # code points shown on each side of a name
MOST = 1_000_000  # distinct names kept; beyond that those met once go, which in a corpus of that size are rarely proposed
LEAST = 3  # occurrences of a new name, all spellings together, that is proposed unless told otherwise
FREQUENT_SPELLING = 0.25  # share of the most frequent spelling's count from which another is no slip but, without evidence, another name
FREQUENT = 0.1  # share of a name's occurrences with a given name before it from which it is a person's
LOWER_SHARE = 0.2  # share of a word's occurrences without a capital from which it is no name

SAME_EVENT = "other texts of the same event write it otherwise"

# Words that may stand inside a name without a capital.
_INSIDE = "of|for|the|de|da|do|dos|del|della|di|la|le|van|von|der|den|bin|ibn|al|el|y"
_PLACE_WORDS = frozenset("in near from village town city region district province oblast settlement suburb outskirts".split())


class Site(NamedTuple):
    """A place where a name stands, with the words around it."""

    path: str
    before: str
    text: str
    after: str


@dataclass
class Tally:
    """Counts of a corpus so far. `add` texts one by one, or `merge` the tallies of its parts."""

    texts: int = 0
    runs: Counter[tuple[str, str]] = field(default_factory=Counter)  # the word before and a run of capitalised words
    in_texts: Counter[str] = field(default_factory=Counter)  # texts by run
    lower: Counter[str] = field(default_factory=Counter)  # words without a capital
    defined: Counter[tuple[str, str]] = field(default_factory=Counter)  # acronym and the name that a text explains it by
    sites: dict[str, list[Site]] = field(default_factory=dict)
    where: dict[str, list[int]] = field(default_factory=dict)  # numbers of the first texts with a run

    def add(self, document: Document) -> None:
        """Count the names of a text."""
        self.texts += 1
        found = _run_pattern().findall(_prose(document))
        self.runs.update(found)
        self.lower.update(w for w in document.vocabulary if w[0].islower())
        distinct = {run for _, run in found}
        self.in_texts.update(distinct)
        name = ":".join(part for part in (document.path, document.id) if part)
        for run in distinct:
            known = self.sites.get(run)
            if known is None or len(known) < SITES:
                self.sites.setdefault(run, []).append(_site(document.text, run, name))
            numbers = self.where.setdefault(run, [])
            if len(numbers) < TEXTS:
                numbers.append(self.texts)
        if "(" in document.text:
            self.defined.update({(d.short, " ".join(d.full.split())) for d in definitions(document)})
        if len(self.runs) > MOST:
            self._prune()

    def merge(self, other: "Tally") -> None:
        """Add the counts of another part of the corpus."""
        for run, numbers in other.where.items():
            here = self.where.setdefault(run, [])
            here += [self.texts + number for number in numbers[: TEXTS - len(here)]]
        self.texts += other.texts
        self.runs.update(other.runs)
        self.in_texts.update(other.in_texts)
        self.lower.update(other.lower)
        self.defined.update(other.defined)
        for run, sites in other.sites.items():
            mine = self.sites.setdefault(run, [])
            mine += sites[: SITES - len(mine)]

    def _prune(self) -> None:
        self.runs = Counter({pair: count for pair, count in self.runs.items() if count > 1})
        kept = {run for _, run in self.runs}
        self.in_texts = Counter({run: count for run, count in self.in_texts.items() if run in kept})
        self.sites = {run: sites for run, sites in self.sites.items() if run in kept}
        self.where = {run: numbers for run, numbers in self.where.items() if run in kept}


@cache
def _run_pattern() -> "re.Pattern[str]":
    """The word before a name, if one is, and the name: words with a capital, joined by blanks, hyphens or words that names have inside."""
    capitals = [chr(c) for c in range(sys.maxunicode) if c < 0x2D00 and chr(c).isupper()]
    upper = "[" + "".join(capitals) + "]"
    word = rf"{upper}[^\W\d_]+(?![\d_])"
    return re.compile(rf"(?:(?<![\w'’-])([^\W\d_]+) )?(?<![\w'’@#/.-])({word}(?:[ \u00a0-](?:(?:{_INSIDE}) ){{0,2}}{word})*)")


def _prose(document: Document) -> str:
    """The text without what is no prose: a name in an address is not counted."""
    pieces, at = [], 0
    for start, end in document.protected:
        pieces.append(document.text[at:start])
        at = end
    return "\n".join([*pieces, document.text[at:]]) if pieces else document.text


def _site(text: str, run: str, name: str) -> Site:
    at = text.find(run)
    end = at + len(run)
    return Site(name, " ".join(text[max(0, at - CONTEXT) : at].split()), run, " ".join(text[end : end + CONTEXT].split()))


class Spelling(NamedTuple):
    """One way a name is written in the corpus."""

    text: str
    times: int
    texts: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """A new form of a known entity (`is_new` false), or a new entity with its spellings; the first spelling is the suggested standard form."""

    entity: str
    is_new: bool
    kind: str
    full: str
    short: str | None
    spellings: tuple[Spelling, ...]
    certain: frozenset[str]  # the spellings that the same given name stands beside
    reason: str
    sites: tuple[Site, ...]

    @property
    def times(self) -> int:
        """Occurrences of all spellings."""
        return sum(spelling.times for spelling in self.spellings)


class _Word(NamedTuple):
    """An unknown or listed name word over the whole corpus: how often, after which given names, titles and place words."""

    text: str
    kind: int
    times: int
    given: Counter[str]
    following: Counter[str]
    before: Counter[str]
    runs: Counter[str]
    texts: set[int]


def proposals(tally: Tally, lexicon: Lexicon, language: str = "en", least: int = LEAST, links: Iterable[Link] = ()) -> list[Proposal]:
    """What to add to the lexicon, the most frequent first.

    `least` is how often a new entity must be named, all spellings together; a new form of a known entity need stand there only once. `links` are what the
    texts of one event say of one another (`normalize.harmonise`): a spelling belongs to the name that they have for it.
    """
    words = _words(tally, lexicon, language)
    told = told_by(links)
    found: list[Proposal] = []
    taken: set[str] = set()
    for word in words.values():
        if word.kind == UNKNOWN and word.text not in told:
            proposal = _of_known(word, tally, lexicon, language)
            if proposal is not None:
                found.append(proposal)
                taken.add(word.text)
    groups = list(_groups([word for word in words.values() if word.text not in taken], told))
    ids: set[str] = set()
    grouped = {word.text for _, others, _ in groups for word in others}
    for standard, spellings in _by_standard(told, grouped | taken).items():
        found.append(_told_new(standard, spellings, words.get(standard), tally, lexicon, language, ids))
    for centre, others, certain in groups:
        entity = _known_entity(centre, lexicon, language)
        if entity is not None:
            number = lexicon.number(entity)
            alike = [w for w in others if w.text in certain or (number is not None and _sounds_like(w.text, lexicon, number, language))]
            if alike:
                found.append(_patch(entity, alike, certain, tally, lexicon, language))
        elif centre.times + sum(word.times for word in others) >= least and (centre.kind == UNKNOWN or others):
            proposal = _new(centre, others, certain, tally, lexicon, language, ids)
            told_so = any(word.text in told for word in others)
            found.append(replace(proposal, reason=f"{proposal.reason}; {SAME_EVENT}") if told_so else proposal)
    found += _organisations(tally, lexicon, least, ids)
    return sorted(found, key=lambda p: (p.is_new, -p.times, p.entity, p.full))


def _words(tally: Tally, lexicon: Lexicon, language: str) -> dict[str, _Word]:
    """The words of all runs that no dictionary knows or that are listed names, with what stands beside them."""
    found: dict[str, _Word] = {}
    for (before, run), count in tally.runs.items():
        parts = WORD.findall(run)
        listed = any(lexicon.postings(key(name)) for name in (run, f"{before} {run}") if " " in name)
        for place, text in enumerate(parts):
            kind = spelling_kind(text, language, lexicon)
            if not kind or _is_word(text, tally) or (listed and kind == UNKNOWN):
                continue  # half of Luo Guancong, which is how the lexicon has Nathan Law, too, is no new name
            word = found.get(text)
            if word is None:
                word = found[text] = _Word(text, kind, 0, Counter(), Counter(), Counter(), Counter(), set())
            found[text] = word._replace(times=word.times + count)
            earlier = parts[place - 1] if place else before
            if place and spelling_kind(earlier, language, lexicon) and earlier[0].isupper():
                word.given[earlier] += count
            elif earlier:
                word.before[fold(earlier)] += count
            if place + 1 < len(parts) and spelling_kind(parts[place + 1], language, lexicon):
                word.following[parts[place + 1]] += count
            word.runs[run] += count
            word.texts.update(tally.where.get(run, ()))
    return found


def _is_word(text: str, tally: Tally) -> bool:
    """Whether the corpus has the word without a capital so often that it is no name."""
    lower = tally.lower.get(text.lower(), 0)
    return lower > 0 and lower >= LOWER_SHARE * (lower + tally.in_texts.get(text, 0))


def _of_known(word: _Word, tally: Tally, lexicon: Lexicon, language: str) -> Proposal | None:
    """The word as a form of a known person whose given name stands before it."""
    for each in possible(lexicon, word.text, language, False):
        entity, label = lexicon.entity(each.entity), lexicon.label(each.entity, language)
        if label is None or entity.kind != "person" or " " not in label.full or each.similarity < PAIR:
            continue
        first = label.full.split(" ")[0]
        agreeing = [given for given in word.given if name_similarity(given, first, "person") >= PAIR]
        if agreeing:
            reason = f"{agreeing[0]} stands before it; similarity {each.similarity:.2f} to {label.full}"
            spelling = (Spelling(word.text, word.times, _texts(word, tally)),)
            return Proposal(
                entity.id, False, entity.kind, label.full, label.short, spelling, frozenset((word.text,)), reason, _sites(word, tally)
            )
    return None


def told_by(links: Iterable[Link]) -> dict[str, Link]:
    """Of each spelling the link to the name that it should read, the most believed one, to the end of a chain of such."""
    best: dict[str, Link] = {}
    for link in sorted(links, key=lambda each: (each.form, -each.belief, each.standard)):
        best.setdefault(link.form, link)
    found = {}
    for form, link in best.items():
        seen = {form}
        while link.standard in best and link.standard not in seen:
            seen.add(link.standard)
            link = link._replace(standard=best[link.standard].standard, belief=min(link.belief, best[link.standard].belief))
        if link.standard not in seen:
            found[form] = link
    return found


def _by_standard(told: Mapping[str, Link], done: Container[str]) -> dict[str, list[Link]]:
    """The links of the spellings that are in no group yet, by the name that they should read."""
    found: dict[str, list[Link]] = defaultdict(list)
    for form, link in told.items():
        if form not in done:
            found[link.standard].append(link)
    return dict(found)


def _told_new(
    standard: str, links: Sequence[Link], word: _Word | None, tally: Tally, lexicon: Lexicon, language: str, ids: set[str]
) -> Proposal:
    """A name of which the texts of an event say all that is known."""
    kind, _ = ("person", "") if word is None else _guessed_kind(word, lexicon, language)
    most = max(link.standard_texts for link in links)
    spellings = (Spelling(standard, most, most), *(Spelling(link.form, link.form_texts, link.form_texts) for link in links))
    certain = frozenset(link.form for link in links if link.trust == Trust.LIKELY)
    sites = () if word is None else _sites(word, tally)
    return Proposal(_new_id(standard, None, lexicon, ids), True, kind, standard, None, spellings, certain, SAME_EVENT, sites)


def _groups(words: Sequence[_Word], told: Mapping[str, Link]) -> Iterator[tuple[_Word, list[_Word], frozenset[str]]]:
    """The words in groups of one name each: a centre, the words that are near to it, and those that a given name makes certain.

    The known and the frequent are centres first, and a word joins one centre only: chains of near words do not join far ones.
    """
    ordered = sorted(words, key=lambda w: (w.text in told, w.kind != KNOWN, -w.times, w.text))
    at: dict[str, int] = {}
    by_key: dict[str, list[int]] = defaultdict(list)
    members: list[list[_Word]] = []
    certain: list[set[str]] = []
    centres: list[_Word] = []
    for word in ordered:
        home: tuple[float, int, bool] | None = None
        link_told = told.get(word.text)
        if link_told is not None:
            if link_told.standard not in at:
                continue  # its standard is no word of this count: proposed by what the texts say alone
            home = 2.0, at[link_told.standard], link_told.trust == Trust.LIKELY
        elif word.kind == UNKNOWN:
            for number in dict.fromkeys(n for k in keys_around(word.text) for n in by_key.get(k, ())):
                link = _link(centres[number], word)
                if link is not None and (home is None or link[0] > home[0]):
                    home = (link[0], number, link[1])
        if home is not None:
            members[home[1]].append(word)
            if home[2]:
                certain[home[1]].add(word.text)
            continue
        for k in keys_around(word.text):
            by_key[k].append(len(centres))
        at[word.text] = len(centres)
        centres.append(word)
        members.append([])
        certain.append(set())
    for centre, others, sure in zip(centres, members, certain, strict=True):
        yield centre, others, frozenset(sure)


def _link(centre: _Word, word: _Word) -> tuple[float, bool] | None:
    """How surely the word is the centre's name, and whether a given name says so; None where it is another name."""
    similarity = name_similarity(centre.text, word.text, "person")
    if similarity < PAIR / 2 or is_derived(centre.text, word.text):
        return None
    shared = _shared(centre.given, word.given)
    if shared:
        return 1 + similarity, True
    if (centre.given and word.given) or similarity < ALIKE:
        return None
    if word.times > FREQUENT_SPELLING * centre.times and min(word.times, centre.times) > 3:
        return None
    if centre.following and word.following:
        return (similarity, False) if _shared(centre.following, word.following) else None
    if not centre.texts.isdisjoint(word.texts):
        return similarity, False
    # Never in one text: two slips of one name, or two names. Short keys are shared by too many names to tell.
    mine, theirs = name_key(centre.text), name_key(word.text)
    return (similarity, False) if centre.kind == UNKNOWN and mine == theirs and len(mine) >= SHORTEST_KEY else None


def _shared(one: Iterable[str], other: Iterable[str]) -> bool:
    mine, theirs = list(one)[:20], list(other)[:20]  # the first twenty: the comparison is pair by pair
    return any(a == b or name_similarity(a, b, "person") >= PAIR for a in mine for b in theirs)


def _known_entity(centre: _Word, lexicon: Lexicon, language: str) -> str | None:
    """The entity that the centre names, in whatever language, where only one has that name; where it is some one's standard name, that one."""
    if centre.kind != KNOWN:
        return None
    name = fold(centre.text)
    found = {posting.entity for posting in lexicon.postings(name)}
    # Where the centre is a foreign form of it, it must still sound like the standard name: Hermann is not Germany.
    standard = {
        number for number in found if (label := lexicon.label(number, language)) is not None and key(label.short or label.full) == name
    }
    meant = standard or {number for number in found if _sounds_like(centre.text, lexicon, number, language)}
    return lexicon.entity(meant.pop()).id if len(meant) == 1 else None


def _sounds_like(name: str, lexicon: Lexicon, number: int, language: str) -> bool:
    label = lexicon.label(number, language)
    return label is not None and name_similarity(name, label.short or label.full, "person") >= PAIR


def _patch(entity: str, others: Sequence[_Word], certain: frozenset[str], tally: Tally, lexicon: Lexicon, language: str) -> Proposal:
    """New forms of a known entity."""
    found = lexicon.entity(entity)
    label = found.label(language, lexicon.axes)
    full, short = (label.full, label.short) if label else (entity, None)
    spellings = tuple(Spelling(w.text, w.times, _texts(w, tally)) for w in others)
    return Proposal(entity, False, found.kind, full, short, spellings, certain, "sounds like its name", _sites(others[0], tally))


def _new(
    centre: _Word, others: Sequence[_Word], certain: frozenset[str], tally: Tally, lexicon: Lexicon, language: str, ids: set[str]
) -> Proposal:
    kind, reason = _guessed_kind(centre, lexicon, language)
    full = centre.text
    if kind == "person" and centre.given:
        given, count = centre.given.most_common(1)[0]
        if count >= FREQUENT * centre.times and any(f"{given} {centre.text}" in run for run in centre.runs):
            full = f"{given} {centre.text}"
    short = centre.text if full != centre.text else None
    spellings = tuple(Spelling(w.text, w.times, _texts(w, tally)) for w in (centre, *sorted(others, key=lambda w: (-w.times, w.text))))
    return Proposal(_new_id(full, short, lexicon, ids), True, kind, full, short, spellings, certain, reason, _sites(centre, tally))


def _guessed_kind(word: _Word, lexicon: Lexicon, language: str) -> tuple[str, str]:
    """Person, place or organisation, and why."""
    known = [
        given
        for given, _ in word.given.most_common()
        if lexicon.is_given_name(fold(given), language) or lexicon.is_common(fold(given), KNOWN_NAMES)
    ]
    if known and sum(word.given[given] for given in known) >= FREQUENT * word.times:
        return "person", f"guessed: the given name {known[0]} stands before it"
    place = sum(count for before, count in word.before.items() if before in _PLACE_WORDS)
    if place * 3 >= word.times:
        return "place", f"guessed: {place} of {word.times} after words such as 'in', 'village'"
    return "person", "guessed: nothing speaks for another kind"


def _organisations(tally: Tally, lexicon: Lexicon, least: int, ids: set[str]) -> Iterator[Proposal]:
    """Names that texts explain an acronym by, where the lexicon knows neither."""
    by_short: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for (short, full), count in tally.defined.items():
        by_short[short].append((count, full))
    for short, fulls in sorted(by_short.items()):
        fulls.sort(key=lambda pair: (-pair[0], pair[1]))
        full = fulls[0][1].removeprefix("the ").removeprefix("The ")
        uses = sum(count for (_, run), count in tally.runs.items() if run == short) if len(by_short) < 50 else tally.in_texts.get(short, 0)
        if full[0].islower() or max(uses, sum(c for c, _ in fulls)) < least or lexicon.postings(key(short)) or lexicon.postings(key(full)):
            continue
        texts = sum(count for count, _ in fulls)
        sites = tuple(tally.sites.get(short, ())[:SITES])
        yield Proposal(
            _new_id(full, short, lexicon, ids), True, "organisation", full, short, (Spelling(short, max(uses, texts), texts),), frozenset(),
            f"{many(texts, 'text')} explain {short} by {full!r}", sites,
        )  # fmt: skip


def _texts(word: _Word, tally: Tally) -> int:
    """Texts that have the word; beyond the numbers kept, a text with two of its runs counts twice, so this may be a little high."""
    if len(word.texts) < TEXTS:
        return len(word.texts)
    return min(sum(tally.in_texts.get(run, 0) for run in word.runs), word.times)


def _sites(word: _Word, tally: Tally) -> tuple[Site, ...]:
    sites = (site for run, _ in word.runs.most_common(SITES) for site in tally.sites.get(run, ()))
    return tuple(sites)[:SITES]


def _new_id(full: str, short: str | None, lexicon: Lexicon, ids: set[str]) -> str:
    """An entity id that neither the lexicon nor another proposal has."""
    from anyascii import anyascii

    def slug(name: str) -> str:
        return re.sub(r"[^a-z0-9]+", "-", anyascii(name).lower()).strip("-") or "name"

    names = [slug(short)] if short else []
    names.append(slug(full))
    number = 2
    while lexicon.number(names[0]) is not None or names[0] in ids:
        if len(names) == 1:
            names.append(f"{slug(full)}-{number}")
            number += 1
        names.pop(0)
    ids.add(names[0])
    return names[0]


def as_row(proposal: Proposal) -> Mapping[str, object]:
    """A proposal as plain values."""
    return {
        "entity": proposal.entity, "new": proposal.is_new, "kind": proposal.kind, "full": proposal.full, "short": proposal.short,
        "times": proposal.times, "forms": [s._asdict() for s in proposal.spellings], "reason": proposal.reason,
        "contexts": [site._asdict() for site in proposal.sites],
    }  # fmt: skip
