"""A folder that somebody else filled, or that another account can write to, gets at nothing: no link, device, pattern, log, cache or piece of code in it."""

import json
import os
import pickle
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from bounded import ended_within
from corpus_fixtures import FINE, RIGHT, WRONG
from test_corpus_walking import compared_with_git

from normalize import files, import_path, json_lines
from normalize.cli.main import run
from normalize.corpus import baseline, decisions, ignoring, journal, links, own_file
from normalize.corpus.cache import Cache
from normalize.corpus.decisions import Choice, Decision
from normalize.corpus.since import changed_since
from normalize.corpus.walking import met
from normalize.errors import InputError, LexiconError
from normalize.escaping import json_line
from normalize.lexicon import reader, store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, modes and pipes as POSIX has them")

ROOT = Path(__file__).resolve().parent.parent
STRANGER = 12345  # an account that is not ours
as_root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only the superuser may give files away")


def fix(*arguments):
    return run(["fix", "--no-config", "--no-cache", "--select", "known-form", *map(str, arguments)])


def check(*arguments):
    return run(["check", "--no-config", "--no-cache", "--select", "known-form", "--format", "concise", *map(str, arguments)])


def outside_of(folder, name="outside.txt"):
    """A file of ours beside the folder in which the work is done."""
    path = folder.parent / "elsewhere" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(WRONG)
    return path


# --- links


def link_to_file(folder, outside):
    (folder / "in.txt").symlink_to(outside)
    return "."


def relative_link(folder, outside):
    (folder / "in.txt").symlink_to(os.path.relpath(outside, folder))
    return "."


def link_to_link(folder, outside):
    (folder / ".hidden").symlink_to(outside)
    (folder / "in.txt").symlink_to(".hidden")
    return "."


def link_to_folder(folder, outside):
    (folder / "deep").mkdir()
    (folder / "deep" / "in").symlink_to(outside.parent)
    return "."


def link_up(folder, outside):
    (folder / "in").symlink_to(folder.parent / "elsewhere" / ".." / "elsewhere")
    return "."


def named_link(folder, outside):
    (folder / "in.txt").symlink_to(outside)
    return "in.txt"


def named_link_in_a_work_tree(folder, outside):
    (folder / ".git").mkdir()
    (folder / "in").symlink_to(outside.parent)
    return "in"


LINKS = [link_to_file, relative_link, link_to_link, link_to_folder, link_up, named_link, named_link_in_a_work_tree]


@pytest.mark.parametrize("made", LINKS)
def test_nothing_is_written_through_a_link_that_leads_out(home, made, capsys):
    outside = outside_of(home)
    named = made(home, outside)
    (home / "own.txt").write_text(WRONG)
    fix(named, "own.txt")
    assert outside.read_text() == WRONG and (home / "own.txt").read_text() == RIGHT
    said = capsys.readouterr().err
    assert said.count("--follow-links") >= 1 and "in" in said
    fix("--diff", named, "own.txt")
    assert "TSCTO" not in capsys.readouterr().out  # what would be written is what is written
    fix("--follow-links", named)
    assert outside.read_text() == RIGHT and "--follow-links" not in capsys.readouterr().err


@pytest.mark.parametrize("made", LINKS)
def test_what_a_link_leads_to_is_read_and_that_is_said(home, made, capsys):
    named = made(home, outside_of(home))
    assert check(named) == 1
    said = capsys.readouterr()
    assert "TSCTO" in said.out and said.err.count("--follow-links") == 1
    assert fix("--output", home.parent / "out", named) == 1
    assert (home.parent / "elsewhere" / "outside.txt").read_text() == WRONG


def test_links_within_the_folder_are_followed_and_stay(home, capsys):
    (home / "a").mkdir()
    (home / "a" / "real.md").write_text(WRONG)
    (home / "b").mkdir()
    (home / "b" / "link.txt").symlink_to("../a/real.md")
    assert fix(home) == 1
    assert (home / "b" / "link.txt").is_symlink() and (home / "a" / "real.md").read_text() == RIGHT
    assert "--follow-links" not in capsys.readouterr().err


def test_a_link_to_a_folder_above_adds_nothing(home, capsys):
    (home / "a" / "b").mkdir(parents=True)
    (home / "above.txt").write_text(WRONG)
    (home / "a" / "b" / "own.txt").write_text(WRONG)
    for name, target in (("up", ".."), ("here", "."), ("disk", "/"), ("home", str(home))):
        (home / "a" / "b" / name).symlink_to(target)
    assert check("--format", "concise", home / "a") == 1
    said = capsys.readouterr()
    assert "own.txt" in said.out and "above.txt" not in said.out and "--follow-links" not in said.err
    assert fix("--follow-links", home / "a") == 1 and (home / "above.txt").read_text() == WRONG


@pytest.mark.parametrize("name", ["id_key", "notes.txt", "token.pem"])
def test_what_settings_name_as_a_lexicon_is_not_repeated(home, capsys, name):
    (home.parent / name).write_text("-----BEGIN WORD-----\nsecretletters\n")
    (home / "normalize.toml").write_text(f'lexicons = ["../{name}"]\n')
    (home / "a.txt").write_text(WRONG)
    assert run(["check", "a.txt"]) == 2
    assert "secretletters" not in (said := capsys.readouterr().err) and "BEGIN" not in said and ":1:" in said


def test_a_folder_named_by_a_link_is_what_the_link_leads_to(home):
    outside = outside_of(home)
    (home / "data").symlink_to(outside.parent)
    assert fix("data") == 1 and outside.read_text() == RIGHT


def test_a_link_that_is_turned_between_reading_and_writing_is_not_followed(home, tmp_path):
    from normalize.corpus.writing import replacing

    (home / "real.txt").write_text(WRONG)
    (home / "a.txt").symlink_to("real.txt")
    outside = outside_of(home)
    (home / "a.txt").unlink()
    (home / "a.txt").symlink_to(outside)
    with pytest.raises(InputError, match="leads out of"), replacing(home / "a.txt", within=links.real(home)) as file:
        file.write(b"x")
    assert outside.read_text() == WRONG


@pytest.mark.parametrize("turned", ["file", "folder"])
def test_an_output_folder_with_links_in_it_does_not_lead_out(home, turned):
    outside = outside_of(home, "a.txt")
    (home / "texts" / "deep").mkdir(parents=True)
    (home / "texts" / "deep" / "a.txt").write_text(FINE)
    (home / "out").mkdir()
    if turned == "folder":
        (home / "out" / "deep").symlink_to(outside.parent)
    else:
        (home / "out" / "deep").mkdir()
        (home / "out" / "deep" / "a.txt").symlink_to(outside)
    assert fix("--output", "out", "texts") == 2
    assert outside.read_text() == WRONG


@pytest.mark.parametrize(
    "command",
    [
        ["fix", "a.txt", "--output", "link"],
        ["report", "a.txt", "--output", "link"],
        ["calibrate", "a.txt", "-o", "link"],
        ["lexicon", "schema", "--output", "link"],
        ["baseline", "create", "a.txt", "--file", "link"],
        ["lexicon", "add", "CTOS", "--entity", "csto", "--kind", "garble", "--file", "link"],
    ],
)
def test_no_command_writes_through_a_link_that_leads_out(home, command):
    outside = outside_of(home)
    outside.write_text("")
    (home / "a.txt").write_text(FINE)
    (home / "link").symlink_to(outside)
    run([*command, *(["--no-config"] if command[0] != "lexicon" else [])])
    assert outside.read_text() == ""


@pytest.mark.parametrize("name", ["normalize.toml", "lexicon.yaml"])
def test_init_makes_nothing_where_a_link_leads_nowhere(home, name):
    missing = home.parent / "missing"
    (home / name).symlink_to(missing)
    run(["init", "--with-lexicon"])
    assert not missing.exists()


def test_decisions_and_baseline_are_not_written_through_links(home):
    outside = outside_of(home)
    for name, write in (
        (decisions.NAME, lambda path: decisions.add(path, [Decision(Choice.REJECT, "known-form", "x")])),
        (baseline.NAME, lambda path: baseline.save(path, {})),
    ):
        (home / name).symlink_to(outside)
        with pytest.raises(InputError, match="is a link"):
            write(home / name)
    assert outside.read_text() == WRONG


def test_two_inputs_never_go_to_one_output_and_none_over_itself(home, capsys):
    for folder in ("a", "b"):
        (home / folder).mkdir()
        (home / folder / "x.txt").write_text(f"{folder} {WRONG}")
    assert fix("--output", "out", "a/x.txt", "b/x.txt") == 2 and not (home / "out").exists()
    assert "both be written to" in capsys.readouterr().err
    assert fix("--output", "a", "a") == 2 and (home / "a" / "x.txt").read_text() == f"a {WRONG}"
    (home / "t.jsonl").write_text(json.dumps({"text": WRONG}) + "\n")
    assert fix("--output", "t.jsonl", "t.jsonl", "a/x.txt") == 2 and WRONG in (home / "t.jsonl").read_text()
    assert fix("--output", "a/out", "a") == 1 and fix("--output", "a/out", "a") == 1
    assert [path.name for path in (home / "a" / "out").iterdir()] == ["x.txt"]  # what it wrote is not taken in again


# --- hard links


def test_an_output_that_is_another_name_of_an_input_is_refused(home, capsys):
    for name, content in (("t.jsonl", json.dumps({"text": WRONG}) + "\n"), ("a.txt", WRONG)):
        (home / name).write_text(content)
        os.link(home / name, home / f"other-{name}")
        assert fix("--output", f"other-{name}", name) == 2 and (home / name).read_text() == content
        assert "would be written over" in capsys.readouterr().err
    for arguments in (["entities", "-o"], ["harmonise", "--links"]):
        content = (home / "t.jsonl").read_text()
        assert run([*arguments, "t.jsonl", "t.jsonl"]) == 2 and (home / "t.jsonl").read_text() == content
        assert run([*arguments, "other-t.jsonl", "--field", "text", "."]) == 2 and (home / "t.jsonl").read_text() == content
        (home / "new.jsonl").write_text("an older output\n")
        assert run([*arguments, "new.jsonl", "t.jsonl"]) in (0, 1) and "older" not in (home / "new.jsonl").read_text()
    (home / "b.jsonl").write_text("an older output\n")
    assert fix("--output", "b.jsonl", "t.jsonl") == 1 and WRONG in (home / "t.jsonl").read_text()


def test_hard_links_keep_both_names_and_it_is_said(home, capsys):
    (home / "a.txt").write_text(WRONG)
    other = home.parent / "other.txt"
    os.link(home / "a.txt", other)
    assert fix(".") == 1
    assert (home / "a.txt").read_text() == other.read_text() == RIGHT and (home / "a.txt").samefile(other)
    assert "has other names, too (a.txt)" in capsys.readouterr().err
    assert run(["undo"]) == 0 and other.read_text() == WRONG


# --- what is no file


def pipe(path):
    os.mkfifo(path)


def device(path):
    path.symlink_to("/dev/zero")


def folder(path):
    path.mkdir()


def huge(path):
    with path.open("wb") as file:
        file.truncate(1 << 40)


def deep(path):
    path.write_text("[" * 300_000)


def circle(path):
    path.symlink_to(path.name)


def bytes_(path):
    path.write_bytes(b"\xff\xfe\x00\x80" * 100)


THINGS = [pipe, device, folder, huge, deep, circle, bytes_]


@pytest.mark.parametrize("made", THINGS)
@pytest.mark.parametrize(
    "name", [baseline.NAME, decisions.NAME, ".gitignore", ".normalizeignore", "normalize.toml", "pyproject.toml", "lexicon.yaml"]
)
def test_a_file_beside_the_texts_that_is_none_ends_in_a_message_within_bounds(home, capsys, made, name):
    (home / "a.txt").write_text(WRONG)
    made(home / name)
    options = ["--lexicon", "lexicon.yaml"] if name == "lexicon.yaml" else []
    assert run(["hook", "--no-cache", "--select", "known-form", *options, "a.txt"]) in (1, 2)
    said = capsys.readouterr().err
    assert "Traceback" not in said
    assert run(["fix", "--no-cache", "--select", "known-form", *options, "."]) in (1, 2)
    assert (home / "a.txt").read_text() in (WRONG, RIGHT)
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize("made", [pipe, device, huge])
def test_an_ignore_file_that_cannot_be_read_stops_the_writing_in_its_folder(home, capsys, made):
    (home / "sub").mkdir()
    for place in (home, home / "sub"):
        (place / "a.txt").write_text(WRONG)
    made(home / "sub" / ".normalizeignore")
    assert fix(".") == 2
    assert (home / "a.txt").read_text() == RIGHT and (home / "sub" / "a.txt").read_text() == WRONG
    assert ".normalizeignore cannot be read" in capsys.readouterr().err
    assert fix("--no-ignore", ".") == 1 and (home / "sub" / "a.txt").read_text() == RIGHT


@pytest.mark.parametrize("made", [pipe, device, folder, huge])
def test_bounded_reading_says_why_there_is_nothing_to_read(tmp_path, made):
    made(tmp_path / "x")
    with pytest.raises(OSError, match="it is|it has more than"):
        files.read(tmp_path / "x", 1000)
    (tmp_path / "y").write_bytes(b"x" * 1000)
    assert len(files.read(tmp_path / "y", 1000)) == 1000
    with pytest.raises(OSError, match="999 bytes"):
        files.read(tmp_path / "y", 999)
    (tmp_path / "z").symlink_to("y")
    assert files.read(tmp_path / "z", 1000)
    with pytest.raises(OSError, match="link"):
        files.read(tmp_path / "z", 1000, follow=False)


@pytest.mark.parametrize("made", [pipe, circle])
def test_a_named_thing_that_is_no_file_is_told(home, capsys, made):
    made(home / "in.txt")
    assert fix("in.txt") == 2 and check("in.txt") == 2
    assert "in.txt" in capsys.readouterr().err
    assert list(met([home], report=lambda error: None)) == []


def test_a_link_to_a_device_is_no_text(home, capsys):
    device(home / "in.txt")
    assert check("in.txt") == 2 and check(".") == 2
    assert "no regular file" in capsys.readouterr().err


def test_leftovers_of_other_kinds_do_not_stop_the_sweep(home):
    os.mkfifo(home / ".normalize-0123456789abcdef.tmp")
    os.utime(home / ".normalize-0123456789abcdef.tmp", (0, 0))
    outside = outside_of(home)
    (home / ".normalize-fedcba9876543210.tmp").symlink_to(outside)
    (home / ".normalize-notes.tmp").write_text("mine")
    os.utime(home / ".normalize-notes.tmp", (0, 0))
    (home / "a.txt").write_text(WRONG)
    assert fix(".") == 1
    assert (home / ".normalize-notes.tmp").read_text() == "mine" and outside.read_text() == WRONG


@pytest.mark.parametrize(
    "text",
    [
        "a:\n  " + "- " * 100_000 + "x\n",
        "a:\n" + "".join(" " * (n + 1) + "k:\n" for n in range(1000)),
        "a:\n  " + "? " * 100_000 + "x\n",
        "a: " + "[" * 100_000,
        "a: " + "{b: " * 100_000,
        "a:\n" + "".join(f"  k{n}: 1\n" for n in range(20_000)),
    ],
)
def test_deep_and_wide_yaml_is_refused_with_its_line(tmp_path, text):
    path = tmp_path / "lexicon.yaml"
    path.write_text(text)
    problems = [problem for block in reader.blocks(str(path), reader.read_text(path)) for problem in reader.parse(block)[1]]
    assert 0 < len(problems) <= reader.TOLD + 2 and all(problem.line >= 1 for problem in problems)


@pytest.mark.parametrize("made", [pipe, device, huge])
def test_a_lexicon_that_is_no_file_is_refused(tmp_path, made):
    made(tmp_path / "x.yaml")
    with pytest.raises(LexiconError, match="cannot be read"):
        reader.read_text(tmp_path / "x.yaml")


@pytest.mark.parametrize(
    "text",
    [
        "target" + ".a" * 3000 + " = 1",
        "score = " + "[" * 5000,
        "score" + ".a" * 3000 + " = 1",
        "x" * 900_000 + " = 1",
        "lexicons = [" + "1," * 20_000 + "]",
        'lexicons = ["/dev/zero"]',
        'lexicons = ["pipe"]',
        "[" + "a." * 3000 + "a]",
        "a." * 400_000 + "a = 1",
        "a . " * 200_000 + "a = 1",
        '"a".' * 200_000 + "a = 1",
        "#" * 1_000_001,
        "tool = 5",
    ],
)
@pytest.mark.parametrize("name", ["normalize.toml", "pyproject.toml"])
def test_settings_of_odd_shape_end_in_a_short_message(home, capsys, text, name):
    (home / "a.txt").write_text(WRONG)
    pipe(home / "pipe")
    prefix = "# tool.normalize\n" if name == "pyproject.toml" else ""
    if name == "pyproject.toml" and not text.startswith(("tool", "#", "[", "score = ")):
        prefix = "[tool.normalize]\n"
    (home / name).write_text(prefix + text + "\n")
    assert run(["check", "--no-cache", "--select", "known-form", "a.txt"]) in (1, 2)
    said = capsys.readouterr().err
    assert "Traceback" not in said and len(said) < 2000


# --- patterns


@pytest.mark.parametrize(
    "pattern",
    [
        "a*" * 40 + "b",
        "*a" * 100 + "b",
        "**/" + "a*" * 60 + "/b",
        "**/a/" * 30 + "b",
        "?*" * 50 + "b",
        "[a-z]*" * 50 + "[0-9]",
        "a**" * 50 + "b",
        "/" + "*/" * 40 + "b",
        "**/*a*/**/*a*/**/*a*/**/*a*/**/b",
        "a*" * 200_000 + "b",
        "\\a*" * 60 + "!",
    ],
)
def test_a_pattern_takes_no_longer_than_its_length_times_that_of_the_path(pattern):
    """A search of all ways would take years."""
    assert ended_within(
        20,
        "from normalize.corpus.ignoring import parse\n"
        f"pattern = parse({pattern!r})\n"
        "for path in ('a' * 250 + '.txt', '/'.join(['a' * 60] * 60), 'a/' * 1000 + 'c', 'a' * 255):\n"
        "    assert pattern is None or not pattern.matches(path)\n",
    )


def test_random_patterns_mean_what_git_means_by_them(tmp_path):
    import random

    chance = random.Random(11)
    pieces = ["a", "b", "*", "*", "?", "**", "/", "/", "[ab]", "[!a]", "\\*", "ab", "**/", "/**", "*b"]
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    paths = sorted(
        {"/".join("".join(chance.choices("aab*", k=chance.randint(1, 3))) for _ in range(chance.randint(1, 4))) for _ in range(250)}
    )
    for _ in range(120):
        lines = ["".join(chance.choices(pieces, k=chance.randint(1, 6))) for _ in range(chance.randint(1, 2))]
        if any(re.search(r"[^/]\*\*+/", line) for line in lines):
            continue  # git cuts the letters before the first star off and then takes `b**/` for `**/`, against its own manual
        compared_with_git(tmp_path, paths, lines)


# --- code in the folder


NAMES = ["multiprocessing", "signal", "queue", "pickle", "sqlite3", "json", "click", "normalize", "encodings", "sitecustomize", "threading"]


@pytest.mark.parametrize("pythonpath", [None, "", ":", "/nowhere:", ":/nowhere"])
def test_no_process_that_is_started_imports_from_the_working_folder(tmp_path, pythonpath):
    for name in NAMES:
        (tmp_path / f"{name}.py").write_text(f"open({str(tmp_path / 'ran')!r}, 'a').write({name!r})\n")
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    given = {} if pythonpath is None else {"PYTHONPATH": pythonpath}
    script = (
        f"import sys; sys.path[:] = [p for p in sys.path if p] + [{str(ROOT)!r}]\n"
        "import os, subprocess\n"
        f"os.environ.update({given!r})\n"  # only now: this process stands for ours, and would itself import from there
        "from normalize import import_path\n"
        "sys.path[:0] = ['', '.']\n"
        "done = subprocess.run(import_path.command('normalize.corpus.worker'), env=import_path.environment(), stdin=subprocess.DEVNULL)\n"
        "assert done.returncode == 0\n"
    )
    done = subprocess.run([sys.executable, "-P", "-c", script], cwd=tmp_path, env=environment, check=False)
    assert done.returncode == 0 and not (tmp_path / "ran").exists()
    environment_of_child = import_path.environment()
    assert "PYTHONPATH" not in environment_of_child and environment_of_child["PYTHONSAFEPATH"] == "1"


def test_the_working_folder_is_no_place_to_import_from(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "link").symlink_to(tmp_path)
    given = ["", ".", str(tmp_path), str(tmp_path / "link"), str(tmp_path / "lib"), "/usr/lib/python"]
    assert import_path.trusted(given) == [str(tmp_path / "lib"), "/usr/lib/python"]
    monkeypatch.chdir(ROOT)
    assert str(ROOT) in import_path.trusted([str(ROOT)])  # the program itself lies there


def test_a_large_run_with_processes_runs_no_code_of_the_folder(home):
    for name in NAMES:
        (home / f"{name}.py").write_text(f"open({str(home / 'ran')!r}, 'a').write({name!r})\n")
    (home / "articles").mkdir()
    for number in range(20):
        (home / "articles" / f"{number}.txt").write_text("Rain fell on the harbour all day and the boats stayed in.\n" * 3600)
    command = ["normalize", "check", "--no-config", "--no-cache", "--jobs", "2", "--select", "known-form", "articles"]
    path = [str(ROOT), *filter(None, sys.path), ""]
    script = f"import sys; sys.path[:] = {path!r}; sys.argv = {command!r}; from normalize.cli import main; main()"
    done = subprocess.run([sys.executable, "-P", "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 0 and "20 texts" in done.stderr, (done.stderr, path)
    assert not (home / "ran").exists()


def repository(folder):
    def git(*arguments):
        subprocess.run(
            ["git", "-c", "user.email=a@example.org", "-c", "user.name=n", "-C", str(folder), *arguments], check=True, capture_output=True
        )

    git("init", "-q", ".")
    (folder / "a.txt").write_text("One line.\nTwo lines.\n")
    git("add", "-A")
    git("commit", "-qm", "i")
    (folder / "a.txt").write_text("One line.\nAnother line.\n")
    return git


def test_since_runs_nothing_of_the_repository(tmp_path):
    git = repository(tmp_path)
    program = tmp_path / ".git" / "program"
    program.write_text(f"#!/bin/sh\necho $0 >> {tmp_path}/ran\nexit 1\n")
    program.chmod(0o755)
    (tmp_path / ".gitattributes").write_text("*.txt diff=mine filter=mine\nb.txt filter=my.own\n")
    (tmp_path / "b.txt").write_text("New.\n")
    git("add", "-N", "b.txt")
    for name, value in (
        ("core.fsmonitor", str(program)),
        ("diff.external", str(program)),
        ("diff.mine.command", str(program)),
        ("diff.mine.textconv", str(program)),
        ("filter.mine.clean", str(program)),
        ("filter.mine.required", "true"),
        ("filter.my.own.process", str(program)),
        ("core.pager", str(program)),
        ("core.hooksPath", str(tmp_path / ".git")),
    ):
        git("config", name, value)
    lines = changed_since("HEAD", [tmp_path]).lines(tmp_path / "a.txt")
    assert lines is not None and lines.touches(2, 2) and not lines.touches(1, 1)
    assert not (tmp_path / "ran").exists()


def test_a_filter_that_git_cannot_be_told_to_leave_out_is_refused(tmp_path):
    git = repository(tmp_path)
    (tmp_path / ".gitattributes").write_text("*.txt filter=a=b\n")
    git("config", "filter.a=b.clean", f"touch {tmp_path}/ran; cat")
    with pytest.raises(InputError, match="cannot be told to leave out the filter 'a=b'"):
        changed_since("HEAD", [tmp_path])
    assert not (tmp_path / "ran").exists()


def test_what_a_partial_clone_lacks_is_not_fetched(tmp_path):
    origin, clone = tmp_path / "origin", tmp_path / "clone"
    origin.mkdir()
    git = repository(origin)
    git("commit", "-qam", "ii")
    git("config", "uploadpack.allowFilter", "true")
    subprocess.run(["git", "clone", "-q", "--filter=blob:none", origin.as_uri(), str(clone)], check=True)
    program = tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch {tmp_path}/ran\nexit 1\n")
    program.chmod(0o755)
    subprocess.run(["git", "-C", str(clone), "config", "remote.origin.uploadpack", str(program)], check=True)
    with pytest.raises(InputError, match="git says"):
        changed_since("HEAD~1", [clone])
    assert not (tmp_path / "ran").exists()


@pytest.mark.parametrize("revision", ["--output=stolen", "-O", "--no-index", "", "  ", "HEAD\0x"])
def test_a_revision_is_no_option_of_git(tmp_path, monkeypatch, revision):
    repository(tmp_path)
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError, match="revision"):
        changed_since(revision, [tmp_path])
    assert not (tmp_path / "stolen").exists()


# --- what others can write


class Trap:
    """Says so where a pickle is loaded."""

    def __reduce__(self):
        return (os.mkdir, ("loaded",))


@pytest.mark.parametrize("mode", [0o777, 0o775, 0o1777])
def test_a_cache_that_others_can_write_to_is_not_believed(home, monkeypatch, capsys, mode):
    cache = home.parent / "shared-cache"
    cache.mkdir()
    cache.chmod(mode)
    if os.geteuid() == 0:
        os.chown(cache, 0, 54321)  # a group that is nobody's own
    monkeypatch.setenv("NORMALIZE_CACHE", str(cache))
    (home / "a.txt").write_text(WRONG)
    (cache / "results.sqlite").write_bytes(pickle.dumps(Trap()))
    assert run(["fix", "--no-config", "--select", "known-form", "a.txt"]) == 1
    assert (home / "a.txt").read_text() == RIGHT and not (home / "loaded").exists()
    assert f"the cache in {cache} is not used" in capsys.readouterr().err
    assert [path.name for path in cache.iterdir()] == ["results.sqlite"]


@as_root
def test_a_cache_of_another_account_is_not_believed(home, monkeypatch, capsys):
    cache = home.parent / "their-cache"
    cache.mkdir(mode=0o755)
    os.chown(cache, STRANGER, STRANGER)
    monkeypatch.setenv("NORMALIZE_CACHE", str(cache))
    folder, reason = store.private_cache()
    assert folder is None and "another account" in reason
    assert Cache(cache, ())._store is None and not list(cache.iterdir())


@as_root
def test_a_result_or_lexicon_of_another_account_in_our_cache_is_not_believed(home):
    cache = home.parent / "home" / "cache"
    (home / "a.txt").write_text(WRONG)
    assert run(["check", "--no-config", "--select", "known-form", "a.txt"]) == 1
    for path in cache.iterdir():
        os.chown(path, STRANGER, STRANGER)
    assert Cache(cache, ())._store is None
    (bundle,) = cache.glob("*.bundle")
    bundle.write_bytes(b"not ours")
    assert run(["check", "--no-config", "--select", "known-form", "a.txt"]) == 1


def test_a_cache_that_is_made_is_ours_alone(home, monkeypatch):
    monkeypatch.setenv("NORMALIZE_CACHE", str(home.parent / "new" / "cache"))
    before = os.umask(0)
    try:
        folder, _ = store.private_cache()
    finally:
        os.umask(before)
    assert folder is not None and folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("mode", [0o777, 0o1777])
def test_a_log_of_changes_that_others_can_write_to_undoes_nothing(home, capsys, mode):
    (home / "a.txt").write_text(WRONG)
    assert fix("a.txt") == 1
    place = journal.folder()
    place.chmod(mode)
    assert run(["undo"]) == 2 and (home / "a.txt").read_text() == RIGHT
    (home / "a.txt").write_text(WRONG)
    assert fix("a.txt") == 2 and (home / "a.txt").read_text() == WRONG
    assert "cannot be trusted" in capsys.readouterr().err
    place.chmod(0o700)
    assert fix("a.txt") == 1 and run(["undo"]) == 0


def test_undo_does_not_follow_a_link_that_took_the_place_of_the_file(home):
    (home / "a.txt").write_text(WRONG)
    assert fix("a.txt") == 1
    outside = outside_of(home)
    outside.write_text(RIGHT)
    (home / "a.txt").unlink()
    (home / "a.txt").symlink_to(outside)
    assert run(["undo", str(home)]) == 2 and outside.read_text() == RIGHT


@as_root
@pytest.mark.parametrize("name", ["normalize.toml", decisions.NAME, baseline.NAME, ".normalizeignore"])
def test_what_a_stranger_put_into_a_folder_above_says_nothing_about_texts_of_ours(home, capsys, name):
    texts = home / "ours"
    texts.mkdir()
    (texts / "a.txt").write_text(WRONG)
    contents = {
        "normalize.toml": 'ignore = ["known-form"]\n',
        decisions.NAME: '{"decision": "accept", "rule": "known-form", "text": "TSCTO", "replacement": "evil"}\n',
        baseline.NAME: '{"normalize-baseline": 1}\n',
        ".normalizeignore": "*\n",
    }
    (home / name).write_text(contents[name])
    os.chown(home / name, STRANGER, STRANGER)
    home.chmod(0o1777)
    assert run(["fix", "--no-cache", "--force-exclude", "--select", "known-form", "ours"]) == 1
    assert (texts / "a.txt").read_text() == RIGHT
    # Where the folder is the stranger's own, with our texts in it, or where it is ours and not for all to write, what lies in it counts.
    (texts / "a.txt").write_text(WRONG)
    home.chmod(0o755)
    run(["fix", "--no-cache", "--force-exclude", "--select", "known-form", "ours"])
    expected = {decisions.NAME: WRONG.replace("TSCTO", "evil").replace("Gumri", "Gyumri"), baseline.NAME: RIGHT}.get(name, WRONG)
    assert (texts / "a.txt").read_text() == expected


def test_believed_is_what_belongs_to_us_or_to_the_owner_of_the_texts(tmp_path):
    (tmp_path / "x").write_text("")
    assert files.believed(tmp_path / "x", tmp_path)
    assert not files.believed(tmp_path / "gone", tmp_path)


def test_a_tree_deeper_than_python_goes_is_walked(home):
    path = home
    try:
        while len(str(path)) < 3900:  # of names with one letter, since no path may have more than 4,096
            path = path / "d"
            path.mkdir()
        (path / "a.txt").write_text(WRONG)
        (home / "b.txt").write_text(WRONG)
        assert [found.path.name for found in met([home])] == ["b.txt", "a.txt"]
        assert fix(".") == 1 and (path / "a.txt").read_text() == RIGHT
    finally:
        subprocess.run(["rm", "-rf", str(home / "d")], check=True)  # what tidies up after the tests does not go so deep


def test_a_long_ignore_file_is_read_and_asked_in_a_moment(home):
    lines = "".join(f"x{n}*y\n" for n in range(45_000))
    (home / ".gitignore").write_text(lines)
    for number in range(50):
        (home / f"{number}.txt").write_text(FINE)
    assert ended_within(
        60,
        f"from pathlib import Path; from normalize.corpus.walking import met\nassert len(list(met([Path({str(home)!r})]))) == 50\n",
    )


# --- two at once


def test_two_that_add_decisions_lose_none(tmp_path):
    """Four processes add to one file, one after the other and all at once; each line is there in the end."""
    path = tmp_path / decisions.NAME
    script = (
        "import sys; from pathlib import Path; from normalize.corpus import decisions as d\n"
        "for n in range(60): d.add(Path(sys.argv[1]), [d.Decision(d.Choice.REJECT, 'known-form', f'{sys.argv[2]}-{n}')])\n"
    )
    running = [subprocess.Popen([sys.executable, "-c", script, str(path), str(name)], cwd=ROOT) for name in range(4)]
    assert [process.wait() for process in running] == [0] * 4
    assert {decision.text for decision in decisions.read(path)} == {f"{name}-{n}" for name in range(4) for n in range(60)}
    assert [entry.name for entry in tmp_path.iterdir()] == [decisions.NAME]


def test_two_that_update_a_baseline_keep_what_the_other_wrote(tmp_path):
    path = tmp_path / baseline.NAME
    key = baseline.Key("a.txt", "", "known-form", "s", "c")
    baseline.change(path, lambda old: {**old, key: baseline.Entry(1, "x")})
    other = key._replace(path="b.txt")
    assert set(baseline.change(path, lambda old: baseline.updated(old, {other: baseline.Entry(1, "y")}, ["b.txt"]))) == {key, other}


def test_a_lock_of_another_program_is_not_waited_for_without_end(tmp_path, monkeypatch):
    import fcntl

    from normalize.corpus import locking

    path = tmp_path / decisions.NAME
    path.write_text("")
    with path.open() as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        with pytest.raises(InputError, match="locked by another program"), path.open() as again:
            locking.lock(again.fileno(), path, patience=0.01)


def test_nothing_is_left_where_a_change_fails(tmp_path):
    def fails(_):
        raise InputError("no")

    with pytest.raises(InputError, match="no"):
        own_file.change(tmp_path / "x", fails)
    own_file.change(tmp_path / "y", lambda old: old)
    assert not list(tmp_path.iterdir())
    with pytest.raises(InputError, match="there is no folder"):
        own_file.change(tmp_path / "none" / "x", lambda old: b"x")


# --- JSON lines

STRANGE = [
    "a\u2028b",
    "a\u2029b",
    "a\x85b",
    "a\x0bb\x0cc\x1cd\x1ee",
    "a\nb\r\nc",
    "a\udcffb\udc80",
    "\ud800",
    "\x7f\x9b31m",
    "😀",
    "\ufeffx",
]


@pytest.mark.parametrize("text", STRANGE)
def test_a_line_of_json_is_one_line_to_everybody_and_comes_back(text):
    line = json_line({"a": text, text: [text]})
    assert line.splitlines() == [line] and json.loads(line) == {"a": text, text: [text]}
    ((number, read),) = json_lines.lines(line.encode() + b"\n")
    assert number == 1 and json.loads(read) == {"a": text, text: [text]}


def test_lines_are_counted_by_line_feeds_alone():
    data = b'\xef\xbb\xbf{"a": "\xe2\x80\xa8"}\r\n\n{"b": "\xff\xc2\x85"}'
    assert [(number, json.loads(line)) for number, line in json_lines.lines(data)] == [(1, {"a": "\u2028"}), (3, {"b": "\udcff\x85"})]


NAMES_OF_FILES = [
    b"a\xc2\x85b.txt",
    b"a\xe2\x80\xa8b.txt",
    b"a\xff\xfeb.txt",
    b"a\nb.txt",
    b"a\x1b[31mb.txt",
    b'a"b\\c.txt',
    "é.txt".encode(),
]


@pytest.mark.skipif(sys.platform != "linux", reason="names of any bytes")
@pytest.mark.parametrize("name", NAMES_OF_FILES)
def test_a_file_of_any_name_is_known_decided_about_and_undone(home, name):
    path = os.fsencode(home) + b"/" + name
    with open(path, "w") as file:  # noqa: PTH123
        file.write(f"One {WRONG}")
    shown = os.fsdecode(name)
    assert run(["baseline", "create", "--no-config", "--select", "known-form", "."]) == 0
    assert run(["hook", "--no-config", "--select", "known-form", shown]) == 0
    assert run(["check", "--no-config", "--select", "known-form", "--baseline", baseline.NAME, "."]) == 0
    decisions.add(Path(decisions.NAME), [Decision(Choice.REJECT, "known-form", "TSCTO", path=shown)])
    assert fix(".") == 0  # the baseline knows it
    assert fix("--no-baseline", ".") == 1
    assert open(path).read() == f"One {WRONG}".replace("Gumri", "Gyumri")  # noqa: PTH123, SIM115
    assert run(["undo"]) == 0 and open(path).read() == f"One {WRONG}"  # noqa: PTH123, SIM115


@pytest.mark.parametrize("name", STRANGE)
def test_a_record_of_any_name_is_known(home, name):
    (home / "t.jsonl").write_text(json.dumps({"id": name, "text": WRONG}) + "\n")
    arguments = ["--no-config", "--select", "known-form", "--field", "text", "."]
    if name == "\ud800":
        assert run(["baseline", "create", *arguments]) in (0, 2)
        return
    assert run(["baseline", "create", *arguments]) == 0
    assert run(["check", "--baseline", baseline.NAME, *arguments]) == 0


@pytest.mark.parametrize(
    "line",
    [
        '{"path": "a", "rule": "r", "span": "s", "context": "c", "text": "t", "count": 0}',
        '{"path": "a", "rule": "r", "span": "s", "context": "c", "text": "t", "count": -5}',
        '{"path": "a", "rule": "r", "span": "s", "context": "c", "text": "t", "count": 1e999}',
        '{"path": "a", "rule": "r", "span": "s", "context": "c", "text": "t", "count": true}',
        '{"path": "a", "rule": "r", "span": "s", "context": "c", "text": 5}',
        '{"path": ["a"], "rule": "r", "span": "s", "context": "c", "text": "t"}',
        "[" * 100_000,
        "1" * 10_000,
        "null",
    ],
)
def test_a_line_that_is_no_entry_is_told(line):
    with pytest.raises(InputError, match="x:2: no entry"):
        baseline.parse(f'{{"normalize-baseline": 1}}\n{line}\n'.encode(), "x")


@pytest.mark.parametrize("line", ["[" * 100_000, '{"decision": "reject", "text": "\\ud800"}', '{"decision": "reject", "text": {}}'])
def test_a_line_that_is_no_decision_is_told(line):
    with pytest.raises(InputError, match="x:2: "):
        decisions.parse(f'{{"decision": "reject", "text": "a"}}\n{line}\n'.encode(), "x")


# --- a command acts on what its user means


def test_undo_takes_back_what_lies_below_the_current_folder(home, monkeypatch, capsys):
    for name in ("mine", "theirs"):
        (home / name).mkdir()
        (home / name / "a.txt").write_text(WRONG)
    monkeypatch.chdir(home / "theirs")
    assert fix("a.txt") == 1
    monkeypatch.chdir(home / "mine")
    assert run(["undo"]) == 0 and (home / "theirs" / "a.txt").read_text() == RIGHT
    assert f"normalize undo {home / 'theirs'}" in capsys.readouterr().err
    assert fix(home) == 1
    assert run(["undo"]) == 0  # of a run that changed more than this folder, what lies in it
    assert (home / "mine" / "a.txt").read_text() == WRONG and (home / "theirs" / "a.txt").read_text() == RIGHT
    assert f"1 file in {home / 'mine'}" in capsys.readouterr().err
    monkeypatch.chdir(home)
    assert run(["undo"]) == 0 and (home / "theirs" / "a.txt").read_text() == WRONG


class Terminal:
    """A standard input that says it is a terminal and gives one answer."""

    def __init__(self, answer):
        self._answer = answer

    def isatty(self):
        return True

    def readline(self, *_):
        return self._answer

    def fileno(self):
        raise OSError


@pytest.mark.parametrize("answer, left", [("y\n", WRONG), ("n\n", RIGHT), ("\n", RIGHT)])
def test_undo_asks_on_a_terminal(home, monkeypatch, answer, left):
    import click

    (home / "a.txt").write_text(WRONG)
    assert fix("a.txt") == 1
    monkeypatch.setattr(sys, "stdin", Terminal(answer))
    monkeypatch.setattr(click.termui, "visible_prompt_func", lambda _: answer.strip())
    run(["undo"])
    assert (home / "a.txt").read_text() == left
    run(["undo", "--yes"])
    assert (home / "a.txt").read_text() == WRONG


def entries(home):
    return (home / baseline.NAME).read_text().split("\n")[1:-1]


def test_a_baseline_is_not_replaced_by_accident(home, capsys):
    for name in ("a", "b"):
        (home / name).mkdir()
        (home / name / "x.txt").write_text(f"{name} {WRONG}")
    create = ["baseline", "create", "--no-config", "--select", "known-form"]
    assert run([*create, "nowhere"]) == 2 and not (home / baseline.NAME).exists()
    assert run([*create, "."]) == 0
    before = entries(home)
    assert len(before) == 4
    for arguments in (["nowhere"], ["a", "nowhere"], ["a"], [str(home / "b" / "x.txt")]):
        assert run([*create, *arguments]) == 2 and entries(home) == before, arguments
    assert "--yes" in capsys.readouterr().err
    assert run([*create, "."]) == 0 and entries(home) == before
    (home / "c.txt").write_text(f"c {WRONG}")
    assert run([*create, "."]) == 0 and len(entries(home)) == 6
    assert run(["baseline", "update", "--no-config", "--select", "known-form", "a"]) == 0 and len(entries(home)) == 6
    assert run([*create, "--yes", "a"]) == 0 and len(entries(home)) == 2


def test_a_damaged_baseline_is_replaced_only_when_that_is_said(home):
    (home / "a.txt").write_text(WRONG)
    (home / baseline.NAME).write_text("<<<<<<< HEAD\n")
    create = ["baseline", "create", "--no-config", "--select", "known-form", "."]
    assert run(create) == 2 and (home / baseline.NAME).read_text() == "<<<<<<< HEAD\n"
    assert run([*create, "--yes"]) == 0 and len(entries(home)) == 2


def test_thresholds_are_not_written_over_other_settings(home):
    for name in "abcdefg":
        (home / f"{name}.txt").write_text(f"{name} {FINE}")
    (home / "pyproject.toml").write_text('[project]\nname = "x"\n')
    assert run(["calibrate", "--no-config", "-o", "pyproject.toml", "."]) == 2
    assert "project" in (home / "pyproject.toml").read_text()
    assert run(["calibrate", "--no-config", "-o", "score.toml", "."]) == 0
    assert run(["calibrate", "--no-config", "-o", "score.toml", "."]) == 0


@pytest.mark.parametrize("file", [".normalizeignore", ".gitignore"])
def test_outside_of_a_work_tree_a_named_file_is_left_out_as_in_a_run_over_all(home, monkeypatch, file):
    (home / "skip" / "deep").mkdir(parents=True)
    path = home / "skip" / "deep" / "a.txt"
    path.write_text(WRONG)
    (home / "b.txt").write_text(FINE)
    (home / file).write_text("skip/\n")
    for named in ("skip/deep/a.txt", "skip/deep", "skip", "."):
        assert run(["fix", "--no-config", "--no-cache", "--force-exclude", named]) in (0, 2) and path.read_text() == WRONG
    assert not list(met([path], force=True))
    if file == ignoring.OWN:
        monkeypatch.chdir(home / "skip" / "deep")
        assert not list(met([Path("a.txt")], force=True))  # from wherever it is called
    monkeypatch.chdir(home)
    assert fix("skip/deep") == 1  # without --force-exclude what is named is taken


def test_the_mark_that_editors_of_windows_begin_a_file_with_is_no_part_of_its_first_line(home):
    (home / ".normalizeignore").write_bytes(b"\xef\xbb\xbfa.txt\r\n")
    (home / "normalize.toml").write_bytes(b'\xef\xbb\xbfselect = ["name"]\r\n')
    for name in ("a.txt", "b.txt"):
        (home / name).write_text(WRONG)
    run(["fix", "--no-cache", "."])
    assert (home / "a.txt").read_text() == WRONG != (home / "b.txt").read_text()


def test_a_run_on_the_way_to_a_lock_ends(tmp_path):
    """Two changes of one file at the same time in two threads of one process: the second comes after the first."""
    import threading

    path = tmp_path / "x"
    order = []

    def slow(old):
        order.append("begin")
        time.sleep(0.05)
        order.append("end")
        return old + b"a"

    threads = [threading.Thread(target=own_file.change, args=(path, slow)) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert path.read_bytes() == b"aaa" and order == ["begin", "end"] * 3


def test_each_place_has_its_own_decisions_and_baseline(home, capsys):
    for name, replacement in (("a", "Aland"), ("b", "Beland"), ("c", "")):
        (home / name).mkdir()
        (home / name / "x.txt").write_text(f"{name} {WRONG}")
        if replacement:
            decisions.add(home / name / decisions.NAME, [Decision(Choice.ACCEPT, "known-form", "Gumri", replacement=replacement)])
    assert fix("a", "b", "c/x.txt") == 1
    for name, place in (("a", "Aland"), ("b", "Beland"), ("c", "Gyumri")):
        assert (home / name / "x.txt").read_text() == f"{name} The CSTO met in {place} on Monday."
    assert run(["undo"]) == 0
    assert run(["baseline", "create", "--no-config", "--select", "known-form", "--file", "b/" + baseline.NAME, "b"]) == 0
    hook = ["hook", "--no-config", "--select", "known-form"]
    assert run([*hook, "a/x.txt", "b/x.txt"]) == 1
    told = capsys.readouterr().out
    assert "a/x.txt" in told and "b/x.txt" not in told


def test_a_decision_about_no_rule_is_told(home, capsys):
    (home / "a.txt").write_text(WRONG)
    decisions.add(home / decisions.NAME, [Decision(Choice.REJECT, "known-from", "TSCTO")])
    assert check("a.txt") == 1
    assert "there is no rule 'known-from', so its lines say nothing; did you mean 'known-form'?" in capsys.readouterr().err


def test_a_lexicon_folder_that_is_a_whole_disk_is_refused(home, monkeypatch):
    monkeypatch.setattr(store, "MOST_FILES", 5)
    for number in range(6):
        (home / f"{number}.txt").write_text("")
    with pytest.raises(LexiconError, match="more than 5 files"):
        list(store.user_files(home))


def test_a_file_whose_name_looks_like_standard_input_is_a_file(home, monkeypatch):
    (home / "<a>.txt").write_text(WRONG)
    assert run(["baseline", "create", "--no-config", "--select", "known-form", "."]) == 0
    (home / "sub").mkdir()
    monkeypatch.chdir(home / "sub")
    assert run(["hook", "--no-config", "--select", "known-form", "../<a>.txt"]) == 0
