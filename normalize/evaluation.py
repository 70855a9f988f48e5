"""How well texts are mended, against gold annotation: names by what stands there after fixing, spans by overlap."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from normalize.edits import OffsetMap
from normalize.engine import Fixed
from normalize.errors import InputError
from normalize.model import Finding, Severity

KINDS = ("name", "name-ok", "garble", "boilerplate", "duplicate")
SURFACE = frozenset(
    "html-remnant spacing punctuation duplicated-word casing broken-line truncated untranslated mojibake number-format".split()
)
_WORD = re.compile(r"\w+")


class Gold(NamedTuple):
    """One annotated span; `note` may begin with a sub-kind and list `also X` that is right too."""

    start: int
    end: int
    text: str
    kind: str
    canonical: str | None
    note: str

    @property
    def accepted(self) -> tuple[str, ...]:
        """The readings that are right for a name."""
        also = re.findall(r"\balso ([^;]+)", self.note)
        return tuple(filter(None, [self.canonical, *(name.strip() for names in also for name in names.split(","))]))

    @property
    def sub_kind(self) -> str:
        return self.note.split(";")[0].strip()


def read_gold(path: Path, text: str) -> tuple[Gold, ...]:
    """The annotation of one text; InputError, with the line, where it is no gold or does not fit the text."""
    found = []
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {error}") from None
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
            gold = Gold(value["start"], value["end"], value["text"], value["kind"], value.get("canonical"), value.get("note", ""))
            if not (isinstance(gold.start, int) and isinstance(gold.end, int) and isinstance(gold.note, str)):
                raise TypeError("start and end are numbers, note is text")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
            raise InputError(
                f"{path}:{number}: no gold annotation ({error}); a line has start, end, text, kind, canonical and note"
            ) from None
        if gold.kind not in KINDS:
            raise InputError(f"{path}:{number}: kind {gold.kind!r} is not one of {', '.join(KINDS)}")
        if text[gold.start : gold.end] != gold.text:
            raise InputError(f"{path}:{number}: the text has {text[gold.start : gold.end]!r} at {gold.start}:{gold.end}, not {gold.text!r}")
        found.append(gold)
    return tuple(found)


class Count(NamedTuple):
    """How many were found of how many there are, and how many of those said were right."""

    hit: int = 0
    gold: int = 0
    right: int = 0
    said: int = 0

    def __add__(self, other: "Count") -> "Count":  # type: ignore[override]
        return Count(*(a + b for a, b in zip(self, other, strict=True)))

    @property
    def recall(self) -> float:
        return self.hit / self.gold if self.gold else 1.0

    @property
    def precision(self) -> float:
        return self.right / self.said if self.said else 1.0

    @property
    def f1(self) -> float:
        both = self.recall + self.precision
        return 2 * self.recall * self.precision / both if both else 0.0


class Error(NamedTuple):
    """One thing missed or wrongly said: where, which kind, what was there and what came out."""

    doc: str
    start: int
    kind: str
    text: str
    message: str


@dataclass(slots=True)
class Evaluation:
    """The counts over a set of texts, and every error."""

    counts: dict[str, Count] = field(default_factory=dict)
    names_flagged: int = 0
    names_kept: int = 0
    wrong_edits: int = 0
    words: int = 0
    texts: int = 0
    errors: list[Error] = field(default_factory=list)

    def add(self, kind: str, count: Count) -> None:
        self.counts[kind] = self.counts.get(kind, Count()) + count

    @property
    def wrong_per_10k(self) -> float:
        """Wrong edits per 10,000 words."""
        return self.wrong_edits * 10_000 / self.words if self.words else 0.0


def evaluate(texts: Iterable[tuple[str, Fixed, Sequence[Gold]]]) -> Evaluation:
    """Compare fixed texts with their gold; each item is (name of the text, what fixing did, gold)."""
    result = Evaluation()
    for doc, fixed, gold in texts:
        result.texts += 1
        result.words += len(_WORD.findall(fixed.original))
        _names(result, doc, fixed, [g for g in gold if g.kind in ("name", "name-ok")])
        _edits(result, doc, fixed, gold)
        _spans(result, doc, fixed.findings, gold)
    return result


def _names(result: Evaluation, doc: str, fixed: Fixed, gold: Sequence[Gold]) -> None:
    offsets = fixed.offsets
    for name in gold:
        after = offsets.forward(name.start, name.end)
        got = fixed.text[after.start : after.end]
        if name.kind == "name-ok":
            changed = any(e.start < name.end and name.start < e.end for e in fixed.edits) and got != name.text
            result.names_kept += not changed
            result.add("name-ok", Count(int(not changed), 1, int(not changed), 1))
            if changed:
                result.errors.append(Error(doc, name.start, "name-ok", name.text, f"became {got!r}"))
            continue
        right = got in name.accepted
        said = got != name.text
        result.add("name", Count(int(right), 1, int(right), int(said or right)))
        flagged = any(f.start < name.end and name.start < f.end for f in fixed.findings)
        result.names_flagged += flagged
        if not right:
            result.errors.append(
                Error(doc, name.start, "name", name.text, f"is {got!r}, should be {name.canonical!r}{'' if flagged else ', not flagged'}")
            )


def _edits(result: Evaluation, doc: str, fixed: Fixed, gold: Sequence[Gold]) -> None:
    """Count edits of names that the gold does not bear out; an edit in garble, boilerplate or a repeat is no name's business."""
    named = [f for f in fixed.findings if f.category == "name" and f.rule != "article"]
    offsets = OffsetMap(fixed.edits)
    for edit in fixed.edits:
        over = [g for g in gold if g.start < edit.end and edit.start < g.end]
        by_name = any(f.start < edit.end and edit.start < f.end for f in named)
        if by_name and not any(g.kind == "name" for g in over):
            result.wrong_edits += 1
            result.errors.append(
                Error(
                    doc,
                    edit.start,
                    "wrong-edit",
                    fixed.original[edit.start : edit.end],
                    f"became {edit.replacement!r}; the gold has no name there",
                )
            )
        for g in over:
            after = offsets.forward(g.start, g.end)
            if g.kind == "name" and by_name and fixed.text[after.start : after.end] not in (*g.accepted, g.text):
                result.wrong_edits += 1


def _spans(result: Evaluation, doc: str, findings: Sequence[Finding], gold: Sequence[Gold]) -> None:
    said = [f for f in findings if f.severity >= Severity.MINOR and f.category != "name"]
    groups = {
        "garble": [g for g in gold if g.kind == "garble"],
        "surface": [g for g in gold if g.kind == "garble" and g.sub_kind in SURFACE],
        "boilerplate": [g for g in gold if g.kind == "boilerplate"],
        "duplicate": [g for g in gold if g.kind == "duplicate"],
    }
    marked = [g for g in gold if g.kind != "name-ok"]
    for kind, spans in groups.items():
        # A finding of any severity finds a span; only what is at least minor can be a false alarm.
        mine = [f for f in findings if f.category != "name" and (kind not in ("boilerplate", "duplicate") or f.category == kind)]
        hits = [any(f.start < g.end and g.start < f.end for f in mine) for g in spans]
        result.add(kind, Count(sum(hits), len(spans), 0, 0))
        for gold_span, hit in zip(spans, hits, strict=True):
            if not hit and kind != "garble":
                result.errors.append(Error(doc, gold_span.start, kind, gold_span.text, f"missed ({gold_span.note})"))
    for finding in said:
        right = any(s.start < finding.end and finding.start < s.end for s in marked)
        for kind in {"spans", str(finding.category)}:
            result.add(kind, Count(0, 0, int(right), 1))
        if not right:
            result.errors.append(Error(doc, finding.start, "false-alarm", finding.text, f"{finding.rule}: {finding.message}"))


def pairs(texts: Path, gold: Path) -> Iterator[tuple[Path, Path]]:
    """Each text with its gold file; InputError when there is none."""
    found = 0
    for path in sorted(gold.glob("*.jsonl")) if gold.is_dir() else [gold]:
        text = texts / f"{path.stem}.txt" if texts.is_dir() else texts
        if text.exists():
            found += 1
            yield text, path
    if not found:
        raise InputError(f"no text in {texts} has gold in {gold} (NAME.txt beside NAME.jsonl)")
