"""Keys: what names are looked up by."""

import re

import pytest

from normalize.lexicon.entity import Entity, Label, Style
from normalize.lexicon.keys import fold, key
from normalize.lexicon.recall import as_digits, as_number, losing_one, lost_sound, with_sound
from normalize.lexicon.records import HAS_STYLES, entity_record, label_in
from normalize.text import WORD, places_of, words


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


@pytest.mark.parametrize("text", ["NATO, NATO_2 (NATO) NATOs 2NATO", "aa aaa a_a", "", "a.a.a a", "Łódź Łódźa éŁódź", "首脑NATO NATO"])
@pytest.mark.parametrize("words", ["NATO", "aa", "a", "a a", "Łódź", "a.a"])
def test_words_that_stand_alone_are_found_as_by_a_pattern(text, words):
    assert list(places_of(text, words)) == [match.span() for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)]


@pytest.mark.parametrize(
    "text", ["It's 3_4 o'clock, İstanbul.", "NATO首脑 กขค abc", "e\u0301a \u0301x", "x" * 9 + " " + "x" * 9, "\ud800a b", "", "a a a"]
)
def test_words_have_the_places_that_a_pattern_finds(text):
    assert list(words(text)) == [(match[0], *match.span()) for match in WORD.finditer(text)]


@pytest.mark.parametrize("full", ["Minsk", 'Say "en":["x"', '},"source":', "back\\slash", "línea\n", "]}"])
def test_a_label_is_read_without_the_rest_of_its_entity(full):
    labels = {"de": Label(full), "en": Label("Other", "O", (full, "Third")), "be": Label("Мінск", full)}
    record = entity_record(Entity("one", "place", labels, "nobody", adjectives={"fr": (full,)})).decode()
    assert {language: label_in(record, language) for language in labels} == labels
    assert label_in(record, "fr") is None and label_in(record, "ru") is None
    assert HAS_STYLES not in record
    styled = Entity("one", "place", labels, "nobody", styles=(Style("axis", "choice", "en", full),))
    assert HAS_STYLES in entity_record(styled).decode()
