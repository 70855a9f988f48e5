"""Files of labels: what entities of other files are called in one language."""

import re

import pytest

from normalize import Normalizer
from normalize.errors import LexiconError
from normalize.lexicon import languages, shipped, store
from normalize.lexicon.keys import is_acronym, key
from normalize.lexicon_check import check_lexicon

GOOD = """\
csto:
  kind: organisation
  source: odkb-csto.org
  name:
    en: {full: Collective Security Treaty Organization, short: CSTO}
    fr: {full: Organisation du traité de sécurité collective, short: OTSC}
"""


@pytest.fixture
def base(tmp_path):
    for folder in ("organisations", "styles", "labels"):
        (tmp_path / folder).mkdir()
    (tmp_path / "styles" / "wire-english.yaml").write_text("axes: {}\n")
    (tmp_path / "organisations" / "a.yaml").write_text(GOOD)

    def write(text, name="ja.yaml"):
        (tmp_path / "labels" / name).write_text(text)
        return tmp_path

    return write


def test_a_line_of_labels_names_an_entity_of_another_file(base):
    lexicon = store.load(base=base("# Japanese\n\ncsto: {full: 集団安全保障条約機構, short: CSTO, also: [安保条約機構], source: press}\n"))
    label = lexicon.label(lexicon.number("csto"), "ja")
    assert (label.full, label.short, label.also) == ("集団安全保障条約機構", "CSTO", ("安保条約機構",))
    assert lexicon.label(lexicon.number("csto"), "fr").short == "OTSC"


def test_what_the_block_of_an_entity_says_is_the_standard_and_the_line_right_too(base):
    lexicon = store.load(base=base("csto: {full: OTSC (Eurasie), short: OTSC, source: press}\n", "fr.yaml"))
    label = lexicon.label(lexicon.number("csto"), "fr")
    assert (label.full, label.short) == ("Organisation du traité de sécurité collective", "OTSC")
    assert label.also == ("OTSC (Eurasie)",)


@pytest.mark.parametrize(
    ("name", "text", "line", "says"),
    [
        ("ja.yaml", "\ncstto: {full: 集団, source: press}\n", 2, "'cstto' is no entity of this lexicon"),
        (
            "ja.yaml",
            "csto: {full: 集団, source: press}\ncsto: {full: 集団, source: press}\n",
            2,
            "stands already in this file; take one out",
        ),
        ("ja.yaml", "csto: {full: 集団}\n", 1, "field 'source' is missing"),
        ("ja.yaml", "csto: {name: {ja: {full: 集団}}, source: press}\n", 1, "unknown field 'name'"),
    ],
)
def test_what_a_line_of_labels_cannot_say(base, name, text, line, says):
    root = base(text, name)
    found = [(p.line, p.message) for p in check_lexicon(base=root).problems]
    assert any(at == line and re.search(says, message) for at, message in found), found
    with pytest.raises(LexiconError):
        store.load(base=root)


def test_a_changed_file_of_labels_is_another_lexicon(base, monkeypatch, tmp_path):
    monkeypatch.setenv("NORMALIZE_CACHE", str(tmp_path / "cache"))
    first = store.load(base=base("csto: {full: 集団, source: press}\n"))
    second = store.load(base=base("csto: {full: 集団安全保障条約機構, source: press}\n"))
    assert [each.label(each.number("csto"), "ja").full for each in (first, second)] == ["集団", "集団安全保障条約機構"]


def test_a_folder_called_labels_holds_a_users_blocks_as_any_other(base, tmp_path):
    mine = tmp_path / "mine" / "labels"
    mine.mkdir(parents=True)
    (mine / "x.yaml").write_text("csto:\n  name:\n    ja: {full: 集団}\n")
    lexicon = store.load([mine / "x.yaml"], base=base(""))
    assert lexicon.label(lexicon.number("csto"), "ja").full == "集団"


# The shipped ones


def test_every_file_of_labels_is_of_a_language_that_has_a_record():
    known = {path.stem for path in languages.files(shipped.folder())}
    assert {path.stem.split("-")[0] for path in shipped.label_files(shipped.folder())} <= known


def test_no_label_stands_in_another_script_than_its_language():
    """Acronyms and brands in Latin letters are right in all languages; the rest of a Hebrew name is not Arabic."""
    wrong = re.compile(r"[\u0400-\u04ff]|[\u0590-\u05ff]|[\u0600-\u06ff]|[\u3040-\u30ff]|[\u4e00-\u9fff]|[\uac00-\ud7af]|[\u0370-\u03ff]")
    own = {"Cyrillic": "[\u0400-\u04ff]", "Hebrew": "[\u0590-\u05ff]", "Arabic": "[\u0600-\u06ff]", "Han": "[\u4e00-\u9fff]"}
    own |= {"Kana": "[\u3040-\u30ff]", "Hangul": "[\uac00-\ud7af]", "Greek": "[\u0370-\u03ff]"}
    records = languages.read(languages.files(shipped.folder()))
    odd = []
    for path in shipped.label_files(shipped.folder()):
        tag = path.stem
        scripts = (
            ["Latin"] if tag == "sr-Latn" else ["Cyrillic"] if tag == "sr" else records.get(tag, records[tag.split("-")[0]])["scripts"]
        )
        allowed = "|".join([own[script] for script in [*scripts, *(["Han"] if tag == "ja" else [])] if script in own])
        for line in path.read_text(encoding="utf-8").split("\n"):
            rest = re.sub(allowed, "", line) if allowed else line
            odd += [(tag, line)] if not line.startswith("#") and wrong.search(rest) else []
    assert odd == []


def test_no_short_name_of_a_file_is_borne_by_two():
    """But acronyms, which are told by what is near: IOM and OIM."""
    for path in shipped.label_files(shipped.folder()):
        shorts = re.findall(r"^[^#].*\bshort: ([^,}]+)", path.read_text(encoding="utf-8"), re.MULTILINE)
        names = [key(name) for name in shorts if not is_acronym(name)]
        assert {name for name in names if names.count(name) > 1} == set(), path.stem


# What they do


@pytest.mark.parametrize(
    ("target", "before", "after"),
    [
        (
            "sr",
            "Predsednik Lukašenko je govorio o članstvu u OTAN i o Ukrajini.",
            "Predsednik Lukašenko je govorio o članstvu u NATO i o Ukrajini.",
        ),
        ("sv", "Mötet i OTSC leddes av Vladimir Putin i Jerevan.", "Mötet i CSTO leddes av Vladimir Putin i Jerevan."),
        (
            "pt",
            "A cúpula da CSTO em Minsk reuniu Vladimir Putin e Alexander Lukashenko.",
            "A cúpula da OTSC em Minsk reuniu Vladimir Putin e Alexander Lukashenko.",
        ),
        # stays: right in the language, or a part of the name
        ("hr", "Susret Donalda Trumpa i Kim Jong-una u Singapuru; Kim je zadovoljan.", None),
        ("sr", "NATO, UNICEF i Evropska komisija podržali su Beograd.", None),
        ("sr", "НАТО, Уницеф и Европска комисија подржали су Београд.", None),
        ("sr", "Pregovori Beograda i Prištine nastavljeni su u Ljubljani.", None),
        ("it", "Navalny e Lukashenko; Sergei Lavrov a Kharkiv.", None),
    ],
)
def test_names_of_the_language(target, before, after):
    assert Normalizer(target=target).fix(before, trust="likely").text == (after or before)


@pytest.mark.parametrize(
    ("target", "text"), [("sr", "Pregovori Beograda i Prištine, put u Abhaziju."), ("hr", "U sukobu oko Abhazije i Prištine.")]
)
def test_cases_of_right_names_are_not_even_shown(target, text):
    assert list(Normalizer(target=target, rules="name").check(text)) == []


@pytest.mark.parametrize(
    ("target", "text", "language"),
    [
        ("sr", "Predsednik je govorio.", "sr-Latn"),
        ("sr", "Председник је говорио.", "sr"),
        ("sr-Latn", "Председник је говорио.", "sr-Latn"),
        ("ru", "The president spoke.", "ru"),
    ],
)
def test_a_serbian_text_has_the_names_of_its_letters(target, text, language):
    assert Normalizer(target=target).language(text) == language


def test_a_label_can_be_asked_for():
    lexicon = store.load()
    assert lexicon.label(lexicon.number("who"), "zh").full == "世界卫生组织"
    assert lexicon.label(lexicon.number("trump"), "zh-TW").short == "川普"
    assert lexicon.label(lexicon.number("un"), "sv").short == "FN"
