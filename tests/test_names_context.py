"""What the words beside a name, and the rest of a text, say of who is meant: each limit with a text on both sides of it."""

import pytest
from invented import place_of, scan_of

from normalize.lexicon.entity import Context
from normalize.model import Document, Span, Trust
from normalize.names import context, fame
from normalize.names.context import Given, Witnesses
from normalize.names.finders import _beside

NBSP = "\u00a0"


def given(lexicon, text, language="en", name="Obuzek", entity="obuzek"):
    return context.given_name(Document(text, language=language), lexicon, lexicon.number(entity), place_of(text, name))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tarhan Obuzek left.", Given.AGREES),
        (f"Tarhan{NBSP}Obuzek left.", Given.AGREES),
        ("Tarkhan Obuzek left.", Given.AGREES),  # another spelling of it
        ("Tarhon Obuzek left.", Given.SILENT),
        ("tarhan Obuzek left.", Given.SILENT),
        ("Dr.Tarhan Obuzek left.", Given.SILENT),
        ("President Obuzek left.", Given.TITLE),
        ("president Obuzek left.", Given.TITLE),
        ("Head Obuzek left.", Given.TITLE),  # of four letters
        ("Of Obuzek all spoke.", Given.SILENT),  # a short word of a title is none
        ("Andrey Obuzek left.", Given.ANOTHER),
        ("Gonzalez Obuzek left.", Given.ANOTHER),  # a name of the list
        ("GONZALEZ Obuzek left.", Given.SILENT),
        ("Peter Obuzek left.", Given.SILENT),  # a usual word
        ("The Obuzek left.", Given.SILENT),
        ("Rene Obuzek left.", Given.ANOTHER),
        ("Obuzek Andrey left.", Given.ANOTHER),
        ("Obuzek andrey left.", Given.SILENT),
        ("Obuzek A left.", Given.SILENT),
        ("Obuzek Q left.", Given.SILENT),  # one letter, though somebody is called so
        ("Obuzek, Andrey left.", Given.SILENT),
        ("T Obuzek left.", Given.SILENT),
        ("Kolvara Obuzek left.", Given.SILENT),  # a place
        ("a " + "x" * 40 + " Obuzek left.", Given.SILENT),
    ],
)
def test_what_the_word_before_a_family_name_says(text, expected, invented):
    assert given(invented, text) is expected


def test_a_given_name_is_looked_for_no_further_than_a_word_reaches(invented):
    document = Document("x" * 31 + " Obuzek")
    assert context.word_before(document, Span(32, 38))[1] == "x" * 31
    document = Document("x" * 32 + " Obuzek")
    found = context.word_before(document, Span(33, 39))
    assert found is None or len(found[1]) < 32


def test_a_person_of_whom_a_language_has_no_name_is_called_there_as_in_english(invented):
    for text, expected in (("chez Olena Dravenko", Given.AGREES), ("chez Andrey Dravenko", Given.ANOTHER)):
        document = Document(text, language="fr")
        assert context.given_name(document, invented, invented.number("dravenko"), place_of(text, "Dravenko")) is expected


def test_a_person_of_one_name_has_no_given_name(invented):
    assert given(invented, "Qovrenna Qovrenna left.", name="Qovrenna", entity="qovrenna") is Given.SILENT
    assert given(invented, "Andrey Qovrenna left.", name="Qovrenna", entity="qovrenna") is Given.ANOTHER


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The President of Kolvara, Obuzek, left.", "President of Kolvara"),
        ("Kolvaran President Obuzek left.", "President of Kolvara"),
        ("The president of Zubria, Obuzek, left.", None),
        ("President Obuzek left Kolvara.", None),
        ("Kolvara listened. President Obuzek left.", None),  # another sentence
        ("Kolvara listened; President Obuzek left.", None),
        ("Kolvara listened.\nPresident Obuzek left.", None),
        ("The head of protocol of the KGEB, Obuzek, left.", "Head of Protocol of KGEB"),
        ("The head of the Grain Export Board, Obuzek, left.", "Head of Protocol of KGEB"),
        ("The head of the Kolvaran Grain, Obuzek, left.", None),
        ("Obuzek left.", None),
        # sixty characters before the name, and one more
        ("Kolvara President " + "y" * 41 + " Obuzek left.", "President of Kolvara"),
        ("Kolvara President " + "y" * 42 + " Obuzek left.", None),
    ],
)
def test_an_office_names_a_person_with_what_it_is_of(text, expected, invented):
    assert context.office(Document(text), invented, invented.number("obuzek"), place_of(text, "Obuzek")) == expected


def test_an_office_of_nothing_known_names_nobody(invented):
    text = "The Envoy of Zubria, Vrabesku, left."
    assert context.office(Document(text), invented, invented.number("vrabesku"), place_of(text, "Vrabesku")) is None


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Obuzek left.", True),
        ("It rained. Obuzek left.", True),
        ("It rained.Obuzek left.", True),
        ("It rained: Obuzek left.", True),
        ("It rained\nObuzek left.", True),
        ("It rained… Obuzek left.", True),
        ("He said “Obuzek left.”", True),
        ("It rained (Obuzek left).", True),
        ("It rained.  Obuzek left.", False),
        ("Then Obuzek left.", False),
        ("Then, Obuzek left.", False),
    ],
)
def test_where_a_capital_says_nothing(text, begins):
    assert context.begins_sentence(text, text.index("Obuzek")) is begins


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("He saw Qorvath Zubria there.", ["Qorvath"]),
        ("He saw Zubria Qorvath there.", ["Qorvath"]),
        ("He saw Qorvath-Zubria there.", ["Qorvath"]),
        ("He saw Qorvath Zubria Melquist there.", ["Qorvath", "Melquist"]),
        ("Qorvath Zubria there.", []),  # a sentence begins
        ("He saw qorvath Zubria there.", []),
        ("He saw Old Zubria there.", []),  # a usual word
        ("He saw Barry Zubria there.", []),  # a name of the list
        ("He saw Kolvara Zubria there.", []),  # a known one
        ("He saw Q Zubria there.", []),
        ("He saw O'Qorvath Zubria there.", []),  # what stands behind an apostrophe is no word
        ("He saw Zubria Tarhan Obuzek there.", []),  # the name of a person begins
        ("He saw Zubria, Qorvath there.", []),
    ],
)
def test_an_unknown_name_beside_a_name_makes_a_longer_one(text, beside, invented):
    place = place_of(text, "Zubria")
    assert list(context.names_beside(Document(text), invented, *place)) == beside


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("Er sah des Qorvath Zubria dort.", []),  # any noun has a capital behind an article
        ("Er sah für Qorvath Zubria dort.", ["Qorvath"]),
        ("Er sah im Qorvath Zubria dort.", []),
        ("Er sah einem Qorvath Zubria dort.", []),
    ],
)
def test_behind_an_article_a_german_capital_is_that_of_any_noun(text, beside, invented):
    assert list(context.names_beside(Document(text, language="de"), invented, *place_of(text, "Zubria"))) == beside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the Qorvath-Zubria shop", True),
        ("the Zubria-Qorvath shop", True),
        ("the Zubria\u2011Qorvath shop", True),
        ("the Zubria Qorvath shop", False),
        ("the Old-Zubria shop", False),
        ("the Zubria-qorvath shop", False),
        ("the Q-Zubria shop", False),
    ],
)
def test_a_hyphen_joins_a_name_to_an_unknown_one(text, expected, invented):
    assert context.is_beside_unknown(Document(text), invented, *place_of(text, "Zubria")) is expected


# What the text names


def witnesses_of(text, lexicon, *named):
    found = Witnesses(Document(text), lexicon)
    for key, word in named:
        found.add(lexicon.number(key), place_of(text, word))
    return found


def test_a_mention_is_never_its_own_witness(invented):
    text = "Tarhan Obuzek spoke. Obuzek left. Obuzek slept."
    number = invented.number("obuzek")
    met = witnesses_of(text, invented, ("obuzek", "Tarhan Obuzek"))
    assert not met.add(number, place_of(text, "Tarhan Obuzek")), "it is known"
    later = place_of(text, "Obuzek", 1)
    assert met.other(number, later) == "Tarhan Obuzek"
    assert met.level(number, later) == context.ITSELF == met.level(number)
    assert met.other(number, place_of(text, "Obuzek")) is None, "a part of it is no other mention"
    assert met.level(number, place_of(text, "Tarhan Obuzek")) == 0
    assert met.add(number, later)
    assert met.other(number, place_of(text, "Obuzek", 2)) == "Tarhan Obuzek", "the longest; and not by itself again"


@pytest.mark.parametrize(("begin", "expected"), [(6, "Obuzek"), (5, None)])
def test_what_only_touches_a_place_is_another_mention(begin, expected, invented):
    text = "ObuzekObuz"
    met = Witnesses(Document(text), invented)
    met.add(invented.number("obuzek"), Span(0, 6))
    assert met.other(invented.number("obuzek"), Span(begin, 10)) == expected
    met = Witnesses(Document("ObuzObuzek"), invented)
    met.add(invented.number("obuzek"), Span(4, 10))
    assert met.other(invented.number("obuzek"), Span(0, 10 - begin)) == expected


def test_what_is_related_is_counted_either_way(invented):
    kolvara, zubria, obuzek = map(invented.number, ("kolvara", "zubria", "obuzek"))
    met = witnesses_of("Kolvara", invented, ("kolvara", "Kolvara"))
    assert (met.count_related(obuzek), met.level(obuzek)) == (1, context.RELATED)
    assert met.count_related(zubria) == 1, "Kolvara says that they are related"
    assert met.count_related(kolvara) == 0, "nothing is related to itself"
    assert met.level(invented.number("pelmeth")) == 0
    spoken = Witnesses(Document("kolvarisch"), invented)
    spoken.speak_of(kolvara)
    assert spoken.count_related(kolvara) == 1, "an adjective speaks for its country"
    assert spoken.count_related(obuzek) == 1 == spoken.count_related(zubria)
    assert spoken.count_related(invented.number("pelmeth")) == 0


@pytest.mark.parametrize(
    ("text", "window", "expected"),
    [
        ("KX met. Zubria was there.", "document", (2, "zubria")),
        ("KX met. Zubria was there.", "paragraph", (2, "zubria")),
        ("KX met. Zubria was there.", "sentence", (1, "zubria")),  # elsewhere it is at least related
        ("KX met Zubria.", "sentence", (2, "zubria")),
        ("Zubria: KX", "sentence", (2, "zubria")),
        ("KX met.\n\nZubria was there.", "paragraph", (1, "zubria")),
        ("Rain. KX met the old board.", "sentence", (2, "old board")),
        ("Rain. KX met the OLD  board.", "document", (2, "old board")),
        ("KX met. The old board slept.", "sentence", (0, "")),
        ("The old board slept. KX met.", "sentence", (0, "")),
        ("The old boards met KX.", "sentence", (0, "")),
        ("old board", "sentence", (2, "old board")),
    ],
)
def test_what_a_line_needs_must_stand_in_its_window(text, window, expected, invented):
    named = [("zubria", "Zubria")] if "Zubria" in text else []
    place = place_of(text, "KX") if "KX" in text else Span(0, 3)
    conditions = Context(needs=("no-such", "zubria"), cues=("old board",), unless=("old board",), window=window)
    met = witnesses_of(text, invented, *named)
    assert met.supports(conditions, place) == expected
    assert met.vetoes(conditions, place) == ("old board" if expected[1] == "old board" else None)


def test_a_phrase_at_the_place_itself_is_no_cue(invented):
    conditions = Context(cues=("old board",), needs=("zubria",))
    assert witnesses_of("An old board", invented).supports(conditions, Span(3, 12)) == (0, "")
    assert witnesses_of("An old board, the old board", invented).supports(conditions, Span(3, 12)) == (2, "old board")
    met = witnesses_of("Zubria", invented, ("zubria", "Zubria"))
    assert met.supports(conditions, Span(0, 6)) == (1, "zubria"), "nor is the needed one itself"


def test_about_an_entity_a_text_says_who_is_named_and_how_much_is_related(invented):
    text = "Tarhan Obuzek of Kolvara. Later Obuzek."
    number, later = invented.number("obuzek"), place_of(text, "Obuzek", 1)
    met = witnesses_of(text, invented, ("obuzek", "Tarhan Obuzek"), ("kolvara", "Kolvara"))
    assert [(e.name, e.value) for e in context.about(met, number, later)] == [
        ("named otherwise", 1.0),
        ("related named", pytest.approx(1 / 3)),
    ]
    met.right.add(number)
    assert [e.name for e in context.about(met, number, later)] == ["named rightly", "related named"]
    zubria = invented.number("zubria")  # four are related: three say all
    met = witnesses_of(
        "Kolvara Jarden Sergei Morning Office", invented, ("kolvara", "Kolvara"), ("jarden", "Jarden"), ("vrabesku", "Sergei")
    )
    assert [e.value for e in context.about(met, zubria, Span(0, 1))] == [1.0]
    met.add(invented.number("morning"), Span(22, 29))
    assert [e.value for e in context.about(met, zubria, Span(0, 1))] == [1.0]


# What stands beside a form


def names(found):
    return [each.name for each in found]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "the Zubria-Dollar", ["compound"]),
        ("en", "the anti-Zubria talk", ["compound"]),
        ("en", "the Zubria-5", []),
        ("en", "the - Zubria", []),
        ("en", "the Zubria 2 channel", ["number after"]),
        ("en", "the Zubria 123 channel", ["number after"]),
        ("en", "the Zubria 2024 channel", []),
        ("en", "the Zubria 2.000 channel", []),
        ("en", "the Macquarie Zubria", []),
        ("fr", "chez Macquarie Zubria", ["name beside"]),
        ("fr", "chez macquarie Zubria", []),
        ("fr", "Macquarie Zubria", []),  # a sentence begins
        ("de", "das Haus des Macquarie Zubria", []),  # a noun
        ("de", "und für Macquarie Zubria", ["name beside"]),
        ("fr", "le board Zubria", ["foreign word beside"]),
        ("fr", "le Zubria tea", []),  # of three letters
        ("fr", "le Zubria board", ["foreign word beside"]),
        ("fr", "le Zubria the", ["foreign word beside"]),
        ("fr", "le Zubria on", []),  # French as well
        ("fr", "le Zubria chaque", []),
        ("fr", "ici (Zubria) et", ["foreign word beside"]),
        ("fr", "ici (Zubria et", []),
        ("fr", "ici Zubria) et", []),
    ],
)
def test_signs_that_a_name_belongs_to_a_longer_one(language, text, expected, invented):
    scan = scan_of(text, invented, language)
    assert names(_beside.in_a_longer_name(scan, invented.number("zubria"), place_of(text, "Zubria"))) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Peter Zubria there.", ["given name before"]),
        ("He met peter Zubria there.", []),
        ("He met Gonzalez Zubria there.", ["given name before"]),  # a family name of the list
        ("Gonzalez Zubria was there.", []),  # where no sentence begins
        ("Peter Zubria was there.", ["given name before"]),
        ("He met Qorvath Zubria there.", ["name beside"]),
        ("He met Zubria Qorvath there.", ["name beside"]),
        ("He met Old Zubria there.", []),
        ("He met Kolvara Zubria there.", []),
        ("The Zubria was there.", []),
    ],
)
def test_a_persons_name_before_that_of_a_thing(text, expected, invented):
    assert names(_beside.beside_thing(scan_of(text, invented), place_of(text, "Zubria"))) == expected


def test_a_function_word_of_the_language_is_no_given_name(invented):
    text = "Habla El Zubria."
    assert names(_beside.beside_thing(scan_of(text, invented, "es"), place_of(text, "Zubria"))) == []


@pytest.mark.parametrize(
    ("entity", "standard", "language", "text", "expected"),
    [
        ("zubria", "Zubria", "en", "the Zubrya X20 ran", ["number after"]),
        ("zubria", "Zubria", "en", "the Zubrya T-72 ran", ["number after"]),
        ("zubria", "Zubria", "en", "the Zubrya 20 ran", []),
        ("zubria", "Zubria", "en", "the Zubrya X20a ran", []),
        ("zubria", "Zubria", "en", "the Wuhan Zubrya Tea", ["part of a name"]),
        ("zubria", "Zubria", "en", "the Wuhan Zubrya tea", []),
        ("zubria", "Zubria", "en", "the old Zubrya Tea", []),
        ("zubria", "Zubria", "en", "the Kolvaran Zubrya Tea", []),  # an adjective
        ("zubria", "Zubria", "en", "the Old Zubrya Tea", []),  # a usual word
        ("zubria", "Zubria", "de", "the Wuhan Zubrya Tea", []),  # any noun has a capital
        ("vrabesku", "Vrabesku", "en", "the Evening Vrabescu ran", []),
        ("vrabesku", "Vrabesku", "en", "the KGEB Vrabescu ran", ["part of a name"]),
        ("zubria", "Zubria", "en", "the KGEB Zubrya ran", []),
        ("zubria", "Zubria", "en", "the Morning Zubrya ran", ["part of a name"]),  # a paper
        ("zubria", "Zubria", "en", "the Kolvara Zubrya ran", []),
        ("vrabesku", "Vrabesku", "en", "the Kolvara Vrabescu ran", []),
        ("vrabesku", "Sergei Vrabesku", "en", "the Toyota Vrabescu ran", ["part of a name"]),
        ("vrabesku", "Sergei Vrabesku", "en", "the TOYOTA Vrabescu ran", []),
        ("vrabesku", "Vrabesku", "en", "the Toyota Vrabescu ran", []),
    ],
)
def test_a_word_between_the_words_of_another_name(entity, standard, language, text, expected, invented):
    word = "Zubrya" if "Zubrya" in text else "Vrabescu" if "Vrabescu" in text else "Zubria"
    scan = scan_of(text, invented, language)
    assert names(_beside.in_a_name(scan, invented.number(entity), standard, place_of(text, word))) == expected


@pytest.mark.parametrize(
    ("text", "nth", "expected"),
    [
        ("Tarhan Obuzek left.", 0, ["given name agrees"]),
        ("Tarhan Obuzek left. Obuzek slept.", 1, ["given name agrees"]),  # before one is before all
        ("President Obuzek left. Obuzek slept.", 1, ["title before"]),
        ("President Obuzek left. Tarhan Obuzek slept.", 0, ["given name agrees"]),
        ("Tarhan Obuzek slept. President Obuzek left. Obuzek sang.", 2, ["given name agrees"]),
        ("Kolvaran President Obuzek left. Obuzek slept.", 1, ["title before", "office before"]),
        ("Andrey Obuzek left. Obuzek slept.", 1, ["another given name"]),
        ("Andrey Obuzek left. President Obuzek slept.", 1, ["title before"]),
        ("Andrey Obuzek left. President Obuzek slept. Obuzek sang.", 2, ["title before"]),
        ("Andrey Obuzek left. Tarhan Obuzek slept.", 0, ["another given name"]),
        ("Andrey Obuzek left. Tarhan Obuzek slept. Obuzek sang.", 2, ["given name agrees"]),
        ("Andrey Obuzek left. The President of Kolvara, Obuzek, slept. Obuzek sang.", 2, ["office before"]),
        ("Obuzek left.", 0, []),
    ],
)
def test_what_stands_before_one_of_a_family_name_holds_for_all(text, nth, expected, invented):
    scan = scan_of(text, invented)
    assert names(_beside.beside_person(scan, invented.number("obuzek"), place_of(text, "Obuzek", nth), True)) == expected


def test_before_a_full_name_only_a_title_counts(invented):
    number = invented.number("obuzek")
    for text, expected in (
        ("President Tarhan Obuzek left.", ["title before"]),
        ("Andrey Tarhan Obuzek left.", []),
        ("Kolvaran President Tarhan Obuzek left.", ["title before", "office before"]),
    ):
        assert names(_beside.beside_person(scan_of(text, invented), number, place_of(text, "Tarhan Obuzek"), False)) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("Eat a Poutine. Poutine left.", True), ("Eat the Poutine.", False), ("Eat an Poutine", True)]
)
def test_no_person_has_an_indefinite_article(text, expected, invented):
    assert _beside.has_article(Document(text), invented, "Poutine") is expected


def test_only_of_whom_all_the_world_speaks_the_latin_name_is_his_in_another_script(invented):
    known, less = invented.number("obuzek"), invented.number("vrabesku")
    assert fame.is_world_known(invented, known) and not fame.is_world_known(invented, less)
    assert _beside.is_left_in_latin(invented, known, "Obuzek", "奥布泽克")
    assert not _beside.is_left_in_latin(invented, less, "Vrabesku", "弗拉贝斯库")
    assert not _beside.is_left_in_latin(invented, known, "Obuzek", "Obusek")
    assert not _beside.is_left_in_latin(invented, known, "Обузек", "奥布泽克")
    assert not _beside.is_left_in_latin(invented, invented.number("kolvara"), "Kolvara", "科尔瓦拉")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ab (Зубрія) cd", True),
        ("ab Зубрія) cd", True),
        ("ab (Зубрія cd", True),
        ("ab Зубрія cd", False),
        ("ab Київ Зубрія cd", True),
        ("ab Зубрія Київ cd", True),
        ("Київ, Зубрія, Київ", True),  # the letters on both sides are those of the name
        ("Київ, Зубрія, cd", False),
        ("ab, Зубрія, cd", False),
        ("Зубрія", False),
        ("ab “Зубрія cd", True),
    ],
)
def test_what_stands_among_its_own_letters_is_set_apart(text, expected):
    assert _beside.is_set_apart(text, place_of(text, "Зубрія")) is expected


@pytest.mark.parametrize(
    ("language", "entity", "surface", "canonical", "expected"),
    [
        ("en", "obuzek", "Обузек", "Obuzek", Trust.SURE),
        ("en", "obuzek", "Obusek", "Obuzek", Trust.SURE),
        ("en", "obuzek", "Обузек", None, Trust.SURE),
        ("en", "kolvara", "Колвара", "Kolvara", Trust.SURE),
        ("en", "morning", "Утро", "Morning", Trust.REVIEW),  # a body may be left on purpose
        ("en", "kgeb", "КСЕБ", "KGEB", Trust.SURE),
        ("en", "kgeb", "КСЕБ", "Kolvaran Grain Export Board", Trust.REVIEW),
        ("zh", "kgeb", "KGEB", "科尔瓦拉", Trust.SURE),  # no capitals, no acronyms
        ("zh", "obuzek", "Gonzalez", "冈萨雷斯", Trust.REVIEW),  # a name of the list
        ("zh", "obuzek", "Mike Gonzalez", "冈萨雷斯", Trust.SURE),
        ("zh", "kolvara", "Gonzalez", "冈萨雷斯", Trust.SURE),
        ("ru", "obuzek", "Obuzek", "Обузек", Trust.REVIEW),  # in which case, nobody can tell
        ("ru", "kgeb", "KGEB", "КСЕБ", Trust.SURE),
    ],
)
def test_a_name_in_another_script_is_put_into_that_of_the_text_where_it_was_left_behind(
    language, entity, surface, canonical, expected, invented
):
    scan = scan_of(surface, invented, language)
    assert _beside.in_its_script(scan, invented.number(entity), Span(0, len(surface)), canonical, Trust.SURE) == expected


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        ("the IG BCE met", "IG", True),
        ("the IG BCE met", "BCE", True),
        ("the RB Leipzig met", "RB", True),
        ("the RB leipzig met", "RB", False),
        ("the RBX Leipzig met", "RBX", False),
        ("head of the RB Tarhan Obuzek", "RB", False),
        ("the ABCDEF RBX met", "RBX", True),
        ("the ABCDEFG RBX met", "RBX", False),
        ("the A RBX met", "RBX", False),
        ("the RBX met", "RBX", False),
    ],
)
def test_an_acronym_beside_another_is_part_of_a_longer_name(text, part, expected, invented):
    assert _beside.beside_capitals(scan_of(text, invented), place_of(text, part)) is expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "the Tribune de Hessen", True),
        ("en", "the Tribune the Hessen", False),
        ("en", "the UN Hessen", True),
        ("en", "THE OLD HESSEN IS HERE", False),  # all has capitals
        ("en", "the U Hessen", False),
        ("en", "the Hessen Qorvath", True),
        ("en", "the Qorvath-Hessen", True),
        ("en", "the Hessen mobil", False),
        ("en", "the Hessen Road", False),
        ("en", "the Hessen Q", False),
        ("cs", "na Hessen Qorvath", True),
        ("cs", "na Hessen Kolvara", False),
        ("cs", "na Hessen qorvath", False),
        ("cs", "na Qorvath Hessen", False),
    ],
)
def test_a_place_beside_a_word_of_its_language_is_part_of_a_name(language, text, expected, invented):
    word = "HESSEN" if "HESSEN" in text else "Hessen"
    assert _beside.is_part_of_a_name(scan_of(text, invented, language), place_of(text, word)) is expected
