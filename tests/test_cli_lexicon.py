"""The commands that look at the lexicon."""

import json

import pytest
from click.testing import CliRunner

from normalize.cli.lexicon import command


def run(*arguments):
    return CliRunner().invoke(command, arguments, standalone_mode=False)


def test_stats_counts_what_is_shipped():
    value = json.loads(run("stats", "--format", "json").output)
    # The floors that the project set itself; they only rise.
    assert value["kinds"]["organisation"] >= 250
    assert value["kinds"]["person"] >= 1000
    assert value["kinds"]["place"] >= 3000
    assert sum(value["kinds"].get(kind, 0) for kind in ("medium", "group", "term")) >= 150
    assert value["entities"] == sum(value["kinds"].values())
    assert value["forms"] > value["entities"]
    assert value["languages"]["en"] == value["entities"]


def test_stats_as_a_table():
    assert "organisation" in run("stats").output


def test_an_entity_is_shown_by_id_and_by_any_form():
    for name in ("zas", "Zasem"):
        output = run("show", name).output
        assert "Станислав Зась" in output and "zasem" in output


def test_search_finds_by_part_and_by_likeness():
    assert "csto" in run("search", "Collective Security Treaty").output
    assert "lukashenko" in run("search", "Lukaschenkow").output
    assert run("search", "Vrbskotl Prmqwtz").return_value == 1


def test_an_unknown_entity_is_an_error_that_says_what_to_do():
    import click

    result = run("show", "nobody-at-all")
    assert isinstance(result.exception, click.UsageError) and "lexicon search" in str(result.exception)


@pytest.mark.parametrize("name", ["check", "show", "search", "stats", "schema", "build", "import", "export", "add", "fmt", "diff"])
def test_every_command_has_help(name):
    assert "Usage:" in run(name, "--help").output


def test_the_forms_made_for_an_entity_are_all_that_stand_in_the_postings(lexicon):
    from normalize.lexicon.postings import RECORD, PostingRole

    starts, postings = lexicon._starts, bytes(lexicon._postings)
    # An entity whose number has bytes that also stand elsewhere in a posting, one without forms, and two as they come.
    for name in ("csto", "zas", lexicon.entity(0).id, lexicon.entity(256).id):
        number = lexicon.number(name)
        places = [
            place
            for place, (entity, role, *_) in enumerate(RECORD.iter_unpack(postings))
            if entity == number and role == PostingRole.GENERATED
        ]
        found = list(lexicon.generated_of(name))
        assert len(found) == len(places)
        for (made, convention), place in zip(found, places, strict=True):
            meant = [p for p in lexicon.postings(made) if p.entity == number and p.role == PostingRole.GENERATED]
            assert convention in map(lexicon.convention, meant)
            key = lexicon._keys[made]
            assert starts[key] <= place < starts[key + 1]
    assert list(lexicon.generated_of("nobody-at-all")) == []
