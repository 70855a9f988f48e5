"""What becomes of a listed form: right, put right, or only pointed at. Each limit with a text on both sides of it."""

import pytest
from invented import build, entity, place_of, scan_of

from normalize.lexicon.keys import key as key_of
from normalize.model import Document, Original, Trust
from normalize.names import analysis, standard
from normalize.names.analysis import mentions
from normalize.names.context import Witnesses
from normalize.names.finders import known
from normalize.names.reading import Reading


@pytest.fixture(scope="module")
def listed(tmp_path_factory):
    lines = (
        entity("kolvara", "place", 1, "Kolvara", other={"fr": ("Colvare",), "uk": ("Колвара",)}, adjective="{en: [Kolvaran]}", related="[zubria]",
               forms="[{text: Kolvarix, kind: garble, trust: sure, source: test}]")
        + entity("zubria", "place", 1, "Zubria", other={"fr": ("Zoubrie",)})
        + entity("obuzek", "person", 1, "Tarhan Obuzek", "Obuzek", other={"fr": ("Tarkan Obouzèque", "Obouzèque"), "ru": ("Тархан Обузек", "Обузек")},
                 related="[kolvara]", roles="[{title: President, of: kolvara}]",
                 forms="[{text: Obuzkov, kind: garble, trust: likely, needs: [kolvara], source: test},"
                       " {text: Obuzimov, kind: garble, trust: sure, source: test},"
                       " {text: Obuzilov, kind: garble, trust: likely, cues: [old tea], unless: [new tea], window: sentence, source: test},"
                       " {text: Old Obuzon, kind: garble, trust: likely, source: test}]")
        + entity("selim", "person", 1, "Selim Obuzek", "Obuzek", related="[zubria]")
        + entity("board", "organisation", 1, "Kolvaran Grain Board", "KGEB", other={"fr": ("Conseil kolvarien du grain", "CKGQ"), "es": ("Consejo", "QWK")},
                 related="[kolvara]", forms="[{text: KGXB, kind: acronym, trust: likely, needs: [board], source: test},"
                                            " {text: KXB, kind: acronym, trust: likely, needs: [board], source: test}]")
        + entity("curia", "organisation", 1, "High Curia", other={"ro": ("Curteax Constituționalax",), "fr": ("Curx Constx",), "de": ("Kurqa Xq",)})
        + entity("pelmeth", "place", 1, "Pelmeth", other={"fr": ("Peltamière",), "de": ("Pel",)}, related="[zubria]")
        + entity("only-french", "place", 0, "", other={"fr": ("Sauvignères",), "en": ("Savin Hill",)})
        + entity("sixtoria", "place", 1, "Sixtoria", other={"fr": ("Sixtor",), "ru": ("Сикстория",)}, styles="[{axis: letters, choice: old, lang: en, full: Sikstoria}]")
        + entity("fivetoria", "place", 1, "Fivetoria", other={"fr": ("Fivet",)})
        + entity("tea", "organisation", 1, "Nordic Tea Council", other={"fr": ("Conseil nordique du thé", "CNTQ")})
        + entity("no-english", "place", 0, "", other={"fr": ("Quorvalie",)}, related="[zubria]")
    )  # fmt: skip
    return build(tmp_path_factory.mktemp("listed"), lines)


def said(text, lexicon, language="en"):
    return {m.text: (m.entity, m.canonical, str(m.trust)) for m in mentions(Document(text, language=language), lexicon)}


@pytest.mark.parametrize(
    ("text", "part", "expected"),
    [
        # lines written by hand
        ("Then Obuzimov left.", "Obuzimov", ("obuzek", "Obuzek", "sure")),
        ("Then Obuzkov left.", "Obuzkov", ("obuzek", "Obuzek", "review")),
        ("In Kolvara Obuzkov left.", "Obuzkov", ("obuzek", "Obuzek", "likely")),
        ("Then Obuzkov left Kolvara", "Obuzkov", ("obuzek", "Obuzek", "likely")),
        ("In Zubria Obuzkov left.", "Obuzkov", ("obuzek", "Obuzek", "review")),  # only related to what is needed
        ("Over old tea Obuzilov left.", "Obuzilov", ("obuzek", "Obuzek", "likely")),
        ("Over old tea all sat. Obuzilov left.", "Obuzilov", ("obuzek", "Obuzek", "review")),
        ("Over new tea Obuzilov left.", "Obuzilov", None),
        ("Over old tea and new tea Obuzilov left.", "Obuzilov", None),
        ("The KGEB and the KGXB met.", "KGXB", ("board", "KGEB", "sure")),  # a telling acronym beside the right name
        ("The KGEB and the KXB met.", "KXB", ("board", "KGEB", "likely")),
        ("The KGXB met.", "KGXB", ("board", "KGEB", "review")),
        ("The Obuzimov-Zubria talks", "Zubria", ("zubria", "Zubria", "sure")),
        ("The KGEB and the Kgxb met.", "Kgxb", None),
        ("The KGEB and the kgxb met.", "kgxb", None),
        ("He saw Kolvarix there.", "Kolvarix", ("kolvara", "Kolvara", "sure")),
        ("He saw Andrey Kolvarix there.", "Kolvarix", ("kolvara", "Kolvara", "review")),
        ("He saw Qovrath Kolvarix there.", "Kolvarix", ("kolvara", "Kolvara", "review")),
        ("He saw Old Kolvarix there.", "Kolvarix", ("kolvara", "Kolvara", "sure")),
        ("He saw Andrey Obuzimov there.", "Obuzimov", ("obuzek", "Obuzek", "sure")),
        ("In Kolvara Andrey Obuzek slept.", "Obuzek", None),
        # labels of other languages
        ("The Kolvaran Grain Board and the CKGQ met.", "CKGQ", ("board", "KGEB", "likely")),
        ("In Kolvara the CKGQ met.", "CKGQ", ("board", "KGEB", "likely")),
        ("Of Kolvara the QWK met.", "QWK", None),  # short ones need the body itself
        ("The KGEB and the QWK met.", "QWK", ("board", "KGEB", "likely")),
        ("The KGEB and the QWK ABC met.", "QWK", None),
        ("The KGEB and the ABC QWK met.", "QWK", None),
        ("The KGEB and the CKGQ ABC met.", "CKGQ", ("board", "KGEB", "likely")),
        ("The KGEB and Leave.QWK met.", "QWK", None),
        # right names
        ("The KGEB met.", "KGEB", ("board", "KGEB", "sure")),
        ("In Quorvalie it rained.", "Quorvalie", None),
        ("In Zubria and Quorvalie it rained.", "Quorvalie", ("no-english", None, "likely")),
    ],
)
def test_a_listed_form_is_believed_as_far_as_its_line_or_label_and_the_text_say(text, part, expected, listed):
    assert said(text, listed).get(part) == expected


@pytest.mark.parametrize(
    ("text", "trust"),
    [
        ("Peltamière lies far away.", None),
        ("Pelmeth lies near. Peltamière lies far.", "sure"),
        ("Pelmeth lies near. Andrey Peltamière lies far.", "review"),
        ("Pelmeth lies near. The anti-Peltamière talk.", "review"),
        ("Pelmeth lies near. The Peltamière 2 channel.", "review"),
    ],
)
def test_a_telling_label_is_sure_beside_the_right_name_and_never_against_reason(text, trust, listed):
    found = said(text, listed).get("Peltamière")
    assert (found and found[2]) == trust or (trust is None and found and found[2] != "sure")


def test_a_label_of_six_letters_hardly_means_something_else_beside_the_right_name(listed):
    assert said("Sixtoria lies near. They saw Sixtor then.", listed)["Sixtor"] == ("sixtoria", "Sixtoria", "sure")
    assert said("Fivetoria lies near. They saw Fivet then.", listed)["Fivet"][2] != "sure"


def test_a_full_name_stands_in_capitals_only_in_a_line_of_them(listed):
    assert said("The Nordic Tea Council and the CNTQ met.", listed)["CNTQ"][1] == "Nordic Tea Council"
    assert said("THE NORDIC TEA COUNCIL AND THE CNTQ MET", listed)["CNTQ"][1] == "NORDIC TEA COUNCIL"


@pytest.mark.parametrize(
    ("text", "part", "confidence"),
    [("Then Obuzimov left.", "Obuzimov", 0.999), ("In Kolvara Obuzkov left.", "Obuzkov", 0.9), ("Then Obuzkov left.", "Obuzkov", 0.6)],
)
def test_a_hand_written_line_is_believed_as_its_writer_says(text, part, confidence, listed):
    (found,) = [mention for mention in mentions(Document(text), listed) if mention.text == part]
    assert found.belief == pytest.approx(confidence)


def test_which_spelling_the_house_has_does_not_depend_on_the_original(listed):
    silent = Original("Они видели там старый дом.", "ru")
    for text, part, expected in (("They saw Sikstoria then.", "Sikstoria", "sure"), ("They saw Sixtor then.", "Sixtor", None)):
        found = [m for m in mentions(Document(text, language="en", original=silent), listed) if m.text == part]
        assert [str(m.trust) for m in found if m.trust > Trust.REVIEW] == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("language", "kind", "text", "expected"),
    [
        ("fr", "garble", "KXB", True),  # a hospital's, perhaps
        ("en", "garble", "KXB", False),
        ("fr", "garble", "KXBB", False),
        ("fr", "garble", "Obu", False),
        ("fr", "acronym", "KXB", False),
    ],
)
def test_a_line_about_three_letters_that_english_translations_mistake_says_nothing_elsewhere(language, kind, text, expected, listed):
    scan = scan_of("x", listed, language)
    assert known._is_of_english_alone(scan, {"kind": kind, "text": text}, listed.number("board")) is expected


def test_into_other_languages_a_label_believed_at_more_than_one_in_ten_is_shown(listed, monkeypatch):
    for belief, shown in ((0.1, False), (0.11, True)):
        monkeypatch.setattr(known.belief, "probability", lambda evidence, belief=belief: belief)
        scan = scan_of("Ils ont vu Pel hier.", listed, "fr")
        (claim,) = [claim for claim in known.find(scan) if scan.document.text[claim.start : claim.end] == "Pel"]
        found = claim.read(scan, Witnesses(scan.document, listed))
        assert (found is not None and found.trust is not None) is shown


def test_a_full_foreign_name_in_words_that_the_language_lacks_can_mean_nothing_else(listed):
    def full(name, entity_id, language="en"):
        (posting,) = [p for p in listed.postings(key_of(name)) if p.entity == listed.number(entity_id)]
        return known._is_full_foreign(listed, key_of(name), posting, language)

    assert full("Curteax Constituționalax", "curia")
    assert full("curx constx", "curia")  # eleven letters
    assert not full("kurqa xq", "curia")  # eight
    assert not full("Peltamière", "pelmeth"), "one word"
    assert not full("Tarkan Obouzèque", "obuzek"), "a person's may be anybody's"


def test_ten_letters_and_a_long_word_make_a_full_name(tmp_path):
    small = build(
        tmp_path,
        "".join(
            entity(key, "organisation", 1, f"High Curia {key.title()}", other={"fr": (name,)})
            for key, name in (
                ("ten", "Curx Const"),
                ("nine", "Curx Cons"),
                ("short", "Qur Qon Qox Qoy"),
                ("usual", "Old Tea Union"),
                ("four", "Qur Qon Qoxe"),
            )
        ),
    )
    for key, expected in (("ten", True), ("nine", False), ("short", False), ("usual", False), ("four", True)):
        name = small.entity(small.number(key)).labels["fr"].full.lower()
        (posting,) = [p for p in small.postings(name) if p.entity == small.number(key)]
        assert known._is_full_foreign(small, name, posting, "en") is expected, key


def reading(entity=1, **more):
    given = {"canonical": "x", "rule": "r", "trust": Trust.LIKELY, "belief": 0.5} | more
    return Reading(0, 5, entity, **given)


@pytest.mark.parametrize(
    ("best", "worse"),
    [
        ({}, {"trust": None}),
        ({}, {"believed": False, "support": 9}),
        ({"right": True}, {"support": 9}),
        ({"support": 2}, {"support": 1, "trust": Trust.SURE}),
        ({"trust": Trust.SURE}, {"belief": 0.9}),
        ({"belief": 0.6}, {"belief": 0.5}),
    ],
)
def test_which_of_the_readings_of_a_span_is_best(best, worse, listed):
    scan = scan_of("x", listed)
    one, other = reading(1, **best), reading(0, **worse)
    assert known._best(scan, [other, one]).entity == 1 == known._best(scan, [one, other]).entity
    assert known._best(scan, []) is None


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ({"right": True, "support": 1}, {"right": True, "support": 0}, True),  # a margin of one
        ({"right": True}, {"right": True}, False),
        ({"right": True}, {}, True),
        ({"right": True}, {"right": True, "believed": False}, True),
        ({}, {"canonical": "y"}, False),
        ({}, {}, True),  # the same would stand there
        ({"canonical": None}, {"canonical": None}, False),
        ({"support": 1}, {"canonical": "y"}, True),
        ({"trust": Trust.SURE}, {"canonical": "y"}, True),
        ({"belief": 0.6}, {"canonical": "y"}, False),  # a little more belief tells nothing
        ({"believed": False}, {"canonical": "y", "believed": False}, True),
    ],
)
def test_where_two_bearers_of_a_name_are_as_likely_only_a_person_can_tell(one, other, told, listed):
    best = known._best(scan_of("x", listed), [reading(1, witness=True, **one), reading(2, **other)])
    assert (best.trust != Trust.REVIEW) is told and best.witness is told
    assert told or best.evidence[-1].name == "may be another"
    assert known._best(scan_of("x", listed), [reading(1, **one), reading(1, **other)]).trust != Trust.REVIEW, "one bearer"


@pytest.mark.parametrize(
    ("text", "word", "entity", "trust"),
    [
        ("Tarhan Obuzek left. Obuzek slept.", "Obuzek", "obuzek", "sure"),
        ("In Kolvara Obuzek slept.", "Obuzek", "obuzek", "sure"),
        ("In Zubria Selim Obuzek slept.", "Selim Obuzek", "selim", "sure"),
        ("Tarhan Obuzek met Selim Obuzek. Obuzek slept.", "Obuzek", "obuzek", "review"),
        ("Kolvaran Obuzek slept.", "Obuzek", "obuzek", "sure"),
    ],
)
def test_whose_a_shared_family_name_is(text, word, entity, trust, listed):
    found = said(text, listed).get(word)
    assert found is not None and (found[0], found[2]) == (entity, trust)


def test_a_belief_of_a_hand_written_line_is_what_its_trust_says():
    assert [known.FORM_BELIEF[grade] for grade in (Trust.SURE, Trust.LIKELY, Trust.REVIEW)] == [0.999, 0.97, 0.6]


def evidence(lexicon, text, part, key, language="en"):
    scan, place = scan_of(text, lexicon, language), place_of(text, part)
    (claim,) = [c for c in known.find(scan) if (c.start, c.end) == tuple(place)]
    (posting,) = [p for p in claim.match.postings if p.entity == lexicon.number(key)]
    return {e.name: e for e in claim._of_the_form(scan, posting, "Standard")}


@pytest.fixture(scope="module")
def labels(tmp_path_factory):
    lines = "".join(
        entity(key, kind, 1, f"Stand {key.title()}", None, (), other)
        for key, kind, other in (
            ("four", "place", {"fr": ("Qbzv",)}),
            ("five", "place", {"fr": ("Qbzva",)}),
            ("twelve", "place", {"fr": ("Qbzvabcdefgh",)}),
            ("thirteen", "place", {"fr": ("Qbzvabcdefghi",), "de": ("Qbzvabcdefghi",)}),
            ("usual", "place", {"fr": ("Old",)}),
            ("borne", "place", {"fr": ("Gonzalez",)}),
            ("given", "place", {"fr": ("Andrey",)}),
            ("person", "person", {"fr": ("Andrei",)}),
            ("words", "place", {"fr": ("Qbzv Qbzva",)}),
            ("body", "organisation", {"fr": ("Corps", "QVZ")}),
            ("body-four", "organisation", {"fr": ("Corpse", "QVZX")}),
        )
    )
    return build(tmp_path_factory.mktemp("labels"), lines)


@pytest.mark.parametrize(
    ("part", "key", "expected"),
    [
        ("Qbzv", "four", {"length", "short word"}),
        ("Qbzva", "five", {"length"}),
        ("Old", "usual", {"length", "short word", "common word"}),
        ("Gonzalez", "borne", {"length", "borne"}),
        ("Andrey", "given", {"length", "given name itself"}),
        ("Andrei", "person", {"length"}),
        ("QVZ", "body", {"acronym", "short acronym"}),
        ("QVZX", "body-four", {"acronym"}),
    ],
)
def test_what_the_form_of_a_label_says(part, key, expected, labels):
    found = set(evidence(labels, f"then {part} was", part, key)) - {"foreign label", "full foreign name", "own name"}
    assert found - {"borne"} == expected - {"borne"} and ("borne" in expected) <= ("borne" in found)
    assert "not into English" in evidence(labels, f"puis {part} va", part, key, "it")


def test_length_and_languages_count_up_to_a_limit(labels):
    assert evidence(labels, "then Qbzvabcdefgh was", "Qbzvabcdefgh", "twelve")["length"].value == 1.0
    assert evidence(labels, "then Qbzvabcdefghi was", "Qbzvabcdefghi", "thirteen")["length"].value == 1.0
    assert evidence(labels, "then Qbzva was", "Qbzva", "five")["length"].value == pytest.approx(5 / 12)
    assert evidence(labels, "then Qbzvabcdefghi was", "Qbzvabcdefghi", "thirteen")["label languages"].value == pytest.approx(0.25)
    assert "label languages" not in evidence(labels, "then Qbzva was", "Qbzva", "five")
    assert {"several words", "foreign label"} <= set(evidence(labels, "then Qbzv Qbzva was", "Qbzv Qbzva", "words"))


def one_reading(text, part, lexicon, named=(), language="en"):
    scan, place = scan_of(text, lexicon, language), place_of(text, part)
    witnesses = Witnesses(scan.document, lexicon)
    for key, word in named:
        witnesses.add(lexicon.number(key), place_of(text, word))
        witnesses.right.add(lexicon.number(key))
    (claim,) = [c for c in known.find(scan) if (c.start, c.end) == tuple(place)]
    return claim.read(scan, witnesses)


@pytest.mark.parametrize(
    ("text", "part", "trust", "witness"),
    [
        ("Then Old Obuzon left.", "Old Obuzon", Trust.LIKELY, True),  # of two words: hardly another's
        ("Over old tea Obuzilov left.", "Obuzilov", Trust.LIKELY, False),
        ("Then Obuzimov left.", "Obuzimov", Trust.SURE, True),
        ("Then Obuzkov left.", "Obuzkov", Trust.REVIEW, False),
    ],
)
def test_which_lines_bear_out_others(text, part, trust, witness, listed):
    reading = one_reading(text, part, listed)
    assert (reading.trust, reading.witness) == (trust, witness)
    assert reading.believed is (trust > Trust.REVIEW) and reading.belief == known.FORM_BELIEF[trust]


def test_only_a_family_name_alone_is_held_against_by_an_article(listed):
    named = [("kolvara", "Kolvara")]
    alone = one_reading("In Kolvara it was an Obouzèque.", "Obouzèque", listed, named)
    assert "article before" in {e.name for e in alone.evidence} and not alone.believed
    full = one_reading("In Kolvara it was a Tarkan Obouzèque.", "Tarkan Obouzèque", listed, named)
    assert "article before" not in {e.name for e in full.evidence}
    plain = one_reading("In Kolvara it was Obouzèque.", "Obouzèque", listed, named)
    assert "article before" not in {e.name for e in plain.evidence}
    assert "person" in {e.name for e in plain.evidence}
    thing = one_reading("In Zubria it was an Colvare.", "Colvare", listed, [("zubria", "Zubria")])
    assert {"place"} <= {e.name for e in thing.evidence} and "article before" not in {e.name for e in thing.evidence}


# Which standard name


def name_for(lexicon, surface, key, language="en"):
    number = lexicon.number(key)
    from normalize.names.matches import read

    posting = next(p for p in read(lexicon, surface).postings if p.entity == number)
    return standard.standard_name(lexicon, language, surface, posting)


@pytest.mark.parametrize(
    ("surface", "key", "expected"),
    [
        ("Obouzèque", "obuzek", "Obuzek"),
        ("Tarkan Obouzèque", "obuzek", "Tarhan Obuzek"),
        ("OBOUZÈQUE", "obuzek", "OBUZEK"),
        ("CKGQ", "board", "KGEB"),
        ("Conseil kolvarien du grain", "board", "Kolvaran Grain Board"),
        ("Colvare", "kolvara", "Kolvara"),
        ("COLVARE", "kolvara", "KOLVARA"),
        ("KGXB", "board", "KGEB"),
        ("Quorvalie", "no-english", None),
    ],
)
def test_which_of_its_names_an_entity_gets(surface, key, expected, listed):
    assert name_for(listed, surface, key) == expected


def test_of_full_names_that_with_the_given_name_of_the_text():
    from normalize.lexicon import Label

    label = Label("Fabian Gottlieb Obuzek", None, ("Faddey Obuzek", "Obuzek"))
    assert standard.full_name("Faddei Obusek", label) == "Faddey Obuzek"
    assert standard.full_name("Fabian Obusek", label) == label.full
    assert standard.full_name("Xerxes Obusek", label) == label.full
    assert standard.full_name("Faddon Obusek", label) == label.full  # too far from either
    assert standard.full_name("Faddei Obusek", Label("Fabian Obuzek", None, ("Obuzek",))) == "Fabian Obuzek"


# The first witnesses


def test_a_name_inside_a_longer_one_is_no_witness(tmp_path):
    small = build(
        tmp_path,
        entity("georg", "place", 1, "Georg")
        + entity("island", "place", 1, "South Georg Island")
        + entity("south", "place", 1, "South Georg"),
    )
    scan = scan_of("In South Georg Island it rains. Georg lies far.", small)
    claims = sorted(known.find(scan), key=lambda c: (c.start, c.end))
    longest = analysis._longest(claims)
    assert {scan.document.text[start:end] for start, end in longest.items()} == {"South Georg Island", "Georg"}
    witnesses = Witnesses(scan.document, small)
    settled, waiting = analysis._settle(scan, claims, witnesses)
    assert not waiting and len(settled) == 4
    assert set(witnesses.places) == {small.number("island"), small.number("georg")} == witnesses.right
    assert [p.start for p in witnesses.of(small.number("georg"))] == [scan.document.text.rindex("Georg")]


def test_a_family_name_whose_words_beside_name_another_is_no_witness(listed):
    def right(text):
        scan = scan_of(text, listed)
        witnesses = Witnesses(scan.document, listed)
        analysis._settle(scan, list(known.find(scan)), witnesses)
        return {listed.entity(number).id for number in witnesses.right}

    assert right("Tarhan Obuzek left.") == {"obuzek"}
    assert right("Obuzek left.") == set(), "two bear it"
    assert right("Zubria and Kolvara") == {"zubria", "kolvara"}


def test_what_is_read_bears_out_more(listed):
    """A form that is believed is a witness for another that needs one."""
    text = "Colvare lies here. Kolvara lies there. Then Obuzkov left."
    assert said(text, listed)["Obuzkov"][2] == "likely"
    assert analysis._mention(Document(text), listed, reading(1, trust=None)).trust == Trust.REVIEW


# What the text explains otherwise


def test_an_acronym_that_the_text_explains_otherwise_is_not_the_known_one(listed):
    assert "CKGQ" in said("In Kolvara the CKGQ met.", listed)
    assert "CKGQ" not in said("In Kolvara the Colonial Kite Guild of Quorn (CKGQ) met.", listed)


def test_evidence_against_a_label_keeps_it_from_an_edit_into_other_languages(tmp_path):
    small = build(
        tmp_path,
        entity("kolvara", "place", 0, "", other={"fr": ("Colvare",), "de": ("Kolwarstadt",), "en": ("Kolvara",)}, related="[zubria]")
        + entity("zubria", "place", 0, "", other={"fr": ("Zoubrie",), "de": ("Zubrien",), "en": ("Zubria",)})
        + entity("short", "place", 0, "", other={"fr": ("Colvare megx",), "en": ("Colvaremegx Hill",), "de": ("Megx",)}),
    )
    assert said("À Zoubrie et Kolwarstadt il pleut.", small, "fr").get("Kolwarstadt", ("", "", ""))[2] in ("likely", "review")
    assert said("À Colvare et Kolwarstadt il pleut.", small, "fr")["Kolwarstadt"] == ("kolvara", "Colvare", "likely")
    assert said("À Colvare et Macquarie Kolwarstadt il pleut.", small, "fr").get("Kolwarstadt", ("", "", ""))[2] != "likely"
    assert said("À Colvare megx et à Megx il pleut.", small, "fr").get("Megx", ("", "", ""))[2] != "likely", "for short"


# Whose a listed form is


def claim_at(scan, part, nth=0):
    place = place_of(scan.document.text, part, nth)
    return next(c for c in known.find(scan) if (c.start, c.end) == tuple(place))


@pytest.mark.parametrize(
    ("text", "part", "key", "expected"),
    [
        ("Andrey Obuzek left.", "Obuzek", "obuzek", True),
        ("Tarhan Obuzek left.", "Obuzek", "obuzek", False),
        ("Andrey Tarhan Obuzek left.", "Tarhan Obuzek", "obuzek", False),  # a full name
        ("Andrey Dravvik left.", "Dravvik", "q", True),
        ("Andrey Qovrenna left.", "Qovrenna", "qovrenna", False),  # who has no family name
        ("Andrey Kolvara left.", "Kolvara", "kolvara", False),  # no person
        ("Andrey Pelmeth left.", "Pelmeth", "pelmeth", False),
    ],
)
def test_a_family_name_beside_another_given_name_is_somebody_elses(text, part, key, expected, invented):
    scan = scan_of(text, invented)
    claim = claim_at(scan, part)
    (posting,) = [p for p in claim.match.postings if p.entity == invented.number(key)][:1]
    assert claim._is_anothers(scan, posting) is expected


@pytest.mark.parametrize(
    ("text", "part", "certain", "alone"),
    [
        ("Kolvara lies there.", "Kolvara", "kolvara", "kolvara"),
        ("Tarhan Obuzek left.", "Tarhan Obuzek", "obuzek", "obuzek"),
        ("Obuzek left.", "Obuzek", None, "obuzek"),  # a family name alone is never certain
        ("Andrey Obuzek left.", "Obuzek", None, None),
        ("Dravvik left.", "Dravvik", None, "q"),
        ("the KGEB met", "KGEB", "kgeb", "kgeb"),
        ("the CKGX met", "CKGX", None, None),  # right in another language alone
    ],
)
def test_which_right_names_need_no_judging(text, part, certain, alone, invented):
    scan = scan_of(text, invented)
    claim = claim_at(scan, part)
    got = claim.certain(scan), claim.right_alone(scan)
    assert tuple(None if number is None else invented.entity(number).id for number in got) == (certain, alone)


def test_of_two_bearers_neither_is_certain(listed):
    scan = scan_of("Obuzek left.", listed)
    claim = claim_at(scan, "Obuzek")
    assert claim.certain(scan) is None and claim.right_alone(scan) is None


@pytest.mark.parametrize(("source", "expected"), [("fr", True), ("fr-CA", True), ("de", False), (None, False)])
def test_a_label_in_the_language_of_the_original(source, expected, listed):
    from normalize.model import Original

    scan = scan_of("Then Peltamière lay there.", listed)
    scan = scan._replace(document=Document(scan.document.text, language="en", original=Original(None, source)))
    claim = claim_at(scan, "Peltamière")
    found = {e.name for e in claim._of_the_form(scan, claim.match.postings[0], "Pelmeth")}
    assert ("source label" in found) is expected


def test_a_label_with_other_marks_is_right_where_the_marks_are_its_own(tmp_path):
    small = build(
        tmp_path,
        entity("marks", "place", 1, "Kolvara", other={"fr": ("Kolvárà",), "ru": ("Мулкент",)})
        + entity("person", "person", 1, "Tarhan Obuzek", "Obuzek", other={"fr": ("Tarhan Óbuzèk", "Óbuzèk")})
        + entity("romanised", "place", 1, "Zubria", other={"fr": ("Zubría",), "ru": ("Зубриа",)}),
    )
    assert [(m.text, m.canonical) for m in mentions(Document("He saw Kolvárà there."), small)] == [("Kolvárà", "Kolvárà")]
    assert ("Zubría", "Zubría") not in [(m.text, m.canonical) for m in mentions(Document("He saw Zubría there."), small)]
    assert not mentions(Document("He met Andrey Óbuzèk there."), small)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("À Zoubrie, Kolwar.", True),
        ("Ici, Kolwar.", False),
        ("À Zoubrie, Macquarie Kolwar.", False),
        ("À Zoubrie, le board Kolwar.", False),
        ("À Zoubrie, (Kolwar)", False),
    ],
)
def test_into_other_languages_a_label_needs_its_witness(text, expected, tmp_path):
    small = build(
        tmp_path,
        entity("kolvara", "place", 0, "", other={"fr": ("Colvaraine",), "de": ("Kolwar",), "en": ("Kolvara",)}, related="[zubria]")
        + entity("zubria", "place", 0, "", other={"fr": ("Zoubrie",), "en": ("Zubria",)}),
    )
    found = {m.text: m for m in mentions(Document(text, language="fr"), small)}
    assert ("Kolwar" in found and found["Kolwar"].trust > Trust.REVIEW) is expected
