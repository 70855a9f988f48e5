"""Words said again are found whatever their case, and nothing that is equal is missed."""

from hypothesis import given
from hypothesis import strategies as st

from normalize.detectors._again import says_again
from normalize.detectors.echoed_word import detect
from normalize.model import Document

words = st.lists(st.sampled_from(["of", "Of", "the", "THE", "İ", "i\u0307", "ab", "x" * 300, "x" * 44]), max_size=30)


@given(words, st.integers(1, 8), st.integers(1, 9))
def test_every_run_of_words_that_comes_again_is_found(said, distance, run):
    small = [word.lower() for word in said]
    starts = range(len(said) - distance - run + 1)
    again = [at for at in starts if small[at : at + run] == small[at + distance : at + distance + run]]
    assert says_again(Document(" ".join(said)), (distance, run)) == again


def test_a_list_that_breaks_off_is_no_fault_of_the_rule(lexicon):
    assert list(detect(Document("They sell crafts and "), lexicon)) == []
    assert list(detect(Document(" and  and crafts and crafts"), lexicon)) != []
