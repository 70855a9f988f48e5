"""Acronyms that a text explains, without a lexicon, in many languages."""

import pytest
from bounded import ended_within
from conftest import ROOT

from normalize.model import Document
from normalize.names.definitions import alignment_cost, definitions, undefined


def cases():
    for number, line in enumerate((ROOT / "benchmarks" / "acronym_cases.tsv").read_text(encoding="utf-8").splitlines(), start=1):
        if not line.startswith("#"):
            language, text, pairs = line.split("\t")
            yield pytest.param(language, text, dict(pair.split("=") for pair in pairs.split(";") if pair), id=f"{language}:{number}")


@pytest.mark.parametrize(("language", "text", "wanted"), list(cases()))
def test_what_a_text_explains_is_found_and_nothing_else(language, text, wanted):
    found = definitions(Document(text, language=language))
    assert {d.short: d.full for d in found} == wanted
    for d in found:
        assert text[d.short_span.start : d.short_span.end] == d.short
        assert text[d.full_span.start : d.full_span.end] == d.full


def test_there_are_enough_cases():
    assert len(list(cases())) >= 60


def test_all_other_uses_are_given():
    text = "The KGEB is old. The Kolvaran Grain Export Board (KGEB) met; KGEBs there are none, and KGEB's head left."
    (found,) = definitions(Document(text))
    assert [text[s.start : s.end] for s in found.uses] == ["KGEB", "KGEB"]
    assert found.short_span not in found.uses


def test_the_first_explanation_counts():
    text = "The Board of Grain Export (BGE) met. Later the Bank of Green Energy (BGE) met."
    assert [(d.short, d.full) for d in definitions(Document(text))] == [("BGE", "Board of Grain Export")]


def test_what_is_never_explained_is_undefined():
    text = "HEADLINE IN CAPITALS\n\nThe KGEB and two UAVs; the Board of Grain Export (BGE) met."
    assert set(undefined(Document(text))) == {"KGEB", "UAV"}


@pytest.mark.parametrize("text", ["", "()", "(A)", "( )", "(((((", "A (B) C", "\u200b(ABC)", "ABC (", "w" * 300 + " (XX)"])
def test_odd_texts_explain_nothing(text):
    assert definitions(Document(text)) == ()


def test_initials_cost_nothing_and_skipped_words_do():
    assert alignment_cost(("world", "health", "organization"), "who") == 0
    assert 0 < alignment_cost(("bundeskriminalamt",), "bka") < alignment_cost(("board", "new", "old", "kept", "accounts"), "bka")
    assert alignment_cost(("european", "union"), "afp") == float("inf")


@pytest.mark.parametrize("letter", ["A", "中"])
def test_capitals_without_end_explain_nothing_soon(letter):
    assert ended_within(20, f"from normalize import Normalizer; Normalizer('en').check({letter!r} * 80_000)")
