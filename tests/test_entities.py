"""Who is named in which text, as tables of every kind, and the workbook."""

import csv
import json
from pathlib import Path

import pytest

from normalize.cli.main import run
from normalize.model import Document, Trust
from normalize.names.mention import Mention
from normalize.reports.table_of_entities import matrix, rows, summed

FIRST = "An OTSC summit of the CSTO began. Lukashenka met Putin. The CSTO is led by Lukashenka.\n"
SECOND = "Vladimir Putin spoke.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(FIRST)
    (tmp_path / "=b.txt").write_text(SECOND)
    (tmp_path / "c.txt").write_text("All is well.\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def nameless(entity, language):
    return None


def test_a_row_counts_an_entity_in_a_text(normalizer):
    document = Document(FIRST, "a.txt", "7")
    by_entity = {row.entity: row for row in rows(document, normalizer.mentions(FIRST), nameless)}
    csto = by_entity["csto"]
    assert (csto.path, csto.doc, csto.mentions, csto.wrong, csto.forms, csto.start) == (
        "a.txt",
        "7",
        3,
        1,
        ("CSTO", "OTSC"),
        FIRST.index("OTSC"),
    )
    assert by_entity["lukashenko"].wrong == 2


def test_what_is_not_trusted_enough_does_not_count():
    unsure = Mention(0, 3, "CTO", "csto", "organisation", Trust.REVIEW, "CSTO", "known-form")
    document = Document("CTO")
    assert not list(rows(document, [unsure], nameless))
    (row,) = rows(document, [unsure], lambda entity, language: "the treaty", Trust.REVIEW)
    assert row.name == "the treaty" and row.wrong == 1


def test_sums_and_matrix_say_the_same_as_the_rows(normalizer):
    found = [row for name, text in (("a", FIRST), ("b", SECOND)) for row in rows(Document(text, name), normalizer.mentions(text), nameless)]
    named = {one.entity: one for one in summed(found)}
    assert (named["putin"].texts, named["putin"].mentions) == (2, 2) and summed(found)[0].entity == "putin"
    wide = list(matrix(found))
    assert [row["path"] for row in wide] == ["a", "b"] and list(wide[0])[2] == "putin"
    for entity, one in named.items():
        assert sum(row[entity] for row in wide) == one.mentions


def test_the_terminal_gets_a_table(folder, capfd):
    assert run(["entities", "."]) == 0
    out, err = capfd.readouterr()
    assert "3 texts" in err and any("Vladimir Putin" in line and "person putin" in line for line in out.splitlines())


@pytest.mark.parametrize("ending", ["jsonl", "csv", "tsv", "parquet", "jsonl.gz"])
def test_files_have_a_row_for_each_entity_of_a_text(folder, ending):
    if ending == "parquet":
        pytest.importorskip("pyarrow", reason="needs pyarrow (pip install 'normalize-mt[arrow]')")
    assert run(["entities", ".", "-o", f"out.{ending}"]) == 0
    made = read(f"out.{ending}")
    assert ("csto", 3) in {(row["entity"], int(row["mentions"])) for row in made} and len(made) == len(
        {(r["path"], r["entity"]) for r in made}
    )
    if ending in ("csv", "tsv"):  # no cell is a formula
        assert {row["path"] for row in made} == {"a.txt", "'=b.txt"}


def read(name):
    import gzip

    data = gzip.decompress(Path(name).read_bytes()) if name.endswith(".gz") else Path(name).read_bytes()
    if name.endswith("parquet"):
        import pyarrow.parquet

        return pyarrow.parquet.read_table(name).to_pylist()
    if "json" in name:
        return [json.loads(line) for line in data.decode().splitlines()]
    return list(csv.DictReader(data.decode().splitlines(), delimiter="\t" if name.endswith("tsv") else ","))


def test_a_wide_table_has_a_column_for_each_entity(folder, capfd):
    assert run(["entities", "--wide", "--kind", "person", ".", "-o", "wide.csv"]) == 0
    (second, first) = sorted(read("wide.csv"), key=lambda row: row["path"])
    assert (first["putin"], first["lukashenko"], second["putin"], second["lukashenko"]) == ("1", "2", "1", "0") and "csto" not in first
    assert run(["entities", "--wide", "--format", "jsonl", "a.txt"]) == 0
    assert json.loads(capfd.readouterr().out)["csto"] == 3


def test_standard_output(folder, capfd):
    run(["entities", "--format", "csv", "c.txt"])
    assert capfd.readouterr().out == "path,doc,entity,kind,name,mentions,wrong,forms,start\n"
    run(["entities", "a.txt", "-o", "-"])
    assert json.loads(capfd.readouterr().out.splitlines()[0])["path"] == "a.txt"


def test_only_the_kinds_that_are_asked_for(folder, capfd):
    run(["entities", "--kind", "person", "--format", "jsonl", "a.txt"])
    assert {json.loads(line)["entity"] for line in capfd.readouterr().out.splitlines()} == {"lukashenko", "putin"}


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["a.txt", "-o", "e.xml"], ".parquet"),
        (["a.txt", "-o", "entities"], ".parquet"),
        (["a.txt", "--wide"], "--format"),
        (["a.txt", "--kind", "persn"], "did you mean 'person'?"),
        (["a.txt", "--format", "xml"], "jsonl"),
        (["none.txt"], "none.txt"),
        ([], "name files"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_mistakes_are_told_and_nothing_is_written(folder, capfd, arguments, word):
    before = set(folder.iterdir())
    assert run(["entities", *arguments]) == 2
    assert word in capfd.readouterr().err and set(folder.iterdir()) == before


# The workbook, read back with another library


def test_a_workbook_has_texts_findings_and_entities(folder, normalizer):
    pytest.importorskip("xlsxwriter", reason="needs XlsxWriter (pip install 'normalize-mt[xlsx]')")
    openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl to read it again (pip install openpyxl)")
    (folder / "d.txt").write_text('The =1+1 , "@OTSC" \u202eof the CSTO met. Visit https://example.org , OTSC!\n')
    assert run(["report", ".", "-o", "corpus.xlsx"]) == 0
    book = openpyxl.load_workbook("corpus.xlsx")
    assert book.sheetnames == ["texts", "findings", "entities"]
    sheets = {
        sheet.title: [dict(zip([c.value for c in sheet[1]], [c.value for c in row], strict=True)) for row in sheet.iter_rows(min_row=2)]
        for sheet in book
    }
    assert {row["path"] for row in sheets["texts"]} == {"a.txt", "=b.txt", "c.txt", "d.txt"}
    score = normalizer.score(FIRST)
    (first,) = [row for row in sheets["texts"] if row["path"] == "a.txt"]
    assert (first["penalty"], first["verdict"]) == (round(score.penalty, 3), str(score.verdict))
    assert len(sheets["findings"]) == sum(row["findings"] for row in sheets["texts"])
    assert ("a.txt", "csto", 3) in {(row["path"], row["entity"], row["mentions"]) for row in sheets["entities"]}
    for sheet in book:
        for row in sheet.iter_rows():
            assert all(cell.data_type != "f" and cell.hyperlink is None for cell in row)
            assert not any("\u202e" in str(cell.value) for cell in row)


def test_without_its_library_the_way_out_is_told(folder, capfd, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    assert run(["report", "a.txt", "-o", "x.xlsx"]) == 2
    assert "normalize-mt[xlsx]" in capfd.readouterr().err
