"""Generated forms: what must follow from a label, what must not, and how the convention files are read."""

import itertools
import re
import shutil
import unicodedata
from pathlib import Path

import pytest

from normalize.errors import LexiconError
from normalize.lexicon.generate import MOST, MOST_OTHERS, Conventions, Generated, generate, load

FOLDER = Path(__file__).parent.parent / "lexicons" / "conventions"


@pytest.fixture(scope="module")
def conventions() -> Conventions:
    return load(FOLDER)


def forms(label: str, language: str, kind: str, conventions: Conventions) -> dict[str, Generated]:
    return {form.text: form for form in generate(label, language, kind, conventions)}


PRESS = [
    ("ru", "person", "Горбачёв", "Gorbachev Gorbatchev Gorbatschow Gorbachov Gorbaczow Gorbačov Gorbačëv Gorbatsjov Gorbaçov Gorbatchov"),
    ("ru", "person", "Ельцин", "Yeltsin Eltsine Jelzin Jelcyn Jelcin Eltsin"),
    ("ru", "person", "Хрущёв", "Khrushchev Khrouchtchev Chruschtschow Jrushchov Chruszczow Chruščov Hruşçov Chroesjtsjov"),
    ("ru", "person", "Достоевский", "Dostoevsky Dostoyevsky Dostoïevski Dostojewski Dostoievski Dostoevskij Dostojevskij"),
    ("ru", "person", "Путин", "Poutine Poetin"),
    ("ru", "person", "Александр Солженицын", "Alexander Solzhenitsyn;Alexandre Soljenitsyne;Aleksandr Sołżenicyn;Alexander Solschenizyn"),
    ("ru", "place", "Екатеринбург", "Yekaterinburg Ekaterinburg Iekaterinburg Jekaterinburg"),
    ("uk", "person", "Ющенко", "Yushchenko Iouchtchenko Juschtschenko Juszczenko Juščenko Joesjtsjenko Yuşçenko"),
    ("uk", "person", "Янукович", "Yanukovych Ianoukovytch Janukowytsch Janukowycz Janukovyč"),
    ("uk", "place", "Запоріжжя", "Zaporizhzhia Zaporizhzhya Saporischschja Zaporijjia Zaporiżżia"),
    ("uk", "place", "Куп'янськ", "Kupiansk Kupyansk Kupjansk"),
    ("uk", "place", "Куп’янськ", "Kupiansk Kupyansk Kupjansk"),
    ("be", "person", "Лукашэнка", "Lukashenka Lukašenka Loukachenka Łukaszenka Lukaschenka"),
    ("be", "place", "Магілёў", "Mahilyow Mahilioŭ Mahilyou Magilyov"),
    ("hy", "person", "Փաշինյան", "Pashinyan Pashinian Pachinian Paschinjan Pashinián Paszinian Pašinjan Paşinyan"),
    ("ka", "person", "სააკაშვილი", "Saakashvili Saakachvili Saakaschwili Saakaszwili Saakašvili"),
    ("az", "person", "İlham Əliyev", "Ilham Aliyev;Ilham Alijew;Ilham Aliev"),
    ("sr", "person", "Милошевић", "Milošević Milosevic Miloshevich Miloszewić"),
    ("bg", "person", "Живков", "Zhivkov Jivkov Schiwkow Żiwkow Živkov"),
    ("el", "person", "Τσίπρας", "Tsipras Çipras"),
    ("kk", "person", "Назарбаев", "Nazarbayev Nazarbaïev Nasarbajew Nazarbaev"),
    ("ar", "person", "عبد الفتاح السيسي", "Abdel Fattah al-Sisi;Abdul Fattah al-Sisi"),
    ("he", "person", "בנימין נתניהו", "Benjamin Netanyahu;Binyamin Netanyahu;Benjamin Netanjahu"),
    ("fa", "person", "علی خامنه‌ای", "Ali Khamenei"),
    ("pl", "person", "Wałęsa", "Walesa"),
    ("de", "person", "Gerhard Schröder", "Gerhard Schroder;Gerhard Schroeder"),
    ("is", "person", "Guðni", "Gudni"),
]


@pytest.mark.parametrize(("language", "kind", "label", "expected"), PRESS)
def test_the_press_of_many_languages_is_foreseen(language: str, kind: str, label: str, expected: str, conventions: Conventions) -> None:
    found = forms(label, language, kind, conventions)
    wanted = set(expected.split(";") if ";" in expected or " " in label else expected.split()) - {label}
    assert wanted <= set(found)


ENDINGS = [
    ("ru", "person", "Зась", "Zasya Zasyu Zasem Zase Zasia Zasja"),
    ("be", "person", "Зась", "Zasya Zasyu Zasem"),
    ("ru", "person", "Путин", "Putinu Putinym Putinom"),
    ("ru", "person", "Достоевский", "Dostoevskogo Dostoevskomu Dostoevskim"),
    ("ru", "person", "Владимир Жириновский", "Vladimira Zhirinovskogo;Vladimir Zhirinovskogo"),
    ("ru", "place", "Барановичи", "Baranovicham Baranovichakh"),
    ("ru", "place", "Черкассы", "Cherkassakh"),
    ("ru", "place", "Нагорный Карабах", "Nagornogo Karabakha;Nagornom Karabakhe"),
    ("ru", "place", "Ставрополь", "Stavropolya Stavropolem"),
    ("uk", "person", "Порошенко", "Poroshenka Poroshenku Poroshenkom"),
    ("uk", "place", "Харків", "Kharkova Kharkovi"),
    ("uk", "place", "Бровари", "Brovarakh"),
    ("be", "place", "Баранавічы", "Baranavichakh"),
    ("pl", "person", "Tusk", "Tuska Tuskiem Tuskowi"),
    ("pl", "person", "Lech Kaczyński", "Lecha Kaczyńskiego;Lecha Kaczynskiego"),
    ("cs", "person", "Babiš", "Babiše Babise Babišovi Babišem"),
    ("lt", "person", "Landsbergis", "Landsbergio Landsbergiui"),
    ("hy", "person", "Սարգսյան", "Sargsyani"),
    ("ka", "person", "სააკაშვილი", "Saakashvilma Saakashvilis"),
    ("el", "person", "Τσίπρας", "Tsipra"),
]


@pytest.mark.parametrize(("language", "kind", "label", "expected"), ENDINGS)
def test_case_endings_are_left_in(language: str, kind: str, label: str, expected: str, conventions: Conventions) -> None:
    found = forms(label, language, kind, conventions)
    for text in expected.split(";") if " " in label else expected.split():
        assert text in found
        assert found[text].ending not in ("", "acronym")


def test_polish_declines_what_it_spells_itself(conventions: Conventions) -> None:
    found = forms("Лукашенко", "ru", "person", conventions)
    assert found["Łukaszenki"] == Generated("Łukaszenki", "press-pl ascii", "genitive")
    assert {"Lukaszenki", "Łukaszenką", "Łukaszence"} <= set(found)


@pytest.mark.parametrize(
    ("language", "label", "expected"),
    [
        ("pl", "Ziobro", "Zyobro Zebro"),
        ("de", "Scholz", "Sholts Sholc"),
        ("de", "Steinmeier", "Shtaynmayer"),
        ("hu", "Szijjártó", "Siyyarto"),
        ("cs", "Zeman", "Zemanu"),
    ],
)
def test_a_latin_name_comes_back_through_cyrillic(language: str, label: str, expected: str, conventions: Conventions) -> None:
    assert set(expected.split()) <= set(forms(label, language, "person", conventions))


@pytest.mark.parametrize(
    ("language", "kind", "label", "stem"),
    [("ru", "place", "Барановичи", "Baranovich"), ("uk", "place", "Каховка", "Kakhov"), ("be", "person", "Лукашэнка", "Lukashenk")],
)
def test_endings_are_cut(language: str, kind: str, label: str, stem: str, conventions: Conventions) -> None:
    assert stem in forms(label, language, kind, conventions)


@pytest.mark.parametrize(
    ("language", "label", "adjective"),
    [("uk", "Куп'янськ", "Kupianske"), ("ru", "Бобруйск", "Bobruyskaya"), ("ru", "Херсон", "Khersonskoe"), ("uk", "Каховка", "Kakhovska")],
)
def test_places_have_adjectives(language: str, label: str, adjective: str, conventions: Conventions) -> None:
    assert forms(label, language, "place", conventions)[adjective].ending == "adjective"
    assert adjective not in forms(label, language, "person", conventions)


@pytest.mark.parametrize(
    ("language", "label", "acronym"),
    [("ru", "ОДКБ", "ODKB"), ("be", "АХБК", "AKHBK"), ("be", "АХБК", "AHBK"), ("uk", "СБУ", "SBU"), ("ru", "ФСБ", "FSB")],
)
def test_acronyms_are_read_letter_by_letter(language: str, label: str, acronym: str, conventions: Conventions) -> None:
    assert forms(label, language, "organisation", conventions)[acronym].ending == "acronym"


NEVER = [
    ("ru", "person", "Путин", "Putina"),  # a woman of that name
    ("ru", "person", "Захаров", "Zakharova"),
    ("ru", "person", "Захарова", "Zakharov"),
    ("ru", "person", "Мария Захарова", "Maria Zakharov"),
    ("uk", "person", "Кравців", "Kravtsova"),
    ("be", "person", "Пракоп'еў", "Prakopyeva"),
    ("pl", "person", "Ławrow", "Lawrowa"),
    ("cs", "person", "Navrátilová", "Navratil"),
    ("ru", "person", "Александр Лукашенко", "Aleksandra Lukashenko"),  # his sister, for all a reader knows
    ("ru", "person", "Ангела Меркель", "Angela Merkelem"),  # a woman's name in a consonant does not decline
    ("ru", "person", "Порошенко", "Poroshenka"),  # indeclinable in Russian, not in Ukrainian
    ("ru", "person", "Гайдай", "Gaidaysky"),
    ("ru", "place", "Минск", "Pinsk"),
    ("ru", "place", "Ивановка", "Ivanov"),  # the commonest family name of all
    ("ru", "place", "Пески", "Peskov"),
    ("ru", "place", "Броды", "Brodsky"),
    ("ru", "place", "Германия", "German"),
    ("uk", "place", "Суми", "Sum"),
    ("uk", "person", "Зеленська", "Zelenskiy"),
    ("pl", "person", "Wałęsa", "Wales"),
    ("de", "place", "Wien", "Vin"),  # a place has a name of its own in Russian
    ("ru", "place", "Орша", "Orsh"),  # too short a stem
    ("ru", "organisation", "ЕС", "Yes"),
    ("ru", "organisation", "ЕС", "YES"),
    ("ru", "organisation", "Союз женщин", "Soyuza zhenshchin"),  # a description keeps its nominative
    ("ru", "organisation", "ХАМАС", "HAMASA"),
    ("ru", "place", "США", "SSHAskiy"),  # no adjective of an acronym
    ("ar", "person", "أسد", "Asd"),  # vowels that nobody wrote
    ("he", "person", "ברק", "Brk"),
    ("ru", "person", "Щусев", "Usev"),  # ISO 9 without its marks
]


@pytest.mark.parametrize(("language", "kind", "label", "text"), NEVER)
def test_some_forms_are_never_made(language: str, kind: str, label: str, text: str, conventions: Conventions) -> None:
    assert text not in forms(label, language, kind, conventions)


LABELS = [
    ("ru", "person", "Александр Лукашенко"),
    ("be", "person", "Святлана Ціханоўская"),
    ("uk", "person", "Володимир Зеленський"),
    ("hy", "person", "Նիկոլ Փաշինյան"),
    ("ru", "place", "Нижний Новгород"),
    ("uk", "place", "Кривий Ріг"),
    ("be", "place", "Бабруйск"),
    ("ru", "organisation", "Организация Договора о коллективной безопасности"),
    ("ka", "place", "თბილისი"),
    ("ar", "place", "دمشق"),
    ("pl", "person", "Zbigniew Ziobro"),
    ("kk", "person", "Қасым-Жомарт Тоқаев"),
    ("ru", "place", "Ростов-на-Дону"),
]


@pytest.mark.parametrize(("language", "kind", "label"), LABELS)
def test_forms_are_distinct_clean_few_and_always_the_same(language: str, kind: str, label: str, conventions: Conventions) -> None:
    found = list(generate(label, language, kind, conventions))
    texts = [form.text for form in found]
    assert found == list(generate(label, language, kind, conventions))
    assert len(set(texts)) == len(texts) <= MOST.get(kind, MOST_OTHERS)
    assert label not in texts
    assert all(text == unicodedata.normalize("NFC", text) == text.strip() for text in texts)
    assert all(sum(map(str.isalpha, text)) >= 3 for text in texts)
    assert not any(re.search(r"[Ѐ-ԯԱ-֏Ⴀ-ჿΑ-ω\u0590-\u06ff]", text) for text in texts)
    assert all(text[0].isupper() for text in texts)


def test_the_usual_english_spelling_comes_first(conventions: Conventions) -> None:
    first = {
        label: next(generate(label, language, "person", conventions)).text
        for language, label in (("ru", "Михаил Горбачёв"), ("uk", "Віктор Ющенко"), ("hy", "Նիկոլ Փաշինյան"), ("be", "Алесь Бяляцкі"))
    }
    assert first == {
        "Михаил Горбачёв": "Mikhail Gorbachev",
        "Віктор Ющенко": "Viktor Yushchenko",
        "Նիկոլ Փաշինյան": "Nikol Pashinyan",
        "Алесь Бяляцкі": "Ales Byalyatski",
    }


@pytest.mark.parametrize(("language", "kind", "label"), LABELS)
def test_all_words_follow_one_convention(language: str, kind: str, label: str, conventions: Conventions) -> None:
    count = len(label.split())
    assert all(len(form.text.split()) == count for form in itertools.islice(generate(label, language, kind, conventions), 5))


@pytest.mark.parametrize(
    ("language", "label"),
    [("ru", "X5 Групп"), ("th", "ประยุทธ์"), ("zh", "习近平"), ("ru", ""), ("xx", "Иванов"), ("sv", "Jens Stoltenberg")],
)
def test_what_no_table_knows_gives_nothing(language: str, label: str, conventions: Conventions) -> None:
    assert list(generate(label, language, "person", conventions)) == []


def test_latin_labels_of_cyrillic_languages_are_read_as_latin(conventions: Conventions) -> None:
    assert "Aleksandar Vucic" in forms("Aleksandar Vučić", "sr", "person", conventions)


MINIMAL = """source: test
script: cyrillic
conventions:
  press-en:
    source: test
    endings: true
    letters: {а: a, б: b, в: v}
declension:
  source: test
  cases: genitive
  person: {а: в}
"""


def written(folder: Path, text: str) -> Path:
    (folder / "xx.yaml").write_text(text, encoding="utf-8")
    return folder


def test_a_small_file_is_enough(tmp_path: Path) -> None:
    found = list(generate("бава", "xx", "person", load(written(tmp_path, MINIMAL))))
    assert found == [Generated("bava", "press-en", ""), Generated("bavv", "press-en", "genitive")]


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("script: cyrillic", "script: runic", "script 'runic' is not one of"),
        ("source: test\nscript", "sauce: test\nscript", "unknown field 'sauce'"),
        ("    endings: true", "    ending: true", "unknown field 'ending'"),
        ("    endings: true", "    endings: maybe", "expected true or false"),
        ("а: a, б", "(а: a, б", "is not letters with"),
        ("а: a, б", "г: null, б", "is taken away, but was not inherited"),
        ("    endings: true", "    extends: press-xx", "is no other table"),
        ("    endings: true", "    extends: press-en", "is no other table"),
        ("    endings: true", "    then: yy", "is no file beside this one"),
        ("person: {а: в}", "person: {а: в г}", "2 endings for 1 cases"),
        ("person: {а: в}", "persons: {а: в}", "unknown field 'persons'"),
        ("а: a, б", "а: a, а: b, б", "duplicate"),
    ],
)
def test_a_mistake_is_named_with_its_file_and_what_would_be_right(old: str, new: str, says: str, tmp_path: Path) -> None:
    assert old in MINIMAL
    with pytest.raises(LexiconError, match=re.escape(says)) as raised:
        load(written(tmp_path, MINIMAL.replace(old, new, 1)))
    assert raised.value.problems[0].file.endswith("xx.yaml")


def test_every_shipped_table_says_where_it_is_from_and_holds_no_stray_letters() -> None:
    for path in FOLDER.glob("*.yaml"):
        for line in path.read_text("utf-8").splitlines():
            for word in re.findall(
                r"[^\W\d_]+",
                re.sub(r"\([^)]*\)|classes.*", " ", line.split("#")[0].translate(dict.fromkeys(map(ord, "ˮʻʼʾʿ"))).replace("\\u200c", "")),
            ):
                scripts = {unicodedata.name(letter).split()[0] for letter in word}
                assert len(scripts - {"MODIFIER"}) == 1, f"{path.name}: {word!r} mixes {scripts}"


def test_loading_reads_only_its_folder(tmp_path: Path) -> None:
    for name in ("ru", "pl", "cs"):
        shutil.copy(FOLDER / f"{name}.yaml", tmp_path)
    with pytest.raises(LexiconError, match="latin"):
        load(tmp_path)
    shutil.copy(FOLDER / "latin.yaml", tmp_path)
    assert set(load(tmp_path).sources) == {"ru", "pl", "cs", "latin"}
