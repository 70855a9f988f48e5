"""The commands that look at the lexicon."""

import json

import pytest
from click.testing import CliRunner

from normalize.cli.commands.lexicon import command


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


@pytest.mark.parametrize(
    "name", ["check", "show", "search", "stats", "schema", "build", "import", "export", "add", "fmt", "diff", "pull", "packs"]
)
def test_every_command_has_help(name):
    assert "Usage:" in run(name, "--help").output


# What is asked for, and what must come first, also what has it only in a form or by its sound.
SEARCHED = {
    "csto": "csto",
    "CSTO": "csto",
    "Collective Security Treaty Organization": "csto",
    "Colective Security Treaty Organisation": "collective-security-treaty csto",
    "ОДКБ": "csto",
    "Лукашенко": "lukashenko",
    "Angela Merkl": "merkel",
    "Chansellor Angela Merkel": "merkel",
    "Kiyv": "kyiv",
    "United Arab Emirates": "united-arab-emirates",
}


@pytest.mark.parametrize(("text", "expected"), SEARCHED.items())
def test_search_has_first_what_is_meant(lexicon, text, expected):
    from normalize.lexicon.search import search

    first = [hit.entity.id for hit in search(lexicon, text, 20)]
    assert first[: len(expected.split())] == expected.split()


@pytest.mark.parametrize("text", ["", "-", "  ", "§", "x" * 300, "Qwrtz Plmokn Zxcvb Asdfg"])
def test_search_finds_nothing_in_nonsense(lexicon, text):
    from normalize.lexicon.search import search

    assert search(lexicon, text, 20) == []


def test_search_takes_no_more_than_the_limit(lexicon):
    from normalize.lexicon.search import search

    assert len(search(lexicon, "united", 3)) == 3
