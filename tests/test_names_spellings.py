"""Spellings of one name in one text, names in their cases, names that stand in the place of another. Each limit with a text on both sides of it."""

import pytest
from invented import build, entity, place_of

from normalize.model import Document, Original, Span
from normalize.names import clusters, instead, original
from normalize.names.clusters import Beside
from normalize.names.inflection import Governed, governed, in_its_case, is_no_ending, is_nominative, is_perhaps_its_case, stays

# Without a lexicon


def spellings(text, lexicon):
    return [(sorted(v.text for v in c.variants), c.strong, c.evidence) for c in clusters.clusters(Document(text), lexicon)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Drobnitsyn came. Drobnitsin left.", (False, "similarity 0.96")),
        ("Selim Drobnitsyn came. Selim Drobnitsin left.", (True, "the given name Selim stands before both")),
        ("Selim Drobnitsyn came. Tarhan Drobnitsin left.", None),
        ("A Drobnitsyn came. Selim Drobnitsin left.", (False, "similarity 0.96")),
        ("President Qovrath came. President Qofrat left.", (True, "the office president stands before both")),
        ("Qovrath Xalva is there. Qofrath Xalva is here.", (True, "the name Xalva follows both")),
        ("Drobnitsyn Xalva came. Drobnitsin left.", None),  # a name follows the one alone
        ("Drobnitsyn Xalva came. Drobnitsin Mulqent left.", None),
        ("Drobnitsyn met Drobnitsin.", None),  # side by side
        ("Drobnitsyn " + "then " * 8 + "and Drobnitsin.", (False, "similarity 0.96")),
        ("Drobnitsyn came; " + "x" * 22 + " Drobnitsin.", None),  # forty characters lie between
        ("Drobnitsyn came; " + "x" * 34 + " Drobnitsin.", (False, "similarity 0.96")),
        ("Drobnitsyn came.\nDrobnitsin left.", (False, "similarity 0.96")),
        ("Mr Drobnitsyn came. Selim Drobnitsin left.", (False, "similarity 0.96")),  # no given name
        ("Qaz came. Qas left.", None),  # of three letters only an ending may follow
        ("Qaz came. Qazem left.", (False, None)),
        ("Räiqqönen came. Raiqqonen left.", (False, None)),
        ("Qäc came. Qac left.", None),  # three letters with and without marks may be two
        ("Qäcx came. Qacx left.", (False, None)),
        ("Résumé came. Resume left.", None),
        ("räiqq came. raiqq left.", None),
        ("Räi5q came. Rai5q left.", None),
        ("RÄIQQ came. Raiqq left.", None),
    ],
)
def test_two_spellings_are_one_name_or_two(text, expected, invented):
    found = spellings(text, invented)
    if expected is None:
        assert found == []
    else:
        ((_, strong, why),) = found
        assert strong is expected[0] and (expected[1] is None or why.startswith(expected[1][:14])), why


def test_three_spellings_are_strong_and_the_most_frequent_is_first(invented):
    ((texts, strong, _),) = spellings("Drobnitsyn came. Drobnitsin left. Drobnytsin slept.", invented)
    assert len(texts) == 3 and strong
    (found,) = clusters.clusters(Document("Drobnitsin left. Drobnitsyn came. Drobnitsyn slept."), invented)
    assert [v.text for v in found.variants] == ["Drobnitsyn", "Drobnitsin"]
    (found,) = clusters.clusters(Document("Qovrathem left. Qovrath came."), invented)
    assert found.variants[0].text == "Qovrath", "the one without an ending"


def test_the_clusters_of_a_text_come_in_its_order(invented):
    found = spellings("Räiqqönen came. Drobnitsyn came. Drobnitsin left. Raiqqonen left.", invented)
    assert [texts[0][0] for texts, *_ in found] == ["R", "D"]
    assert clusters.clusters(Document("Drobnitsyn přišel. Drobnitsin odešel.", language="cs"), invented) == ()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (set(), {"Anna"}, None),
        ({"Anna"}, set(), None),
        ({"Anna"}, {"Anna"}, True),
        ({"Anna"}, {"Bela"}, False),
        ({"A"}, {"Anna"}, True),
        ({"Anna"}, {"A"}, True),
        ({"B"}, {"Anna"}, False),
        ({"An"}, {"Anna"}, False),
        ({"Stanislav"}, {"Stanislau"}, True),
        ({"Tarhan"}, {"Tarhon"}, False),  # 0.79
        ({"Bela", "Anna"}, {"Anna"}, True),
    ],
)
def test_whether_what_stands_beside_two_words_agrees(one, other, expected):
    assert clusters._agree(frozenset(one), frozenset(other)) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("Qazo", "Qozo", True), ("Qaz", "Qazo", True), ("Qaz", "Qoz", False), ("Qaz", "Qozo", False), ("Qaz", "Qaz", False)],
)
def test_one_of_three_letters_is_compared_with_an_ending_alone(one, other, expected):
    assert clusters._long_enough(one, other) is expected and clusters._long_enough(other, one) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("Scholz", "Sholts", True), ("Obuzek", "Mulkent", False), ("Kolvara", "Kolvaran", False), ("Qaz", "Qas", False)],
)
def test_whether_two_words_are_alike_at_all(one, other, expected):
    assert clusters._are_alike(one, other) is expected


def test_a_key_may_lose_a_sound_from_four_on():
    from normalize.similarity import name_key

    assert len(name_key("Kolva")) == 3 and len(clusters.keys_around("Kolva")) == 1
    assert len(name_key("Kolvar")) == 4 and len(clusters.keys_around("Kolvar")) == 4
    assert clusters.keys_around("O") == ()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Beside(frozenset({"Anna"}), frozenset(), frozenset()), Beside(frozenset({"Anna"}), frozenset(), frozenset()), True),
        (Beside(frozenset(), frozenset({"Hills"}), frozenset()), Beside(frozenset(), frozenset({"Hills"}), frozenset()), True),
        (Beside(frozenset(), frozenset(), frozenset({"president"})), Beside(frozenset(), frozenset(), frozenset({"president"})), True),
        (Beside(frozenset(), frozenset(), frozenset({"president"})), Beside(frozenset(), frozenset(), frozenset({"minister"})), False),
        (Beside(frozenset({"Anna"}), frozenset(), frozenset()), Beside(frozenset({"Bela"}), frozenset(), frozenset()), False),
    ],
)
def test_whether_anything_beside_may_make_two_words_one(one, other, expected):
    assert clusters._may_be_one("Scholz", "Silz", {"Scholz": one, "Silz": other}) is expected
    assert clusters._may_be_one("Drobnitsyn", "Drobnitsin", {"Drobnitsyn": one, "Drobnitsin": other}), "they sound alike"


def test_a_list_of_names_is_not_compared(invented):
    letters = "aeiou"
    words = [f"Q{a}br{b}s{c}" for a in letters for b in letters for c in letters]
    kinds = dict.fromkeys(words[: clusters.MOST_SPELLINGS], clusters.UNKNOWN)
    assert clusters.MOST_SPELLINGS == 50
    many = set(clusters._candidates(kinds, invented))
    assert len(many) == 50 * 49 / 2
    assert not set(clusters._candidates(kinds | {words[50]: clusters.UNKNOWN}, invented))
    assert not set(clusters._candidates({"Qabr": clusters.KNOWN, "Qobr": clusters.KNOWN}, invented)), "one of each pair is unknown"
    assert set(clusters._candidates({"Qabr": clusters.KNOWN, "Qobr": clusters.UNKNOWN}, invented)) == {("Qobr", "Qabr")}


def test_what_the_text_itself_says_goes_before_a_likeness():
    kinds = dict.fromkeys(("Aba", "Abe", "Abi"), clusters.UNKNOWN)
    places = {word: (Span(n, n + 1),) for n, word in enumerate(kinds)}
    links = {frozenset(("Aba", "Abe")): "similarity 0.90", frozenset(("Abe", "Abi")): "the office envoy stands before both"}
    (found,) = clusters._joined(links, places, kinds)
    assert found.evidence.startswith("the office") and found.strong and len(found.variants) == 3
    (found,) = clusters._joined({frozenset(("Aba", "Abe")): "similarity 0.90"}, places, kinds)
    assert not found.strong and [v.text for v in found.variants] == ["Aba", "Abe"]
    known = kinds | {"Aba": clusters.KNOWN, "Abi": clusters.KNOWN}
    found = list(clusters._joined(links, places, known))
    assert len(found) == 1 and len(found[0].variants) == 2, "two known names are two, and some misspelling between them"
    assert [v.known for v in found[0].variants] == [True, False]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Selim Qovrath Xalva", ({"Selim"}, {"Xalva"}, set())),
        ("selim Qovrath xalva", (set(), set(), set())),
        ("Selim (Qovrath), Xalva", (set(), set(), set())),
        ("Selim-Qovrath-Xalva", ({"Selim"}, {"Xalva"}, set())),
        ("The Qovrath Old", (set(), set(), set())),
        ("Mr Qovrath", (set(), set(), set())),
        ("President Qovrath", (set(), set(), {"president"})),
        ("president Qovrath", (set(), set(), {"president"})),
    ],
)
def test_what_stands_directly_beside_a_word(text, expected, invented):
    found = clusters._beside(Document(text), invented, [place_of(text, "Qovrath")])
    assert (set(found.given), set(found.next), set(found.office)) == expected


# In its case


@pytest.mark.parametrize(
    ("language", "surface", "standard", "expected"),
    [
        ("ru", "Обузеком", "Обузек", "Обузеком"),
        ("uk", "Обузеком", "Обузек", "Обузеком"),
        ("pl", "Obuzekem", "Obuzek", None),
        ("ru", "Obuzek", "Обузек", None),  # as in its own language
        ("ru", "Тарханом Обузеком", "Обузек", None),  # of other words
        ("ru", "ОБУЗЕК", "Обузек", None),
    ],
)
def test_the_case_of_what_stands_there(language, surface, standard, expected, invented):
    assert in_its_case(invented, invented.number("obuzek"), surface, standard, language) == expected


@pytest.mark.parametrize(
    ("cases", "surely", "expected"),
    [
        ({"genitive"}, True, "Обузека"),
        ({"genitive"}, False, None),
        ({"instrumental"}, True, "Обузеком"),
        (set(), True, None),
    ],
)
def test_a_name_as_in_its_own_language_has_the_case_that_the_preposition_asks_for(cases, surely, expected, invented):
    asked = Governed(frozenset(cases), surely)
    assert in_its_case(invented, invented.number("obuzek"), "Obuzek", "Обузек", "ru", asked) == expected
    assert in_its_case(invented, invented.number("obuzek"), "Обузеком", "Обузек", "ru", asked) in (
        (None,) if cases == {"genitive"} else ("Обузеком",)
    )


@pytest.mark.parametrize(
    ("surface", "standard", "expected"),
    [
        ("Цоя", "Цой", True),
        ("Ця", "Цой", False),  # two letters stay at least
        ("Обузеком", "Обузек", True),
        ("Обуёв", "Обузек", False),
        ("Обузэ", "Обузек", True),  # two letters of the nominative change
        ("Обуэ", "Обузек", False),
        ("Виктора Цоя", "Цой", False),
        ("Ґданська", "Гданськ", True),
    ],
)
def test_an_ending_alone_is_perhaps_a_case(surface, standard, expected):
    assert is_perhaps_its_case(surface, standard) is expected


@pytest.mark.parametrize(
    ("language", "surface", "standard", "key", "expected"),
    [
        ("ru", "Обусек", "Обузек", "obuzek", True),
        ("ru", "Обусек", "Обузеко", "obuzek", False),
        ("ru", "Обусека", "Обузека", "obuzek", False),  # a vowel may be a case's
        ("en", "Obusek", "Obuzek", "obuzek", False),
        ("ru", "Тархан Обусека", "Тархан Обузек", "obuzek", True),
        ("ru", "Тархана Обусека", "Тархан Обузек", "obuzek", False),
        ("ru", "Тархан Обусек", "Обузек", "obuzek", False),
    ],
)
def test_what_can_only_be_a_nominative(language, surface, standard, key, expected, invented):
    assert is_nominative(invented, invented.number(key), surface, standard, language) is expected


@pytest.mark.parametrize(
    ("language", "surface", "standard", "expected"),
    [
        ("uk", "Лавровым", "Лавров", True),
        ("uk", "Обузекою", "Обузек", False),
        ("uk", "Обузекыыы", "Обузек", True),
        ("uk", "Обузек Обузек", "Обузек", False),
        ("uk", "Обузек", "Обузек Обузек", False),
        ("uk", "Обузек", "Обузек", False),
        ("uk", "Обузенкыыы", "Обузенко", True),
        ("sw", "Obuzekyyy", "Obuzek", False),  # no tables
    ],
)
def test_an_ending_that_no_name_of_the_language_has(language, surface, standard, expected, invented):
    assert is_no_ending(invented, invented.number("obuzek"), surface, standard, language) is expected


@pytest.mark.parametrize(
    ("name", "language", "expected"),
    [("Обузенко", "ru", True), ("Обузек", "ru", False), ("Обузенко", "uk", False), ("Obuzek", "sw", False)],
)
def test_a_name_with_one_form_in_all_cases(name, language, expected, invented):
    assert stays(invented, invented.number("obuzek"), name, language) is expected


def test_a_preposition_may_ask_otherwise_for_persons(invented):
    assert governed(invented, "с", "ru", "person").cases == {"instrumental"}
    assert governed(invented, "С", "ru", "person").cases == {"instrumental"}
    assert governed(invented, "с", "ru", "place").cases == set()
    assert governed(invented, "qq", "ru", "place") == Governed(frozenset(), True)


# Beside an original


def test_a_place_lies_in_one_of_some_spans():
    spans = [Span(2, 5), Span(7, 9)]
    assert original.is_within(Span(2, 5), spans) and original.is_within(Span(7, 8), spans)
    assert not any(original.is_within(place, spans) for place in (Span(1, 5), Span(2, 6), Span(4, 8), Span(5, 7)))


def said(text, source, part, key, lexicon, right=(), language="ru"):
    document = Document(text, original=Original(source, language))
    named = [place_of(text, *((each,) if isinstance(each, str) else each)) for each in right]
    return [e.name for e in original.of_the_original(document, lexicon, lexicon.number(key), place_of(text, part), named)]


@pytest.mark.parametrize(
    ("text", "source", "right", "expected"),
    [
        ("Obusek slept.", "Тархан Обузек спал.", (), ["in the original"]),
        ("Obuzek met Obusek.", "Тархан Обузек спал.", ("Obuzek",), []),  # named as often
        ("Obuzek met Obusek.", "Тархан Обузек видел, как Тархан Обузек спал.", ("Obuzek",), ["in the original"]),
        ("Obusek slept.", "Все спали.", (), ["not in the original"]),
        ("Obuzek met Obusek.", "Все спали.", ("Obuzek",), []),
        ("Obusek slept.", None, (), []),
    ],
)
def test_what_an_original_says_of_a_place_of_the_text(text, source, right, expected, invented):
    assert said(text, source, "Obusek", "obuzek", invented, right) == expected


def test_a_word_carried_over_says_what_it_says_there(invented):
    assert said("Тархан Обузек slept.", "Тархан Обузек спал.", "Тархан Обузек", "obuzek", invented) == []
    assert said("Obusek slept.", "Все спали.", "Obusek", "vrabesku", invented) == [], "the lexicon has no such name in that language"


def test_an_entity_is_expected_where_its_name_would_be_found(tmp_path):
    small = build(
        tmp_path,
        entity("short", "person", 1, "Tarhan Obuzek", "Obuzek", other={"zh": ("塔尔汉奥布", "奥布")})
        + entity("full", "person", 1, "Tarhan Obuzek", other={"zh": ("塔尔汉奥",), "de": ("Tarhan Obuzek",)})
        + entity("place", "place", 1, "Kolvara", other={"zh": ("科尔瓦拉",)}),
    )
    for key, language, expected in (
        ("short", "zh", True), ("full", "zh", False), ("full", "de", True), ("full", "de-AT", True), ("place", "zh", True), ("place", "de", False)
    ):  # fmt: skip
        assert original.is_expected(small, small.number(key), language) is expected


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        ("Saxons", "Saxony", True),
        ("Obuz", "Obuzek", True),  # four letters
        ("Obu", "Obuzek", False),
        ("Obuzekxx", "Obuzek", True),
        ("Obuzeks", "Obuzek", True),
        ("Mulkent", "Obuzek", False),
        ("Putina", "Putin", True),
    ],
)
def test_a_word_that_is_made_of_a_name_is_a_trace_of_it(word, name, expected):
    assert instead._is_family(word, name) is expected


@pytest.mark.parametrize(("word", "name", "expected"), [("Baden", "Biden", 0.8), ("Obuzek", "Obuzek", 1.0)])
def test_how_alike_two_names_are_by_letters_or_sound(word, name, expected):
    assert instead._alike(word, name, "person") >= expected >= instead.ALIKE
    assert instead._alike("Mulkent", "Obuzek", "person") < instead.ALIKE


@pytest.mark.parametrize(
    ("language", "text", "part", "expected"),
    [
        ("ru", "Там был Обузек.", "Обузек", False),
        ("ru", "Обузек был там.", "Обузек", True),  # all words have a capital there
        ("ru", "Там: «Обузек был».", "Обузек", True),
        ("ru", "Там был (Обузек).", "Обузек", True),
        ("ru", "Там был Старый Обузек.", "Обузек", True),  # the end of a longer name
        ("ru", "Там был старый Обузек.", "Обузек", False),
        ("ru", "Старый Обузек был там.", "Обузек", False),
        ("ru", "Тархан Обузек был там.", "Тархан Обузек", False),
        ("ru", "ООН была там.", "ООН", False),
        ("ru", "Я была там.", "Я", True),
        ("zh", "一奥布泽克一", "奥布泽", False),
        ("zh", "一奥布泽克一", "奥布", True),
        ("he", "אבג דה", "אבג", False),
    ],
)
def test_a_name_of_the_original_may_be_another_word(language, text, part, expected, invented):
    document = Document(text, language=language)
    assert instead._is_doubtful(document, invented, place_of(text, part)) is expected


def put(text, source, lexicon):
    document = Document(text, original=Original(source, "ru"))
    return [(found.text, found.standard) for found in instead.instead(document, lexicon)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They met with Obusac there.", ("Obusac", "Obuzek")),
        ("They met with obusac there.", None),
        ("They met with OBUSAC there.", None),
        ("They met with Mulkent there.", None),
        ("They met with Obuzek there.", None),
        ("They met with Obuzekov there.", None),  # made of the name
        ("They met with Obu there.", None),
        ("They met in Zubria with Obusac there.", ("Obusac", "Obuzek")),
        ("They met in Kolvara with Obusac there.", None),  # what is related is named
        ("They met with Obudac and Obusac there.", ("Obusac", "Obuzek")),  # the nearest
        ("They met with Obusac and Obudac there.", ("Obusac", "Obuzek")),
    ],
)
def test_what_stands_in_the_place_of_a_name(text, expected, invented):
    got = put(text, "Там встретили господина Тархана Обузека.", invented)
    assert got == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("Там Борис Писториус.", "Борис", True),
        ("Там Борис писториус.", "Борис", False),
        ("Там Борис, Писториус.", "Борис", False),
        ("Там Борис.", "Борис", False),
    ],
)
def test_a_name_of_one_word_before_another_is_a_given_name(text, part, expected):
    from normalize.model import Trust
    from normalize.names.mention import Mention

    def is_given(kind, words=part):
        place = place_of(text, words)
        return original._is_given(Document(text, language="ru"), Mention(*place, words, "x", kind, Trust.SURE, None, "r"))

    assert is_given("person") is expected
    assert not is_given("place")
    assert not is_given("person", "Там " + part)


@pytest.mark.parametrize(
    ("text", "part", "evidence", "expected"),
    [
        ("Мені добре.", "Мені", "case", True),
        ("Тут мені.", "мені", "case", False),
        ("Менія там.", "Менія", "case", False),  # five letters
        ("Мені добре.", "Мені", "line", False),
    ],
)
def test_a_short_word_that_begins_a_sentence_is_perhaps_none(text, part, evidence, expected):
    from normalize.model import Trust
    from normalize.names.evidence import Evidence
    from normalize.names.mention import Mention

    mention = Mention(*place_of(text, part), part, "x", "place", Trust.SURE, None, "r", 1.0, (Evidence("x"), Evidence(evidence)))
    assert original._may_be_a_word(Document(text, language="uk"), mention) is expected


def test_of_the_original_only_what_is_sure_counts(invented):
    document = Document("x", original=Original("Тархан Обузек был там. Колвара спит.", "ru"))
    found = original.places_in_original(document, invented)
    assert found[invented.number("obuzek")] == (Span(0, 13),)
    assert original.places_in_original(Document("x"), invented) == {}
    assert original.original(Document("x", original=Original("Там.", None)), invented) is None
    assert original._considered(Document("x"), invented) == frozenset()


def test_the_sentences_that_belong_together():
    document = Document("One came. Two left.", original=Original("Один пришёл. Двое ушли.", "ru"))
    assert original.pair_at(document, 0) is not None and original.pair_at(document, 12) is not None
    assert original.pair_at(document, 0) != original.pair_at(document, 12)
    assert original.pair_at(Document("One."), 0) is None or not original.pair_at(Document("One."), 0).source


def test_what_the_text_has_no_trace_of(invented):
    def missing(text, source="Там встретили господина Тархана Обузека."):
        found = instead.missing(Document(text, original=Original(source, "ru")), invented)
        return [(each.name, each.standard) for each in found]

    assert missing("They met there.") == [("Тархана Обузека", "Obuzek")]
    for text in ("They met Obuzek.", "They met an Obuzeks.", "They met in Kolvara.", "They met Tarhan.", ""):
        assert missing(text) == [], text
    assert missing("They met there.", "Обузека встретили.") == [], "any word has a capital there"
    assert instead.missing(Document("They met there."), invented) == ()
