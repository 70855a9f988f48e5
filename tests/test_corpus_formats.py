"""Reading and writing back: what does not change in a file survives byte for byte, in every format."""

import csv
import io
import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalize.corpus import formats
from normalize.corpus.blocks import Block, Fields, Outcome, Splice, spliced, turned
from normalize.corpus.formats import delimited, jsonl, text
from normalize.corpus.formats import json as json_array
from normalize.corpus.inputs import Input
from normalize.corpus.outputs import Rewriting
from normalize.edits import apply
from normalize.errors import InputError
from normalize.model import Edit

# On a busy machine drawing a few texts may take seconds.
settings.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("patient")

FIELDS = Fields()
# What breaks readers: quotes, line ends of every kind, delimiters, escapes, marks outside the first plane, half-written objects.
PIECES = st.sampled_from(
    [
        '"',
        '""',
        ",",
        ";",
        "\t",
        "\n",
        "\r\n",
        "\r",
        "\\",
        "\\n",
        "\\u0041",
        "\\ud83d\\ude00",
        "{",
        "}",
        '{"text": "a"}',
        "text",
        "id",
        "é",
        "😀",
        "\u2028",
        "a",
        " ",
        "\ufeff",
    ]
)
MESS = st.lists(PIECES, max_size=30).map("".join)
TEXT = st.lists(PIECES, max_size=12).map("".join)


def some_edits(draw, value):
    """Edits of a text that do not overlap."""
    cuts = sorted(draw(st.lists(st.integers(0, len(value)), max_size=6)))
    return [
        Edit(a, b, draw(st.sampled_from(["", "X", '"', "é", "😀", ",", "\n", "\\"])))
        for a, b in zip(cuts[::2], cuts[1::2], strict=False)
        if a < b
    ]


def after(block, record, edits):
    return spliced(block.data, list(formats.load(block.format).splices(block, record, edits)))


# A file of each format, with the word Gumri once in its text. Parquet, which is not a stream of bytes, has tests of its own.
SAMPLES = {
    "text": "Le sommet de Gumri.\r\n",
    "markdown": "# Sommet\n\nA **Gumri** `code`\n",
    "jsonl": '{"id": 1,  "text": "A Gumri \\u00e9"}\n{"id": 2, "text": ""}\n',
    "json": '[\n  {"id": 1, "text": "A Gumri"}, {"id": 2}\n]\n',
    "delimited": 'id,text\n1,"A Gumri, dit-il"\n2,\n',
    "html": "<html><body><p>A Gumri.</p></body></html>",
}


def test_every_format_has_a_sample():
    assert set(SAMPLES) == set(formats.FORMATS) - {"parquet"}


@pytest.mark.parametrize("name", [name for name in SAMPLES if not formats.load(name).READ_ONLY])
def test_what_is_not_edited_stays_byte_for_byte(name):
    data, module = SAMPLES[name].encode(), formats.load(name)
    edited, nothing = bytearray(), bytearray()
    for block in module.blocks(io.BytesIO(data), f"a{formats.FORMATS[name].endings.split()[0]}", FIELDS):
        found = [(record, record.text.find("Gumri")) for record in module.records(block, FIELDS) if record.text]
        edits = [
            splice for record, at in found for splice in module.splices(block, record, [Edit(at, at + 5, "Gyumri")] if at >= 0 else [])
        ]
        edited += spliced(block.data, edits)
        nothing += spliced(block.data, [splice for record, _ in found for splice in module.splices(block, record, [])])
    assert bytes(nothing) == data
    assert bytes(edited) == data.replace(b"Gumri", b"Gyumri") != data


@given(MESS.map(str.encode) | st.binary(max_size=60), st.integers(1, 40))
def test_blocks_put_together_are_the_file(data, size):
    for module in (text, jsonl, delimited):
        module_block, module.BLOCK = getattr(module, "BLOCK", None), size
        try:
            blocks = list(module.blocks(io.BytesIO(data), "x", FIELDS))
        except InputError:
            continue  # refused as a whole: UTF-16, zero bytes
        finally:
            if module_block is not None:
                module.BLOCK = module_block
        assert b"".join(block.data for block in blocks) == data


@given(MESS, st.integers(3, 40))  # a byte order mark has three bytes
def test_where_a_file_is_cut_changes_no_record(data, size):
    for module in (jsonl, delimited):

        def seen(size, module=module):
            before, module.BLOCK = module.BLOCK, size
            try:
                blocks = module.blocks(io.BytesIO(data.encode()), "x", FIELDS)
                return [(r.text, r.id, r.problem, b.line + r.line) for b in blocks for r in module.records(b, FIELDS)]
            finally:
                module.BLOCK = before

        assert seen(size) == seen(1 << 20)


@given(st.data(), TEXT, st.booleans(), st.sampled_from(["text", "a.text"]))
def test_a_json_line_changes_only_where_it_is_edited(data, value, escaped, name):
    record = (
        {"id": 7, "text": "before", "text2": "text", "a": {"x": [1, "text"], "text": "inner"}}
        if name == "a.text"
        else {"id": 7, "z": "text"}
    )
    if name == "a.text":
        record["a"]["text"] = value
    else:
        record["text"] = value
    line = (" " + json.dumps(record, ensure_ascii=escaped) + " \r\n").encode()
    block = Block(b'{"text": "first"}\n' + line + b"\n", "jsonl", "x")
    fields = Fields(name)
    (found,) = [r for r in jsonl.records(block, fields) if r.id == "7"]
    assert found.text == value
    edits = some_edits(data.draw, value)
    result = after(block, found, edits)
    lines = result.split(b"\n")
    assert lines[0] + b"\n" == b'{"text": "first"}\n' and lines[2] == b""
    (again,) = [r for r in jsonl.records(block._replace(data=result), fields) if r.id == "7"]
    assert again.text == apply(value, edits)
    wanted = json.loads(line)
    (wanted["a"] if name == "a.text" else wanted)["text"] = apply(value, edits)
    assert json.loads(lines[1]) == wanted
    assert escaped <= (lines[1].isascii() or any(not e.replacement.isascii() for e in edits))
    assert spliced(result, list(turned(block.data, list(jsonl.splices(block, found, edits))))) == block.data


def test_the_spelling_of_an_edited_json_string_stays():
    block = Block(rb'{"text":"a\/b \u0041 c","n":1.0e3}' + b"\n", "jsonl", "x")
    (record,) = jsonl.records(block, FIELDS)
    assert record.text == "a/b A c"
    assert after(block, record, [Edit(6, 7, "d")]) == rb'{"text":"a\/b \u0041 d","n":1.0e3}' + b"\n"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b'{"text": "a"', "no JSON"),
        (b'["text"]', "no JSON object"),
        (b'{"text": ["a"]}', "is no text"),
        (b'{"text": "\\ud83d"}', "half a surrogate pair"),
        (b'{"text": "\xff"}', "not UTF-8"),
        (b"[" * 100_000, "no JSON (nested too deeply)"),
        (b'{"text": "a", "n": ' + b"1" * 5_000 + b"}", "no JSON (a number of too many digits)"),
    ],
)
def test_a_line_that_cannot_be_read_says_why(line, says):
    (record,) = jsonl.records(Block(line, "jsonl", "x"), FIELDS)
    assert record.text is None and says in record.problem


@pytest.mark.parametrize(
    ("value", "says"),
    [(b"[" * 100_000, "nested too deeply"), (b'[{"text": "a", "n": ' + b"1" * 5_000 + b"}]", "a number of too many digits")],
)
def test_a_file_that_cannot_be_read_says_why(value, says):
    with pytest.raises(InputError, match=rf"no JSON that can be read \({says}\)"):
        list(json_array.blocks(io.BytesIO(value), "a.json", FIELDS))


@pytest.mark.parametrize(
    "line", [b"\n", b"  \n", b'{"text": null}\n', b'{"txt": "a"}', b"{}", b'{"text": 3}', b'{"text": true}', b'{"text": 1e999}']
)
def test_a_line_without_text_is_no_problem(line):
    (record,) = jsonl.records(Block(line, "jsonl", "x"), FIELDS)
    assert record.text is None and record.problem is None


def test_a_json_record_is_named_by_id_or_url_or_its_number():
    data = b'{"text":"a","id":3}\n{"text":"b","url":"u"}\n{"text":"c"}\n{"text":"d","k":{"x":"y"}}\n'
    assert [r.id for r in jsonl.records(Block(data, "jsonl", "x"), FIELDS)] == ["3", "u", "3", "4"]
    assert [r.id for r in jsonl.records(Block(data, "jsonl", "x", first=10), Fields("text", "k.x"))] == ["11", "12", "13", "y"]


@given(st.data(), st.lists(TEXT, min_size=1, max_size=4), st.sampled_from([",", ";", "\t"]), st.booleans(), st.sampled_from(["\n", "\r\n"]))
def test_a_row_changes_only_in_its_text(data, values, delimiter, all_quoted, end):
    out = io.StringIO(newline="")
    all_quoted = all_quoted or any("\r" in value for value in values)  # Python 3.11 forgets to quote a lone carriage return
    writer = csv.writer(out, delimiter=delimiter, quoting=csv.QUOTE_ALL if all_quoted else csv.QUOTE_MINIMAL, lineterminator=end)
    writer.writerow(["url", "text", "more"])
    writer.writerows(["u", value, "m"] for value in values)
    block = next(delimited.blocks(io.BytesIO(out.getvalue().encode()), "x", FIELDS))
    records = [r for r in delimited.records(block, FIELDS) if r.text is not None]
    assert [r.text for r in records] == values
    for at, record in enumerate(records):
        edits = some_edits(data.draw, values[at])
        result = after(block, record, edits)
        rows = list(csv.reader(io.StringIO(result.decode(), newline=""), delimiter=delimiter))
        assert rows == [["url", "text", "more"], *(["u", apply(v, edits) if n == at else v, "m"] for n, v in enumerate(values))]
        if not edits:
            assert result == block.data


def test_rows_that_do_not_change_keep_quotes_blanks_and_line_ends():
    data = b'\xef\xbb\xbf"id" ; text;x\r\n1;"a ""b""\r\nc";"3"\n2;plain;\r\n'.replace(b'"id" ; text', b"id;text")
    block = next(delimited.blocks(io.BytesIO(data), "x", FIELDS))
    _, first, second = delimited.records(block, FIELDS)
    assert (first.text, first.id, first.line) == ('a "b"\r\nc', "1", 1)
    assert (second.text, second.id, second.line) == ("plain", "2", 3)
    assert after(block, first, [Edit(0, 1, "A")]) == data.replace(b'"a ""b', b'"A ""b')
    assert after(block, second, [Edit(0, 5, "x;y")]) == data.replace(b"plain", b'"x;y"')


def test_a_quotation_mark_that_is_never_closed_ends_with_its_line():
    data = b'id,text\n1,"open\n2,fine\n'
    records = list(delimited.records(next(delimited.blocks(io.BytesIO(data), "x", FIELDS)), FIELDS))
    assert [r.text for r in records] == [None, '"open', "fine"]


def test_a_missing_column_is_named():
    data = b"id,body\n1,a\n"
    head, *_ = delimited.records(next(delimited.blocks(io.BytesIO(data), "x", FIELDS)), FIELDS)
    assert "no column 'text' (there are id, body)" in head.problem


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_a_text_keeps_its_encoding_mark_and_line_ends(encoding):
    value = "Ein Text 😀 über Gumri.\r\nZweite Zeile\nDritte\r"
    block = Block(value.encode(encoding), "text", "x")
    (record,) = text.records(block, FIELDS)
    assert record.text == value
    at = value.index("Gumri")
    assert after(block, record, [Edit(at, at + 5, "Gyumri")]) == value.replace("Gumri", "Gyumri").encode(encoding)


@pytest.mark.parametrize("kind", ["string", "large_string", "string_view"])
def test_parquet_has_texts_of_several_types(tmp_path, kind):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet as pq

    from normalize.corpus.formats import parquet

    path, out = tmp_path / "a.parquet", tmp_path / "b.parquet"
    pq.write_table(pyarrow.table({"text": pyarrow.array(["one", None, "two"], getattr(pyarrow, kind)())}), path)
    with path.open("rb") as file:
        blocks = list(parquet.blocks(file, "x", FIELDS))
    with path.open("rb") as source, out.open("wb") as target:
        parquet.rewrite(source, target, "x", FIELDS, (b.data.replace(b'"two"', b'"three"') for b in blocks))
    made = pq.read_table(out)
    assert made["text"].to_pylist() == ["one", None, "three"] and made.schema.field("text").type == getattr(pyarrow, kind)()


def test_parquet_without_any_text_has_nothing_to_work_on(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet as pq

    from normalize.corpus.formats import parquet

    path, out = tmp_path / "a.parquet", tmp_path / "b.parquet"
    pq.write_table(pyarrow.table({"text": pyarrow.nulls(300), "n": range(300)}), path)
    with path.open("rb") as file:
        blocks = list(parquet.blocks(file, "x", FIELDS))
    assert [r.text for b in blocks for r in parquet.records(b, FIELDS)] == [None] * 300
    with path.open("rb") as source, out.open("wb") as target:
        parquet.rewrite(source, target, "x", FIELDS, (b.data for b in blocks))
    assert pq.read_table(out).equals(pq.read_table(path))


@pytest.mark.parametrize("values", [[1, 2], [b"a", b"b"], [["a"], ["b"]], [True, None]])
def test_parquet_of_what_is_no_text_is_refused(tmp_path, values):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet as pq

    from normalize.corpus.formats import parquet

    path = tmp_path / "a.parquet"
    pq.write_table(pyarrow.table({"text": values}), path)
    with path.open("rb") as file, pytest.raises(InputError, match="the column 'text' holds .*, not text"):
        list(parquet.blocks(file, "x", FIELDS))


def test_parquet_that_gets_shorter_is_left_as_it_is(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    path = tmp_path / "a.parquet"

    def hold(count):
        parquet.write_table(pyarrow.table({"text": [f"text {n}" for n in range(count)]}), path)

    hold(300)
    read = path.read_bytes()
    first, second, _ = formats.load("parquet").blocks(io.BytesIO(read), "a.parquet", FIELDS)
    rewriting = Rewriting(Input(path, "a.parquet", "parquet"), None, FIELDS, None)
    rewriting.put(first, Outcome())
    hold(1)
    with pytest.raises(InputError, match="got shorter"):
        rewriting.put(second, Outcome(splices=(Splice(10, 11, b"x"),)))
    rewriting.drop()


def test_parquet_keeps_all_but_the_text(tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet as pq

    from normalize.corpus.formats import parquet

    values = [f"text {n}" if n % 7 else None for n in range(1000)]
    table = pyarrow.table(
        {
            "id": range(1000),
            "text": values,
            "when": pyarrow.array([n * 10**6 for n in range(1000)], pyarrow.timestamp("us")),
            "l": [[n] for n in range(1000)],
        }
    )
    table = table.replace_schema_metadata({"who": "me"})
    path, out = tmp_path / "a.parquet", tmp_path / "b.parquet"
    pq.write_table(table, path, row_group_size=300, compression="zstd")
    with path.open("rb") as file:
        blocks = list(parquet.blocks(file, "x", FIELDS))
    assert [r.text for b in blocks for r in parquet.records(b, FIELDS)] == values
    with path.open("rb") as source, out.open("wb") as target:
        parquet.rewrite(source, target, "x", FIELDS, (b.data.replace(b'"text 5"', b'"changed"') for b in blocks))
    result, table = pq.read_table(out), pq.read_table(path)
    assert result.schema.equals(table.schema, check_metadata=True)
    assert result.drop(["text"]).equals(table.drop(["text"]))
    assert result["text"].to_pylist() == ["changed" if v == "text 5" else v for v in values]
    assert [pq.ParquetFile(out).metadata.row_group(n).num_rows for n in range(4)] == [300, 300, 300, 100]


@pytest.mark.parametrize(
    ("name", "is_"),
    [("a.txt", "text"), ("a.JSONL.gz", "jsonl"), ("a.tsv.zst", "delimited"), ("a.parquet", "parquet"), ("a", "text"), ("a.htm", "html")],
)
def test_a_format_goes_by_the_name(name, is_):
    assert formats.of(name) == is_


@pytest.mark.parametrize(
    ("data", "before", "edit", "after"),
    [
        # Each was found by benchmarks/fuzz.py: the row, or another one, read otherwise after it was edited.
        (b'text,id\n"He "said" no",1\n', 'He "said" no', Edit(0, 2, "She"), b'text,id\n"She ""said"" no",1\n'),
        (b'text,id\na"b,1\n', 'a"b', Edit(0, 1, ""), b'text,id\n"""b",1\n'),
        (b"id,text\n1,x\ry\n", "x", Edit(0, 1, "a\rb"), b'id,text\n1,"a\rb"\ry\n'),
        (b"text\nT", "T", Edit(0, 1, ""), b'text\n""'),
    ],
)
def test_a_row_with_odd_quotes_reads_as_edited(data, before, edit, after):
    (block,) = delimited.blocks(io.BytesIO(data), "f", Fields())
    record = next(r for r in delimited.records(block, Fields()) if r.text == before)
    assert spliced(data, delimited.splices(block, record, [edit])) == after
    assert apply(before, [edit]) in [r.text for r in delimited.records(block._replace(data=after), Fields())]


def test_no_quotation_mark_is_written_below_one_that_nothing_closes():
    data = b'text;id\nfirst;1\n"open;2\nnext;3\n'
    (block,) = delimited.blocks(io.BytesIO(data), "f", Fields())
    records = {r.text: r for r in delimited.records(block, Fields())}
    assert spliced(data, delimited.splices(block, records["first"], [Edit(0, 0, "a;")])).splitlines()[1] == b'"a;first";1'
    assert spliced(data, delimited.splices(block, records["next"], [Edit(0, 1, "m")])).splitlines()[3] == b"mext;3"
    with pytest.raises(InputError, match="nothing closes"):
        list(delimited.splices(block, records["next"], [Edit(0, 0, 'a "b"')]))
