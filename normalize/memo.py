"""Values that are worked out once and then kept on the object that they follow from: a document, a lexicon, anything that carries a `memory`.

Only pure functions of objects that never change are remembered, so nobody can tell whether a value is kept or worked out anew. A value is built
completely and then published in one step: two threads may build the same value, none sees half of one. It dies with its object and goes with no copy of it.
What is remembered is immutable, or read-only by its type.
"""

import weakref
from collections.abc import Callable, Hashable
from functools import update_wrapper
from inspect import Parameter, signature
from typing import Any, Generic, Protocol, Self, TypeVar, TypeVarTuple, overload

MOST = 1_000_000  # answers to one question kept on one object, about 200 MB; a corpus of 500 MB has 300,000 distinct words
LATELY = 16_384  # answers that are asked for again soon, about 6 MB of tuples of names
EARLY = 4900  # words; 400 KB with their strings, in a table of 8,192 places

_Answers = dict[Any, Any]
_UNKNOWN = object()  # no answer yet; None is one


class Memory:
    """What is remembered of one object. A copy is empty: what it would hold can be worked out again, and may not fit into a pickle."""

    __slots__ = ("__weakref__", "answers", "beside", "mark")

    def __init__(self) -> None:
        self.answers: _Answers = {}
        # What follows from this object and another one, by the mark of that other. A mark is equal to no other, also when its object is gone.
        self.beside: dict[weakref.ref[Memory], _Answers] = {}
        self.mark: weakref.ref[Memory] = weakref.ref(self)

    def __reduce__(self) -> tuple[type["Memory"], tuple[()]]:
        return type(self), ()


class Remembers(Protocol):
    """An object that never changes, and has a memory."""

    @property
    def memory(self) -> Memory: ...


_One = TypeVar("_One", bound=Remembers)
_Other = TypeVar("_Other", bound=Remembers)
_Question = TypeVar("_Question", bound=Hashable)
_More = TypeVarTuple("_More")
_Value = TypeVar("_Value")


def once(function: Callable[[_One, *_More], _Value]) -> Callable[[_One, *_More], _Value]:
    """A pure function whose answers are kept on its first argument; further ones must be hashable. All are given by position.

    A function of a document must not ask a lexicon for anything: see `once_beside`.
    """
    more = _parameters(function) - 1

    def alone(one: Remembers) -> Any:
        answers = one.memory.answers
        value = answers.get(function, _UNKNOWN)
        return answers.setdefault(function, compute(one)) if value is _UNKNOWN else value

    def asked(one: Remembers, question: Hashable) -> Any:
        kept = one.memory.answers.get(function)
        if kept is None:
            kept = one.memory.answers.setdefault(function, {})
        value = kept.get(question, _UNKNOWN)
        if value is not _UNKNOWN:
            return value
        value = compute(one, question)
        if len(kept) >= MOST:
            kept = one.memory.answers[function] = {}  # not cleared: who looks into the old one still finds what is there
        return kept.setdefault(question, value)

    def asked_more(one: Remembers, *questions: Hashable) -> Any:
        kept = one.memory.answers.get(function)
        if kept is None:
            kept = one.memory.answers.setdefault(function, {})
        value = kept.get(questions, _UNKNOWN)
        if value is not _UNKNOWN:
            return value
        value = compute(one, *questions)
        if len(kept) >= MOST:
            kept = one.memory.answers[function] = {}
        return kept.setdefault(questions, value)

    compute: Callable[..., Any] = function
    fitting: Any = (alone, asked, asked_more)[min(more, 2)]
    remembered: Callable[[_One, *_More], _Value] = fitting
    update_wrapper(remembered, function)
    return remembered


def once_lately(function: Callable[[_One, _Question], _Value]) -> Callable[[_One, _Question], _Value]:
    """As `once`, of one question, for answers that are large and many, and asked for again soon or never: of them only the last `LATELY` stay."""

    def remembered(one: _One, question: _Question) -> _Value:
        kept: _Answers | None = one.memory.answers.get(remembered)
        if kept is None:
            kept = one.memory.answers.setdefault(remembered, {})
        value: Any = kept.get(question, _UNKNOWN)
        if value is not _UNKNOWN:
            return value  # type: ignore[no-any-return]
        if len(kept) >= LATELY:
            kept = one.memory.answers[remembered] = {}
        return kept.setdefault(question, function(one, question))  # type: ignore[no-any-return]

    update_wrapper(remembered, function)
    return remembered


def once_beside(function: Callable[[_One, _Other, *_More], _Value]) -> Callable[[_One, _Other, *_More], _Value]:
    """A pure function of two objects that never change, whose answers are kept on the first as long as both live; further arguments as in `once`."""
    more = _parameters(function) - 2

    def alone(one: Remembers, other: Remembers) -> Any:
        answers = one.memory.beside.get(other.memory.mark)
        if answers is None:
            answers = _beside(one.memory, other.memory)
        value = answers.get(function, _UNKNOWN)
        return answers.setdefault(function, compute(one, other)) if value is _UNKNOWN else value

    def asked_more(one: Remembers, other: Remembers, *questions: Hashable) -> Any:
        answers = one.memory.beside.get(other.memory.mark)
        if answers is None:
            answers = _beside(one.memory, other.memory)
        kept = answers.get(function)
        if kept is None:
            kept = answers.setdefault(function, {})
        value = kept.get(questions, _UNKNOWN)
        if value is not _UNKNOWN:
            return value
        value = compute(one, other, *questions)
        if len(kept) >= MOST:
            kept = answers[function] = {}
        return kept.setdefault(questions, value)

    compute: Callable[..., Any] = function
    fitting: Any = asked_more if more else alone
    remembered: Callable[[_One, _Other, *_More], _Value] = fitting
    update_wrapper(remembered, function)
    return remembered


def _parameters(function: Callable[..., Any]) -> int:
    """How many arguments a function has; TypeError where it cannot be told by the call alone which of them are given."""
    parameters = signature(function).parameters.values()
    if any(
        p.kind not in (Parameter.POSITIONAL_ONLY, Parameter.POSITIONAL_OR_KEYWORD) or p.default is not Parameter.empty for p in parameters
    ):
        raise TypeError(f"{function.__qualname__} is remembered, so it takes a fixed number of arguments and has no defaults")
    return len(parameters)


def _beside(memory: Memory, other: Memory) -> _Answers:
    """Where one object keeps what follows from it and another; what was beside objects that are gone goes when a new one comes."""
    for mark in memory.beside.copy():
        if mark() is None:
            memory.beside.pop(mark, None)
    return memory.beside.setdefault(other.mark, {})


class lazy(Generic[_Value]):
    """A property worked out when first asked for: `functools.cached_property` without its lock, which costs more than most of the values."""

    def __init__(self, compute: Callable[[Any], _Value]) -> None:
        self._compute = compute
        self.__doc__ = compute.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, one: None, owner: type) -> Self: ...

    @overload
    def __get__(self, one: object, owner: type) -> _Value: ...

    def __get__(self, one: object, owner: type) -> Self | _Value:
        if one is None:
            return self
        value: _Value = one.__dict__.setdefault(self._name, self._compute(one))
        return value


class Sieve(Generic[_Value]):
    """Words and what a pure judge says of each; those of which it says nothing (None) fall through.

    Nine words in ten are of no interest to anybody. They are kept in a set, so a vocabulary costs one difference of sets, without a step of Python for
    each of them. Each word is judged when it is first met, and its verdict published in one step; a verdict that is lost is given again.
    """

    __slots__ = ("_judge", "_known")

    def __init__(self, judge: Callable[[str], _Value | None]) -> None:
        self._judge = judge
        self._known = _Known[_Value]()

    def met(self, vocabulary: frozenset[str]) -> dict[str, _Value]:
        """The words of a vocabulary of which there is something to say, each with that."""
        known = self._known
        found: dict[str, _Value] = {}
        for word in (vocabulary - known.early) - known.plain:
            verdict = known.judged.get(word)
            if verdict is None:
                verdict = self._ask(word)
                if verdict is None:
                    continue
            found[word] = verdict
        return found

    def of(self, word: str) -> _Value | None:
        """What there is to say of one word."""
        known = self._known
        verdict = known.judged.get(word)
        if verdict is None and word not in known.early and word not in known.plain:
            return self._ask(word)
        return verdict

    def _ask(self, word: str) -> _Value | None:
        verdict = self._judge(word)
        known = self._known
        if len(known.plain) + len(known.judged) >= MOST:
            known = self._known = _Known()
        if verdict is not None:
            known.judged[word] = verdict
        else:
            (known.early if len(known.early) < EARLY else known.plain).add(word)
        return verdict

    def rejudged(self, judge: Callable[[str], _Value | None], again: Callable[[str, _Value | None], _Value | None]) -> "Sieve[_Value]":
        """A sieve of another judge, who says of the words met so far what `again` makes of the verdict of this one."""
        sieve, known, met = Sieve(judge), self._known, _Known[_Value]()
        for words, kept in ((known.early, met.early), (known.plain, met.plain)):
            for word in words.copy():
                verdict = again(word, None)
                if verdict is not None:
                    met.judged[word] = verdict
                else:
                    kept.add(word)
        for word, verdict in known.judged.copy().items():
            verdict = again(word, verdict)
            if verdict is not None:
                met.judged[word] = verdict
            else:
                met.plain.add(word)
        sieve._known = met
        return sieve


class _Known(Generic[_Value]):
    """Words by what was said of them. Each only grows, by whole words, and is never gone through while it does."""

    __slots__ = ("early", "judged", "plain")

    def __init__(self) -> None:
        self.judged: dict[str, _Value] = {}
        # The words of the first texts are mostly frequent ones: a small set of them stays near the processor, and the large one is asked
        # for one word in five.
        self.early: set[str] = set()
        self.plain: set[str] = set()
