"""What a person is asked: findings gathered by rule, form and proposal, so that a form that stands a hundred times is one question."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from normalize.corpus import decisions
from normalize.corpus.decisions import Choice, Decision
from normalize.model import Category, Document, Finding, Trust
from normalize.quality import Settings
from normalize.reports.summary import Shown, in_context
from normalize.rule_names import family

_WEIGHTS = Settings()
MOST_PLACES = 20_000  # kept in all, about 40 MB; what is decided of a form holds for its other places, too


class Place(NamedTuple):
    """A finding in its context, and the decision about it alone, of which only the choice is open yet."""

    shown: Shown
    decision: Decision


@dataclass(slots=True)
class Question:
    """One form under one rule with one proposal: the places where it stands, and what was answered of which."""

    number: int
    finding: Finding
    alone: bool = True  # no other proposal is made for this form under this rule
    places: list[Place] = field(default_factory=list)
    more: int = 0  # places that are not kept
    answers: dict[int, Choice] = field(default_factory=dict)

    @property
    def is_open(self) -> bool:
        return len(self.answers) < len(self.places)

    @property
    def count(self) -> int:
        return len(self.places) + self.more

    @property
    def cost(self) -> float:
        """What it costs a reader in all its places, as the score counts it."""
        return self.count * _WEIGHTS.weight(self.finding)

    @property
    def is_word(self) -> bool:
        """Whether it is about a word for which nothing is proposed: such words are looked through as a list."""
        text = self.form[1]
        return self.finding.replacement is None and " " not in text and any(map(str.isalpha, text))

    @property
    def is_told_by_words(self) -> bool:
        """Whether a decision can speak of the form wherever it stands."""
        return bool(self.form[1])

    @property
    def form(self) -> tuple[str, str]:
        """The rule, or its family, and the words: what a decision about a form is about."""
        return family(self.finding.rule), self.places[0].decision.text


class Questions(NamedTuple):
    """What is asked, in the order in which it is worth a person's time, and what is not: every finding is in one of the three counts.

    Names come first, then what costs a reader most; words that nobody knows come last, together. `left` counts findings of other forms for
    which there was no room, `surer` those that are surer than what is asked about.
    """

    asked: tuple[Question, ...]
    left: int
    surer: int

    @property
    def findings(self) -> int:
        """How many findings the questions are about."""
        return sum(question.count for question in self.asked)


def gather(texts: Iterable[tuple[Document, Sequence[Finding]]], folder: Path, highest: Trust, most: int = MOST_PLACES) -> Questions:
    """The questions of a corpus; `folder` is that of the decisions file, `highest` the surest findings asked about, `most` the places kept."""
    found: dict[tuple[str, str, str | None], Question] = {}
    kept = left = surer = 0
    for document, findings in texts:
        for finding in findings:
            if finding.trust > highest:
                surer += 1
                continue
            about = decisions.of_occurrence(Choice.REJECT, document, finding, folder)
            form = family(finding.rule), about.text, finding.replacement  # one decision holds for all rules of a family: one question
            if kept >= most:
                if form in found:
                    found[form].more += 1
                else:
                    left += 1
                continue
            question = found.setdefault(form, Question(0, finding))
            kept += 1
            question.places.append(Place(in_context(_name(document), document, finding), about))
    ranked = sorted(found.values(), key=_rank)
    proposals = Counter(question.form for question in ranked)
    for number, question in enumerate(ranked):
        question.number = number
        question.alone = proposals[question.form] == 1
    return Questions(tuple(ranked), left, surer)


def _rank(question: Question) -> tuple[Any, ...]:
    """Where a question stands: a name misleads counts and links as no comma does; of the rest, what costs most in all its places."""
    finding = question.finding
    tier = 2 if question.is_word else 0 if finding.category in (Category.NAME, Category.CONSISTENCY) else 1
    return tier, -question.cost, -question.count, *question.form, finding.replacement or ""


def _name(document: Document) -> str:
    return (document.path or "") + (f"[{document.id}]" if document.id is not None else "")
