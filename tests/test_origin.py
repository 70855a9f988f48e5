"""The guess of the language a text was translated from: evidence with places, never an edit."""

import pytest

from normalize.lexicon import load
from normalize.model import Document
from normalize.origin import Trace, source_language, source_traces


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


@pytest.mark.parametrize(
    ("text", "languages"),
    [
        ("He spoke of «the end» again.", {"ru", "uk", "es"}),
        ("He spoke of „the end“ again.", {"de", "cs", "bg"}),
        ("He spoke of „the end” again.", {"pl", "hu", "ro"}),
        ("He spoke of ”the end” again.", {"sv", "fi"}),
        ("They met on 22. July in Minsk.", {"de", "cs", "da"}),
        ("They met on 22 of July of 2014.", {"es", "pt"}),
        ("They met on 22.07.2014 in Minsk.", {"ru", "pl", "tr"}),
        ("They met in 2014 year there.", {"ru", "uk", "be"}),
        ("They met at 16 h 30 there.", {"fr", "pt"}),
    ],
)
def test_customs_of_other_languages_are_told_by_their_records(text, languages):
    traces = source_traces(Document(text), load())
    assert traces and languages <= set(traces[0].languages)


def test_what_a_language_does_itself_is_no_trace():
    lexicon = load()
    assert source_traces(Document("He said “no” on 22 July 2014."), lexicon) == ()
    assert source_traces(Document("Er sagte „nein“ am 22. Juli 2014.", language="de"), lexicon) == ()
