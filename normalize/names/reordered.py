"""Full names of organisations whose words stand in another order or of which one was lost.

"Treaty Organization Collective Security" is the Spanish order of the Collective Security Treaty Organization: the same
words, so nothing else can be meant. With a word missing the name may be another's, so that is only pointed at.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.model import Document, Span, Trust
from normalize.names.mention import Mention
from normalize.names.resolve import in_case_of
from normalize.names.sorting import interesting
from normalize.names.witnesses import Witnesses
from normalize.text import WORD

FEWEST = 3  # content words; two words in another order ("Council European") are too often two names side by side
LINKING = frozenset("of the for and in on de la le les des du der die das und für y e el di del della do da".split())


class Bag(NamedTuple):
    """A full name as the set of its content words."""

    entity: int
    words: frozenset[str]


def search(document: Document, lexicon: Lexicon, known: list[Mention], witnesses: Witnesses) -> list[Mention]:
    """Mentions by reordered full names, outside of what is known already."""
    bags = full_names(lexicon, document.language)
    # The rarest words of each name lead to it. Nearly always some other word of the name is nowhere in the text.
    present = interesting(document, lexicon).folded
    if not any(len(bag.words - present) <= _may_miss(bag) for word in present & bags.keys() for bag in bags[word]):
        return []
    covered = {
        offset for mention in known if mention.trust > Trust.REVIEW and " " in mention.text for offset in range(mention.start, mention.end)
    }
    found = []
    for start, end, words in _runs(document):
        if len(words) < FEWEST or not covered.isdisjoint(range(start, end)):
            continue
        for mention in _in_run(document, lexicon, words, witnesses):
            found.append(mention)
    return found


def _may_miss(bag: Bag) -> int:
    """How many words of a name may be lost before it could be anybody's."""
    return 1 if len(bag.words) > FEWEST else 0


def full_names(lexicon: Lexicon, language: str) -> Mapping[str, tuple[Bag, ...]]:
    """The full names of organisations of three content words or more, each under all of its words but the commonest."""

    def gather() -> Mapping[str, tuple[Bag, ...]]:
        bags = []
        for number, entity in enumerate(lexicon.entities()):
            label = entity.label(language, lexicon.axes)
            words = frozenset(fold(w) for w in WORD.findall(label.full) if w.lower() not in LINKING) if label else frozenset()
            if entity.kind in ("organisation", "term", "group", "medium") and len(words) >= FEWEST:
                bags.append(Bag(number, words))
        counts = Counter(word for bag in bags for word in bag.words)
        index: dict[str, list[Bag]] = {}
        for bag in bags:
            # Two leading words, so that a name is found though one of its words is lost.
            for word in sorted(bag.words, key=lambda w: (counts[w], w))[:2]:
                index.setdefault(word, []).append(bag)
        return {word: tuple(found) for word, found in index.items()}

    found: Mapping[str, tuple[Bag, ...]] = lexicon.remember(("full names", language), gather)
    return found


def _runs(document: Document) -> Iterator[tuple[int, int, list[tuple[str, int, int]]]]:
    """Runs of capitalised words, with linking words between them, that no mark or line break divides."""
    run: list[tuple[str, int, int]] = []
    text = document.text
    for word in document.words:
        joined = bool(run) and text[run[-1][2] : word.start] in (" ", "-", "\u00a0", " - ", " – ")
        capital = word.text[0].isupper()
        linking = word.text in LINKING
        if run and (not joined or not (capital or linking)):
            yield from _trimmed(run)
            run = []
        if capital or (run and linking):
            run.append(word)
    yield from _trimmed(run)


def _trimmed(run: list[tuple[str, int, int]]) -> Iterator[tuple[int, int, list[tuple[str, int, int]]]]:
    while run and run[-1][0] in LINKING:
        run = run[:-1]
    if run:
        yield run[0][1], run[-1][2], run


def _in_run(document: Document, lexicon: Lexicon, run: list[tuple[str, int, int]], witnesses: Witnesses) -> Iterator[Mention]:
    bags = full_names(lexicon, document.language)
    content = [(fold(text), start, end) for text, start, end in run if text not in LINKING]
    names = {word for word, _, _ in content}
    for entity, wanted in {bag for word in names for bag in bags.get(word, ())}:
        missing = wanted - names
        if len(missing) > _may_miss(Bag(entity, wanted)):
            continue
        span = _tightest(content, wanted - missing)
        if span is None:
            continue
        label = lexicon.label(entity, document.language)
        surface = document.text[span.start : span.end]
        if label is None or " ".join(w for w in map(fold, WORD.findall(surface))) == " ".join(map(fold, WORD.findall(label.full))):
            continue
        level = witnesses.level(entity)
        if missing and level < 2:
            continue
        trust = Trust.REVIEW if missing else Trust.SURE if level == 2 else Trust.LIKELY
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


def _tightest(content: list[tuple[str, int, int]], wanted: frozenset[str]) -> Span | None:
    """The span of neighbouring content words that are exactly the wanted ones, each once."""
    size = len(wanted)
    for at in range(len(content) - size + 1):
        window = content[at : at + size]
        if {word for word, _, _ in window} == wanted:
            return Span(window[0][1], window[-1][2])
    return None
