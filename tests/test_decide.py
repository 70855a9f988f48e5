"""Decisions without a page: on the command line, with single keys, and through merges."""

import json
import os
import re
import select
import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import ROOT

from normalize.cli.main import run
from normalize.corpus import baseline, decisions
from normalize.corpus.decisions import Choice, Decision

pty, termios = pytest.importorskip("pty"), pytest.importorskip("termios")

ARTICLE = "An OTSC of the CSTO. Lukashenka spoke , they said.\n"
TSCTO = "A summit of the Collective Security Treaty Organization, the TSCTO, was held on Monday in the capital.\n"
PROGRAM = [sys.executable, "-m", "normalize"]
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(ROOT), "NO_COLOR": "1"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "tech").mkdir()
    for name in ("a.txt", "tech/b.txt"):
        (tmp_path / name).write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def kept():
    return [json.loads(line) for line in Path(decisions.NAME).read_text(encoding="utf-8").splitlines()]


def found(capfd, *arguments):
    capfd.readouterr()
    run(["check", "--format", "jsonl", "--no-cache", *arguments])
    return [(f["path"], f["rule"], f["text"], f["trust"]) for f in map(json.loads, capfd.readouterr().out.splitlines())]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (["reject", "OTSC"], {"decision": "reject", "text": "OTSC"}),
        (["ignore", "OTSC", "--rule", "known-form"], {"decision": "ignore", "text": "OTSC", "rule": "known-form"}),
        (["reject", "OTSC", "--in", "tech"], {"decision": "reject", "text": "OTSC", "path": "tech/*"}),
        (["reject", "OTSC", "--in", "tech/"], {"decision": "reject", "text": "OTSC", "path": "tech/*"}),
        (["reject", "OTSC", "--in", "tech/*"], {"decision": "reject", "text": "OTSC", "path": "tech/*"}),
        (["reject", "OTSC", "--in", "./a.txt"], {"decision": "reject", "text": "OTSC", "path": "a.txt"}),
        (["reject", "OTSC", "--in", "b.*"], {"decision": "reject", "text": "OTSC", "path": "b.*"}),
        (["reject", " two\n words "], {"decision": "reject", "text": "two words"}),
        (["ignore", "--rule", "stray-space"], {"decision": "ignore", "rule": "stray-space"}),
        (
            ["accept", "Lukashenka", "--as", "Lukashenko", "--note", "house"],
            {"decision": "accept", "text": "Lukashenka", "replacement": "Lukashenko", "note": "house"},
        ),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_a_decision_is_a_line(folder, arguments, line):
    assert run(["decide", *arguments]) == 0
    assert kept() == [line]


def test_several_forms_and_places_and_a_change_of_mind(folder, capfd):
    run(["decide", "reject", "OTSC", "Lukashenka", "--in", "a.txt", "--in", "tech"])
    assert len(kept()) == 4
    run(["decide", "accept", "OTSC", "--in", "a.txt"])
    assert "decided otherwise before" in capfd.readouterr().err
    assert len(kept()) == 4
    assert run(["decide", "forget", "OTSC"]) == 0
    assert [line["text"] for line in kept()] == ["Lukashenka", "Lukashenka"]
    assert run(["decide", "forget", "OTSC"]) == 2


def test_check_honours_it_where_it_holds(folder, capfd):
    run(["decide", "reject", "OTSC", "--in", "tech/*"])
    assert [path for path, _, text, _ in found(capfd, "a.txt", "tech") if text == "OTSC"] == ["a.txt"]
    # The article hangs on the name, and goes with it.
    assert [path for path, rule, _, _ in found(capfd, "a.txt", "tech") if rule == "article"] == ["a.txt"]


def test_what_is_accepted_fix_makes(folder, capfd):
    run(["decide", "accept", "spoke", "--as", "said", "--rule", "unknown-word"])
    run(["decide", "reject", "Lukashenka"])
    run(["fix", "a.txt"])
    assert (folder / "a.txt").read_text() == "A CSTO of the CSTO. Lukashenka spoke, they said.\n"


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["reject"], "name a FORM"),
        (["reject", "  "], "nothing but blanks"),
        (["reject", "x", "--rule", "calqe"], "did you mean 'calque'?"),
        (["reject", "x", "--rule", "name"], "--ignore name"),
        (["accept", "x", "y", "--as", "z"], "one FORM"),
        (["forget", "x"], "no decision"),
        (["rejct", "x"], "reject"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_mistakes_are_told_and_nothing_is_written(folder, capfd, arguments, word):
    assert run(["decide", *arguments]) == 2
    assert word in capfd.readouterr().err
    assert not (folder / decisions.NAME).exists()


# What the hook advises, run as it is printed


def advised(folder, *options):
    """The commands that the hook prints between quotation marks or after a colon."""
    done = subprocess.run([*PROGRAM, "hook", *options], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True)
    line = next(line for line in done.stdout.splitlines() if " to mend: " in line)
    return done, re.findall(r"'(normalize .*?)'(?= does| takes)", line)


def as_printed(folder, command):
    script = f'normalize() {{ {shlex.join(PROGRAM)} "$@"; }}\n{command}'
    return subprocess.run(["bash", "-c", script], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True)


@pytest.mark.parametrize("options", [[], ["--target", "en"], ["--select", "name"], ["--no-config"], ["--baseline", "known.jsonl"]], ids=str)
@pytest.mark.parametrize("which", [0, 1])
def test_the_advice_runs_as_printed_and_then_nothing_stops_the_commit(folder, options, which):
    (folder / "normalize.toml").write_text('target = "en"\n')
    (folder / "a b.txt").write_text(TSCTO)
    if "--baseline" in options:
        (folder / "known.jsonl").write_text('{"normalize-baseline": 1}\n')
    done, commands = advised(folder, *options, "a b.txt")
    assert done.returncode == 1 and len(commands) == 2, done.stdout
    assert all(" ".join(map(shlex.quote, options)) in command or "--baseline" in options for command in commands)
    ran = as_printed(folder, commands[which])
    assert ran.returncode == (1 if which == 0 else 0), ran.stderr  # 1: something was changed
    again = subprocess.run([*PROGRAM, "hook", *options, "a b.txt"], cwd=folder, env=ENVIRONMENT, capture_output=True, text=True)
    assert again.returncode == 0, again.stdout


def test_fix_leaves_what_the_baseline_knows(folder, capfd):
    (folder / "a.txt").write_text(TSCTO)
    assert run(["baseline", "create", "a.txt"]) == 0
    (folder / "a.txt").write_text(TSCTO + "And an OTSC of the CSTO came.\n")
    capfd.readouterr()
    run(["fix", "a.txt"])
    assert "--no-baseline" in capfd.readouterr().err
    text = (folder / "a.txt").read_text()
    assert "the TSCTO, was" in text and "OTSC" not in text.replace("TSCTO", "")
    run(["fix", "--no-baseline", "a.txt"])
    assert "TSCTO" not in (folder / "a.txt").read_text()


# Merges


def git(folder, *arguments):
    environment = {**ENVIRONMENT, "GIT_CONFIG_GLOBAL": os.devnull} | {
        f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")
    }
    return subprocess.run(["git", *arguments], cwd=folder, env=environment, capture_output=True, text=True)


def test_two_branches_that_decide_merge(folder, capfd):
    assert run(["init"]) == 0
    assert f"{baseline.NAME} merge=union" in (folder / ".gitattributes").read_text()
    git(folder, "init", "-q", "-b", "main")
    run(["decide", "ignore", "middle"])
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "begin")
    git(folder, "checkout", "-qb", "other")
    run(["decide", "reject", "Lugansk"])
    git(folder, "commit", "-qam", "other")
    git(folder, "checkout", "-q", "main")
    run(["decide", "reject", "Lvov"])
    git(folder, "commit", "-qam", "main")
    assert git(folder, "merge", "other").returncode == 0
    assert {line.text for line in decisions.read(folder / decisions.NAME)} == {"middle", "Lugansk", "Lvov"}


@pytest.mark.parametrize(("before", "added"), [("", 2), ("*.txt text\n", 2), (f"{baseline.NAME} merge=ours\n", 1), ("*.md text", 2)])
def test_init_adds_what_is_missing_and_leaves_the_rest(folder, before, added):
    (folder / ".gitattributes").write_text(before)
    run(["init"])
    now = (folder / ".gitattributes").read_text()
    assert now.startswith(before) and now.count("merge=union") == added and "textmerge" not in now
    assert len(now.splitlines()) == len(before.splitlines()) + added


@pytest.mark.parametrize("marker", ["<<<<<<< HEAD", "=======", ">>>>>>> other", "||||||| base"])
@pytest.mark.parametrize(
    ("name", "line"), [(baseline.NAME, '{"normalize-baseline": 1}'), (decisions.NAME, '{"decision": "reject", "text": "A"}')]
)
def test_a_conflict_marker_is_named(folder, capfd, name, line, marker):
    (folder / name).write_text(f"{line}\n{marker}\n")
    assert run(["hook", "a.txt"]) == 2
    err = capfd.readouterr().err
    assert f"{name}:2: a conflict marker of git" in err and "merge=union" in err


def test_of_two_decisions_that_a_merge_left_the_later_holds(folder, capfd):
    lines = [{"decision": "reject", "text": "OTSC"}, {"decision": "accept", "text": "OTSC", "replacement": "the CSTO"}]
    for order, held in ((lines, False), (lines[::-1], True)):
        (folder / decisions.NAME).write_text("".join(json.dumps(line) + "\n" for line in order))
        assert ("OTSC" not in [text for _, _, text, _ in found(capfd, "a.txt")]) == held


# With single keys, in a terminal


class Terminal:
    """The program with a terminal of its own: `press` waits for a question, then sends a key."""

    def __init__(self, folder, *arguments):
        self.there, end = pty.openpty()
        self.process = subprocess.Popen(
            [*PROGRAM, *arguments], cwd=folder, env=ENVIRONMENT, stdin=end, stdout=end, stderr=end, start_new_session=True
        )
        os.close(end)
        self.said = ""

    def until(self, word, seconds=60):
        end = time.monotonic() + seconds
        while not re.search(word, self.said):
            assert time.monotonic() < end and select.select([self.there], [], [], 60)[0], self.said
            try:
                self.said += os.read(self.there, 65536).decode("utf-8", "replace")
            except OSError:
                break
        seen, self.said = self.said, ""
        assert re.search(word, seen), seen
        return seen

    def press(self, key):
        seen = self.until(r"\[[a-zA-Z,+?]*\] ")
        end = time.monotonic() + 60  # a key that comes before the terminal is asked for single keys is thrown away
        while termios.tcgetattr(self.there)[3] & termios.ICANON:
            assert time.monotonic() < end, seen
            time.sleep(0.01)
        os.write(self.there, key.encode())
        return seen

    def end(self):
        code = self.process.wait(timeout=60)
        os.close(self.there)
        return code


WORDS = "The CSTO and Lukashenka met. Zase, of the OTSC, said so. The OTSC left. “Odd one here.\n"


@pytest.fixture
def asked(folder):
    (folder / "w.txt").write_text(WORDS)
    terminals = []

    def begin(*options):
        terminals.append(Terminal(folder, "review", "--terminal", "--no-config", "--trust", "sure", *options, "w.txt"))
        return terminals[-1]

    yield begin
    for terminal in terminals:
        if terminal.process.poll() is None:
            terminal.process.kill()


def test_keys_decide(asked):
    terminal = asked("--select", "name")
    first = terminal.press("?")
    assert "OTSC → CSTO" in first and "finding" in first
    assert "take the last answer back" in terminal.press("r")
    terminal.press("u")
    assert "OTSC → CSTO" in terminal.press("a")
    terminal.press("f")
    assert "in this file" in terminal.press("r")
    terminal.press("q")
    assert "1 accepted, 1 rejected" in terminal.until("applies what is accepted")
    assert terminal.end() == 0
    assert [(line.decision, line.path) for line in decisions.read(Path(decisions.NAME))] == [
        (Choice.ACCEPT, ""),
        (Choice.REJECT, "w.txt"),
    ]


def test_words_of_ones_own_and_a_whole_rule(asked):
    terminal = asked("--select", "known-form")
    terminal.press("e")
    terminal.until("should stand there")
    os.write(terminal.there, b"Security Treaty\n")
    terminal.press("I")
    terminal.until("nothing|decided|accepted")
    assert terminal.end() == 0
    lines = kept()
    assert {"decision": "ignore", "rule": "known-form"} in lines
    assert any(line.get("replacement") == "Security Treaty" for line in lines)


def test_each_question_is_told_by_its_place_among_all(asked):
    terminal = asked()
    first = re.search(r"\[(\d+)/(\d+), ", terminal.press("n"))
    second = re.search(r"\[(\d+)/(\d+), ", terminal.press("p"))
    assert first[1] == "1" and second[1] == "2" and first[2] == second[2]
    terminal.press("q")
    assert terminal.end() == 0


def test_ctrl_c_keeps_what_was_answered(asked):
    terminal = asked("--select", "name")
    terminal.press("a")
    terminal.press("\x03")
    assert "1 accepted" in terminal.until("accepted")
    assert terminal.end() == 0


def test_without_a_terminal_it_says_so(folder):
    done = subprocess.run(
        [*PROGRAM, "review", "--terminal", "--trust", "sure", "a.txt"],
        cwd=folder, env=ENVIRONMENT, stdin=subprocess.DEVNULL, capture_output=True, text=True, start_new_session=True,
    )  # fmt: skip
    assert done.returncode == 2 and "leave out --terminal" in done.stderr


def test_decision_lines_of_old_files_still_hold():
    assert decisions.parse(b'{"decision": "reject", "rule": "near-form", "text": "A"}\n', "x") == (
        Decision(Choice.REJECT, "near-form", "A"),
    )


@pytest.mark.parametrize("arguments", [["Ze\udcc5\udc82ensky"], ["Zełensky"]])
def test_a_form_in_bytes_that_the_locale_does_not_know_is_the_form(folder, arguments):
    assert run(["decide", "accept", *arguments, "--as", "Ze\udcc5\udc82enski", "--note", "\udcc5\udc82", "--in", "\udcc5\udc82.txt"]) == 0
    assert [(line["text"], line["replacement"], line["note"], line["path"]) for line in kept()] == [("Zełensky", "Zełenski", "ł", "ł.txt")]
    assert run(["check", "--exit-zero", "."]) == 0


def test_a_form_that_no_text_can_have_is_not_kept(folder, capsys):
    assert run(["decide", "reject", "Ze\udcb3ensky"]) == 2
    assert "not UTF-8" in capsys.readouterr().err
    assert not Path(decisions.NAME).exists()
