"""Living with findings: the baseline does not churn, decisions are honoured, marks in the text hold back what they name."""

import json
import pickle
from pathlib import Path

import pytest

from normalize.corpus import baseline, decisions, suppressions
from normalize.corpus.decisions import Choice, Decision
from normalize.errors import InputError
from normalize.model import Category, Document, Rule, Severity, Trust

RULE = Rule("known-form", Category.NAME, Severity.MINOR, "accuracy/mistranslation/terminology")
OTHER = Rule("calque", Category.GARBLE, Severity.MINOR, "fluency/unidiomatic")
TEXT = "Leaders of the OTSC met on Monday in the old palace.\nLater the OTSC denied that its members had met at all.\n"


def found(document, word="OTSC", rule=RULE, replacement="CSTO", trust=Trust.SURE):
    at = -1
    result = []
    while (at := document.text.find(word, at + 1)) >= 0:
        result.append(
            rule.finding(document, at, at + len(word), "csto: foreign form", replacement, trust=trust if replacement is not None else None)
        )
    return result


def baseline_of(folder, *documents):
    path = folder / baseline.NAME
    entries, _ = baseline.entries_of([(d, found(d)) for d in documents], folder)
    baseline.save(path, entries)
    return path


def new(folder, document):
    return [f.start for f in baseline.filter_from(folder / baseline.NAME)(document, found(document))]


# --- baseline


def test_what_is_known_is_held_back_and_what_is_new_is_not(tmp_path):
    path = str(tmp_path / "a.txt")
    baseline_of(tmp_path, Document(TEXT, path))
    assert new(tmp_path, Document(TEXT, path)) == []
    longer = TEXT + "An OTSC spokesman was silent.\n"
    assert new(tmp_path, Document(longer, path)) == [longer.rindex("OTSC")]
    assert len(new(tmp_path, Document(TEXT, str(tmp_path / "b.txt")))) == 2


@pytest.mark.parametrize(
    "changed",
    [
        pytest.param("A new headline\n\n" + TEXT, id="lines before"),
        pytest.param(TEXT.replace("\n", "\r\n"), id="line ends"),
        pytest.param("\n".join(reversed(TEXT.splitlines())), id="lines in another order"),
        pytest.param(TEXT.replace("on Monday", "on Tuesday"), id="a word after"),
        pytest.param(TEXT.replace("Leaders", "Heads"), id="a word before"),
    ],
)
def test_the_baseline_does_not_churn(tmp_path, changed):
    path = str(tmp_path / "a.txt")
    baseline_of(tmp_path, Document(TEXT, path))
    assert new(tmp_path, Document(changed, path)) == []


def test_repeats_are_counted(tmp_path):
    path = str(tmp_path / "a.txt")
    line = "The OTSC met.\n"
    file = baseline_of(tmp_path, Document(line * 2, path))
    assert [json.loads(row).get("count") for row in file.read_text().splitlines()] == [None, 2]
    assert new(tmp_path, Document(line * 2, path)) == []
    assert new(tmp_path, Document(line * 3, path)) == [2 * len(line) + 4]


def test_a_record_is_known_by_its_name(tmp_path):
    path = str(tmp_path / "a.jsonl")
    baseline_of(tmp_path, Document(TEXT, path, "7"))
    assert new(tmp_path, Document(TEXT, path, "7")) == []
    assert len(new(tmp_path, Document(TEXT, path, "8"))) == 2


def test_the_file_is_sorted_and_has_neither_lines_nor_times(tmp_path):
    one, two = (Document(TEXT, str(tmp_path / name)) for name in ("b.txt", "a.txt"))
    data = baseline_of(tmp_path, one, two).read_bytes()
    rows = data.decode().splitlines()
    assert rows == sorted(rows, key=lambda row: (row != rows[0], row))
    assert baseline_of(tmp_path, two, one).read_bytes() == data
    assert set(json.loads(rows[1])) == {"path", "rule", "text", "span", "context"}
    assert str(tmp_path) not in data.decode()


def test_both_sides_of_a_merge_can_stand(tmp_path):
    path = tmp_path / baseline.NAME
    one = baseline_of(tmp_path, Document(TEXT, str(tmp_path / "a.txt"))).read_text()
    two = baseline_of(tmp_path, Document(TEXT, str(tmp_path / "a.txt")), Document(TEXT, str(tmp_path / "b.txt"))).read_text()
    path.write_text(one + two)
    assert new(tmp_path, Document(TEXT, str(tmp_path / "a.txt"))) == []
    twice = Document(TEXT * 2, str(tmp_path / "a.txt"))
    assert len(new(tmp_path, twice)) == 2  # a line that stands twice counts once


def test_prune_takes_out_what_is_mended_and_adds_nothing(tmp_path):
    here = tmp_path / "a.txt"
    here.write_text(TEXT)
    file = baseline_of(tmp_path, Document(TEXT, str(here)), Document(TEXT, str(tmp_path / "gone.txt")))
    known = baseline.filter_from(file)
    now = Document(TEXT.replace("the OTSC met", "the CSTO met") + "An OTSC spokesman.\n", str(here))
    entries, seen = baseline.entries_of([(now, known.parted(now, found(now))[0])], tmp_path)
    left = baseline.without_lost_files(baseline.updated(known.entries, entries, seen), tmp_path)
    assert [(key.path, entry.times) for key, entry in left.items()] == [("a.txt", 1)]


def test_a_line_that_is_no_entry_is_named(tmp_path):
    path = tmp_path / baseline.NAME
    path.write_text('{"normalize-baseline": 1}\n<<<<<<< HEAD\n')
    with pytest.raises(InputError, match=r"baseline\.jsonl:2: "):
        baseline.filter_from(path)
    with pytest.raises(InputError, match="baseline create"):
        baseline.filter_from(tmp_path / "none.jsonl")


def test_paths_do_not_depend_on_where_the_program_is_run(tmp_path, monkeypatch):
    (tmp_path / "texts").mkdir()
    monkeypatch.chdir(tmp_path / "texts")
    assert baseline.shown("a.txt", tmp_path) == "texts/a.txt"
    monkeypatch.chdir(tmp_path)
    assert baseline.shown("texts/a.txt", tmp_path) == baseline.shown(str(tmp_path / "texts" / "a.txt"), tmp_path) == "texts/a.txt"


# --- decisions


def decided(folder, *lines):
    path = folder / decisions.NAME
    decisions.save(path, lines)
    return decisions.filter_from(path)


def test_a_rejected_form_goes_everywhere_and_other_forms_stay(tmp_path):
    document = Document(TEXT + "The OKVS, too.", str(tmp_path / "a.txt"))
    findings = [*found(document), *found(document, "OKVS")]
    kept = decided(tmp_path, Decision(Choice.REJECT, "known-form", "OTSC"))(document, findings)
    assert [f.text for f in kept] == ["OKVS"]


def test_a_refused_edit_says_nothing_of_another(tmp_path):
    document = Document(TEXT, str(tmp_path / "a.txt"))
    refuse = decided(tmp_path, Decision(Choice.REJECT, "known-form", "OTSC", replacement="CSTO"))
    assert refuse(document, found(document)) == ()
    assert len(refuse(document, found(document, replacement="OSCE"))) == 2


@pytest.mark.parametrize("path, left", [("a.txt", 0), ("b.txt", 2), ("*.txt", 0), ("texts/*", 2), ("[ab].txt", 0), ("", 0)])
def test_a_decision_holds_in_a_file_or_a_pattern(tmp_path, path, left):
    document = Document(TEXT, str(tmp_path / "a.txt"))
    assert len(decided(tmp_path, Decision(Choice.IGNORE, "known-form", path=path))(document, found(document))) == left


def test_one_occurrence_can_be_decided_and_outlives_changes_beside_it(tmp_path):
    document = Document(TEXT, str(tmp_path / "a.txt"))
    first, second = found(document)
    keep = decided(tmp_path, decisions.of_occurrence(Choice.REJECT, document, second, tmp_path))
    assert keep(document, [first, second]) == (first,)
    changed = Document("A headline\n" + TEXT.replace("Later the", "But the"), document.path)
    assert [f.start for f in keep(changed, found(changed))] == [changed.text.index("OTSC")]


def test_an_accepted_review_edit_is_sure(tmp_path):
    document = Document(TEXT, str(tmp_path / "a.txt"))
    proposed = found(document, trust=Trust.REVIEW)
    kept = decided(tmp_path, Decision(Choice.ACCEPT, "known-form", "OTSC"))(document, proposed)
    assert [(f.trust, f.replacement) for f in kept] == [(Trust.SURE, "CSTO")] * 2
    pointed = found(document, rule=OTHER, replacement=None)
    kept = decided(tmp_path, Decision(Choice.ACCEPT, "calque", "OTSC", replacement="CSTO"))(document, pointed)
    assert [(f.trust, f.replacement) for f in kept] == [(Trust.SURE, "CSTO")] * 2
    assert list(decided(tmp_path, Decision(Choice.ACCEPT, "calque", "OTSC"))(document, pointed)) == pointed  # there is no edit to accept


def test_the_closest_decision_counts(tmp_path):
    document = Document(TEXT, str(tmp_path / "a.txt"))
    keep = decided(tmp_path, Decision(Choice.REJECT, "known-form", "OTSC"), Decision(Choice.ACCEPT, "known-form", "OTSC", path="a.txt"))
    assert len(keep(document, found(document))) == 2
    assert len(keep(Document(TEXT, str(tmp_path / "b.txt")), found(document))) == 0


def test_decisions_are_sorted_and_each_stands_once(tmp_path):
    path = tmp_path / decisions.NAME
    decisions.add(path, [Decision(Choice.REJECT, "known-form", "TSC"), Decision(Choice.REJECT, "known-form", "OTSC")])
    decisions.add(path, [Decision(Choice.ACCEPT, "known-form", "TSC")])
    assert [(d.text, d.decision) for d in decisions.read(path)] == [("OTSC", "reject"), ("TSC", "accept")]


@pytest.mark.parametrize(
    "line, message",
    [
        ("{", "not JSON"),
        ('{"decision": "maybe", "rule": "calque"}', "accept, reject, ignore"),
        ('{"decision": "reject"}', "about everything"),
        ('{"decision": "reject", "rulle": "calque"}', "unknown field 'rulle'"),
        ('{"decision": "reject", "rule": 3}', "object of texts"),
    ],
)
def test_a_line_that_is_no_decision_is_named(tmp_path, line, message):
    path = tmp_path / decisions.NAME
    path.write_text(f'{{"decision": "reject", "rule": "calque"}}\n{line}\n')
    with pytest.raises(InputError, match=rf"decisions\.jsonl:2: .*{message}"):
        decisions.filter_from(path)


def test_filters_travel_to_other_processes_and_name_their_content(tmp_path):
    document = Document(TEXT, str(tmp_path / "a.txt"))
    file = baseline_of(tmp_path, document)
    known, refuse = baseline.filter_from(file), decided(tmp_path, Decision(Choice.REJECT, "known-form", "OTSC"))
    for keep in (known, refuse, suppressions.Suppressed(("calque",))):
        assert pickle.loads(pickle.dumps(keep))(document, found(document)) == keep(document, found(document))
        assert repr(pickle.loads(pickle.dumps(keep))) == repr(keep)
    assert repr(known) != repr(baseline.filter_from(baseline_of(tmp_path, Document(TEXT * 2, document.path))))


# --- marks in the text

SUPPRESSED = suppressions.Suppressed(("known-form", "calque", "unused-suppression"))


@pytest.mark.parametrize(
    "text, left",
    [
        ("The OTSC [sic] said", 0),
        ("The OTSC (sic!) said", 0),
        ("The “OTSC” [sic] said", 0),
        ("The OTSC said [sic] that", 1),
        ("The OTSC [sick] said", 1),
        ("The OTSC, a classic [sic]", 1),
    ],
)
def test_sic_holds_back_what_stands_right_before_it(text, left):
    document = Document(text, "a.txt")
    assert len(SUPPRESSED(document, found(document))) == left


@pytest.mark.parametrize(
    "text, left",
    [
        ("The OTSC met. <!-- normalize: ignore known-form -->\nThe OTSC met.", 1),
        ("<!-- normalize: ignore known-form -->\nThe OTSC met.\nThe OTSC met.", 1),
        ("<!-- normalize: ignore -->\n\nThe OTSC met.", 0),
        ("<!-- normalize: ignore calque, known-form -->\nThe OTSC met.", 0),
        ("<!-- normalize: off known-form -->\nThe OTSC met.\n<!-- normalize: on -->\nThe OTSC met.", 1),
        ("<!-- normalize: off -->\nThe OTSC met.\nThe OTSC met.", 0),
        ("<!-- a comment -->\nThe OTSC met.", 1),
    ],
)
def test_comments_hold_back_in_markdown_only(text, left):
    markdown, plain = Document(text, "a.md", format="markdown"), Document(text, "a.txt")
    assert len([f for f in SUPPRESSED(markdown, found(markdown)) if f.rule == "known-form"]) == left
    left_in_plain = SUPPRESSED(plain, found(plain))
    assert len([f for f in left_in_plain if f.rule == "known-form"]) == text.count("OTSC")
    told = [f.message for f in left_in_plain if f.rule == "unused-suppression"]
    assert len(told) == text.count("<!-- normalize") and all("[sic]" in message for message in told)


@pytest.mark.parametrize(
    "comment, left",
    [
        ("<!-- Normalize: ignore known-form -->", 0),
        ("<!-- NORMALIZE: IGNORE KNOWN-FORM -->", 0),
        ("<!--normalise:ignore known-form-->", 0),
        ("<!-- normalize : ignore known-form -->", 0),
        ("<!-- normalize:\n  off -->", 0),
        ("<!-- normalize: ignroe known-form -->", 1),
        ("<!-- normalize ignore known-form -->", 1),
        ("<!-- normalize: ignore=known-form -->", 1),
        ("<!-- normalize: ignored known-form -->", 1),
        ("<!-- normalize: -->", 1),
    ],
)
def test_a_comment_for_the_program_holds_or_is_pointed_at_and_is_no_remnant(comment, left):
    document = Document(f"{comment}\nThe OTSC met.", "a.md", format="markdown")
    remnant = OTHER.finding(document, 0, len(comment), "a tag", "", trust=Trust.SURE)
    kept = SUPPRESSED(document, [remnant, *found(document)])
    assert [f.rule for f in kept] == (["unused-suppression", "known-form"] if left else [])


@pytest.mark.parametrize("comment", ["<!-- normalize-mt is a program -->", "<!-- abnormalize: ignore -->", "<!-- normalizer: off -->"])
def test_other_comments_are_none_of_ours(comment):
    document = Document(f"{comment}\nThe OTSC met.", "a.md", format="markdown")
    remnant = OTHER.finding(document, 0, len(comment), "a tag", "", trust=Trust.SURE)
    assert len(SUPPRESSED(document, [remnant, *found(document)])) == 2


def test_a_comment_that_holds_nothing_back_is_a_finding():
    document = Document("<!-- normalize: ignore known-form -->\nThe CSTO met.", "a.md", format="markdown")
    (finding,) = SUPPRESSED(document, [])
    assert (finding.rule, finding.text) == ("unused-suppression", "<!-- normalize: ignore known-form -->")
    used = Document("<!-- normalize: ignore known-form -->\nThe OTSC met.", "a.md", format="markdown")
    assert SUPPRESSED(used, found(used)) == ()


def test_a_comment_for_rules_that_did_not_run_is_not_unused():
    document = Document("<!-- normalize: ignore known-form -->\nThe CSTO met.", "a.md", format="markdown")
    assert suppressions.Suppressed(("calque", "unused-suppression"))(document, []) == ()
    assert suppressions.Suppressed(("known-form",))(document, []) == ()
    assert len(suppressions.Suppressed(("known-form", "unused-suppression"))(document, [])) == 1


def test_a_comment_is_no_finding_of_other_rules():
    document = Document("<!-- normalize: off -->\n<!-- normalize: on -->", "a.md", format="markdown")
    tag = Rule("html-remnant", Category.GARBLE, Severity.MAJOR, "fluency/typography")
    comment = tag.finding(document, 0, document.text.index("\n"), "an HTML comment", "")
    assert [f.rule for f in SUPPRESSED(document, [comment])] == []


def test_kept_with_finds_the_closest_file_upward(tmp_path, monkeypatch):
    from normalize.cli.documents import kept_with

    monkeypatch.chdir(tmp_path)
    (tmp_path / "corpus" / "2022").mkdir(parents=True)
    (tmp_path / baseline.NAME).write_text("")
    assert kept_with([Path("corpus/2022")], baseline.NAME) == tmp_path / baseline.NAME
    assert kept_with([Path("corpus")], "none.jsonl") == Path("none.jsonl")


def test_what_is_held_back_is_in_sarif_and_does_not_count(tmp_path, monkeypatch, capsys):
    import json

    from corpus_fixtures import use_small_lexicon

    from normalize.cli.main import run

    use_small_lexicon(monkeypatch, tmp_path)
    text = tmp_path / "a.md"
    text.write_text("The TSCTO met. <!-- normalize: ignore -->\nIn Gumri.\nThe TSCTO [sic] met.\nIn Gumri, too, the TSCTO met.\n")
    (tmp_path / decisions.NAME).write_text('{"decision": "reject", "rule": "known-form", "text": "Gumri", "note": "their own spelling"}\n')
    arguments = ["check", "--no-config", "--select", "known-form", str(text)]
    assert run(["baseline", "create", "--no-config", "--select", "known-form", "--file", str(tmp_path / "b.jsonl"), str(text)]) == 0
    capsys.readouterr()
    for more, count in (([], 1), (["--baseline", str(tmp_path / "b.jsonl")], 0)):
        assert run([*arguments, "--format", "sarif", *more]) == int(count > 0)
        results = json.loads(capsys.readouterr().out)["runs"][0]["results"]
        told = [(s["kind"], s["justification"]) for r in results for s in r["suppressions"]]
        assert told[:4] == [
            ("inSource", "a comment in the text holds it back"),
            ("external", "reject: their own spelling"),
            ("inSource", "[sic] stands after it"),
            ("external", "reject: their own spelling"),
        ]
        assert told[4:] == [("external", "known: it is in the baseline")] * (1 - count)
        assert len(results) == 5
        assert run([*arguments, "--format", "concise", *more]) == int(count > 0)
        assert len(capsys.readouterr().out.splitlines()) == count


@pytest.mark.parametrize(
    "line",
    ['{"path": {}, "rule": "r", "span": "s", "context": "c", "text": "t"}', '{"path": "p", "rule": [1], "span": "s", "context": "c", "text": "t"}',
     '{"path": "p", "rule": "r", "span": "s", "context": "c", "text": "t", "count": 1e400}', "[" * 100_000, "1", "null"],
)  # fmt: skip
def test_a_damaged_line_of_a_baseline_is_told_with_its_number(tmp_path, line):
    path = tmp_path / baseline.NAME
    path.write_text('{"normalize-baseline": 1}\n' + line + "\n", encoding="utf-8")
    with pytest.raises(InputError, match=f"{baseline.NAME}:2: no entry of a baseline"):
        baseline.filter_from(path)
