"""Spellings of one name in one text: how alike they must be, alone and beside the same words, and what keeps them apart."""

import pytest

from normalize.model import Document, Span
from normalize.names import clusters as spelt
from normalize.names.clusters import clusters


def together(text, lexicon):
    return [tuple(variant.text for variant in cluster.variants) for cluster in clusters(Document(text, language="en"), lexicon)]


@pytest.mark.parametrize(
    ("words", "one", "other", "expected"),
    [
        # Alone two words must sound nearly the same: 0.90 and 0.85
        ("{}", "Qolverin", "Qolvarin", True),
        ("{}", "Zarkovin", "Zarkavin", False),
        # A given name before both makes them one from 0.15 on: 0.153 and 0.11
        ("Selim {}", "Zarnodek", "Zarudek", True),
        ("Selim {}", "Zarnodek", "Zarnek", False),
        # An office does where the consonants are the same, a name behind both from 0.8 on: 0.805 and 0.67
        ("president {}", "Zarkovin", "Zarkavin", True),
        ("president {}", "Zarkovin", "Zarkodin", False),
        ("{} Selimov", "Zarnodek", "Zarnodok", True),
        ("{} Selimov", "Zarnodek", "Zarnadak", False),
    ],
)
def test_how_alike_two_spellings_of_one_name_are(invented, words, one, other, expected):
    text = f"It was {words.format(one)} who came then. It was {words.format(other)} who stayed there."
    assert together(text, invented) == ([(one, other)] if expected else [])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Selim Qolverin", "Oskar Qolvarin"),  # other given names
        ("Qolverin Selimov", "Qolvarin Dravek"),  # other names behind
        ("Qolverin Selimov", "Qolvarin"),  # the one may be a given name
    ],
)
def test_what_stands_beside_keeps_two_spellings_apart(invented, one, other):
    assert together(f"It was {one} who came then. It was {other} who stayed there.", invented) == []


@pytest.mark.parametrize(
    ("one", "other"), [("S. Qolverin", "Selim Qolvarin"), ("Selim Qolverin", "S. Qolvarin"), ("Selim Qolverin", "Selim Qolvarin")]
)
def test_an_initial_agrees_with_a_given_name(invented, one, other):
    assert together(f"It was {one} who came then. It was {other} who stayed there.", invented) == [("Qolverin", "Qolvarin")]


def test_a_spelling_in_an_address_is_none(invented):
    assert together("It was Qolverin who came then. See https://www.example.org/Qolvarin for more.", invented) == []


def test_names_side_by_side_are_two():
    for gap, apart in ((40, True), (41, False)):
        text = "Qolverin" + "," * gap + "Qolvarin"
        assert spelt._side_by_side(Document(text), [Span(0, 8)], [Span(8 + gap, 16 + gap)]) is apart
    assert not spelt._side_by_side(Document("Qolverin. Qolvarin"), [Span(0, 8)], [Span(10, 18)])


def test_a_spelling_that_is_put_right_anyway_is_no_second_one(invented):
    assert together("Tarhan Obuzek spoke of Kolvara then. It was Tarhan Obusek who stayed there.", invented) == []


def test_of_more_than_fifty_words_that_sound_alike_none_are_compared(invented):
    kinds = {f"Qol{'v' * (n + 1)}erin": spelt.UNKNOWN for n in range(51)}
    assert not list(spelt._candidates(kinds, invented))
    assert len(list(spelt._candidates(dict(list(kinds.items())[:50]), invented))) == 50 * 49 // 2
