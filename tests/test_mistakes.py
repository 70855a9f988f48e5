"""Typical mistakes of people who begin: each is told on a few lines, with what would be right and the code 2. One row a mistake."""

import json
import sys

import pytest

from normalize.cli.main import run

ARTICLE = "An OTSC of the CSTO. Lukashenka spoke , they said.\n"

# The command, and a word of the message without which its reader would not know what to do.
COMMANDS = [
    (["chek", "a.txt"], "check"),
    (["help", "chek"], "check"),
    (["check"], "name files or folders"),
    (["check", "--fromat", "sarif", "a.txt"], "--format"),
    (["check", "--format", "sariff", "a.txt"], "sarif"),
    (["check", "--format", "xml", "a.txt"], "junit"),
    (["hook", "--format", "githup", "a.txt"], "github"),
    (["check", "--select", "names", "a.txt"], "'name'"),
    (["check", "--select", "known-from", "a.txt"], "known-form"),
    (["check", "--severity", "high", "a.txt"], "critical"),
    (["check", "--fail-on", "error", "a.txt"], "major"),
    (["check", "--style", "american", "a.txt"], "wire-english"),
    (["check", "--from", "xlsx", "a.txt"], "jsonl"),
    (["check", "none.txt"], "none.txt"),
    (["check", "empty"], "no text lies in empty"),
    (["check", "--lexicon", "none.yaml", "a.txt"], "none.yaml"),
    (["check", "--baseline", "none.jsonl", "a.txt"], "none.jsonl"),
    (["check", "--decisions", "none.jsonl", "a.txt"], "none.jsonl"),
    (["check", "--field", "body", "r.jsonl"], "text"),
    (["fix", "--trust", "review", "a.txt"], "likely"),
    (["fix", "--diff", "--output", "out", "a.txt"], "--output"),
    (["fix", "--output", "-", "a.txt", "r.jsonl"], "one text"),
    (["score", "--format", "xml", "a.txt"], "jsonl"),
    (["score", "--settings", "none.toml", "a.txt"], "none.toml"),
    (["report", "a.txt"], "--output"),
    (["lexicon", "exprot"], "export"),
    (["lexicon", "export", "excel"], "csv"),
    (["lexicon", "import", "cvs", "a.txt"], "csv"),
    (["lexicon", "show", "xyzzy"], "search"),
    (["explain", "xyzzyplugh"], "lists the rules"),
    (["review", "-"], "name files"),
    (["baseline", "prune", "a.txt"], "baseline create"),
    (["check", "--style", "ukranian", "a.txt"], "did you mean 'ukrainian'?"),
    (["check", "--from", "jsnl", "a.txt"], "did you mean 'jsonl'?"),
    (["check", "--severity", "majr", "a.txt"], "did you mean 'major'?"),
    (["check", "--fail-on", "Shure", "a.txt"], "did you mean 'sure'?"),
    (["fix", "--trust", "shure", "a.txt"], "did you mean 'sure'?"),
    (["fix", "--strip", "boilerplat", "a.txt"], "did you mean 'boilerplate'?"),
    (["score", "--format", "jsnl", "a.txt"], "did you mean 'jsonl'?"),
    (["check", "--target", "english", "a.txt"], "did you mean 'en'?"),
    (["check", "--target", "german", "a.txt"], "did you mean 'de'?"),
    (["check", "--target", "gb", "a.txt"], "did you mean 'en-GB'?"),
    (["check", "--id", "nr", "--select", "calque", "r.jsonl"], "'nr', which --id names;"),
    (["check", "--lang-field", "lnag", "--select", "calque", "r.jsonl"], "'lnag', which --lang-field names;"),
    (["check", "--dictionary", "xx=a.txt", "a.txt"], "'xx'"),
    (["lexicon", "search", "\udcff"], "not UTF-8"),
    (["decide", "reject", "OTSC", "a.txt"], "--in a.txt"),
    (["fix", "--output", "texts.gz", "a.txt", "r.jsonl"], "jsonl"),
    (["check", "--jobs", "0", "a.txt"], "1"),
    (["check", "--since", "v1", "a.txt"], "git"),
    (["review", "--trust", "shure", "a.txt"], "did you mean 'sure'?"),
    (["lexicon", "serch", "x"], "search"),
    (["lexicon", "import", "wikidta", "a.txt"], "did you mean 'wikidata'?"),
    (["explain", "known-from"], "lists the rules"),
    (["completion", "powershell"], "bash"),
    # What a shell leaves of a variable that is not set: an empty path would be the current folder.
    (["check", ""], "was a variable not set?"),
    (["fix", ""], "was a variable not set?"),
    (["fix", "--output", "", "a.txt"], "was a variable not set?"),
    (["undo", ""], "was a variable not set?"),
    (["check", "--lexicon", "", "a.txt"], "was a variable not set?"),
    (["lexicon", "check", ""], "was a variable not set?"),
    (["check", "--field", "", "r.jsonl"], "--field names nothing"),
    (["check", "--id", "", "r.jsonl"], "--id names nothing"),
    (["check", "--stdin-filename", "", "-"], "--stdin-filename names nothing"),
    (["check", "--style", "", "a.txt"], "--style names nothing"),
    (["decide", "reject", "OTSC", "--in", ""], "--in names no file"),
    (["fix", "--resume", "a.txt"], "--output"),
    (["entities", "-o", "r.jsonl", "r.jsonl"], "would be written over"),
    (["decide", "accept", "OTSC", "--as", "CS\x07TO"], "nobody sees"),
    (["decide", "reject", "OT\u202eSC"], "nobody sees"),
    (["calibrate", "--quantile", "5", "a.txt"], "--quantile"),
]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(ARTICLE)
    (tmp_path / "r.jsonl").write_text("".join(json.dumps({"id": n, "text": ARTICLE}) + "\n" for n in range(30)))
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(arguments, capfd):
    assert run(arguments) == 2
    err = capfd.readouterr().err
    assert len(err.splitlines()) <= 8 and "Traceback" not in err and "<" not in err.replace("<stdin>", ""), err
    return err


@pytest.mark.parametrize(("arguments", "word"), COMMANDS, ids=lambda value: " ".join(value) if isinstance(value, list) else value)
def test_a_mistake_is_told_with_the_way_out(folder, capfd, arguments, word):
    assert word in (err := told(arguments, capfd)), err


# A file with a mistake in it: the message names the file, mostly the line, and what would be right.
FILES = [
    ("normalize.toml", 'trst = "sure"\n', ["check", "a.txt"], "did you mean 'trust'?"),
    ("normalize.toml", 'trust = "shure"\n', ["fix", "--diff", "a.txt"], "did you mean 'sure'?"),
    ("normalize.toml", 'select = ["nams"]\n', ["check", "a.txt"], "did you mean 'name'?"),
    ("normalize.toml", 'select = "name"\n', ["check", "a.txt"], "list"),
    ("normalize.toml", 'target = "english"\n', ["check", "a.txt"], "en"),
    ("normalize.toml", 'lexicons = ["mine.yaml"]\n', ["check", "a.txt"], "mine.yaml"),
    ("normalize.toml", 'strip = ["boilerplat"]\n', ["fix", "--diff", "a.txt"], "did you mean 'boilerplate'?"),
    ("normalize.toml", 'strip = ["duplicates"]\n', ["check", "a.txt"], "did you mean 'duplicate'?"),
    ("normalize.toml", "trust = sure\n", ["check", "a.txt"], "line 1"),
    ("mine.yaml", "institute:\n\tkind: place\n", ["lexicon", "check", "mine.yaml"], "mine.yaml:2"),
    (
        "mine.yaml",
        "institute:\n  kind: organization\n  source: x\n  name:\n    en: {full: A B}\n",
        ["lexicon", "check", "mine.yaml"],
        "organisation",
    ),
    ("mine.yaml", "institute:\n  knd: place\n  source: x\n", ["lexicon", "check", "mine.yaml"], "did you mean 'kind'?"),
    ("mine.yaml", "institute: [\n", ["lexicon", "fmt", "mine.yaml"], "mine.yaml:"),
    ("normalize.toml", 'lexicons = [""]\n', ["check", "a.txt"], "'.'"),
    ("normalize.toml", b'\xef\xbb\xbftrst = "sure"\n', ["check", "a.txt"], "did you mean 'trust'?"),
    ("old.txt", "Žák řekl".encode("cp1250"), ["check", "old.txt"], "old.txt"),
    ("a.xlsx", b"PK\x03\x04", ["check", "a.xlsx"], "a spreadsheet"),
    ("a.docx", b"PK\x03\x04", ["check", "a.docx"], ".txt"),
    ("a.json", '{"text": "An OTSC."}', ["check", "a.json"], "jq -c"),
    (".normalize-decisions.jsonl", '{"decision": "no", "text": "OTSC"}\n', ["check", "a.txt"], "accept, reject, ignore"),
    (".normalize-baseline.jsonl", "nonsense\n", ["hook", "a.txt"], "baseline create"),
]


@pytest.mark.parametrize(("name", "content", "arguments", "word"), FILES, ids=lambda value: value if isinstance(value, str) else None)
def test_a_mistake_in_a_file_is_told_with_the_way_out(folder, capfd, name, content, arguments, word):
    (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
    code = run(arguments)
    captured = capfd.readouterr()
    said = captured.err + captured.out
    assert code in (1, 2) and word in said and "Traceback" not in said, said


# What is not installed is named as pip wants it.
EXTRAS = [
    ("pyarrow", "a.parquet", ["check", "a.parquet"], "normalize-mt[arrow]"),
    ("trafilatura", "a.html", ["check", "a.html"], "normalize-mt[html]"),
    ("zstandard", "a.txt.zst", ["check", "a.txt.zst"], "normalize-mt[zstd]"),
]


@pytest.mark.parametrize(("package", "name", "arguments", "word"), EXTRAS, ids=lambda value: value if isinstance(value, str) else None)
def test_an_extra_that_is_not_installed_is_named(folder, capfd, monkeypatch, package, name, arguments, word):
    (folder / name).write_bytes(b"<p>An OTSC of the CSTO.</p>")
    for module in [m for m in sys.modules if m.split(".")[0] == package]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, package, None)  # as an import of what is not there
    code = run(arguments)
    captured = capfd.readouterr()
    assert code == 2 and word in captured.err, captured.err


def test_the_message_names_nothing_where_nothing_is_near(folder, capfd):
    assert "mean" not in told(["check", "--style", "xyzzy", "a.txt"], capfd)
    assert "mean" not in told(["xyzzy"], capfd)
