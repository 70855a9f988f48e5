"""`normalize score`: what is left after fixing, the order, and the scores of another program beside ours."""

import json

import pytest
from corpus_fixtures import use_small_lexicon

from normalize.cli.main import run

GOOD = "A clean text stands here for all of us to read on Monday.\n"
SPACED = "A clean text stands here , for all of us to read on Monday .\n"
WORSE = "The the house house stands here , and the of it is is gone gone on Monday .\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    use_small_lexicon(monkeypatch, tmp_path)
    for name, text in (("a.txt", GOOD), ("b.txt", WORSE), ("c.txt", SPACED)):
        (tmp_path / name).write_text(text)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def scores(capfd, *arguments):
    assert run(["score", "--target", "en", "--no-config", "--no-cache", "--format", "jsonl", *arguments, "a.txt", "b.txt", "c.txt"]) == 0
    return [json.loads(line) for line in capfd.readouterr().out.splitlines()]


def test_the_worst_comes_first(folder, capfd):
    penalties = [score["penalty"] for score in scores(capfd, "--sort")]
    assert penalties == sorted(penalties, reverse=True) and penalties[0] > penalties[-1]
    assert [score["path"] for score in scores(capfd)] == ["a.txt", "b.txt", "c.txt"]


def test_what_is_sure_costs_nothing_after_fixing(folder, capfd):
    before = {score["path"]: score["penalty"] for score in scores(capfd)}
    after = {score["path"]: score["penalty"] for score in scores(capfd, "--after-fix")}
    assert before["c.txt"] > 0 and after["c.txt"] == 0
    assert 0 < after["b.txt"] < before["b.txt"]  # what only a person can mend is left
    assert (folder / "c.txt").read_text() == SPACED  # nothing is written


def test_another_score_stands_beside_ours_and_changes_none(folder, capfd):
    (folder / "comet.jsonl").write_text('{"path": "a.txt", "score": 0.9}\n\n{"doc": "b.txt", "score": 1}\n')
    beside = scores(capfd, "--external", "comet.jsonl")
    assert [score.pop("external") for score in beside] == [0.9, 1.0, None]
    assert beside == scores(capfd)


@pytest.mark.parametrize(
    "line", ["3", "x", '{"score": 1}', '{"path": "a.txt"}', '{"path": "a.txt", "score": "high"}', '{"path": "a.txt", "score": NaN}']
)
def test_a_wrong_line_is_told_with_its_number(folder, capfd, line):
    (folder / "comet.jsonl").write_text('{"path": "b.txt", "score": 1}\n' + line + "\n")
    assert run(["score", "--external", "comet.jsonl", "a.txt"]) == 2
    assert "comet.jsonl:2: " in capfd.readouterr().err


READS_TRANSLATED = "The representation of the administration of the organisation of the cooperation of the region. " * 4 + "\n"


def test_thresholds_are_of_what_makes_a_verdict(folder, capfd):
    names = [f"{letter}.txt" for letter in "defgh"]
    for name in names:
        (folder / name).write_text(READS_TRANSLATED)
    options = ["--target", "en", "--no-config", "--no-cache", "--select", "stray-space"]
    assert run(["score", *options, "--format", "jsonl", *names]) == 0
    assert all(
        score["penalty"] > 1 and score["categories"]["garble"] == 0 for score in map(json.loads, capfd.readouterr().out.splitlines())
    )
    assert run(["calibrate", *options, *names]) == 0
    assert "review = 1.1\n" in capfd.readouterr().out  # signs make no verdict: the least threshold there is


def test_a_reason_says_what_findings_cost_and_the_penalty_holds_the_signs_too(folder, capfd):
    (folder / "b.txt").write_text(READS_TRANSLATED + SPACED * 3)
    score = scores(capfd)[1]
    assert score["signs"] and f"findings cost {score['penalty'] - 0.75 * score['signs']:.1f} per 1,000 words" in " ".join(score["reasons"])


def test_scores_of_no_text_here_are_told(folder, capfd):
    (folder / "comet.jsonl").write_text('{"path": "other.txt", "score": 0.5}\n')
    assert run(["score", "--external", "comet.jsonl", "a.txt"]) == 0
    assert "comet.jsonl: none of its 1 score is of a text here" in capfd.readouterr().err


def test_the_table_and_csv_say_how_many_signs_a_text_has(folder, capfd):
    (folder / "b.txt").write_text(READS_TRANSLATED)
    options = ["score", "--target", "en", "--no-config", "--no-cache"]
    assert run([*options, "b.txt"]) == 0
    head, line = capfd.readouterr().out.splitlines()[:2]
    told = line[: head.index("signs") + 5].split()[-1]
    assert 4 < int(told) <= 8
    assert run([*options, "--format", "csv", "b.txt"]) == 0
    names, values = (row.split(",") for row in capfd.readouterr().out.splitlines()[:2])
    assert values[names.index("signs")] == told
