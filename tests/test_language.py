"""Language identification: script and letters before statistics, the same answer every time, no guess where nothing can be known."""

import importlib.util
import subprocess
import sys

import pytest

from normalize.language import SENTENCE, UNKNOWN, identify, scripts

SENTENCES = {
    "be": "Прэзідэнт заявіў, што вайна ў суседняй краіне скончыцца не хутка, бо перамовы зайшлі ў тупік.",
    "uk": "Президент заявив, що війна в сусідній країні не скінчиться швидко, бо переговори зайшли в глухий кут.",
    "kk": "Президент көрші елдегі соғыс тез аяқталмайды деп мәлімдеді, өйткені келіссөздер тұйыққа тірелді.",
    "ky": "Президент кошуна өлкөдөгү согуш тез бүтпөйт деп билдирди, анткени сүйлөшүүлөр туюкка кептелди.",
    "tg": "Президент изҳор дошт, ки ҷанг дар кишвари ҳамсоя ба зудӣ ба поён намерасад.",
    "hy": "Նախագահը հայտարարեց, որ պատերազմը հարևան երկրում շուտ չի ավարտվի։",
    "ka": "პრეზიდენტმა განაცხადა, რომ ომი მეზობელ ქვეყანაში მალე არ დასრულდება.",
    "az": "Prezident bəyan edib ki, qonşu ölkədə müharibə tezliklə bitməyəcək, çünki danışıqlar dalana dirənib.",
    "uz": "Prezident qo‘shni davlatdagi urush tez orada tugamasligini, chunki muzokaralar boshi berk ko‘chaga kirib qolganini aytdi.",
    "zh": "总统表示，邻国的战争不会很快结束，因为谈判陷入僵局。",
    "ja": "大統領は、隣国の戦争は早くは終わらないと述べた。",
    "fa": "رئیس جمهور گفت که جنگ در کشور همسایه به زودی پایان نخواهد یافت چون گفتگوها به بن‌بست رسیده است.",
}
STATISTICAL = {
    "ru": "Президент заявил, что война в соседней стране не закончится быстро, потому что переговоры зашли в тупик.",
    "de": "Der Präsident erklärte, dass der Krieg im Nachbarland nicht schnell enden werde, weil die Gespräche feststecken.",
    "fr": "Le président a déclaré que la guerre dans le pays voisin ne finirait pas vite, car les négociations sont dans l’impasse.",
    "es": "El presidente declaró que la guerra en el país vecino no terminará pronto porque las negociaciones están estancadas.",
    "pl": "Prezydent oświadczył, że wojna w sąsiednim kraju nie skończy się szybko, bo rozmowy utknęły w martwym punkcie.",
    "en": "The president said that the war in the neighbouring country would not end soon because the talks had stalled.",
}
needs_identifier = pytest.mark.skipif(
    importlib.util.find_spec("langdetect") is None and importlib.util.find_spec("py3langid") is None,
    reason="neither langdetect nor py3langid is installed",
)


@pytest.mark.parametrize("language", SENTENCES)
def test_what_langdetect_cannot_know_is_told_by_script_or_letters(language):
    found = identify(SENTENCES[language])
    assert found.language == language
    assert found.method in ("script", "letters")
    assert 0 < found.probability <= 1


@needs_identifier
@pytest.mark.parametrize("language", STATISTICAL)
def test_sentences_of_well_known_languages_are_told_by_statistics(language):
    found = identify(STATISTICAL[language])
    assert found.language == language
    assert found.method in ("langdetect", "py3langid")


@needs_identifier
def test_the_same_text_has_the_same_answer_in_every_process():
    program = f"from normalize.language import identify; print(identify({STATISTICAL['es'] + ' ' + STATISTICAL['pl']!r}))"
    answers = {subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout for _ in range(3)}
    assert len(answers) == 1


@pytest.mark.parametrize("text", ["", "   ", "12 – 3!", "😀😀", "\ud800"])
def test_a_text_without_letters_is_of_no_known_language(text):
    assert identify(text) == UNKNOWN


@pytest.mark.parametrize("text", ["Pashinyan", "Wagner Group", "на базе"])
def test_nothing_shorter_than_a_sentence_is_given_to_statistics(text):
    assert sum(scripts(text).values()) < SENTENCE
    assert identify(text) == UNKNOWN


def test_one_quoted_letter_of_the_neighbour_does_not_make_a_text_its_own():
    text = STATISTICAL["ru"] * 30 + " Київ"
    assert identify(text).language != "uk"


def test_importing_loads_no_identifier():
    program = "import sys, normalize.language; print([m for m in ('langdetect', 'py3langid', 'numpy') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip() == "[]"


@pytest.mark.parametrize(("text", "script"), [("Минск", "Cyrillic"), ("Երևան", "Armenian"), ("Minsk", "Latin"), ("東京", "Han")])
def test_letters_are_counted_by_script(text, script):
    assert scripts(text).most_common(1)[0] == (script, len(text))
