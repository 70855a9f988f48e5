"""Files that nobody vouches for: a clear error with file and line, no hang, nothing half-written."""

import gzip
import io
import json
import tracemalloc

import pytest

from normalize.cli.main import run
from normalize.errors import LexiconError
from normalize.lexicon import exchange, load
from normalize.lexicon.exchange.entry import Options, Skipped
from normalize.lexicon.exchange.lines import opened
from normalize.lexicon.exchange.seen import Seen
from normalize.lexicon.exchange.taking import Taken, take
from normalize.lexicon.reader import blocks, parse

BOMB = (
    '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + "".join(f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 10}">' for i in range(9))
    + "]><martif>&j;</martif>"
)
FILE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><martif><text><body><termEntry><langSet xml:lang="en"><tig><term>&a;</term></tig></langSet></termEntry></body></text></martif>'
DEEP = "<martif>" + "<a>" * 100_000
WIDE = (
    '<tbx><text><body><conceptEntry><langSec xml:lang="en"><termSec><term>'
    + "x" * 3_000_000
    + "</term></termSec></langSec></conceptEntry></body></text></tbx>"
)
YAML_BOMB = "a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(9)) + "rules: [*b8]\n"


def entries(name, data):
    data = data.encode() if isinstance(data, str) else data
    return list(exchange.reader(name).read(io.BytesIO(data), "f", Options()))


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("tbx", BOMB, "f:1: the file declares entities"),
        ("tbx", FILE, "f:1: the file declares entities"),
        ("skos", BOMB, "f:1: the file declares entities"),
        ("tbx", DEEP, "more than 50 elements within one another"),
        ("tbx", WIDE, "one entry has more than"),
        ("tbx", "<martif>\n<text>\n", "f:3: no well-formed XML, or cut off"),
        ("tbx", "no xml", "f:1: no well-formed XML"),
        ("tbx", b'<?xml version="1.0" encoding="utf-8"?>\n<martif>\xff</martif>', "f:2: no well-formed XML"),
        ("prh", YAML_BOMB, "anchors and aliases"),
        ("prh", "rules: [", "f:1: "),
        ("prh", "just text", "no 'rules:'"),
        ("csv", f'form,canonical\n"{"x" * 200_000}\n', "f:2: "),
        ("csv", "form,canonical\n" + "x" * 10_000_000 + ",CSTO\n", "f:2: the line is longer than 1 MB"),
        ("csv", 'form,canonical\na,b\n"never closed,CSTO\n', "f:3: "),
        ("csv", b"form,canonical\nx,\xe9\n", "f:2: not UTF-8 at byte 2 of the line"),
        ("csv", "form,canonical\n".encode("utf-16"), "f:1: the file is UTF-16"),
        ("csv", "what,ever,this,is\n1,2,3,4\n", "f:1: the heading is not understood"),
        ("wikidata", '[\n{"id": "Q1", "labels": {}},\n{"id": "Q2", "la', "f:3: no JSON, or cut off"),
        ("wikidata", "[" * 100_000, "f:1: no JSON"),
        ("ftm", '{"id": 1}\n{"id"', "f:2: no JSON, or cut off"),
        ("jrc", b"1\tP\tu\t\xff\n", "f:1: not UTF-8"),
        ("geonames", "x" * 2_000_000, "f:1: the line is longer"),
        ("skos", "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a:b> skos:prefLabel 'x", "f:2: not understood"),
        ("skos", "@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a:b> skos:prefLabel '''x\n\n", "f:2: the file is cut off"),
        ("skos", "<a:b> <c:d> <e:f>", "f:1: the file is cut off"),
        ("skos", "<a:b> skos:prefLabel 'x' .", "f:1: the prefix 'skos' is not declared"),
        ("skos", '{"@context": {}}', "JSON-LD is not read"),
        ("codespell", b"\x80->x\n", "f:1: not UTF-8"),
    ],
)  # fmt: skip
def test_a_hostile_file_is_refused_with_its_line(name, data, says):
    with pytest.raises(LexiconError) as error:
        entries(name, data)
    assert says in str(error.value)


@pytest.mark.parametrize("name", exchange.readers())
def test_an_empty_file_brings_nothing_or_is_named(name):
    try:
        assert entries(name, "") == []
    except LexiconError as error:
        assert str(error).startswith("f:1: ")


@pytest.mark.parametrize("name", ["wikidata", "ftm"])
@pytest.mark.parametrize(
    "value",
    [
        "1",
        "[]",
        "null",
        '"x"',
        '{"id": "Q1", "labels": [], "claims": []}',
        '{"id": "Q1", "labels": {"en": {}}}',
        '{"properties": {"name": [1, null]}, "schema": "Person"}',
    ],
)
def test_json_of_another_shape_is_skipped(name, value):
    assert all(isinstance(entry, Skipped) for entry in entries(name, value + "\n"))


SAMPLES = {
    "csv": "form,canonical\nZörblux,Zorblax Front\n",
    "tsv": "form\tcanonical\nZörblux\tZorblax Front\n",
    "wikidata": '{"id": "Q1", "type": "item", "labels": {"en": {"value": "Zörblax Front"}}}\n',
    "jrc": "1\tO\tu\tZörblax+Front\n",
    "geonames": "1\tZörblax" + "\t" * 17 + "\n",
    "ftm": '{"id": "1", "schema": "Person", "properties": {"name": ["Zörblax Front"]}}\n',
    "tbx": '<?xml version="1.0"?>\n<martif><text><body><termEntry><langSet xml:lang="en"><tig><term>Zörblax</term></tig></langSet></termEntry></body></text></martif>\n',
    "skos": "<a:b> <http://www.w3.org/2004/02/skos/core#prefLabel> 'Zörblax Front'@en .\n",
    "codespell": "zörblux->Zorblax\n",
    "prh": "rules:\n  - expected: Zörblax\n    pattern: Zorblux\n",
}


def test_every_format_has_a_sample():
    assert sorted(SAMPLES) == sorted(exchange.readers())


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-16-le"])
def test_a_file_in_another_encoding_is_refused_with_its_line(name, encoding, tmp_path, capsys, lexicon):
    """UTF-16 is read where the file is XML, which is made to be told; anything else is named, with what to do."""
    entries(name, SAMPLES[name])
    if name == "tbx" and encoding != "latin-1":
        assert len(list(entries(name, SAMPLES[name].encode(encoding)))) == 1
        return
    path, out = tmp_path / "names", tmp_path / "out.yaml"
    path.write_bytes(SAMPLES[name].encode(encoding) * (1 if name == "tbx" else 3))
    assert run(["lexicon", "import", name, str(path), "-o", str(out)]) == 2
    message = capsys.readouterr().err
    assert f"{path}:" in message and ("UTF-8" in message or "XML" in message), message
    assert not out.exists()


@pytest.mark.parametrize("name", SAMPLES)
def test_a_packed_file_that_is_cut_off_is_named_by_every_format(name, tmp_path, capsys, lexicon):
    path, out = tmp_path / "names.gz", tmp_path / "out"
    path.write_bytes(gzip.compress(SAMPLES[name].encode())[:-9])
    assert run(["lexicon", "import", name, str(path), "-o", str(out)]) == 2
    assert f"{path}:" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == ["names.gz"]


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("prh", "rules: " + "[" * 200_000, "more than 100 brackets within one another"),
        ("prh", 'rules: "' + '\\"' * 500_000, "f:1: "),
        ("prh", "rules:\n  - expected: " + "x" * 6_000_000, "larger than 5 MB"),
        ("ftm", '{"id": "' + "x" * 10_000_000 + '"}', "f:1: the line is longer than 1 MB"),
        ("wikidata", '{"id": "' + "x" * 20_000_000 + '"}', "f:1: the line is longer than 17 MB"),
        ("jrc", "1\tP\tu\t" + "x" * 10_000_000, "f:1: the line is longer than 1 MB"),
        ("codespell", "x" * 10_000_000 + "->y", "f:1: the line is longer than 1 MB"),
        ("skos", "<a:b> <c:d> " + "[ " * 500_000, "f:1: "),
        ("skos", "<a:b> <c:d> '" + "\\" * 900_000, "f:1: not understood"),
        ("skos", "<a:b> <c:d> \"\"\"" + "\\" * 900_000 + "\n", "cut off"),
        ("skos", "<a:b> <c:d> \"\"\"" + '\\"\\""' * 100_000 + "\n", "cut off"),
    ],
)  # fmt: skip
def test_a_hostile_file_is_refused_soon(name, data, says):
    with pytest.raises(LexiconError) as error:
        entries(name, data)
    assert says in str(error.value)
    assert len(str(error.value)) < 1_000


def test_a_packed_file_that_is_cut_off_is_named(tmp_path):
    whole = gzip.compress(b"form,canonical\n" + b"".join(b"x%d,CSTO\n" % i for i in range(9999)))
    path = tmp_path / "a.csv.gz"
    path.write_bytes(whole[: len(whole) // 2])
    with opened(path) as file, pytest.raises(LexiconError, match="cut off or damaged"):
        list(exchange.reader("csv").read(file, str(path), Options()))


def test_relations_in_a_circle_do_no_harm():
    text = "\n".join(
        f"<urn:normalize:entity:e{i}> <http://www.w3.org/2004/02/skos/core#prefLabel> 'E{i} Thing'@en ; <http://www.w3.org/2004/02/skos/core#broader> <urn:normalize:entity:e{(i + 1) % 3}> ."
        for i in range(3)
    )
    assert [entry.inside for entry in entries("skos", text)] == ["e1", "e2", "e0"]


def test_memory_does_not_grow_with_the_file():
    class Endless(io.RawIOBase):
        """Lines of a glossary that were never all in memory."""

        def __init__(self, count):
            self._rows = (
                json.dumps({"id": f"x{i}", "schema": "Person", "properties": {"name": [f"Person Number {i:x}"]}}).encode() + b"\n"
                for i in range(count)
            )
            self._rest = b""

        def readable(self):
            return True

        def readinto(self, buffer):
            while len(self._rest) < len(buffer) and (row := next(self._rows, None)):
                self._rest += row
            data, self._rest = self._rest[: len(buffer)], self._rest[len(buffer) :]
            buffer[: len(data)] = data
            return len(data)

    def peak(count):
        tracemalloc.start()
        for _ in exchange.reader("ftm").read(io.BufferedReader(Endless(count)), "f", Options()):
            pass
        _, top = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return top

    peak(100)
    assert peak(20_000) < peak(2_000) * 1.5 + 100_000


@pytest.mark.parametrize(
    ("name", "row"),
    [("jrc", "1\tX\tu\tName\n"), ("codespell", "a->b, c\n"), ("geonames", "1\tX" + "\t" * 12 + "0" + "\t" * 4 + "\n")],
)
def test_what_is_left_out_is_told_at_once_and_not_collected(name, row):
    """A list of the whole world has twelve million lines of which most are left out."""
    read = []

    def file():
        for number in range(50_000):
            read.append(number)
            yield row.encode()

    class Rows(io.RawIOBase):
        rows = file()

        def readable(self):
            return True

        def readinto(self, buffer):
            data = next(self.rows, b"")
            buffer[: len(data)] = data
            return len(data)

    options = Options(beside=io.BytesIO(b""))
    assert isinstance(next(iter(exchange.reader(name).read(io.BufferedReader(Rows()), "f", options))), Skipped)
    assert len(read) < 5_000


def test_rules_that_cannot_be_found_in_their_file_do_not_slow_it_down():
    text = "rules:\n" + "".join(f'  - expected: "Zorbl\\u00e4x {i}"\n    pattern: Zorblaex {i}\n' for i in range(20_000))
    assert len(entries("prh", text)) == 20_000


def test_a_million_names_are_remembered_in_little_memory():
    tracemalloc.start()
    seen = Seen()
    for i in range(100_000):
        seen.add(f"name {i}")
        seen.add(f"name {i}")
    _, top = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(seen) == 100_000
    assert all(f"name {i}" in seen for i in range(0, 100_000, 997)) and not any(f"other {i}" in seen for i in range(1000))
    assert top < 100_000 * 60  # bytes, at the moment of growing; a set and its numbers take 90


def test_nothing_is_written_when_the_file_breaks_off(tmp_path, lexicon):
    source = tmp_path / "names.csv"
    source.write_bytes(b"en\nZorblax Front\n\xff\n")
    (tmp_path / "out.yaml").write_text("old: text\n")
    assert run(["lexicon", "import", "csv", str(source), "-o", str(tmp_path / "out.yaml")]) == 2
    assert run(["lexicon", "import", "csv", str(source), "-o", str(tmp_path / "folder")]) == 2
    assert (tmp_path / "out.yaml").read_text() == "old: text\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["names.csv", "out.yaml"]


def test_an_import_writes_what_the_reader_takes(tmp_path, lexicon, capsys):
    source = tmp_path / "names.csv"
    source.write_text("en,ru\nZorblax Front,Фронт Зорблакс\n", encoding="utf-8")
    assert run(["lexicon", "import", "csv", str(source), "--kind", "group", "-o", str(tmp_path / "folder")]) == 0
    (part,) = (tmp_path / "folder").iterdir()
    assert part.read_text(encoding="utf-8").startswith("zorblax-front:\n  kind: group\n  source: names.csv\n")
    assert "1 new entities" in capsys.readouterr().err


def taken(name, data, small):
    return list(take(entries(name, data), small, Options(kind="organisation", source="s"), matches_names=True))


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    from corpus_fixtures import small_lexicon

    return load(base=small_lexicon(tmp_path_factory.mktemp("small") / "lexicon"))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        # Found by benchmarks/fuzz.py: values of another kind than the format has, numbers that are none, names that YAML would misread.
        ("wikidata", '[\n{"id": "Q1", "labels": {"en": 1, "fr": {"value": []}}, "aliases": {"en": 3}, "claims": {"P31": 1, "P1813": [1]}}\n]\n'),
        ("wikidata", '[\n{"id": "Q1x", "labels": {"en": {"value": "Abc Def"}}, "claims": {"P31": [{"mainsnak": {"datavalue": 1}}]}}\n]\n'),
        ("ftm", '{"id": 1, "schema": {"a": 1}, "properties": {"name": ["A B"]}}\n'),
        ("ftm", '{"id": 1, "schema": "Person", "properties": {"name": ["Marks &Spencer"], "wikidataId": ["Qx"]}}\n'),
        ("geonames", "1\ttrue\ttrue\t\t1\t2\tP\tPPLA\tAM\t\t07\t\t\t\t1219760\t\t1\tx\ty\n"),
        ("geonames", "1\tA\tA\t\t1\t2\tP\tPPLA\tAM\t\t07\t\t\t\tmany\t\t1\tx\ty\n"),
        ("skos", '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<a:b> a skos:Concept ; skos:prefLabel "a\\ud83d b"@en .\n'),
        ("tbx", '<martif><text><body><termEntry><langSet xml:lang="e n"><tig><term>Abc</term></tig></langSet></termEntry></body></text></martif>'),
    ],
)  # fmt: skip
def test_what_comes_in_can_be_read_and_the_rest_is_named(small, name, data):
    for found in taken(name, data, small):
        if isinstance(found, Taken):
            for block in blocks("f", found.text):
                entity, problems = parse(block)
                assert entity is not None, problems


def test_a_place_that_stands_twice_is_taken_once(small):
    row = "1\tAbc\tAbc\t\t1\t2\tP\tPPLA\tAM\t\t07\t\t\t\t121976\t\t1\tx\ty\n"
    options = Options(beside=io.BytesIO(b"5\t1\tru\t\xd0\x90\xd0\xb1\xd0\xb2\t\t\t\t\n"))
    found = list(exchange.reader("geonames").read(io.BytesIO((row * 2).encode()), "f", options))
    assert [isinstance(entry, Skipped) for entry in found] == [True, False]


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("where", ["inside", "after", "alone"])
def test_a_nul_byte_is_refused_with_its_line(name, where, tmp_path, capsys, lexicon):
    path, out = tmp_path / "names", tmp_path / "out.yaml"
    sample = SAMPLES[name].encode()
    data = {"inside": sample.replace(b"rblax", b"rb\0lax"), "after": sample + b"\0" * 9_999, "alone": b"\0" * 100_000}[where]
    path.write_bytes(data)
    assert run(["lexicon", "import", name, str(path), "-o", str(out)]) == 2
    message = capsys.readouterr().err
    line = 1 if name == "skos" and where == "alone" else data[: data.index(b"\0")].count(b"\n") + 1
    assert f"{path}:{line}: " in message and ("NUL" in message or "XML" in message), message
    assert [p.name for p in tmp_path.iterdir()] == ["names"]


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("packed", ["bz2", "xz"])
def test_a_file_packed_in_another_way_and_cut_off_is_named(name, packed, tmp_path, capsys, lexicon):
    import bz2
    import lzma

    path = tmp_path / f"names.{packed}"
    path.write_bytes((bz2 if packed == "bz2" else lzma).compress(SAMPLES[name].encode())[:-9])
    assert run(["lexicon", "import", name, str(path), "-o", str(tmp_path / "out")]) == 2
    assert f"{path}:" in capsys.readouterr().err
    assert [p.name for p in tmp_path.iterdir()] == [path.name]


@pytest.mark.parametrize("name", SAMPLES)
def test_a_field_of_ten_megabytes_brings_nothing_in(name, tmp_path, capsys, lexicon):
    path = tmp_path / "names"
    path.write_text(SAMPLES[name].replace("rblax", "rb" + "x" * 10_000_000), encoding="utf-8")
    # A line of Wikidata may be long; such a name is then told and left out.
    assert run(["lexicon", "import", name, str(path), "--kind", "person", "-o", str(tmp_path / "out")]) == (1 if name == "wikidata" else 2)
    message = capsys.readouterr().err
    assert f"{path}:" in message or "longer than 200 characters" in message
    assert len(message) < 1_000
    assert [p.name for p in tmp_path.iterdir()] == ["names"]


def test_where_nothing_comes_in_nothing_is_written(tmp_path, lexicon, capsys):
    source, out = tmp_path / "names.csv", tmp_path / "out.yaml"
    source.write_text("form,canonical\n12,34\n", encoding="utf-8")
    out.write_text("old: text\n")
    for target in (out, tmp_path / "folder"):
        assert run(["lexicon", "import", "csv", str(source), "-o", str(target)]) == 1
        assert "0 new entities" in capsys.readouterr().err
    assert out.read_text() == "old: text\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["names.csv", "out.yaml"]


PATTERNS = ["(a+)+$", "/x.*/", r"\bchief\b", "[^a]", "(?i)chief", "chief.+officer", "[ab]*"]
PLAIN = ["chief technology officer", "C++", "(CSTO)", "US$ 5", "Who?", "AC/DC", "a.m.", "24/7", "[sic]", "Yahoo!"]


@pytest.mark.parametrize("field", ["cues", "unless"])
def test_a_pattern_among_the_phrases_is_refused_with_its_line(field, small):
    head = "zas:\n  kind: person\n  source: x\n  name:\n    en: {full: Stanislav Zas, short: Zas}\n  forms:\n"
    for phrase in PATTERNS + PLAIN:
        form = f"    - {{text: Golden, kind: translated, {field}: [{json.dumps(phrase)}], source: x}}\n"
        (block,) = blocks("f", head + form)
        entity, problems = parse(block)
        table = f"form,canonical,{field}\nGolden,Stanislav Zorblax,{phrase}\n"
        skipped = [found for found in taken("csv", table, small) if isinstance(found, Skipped)]
        if phrase in PLAIN:
            assert entity is not None and not skipped
        else:
            assert [(problem.line, "plain words" in problem.message) for problem in problems] == [(7, True)]
            assert [found.line for found in skipped if "pattern" in found.reason] == [2]


@pytest.mark.parametrize(
    ("data", "line"),
    [(b"zas:\n  kind: per\0son\n", 2), (b"zas:\n" + b"  # x\n" * 500 + b"\0", 502), (b"\0" * 1000, 1), ("zas:\n".encode("utf-16"), 1)],
)
def test_a_lexicon_file_with_nul_bytes_is_named_with_the_line(data, line, tmp_path, capsys):
    path, text = tmp_path / "mine.yaml", tmp_path / "a.txt"
    path.write_bytes(data)
    text.write_text("Zas")
    assert run(["check", "--lexicon", str(path), str(text)]) == 2
    assert f"{path}:{line}: the file is UTF-16 or no text" in capsys.readouterr().err
