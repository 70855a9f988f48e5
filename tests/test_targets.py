"""In which language a text is judged: given, told by a record, by the settings closest to it, or by the text."""

import io
import json
import sys

import pytest

from normalize.cli.main import run
from normalize.errors import ConfigError
from normalize.language import language_of, other_language, target
from normalize.normalizer import Normalizer
from normalize.tags import Tag, parse

ENGLISH = "The council said on Monday that the bridge would stay closed until the end of the month, and the OTSC of the CSTO agreed."
GERMAN = (
    "Die Regierung beschloss am Montag neue Regeln, die im ganzen Land gelten sollen. Der Minister sagte, dass niemand sich sorgen muss."
)
FRENCH = "Le maire a dit lundi : « Nous verrons ! » Qui vient avec lui ? Personne ne le sait ; les habitants attendent une réponse depuis des mois."
TEXTS = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": "El gobierno aprobó el lunes nuevas medidas que valen en todo el país, y el ministro dijo que no hay motivo para el miedo.",
    "gl": "O goberno aprobou o luns novas medidas que van valer en todo o país. O ministro dixo que a xente non ten que ter medo.",
    "pt": "O governo aprovou na segunda-feira novas medidas que valem em todo o país, e o ministro disse que não há motivo para medo.",
    "da": "Regeringen vedtog mandag nye regler, som skal gælde i hele landet. Ministeren sagde, at folk ikke skal være bange.",
    "sv": "Regeringen antog på måndagen nya regler som ska gälla i hela landet. Ministern sade att folk inte behöver vara rädda.",
    "fi": "Hallitus hyväksyi maanantaina uudet säännöt, jotka ovat voimassa koko maassa. Ministeri sanoi, että kukaan ei joudu pelkäämään.",
    "pl": "Rząd przyjął w poniedziałek nowe przepisy, które będą obowiązywać w całym kraju. Minister powiedział, że nikt nie musi się bać.",
    "cs": "Vláda v pondělí schválila nová opatření, která budou platit v celé zemi. Ministr řekl, že se lidé nemusí bát.",
    "hr": "Vlada je u ponedjeljak usvojila nove mjere koje će vrijediti u cijeloj zemlji. Ministar je rekao da se ljudi ne trebaju bojati.",
    "sl": "Vlada je v ponedeljek sprejela nove ukrepe, ki bodo veljali po vsej državi. Minister je dejal, da se ljudem ni treba bati.",
    "bg": "Правителството прие в понеделник нови мерки, които ще важат за цялата страна. Министърът каза, че хората не трябва да се тревожат.",
    "ru": "Правительство приняло в понедельник новые меры, которые будут действовать во всей стране. Министр сказал, что бояться не надо.",
    "uk": "Уряд ухвалив у понеділок нові заходи, які діятимуть у всій країні. Міністр сказав, що людям не треба боятися.",
    "tr": "Hükümet pazartesi günü bütün ülkede geçerli olacak yeni kurallar için karar aldı ve bakan bu konuda kimsenin korkmaması gerektiğini söyledi.",
    "he": "הממשלה אישרה ביום שני צעדים חדשים.",
    "zh": "政府周一批准了新的措施。",
    "ja": "政府は月曜日に新しい措置を承認した。",
}


@pytest.fixture(scope="module")
def auto(lexicon):
    return Normalizer(lexicon=lexicon)


@pytest.mark.parametrize("language", TEXTS)
def test_the_language_is_told_by_the_text(auto, language):
    assert auto.document(TEXTS[language]).language == language


@pytest.mark.parametrize(
    "text",
    ["The CSTO met; an OTSC summit with Lukashenka ended.", "Lukashenka met Putin.", "Lukashenka spoke.", "An OTSC day of the CSTO."],
)
def test_a_short_english_text_is_english(auto, text):
    assert auto.document(text).language == "en"


@pytest.mark.parametrize("text", ["", "12 – 3", "OTSC Minsk", "Sommet de Minsk"])
def test_what_cannot_be_told_is_undetermined(auto, text):
    assert auto.document(text).language == "und"


def test_what_is_undetermined_gets_the_rules_that_need_no_language(auto):
    assert auto.fix("OTSC\u200b Minsk", trust="likely").text == "OTSC Minsk"
    assert auto.check("Sommet de Minsk !") == [] or all(f.category != "name" for f in auto.check("Sommet de Minsk !"))


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("de", Tag("de")),
        ("DE", Tag("de")),
        ("pt-br", Tag("pt", "", "BR")),
        ("sr-latn-RS", Tag("sr", "Latn", "RS")),
        ("es-419", Tag("es", "", "419")),
    ],
)
def test_tags_are_read_whatever_their_case(text, tag):
    assert parse(text) == tag


@pytest.mark.parametrize("text", ["", "d", "german", "en_GB", "../../../etc", "de-", "en--GB", "english-language"])
def test_what_is_no_tag_is_none(text):
    assert parse(text) is None


@pytest.mark.parametrize(
    ("given", "language"),
    [
        ("DE", "de"),
        ("en-GB", "en"),
        ("es-MX", "es"),
        ("fr-CA", "fr"),
        ("pt-BR", "pt"),
        ("zh-TW", "zh-TW"),
        ("zh-Hant", "zh-TW"),
        ("sr-Latn", "sr-Latn"),
        ("no", "no"),
        ("auto", "auto"),
        ("cy", "cy"),
    ],
)
def test_a_target_is_the_language_that_the_lexicon_has(lexicon, given, language):
    assert target(given, lexicon).language == language


@pytest.mark.parametrize(
    ("given", "hint"),
    [("en_GB", "'en-GB'"), ("german", "'de'"), ("Englisch", "'en'"), ("xx", "there are auto, ar"), ("../etc", "there are auto")],
)
def test_what_is_no_language_is_refused_with_what_may_be_meant(lexicon, given, hint):
    with pytest.raises(ConfigError) as caught:
        Normalizer(given, lexicon=lexicon)
    assert "target" in str(caught.value) and hint in str(caught.value)


def test_a_region_brings_its_house_style():
    assert Normalizer("en-GB").lexicon.axes == Normalizer("en", style="british").lexicon.axes != Normalizer("en").lexicon.axes
    assert Normalizer("en-GB", style="wire-english").lexicon.axes == Normalizer("en").lexicon.axes


@pytest.mark.parametrize("tag", ["en-GB", "en-US", "EN"])
def test_a_clean_english_text_is_quiet_in_every_region(lexicon, tag):
    text = "The council said on Monday that the bridge would stay closed until the end of the month."
    assert Normalizer(tag, lexicon=lexicon).check(text) == []


def test_a_text_clearly_in_another_language_is_not_edited(lexicon):
    german = Normalizer("de", lexicon=lexicon)
    fixed = german.fix(ENGLISH.replace("closed until", "closed , until"))
    assert (fixed.text, fixed.edits, fixed.other) == (fixed.original, (), "en")
    assert Normalizer("en", lexicon=lexicon).fix(FRENCH).other == "fr"
    assert Normalizer("en", lexicon=lexicon).fix(ENGLISH).other is None


@pytest.mark.parametrize(("text", "language"), [("de", "de"), ("hr", "sr"), ("gl", "gl"), ("en", "en"), ("zh", "ja")])
def test_what_is_in_the_language_or_may_be_is_no_other(lexicon, text, language):
    assert other_language(TEXTS[text], language, lexicon) is None
    assert other_language("OTSC Minsk", language, lexicon) is None


def test_the_language_that_a_record_says_wins_over_the_text(auto):
    assert auto.document(ENGLISH, language="de-AT").language == "de"
    assert Normalizer("fr", lexicon=auto.lexicon).document(ENGLISH, language="de").language == "fr"
    with pytest.raises(ConfigError):
        auto.document(ENGLISH, language="nonsense")


def test_the_answer_is_the_same_every_time(lexicon):
    assert {language_of(text, lexicon) for text in [GERMAN] * 3} == {language_of(GERMAN, lexicon)}


# Runs

NAME = "Die TSCTO tagte am Montag in Gumri, und der Minister sagte, dass die Gespräche nicht beendet sind.\n"
SAID = "The TSCTO met in Gumri on Monday and the minister said that the talks would go on.\n"


def test_each_folder_has_the_target_of_its_own_settings(home):
    for name, text in (("de", NAME), ("en", SAID), ("none", SAID)):
        (home / name).mkdir()
        (home / name / "a.txt").write_text(text, "utf-8")
        if name != "none":
            (home / name / "normalize.toml").write_text(f'target = "{name}"\n', "utf-8")
    run(["fix", "--no-cache", "--select", "name", "de", "en", "none"])
    assert "CSTO met in Gyumri" in (home / "en" / "a.txt").read_text("utf-8")
    assert "CSTO met in Gyumri" in (home / "none" / "a.txt").read_text("utf-8")
    assert (home / "de" / "a.txt").read_text("utf-8") == NAME  # the small lexicon has no German names


def test_the_settings_of_a_folder_below_count(home, capsys):
    (home / "de").mkdir()
    (home / "de" / "normalize.toml").write_text('target = "de"\nignore = ["stray-space"]\n', "utf-8")
    (home / "de" / "a.txt").write_text(GERMAN.replace("sollen.", "sollen ."), "utf-8")
    assert run(["check", "--format", "concise", "."]) == 0, capsys.readouterr()
    assert run(["check", "--format", "concise", "--ignore", "calque", "."]) == 1


def test_results_of_one_folder_are_not_those_of_another(home, capsys):
    for name in ("a", "b"):
        (home / name).mkdir()
        (home / name / "a.txt").write_text(SAID, "utf-8")
    (home / "b" / "normalize.toml").write_text('ignore = ["name"]\n', "utf-8")
    for _ in range(2):
        run(["check", "--format", "concise", "a", "b"])
        out = capsys.readouterr().out
        assert "a/a.txt" in out and "b/a.txt" not in out


def test_a_mixed_corpus_is_judged_text_by_text(home, capsys):
    lines = [json.dumps({"id": name, "text": text}, ensure_ascii=False) for name, text in (("1", SAID), ("2", NAME), ("3", FRENCH))]
    (home / "a.jsonl").write_text("\n".join(lines) + "\n", "utf-8")
    assert run(["fix", "--no-cache", "--field", "text", "a.jsonl"]) == 1
    after = [json.loads(line)["text"] for line in (home / "a.jsonl").read_text("utf-8").splitlines()]
    assert "CSTO met in Gyumri" in after[0] and after[1:] == [NAME, FRENCH]


def test_a_field_says_the_language_of_a_record(home, capsys):
    rows = [{"id": "1", "text": SAID, "lang": "de"}, {"id": "2", "text": SAID, "lang": "en-GB"}, {"id": "3", "text": SAID, "lang": ""}]
    (home / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    (home / "a.csv").write_text("id,lang,text\n1,de," + json.dumps(SAID.strip()) + "\n2,en," + json.dumps(SAID.strip()) + "\n", "utf-8")
    run(["fix", "--no-cache", "--select", "name", "--field", "text", "--lang-field", "lang", "a.jsonl", "a.csv"])
    after = [json.loads(line)["text"] for line in (home / "a.jsonl").read_text("utf-8").splitlines()]
    assert ["CSTO met" in text and "Gyumri" in text for text in after] == [False, True, True]
    assert (home / "a.csv").read_text("utf-8").count("Gyumri") == 1


def test_a_record_in_a_language_that_is_none_is_told_and_left(home, capsys):
    (home / "a.jsonl").write_text(json.dumps({"text": SAID, "lang": "klingon"}) + "\n" + json.dumps({"text": SAID}) + "\n", "utf-8")
    assert run(["fix", "--no-cache", "--field", "text", "--lang-field", "lang", "a.jsonl"]) == 2
    first, second = (json.loads(line)["text"] for line in (home / "a.jsonl").read_text("utf-8").splitlines())
    assert first == SAID and "Gyumri" in second
    assert "a.jsonl:1: its language 'klingon' is no tag" in capsys.readouterr().err


def test_a_file_without_the_field_that_was_named_is_told_and_left_and_the_others_are_fixed(home, capsys):
    (home / "has.jsonl").write_text(json.dumps({"text": SAID, "lang": "en"}) + "\n", "utf-8")
    (home / "lacks.jsonl").write_text(without := json.dumps({"text": SAID}) + "\n", "utf-8")
    assert run(["fix", "--no-cache", "--field", "text", "--lang-field", "lang", "lacks.jsonl", "has.jsonl"]) == 2
    assert (home / "lacks.jsonl").read_text("utf-8") == without and "Gyumri" in (home / "has.jsonl").read_text("utf-8")
    told = [line for line in capsys.readouterr().err.splitlines() if "--lang-field" in line]
    assert len(told) == 1 and told[0].startswith("error: lacks.jsonl: its record has not got a field 'lang', which --lang-field names;"), told


def test_a_wrong_target_edits_nothing_and_says_so_once(home, capsys):
    text = SAID.replace("Monday and", "Monday , and")
    for name in "abc":
        (home / f"{name}.txt").write_text(text * 2, "utf-8")
    run(["fix", "--no-cache", "--target", "de", "."])
    said = capsys.readouterr().err
    assert all((home / f"{name}.txt").read_text("utf-8") == text * 2 for name in "abc")
    assert said.count("not edited, since they are clearly not in the language given: 3 en") == 1


def test_a_target_that_is_none_is_refused_by_the_command_line_the_hook_and_the_settings(home, capsys):
    (home / "a.txt").write_text(SAID, "utf-8")
    assert run(["check", "--target", "en_GB", "a.txt"]) == 2
    assert "did you mean 'en-GB'?" in capsys.readouterr().err
    (home / "normalize.toml").write_text('target = "../../../etc"\n', "utf-8")
    assert run(["hook", "a.txt"]) == 2
    said = capsys.readouterr().err
    assert "normalize.toml" in said and "target" in said


def test_what_comes_from_standard_input_is_told_by_its_text(home, monkeypatch, capsys):
    class Standard:
        buffer = io.BytesIO(SAID.encode())

    monkeypatch.setattr(sys, "stdin", Standard())
    assert run(["check", "--format", "concise", "-"]) == 1
    assert "Gumri" in capsys.readouterr().out


# Other values that were silent


def test_a_comment_of_ours_holds_whatever_its_case(home, capsys):
    (home / "g.md").write_text("<!-- Normalize: ignore known-form -->\n" + SAID, "utf-8")
    run(["fix", "--no-cache", "g.md"])
    assert (home / "g.md").read_text("utf-8").startswith("<!-- Normalize: ignore known-form -->\nThe TSCTO")


def test_no_color_is_heard(home, monkeypatch):
    from click.testing import CliRunner

    from normalize.cli.main import group

    (home / "a.txt").write_text(SAID, "utf-8")
    for value, coloured in (("", True), ("1", False)):
        monkeypatch.setenv("NO_COLOR", value)
        said = CliRunner().invoke(group, ["check", "--no-cache", "a.txt"], color=True).output
        assert ("\x1b[1m" in said) == coloured


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("ru", "Министр сообщил, что правительство Белоруссии готовит новые меры поддержки промышленности."),
        ("zh", "北京市政府昨天宣布新的措施以改善城市的空气质量并且减少交通拥堵专家认为这些措施将会带来积极的影响。"),
    ],
)
def test_a_text_in_a_wrong_encoding_is_no_text_in_another_language(target, text, lexicon):
    fixed = Normalizer(target, lexicon=lexicon).fix(text.encode().decode("latin-1"))
    assert (fixed.text, fixed.other) == (text, None)


@pytest.mark.parametrize(("older", "tag"), [("iw", "he"), ("in", "id"), ("mo", "ro")])
def test_an_older_tag_is_that_of_today(older, tag, lexicon):
    assert lexicon.language(older) == lexicon.language(tag)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Wójt powiedział: „Poczekamy!” Kto przyjdzie ? Nikt nie wie ; goście czekają od rana na odpowiedź.", "pl"),
        ("Ministrul a zis : „Vom aștepta !” Cine pleacă ? Nimeni nu știe ; oaspeții așteaptă de ieri un răspuns.", "ro"),
        ("Minsk: La Repubblica, El País, Die Zeit and Le Monde say little.", None),
        ("Kiev, Minsk, Moskau, Warschau, Prag, Rom, Paris, Wien, Bern, Bonn.", None),
    ],
)
def test_a_sentence_without_one_word_of_the_language_given_is_in_another(text, language, lexicon):
    assert other_language(text, "en", lexicon) == language
