"""The words of an organisation's full name stand in another order, or one of them is missing.

Why: "Treaty Organization Collective Security" keeps the Spanish order of words. All words of a long name can mean nothing else; with a word
missing the name may be another's.
Fix: the full name; where a word is missing, a person must look.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from normalize.lexicon.indexes import FEWEST, LINKING, FullName, content_words
from normalize.lexicon.keys import key
from normalize.model import Span, Trust
from normalize.names import belief
from normalize.names.context import ITSELF, Witnesses, about
from normalize.names.evidence import Evidence
from normalize.names.explained import explains_another
from normalize.names.finders._full import QUOTES, by_number, joins_two, may_miss, possible_names, runs
from normalize.names.reading import Claim, Reading, Scan
from normalize.names.standard import in_case_of

RULE = "reordered-name"


def find(scan: Scan) -> Iterator[Claim]:
    for run in runs(scan.document, scan.lexicon):
        if len(run.words) >= FEWEST:
            content = [(name, *word.span()) for name, word in zip(run.folded, run.words, strict=True) if word[0] not in LINKING]
            names = {name for name, missing in possible_names(run, scan.document, scan.lexicon) if missing <= may_miss(name)}
            for name in sorted(names, key=by_number):
                claim = _claim(scan, content, name)
                if claim is not None:
                    yield claim


@dataclass(frozen=True, slots=True)
class Reordered:
    """The words of a full name, all or all but one, in some order."""

    start: int
    end: int
    entity: int
    standard: str
    missing: tuple[str, ...]
    longer: bool  # a name stands right before or after: Colombia University in New York

    def read(self, scan: Scan, witnesses: Witnesses) -> Reading | None:
        surface = scan.document.text[self.start : self.end]
        level = witnesses.level(self.entity, Span(self.start, self.end))
        if self.missing and level < ITSELF:
            return None
        words = Evidence("words missing", 1.0, ", ".join(self.missing)) if self.missing else Evidence("words reordered")
        evidence = (words, *about(witnesses, self.entity, Span(self.start, self.end)))
        believed_by = belief.probability(evidence)
        another = explains_another(scan.document, scan.lexicon, self.entity, self.end)
        trust = belief.trust(believed_by, Trust.REVIEW if self.missing or another or self.longer else Trust.SURE)
        if trust is None:
            return None
        return Reading(self.start, self.end, self.entity, in_case_of(surface, self.standard, scan.document.language), RULE, trust, believed_by, evidence,
                       False, trust > Trust.REVIEW, trust > Trust.REVIEW, level)  # fmt: skip


def _claim(scan: Scan, content: Sequence[tuple[str, int, int]], name: FullName) -> Reordered | None:
    missing = name.words - {word for word, _, _ in content}
    if len(missing) > may_miss(name):
        return None
    span = _tightest(content, name.words - missing)
    label = scan.lexicon.label(name.entity, scan.document.language) if span is not None else None
    if span is None or label is None or content_words(label.full) != name.words:
        return None
    surface = scan.document.text[span.start : span.end]
    if key(surface) == key(label.full) or joins_two(surface, label.full) or not QUOTES.isdisjoint(surface):
        return None
    return Reordered(span.start, span.end, name.entity, label.full, tuple(sorted(missing)), _is_longer(scan.document.text, content, span))


def _is_longer(text: str, content: Sequence[tuple[str, int, int]], span: Span) -> bool:
    """Whether another word of a name is joined to a span by nothing but a blank."""
    return any(
        word not in LINKING and ((end + 1 == span.start and text[end] == " ") or (span.end + 1 == start and text[span.end] == " "))
        for word, start, end in content
    )


def _tightest(content: Sequence[tuple[str, int, int]], wanted: frozenset[str]) -> Span | None:
    """The span of neighbouring content words that are exactly the wanted ones, each once."""
    size = len(wanted)
    for at in range(len(content) - size + 1):
        window = content[at : at + size]
        if {word for word, _, _ in window} == wanted:
            return Span(window[0][1], window[-1][2])
    return None
