"""How bytes become text: nothing is guessed that a UTF-8 text might be, and what cannot be read is told with a way out that fits."""

import io
import json

import pytest
from corpus_fixtures import FINE, RIGHT, WRONG
from hypothesis import given
from hypothesis import strategies as st

from normalize.cli.main import run
from normalize.corpus import formats
from normalize.corpus.blocks import Block, Fields, spliced
from normalize.corpus.formats import json as json_format
from normalize.corpus.legacy import guess
from normalize.corpus.reading import decode, wide_encoding
from normalize.errors import InputError
from normalize.model import Edit

ONLY = ("--select", "known-form", "--no-config")
TEXTS = {
    "en": "The ministers met in Gyumri on Monday, and nothing was decided there.\n",
    "ru": "Министры встретились в Гюмри в понедельник, и ничего там не решили.\n",
    "zh": "部长们星期一在久姆里会面，没有作出任何决定。\n第二天他们又见了面。\n",
    "ja": "大臣たちは月曜日にギュムリで会談した。\n何も決まらなかった。\n",
    "ko": "장관들은 월요일에 규므리에서 만났다. 아무것도 결정되지 않았다.\n",
    "ar": "اجتمع الوزراء يوم الاثنين في كومري، ولم يتقرر شيء.\n",
    "el": "Οι υπουργοί συναντήθηκαν στο Γκιούμρι τη Δευτέρα.\n",
    "emoji": "Fine 😀 and well 😀, they say.\n",
}


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("language", TEXTS)
def test_wide_encodings_without_a_mark_are_read(language, encoding):
    data = TEXTS[language].encode(encoding)
    source = decode(data, "x")
    assert source.text == TEXTS[language] and source.encode(source.text) == data


@pytest.mark.parametrize("language", TEXTS)
@pytest.mark.parametrize("places", [(0,), (-1,), (7,), (3, 4, 5), (0, 2, 4, 6, 8), (1, 3, 5, 7, 9), tuple(range(0, 30, 3))])
def test_zero_bytes_in_utf8_stay_where_they_are(language, places):
    value = list(TEXTS[language] * 3)
    for place in places:
        value[place] = "\0"
    for text in ("".join(value), "".join(value) + "x"):
        source = decode(text.encode(), "x")
        assert (source.encoding, source.text) == ("utf-8", text)
        assert source.encode(source.text) == text.encode()


@given(st.lists(st.sampled_from(["a", "The talks ", "\0", "\0\0", "é", "\n", "д", "東"]), max_size=40).map("".join))
def test_what_is_written_back_are_the_same_bytes(text):
    for encoding in ("utf-8", "utf-16-le", "utf-32-be"):
        data = text.encode(encoding)
        try:
            source = decode(data, "x")
        except InputError:
            continue
        assert source.encode(source.text) == data


def test_a_zero_byte_costs_no_letter(home):
    for at in (0, 17, len(WRONG)):
        data = (WRONG[:at] + "\0" + WRONG[at:] + "\n").encode()
        for more in (b"", b"x"):
            (home / "a.txt").write_bytes(data + more)
            run(["fix", *ONLY, "a.txt"])
            after = (home / "a.txt").read_bytes()
            assert after.replace(b"CSTO", b"TSCTO").replace(b"Gyumri", b"Gumri") == data + more


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        ("Der Präsident möchte über Straßen in München reden.", "cp1252", "WINDOWS-1252"),
        ("Le café était fermé à midi, près de l'école où ça gêne.", "latin-1", "WINDOWS-1252"),
        ("Президент Беларуси выступил в Минске с речью о мире.", "cp1251", "WINDOWS-1251"),
        ("Президент Беларуси выступил в Минске с речью о мире.", "koi8-r", "KOI8-R"),
        ("Президент Беларуси выступил в Минске с речью о мире.", "cp866", "IBM866"),
        ("Президент України виступив у Києві з промовою про мир.", "cp1251", "WINDOWS-1251"),
        ("Zażółć gęślą jaźń, powiedział święty człowiek w ósmej łodzi.", "cp1250", "WINDOWS-1250"),
        ("Zažloutlý kůň běžel přes řeku a těšil se na příští léto.", "cp1250", "WINDOWS-1250"),
        ("首相は月曜日に東京で会談を行った。", "shift_jis", "SHIFT_JIS"),
        ("总统在北京的会议上发表了讲话，没有说什么。", "gb18030", "GB18030"),
        ("대통령은 월요일에 서울에서 회의를 열었다.", "euc-kr", "EUC-KR"),
        ("Ο πρόεδρος μίλησε στην Αθήνα για την ειρήνη.", "cp1253", "WINDOWS-1253"),
    ],
)
def test_the_encoding_that_is_proposed_fits_the_bytes(text, encoding, name):
    data = (text + "\n").encode(encoding)
    assert guess(data) == name and data.decode(name) == text + "\n"
    with pytest.raises(InputError, match=f"x:1: not UTF-8 at byte .* iconv -f {name} -t UTF-8"):
        decode(data, "x")


@pytest.mark.parametrize("data", [b"caf\x81", b"\xff\xfe\xfd\xfc\xfb", bytes(range(128, 256)), b"a \xb0 b", b""])
def test_bytes_that_show_nothing_get_no_proposal(data):
    assert guess(data) is None


def test_a_binary_file_is_told_as_such():
    with pytest.raises(InputError, match="is not text"):
        decode(b"\x7fELF\x02\x01\x01\0\0\0\0\xff\xfe\x80\x81" * 20, "x")
    assert wide_encoding(b"\0" * 64) is None


# By a signature that no text has; zero bytes and signs alone are none.
BINARY = [
    b"SQLite format 3\0" + b"\x10\0\x01\x01\0@",
    b"PK\x03\x04\x14\0\0\0word/document.xml",
    b"%PDF-1.7\n1 0 obj\n",
    b"{\\rtf1\\ansi An OTSC of the CSTO.}",
    b"Obj\x01\x04\x14avro.codec",
    b"ARROW1\0\0",
    b"\x7fELF\x02\x01\x01\0",
    b"GIF89a\x01\0\x01\0",
    b"BZh91AY&SY",
    b"notes.txt".ljust(257, b"\0") + b"ustar\0",
    b"\0" * 50_000,
    b"\0\x01\x02\x03" * 100 + b"Kiev",
]
NO_BINARY = [
    b"PK is short for pack.",
    b"SQLite format 3 is old.",
    b"Obj. 1",
    b"BZhMoscow",
    b"{\\r}",
    b"ELF\0",
    b"\0 GIF",
    b"Kiev is calm\0\0\0\0",
    b"\x1b[1mKiev\x1b[0m",
    b"\r\n" * 9,
    b"PAR1 is a ratio.",
    b"a%PDF-1",
]


@pytest.mark.parametrize("data", BINARY, ids=repr)
def test_what_is_no_text_is_told_by_its_bytes_under_any_name(home, capsys, data):
    data += b" An OTSC of the CSTO."
    (home / "a.article").write_bytes(data)
    assert run(["fix", *ONLY, "a.article"]) == 2 and (home / "a.article").read_bytes() == data
    assert "is not text" in capsys.readouterr().err


@pytest.mark.parametrize("data", NO_BINARY, ids=repr)
def test_a_text_that_only_looks_like_it_is_a_text(data):
    assert decode(data, "a").text.encode() == data


# JSON


def json_blocks(data):
    return list(json_format.blocks(io.BytesIO(data), "a.json", Fields()))


def json_records(data):
    return [(b, r) for b in json_blocks(data) for r in json_format.records(b, Fields())]


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("size", [10, 1 << 18])
def test_an_array_of_records_is_read_and_written_like_json_lines(indent, size, monkeypatch):
    monkeypatch.setattr(json_format, "BLOCK", size)
    rows = [{"id": f"é{n}", "text": f"text {n} [x], \u2028 " + '{"', "n": [n, {"text": "inner"}]} for n in range(9)] + [
        {"id": "none", "text": None},
        {"id": 3},
    ]
    for escaped in (True, False):
        data = json.dumps(rows, indent=indent, ensure_ascii=escaped).encode() + b"\n"
        found = json_records(data)
        assert [(r.text, r.id) for _, r in found if r.text is not None] == [(row["text"], row["id"]) for row in rows[:9]]
        assert b"".join(b.data for b in json_blocks(data)) == data
        after = b""
        for block in json_blocks(data):
            splices = [s for b, r in found if b == block and r.text for s in json_format.splices(b, r, [Edit(0, 4, "Ä")])]
            after += spliced(block.data, splices)
        assert json.loads(after) == [{**row, "text": "Ä" + row["text"][4:]} if row.get("text") else row for row in rows]
        assert all(data.count(b"\n", 0, data.index(r.text[:6].encode())) == b.line + r.line + bool(indent) * 2 for b, r in found if r.text)


def test_the_other_fields_of_an_array_survive_a_fix(home):
    before = '\ufeff[ {"text":"' + WRONG + '" ,  "x": 1e3},\n\n  {"text": null}, {"id":1},\n{"text":"\\u0054SCTO"} ]\n'
    (home / "a.json").write_text(before)
    assert run(["fix", "--target", "en", *ONLY, "a.json"]) == 1
    assert (home / "a.json").read_text() == before.replace(WRONG, RIGHT).replace("\\u0054SCTO", "CSTO")


@pytest.mark.parametrize(
    ("data", "says"),
    [
        ('{"text": "a"}', "one JSON object"),
        ('{"articles": [{"text": "a"}]}', r"jq -c '\.articles\[\]'"),
        ('["a", "b"]', "no list of objects"),
        ('"a"', "no list of objects"),
        ('{"text": "a"}\n{"text": "b"}\n', "--from jsonl"),
        ('[{"text": "a"},]', "no JSON"),
        ("[" * 100_000, "no JSON"),
    ],
)
def test_other_json_is_refused_with_the_way_out(tmp_path, monkeypatch, capsys, data, says):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.json").write_text(data)
    with pytest.raises(InputError, match=says):
        json_records(data.encode())
    assert run(["fix", *ONLY, "a.json"]) == 2 and (tmp_path / "a.json").read_text() == data
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not json_records(b"[]") and not json_records(b"")


# Files that are no prose


@pytest.mark.parametrize(
    "name",
    "a.py a.js a.c a.css a.sql a.sh a.ini a.cfg a.lock a.svg a.po a.properties a.xliff a.xml a.yaml a.toml Makefile a.yml.gz a.rtf a.srt a.vtt.gz a.eml a.tex a.rst a.adoc"
    " a.zip a.tar.gz a.sqlite a.npy a.so a.png a.ics a.vcf a.ttl a.conllu a.lrc a.sgml".split(),
)
def test_what_is_no_prose_is_refused_by_name(home, capsys, name):
    (home / name).write_text(WRONG)
    assert run(["fix", *ONLY, name]) == 2 and (home / name).read_text() == WRONG
    assert "no prose" in (err := capsys.readouterr().err) and "--from text" in err and len(err.splitlines()) == 1
    if not name.endswith(".gz"):
        assert run(["fix", *ONLY, "--from", "text", name]) == 1 and (home / name).read_text() == RIGHT


def test_many_are_told_once_and_the_rest_goes_on(home, capsys):
    names = [f"a{n}.{ending}" for n, ending in enumerate(["py", "xml", "yaml"] * 6)]
    for name in [*names, "a.txt", "a.unknown"]:
        (home / name).write_text(WRONG)
    assert run(["fix", *ONLY, *names, "a.txt", "a.unknown"]) == 2
    told = [line for line in capsys.readouterr().err.splitlines() if "prose" in line]
    assert len(told) == 1 and "13 more" in told[0] and "XML, program code" in told[0]
    assert (home / "a.txt").read_text() == RIGHT == (home / "a.unknown").read_text()


@pytest.mark.parametrize("name", ["a.txt", "a", "a.log", "a.article", "a.text.gz", "notes.2024", "a.md", "a.jsonl", "a.csv", "-"])
def test_an_ending_that_nobody_knows_is_a_text(name):
    assert formats.refused(name) is None


def test_web_pages_without_an_output_are_told_once(home, capsys):
    for n in range(30):
        (home / f"a{n}.html").write_text(f"<p>{WRONG}</p>")
    (home / "a.txt").write_text(WRONG)
    assert run(["fix", *ONLY, "--include", "*.html", "--include", "*.txt", "."]) == 2
    told = [line for line in capsys.readouterr().err.splitlines() if "web pages" in line]
    assert len(told) == 1 and "29 more" in told[0] and "--output" in told[0]
    assert (home / "a.txt").read_text() == RIGHT


# Records without a text


@pytest.mark.parametrize("command", ["check", "fix", "score", "discover"])
@pytest.mark.parametrize("name", ["a.jsonl", "a.json"])
def test_a_wrong_field_is_told_once_with_the_count(home, capsys, command, name):
    rows = [{"id": n, "body": FINE} for n in range(700)]
    (home / name).write_text(json.dumps(rows) if name == "a.json" else "".join(json.dumps(row) + "\n" for row in rows))
    arguments = [command, "--no-config", name]
    assert run(arguments) == 2
    told = [line for line in capsys.readouterr().err.splitlines() if "error" in line]
    assert len(told) == 1 and "700 records" in told[0] and "id, body" in told[0] and "--field" in told[0]


def test_records_without_a_text_are_passed_over(home, capsys):
    lines = ['{"id":1}', '{"text":null}', '{"text":7}', '{"text":1.5}', '{"text":true}', "", '{"text":"' + WRONG + '"}', '{"text":""}']
    (home / "a.jsonl").write_text("\n".join(lines))
    assert run(["check", *ONLY, "a.jsonl"]) == 1 and "error" not in capsys.readouterr().err
    assert run(["fix", *ONLY, "a.jsonl"]) == 1
    assert (home / "a.jsonl").read_text() == "\n".join(lines).replace(WRONG, RIGHT)
    (home / "b.jsonl").write_text('{"text":null}\n{"text":null}\n')
    assert run(["check", *ONLY, "b.jsonl"]) == 0
    (home / "c.jsonl").write_text('{"text":3}\n')
    assert run(["check", *ONLY, "c.jsonl"]) == 2 and "numbers" in capsys.readouterr().err


def test_the_count_is_right_when_results_are_kept(home, capsys):
    (home / "a.jsonl").write_text('{"body":"a"}\n' * 3)
    first, second = [(run(["check", *ONLY, "a.jsonl"]), capsys.readouterr().err) for _ in range(2)]
    assert first == second and "none of its 3 records has it" in first[1]


@pytest.mark.parametrize("kind", ["null", "string_view", "large_string", "dictionary"])
def test_columns_of_every_kind_of_text_are_read_and_written(home, kind):
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet as pq

    kinds = {
        "null": pa.null(),
        "string_view": pa.string_view(),
        "large_string": pa.large_string(),
        "dictionary": pa.dictionary(pa.int32(), pa.string()),
    }
    values = [None, None] if kind == "null" else [WRONG, None]
    pq.write_table(pa.table({"text": pa.array(values, kinds[kind]), "n": [1, 2]}), home / "a.parquet")
    assert run(["fix", *ONLY, "--output", "out", "a.parquet"]) == int(kind != "null")
    found = home / "out" / "a.parquet" if (home / "out").is_dir() else home / "out"
    assert pq.read_table(found)["text"].to_pylist() == [RIGHT if value else None for value in values]


@pytest.mark.parametrize("names", [["text", "text"], ["text", "id", "id"]])
def test_two_columns_of_one_name_are_told(home, capsys, names):
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet as pq

    pq.write_table(pa.table([pa.array([WRONG])] * len(names), names=names), home / "a.parquet")
    assert run(["fix", *ONLY, "a.parquet"]) == 2 and f"2 columns named {names[-1]!r}" in capsys.readouterr().err


def test_lines_end_at_line_feeds_alone():
    from normalize.corpus.formats import jsonl

    data = '{"text":"a\u2028b\u0085c"}\n{"text":"d\u2029"}\r\n'.encode()
    assert [r.text for r in jsonl.records(Block(data, "jsonl", "x"), Fields())] == ["a\u2028b\u0085c", "d\u2029"]
