"""A review while it goes on: answers become lines of the decisions file at once, and the last can be taken back."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from normalize.corpus import decisions
from normalize.corpus.decisions import Choice, Decision
from normalize.review.questions import Question


class Scope(StrEnum):
    """For what an answer holds."""

    ALL = "all"
    FILE = "file"
    PLACE = "place"


class Refused(ValueError):
    """An answer that says nothing; the message tells why."""


class Answer(NamedTuple):
    """What a person says of a question. `replacement` is what should stand there, None for what was proposed; `place` is needed below `ALL`."""

    choice: Choice
    scope: Scope = Scope.ALL
    place: int = 0
    replacement: str | None = None
    note: str = ""


class _Step(NamedTuple):
    """One answer as it went into the file: what was put in, what it took the place of, and the places that it settled."""

    question: int
    put_in: tuple[Decision, ...]
    before: tuple[Decision, ...]
    settled: tuple[tuple[int, int], ...]


class Session:
    """The questions of a corpus and the file that their answers go to. Every answer is in the file when `answer` returns."""

    def __init__(self, questions: Sequence[Question], file: Path) -> None:
        self.questions = tuple(questions)
        self.file = file
        self._steps: list[_Step] = []

    @property
    def answered(self) -> int:
        """How many questions are settled at all of their places."""
        return sum(not question.is_open for question in self.questions)

    @property
    def decided(self) -> tuple[Decision, ...]:
        """The lines that this review put into the file, as far as none took their place."""
        return tuple({decision.subject: decision for step in self._steps for decision in step.put_in}.values())

    @property
    def can_undo(self) -> bool:
        return bool(self._steps)

    def answer(self, number: int, answer: Answer) -> None:
        """Settle a question, or a part of its places.

        Refused for an answer that says nothing, IndexError where there is no such question, InputError where the file cannot be read.
        """
        if number < 0:
            raise IndexError(number)
        question = self.questions[number]
        replacement = _replacement(question, answer)
        settled = _settled(self.questions, question, answer)
        if not settled:
            raise Refused("this is settled already")
        put_in = _decisions(question, answer, replacement, [place for at, place in settled if at == number])
        self._put_in(number, put_in, settled, answer.choice)

    def answer_many(self, numbers: Iterable[int], choice: Choice, note: str = "") -> int:
        """Give several questions the same answer at once, as one step; how many it settled.

        What cannot be accepted, since nothing is proposed, stays open. Refused where that is so of all, or all are settled already.
        """
        put_in: list[Decision] = []
        settled: dict[tuple[int, int], None] = {}
        asked = []
        for number in dict.fromkeys(numbers):
            if number < 0:
                raise IndexError(number)
            question, answer = self.questions[number], Answer(choice, note=note)
            if not question.is_open or (choice == Choice.ACCEPT and question.finding.replacement is None):
                continue
            places = [place for place in _settled(self.questions, question, answer) if place not in settled]
            put_in += _decisions(question, answer, question.finding.replacement, [place for at, place in places if at == number])
            settled |= dict.fromkeys(places)
            asked.append(number)
        if not settled:
            raise Refused("nothing is proposed for any of these" if choice == Choice.ACCEPT else "these are settled already")
        self._put_in(asked[0], put_in, tuple(settled), choice)
        return len(asked)

    def ignore_rule(self, rule: str, note: str = "") -> int:
        """Point at nothing of a rule any more, in any text; how many questions that settled. Refused where it has none that is open."""
        asked = [question for question in self.questions if question.finding.rule == rule and question.is_open]
        if not asked:
            raise Refused("nothing of this rule is open")
        settled = tuple((question.number, at) for question in asked for at in range(len(question.places)) if at not in question.answers)
        self._put_in(asked[0].number, [Decision(Choice.IGNORE, rule, note=note)], settled, Choice.IGNORE)
        return len(asked)

    def open_of(self, rule: str) -> tuple[Question, ...]:
        """The questions of a rule that are open."""
        return tuple(question for question in self.questions if question.finding.rule == rule and question.is_open)

    def _put_in(self, number: int, put_in: Sequence[Decision], settled: tuple[tuple[int, int], ...], choice: Choice) -> None:
        before = decisions.add(self.file, put_in)
        self._steps.append(_Step(number, tuple(put_in), before, settled))
        for at, place in settled:
            self.questions[at].answers[place] = choice

    def undo(self) -> int | None:
        """Take the last answer back, also in the file; the number of its question, None where there is nothing to take back."""
        if not self._steps:
            return None
        step = self._steps[-1]
        decisions.replace_in(self.file, step.put_in, step.before)
        self._steps.pop()
        for at, place in step.settled:
            del self.questions[at].answers[place]
        return step.question

    def following(self, number: int, rule: str = "", step: int = 1) -> int | None:
        """The next open question after one, of a rule if one is named, going round; backwards with -1. None where all are settled."""
        count = len(self.questions)
        for away in range(1, count + 1):
            question = self.questions[(number + step * away) % count]
            if question.is_open and rule in ("", question.finding.rule):
                return question.number
        return None


def _replacement(question: Question, answer: Answer) -> str | None:
    """What should stand there, by what was typed and what was proposed."""
    proposed = question.finding.replacement
    if answer.choice != Choice.ACCEPT:
        return proposed
    typed = proposed if answer.replacement is None else answer.replacement
    if typed is None or (not typed and proposed != ""):
        raise Refused("say what should stand there, or reject")
    if typed == question.finding.text:
        raise Refused("this is what stands there; to keep it, reject")
    return typed


def _settled(questions: Sequence[Question], question: Question, answer: Answer) -> tuple[tuple[int, int], ...]:
    """The places that an answer settles and none has before, each by its question and its number there."""
    if answer.scope == Scope.PLACE:
        wanted = [(question, answer.place)] if answer.place in range(len(question.places)) else []
    else:
        # What is ignored is ignored whatever is proposed for it.
        asked = (
            [q for q in questions if q.form == question.form]
            if answer.choice == Choice.IGNORE and question.is_told_by_words
            else [question]
        )
        wanted = [(q, place) for q in asked for place in range(len(q.places))]
        if answer.scope == Scope.FILE:
            if answer.place not in range(len(question.places)):
                return ()
            path = question.places[answer.place].decision.path
            wanted = [(q, place) for q, place in wanted if q.places[place].decision.path == path]
    return tuple((q.number, place) for q, place in wanted if place not in q.answers)


def _decisions(question: Question, answer: Answer, replacement: str | None, places: Sequence[int]) -> tuple[Decision, ...]:
    """The lines that say it: one about the form, or one for each place."""
    choice, note = answer.choice, answer.note
    # What is accepted of a form holds wherever it stands, so where texts want different edits each place has a line of its own; and a
    # form of nothing but blanks has no words to be told by: a line about it would be one about the whole rule.
    if answer.scope == Scope.PLACE or not question.is_told_by_words or (choice == Choice.ACCEPT and not question.alone):
        told = [question.places[place].decision for place in places]
        return tuple(decision._replace(decision=choice, replacement=replacement, note=note) for decision in told)
    path = question.places[answer.place].decision.path if answer.scope == Scope.FILE else ""
    return (decisions.of_form(choice, question.finding, path, replacement, note),)
