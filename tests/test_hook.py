"""The hooks, run by pre-commit itself in a real git repository, and `normalize hook` by itself."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from normalize.cli.commands.hook import is_failure
from normalize.model import Category, Document, Rule, Severity, Trust

ROOT = Path(__file__).resolve().parent.parent
HOOKS = ROOT / ".pre-commit-hooks.yaml"
FILES = 50
SURE = "A summit of the Collective Security Treaty Organization, the TSCTO, was held on Monday in the capital.\n"
CLEAN = "A summit of the Collective Security Treaty Organization was held on Monday in the capital, officials said.\n"
LATER = "The talks ended on Monday, officials said in the capital, “without a result after many hours.\n"

needs_pre_commit = pytest.mark.skipif(
    shutil.which("pre-commit") is None or shutil.which("git") is None, reason="pre-commit or git is not installed"
)


def run(*command, cwd, **more):
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT), "PRE_COMMIT_HOME": str(Path(cwd).parent / "pre-commit"), "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a", "GIT_COMMITTER_EMAIL": "a@example.org",
    }  # fmt: skip
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, text=True, **more)


def hook(*paths, cwd):
    return run(sys.executable, "-m", "normalize", "hook", *paths, cwd=cwd)


def hooks():
    """The hooks as the file has them, run from this checkout instead of an installed package."""
    import ryaml

    return [
        {**entry, "language": "system", "entry": f"{sys.executable} -m {entry['entry']}"}
        for entry in ryaml.loads(HOOKS.read_text(encoding="utf-8"))
    ]


@pytest.fixture
def repository(tmp_path):
    """A repository with clean texts and the hooks."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    run("git", "init", "-q", cwd=folder)
    for number in range(FILES):
        (folder / f"{number:03}.txt").write_text(CLEAN)
    import json

    (folder / ".pre-commit-config.yaml").write_text(json.dumps({"repos": [{"repo": "local", "hooks": [hooks()[0]]}]}))
    run("git", "add", ".", cwd=folder)
    assert run("git", "commit", "-qm", "texts", cwd=folder).returncode == 0
    return folder


def pre_commit(repository, *more):
    return run("pre-commit", "run", "normalize-check", *more, cwd=repository)


# --- the command


def test_it_fails_on_what_is_sure_and_says_the_rest_in_one_line(tmp_path):
    (tmp_path / "a.txt").write_text(SURE + "\n" + LATER)
    done = hook("a.txt", cwd=tmp_path)
    assert done.returncode == 1
    assert "a.txt:1:62: known-form: 'TSCTO' -> 'CSTO' (sure)" in done.stdout
    later = [line for line in done.stdout.splitlines() if "for review" in line]
    assert len(later) == 1 and later[0].endswith("normalize check a.txt")
    assert (tmp_path / "a.txt").read_text() == SURE + "\n" + LATER


def test_what_is_only_for_review_does_not_fail(tmp_path):
    (tmp_path / "a.txt").write_text(LATER)
    done = hook("a.txt", cwd=tmp_path)
    assert done.returncode == 0 and "1 more for review in 1 text: normalize check a.txt" in done.stdout


def test_clean_texts_say_nothing(tmp_path):
    (tmp_path / "a.txt").write_text(CLEAN)
    done = hook("a.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_files_that_are_gone_are_passed_over(tmp_path):
    (tmp_path / "a.txt").write_text(CLEAN)
    assert hook("a.txt", "gone.txt", cwd=tmp_path).returncode == 0
    assert hook("gone.txt", cwd=tmp_path).returncode == 0


def test_names_of_files_come_from_a_list(tmp_path):
    (tmp_path / "a.txt").write_text(SURE)
    (tmp_path / "names").write_bytes(b"a.txt\0gone.txt\0")
    done = hook("--files0-from", "names", cwd=tmp_path)
    assert done.returncode == 1 and "a.txt:1:62: known-form" in done.stdout
    (tmp_path / "names").write_bytes(b"")
    assert hook("--files0-from", "names", cwd=tmp_path).returncode == 0 and hook(cwd=tmp_path).returncode == 0


def test_what_the_baseline_knows_does_not_fail(tmp_path):
    (tmp_path / "a.txt").write_text(SURE)
    made = run(sys.executable, "-m", "normalize", "baseline", "create", "a.txt", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    assert hook("a.txt", cwd=tmp_path).returncode == 0
    (tmp_path / "a.txt").write_text("A line before it.\n" + SURE + "And TSCTO troops came.\n")
    done = hook("a.txt", cwd=tmp_path)
    assert done.returncode == 1 and done.stdout.count("TSCTO") == 1 and "a.txt:3:5" in done.stdout


def test_a_rejected_form_does_not_fail(tmp_path):
    (tmp_path / "a.txt").write_text(SURE)
    (tmp_path / ".normalize-decisions.jsonl").write_text('{"decision": "reject", "rule": "known-form", "text": "TSCTO"}\n')
    assert hook("a.txt", cwd=tmp_path).returncode == 0


def test_bytes_that_are_no_text_are_an_error(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"caf\xe9 society\n")
    done = hook("a.txt", cwd=tmp_path)
    assert done.returncode == 2 and "a.txt:1" in done.stderr


@pytest.mark.parametrize(
    "replacement, trust, severity, category, fails",
    [
        ("CSTO", Trust.SURE, Severity.MINOR, Category.NAME, True),
        ("CSTO", Trust.LIKELY, Severity.MINOR, Category.NAME, False),
        ("CSTO", Trust.SURE, Severity.NEUTRAL, Category.NAME, False),
        ("", Trust.SURE, Severity.MINOR, Category.BOILERPLATE, False),
        (None, Trust.REVIEW, Severity.MAJOR, Category.GARBLE, False),
    ],
)
def test_what_stops_a_commit(replacement, trust, severity, category, fails):
    rule = Rule("known-form", category, severity, "accuracy")
    assert is_failure(rule.finding(Document("OTSC"), 0, 4, "why", replacement, trust=trust)) == fails


# --- pre-commit itself


@needs_pre_commit
def test_the_hooks_file_is_valid():
    assert run("pre-commit", "validate-manifest", str(HOOKS), cwd=ROOT).returncode == 0


@needs_pre_commit
def test_a_commit_with_what_is_sure_is_stopped_and_nothing_is_written(repository):
    (repository / "003.txt").write_text(SURE)
    run("git", "add", ".", cwd=repository)
    done = pre_commit(repository)
    assert done.returncode == 1 and "003.txt:1:62" in done.stdout and "004.txt" not in done.stdout
    assert (repository / "003.txt").read_text() == SURE


@needs_pre_commit
def test_all_files_in_several_calls_at_once(repository):
    (repository / "041.txt").write_text(SURE)
    run("git", "add", ".", cwd=repository)
    done = pre_commit(repository, "--all-files")
    assert done.returncode == 1 and done.stdout.count("TSCTO") == 1
    calls = [subprocess.Popen([sys.executable, "-m", "normalize", "hook", *(f"{n:03}.txt" for n in range(at, FILES, 3))],
                              cwd=repository, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True) for at in range(3)]  # fmt: skip
    results = [(call.communicate()[0].count("TSCTO"), call.returncode) for call in calls]
    assert sorted(results) == [(0, 0), (0, 0), (1, 1)]


@needs_pre_commit
def test_changes_that_are_not_staged_do_not_count_and_stay(repository):
    (repository / "001.txt").write_text(CLEAN * 2)
    run("git", "add", ".", cwd=repository)
    (repository / "001.txt").write_text(CLEAN * 2 + SURE)
    (repository / "002.txt").write_text(SURE)
    assert pre_commit(repository).returncode == 0
    assert (repository / "001.txt").read_text() == CLEAN * 2 + SURE
    assert (repository / "002.txt").read_text() == SURE


@needs_pre_commit
def test_renamed_and_removed_files(repository):
    run("git", "mv", "001.txt", "renamed.txt", cwd=repository)
    run("git", "rm", "-q", "002.txt", cwd=repository)
    assert pre_commit(repository).returncode == 0
    (repository / "renamed.txt").write_text(CLEAN + SURE)
    run("git", "add", ".", cwd=repository)
    done = pre_commit(repository)
    assert done.returncode == 1 and "renamed.txt:2:62" in done.stdout


def test_the_hooks_are_given_every_file_that_is_taken_in_a_folder():
    import re

    import ryaml

    from normalize.corpus.formats import TEXTS

    check, fix, _ = ryaml.loads(HOOKS.read_text(encoding="utf-8"))
    assert check["files"] == fix["files"]
    assert all(re.search(check["files"], f"a{ending}") for ending in TEXTS) and not re.search(check["files"], "a.jsonl")
