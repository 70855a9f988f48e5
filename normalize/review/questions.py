"""What a person is asked: findings gathered by rule, form and proposal, so that a form that stands a hundred times is one question."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from normalize.corpus import decisions
from normalize.corpus.decisions import Choice, Decision
from normalize.model import Document, Finding, Trust
from normalize.reports.summary import Shown, in_context

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
    def is_told_by_words(self) -> bool:
        """Whether a decision can speak of the form wherever it stands."""
        return bool(self.form[1])

    @property
    def form(self) -> tuple[str, str]:
        """The rule and the words: what a decision about a form is about."""
        return self.finding.rule, self.places[0].decision.text


class Questions(NamedTuple):
    """What is asked, the most frequent first, and how many findings of other forms there was no room for."""

    asked: tuple[Question, ...]
    left: int


def gather(texts: Iterable[tuple[Document, Sequence[Finding]]], folder: Path, highest: Trust, most: int = MOST_PLACES) -> Questions:
    """The questions of a corpus; `folder` is that of the decisions file, `highest` the surest findings asked about, `most` the places kept."""
    found: dict[tuple[str, str, str | None], Question] = {}
    kept = left = 0
    for document, findings in texts:
        for finding in findings:
            if finding.trust > highest:
                continue
            about = decisions.of_occurrence(Choice.REJECT, document, finding, folder)
            form = finding.rule, about.text, finding.replacement
            if kept >= most:
                if form in found:
                    found[form].more += 1
                else:
                    left += 1
                continue
            question = found.setdefault(form, Question(0, finding))
            kept += 1
            question.places.append(Place(in_context(_name(document), document, finding), about))
    ranked = sorted(found.values(), key=lambda q: (-q.count, *q.form, q.finding.replacement or ""))
    proposals = Counter(question.form for question in ranked)
    for number, question in enumerate(ranked):
        question.number = number
        question.alone = proposals[question.form] == 1
    return Questions(tuple(ranked), left)


def _name(document: Document) -> str:
    return (document.path or "") + (f"[{document.id}]" if document.id is not None else "")
