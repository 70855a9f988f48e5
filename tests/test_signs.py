"""Weak signs of machine translations: what is counted, and what they can and cannot do."""

import pytest

from normalize import signs
from normalize.model import Document
from normalize.quality import Settings, Verdict, score_document

STIFF = (
    "The head of the office is in the centre of the city. The opinion of the members of the council is not the opinion of the head of the state. "
    * 2
)
LIVELY = (
    "Running through rain-soaked streets, she kept wondering whether anybody would believe her; I'd certainly been hoping that someone might. "
    * 2
)


def test_features_are_counted_by_the_thousand_words():
    of = signs.features(Document("The cat is in the house, singing and sing. It isn't the king of the hill."))
    assert of("word the") == pytest.approx(1_000 * 4 / 17)
    assert of("pair of the") == pytest.approx(1_000 / 17)
    assert of("ending ing") == pytest.approx(1_000 / 17)  # king and sing have too little before it
    assert of("word a/is") == pytest.approx(1_000 / 17)
    assert signs.features(Document("ab abcd"))("letters") == 3
    assert signs.features(Document(""))("word the") == 0


def test_a_stiff_text_has_more_signs_than_a_lively_one():
    assert signs.level(Document(STIFF)) > signs.level(Document(LIVELY))
    assert signs.level(Document(LIVELY)) >= 0 and signs.level(Document(STIFF)) <= signs.LEVELS


def test_short_texts_and_other_languages_have_none():
    assert signs.level(Document("The head of the office is in the centre of the city.")) == 0
    assert signs.level(Document(STIFF, language="de")) == 0
    assert signs.level(Document(STIFF, language="en-GB")) == signs.level(Document(STIFF))


def test_signs_tell_equals_apart_and_make_no_verdict():
    stiff, lively = (score_document(Document(text), []) for text in (STIFF, LIVELY))
    assert stiff.penalty > lively.penalty and stiff.verdict == lively.verdict == Verdict.KEEP
    assert stiff.penalty == stiff.signs * Settings().signs < Settings().review
    assert score_document(Document(STIFF), [], Settings(signs=0)).penalty == 0
    assert stiff.to_dict()["signs"] == stiff.signs


def test_the_table_is_read_as_written():
    table = signs.table()
    assert "en" in table and all(sign.spread > 0 for found in table.values() for sign in found)
