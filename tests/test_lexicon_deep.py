"""`normalize lexicon check --deep`: labels that are well formed and mean something else too."""

import pytest

from normalize.lexicon import conventions, shipped
from normalize.lexicon.build import read_texts
from normalize.lexicon.deep_check import Words, answers, doubts, unread
from normalize.lexicon.entity import Entity, Label
from normalize.lexicon_check import check_lexicon

WORDS = Words(frozenset({"visa", "target"}), frozenset({"zara"}))


@pytest.fixture(scope="module")
def spoken():
    folder = shipped.folder() / "conventions"
    return conventions.read(read_texts(folder), folder)


def entity(id_, kind, **labels):
    return Entity(
        id=id_,
        kind=kind,
        labels={language: label if isinstance(label, Label) else Label(label) for language, label in labels.items()},
        source="a test",
    )


def asked(spoken, *entities):
    return [(doubt.rule, doubt.entity, doubt.text) for doubt in doubts({each.id: each for each in entities}, WORDS, spoken)]


def test_the_shipped_lexicon_is_clean():
    assert [str(problem) for problem in check_lexicon(deep=True).problems] == []


def test_every_answer_has_its_reason():
    rows = [
        line.split("\t")
        for line in (shipped.folder().parent / "normalize" / "lexicon" / "deep_check_read.tsv").read_text("utf-8").splitlines()
    ]
    assert all(len(row) == 4 and row[3] for row in rows if not row[0].startswith("#"))
    assert len(answers()) > 50


@pytest.mark.parametrize(
    ("entities", "expected"),
    [
        # one usual name, two entities of one kind
        ([entity("a", "person", en="Ann Lee"), entity("b", "person", en="Ann Lee")], [("namesake", "a", "Ann Lee")]),
        ([entity("a", "person", en="Ann Lee"), entity("b", "place", en="Ann Lee")], []),
        ([entity("a", "person", en="Ann Lee", ru="Энн Ли"), entity("b", "person", en="Anne Leigh", ru="Энн Ли")], [("namesake", "a", "Энн Ли")]),
        # a common word or given name is not the whole name of a firm
        ([entity("visa", "organisation", en="Visa")], [("common-word", "visa", "Visa")]),
        ([entity("visa", "organisation", en=Label("Visa Inc.", "Visa"))], []),
        ([entity("target", "organisation", en=Label("Target Corporation", None, ("Target",)))], [("common-word", "target", "Target")]),
        ([entity("zara", "organisation", en="Zara")], [("given-name", "zara", "Zara")]),
        ([entity("zara", "place", en="Zara")], []),
        ([entity("visa", "term", en=Label("Visa", None, ("visa",)))], []),
        # a name of another language that is something else in English
        ([entity("grenada", "place", en="Grenada", es="Granada"), entity("granada", "place", en="Granada")], [("another's-name", "grenada", "Granada")]),
        ([entity("grenada", "place", en="Grenada", es="Grenada"), entity("granada", "place", en="Granada")], []),
        # cases are made, not listed
        ([entity("minsk", "place", en="Minsk", ru=Label("Минск", None, ("Минска",)))], [("inflected", "minsk", "Минска")]),
        ([entity("minsk", "place", en="Minsk", ru=Label("Минск", None, ("Менск",)))], []),
    ],
)  # fmt: skip
def test_what_is_asked(spoken, entities, expected):
    assert asked(spoken, *entities) == expected


def test_what_was_answered_is_not_asked_again_and_answers_without_a_question_are(spoken):
    found = list(doubts({"visa": entity("visa", "organisation", en="Visa")}, WORDS, spoken))
    assert list(unread(found, {("common-word", "visa", "Visa")}, stale=True)) == []
    assert [doubt.entity for doubt in unread([], {("common-word", "visa", "Visa")}, stale=True)] == ["visa"]
    assert list(unread([], {("common-word", "visa", "Visa")})) == []
