"""Files of odd shape are told of on one line with the code 2, and what is right beside them is done."""

import os
import re
import sys
from pathlib import Path

import pytest
from corpus_fixtures import use_small_lexicon

from normalize.cli.main import run

ARTICLE = "An OTSC of the CSTO.\n"
DEEP = 20_000

CONFIGURATIONS = {
    "a number": ("pyproject.toml", "tool = 3\n# tool.normalize\n", "tool must be a table"),
    "a text": ("pyproject.toml", 'tool = "normalize" # tool.normalize\n', "tool must be a table"),
    "a list of tables": ("pyproject.toml", "[[tool]]\nnormalize = 1\n# tool.normalize\n", "tool must be a table"),
    "a number below": ("pyproject.toml", "[tool]\nnormalize = 1 # tool.normalize\n", "tool.normalize must be a table"),
    "a list below": ("pyproject.toml", "[[tool.normalize]]\ntarget = 'en'\n", "tool.normalize must be a table"),
    "tables in tables": ("normalize.toml", "score = " + "{a = " * DEEP + "1" + "}" * DEEP + "\n", "nested too deeply"),
    "lists in lists": ("normalize.toml", "lexicons = " + "[" * DEEP + "]" * DEEP + "\n", "nested too deeply"),
    "no TOML": ("normalize.toml", "target: en\n", "normalize.toml"),
    "no UTF-8": ("normalize.toml", "target = 'caf\udce9'\n", "normalize.toml"),
}

DECISIONS = {
    "lists in lists": "[" * DEEP,
    "objects in objects": '{"a":' * DEEP + "1" + "}" * DEEP,
    "a number": "3",
    "null": "null",
    "a list": '["reject"]',
    "an object of numbers": '{"decision": 1}',
}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(ARTICLE)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def one_line(capfd, word):
    err = capfd.readouterr().err
    assert err.startswith("error: ") and len(err.splitlines()) == 1 and word in err, err


@pytest.mark.parametrize("what", CONFIGURATIONS)
def test_a_configuration_of_odd_shape(folder, capfd, what):
    name, text, word = CONFIGURATIONS[what]
    (folder / name).write_bytes(os.fsencode(text))
    assert run(["check", "a.txt"]) == 2
    one_line(capfd, word)


def test_a_pyproject_of_others_is_none_of_our_business(folder, capfd):
    (folder / "pyproject.toml").write_text("tool = 3\n")
    assert run(["check", "a.txt"]) == 1


@pytest.mark.parametrize("what", DECISIONS)
def test_decisions_of_odd_shape(folder, capfd, what):
    (folder / ".normalize-decisions.jsonl").write_text(DECISIONS[what] + "\n")
    assert run(["check", "a.txt"]) == 2
    one_line(capfd, ".normalize-decisions.jsonl:1")


@pytest.mark.parametrize("text", ["score = " + "[" * DEEP, "tool = 3", "tool.normalize = 3", "[tool.normalize]\nscore = [1]"], ids=range(4))
def test_settings_of_odd_shape(folder, capfd, text):
    (folder / "s.toml").write_text(text + "\n")
    assert run(["score", "--settings", "s.toml", "a.txt"]) == 2
    one_line(capfd, "s.toml")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("first", range(5))
@pytest.mark.parametrize("command", [["check", "--format", "concise"], ["fix", "--output", "out"], ["hook"], ["score"]], ids=" ".join)
def test_links_that_lead_nowhere_or_to_themselves_and_names_too_long_keep_nothing_else_back(folder, capfd, command, first):
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "one.txt").symlink_to("two.txt")
    (folder / "two.txt").symlink_to("one.txt")
    (folder / "gone.txt").symlink_to("nowhere.txt")
    odd = ["loop.txt", "one.txt", "gone.txt", "n" * 5000, "a.txt/b.txt"]
    odd = odd[first:] + odd[:first]
    assert run([*command, *odd, "a.txt"]) == 2
    out, err = capfd.readouterr()
    assert "Traceback" not in err
    assert "a.txt" in out or (folder / "out" / "a.txt").exists()
    assert len(re.findall("^error: ", err, re.MULTILINE)) >= 3, err  # to the hook a name that is not there is one that went


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_folder_with_links_to_themselves_is_read(folder, capfd):
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "loop").symlink_to("loop")
    assert run(["check", "--format", "concise", "."]) == 1
    assert "a.txt:1:4" in capfd.readouterr().out


@pytest.mark.parametrize("names", [["text", "text"], ["text", "id", "text"], ["id", "text", "id"]], ids=str)
def test_parquet_with_columns_of_one_name(folder, capfd, names):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    parquet.write_table(pyarrow.Table.from_arrays([pyarrow.array([ARTICLE])] * len(names), names=names), "t.parquet")
    code = run(["check", "t.parquet"])
    err = capfd.readouterr().err
    assert "Traceback" not in err
    assert code == 2 and f"2 columns named {max(names, key=names.count)!r}" in err


@pytest.mark.parametrize("output", ["x.csv", "x.tsv", "x.jsonl", "x.jsonl.gz"])
def test_a_file_name_that_is_no_utf_8_goes_through(folder, capfd, output):
    if sys.platform in ("win32", "darwin"):
        pytest.skip("names are text there")
    Path(os.fsdecode(b"a\xff\xfe.txt")).write_text(ARTICLE)
    for command in (["check", "--format", "sarif", "."], ["check", "--format", "gitlab", "."], ["fix", "--output", output, "."]):
        assert run(command) == 1, capfd.readouterr().err
        assert "Traceback" not in capfd.readouterr().err


def test_the_library_says_what_it_was_given():
    import normalize

    tool = normalize.Normalizer(rules="name", ignore="acronym")
    assert tool.rules.select is not None and "acronym" in tool.rules.ignore
    for call in (tool.check, tool.fix, tool.score, tool.mentions):
        for value in (None, float("nan"), 5, b"bytes", ["a list"]):
            with pytest.raises(TypeError, match="a text is a str, not"):
                call(value)


WRONG_ARGUMENTS = [
    (lambda n: n.Normalizer(lexicons=5), TypeError, "in a list are wanted, not int"),
    (lambda n: n.Normalizer(lexicons=b"x"), TypeError, "in a list are wanted, not bytes"),
    (lambda n: n.Normalizer(lexicons="x" * 5000), "LexiconError", "no such lexicon"),
    (lambda n: n.Normalizer(lexicons=""), "LexiconError", "an empty name"),
    (lambda n: n.Normalizer(rules=5), TypeError, "not int"),
    (lambda n: n.Normalizer(ignore=5), TypeError, "not int"),
    (lambda n: n.Normalizer(dictionaries=5), TypeError, "not int"),
    (lambda n: n.Normalizer(style=["british"]), TypeError, "house style is wanted, not list"),
    (lambda n: n.Normalizer(style=""), "ConfigError", "wire-english"),
    (lambda n: n.Normalizer(lexicon="mine.yaml"), TypeError, r"lexicons=\["),
    (lambda n: n.Document("x", format="md"), ValueError, "markdown"),
]
WRONG_CALLS = [
    (lambda tool: tool.fix("x", strip=5), TypeError, "not int"),
    (lambda tool: tool.fix("x", filters=5), TypeError, "functions in a list"),
    (lambda tool: tool.fix("x", filters=["x"]), TypeError, "functions in a list"),
    (lambda tool: tool.score("x", settings={"review": 5}), TypeError, "Settings.of"),
]


@pytest.mark.parametrize(("call", "error", "says"), WRONG_ARGUMENTS)
def test_what_cannot_be_given_is_told(folder, monkeypatch, call, error, says):
    import normalize

    use_small_lexicon(monkeypatch, folder / "home")
    with pytest.raises(getattr(normalize, error) if isinstance(error, str) else error, match=says):
        call(normalize)


@pytest.mark.parametrize(("call", "error", "says"), WRONG_CALLS)
def test_what_cannot_be_asked_for_is_told(folder, monkeypatch, call, error, says):
    import normalize

    use_small_lexicon(monkeypatch, folder / "home")
    tool = normalize.Normalizer("en")
    with pytest.raises(error, match=says):
        call(tool)
    assert tool.fix("x", strip="boilerplate", filters=()).text == "x"  # one name needs no list around it


@pytest.mark.parametrize("given", ["own.yaml", Path("own.yaml"), ["own.yaml"], (Path("own.yaml"),)], ids=repr)
def test_one_lexicon_needs_no_list_around_it(folder, monkeypatch, given):
    import normalize

    use_small_lexicon(monkeypatch, folder / "home")
    (folder / "own.yaml").write_text(
        "evil-club:\n  kind: organisation\n  source: example.org\n  name:\n    en: {full: Evil Club}\n"
        "  forms:\n    - {text: Evyl Club, kind: garble, trust: sure, source: an article}\n"
    )
    assert normalize.Normalizer("en", given).fix("The Evyl Club met.").text == "The Evil Club met."


def test_dir_shows_all_names_before_they_are_used():
    import subprocess

    code = "import normalize; print(sorted(set(normalize.__all__) ^ {n for n in dir(normalize) if n[:2] != '__' or n == '__version__'}))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
