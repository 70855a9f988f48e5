"""Findings go to Label Studio and Prodigy as tasks, and answers come back as decisions that the commands honour."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from normalize.cli.main import run
from normalize.corpus import decisions
from normalize.corpus.decisions import Choice, Decision
from normalize.errors import InputError
from normalize.integrations import label_studio, prodigy

FIRST = "An OTSC of the CSTO 🙂 met.\nLukashenka spoke , they said. “Odd one.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(FIRST)
    (tmp_path / "clean.txt").write_text("All is well.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def tasks(program, output, *options):
    assert run(["annotate", "export", program, "--no-config", "--trust", "sure", "-o", output, *options, "."]) == 0
    text = Path(output).read_text(encoding="utf-8")
    return json.loads(text) if program == "label-studio" else [json.loads(line) for line in text.splitlines()]


def test_label_studio_gets_regions_that_its_interface_knows(folder):
    (task,) = tasks("label-studio", "tasks.json", "--interface", "interface.xml")
    interface = ElementTree.parse("interface.xml").getroot()
    controls = {element.get("name"): element for element in interface.iter() if element.get("toName") == "text"}
    labels = {element.get("value") for element in controls["finding"]}
    assert interface.find("Text").get("value") == "$text" and {e.get("value") for e in controls["decision"]} == set(Choice)
    regions = task["predictions"][0]["result"]
    assert regions and task["data"]["text"] == FIRST
    for region in regions:
        value = region["value"]
        if region["type"] == "labels":
            assert FIRST[value["start"] : value["end"]] == value["text"]
        assert region["from_name"] in controls and region["to_name"] == "text"
        assert region["id"] in task["data"]["normalize"]
        assert set(value.get("labels", labels)) <= labels


def test_label_studio_itself_takes_the_interface(folder):
    sdk = pytest.importorskip("label_studio_sdk.label_interface", reason="needs label-studio-sdk (pip install label-studio-sdk)")
    (task,) = tasks("label-studio", "tasks.json", "--interface", "interface.xml")
    interface = sdk.LabelInterface(Path("interface.xml").read_text(encoding="utf-8"))
    interface.validate()
    assert interface.validate_task({"data": {"text": FIRST}})
    assert interface.validate_prediction(task["predictions"][0])


def answered(task, region, choice, replacement=None, note=None, **annotation):
    """The task as Label Studio exports it after a person answered one region."""
    value = next(r["value"] for r in task["predictions"][0]["result"] if r["id"] == region)
    where = {"start": value["start"], "end": value["end"], "text": value["text"]}
    results = [{"id": region, "from_name": "decision", "to_name": "text", "type": "choices", "value": {**where, "choices": [choice]}}]
    for name, text in (("replacement", replacement), ("note", note)):
        if text is not None:
            results.append({"id": region, "from_name": name, "to_name": "text", "type": "textarea", "value": {**where, "text": [text]}})
    results.append({"id": "xyz", "from_name": "finding", "to_name": "text", "type": "labels", "value": {**where, "labels": ["known-form"]}})
    return {
        "id": 7,
        "data": task["data"],
        "annotations": [*task.get("annotations", []), {"result": results, "was_cancelled": False, **annotation}],
    }


def region_of(task, text):
    return next(name for name, about in task["data"]["normalize"].items() if about["text"] == text)


def test_answers_from_label_studio_become_decisions_that_hold(folder, capfd):
    (task,) = tasks("label-studio", "tasks.json")
    export = [answered(task, region_of(task, "OTSC"), "reject", note="their own name")]
    Path("export.json").write_text(json.dumps(export))
    assert run(["annotate", "import", "label-studio", "export.json"]) == 0
    assert "1 reject" in capfd.readouterr().err
    (line,) = decisions.read(folder / decisions.NAME)
    assert (line.decision, line.path, line.text, line.note) == (Choice.REJECT, "a.txt", "OTSC", "their own name") and line.context
    run(["fix", "a.txt"])
    assert (folder / "a.txt").read_text().startswith("An OTSC of the CSTO 🙂 met.\nLukashenko spoke, they")


def test_the_last_answer_counts_and_none_that_was_skipped(folder):
    (task,) = tasks("label-studio", "tasks.json")
    region = region_of(task, "OTSC")
    both = answered(answered(task, region, "reject") | {"predictions": task["predictions"]}, region, "accept", "the CSTO")
    assert [(d.decision, d.replacement) for d in label_studio.decisions([both])] == [(Choice.ACCEPT, "the CSTO")]
    skipped = answered(task, region, "accept", was_cancelled=True)
    assert label_studio.decisions([skipped]) == [] and label_studio.decisions([{"data": task["data"]}]) == []
    (everywhere,) = label_studio.decisions([both], everywhere=True)
    assert everywhere == Decision(Choice.ACCEPT, "known-form", "OTSC", replacement="the CSTO")


def test_prodigy_gets_a_task_a_finding_and_gives_decisions(folder, capfd):
    made = tasks("prodigy", "tasks.jsonl")
    assert len(made) >= 3
    for task in made:
        (span,) = task["spans"]
        assert task["text"][span["start"] : span["end"]].strip() == task["normalize"].get("text", "") and "\n" not in task["text"]
    answers = {"OTSC": "accept", "Lukashenka": "reject"}
    Path("out.jsonl").write_text(
        "".join(json.dumps(task | {"answer": answers.get(task["normalize"].get("text"), "ignore")}) + "\n" for task in made)
    )
    assert run(["annotate", "import", "prodigy", "--everywhere", "out.jsonl"]) == 0
    assert {(line.decision, line.text, line.path) for line in decisions.read(folder / decisions.NAME)} == {
        (Choice.ACCEPT, "OTSC", ""),
        (Choice.REJECT, "Lukashenka", ""),
    }


@pytest.mark.parametrize(
    ("module", "value"),
    [
        (label_studio, {}),
        (label_studio, "text"),
        (label_studio, {"data": {"text": "x"}, "annotations": []}),
        (label_studio, {"data": {"normalize": {"normalize-0": {}}}, "annotations": [{"result": [{"id": "normalize-0"}]}]}),
        (prodigy, {"text": "x", "answer": "accept"}),
        (prodigy, {"normalize": {"rule": "known-form", "text": "x"}, "answer": "maybe"}),
        (prodigy, {"normalize": {"text": 7}, "answer": "reject"}),
        (prodigy, {"normalize": {"rule": "calque", "text": "x"}, "answer": "accept"}),
        (prodigy, []),
    ],
)
def test_what_is_no_answer_is_refused(module, value):
    with pytest.raises(InputError):
        module.decisions([value])


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["export", "label-studo", "a.txt", "-o", "t.json"], "did you mean 'label-studio'?"),
        (["export", "label-studio", "a.txt", "-o", "t.jsonl"], ".json"),
        (["export", "prodigy", "a.txt", "-o", "t.jsonl", "--interface", "i.xml"], "Label Studio"),
        (["export", "prodigy", "-o", "t.jsonl"], "name files"),
        (["import", "prodigy", "none.jsonl"], "none.jsonl"),
        (["import", "prodigy", "a.txt"], "a.txt"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_mistakes_are_told(folder, capfd, arguments, word):
    assert run(["annotate", *arguments]) == 2
    assert word in capfd.readouterr().err


@pytest.mark.parametrize("words", [b"Lug\xff", b"Lug\\ud800"], ids=["bytes", "half"])
def test_words_that_are_no_utf8_do_not_spoil_the_decisions(folder, capfd, words):
    kept = b'{"rule": "known-form", "text": "Lugansk", "decision": "reject"}\n'
    Path(decisions.NAME).write_bytes(kept)
    Path("out.jsonl").write_bytes(b'{"normalize": {"rule": "known-form", "text": "%s"}, "answer": "reject"}\n' % words)
    assert run(["annotate", "import", "prodigy", "out.jsonl"]) == 2
    assert "not UTF-8" in capfd.readouterr().err and Path(decisions.NAME).read_bytes() == kept


def test_a_folder_of_answers_is_named_once(folder, capfd):
    assert run(["annotate", "import", "prodigy", "."]) == 2
    assert capfd.readouterr().err == "error: . cannot be read: it is a folder\n"
