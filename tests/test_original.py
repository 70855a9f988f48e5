"""The original beside a text: said, told or guessed language; fields of records; sentences side by side; what is read from it."""

import copy
import json
import pickle
import random
from typing import NamedTuple

import pytest
from bounded import ended_within

from normalize import ConfigError, Normalizer, engine
from normalize.cli.main import run as run_command
from normalize.model import NO_ORIGINAL, Document, Original, Span
from normalize.names.counterparts import counterparts
from normalize.names.original import is_within, of_the_original, places_in_original, those_within
from normalize.source import chinese
from normalize.source.alignment import LONGEST, aligned
from normalize.source.spelling import consonants, folded, heard, in_the_nominative, native_ending, nominatives, spelt, transcribed

TEXT = "The deputy Marina Pleschkova spoke in the council."
SOURCE = "Депутат Марина Плешкова выступила в совете и не ответила на вопросы о том, что будет дальше."


def rules(findings):
    return {finding.rule for finding in findings}


# The library


@pytest.fixture(scope="module")
def english(lexicon):
    return Normalizer(target="en", lexicon=lexicon)


def test_the_original_is_given_to_each_call(english):
    assert rules(english.check(TEXT, source=SOURCE)) == {"source-name"}
    assert english.check(TEXT) == []
    assert english.fix(TEXT, "likely", source=SOURCE).text == TEXT.replace("Pleschkova", "Pleshkova")
    assert english.fix(TEXT, source=SOURCE).text == TEXT
    assert english.score(TEXT, source=SOURCE).penalty > english.score(TEXT).penalty


def test_fixing_beside_the_original_twice_is_fixing_once(english):
    once = english.fix(TEXT, "likely", source=SOURCE).text
    assert english.fix(once, "likely", source=SOURCE).text == once


def test_a_document_keeps_its_original_in_copies_and_pickles():
    document = Document(TEXT, original=Original(SOURCE, "ru"))
    for other in (copy.copy(document), copy.deepcopy(document), pickle.loads(pickle.dumps(document))):
        assert other == document and other.original == Original(SOURCE, "ru")


@pytest.mark.parametrize("wrong", [b"abc", 3, float("nan")])
def test_an_original_that_is_no_text_is_a_type_error(english, wrong):
    with pytest.raises(TypeError):
        english.check(TEXT, source=wrong)


@pytest.mark.parametrize("wrong", ["russian!", "xx-none", "auto", ""])
def test_a_source_language_that_is_none_is_an_error(lexicon, wrong):
    with pytest.raises(ConfigError, match="source language"):
        Normalizer(target="en", lexicon=lexicon, source_lang=wrong)


def test_the_language_of_the_original_is_as_said_else_told_by_it(english, lexicon):
    def language(**given):
        return engine.with_original(english.document(TEXT, **given), lexicon).original.language

    assert language(source=SOURCE) == "ru"
    assert language(source=SOURCE, source_lang="bg") == "bg"
    assert language(source_lang="pt-BR") == "pt"
    assert language() is None


def test_what_is_said_of_all_texts_wins_over_what_is_said_of_one(lexicon):
    tool = Normalizer(target="en", lexicon=lexicon, source_lang="uk")
    assert tool.document(TEXT, source_lang="ru").original.language == "uk"


def test_a_source_language_says_who_could_have_written_a_form(lexicon):
    """Hausa has no Russian endings and no German press of its own; a text from Russian may have either."""

    def trusts(language):
        found = Normalizer(target="en", lexicon=lexicon, source_lang=language).check("The typhoon reached Chainan on Friday.")
        return [str(f.trust) for f in found if f.entity == "hainan"]

    assert trusts("ha") != trusts("ru")
    assert "likely" not in trusts("ha")


def test_without_an_original_nothing_is_known_of_it():
    assert Document(TEXT).original is NO_ORIGINAL


def test_a_guess_needs_two_traces(lexicon):
    from normalize.origin import guessed

    assert guessed(Document("The OTSC met on Monday."), lexicon) is None
    assert guessed(Document("They spoke of the weather."), lexicon) is None


# Records


class Result(NamedTuple):
    exit_code: int
    stdout: str
    stderr: str


@pytest.fixture
def run(capfd):
    def call(*arguments, config=False):
        capfd.readouterr()
        code = run_command([*arguments, *([] if config else ["--no-config"]), "--no-cache", "--jobs", "1"])
        return Result(code, *capfd.readouterr())

    return call


def lines(*records):
    return "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)


FIELDS = ("--source-field", "src", "--source-lang-field", "from")


def rules_of(result):
    return [json.loads(line)["rule"] for line in result.stdout.splitlines()]


def test_fields_of_json_lines(run, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(lines({"text": TEXT, "src": SOURCE, "from": "ru"}), encoding="utf-8")
    assert rules_of(run("check", "--target", "en", "--format", "jsonl", *FIELDS, str(path))) == ["source-name"]
    assert rules_of(run("check", "--target", "en", "--format", "jsonl", str(path))) == []


def test_fields_of_a_table(run, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text(f"text,src,from\n{TEXT},{SOURCE},ru\n", encoding="utf-8")
    assert rules_of(run("check", "--target", "en", "--format", "jsonl", *FIELDS, str(path))) == ["source-name"]


def test_columns_of_parquet(run, tmp_path):
    pyarrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    path = tmp_path / "a.parquet"
    parquet.write_table(pyarrow.table({"text": [TEXT, TEXT], "src": [SOURCE, None], "from": ["ru", None]}), path)
    assert rules_of(run("check", "--target", "en", "--format", "jsonl", *FIELDS, str(path))) == ["source-name"]


def test_columns_of_arrow():
    pyarrow = pytest.importorskip("pyarrow")
    from normalize.integrations import arrow

    table = pyarrow.table({"text": [TEXT, None, TEXT], "src": [SOURCE, SOURCE, None]})
    (found,) = arrow.findings(table.to_batches(), source_field="src", target="en")
    assert found.column("rule").to_pylist() == ["source-name"]
    (fixed,) = arrow.fixed(table.to_batches(), source_field="src", trust="likely", target="en")
    assert fixed.column("text").to_pylist() == [TEXT.replace("Pleschkova", "Pleshkova"), None, TEXT]
    with pytest.raises(ConfigError, match="original"):
        list(arrow.scored(table.to_batches(), source_field="original", target="en"))


def test_fix_and_score_read_the_fields_too(run, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(lines({"text": TEXT, "src": SOURCE}), encoding="utf-8")
    assert "Pleshkova" in run("fix", "--diff", "--trust", "likely", "--target", "en", "--source-field", "src", str(path)).stdout
    (scored,) = map(json.loads, run("score", "--format", "jsonl", "--target", "en", "--source-field", "src", str(path)).stdout.splitlines())
    assert scored["penalty"] > 0


def test_a_record_without_the_field_is_no_error(run, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(lines({"text": TEXT, "src": SOURCE}, {"text": TEXT}, {"text": TEXT, "src": None}), encoding="utf-8")
    result = run("check", "--target", "en", "--format", "jsonl", "--source-field", "src", str(path))
    assert rules_of(result) == ["source-name"] and result.exit_code == 1 and "field" not in result.stderr


@pytest.mark.parametrize("name", ["a.jsonl", "a.csv"])
def test_a_wrong_field_name_is_said_once(run, tmp_path, name):
    path = tmp_path / name
    if name.endswith("csv"):
        path.write_text("text,src\n" + f"{TEXT},{SOURCE}\n" * 5, encoding="utf-8")
    else:
        path.write_text(lines(*[{"text": TEXT, "src": SOURCE}] * 5), encoding="utf-8")
    result = run("check", "--target", "en", "--source-field", "orginal", str(path))
    assert result.exit_code == 2 and result.stderr.count("'orginal'") == 1, result.stderr


def test_a_source_language_that_is_no_tag_is_told_and_the_text_checked(run, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(lines({"text": TEXT, "src": SOURCE, "from": "rooski!"}), encoding="utf-8")
    result = run("check", "--target", "en", "--format", "jsonl", *FIELDS, str(path))
    assert rules_of(result) == ["source-name"] and "'rooski!'" in result.stderr


def test_the_same_text_beside_another_original_is_another_text(run, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(lines({"text": TEXT, "src": SOURCE}, {"text": TEXT, "src": SOURCE.replace("Плешкова", "Плешнева")}), encoding="utf-8")
    result = run("check", "--target", "en", "--format", "jsonl", "--source-field", "src", str(path))
    assert [json.loads(line)["replacement"] for line in result.stdout.splitlines()] == ["Pleshkova", "Pleshneva"]


def test_the_source_language_may_stand_in_the_settings(run, tmp_path):
    (tmp_path / "normalize.toml").write_text('target = "en"\nsource-lang = "nonsense!"\n')
    (tmp_path / "a.txt").write_text(TEXT)
    result = run("check", str(tmp_path / "a.txt"), config=True)
    assert result.exit_code == 2 and "source-lang" in result.stderr
    (tmp_path / "normalize.toml").write_text('target = "en"\nsource-lang = "ru"\n')
    assert run("check", str(tmp_path / "a.txt"), config=True).exit_code == 0


# Side by side


def shown(source, text):
    return [(tuple(source[a:b] for a, b in pair.source), tuple(text[a:b] for a, b in pair.text)) for pair in aligned(source, text)]


def test_sentences_that_belong_together():
    source = "Der Rat traf sich am Montag. Er sprach lange über den Haushalt. Dann ging er."
    assert shown(source, "The council met on Monday. It talked about the budget for long. Then it left.") == [
        (("Der Rat traf sich am Montag.",), ("The council met on Monday.",)),
        (("Er sprach lange über den Haushalt.",), ("It talked about the budget for long.",)),
        (("Dann ging er.",), ("Then it left.",)),
    ]


def test_two_sentences_may_become_one():
    source = "Der Rat traf sich am Montag im Rathaus. Er sprach dort sehr lange über den Haushalt der Stadt."
    text = "The council met on Monday in the town hall, where it talked very long about the budget of the city."
    assert [(len(a), len(b)) for a, b in shown(source, text)] == [(2, 1)]


@pytest.mark.parametrize(("source", "text"), [("", ""), ("Eins.", ""), ("", "One."), ("\n\n", "One.\n\nTwo.")])
def test_empty_sides_are_no_trouble(source, text):
    pairs = aligned(source, text)
    assert "".join(text[a:b] for pair in pairs for a, b in pair.text) == text.replace("\n", "")


@pytest.mark.parametrize(("one", "other"), [("Vorkalina ", "Worka "), ("王小明，", "Wang Xiaoming, "), ("a", "b")])
def test_a_list_without_stops_is_cut_and_nothing_of_it_lost(one, other):
    source, text = one * 1_500, other * 1_500
    pairs = aligned(source, text)
    for side, given in enumerate((source, text)):
        assert "".join(given[a:b] for pair in pairs for a, b in pair[side]) == given.rstrip()
    assert max(b - a for pair in pairs for a, b in pair.text) <= LONGEST


def test_a_long_sentence_stays_whole():
    sentence = "He named " + "the man from the town, " * 50 + "and went."
    assert [len(pair.text) for pair in aligned(sentence, sentence)] == [1]


def test_every_sentence_is_in_one_pair():
    source = "\n".join(f"Das ist Satz {n}. Und noch einer." for n in range(120))
    text = "\n".join(f"This is sentence {n}. And one more." for n in range(0, 120, 2))
    pairs = aligned(source, text)
    assert sorted(span for pair in pairs for span in pair.source) == [span for pair in pairs for span in pair.source]
    assert sum(len(pair.text) for pair in pairs) == 120


# Names


def test_entities_of_the_original(english, lexicon):
    def named(source, language):
        document = engine.with_original(english.document("x", source=source, source_lang=language), lexicon)
        return {lexicon.entity(number).id for number in places_in_original(document, lexicon)}

    assert {"putin", "minsk"} <= named("Путина видели в Минске.", "ru")
    assert "maine" not in named("Мені подобається тут жити.", "uk")
    assert {"bolsonaro", "brazil"} <= named("巴西总统博索纳罗说。", "zh")


@pytest.mark.parametrize(
    ("source", "language", "expected"),
    [
        ("タイの首相はNATOを訪問した。", "ja", {"thailand", "nato"}),
        ("ワクチンのタイプを選ぶアルバイトがいる。", "ja", set()),  # no Kuching, Thailand or Aruba: a word of katakana is whole
        ("北约（NATO）在北京开会。", "zh", {"nato", "beijing"}),
    ],
)
def test_an_original_without_spaces_is_read_as_any_text(english, lexicon, source, language, expected):
    document = engine.with_original(english.document("x", source=source, source_lang=language), lexicon)
    assert {lexicon.entity(number).id for number in places_in_original(document, lexicon)} == expected


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Президент Путин посетил Минск.", {"in the original"}),
        ("Президент посетил Минск.", {"not in the original"}),
    ],
)
def test_what_the_original_says_of_a_name(english, lexicon, source, said):
    text = "President Poutine came to Minsk."
    document = engine.with_original(english.document(text, source=source, source_lang="ru"), lexicon)
    place = Span(text.index("Poutine"), text.index(" came"))
    found = of_the_original(document, lexicon, lexicon.number("putin"), place, ())
    assert {each.name for each in found} & {"in the original", "not in the original"} == said


def test_a_name_of_another_sentence_is_not_the_one_that_is_missing_here(english, lexicon):
    text, source = "Putin came to Minsk on Monday.\nThen Poutine left it.", "Путин прибыл в Минск в понедельник.\nПотом Путин уехал."
    document = engine.with_original(english.document(text, source=source, source_lang="ru"), lexicon)
    place = Span(text.index("Poutine"), text.index(" left"))
    found = of_the_original(document, lexicon, lexicon.number("putin"), place, [Span(0, 5)])
    assert [each.name for each in found] == ["in the original"]
    named_here = of_the_original(document, lexicon, lexicon.number("putin"), place, [Span(place.start - 5, place.start - 1)])
    assert [each.name for each in named_here] == []


def test_the_original_is_a_witness_and_its_silence_one_against(english):
    text = "Officials in Bossonaro met. Others left."
    spoken = {
        str(f.trust)
        for f in english.check("President Bossonaro spoke in Brasília.", source="巴西总统博索纳罗在巴西利亚发表讲话。")
        if f.entity
    }
    silent = {str(f.trust) for f in english.check(text, source="官员们开会。其他人离开了。") if f.entity == "bolsonaro"}
    assert spoken <= {"likely", "sure"} and "likely" not in silent


@pytest.mark.parametrize(
    ("word", "language", "standard"),
    [("Плешкова", "ru", "Pleshkova"), ("Коцюбинський", "uk", "Kotsiubynsky"), ("Dvořák", "cs", "Dvořák"), ("Κατερίνα", "el", "Katerina")],
)
def test_the_press_of_the_target_writes_a_name_so(lexicon, word, language, standard):
    found = spelt(lexicon, word, language, "en")
    assert found is not None and found.standard == standard and folded(standard) in found.accepted


def test_what_another_press_writes_is_not_accepted(lexicon):
    found = spelt(lexicon, "Плешкова", "ru", "en")
    assert found is not None and "pleschkova" not in found.accepted and "pleshkova" in found.accepted


@pytest.mark.parametrize(
    ("case", "language", "nominative"), [("Плешковой", "ru", "Плешкова"), ("Сальска", "ru", "Сальск"), ("Vlastovníka", "cs", "Vlastovník")]
)
def test_a_declension_runs_backwards(lexicon, case, language, nominative):
    assert nominative in {found.word for found in nominatives(lexicon, case, language)}


def test_an_ending_goes_as_it_came(lexicon):
    assert in_the_nominative(lexicon, "Shinnika", "Шинника", "Шинник", "uk") == "Shinnik"
    assert in_the_nominative(lexicon, "Shynnyka", "Шинника", "Шинник", "uk") == "Shynnyk"


@pytest.mark.parametrize(
    ("name", "language", "is_native"),
    [("Иванов", "ru", True), ("Дамин", "ru", False), ("Шварцмайер", "ru", False), ("Бойченко", "uk", True), ("ов", "ru", False)],
)
def test_endings_of_the_languages_own_names(lexicon, name, language, is_native):
    assert (native_ending(lexicon, name, language) is not None) == is_native


def test_a_foreign_name_is_known_by_its_usual_transcription(lexicon):
    assert "шварцмайер" in transcribed(lexicon, "Schwarzmeier", "ru")
    assert "плешкова" not in transcribed(lexicon, "Schwarzmeier", "ru")


@pytest.mark.parametrize(("word", "count"), [("leibo", 2), ("xian", 1), ("zhuang", 1), ("bolsonaro", 0), ("", 0)])
def test_syllables_of_pinyin(word, count):
    assert chinese.syllables(word) == count


def test_characters_that_a_word_is_near_to():
    found = chinese.nearest("leipo", "雷波县下了大雨", 0, 7)
    assert found is not None and (found.read.characters, found.read.written, found.read.usual) == ("雷波", "Leibo", True)
    assert chinese.nearest("leibo", "雷波县下了大雨", 0, 7) is None
    assert chinese.nearest("schwarz", "雷波县下了大雨", 0, 7) is None


@pytest.mark.parametrize(
    ("text", "characters", "is_repeated"),
    [
        ("红杉餐馆客满。在红杉吃得好。人人知道红杉，真好。", "红杉", True),
        ("红杉餐馆客满。在红杉吃得好。", "红杉", False),  # twice may be chance
        ("可可西里下雨。在可可西里，多雪。可可西里很远。", "西里", False),  # a part of a longer name
    ],
)
def test_characters_that_are_repeated_are_a_word(text, characters, is_repeated):
    assert chinese.is_repeated(text, characters) == is_repeated


@pytest.mark.parametrize(
    ("text", "trust"),
    [
        ("On Sunday Pasinyang came to Tbilisi.", [("Pasinyang", "Pashinyan", "LIKELY")]),
        ("On Sunday Pashinyan and Pasinyang came to Tbilisi.", []),  # the text names him
        ("On Sunday Pasinyang-Dorfer came to Tbilisi.", []),  # a part of a longer name
    ],
)
def test_a_word_in_the_place_of_a_name_of_the_lexicon(english, text, trust):
    found = english.check(english.document(text, source="星期日帕希尼扬来到第比利斯。", source_lang="zh"))
    assert [(f.text, f.replacement, f.trust.name) for f in found if f.rule == "source-name" and f.entity == "pashinyan"] == trust


def test_a_misspelt_adjective_of_a_place_is_for_review(english):
    found = english.check(english.document("The Keniyan runner won.", source="肯尼亚选手获胜。", source_lang="zh"))
    assert [(f.text, f.replacement, f.trust.name) for f in found] == [("Keniyan", "Kenya", "REVIEW")]


def test_into_a_language_with_cases_no_word_is_in_the_place_of_a_name(lexicon):
    german = Normalizer(target="de", lexicon=lexicon)
    found = german.check(german.document("Namibische Läufer gewannen.", source="Namibian runners won.", source_lang="en"))
    assert not [f for f in found if f.rule == "source-name" and f.entity]


def test_a_reading_that_is_not_the_usual_one_and_an_apostrophe():
    found = chinese.nearest("chongqin", "重庆下雨", 0, 4)
    assert found is not None and found.read.written == "Chongqing" and not found.read.usual
    assert chinese.nearest("xiann", "西安下雨", 0, 4).read.written == "Xi'an"


def test_a_character_is_read_as_it_usually_is():
    found = chinese.nearest("xiaodue", "小宅走了", 0, 4)  # 宅 is zhai; in old books du
    assert found is None or "du" not in found.read.pinyin
    assert chinese.nearest("zhaojuea", "昭觉县下雨", 0, 5).read.written == "Zhaojue"


@pytest.mark.parametrize(
    ("case", "language", "nominative", "never"),
    [
        ("Плешковой", "ru", "Плешкова", "Плешковая"),
        ("Тихановской", "ru", "Тихановская", "Тихановска"),
        ("Ордынском", "ru", "Ордынский", "Ордынскый"),
    ],
)
def test_what_no_name_ends_in_is_no_nominative(case, language, nominative, never, lexicon):
    found = {each.word for each in nominatives(lexicon, case, language)}
    assert nominative in found and never not in found


def test_where_a_name_has_two_spellings_in_the_text_and_one_in_the_japanese_original(english, lexicon):
    source = "オルベソン氏が来た。オルベソン氏は話した。"
    document = engine.with_original(english.document("Mr Orbeson came. Mr Olvesson spoke.", source=source), lexicon)
    assert {found.text for found in counterparts(document, lexicon)} == {"Orbeson", "Olvesson"}
    one = engine.with_original(english.document("Mr Orbeson came. Mr Orbeson spoke.", source=source), lexicon)
    assert counterparts(one, lexicon) == ()


def test_a_word_has_one_counterpart_in_a_chinese_original(english, lexicon):
    document = engine.with_original(english.document("Heavy rain fell in Leipor county.", source="Leibor 雷波县下了大雨。"), lexicon)
    assert [(found.text, found.name) for found in counterparts(document, lexicon)] == [("Leipor", "Leibor")]


def test_a_name_in_an_address_is_none(english):
    assert english.check("See www.pleschkova.example for more.", source="См. сайт Плешкова.") == []


def test_a_very_long_text_is_checked_without_its_original(english):
    text = f"{TEXT}\n" * 2200
    assert len(text) > engine.LONGEST
    assert "source-name" not in rules(english.check(text, source=f"{SOURCE}\n" * 2200))


@pytest.mark.parametrize("many, few", [(0, 900), (900, 0), (1, 900), (900, 1), (900, 300), (300, 900)])
def test_texts_of_very_unlike_length_are_aligned_from_begin_to_end(many, few):
    pairs = aligned("He came home. " * many, "She went there. " * few)
    assert [sum(len(pair[side]) for pair in pairs) for side in (0, 1)] == [many, few]


def test_long_texts_of_unlike_length_are_aligned_soon():
    script = "from normalize.source.alignment import aligned; aligned('He came home. ' * 4_000, 'She went there. ' * 2_000)"
    assert ended_within(40, script)


def test_a_table_says_for_which_letters_its_press_has_one_spelling(lexicon):
    written = spelt(lexicon, "Старцев", "ru", "en")
    assert "starcev" in written.accepted
    assert "Startsev" in written.press and "Starcev" not in written.press


def test_a_letter_without_its_mark_may_be_the_one_that_has_it(lexicon):
    assert "fyodorov" in spelt(lexicon, "Федоров", "ru", "en").accepted
    assert "fyodorov" not in spelt(lexicon, "Федоров", "uk", "en").accepted


@pytest.mark.parametrize(
    "text, family, given",
    [
        ("教练林晓薇到了", "lin", {"晓", "晓薇"}),
        ("教练林晓薇、王磊到了", "lin", {"晓薇"}),  # in a list
        ("林晓薇说。林晓薇走了。", "lin", {"晓薇"}),  # with other words after it
        ("陈女士走了", "chen", set()),
        ("在王者村", "wang", set()),
    ],
)
def test_where_a_chinese_given_name_may_end(text, family, given):
    found = {read.characters for person in chinese.persons(text, 0, len(text), family) for read in person.given}
    assert found == given


@pytest.mark.parametrize(
    "word, written, is_read_so",
    [
        ("אולסון", "Olson", True),
        ("ספרופולוס", "Sferopoulos", True),  # פ is f here and p there
        ("ומוצקובר", "Motzkover", True),  # "and" is written in one word
        ("מוצקובר", "Mushkover", False),
    ],
)
def test_letters_without_vowels_say_which_consonants_a_name_has(lexicon, word, written, is_read_so):
    assert (heard(written) in consonants(lexicon, word, "he", "en")) == is_read_so


def test_letters_with_vowels_are_read_by_conventions(lexicon):
    assert consonants(lexicon, "Плешкова", "ru", "en") == frozenset()


@pytest.mark.parametrize("word, nominative", [("Melkabæ", "Melkabær"), ("Grundarsandi", "Grundarsandur"), ("Stafavelli", "Stafavöllur")])
def test_icelandic_places_in_a_case(lexicon, word, nominative):
    assert nominative in {found.word for found in nominatives(lexicon, word, "is")}


def test_the_names_of_a_sentence_are_found_without_looking_at_all_others():
    draw = random.Random(7)
    for _ in range(200):
        places = sorted({Span(start, start + draw.randint(1, 6)) for start in draw.sample(range(60), 12)})
        cuts = sorted(draw.sample(range(70), 6))
        spans = [Span(*pair) for pair in zip(cuts[::2], cuts[1::2], strict=True)]
        assert [*those_within(places, spans)] == [place for span in spans for place in places if is_within(place, [span])]
    many = "[Span(10 * n, 10 * n + 4) for n in range(100_000)]"
    script = f"from normalize.model import Span\nfrom normalize.names.original import those_within\nplaces = {many}\nassert all(len([*those_within(places, [place])]) == 1 for place in places)"
    assert ended_within(20, script)
