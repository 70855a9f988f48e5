"""Nothing from outside reaches a terminal, the log of a build server or a spreadsheet as it is: not by any format, command or message.

The formats are those that are registered, so a new one is held to this without a word here.
"""

import ast
import csv
import io
import json
import re
import shutil
import subprocess
import unicodedata
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from corpus_fixtures import use_small_lexicon
from hypothesis import given
from hypothesis import strategies as st
from rendered import rendered

from normalize import escaping, reports
from normalize.cli.main import run
from normalize.critic import read as read_marks
from normalize.edits import apply
from normalize.model import Category, Document, Edit, Rule, Severity, Trust
from normalize.reports.diff import patch

ROOT = Path(__file__).resolve().parent.parent
RULE = Rule("known-form", Category.NAME, Severity.MINOR, "accuracy", trust=Trust.SURE)

HOSTILE = {
    "colour": "\x1b[31mred",
    "title of the window": "\x1b]0;owned\x07",
    "clears the screen": "\x1b[2J\x1b[H",
    "one-byte sequence": "\x9b31m",
    "string terminator": "\x90q\x9c",
    "backspace": "safe\x08\x08\x08\x08evil",
    "carriage return": "shown\rhidden",
    "line": "one\ntwo",
    "line of Windows": "one\r\ntwo",
    "next line": "one\x85two",
    "line separator": "one\u2028two",
    "paragraph separator": "one\u2029two",
    "form feed, vertical tab": "one\x0ctwo\x0bthree",
    "delete": "a\x7fb",
    "turned": "\u202etxt.exe",
    "embedded": "\u202aa\u202b",
    "isolated": "\u2066a\u2067b\u2068c\u2069",
    "marks of direction": "a\u200eb\u200fc\u061cd",
    "not seen": "zero\u200bwidth\u2060joined\ufeff",
    "soft hyphen": "soft\xadhyphen",
    "tags": "flag\U000e0041\U000e0042",
    "half of a character": "half\ud800of\udcff",
    "command of GitHub": "\n::error file=a.txt::forged",
    "command with blanks before": "x\n   ::set-output name=a::b",
    "old command of GitHub": "##[command]rm",
    "command of Azure": "##vso[task.setvariable variable=a]b",
    "command of TeamCity": "##teamcity[blockOpened name='a']",
    "formula": "=1+1",
    "formula with a blank": "\t=cmd|' /C calc'!A0",
    "mark-up": "<script>alert(1)</script>&amp;\"'",
}
NAMES = sorted(HOSTILE)


def harmful(text, but=""):
    """The characters of an output that a terminal or an eye obeys; line feeds end its lines."""
    return {
        c
        for c in text
        if c not in "\n" + but
        and (unicodedata.category(c) in ("Cc", "Zl", "Zp", "Cs") or unicodedata.bidirectional(c) in BIDI or c in "\u061c\u200e\u200f")
    }


BIDI = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


def commands(text):
    """The lines that a build server would take for a command, as the runners of GitHub, Azure and TeamCity look for them."""
    return [line for line in re.split("[\n\r]", text) if line.lstrip().startswith("::") or re.search(r"##\w*\[", line)]


def document(hostile, where):
    """A text with a hostile part in its path, its record, or itself before, in and after what is found, with the finding."""
    text = f"The OTSC met.{hostile} OTSC {hostile} end." if where == "text" else "The OTSC met."
    path = f"a/{hostile}.txt" if where == "path" else "a/b.txt"
    found = Document(text, path, hostile if where == "record" else "7" if where == "text" else None)
    at = text.rindex("OTSC")
    spans = [(at, at + 4, "CSTO")] + (
        [(13, 13 + len(hostile), None), (13 + len(hostile) + 1, len(text) - 5, hostile)] if where == "text" else []
    )
    message = f"said of {hostile}" if where == "message" else "a foreign form"
    return found, sorted((RULE.finding(found, a, b, message, new) for a, b, new in spans), key=lambda f: f.start)


def report(name, hostile, where):
    return "\n".join(rendered(name, [document(hostile, where)]))


@pytest.mark.parametrize("where", ["path", "record", "text", "message"])
@pytest.mark.parametrize("name", reports.names())
def test_no_format_hands_on_what_a_terminal_or_a_build_server_obeys(name, where):
    form = reports.format_of(name)
    for what, hostile in HOSTILE.items():
        out = report(name, hostile, where).replace("\r\n", "\n")
        ours = re.sub(r"\x1b\[[\d;]*m", "", out) if not re.search(r"\x1b\[[\d;]*m", hostile) else out
        colours = set(re.findall(r"\x1b\[[\d;]*m", out))
        assert not harmful(re.sub(r"\x1b\[(?:\d{1,2})?m", "", ours) if name == "full" else ours, "\t"), (what, out)
        assert "\x1b[31mred" not in out and "\x1b[2J" not in out, (what, colours)
        if form.commands:
            assert len(commands(out)) == len(out.split("\n")) == len(document(hostile, where)[1]), (what, out)
            assert all(line.startswith("::warning file=") for line in out.split("\n")), (what, out)
        else:
            assert not commands(out), (what, out)


@pytest.mark.parametrize("where", ["path", "record", "text", "message"])
@pytest.mark.parametrize("name", [name for name in reports.names() if name not in ("markup",)])
def test_a_finding_stays_on_its_lines(name, where):
    """However many lines a format takes for a finding, what stands in the finding adds none."""
    calm = len(report(name, "calm", where).split("\n"))
    for what, hostile in HOSTILE.items():
        assert len(report(name, hostile, where).split("\n")) == calm, (what, report(name, hostile, where))


@pytest.mark.parametrize("what", NAMES)
def test_programs_get_back_what_was_there(what):
    hostile = HOSTILE[what]
    for where in ("path", "record", "text", "message"):
        of, findings = document(hostile, where)
        told = [json.loads(line) for line in report("jsonl", hostile, where).split("\n")]
        assert [(t["path"], t["doc"], t["text"], t["replacement"], t["message"]) for t in told] == [
            (of.path, of.id, f.text, f.replacement, f.message) for f in findings
        ]
        gitlab = json.loads(report("gitlab", hostile, where))
        assert [issue["location"]["path"] for issue in gitlab] == [of.path] * len(findings)
        result = json.loads(report("sarif", hostile, where))["runs"][0]["results"]
        assert [r["locations"][0]["physicalLocation"]["region"]["snippet"]["text"] for r in result] == [f.text for f in findings]
        json.loads(report("rdjson", hostile, where))


@pytest.mark.parametrize("what", NAMES)
def test_xml_is_exact_but_for_what_xml_cannot_say(what):
    hostile = HOSTILE[what]
    of, _ = document(hostile, "path")
    for name, attribute in (("checkstyle", "name"), ("junit", "name")):
        root = ElementTree.fromstring(report(name, hostile, "path"))
        said = root[0].get(attribute)
        cannot = [c for c in hostile if (ord(c) < 32 and c not in "\t\n\r") or 0xD800 <= ord(c) < 0xE000]
        if not cannot:
            assert said == of.path
        else:
            assert all(c not in said for c in cannot) and said.endswith(".txt")


@pytest.mark.parametrize("what", [name for name in NAMES if not name.startswith(("command", "old command"))])
def test_a_text_with_marks_says_the_same_as_the_text(what):
    of, _ = document(HOSTILE[what], "text")
    marked = report("markup", HOSTILE[what], "text")
    assert read_marks(marked).before == escaping.harmless(of.text)


def test_right_letters_stay_as_they_are_in_every_format():
    """Joiners of Persian and of pictures, marks, wide letters, no-break spaces, private use: none of it is obeyed by anything."""
    text = "OTSC Łódź नमस्ते می\u200cخواهم 👩\u200d👩\u200d👧 e\u0301 東京\u00a0km ::: a::b ## [x] # ::"
    of = Document(text, "artículo/Łódź::b.txt", "№ 7")
    finding = RULE.finding(of, 0, 4, "csto: a form", "CSTO")
    for name in reports.names():
        out = "\n".join(rendered(name, [(of, [finding])]))
        for piece in ("OTSC", "CSTO"):
            assert piece in out, name
        if name in ("full", "markup"):
            assert text[5:52] in re.sub(r"\x1b\[\d*m", "", out), out
        if name not in ("sarif", "github", "markup"):
            assert "Łódź::b.txt" in out, name


@given(st.text())
def test_visible_is_one_line_that_can_be_printed_and_says_all(text):
    shown = escaping.visible(text)
    assert not harmful(shown) and "\n" not in shown
    assert escaping.visible(shown) == shown
    rest = iter(shown)
    assert all(c in rest for c in text if c.isprintable()), "a letter is lost or in another place"


@given(st.text())
def test_harmless_keeps_every_line_and_letter(text):
    shown = escaping.harmless(text)
    assert not harmful(shown.replace("\r\n", "\n"), "\t")
    assert shown.count("\n") == text.count("\n")
    if text.isprintable():
        assert shown == text


@given(st.recursive(st.none() | st.text() | st.integers(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)))
def test_json_is_one_harmless_line_and_exact(value):
    line = escaping.json_line(value)
    assert json.loads(line) == value
    assert not harmful(line) and "\n" not in line and not re.search(r"##\w*\[", line)


@given(st.text(alphabet="=+-@\t\r\n'ab ＝＠", max_size=6) | st.text())
def test_a_cell_is_no_formula_and_can_be_taken_back(text):
    made = escaping.formula_free(text)
    assert escaping.uncell(made) == text
    assert not made or made[0] not in "=+-@\t\r\n＝＋－＠"
    cell = escaping.cell(text)
    assert not cell or cell[0] not in "=+-@\t\r\n＝＋－＠"


@pytest.mark.parametrize("text", ["plain", "a=b", "O'Neill", "'Ndrangheta", "'s-Hertogenbosch", "5 - 3", "a@b.example", ""])
def test_cells_that_are_no_formulas_stay(text):
    assert escaping.cell(text) == text == escaping.uncell(text)


@pytest.mark.parametrize("value", [None, 5, -1.5, True])
def test_numbers_are_no_formulas(value):
    assert escaping.cell(value) is value


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("::error::x", "\\x3a:error::x"),
        ("  \t::error::x", "  \t\\x3a:error::x"),
        ("\x1b[1m::error::x\x1b[0m", "\x1b[1m\\x3a:error::x\x1b[0m"),
        ("a\n::error::x", "a\n\\x3a:error::x"),
        ("see ##[group]x", "see \\x23#[group]x"),
        ("###[group]x", "#\\x23#[group]x"),
        ("##vso[a]", "\\x23#vso[a]"),
    ],
)
def test_commands_of_build_servers_are_broken(line, said):
    assert escaping.quiet(line) == said
    assert not commands(escaping.quiet(line).replace("\x1b[1m", ""))


@pytest.mark.parametrize("line", ["std::vector", "a ::b", "## Heading", "## [link](x)", "# a", "a.txt:1:2: rule", ": :", "12::30"])
def test_what_is_no_command_stays(line):
    assert escaping.quiet(line) == line


# The patch.

CONTENTS = {name: hostile for name, hostile in HOSTILE.items() if "half" not in name}


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
@pytest.mark.parametrize("what", CONTENTS)
def test_a_patch_with_hostile_names_and_lines_applies(tmp_path, what):
    hostile = CONTENTS[what]
    name = f'd/{hostile.replace("/", "_")} "b"\\.txt'
    text = f"one\n{hostile}\nOTSC {hostile}\nfour\n"
    at = text.index("OTSC")
    edits = [Edit(at, at + 4, "CSTO")]
    (tmp_path / "d").mkdir()
    (tmp_path / name).write_bytes(text.encode())
    lines = b"".join(escaping.encoded(line) + b"\n" for line in patch(name, text, edits))
    head = lines.split(b"@@")[0].decode()
    assert not harmful(head, "\t") and head.count("\n") == 2
    done = subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=lines, capture_output=True)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / name).read_bytes().decode() == apply(text, edits)


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
def test_a_patch_of_a_name_with_blanks_or_other_letters_is_as_git_writes_it(tmp_path):
    for name in ("a b.txt", "Łódź.txt", "plain.txt"):
        (tmp_path / name).write_text("OTSC\n")
        lines = "".join(line + "\n" for line in patch(name, "OTSC\n", [Edit(0, 4, "CSTO")]))
        assert f"--- a/{name}" in lines
        assert subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=lines.encode(), capture_output=True).returncode == 0
        assert (tmp_path / name).read_text() == "CSTO\n"


# The commands: every one of them, over a folder with hostile names, ids and texts.

FILE_NAMES = [hostile for name, hostile in HOSTILE.items() if "/" not in hostile and "half" not in name] + ["not\udcffutf-8"]
ARTICLE = "An OTSC of the CSTO. Lukashenka , spoke of {} with the OTSC.\n"
RECORD_IDS = [hostile for name, hostile in HOSTILE.items() if "half" not in name]


@pytest.fixture
def corpus(tmp_path, monkeypatch):
    """A folder of articles whose names and texts are hostile, a file of records whose ids are, and a lexicon whose names are."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for number, name in enumerate(FILE_NAMES):
        (folder / f"{name}.txt").write_bytes(ARTICLE.format(HOSTILE[NAMES[number]]).encode("utf-8", "replace"))
    with (tmp_path / "records.jsonl").open("w") as file:
        for hostile in RECORD_IDS:
            file.write(json.dumps({"id": hostile, "text": ARTICLE.format(hostile)}) + "\n")
    (tmp_path / "own.yaml").write_text(
        "evil-club:\n  kind: organisation\n  source: example.org\n  name:\n    en: {full: 'Evil Club'}\n  forms:\n"
        + "".join(
            f"    - {{text: {json.dumps(f'Evyl {n} {hostile}')}, kind: garble, trust: sure, source: {json.dumps(hostile)}}}\n"
            for n, hostile in enumerate(
                v for k, v in HOSTILE.items() if k in ("turned", "isolated", "not seen", "old command of GitHub", "formula")
            )
        )
    )
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("GITHUB_ACTIONS", raising=False)
    return tmp_path


ON_TEXTS = ["corpus", "records.jsonl"]
SPOKEN = [
    *(["check", "--no-cache", "--format", name, *ON_TEXTS] for name in reports.names()),
    *(["score", "--no-cache", "--format", name, *extra, *ON_TEXTS] for name in ("table", "jsonl", "csv") for extra in ([], ["--segments"])),
    ["stats", "--no-cache", *ON_TEXTS],
    *(["discover", "--format", name, "--least", "1", *ON_TEXTS] for name in ("yaml", "jsonl", "table")),
    ["hook", "--no-cache", *ON_TEXTS],
    ["report", "--no-cache", "-o", "-", *ON_TEXTS],
    ["report", "--no-cache", "-o", "page.html", "--title", "\x1b[31m\u202e", *ON_TEXTS],
    ["baseline", "create", "--no-cache", *ON_TEXTS],
    ["calibrate", "--no-cache", *ON_TEXTS],
    ["fix", "--no-cache", "--output", "out\x1b[2J", *ON_TEXTS],
    ["fix", "--no-cache", *ON_TEXTS],
    ["explain", "\x1b[31m::error::"],
    ["explain", "::error::x"],
    ["explain", "--lexicon", "own.yaml", "Evyl 0 \u202etxt.exe"],
    ["lexicon", "show", "\x1b[31m"],
    ["lexicon", "show", "--lexicon", "own.yaml", "evil-club"],
    ["lexicon", "search", "\u202e\x1b[2J"],
    ["lexicon", "search", "--lexicon", "own.yaml", "Evil"],
    ["lexicon", "check", "no\x1b[31m.yaml"],
    ["lexicon", "fmt", "--diff", "own.yaml"],
    ["lexicon", "import", "csv", "none\x1b[31m\n.csv"],
    ["lexicon", "diff", "own.yaml", "none\x1b[2J.yaml"],
    ["check", "none\x1b[31m\n::error::x.txt"],
    ["check", "--format", "\x1b[31m", "corpus"],
    ["check", "--select", "\u202e\x1b[31m", "corpus"],
    ["check", "--target", "\x1b[31m\n", "corpus"],
    ["check", "--style", "\x1b[31m\n::error::", "corpus"],
    ["check", "--lexicon", "no\x1b[31m\n.yaml", "corpus"],
    ["check", "--severity", "\x1b[31m", "corpus"],
    ["check", "--\x1b[31m", "corpus"],
    ["check", "--decisions", "none\x1b[31m\n.jsonl", "corpus"],
    ["check", "--baseline", "none\x1b[31m\n.jsonl", "corpus"],
    ["check", "--from", "\x1b[31m\n::error::", "corpus"],
    ["score", "--settings", "none\x1b[31m\n.toml", "corpus"],
    ["fix", "--output", "a\x1b[31m.xlsx", "corpus"],
    ["evaluate", "none\x1b[31m", "none\n::error::"],
    ["init", "a\n\x1b[31m"],
    ["undo", "none\x1b[31m"],
    ["undo", "--list"],
    ["\x1b[31m\n::error::"],
    ["help", "\x1b[31m\n::error::"],
]


@pytest.mark.parametrize("arguments", SPOKEN, ids=lambda a: ascii(" ".join(a))[1:60])
def test_no_command_says_what_a_terminal_or_a_build_server_obeys(corpus, capsysbinary, monkeypatch, arguments):
    monkeypatch.setenv("NORMALIZE_STATE", str(corpus / "state"))
    monkeypatch.setenv("XDG_STATE_HOME", str(corpus / "state"))
    if "own.yaml" in arguments:
        use_small_lexicon(monkeypatch, corpus / "home")  # to lay a lexicon over the shipped one takes half a minute
    assert run(arguments) in (0, 1, 2)
    out, err = (data.decode("utf-8") for data in capsysbinary.readouterr())
    assert out or err
    assert "Traceback" not in err and "fault of normalize" not in err, err
    for text in (out, err):
        assert not harmful(text.replace("\r\n", "\n"), "\t")
    assert not commands(err)
    if "github" not in arguments:
        assert not commands(out)
    assert not any(
        line.startswith(("forged", "two")) for line in (out + err).split("\n") if "markup" not in arguments and "fmt" not in arguments
    )


def test_a_patch_of_hostile_files_applies(corpus, capfdbinary):
    shutil.copytree(corpus / "corpus", corpus / "copy")
    assert run(["fix", "--no-cache", "--diff", "corpus"]) == 1
    lines = capfdbinary.readouterr().out
    assert subprocess.run(["git", "apply", "-"], cwd=corpus, input=lines, capture_output=True).returncode == 0
    changed = [a for a in (corpus / "copy").iterdir() if a.read_bytes() != (corpus / "corpus" / a.name).read_bytes()]
    assert len(changed) == len(FILE_NAMES)


def test_on_github_a_patch_can_give_no_command(corpus, capfd, monkeypatch):
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    Path("a.txt").write_text("::error::x\nAn OTSC of the CSTO.\n")
    assert run(["fix", "--no-cache", "--diff", "a.txt"]) == 1
    out = capfd.readouterr().out
    lines = out.splitlines()
    assert lines[0].startswith("::stop-commands::") and lines[-1] == f"::{lines[0].removeprefix('::stop-commands::')}::"
    assert subprocess.run(["git", "apply", "-"], cwd=corpus, input=out, text=True, capture_output=True).returncode == 0


def test_tables_of_the_lexicon_are_safe_to_open_and_come_back(corpus, capfd):
    names = ["=1+1", "+7 Club", "-ismus", "@home", "'=quoted", "'s-Hertogenbosch", "plain"]
    Path("own.yaml").write_text(
        "".join(
            f"odd-{n}:\n  kind: organisation\n  source: example.org\n  name:\n    en: {{full: {json.dumps(f'{name} x')}}}\n    fr: {{full: {json.dumps(f'{name} y')}}}\n"
            for n, name in enumerate(names)
        )
    )
    for form, separator in (("csv", ","), ("tsv", "\t"), ("deepl", ","), ("google", ",")):
        assert run(["lexicon", "export", form, "-q", "own.yaml"]) == 0
        rows = list(csv.reader(io.StringIO(capfd.readouterr().out), delimiter=separator))
        cells = [cell for row in rows for cell in row]
        assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells), (form, cells)
        assert any(cell.startswith("'=1+1") for cell in cells)
        assert run(["lexicon", "export", form, "-q", "--raw", "own.yaml"]) == 0
        raw = [cell for row in csv.reader(io.StringIO(capfd.readouterr().out), delimiter=separator) for cell in row]
        assert "=1+1 x" in raw and "'=quoted y" in raw
    for form in ("csv", "tsv"):
        assert run(["lexicon", "export", form, "-q", "-o", f"out.{form}", "own.yaml"]) == 0
        assert run(["lexicon", "import", form, f"out.{form}", "-o", f"back-{form}.yaml"]) == 0
        capfd.readouterr()
        assert run(["lexicon", "export", form, "-q", "--raw", f"back-{form}.yaml"]) == 0
        back = {cell for row in csv.reader(io.StringIO(capfd.readouterr().out), delimiter="," if form == "csv" else "\t") for cell in row}
        assert {f"{name} x" for name in names} <= back, back


# Nobody prints but one module.

PACKAGE = ROOT / "normalize"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_one_module_prints(path):
    """What is printed goes through `cli.printing`; the line of the progress, which is ours, and bytes of `fix -` do not."""
    if path.relative_to(PACKAGE).as_posix() in ("cli/printing.py", "cli/progress.py", "__main__.py"):
        return
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in (
                "click.echo",
                "click.secho",
                "click.confirm",
                "click.prompt",
                "print",
                "sys.stdout.write",
                "sys.stderr.write",
            ), f"{path}:{node.lineno}: {called}"
            if called.endswith("json.dumps") and path.relative_to(PACKAGE).parts[0] in ("cli", "reports"):
                assert not any(k.arg == "ensure_ascii" for k in node.keywords), f"{path}:{node.lineno}: use escaping.json_line"


def test_the_test_sees_what_it_looks_for():
    assert all(harmful(hostile) or commands(hostile) or name in SEEN_OTHERWISE for name, hostile in HOSTILE.items())


SEEN_OTHERWISE = {"line", "not seen", "soft hyphen", "tags", "formula", "mark-up"}
