"""tools/new.py makes parts that work as they are made, by the recipes of CONTRIBUTING.md."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys

import pytest
from conftest import ROOT

spec = importlib.util.spec_from_file_location("new", ROOT / "tools" / "new.py")
tool = importlib.util.module_from_spec(spec)
spec.loader.exec_module(tool)

NAMES = {
    "rule": "stray-example",
    "report": "example",
    "corpus-format": "example",
    "lexicon-format": "example",
    "finder": "prefixed-example",
    "language": "oc",
}


EXAMPLES = re.compile(r"stray.hyphen|asciidoc|srt|memoq|initialled_name|/oc\.yaml")  # what the recipes make


@pytest.mark.parametrize("kind", tool.PARTS)
def test_a_part_is_made_and_nothing_is_overwritten(kind, tmp_path):
    made, left = tool.new(kind, NAMES[kind], "What it does.", tmp_path)
    assert made and left and all("$" not in path.read_text() for path in made)
    assert "What it does" in made[0].read_text()
    with pytest.raises(FileExistsError, match="left as it is"):
        tool.new(kind, NAMES[kind], "", tmp_path)


@pytest.mark.parametrize(("kind", "name"), [("rule", "Stray"), ("rule", "stray_x"), ("rule", "../x"), ("language", "oc_FR"), ("rul", "x")])
def test_names_that_cannot_be_are_told(kind, name, tmp_path):
    with pytest.raises(ValueError, match="no kind|no name"):
        tool.new(kind, name, "", tmp_path)
    assert not list(tmp_path.rglob("*"))


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A copy of the project in which each kind of part was begun, the lines that the recipes name put in by hand."""
    root = tmp_path_factory.mktemp("checkout")
    for folder in ("normalize", "tests", "lexicons", "tools", "seeds"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, root / name)
    for kind in ("rule", "report", "corpus-format", "lexicon-format", "finder"):
        tool.new(kind, NAMES[kind], "An example.", root)
    formats = root / "normalize" / "corpus" / "formats" / "__init__.py"
    text = formats.read_text()
    text = text.replace("FORMATS = {\n", 'FORMATS = {\n    "example": Known(".example", "example", "texts"),\n')
    formats.write_text(text)
    (root / "a.example").write_text("An exampleword of the OTSC and the CSTO.\n")
    (root / "g.example").write_text("form;canonical\nEvyl;Evil Club\n")
    return root


def run(checkout, *arguments):
    environment = {**os.environ, "PYTHONPATH": str(checkout), "NORMALIZE_CACHE": str(checkout / "cache")}
    return subprocess.run([sys.executable, *arguments], cwd=checkout, env=environment, capture_output=True, text=True)


def test_a_new_rule_and_a_new_finder_pass_their_cases(checkout):
    done = run(
        checkout,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        "tests/test_cases.py",
        "-k",
        "stray-example or prefixed-example or every_rule",
    )
    assert done.returncode == 0, done.stdout[-3000:]


def test_a_new_report_and_a_new_corpus_format_are_found(checkout):
    done = run(checkout, "-m", "normalize", "check", "--no-cache", "--format", "example", "a.example")
    assert done.returncode == 1 and "a.example 1 why it is wrong" in done.stdout and "'OTSC' -> 'CSTO'" in done.stdout, (
        done.stdout + done.stderr
    )
    done = run(checkout, "-m", "normalize", "fix", "--no-cache", "-o", "-", "a.example")
    assert "CSTO and the CSTO" in done.stdout, done.stderr


def test_a_new_lexicon_format_is_found(checkout):
    done = run(checkout, "-m", "normalize", "lexicon", "import", "example", "--kind", "organisation", "g.example")
    assert "Evil Club" in done.stdout, done.stdout + done.stderr


def test_contributing_has_a_recipe_for_each_kind():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for kind in tool.PARTS:
        assert f"python tools/new.py {kind} " in text
    for path in re.findall(r"`((?:tools|tests|docs|normalize|lexicons|benchmarks)/[\w./-]+)`", text):
        assert (ROOT / path).exists() or EXAMPLES.search(path), path
