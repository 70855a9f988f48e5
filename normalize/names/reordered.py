"""Full names of organisations whose words stand in another order or of which one was lost.

"Treaty Organization Collective Security" is the Spanish order of the Collective Security Treaty Organization: the same
words, so nothing else can be meant. With a word missing the name may be another's, so that is only pointed at.
"""

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import FEWEST, LINKING, FullName, content_words
from normalize.lexicon.keys import fold, key
from normalize.model import Document, Span, Trust
from normalize.names.matches import occurrences
from normalize.names.mention import Mention
from normalize.names.resolve import in_case_of
from normalize.names.sorting import interesting
from normalize.names.witnesses import Witnesses
from normalize.text import WORD

MOST_MISSING = 2  # words of a full name that may be nowhere in the text, whoever asks
AND = frozenset("and und et y e i och og en & sowie".split())
_ARTICLES = frozenset("the la le les el".split())  # right after a name they begin another: in Russia the Union State
_JOINS = (" ", "-", "/", "\u00a0", " - ", " – ", "' ", "’ ")
_QUOTES = frozenset('"“”„«»')
_NO_QUOTES = dict.fromkeys(map(ord, _QUOTES))  # one word of a name may stand in them: the Union of Peasants and "Greens"


def search(document: Document, lexicon: Lexicon, known: list[Mention], witnesses: Witnesses) -> list[Mention]:
    """Mentions by reordered full names, outside of what is known already."""
    possible = possible_names(document, lexicon, _may_miss)
    leading = possible.keys()
    if not leading:
        return []
    named = [mention for mention in known if mention.trust > Trust.REVIEW and " " in mention.text]
    mentions: list[Mention] = []
    for run in runs(document, leading):
        words = {fold(word[0]) for word in run}
        if len(run) >= FEWEST:
            full_names = {name for word in words.intersection(leading) for name in possible[word]}
            mentions += _in_run(document, lexicon, run, sorted(full_names, key=lambda n: (n.entity, sorted(n.words))), named, witnesses)
    return mentions


def possible_names(document: Document, lexicon: Lexicon, may_miss: Callable[[FullName], int]) -> dict[str, list[FullName]]:
    """The full names most of whose words stand somewhere in the document with a capital, under the rare words that lead to them.

    Nearly always some other word of a name is nowhere in the text.
    """
    possible = {}
    for word, names in _nearly_present(document, lexicon).items():
        found = [name for name, missing in names if missing <= may_miss(name)]
        if found:
            possible[word] = found
    return possible


def _nearly_present(document: Document, lexicon: Lexicon) -> dict[str, list[tuple[FullName, int]]]:
    """The full names of which at most two words are nowhere in the document, with how many, under the words that lead to them: found once for all."""

    def look() -> dict[str, list[tuple[FullName, int]]]:
        names = lexicon.full_names(document.language)
        present = interesting(document, lexicon).folded
        found = {}
        for word in names.keys() & present:
            near = [(name, missing) for name in names[word] if (missing := len(name.words - present)) <= MOST_MISSING]
            if near:
                found[word] = near
        return found

    near: dict[str, list[tuple[FullName, int]]] = document.derived(("nearly present", id(lexicon)), look)
    return near


def _may_miss(name: FullName) -> int:
    """How many words of a name may be lost before it could be anybody's."""
    return 1 if len(name.words) > FEWEST else 0


def runs(document: Document, leading: Collection[str]) -> Iterator[list["re.Match[str]"]]:
    """Runs of capitalised words that have one of the leading words, with linking words between them, that no mark or line break divides."""
    text = document.text
    wanted = [word for word in document.vocabulary if word[0].isupper() and fold(word) in leading]
    done = 0
    for start, _ in occurrences(document, wanted):
        if start < done:
            continue
        begin = text.rfind("\n", 0, start) + 1
        end = text.find("\n", start)
        done = len(text) if end < 0 else end
        for run in _runs_of_line(document, begin, done):
            if any(fold(word[0]) in leading for word in run):
                yield run


def _runs_of_line(document: Document, start: int, end: int) -> list[list["re.Match[str]"]]:
    found: list[list[re.Match[str]]] = document.derived(("runs of capitals", start), lambda: list(_runs_between(document.text, start, end)))
    return found


def _runs_between(text: str, start: int, end: int) -> Iterator[list["re.Match[str]"]]:
    run: list[re.Match[str]] = []
    for word in WORD.finditer(text, start, end):
        capital = word[0][0].isupper()
        divides = word[0] in _ARTICLES and run and run[-1][0] not in LINKING
        if run and (divides or not (capital or word[0] in LINKING) or not _joined(text, run[-1].end(), word.start())):
            yield from _trimmed(run)
            run = []
        if capital or (run and not divides and word[0] in LINKING):
            run.append(word)
    yield from _trimmed(run)


def _joined(text: str, start: int, end: int) -> bool:
    """Whether what stands between two words may stand within a name."""
    between = text[start:end]
    return between in _JOINS or between.translate(_NO_QUOTES) in _JOINS


def _trimmed(run: list["re.Match[str]"]) -> Iterator[list["re.Match[str]"]]:
    while run and run[-1][0] in LINKING:
        run = run[:-1]
    if run:
        yield run


def _in_run(
    document: Document,
    lexicon: Lexicon,
    run: Sequence["re.Match[str]"],
    names: Sequence[FullName],
    named: Sequence[Mention],
    witnesses: Witnesses,
) -> Iterator[Mention]:
    content = [(fold(word[0]), *word.span()) for word in run if word[0] not in LINKING]
    present = {word for word, _, _ in content}
    for entity, wanted in names:
        missing = wanted - present
        if len(missing) > _may_miss(FullName(entity, wanted)):
            continue
        span = _tightest(content, wanted - missing)
        label = lexicon.label(entity, document.language) if span is not None else None
        if span is None or label is None or content_words(label.full) != wanted:
            continue
        surface = document.text[span.start : span.end]
        if key(surface) == key(label.full) or joins_two(surface, label.full) or not _QUOTES.isdisjoint(surface):
            continue
        # All words of the name say more than a shorter name among them: the National Security Council and Defense.
        inside = [m for m in named if _overlap(span, m.span)]
        if any(missing or not _inside(m.span, span) for m in inside):
            continue
        level = witnesses.level(entity)
        if missing and level < 2:
            continue
        trust = Trust.REVIEW if missing else Trust.SURE if level == 2 and not inside else Trust.LIKELY
        reason = (
            f"all words of the full name but {', '.join(sorted(missing))}" if missing else "the words of the full name in another order"
        )
        if trust > Trust.REVIEW:
            witnesses.add(entity, span)
        yield Mention(
            span.start,
            span.end,
            surface,
            lexicon.entity(entity).id,
            lexicon.entity(entity).kind,
            trust,
            in_case_of(surface, label.full),
            "reordered",
            reason,
        )


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _inside(inner: Span, outer: Span) -> bool:
    """Whether a span lies within a longer one."""
    return outer.start <= inner.start and inner.end <= outer.end and inner != outer


def with_quotes(text: str, span: Span) -> Span | None:
    """The span with the quotation mark beside it that belongs to one within: Union of Peasants and "Greens"; None where it is not there."""
    surface = text[span.start : span.end]
    if _QUOTES.isdisjoint(surface) or sum(map(surface.count, _QUOTES)) % 2 == 0:
        return span
    before, after = text[span.start - 1 : span.start] or " ", text[span.end : span.end + 1] or " "
    if (before in _QUOTES) == (after in _QUOTES):
        return None
    return Span(span.start - (before in _QUOTES), span.end + (after in _QUOTES))


def joins_two(surface: str, full: str) -> bool:
    """Whether an "and" joins two names in the text where the full name has none: the Chamber of Commerce and the US Department."""
    return bool(AND.intersection(surface.split())) and not AND.intersection(full.split())


def _tightest(content: list[tuple[str, int, int]], wanted: frozenset[str]) -> Span | None:
    """The span of neighbouring content words that are exactly the wanted ones, each once."""
    size = len(wanted)
    for at in range(len(content) - size + 1):
        window = content[at : at + size]
        if {word for word, _, _ in window} == wanted:
            return Span(window[0][1], window[-1][2])
    return None
