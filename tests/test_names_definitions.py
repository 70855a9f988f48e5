"""Where the explanation of an acronym begins and ends: each limit with a text on both sides of it."""

import pytest

from normalize.model import Document
from normalize.names.definitions import alignment_cost, definitions, is_short, letters_of, undefined
from normalize.names.explained import explained_otherwise, explains_another


def explained(text):
    return {d.short: d.full for d in definitions(Document(text))}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("EU", True),
        ("E", False),
        ("A" * 12, True),
        ("A" * 13, False),
        ("E U", False),
        (".EU", False),
        ("eu", False),
        ("eU", True),  # a capital behind a small letter
        ("Eu", True),  # of two letters one capital is enough
        ("Eur", False),
        ("G20", True),  # beside digits, too
        ("20g", False),
    ],
)
def test_the_shape_of_an_acronym(text, expected):
    assert is_short(text) is expected


@pytest.mark.parametrize(
    ("words", "letters", "cost"),
    [
        ("world health organization", "who", 0.0),
        ("world nice trade", "wt", 1.0),  # a word that gives no letter
        ("bank of england", "be", 0.0),  # but for one that links
        ("bundeskriminalamt", "bka", 1.0),  # two letters inside a word
        ("belarusian telegraph agency", "belta", 0.6),  # two that follow the letter before
        ("old world", "w", float("inf")),  # the first word gives none
        ("world", "wz", float("inf")),
        ("world of", "wo", 0.0),
    ],
)
def test_what_each_letter_costs(words, letters, cost):
    assert alignment_cost(tuple(words.split()), letters) == pytest.approx(cost)


@pytest.mark.parametrize(("short", "letters"), [("UAVs", "uav"), ("As", "as"), ("BelTAs", "beltas"), ("R&D", "rd"), ("G-20", "g20")])
def test_the_letters_that_a_name_must_give(short, letters):
    assert letters_of(short) == letters


TEN = "Amber Birch Cedar Dawn Elm Fern Grass Hazel Iris "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The World Nice Trade (WT) met.", {"WT": "World Nice Trade"}),  # as dear as two letters may be
        ("The Wtorek Nice (WT) met.", {}),
        ("A board, the Union of Tea (UT), met.", {"UT": "Union of Tea"}),
        ("A board, the Union of Old Tea (UT), met.", {"UT": "Union of Old Tea"}),
        ("A board, the Union of Old Tea, UT, met.", {}),  # without a bracket every word must give its initial
        ("A board, the Union of Tea, UT, met.", {"UT": "Union of Tea"}),
        # four words more than letters, and five
        (f"He met the {TEN}of Tea Rye Old New Jute (ABCDEFGHIJ) there.", {"ABCDEFGHIJ": f"{TEN}of Tea Rye Old New Jute"}),
        (f"He met the {TEN}of Tea Rye Old New Low Jute (ABCDEFGHIJ) there.", {}),
        # small letters: three to five, and all words with a capital
        ("The Deutsche Presse-Agentur (dpa) wrote.", {"dpa": "Deutsche Presse-Agentur"}),
        ("The Deutsche presse agentur (dpa) wrote.", {}),
        ("The Deutsche Presse (dp) wrote.", {}),
        ("The Elm Fern Grass Hazel Iris (efghi) wrote.", {"efghi": "Elm Fern Grass Hazel Iris"}),
        ("The Dawn Elm Fern Grass Hazel Iris (defghi) wrote.", {}),
        # in another order from three letters on
        ("The Tea Council of Urals (UTC) met.", {"UTC": "Tea Council of Urals"}),
        ("The Tea Urals (UT) met.", {}),
        ("The tea Council of Urals (UTC) met.", {}),
        ("The Tea Council of Urals (UTX) met.", {}),
        # the acronym first
        ("UT (Union of Tea) met.", {"UT": "Union of Tea"}),
        ("UT (the Union of Tea) met.", {"UT": "Union of Tea"}),
        ("UT (or Union of Tea) met.", {"UT": "Union of Tea"}),
        ("UT (Board of Tea) met.", {}),
        ("So many words stand here before it, and then UT (Union of Tea) met.", {"UT": "Union of Tea"}),
        ("The 5UT (Union of Tea) met.", {}),  # the end of a longer word
        ("C+ (Coffee) met.", {}),  # one letter explains nothing
        ("The Coffee (C+) met.", {}),
        ("UT stands for Union of Tea and met.", {"UT": "Union of Tea"}),
        ("UT – the Union of Tea, met.", {"UT": "Union of Tea"}),
        ("UT – the Union of Old Tea, met.", {}),
        # where nothing is explained
        ("The Union of Tea and rice (UT) met.", {"UT": "Union of Tea and rice"}),
        ("The Union of Tea. It (UT) met.", {}),
        ("The Union of Tea 5 (UT) met.", {"UT": "Union of Tea 5"}),
        ("The Union of Tea = (UT) met.", {}),
    ],
)
def test_what_explains_an_acronym(text, expected):
    assert explained(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The KGEB and UAVs.", {"KGEB", "UAV"}),
        ("Plan B of the EU.", {"EU"}),  # one capital is none
        ("Nobody knows the " + "A" * 12 + " here, nor the longer " + "B" * 13 + " of the other town.", {"A" * 12}),
        ("The KG3 and Kgb.", set()),
        ("ALL HERE SHOUT\nThe KGEB was silent.", {"KGEB"}),
        ("The Unions of Tea (UTs) met. A UT left.", set()),
    ],
)
def test_what_is_used_and_never_explained(text, expected):
    assert set(undefined(Document(text))) == expected


def test_an_explanation_of_another_body_is_no_explanation_of_a_known_one(lexicon):
    who = lexicon.number("who")

    def otherwise(text, short):
        start = text.index(short)
        return explained_otherwise(Document(text), lexicon, who, start, start + len(short))

    assert otherwise("The Wool House of Ostrava (WHO) met.", "WHO")
    assert not otherwise("The World Health Organization (WHO) met.", "WHO")
    assert not otherwise("The WHO met.", "WHO")


def test_a_name_that_explains_another_acronym_is_not_the_known_one(lexicon):
    who = lexicon.number("who")

    def another(short):
        text = f"The World Health Organization ({short}) met."
        return explains_another(Document(text), lexicon, who, text.index(" ("))

    assert another("WHO") is None
    assert another("OMS") is None  # so another language calls it
    assert another("WHOX") is None  # which explains nothing
    assert another("WOH") == "WOH"
    assert another("Who") is None
