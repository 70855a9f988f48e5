"""Names of bodies: words in another order, in another form, in small letters, acronyms. Each limit with a text on both sides of it."""

import pytest
from invented import build, entity, place_of, scan_of

from normalize.lexicon.indexes import FullName
from normalize.model import Document, Span, Trust
from normalize.names import findings
from normalize.names.context import Witnesses
from normalize.names.definitions import Definition
from normalize.names.finders import (
    _full,
    acronym_defined,
    acronym_letters,
    acronym_respelt,
    casing,
    fuzzy_organisation,
    fuzzy_person,
    reordered_organisation,
)


@pytest.fixture(scope="module")
def bodies(tmp_path_factory):
    lines = (
        entity("kolvara", "place", 1, "Kolvara", adjective="{en: [Kolvaran]}")
        + entity("zubria", "place", 1, "Zubria Hills", "Zubria", ("Kolvara Hills",))
        + entity(
            "four",
            "organisation",
            1,
            "Kolvaran Grain Export Board",
            "KGEB",
            ("Board of Grain",),
            {"fr": ("Conseil du grain kolvarien", "CGKQ")},
            related="[kolvara]",
        )
        + entity("three", "organisation", 1, "Tea Growers Union", "TGU", other={"fr": ("Union du thé", "UT")})
        + entity("and", "organisation", 1, "Salt and Sugar Traders Guild")
        + entity("five", "organisation", 1, "Northern Wool Spinning Mills Trust")
        + entity("paper", "medium", 1, "Kolvara Herald Today", "Herald")
        + entity("post", "medium", 1, "Kolvara Post")
        + entity("ministry", "organisation", 1, "Kolvaran Foreign Ministry")
        + entity("affairs", "medium", 1, "Foreign Affairs")
        + entity("european", "organisation", 1, "Kolvaran Affairs")
        + entity("courier", "medium", 1, "Obuzek Courier")
        + entity("sea", "place", 1, "Zubrian Sea", other={"fr": ("Mer Zubrienne",)})
        + entity("six", "place", 1, "Qa Qb Qc Qd Qe Qf Lake")
        + entity("times", "medium", 1, "The Times")
        + entity("person", "person", 1, "Tarhan Obuzek", "Obuzek")
        + entity("letters", "organisation", 1, "Amber Birch Cedar Dawn", "QZXV")
        + entity("cyrillic", "organisation", 1, "Steel House", "SQVT", other={"ru": ("Дом стали", "ДСТ")})
    )
    return build(tmp_path_factory.mktemp("bodies"), lines)


def runs(text, lexicon):
    return [" ".join(word[0] for word in run.words) for run in _full.runs(Document(text), lexicon)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Kolvaran Grain Export Board met", ["Kolvaran Grain Export Board"]),
        ("the Board of Kolvaran Grain Export met", ["Board of Kolvaran Grain Export"]),
        ("the Grain Export Board of met", ["Grain Export Board"]),  # a linking word ends no name
        ("the Kolvaran Grain, Export Board met", ["Kolvaran Grain", "Export Board"]),
        ("the Kolvaran Grain\nExport Board met", ["Kolvaran Grain", "Export Board"]),
        ("the Kolvaran-Grain/Export – Board met", ["Kolvaran Grain Export Board"]),
        ("the Kolvaran “Grain” Export Board met", ["Kolvaran Grain Export Board"]),
        ("the Kolvaran Grain the Export Board met", ["Kolvaran Grain", "Export Board"]),  # another name begins
        ("the Kolvaran Grain of the Export Board met", ["Kolvaran Grain of the Export Board"]),
        ("the kolvaran grain export board met", []),
        ("the Export met", []),
    ],
)
def test_capitalised_words_in_a_row(text, expected, bodies):
    found = runs(text, bodies)
    assert [run for run in found if run in expected] == [run for run in expected if run in found] and set(found) <= set(expected)
    assert bool(found) is bool(expected)


@pytest.mark.parametrize(("words", "missing"), [(3, 0), (4, 1), (5, 1)])
def test_how_many_words_of_a_full_name_may_be_missing(words, missing):
    name = FullName(1, frozenset("abcdefgh"[:words]))
    assert _full.may_miss(name) == missing and fuzzy_organisation._may_differ(name) == missing + 1


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("the Union of “Greens” met", "Union of “Greens", "Union of “Greens”"),
        ("the “Union” of Greens met", "Union” of Greens", "“Union” of Greens"),
        ("the “Union” of “Greens” met", "Union” of “Greens", "Union” of “Greens"),
        ("the Union of “Greens met", "Union of “Greens", None),
        ("the Union of Greens met", "Union of Greens", "Union of Greens"),
        ("the Union “of” Greens met", "Union “of” Greens", "Union “of” Greens"),
    ],
)
def test_a_quotation_mark_of_a_pair_that_is_within_a_name(text, part, expected):
    span = _full.with_quotes(text, place_of(text, part))
    assert (None if span is None else text[span.start : span.end]) == expected


def test_and_joins_two_names_but_where_it_is_in_one():
    assert _full.joins_two("Chamber of Salt and Union", "Chamber of Salt Union")
    assert not _full.joins_two("Salt and Sugar", "Salt & Sugar")
    assert not _full.joins_two("Chamber of Salt", "Chamber of Salt")


def found(finder, text, lexicon, language="en"):
    return [(text[c.start : c.end], c) for c in finder.find(scan_of(text, lexicon, language))]


def read(finder, text, lexicon, named=(), right=(), language="en"):
    scan = scan_of(text, lexicon, language)
    witnesses = Witnesses(scan.document, lexicon)
    for key, word in named:
        witnesses.add(lexicon.number(key), place_of(text, word))
    witnesses.right.update(map(lexicon.number, right))
    readings = [claim.read(scan, witnesses) for claim in finder.find(scan)]
    return {(text[r.start : r.end], r.canonical): r for r in readings if r is not None}


GRAIN = "Kolvaran Grain Export Board"


@pytest.mark.parametrize(
    ("text", "named", "trust"),
    [
        ("the Grain Export Kolvaran Board met", [], Trust.LIKELY),
        ("the Board of Kolvaran Grain Export met", [], Trust.LIKELY),
        (f"the {GRAIN} met", [], None),
        ("the Growers Tea Union met", [], Trust.LIKELY),
        ("the Tea Growers met", [], None),  # of three words none may be missing
        ("the Export Board Grain met", [], None),  # of four one, where the text names the body
        ("the KGEB met; the Board Kolvaran Grain slept", [("four", "KGEB")], Trust.REVIEW),
        ("in Kolvara the Export Board Grain met", [("kolvara", "Kolvara")], None),
        ("the Grain “Export” Kolvaran Board met", [], None),
        ("the Sugar and Salt Guild Traders met", [], Trust.LIKELY),
        ("the Kolvaran and Export Grain Board met", [], None),
        ("the Old Grain Export Kolvaran Board met", [], Trust.REVIEW),  # a longer name
        ("the Grain Export Kolvaran Board Room met", [], Trust.REVIEW),
        ("the Grain Export Kolvaran Board/Room met", [], Trust.LIKELY),
        ("the Old-Grain Export Kolvaran Board met", [], Trust.LIKELY),
        ("the Grain Export Kolvaran Board (XYZ) met", [], Trust.LIKELY),
    ],
)
def test_words_in_another_order(text, named, trust, bodies):
    readings = read(reordered_organisation, text, bodies, named, [key for key, _ in named])
    trusts = {r.trust for r in readings.values()}
    if trust is None:
        assert not trusts
    elif trust == Trust.REVIEW:
        assert trusts == {Trust.REVIEW} and not any(r.believed or r.witness for r in readings.values())
    else:
        assert trusts and all(t > Trust.REVIEW for t in trusts) and all(r.believed and r.witness for r in readings.values())


@pytest.mark.parametrize(
    ("content", "wanted", "expected"),
    [
        ("a b c", "bc", (2, 5)),
        ("a b c", "cb", (2, 5)),
        ("a b c", "ac", None),
        ("a b", "abc", None),
        ("b b c", "bc", (2, 5)),
        ("b c", "bc", (0, 3)),
    ],
)
def test_the_stretch_that_has_the_wanted_words_alone(content, wanted, expected):
    places = [(word, content.index(word, 2 * n), content.index(word, 2 * n) + 1) for n, word in enumerate(content.split())]
    span = reordered_organisation._tightest(places, frozenset(wanted))
    assert (None if span is None else tuple(span)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Old Grain Board", True),
        ("Grain Board New", True),
        ("Old-Grain Board", False),
        ("Grain Board, New", False),
        ("of Grain Board", False),
        ("Old, Grain Board", False),
        ("Old  Grain Board", False),
    ],
)
def test_a_word_joined_by_a_blank_makes_a_longer_name(text, expected):
    from normalize.text import WORD

    content = [(m[0], *m.span()) for m in WORD.finditer(text)]
    assert reordered_organisation._is_longer(text, content, place_of(text, "Grain Board")) is expected


# In another form


@pytest.mark.parametrize(
    ("text", "named", "trust"),
    [
        ("the Kolvaran Grains Export Board met", [("four", "Kolvaran")], "likely"),
        ("the KGEB, or Kolvaran Grains Export Board, met", [("four", "KGEB")], "likely"),
        ("the Kolvaran Grains Export Board met", [], "review"),  # nothing of it is in the text
        ("in Kolvara the Kolvaran Grains Export Board met", [("kolvara", "Kolvara")], "likely"),
        ("in Kolvara the Grains Export Board met", [("kolvara", "Kolvara")], "likely"),  # without the country
        ("the Grains Export Board met", [], None),
        ("the Kolvaran Grain Export Ministry met", [], None),
        ("the Kolvaran Grain Export 5 met", [], None),
        (f"the {GRAIN} met", [], None),
        ("the Kolvaran-Grain-Export-Board met", [], None),
    ],
)
def test_words_in_another_form(text, named, trust, bodies):
    readings = read(fuzzy_organisation, text, bodies, named)
    trusts = {str(r.trust) for r in readings.values()}
    assert (trusts == set()) if trust is None else (trust in trusts or (trust == "likely" and "sure" in trusts)), (trusts, list(readings))


def test_in_languages_with_cases_a_genitive_is_as_near(bodies):
    assert not list(fuzzy_organisation.find(scan_of("the Kolvaran Grains Export Board", bodies, "ru")))


@pytest.mark.parametrize(
    ("text", "meant", "expected"),
    [
        ("the Armed Forces Ka-52 flew", "Armed Forces", False),
        ("the Armed Forces-China flew", "Armed Forces", True),
        ("the Armed Forces-China flew", "Armed Forces-China", False),
        ("the Armed Forces flew", "Armed Forces", False),
    ],
)
def test_half_of_a_compound_is_no_word_of_a_name(text, meant, expected):
    place = place_of(text, "Armed Forces")
    assert fuzzy_organisation._cuts_a_compound(text, *place, meant) is expected


@pytest.mark.parametrize(
    ("words", "size", "expected"),
    [
        ("a b c", 3, {(0, 3)}),
        ("a x c", 3, {(0, 3)}),
        ("a x y", 3, set()),  # of three one may be another
        ("a b c d", 4, {(0, 3), (1, 4), (0, 4)}),
        ("a b x y", 4, {(0, 3), (0, 4)}),  # of four two
        ("a x y z", 4, set()),
        ("a b c d e", 3, {(0, 3), (0, 4), (1, 4), (1, 5)}),
    ],
)
def test_where_a_name_may_stand_in_a_row(words, size, expected):
    assert set(fuzzy_organisation._places(words.split(), FullName(1, frozenset("abcdefgh"[:size])))) == expected


def test_small_words_beside_a_row():
    from normalize.text import WORD

    def beside(text, first, last):
        content = [next(m for m in WORD.finditer(text) if m[0] == word) for word in (first, last)]
        return [None if each is None else each[0] for each in fuzzy_organisation._small_words(text, content)]

    assert beside("the agency Alpha Beta bureau", "Alpha", "Beta") == ["agency", "bureau"]
    assert beside("agency of Alpha Beta of bureau", "Alpha", "Beta") == ["agency", "bureau"]
    assert beside("Agency Alpha Beta, bureau", "Alpha", "Beta") == [None, None]
    assert beside("x" * 23 + " Alpha Beta", "Alpha", "Beta")[0] == "x" * 23  # as far as is looked
    assert beside("y" + "x" * 23 + " Alpha Beta", "Alpha", "Beta")[0] != "y" + "x" * 23


def test_a_name_is_repeated_without_its_country(bodies):
    text = "In Kolvara the Grains Export Board of Kolvara met. The Grains Export Board slept, and the grains export board."
    claims = [c for c in fuzzy_organisation.find(scan_of(text, bodies)) if isinstance(c, fuzzy_organisation.Repeated)]
    assert all(text[c.start : c.end] == "Grains Export Board" and c.start > 40 for c in claims)


# In small letters


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("near the Zubrian sea there", ["Zubrian sea"]),
        ("near the zubrian Sea there", []),
        ("near the Zubrian Sea there", []),
        ("near the Zubrian Sea by the sea", []),
        ("near the Mer zubrienne there", []),  # no name in this language
        ("he read Obuzek courier there", ["Obuzek courier"]),  # a person, and no place
        ("near the zubrian sea there", []),
        ("near the Zubrian  sea there", []),
        ("near the Zubrian\u00a0sea there", ["Zubrian\u00a0sea"]),
        ("near the Zubrian, sea there", []),
        ("near the Zubria hills there", ["Zubria hills"]),
        ("near Kolvara hills there", ["Kolvara hills"]),  # a place by itself, and so is the name
        ("in Kolvara post went", []),  # Kolvara, and its post
        ("in the Kolvara post he read", ["Kolvara post"]),
        ("The Kolvara post wrote", ["Kolvara post"]),
        ("the Kolvaran foreign ministry said", []),  # whose it is
        ("the Kolvaran foreign Ministry said", ["Kolvaran foreign Ministry"]),
        ("Foreign affairs are hard", []),  # a sentence begins
        ("He read Foreign affairs there", ["Foreign affairs"]),
        ("Kolvaran affairs are hard", []),
        ("The times are hard", []),
        ("near Qa qb qc qd qe qf lake", ["Qa qb qc qd qe qf lake"]),  # six words behind the first
    ],
)
def test_a_known_name_in_small_letters(text, expected, bodies):
    assert [surface for surface, _ in found(casing, text, bodies)] == expected


def test_only_eight_words_behind_the_first_are_looked_at(tmp_path):
    eight, nine = "Qa Qb Qc Qd Qe Qf Qg Qh", "Za Qb Qc Qd Qe Qf Qg Qh Qi"
    small = build(tmp_path, entity("eight", "place", 1, f"{eight} Lake") + entity("nine", "place", 1, f"{nine} Lake"))
    assert casing.LONGEST == 8
    assert found(casing, f"near {eight} lake", small) and not found(casing, f"near {nine} lake", small)


def test_of_a_word_with_many_seconds_nothing_is_said(tmp_path):
    from itertools import product

    seconds = ["Q" + "".join(pair) for pair in product("abcdefghijklm", repeat=2)]
    lines = "".join(entity(f"a{n}", "place", 1, f"Zarn {second}") for n, second in enumerate(seconds[: casing.MOST_FOLLOWERS]))
    lines += "".join(entity(f"b{n}", "place", 1, f"Zorn {second}") for n, second in enumerate(seconds[: casing.MOST_FOLLOWERS + 1]))
    small = build(tmp_path, lines)
    assert casing.MOST_FOLLOWERS == 150
    assert [surface for surface, _ in found(casing, "near Zarn qaa and Zorn qaa", small)] == ["Zarn qaa"]


def test_other_languages_have_capitals_of_their_own(bodies):
    assert not found(casing, "near the Zubrian sea there", bodies, "fr")
    readings = read(casing, "near the Zubrian sea there", bodies)
    (reading,) = readings.values()
    assert reading.trust == Trust.LIKELY and reading.believed


# Acronyms that the text explains


def definition(text, full, short, nth=0):
    return Definition(short, full, place_of(text, short, nth), place_of(text, full), ())


@pytest.mark.parametrize(
    ("surface", "acronym", "exactly", "nearly"),
    [
        (GRAIN, "CGKQ", True, True),  # so another language calls it
        (GRAIN, "KGEB", True, True),
        (GRAIN, "GKBE", True, True),  # its letters in another order
        (GRAIN, "CKX", False, False),
        (GRAIN, "KGEX", False, True),  # a letter off
        (GRAIN, "KXEX", False, False),
        (GRAIN, "KGE", False, True),
        ("Board", "KGEB", False, False),  # one word explains nothing
        (GRAIN, "CGKX", False, True),
    ],
)
def test_what_abbreviates_a_name(surface, acronym, exactly, nearly, bodies):
    number = bodies.number("four")
    assert acronym_defined.explains_exactly(bodies, surface, acronym, number) is exactly
    assert acronym_defined.explains(bodies, surface, acronym, number) is nearly
    assert not acronym_defined.explains(bodies, surface, acronym, bodies.number("kolvara")), "a place has no acronym"


def test_of_two_letters_no_order_is_told(bodies):
    assert not acronym_defined.explains_exactly(bodies, "Birch Cedar", "CB", bodies.number("letters"))
    assert acronym_defined.explains_exactly(bodies, "Birch Cedar Dawn", "DCB", bodies.number("letters"))


@pytest.mark.parametrize(
    ("acronym", "expected"), [("KGEB", True), ("KGE", True), ("KGGEB", True), ("KEGB", True), ("KGXB", True), ("KXXB", False)]
)
def test_a_letter_away_from_an_acronym(acronym, expected, bodies):
    assert acronym_defined.is_letter_away(bodies, acronym, bodies.number("four")) is expected
    assert not acronym_defined.is_letter_away(bodies, "TGX", bodies.number("three")), "of three letters every second is"


def test_the_initials_of_a_name():
    assert acronym_defined.initials("Board of the Grain export") == "BG"


@pytest.mark.parametrize(
    ("text", "named", "expected"),
    [
        (f"The {GRAIN} (CGKQ) met. CGKQ slept.", [("four", GRAIN)], {("CGKQ", "KGEB", "sure"), ("CGKQ", "KGEB", "likely")}),
        (f"The {GRAIN} (KGEX) met.", [("four", GRAIN)], {("KGEX", "KGEB", "likely")}),
        (f"The {GRAIN} (KGEB) met.", [("four", GRAIN)], set()),
        (f"The {GRAIN} (XYZW) met.", [("four", GRAIN)], set()),
        (f"The {GRAIN} (Cgkq) met.", [("four", GRAIN)], set()),
        (f"The {GRAIN} (CGKQ) met.", [], set()),
        ("The Board of Grain (CGKQ) met.", [("four", "Board of Grain")], {("CGKQ", "KGEB", "sure")}),
        ("The Board of Grain (BG) met.", [("four", "Board of Grain")], set()),  # as it should be
        ("The Salt and Sugar Traders Guild (SSTX) met.", [("and", "Salt and Sugar Traders Guild")], set()),  # no acronym is known
    ],
)
def test_an_acronym_in_brackets_behind_a_known_name(text, named, expected, bodies):
    readings = read(acronym_defined, text, bodies, named)
    got = {(surface, canonical) for surface, canonical in readings}
    assert got == {(surface, canonical) for surface, canonical, _ in expected}
    for reading in readings.values():
        assert str(reading.trust) in {trust for *_, trust in expected} and reading.believed


def test_a_name_may_begin_four_characters_after_its_explanation(bodies):
    def meant(before):
        text = f"{before}{GRAIN} (CGKQ) met."
        scan = scan_of(text, bodies)
        witnesses = Witnesses(scan.document, bodies)
        witnesses.add(bodies.number("four"), place_of(text, GRAIN))
        full = Span(0, text.index(" ("))
        return acronym_defined.Defined(*place_of(text, "CGKQ"), Definition("CGKQ", "x", place_of(text, "CGKQ"), full, ()))._meant(
            scan, witnesses
        )

    assert meant("the ") is not None
    assert meant("that ") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The KGEX met", ["KGEX"]),
        ("The KGX met", []),  # three letters
        ("The .KGEX met", []),
        ("The KGEX@x met", []),
        ("The #KGEX met", []),
        ("THE KGEX MET HERE", []),
        ("The KGEB met", []),
        ("The Kgex met", []),
        (f"The {GRAIN} (KGEX) met. KGEX", []),  # the text explains it
    ],
)
def test_unknown_capitals_that_resemble_an_acronym(text, expected, bodies):
    assert [surface for surface, _ in found(acronym_letters, text, bodies)] == expected


def test_resembling_letters_are_only_pointed_at(bodies):
    ((key, reading),) = read(acronym_letters, "The KGEX met the KGEB", bodies, [("four", "KGEB")]).items()
    assert key == ("KGEX", "KGEB") and reading.trust == Trust.REVIEW and not reading.believed
    assert not read(acronym_letters, "The KGEX met", bodies)
    assert not read(acronym_letters, "The SSTX met the Salt and Sugar Traders Guild", bodies, [("and", "Salt and Sugar Traders Guild")])


def test_an_acronym_in_another_alphabet(tmp_path):
    lines = entity("board", "organisation", 1, "Kolvaran Grain Board", "KGBT", other={"ru": ("Совет зерна", "СЗРН")}, related="[kolvara]")
    lines += entity("kolvara", "place", 1, "Kolvara", other={"ru": ("Колвара",)})
    lines += entity("three", "organisation", 1, "Tea Union Post", "TUP", other={"ru": ("Союз чая", "СЧЯ")}, related="[kolvara]")
    lines += entity("words", "organisation", 1, "Mint Oil Press", "MOPK", other={"ru": ("Пресса мяты",)}, related="[kolvara]")
    for key in ("first", "second"):  # of two bodies
        lines += entity(key, "organisation", 1, f"{key.title()} Oil Guild", "MKRT", other={"ru": (f"Гильдия {key}", "ГНГН")}, related="[kolvara]")
    lines += entity("garbled", "organisation", 1, "Salt Oil Guild", "SLTG", other={"ru": ("Гильдия соли", "ГСЛН")}, related="[kolvara]",
                    forms="[{text: SLTK, kind: garble, trust: likely, source: test}]")  # fmt: skip
    small = build(tmp_path, lines)
    board = small.number("board")
    assert [number for number, _ in acronym_respelt.respelt(small, "КГБТ", "ru")] == [board]
    assert acronym_respelt.respelt(small, "КГБТ", "en") == ()
    assert acronym_respelt.respelt(small, "КГБ", "ru") == ()
    assert [acronym for _, acronym in acronym_respelt.respelt(small, "ТУП", "ru")] == ["TUP"], "three letters"
    assert acronym_respelt.respelt(small, "СЛТК", "ru") == (), "a misspelling is none"
    assert len(acronym_respelt.respelt(small, "СЛТГ", "ru")) == 1 and len(acronym_respelt.respelt(small, "МКРТ", "ru")) == 2
    for text, named, expected in (
        ("Там МКРТ. Колвара.", [("kolvara", "Колвара")], {}),  # either may be meant
        ("Там МКРТ. Гильдия first.", [("first", "Гильдия first")], {("МКРТ", "ГНГН"): (Trust.LIKELY, True)}),
        ("Там КГБТ.", [], {}),
        ("Там КГБТ. Колвара.", [("kolvara", "Колвара")], {("КГБТ", "СЗРН"): (Trust.LIKELY, True)}),
        ("ТАМ КГБТ. КОЛВАРА.", [("kolvara", "КОЛВАРА")], {}),  # all has capitals
        ("Там ТУП. Колвара.", [("kolvara", "Колвара")], {("ТУП", "СЧЯ"): (Trust.REVIEW, False)}),  # short: the body itself
        ("Там ТУП. Союз чая.", [("three", "Союз чая")], {("ТУП", "СЧЯ"): (Trust.LIKELY, True)}),
        ("Там МОПК. Колвара.", [("kolvara", "Колвара")], {}),  # no acronym in this language
    ):
        readings = read(acronym_respelt, text, small, named, language="ru")
        assert {key: (r.trust, r.believed) for key, r in readings.items()} == expected, text


# Names of several words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("then Tarkhan Obusek left", {"Tarkhan Obusek"}),
        ("then Tarkhan-Obusek left", {"Tarkhan-Obusek"}),
        ("then Tarkhan Obuzek left", {"Tarkhan Obuzek"}),
        ("then Tarkhan obusek left", set()),
        ("then Tarkhan, Obusek left", set()),
        ("then Tarhan Obuzek left", set()),
        ("then Tarkhan Obusek Qovrath left", set()),  # it goes on
        ("then Qovrath Tarkhan Obusek left", set()),
        ("then Leader Tarkhan Obusek left", {"Tarkhan Obusek"}),  # says who somebody is
        ("then Tarkhan Obusek Kolvara left", {"Tarkhan Obusek"}),  # a place
        ("then Zubrya Hills left", {"Zubrya Hills"}),
        ("then Kol Vara left", {"Kol Vara"}),  # a place of one word that is cut
        ("then Tarkhan Obu Sek left", {"Tarkhan Obu Sek"}),
    ],
)
def test_words_that_are_near_to_a_full_name(text, expected, bodies):
    assert {surface for surface, _ in found(fuzzy_person, text, bodies)} == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Ab Cd", True), ("Ab. Cd", False), (".Ab", False), ("x Ab.", True), ("Ab-Cd", True), ("Ab", False)]
)
def test_whether_a_word_stands_beside(text, expected):
    assert fuzzy_person._has_neighbour(text, *place_of(text, "Ab")) is expected


# Articles before names


def article(text, canonical, kind="organisation", part="OTSC"):
    from normalize.names.mention import Mention

    place = place_of(text, part)
    mention = Mention(*place, part, "x", kind, Trust.SURE, canonical, "known-form")
    return [(text[f.start : f.end], f.replacement) for f in findings._article(Document(text), mention)]


@pytest.mark.parametrize(
    ("text", "canonical", "expected"),
    [
        ("an OTSC summit", "CSTO", [("an", "a")]),
        ("An OTSC summit", "CSTO", [("An", "A")]),
        ("HELD AN OTSC SUMMIT", "CSTO", [("AN", "A")]),
        ("a OTSC summit", "CSTO", []),
        ("a OTSC summit", "OSCE", []),  # the writer hears it otherwise
        ("an “OTSC” summit", "CSTO", [("an", "a")]),
        ("an <b>OTSC</b> summit", "CSTO", [("an", "a")]),
        ("an <b><i>OTSC</i></b> summit", "CSTO", [("an", "a")]),
        ("an x>OTSC summit", "CSTO", []),
        ("an <" + "b" * 298 + ">OTSC summit", "CSTO", [("an", "a")]),  # a tag of 300 characters
        ("an <" + "b" * 299 + ">OTSC summit", "CSTO", []),
        ("Iran OTSC summit", "CSTO", []),
        ("an  OTSC summit", "CSTO", []),
    ],
)
def test_an_article_follows_the_sound_of_the_name(text, canonical, expected):
    assert article(text, canonical) == expected


@pytest.mark.parametrize(
    ("text", "canonical", "kind", "expected"),
    [
        ("of the OTSC here", "Kolvara", "place", [("the ", "")]),
        ("The OTSC here", "Kolvara", "place", []),
        ("of the OTSC here", "Kolvara", "organisation", []),
        ("of the OTSC here", "CSTO", "place", []),
        ("of the OTSC here", "United Kolvara", "place", []),
        ("of the OTSC here", "Kolvara Islands", "place", []),
        ("of OTSC here", "Kolvara", "place", []),
        ("of lathe OTSC here", "Kolvara", "place", []),
    ],
)
def test_the_article_of_a_countrys_acronym_goes_with_it(text, canonical, kind, expected):
    assert article(text, canonical, kind) == expected
