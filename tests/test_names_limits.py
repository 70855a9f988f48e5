"""Limits of length, distance and likeness: what a comment gives as an example, and the next value beyond it."""

import pytest
from invented import build, entity, place_of, scan_of

from normalize.model import Document, Span
from normalize.names import context, possible
from normalize.names.definitions import alignment_cost, definitions
from normalize.names.explained import explained_otherwise
from normalize.names.finders import _near, casing, fuzzy_characters, fuzzy_organisation, known
from normalize.names.matches import read
from normalize.names.possible import Possible
from normalize.names.right import doubtful_alone, is_right
from normalize.names.standard import is_shouted
from normalize.names.unified import _letters, unified


def test_which_of_two_styles_is_right(tmp_path):
    style = "[{axis: letters, choice: old, lang: en, full: Kolwara}]"
    long = "[{axis: letters, choice: old, lang: en, full: Kolwarian Hills, short: Hillsx}]"
    usual = build(
        tmp_path,
        entity("kolvara", "place", 1, "Kolvara", styles=style) + entity("hills", "place", 1, "Kolvarian Hills", "Hillsx", styles=long),
    )
    old = usual.in_style({"letters": "old"})

    def right(lexicon, written, language="en"):
        return [is_right(lexicon, posting, language) for posting in read(lexicon, written).postings]

    assert right(usual, "Kolvara") == [True] and right(old, "Kolvara") == [False]
    assert right(usual, "Kolwara") == [False] and right(old, "Kolwara") == [True]
    assert right(old, "Kolwara", "fr") == [False] == right(old, "Kolvara", "fr")
    assert True in right(usual, "Hillsx") and True in right(old, "Hillsx"), "the short name is that of both"
    assert right(old, "Kolvarian Hills") == [False] and right(usual, "Kolvarian Hills") == [True]
    assert right(usual, "Kolvara", "en-GB") == [True]


def test_a_family_name_that_is_a_common_word_proves_nothing_alone(tmp_path):
    small = build(
        tmp_path, entity("price", "person", 1, "Tarhan Price", "Price") + entity("obuzek", "person", 1, "Tarhan Obuzek", "Obuzek")
    )
    for written, expected in (("Price", True), ("Obuzek", False), ("Tarhan Price", False)):
        (posting,) = read(small, written).postings
        assert doubtful_alone(posting, written.lower()) is expected


@pytest.mark.parametrize(("reach", "length", "found"), [(context.REACH, 31, True), (context.REACH, 33, False)])
def test_how_far_before_a_name_the_word_before_it_may_begin(reach, length, found):
    word = "x" * length
    match = context.word_before(Document(f"{word} Obuzek"), Span(length + 1, length + 7))
    assert (match is not None and match[1] == word) is found and reach == 32


def test_of_a_word_of_thirty_two_letters_before_a_name_only_the_end_would_be_seen():
    match = context.word_before(Document("x" * 32 + " Obuzek"), Span(33, 39))
    assert match is None or len(match[1]) == 31


def test_sixty_characters_before_a_name_its_office_is_looked_for():
    text = "Kolvara " + "y" * 51 + " Obuzek"
    place = place_of(text, "Obuzek")
    assert place.start == 60 and "kolvara" in context.words_before(Document(text), place)
    text = "Kolvara " + "y" * 52 + " Obuzek"
    assert "kolvara" not in context.words_before(Document(text), place_of(text, "Obuzek"))


def test_three_related_names_say_all(invented):
    from normalize.names.context import Witnesses

    text = "Kolvara Jarden Sergei"
    for count, value in ((1, 1 / 3), (2, 2 / 3), (3, 1.0)):
        witnesses = Witnesses(Document(text), invented)
        for key, word in (("kolvara", "Kolvara"), ("jarden", "Jarden"), ("vrabesku", "Sergei"))[:count]:
            witnesses.add(invented.number(key), place_of(text, word))
        (related,) = context.about(witnesses, invented.number("zubria"), Span(0, 1))
        assert related.value == pytest.approx(value)


def test_the_cost_of_letters():
    assert alignment_cost(("bundeskriminalamt",), "bka") == pytest.approx(2 * 0.5)
    assert alignment_cost(("belarusian", "telegraph", "agency"), "belta") == pytest.approx(2 * 0.3)
    assert alignment_cost(("world", "nice", "trade"), "wt") == pytest.approx(1.0)
    assert alignment_cost(("abab", "bc"), "abc") == pytest.approx(0.3)  # the dearer way is not taken


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Wb Trade (WBT) met.", {"WBT": "Wb Trade"}),
        ("The World Nice Old Trade Xb Ub Zb Vb (WTUB) met.", {}),
        ("The Nordic Old Xylo Trade (NT) met.", {}),
        ("NAB (of the National Atom Board) met.", {"NAB": "National Atom Board"}),
        ("The Unit of Tea (U) met.", {}),
    ],
)
def test_explanations_at_their_limits(text, expected):
    assert {d.short: d.full for d in definitions(Document(text))} == expected


def test_an_explanation_half_like_the_name_is_still_one_of_it(lexicon):
    who = lexicon.number("who")

    def otherwise(full):
        text = f"The {full} (WHO) met."
        return explained_otherwise(Document(text), lexicon, who, *place_of(text, "WHO"))

    assert not otherwise("World Health Organisation")
    assert not otherwise("United World Health Organization")
    assert otherwise("Wool Hub Office")


# How near


def near(**more):
    given = {"entity": 1, "standard": "Obuzek", "similarity": 0.9, "letters": 0.8, "labels": ()} | more
    return Possible(**given)


def test_two_names_side_by_side_are_forty_characters_apart_at_most():
    for gap, expected in ((32, True), (33, False)):
        text = "Obusek " + "x" * gap + " Obuzek"
        assert _near._stands_by(Document(text), Span(0, 6), "Obuzek") is expected


def test_names_that_all_the_world_has(tmp_path):
    from invented import LANGUAGES

    from normalize.names.derivation import Derivation

    more = "ca gl eu af sq az bs cy ga is mt id ms vi sw tl uz tk ku eo br fy lb oc sc an ast so ha yo zu xh rw mg ht jv su ceb ilo war fo se".split()
    lines = ""
    for count in (59, 60):
        lines += entity(f"n{count}", "place", len(LANGUAGES), "Kolvara", other=dict.fromkeys(more[: count - len(LANGUAGES)], ("Kolvara",)))
    small = build(tmp_path, lines)
    made = Derivation("Kolvara", "ru", "english", "genitive")
    for key, size in (("n59", 59), ("n60", 60)):
        assert len(small.entity(small.number(key)).labels) == size
        scan = scan_of("x Kolvary y", small)
        found = {
            e.name for e in _near.of_the_spelling(scan, "Kolvary", near(entity=small.number(key), standard="Kolvara", derivation=made))
        }
        assert ("case of a world name" in found) is (size == 60)


def test_the_share_of_sounds_that_a_spelling_and_a_label_have_in_common():
    assert 0 < possible.SHARED < possible.DERIVED < possible.DERIVED_NARROW < 1


def test_of_the_labels_that_sound_alike_those_nearest_are_asked(tmp_path):
    vowels = "aeiou"
    names = [f"Br{a}s{b}k{c}t" for a in vowels for b in vowels for c in vowels][: possible.MOST_LABELS + 6]
    small = build(tmp_path, "".join(entity(f"v{n}", "place", 1, name) for n, name in enumerate(names)))
    sounds = possible._sounds(small, possible._keys("Brysykyt"))
    assert len(possible._alike(small, "Brysykyt", sounds, sounds)) == possible.MOST_LABELS == 24
    assert {len(names)} == {30}


@pytest.mark.parametrize(("one", "other", "enough"), [("Zaporizhzhia", "Zaporizhzhya", True), ("Netherlands", "Holland", False)])
def test_spellings_of_one_word_share_letters(one, other, enough):
    assert (_letters(one, other) >= 0.6) is enough
    assert (_letters(one, other) >= 0.78) is enough


def test_nothing_is_unified_without_two_spellings(invented):
    assert unified(Document("x"), invented, []) == []


# How long


def test_a_full_name_ends_its_article_five_characters_before(invented, tmp_path):
    small = build(tmp_path, entity("kolvara", "place", 1, "Kolvara") + entity("post", "medium", 1, "Kolvara Post"))
    for text, expected in (
        ("in the Kolvara post", True),
        ("in these Kolvara post", False),
        ("in  the, Kolvara post", True),
        ("in the — Kolvara post", False),
    ):
        assert bool(list(casing.find(scan_of(text, small)))) is expected, text


def test_of_a_hundred_words_with_capitals_a_name_is_found_and_of_more_none(tmp_path):
    small = build(tmp_path, entity("board", "organisation", 1, "Kolvaran Grain Export Board"))
    fill = " ".join("Q" + chr(97 + n % 26) + chr(97 + n // 26) for n in range(200))
    for count, expected in ((96, True), (97, False)):
        text = "then " + " ".join(fill.split()[:count]) + " Kolvaran Grains Export Board met"
        assert bool(list(fuzzy_organisation.find(scan_of(text, small)))) is expected


def test_a_name_in_han_characters_has_four_to_twelve_of_them(tmp_path):
    lines = "".join(
        entity(key, "person", 0, "", other={"zh": (name,), "en": (f"Tarhan {key.title()}", key.title())})
        for key, name in (
            ("three", "鿀鿁鿂"),
            ("four", "龵龶龷龸"),
            ("twelve", "龹龺龻龼龽龾龿鿃鿄鿅鿆鿇"),
            ("thirteen", "鿈鿉鿊鿋鿌鿍鿎鿏鿐鿑鿒鿓鿔"),
        )
    )
    lines += entity("place", "place", 0, "", other={"zh": ("鿕鿖鿗鿘鿙",), "en": ("Placex",)}, related="[beside]")
    lines += entity("beside", "place", 0, "", other={"zh": ("龲龳龴",), "en": ("Besidex",)})
    small = build(tmp_path, lines)

    def found(text):
        return [text[c.start : c.end] for c in fuzzy_characters.find(scan_of(text, small, "zh"))]

    assert found("，龵龶龷一，") == ["龵龶龷一"] and found("，鿀鿁一，") == []
    assert found("，龹龺龻龼龽龾龿鿃鿄鿅鿆一，") == ["龹龺龻龼龽龾龿鿃鿄鿅鿆一"]
    assert found("，鿈鿉鿊鿋鿌鿍鿎鿏鿐鿑鿒鿓一，") == []
    assert found("，龵龶龷龸，") == [], "it is right"
    assert found("，鿕鿖鿗一鿙，") == ["鿕鿖鿗一鿙"] and found("，鿕鿖鿗鿘一，") == [], "the last says what kind of place it is"
    assert found("龵龶龷一龵龶龷龸") == ["龵龶龷一"], "what only touches a listed name"
    assert found("，龵龶龷一，") and not list(fuzzy_characters.find(scan_of("，龵龶龷一，", small, "en")))
    from normalize.names.context import Witnesses

    for text, key, named, expected in (
        ("，龵龶龷一，", "four", None, None),  # four characters need a witness
        ("，鿕鿖鿗一鿙，", "place", None, "review"),
        ("，鿕鿖鿗一鿙，龲龳龴", "place", "龲龳龴", "likely"),
    ):
        scan = scan_of(text, small, "zh")
        witnesses = Witnesses(scan.document, small)
        if named:
            witnesses.add(small.number("beside"), place_of(text, named))
        (claim,) = fuzzy_characters.find(scan)
        reading = claim.read(scan, witnesses)
        assert (reading.trust and str(reading.trust)) == expected and reading.believed is (expected == "likely")
        assert reading.entity == small.number(key)


def test_an_acronym_of_a_well_known_body_in_a_neighbouring_language(tmp_path):
    from invented import LANGUAGES

    lines = ""
    for key, count, ru in (("known", 20, "ЪЫКТ"), ("less", 19, "ЪЫКП"), ("four", 20, "КВТР"), ("three", 20, "КВП")):
        own = {tag: (f"Body {key.title()}", f"Q{key.upper()[:3]}") for tag in LANGUAGES[: count - 2]}
        lines += entity(key, "organisation", 0, "", other=own | {"uk": (f"Тіло {key}", f"Щ{ru[1:]}"), "ru": (f"Тело {key}", ru)})
    small = build(tmp_path, lines)
    for key, part, expected in (("known", "ЪЫКТ", True), ("less", "ЪЫКП", False), ("four", "КВТР", True), ("three", "КВП", True)):
        scan = scan_of(f"там {part} є", small, "uk")
        claims = [c for c in known.find(scan) if scan.document.text[c.start : c.end] == part]
        assert claims, part
        (posting,) = [p for p in claims[0].match.postings if p.entity == small.number(key)]
        assert claims[0]._is_neighbours(scan, posting) is expected, key


def test_lines_of_which_three_of_five_letters_are_capitals():
    assert not is_shouted(Document("ABC de"), 0) and is_shouted(Document("ABCD de"), 0)
    assert is_shouted(Document("ABCDEFG hijk"), 0), "seven of eleven"
