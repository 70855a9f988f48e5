"""How near a spelling is to a name, what that says, and what keeps it from being believed: each limit with a value on both sides of it."""

import pytest
from invented import build, entity, place_of, scan_of

from normalize.model import Document, Span, Trust
from normalize.names import possible as nearness
from normalize.names.context import Witnesses
from normalize.names.derivation import Derivation, derivation, is_romanised
from normalize.names.evidence import Evidence
from normalize.names.finders import _near
from normalize.names.possible import Possible, possible

MADE = Derivation("Обузек", "ru", "english", "")


def near(lexicon, key="obuzek", standard="Obuzek", similarity=0.9, letters=0.8, derivation=None, labels=(), rivals=0):
    return Possible(lexicon.number(key), standard, similarity, letters, labels, derivation, rivals)


def spelling(lexicon, surface, language="en", source=None, **more):
    scan = scan_of(f"x {surface} y", lexicon, language)
    if source:
        from normalize.model import Original

        scan = scan._replace(document=Document(scan.document.text, language=language, original=Original(None, source)))
    return {each.name: each for each in _near.of_the_spelling(scan, surface, near(lexicon, **more))}


def test_what_a_spelling_says_of_a_word(invented):
    found = spelling(invented, "Obusek")
    assert set(found) == {"near word", "similarity", "letters alike", "length"}
    assert found["similarity"].value == pytest.approx(0.9**3) and found["letters alike"].value == pytest.approx(0.8**3)
    assert found["length"].value == pytest.approx(6 / 12)


@pytest.mark.parametrize(
    ("surface", "more", "name", "expected"),
    [
        ("Obusek", {"similarity": 0.985}, "same sound", True),
        ("Obusek", {"similarity": 0.984}, "same sound", False),
        ("Obusek", {"letters": 0.85}, "one letter", True),
        ("Obusek", {"letters": 0.849}, "one letter", False),
        ("Obus", {}, "short word", True),  # four letters
        ("Obuse", {}, "short word", False),
        ("Óbuzek", {}, "marks alone", True),
        ("Obusek", {}, "marks alone", False),
        ("Zbuzek", {}, "another initial", True),
        ("Obuzka", {}, "another initial", False),
        ("Obusek", {"rivals": 1}, "rivals", True),
        ("Obusek", {"rivals": 1, "derivation": MADE}, "rivals", False),
        ("Obusek", {}, "rivals", False),
        ("Gonzalez", {}, "borne", True),
        ("Obusek", {}, "borne", False),
        ("Obuzeks", {}, "plural or genitive", True),
        ("Obuzekova", {}, "plural or genitive", True),
        ("Obuzekm", {}, "plural or genitive", True),  # begins as the name does
        ("Obuzekm", {"derivation": MADE}, "plural or genitive", False),
        ("Obuzeks", {"derivation": MADE}, "plural or genitive", True),
        ("Obusek", {}, "plural or genitive", False),
        ("Andrey", {"key": "kolvara", "standard": "Kolvara"}, "given name itself", True),
        ("Andrey", {}, "given name itself", False),
        ("Kolvry", {"key": "kolvara", "standard": "Kolvara"}, "given name itself", False),
        ("Obuzekova", {"standard": "Obuzekov"}, "a woman's name", True),
        ("Obuzekova", {"key": "kolvara", "standard": "Obuzekov"}, "a woman's name", False),
        ("Zubrians", {"key": "kolvara", "standard": "Kolvara"}, "a people", True),
        ("Zubrian", {"key": "kolvara", "standard": "Kolvara"}, "a people", True),
        ("Zubrians", {}, "a people", False),
        ("Kolvry", {"key": "kolvara", "standard": "Kolvara"}, "a people", False),
        ("Obusek", {"derivation": MADE}, "romanised otherwise", True),
        ("Obusek", {"derivation": MADE, "similarity": 0.89}, "romanised otherwise", False),
        ("Obusek", {"derivation": MADE._replace(change="genitive")}, "romanised otherwise", False),
        ("Obusek", {"derivation": MADE._replace(label="Obuzek")}, "romanised otherwise", False),
        ("Obusek", {"derivation": MADE}, "derived word", True),
        ("Obusek", {"derivation": MADE}, "near word", False),
        ("Obusek", {"derivation": MADE._replace(change="genitive")}, "case ending", True),
        ("Obusek", {"derivation": MADE._replace(change="cut stem")}, "case ending", False),
        ("Obusek", {"derivation": MADE._replace(change="cut stem")}, "cut stem", True),
        ("Obusek", {"derivation": MADE}, "case ending", False),
        ("Obusek", {"derivation": MADE._replace(change="genitive")}, "case of a world name", False),
    ],
)
def test_each_piece_of_evidence_in_the_spelling_of_a_word(surface, more, name, expected, invented):
    assert (name in spelling(invented, surface, **more)) is expected


@pytest.mark.parametrize(
    ("surface", "more", "name", "value"),
    [
        ("Tarhan Obusek", {}, "near name", 1.0),
        ("Tarhan Obusek", {"derivation": MADE}, "derived name", 1.0),
        ("Tarhan Obusek", {}, "near word", None),
        ("Tarhan Obusek", {}, "length", None),
        ("Tarhan Obusek", {}, "words right", 0.5),
        ("Tarhan Obusek", {}, "family name right", None),
        ("Tarkhan Obuzek", {}, "words right", 0.5),
        ("Tarkhan Obuzek", {}, "family name right", 1.0),
        ("Rene Obuzek", {}, "family name right", None),  # his given name is somebody's
        ("Rene Obuzek", {}, "words borne", 0.5),
        ("Tarhan Obuzek", {}, "words borne", None),
        ("Tarkhan Obusek", {}, "words right", None),
        ("Tarhan Gonzalez", {}, "another family name", 1.0),
        ("Tarhan Gonzalez", {"derivation": MADE}, "another family name", None),
        ("Tarhan Obusek", {}, "another family name", None),
        ("Andrey Obusek", {}, "another family name", None),
        ("Tarhan Obuzekova", {"standard": "Tarhan Obuzekov"}, "a woman's name", 1.0),
        ("Tarhana Obuzek", {}, "a woman's name", 1.0),
        ("Tarhano Obuzek", {}, "a woman's name", None),
        ("Xarhan Obuzek", {}, "another initial", 1.0),
        ("Tarhan Xbuzek", {}, "another initial", 1.0),
        ("Tar Han Xbuzek", {}, "another initial", None),  # of more words the first counts
        ("Xar Han Obuzek", {}, "another initial", 1.0),
        ("Tarhan Obusek", {"key": "kolvara"}, "family name right", None),
        ("Tar Han Obuzek", {}, "weakest word", None),
    ],
)
def test_each_piece_of_evidence_in_the_spelling_of_a_full_name(surface, more, name, value, invented):
    found = spelling(invented, surface, **({"standard": "Tarhan Obuzek"} | more))
    assert (found[name].value if name in found else None) == value


def test_a_name_of_several_words_is_as_near_as_its_worst_word(invented):
    weakest = spelling(invented, "Tarhan Xyzwek", standard="Tarhan Obuzek")["weakest word"].value
    assert weakest == pytest.approx((2 / 6) ** 3)
    assert spelling(invented, "Tarhan Obuzek", standard="Tarhan Obuzek")["weakest word"].value == pytest.approx(1.0)


def test_rivals_count_up_to_three(invented):
    assert [spelling(invented, "Obusek", rivals=n)["rivals"].value for n in (1, 3, 4)] == [pytest.approx(1 / 3), 1.0, 1.0]


def test_length_counts_up_to_twelve_letters_and_a_syllable_of_kana_as_two(invented):
    assert spelling(invented, "A" + "b" * 11)["length"].value == 1.0 == spelling(invented, "A" + "b" * 14)["length"].value
    assert spelling(invented, "A" + "b" * 10)["length"].value == pytest.approx(11 / 12)
    assert spelling(invented, "オブゼク")["length"].value > 4 / 12


def test_an_adjective_is_as_near_as_the_place_in_it(invented):
    adjective = MADE._replace(change="adjective")
    found = spelling(invented, "Kolvarskaya", key="kolvara", standard="Kolvara", similarity=0.3, letters=0.2, derivation=adjective)
    assert found["similarity"].value == pytest.approx(0.85**3) == found["letters alike"].value


def test_into_other_languages_less_is_known_the_more_names_change(invented):
    assert "not into English" not in spelling(invented, "Obusek")
    assert spelling(invented, "Obusek", "pl")["not into English"].value == 1.0
    assert spelling(invented, "Obusek", "it")["not into English"].value == _near.STEADY == 0.35


@pytest.mark.parametrize(
    ("source", "languages", "expected"),
    [
        ("ru", ("ru",), "source agrees"),
        ("ru-KZ", ("ru",), "source agrees"),
        ("ru", ("uk", "ru"), "source agrees"),
        ("ha", ("ru",), "source differs"),
        ("uk", ("ru",), None),  # neighbours in one script
        ("ha", ("fr",), None),
        ("ha", (), None),
    ],
)
def test_a_spelling_may_come_from_the_language_of_the_original(source, languages, expected, invented):
    assert [each.name for each in _near.of_the_source(invented, source, languages)] == ([expected] if expected else [])
    if languages == ("ru",) and expected:
        assert expected in spelling(invented, "Obusek", source=source, derivation=MADE)
    assert not {"source agrees", "source differs"} & spelling(invented, "Obusek", derivation=MADE).keys()


@pytest.mark.parametrize(
    ("names", "more", "expected"),
    [
        ({"named rightly"}, {"derivation": MADE}, ["derived and told"]),
        ({"named rightly"}, {"derivation": MADE._replace(change="genitive")}, ["derived and told", "case and told"]),
        ({"related named"}, {"derivation": MADE}, ["derived and related"]),
        ({"named rightly", "related named"}, {"letters": 0.85}, ["one letter and told"]),
        ({"related named"}, {"letters": 0.85}, ["one letter and related"]),
        ({"related named"}, {"letters": 0.84}, []),
        ({"person"}, {"letters": 0.85}, []),
    ],
)
def test_what_two_pieces_of_evidence_say_together(names, more, expected, invented):
    assert [each.name for each in _near._together(near(invented, **more), names)] == expected


@pytest.mark.parametrize(
    ("surface", "key", "names", "expected"),
    [
        ("Obusecek", "obuzek", set(), True),  # eight letters
        ("Obusece", "obuzek", set(), False),
        ("Obuse Xek", "obuzek", set(), False),
        ("Obusecek", "vrabesku", set(), False),  # nineteen languages
        ("Obusecek", "obuzek", {"borne"}, False),
        ("Obusecek", "obuzek", {"rivals"}, False),
        ("Obusecek", "obuzek", None, False),
    ],
)
def test_one_letter_may_be_wrong_in_a_long_name_that_all_the_world_has(surface, key, names, expected, invented):
    said = {"person"} if names is None else names | {"person", "one letter and related"}
    assert bool(list(_near._of_a_world_name(invented, surface, near(invented, key), said))) is expected


@pytest.mark.parametrize(
    ("language", "made", "told", "told_case", "against", "another_given", "key", "expected"),
    [
        ("en", False, True, False, False, False, "obuzek", Trust.SURE),
        ("en", False, False, False, False, False, "obuzek", Trust.LIKELY),
        ("en", False, True, False, False, True, "obuzek", Trust.LIKELY),
        ("en", False, True, False, True, False, "obuzek", Trust.REVIEW),
        ("it", False, True, False, False, True, "obuzek", Trust.REVIEW),
        ("it", False, True, False, False, False, "obuzek", Trust.LIKELY),
        ("it", False, True, False, False, False, "kolvara", Trust.REVIEW),
        ("it", True, True, False, False, False, "kolvara", Trust.LIKELY),
        ("pl", True, True, False, False, False, "obuzek", Trust.REVIEW),  # which case, nobody knows
        ("pl", True, True, True, False, False, "obuzek", Trust.LIKELY),
        ("pl", True, True, True, True, False, "obuzek", Trust.REVIEW),
    ],
)
def test_the_most_that_a_likeness_can_be(language, made, told, told_case, against, another_given, key, expected, invented):
    scan = scan_of("x", invented, language)
    assert _near._ceiling(scan, near(invented, key), made, told, told_case, against, another_given) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Obusek-Anna talks", True),
        ("the Obusek-anna talks", False),
        ("the anti-Obusek talks", True),
        ("the 5-Obusek talks", False),
        ("the -Obusek talks", False),
        ("the Obusek Anna talks", False),
        ("the Obusek\u2011Anna talks", True),
    ],
)
def test_half_of_a_name_with_a_hyphen(text, expected):
    assert _near._is_in_a_compound(text, *place_of(text, "Obusek")) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Obusek met Obuzek.", True),
        ("Obuzek met Obusek.", True),
        ("Obusek slept. Obuzek met.", False),
        ("Obuzek slept. Obusek met.", False),
        ("Obusek slept\nObuzek met.", False),
        ("Obusek met Obuzeks.", False),
        ("Obusek " + "x" * 33 + " Obuzek", False),  # ends behind the forty characters that count
        ("Obusek " + "x" * 32 + " Obuzek", True),
        ("Obuzek " + "x" * 32 + " Obusek", True),
        ("Obuzek " + "x" * 33 + " Obusek", False),
    ],
)
def test_two_names_that_are_set_side_by_side(text, expected):
    assert _near._stands_by(Document(text), place_of(text, "Obusek"), "Obuzek") is expected


@pytest.mark.parametrize(
    ("surface", "inflected", "expected"),
    [
        ("Alexandra Obuzka", "Aleksandra Obuzka", True),
        ("Obuzka", "Obuzka", False),
        ("Alexandra Obuzki", "Aleksandra Obuzka", False),
        ("Gurmana Obuzka", "Tarhana Obuzka", False),
    ],
)
def test_a_given_name_that_sounds_the_same_before_the_right_family_name(surface, inflected, expected):
    assert _near._is_given_alone(surface, inflected) is expected


@pytest.mark.parametrize(
    ("language", "surface", "entity", "case"),
    [
        ("ru", "Обузека", "obuzek", True),
        ("ru", "Обузек", "obuzek", False),
        ("ru", "Тархана Обузека", "obuzek", True),
        ("ru", "Тархан Обузека", "obuzek", False),  # half declined
        ("en", "Obuzeka", "obuzek", False),
    ],
)
def test_a_right_name_in_an_oblique_case(language, surface, entity, case, invented):
    assert (_near.case_of(invented, surface, invented.number(entity), language) is not None) is case


# Which entities a spelling may mean


def reached(lexicon, text, language="en", wide=True):
    return {lexicon.entity(p.entity).id: p for p in possible(lexicon, text, language, wide)}


@pytest.mark.parametrize(
    ("similarity", "letters", "expected"), [(0.6, 0.0, True), (0.599, 0.0, False), (0.0, 0.72, True), (0.0, 0.719, False)]
)
def test_a_spelling_is_near_by_its_sound_or_by_its_letters(similarity, letters, expected, invented):
    assert near(invented, similarity=similarity, letters=letters).is_near is expected


def test_a_spelling_reaches_the_names_that_sound_like_it(invented):
    assert "obuzek" in reached(invented, "Obusek")
    assert reached(invented, "Obusek")["obuzek"].standard == "Obuzek"
    assert reached(invented, "Obuzek").keys().isdisjoint({"obuzek"}), "the name itself is no misspelling"
    assert "obuzek" in reached(invented, "Obuzeck", wide=False)
    assert "vrabesku" in reached(invented, "Vrapesku") and "vrabesku" not in reached(invented, "Vrapeku", wide=False)
    assert reached(invented, "Tarkhan Obusek")["obuzek"].standard == "Tarhan Obuzek"
    assert "obuzek" not in reached(invented, "Mulkent")
    assert reached(invented, "Obusek", "ja") == {}, "no name in that language"


def test_of_full_names_the_one_with_as_many_words_is_meant(tmp_path):
    lines = entity("zhao", "person", 1, "Zhao Obu Zek", "Zhao", ("Zhao Obuzek", "Zhao Obuzech")) + entity(
        "city", "place", 1, "Kol Vara Ostra", None, ("Kolvara Ostra",)
    )
    small = build(tmp_path, lines)
    assert reached(small, "Zhao Obusek")["zhao"].standard == "Zhao Obuzek"
    assert reached(small, "Zhao Obu Sek")["zhao"].standard == "Zhao Obu Zek"
    assert reached(small, "Kolfara Ostra")["city"].standard == "Kol Vara Ostra", "of places the full one"


def test_rivals_are_those_as_near_but_for_a_twentieth():
    def counted(*pairs):
        return [p.rivals for p in nearness._with_rivals([Possible(n, name, value, 0.0, ()) for n, (name, value) in enumerate(pairs)])]

    assert counted(("A", 0.9), ("B", 0.86)) == [1, 1]
    assert counted(("A", 0.9), ("B", 0.84)) == [0, 1]
    assert counted(("A", 0.9), ("A", 0.9)) == [0, 0]
    assert counted(("A", 1.0), ("B", 0.9), ("C", 0.9)) == [0, 2, 2]


def test_six_entities_are_weighed_at_most(tmp_path):
    vowels = "aeiou"
    small = build(
        tmp_path, "".join(entity(f"v{n}", "place", 1, f"Br{a}s{b}k") for n, (a, b) in enumerate((a, b) for a in vowels for b in vowels))
    )
    assert len(possible(small, "Brysyk", "en", True)) == nearness.MOST == 6


@pytest.mark.parametrize(
    ("spelling", "meant"),
    [("Cherson", "Herson"), ("Casinform", "Kasinform"), ("Jerson", "Herson"), ("Jermak", "Yermak"), ("Wilna", "Vilna")],
)
def test_letters_that_may_sound_otherwise(spelling, meant):
    from normalize.similarity.key import name_keys

    assert set(name_keys(meant)) & nearness._keys(spelling)


@pytest.mark.parametrize(("spelling", "stem", "expected"), [("Kolvaskaya", "Kolva", True), ("Kolska", "Kol", True), ("Koska", "Ko", False)])
def test_of_the_adjective_of_a_place_the_place_is_looked_for(spelling, stem, expected):
    from normalize.similarity.key import name_keys

    assert (set(name_keys(stem)) <= nearness._keys(spelling)) is expected


# Which convention makes a spelling


@pytest.mark.parametrize(
    ("spelling", "change"),
    [("obuzek", ""), ("obuzekom", "instrumental"), ("obudzek", None)],
)
def test_a_convention_makes_a_spelling_of_a_label(spelling, change, invented):
    found = derivation(invented, invented.number("obuzek"), ("обузек",), spelling, "en", None)
    assert (found.change if found else None) == change
    assert derivation(invented, invented.number("vrabesku"), ("обузек",), spelling, "en", None) is None, "the label is another's"
    assert derivation(invented, invented.number("obuzek"), (), spelling, "en", None) is None


def test_who_writes_so():
    assert MADE.written_by == "ru"
    assert MADE._replace(convention="press-fr").written_by == "fr"
    assert MADE._replace(convention="press-en").written_by == "ru"
    assert MADE._replace(convention="press-pt-BR cut").written_by == "pt"


def test_a_standard_name_may_be_the_romanisation_of_a_label(invented):
    assert is_romanised(invented, invented.number("obuzek"), "Obuzek")
    assert not is_romanised(invented, invented.number("vrabesku"), "Vrabesku"), "no label in another script"
    assert not is_romanised(invented, invented.number("obuzek"), "Obuzeka")


# How a claim is read


def read(lexicon, text, part, language="en", key="obuzek", named=(), right=(), only_derived=False, **more):
    scan, place = scan_of(text, lexicon, language), place_of(text, part)
    witnesses = Witnesses(scan.document, lexicon)
    for other, word in named:
        witnesses.add(lexicon.number(other), place_of(text, word))
    witnesses.right.update(map(lexicon.number, right))
    return _near.Near(*place, "fuzzy-word", (near(lexicon, key, **more),), only_derived).read(scan, witnesses)


def test_a_spelling_that_is_not_near_is_not_read(invented):
    assert read(invented, "Then Obusek left.", "Obusek") is not None
    assert read(invented, "Then Obusek left.", "Obusek", similarity=0.5, letters=0.5) is None
    assert read(invented, "Then Obusek left.", "Obusek", only_derived=True) is None
    assert read(invented, "Then Andrey Obusek left.", "Obusek") is None, "another given name"
    assert read(invented, "le anti-Obusek", "Obusek", "it") is None, "half of a compound"
    assert read(invented, "the anti-Obusek talks", "Obusek") is not None
    assert read(invented, "the Qovrath-Obusek talks", "Obusek") is None


def evidence(*args, **more):
    found = read(*args, **more)
    return {each.name for each in found.evidence}


def test_what_stands_beside_a_spelling_is_read_with_it(invented):
    assert "name after" in evidence(invented, "Then Obusek Qovrath left.", "Obusek")
    assert "name after" not in evidence(invented, "Then Obusek old left.", "Obusek")
    assert "article before" in evidence(invented, "It was an Obusek there.", "Obusek")
    assert "set side by side" in evidence(invented, "Then Obuzek met Obusek.", "Obusek")
    assert "set side by side" not in evidence(invented, "Then Obuzek met. Obusek left.", "Obusek")
    assert "given name before" in evidence(invented, "Then Andrey Kolvera left.", "Kolvera", key="kolvara", standard="Kolvara")
    found = read(invented, "Tarhan Obuzek left. Then Obusek slept.", "Obusek", named=[("obuzek", "Tarhan Obuzek")], right=["obuzek"])
    values = {each.name: each.value for each in found.evidence}
    assert values["near and named rightly"] == pytest.approx(0.9**3)
    assert found.support and not read(invented, "Then Obusek left.", "Obusek").support


def test_marks_alone_are_a_matter_of_house_style(invented):
    found = read(invented, "Then Vrábesku left.", "Vrábesku", key="vrabesku", standard="Vrabesku", similarity=1.0, letters=1.0)
    assert found.right and found.trust == Trust.SURE
    found = read(invented, "Then Óbuzek left.", "Óbuzek", similarity=1.0, letters=1.0)
    assert not found.right, "the marks are another press's"
    assert read(invented, "It was a Vrábesku.", "Vrábesku", key="vrabesku", standard="Vrabesku", similarity=1.0, letters=1.0) is None


def test_of_two_that_are_about_as_near_neither_is_believed(invented):
    text = "Tarhan Obuzek left. Then Obusek slept."
    scan, place = scan_of(text, invented), place_of(text, "Obusek")
    witnesses = Witnesses(scan.document, invented)
    witnesses.add(invented.number("obuzek"), place_of(text, "Tarhan Obuzek"))
    witnesses.right.add(invented.number("obuzek"))
    best = near(invented, similarity=1.0, letters=1.0)
    alone = _near.Near(*place, "fuzzy-word", (best,)).read(scan, witnesses)
    assert alone.believed and alone.trust > Trust.REVIEW
    rival = near(invented, "vrabesku", "Obusec", similarity=1.0, letters=1.0)
    witnesses.add(invented.number("vrabesku"), Span(0, 6))
    witnesses.right.add(invented.number("vrabesku"))
    both = _near.Near(*place, "fuzzy-word", (best, rival)).read(scan, witnesses)
    assert both.trust == Trust.REVIEW and not both.believed and not both.witness
    assert both.evidence[-1] == Evidence("may be another", 1.0, "vrabesku") or both.evidence[-1].name == "may be another"
    far = near(invented, "dravenko", "Obusec", similarity=0.6, letters=0.3)
    assert _near.Near(*place, "fuzzy-word", (best, far)).read(scan, witnesses).believed
    same = rival._replace(standard="Obuzek")
    assert _near.Near(*place, "fuzzy-word", (best, same)).read(scan, witnesses).believed, "what would stand there is the same"


def test_a_short_word_that_begins_a_sentence_is_no_case_of_a_name(tmp_path):
    small = build(
        tmp_path,
        entity("samo", "place", 1, "Samo", other={"ru": ("Сама",)}) + entity("samara", "place", 1, "Samara", other={"ru": ("Самара",)}),
    )
    for text, part, key, expected in (
        ("Саме там.", "Саме", "samo", False),
        ("Самой там.", "Самой", "samo", False),  # five letters
        ("Он в Саме там.", "Саме", "samo", True),
        ("Самаре там.", "Самаре", "samara", True),
    ):
        found = read(small, text, part, "ru", key, standard="x")
        assert bool(found and found.right) is expected


def test_of_a_label_in_the_language_of_the_text_no_convention_is_asked(invented):
    from normalize.names.derivation import _sources

    (posting,) = invented.postings("pelmeth")
    assert list(_sources(invented, posting, "en")) == [] and list(_sources(invented, posting, "en-GB")) == []
    assert list(_sources(invented, posting, "fr")) == ["en"]


def test_a_title_before_a_spelling_outweighs_others_as_near(invented):
    def trust(before):
        text = f"In Kolvara {before} Obusek left."
        return read(invented, text, "Obusek", named=[("kolvara", "Kolvara")], rivals=1, similarity=1.0, letters=0.9).trust

    assert trust("President") is not None and trust("President") > Trust.REVIEW
    assert trust("even") in (None, Trust.REVIEW)


@pytest.mark.parametrize(
    ("similarity", "letters", "asked"), [(0.85, 0.5, True), (0.84, 0.5, False), (0.6, 0.85, True), (0.84, 0.84, False)]
)
def test_which_convention_makes_a_spelling_is_asked_where_it_is_near_or_the_text_is_about_it(similarity, letters, asked, invented):
    more = {"similarity": similarity, "letters": letters, "labels": ("обузек",)}
    found = read(invented, "Then Obuzekom left.", "Obuzekom", **more)
    assert ("derived word" in {e.name for e in found.evidence}) is asked
    found = read(invented, "In Kolvara Obuzekom left.", "Obuzekom", named=[("kolvara", "Kolvara")], **more)
    assert "derived word" in {e.name for e in found.evidence}
