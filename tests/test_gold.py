"""The five seeds against their gold: floors that only rise."""

import pytest
from conftest import GOLD, SEEDS

from normalize.corpus.reading import read
from normalize.evaluation import evaluate, pairs, read_gold
from normalize.model import Category, Document, Severity


def items(normalizer, trust):
    for text_path, gold_path in pairs(SEEDS, GOLD):
        text = read(text_path).text
        yield text_path.stem, normalizer.fix(Document(text), trust), read_gold(gold_path, text)


@pytest.fixture(scope="module")
def likely(normalizer):
    return evaluate(items(normalizer, "likely"))


@pytest.fixture(scope="module")
def sure(normalizer):
    return evaluate(items(normalizer, "sure"))


def errors(result, *kinds):
    return "\n".join(f"{e.doc}:{e.start} {e.kind} {e.text!r} {e.message}" for e in result.errors if e.kind in kinds)


def test_names_after_fixing_what_is_likely(likely):
    assert likely.counts["name"].hit >= 31, errors(likely, "name")


def test_every_wrong_name_has_a_finding(likely):
    assert likely.names_flagged == likely.counts["name"].gold


def test_names_after_fixing_what_is_sure(sure):
    assert sure.counts["name"].hit >= 20, errors(sure, "name")


@pytest.mark.parametrize("trust", ["sure", "likely"])
def test_no_right_name_is_changed(trust, request):
    result = request.getfixturevalue(trust)
    assert result.wrong_edits == 0, errors(result, "wrong-edit")
    assert result.names_kept == result.counts["name-ok"].gold, errors(result, "name-ok")


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("trust", ["sure", "likely"])
def test_fixing_twice_is_fixing_once(path, trust, normalizer):
    once = normalizer.fix(read(path).text, trust)
    again = normalizer.fix(once.text, trust)
    assert again.text == once.text
    assert not again.edits


# The development texts, where they are at hand: the same floors.


@pytest.fixture(scope="module")
def developed(normalizer, development):
    def texts():
        for text_path, gold_path in pairs(development / "texts", development / "gold"):
            text = read(text_path).text
            yield text_path.stem, normalizer.fix(Document(text), "likely"), read_gold(gold_path, text)

    return evaluate(texts())


def test_the_floors_of_the_development_texts(developed):
    floors = {"name": 34, "name-ok": 74, "surface": 38, "garble": 43, "boilerplate": 5, "duplicate": 1}
    assert {kind: developed.counts[kind].hit for kind in floors if developed.counts[kind].hit < floors[kind]} == {}
    assert developed.wrong_edits <= 1, errors(developed, "wrong-edit")


def test_clean_texts_have_few_findings_that_cost(normalizer, development):
    costly = [
        f"{path.name}:{finding.start} {finding.rule} {finding.text!r}"
        for path in sorted((development / "clean").glob("*.txt"))
        for finding in normalizer.check(read(path).text)
        if finding.severity >= Severity.MINOR and finding.category != Category.NAME
    ]
    assert len(costly) <= 5, "\n".join(costly)  # one of them a slip of the writer: accross
