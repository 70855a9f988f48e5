"""The same texts in pandas, Polars, DuckDB, Spark and Datasets: each with the real library, skipped with a word where it is not installed."""

import pickle
import subprocess
import sys

import pytest
from conftest import ROOT

from normalize.errors import ConfigError

TEXTS = ["The OTSC met; the CSTO and a TSC summit.", None, "", "Lukashenka is in Minsk .", "All is well."]
URLS = ["a", "b", "c", "d", "e"]


def library(name, extra=None):
    return pytest.importorskip(name, reason=f"needs {name} (pip install {extra or name})")


@pytest.fixture(scope="module")
def wanted(normalizer):
    """What each text gives by itself: fixed, its penalty, its findings and mentions."""
    return {
        "fixed": [text if text is None else normalizer.fix(text, "likely").text for text in TEXTS],
        "penalty": [text if text is None else normalizer.score(text).penalty for text in TEXTS],
        "findings": [
            (url, f.start, f.text, f.replacement) for url, text in zip(URLS, TEXTS, strict=True) if text for f in normalizer.check(text)
        ],
        "mentions": [(url, m.start, m.entity) for url, text in zip(URLS, TEXTS, strict=True) if text for m in normalizer.mentions(text)],
    }


def test_the_rows_are_not_empty(wanted):
    assert len(wanted["findings"]) > 3 and len(wanted["mentions"]) > 3


# pandas


@pytest.fixture(scope="module")
def pandas():
    library("pandas")
    import pandas

    return pandas


@pytest.mark.parametrize("dtype", ["object", "string"])
@pytest.mark.parametrize("missing", [None, float("nan"), "NA"])
def test_pandas(pandas, wanted, normalizer, dtype, missing):
    from normalize.integrations import pandas as texts_in

    missing = pandas.NA if missing == "NA" else missing
    series = pandas.Series([missing if text is None else text for text in TEXTS], index=URLS, name="body", dtype=dtype)
    fixed = texts_in.fixed(series, trust="likely", normalizer=normalizer)
    assert [None if pandas.isna(text) else text for text in fixed] == wanted["fixed"]
    assert (fixed.name, fixed.dtype, list(fixed.index)) == ("body", series.dtype, URLS)
    scores = texts_in.scored(series, normalizer=normalizer)
    assert [None if pandas.isna(value) else value for value in scores["penalty"]] == wanted["penalty"] and list(scores.index) == URLS
    found = texts_in.findings(series, normalizer=normalizer)
    assert [
        (row.doc, row.start, row.text, None if pandas.isna(row.replacement) else row.replacement) for row in found.itertuples()
    ] == wanted["findings"]
    named = texts_in.mentions(series, normalizer=normalizer)
    assert [(row.doc, row.start, row.entity) for row in named.itertuples()] == wanted["mentions"]


def test_pandas_without_a_text_has_the_same_columns(pandas, normalizer):
    from normalize.integrations import pandas as texts_in

    full, empty = (texts_in.findings(pandas.Series(texts, dtype="string"), normalizer=normalizer) for texts in (TEXTS, [None]))
    assert list(full.columns) == list(empty.columns) and empty.empty and full.dtypes["start"] == empty.dtypes["start"]
    assert texts_in.fixed(pandas.Series([], dtype="string"), normalizer=normalizer).empty


def test_pandas_tells_what_is_no_text(pandas, normalizer):
    from normalize.integrations import pandas as texts_in

    with pytest.raises(TypeError, match="not int"):
        texts_in.fixed(pandas.Series(["a", 7]), normalizer=normalizer)
    with pytest.raises(TypeError, match="a Series"):
        texts_in.fixed(["a"], normalizer=normalizer)
    with pytest.raises(TypeError, match="not both"):
        texts_in.fixed(pandas.Series(["a"]), normalizer=normalizer, style="british")
    with pytest.raises(ValueError, match="for a person"):
        texts_in.fixed(pandas.Series(["a"]), trust="review", normalizer=normalizer)


# Polars


@pytest.fixture(scope="module")
def polars():
    library("polars")
    import polars

    return polars


def test_polars(polars, wanted, normalizer):
    from normalize.integrations import polars as texts_in

    frame = polars.DataFrame({"url": URLS, "body": TEXTS})
    fixed = texts_in.fixed(frame["body"], trust="likely", normalizer=normalizer)
    assert fixed.to_list() == wanted["fixed"] and fixed.name == "body"
    beside = frame.hstack(texts_in.scored(frame["body"], normalizer=normalizer))
    assert beside["penalty"].to_list() == wanted["penalty"] and beside.columns == ["url", "body", "penalty", "verdict"]
    found = texts_in.findings(frame, field="body", id="url", normalizer=normalizer)
    assert found.select("doc", "start", "text", "replacement").rows() == wanted["findings"]
    assert (
        texts_in.mentions(frame, field="body", id="url", normalizer=normalizer).select("doc", "start", "entity").rows()
        == wanted["mentions"]
    )
    assert texts_in.findings(frame, field="body", normalizer=normalizer)["doc"][0] == "1"


def test_polars_in_an_expression(polars, wanted, normalizer):
    from functools import partial

    from normalize.integrations import polars as texts_in

    fix = partial(texts_in.fixed, trust="likely", normalizer=normalizer)
    lazy = polars.LazyFrame({"body": TEXTS}).with_columns(polars.col("body").map_batches(fix, return_dtype=polars.String))
    assert lazy.collect()["body"].to_list() == wanted["fixed"]


def test_polars_without_a_text(polars, normalizer):
    from normalize.integrations import polars as texts_in

    nothing = polars.DataFrame({"text": [None, None]})
    assert texts_in.fixed(nothing["text"], normalizer=normalizer).to_list() == [None, None]
    assert (
        texts_in.findings(nothing, normalizer=normalizer).schema
        == texts_in.findings(polars.DataFrame({"text": TEXTS}), normalizer=normalizer).schema
    )
    with pytest.raises(ConfigError, match="there are text"):
        texts_in.findings(nothing, field="body", normalizer=normalizer)
    with pytest.raises(ConfigError, match="not text"):
        texts_in.fixed(polars.Series("number", [1]), normalizer=normalizer)


# DuckDB


def test_duckdb(wanted, normalizer):
    duckdb = library("duckdb")
    from normalize.integrations import duckdb as texts_in

    connection = duckdb.connect()
    connection.execute("create table articles (url varchar, body varchar)")
    connection.executemany("insert into articles values (?, ?)", list(zip(URLS, TEXTS, strict=True)))
    texts_in.register(connection, trust="likely", normalizer=normalizer)

    def column(sql):
        return [value for (value,) in connection.execute(f"select {sql} from articles order by url").fetchall()]

    assert column("normalize_fix(body)") == wanted["fixed"]
    assert column("normalize_penalty(body)") == wanted["penalty"]
    assert column("normalize_verdict(body)")[1:2] == [None]
    rows = "select url, unnest(normalize_{}(body), recursive := true) from articles"
    found = connection.execute(f"select url, start, text, replacement from ({rows.format('findings')}) order by url, start").fetchall()
    assert sorted(found, key=repr) == sorted(wanted["findings"], key=repr)
    named = connection.execute(f"select url, start, entity from ({rows.format('mentions')})").fetchall()
    assert sorted(named) == sorted(wanted["mentions"])
    same, key = connection.execute("select name_similarity('Lukashenka', 'Лукашенко'), name_key('Zase')").fetchone()
    assert same > 0.85 and key == "ss"
    assert connection.execute("select name_similarity('a', null)").fetchone() == (None,)


# Spark


def test_spark(spark, wanted, normalizer):
    from normalize.integrations import spark as texts_in

    frame = spark.createDataFrame(list(zip(URLS, TEXTS, strict=True)), "url string, body string").repartition(2)
    fixed = texts_in.fixed(frame, field="body", trust="likely")
    assert fixed.schema == frame.schema
    assert {row.url: row.body for row in fixed.collect()} == dict(zip(URLS, wanted["fixed"], strict=True))
    assert {row.url: row.penalty for row in texts_in.scored(frame, field="body").collect()} == dict(
        zip(URLS, wanted["penalty"], strict=True)
    )
    found = texts_in.findings(frame, field="body", id="url").collect()
    assert sorted(((row.doc, row.start, row.text, row.replacement) for row in found), key=repr) == sorted(wanted["findings"], key=repr)
    named = texts_in.mentions(frame, field="body", id="url")
    assert dict(named.dtypes)["start"] == "bigint" and dict(named.dtypes)["belief"] == "double"
    assert sorted((row.doc, row.start, row.entity) for row in named.collect()) == sorted(wanted["mentions"])


# Datasets


@pytest.fixture
def dataset(tmp_path, monkeypatch):
    library("datasets")
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    import datasets

    return datasets.Dataset.from_dict({"url": URLS, "body": TEXTS})


@pytest.mark.parametrize("batched", [True, False])
def test_datasets(dataset, wanted, batched):
    from normalize.integrations.datasets import FindNames, FixTexts, PointAt, ScoreTexts

    fixed = dataset.map(FixTexts("body", trust="likely", into="fixed"), batched=batched)
    assert fixed["fixed"][:] == wanted["fixed"] and fixed["body"][:] == TEXTS
    assert dataset.map(ScoreTexts("body"), batched=batched)["penalty"][:] == wanted["penalty"]
    found = dataset.map(PointAt("body"), batched=batched)
    assert [(row["url"], f["start"], f["text"], f["replacement"]) for row in found for f in row["findings"]] == wanted["findings"]
    named = dataset.map(FindNames("body"), batched=batched)
    assert [(row["url"], m["start"], m["entity"]) for row in named for m in row["mentions"]] == wanted["mentions"]


def test_datasets_finds_results_again_in_every_process(dataset, tmp_path):
    from normalize.integrations.datasets import FixTexts

    script = (
        "from datasets.fingerprint import Hasher; from normalize.integrations.datasets import FixTexts, ScoreTexts;"
        "fix = FixTexts('body', trust='likely', style='british'); print(Hasher.hash(fix));"
        "fix({'body': 'An OTSC of the CSTO.'}); print(Hasher.hash(fix));"  # what was opened is no part of it
        "print(Hasher.hash(FixTexts('body', style='british', trust='likely'))); print(Hasher.hash(FixTexts('body'))); print(Hasher.hash(ScoreTexts('body')))"
    )
    runs = [
        subprocess.run(
            [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True, env=_seeded(seed)
        ).stdout.split()
        for seed in "17"
    ]
    assert runs[0] == runs[1]
    used, after, again, other, score = runs[0]
    assert used == after == again and len({used, other, score}) == 3
    assert pickle.loads(pickle.dumps(FixTexts("body"))) == FixTexts("body") != FixTexts("text")


def _seeded(seed):
    import os

    return {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}


def test_datasets_in_two_processes(dataset, wanted):
    from normalize.integrations.datasets import FixTexts

    assert dataset.map(FixTexts("body", trust="likely"), batched=True, num_proc=2)["body"][:] == wanted["fixed"]
