"""The strict reader: every problem, with file and line and what would be right."""

import pytest

from normalize.errors import LexiconError
from normalize.lexicon import store

GOOD = """\
# the first line of a file
csto:
  kind: organisation
  source: odkb-csto.org
  name:
    en: {full: Collective Security Treaty Organization, short: CSTO}
    fr: {full: Organisation du traité de sécurité collective, short: OTSC}
  forms:
    - {text: TSCTO, kind: garble, trust: sure, source: seeds/003}
armenia:
  kind: place
  source: cldr
  name:
    en: {full: Armenia}
"""


@pytest.fixture
def base(tmp_path):
    (tmp_path / "organisations").mkdir()
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "wire-english.yaml").write_text("axes: {}\n")

    def write(text, name="a.yaml"):
        path = tmp_path / "organisations" / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return tmp_path

    return write


def problems(root, lexicons=()):
    from normalize.lexicon_check import check_lexicon

    return [(p.line, p.message) for p in check_lexicon(list(lexicons), base=root).problems]


def test_a_good_file_has_no_problem(base):
    assert problems(base(GOOD)) == []


@pytest.mark.parametrize(
    ("old", "new", "line", "says"),
    [
        ("kind: organisation", "kind: organization", 3, "is not one of organisation"),
        ("kind: organisation", "kind: organization", 3, "did you mean 'organisation'"),
        ("  source: odkb-csto.org", "  sourse: odkb-csto.org", 4, "unknown field 'sourse'; did you mean 'source'"),
        ("trust: sure", "trust: certain", 9, "'certain' is not one of review, likely, sure"),
        ("text: TSCTO", "text: [TSCTO]", 9, "expected text, found a list"),
        ("short: OTSC}", "short: true}", 7, "put quotes around it"),
        ("fr: {", "French: {", 7, "'French' is not a language code"),
        ("    - {text: TSCTO, kind: garble,", "    - {text: TSCTO, text: X, kind: garble,", 9, "duplicate"),
        ("armenia:", "csto:", 10, "stands already in"),
        ("armenia:", "Armenia:", 10, "is not an entity id"),
        ("source: seeds/003}", "source: seeds/003", 9, "flow "),
        ("TSCTO, kind: garble,", "TSCTO, kind: garble, needs: [csot],", 9, "did you mean 'csto'"),
        ("text: TSCTO", "text: Armenia", 9, "names both csto and armenia"),
        ("text: TSCTO, kind: garble", "text: Golden, kind: translated", 9, "give it 'needs' or 'cues'"),
        ("full: Armenia}", "full: Аrmenia}", 14, "mixes Cyrillic and Latin letters"),
        ("  source: cldr\n", "", 10, "field 'source' is missing"),
        ("full: Armenia}", "full: &a Armenia}", 10, "anchors and aliases"),
    ],
)
def test_a_problem_is_told_with_its_line(base, old, new, line, says):
    assert old in GOOD
    found = problems(base(GOOD.replace(old, new, 1)))
    assert any(where == line and says in what for where, what in found), found


def test_every_problem_is_told_not_only_the_first(base):
    broken = GOOD.replace("trust: sure", "trust: certain").replace("kind: place", "kind: plaice") + "x\n"
    assert len(problems(base(broken))) == 3


def test_a_file_that_is_not_utf8_is_named_with_the_line(base):
    assert problems(base("csto:\n  kind: Ж".encode("cp1251"))) == [(2, "not UTF-8 at byte 14; save the file as UTF-8")]


def test_a_bomb_is_refused(base):
    bomb = "a: &a [x, x]\n" + "".join(f"b{i}: &b{i} [*a, *a]\n" for i in range(9))
    assert all("anchors and aliases" in what for _, what in problems(base(bomb)))


def test_loading_raises_all_problems(base):
    with pytest.raises(LexiconError, match=r"2 problems in the lexicon"):
        store.load(base=base(GOOD.replace("trust: sure", "trust: certain").replace("kind: place", "kind: plaice")))


def test_a_user_lexicon_adds_corrects_and_switches_off(base, tmp_path):
    root = base(GOOD)
    mine = tmp_path / "mine.yaml"
    mine.write_text("csto:\n  forms:\n    - {text: CSTOO, kind: garble, trust: sure, source: me}\narmenia:\n  off: true\n")
    lexicon = store.load([mine], base=root)
    assert lexicon.postings("cstoo") and lexicon.postings("tscto")
    assert lexicon.number("armenia") is None


def test_a_user_block_without_a_shipped_one_says_what_it_needs(base, tmp_path):
    mine = tmp_path / "mine.yaml"
    mine.write_text("cssto:\n  related: [csto]\n")
    with pytest.raises(LexiconError, match="'cssto' is in no lexicon below this one, so it needs kind, name, source"):
        store.load([mine], base=base(GOOD))


def test_a_missing_lexicon_is_an_error(base, tmp_path):
    with pytest.raises(LexiconError, match="no such lexicon file"):
        store.load([tmp_path / "nowhere.yaml"], base=base(GOOD))


def test_a_damaged_cache_is_built_anew(base, tmp_path, monkeypatch):
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "cache"))
    root = base(GOOD)
    assert store.load(base=root).postings("csto")
    (bundle,) = (tmp_path / "cache").glob("*.bundle")
    whole = bundle.read_bytes()
    for damage in (b"", whole[:100], whole[:-1], b"x" * 500, whole[: len(whole) // 2] + b"\0" * (len(whole) - len(whole) // 2)):
        bundle.write_bytes(damage)
        assert store.load(base=root).postings("csto")
        assert bundle.read_bytes() == whole


def test_the_schema_for_editors_takes_the_good_file_and_refuses_a_bad_one(base):
    jsonschema = pytest.importorskip("jsonschema")
    import ryaml

    from normalize.lexicon.schema import json_schema

    jsonschema.validate(ryaml.loads(GOOD), json_schema())
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(ryaml.loads(GOOD.replace("trust: sure", "trust: certain")), json_schema())


@pytest.mark.parametrize("text", ["", "\n", "# nothing yet\n", "---\n# nothing\n"])
def test_a_file_without_blocks_adds_nothing(base, tmp_path, text):
    mine = tmp_path / "mine.yaml"
    mine.write_text(text)
    assert len(store.load([mine], base=base(GOOD))) == 2
