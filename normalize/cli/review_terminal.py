"""The questions of a review in the terminal, one key an answer, as `git add -p` asks."""

import shutil
from collections.abc import Callable, Iterator

import click

from normalize.cli.printing import show, styled, tell, typed
from normalize.corpus.decisions import Choice
from normalize.escaping import visible
from normalize.model import Trust
from normalize.plural import many
from normalize.review.questions import Place, Question
from normalize.review.session import Answer, Refused, Scope, Session

SHOWN = 3  # places of a question that are shown; + shows all
WORDS = 20  # words without a proposal that are asked about together
_COLOUR = {Trust.SURE: "green", Trust.LIKELY: "yellow", Trust.REVIEW: "cyan"}
_CHOICES = {"a": Choice.ACCEPT, "r": Choice.REJECT, "i": Choice.IGNORE}
_KEYS = {
    "a": "accept: 'fix' makes the edit, everywhere",
    "r": "reject: it stays as it stands",
    "i": "ignore, whatever is proposed",
    "e": "accept with words of your own",
    "f": "the next answer (a, r, i) holds for the file of the first place only",
    "h": "the next answer (a, r, i) holds for the first place only",
    "R": "reject all that is open of this rule",
    "I": "ignore this rule in all texts",
    "n": "leave it open, go to the next",
    "p": "go to the one before",
    "u": "take the last answer back",
    "+": "show all places",
    "q": "end; what was answered is kept",
    "?": "this list",
}
_LIST_KEYS = {
    "i": "ignore these words",
    "o": "ask about them one by one",
    **{key: _KEYS[key] for key in ("I", "n", "u", "q", "?")},
}


def ask_all(session: Session) -> None:
    """Ask until nothing is open or the person ends it. Every answer is in the decisions file when the next question is asked."""
    number: int | None = session.following(-1)
    passed: set[int] = set()  # words that are asked about one by one, and lists that were left open
    while number is not None:
        question = session.questions[number]
        words = [other for other in session.open_of(question.finding.rule) if other.is_word and other.number not in passed]
        number = _ask_words(session, words, passed) if question in words and len(words) > 1 else _ask_one(session, question)


def _ask_words(session: Session, words: list[Question], passed: set[int]) -> int | None:
    """Ask about words for which nothing is proposed together; the number of the next question, None for the end."""
    these, rule = words[:WORDS], words[0].finding.rule
    last = these[-1].number
    show(f"\n{_at(session, these[0].number)} {styled(rule, bold=True)}: {many(len(words), 'word')}, of which {len(these):,}")
    show("  " + ", ".join(f"{styled(q.finding.text, fg='cyan')}{f' ({q.count:,})' if q.count > 1 else ''}" for q in these))
    match _key(f"Ignore these? [{','.join(_LIST_KEYS)}] ", _LIST_KEYS):
        case "i":
            return _answered(session, lambda: session.answer_many([question.number for question in these], Choice.IGNORE), these[0].number)
        case "I":
            return _answered(session, lambda: session.ignore_rule(rule), these[0].number)
        case "o":
            passed.update(question.number for question in these)
            return these[0].number
        case "n":
            passed.update(question.number for question in these)
            following = session.following(last)
            return following if following is not None and following > last else None
        case "u":
            return _undone(session, these[0].number)
        case _:
            return None


def _ask_one(session: Session, question: Question) -> int | None:
    """Ask one question; the number of the next, None for the end."""
    scope, everything = Scope.ALL, False
    for line in _told(session, question, SHOWN):
        show(line)
    while True:
        here = {Scope.ALL: "", Scope.FILE: " in this file", Scope.PLACE: " only here"}[scope]
        key = _key(f"{_proposal(question)}{here}? [{','.join(_KEYS)}] ", _KEYS)
        number = question.number
        if key in _CHOICES:
            answer = Answer(_CHOICES[key], scope, _first_open(question))
            following = _answered(session, lambda: session.answer(number, answer), number)  # noqa: B023 - called at once
        elif key == "e":
            words = typed("What should stand there", question.finding.replacement or question.finding.text)
            following = _answered(session, lambda: session.answer(number, Answer(Choice.ACCEPT, replacement=words)), number)  # noqa: B023
        elif key == "R":
            asked = [other.number for other in session.open_of(question.finding.rule)]
            following = _answered(session, lambda: session.answer_many(asked, Choice.REJECT), number)  # noqa: B023
        elif key == "I":
            following = _answered(session, lambda: session.ignore_rule(question.finding.rule), number)
        elif key in "fh":
            scope = Scope.FILE if key == "f" else Scope.PLACE
            continue
        elif key == "+" and not everything:
            everything = True
            for place in question.places[SHOWN:]:
                show(_line(place))
            continue
        elif key in "np":
            following = session.following(number, step=1 if key == "n" else -1)
            return None if following == number or (key == "n" and following is not None and following < number) else following
        elif key == "u":
            return _undone(session, number)
        elif key == "q":
            return None
        else:
            continue
        if following != number or not question.is_open:
            return following


def _answered(session: Session, answer: Callable[[], object], number: int) -> int | None:
    """Give an answer; the next question, or the same one where the answer was refused or left some of its places open."""
    try:
        answer()
    except Refused as refused:
        tell(str(refused), err=True)
        return number
    return number if session.questions[number].is_open else session.following(number)


def _undone(session: Session, number: int) -> int:
    back = session.undo()
    if back is None:
        tell("there is nothing to take back", err=True)
    return number if back is None else back


def _first_open(question: Question) -> int:
    return next(at for at in range(len(question.places)) if at not in question.answers)


def _key(question: str, keys: dict[str, str]) -> str:
    """The key that was pressed, of those that mean something. Ctrl-C and Ctrl-D end the review."""
    while True:
        show(styled(question, fg="blue", bold=True), err=True, end=False)
        try:
            key = click.getchar()
        except EOFError:
            key = "q"
        show(styled(key if key.isprintable() else "", bold=True), err=True)
        if key == "\x04":
            return "q"
        if key == "?":
            for name, what in keys.items():
                tell(f"  {name}  {what}", err=True)
        elif key in keys:
            return key
        else:
            tell("press ? for what there is to press", err=True)


def _at(session: Session, number: int) -> str:
    """Which question this is, and how much is open."""
    left = sum(question.count for question in session.questions if question.is_open)
    return styled(f"[{number + 1:,}/{len(session.questions):,}, {many(left, 'finding')} open]", dim=True)


def _told(session: Session, question: Question, shown: int) -> Iterator[str]:
    """The question, its reason and the first places."""
    finding = question.finding
    texts = len({place.shown.doc for place in question.places})
    yield f"\n{_at(session, question.number)} {styled(finding.rule, bold=True)} ({styled(finding.trust, fg=_COLOUR[finding.trust])}): {many(question.count, 'time')} in {many(texts, 'text')}"
    yield styled(f"  {finding.message}", dim=True)
    yield from map(_line, question.places[:shown])
    if question.count > shown:
        yield styled(f"  and {question.count - shown:,} more", dim=True)


def _line(place: Place) -> str:
    """A place on one line as wide as the terminal."""
    shown = place.shown
    room = max(20, (shutil.get_terminal_size().columns - len(visible(shown.text)) - 4) // 2)
    before, after = shown.before[-room:], shown.after[:room]
    colour = _COLOUR[shown.finding.trust]
    return f"  {visible(before)}{styled(shown.text or '‸', fg=colour, underline=True)}{visible(after)}  {styled(f'{shown.doc}:{shown.line}', dim=True)}"


def _proposal(question: Question) -> str:
    finding, text = question.finding, question.places[0].shown.text
    if finding.replacement is None:
        return f"{text.strip() or '␣'}: reject or ignore"
    return f"{text if text.strip() else '␣'} → {finding.replacement if finding.replacement.strip() else '∅'}"
