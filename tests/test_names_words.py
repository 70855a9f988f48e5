"""Which words of a text are looked at, where they stand, and which of them stand in a row: each limit with a word on both sides of it."""

import pytest
from invented import place_of

from normalize.model import Document
from normalize.names import gate, nations, scan, within
from normalize.names.matches import LONGEST, matches
from normalize.names.nations import spoken_of


def word(lexicon, text, language="en"):
    return gate.word(text, language, lexicon)


@pytest.mark.parametrize(
    ("text", "unknown", "borne", "capitals"),
    [
        ("Qovrath", True, False, False),
        ("Qov", True, False, False),  # three letters
        ("Qo", False, False, False),
        ("QovRath", True, False, False),  # two capitals
        ("QoVRath", False, False, False),
        ("Qov7", False, False, False),
        ("Gonzalez", False, True, False),
        ("QVX", False, False, True),
        ("QV", False, False, False),
        ("QVXZQVXZ", False, False, True),
        ("QVXZQVXZQ", False, False, False),
        ("QV7X", False, False, False),
        ("Obuzek", False, True, False),
        ("THE", False, False, False),
        ("KGEB", False, False, False),
    ],
)
def test_what_a_word_may_be(text, unknown, borne, capitals, invented):
    met = word(invented, text)
    assert ((met.unknown, met.borne, met.capitals) if met else (False, False, False)) == (unknown, borne, capitals)


def test_words_of_which_no_finder_would_say_anything_are_passed_over(invented):
    assert word(invented, "qovrath") is None  # no capital
    assert word(invented, "Qov7") is None
    assert word(invented, "Old") is None  # a usual word
    assert word(invented, "Kolvaran").begins and word(invented, "Kolvaran").followers is None  # a form by itself
    office = word(invented, "Office")
    assert office.begins and "of" in office.followers and "of" in office.small_followers
    assert word(invented, "office") is None  # no name begins so


def test_a_word_that_begins_many_names_is_looked_at_where_the_text_has_its_second_word(invented):
    assert "Office" in gate.gate(Document("The Office of tea"), invented).begins
    assert "Office" not in gate.gate(Document("The Office for tea"), invented).begins
    assert "Pelmeth" in gate.gate(Document("Pelmeth alone"), invented).begins
    assert "Pelmat" in gate.gate(Document("Pelmat alone"), invented).begins
    grain = gate.gate(Document("Kolvaran Grain"), invented)
    assert {"kolvaran", "grain"} <= grain.keys


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Qovrath", gate.UNKNOWN),
        ("Obuzeks", 0),  # the plural of a known name
        ("Qovraths", gate.UNKNOWN),
        ("Gonzalez", gate.KNOWN),
        ("Obuzek", gate.KNOWN),
        ("Old", 0),
        ("Qo", 0),
        ("Qov", gate.UNKNOWN),
        ("qovrath", 0),
        ("QovRath", 0),
        ("Qov7", 0),
        ("Morning", 0),  # a usual word
    ],
)
def test_what_a_word_may_be_where_a_text_spells_a_name_in_several_ways(text, kind, invented):
    assert gate.spelling_kind(text, "en", invented) == kind
    assert gate.spellings(Document(text), invented) == ({text: kind} if kind else {})


def test_in_scripts_without_capitals_any_long_word_may_be_a_name(invented):
    assert word(invented, "ตโทท", "th") is not None
    assert word(invented, "ตโท", "th") is None


def test_a_word_is_a_given_name_by_either_list(invented):
    assert gate.is_given(invented, "andrey", "en") and not gate.is_given(invented, "gonzalez", "en")
    assert gate.is_given(invented, "tarhan", "en"), "of somebody in the lexicon"
    assert gate.is_borne("tarhan", "en", invented) and gate.is_borne("gonzalez", "en", invented) and gate.is_borne("old", "en", invented)
    assert not gate.is_borne("qovrath", "en", invented)
    assert gate.is_unknown("qovrath", "en", invented)
    assert not any(gate.is_unknown(name, "en", invented) for name in ("obuzek", "grain", "old", "gonzalez", "kgeb", "zubrian"))


# Where words stand


def found(text, *words, begin=False):
    return [text[start:end] for start, end in scan.occurrences(Document(text), words, begin=begin)]


LONG = " ".join(f"filler{chr(97 + n)}" for n in range(20))


@pytest.mark.parametrize("filler", ["", LONG])  # going through all words, or finding each
@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Zas", 1),
        ("Zas, Zas. Zas", 3),
        ("Zasem", 0),
        ("xZas", 0),
        ("Zas-em", 1),
        ("(Zas)", 1),
        ("Zas\nZas", 2),
        ("Zas首脑 首脑Zas", 2),  # another script is another word
        ("ZasZas Zas", 1),
        ("Zas\u0301 Zas", 1),  # a combining mark belongs to the word
        ("Zas‘i Zas", 1),  # as in Hawai‘i
        ("Zas\u02bbi Zas", 1),
        ("i‘Zas Zas", 1),
        ("Zas‘s Zas", 2),  # an apostrophe that was mistyped
        ("‘Zas‘ Zas", 2),
    ],
)
def test_a_word_is_found_where_it_stands_by_itself(text, times, filler):
    assert len(found(f"{text} {filler}", "Zas")) == times


def test_finding_each_of_few_words_or_going_through_all_is_the_same():
    for count in range(1, 30):
        text = " ".join(f"w{chr(97 + n)}" for n in range(count)) + " wa"
        assert found(text, "wa") == ["wa", "wa"]
        assert found(text, "wa", "wb", "wc", "wd")[:1] == ["wa"]


def test_a_word_that_begins_an_address_is_taken_on_request_alone():
    text = "Zas wrote to Zas.example.com and www.Zas.com."
    assert found(text, "Zas") == ["Zas"]
    assert len(found(text, "Zas", begin=True)) == 2


@pytest.mark.parametrize(
    ("text", "row", "at"),
    [
        ("the Anna Obuzek left", ["Anna", "Obuzek"], 1),
        ("the Obuzek Anna left", ["Obuzek", "Anna"], 0),
        ("the Obuzek-Anna left", ["Obuzek", "Anna"], 0),
        ("the Anna van Obuzek left", ["Anna", "van", "Obuzek"], 2),  # a particle
        ("the Anna has Obuzek left", ["Obuzek"], 0),
        ("the Anna, Obuzek left", ["Obuzek"], 0),
        ("Aa Bb Cc Dd Ee Obuzek Ff Gg Hh Ii Jj", ["Bb", "Cc", "Dd", "Ee", "Obuzek", "Ff", "Gg", "Hh", "Ii"], 4),
        ("Obuzek", ["Obuzek"], 0),
        ("Anna Obuzek", ["Anna", "Obuzek"], 1),
        ("Anna  Obuzek  Bela", ["Obuzek"], 0),
        ("Anna Obuzek 5", ["Anna", "Obuzek"], 1),
    ],
)
def test_the_words_in_a_row_with_a_name(text, row, at):
    places, number = scan.row_around(text, *place_of(text, "Obuzek"))
    assert ([text[start:end] for start, end in places], number) == (row, at)


@pytest.mark.parametrize(
    ("text", "end", "begin"),
    [
        ("the Anna", 8, 4),
        ("Anna", 4, 0),
        ("the.Anna", 8, 4),
        ("the ", 4, 4),
        ("", 0, 0),
        ("x NATO首脑", 8, 6),
        ("x " + "a" * 31, 33, 2),
        ("x " + "a" * 40, 42, 2),  # further than is looked for a blank
        ("x a\u0301b", 5, 2),
    ],
)
def test_where_the_word_before_a_place_begins(text, end, begin):
    assert scan.start_of_word(text, end) == begin


# Listed forms


def keys(text, lexicon, language="en"):
    return [(text[m.start : m.end], m.key) for m in matches(Document(text, language=language), lexicon)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarhan Obuzek left.", ["Tarhan Obuzek", "Obuzek"]),
        ("Tarhan\u00a0Obuzek left.", ["Tarhan\u00a0Obuzek", "Obuzek"]),
        ("Tarhan-Obuzek left.", ["Tarhan-Obuzek", "Obuzek"]),
        ("Tarhan\nObuzek left.", ["Tarhan\nObuzek", "Obuzek"]),
        ("Tarhan  Obuzek left.", ["Obuzek"]),
        ("Tarhan. Obuzek left.", ["Obuzek"]),  # a sentence ends
        ("Tarhan; Obuzek left.", ["Obuzek"]),
        ("tarhan Obuzek left.", ["Obuzek"]),
        ("TARHAN OBUZEK left.", ["TARHAN OBUZEK", "OBUZEK"]),
        ("the kgeb met", []),
        ("the KGEB met", ["KGEB"]),
        ("the Kgeb met", []),
        ("the Kolvaran Grain export board", ["Kolvaran"]),
        ("The Office Of The Board", ["Office Of The Board"]),
        ("the office of the board", []),
    ],
)
def test_where_listed_names_stand(text, expected, invented):
    assert [surface for surface, _ in keys(text, invented)] == expected


def test_a_point_joins_an_initial_or_a_short_abbreviation(tmp_path):
    from invented import build, entity

    small = build(
        tmp_path, entity("jura", "place", 1, "St Jura") + entity("jur", "place", 1, "Ste Jura") + entity("ruler", "person", 1, "T Obuzek")
    )
    for text, surfaces in (
        ("in St. Jura", ["St. Jura"]),
        ("in Ste. Jura", []),
        ("by T. Obuzek", ["T. Obuzek"]),
        ("by T.Obuzek", ["T.Obuzek"]),
        ("by T Obuzek", ["T Obuzek"]),
    ):
        assert [surface for surface, _ in keys(text, small)] == surfaces


def test_a_name_has_sixteen_words_at_most(tmp_path):
    from invented import build, entity

    words = [f"Q{'abcdefghijklmnopq'[n]}x" for n in range(LONGEST + 1)]
    small = build(
        tmp_path, entity("long", "organisation", 1, " ".join(words[:LONGEST])) + entity("longer", "term", 1, " ".join(["Zz", *words[1:]]))
    )
    assert LONGEST == 16
    assert len(keys(" ".join(words), small)) == 1
    assert keys(" ".join(["Zz", *words[1:]]), small) == []


# Names within words, and countries spoken of


@pytest.mark.parametrize(
    ("target", "text", "expected"),
    [
        ("zh", "一中国一", ["中国"]),
        ("zh", "在中国北京见", ["中国", "北京"]),
        ("he", "במוסקבה", ["מוסקבה"]),
        ("he", "ושבמוסקבה", ["מוסקבה"]),  # three prefixes
        ("he", "ושבהמוסקבה", []),
        ("he", "מוסקבה", []),
        ("ko", "모스크바는", ["모스크바"]),
        ("ko", "모스크바", []),
        ("ko", "모스크바힣", []),
        ("en", "inMoscow", []),
    ],
)
def test_names_that_are_no_words_of_their_own(target, text, expected, lexicon):
    assert [text[start:end] for start, end in within.within_words(Document(text, language=target), lexicon)] == expected


@pytest.fixture(scope="module")
def unspaced(tmp_path_factory):
    """Names of one to five characters, in scripts that put no space between words."""
    from invented import build, entity

    lines = ""
    for key, tag, name in (
        ("one", "zh", "鿃"), ("two", "zh", "鿃鿂"), ("longer", "zh", "鿃鿂鿁"), ("long", "zh", "鿀" * 64), ("too-long", "zh", "龿" * 65),
        ("thai-three", "th", "ฌฌฌ"), ("thai-four", "th", "ฮฮฮฮ"), ("kana", "ja", "ヲヲヲ"),
        ("hebrew", "he", "ךםן"), ("short", "he", "ףץ"), ("korean", "ko", "뷁뷁뷁"), ("korean-two", "ko", "쀍쀍"),
    ):  # fmt: skip
        lines += entity(key, "place", 0, "", other={tag: (name,), "en": (f"Place {key.title()}",)})
    return build(tmp_path_factory.mktemp("unspaced"), lines)


@pytest.mark.parametrize(
    ("target", "text", "expected"),
    [
        ("zh", "一鿃一", []),  # one character is of many words
        ("zh", "一鿃鿂一", ["鿃鿂"]),
        ("zh", "一鿃鿂鿁一", ["鿃鿂鿁"]),
        ("zh", "鿃鿂鿃鿂", ["鿃鿂", "鿃鿂"]),
        ("zh", "一" + "鿀" * 64, ["鿀" * 64]),
        ("zh", "一" + "龿" * 65, []),
        ("th", "กฌฌฌก", []),
        ("th", "กฮฮฮฮก", ["ฮฮฮฮ"]),
        ("ja", "のヲヲヲ", []),  # a word by itself
        ("he", "בךםן", ["ךםן"]),
        ("he", "בףץ", []),
        ("ko", "뷁뷁뷁는", ["뷁뷁뷁"]),
        ("ko", "쀍쀍는", ["쀍쀍"]),
    ],
)
def test_how_long_a_name_within_a_word_is(target, text, expected, unspaced):
    assert [text[start:end] for start, end in within.within_words(Document(text, language=target), unspaced)] == expected


@pytest.fixture(scope="module")
def lands(tmp_path_factory):
    from invented import build, entity

    lines = "".join(
        entity(key, "place", 0, "", other={"de": (name,), "en": (f"Place {key.title()}",)}, adjective=f"{{en: [{key.title()}ish]}}")
        for key, name in (
            ("qors", "Qorsa"),
            ("vor", "Vora"),
            ("longer", "Mulkentia"),
            ("land", "Drimland"),
            ("other", "Drimlan"),
            ("twin", "Tworka"),
            ("twin-too", "Tworko"),
            ("person-like", "Andreyo"),
            ("known", "Sirmaka"),
            ("vowels", "Qoeaeo"),
        )
    )
    for key, name in (("plain", "Plonka"), ("form", "Sirmakisch")):
        lines += entity(key, "place", 0, "", other={"de": (name,), "en": (f"Place {key.title()}",)})  # fmt: skip
    return build(tmp_path_factory.mktemp("lands"), lines)


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("qorsische", "qors"),
        ("Qorsischen", "qors"),
        ("qorsak", None),  # no ending of an adjective
        ("vorische", None),  # three letters are too few
        ("mulkentisches", "longer"),
        ("mulkentxq", "longer"),  # of six letters and more any short ending
        ("mulkentxqxqxqx", "longer"),  # seven letters
        ("mulkentxqxqxqxq", None),
        ("drimische", "land"),  # the adjective has no land
        ("drimlandische", "land"),
        ("drimxq", None),
        ("tworkische", None),  # of two that begin so nobody's
        ("plonkische", None),  # no adjective is known of it
        ("sirmakisch", None),  # the name of another
        ("sirmakische", "known"),
        ("qors", None),
        ("qoeaeoische", None),  # one letter is left of the name
    ],
)
def test_the_country_of_whose_name_a_word_is_made(word, expected, lands):
    met = {lands.entity(number).id for number in spoken_of(Document(f"wie {word} sind", language="de"), lands)}
    assert met == ({expected} if expected else set())
    assert not spoken_of(Document(f"wie {word} sind", language="en"), lands)
    assert not spoken_of(Document(f"wie {word} sind", language="nl"), lands), "no name in that language"


def test_the_bounds_of_names_within_words_and_of_adjectives():
    assert (within.FEWEST["Han"], within.FEWEST["Thai"], within.LONGEST) == (2, 4, 64)
    assert nations.STEM < nations.SURE_STEM
