"""Language records: read strictly, complete, and true to CLDR where they say so."""

import importlib.util
import re
from pathlib import Path

import pytest

from normalize import engine, language
from normalize.errors import LexiconError
from normalize.lexicon import languages, load, shipped
from normalize.lexicon.languages import Quotation, language_of
from normalize.model import Document

ROOT = Path(__file__).resolve().parent.parent
FILES = languages.files(shipped.folder())
SPOKEN = (
    "en de fr es pt it nl sv da nb fi is pl cs sk sl hr sr bg mk uk ru be ro hu el tr lt lv et ka hy az kk uz he ar fa hi id vi zh ja ko th"
)


def tool():
    spec = importlib.util.spec_from_file_location("languages_tool", ROOT / "tools" / "languages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def records():
    return {tag: language_of(tag, record) for tag, record in languages.read(FILES).items()}


@pytest.fixture(scope="module")
def lexicon():
    return load()


def test_the_languages_of_news_have_a_record(records):
    assert set(SPOKEN.split()) <= set(records)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_what_cldr_says_stands_in_the_record(path):
    babel = pytest.importorskip("babel")
    written_with = re.search(r"babel: (\S+)", path.read_text("utf-8"))[1]
    if babel.__version__ != written_with:
        pytest.skip(f"the file was written with Babel {written_with}")
    assert tool().written(path) == path.read_text("utf-8")


def test_every_record_says_how_its_language_quotes_and_divides_words(records):
    for tag, record in records.items():
        assert record.quotations and record.scripts and record.months, tag
        marks = {mark for quotation in (*record.quotations, *record.inner_quotations) for mark in quotation[:2]}
        assert all(len(mark) == 1 and not mark.isalnum() for mark in marks), tag
        assert record.spaces == "words" or tag in ("zh", "zh-TW", "ja", "ko", "th")


def test_words_stand_in_one_class_and_in_small_letters(records):
    for tag, record in records.items():
        listed = [word for words in record.function_words.values() for word in words]
        assert len(listed) == len(set(listed)), tag
        for word in {*listed, *record.homographs, *record.unfinished, *(word for small in record.small_words for word in small.words)}:
            assert word == word.lower(), (tag, word)


def test_words_are_of_the_script_of_their_language(records):
    latin = re.compile(r"[a-zA-Z\u00c0-\u024f]")
    for tag, record in records.items():
        if "Latin" not in record.scripts:
            assert not any(latin.search(word) for word in record.all_words), tag


# Right sentences as news has them, one text a language: nothing is wrong in them, and the language is told.
CLEAN = {
    "ca": "El president de la comissió va dir ahir que l’informe no s’havia de publicar. «Encara hi ha temps», va afegir.",
    "cs": "Předseda výboru včera řekl, že zpráva nebude zveřejněna. „Máme ještě čas,“ dodal a odjel do Brna.",
    "da": "Udvalgets formand sagde i går, at rapporten ikke bliver offentliggjort. »Vi har tid endnu«, tilføjede han.",
    "de": "Der Vorsitzende des Ausschusses sagte gestern, dass der Bericht nicht veröffentlicht wird. „Wir haben noch Zeit“, fügte er hinzu.",
    "es": "El presidente de la comisión dijo ayer que el informe no se publicará. «Todavía tenemos tiempo», añadió.",
    "fi": "Valiokunnan puheenjohtaja sanoi eilen, että raporttia ei julkaista. ”Meillä on vielä aikaa”, hän lisäsi.",
    "fr": "Le président de la commission a dit hier que le rapport ne serait pas publié. « Nous avons encore le temps », a-t-il ajouté.",
    "it": "Il presidente della commissione ha detto ieri che il rapporto non sarà pubblicato. «C’è ancora tempo», ha aggiunto.",
    "nl": "De voorzitter van de commissie zei gisteren dat het rapport niet wordt gepubliceerd. ‘We hebben nog tijd’, voegde hij eraan toe.",
    "pl": "Przewodniczący komisji powiedział wczoraj, że raport nie zostanie opublikowany. „Mamy jeszcze czas”, dodał.",
    "pt": "O presidente da comissão disse ontem que o relatório não será publicado. «Ainda temos tempo», acrescentou.",
    "ru": "Председатель комитета вчера сказал, что отчёт не будет опубликован. «У нас ещё есть время», — добавил он.",
    "sv": "Utskottets ordförande sade i går att rapporten inte ska publiceras. ”Vi har fortfarande tid”, tillade han.",
    "tr": "Komisyon başkanı dün raporun yayımlanmayacağını söyledi. “Hâlâ zamanımız var” diye ekledi ve salondan ayrıldı.",
    "uk": "Голова комітету вчора сказав, що звіт не буде оприлюднено. «У нас ще є час», — додав він.",
}


@pytest.mark.parametrize("tag", CLEAN)
def test_a_clean_text_is_quiet_and_its_language_told(tag, lexicon):
    assert language.language_of(CLEAN[tag], lexicon).language == tag
    findings = engine.check(Document(CLEAN[tag], language=tag), lexicon).findings
    assert not [(finding.rule, finding.text, finding.message) for finding in findings]


def test_a_region_has_the_record_of_its_language_unless_it_has_its_own(lexicon):
    assert lexicon.language("en-GB") is not None and lexicon.language("en-GB").tag == "en"
    assert lexicon.language("zh-TW").quotations[0] == Quotation("「", "」")
    assert lexicon.language("zh-CN").tag == "zh"
    assert lexicon.language("no").tag == "nb" and lexicon.language("DE").tag == "de"


def test_a_language_without_a_record_knows_nothing(lexicon):
    nobody = lexicon.language("tlh")
    assert not nobody.known and not nobody.quotations and not nobody.all_words and nobody.names_decline
    assert "tlh" not in lexicon.language_tags()


def test_what_is_read_is_what_is_written(lexicon):
    french = lexicon.language("fr")
    assert french.quotations[0] == Quotation("«", "»", spaced=True)
    assert french.spaced_marks == frozenset(";:!?") and "qu" in french.elided
    assert french.articles.joined["de le"] == "du" and french.articles.before_vowels["la"] == "l'"
    assert french.decimal == "," and french.group == "\N{NARROW NO-BREAK SPACE}"
    assert lexicon.language("cs").months[1] == "února" and lexicon.language("cs").months_alone[1] == "únor"
    assert lexicon.language("bg").articles.suffixed and not lexicon.language("bg").names_decline
    assert lexicon.language("de").words_of("article") == {
        "der",
        "die",
        "das",
        "den",
        "dem",
        "des",
        "ein",
        "eine",
        "einen",
        "einem",
        "einer",
        "eines",
    }


BROKEN = {
    "a field nobody knows": ("quotes: [“…”]\n", "unknown field 'quotes'"),
    "a mark alone": ("quotations: [“”]\n", "is not the two marks with … between them"),
    "a word for a flag": ('capitals: "yes"\n', "expected true or false"),
    "a script": ("scripts: [Latn]\n", "'Latn' is not one of Latin"),
    "a class": ("function-words: {verb: is}\n", "is not one of article"),
    "a list that should be a text": ("abbreviations: [etc]\n", "expected words divided by spaces"),
    "broken YAML": ("quotations: [“…”\n", "at line"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_record_is_told_with_file_and_line(name, tmp_path):
    line, message = BROKEN[name]
    path = tmp_path / "xx.yaml"
    good = (shipped.folder() / "languages" / "pt.yaml").read_text("utf-8")
    field = line.partition(":")[0]
    path.write_text(re.sub(rf"^{field}:(?:.*\n)(?:  .*\n)*", "", good, flags=re.MULTILINE).replace("cldr:", line + "cldr:"), "utf-8")
    with pytest.raises(LexiconError) as caught:
        languages.read([path])
    assert message in str(caught.value)
    assert re.search(r"xx\.yaml:\d+: ", str(caught.value))


def test_missing_fields_and_months_are_told(tmp_path):
    path = tmp_path / "xx.yaml"
    path.write_text("name: Nobody's\nsource: none\n", "utf-8")
    with pytest.raises(LexiconError, match="'scripts' is missing"):
        languages.read([path])
    good = (shipped.folder() / "languages" / "pt.yaml").read_text("utf-8")
    path.write_text(good.replace("[janeiro, ", "["), "utf-8")
    with pytest.raises(LexiconError, match="expected 12 names, found 11"):
        languages.read([path])


def test_a_tag_belongs_to_one_record(tmp_path):
    good = (shipped.folder() / "languages" / "nb.yaml").read_text("utf-8")
    (tmp_path / "nb.yaml").write_text(good, "utf-8")
    (tmp_path / "no.yaml").write_text(re.sub(r"aliases.*\n", "", good), "utf-8")
    with pytest.raises(LexiconError, match="'no' is 'nb' already"):
        languages.read(sorted(tmp_path.glob("*.yaml")))


def test_files_are_named_by_tag(tmp_path):
    path = tmp_path / "Klingon language.yaml"
    path.write_text("name: x\n", "utf-8")
    with pytest.raises(LexiconError, match="is no language tag"):
        languages.read([path])
