"""Phrase lists in a bundle: what is read lazily is what was written."""

import pytest

from normalize.lexicon.phrases import PhraseList, first_word, written

LINES = {
    "en": (
        {"text": "Read more", "shape": "line"},
        {"text": "“Share this", "shape": "start"},
        {"text": "© 2024"},
        {"text": "read also:", "shape": "line"},
    ),
    "tr": ({"text": "İlgili haberler", "shape": "heading", "unless": ["a\tb", "c\nd"]},),
    "de": ({"text": "2 Kommentare", "shape": "count"},),
}


@pytest.fixture
def phrases():
    return PhraseList(*written(LINES))


def test_all_lines_come_back_in_their_order(phrases):
    assert phrases.by_language() == LINES
    assert [listed.number for listed in phrases] == list(range(6))
    assert PhraseList().by_language() == {} and list(PhraseList()) == [] and PhraseList(*written({})).by_language() == {}


def test_phrases_are_found_by_their_first_word_whatever_its_case(phrases):
    assert [listed.line["text"] for listed in phrases.beginning_with("read")] == ["Read more", "read also:"]
    assert [listed.line["text"] for listed in phrases.beginning_with("share")] == ["“Share this"]
    assert phrases.beginning_with("more") == ()
    assert phrases.first_words == {"read", "share", "", "İlgili", "kommentare"}
    assert first_word("Über uns") == "über" and first_word("12") == ""


def test_phrases_are_found_by_their_shape(phrases):
    assert [listed.line["text"] for listed in phrases.of_shapes({"start", "line"})] == ["Read more", "“Share this", "read also:"]
    assert [listed.line["text"] for listed in phrases.of_shapes({""})] == ["© 2024"]
    assert phrases.of_shapes({"none"}) == ()
