"""The standard name in the case of the spelling that it replaces."""

import pytest

from normalize.names.inflection import in_its_case, is_nominative, is_perhaps_its_case


@pytest.mark.parametrize(
    ("language", "entity", "surface", "standard", "expected"),
    [
        ("pl", "zelensky", "Zelenskym", "Zełenski", "Zełenskim"),
        ("pl", "lavrov", "Lavrovem", "Ławrow", "Ławrowem"),
        ("pl", "kharkiv", "Kharkovie", "Charków", "Charkowie"),
        ("cs", "pashinyan", "Pashinyana", "Pašinjan", "Pašinjana"),
        ("cs", "lukashenko", "Lukashenkem", "Lukašenko", "Lukašenkem"),
        ("ru", "zelensky", "Зеленського", "Зеленский", "Зеленского"),
        ("pl", "zelensky", "Zelensky", "Zełenski", None),  # a nominative
        ("pl", "zelensky", "Zelenskymi", "Zełenski", None),  # no case of any label
        ("uk", "putin", "Путиным", "Путін", "Путіним"),  # of two instrumentals that which stands at the same place in the other table
        ("de", "zelensky", "Zelenskys", "Selenskyj", "Selenskyjs"),
        ("nl", "zelensky", "Zelenskys", "Zelensky", None),
    ],
)
def test_the_case_is_kept_where_the_tables_say_which(lexicon, language, entity, surface, standard, expected):
    assert in_its_case(lexicon, lexicon.number(entity), surface, standard, language) == expected


@pytest.mark.parametrize(
    ("language", "surface", "standard", "expected"),
    [
        ("uk", "Олександр Лукашенка", "Олександр Лукашенко", True),
        ("uk", "Олександра Лукашенка", "Олександр Лукашенко", False),
        ("uk", "Лукашенка", "Лукашенко", False),
        ("ru", "Сергей Лаврив", "Сергей Лавров", True),
        ("ru", "Лаврив", "Лавров", True),  # only a nominative ends in this consonant
        ("ru", "Лаврива", "Лавров", False),
    ],
)
def test_a_nominative_is_told_by_its_first_word_or_last_letter(lexicon, language, surface, standard, expected):
    assert is_nominative(lexicon, lexicon.number("lukashenko"), surface, standard, language) is expected


@pytest.mark.parametrize(
    ("surface", "standard", "expected"),
    [("Виктора Цоя", "Виктор Цой", True), ("Сіднея", "Сідней", True), ("Zelenskym", "Zełenski", False), ("Kharkovie", "Charków", False)],
)
def test_another_ending_of_the_right_name_is_left(surface, standard, expected):
    assert is_perhaps_its_case(surface, standard) is expected
