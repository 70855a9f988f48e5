"""Arrow record batches in and out, and the same functions in a Spark session."""

from functools import partial

import pytest

from normalize import Normalizer
from normalize.errors import ConfigError

pyarrow = pytest.importorskip("pyarrow", reason="needs pyarrow (pip install 'normalize-mt[arrow]')")

from normalize.integrations import arrow  # noqa: E402

TEXTS = ["The OTSC met; the CSTO and a TSC summit.", None, "", "Lukashenka is in Minsk .", "All is well."]
KINDS = {
    "string": pyarrow.string(),
    "large": pyarrow.large_string(),
    "view": pyarrow.string_view(),
    "dictionary": pyarrow.dictionary(pyarrow.int32(), pyarrow.string()),
}


def table(kind="string", rows=2):
    texts = pyarrow.array(TEXTS, pyarrow.string())
    column = texts.dictionary_encode() if kind == "dictionary" else texts.cast(KINDS[kind])
    fields = [
        pyarrow.field("url", pyarrow.string()),
        pyarrow.field("body", column.type, metadata={"of": "texts"}),
        pyarrow.field("number", pyarrow.int16(), nullable=False),
    ]
    urls, numbers = ["a", "b", "c", None, "e"], pyarrow.array(range(5), pyarrow.int16())
    whole = pyarrow.Table.from_arrays([pyarrow.array(urls), column, numbers], schema=pyarrow.schema(fields, metadata={"kept": "yes"}))
    return whole.to_batches(max_chunksize=rows)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("rows", [1, 2, 5])
def test_texts_are_fixed_as_one_by_one_and_all_else_stays(kind, rows, normalizer):
    given = table(kind, rows)
    made = list(arrow.fixed(given, field="body", trust="likely"))
    assert [batch.schema for batch in made] == [batch.schema for batch in given]
    assert made[0].schema.metadata == {b"kept": b"yes"} and made[0].schema.field("body").metadata == {b"of": b"texts"}
    assert [text for batch in made for text in batch["body"].to_pylist()] == [
        text and normalizer.fix(text, "likely").text for text in TEXTS
    ]
    assert [row for batch in made for row in batch["number"].to_pylist()] == list(range(5))


def test_a_batch_without_any_text_stays():
    batch = pyarrow.RecordBatch.from_pydict({"text": pyarrow.nulls(3)})
    assert list(arrow.fixed([batch])) == [batch]
    assert [row.num_rows for row in arrow.findings([batch])] == [0]


@pytest.mark.parametrize("rows", [1, 5])
def test_findings_are_those_of_check_whatever_the_batches(rows, normalizer):
    made = pyarrow.Table.from_batches(arrow.findings(table(rows=rows), field="body", id="url"), arrow.findings_schema()).to_pylist()
    wanted = [
        (name or str(at), f.start, f.end, f.text, f.rule, f.replacement)
        for at, (name, text) in enumerate(zip("abc", TEXTS, strict=False), 1)
        if text
        for f in normalizer.check(text)
    ]
    wanted += [("4", f.start, f.end, f.text, f.rule, f.replacement) for f in normalizer.check(TEXTS[3])]
    assert [(row["doc"], row["start"], row["end"], row["text"], row["rule"], row["replacement"]) for row in made] == wanted
    assert wanted


def test_mentions_and_scores(normalizer):
    mentions = pyarrow.Table.from_batches(arrow.mentions(table(), field="body"), arrow.mentions_schema()).to_pylist()
    assert {(row["doc"], row["entity"], row["canonical"]) for row in mentions} >= {("1", "csto", "CSTO"), ("4", "lukashenko", "Lukashenko")}
    scores = pyarrow.Table.from_batches(arrow.scored(table(), field="body"))
    assert scores["penalty"].to_pylist()[1] is None and scores["verdict"].to_pylist()[4] == "keep"
    assert scores["penalty"].to_pylist()[0] == normalizer.score(TEXTS[0]).penalty
    assert scores.schema.metadata == {b"kept": b"yes"}


@pytest.mark.parametrize(
    "field, told", [("text", "no one column 'text'; there are url, body, number"), ("number", "holds int16, not text")]
)
def test_a_wrong_column_is_told(field, told):
    with pytest.raises(ConfigError, match=told):
        list(arrow.fixed(table(), field=field))


def test_nothing_in_nothing_out_and_review_is_for_people():
    assert list(arrow.fixed([])) == [] and list(arrow.findings(iter(()))) == []
    with pytest.raises(ValueError, match="for a person"):
        list(arrow.fixed(table(), field="body", trust="review"))


def test_options_reach_the_normalizer():
    (batch,) = arrow.fixed([pyarrow.record_batch({"text": ["Lukashenka in Kyiv."]})], style="russian-legacy")
    assert batch["text"].to_pylist() == [Normalizer(style="russian-legacy").fix("Lukashenka in Kyiv.").text]


def test_a_spark_session_fixes_and_finds(spark, normalizer):
    texts = [text for text in TEXTS if text] * 5
    frame = spark.createDataFrame([(f"u{at}", text) for at, text in enumerate(texts)], "url string, body string").repartition(3)
    fixed = frame.mapInArrow(partial(arrow.fixed, field="body", trust="likely"), frame.schema).collect()
    assert {row.url: row.body for row in fixed} == {f"u{at}": normalizer.fix(text, "likely").text for at, text in enumerate(texts)}
    kinds = {pyarrow.int64(): "long", pyarrow.float64(): "double"}
    columns = ", ".join(f"{field.name} {kinds.get(field.type, 'string')}" for field in arrow.findings_schema())
    found = frame.mapInArrow(partial(arrow.findings, field="body", id="url"), columns.replace("end long", "`end` long")).collect()
    assert len(found) == sum(len(normalizer.check(text)) for text in texts)
