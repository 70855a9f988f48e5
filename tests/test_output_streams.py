"""Where output goes and what becomes of it: full disks, closed streams, readers that leave, Ctrl-C, colours, and names that promise another format."""

import json
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from rendered import rendered

from normalize import reports
from normalize.cli.main import run
from normalize.model import Category, Document, Rule, Severity, Trust

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = [sys.executable, "-m", "normalize"]
ARTICLE = "An OTSC of the CSTO. Lukashenka spoke , they said.\n"
ENVIRONMENT = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "TERM", "GITHUB_ACTIONS")} | {
    "PYTHONPATH": str(ROOT)
}

# The program as its entry point starts it; it says when it begins to load the command line. What comes before is Python's own.
BEGUN = """
import sys
from normalize.__main__ import main

class Told:
    def find_spec(name, *_):
        if name == "normalize.cli":
            print("begun", flush=True)

sys.meta_path.insert(0, Told)
main()
"""

needs_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full")
needs_terminal = pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "n.txt").write_text("The governor Borzhan Tulegenuly spoke. Borzhan Tulegenuly left, and Borzhan Toulegenuly said so.\n")
    (tmp_path / "r.jsonl").write_text("".join(json.dumps({"id": n, "text": ARTICLE}) + "\n" for n in range(30)))
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return tmp_path


WRITING = [
    ["check", "a.txt"],
    ["check", "--format", "sarif", "r.jsonl"],
    ["check", "--statistics", "a.txt"],
    ["fix", "-"],
    ["fix", "--diff", "a.txt"],
    ["fix", "--output", "-", "a.txt"],
    ["score", "--format", "csv", "r.jsonl"],
    ["stats", "a.txt"],
    ["discover", "--least", "1", "--format", "jsonl", "n.txt"],
    ["explain"],
    ["explain", "OTSC"],
    ["hook", "a.txt"],
    ["report", "-o", "-", "a.txt"],
    ["lexicon", "search", "csto"],
    ["lexicon", "show", "csto"],
    ["lexicon", "export", "csv", "-q", "--kind", "organisation"],
    ["--help"],
    ["--version"],
    ["help", "fix"],
]


def ended(arguments, env=ENVIRONMENT, **streams):
    return subprocess.run([*PROGRAM, *arguments], env=env, stderr=subprocess.PIPE, timeout=120, **streams)


@needs_full
@pytest.mark.parametrize("arguments", WRITING, ids=" ".join)
def test_a_full_disk_is_one_message_and_no_good_news(folder, arguments):
    with Path("/dev/full").open("wb") as full, Path("a.txt").open("rb") as text:
        done = ended(arguments, stdout=full, stdin=text)
    said = done.stderr.decode()
    assert "Traceback" not in said and "Exception ignored" not in said, said
    assert done.returncode == 2 and said.count("standard output cannot be written: No space left on device") == 1, said


@pytest.mark.parametrize("arguments", WRITING, ids=" ".join)
def test_a_reader_that_leaves_makes_no_traceback(folder, arguments):
    reading, writing = os.pipe()
    os.close(reading)
    with Path("a.txt").open("rb") as text, os.fdopen(writing, "wb") as pipe:
        done = ended(arguments, stdout=pipe, stdin=text)
    said = done.stderr.decode()
    assert "Traceback" not in said and "Exception ignored" not in said and "fault of" not in said, said
    assert done.returncode in (0, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix is needed")
@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("check a.txt >&-", "standard output is closed"),
        ("fix - < a.txt >&-", "standard output is closed"),
        ("fix --diff a.txt >&-", "standard output is closed"),
        ("check - <&-", "standard input is closed"),
        ("fix - <&-", "standard input is closed"),
        ("score - <&-", "standard input is closed"),
    ],
)
def test_a_closed_stream_is_told(folder, command, said):
    done = subprocess.run(f"{' '.join(PROGRAM)} {command}", shell=True, env=ENVIRONMENT, capture_output=True, text=True, timeout=120)
    assert done.returncode == 2 and said in done.stderr and "Traceback" not in done.stderr, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix is needed")
def test_errors_that_nobody_can_read_change_no_result(folder):
    for command, code in (
        ("check a.txt 2>&-", 1),
        ("check none.txt 2>&-", 2),
        ("check none.txt 2>/dev/full", 2),
        ("check a.txt 2>/dev/full", 1),
    ):
        done = subprocess.run(f"{' '.join(PROGRAM)} {command} >out", shell=True, env=ENVIRONMENT, timeout=120)
        assert done.returncode == code, command


def test_a_terminal_of_another_encoding_shows_other_letters_by_their_number(folder):
    (folder / "Łódź.txt").write_text(ARTICLE)
    for encoding in ("latin-1", "iso8859-5"):
        done = subprocess.run(
            [*PROGRAM, "check", "--format", "concise", "Łódź.txt", "日本.txt"],
            env=ENVIRONMENT | {"PYTHONIOENCODING": encoding},
            capture_output=True,
        )
        assert done.returncode == 2 and b"Traceback" not in done.stderr, done.stderr
        assert b"\\u0141" in done.stdout and b"\\u65e5" in done.stderr


FOR_PROGRAMS = [
    *(["check", "--format", name, "l.jsonl"] for name in reports.names() if not reports.format_of(name).for_people),
    ["hook", "--format", "jsonl", "Łódź.txt"],
    ["score", "--format", "jsonl", "Łódź.txt"],
    ["score", "--format", "csv", "Łódź.txt"],
    ["discover", "--least", "1", "l.jsonl"],
    ["discover", "--least", "1", "--format", "jsonl", "l.jsonl"],
    ["fix", "--diff", "l.jsonl"],
    ["lexicon", "languages", "--format", "json"],
    ["lexicon", "export", "csv", "-q", "--kind", "organisation"],
]


@pytest.mark.parametrize("arguments", FOR_PROGRAMS, ids=" ".join)
def test_what_programs_read_is_utf8_whatever_the_locale_is(folder, arguments):
    text = "The OTSC of the CSTO met in Łódź , said Alaksandr Łukaszenka and Borzhan Tułegenuly. Borzhan Tułegenuly left.\n"
    (folder / "Łódź.txt").write_text(text, encoding="utf-8")
    (folder / "l.jsonl").write_text(json.dumps({"id": "Łódź", "text": text}, ensure_ascii=False) + "\n", encoding="utf-8")
    told = [ended(arguments, stdout=subprocess.PIPE, env=ENVIRONMENT | {"PYTHONIOENCODING": code}) for code in ("latin-1", "utf-8")]
    assert told[0].stdout == told[1].stdout and told[0].returncode == told[1].returncode
    assert any(letter > "\xff" for letter in told[0].stdout.decode())


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix are needed")
@pytest.mark.parametrize("seconds", [0.0, 0.05, 0.1, 0.15, 0.2, 0.3, 0.45, 0.6, 0.9, 1.5])
@pytest.mark.parametrize("command", ["check", "fix", "score"])
def test_ctrl_c_at_any_moment_ends_without_a_traceback(folder, command, seconds, interruptible):
    """The group of processes gets the signal, as from a terminal."""
    text = "".join(f"An OTSC of the CSTO in the year {n}. Lukashenka spoke , they said of {n * 7919}.\n" for n in range(60_000))
    Path("large.txt").write_text(text)
    child = subprocess.Popen(
        [sys.executable, "-c", BEGUN, command, "--no-cache", "--jobs", "2", *(["--output", "out.txt"] if command == "fix" else []), "large.txt"],
        env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    try:
        assert child.stdout.readline() == b"begun\n"
        time.sleep(seconds)
        os.killpg(child.pid, signal.SIGINT)
        said = child.communicate(timeout=60)[1].decode()
    finally:
        child.kill()
    assert child.returncode == 130, said
    assert "Traceback" not in said and "KeyboardInterrupt" not in said and "interrupted" in said, said
    assert not Path("out.txt").exists() and Path("large.txt").read_text() == text


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix are needed")
@pytest.mark.parametrize(("number", "code"), [(signal.SIGTERM, 143), (getattr(signal, "SIGHUP", signal.SIGTERM), 129)])
def test_a_run_that_is_asked_to_end_leaves_nothing_behind(folder, tmp_path, number, code):
    """`harmonise` keeps what texts tell in a temporary folder, where the signal finds it."""
    place = tmp_path / "temporary"
    place.mkdir()
    text = "".join(f"Anna Kowalska met Igor Zhdaneyev in Riga on day {n} of the talks.\n" for n in range(60_000))
    Path("large.txt").write_text(text)
    child = subprocess.Popen(
        [sys.executable, "-m", "normalize", "harmonise", "large.txt"],
        env=ENVIRONMENT | {"TMPDIR": str(place)}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        preexec_fn=lambda: signal.signal(number, signal.SIG_DFL),  # under nohup the tests ignore it, and a child inherits that
    )  # fmt: skip
    try:
        while not any(place.iterdir()) and child.poll() is None:
            time.sleep(0.01)
        child.send_signal(number)
        said = child.communicate(timeout=60)[1].decode()
    finally:
        child.kill()
    assert child.returncode == code and "Traceback" not in said, said
    assert not any(place.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="signals of Unix are needed")
def test_a_run_under_nohup_goes_on_when_its_terminal_is_closed(folder):
    Path("a.txt").write_text("An OTSC of the CSTO.\n" * 4_000)
    code = "import signal, sys; signal.signal(signal.SIGHUP, signal.SIG_IGN); from normalize.cli.main import main; print('begun', flush=True); main()"
    child = subprocess.Popen(
        [sys.executable, "-c", code, "check", "--no-cache", "--statistics", "a.txt"], env=ENVIRONMENT, stdout=subprocess.PIPE
    )
    try:
        assert child.stdout.readline() == b"begun\n"
        child.send_signal(signal.SIGHUP)
        assert b"known-form" in child.communicate(timeout=60)[0]
    finally:
        child.kill()
    assert child.returncode == 1


def test_what_ctrl_c_breaks_while_it_is_made_is_no_fault_of_ours(monkeypatch, capsys):
    """Python 3.11 turns an interrupt while a class is made into an error of its own."""

    def interrupted(*arguments, **options):
        try:
            raise KeyboardInterrupt
        except KeyboardInterrupt as error:
            raise RuntimeError("Error calling __set_name__ on 'Field' instance") from error

    monkeypatch.setattr(sys.modules["normalize.cli.main"].group, "main", interrupted)
    assert run(["check"]) == 130
    assert capsys.readouterr().err == "interrupted\n"


# Colour.


def on_a_terminal(arguments, **variables):
    import pty

    leader, follower = pty.openpty()
    child = subprocess.Popen(
        [*PROGRAM, *arguments], env=ENVIRONMENT | {"TERM": "xterm"} | variables, stdin=follower, stdout=follower, stderr=follower
    )
    os.close(follower)
    seen = b""
    while True:
        try:
            part = os.read(leader, 65536)
        except OSError:
            break
        if not part:
            break
        seen += part
    child.wait()
    os.close(leader)
    return seen.decode()


@needs_terminal
@pytest.mark.parametrize(
    "arguments",
    [["check", "a.txt"], ["stats", "a.txt"], ["fix", "--diff", "a.txt"], ["score", "a.txt"], ["explain", "OTSC"], ["check", "none"]],
)
def test_colour_follows_the_terminal_and_what_its_user_says(folder, arguments):
    assert "\x1b[" in on_a_terminal(arguments)
    for variables in ({"NO_COLOR": "1"}, {"TERM": "dumb"}, {"NO_COLOR": "1", "FORCE_COLOR": "1"}):
        plain = on_a_terminal(arguments, **variables)
        assert plain and "\x1b" not in plain, variables
    assert "\x1b[" in on_a_terminal(arguments, NO_COLOR="")


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "0"}, False), ({"FORCE_COLOR": "1", "TERM": "dumb"}, True)],
)
def test_colour_in_a_pipe_is_there_only_when_it_is_forced(folder, variables, coloured):
    done = subprocess.run([*PROGRAM, "check", "a.txt"], env=ENVIRONMENT | variables, capture_output=True, text=True)
    assert ("\x1b[" in done.stdout) == coloured


@needs_terminal
def test_control_characters_in_a_patch_are_told_on_a_terminal_and_kept_in_a_file(folder):
    Path("a.txt").write_text("An OTSC\x1b[31m of the CSTO.\u202e\n")
    assert "\x1b[31m of" not in on_a_terminal(["fix", "--diff", "a.txt"], NO_COLOR="1")
    done = subprocess.run([*PROGRAM, "fix", "--diff", "a.txt"], env=ENVIRONMENT, capture_output=True, text=True)
    assert "OTSC\x1b[31m of the CSTO.\u202e" in done.stdout


# Names of outputs.


def test_a_dash_is_standard_output(folder, capfdbinary):
    assert run(["fix", "--output", "-", "a.txt"]) == 1
    assert capfdbinary.readouterr().out.decode() == ARTICLE.replace("An OTSC", "A CSTO").replace("spoke ,", "spoke,").replace(
        "Lukashenka", "Lukashenko"
    )
    assert Path("a.txt").read_text() == ARTICLE
    assert run(["report", "-o", "-", "a.txt"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"<!doctype html>")
    assert run(["lexicon", "export", "csv", "-q", "-o", "-", "--kind", "organisation"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"id,kind")
    assert run(["lexicon", "schema", "--output", "-"]) == 0
    assert json.loads(capfdbinary.readouterr().out)
    assert not Path("-").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ["fix", "--output", "out.xlsx", "a.txt"],
        ["fix", "--output", "out.docx", "r.jsonl", "a.txt"],
        ["fix", "--output", "out.txt", "a.txt", "r.jsonl"],
        ["fix", "--output", "out.json", "."],
        ["report", "-o", "out.pdf", "a.txt"],
        ["report", "-o", "out.ods", "a.txt"],
        ["lexicon", "schema", "--output", "out.yaml"],
        ["lexicon", "import", "csv", "glossary.csv", "-o", "out.json"],
        ["calibrate", "-o", "out.yaml", "a.txt"],
    ],
    ids=" ".join,
)
def test_an_output_named_like_what_is_not_written_is_refused_before_anything_is_done(folder, capfd, arguments):
    Path("glossary.csv").write_text("form,canonical\nEvyl,Evil Club\n")
    assert run(arguments) == 2
    said = capfd.readouterr().err
    assert ("ends in" in said and "written as" in said) or "a file ending in" in said, said
    assert not list(folder.glob("out.*"))


@pytest.mark.parametrize("output", ["clean", "clean.v2.1", "clean.d/sub", "b.txt", "b.md", "b.jsonl", "b.csv.gz", "there.xlsx"])
def test_other_outputs_are_taken(folder, capfd, output):
    Path("there.xlsx").mkdir()
    assert run(["fix", "--output", output, "a.txt"]) in (0, 1), capfd.readouterr().err
    assert Path(output).exists()


# Work grows with the text, not with its square.


class Watched(str):
    """A text that counts the characters that are looked at in it."""

    seen = 0

    def _note(self, count):
        Watched.seen += count

    def find(self, sub, start=0, end=None):
        end = len(self) if end is None else min(end, len(self))
        found = super().find(sub, start, end)
        self._note((found if found >= 0 else end) - start)
        return found

    def rfind(self, sub, start=0, end=None):
        end = len(self) if end is None else min(end, len(self))
        found = super().rfind(sub, start, end)
        self._note(end - max(found, start))
        return found

    def __getitem__(self, key):
        piece = super().__getitem__(key)
        self._note(len(piece))
        return piece

    def encode(self, *arguments):
        self._note(len(self))
        return super().encode(*arguments)

    def count(self, *arguments):
        self._note(len(self))
        return super().count(*arguments)


COMMA = Rule("stray-space", Category.GARBLE, Severity.MINOR, "fluency", trust=Trust.SURE)


def looked_at(name, times, letter):
    text = Watched(f"The m{letter}n , " * times)
    document = Document(text, "a.txt")
    findings = [COMMA.finding(document, at, at + 1, "a blank", "") for at in range(7, len(text), 10)]
    Watched.seen = 0
    assert sum(len(line) for line in rendered(name, [(document, findings)])) > times
    return Watched.seen / len(text)


@pytest.mark.parametrize("letter", ["a", "ä"])
@pytest.mark.parametrize("name", reports.names())
def test_a_long_line_is_not_read_again_for_each_finding(name, letter):
    short, long = looked_at(name, 300, letter), looked_at(name, 3000, letter)
    assert long <= short * 1.5 + 1, f"{short:.1f}, then {long:.1f} characters are looked at for each of the text"


def test_pages_and_statistics_do_not_read_a_long_line_again_either():
    from normalize.reports.summary import in_context

    def seen(times):
        text = Watched("The man , " * times)
        document = Document(text, "a.txt")
        findings = [COMMA.finding(document, at, at + 1, "a blank", "") for at in range(7, len(text), 10)]
        document.position(0)
        Watched.seen = 0
        for finding in findings:
            in_context("a", document, finding)
        return Watched.seen / len(text)

    assert seen(3000) <= seen(300) * 1.5 + 1


def test_full_shows_a_window_of_a_long_line_with_the_mark_below_the_span():
    text = "left " * 1000 + "wrong , here" + " right" * 1000
    at = text.index(" ,")
    document = Document(text, "a.txt")
    lines = list(reports.format_of("full").render(document, [COMMA.finding(document, at, at + 1, "a blank", "")]))
    shown, below = (re.sub(r"\x1b\[\d*m", "", line) for line in lines[1:3])
    assert "wrong , here" in shown and shown.strip().startswith("…") and "…" in shown[-5:] and len(shown) < 130
    assert shown.index(" ,") == below.index("~")


def test_a_span_without_end_is_cut_in_messages():
    document = Document("x" * 1_000_000, "a.txt")
    finding = COMMA.finding(document, 0, 1_000_000, "a loop", "y" * 1_000_000)
    for name in ("full", "concise", "github", "gitlab", "junit", "checkstyle"):
        assert len("\n".join(rendered(name, [(document, [finding])]))) < 3000, name


def test_a_wrong_field_is_told_a_few_times_and_then_counted(folder, capfd):
    assert run(["check", "--field", "body", "r.jsonl"]) == 2
    err = capfd.readouterr().err.splitlines()
    assert len(err) <= 5, err


def test_different_problems_are_all_told(folder, capfd):
    names = [f"none-{word}.txt" for word in ("one", "two", "three", "four", "five", "six")]
    assert run(["check", *names]) == 2
    err = capfd.readouterr().err
    assert all(name in err for name in names)


def test_version_and_help_in_the_ways_people_type_them(folder, capfd):
    for arguments in (["-V"], ["--version"]):
        assert run(arguments) == 0
        assert re.search(r"\d+\.\d+", capfd.readouterr().out)
    assert run(["help"]) == 0
    assert "Commands:" in capfd.readouterr().out
    for names in (["fix"], ["lexicon"], ["lexicon", "import"]):
        assert run(["help", *names]) == 0
        told = capfd.readouterr().out
        assert run([*names, "--help"]) == 0
        assert told == capfd.readouterr().out and "Usage: normalize " + " ".join(names) in told


# What fails a check, and what is counted.


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ([], 1),
        (["--exit-zero"], 0),
        (["--fail-on", "neutral"], 1),
        (["--fail-on", "sure"], 1),
        (["--fail-on", "critical"], 0),
        (["--fail-on", "critical", "--exit-zero"], 0),
        (["--severity", "critical"], 0),
        (["--statistics"], 1),
        (["--statistics", "--fail-on", "critical"], 0),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else str(value),
)
def test_the_exit_code_is_what_was_asked_for(folder, capfd, options, code):
    for _ in range(2):  # the second time from the cache
        assert run(["check", *options, "a.txt"]) == code
    capfd.readouterr()


def test_what_cannot_be_checked_is_no_zero(folder, capfd):
    assert run(["check", "--exit-zero", "none.txt"]) == 2


def test_statistics_count_what_the_report_shows(folder, capfd):
    run(["check", "--format", "jsonl", "a.txt", "r.jsonl"])
    rules = [json.loads(line)["rule"] for line in capfd.readouterr().out.splitlines()]
    run(["check", "--statistics", "a.txt", "r.jsonl"])
    out = capfd.readouterr().out
    counted = {line.split()[1]: int(line.split()[0].replace(",", "")) for line in out.splitlines()}
    assert counted == {rule: rules.count(rule) for rule in set(rules)}
    assert list(counted.values()) == sorted(counted.values(), reverse=True)


@pytest.mark.parametrize("name", reports.names())
def test_the_hook_speaks_every_format(folder, capfd, name):
    assert run(["hook", "--format", name, "a.txt"]) == 1
    out = capfd.readouterr().out
    assert "OTSC" in out
    assert ("normalize fix a.txt" in out) == (name in ("concise", "full"))
    if name in ("sarif", "gitlab", "json", "rdjson"):
        assert json.loads(out)


def test_what_the_hook_advises_can_be_pasted(folder, capfd):
    from normalize.cli.commands.hook import argument

    (folder / "sub").mkdir()
    for name in ("a b.txt", "it's.txt", "-dash.txt", "tab\tin.txt", "$HOME.txt", "sub/Łódź.txt", "\x1b[31m.txt", "u\x85.txt"):
        (folder / name).write_text(ARTICLE)
        pasted = subprocess.run(["bash", "-c", f"printf %s {argument(name)}"], capture_output=True).stdout
        assert os.fsdecode(pasted).removeprefix("./") == name
    assert run(["hook", "./-dash.txt", "a b.txt"]) == 1
    assert "'normalize fix ./-dash.txt 'a b.txt''" in capfd.readouterr().out


@pytest.mark.skipif(sys.platform == "win32", reason="no limit for the size of files")
def test_a_file_that_a_full_disk_cannot_take_is_named_and_left(folder):
    ended(["check", "a.txt"], stdout=subprocess.DEVNULL)  # the lexicon is compiled before there is no room for it
    text = "He said the the man went.\n" * 2_000
    Path("large.txt").write_text(text, encoding="utf-8")
    import resource

    done = ended(
        ["fix", "large.txt"], stdout=subprocess.DEVNULL, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))
    )
    assert done.returncode == 2 and "large.txt: cannot be written: File too large" in done.stderr.decode()
    assert Path("large.txt").read_text(encoding="utf-8") == text
