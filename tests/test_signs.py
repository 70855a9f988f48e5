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
    of, size = signs.features(Document("The cat is in the house, singing and sing. It isn't the king of the hill."))
    assert size == 17
    assert of("word the") == pytest.approx(1_000 * 4 / 17)
    assert of("pair of the") == pytest.approx(1_000 / 17)
    assert of("ending ing") == pytest.approx(1_000 / 17)  # king and sing have too little before it
    assert of("word a/is") == pytest.approx(1_000 / 17)
    assert of("mark ,;") == pytest.approx(1_000 / 17)
    assert of("words") == 8.5
    assert signs.features(Document("ab abcd"))[0]("letters") == 3
    assert signs.features(Document(""))[0]("word the") == 0


def test_hyphens_figures_and_capitals_are_counted():
    of, size = signs.features(Document("Well-known NATO men - 12 of 1,250.5 - met again at 9:30 in Riga and left."))
    assert of("hyphen") == pytest.approx(1_000 / size)  # a dash joins nothing
    assert of("number") == pytest.approx(3_000 / size)
    assert of("shouted") == pytest.approx(1_000 / size)
    assert of("capital") == pytest.approx(3_000 / size)


def test_a_text_is_as_varied_as_one_of_its_length():
    of, _ = signs.features(Document("one two three four five six seven eight nine nine"))
    assert of("variety 0") == 9 and of("variety 1") == pytest.approx(0.9)


def test_characters_count_where_no_spaces_divide_words():
    of, size = signs.features(Document("他说的话是对的。NATO 来了！", language="zh"))
    assert size == 10  # nine characters and NATO
    assert of("word 的") == pytest.approx(200)
    assert of("pair 说 的") == pytest.approx(100)
    assert of("words") == 5  # a sentence ends at 。 without a blank after it


def test_one_sign_counts_three_differences_at_most():
    assert signs.standing(5, 1, 2) == 2
    assert signs.standing(900, 1, 2) == 3 and signs.standing(-900, 1, 2) == -3


def test_signs_of_a_short_text_count_less():
    assert signs.trusted(50) == pytest.approx(0.707, abs=0.001)
    assert signs.trusted(25) < signs.trusted(50) < signs.trusted(5_000) < 1


def test_a_stiff_text_has_more_signs_than_a_lively_one():
    assert signs.level(Document(STIFF)) > signs.level(Document(LIVELY))
    assert signs.level(Document(LIVELY)) >= 0 and signs.level(Document(STIFF)) <= signs.LEVELS


def test_other_languages_have_signs_of_their_own():
    bookish = "Die Konferenz, die gestern in der Stadt stattfand, behandelte die Lage, die Preise, die Löhne und die Folgen, die dies für den Handel und die Region hat. "
    spoken = "Ach! Ich komm' schon! Was soll das denn, hm? Lass uns gehn, sonst schimpft Oma wieder … Echt jetzt! Wir warten doch schon ewig auf dich! "
    assert signs.level(Document(bookish * 2, language="de")) > signs.level(Document(spoken * 2, language="de"))


def test_short_texts_and_languages_without_weights_have_none():
    assert signs.level(Document("The head of the office is in the centre of the city.")) == 0
    assert signs.level(Document("他说的话是对的。", language="zh")) == 0
    assert signs.level(Document(STIFF, language="fr")) == 0  # what was learnt from one set was no use on the other
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
