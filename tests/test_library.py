"""What a program may do with the library: share a Normalizer between threads, send it to processes, and be told what went wrong."""

import copy
import gc
import math
import multiprocessing
import pickle
import sys
import threading
import warnings
import weakref

import pytest

import normalize
from normalize import Document, Normalizer, RuleWarning, engine
from normalize.errors import ConfigError, InputError, LexiconError, Problem
from normalize.lexicon import load
from normalize.lexicon.bundle import Bundle
from normalize.lexicon.layer import stacked
from normalize.lexicon.lexicon import Lexicon

NAMES = (
    ("Vladimir Putin", "Zelensky", "Minsk", "NATO", "Gazprom"),
    ("Emmanuel Macron", "Erdogan", "Yerevan", "the CSTO", "Rosneft"),
    ("Olaf Sholz", "Stoltenberg", "Baku", "the OTSC", "Lukoil"),
    ("Joe Biden", "Lavrov", "Tbilisi", "the IMF", "Sberbank"),
    ("Xi Jin Ping", "Tokayev", "Astana", "the WHO", "Siemens"),
    ("Ilham Aliyev", "Mirziyoyev", "Tashkent", "the OSCE", "Shell"),
    ("Nikol Pashinyan", "Rahmon", "Dushanbe", "the IAEA", "Boeing"),
    ("Aliaksandr Lukashenka", "Sanchez", "Kiev", "the EBRD", "Naftogaz"),
)
TEXTS = [
    f"{a} and Ukrainian envoys met {b} in {c} .Azerbaijani officials of the Russian Federation wrote to {d}, {e} and and the European Union."
    for a, b, c, d, e in NAMES
]
THREADS = 8


def said(tool, text):
    return repr((tool.check(text), tool.mentions(text), tool.fix(text, "likely"), tool.score(text)))


@pytest.fixture(scope="module")
def wanted(normalizer):
    return [said(normalizer, text) for text in TEXTS]


@pytest.mark.parametrize("interval", [sys.getswitchinterval(), 1e-6])
def test_threads_say_what_one_thread_says(wanted, interval):
    before, differing = sys.getswitchinterval(), []
    sys.setswitchinterval(interval)
    try:
        for _ in range(3):
            tool, start = Normalizer(), threading.Barrier(THREADS)  # only a fresh one has everything yet to remember

            def work(number, tool=tool, start=start):
                start.wait()
                for at in range(len(TEXTS)):
                    at = (at + number) % len(TEXTS)
                    if said(tool, TEXTS[at]) != wanted[at]:
                        differing.append(TEXTS[at])

            threads = [threading.Thread(target=work, args=(number,)) for number in range(THREADS)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert [said(tool, text) for text in TEXTS] == wanted
    finally:
        sys.setswitchinterval(before)
    assert not differing


def test_threads_may_share_a_document(normalizer):
    documents, start, results = [Document(text) for text in TEXTS], threading.Barrier(THREADS), []
    tools = [Normalizer(style="russian-legacy"), Normalizer()]

    def work(number):
        start.wait()
        for document in documents:
            results.append((number % 2, document.text, said(tools[number % 2], document)))

    threads = [threading.Thread(target=work, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(results)) == 2 * len(TEXTS)


def test_the_order_of_texts_does_not_matter(wanted):
    tool = Normalizer()
    assert [said(tool, text) for text in reversed(TEXTS)] == wanted[::-1]


def test_a_document_keeps_the_styles_apart(lexicon):
    document = Document("Kiev and Kyiv")
    styles = sorted(lexicon.profiles())
    alone = {style: Normalizer(lexicon=lexicon.with_profile(style)).check(document.text) for style in styles}
    assert len({repr(found) for found in alone.values()}) > 1
    for style in styles * 20:  # the last lexicon is gone when the next one comes, which may get its place in memory
        assert Normalizer(lexicon=lexicon.with_profile(style)).check(document) == alone[style]
        gc.collect()


def test_a_document_keeps_no_lexicon_alive(lexicon):
    document, own = Document(TEXTS[0]), lexicon.with_profile("russian-legacy")
    gone = weakref.ref(own)
    said(Normalizer(lexicon=own), document)
    del own
    gc.collect()
    assert gone() is None
    assert document.memory.beside


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))], ids=["copy", "deepcopy", "pickle"]
)
@pytest.mark.parametrize("style", ["wire-english", "russian-legacy"])
def test_a_normalizer_is_copied_whole(lexicon, again, style):
    tool = Normalizer("en-GB", lexicon=lexicon.with_profile(style), ignore=["stray-space"])
    assert tool.lexicon.axes
    other = again(tool)
    assert (other.target, other.rules, other.lexicon.axes) == (tool.target, tool.rules, tool.lexicon.axes)
    assert [said(other, text) for text in TEXTS] == [said(tool, text) for text in TEXTS]


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))], ids=["copy", "deepcopy", "pickle"]
)
def test_results_are_copied_whole(normalizer, again):
    text = "Aliaksandr Lukashenka was in Kiev ,and and the OTSC met."
    document = normalizer.document(text, "a.txt", "7")
    results = [
        document,
        normalizer.fix(document, "likely"),
        normalizer.score(document),
        *normalizer.check(document),
        *normalizer.mentions(document),
    ]
    assert len(results) > 5
    for result in results:
        assert again(result) == result and type(again(result)) is type(result)
    assert again(results[1]).offsets.forward(0, 5) == results[1].offsets.forward(0, 5)
    with pytest.raises(TypeError):
        again(results[2]).categories["name"] = 0.0


def test_a_copy_of_a_document_takes_nothing_of_what_was_found_with_it(normalizer):
    document = Document(TEXTS[0])
    normalizer.check(document)
    assert len(pickle.dumps(document)) < len(document.text.encode()) + 200
    assert copy.copy(document).memory is not document.memory


@pytest.mark.parametrize("method", [name for name in ("fork", "spawn") if name in multiprocessing.get_all_start_methods()])
def test_processes_say_what_one_process_says(normalizer, wanted, method):
    with multiprocessing.get_context(method).Pool(2) as pool:
        assert pool.map(normalizer.check, TEXTS) == [normalizer.check(text) for text in TEXTS]
        assert pool.starmap(said, [(normalizer, text) for text in TEXTS]) == wanted


OWN = """
grand-mill-board:
  kind: organisation
  name:
    en: {full: Grand Mill Board, short: GMB}
  forms:
    - {text: "Mill Grand Boardum", kind: foreign, source: test}
  source: test
"""


@pytest.fixture
def own(tmp_path, monkeypatch):
    """A lexicon of one name over an empty shipped one, compiled into a folder of its own."""
    base = tmp_path / "base"
    base.mkdir()
    (base / "styles").mkdir()
    (base / "styles" / "wire-english.yaml").write_text("axes: {}\n")
    file = tmp_path / "own.yaml"
    file.write_text(OWN)
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return load(["own.yaml"], base=base)


def test_a_lexicon_is_opened_again_by_its_bundle(own, tmp_path, monkeypatch):
    kept = pickle.dumps(own)
    monkeypatch.chdir(tmp_path.parent)
    other = pickle.loads(kept)
    assert other.entity("grand-mill-board") == own.entity("grand-mill-board") and other.axes == own.axes


def test_a_lexicon_whose_bundle_is_gone_is_made_again_from_its_files(own, tmp_path, monkeypatch):
    kept = pickle.dumps(own)
    for bundle in (tmp_path / "cache").glob("*.bundle"):
        bundle.unlink()
    monkeypatch.chdir(tmp_path.parent)
    assert Normalizer(lexicon=pickle.loads(kept)).mentions("the Grand Mill Board")[0].entity == "grand-mill-board"


def test_a_bundle_that_is_gone_and_of_which_nothing_else_is_known_is_named(own, tmp_path):
    below = own._layers[0].bundle.path
    alone = tmp_path / "alone.bundle"
    alone.write_bytes(below.read_bytes())
    kept = pickle.dumps(Lexicon(stacked([Bundle(alone)])))
    alone.unlink()
    with pytest.raises(LexiconError, match=r"alone\.bundle.*cannot be opened again"):
        pickle.loads(kept)


class NAType:
    """The missing value of pandas, which has no truth."""

    def __ne__(self, other):
        return self

    def __bool__(self):
        raise TypeError("boolean value of NA is ambiguous")


class Series(NAType):
    """A column of a table: compared with itself it is no truth either."""


NO_TEXTS = [
    (NAType(), "NAType; a missing value"),
    (Series(), "Series; give its text, or the text of each of its parts"),
    (None, "NoneType; a missing value"),
    (math.nan, "float; a missing value"),
    (b"Minsk", r"bytes; decode it first"),
    (bytearray(b"Minsk"), r"bytearray; decode it first"),
    (7, "int; give its text"),
    (["Minsk"], "list; give its text, or the text of each"),
]


@pytest.mark.parametrize(("value", "message"), NO_TEXTS, ids=[type(value).__name__ for value, _ in NO_TEXTS])
@pytest.mark.parametrize("name", ["check", "fix", "mentions", "score", "document"])
def test_what_is_no_text_is_a_type_error_that_says_what_to_do(normalizer, name, value, message):
    with pytest.raises(TypeError, match=message):
        getattr(normalizer, name)(value)


@pytest.mark.parametrize(("value", "message"), NO_TEXTS, ids=[type(value).__name__ for value, _ in NO_TEXTS])
def test_names_are_compared_as_text(value, message):
    for call in (
        lambda: normalize.name_key(value),
        lambda: normalize.name_similarity("Minsk", value),
        lambda: normalize.name_similarity(value, "Minsk"),
    ):
        with pytest.raises(TypeError, match=message):
            call()


def test_two_missing_names_are_not_one_name():
    with pytest.raises(TypeError, match="a missing value"):
        normalize.name_similarity(None, None)


def test_a_kind_that_there_is_not_is_named():
    with pytest.raises(ValueError, match="'river'; there are person, organisation, place"):
        normalize.name_similarity("Don", "Dnieper", "river")


class Text(str):
    """What numpy and pandas may give for a text."""


def test_a_kind_of_text_is_a_text(normalizer):
    assert normalizer.fix(Text(TEXTS[0])).text == normalizer.fix(TEXTS[0]).text


@pytest.mark.parametrize("name", ["check", "fix", "score"])
def test_a_rule_that_fails_is_a_warning_where_it_was_called(normalizer, broken, name):
    broken("poison")
    document = Document("poison , it is", "a.txt", "7")
    with pytest.warns(RuleWarning, match=r"rule broken-rule failed on a\.txt:7 \(ZeroDivisionError: boom\)") as told:
        result = getattr(normalizer, name)(document)
    assert len(told) == 1 and told[0].filename == __file__
    assert told[0].message.rule == "broken-rule" and isinstance(told[0].message.error, ZeroDivisionError)
    assert result if name == "check" else result != getattr(normalizer, name)("it is")


def test_a_rule_that_fails_may_be_made_an_exception(normalizer, broken):
    broken("poison")
    with warnings.catch_warnings():
        warnings.simplefilter("error", RuleWarning)
        assert normalizer.check("it is , so") != []
        with pytest.raises(RuleWarning, match="rule broken-rule failed"):
            normalizer.check("poison")


def test_a_rule_that_fails_after_the_first_round_is_told_too(normalizer, broken):
    broken("so, poison")
    with pytest.warns(RuleWarning):
        fixed = normalizer.fix("It is so , poison.")
    assert fixed.text == "It is so, poison." and [failure.rule for failure in fixed.failed] == ["broken-rule"]


@pytest.mark.parametrize(
    "error",
    [
        InputError("a.txt: not there"),
        ConfigError("no rule"),
        LexiconError([Problem("a.yaml", 3, "no name"), Problem("a.yaml", 1, "no id")]),
    ],
)
def test_an_error_comes_whole_from_another_process(error):
    again = pickle.loads(pickle.dumps(error))
    assert type(again) is type(error) and str(again) == str(error) and vars(again) == vars(error)


class Unpicklable(Exception):
    def __init__(self, one, two):
        super().__init__(one)
        self.lock = threading.Lock()


def test_a_result_with_any_failure_fits_into_a_pickle():
    fixed = engine.Fixed("a", "a", (), (), (engine.RuleFailed("broken-rule", Unpicklable("boom", 2)),))
    (failure,) = pickle.loads(pickle.dumps(fixed)).failed
    assert (
        repr(pickle.loads(pickle.dumps(engine.RuleFailed("broken-rule", ValueError("boom")))))
        == "RuleFailed(rule='broken-rule', error=ValueError('boom'))"
    )
    assert (failure.rule, str(failure.error)) == ("broken-rule", "Unpicklable: boom")
    warning = pickle.loads(pickle.dumps(RuleWarning("broken-rule", Unpicklable("boom", 2), "a.txt")))
    assert str(warning).startswith("rule broken-rule failed on a.txt (Exception: Unpicklable: boom)")
