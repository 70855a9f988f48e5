"""What is remembered: once for each object and question, never a half of it, and nothing of one object for another."""

import ast
import copy
import gc
import pickle
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from normalize import memo
from normalize.memo import Memory, Sieve, lazy, once, once_beside, once_lately

PACKAGE = Path(memo.__file__).parent


@dataclass(frozen=True, eq=False)
class Thing:
    name: str
    asked: list = field(default_factory=list)
    memory: Memory = field(default_factory=Memory)

    @once
    def length(self):
        self.asked.append("length")
        return len(self.name)

    @once
    def letter(self, at):
        self.asked.append(at)
        return self.name[at]

    @once
    def part(self, start, end):
        self.asked.append((start, end))
        return self.name[start:end]

    @once
    def nothing(self):
        self.asked.append("nothing")

    @once_lately
    def beginning(self, end):
        self.asked.append(end)
        return self.name[:end]

    @lazy
    def capitals(self):
        self.asked.append("capitals")
        return self.name.upper()


@once_beside
def joined(one, other):
    one.asked.append(other.name)
    return one.name + other.name


@once_beside
def joined_by(one, other, mark):
    one.asked.append(mark)
    return one.name + mark + other.name


def test_each_question_is_asked_once():
    thing = Thing("Minsk")
    for _ in range(3):
        assert (thing.length(), thing.letter(0), thing.letter(1), thing.part(1, 3), thing.capitals) == (5, "M", "i", "in", "MINSK")
        assert thing.nothing() is None
    assert thing.asked == ["length", 0, 1, (1, 3), "capitals", "nothing"]


def test_another_object_has_its_own_answers():
    one, other = Thing("Minsk"), Thing("Pinsk")
    assert one.letter(0) == "M" and other.letter(0) == "P"
    assert one.asked == other.asked == [0]


def test_an_error_is_not_remembered():
    thing = Thing("Minsk")
    for _ in range(2):
        with pytest.raises(IndexError):
            thing.letter(99)
    assert thing.asked == [99, 99]


def test_what_follows_from_two_objects_is_kept_for_the_two():
    one, two, three = Thing("a"), Thing("b"), Thing("c")
    for _ in range(2):
        assert (joined(one, two), joined(one, three), joined_by(one, two, "-"), joined_by(one, two, "+")) == ("ab", "ac", "a-b", "a+b")
    assert one.asked == ["b", "c", "-", "+"]


def test_an_object_that_is_gone_is_never_taken_for_a_new_one():
    one = Thing("a")
    for number in range(200):  # new objects get the places of those that are gone, and so their ids
        assert joined(one, Thing(str(number))) == f"a{number}"


def test_what_was_beside_an_object_that_is_gone_goes_too():
    one = Thing("a")
    for number in range(200):
        joined(one, Thing(str(number)))
        gc.collect() if number % 50 == 0 else None
    assert len(one.memory.beside) < 10


def test_the_other_object_is_not_kept_alive():
    import weakref

    one, other = Thing("a"), Thing("b")
    joined(one, other)
    gone = weakref.ref(other)
    del other
    gc.collect()
    assert gone() is None


def test_no_more_is_kept_than_is_allowed(monkeypatch):
    monkeypatch.setattr(memo, "MOST", 10)
    thing = Thing("x" * 1000)
    sieve = Sieve(lambda word: word[0] if word.istitle() else None)
    for at in range(1000):
        assert thing.letter(at) == "x"
        assert thing.part(at, at + 1) == "x"
        assert sieve.met(frozenset({f"A{at}", f"b{at}"})) == {f"A{at}": "A"}
    assert all(len(kept) <= 10 for kept in thing.memory.answers.values())
    assert len(sieve._known.judged) + len(sieve._known.plain) <= 10


def test_of_large_answers_the_last_are_kept(monkeypatch):
    monkeypatch.setattr(memo, "LATELY", 3)
    thing = Thing("Minsk")
    for end in (1, 2, 1, 3, 2, 4, 4, 1):
        assert thing.beginning(end) == "Minsk"[:end]
    assert thing.asked == [1, 2, 3, 4, 1]
    assert all(len(kept) <= 3 for kept in thing.memory.answers.values())


def test_a_copy_is_empty():
    thing = Thing("Minsk")
    thing.length()
    for again in (pickle.loads(pickle.dumps(thing.memory)), copy.copy(thing.memory), copy.deepcopy(thing.memory)):
        assert not again.answers and not again.beside and again.mark() is again
    assert thing.memory.answers


def test_a_function_with_a_default_is_refused():
    with pytest.raises(TypeError, match="fixed number of arguments"):
        once(lambda thing, at=0: at)
    with pytest.raises(TypeError, match="fixed number of arguments"):
        once(lambda thing, *more: more)


def test_threads_never_see_half_of_a_value():
    thing, start = Thing("x" * 500), threading.Barrier(8)

    def work(number):
        start.wait()
        return [thing.part(at, at + 2) for at in range(400)]

    with ThreadPoolExecutor(8) as pool:
        results = list(pool.map(work, range(8)))
    assert all(result == results[0] for result in results)
    # Built twice perhaps, but all got one and the same.
    assert all(len({id(result[at]) for result in results}) == 1 for at in range(400))


def test_a_sieve_gives_the_words_of_which_there_is_something_to_say():
    asked = []

    def judge(word):
        asked.append(word)
        return len(word) if word[0].isupper() else None

    sieve = Sieve(judge)
    for _ in range(2):
        assert sieve.met(frozenset({"Minsk", "and", "Pinsk"})) == {"Minsk": 5, "Pinsk": 5}
        assert (sieve.of("Brest"), sieve.of("or")) == (5, None)
    assert sorted(asked) == ["Brest", "Minsk", "Pinsk", "and", "or"]


def test_a_sieve_may_say_nothing_but_zero():
    sieve = Sieve(lambda word: 0)
    assert sieve.met(frozenset({"a"})) == sieve.met(frozenset({"a"})) == {"a": 0}


def test_a_sieve_of_another_judge_knows_the_words_of_the_first():
    asked = []
    first = Sieve(lambda word: ("n",) if "n" in word else None)
    first.met(frozenset({"on", "off"}))

    def again(word, verdict):
        asked.append(word)
        return (*(verdict or ()), "f") if "f" in word else verdict

    second = first.rejudged(lambda word: ("new",), again)
    assert sorted(asked) == ["off", "on"]
    assert second.met(frozenset({"on", "off", "up"})) == {"on": ("n",), "off": ("f",), "up": ("new",)}
    assert first.met(frozenset({"on", "off"})) == {"on": ("n",)}


def test_many_words_are_kept_apart_from_the_early_ones(monkeypatch):
    monkeypatch.setattr(memo, "EARLY", 3)
    asked = []
    sieve = Sieve(lambda word: asked.append(word))
    words = frozenset(map(str, range(50)))
    assert sieve.met(words) == sieve.met(words) == {}
    assert len(asked) == 50


def remembered_functions():
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                names = {d.id for d in node.decorator_list if isinstance(d, ast.Name)}
                if names & {"once", "once_beside"}:
                    yield pytest.param(node, 1 + ("once_beside" in names), id=f"{path.stem}.{node.name}")


@pytest.mark.parametrize(("function", "own"), list(remembered_functions()))
def test_no_function_is_asked_about_a_lexicon_or_document_that_would_be_kept_alive(function, own):
    for argument in function.args.args[own:]:
        assert not any(kind in ast.unparse(argument.annotation) for kind in ("Lexicon", "Document")), argument.arg
