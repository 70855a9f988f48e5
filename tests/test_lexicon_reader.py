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
        ("text: TSCTO", "text: [TSCTO]", 9, "found a list"),
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
        ("full: Armenia}", 'full: "Arme\\x07nia"}', 14, "control character (U+0007)"),
        ("text: TSCTO", 'text: "TSC\\nTO"', 9, "control character (U+000A)"),
        ("text: TSCTO", 'text: "TSC\\u2028TO"', 9, "control character (U+2028)"),
        ("text: TSCTO", "text: (TSC)+TO", 9, "a form is no pattern"),
        ("text: TSCTO", "text: TSC.*TO", 9, "a form is no pattern"),
        ("source: cldr\n", "source: cldr\n  roles: [{title: Minister, from: 2018-13-05}]\n", 13, "is not a date such as"),
        ("source: cldr\n", "source: cldr\n  roles: [{title: Minister, until: 2018-00}]\n", 13, "is not a date such as"),
        ("source: cldr\n", "source: cldr\n  roles: [{title: Minister, until: 2018-05-32}]\n", 13, "is not a date such as"),
    ],
)
def test_a_problem_is_told_with_its_line(base, old, new, line, says):
    assert old in GOOD
    found = problems(base(GOOD.replace(old, new, 1)))
    assert any(where == line and says in what for where, what in found), found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("text: TSCTO", "text: T.S.C.T.O."),
        ("text: TSCTO", "text: TSCTO (Minsk)"),
        ("text: TSCTO", "text: TSC+TO"),
        (
            "source: cldr\n",
            'source: cldr\n  roles: [{title: Minister, from: 2018-12-31, until: "2019"}, {title: Premier, from: 2020-10}]\n',
        ),
        ("source: cldr\n", 'source: cldr\n  tests: [{in: "Armenia\\nmet", out: "Armenia\\nmet"}]\n'),
    ],
)
def test_what_only_looks_wrong_is_taken(base, old, new):
    assert old in GOOD
    assert problems(base(GOOD.replace(old, new, 1))) == []


def test_what_an_editor_leaves_in_a_lexicon_folder_is_no_part_of_it(base, tmp_path):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "mine.yaml").write_text(GOOD)
    (tmp_path / "own" / ".mine.yaml").write_text("- half a line")
    assert [path.name for path in store.user_files(tmp_path / "own")] == ["mine.yaml"]


@pytest.mark.parametrize("name", store.ONLY_SHIPPED)
def test_a_folder_of_the_shipped_lexicon_in_one_of_your_own_is_told(base, tmp_path, caplog, name):
    root = base(GOOD)
    (tmp_path / "own" / name).mkdir(parents=True)
    (tmp_path / "own" / "mine.yaml").write_text("armenia:\n  related: [csto]\n")
    store.open_bundles([tmp_path / "own"], root)
    assert f"{name}/ in it are not read" in caplog.text
    caplog.clear()
    store.open_bundles([tmp_path / "own" / "mine.yaml"], root)
    assert caplog.text == ""


def test_an_empty_name_is_no_lexicon():
    with pytest.raises(LexiconError, match="an empty name"):
        store.load([""])


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


HOSTILE = "zorb:\n  kind: organisation\n  source: x\n  name:\n    en: {full: Zorblax Front}\n"


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (HOSTILE.encode("utf-16"), 1, "UTF-16 or no text; save it as UTF-8"),
        (HOSTILE.encode("utf-16-le"), 1, "UTF-16 or no text; save it as UTF-8"),
        (HOSTILE.replace("Front", "Frént").encode("latin-1"), 5, "not UTF-8 at byte 72"),
        (HOSTILE.replace("Front", "x" * 10_000_000), 5, "goes on for 10,000,008 characters; 10,000 is the most"),
        ("z" * 1_000_000 + HOSTILE[4:], 1, "zzz..."),
        ("zorb:\n  kind: " + "[" * 200_000, 1, "more than 100 brackets within one another; close them"),
        ("zorb:\n  kind: " + "[" * 200_000 + "]" * 200_000, 1, "more than 100 brackets"),
        ("zorb:\n  kind: Workers' " + "{a: " * 200_000, 1, "more than 100 brackets"),
        ('zorb:\n  kind: "' + '\\"' * 500_000, 2, "zorb: "),
        (HOSTILE[:-3], 5, "did not find expected ',' or '}'"),
        ("x\n" * 300_000, 20, "the rest of the file is not read; is it a lexicon?"),
        (HOSTILE.replace("Zorblax Front", "!!python/object/apply:os.system [ls]"), 5, "expected text, found a list"),
        (HOSTILE + "  in: zarb\n" + HOSTILE.replace("zorb", "zarb").replace("Front", "Fleet") + "  in: zorb\n", 6, "lies in itself"),
        (HOSTILE.replace("Front", "Fr\u202ent"), 5, "U+202E"),
        (HOSTILE.replace("Front", "Fr\u00adont"), 5, "U+00AD"),
    ],
)  # fmt: skip
def test_a_hostile_file_is_refused_soon_and_in_few_words(base, text, line, says):
    """The parser takes 20 s over 100,000 open brackets and four times that over twice as many; so did quotes that are never closed."""
    found = problems(base(text, "hostile.yaml"))
    assert any(where == line and says in what for where, what in found), found
    assert sum(len(what) for _, what in found) < 5_000


def test_a_zero_width_space_parts_words_where_the_script_sets_no_blanks(base):
    assert problems(base(HOSTILE + "    km: {full: កោះ\u200bទួគ}\n")) == []
    assert any("U+200B" in what for _, what in problems(base(HOSTILE + "    fr: {full: Front\u200bZorblax}\n")))


def test_a_message_names_the_first_problems_only(base):
    many = "".join(f"e{i}:\n  kind: plaice\n  source: x\n  name:\n    en: {{full: E{i}}}\n" for i in range(500))
    with pytest.raises(LexiconError, match=r"500 problems in the lexicon, the first 100 of which stand above") as raised:
        store.load(base=base(many))
    assert str(raised.value).count("\n") == 100
    assert len(raised.value.problems) == 500


def test_a_thousand_relations_to_nowhere_are_told_soon(base):
    entities = "".join(f"ent-{i}:\n  kind: term\n  source: x\n  name:\n    en: {{full: Ent {i}}}\n" for i in range(5_000))
    root = base(entities + HOSTILE + "  related: [" + ", ".join(f"nowhere-{i}" for i in range(1000)) + "]\n")
    assert len(problems(root)) == 1000


def test_a_cue_is_words_and_no_pattern(base, tmp_path):
    """A pattern is refused; what has but a sign of one is looked for as it is written, so it matches nothing else and cannot hang."""
    from normalize import Normalizer

    form = "  forms:\n    - {{text: Zorbs, kind: variant, cues: [{}], source: x}}\n"
    ((line, message),) = problems(base(HOSTILE + form.format("(a+)+$")))
    assert line == 7 and message.startswith("zorb.forms.0.cues.0: '(a+)+$' is not plain words")
    tool = Normalizer(lexicon=store.load(base=base(HOSTILE + form.format("(a+$), a|b"))), rules=["name"])
    assert {str(m.trust) for m in tool.mentions("Zorbs " + "a" * 50_000 + "!")} == {"review"}  # no cue is there
    assert {str(m.trust) for m in tool.mentions("Zorbs (a+$)")} == {"likely"}
