"""Check and fix one document: everything else serves these two.

`check` runs the rules; `fix` applies what is trusted enough, again and again until nothing more changes, since a name set right may
be the witness that another was waiting for. So fixing twice equals fixing once.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, NamedTuple

from normalize import detectors, html_view, marks, origin, protected
from normalize.edits import OffsetMap, apply, choose, inverse, join
from normalize.errors import ConfigError, portable
from normalize.language import language_of
from normalize.lexicon import Lexicon
from normalize.model import Category, Document, Edit, Finding, Span, Trust
from normalize.names import findings as names
from normalize.rule_names import HARMONISED, RENAMED
from normalize.suggestions import hint
from normalize.text import stretches
from normalize.traces import EVERY

LONGEST = 100_000  # code points looked at together; the longest of 33,000 articles has 60,000
ROUNDS = 40  # a chain of edits that each wait for the one before; the longest of names in 3,500 articles was 3, runs of marks have more
NAME_RULES = tuple(sorted((*names.RULES, names.ARTICLE.name)))
# These take out a thing as a whole, the addresses in it too: a tag with its link, a line that asks to follow @somebody, a paragraph that came twice.
WHOLE_RULES = frozenset({"html-remnant"})
# Rules that may tell one fault, what knows most of it first: of two that meet the graver one speaks, of equally grave ones the first.
SAME_FAULT = (
    ("repeated-loop", "repeated-clause", "repeated-stretch", "low-variety"),
    ("casing", "half-capitals"),
    ("no-capitals", "lower-case-start"),
)
DECODING = frozenset({"mojibake"})  # mends a line as a whole, and an address in it is the same in every code page
WHOLE_CATEGORIES = frozenset({Category.BOILERPLATE, Category.DUPLICATE})
# What a reader does not see as part of the article is only removed on request.
STRIPPED = {Category.BOILERPLATE: "boilerplate", Category.DUPLICATE: "duplicate"}

Detect = Callable[[Document, Lexicon], Iterator[Finding]]
# What people decided about findings: gives those that count, perhaps with another trust or replacement.
Filter = Callable[[Document, Sequence[Finding]], Sequence[Finding]]


class RuleFailed(NamedTuple):
    """A rule that raised on a document; the other rules go on."""

    rule: str
    error: Exception

    def __reduce__(self) -> tuple[Any, ...]:
        return RuleFailed, (self.rule, portable(self.error))


class Checked(NamedTuple):
    """What the rules said of a document, and which of them failed on it."""

    findings: tuple[Finding, ...]
    failed: tuple[RuleFailed, ...]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A text after fixing: what it was, what changed, every finding of the text as given, and the way between the two texts.

    `failed` names the rules that failed on it, which may have left something as it was.
    """

    text: str
    original: str
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]
    failed: tuple[RuleFailed, ...] = ()
    other: str | None = None  # the language that the text is clearly in where that is not the one it is said to be: then nothing is edited

    @property
    def offsets(self) -> OffsetMap:
        """Maps spans of the original to spans of the text after fixing, and back."""
        return OffsetMap(self.edits)

    def to_dict(self) -> dict[str, Any]:
        """The result as plain values that JSON knows: both texts, the edits of the original, the findings, and the rules that failed."""
        return {
            "text": self.text,
            "original": self.original,
            "edits": [edit._asdict() for edit in self.edits],
            "findings": [finding.to_dict() for finding in self.findings],
            "failed": [failure.rule for failure in self.failed],
            "other": self.other,
        }

    def _repr_html_(self) -> str:
        """The original with what was edited, and what is only pointed at, in colour: what notebooks show."""
        edited = [html_view.Mark(*edit, "sure", "edited") for edit in self.edits]
        taken = [(edit.start, edit.end) for edit in self.edits]
        pointed = [
            f.mark._replace(replacement=None) for f in self.findings if not any(f.start < end and start < f.end for start, end in taken)
        ]
        return html_view.marked_text(self.original, (*edited, *pointed))

    @property
    def undo(self) -> tuple[Edit, ...]:
        """The edits that give the original back when applied to `text`."""
        return inverse(self.original, self.edits)


def all_rules() -> tuple[str, ...]:
    """The names of every rule there is, those of names among them, and the one about comments that hold nothing back."""
    return tuple(sorted({*NAME_RULES, HARMONISED, *detectors.names(), marks.RULE.name}))


class RuleSet(NamedTuple):
    """Which rules run; None selects all."""

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()

    @classmethod
    def of(cls, select: Iterable[str] | None = None, ignore: Iterable[str] = ()) -> "RuleSet":
        """A rule set by names of rules or categories; ConfigError, with a suggestion, for a name that is neither."""
        return cls(None if select is None else _expand(select), _expand(ignore))

    def has(self, rule: str) -> bool:
        return (self.select is None or rule in self.select) and rule not in self.ignore


def _expand(names_given: Iterable[str]) -> frozenset[str]:
    """Rule names from names of rules and of categories."""
    known = all_rules()
    found: set[str] = set()
    for name in names_given:
        if name in RENAMED:
            found.update(RENAMED[name])
        elif name in known:
            found.add(name)
        elif name in tuple(Category):
            found.update(NAME_RULES if name == Category.NAME else ())
            found.update(rule for rule in detectors.names() if detectors.load(rule).RULE.category == name)
            found.update({marks.RULE.name} if marks.RULE.category == name else ())
        else:
            raise ConfigError(f"there is no rule {name!r}{hint(name, [*known, *map(str, Category)])} ('normalize explain' lists them)")
    return frozenset(found)


def check(document: Document, lexicon: Lexicon, rules: RuleSet = RuleSet()) -> Checked:
    """The findings of all selected rules in the order of the text. A rule that fails is named and the rest go on.

    A text longer than `LONGEST` is looked at in stretches: no article is that long, and some rules compare each line or name with all others.
    """
    found: list[Finding] = []
    failed: list[RuleFailed] = []
    # A guess takes the names of the text, and only they have a use for it.
    if document.original.text is not None or any(map(rules.has, NAME_RULES)):
        document = with_original(document, lexicon)
    for start, part in parts(document):
        begun = len(found)
        traces = part.traces
        for name, detect, needs in _detectors(rules, document.language):
            if needs & traces or needs == EVERY:
                try:
                    found.extend(detect(part, lexicon))
                except Exception as error:  # a fault of ours in one rule must not cost the user the run
                    failed.append(RuleFailed(name, error))
        found[begun:] = _unhindered(part, found[begun:], lexicon)
        if part.protected:
            found[begun:] = _outside(part, found[begun:])
        if start:
            found[begun:] = [_moved(finding, start) for finding in found[begun:]]
    kept = {f for f in found if rules.has(f.rule)}
    return Checked(tuple(sorted(_told_once(_proposed_once(kept)), key=_order)), tuple(failed))


def _proposed_once(findings: set[Finding]) -> set[Finding]:
    """The findings, but where two rules of names propose the same in one place only the more trusted: what the lexicon has may stand in the original, too."""
    proposing = {f for f in findings if f.category is Category.NAME and f.replacement is not None}
    best = {(f.start, f.end, f.replacement): f for f in sorted(proposing, key=lambda f: (f.trust, f.confidence or 0.0, *_order(f)))}
    return (findings - proposing) | set(best.values())


def _told_once(findings: set[Finding]) -> Iterator[Finding]:
    """The findings but for those of a fault that another rule of `SAME_FAULT` tells on the same words; what proposes an edit stays."""
    rules = {finding.rule for finding in findings}
    groups = [group for group in SAME_FAULT if len(rules.intersection(group)) > 1]
    for group in groups:
        mine = sorted((f for f in findings if f.rule in group), key=lambda f: (-f.severity, group.index(f.rule), *_order(f)))
        told = bytearray(max(f.end for f in mine))  # by which rule each character is, from 1; 0 where by none
        for finding in mine:
            own = 1 + group.index(finding.rule)
            if finding.replacement is not None or not told[finding.start : finding.end].strip(bytes((0, own))):
                told[finding.start : finding.end] = bytes((own,)) * (finding.end - finding.start)
                yield finding
    yield from (f for f in findings if not any(f.rule in group for group in groups))


def with_original(document: Document, lexicon: Lexicon) -> Document:
    """The document with the language that it was translated from: as it is said, else that of the original, else as the text lets guess."""
    if document.original.language is not None:
        return document
    if document.original.text is not None:
        told = language_of(document.original.text, lexicon).language
    else:
        told = origin.guessed(document, lexicon)
    return document if told is None else replace(document, original=document.original._replace(language=told))


def _unhindered(document: Document, findings: list[Finding], lexicon: Lexicon) -> list[Finding]:
    """The findings but for those that take a piece of wrongly decoded text for letters and marks. Whole passages that repeat are as told."""
    mojibake = detectors.load("mojibake")
    try:
        spans: tuple[Span, ...] = mojibake.garbled(document, lexicon) if findings else ()
    except Exception:  # a fault of ours, which the rule itself has reported
        return findings
    if not spans:
        return findings
    return [
        f
        for f in findings
        if f.rule == mojibake.RULE.name or not any(_hinders(span, f) for span in spans if span.start <= f.end and f.start <= span.end)
    ]


def _hinders(span: Span, finding: Finding) -> bool:
    """Whether a finding that meets a wrongly decoded span judges its characters: lies in it, begins or ends in it, or would write over it or beside it."""
    if finding.replacement is not None and finding.category not in STRIPPED:
        return True
    contains = finding.start <= span.start and span.end <= finding.end and finding.span != span
    return not contains and finding.start < span.end and span.start < finding.end


def parts(document: Document) -> Iterator[tuple[int, Document]]:
    """The document itself, or the stretches of a very long one, each with the offset where it begins."""
    if len(document.text) <= LONGEST:
        yield 0, document
        return
    for start, end in stretches(document.text, LONGEST):
        code = protected.within(document.code, start, end)
        # Which stretch of the original belongs to which of the text nobody says: only its language is handed on.
        original = document.original._replace(text=None)
        yield start, replace(document, text=document.text[start:end], code=code, original=original)


def _outside(document: Document, findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that leave alone what is no prose: the one place that sees to it, whatever the rules do."""
    for finding in findings:
        places = protected.touched(document.protected, finding.start, finding.end)
        if not places or (finding.replacement is None and finding.rule in _about_code()):
            yield finding
        elif finding.start <= places[0][0] and places[-1][1] <= finding.end:
            if finding.category in WHOLE_CATEGORIES:
                yield finding
            elif len(places) == 1 and places[0] == finding.span:
                continue  # it is about the address, not about the text around it
            elif (
                finding.rule in WHOLE_RULES
                or finding.replacement is None
                or (finding.rule in DECODING and _keeps(document, finding, places))
            ):
                yield finding
            else:
                yield replace(finding, replacement=None, trust=Trust.REVIEW)


def _keeps(document: Document, finding: Finding, places: Iterable[tuple[int, int]]) -> bool:
    """Whether what is no prose stands in the replacement as it stands in the text, in the same order."""
    at = 0
    for start, end in places:
        piece = document.text[start:end]
        at = (finding.replacement or "").find(piece, at)
        if at < 0:
            return False
        at += len(piece)
    return True


@lru_cache(maxsize=1)
def _about_code() -> frozenset[str]:
    """The rules that may point into what is no prose."""
    return frozenset(name for name in detectors.names() if detectors.load(name).RULE.about_code)


def _moved(finding: Finding, by: int) -> Finding:
    """A finding of a stretch as a finding of the whole text."""
    requires = finding.requires and Span(finding.requires.start + by, finding.requires.end + by)
    return replace(finding, start=finding.start + by, end=finding.end + by, requires=requires)


def _order(finding: Finding) -> tuple[int, int, str, str, str]:
    return finding.start, finding.end, finding.rule, finding.replacement or "", finding.message


@lru_cache(maxsize=64)
def _detectors(rules: RuleSet, language: str) -> tuple[tuple[str, Detect, int], ...]:
    """The detectors of the selected rules that hold for a language, with the traces they need; a pure memo, since finding them costs more than a short text."""
    found: list[tuple[str, Detect, int]] = [("names", names.detect, EVERY)] if any(map(rules.has, NAME_RULES)) else []
    for name in detectors.names():
        if rules.has(name):
            module = detectors.load(name)
            if module.RULE.languages is None or language.split("-")[0] in module.RULE.languages:
                found.append((name, module.detect, module.RULE.needs))
    return tuple(found)


def fix(
    document: Document,
    lexicon: Lexicon,
    trust: Trust = Trust.SURE,
    rules: RuleSet = RuleSet(),
    strip: Sequence[str] = (),
    filters: Sequence[Filter] = (),
) -> Fixed:
    """Apply every edit of at least that trust until none is left.

    `strip` names what goes beside: "boilerplate", "duplicate". What a filter takes away of the text as given is not edited in any round.
    The findings are those of the text as given that the filters let through.
    """
    unknown = [name for name in strip if name not in STRIPPED.values()]
    if unknown:
        raise ConfigError(
            f"{unknown[0]!r} cannot be stripped; there are {', '.join(STRIPPED.values())}{hint(unknown[0], STRIPPED.values())}"
        )
    first = check(document, lexicon, rules)
    kept = filtered(document, first.findings, filters)
    standing = {(f.start, f.end, f.rule) for f in kept}
    refused = [f for f in first.findings if (f.start, f.end, f.rule) not in standing]
    edits: tuple[Edit, ...] = ()
    findings = kept
    failed = first.failed
    around = [place for place in document.protected if not protected.touched(document.code, *place)]
    for _ in range(ROUNDS):
        chosen = [edit for f in choose(_open(findings, strip), trust) if (edit := f.edit) is not None]
        if not chosen:
            break
        edits = join(edits, chosen, document.text)
        text = apply(document.text, edits)
        # What was no prose stays so, whatever now stands beside it. Spans that touch stay apart: a comment may be a directive.
        code = protected.moved([*document.code, *around], edits)
        current = replace(document, text=text, code=code)
        checked = check(current, lexicon, rules)
        failed += tuple(more for more in checked.failed if all(more.rule != known.rule for known in failed))
        findings = _without(filtered(current, checked.findings, filters), refused, OffsetMap(edits))
    return Fixed(apply(document.text, edits), document.text, edits, tuple(kept), failed)


def filtered(document: Document, findings: Sequence[Finding], filters: Sequence[Filter]) -> Sequence[Finding]:
    """The findings that every filter lets through."""
    for keep in filters:
        findings = keep(document, findings)
    return findings


def _without(findings: Sequence[Finding], refused: Sequence[Finding], offsets: OffsetMap) -> Sequence[Finding]:
    """The findings of a later round that lie on nothing refused in the first: the words by which it was known may have been mended since."""
    spans = [(offsets.forward(f.start, f.end), f.category) for f in refused]
    return [
        f for f in findings if not any(f.category == category and f.start < span.end and span.start < f.end for span, category in spans)
    ]


def _open(findings: Iterable[Finding], strip: Sequence[str]) -> Iterator[Finding]:
    """The findings whose edits may be made: boilerplate and repeats only where they were asked to go."""
    for finding in findings:
        kind = STRIPPED.get(finding.category)
        if kind is None or kind in strip:
            yield finding
