"""A full name of an organisation has a word in another form, or translated otherwise: Radio Free Europe/Radio Freedom, Viet Nam News Agency.

Why: the words of such a name are those of a known one but for one or two, and `name_similarity` takes the rest for the same: forms of one
word, or translations that its glossary has. Of the windows of 1,800 articles that scored 0.98 and more every one was the known name, but
for an office beside its ministry.
Fix: the full name, or the same without the country where the text leaves that out.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import FEWEST, LINKING, FullName, base, content_words
from normalize.lexicon.keys import fold, key
from normalize.memo import once
from normalize.model import Span, Trust
from normalize.names import belief
from normalize.names.context import ITSELF, Witnesses, about
from normalize.names.evidence import Evidence
from normalize.names.explained import explains_another
from normalize.names.finders._full import by_number, joins_two, may_miss, possible_names, runs, with_quotes
from normalize.names.reading import Claim, Reading, Scan
from normalize.names.standard import in_case_of
from normalize.similarity import name_similarity
from normalize.similarity.words import read_word
from normalize.text import WORD

RULE = "fuzzy-organisation"
ALIKE = 0.98  # similarity from which two full names are one
LONGEST_RUN = 100  # words in a row with a capital; more is a list or a text in title case
REACH = 24  # code points before a name in which a small word of it is looked for
_LINK = "|".join(sorted(LINKING))
_DASH = re.compile(r" [-\u2013\u2014] ")  # "… of the Communist Party of China - China News": what stands behind it may be the paper
_COMPOUND = re.compile(r"\w[-\u2010\u2011]\w")
_SMALL_BEFORE = re.compile(rf"(?<!\w)(?P<word>[^\W\d_A-Z]+)[\"”»]? (?:(?:{_LINK}) )?[\"“«]?$")
_SMALL_AFTER = re.compile(rf"[\"”»]? (?:(?:{_LINK}) )?[\"“«]?(?P<word>[^\W\d_A-Z]+)(?!\w)")


def find(scan: Scan) -> Iterator[Claim]:
    if not scan.lexicon.language(scan.document.language).one_form:
        return  # a genitive is as near
    for run in runs(scan.document, scan.lexicon):
        content = [word for word in run.words if word[0].lower() not in LINKING]
        if FEWEST - 1 <= len(content) <= LONGEST_RUN:  # a small word may belong to it
            for window in _windows(scan, content, {name for name, _ in possible_names(run, scan.document, scan.lexicon)}):
                yield window
                yield from _repeated(scan, window)


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a text that shares nearly all words with the full name of an entity."""

    start: int
    end: int
    name: FullName
    standard: str
    words: frozenset[str]

    def read(self, scan: Scan, witnesses: Witnesses) -> Reading | None:
        entity, lexicon = self.name.entity, scan.lexicon
        surface = scan.document.text[self.start : self.end]
        level = witnesses.level(entity, Span(self.start, self.end))
        adjectives = nation = frozenset[str]()
        if level:
            adjectives, countries = nations(lexicon, entity, scan.document.language)
            nation = adjectives | countries
        alike = _without(self.standard, adjectives) if adjectives and self.words.isdisjoint(nation) else self.standard
        similarity = _similarity(lexicon, surface, alike, self.standard)
        if similarity < ALIKE or any(_likeness(lexicon, less, alike, self.standard) >= similarity for less in self._shortened(surface)):
            return None
        meant = alike if self.standard.endswith(alike) else self.standard
        evidence = (
            Evidence("near organisation", 1.0, f"{similarity:.2f} to {meant!r}"),
            Evidence("words right", len(self.name.words & self.words) / len(self.name.words)),
            *about(witnesses, entity, Span(self.start, self.end)),
        )
        believed_by = belief.probability(evidence)
        # All words of the name and more: the Center for Disease Control and Prevention of a city's health bureau.
        longer = (
            self.name.words < self.words
            or content_words(meant) < self.words
            or _cuts_a_compound(scan.document.text, self.start, self.end, meant)
            or (_DASH.search(surface) is not None and _DASH.search(meant) is None)
        )
        another = explains_another(scan.document, lexicon, entity, self.end)
        # Bodies of many countries are called alike: without anything of this one in the text only a person can tell.
        inside = any(self.start <= place.start and place.end <= self.end for place in witnesses.of(entity))
        alone = not level and not inside
        trust = belief.trust(believed_by, Trust.REVIEW if longer or another or alone else Trust.SURE if level == ITSELF else Trust.LIKELY)
        if trust is None:
            return None
        return Reading(self.start, self.end, entity, in_case_of(surface, meant, scan.document.language), RULE, trust, believed_by, evidence,
                       False, trust > Trust.REVIEW, trust > Trust.REVIEW, len(self.name.words & self.words))  # fmt: skip

    def _shortened(self, surface: str) -> Iterator[str]:
        """The words without the first or last one, where that is none of the name: what a name ends with may be the begin of what stands behind it."""
        words = list(WORD.finditer(surface))
        if fold(words[0][0]) not in self.name.words:
            yield surface[words[1].start() :]
        if fold(words[-1][0]) not in self.name.words:
            yield surface[: words[-2].end()]


def _cuts_a_compound(text: str, start: int, end: int, meant: str) -> bool:
    """Whether a word of a span is half of a compound (Armed Forces Ka-52, Services-China News), which no word of the name is."""
    return any(pair[0] not in meant for pair in _COMPOUND.finditer(text, start, end + 2))


@dataclass(frozen=True, slots=True)
class Repeated:
    """What a text calls the same later without the country: Union of Peasants and "greens", after that of Lithuania."""

    start: int
    end: int
    window: Window
    nation: frozenset[str]

    def read(self, scan: Scan, witnesses: Witnesses) -> Reading | None:
        first = self.window.read(scan, witnesses)
        if first is None or not first.believed or first.canonical is None:
            return None
        shorter = _without(first.canonical, self.nation)
        surface = scan.document.text[self.window.start : self.window.end]
        if shorter == first.canonical:
            return None
        evidence = (*first.evidence, Evidence("named so before", 1.0, surface))
        return first._replace(
            start=self.start,
            end=self.end,
            canonical=in_case_of(scan.document.text[self.start : self.end], shorter, scan.document.language),
            evidence=evidence,
            witness=False,
        )


def _repeated(scan: Scan, window: Window) -> Iterator[Repeated]:
    document = scan.document
    nation = frozenset[str]().union(*nations(scan.lexicon, window.name.entity, document.language))
    full = document.text[window.start : window.end]
    words = [word[0] for word in WORD.finditer(full)]
    while words and (fold(words[-1]) in nation or words[-1] in LINKING):
        words.pop()
    if len(words) == len(WORD.findall(full)) or len(content_words(" ".join(words))) < FEWEST:
        return
    pattern = re.compile(r"(?<!\w)" + r"[\s\"“”„«»'’-]{1,3}".join(map(re.escape, words)) + r"(?!\w)", re.IGNORECASE)
    for use in pattern.finditer(document.text):
        span = with_quotes(document.text, Span(*use.span()))
        if span is not None and use[0][0].isupper() and (span.end <= window.start or window.end <= span.start):
            yield Repeated(span.start, span.end, window, nation)


def _may_differ(name: FullName) -> int:
    """How many words of a name may be other ones: two of four and more."""
    return may_miss(name) + 1


def _windows(scan: Scan, content: Sequence["re.Match[str]"], possible: Collection[FullName]) -> Iterator[Window]:
    """The stretches of the run that share all but one or two of their words with one of the names."""
    text = scan.document.text
    folded = [fold(word[0]) for word in content]
    present = frozenset(folded)
    beside: Sequence[re.Match[str] | None] | None = None
    for name in sorted({name for name in possible if len(name.words - present) <= _may_differ(name)}, key=by_number):
        standard = _standard(scan.lexicon, name, scan.document.language)
        if standard is None:
            continue
        stretch, small = content, folded
        missing = name.words - present
        if missing:
            beside = _small_words(text, content) if beside is None else beside
            first, last = _translations(beside, missing)
            if first or last:
                stretch = [*first, *content, *last]
                small = [fold(word[0]) for word in stretch]
        for at, end in _places(small, name):
            words = frozenset(small[at:end])
            if (
                words == name.words
                or len(words - name.words) > len(name.words - words)
                or len(name.words - words) > _may_differ(name)
                or _says_otherwise(words ^ name.words, scan.lexicon)
            ):
                continue
            span = with_quotes(text, Span(stretch[at].start(), stretch[end - 1].end()))
            if span is not None:
                yield Window(span.start, span.end, name, standard, words)


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
def nations(lexicon: Lexicon, entity: int, language: str) -> tuple[frozenset[str], frozenset[str]]:
    """The adjectives and the names of the countries that an organisation has to do with: a text about Lithuania leaves Lithuanian out."""
    places = [lexicon.entity(near) for near in lexicon.neighbours(entity) if lexicon.kind(near) == "place"]
    adjectives = (word for place in places for word in place.adjectives.get(base(language), ()))
    countries = (label.full for place in places if (label := place.label(language)) is not None)
    return frozenset(map(fold, adjectives)), frozenset(map(fold, countries))


def _without(name: str, words: Collection[str]) -> str:
    """The name without some of its words."""
    return " ".join([word for word in name.split(" ") if fold(word) not in words])


def _says_otherwise(words: Collection[str], lexicon: Lexicon) -> bool:
    """Whether the words that differ are an office or a number: the Belarusian Defense Minister is not the ministry."""
    return not lexicon.offices().isdisjoint(words) or any(map(str.isdigit, words))


def _letters(name: str) -> str:
    """A name without what stands between its letters: the US Department of Justice is the U.S. one."""
    return key(name).replace(" ", "")


def _likeness(lexicon: Lexicon, surface: str, full: str, standard: str) -> float:
    """How alike some words and a full name are, 1 where they are its own."""
    return 1.0 if _letters(surface) == _letters(full) else _similarity(lexicon, surface, full, standard)


@once
def _similarity(lexicon: Lexicon, surface: str, full: str, standard: str) -> float:
    """How alike some words and a full name are; 0 where nothing differs but what stands between the letters, or where they join two names."""
    if _letters(surface) == _letters(full) or joins_two(surface, standard):
        return 0.0
    return name_similarity(surface, full, "organisation")
