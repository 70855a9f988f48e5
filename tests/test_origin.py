"""The guess of the language a text was translated from: evidence with places, never an edit."""

import pytest

from normalize.origin import Trace, source_language


def trace(text, kind, *languages, start=0):
    return Trace(start, start + len(text), text, kind, languages, "because")


def test_no_traces_no_guess():
    assert source_language(()) == ()


def test_the_language_with_most_evidence_comes_first_and_shares_add_up_to_one():
    guesses = source_language([trace("OTSC", "form", "es", "fr"), trace("Pashinián", "form", "es"), trace("« oui »", "quotation", "fr")])
    assert [guess.language for guess in guesses] == ["es", "fr"]
    assert sum(guess.share for guess in guesses) == pytest.approx(1)
    assert len(guesses[0].traces) == 2


def test_a_form_that_stands_ten_times_is_one_piece_of_evidence():
    many = [trace("OTSC", "form", "fr", start=10 * i) for i in range(10)]
    guesses = source_language([*many, trace("Zasem", "ending", "ru"), trace("Zasy", "ending", "ru")])
    assert guesses[0].language == "ru"
