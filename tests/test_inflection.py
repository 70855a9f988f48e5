"""The standard name in the case of the spelling that it replaces."""

import pytest

from normalize import Normalizer
from normalize.names.inflection import governed, in_its_case, is_nominative, is_perhaps_its_case


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


@pytest.mark.parametrize(
    ("language", "before", "kind", "cases", "surely"),
    [
        ("ru", "с", "person", {"instrumental"}, True),
        ("ru", "с", "place", set(), True),
        ("ru", "в", "place", {"accusative", "locative"}, True),
        ("cs", "se", "person", {"instrumental"}, False),  # "himself", too
        ("pl", "oraz", "person", set(), True),
        ("en", "of", "person", set(), True),
    ],
)
def test_a_preposition_asks_for_cases(lexicon, language, before, kind, cases, surely):
    assert governed(lexicon, before, language, kind) == (frozenset(cases), surely)


@pytest.mark.parametrize(
    ("language", "text", "fixed"),
    [
        ("ru", "Письмо для Navalny передали вчера.", "Письмо для Навального передали вчера."),
        ("ru", "Делегация вернулась из Beijing.", "Делегация вернулась из Пекина."),
        ("uk", "Усе це про Macron і його партію.", "Усе це про Макрона і його партію."),
        ("uk", "Вони вилетіли з Варшавы вранці.", "Вони вилетіли з Варшави вранці."),
        ("be", "Ён ехаў з Вильнюса дадому.", "Ён ехаў з Вільні дадому."),
        ("pl", "Emir przyleciał z Qataru rano.", "Emir przyleciał z Kataru rano."),
        ("cs", "Mluvili o Poroshenkovi celý den.", "Mluvili o Porošenkovi celý den."),
        # left alone
        ("ru", "Он улетел в Beijing вчера.", None),  # to it, or in it
        ("ru", "Концерт Виктора Цоя во Львове сорвали.", None),
        ("ru", "Имя Наполеона знают все.", None),  # no misspelt Bonaparte
        ("ru", "Приложение YouTube заблокировано.", None),  # no person and no place
        ("uk", "Він читав роман Толстого.", None),
        ("uk", "Жителі Сіднея скаржаться.", None),  # with either ending
        ("uk", "Він сказав: «Мы поговорим с Зеленским в Киеве».", None),  # a quotation
        ("uk", "Вона показала Чеську школу.", None),
        ("pl", "Juventus przegrał z Torinem.", None),  # a club
        ("pl", "Hotel Geneva stoi w Krakowie.", None),  # as in its own language
        ("pl", "Aleksandra Łukaszenki nie było w Mińsku.", None),  # of the given name the house has another form
        ("cs", "Leží v Jižním Holandska blízko moře.", None),  # no misspelt Nizozemsko
        ("cs", "Omluvil se Zelensky i jeho kancelář.", None),  # himself
        ("hr", "Presude u Egiptu zabrinule su vladu.", None),  # nothing is said of the languages beside it
    ],
)
def test_what_another_language_left_is_mended_where_it_can_be_nothing_else(lexicon, language, text, fixed):
    assert Normalizer(language, lexicon=lexicon, rules=["name"]).fix(text, "likely").text == (fixed or text)
