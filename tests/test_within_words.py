"""Names that begin or end inside what stands between two spaces, and countries that are named by their adjective."""

import pytest

from normalize import Normalizer
from normalize.model import Document
from normalize.names.nations import spoken_of
from normalize.text import WORD, spellings


@pytest.mark.parametrize(
    ("target", "text", "expected"),
    [
        ("zh", "北约秘书长在中国北京会见了俄罗斯总统。", {"北约": "nato", "中国": "china", "北京": "beijing", "俄罗斯": "russia"}),
        ("ja", "ロシアの大統領は北京で習近平国家主席と会談した。", {"ロシア": "russia", "北京": "beijing", "習近平": "xi-jinping"}),
        ("ko", "우크라이나는 모스크바에서 온 소식을 들었다.", {"우크라이나": "ukraine", "모스크바": "moscow"}),
        ("he", "השר ביקר במוסקבה וברוסיה.", {"מוסקבה": "moscow", "רוסיה": "russia"}),
        ("hu", "Putyinnal és Orbánnak írt Lengyelországból Biden.", {"Putyin": "putin", "Orbán": "orban", "Lengyelország": "poland"}),
        ("th", "ข่าวจากประเทศจีนและรัสเซียวันนี้", {"รัสเซีย": "russia"}),
    ],
)
def test_names_are_found_inside_words(target, text, expected, lexicon):
    found = {m.text: m.entity for m in Normalizer(target, lexicon=lexicon).mentions(text)}
    assert expected.items() <= found.items(), found


def test_an_ending_of_a_name_stays_that_of_the_word(lexicon):
    """What is glued to a wrong form suits the right one, or a person has to look; words that end so by themselves are no names."""
    normalizer = Normalizer("hu", lexicon=lexicon)
    assert normalizer.fix("Putinnal találkozott Moszkvában.", trust="likely").text == "Putyinnal találkozott Moszkvában."
    text = "Benedeket, Vaneket és Marikát az olaszok látták, Tamásért jöttek."
    assert normalizer.fix(text, trust="likely").text == text
    assert normalizer.mentions(text) == []


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Ukrainische Truppen und die russischen Panzer", {"ukraine", "russia"}),
        ("it", "lo Stato maggiore ucraino e il ministro russo", {"ukraine", "russia"}),
        ("es", "el ministro ucraniano", {"ukraine"}),
        ("ru", "солдаты украинского батальона", {"ukraine"}),
        ("de", "George und ein Indikator aus der Niederlassung", set()),
        ("en", "the Ukrainian army", set()),  # in English the adjective is listed: a mention
    ],
)
def test_countries_are_spoken_of_by_adjectives(language, text, expected, lexicon):
    assert {lexicon.entity(number).id for number in spoken_of(Document(text, language=language), lexicon)} == expected


def test_a_word_ends_where_another_script_begins():
    text = "NATO首脑 ゼレンスキ大統領はウラジーミル・プーチン NATO는 ไทยกับNATO हिन्दी a\u0301b フ\u309aーチンか\u3099"
    cut = ["NATO", "首脑", "ゼレンスキ", "大統領は", "ウラジーミル", "プーチン", "NATO", "는", "ไทยกับ", "NATO", "हिन्दी", "a\u0301b"]
    cut += ["フ\u309aーチン", "か\u3099"]  # decomposed
    assert [match[0] for match in WORD.finditer(text)] == cut == spellings(text)
