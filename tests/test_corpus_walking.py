"""Which files are taken: named ones always, in folders those that no ignore file leaves out, and none twice."""

import os
import random
import subprocess

import pytest

from normalize.corpus import ignoring
from normalize.corpus.walking import met, taken
from normalize.errors import InputError


def tree(folder, *names):
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)


def files(*arguments, **options):
    return [found.path for found in met(*arguments, **options)]


def names(folder, **options):
    return [path.relative_to(folder).as_posix() for path in files([folder], **options)]


def test_texts_are_taken_in_a_stable_order_and_hidden_and_other_files_are_not(tmp_path):
    tree(tmp_path, "b.txt", "a/c.md", "a.txt.gz", "x.jsonl", "p.py", ".hidden.txt", ".git/d.txt", "a/b/e.TXT")
    assert names(tmp_path) == ["a.txt.gz", "b.txt", "a/c.md", "a/b/e.TXT"]
    assert names(tmp_path, wanted=taken(include=["*.jsonl", "p.*"])) == ["p.py", "x.jsonl"]


def test_ignore_files_count_in_their_folder_and_below_and_can_be_taken_back(tmp_path):
    tree(tmp_path, "a.txt", "raw/b.txt", "deep/raw/c.txt", "deep/d.txt", "deep/e.txt", "keep/raw.txt")
    (tmp_path / ".gitignore").write_text("raw/\nd.txt\n")
    (tmp_path / "deep" / ".normalizeignore").write_text("e.txt\n!d.txt\n")
    assert names(tmp_path) == ["a.txt", "deep/d.txt", "keep/raw.txt"]
    assert len(names(tmp_path, ignore=False)) == 6


def test_ignore_files_above_the_folder_count_within_a_work_tree(tmp_path):
    tree(tmp_path, "top/raw/b.txt", "top/c.txt", "top/deep/f.txt")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("top/raw\n/top/deep/f.txt\n")
    assert names(tmp_path / "top") == ["c.txt"]


def test_a_named_file_is_taken_unless_exclusion_is_forced(tmp_path):
    tree(tmp_path, "raw/b.txt", "c.txt")
    (tmp_path / ".gitignore").write_text("raw/\n")
    (tmp_path / ".git").mkdir()
    named = [tmp_path / "raw" / "b.txt", tmp_path / "c.txt"]
    assert files(named) == named
    assert files(named, force=True) == named[1:]


@pytest.mark.parametrize("count", [2, 20])
def test_ignore_files_are_read_once_however_many_files_are_named(tmp_path, monkeypatch, count):
    from normalize import files as opened

    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("*1.txt\n")
    tree(tmp_path, *(f"a/{n}.txt" for n in range(count)), "a/.normalizeignore")
    met_there = []
    monkeypatch.setattr(opened, "read", lambda path, most, read=opened.read: met_there.append(path) or read(path, most))
    named = [tmp_path / "a" / f"{n}.txt" for n in range(count)]
    assert files(named, force=True) == [path for path in named if not path.name.endswith("1.txt")]
    assert sorted(path.relative_to(tmp_path).as_posix() for path in met_there) == [
        ".gitignore", ".normalizeignore", "a/.gitignore", "a/.normalizeignore",
    ]  # fmt: skip


def test_links_are_followed_once(tmp_path):
    tree(tmp_path, "a/b.txt")
    (tmp_path / "a" / "loop").symlink_to(tmp_path)
    (tmp_path / "again").symlink_to(tmp_path / "a")
    (tmp_path / "c.txt").symlink_to(tmp_path / "a" / "b.txt")
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    assert [p.read_text() for p in files([tmp_path, tmp_path / "a", tmp_path / "c.txt"])] == ["a/b.txt"]


def test_what_is_not_there_is_an_error_and_the_rest_can_go_on(tmp_path):
    tree(tmp_path, "a.txt", "empty/x.py")
    with pytest.raises(InputError, match="there is no file"):
        files([tmp_path / "nowhere"])
    said = []
    assert [p.name for p in files([tmp_path / "nowhere", tmp_path / "empty", tmp_path / "a.txt"], report=said.append)] == ["a.txt"]
    assert len(said) == 2 and "no text lies in" in str(said[1])


PATTERNS = [
    "a", "/a", "a/", "*.txt", "!a.txt", "/b/*.txt", "b/**/c", "**/c", "c/**", "a?b", "[ab]", "[!a]*", "[a-c].txt", "b/c", "!b/c", "\\!a", "# a", "\\#a",
    "a\\ ", "a ", "**", "*", "!*/", "x[", "**/b/**", "/**/a", "a**b", "***", "[]a]", "[\\]]", "b/*/d", "!*.txt", "a*/b",
]  # fmt: skip
PARTS = ["a", "b", "c", "d", "a.txt", "b.txt", "axb", "!a", "#a", "]", "a ", "abc"]


def compared_with_git(folder, paths, lines):
    """Of these paths, an ignore file of these lines leaves out those that `git check-ignore` says."""
    (folder / ".gitignore").write_text("\n".join(lines) + "\n")
    asked = subprocess.run(
        ["git", "-C", str(folder), "check-ignore", "--no-index", "-z", "--stdin"],
        input="\0".join(paths).encode(),
        capture_output=True,
        check=False,
    )
    level = ignoring.level(folder, "")
    levels = [level] if level else []
    ours = {
        p
        for p in paths
        if any(ignoring.ignored(levels, "/".join(p.split("/")[:n]), n < p.count("/") + 1) for n in range(1, p.count("/") + 2))
    }
    assert ours == set(asked.stdout.decode().split("\0")) - {""}, lines


def test_patterns_mean_what_git_means_by_them(tmp_path):
    """Random ignore files over one tree, compared with `git check-ignore`."""
    chance = random.Random(5)
    subprocess.run(["git", "init", "-q", str(tmp_path)], check=True)
    paths = sorted({"/".join(chance.choice(PARTS) for _ in range(chance.randint(1, 4))) for _ in range(300)})
    for _ in range(60):
        lines = [chance.choice(PATTERNS) for _ in range(chance.randint(1, 4))]
        compared_with_git(tmp_path, paths, lines)


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_a_folder_that_may_not_be_read_is_reported(tmp_path):
    tree(tmp_path, "a.txt", "shut/b.txt")
    (tmp_path / "shut").chmod(0)
    said = []
    try:
        assert [p.name for p in files([tmp_path], report=said.append)] == ["a.txt"]
    finally:
        (tmp_path / "shut").chmod(0o755)
    assert len(said) == 1


def test_signs_of_sets_in_a_class_are_letters():
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("error")
        pattern = ignoring.parse("x[+--.&&||~~[]-")
    assert pattern is not None
    assert ignoring.parse("[--0a-]x").matches("-x")
    assert not ignoring.parse("[a-c]x").matches("-x")
