"""Offices with dates: the table of public data, how dates of two sources are compared, and how offices are written into blocks."""

import importlib.util
import sys
from pathlib import Path

import pytest

from normalize.lexicon.entity import Role

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="module")
def offices():
    spec = importlib.util.spec_from_file_location("lexicon_offices", ROOT / "tools" / "lexicon_offices.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def test_the_lexicon_has_every_office_of_the_table_with_its_dates(offices, capsys):
    assert offices.check() == 0, capsys.readouterr().out


def test_the_table_says_dates_and_identifiers_alone(offices):
    rows = offices.table()
    for row in rows:
        assert row.wikidata == "" or (row.wikidata[0] == "Q" and row.wikidata[1:].isdigit()), row
        assert row.since or row.until, row
        assert not (row.since and row.until) or row.since[: len(row.until)] <= row.until, row
    assert len(set(rows)) == len(rows)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("2014-08-28", "2014-08", True),
        ("2014", "2014-08-28", True),
        ("2014-08-28", "2014-08-29", False),
        ("2014-08", "2014-09", False),
        (None, "2014-08", True),
        ("2014-08", "", True),
    ],
)
def test_dates_agree_as_far_as_both_go(offices, one, other, same):
    assert offices.agree(one, other) is same


def test_a_second_term_is_another_office(offices):
    office = offices.Office("turkey", "A B", "Q1", "Finance Minister", "turkey", "2009-05-01", "2015-11-24")
    assert offices._is_another_term(Role("Finance Minister", "turkey", "2023-06-03"), office)
    assert not offices._is_another_term(Role("Finance Minister", "turkey", "2009-05-03"), office)


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("President Petr PAVEL (since 9 March 2023)", "2023-03-09"),
        ("Prime Minister ABIY Ahmed Ali (since April 2018)", "2018-04"),
        ("President Denis SASSOU-Nguesso (since 1997)", "1997"),
        ("President (vacant)", None),
    ],
)
def test_since_when_the_factbook_says(offices, said, date):
    assert offices.date(said) == date


def test_offices_are_written_behind_those_that_are_there(offices):
    block = (
        "# Somebody\nvorn:\n  kind: person\n  source: a page\n  name:\n    en: {full: Arkady Vorn}  # as the press\n"
        "  roles:\n    - {title: Mayor, of: quell}\n  tests:\n    - {in: a, out: b}\n\n"
    ).removeprefix("# Somebody\n")
    office = offices.Office("quell", "Arkady Vorn", "Q1", "Senator", "quell", "2014", "")
    assert offices.with_offices(block, "Q1", [office]) == block.replace("  source", "  wikidata: Q1\n  source").replace(
        "of: quell}\n", 'of: quell}\n    - {title: Senator, of: quell, from: "2014"}\n'
    )


def test_a_block_without_offices_gets_the_field_before_its_tests(offices):
    block = "vorn:\n  kind: person\n  wikidata: Q2\n  source: a page\n  tests:\n    - {in: a, out: b}\n"
    office = offices.Office("quell", "Arkady Vorn", "Q2", "Senator", "quell", "2014-05", "2015-06-01")
    written = "  roles:\n    - {title: Senator, of: quell, from: 2014-05, until: 2015-06-01}\n  tests:"
    assert offices.with_offices(block, "Q2", [office]) == block.replace("  tests:", written)


def test_namesakes_of_one_country_are_left_to_a_reader(offices):
    from normalize.lexicon.entity import Entity, Label

    def person(key, item=None):
        return Entity(key, "person", {"en": Label("Arkady Vorn")}, "a page", wikidata=item, related=("quell",))

    office = offices.Office("quell", "Arkady Vorn", "Q1", "Senator", "quell", "2014", "")
    two = offices.People({"one": person("one"), "two": person("two")})
    assert two.verdict(office) == (offices.Verdict.SEVERAL, None)
    known = offices.People({"one": person("one", "Q1"), "two": person("two")})
    assert known.verdict(office) == (offices.Verdict.LACKS_OFFICE, "one")
    other = offices.People({"one": person("one", "Q7")})
    assert other.verdict(office) == (offices.Verdict.LACKS_PERSON, None)
