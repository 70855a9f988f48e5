"""Keys: what names are looked up by."""

import pytest

from normalize.lexicon.keys import fold, key
from normalize.lexicon.recall import as_digits, as_number, losing_one, lost_sound, with_sound
from normalize.text import WORD


@pytest.mark.parametrize(
    "name",
    ["CSTO", "O'Brien-Smith", "St. Petersburg", "a_b", "  two\nlines ", "", "?!", "Зась", "Cafe\u0301 Noir", "İZMİR", "ΟΔΟΣ'Α", "x1 Y2"],
)
def test_a_key_is_its_words_folded_one_by_one(name):
    assert key(name) == " ".join(fold(word) for word in WORD.findall(name))


@pytest.mark.parametrize("skeleton", ["mnsk", "amrk", "kstnt", "ssss", "prsvt"])
def test_a_recall_key_comes_back_from_what_it_lost(skeleton):
    for shorter in losing_one(skeleton):
        assert with_sound(shorter, lost_sound(skeleton, shorter)) == skeleton


@pytest.mark.parametrize("number", [0, 1, 93, 94, 8835, 8836, 91_485, 4_000_000])
def test_a_row_comes_back_from_its_digits(number):
    assert as_number(as_digits(number)) == number
    assert as_digits(number).isascii()
