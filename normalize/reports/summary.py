"""The numbers of a corpus: what was found, how bad the texts are, and who is called what. The page and the terminal show the same."""

import heapq
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from normalize.model import Category, Document, Finding, Severity, Trust
from normalize.names.mention import Mention
from normalize.quality import Score, Verdict
from normalize.reports._heat import Heat
from normalize.reports.full import window
from normalize.reports.table_of_entities import NameOf

BOUNDS = (0.0, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0)  # penalties per 1,000 words at which a column of the histogram ends; the first is exactly 0
WORST = 20  # texts that are named
PLACES = 5  # texts named for each form
CONTEXT = 70  # code points shown on each side of a finding
LONGEST = 400  # code points of a span that are shown
PER_RULE = 200  # findings of one rule that are shown; all are counted
GROUPS = 2_000  # by a field; a field with more values, such as an id, is none to compare by
LONGEST_GROUP = 80  # code points of a value that names a group
OTHERS = "(others)"
_DATE = re.compile(r"(\d{4}-(?:0[1-9]|1[0-2]))-\d\d(?:[T ]|\Z)")
_MONTH = re.compile(r"\d{4}-\d\d")


class Scored(NamedTuple):
    """A text by its name, and its score."""

    name: str
    words: int
    findings: int
    score: Score


class Shown(NamedTuple):
    """A finding in its context, cut for reading."""

    doc: str
    line: int
    column: int
    before: str
    text: str
    after: str
    finding: Finding


@dataclass(slots=True)
class Form:
    """One way in which an entity is written: how often, where first, and whether it is the standard."""

    text: str
    right: bool
    trust: Trust
    count: int = 0
    texts: int = 0
    places: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Called:
    """An entity, its standard name, and all forms in which the corpus has it."""

    entity: str
    kind: str
    name: str
    forms: dict[str, Form] = field(default_factory=dict)
    language: str = "en"  # of the first text that names it

    @property
    def count(self) -> int:
        return sum(form.count for form in self.forms.values())

    @property
    def wrong(self) -> int:
        """Mentions in a form that is not the standard."""
        return sum(form.count for form in self.forms.values() if not form.right)

    def ranked(self) -> list[Form]:
        """The forms, the standard ones first, then by how often they occur."""
        return sorted(self.forms.values(), key=lambda form: (not form.right, -form.count, form.text))


def group_of(said: str) -> str:
    """The group of a text by what its record says: the month of a date (2024-05-31, 2024-05-31T10:00Z), else the words themselves, cut."""
    date = _DATE.match(said)
    return date[1] if date else " ".join(said.split())[:LONGEST_GROUP]


@dataclass(slots=True)
class Part:
    """The numbers of a part of a corpus."""

    texts: int = 0
    words: int = 0
    findings: int = 0
    penalty: float = 0.0  # summed, not yet by words

    def add(self, score: Score, findings: int) -> None:
        """Count one text."""
        self.texts, self.words, self.findings = self.texts + 1, self.words + score.words, self.findings + findings
        self.penalty += score.penalty * score.words / 1_000

    @property
    def per_thousand(self) -> float:
        """The penalty of the part per 1,000 words."""
        return self.penalty * 1_000 / self.words if self.words else 0.0


@dataclass(slots=True)
class Summary:
    """Everything that is counted in one pass over a corpus; memory grows with entities and forms, not with texts."""

    texts: int = 0
    words: int = 0
    clean: int = 0
    findings: int = 0
    penalty: float = 0.0  # summed, not yet by words
    rules: Counter[str] = field(default_factory=Counter)
    trusts: Counter[Trust] = field(default_factory=Counter)
    severities: Counter[Severity] = field(default_factory=Counter)
    categories: Counter[Category] = field(default_factory=Counter)
    verdicts: Counter[Verdict] = field(default_factory=Counter)
    histogram: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))
    entities: dict[str, Called] = field(default_factory=dict)
    shown: list[Shown] = field(default_factory=list)
    heat: Heat = field(default_factory=Heat)
    folders: dict[str, Part] = field(default_factory=dict)  # where the texts come from, as far as their paths say
    by: str = ""  # the field by which texts are compared
    groups: dict[str, Part] = field(default_factory=dict)  # by what their records say in a field, such as a month or a source
    _worst: list[tuple[float, int, Scored]] = field(default_factory=list)
    _per_rule: Counter[str] = field(default_factory=Counter)

    def add(
        self, document: Document, findings: Sequence[Finding], score: Score, mentions: Iterable[Mention], group: str | None = None
    ) -> None:
        """Count one text; `group` is what its record says in the field by which texts are compared."""
        name = document.name
        self.texts += 1
        self.words += score.words
        self.clean += not findings
        self.findings += len(findings)
        self.penalty += score.penalty * score.words / 1_000
        self.verdicts[score.verdict] += 1
        self.histogram[column(score.penalty)] += 1
        entry = (score.penalty, -self.texts, Scored(name, score.words, len(findings), score))
        if score.penalty > 0:
            (heapq.heappush if len(self._worst) < WORST else heapq.heappushpop)(self._worst, entry)
        for finding in findings:
            self.rules[finding.rule] += 1
            self.trusts[finding.trust] += 1
            self.severities[finding.severity] += 1
            self.categories[finding.category] += 1
            if self._per_rule[finding.rule] < PER_RULE:
                self._per_rule[finding.rule] += 1
                self.shown.append(in_context(name, document, finding))
        named = list(mentions)
        self._call(name, document.language, named)
        self.heat.add(name, ((mention.entity, mention.is_right) for mention in named))
        self.folders.setdefault(os.path.dirname(document.path or "") or ".", Part()).add(score, len(findings))  # noqa: PTH120 - as it is written
        if group is not None:
            key = group_of(group)
            key = key if key in self.groups or len(self.groups) < GROUPS else OTHERS
            self.groups.setdefault(key, Part()).add(score, len(findings))

    def compared(self) -> list[tuple[str, Part]]:
        """The groups: months in their order, else the worst first."""
        months = all(map(_MONTH.fullmatch, self.groups))
        return sorted(self.groups.items(), key=lambda item: (0.0 if months else -item[1].per_thousand, item[0]))

    def rename(self, name_of: NameOf) -> None:
        """Call each entity by its standard name, where there is one: in no text it may stand by that, but by an adjective."""
        for called in self.entities.values():
            called.name = name_of(called.entity, called.language) or called.name

    def _call(self, name: str, language: str, mentions: Iterable[Mention]) -> None:
        met: set[tuple[str, str]] = set()
        for mention in mentions:
            called = self.entities.get(mention.entity)
            if called is None:
                called = self.entities[mention.entity] = Called(
                    mention.entity, mention.kind, mention.canonical or mention.text, language=language
                )
            text = " ".join(mention.text.split())
            form = called.forms.get(text)
            if form is None:
                form = called.forms[text] = Form(text, mention.is_right, mention.trust)
            form.count += 1
            if mention.is_right and len(mention.text) > len(called.name):
                called.name = mention.text
            if (mention.entity, text) not in met:
                met.add((mention.entity, text))
                form.texts += 1
                if len(form.places) < PLACES:
                    form.places.append(name)

    @property
    def per_thousand(self) -> float:
        """The penalty of the whole corpus per 1,000 words."""
        return self.penalty * 1_000 / self.words if self.words else 0.0

    def worst(self) -> list[Scored]:
        """The texts with the highest penalties, the worst first."""
        return [item for _, _, item in sorted(self._worst, key=lambda entry: (-entry[0], -entry[1]))]

    def variants(self, most: int) -> list[Called]:
        """The entities that are written otherwise than by the standard, most often wrong first."""
        varied = [called for called in self.entities.values() if called.wrong]
        return sorted(varied, key=lambda called: (-called.wrong, -called.count, called.entity))[:most]


def column(penalty: float) -> int:
    """The column of the histogram that a penalty falls into: none at all, below 1, below 2, and so on."""
    return next((at for at, bound in enumerate(BOUNDS) if (penalty <= 0 if at == 0 else penalty < bound)), len(BOUNDS))


def columns() -> Iterator[str]:
    """The names of the histogram's columns."""
    yield "0"
    for low, high in pairwise(BOUNDS):
        yield f"{low:g}–{high:g}"
    yield f"{BOUNDS[-1]:g}+"


def in_context(name: str, document: Document, finding: Finding) -> Shown:
    """A finding with the words around it on its line."""
    text = document.text
    begin, end = window(text, finding, CONTEXT)
    before, after = text[begin : finding.start], text[finding.end : end]
    if begin and text[begin - 1] != "\n":
        before = "… " + before[before.find(" ") + 1 :]
    if end < len(text) and text[end] != "\n":
        after = after[: after.rfind(" ") + 1] + "…"
    marked = finding.text if len(finding.text) <= LONGEST else finding.text[: LONGEST - 1] + "…"
    return Shown(name, *document.position(finding.start), before, marked, after, finding)
