"""Scores a text by what was found in it: a penalty per 1,000 words, by category and in all, and a verdict with its reasons.

The weights are those of the MQM scorecard (multidimensional quality metrics): 1 for a minor error, 5 for a major one, 25 for a critical one, 0.1 for
minor punctuation, 25 for a segment that is a loop or was never translated. The categories are our own, so the result is no MQM score.
"""

import math
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, NamedTuple

from normalize import html_view
from normalize.errors import ConfigError
from normalize.model import Category, Document, Finding, Severity, Span
from normalize.patterns import later
from normalize.signs import level
from normalize.text import UNSPACED

LEAST_SLIPS = 2  # minor findings of which a verdict is made, however short the text is
PER = 1_000  # words that a penalty is told for
_MOST = 1_000_000_000  # of a weight or threshold; more is a slip of the hand, and sums of it would be no numbers
_LOST = frozenset(("repeated-loop", "foreign-span", "foreign-script"))
_UNSPACED = later(f"[{UNSPACED}]")
_CHARACTERS = 1.7  # of Chinese, Japanese or Thai text, that make a word
_LOST_SHARE = 0.5  # of a segment's code points: a loop or a foreign stretch this long leaves nothing to read in it


class Verdict(StrEnum):
    """What to do with a text."""

    KEEP = "keep"
    REVIEW = "review"
    DROP = "drop"


@dataclass(frozen=True, slots=True)
class Settings:
    """Weights of findings, and the penalties per 1,000 words from which a text is for review or for nothing.

    `categories` multiplies the weight of every finding of a category: boilerplate around an article says nothing of its translation, so it counts
    little. The thresholds stand above all of 24 clean English articles, the worst of which has 6.6; `normalize calibrate` sets them from a sample of your own.
    """

    minor: float = 1.0
    major: float = 5.0
    critical: float = 25.0
    punctuation: float = 0.1  # a minor finding of punctuation or typography
    lost_segment: float = 25.0  # a paragraph that is a loop or was left untranslated
    review: float = 7.0
    drop: float = 25.0
    least_words: int = 50  # a shorter text says too little to be dropped for its penalty alone
    least_findings: int = 3  # that cost, in a text of so many times `least_words` or more: two slips are no verdict over 160 words
    signs: float = 0.75  # per 1,000 words, for each of eight steps by which a text reads like a machine's: all are less than `review`, and make no verdict
    categories: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({"boilerplate": 0.2, "duplicate": 0.2}))

    def __reduce__(self) -> tuple[Any, ...]:
        return Settings.of, (
            {**{f.name.replace("_", "-"): getattr(self, f.name) for f in fields(self)}, "categories": dict(self.categories)},
        )

    @classmethod
    def of(cls, table: Mapping[str, Any], where: str = "score") -> "Settings":
        """The settings of a table with hyphens in its keys; ConfigError for a key or category there is not, or a value that is no number."""
        known = {f.name.replace("_", "-"): f.name for f in fields(cls)}
        values: dict[str, Any] = {}
        for key, value in table.items():
            if key not in known:
                raise ConfigError(f"{where}: unknown key {key!r}; there are {', '.join(known)}")
            if key == "categories":
                if not isinstance(value, Mapping) or not all(name in tuple(Category) for name in value):
                    raise ConfigError(f"{where}: categories must give a number to some of {', '.join(Category)}")
                values[key] = MappingProxyType({name: _number(f"{where}: categories.{name}", factor) for name, factor in value.items()})
            else:
                values[known[key]] = _number(f"{where}: {key}", value)
        made = cls(**values)
        if made.drop < made.review:
            raise ConfigError(f"{where}: drop ({made.drop:g}) must not be below review ({made.review:g})")
        return made

    def weight(self, finding: Finding) -> float:
        """What one finding costs."""
        match finding.severity:
            case Severity.NEUTRAL:
                return 0.0
            case Severity.MINOR:
                weight = self.punctuation if finding.mqm.startswith(("fluency/punctuation", "fluency/typography")) else self.minor
            case Severity.MAJOR:
                weight = self.major
            case _:
                weight = self.critical
        return weight * self.categories.get(finding.category, 1.0)


def _number(what: str, value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= _MOST:
        raise ConfigError(f"{what} must be a number from 0 to {_MOST:,}, not {str(value)[:40]}")
    return value


class Penalty(NamedTuple):
    """What some findings cost together: by category, and the rules that cost most."""

    categories: Mapping[str, float]
    rules: Mapping[str, float]

    @property
    def total(self) -> float:
        return math.fsum(self.categories.values())


class Segment(NamedTuple):
    """A paragraph and its penalty, not yet divided by its words."""

    span: Span
    words: int
    penalty: float


@dataclass(frozen=True, slots=True)
class Score:
    """How bad a text is: its penalty per 1,000 words (0 is clean, there is no upper end), by category, and what to do with it.

    `reasons` says which rules and which threshold made the verdict. `segments` are the paragraphs, where a document was scored; `signs` (0 to 8) how much it
    reads like a machine translation, of which the penalty holds a little so that texts with the same findings can be told apart.
    """

    words: int
    penalty: float
    categories: Mapping[str, float]
    verdict: Verdict
    reasons: tuple[str, ...]
    segments: tuple[Segment, ...] = ()
    signs: int = 0

    def __reduce__(self) -> tuple[Any, ...]:
        return _score, (self.words, self.penalty, dict(self.categories), self.verdict, self.reasons, self.segments, self.signs)

    def to_dict(self) -> dict[str, Any]:
        """The score as plain values that JSON knows, rounded to three places; without the segments."""
        return {
            "words": self.words,
            "penalty": round(self.penalty, 3),
            "categories": {name: round(value, 3) for name, value in self.categories.items()},
            "verdict": str(self.verdict),
            "reasons": list(self.reasons),
            "signs": self.signs,
        }

    def _repr_html_(self) -> str:
        """The verdict with its reasons, and a table of the categories: what notebooks show."""
        head = f"<p><b>{self.verdict}</b>: {self.penalty:.1f} per 1,000 words, {self.words:,} words</p>"
        reasons = "".join(f"<li>{html_view.escaped(reason)}</li>" for reason in self.reasons)
        return head + (f"<ul>{reasons}</ul>" if reasons else "") + html_view.table(("category", "penalty"), self.categories.items())


def _score(words: int, penalty: float, categories: Mapping[str, float], *others: Any) -> Score:
    """A score from its fields, which nobody can change after."""
    return Score(words, penalty, MappingProxyType(categories), *others)


def score(findings: Iterable[Finding], words: int, settings: Settings = Settings(), lost: int = 0) -> Score:
    """The score of a text of that many words with these findings; `lost` is how many of its segments are loops or untranslated.

    Findings that overlap count once, by the heaviest of them. Twice the text with twice the findings scores the same.
    """
    counted = once(findings, settings)
    return judged(_penalty(counted, settings, lost), words, settings, len(counted) + lost)


def score_document(document: Document, findings: Sequence[Finding], settings: Settings = Settings()) -> Score:
    """The score of a document and of each of its paragraphs (its lines that are not blank)."""
    counted = once(findings, settings)
    starts = [span.start for span in document.lines]
    by_line: dict[int, list[Finding]] = {}
    for finding in counted:
        by_line.setdefault(max(0, bisect_right(starts, finding.start) - 1), []).append(finding)
    word_starts, sizes = [word.start for word in document.words], [_words_in(word.text) for word in document.words]
    segments: list[Segment] = []
    lost: list[Finding] = []
    for at, span in enumerate(document.lines):
        mine = by_line.get(at, [])
        words = sum(sizes[bisect_right(word_starts, span.start - 1) : bisect_right(word_starts, span.end - 1)])
        if ruin := _ruin(span, mine):
            lost.append(ruin)
            segments.append(Segment(span, words, settings.lost_segment))
            counted = [f for f in counted if f not in mine]
        else:
            segments.append(Segment(span, words, math.fsum(map(settings.weight, mine))))
    penalty = _penalty(counted, settings, 0)
    for ruin in lost:
        penalty = _added(penalty, ruin, settings.lost_segment)
    scored = judged(penalty, count_words(document), settings, len(counted) + len(lost))
    signs = level(document) if settings.signs else 0
    return replace(scored, penalty=scored.penalty + signs * settings.signs, segments=tuple(segments), signs=signs)


def count_words(document: Document) -> int:
    """The words of a text; where they are not divided by blanks (Chinese, Japanese, Thai) as many as its characters would make.

    Numbers count among words; numbers alone, and addresses alone, are none.
    """
    if not any(map(str.isalpha, document.text)) or (document.protected and not _has_prose(document)):
        return 0
    return sum(_words_in(word.text) for word in document.words)


def _has_prose(document: Document) -> bool:
    """Whether a letter stands outside of addresses, code and whatever else is no prose."""
    done = 0
    for start, end in document.protected:
        if any(map(str.isalpha, document.text[done:start])):
            return True
        done = end
    return any(map(str.isalpha, document.text[done:]))


def _words_in(run: str) -> int:
    if run.isascii() or _UNSPACED.search(run) is None:
        return 1
    return max(1, round(len(_UNSPACED.findall(run)) / _CHARACTERS))


def once(findings: Iterable[Finding], settings: Settings = Settings()) -> list[Finding]:
    """The findings that cost something, without those that a heavier one, or an equal one before it, overlaps; in the order of the text."""
    ranked = sorted((f for f in findings if settings.weight(f) > 0), key=lambda f: (-settings.weight(f), f.start - f.end, f.start, f.rule))
    kept: list[tuple[int, int]] = []
    taken: list[Finding] = []
    for finding in ranked:
        at = bisect_right(kept, (finding.start, finding.end))
        beside = [kept[i] for i in (at - 1, at) if 0 <= i < len(kept)]
        if not any(_overlap(finding.start, finding.end, *other) for other in beside):
            kept.insert(at, (finding.start, finding.end))
            taken.append(finding)
    return sorted(taken, key=lambda f: (f.start, f.end))


def _overlap(start: int, end: int, other_start: int, other_end: int) -> bool:
    return (start, end) == (other_start, other_end) or (start < other_end and other_start < end)


def _ruin(span: Span, findings: Sequence[Finding]) -> Finding | None:
    """The finding by which a paragraph is lost as a whole, if there is one."""
    lost = [f for f in findings if f.rule in _LOST]
    covered = sum(min(f.end, span.end) - f.start for f in lost)
    if not lost or covered < _LOST_SHARE * (span.end - span.start):
        return None
    return max(lost, key=lambda f: f.end - f.start)


def _penalty(findings: Iterable[Finding], settings: Settings, lost: int) -> Penalty:
    categories: dict[str, float] = dict.fromkeys(Category, 0.0)
    rules: dict[str, float] = {}
    for finding in once(findings, settings):
        weight = settings.weight(finding)
        categories[finding.category] += weight
        rules[finding.rule] = rules.get(finding.rule, 0.0) + weight
    if lost:
        categories[Category.LANGUAGE] += lost * settings.lost_segment
        rules["lost segment"] = lost * settings.lost_segment
    return Penalty(categories, rules)


def _added(penalty: Penalty, finding: Finding, weight: float) -> Penalty:
    categories, rules = dict(penalty.categories), dict(penalty.rules)
    categories[finding.category] = categories.get(finding.category, 0.0) + weight
    rules[finding.rule] = rules.get(finding.rule, 0.0) + weight
    return Penalty(categories, rules)


def judged(penalty: Penalty, words: int, settings: Settings, findings: int) -> Score:
    """The verdict over a penalty of so many findings, with its reasons.

    A text without a word is nothing to keep, and has the penalty of one that is wrong in every word. Of a longer text few findings say little,
    however much they cost by the word: one is enough below `least_words` where it is major, else two; `least_findings` are in a text as many times as long.
    """
    if words == 0:
        return _score(0, float(PER), dict.fromkeys(penalty.categories, 0.0), Verdict.DROP, ("it has no words",))
    share = PER / words
    total = penalty.total * share
    worst = sorted(penalty.rules.items(), key=lambda item: (-item[1], item[0]))[:3]
    what = ", ".join(f"{rule} {weight * share:.1f}" for rule, weight in worst)
    verdict, reasons = Verdict.KEEP, []
    # By the word one slip in a message of ten words costs more than a page of them.
    fewest = 1 if penalty.total >= settings.major else min(LEAST_SLIPS, settings.least_findings)
    needed = (
        max(fewest, min(settings.least_findings, 1 + words // max(1, settings.least_words))) if penalty.total < settings.critical else 1
    )
    if total >= settings.review and findings < needed:
        reasons.append(
            f"findings cost {total:.1f} per 1,000 words, but {findings} of the {needed:g} findings that a verdict over {words:,} words needs"
        )
    elif total >= settings.drop and words >= settings.least_words:
        verdict = Verdict.DROP
        reasons.append(f"findings cost {total:.1f} per 1,000 words, drop from {settings.drop:g}: {what}")
    elif total >= settings.review:
        verdict = Verdict.REVIEW
        reasons.append(f"findings cost {total:.1f} per 1,000 words, review from {settings.review:g}: {what}")
        if total >= settings.drop:
            reasons.append(f"only {words} words, {settings.least_words} are needed to drop it")
    return _score(words, total, {name: value * share for name, value in penalty.categories.items()}, verdict, tuple(reasons))


class Calibration(NamedTuple):
    """Thresholds from a clean sample, and what they would have done to it."""

    review: float
    drop: float
    reviewed: tuple[str, ...]
    dropped: tuple[str, ...]


# A threshold at the very worst clean text would be ruled by one outlier; a multiple of the review threshold stands off from what clean texts vary.
DROP_OVER_REVIEW = 3.0


def calibrate(scores: Mapping[str, float], quantile: float = 0.95) -> Calibration:
    """Thresholds by the penalties of clean texts: `quantile` of them stay below review; drop begins well above the worst of them.

    ConfigError for fewer than five texts or a quantile outside of 0.5 to 1.
    """
    if len(scores) < 5:
        raise ConfigError(f"{len(scores)} texts say too little of what is clean; give at least 5, better 50")
    if not 0.5 <= quantile <= 1:
        raise ConfigError(f"the quantile must lie between 0.5 and 1, not {quantile:g}")
    ranked = sorted(scores.values())
    review = _up(max(quantile_of(ranked, quantile), 1.0))
    drop = _up(max(DROP_OVER_REVIEW * review, ranked[-1] * 1.25))
    return Calibration(
        review,
        drop,
        tuple(sorted(name for name, value in scores.items() if value >= review)),
        tuple(sorted(name for name, value in scores.items() if value >= drop)),
    )


def quantile_of(ranked: Sequence[float], share: float) -> float:
    """The value below which that share of ranked values lies, between neighbours in proportion."""
    at = share * (len(ranked) - 1)
    low = math.floor(at)
    high = min(low + 1, len(ranked) - 1)
    return ranked[low] + (ranked[high] - ranked[low]) * (at - low)


def _up(value: float) -> float:
    """Rounded up to a tenth, so that the value itself stays below."""
    return math.floor(value * 10 + 1) / 10
