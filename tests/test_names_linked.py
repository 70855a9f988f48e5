"""Who is meant by a name that may stand as it is, by a family name alone, by a name that another language left: each limit with a text on both sides of it."""

import pytest
from invented import build, entity, place_of, scan_of

from normalize.lexicon import Lexicon
from normalize.model import Document, Span, Trust
from normalize.names import analysis, called_so, left_over, linked
from normalize.names.analysis import mentions
from normalize.names.context import Witnesses
from normalize.names.evidence import Evidence
from normalize.names.finders import known
from normalize.names.possible import Possible
from normalize.names.reading import Reading


def is_linked(lexicon: Lexicon, text, part, key, *, language="en", named=(), nth=0, **more):
    """Whether a right name is linked, where the text was found to name some others."""
    scan, place = scan_of(text, lexicon, language), place_of(text, part, nth)
    witnesses = Witnesses(scan.document, lexicon)
    for other, word in named:
        witnesses.add(lexicon.number(other), place_of(text, word))
    given = {"rule": "known-form", "trust": Trust.SURE, "belief": 1.0, "right": True, "canonical": part} | more
    return linked.is_linked(scan, witnesses, Reading(*place, entity=lexicon.number(key), **given))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The KGEB and Vrabesku left.", False),  # nothing says who
        ("Sergei Vrabesku left.", True),
        ("Serguei Vrabesku left.", True),  # his own by its sound
        ("S. Vrabesku left.", False),  # an initial alone says nothing
        ("Andrey Vrabesku left.", False),
        ("Then Qovrath Vrabesku left.", False),  # an unknown name
        ("Then QOVRATH Vrabesku left.", False),
        ("Then old Vrabesku left.", False),
        ("Envoy Vrabesku left.", True),
        ("Vrabesku of Zubria left.", True),
        ("Envoy Vrabesku left. X. Vrabesku slept.", True),
    ],
)
def test_a_family_name_alone_is_linked_where_the_text_says_whose_it_is(text, expected, invented):
    named = [("zubria", "Zubria")] if "Zubria" in text else []
    assert is_linked(invented, text, "Vrabesku", "vrabesku", named=named) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Obuzek left.", True),  # all the world speaks of him
        ("T. Obuzek left.", True),
        ("X. Obuzek left.", False),  # no initial of his
        ("x. Obuzek left.", True),
        ("X.Obuzek left.", False),
        ("X.  Obuzek left.", True),
        ("Mx. Obuzek left.", True),
        ("Andrey Obuzek left.", False),
        ("ANDREY Obuzek left.", True),
        ("Obuzek Andrey left.", False),
        ("Then Qovrath Obuzek left.", False),
        ("Then QOVRATH Obuzek left.", True),
        ("Then qovrath Obuzek left.", True),
        ("the Obuzek Bridge fell", False),  # what bears his name
        ("the Obuzek bridge fell", True),
        ("the bridge Obuzek fell", False),
        ("the Bridge Obuzek fell", False),
    ],
)
def test_the_words_beside_a_famous_family_name_may_make_it_anothers(text, expected, invented):
    assert is_linked(invented, text, "Obuzek", "obuzek") is expected


def test_related_words_bear_out_a_family_name_that_is_no_word_of_the_text(invented):
    assert is_linked(invented, "Jarden rests. Dravenko slept.", "Dravenko", "dravenko", named=[("jarden", "Jarden")])
    text = "Jarden rests. A dravenko is a bird. Dravenko slept."
    assert not is_linked(invented, text, "Dravenko", "dravenko", named=[("jarden", "Jarden")])
    text = "Olena Dravenko rests. A dravenko is a bird. Dravenko slept."
    assert is_linked(invented, text, "Dravenko", "dravenko", named=[("dravenko", "Olena Dravenko")], nth=1)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Dann ging Qovrath Obuzek heim.", True),  # any noun has a capital
        ("pl", "Wtedy Qovrath Obuzek spał.", True),  # a body in the genitive may stand there
        ("fr", "Puis Qovrath Obuzek dort.", True),  # no list says which words are names
        ("ru", "Министр Андрей Обузек.", False),
        ("ru", "Министр Андрея Обузек.", False),  # a given name in a case
        ("ru", "Министр Минпром Обузек.", True),
        ("uk", "Тархана Обузек.", True),  # his own in a case
        ("uk", "Тархан Обузек.", True),
    ],
)
def test_given_names_are_read_in_their_cases_where_names_have_cases(language, text, expected, invented):
    word = "Обузек" if "Обузек" in text else "Obuzek"
    assert is_linked(invented, text, word, "obuzek", language=language) is expected


@pytest.mark.parametrize(
    ("text", "part", "key", "more", "expected"),
    [
        ("Vrabesku left.", "Vrabesku", "vrabesku", {"right": False}, True),  # what is to be put right says so itself
        ("Vrabesku left.", "Vrabesku", "vrabesku", {"right": False, "canonical": None}, True),  # a hand-written line
        ("Vrabesku left.", "Vrabesku", "vrabesku", {"right": False, "canonical": None, "evidence": (Evidence("foreign label"),)}, False),
        ("Vrabesku left.", "Vrabesku", "vrabesku", {"trust": Trust.REVIEW}, True),  # a link to look at
        ("Princess Tarhan Obuzek Bridge", "Tarhan Obuzek", "obuzek", {}, False),
        ("Princess Tarhan Obuzek bridge", "Tarhan Obuzek", "obuzek", {}, True),
        ("1-1", "1-1", "kolvara", {}, False),  # a result
    ],
)
def test_what_needs_no_look(text, part, key, more, expected, invented):
    assert is_linked(invented, text, part, key, **more) is expected


@pytest.mark.parametrize(
    ("language", "text", "key", "named", "more", "expected"),
    [
        ("en", "It rained in Kolvara.", "kolvara", [], {}, True),
        ("en", "It rained in Zubria.", "zubria", [], {}, True),  # no usual word
        ("en", "It rained in Zubria and zubria.", "zubria", [], {}, False),  # a word of the text
        ("en", "It rained in Kolvara and kolvara.", "kolvara", [], {}, True),  # all the world knows it
        ("en", "Andrey Kolvara left.", "kolvara", [], {}, False),
        ("en", "Zubria", "zubria", [], {}, True),
        ("pl", "Zubria śpi.", "zubria", [], {}, False),  # any word may begin a sentence
        ("pl", "Padało: Zubria śpi.", "zubria", [], {}, False),
        ("pl", "Padało, a «Zubria» śpi.", "zubria", [], {}, False),
        ("pl", "Padało, a (Zubria śpi.", "zubria", [], {}, False),
        ("pl", "Padało, a Zubria śpi.", "zubria", [], {}, True),
        ("pl", "Padało. Zubria śpi. Na Zubria pada.", "zubria", [], {}, True),  # one place is enough
        ("pl", "Zubria zubria śpi.", "zubria", [], {}, False),
        ("pl", "Kolvara kolvara śpi.", "kolvara", [], {}, True),
        ("pl", "Kolvara kolvara śpi.", "kolvara", [], {"rule": "fuzzy-word"}, True),
        ("de", "Zubria zubria.", "zubria", [], {}, True),
        ("zh", "Zubria zubria", "zubria", [], {}, True),
        ("pl", "Zubria śpi. Zubria-miasto.", "zubria", [("zubria", "Zubria-miasto")], {}, True),
    ],
)
def test_one_word_is_a_place_by_its_capital_or_its_fame(language, text, key, named, more, expected, invented):
    part = "Kolvara" if "Kolvara" in text else "Zubria"
    assert is_linked(invented, text, part, key, language=language, named=named, **more) is expected


def test_a_short_form_that_is_a_case_needs_its_capital(tmp_path):
    small = build(tmp_path, entity("five", "place", 20, "Zubri") + entity("six", "place", 20, "Zubria"))
    for text, part, key, rule, expected in (
        ("Zubri zubri", "Zubri", "five", "fuzzy-word", False),
        ("Zubri zubri", "Zubri", "five", "known-form", True),
        ("Zubria zubria", "Zubria", "six", "fuzzy-word", True),
    ):
        assert is_linked(small, text, part, key, rule=rule) is expected


@pytest.mark.parametrize(
    ("text", "part", "key", "named", "expected"),
    [
        ("The Evening was late. An evening.", "Evening", "evening-star", [], True),  # twenty languages have it
        ("The Morning was late. A morning.", "Morning", "morning", [], False),
        ("The Morning was late. A morning in Zubria.", "Morning", "morning", [("zubria", "Zubria")], False),
        ("He read the Morning in Zubria.", "Morning", "morning", [("zubria", "Zubria")], True),
        ("He read “Morning” in Zubria.", "Morning", "morning", [("zubria", "Zubria")], True),  # what is quoted may be a firm
        ("He read the Morning there.", "Morning", "morning", [], False),  # a usual word, and nothing related
        ("Morning in Zubria.", "Morning", "morning", [("zubria", "Zubria")], False),  # a sentence begins
        ("The KGEB kgeb", "KGEB", "kgeb", [], True),
        ("The Office of the Board met.", "Office of the Board", "office", [], False),  # usual words
        ("The Office of the Board met in Zubria.", "Office of the Board", "office", [("zubria", "Zubria")], True),
        ("The Kolvaran Grain Export Board met.", "Kolvaran Grain Export Board", "kgeb", [], True),
    ],
)
def test_usual_words_are_a_body_where_the_text_says_so(text, part, key, named, expected, invented):
    assert is_linked(invented, text, part, key, named=named) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Andrey Gonzalez there.", True),
        ("He met Andrey Qovrath there.", True),
        ("He met Andrey de Qovrath there.", True),
        ("He met Andrey Vrabesku there.", True),
        ("He met Andrey Tarhan Obuzek there.", True),
        ("He met Andrey gonzalez there.", False),
        ("He met Andrey GONZALEZ there.", False),
        ("He met Andrey Old there.", False),
        ("He met Andrey Kolvara there.", False),
        ("He met Andrey Office of the Board there.", False),
        ("He met Andrey, Gonzalez there.", False),
        ("He met Andrey", False),
    ],
)
def test_whether_a_family_name_follows_a_given_one(text, expected, invented):
    document = Document(text)
    assert linked._has_surname_after(document, invented, place_of(text, "Andrey")) is expected


# A family name alone, spelt as in a full name


def family(lexicon, wrong, standard, key="obuzek", **more):
    text = f"x {wrong} y"
    scan, place = scan_of(text, lexicon), place_of(text, wrong)
    given = {"rule": "fuzzy-person", "trust": Trust.LIKELY, "belief": 0.9, "witness": True, "canonical": standard} | more
    return called_so._family(scan, Reading(*place, entity=lexicon.number(key), **given))


@pytest.mark.parametrize(
    ("wrong", "right", "more", "expected"),
    [
        ("Tarhan Obusek", "Tarhan Obuzek", {}, "Obusek"),
        ("Tarhan Obuzek", "Tarhan Obuzek", {}, None),
        ("Tarkhan Obuzek", "Tarhan Obuzek", {}, None),  # it is the given name that is wrong
        ("Obusek", "Obuzek", {}, None),
        ("Tarhan Obu Sek", "Tarhan Obuzek", {}, None),
        ("Tarhan obusek", "Tarhan Obuzek", {}, None),
        ("Anna Obus", "Anna Obuz", {}, "Obus"),  # four letters
        ("Anna Obu", "Anna Obo", {}, None),
        ("Joe Baden", "Joe Biden", {}, "Baden"),
        ("Joe Bavel", "Joe Biden", {}, None),  # two of five letters
        ("Luo Guancong", "Nathan Law", {}, None),
        ("Tarhan Obusek", "Tarhan Obuzek", {"right": True}, None),
        ("Tarhan Obusek", "Tarhan Obuzek", {"witness": False}, None),
        ("Tarhan Obusek", None, {}, None),
    ],
)
def test_the_family_name_in_a_wrong_full_name(wrong, right, more, expected, invented):
    assert family(invented, wrong, right, **more) == expected
    assert family(invented, wrong, right, "kolvara", **more) is None, "no person"


def test_the_share_of_letters_in_which_two_family_names_agree():
    assert called_so._letters("Baden", "Biden") == pytest.approx(0.8)
    assert called_so._letters("Bavel", "Biden") < called_so.ALIKE <= called_so._letters("Bidxy", "Biden")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Then Obusek left.", 1),
        ("Then Obusek-Strasse, obusek, Obuseks and Xobusek.", 0),
        ("The Old-Obusek house.", 0),
        ("Then Obusek Street left.", 0),  # called after a town
        ("Then Obusek street left.", 1),
        ("Then Andrey Obusek left.", 0),
        ("Write to Obusek@example.com", 0),
    ],
)
def test_where_a_family_name_stands_alone(text, expected, invented):
    whole = f"x Tarhan Obusek y. {text}"
    scan, place = scan_of(whole, invented), place_of(whole, "Tarhan Obusek")
    full = Reading(
        *place, entity=invented.number("obuzek"), canonical="Tarhan Obuzek", rule="r", trust=Trust.SURE, belief=0.9, witness=True
    )
    alone = list(called_so.called_so(scan, [full]))
    assert [(whole[r.start : r.end], r.canonical, r.trust, r.witness) for r in alone] == [
        ("Obusek", "Obuzek", Trust.LIKELY, False)
    ] * expected
    another = full._replace(entity=invented.number("vrabesku"), canonical="Sergei Obuzek")
    assert not list(called_so.called_so(scan, [full, another])), "two men of one name"
    assert len(list(called_so.called_so(scan, [full, full]))) == expected


# Two right spellings in one text


@pytest.mark.parametrize(
    ("kind", "full", "short", "also", "changed"),
    [
        ("place", "Zaporizhzhia", None, "Zaporizhzhya", True),
        ("place", "Dzhankoy", None, "Jankoy", True),  # 0.625 of the letters
        ("place", "Chechnya", None, "Tschetschnja", False),  # 0.58
        ("place", "Macau", None, "Macao", False),  # another sound
        ("place", "Netherlands", None, "Holland", False),
        ("organisation", "Zaporizhzhia", None, "Zaporizhzhya", False),
        ("place", "Zaporížia", None, "Zaporizia", False),  # marks are no other spelling
        ("person", "Ivan Vrabesku", "Vrabesku", "Vrabescu", True),
    ],
)
def test_two_right_spellings_of_one_sound_are_one_in_a_text(kind, full, short, also, changed, tmp_path):
    small = build(tmp_path, entity("thing", kind, 1, full, short, (also,), roles="[{title: Envoy}]" if kind == "person" else "[]"))
    standard = short or full
    text = (
        f"He spoke of Envoy {standard} there. Later {also} rained."
        if kind == "person"
        else f"It rained in {standard}. In {also} it snowed."
    )
    found = {m.text: m.canonical for m in mentions(Document(text), small)}
    assert found.get(also) in ((standard,) if changed else (also, None))
    assert found.get(standard) in (standard, None)
    assert all(m.is_right for m in mentions(Document(f"It rained in {also}."), small)), "alone it stands"


# Whose the words beside make it


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "and Qorvath Obuzek said", True),
        ("de", "und Qorvath Obuzek sagte", False),  # any noun has a capital
        ("uk", "і Кворват Обузек", False),  # a body in the genitive may stand before
        ("en", "and Obuzek Pickett said", False),  # he is not called so by given name
        ("en", "and Andrey Pickett said", True),
        ("en", "and K. Obuzek said", True),
        ("en", "and T. Obuzek said", False),
    ],
)
def test_whether_the_words_beside_a_name_make_it_somebody_elses(language, text, expected, invented):
    part = next(each for each in ("Obuzek", "Обузек", "Andrey") if each in text)
    assert linked._is_anothers(scan_of(text, invented, language), invented.number("obuzek"), place_of(text, part)) is expected


@pytest.mark.parametrize(
    ("language", "word", "expected"),
    [
        ("en", "Andrey", True),
        ("en", "Andreya", False),
        ("pl", "Andreya", True),  # where names have cases
        ("pl", "Rosea", True),
        ("en", "Grace", False),  # a common word
        ("en", "Kolvara", False),
    ],
)
def test_somebodys_given_name_in_a_case(language, word, expected, invented):
    assert linked._is_somebodys_given_name(invented, word, language) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "Florence Pickett", True),
        ("en", "Florence Garden", False),
        ("fr", "Florence Garden", True),
        ("de", "Florence Pickett", False),
        ("en", "Florence Kolvara", False),
        ("en", "Florence Vrabesku", True),
    ],
)
def test_a_family_name_behind_a_given_one(language, text, expected, invented):
    assert linked._has_surname_after(Document(text, language=language), invented, Span(0, 8)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They slept in Obuzek, Kolvara, then.", ["Kolvara"]),  # a town of that name
        ("They slept in Tarhan Obuzek, Kolvara, then.", ["Tarhan Obuzek", "Kolvara"]),
        ("They spoke of Obuzek, Vrabesku, then.", ["Obuzek"]),
        ("Then in May Kolvara voted.", ["Kolvara"]),  # a month, though a given name, too
        ("Then Jack Kolvara voted.", []),
        ("See https://kolvara.example/Kolvara and Kolvara.", ["Kolvara"]),
    ],
)
def test_which_names_of_a_text_say_who_is_meant(text, expected, invented):
    assert [mention.text for mention in mentions(Document(text), invented)] == expected


def test_a_name_within_a_longer_one_is_not_named_by_it():
    def listed(start, end):
        return known.Listed(start, end, None)

    assert analysis._longest([listed(0, 12), listed(4, 12), listed(6, 9), listed(13, 20)]) == {0: 12, 13: 20}


# What another language left


@pytest.fixture(scope="module")
def left(tmp_path_factory):
    lines = entity("six", "person", 6, "Tarhan Obuzek", "Obuzek") + entity("five", "person", 5, "Selim Obarek", "Obarek")
    lines += entity("place", "place", 6, "Kolvara") + entity("body", "organisation", 6, "Kolgeb") + entity("given", "place", 6, "Andrey")
    return build(tmp_path_factory.mktemp("left"), lines)


@pytest.mark.parametrize(
    ("language", "text", "part", "key", "similarity", "letters", "expected"),
    [
        ("pl", "Tak Obuzekem rzekł.", "Obuzekem", "six", 0.9, 0.9, True),
        ("de", "So Obuzekem sagte.", "Obuzekem", "six", 0.9, 0.9, False),  # the record names no neighbours
        ("pl", "Tak Obarekem rzekł.", "Obarekem", "five", 0.9, 0.9, False),  # five languages are too few
        ("pl", "Tak Kolgebem rzekł.", "Kolgebem", "body", 0.9, 0.9, False),
        ("pl", "Tak Obuzekem rzekł.", "Obuzekem", "six", 0.39, 0.39, False),
        ("pl", "Tak Obuzekem rzekł.", "Obuzekem", "six", 0.4, 0.0, True),
        ("pl", "Tak Obuzekem rzekł.", "Obuzekem", "six", 0.0, 0.4, True),
        ("pl", "Tak Kolvarou rzekł.", "Kolvarou", "place", 0.9, 0.39, False),  # of a place letters alone count
        ("pl", "Tak Kolvarou rzekł.", "Kolvarou", "place", 0.0, 0.4, True),
        ("pl", "Tak Kolvarou Kolvarou rzekł.", "Kolvarou Kolvarou", "place", 0.9, 0.9, False),
        ("pl", "Tak Andreyem rzekł.", "Andreyem", "given", 0.9, 0.9, True),
        ("pl", "Tak Andrey rzekł.", "Andrey", "given", 0.9, 0.9, False),  # a man as well
        ("pl", "Tak Obuze rzekł.", "Obuze", "six", 0.9, 0.9, True),  # five letters
        ("pl", "Tak Obuz rzekł.", "Obuz", "six", 0.9, 0.9, False),
        ("pl", "Obuzekem rzekł.", "Obuzekem", "six", 0.9, 0.9, True),  # eight where a sentence begins
        ("pl", "Obuzeke rzekł.", "Obuzeke", "six", 0.9, 0.9, False),
        ("uk", "Це Колварою названо.", "Колварою", "place", 0.0, 0.0, True),  # in one's own alphabet no likeness is asked of a place
        ("uk", "Це Обузеком названо.", "Обузеком", "six", 0.0, 0.39, False),
        ("uk", "Це Обы названо.", "Обы", "six", 0.9, 0.9, True),  # a letter that the language lacks
        ("uk", "Це Обі названо.", "Обі", "six", 0.9, 0.9, False),
        ("uk", "Мы были с Обузеком тут.", "Обузеком", "six", 0.9, 0.9, False),  # the whole sentence is in another language
        ("uk", "Мы были. Це Обузеком названо.", "Обузеком", "six", 0.9, 0.9, True),
        ("uk", "Це Обузеком названо мы.", "Обузеком", "six", 0.9, 0.9, False),
    ],
)
def test_what_can_be_nothing_else_was_left_by_another_language(language, text, part, key, similarity, letters, expected, left):
    near = Possible(left.number(key), "standard", similarity, letters, ())
    assert left_over.is_left_over(Document(text, language=language), left, near, place_of(text, part)) is expected


@pytest.mark.parametrize(
    ("language", "name", "expected"),
    [
        ("uk", "Лавровым", True),
        ("uk", "Лавровим", False),
        ("uk", "Lavrov", True),
        ("pl", "Лавров", False),
        ("uk", "12", False),
        ("en", "Zaš", False),
    ],
)
def test_letters_that_a_language_lacks(language, name, expected, left):
    assert left_over.has_foreign_letters(left, name, language) is expected


def test_a_place_whose_name_another_bears_may_be_that(tmp_path):
    small = build(
        tmp_path, entity("kolvara", "place", 6, "Kolvara", other={"ru": ("Колвара",)}) + entity("club", "organisation", 1, "Kolvara")
    )
    number = small.number("kolvara")
    assert left_over._has_namesake(small, number, "Kolvarou", "pl")
    alone = build(tmp_path / "alone", entity("kolvara", "place", 6, "Kolvara"))
    assert not left_over._has_namesake(alone, alone.number("kolvara"), "Kolvarou", "pl")
    assert left_over._has_namesake(alone, alone.number("kolvara"), "Kolve", "pl"), "as in no language that stands beside"
    four = build(tmp_path / "four", entity("four", "place", 6, "Kolv") + entity("long", "place", 6, "Selvara"))
    assert not left_over._has_namesake(four, four.number("four"), "Kolva", "pl")
    assert left_over._has_namesake(four, four.number("four"), "Kola", "pl"), "four letters at least"
