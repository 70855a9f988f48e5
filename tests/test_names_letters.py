"""What is decided by the letters of a name alone: capitals, scripts, articles, endings, words made of names. Each limit with a value on both sides of it."""

import pytest

from normalize.lexicon.languages import Articles, Language
from normalize.model import Document, Span, Trust
from normalize.names import belief
from normalize.names.choose import choose
from normalize.names.evidence import Evidence
from normalize.names.finders.known import is_perhaps_a_case
from normalize.names.findings import begins_with_vowel_sound
from normalize.names.gate import is_long_caseless
from normalize.names.joins import Join, joined
from normalize.names.reading import Reading
from normalize.names.right import speaks
from normalize.names.standard import in_case_of, is_latin, is_shouted, plain, shouted_lines
from normalize.names.word_family import is_a_womans, is_a_womans_given, is_derived


@pytest.mark.parametrize(
    ("name", "latin"),
    [
        ("Zas", True),
        ("\u036f", True),  # no letter at all: nothing says otherwise
        ("\u0370eta", False),  # where the Greek letters begin
        ("\u037f", False),
        ("Ải", True),  # Vietnamese
        ("\u1e00a", True),
        ("\u1eff", True),
        ("\u1f00", False),  # Greek with breathings
        ("«Зась", False),
        ("北京", False),
        ("12", True),
    ],
)
def test_the_script_of_a_name_is_that_of_its_first_letter(name, latin):
    assert is_latin(name) is latin


@pytest.mark.parametrize(
    ("line", "shouted"),
    [
        ("ABC de", False),  # three of five letters
        ("ABCD de", True),
        ("ABC d, 12", True),
        ("123", False),
        ("", False),
    ],
)
def test_a_line_is_in_capitals_where_more_than_three_of_five_letters_are(line, shouted):
    document = Document(f"Small letters.\n{line}\nSmall letters.")
    assert is_shouted(document, len("Small letters.\n")) is shouted or not line
    assert [document.text[span.start : span.end].strip() for span in shouted_lines(document)] == ([line] if shouted else [])
    assert not is_shouted(document, 0)


def test_what_stands_behind_the_last_line_is_not_shouted():
    assert is_shouted(Document("LOUD"), 3)
    assert not is_shouted(Document("LOUD"), 4)


@pytest.mark.parametrize(
    ("surface", "name", "language", "expected"),
    [
        ("KIEV", "Kyiv", "en", "KYIV"),
        ("Kiev", "Kyiv", "en", "Kyiv"),
        ("KGEB", "UTC", "en", "UTC"),
        ("ΑΘΗΝΑ", "Αθήνα", "el", "ΑΘΗΝΑ"),
        ("ATINA", "Atina şehri", "tr", "ATİNA ŞEHRİ"),
        ("ATINA", "Atina", "de", "ATINA"),
        ("SEVE", "séve", "fr", "SÉVE"),
    ],
)
def test_a_name_is_put_in_the_capitals_of_what_it_replaces(surface, name, language, expected):
    assert in_case_of(surface, name, language) == expected


def test_a_name_without_marks():
    assert plain("Ґданьськ") == plain("гданьськ") and plain("Bogotá") == "bogota"


@pytest.mark.parametrize(
    ("languages", "language", "expected"),
    [
        ({"de"}, "de", True),
        ({"de"}, "de-AT", True),
        ({"de-AT"}, "de-AT", True),
        ({"de-AT"}, "de", False),
        ({"de"}, "nl", False),
        ({"de"}, "nl-BE", False),
    ],
)
def test_a_regional_form_of_a_language_has_the_names_of_the_language(languages, language, expected):
    assert speaks(frozenset(languages), language) is expected


@pytest.mark.parametrize(
    ("name", "vowel"),
    [
        ("OTSC", True),  # spelt out: oh
        ("FSB", True),
        ("KGB", False),
        ("UN", False),
        ("NATO", False),  # read as a word
        ("UNESCO", False),
        ("USA", False),
        ("Anna", True),
        ("iran", True),
        ("Kolvara", False),
        ("Umbria", True),
        ("Uganda", False),
        ("Ukraine", False),
        ("Uruguay", False),
        ("Union", False),
        ("Uri", False),
    ],
)
def test_before_which_names_an_english_reader_says_an(name, vowel):
    assert begins_with_vowel_sound(name) is vowel


FRENCH = Language(
    "xx",
    elided=frozenset("l d qu".split()),
    articles=Articles(before_vowels={"la": "l'", "le": "l'"}, joined={"de le": "du", "de les": "des", "à le": "au"}),
    all_words=frozenset(["de", "la", "le", "que", "qui"]),
)
ITALIAN = Language(
    "yy", elided=frozenset(["d"]), articles=Articles(before_vowels={"la": "l'"}, joined={"di la": "della", "di l'": "dell'"})
)
TURKISH = Language("zz", ending_marks=frozenset("'"))


def join(language, before, name, canonical, after=" x"):
    text = before + name + after
    found = joined(Document(text), language, Span(len(before), len(before) + len(name)), canonical, "organisation", canonical)
    return found if found.span is None else (text[found.span.start : found.span.end], found.text)


@pytest.mark.parametrize(
    ("before", "name", "canonical", "expected"),
    [
        ("chez la ", "NATO", "OTAN", ("la ", "l'")),
        ("chez la\u00a0", "NATO", "OTAN", ("la\u00a0", "l'")),
        ("La ", "NATO", "OTAN", ("La ", "L'")),
        ("Du ", "FMI", "ONU", ("Du ", "De l'")),
        ("chef du ", "FMI", "ONU", ("du ", "de l'")),
        ("chef au ", "FMI", "ONU", ("au ", "à l'")),
        ("chef de ", "FMI", "ONU", ("de ", "d'")),
        ("dit que ", "FMI", "ONU", ("que ", "qu'")),
        ("chef des ", "FMI", "ONU", Join()),  # of several nothing is elided
        ("la", "NATO", "OTAN", Join()),
        ("dit do ", "FMI", "ONU", ("do ", "d'")),
        ("dit dr ", "FMI", "ONU", Join()),  # ends in no vowel
        ("dit pe ", "FMI", "ONU", Join()),
        ("un ", "FMI", "ONU", Join()),
        ("l'a la ", "OTAN", "ONU", ("la ", "l'")),  # what did not fit before does now
        ("la ", "FMI", "NATO", Join()),
        ("la ", "Yen", "Won", Join()),
        ("chef d'", "OTAN", "NATO", ("d'", "de ")),
        ("chef d’", "OTAN", "NATO", ("d’", "de ")),
        ("chef l'", "OTAN", "NATO", Join(doubtful=True)),  # la or le
        ("dit qu'", "OTAN", "NATO", Join(doubtful=True)),  # que or qui
        ("dit ", "OTAN", "NATO", Join()),
    ],
)
def test_the_article_before_a_name_follows_its_first_letter(before, name, canonical, expected):
    assert join(FRENCH, before, name, canonical) == expected


def test_a_preposition_joined_to_an_article_stays_joined():
    assert join(ITALIAN, "capo della ", "NATO", "ONU") == ("della ", "dell'")


def test_an_article_is_looked_for_twelve_characters_before_a_name():
    assert join(FRENCH, "x" * 8 + " la ", "NATO", "OTAN") == ("la ", "l'")
    eleven = Language("xx", elided=frozenset(["abcdefghij"]))
    assert join(eleven, "abcdefghija ", "NATO", "OTAN") == ("abcdefghija ", "abcdefghij'")
    twelve = Language("xx", elided=frozenset(["abcdefghijk"]))
    assert join(twelve, "abcdefghijka ", "NATO", "OTAN") != ("abcdefghijka ", "abcdefghijk'")


@pytest.mark.parametrize(
    ("name", "after", "canonical", "fits"),
    [
        ("WHO", "'ya", "DSÖ", False),
        ("WHO", "'ya", "DSO", True),
        ("WHO", "'ya", "KGB", False),  # one ends in a vowel, the other does not
        ("Kiev", "'de", "Kyev", True),
        ("Pan", "'da", "Tan", True),
        ("Pan", "'da", "Tak", True),  # the same last vowel before a consonant
        ("Pan", "'da", "Tek", False),
        ("Pan", "'da", "Taka", False),  # the same vowel at the end
        ("WHO", "' ya", "DSÖ", True),  # a quotation mark
        ("WHO", "-ya", "DSÖ", True),  # another mark
        ("WHO", "", "DSÖ", True),
    ],
)
def test_an_ending_behind_a_mark_must_fit_the_vowels_of_the_name(name, after, canonical, fits):
    assert join(TURKISH, "", name, canonical, after) == Join(doubtful=not fits)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Minsk", "Minsker", True),
        ("Minsk", "Minsko", False),
        ("Kolvara", "Kolvaran", True),
        ("Armenia", "Armeniya", False),
        ("Kolvary", "Kolvarish", True),  # up to two letters go
        ("Kolvaryes", "Kolvarishes", False),  # not more
        ("Wu", "Wus", False),  # of two letters everything is made
        ("Obu", "Obus", True),
        ("Ober", "Obis", False),
        ("Novy", "Nova", True),
        ("Tolsty", "Tolstaya", True),
        ("Papadopoulos", "Papadopoulou", True),
        ("Putin", "Putina", True),
        ("Trump", "Trumpl", False),
        ("Mona", "Mono", False),
        ("Monae", "Monai", False),  # one letter for another makes no word of it
    ],
)
def test_which_words_are_made_of_a_name(one, other, expected):
    assert is_derived(one, other) is expected and is_derived(other, one) is expected


@pytest.mark.parametrize(
    ("word", "name", "expected"),
    [
        ("Nováková", "Novák", True),
        ("Petrova", "Petrov", True),
        ("Petrova", "Petra", False),  # ends in a of its own
        ("Nikitina", "Nikitin", True),
        ("Nikitina", "Nikit", False),
        ("Wiśniewska", "Wiśniewski", True),
        ("Wiśniewska", "Wiśniewa", False),
        ("Tolstaya", "Tolstoy", True),
        ("Tolstaya", "Tolst", False),
        ("Petrov", "Petrov", False),
    ],
)
def test_the_name_of_a_wife_is_no_misspelling_of_her_husbands(word, name, expected):
    assert is_a_womans(word, name) is expected


@pytest.mark.parametrize(
    ("word", "name", "expected"), [("Emanuela", "Emmanuel", True), ("Emanuel", "Emmanuel", False), ("Ilya", "Ilia", False)]
)
def test_the_given_name_of_a_woman_is_no_misspelling_of_a_mans(word, name, expected):
    assert is_a_womans_given(word, name) is expected


@pytest.mark.parametrize(
    ("surface", "canonical", "declines", "expected"),
    [
        ("Kosova", "Kosovo", True, True),
        ("Kosova", "Kosovo", False, False),
        ("Gange", "Ganges", False, True),
        ("Gange", "Gange", True, False),
        ("Gange", "Gangess", False, False),
        ("Kosov", "Kosovoa", True, False),  # two letters more
        ("Tona", "Tono", True, True),  # three letters of a stem
        ("Toa", "Too", True, False),
        ("Tonk", "Tono", True, False),
    ],
)
def test_two_names_that_differ_as_cases_do(surface, canonical, declines, expected):
    assert is_perhaps_a_case(surface, canonical, declines) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ไทยก", True),
        ("ไทย", False),
        ("プーチン", True),
        ("\u3041いうえ", False),  # hiragana are endings and small words
        ("\u309fいうえ", False),
        ("\u30a1いうえ", True),
        ("\u3400京北京", False),  # those in Han run on without end
        ("\u9fff京北京", False),
        ("\ua000\ua001\ua002\ua003", True),
        ("Minsk", False),
        ("1234", False),
    ],
)
def test_which_words_without_capitals_may_be_names(text, expected):
    assert is_long_caseless(text) is expected


def reading(start, end, **more):
    given = {"entity": 1, "canonical": "x", "rule": "r", "trust": Trust.LIKELY, "belief": 0.5} | more
    return Reading(start, end, **given)


@pytest.mark.parametrize(
    ("better", "worse"),
    [
        (reading(0, 9), reading(0, 5, trust=Trust.REVIEW)),
        (reading(0, 5), reading(3, 9, believed=False)),
        (reading(0, 5, trust=Trust.SURE), reading(1, 6)),
        (reading(0, 9), reading(0, 5)),
        (reading(0, 5, belief=0.9), reading(0, 5, belief=0.8)),
    ],
)
def test_of_two_readings_that_overlap_the_better_stands(better, worse):
    assert choose([worse, better], 20) == choose([better, worse], 20) == [better]


def test_readings_that_only_touch_stand_both_and_what_has_no_grade_does_not():
    assert choose([reading(5, 9), reading(0, 5), reading(10, 12, trust=None)], 20) == [reading(0, 5), reading(5, 9)]


def test_what_is_right_or_reasoned_is_not_weighed():
    near = (Evidence("near word"),)
    assert reading(0, 1, evidence=near).is_weighed
    assert not reading(0, 1).is_weighed
    assert not reading(0, 1, evidence=near, right=True).is_weighed
    assert not reading(0, 1, evidence=(Evidence("line"),)).is_weighed


def test_a_grade_begins_at_its_threshold():
    for grade in (Trust.REVIEW, Trust.LIKELY, Trust.SURE):
        at = belief.table()[f"threshold {grade}"].weight
        assert belief.trust(at) == grade
        assert belief.trust(at - 0.0001) != grade
        assert belief.within(grade, at) == at == belief.within(grade, 0.0)
    assert belief.within(Trust.LIKELY, 0.99999) == belief.table()["threshold sure"].weight


def test_a_weight_is_learnt_or_set_by_hand():
    assert belief.table()["house style"].by_hand and not belief.table()["near word"].by_hand


def test_evidence_of_which_nothing_is_said_has_its_name_in_the_ledger():
    silent = next(name for name, row in belief.table().items() if not row.says and not name.startswith("threshold") and name != belief.BIAS)
    assert belief.explained([Evidence(silent), Evidence("line", 1.0, "told")]).endswith("told")
    assert any(silent in line for line in belief.ledger([Evidence(silent)]))
    assert belief.said(Evidence("no such row")) == "no such row"
