"""Mentions: every span that names a known entity, in the languages that decline names too."""

import pytest

from normalize import Normalizer
from normalize.model import Trust


def entities(lexicon, text, target="en"):
    return [(m.text, m.entity) for m in Normalizer(target, lexicon=lexicon).mentions(text)]


@pytest.mark.parametrize(
    ("target", "text", "expected"),
    [
        ("ru", "Лукашенко встретился с Пашиняном в Минске.", {"lukashenko", "pashinyan", "minsk"}),
        ("ru", "Заявление Пескова о саммите ОДКБ в Ереване.", {"peskov", "csto", "yerevan"}),
        ("ru", "Встреча с Александром Лукашенко и представителями Газпрома прошла в Минске.", {"lukashenko", "gazprom", "minsk"}),
        ("ru", "Саммит Организации Договора о коллективной безопасности прошёл в Минске.", {"minsk"}),
        ("de", "Das Urteil des Europäischen Gerichtshofs für Menschenrechte fiel in Straßburg.", {"strasbourg"}),
        (
            "de",
            "Wladimir Putins Krieg und Wolodymyr Selenskyjs Antwort in Kiew, der Hauptstadt Europas.",
            {"putin", "zelensky", "kyiv", "europe"},
        ),
        ("pl", "Aleksandra Łukaszenki i Władimira Putina nie było w Mińsku.", {"lukashenko", "minsk"}),
        ("cs", "Po pandemii covidu-19 se představitelé Gazpromu sešli v Minsku.", {"covid-19", "minsk"}),
        ("uk", "Зустріч із Лукашенком відбулася у Києві.", {"lukashenko", "kyiv"}),
        ("be", "Размова з Пуціным у Мінску.", {"putin", "minsk"}),
        ("pl", "Rozmowa z Łukaszenką i Putinem w Mińsku.", {"lukashenko", "putin", "minsk"}),
        ("cs", "Setkání s Putinem a Lukašenkem v Minsku.", {"lukashenko", "putin", "minsk"}),
        ("en", "Alexander Lukashenko received the CSTO's Secretary General in Minsk.", {"lukashenko", "csto", "minsk"}),
    ],
)
def test_names_are_found_and_stay_in_running_text(lexicon, target, text, expected):
    normalizer = Normalizer(target, lexicon=lexicon, rules=["name"])
    found = {m.entity for m in normalizer.mentions(text)}
    assert expected <= found, found
    assert normalizer.fix(text, "likely").text == text


def test_a_mention_points_at_its_text_and_says_what_it_should_be(lexicon):
    text = "At the CSTO summit Lukashenka met Stanislav Zase."
    found = Normalizer(lexicon=lexicon).mentions(text)
    assert all(text[m.start : m.end] == m.text for m in found)
    assert {(m.entity, m.canonical) for m in found} >= {("lukashenko", "Lukashenko"), ("zas", "Stanislav Zas"), ("csto", "CSTO")}


def test_a_name_in_another_script_is_only_pointed_at(lexicon):
    (cyrillic,) = [m for m in Normalizer(lexicon=lexicon).mentions("Lukashenko (Лукашенко) spoke.") if m.text == "Лукашенко"]
    assert cyrillic.trust == Trust.REVIEW


def test_the_context_decides_between_two_of_one_name(lexicon):
    assert ("Georgia", "georgia") in entities(lexicon, "In Tbilisi the parliament of Georgia met Salome Zourabichvili.")
    assert ("Georgia", "georgia-us") in entities(lexicon, "Voters in Atlanta, Georgia, and in the United States went to the polls.")
    assert ("Aliyev", "aliyev") in entities(lexicon, "Ilham Aliyev left Baku. Aliyev said nothing.")


def test_the_target_language_chooses_the_label(lexicon):
    text = "Gipfel der OTSC in Jerewan mit Russland und Armenien"
    assert Normalizer("de", lexicon=lexicon).fix(text, "likely").text == text.replace("OTSC", "OVKS")
    assert Normalizer("fr", lexicon=lexicon).fix("le sommet de la CSTO en Arménie et en Russie", "likely").text.count("OTSC") == 1


@pytest.mark.parametrize(("target", "text"), [("ru", "Самое главное сказано."), ("uk", "Мені подобається весна.")])
def test_a_common_word_that_begins_a_sentence_is_no_case_of_a_short_name(lexicon, target, text):
    assert not Normalizer(target, lexicon=lexicon).mentions(text)


def test_a_surname_alone_is_the_better_known_bearers(lexicon):
    text = "Donald Trump voted early. Trumpas then went home to Melania Trump."
    found = {m.text: m.entity for m in Normalizer("en", lexicon=lexicon).mentions(text)}
    assert found["Trumpas"] == "trump"


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "Two farmers of Barroso, Ohio, sold eggs.", "Barroso"),
        ("ru", "Повар Пётр Берри испёк хлеб.", "Берри"),
        ("ru", "Рассказы Фомы Быкова хвалят.", "Быкова"),
    ],
)
def test_a_family_name_of_which_the_text_says_nothing_is_linked_to_nobody(language, text, word, lexicon):
    normalizer = Normalizer(language, lexicon=lexicon)
    assert word not in [m.text for m in normalizer.mentions(text)]
    assert not [f for f in normalizer.check(text) if f.text == word], "and yet it is no mistake"


@pytest.mark.parametrize(
    ("language", "text", "word", "entity"),
    [
        ("en", "Barroso said in Lisbon that Portugal must save.", "Barroso", "jose-manuel-barroso"),
        ("ru", "Дмитрий Быков написал роман. Быкова хвалили.", "Быкова", "dmitry-bykov"),
        ("ru", "Спикер парламента Ливана был рад. Берри молчал.", "Берри", "nabih-berri"),
        ("en", "Zelensky was silent.", "Zelensky", "zelensky"),
    ],
)
def test_it_is_linked_where_the_text_or_all_the_world_says_who_is_meant(language, text, word, entity, lexicon):
    assert (word, entity) in [(m.text, m.entity) for m in Normalizer(language, lexicon=lexicon).mentions(text)]


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("en", "The museum has the shoes that baker Ulfrid Manturov wore in Russia.", "Manturov"),  # an unknown given name
        ("ru", "Певица Вероника Матвиенко вышла на сцену в России.", "Матвиенко"),  # a given name in another script
        ("pl", "Obraz Liama Scholza wisi w zamku.", "Scholza"),  # in a case
        ("ru", "Это не шутка, сказал К. Лавров на рынке в России.", "Лавров"),  # another initial
        ("fr", "Édouard Philippe dort. Philippe de Grandmont chante.", "Philippe"),  # a given name before a family name
        ("ru", "Выиграл пловец Павел Громов из Минска.", "Павел"),
        ("fr", "La chanteuse Florence Duval est malade.", "Florence"),  # a given name, and a town
        ("en", "Sydney Parker sells tea.", "Sydney"),
        ("en", "The old Nelson Mandela Bridge was sold.", "Nelson Mandela"),  # what bears a name
        ("fr", "Il habite rue Emmanuel Macron.", "Emmanuel Macron"),
        ("ru", "Дождь идёт в Луганской области на Украине, и «Золотое» поставили на полку.", "Золотое"),  # a title
        ("ru", "Был дождь. Агентство из России закрыто.", "Агентство"),  # a usual word that begins a sentence
        ("ru", "Сообщает «Агентство». Другое агентство в России молчит.", "Агентство"),  # a usual word of the text
        ("uk", "Мені подобається дощ, сказав Трамп у США. Мені добре.", "Мені"),  # a usual word that is the case of a name
    ],
)
def test_a_name_that_the_words_beside_it_make_somebody_elses_is_linked_to_nobody(language, text, word, lexicon):
    assert word not in [m.text for m in Normalizer(language, lexicon=lexicon).mentions(text)]


@pytest.mark.parametrize(
    ("language", "text", "word", "entity"),
    [
        ("en", "Denis Manturov opened the fair in Russia. Then Manturov sold bread.", "Manturov", "manturov"),
        ("ru", "Министр Минпромторга Мантуров сказал это в России.", "Мантуров", "manturov"),  # a body in the genitive is no given name
        ("ru", "Это не шутка, сказал С. Лавров на рынке в России.", "Лавров", "lavrov"),  # his own initial
        ("pl", "Władimira Putina nie było w Mińsku.", "Putina", "putin"),  # his own given name in a case
        ("fr", "Aaron Motsoaledi joue. Puis Motsoaledi dort.", "Motsoaledi", "aaron-motsoaledi"),  # no label in the language
        ("uk", "Путін спав. Актор Андрій Путін співав.", "Путін", "putin"),  # what stands before one place says nothing of another's
        ("en", "It rained in Aden, Yemen.", "Aden", "aden"),
        ("en", "It rained in Salt Lake City.", "Salt Lake City", "salt-lake-city"),  # usual words, and no body's
        ("fr", "Il pleut à Florence.", "Florence", "florence-italy"),
        ("ru", "Об этом сообщил «Интерфакс».", "Интерфакс", "interfax"),  # what is quoted may be a firm
        ("ru", "Снег лёг на улицы. Путин спал.", "Путин", "putin"),  # not the streets of Putin
    ],
)
def test_and_is_linked_where_nothing_makes_it_so(language, text, word, entity, lexicon):
    found = {m.text: m.entity for m in Normalizer(language, lexicon=lexicon).mentions(text)}
    assert found.get(word) == entity


def test_a_family_name_near_to_one_of_whom_the_text_says_nothing_is_not_put_in(lexicon):
    normalizer = Normalizer("en", lexicon=lexicon)
    assert normalizer.fix("The bakers walked to Matwijenko on a rainy day.", "likely").text == "The bakers walked to Matwijenko on a rainy day."
    assert "Matviyenko" in normalizer.fix("In Russia the bakers spoke with Matwijenko.", "likely").text


def test_of_two_bearers_named_in_a_text_a_surname_in_another_language_is_neither_beyond_doubt(lexicon):
    text = "Hillary Clinton y Bill Clinton llegaron. Más tarde habló Clinton."
    assert [str(m.trust) for m in Normalizer("es", lexicon=lexicon).mentions(text) if m.text == "Clinton"] == ["review"]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("Lyon won 2-1 and drew 1-1.", "1-1"),
        ("The Office of the President was closed for a week, and the school, too.", "Office of the President"),
        ("The old Memorial is made of stone.", "Memorial"),
    ],
)
def test_what_only_looks_like_a_name_is_linked_to_nothing(text, part, lexicon):
    assert part not in [m.text for m in Normalizer("en", lexicon=lexicon).mentions(text)]


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("In Ukraine, the Office of the President said so.", "Office of the President"),
        ("In Russia, Memorial was closed.", "Memorial"),
        ("The White House said so.", "White House"),
    ],
)
def test_and_is_where_the_text_says_so(text, part, lexicon):
    assert part in [m.text for m in Normalizer("en", lexicon=lexicon).mentions(text)]


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("hr", "Vlada Sjeverne Koreje i Kim Jong-Una šuti.", "Kim Jong-Una"),  # the genitive
        ("uk", "У Еквадорі дощ іде в місті Гуаякіль. У Гуаякілі холодно.", "Гуаякіл"),  # ґ or г
    ],
)
def test_what_is_right_in_its_case_or_letter_is_not_put_otherwise(language, text, word, lexicon):
    assert not [f for f in Normalizer(language, lexicon=lexicon).check(text) if f.text.startswith(word) and f.trust > Trust.REVIEW]


def test_a_line_about_a_form_in_english_is_not_sure_where_another_language_calls_the_entity_so(lexicon):
    found = [f for f in Normalizer("fr", lexicon=lexicon).check("Le grand prix d'Abu Dhabi est à Abu Dhabi.") if f.category == "name"]
    assert all(f.trust < Trust.SURE for f in found)
