"""Keys: what names are looked up by."""

import pytest

from normalize.lexicon.keys import fold, key
from normalize.text import WORD


@pytest.mark.parametrize(
    "name",
    ["CSTO", "O'Brien-Smith", "St. Petersburg", "a_b", "  two\nlines ", "", "?!", "Зась", "Cafe\u0301 Noir", "İZMİR", "ΟΔΟΣ'Α", "x1 Y2"],
)
def test_a_key_is_its_words_folded_one_by_one(name):
    assert key(name) == " ".join(fold(word) for word in WORD.findall(name))
