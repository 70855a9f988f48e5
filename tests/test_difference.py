"""Two runs side by side: what came, what went, what changed, and nothing twice."""

import gzip
import json
import random

import pytest

from normalize.cli.main import run
from normalize.difference import Change, counted, differences, kind
from normalize.model import Trust


def finding(start=0, text="OTSC", rule="known-form", replacement="CSTO", trust="sure", path="a.txt", **more):
    told = {"path": path, "doc": None, "start": start, "end": start + len(text), "line": 1, "column": start + 1, "text": text}
    return {**told, "rule": rule, "replacement": replacement, "trust": trust, "severity": "minor", "entity": "csto", **more}


# Before, after, and what is said of it: what became of it and the fields that changed.
ROWS = [
    ([finding()], [finding()], []),
    ([finding()], [], [("went", ())]),
    ([], [finding()], [("came", ())]),
    ([finding()], [finding(replacement="the CSTO")], [("changed", ("replacement",))]),
    ([finding()], [finding(trust="likely", entity=None)], [("changed", ("trust", "entity"))]),
    ([finding(rule="fuzzy-word")], [finding(rule="derived-form")], [("changed", ("rule",))]),
    ([finding()], [finding(rule="casing")], [("changed", ("rule",))]),
    ([finding(message="a", confidence=0.9)], [finding(message="b", confidence=0.8)], []),
    # The text before it grew: the same words under the same rule are the same finding.
    ([finding(start=5)], [finding(start=50)], []),
    ([finding(start=5), finding(start=20)], [finding(start=50)], [("went", ())]),
    ([finding(start=5)], [finding(start=5, text="OTS")], [("went", ()), ("came", ())]),
    ([finding()], [finding(path="b.txt")], [("came", ()), ("went", ())]),
    ([finding(doc="1")], [finding(doc="2")], [("came", ()), ("went", ())]),
    ([finding(), finding()], [finding()], [("went", ())]),
]


@pytest.mark.parametrize(("old", "new", "said"), ROWS)
def test_what_is_said_of_two_runs(old, new, said):
    assert sorted((str(d.change), d.fields) for d in differences(old, new)) == sorted(said)


def test_what_came_one_way_went_the_other_and_every_finding_is_told_of_once():
    made = random.Random(5)
    for _ in range(200):
        old, new = (
            [finding(start=made.randrange(6) * 10, rule=made.choice(["casing", "acronym"])) for _ in range(made.randrange(8))] for _ in "ab"
        )
        there = list(differences(old, new))
        back = list(differences(new, old))
        count = {change: sum(d.change == change for d in there) for change in Change}
        assert [sum(d.change == change for d in back) for change in (Change.WENT, Change.CAME)] == [count[Change.CAME], count[Change.WENT]]
        assert len(old) + count[Change.CAME] == len(new) + count[Change.WENT]


def test_edits_count_from_a_trust_on():
    old, new = [finding(trust="likely"), finding(start=9, replacement=None, trust="review")], [finding(), finding(start=9, trust="likely")]
    assert [d.change for d in differences(old, new, Trust.SURE)] == ["came"]
    assert [(d.change, d.fields) for d in differences(old, new, Trust.LIKELY)] == [("changed", ("trust",)), ("came", ())]
    with pytest.raises(ValueError):
        list(differences(old, [finding(trust="quite")], Trust.SURE))


def test_what_is_one_thing_to_a_reader_is_counted_together():
    found = list(differences([], [finding(start=n * 10) for n in range(3)] + [finding(start=99, text="CTO")]))
    assert [(what.text, count) for what, count, _ in counted(found)] == [("OTSC", 3), ("CTO", 1)]
    changed = next(differences([finding()], [finding(trust="likely")]))
    assert (kind(changed).old, kind(changed).new, kind(changed).edit) == ("trust sure", "trust likely", "→ CSTO")


def test_what_goes_by_another_name_alone_is_one_thing_whatever_the_words():
    old = [finding(rule="near-form"), finding(start=20, text="CTO", rule="near-form")]
    found = list(differences(old, [{**record, "rule": "fuzzy-word"} for record in old]))
    assert [(what.text, what.old, what.new, count) for what, count, _ in counted(found)] == [("", "rule near-form", "rule fuzzy-word", 2)]


def test_the_edits_that_would_be_made_stand_first():
    often = [finding(start=n * 9, text="you", rule="missing-stop", replacement=None, trust="review") for n in range(4)]
    once = [finding(start=90, text="CTO", trust="likely"), finding(start=99)]
    assert [(what.text, count) for what, count, _ in counted(differences([], often + once))] == [("OTSC", 1), ("CTO", 1), ("you", 4)]


def test_blanks_are_seen():
    (blank,) = differences([], [finding(text="\u00a0", replacement="")])
    assert (kind(blank).text, kind(blank).edit) == ("“\u00a0”", "→ ∅")
    (grave,) = differences([finding(severity="minor")], [finding(severity="major", trust="likely")])
    assert (kind(grave).old, kind(grave).new) == ("trust sure", "trust likely")


@pytest.fixture
def runs(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    old = [finding(), finding(start=9, text="Minks\x1b[31m", rule="fuzzy-word", replacement="Minsk", trust="likely")]
    new = [finding(), finding(start=20, rule="casing", text="United nations", replacement="United Nations")]
    (tmp_path / "old.jsonl").write_text("".join(json.dumps(line) + "\n" for line in old))
    with gzip.open("new.jsonl.gz", "wt") as file:
        file.write("".join(json.dumps(line) + "\n" for line in new))
    return tmp_path


def test_the_command_lists_what_differs(runs, capfd):
    assert run(["diff", "old.jsonl", "new.jsonl.gz"]) == 1
    out, err = capfd.readouterr()
    assert "+     1× casing: United nations → United Nations (sure)" in out and "-     1× fuzzy-word" in out and "\x1b[31m" not in out
    assert "2 findings before, 2 now: 1 came, 1 went, 0 changed" in err
    assert run(["diff", "old.jsonl", "old.jsonl"]) == 0
    assert run(["diff", "--edits", "sure", "old.jsonl", "new.jsonl.gz"]) == 1
    assert "1 came, 0 went" in capfd.readouterr().err


def test_the_command_speaks_json_and_selects(runs, capfd):
    assert run(["diff", "--format", "jsonl", "--select", "casing", "old.jsonl", "new.jsonl.gz"]) == 1
    (line,) = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert line["change"] == "came" and line["old"] is None and line["new"]["text"] == "United nations" and line["fields"] == []


def test_real_runs_differ_by_what_was_changed(runs, capfd):
    (runs / "a.txt").write_text("An OTSC of the CSTO. Lukashenka spoke.\n")
    for name, more in (("a.jsonl", []), ("b.jsonl", ["--style", "ukrainian"])):
        run(["check", "--format", "jsonl", *more, "a.txt"])
        (runs / name).write_text(capfd.readouterr().out)
    run(["diff", "a.jsonl", "b.jsonl"])
    out = capfd.readouterr().out
    assert "Lukashenka" in out and "OTSC" not in out


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["old.jsonl", "none.jsonl"], "none.jsonl"),
        (["old.jsonl", "text.txt"], "check --format jsonl"),
        (["old.jsonl", "wrong.jsonl"], "wrong.jsonl:1: trust must be one of"),
        (["-", "-"], "only one"),
        (["--edits", "shure", "old.jsonl", "old.jsonl"], "did you mean 'sure'?"),
        (["--select", "casng", "old.jsonl", "old.jsonl"], "did you mean 'casing'?"),
        (["old.jsonl"], "NEW"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_mistakes_are_told(runs, capfd, arguments, word):
    (runs / "text.txt").write_text("An OTSC.\n")
    (runs / "wrong.jsonl").write_text(json.dumps(finding(trust="quite")) + "\n")
    assert run(["diff", *arguments]) == 2
    assert word in capfd.readouterr().err
