"""Whole runs of `check`, `fix` and `undo`: inputs of every kind, many processes, the cache, outputs, and taking changes back."""

import gzip
import io
import json
import os
import subprocess
import sys
from types import SimpleNamespace

import pytest
from corpus_fixtures import FINE, RIGHT, WRONG

from normalize import engine
from normalize.cli.main import run
from normalize.corpus import journal, spreading
from normalize.corpus.blocks import Block, Fields, Outcome
from normalize.corpus.cache import Cache, program_files
from normalize.corpus.inputs import Begin, End, Input
from normalize.corpus.journal import runs

ONLY = ("--select", "known-form", "--no-config")


def records(*texts):
    return "".join(json.dumps({"id": f"r{n}", "text": text, "n": [n, 1.0]}) + "\n" for n, text in enumerate(texts))


def found(capsys, *arguments):
    code = run(["check", "--format", "jsonl", *ONLY, *arguments])
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_findings_of_a_record_are_placed_in_its_text(home, capsys):
    (home / "a.jsonl").write_text(records(FINE, f"First line.\n{WRONG}"))
    code, (first, second) = found(capsys, "a.jsonl")
    assert code == 1
    assert (first["path"], first["doc"], first["line"], first["column"], first["text"]) == ("a.jsonl", "r1", 2, 5, "TSCTO")
    assert (second["text"], second["replacement"]) == ("Gumri", "Gyumri")


def test_other_fields_and_rows_survive_a_fix(home):
    before = '{"text":"' + WRONG + '" ,  "x": 1e3}\n\nnonsense\n' + records(FINE, WRONG)
    (home / "a.jsonl").write_text(before)
    (home / "a.csv").write_text(f'id,text\r\n1,"{WRONG}"\r\n 2 ,{FINE}\r\n')
    assert run(["fix", *ONLY, "a.jsonl"]) == 2  # the line that is no JSON is reported, the rest is fixed
    assert (home / "a.jsonl").read_text() == before.replace(WRONG, RIGHT)
    assert run(["fix", *ONLY, "a.csv"]) == 1
    assert (home / "a.csv").read_bytes() == f'id,text\r\n1,"{RIGHT}"\r\n 2 ,{FINE}\r\n'.encode()


def test_the_field_and_the_name_of_records_can_be_told(home, capsys):
    (home / "a.jsonl").write_text(json.dumps({"body": {"en": WRONG}, "link": "u"}) + "\n")
    code, findings = found(capsys, "--field", "body.en", "--id", "link", ".")
    assert (code, findings[0]["doc"]) == (1, "u")
    assert run(["check", *ONLY, "a.jsonl"]) == 2
    assert "no field 'text' (there are body, link); name it with --field" in capsys.readouterr().err


def test_standard_input_takes_the_name_and_format_it_is_given(home, capsysbinary, monkeypatch):
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(records(WRONG).encode())))
    assert run(["fix", *ONLY, "--stdin-filename", "x/a.jsonl", "-"]) == 1
    assert capsysbinary.readouterr().out == records(RIGHT).encode()
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(WRONG.encode())))
    run(["check", "--format", "jsonl", *ONLY, "--stdin-filename", "x/a.txt", "-"])
    assert json.loads(capsysbinary.readouterr().out.splitlines()[0])["path"] == "x/a.txt"


def test_names_of_files_come_from_a_list(home, capsys):
    (home / "a b.txt").write_text(WRONG)
    (home / "names").write_bytes(b"a b.txt\0")
    code, findings = found(capsys, "--files0-from", "names")
    assert code == 1 and {f["path"] for f in findings} == {"a b.txt"}


def test_packed_files_are_packed_again(home):
    with gzip.open(home / "a.txt.gz", "wb") as file:
        file.write(WRONG.encode())
    before = (home / "a.txt.gz").read_bytes()
    assert run(["fix", *ONLY, "."]) == 1
    assert gzip.decompress((home / "a.txt.gz").read_bytes()) == RIGHT.encode()
    assert run(["undo"]) == 0
    assert (home / "a.txt.gz").read_bytes() == before


@pytest.mark.parametrize("damage", [b"no gzip at all", gzip.compress(b"x" * 100, mtime=0)[:-9]], ids=["not packed", "cut short"])
def test_a_damaged_packed_file_is_reported_and_stays(home, damage, capsys):
    (home / "a.txt.gz").write_bytes(damage)
    assert run(["fix", *ONLY, "a.txt.gz"]) == 2
    assert "cannot be unpacked" in capsys.readouterr().err
    assert (home / "a.txt.gz").read_bytes() == damage


def test_what_cannot_be_decoded_is_reported_and_the_rest_goes_on(home, capsys):
    (home / "a.txt").write_bytes(b"a\xffb")
    (home / "b.txt").write_text(WRONG)
    assert run(["fix", *ONLY, "."]) == 2
    assert "a.txt:1: not UTF-8" in capsys.readouterr().err
    assert (home / "a.txt").read_bytes() == b"a\xffb" and (home / "b.txt").read_text() == RIGHT


def test_a_rule_that_fails_is_named_and_the_rest_goes_on(home, capsys, broken):
    broken("poison")
    (home / "a.jsonl").write_text(records("poison " + WRONG, WRONG))
    assert run(["fix", *ONLY, "--no-cache", "a.jsonl"]) == 2
    assert "a.jsonl:1: rule broken-rule failed: ZeroDivisionError: boom" in capsys.readouterr().err
    assert (home / "a.jsonl").read_text() == records("poison " + RIGHT, RIGHT)


@pytest.mark.parametrize("ending", [".jsonl", ".csv", ".tsv", ".jsonl.gz", ".parquet"])
def test_texts_of_all_kinds_go_into_one_file(home, ending, capsys):
    if ending == ".parquet":
        pytest.importorskip("pyarrow")
    (home / "a.txt").write_text(WRONG)
    (home / "b.txt").write_text('A "text"\nof two lines, and a comma.')
    assert run(["fix", *ONLY, "--output", f"out{ending}", "a.txt", "b.txt"]) == 1
    capsys.readouterr()
    assert run(["fix", *ONLY, "--output", "back.jsonl", f"out{ending}"]) == 0
    assert [json.loads(line) for line in (home / "back.jsonl").read_text().splitlines()] == [
        {"id": "a.txt", "text": RIGHT},
        {"id": "b.txt", "text": (home / "b.txt").read_text()},
    ]


@pytest.mark.parametrize("output", ["out.jsonl", "out.csv"])
def test_resuming_leaves_a_table_that_is_written_as_it_is(home, output):
    (home / "in.csv").write_text(f"id,text\n1,{WRONG}\n")
    (home / "more.csv").write_text(f"id,text\n2,{WRONG}\n")
    for inputs in (["in.csv"], ["in.csv", "more.csv"]):
        assert run(["fix", *ONLY, "--output", output, *inputs]) == 1
        written = (home / output).read_text()
        assert written.count(RIGHT) == len(inputs)
        assert run(["fix", *ONLY, "--resume", "--output", output, *inputs]) in (0, 1)
        assert (home / output).read_text() == written


def test_a_folder_goes_into_a_folder_and_a_run_can_be_resumed(home, capsys):
    (home / "in" / "deep").mkdir(parents=True)
    (home / "in" / "a.txt").write_text(WRONG)
    (home / "in" / "deep" / "b.txt").write_text(FINE)
    assert run(["fix", *ONLY, "--output", "out", "in"]) == 1
    assert (home / "out" / "a.txt").read_text() == RIGHT and (home / "out" / "deep" / "b.txt").read_text() == FINE
    assert (home / "in" / "a.txt").read_text() == WRONG
    (home / "out" / "deep" / "b.txt").unlink()
    capsys.readouterr()
    assert run(["fix", *ONLY, "--resume", "--output", "out", "in"]) == 0
    assert "1 text:" in capsys.readouterr().err and (home / "out" / "deep" / "b.txt").exists()


def test_a_patch_of_json_lines_can_be_applied(home, capsys):
    text = records(FINE, FINE, WRONG, FINE, FINE, FINE, FINE, FINE, WRONG)
    (home / "a.jsonl").write_text(text)
    subprocess.run(["git", "init", "-q", "."], check=True)
    assert run(["fix", *ONLY, "--diff", "a.jsonl"]) == 1
    assert (home / "a.jsonl").read_text() == text
    subprocess.run(["git", "apply"], input=capsys.readouterr().out, text=True, check=True)
    assert (home / "a.jsonl").read_text() == text.replace(WRONG, RIGHT)


def test_undo_gives_every_byte_back_and_refuses_what_changed_since(home, capsys):
    before = {
        "a.txt": f"\ufeff{WRONG}\r\n".encode(),
        "b.txt": WRONG.encode("utf-16"),
        "c.txt": WRONG.encode(),
        "d.jsonl": records(FINE, WRONG, WRONG).encode(),
    }
    for name, data in before.items():
        (home / name).write_bytes(data)
    assert run(["fix", *ONLY, *before]) == 1
    assert not any((home / name).read_bytes() == data for name, data in before.items())
    with (home / "c.txt").open("a") as file:
        file.write("added")
    assert run(["undo"]) == 2
    assert "changed since" in capsys.readouterr().err
    assert (home / "c.txt").read_text() == RIGHT + "added"
    assert {name: (home / name).read_bytes() for name in before if name != "c.txt"} == {n: d for n, d in before.items() if n != "c.txt"}


def test_undo_takes_back_the_last_run_that_touched_the_paths(home):
    for name in ("a.txt", "b.txt"):
        (home / name).write_text(WRONG)
        assert run(["fix", *ONLY, name]) == 1
    assert run(["undo", "a.txt"]) == 0
    assert ((home / "a.txt").read_text(), (home / "b.txt").read_text()) == (WRONG, RIGHT)
    assert len(list(runs())) == 1


def test_a_copy_that_is_gone_is_told(home, capsys):
    with gzip.open(home / "a.txt.gz", "wb") as file:
        file.write(WRONG.encode())
    assert run(["fix", *ONLY, "a.txt.gz"]) == 1
    (copy,) = journal.folder().glob("*.copy")
    copy.unlink()
    assert run(["undo"]) == 2
    assert "the copy of" in (said := capsys.readouterr().err) and f"{copy}, is gone" in said
    assert gzip.decompress((home / "a.txt.gz").read_bytes()) == RIGHT.encode()


def test_an_unchanged_file_is_not_written(home):
    (home / "a.txt").write_text(FINE)
    before = (home / "a.txt").stat()
    assert run(["fix", *ONLY, "a.txt"]) == 0
    after = (home / "a.txt").stat()
    assert (before.st_ino, before.st_mtime_ns) == (after.st_ino, after.st_mtime_ns) and list(runs()) == []


def test_a_second_run_asks_no_rule(home, capsys, monkeypatch):
    (home / "a.txt").write_text(WRONG)
    (home / "a.jsonl").write_text(records(*[WRONG] * 5))
    first = found(capsys, "a.txt", "a.jsonl")
    monkeypatch.setattr(engine, "check", lambda *_: pytest.fail("a rule was asked"))
    assert found(capsys, "a.txt", "a.jsonl") == first
    monkeypatch.undo()


def test_settings_texts_and_lexicons_have_results_of_their_own(home, capsys):
    (home / "a.txt").write_text(WRONG)
    assert len(found(capsys, "a.txt")[1]) == 2
    assert len(found(capsys, "--severity", "critical", "a.txt")[1]) == 0
    lexicon = home / "lexicons" / "own.yaml"
    lexicon.parent.mkdir()
    lexicon.write_text(
        "place-x:\n  kind: place\n  source: test\n  name:\n    en: {full: Monday Hill}\n  forms:\n    - {text: Mondayy, kind: garble, trust: sure, source: test}\n"
    )
    (home / "a.txt").write_text(WRONG.replace("Monday", "Mondayy"))
    assert len(found(capsys, "a.txt")[1]) == 2
    assert len(found(capsys, "--lexicon", str(lexicon), "a.txt")[1]) == 3


def test_a_damaged_cache_is_done_without(home, capsys, tmp_path):
    (home / "a.txt").write_text(WRONG)
    first = found(capsys, "a.txt")
    (tmp_path / "home" / "cache" / "results.sqlite").write_bytes(b"nonsense" * 1000)
    assert found(capsys, "a.txt") == first


def test_a_cache_with_any_byte_turned_round_is_done_without(home, capsys, tmp_path):
    (home / "a.txt").write_text(WRONG)
    first = found(capsys, "a.txt")
    path = tmp_path / "home" / "cache" / "results.sqlite"
    whole = path.read_bytes()
    for start, step in ((0, 1), (16, 7), (len(whole) // 3, len(whole) // 50), (100, 100)):
        damaged = bytearray(whole)
        for at in range(start, len(damaged), step):
            damaged[at] ^= 0xFF
        for other in path.parent.glob("results.sqlite*"):
            other.unlink()
        path.write_bytes(damaged)
        assert found(capsys, "a.txt") == first


def test_only_changed_lines_are_looked_at(home, capsys):
    def git(*arguments):
        subprocess.run(["git", "-c", "user.name=x", "-c", "user.email=x@y", *arguments], check=True, capture_output=True)

    git("init", "-q", ".")
    (home / "old.txt").write_text(f"{WRONG}\n{FINE}\n{FINE}\n")
    (home / "a.jsonl").write_text(records(WRONG, FINE))
    (home / "same.txt").write_text(WRONG)
    git("add", ".")
    git("commit", "-qm", "x")
    (home / "old.txt").write_text(f"{WRONG}\n{FINE}\nIn Gumri again.\n")
    (home / "a.jsonl").write_text(records(WRONG, FINE, "They met in Gumri and they left it."))
    (home / "nëw.txt").write_text(WRONG)
    code, findings = found(capsys, "--since", "HEAD", ".", "a.jsonl")
    assert code == 1
    assert [(f["path"], f["line"], f["text"]) for f in findings] == [
        ("nëw.txt", 1, "TSCTO"),
        ("nëw.txt", 1, "Gumri"),
        ("old.txt", 3, "Gumri"),
        ("a.jsonl", 1, "Gumri"),
    ]
    assert run(["check", *ONLY, "--since", "nowhere", "."]) == 2


class Echo:
    """Work that any process can do: how many bytes a block has, and which process counted them."""

    fields = Fields()

    def open(self):
        return lambda block: Outcome(len(block.data), 0, (block.name, str(os.getpid())))


class Fails:
    fields = Fields()

    def open(self):
        return lambda block: os._exit(1)


def events(count, size):
    for n in range(count):
        item = Input(None, f"file {n}", "text")
        yield Begin(item, None)
        yield Block(b"x" * (size + n), "text", item.name)
        yield End(item)


def test_many_processes_give_what_one_gives_in_the_same_order():
    one = list(spreading.spread(events(60, 70_000), Echo()))
    two = list(spreading.spread(events(60, 70_000), Echo(), jobs=2, size=60 * 70_000))
    assert [(p.event, p.outcome and p.outcome[:2], p.outcome and p.outcome.lines[0]) for p in one] == [
        (p.event, p.outcome and p.outcome[:2], p.outcome and p.outcome.lines[0]) for p in two
    ]
    assert len({p.outcome.lines[1] for p in two if p.outcome}) == 2


def test_a_process_that_is_ended_from_outside_ends_the_run_with_a_message():
    with pytest.raises(Exception, match="ended from outside"):
        list(spreading.spread(events(60, 70_000), Fails(), jobs=2, size=60 * 70_000))


def test_small_runs_start_no_process():
    parts = list(spreading.spread(events(3, 1000), Echo(), jobs=2, size=3000))
    assert {p.outcome.lines[1] for p in parts if p.outcome} == {str(os.getpid())}


def test_a_cache_tells_blocks_apart_by_all_that_their_result_depends_on(tmp_path):
    block = Block(b"a", "jsonl", "x", 0, 0, b"h")
    others = [
        Block(b"b", "jsonl", "x", 0, 0, b"h"),
        block._replace(name="y"),
        block._replace(first=1),
        block._replace(line=1),
        block._replace(head=b""),
        block._replace(format="text"),
    ]
    cache = Cache(tmp_path, ("one",))
    keys = {cache.key(b) for b in [block, *others]} | {Cache(tmp_path, ("two",)).key(block)}
    assert len(keys) == 8
    cache.put(cache.key(block), Outcome(1, 2, ("a", "\ud800"), edits=3, failing=2))
    cache.put(cache.key(others[0]), Outcome(problems=("wrong",)))
    cache.close()
    again = Cache(tmp_path, ("one",))
    assert again.get(again.key(block)) == Outcome(1, 2, ("a", "\ud800"), edits=3, failing=2)
    assert again.get(again.key(others[0])) is None
    again.close()


def test_results_depend_on_the_data_of_the_program_and_not_on_what_python_made_of_it(tmp_path):
    for name in ("a.py", "names/belief.tsv", "names/__pycache__/a.pyc"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert {path.name for path in program_files(tmp_path)} == {"a.py", "belief.tsv"}


def test_fields_default_to_text():
    assert Fields() == ("text", None, None, None, None, None)


def test_after_an_error_nothing_sounds_like_good_news(home, capsys):
    (home / "a.txt").write_bytes(b"\x00\x01\x02PNG\xff")
    assert run(["check", *ONLY, "a.txt"]) == 2
    said = capsys.readouterr().err
    assert "a.txt is not text" in said and "nothing to point at" not in said
    assert run(["fix", *ONLY, "missing.txt"]) == 2
    assert capsys.readouterr().err.splitlines()[1:] == []


def test_a_decisions_file_that_is_named_must_be_there(home, capsys):
    (home / "a.txt").write_text(WRONG)
    assert run(["check", *ONLY, "--decisions", "none.jsonl", "a.txt"]) == 2
    assert "there is no decisions file none.jsonl" in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", [["score"], ["stats"], ["report", "-o", "report.html"], ["discover"], ["review", "--no-browser"], ["check"], ["fix"]]
)
def test_where_nothing_can_be_read_nothing_but_the_error_is_said(command, tmp_path, monkeypatch, capsys):
    from normalize.cli.main import run

    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    assert run([*command, "empty"]) == 2
    said = capsys.readouterr()
    assert said.out == "" and said.err.startswith("error: no text lies in empty") and said.err.count("\n") == 1
    assert not (tmp_path / "report.html").exists()
