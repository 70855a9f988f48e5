"""Traces say which rules need not look at a text: they may be set without reason, but none may be missing where a rule finds something."""

import itertools
import re

import pytest
from cases_reader import all_cases
from conftest import SEEDS
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalize import critic, detectors, traces
from normalize.model import Document
from normalize.text import WORD

OF_NAMES = {"role-conflict", "name-inconsistency", "translated-name"}
RULES = [detectors.load(name) for name in detectors.names() if name not in OF_NAMES]

# Texts in which a trace is, and texts that differ by a little and have none.
SET = {
    "SPACE_BEFORE_MARK": (["Minsk , the city", "Minsk  the city", "( Minsk)", "(Minsk )", "¿ Minsk?"], ["Minsk, the city", "(Minsk)"]),
    "MARKS_MEET": (["end. .", "end.,", "a , , b", "end?\".", "end, )", "( )", "“ ”", '"so", he', "9 p.m"], ["end. So", 'say "so". He', "(so) he"]),
    "GLUED_MARK": (["end.So", "one,two", "wow!Yes", "(so)he", "so…he", "nearly$3"], ["end. So", "2.5 and 1,000", "one: two"]),
    "SMALL_AFTER_STOP": (["the end. so it", "the end? so it", 'the end. "so it'], ["the end. So it", "The E. so"]),
    "UNEVEN_BRACKETS": (["(so", "so)", "[so", "[so)"], ["(so)", "[so] (so)"]),
    "CURLY_QUOTES": (["“so", "so»", "„so"], ['"so"', "‘so’"]),
    "MISPLACED_QUOTES": (['say " so" now', 'say "so " now', 'say"so" now', 'say "so"now'], ['say "so" now', '"so"']),
    "UNEVEN_QUOTES": (['say "so', 'say "so" and "so', '"\n"'], ['say "so"']),
    "APOSTROPHE_AFTER_SPACE": (["do n't", "Russia 's", "Russia ’s"], ["don't", "Russia's", "so. 'It"]),
    "QUOTED_AFTER_ARTICLE": (["the ‘Ukraine", "the 'Ukraine", "the l'Europe"], ["a ‘Ukraine’", "the Ukraine's"]),
    "LAST_DASH": (["so\n-", "so\n— "], ["so-so", "so\n- so"]),
    "MARK_UP": (["a <b", "a > b", "a & b", "a [b]", "a **b", 'class="b"', "#39;", "\\u201c", "f() {", "googletag", "window._x = 1"], ["a * b", "(a)", "a = b", "# a"]),
    "TOKENS": (["un@@ known", "a ##b", "▁The", "⁇", "-LRB-"], ["a #b", "B. -c"]),
    "INVISIBLE": (["a\u200bb", "a\u00adb", "a\ufeffb", "a\u034fb", "a\x07b", "a\x1cb"], ["a\tb", "a\u2028b", "a\u00a0b"]),
    "OTHER_SCRIPT": (["Минск", "λόγος", "习近平"], ["Müller", "naïve – “so”"]),
    "MIXED_SCRIPT": (["Sсholz", "Лukashenko"], ["Scholz Шольц", "Müller"]),
    "WIDE": (["ＮＡＴＯ", "Minsk，Belarus", "so。"], ["NATO", "习近平"]),
    "MISREAD": (["SÃ£o", "donâ€™t", "a\ufffdb", "РџСЂРё", "writer?s", "ÔÇô", "a\x93b", "d‚j…"], ["José", "don’t", "«so» – so? Yes"]),
    "DIGIT": (["9", "٣"], ["IX", "½"]),
    "DOUBLED": (["the the", "The the", "the\u00a0 the", "crafts, crafts"], ["the. The", "the\nthe", "the theme", "the - the"]),
    "DOUBLED_PAIR": (["in Lisbon in Lisbon"], ["in Lisbon in London"]),
    "RECURRING": (["a b c a b c", "a b c x y a b c"], ["a b c x y z a b c", "a b x a b"]),
    "STRETCH": (["a b c a b c", "of the end of a day of the end of a day"], ["a b c d a b c", "a b a b"]),
    "LOOPING": (["no no no no no no", "of the of the of the of the", "a b c d a b c d a b c d"], ["no no", "a b c a b c a b c", "a b a b a"]),
    "ECHO": (["met to discuss the demand discussed", "met to force them forced"], ["met to discuss the demand", "discussed to discuss"]),
    "SELF_GENITIVE": (["the repair of the road repair", "members of the member"], ["the repair of the road"]),
    "LISTED_TWICE": (["crafts, music and crafts", "music and music"], ["crafts, music and dance", "crafts music and crafts"]),
    "TAUTOLOGY": (["increasingly increased"], ["increasingly raised", "lately late"]),
    "SPELT_OUT": (["World Trade Organization WTO said"], ["World Trade Union WTO said", "World Trade Organization, WTO", "Trade Organization (WTO)"]),
    "RUN_IN": (["So.\nDidier Lauras The president", "end. Didier Lauras In time"], ["end. Didier Lauras went", "so Didier Lauras The president"]),
    "LINE_GOES_ON": (["so\nand", "so\n  , and", "so\n.", "so and"], ["So\nAnd", "So and"]),
    "LINE_OF_DIGITS": (["so\n12", "so\n #so", "12 so"], ["so 12"]),
    "OPEN_LINE": (["x" * 60, "x" * 60 + ",\nso.", "x" * 60 + " […]"], ["x" * 60 + ".", "x" * 40]),
    "LONE_APOSTROPHE": (["so ' it", "so, 'he", "‘ so", "so ‘."], ["it's so", "'so' it", "the workers' so"]),
    "DOUBLED_QUOTES": (['""so""', "''so''", ",,so''", "““so””", "`so'"], ['"so"', "'so'", "so, so"]),
    "LONE_WORD": (["By\nAnna", "so.\n  Von \nAnna", "x.\r\nBy\r\nAnna"], ["so it is\nBy Anna", "Anneli\nBerg went"]),
    "LINE_LABEL": (["so\nPhoto: Berg", "so\n © Berg", "so\u2028Photo: Berg"], ["so\nA Photo: Berg", "so\nPhoto Berg", "so ©"]),
    "ENDLESS": (["We went over the bridge and the hill, " * 5, ("we went over the bridge and the hill. " * 5).strip()], ["so it was " * 3, "x" * 10 + "\n" + "y" * 10]),
    "LINES_ALIKE": (["The same words\nThe same words of two lines\nThe same words of two others"], ["The same words\nThe same words"]),
}  # fmt: skip


@pytest.mark.parametrize("name", SET)
def test_a_trace_is_set_by_what_it_stands_for(name):
    trace = getattr(traces, name)
    present, absent = SET[name]
    assert [text for text in present if not traces.read(text) & trace] == []
    assert [text for text in absent if traces.read(text) & trace] == []


def test_every_trace_is_a_bit_of_its_own():
    bits = [getattr(traces, name) for name in SET]
    assert len(set(bits)) == len(bits) and all(bit & (bit - 1) == 0 for bit in bits)
    assert all(bit < traces.inside(word) for bit in bits for word in ("In", "The", "Während", "После"))


def test_without_machine_code_every_rule_looks():
    if not traces.COMPILED:
        assert traces.traces("so") == traces.EVERY


@pytest.mark.parametrize("word", ["The", "In", "Der", "После", "Após"])
def test_a_word_inside_a_sentence_sets_its_bit(word):
    assert traces.read(f"he said {word} and") & traces.inside(word)
    assert not traces.read(f"he said. {word} and") & traces.inside(word)
    assert not traces.read(f"he said {word}, and") & traces.inside(word)


def test_characters_are_what_the_patterns_take_them_for():
    for code in (*range(0x3000), *range(0xA000, 0xB000), 0xFE00, 0xFFFD, 0xD800, 0x10400, 0x1D7CE, 0x1F600):
        char, kind = chr(code), traces.class_of(chr(code))
        assert (kind <= 5) == bool(WORD.fullmatch(char)), hex(code)
        assert (6 <= kind <= 10) == char.isspace(), hex(code)
        assert (kind == 4) == bool(re.fullmatch(r"\d", char)), hex(code)
        assert kind in (1, 2, 3) or not re.fullmatch(r"[^\W\d_]", char), hex(code)


def same_findings(text, language, lexicon):
    """Each rule's findings with the traces read and with all set."""
    found = traces.read(text)
    for module in RULES:
        if module.RULE.languages is None or language in module.RULE.languages:
            read, every = Document(text, language=language), Document(text, language=language)
            read.__dict__["traces"], every.__dict__["traces"] = found, traces.EVERY
            asked = module.RULE.needs == traces.EVERY or found & module.RULE.needs
            with_traces = sorted(map(repr, module.detect(read, lexicon))) if asked else []
            assert with_traces == sorted(map(repr, module.detect(every, lexicon))), module.RULE.name


def test_the_pass_divides_words_where_the_pattern_of_words_does():
    letters = [chr(code) for code in range(0xE00, 0x20010) if chr(code).isalnum()]
    wrong = [
        (one, other)
        for one, other in itertools.pairwise(letters)
        if (len(WORD.findall(one + other)) == 1) != (traces._run_of(ord(one)) == traces._run_of(ord(other)))
    ]
    assert wrong == []
    firsts = [next(letter for letter in letters if traces._run_of(ord(letter)) == run) for run in range(5)]
    assert all((len(WORD.findall(one + other)) == 1) == (one == other) for one in firsts for other in firsts)


CASES = all_cases()


@pytest.mark.parametrize("rule", sorted({case.rule for case in CASES}))
def test_no_case_loses_a_finding(rule, lexicon):
    for case in CASES:
        if case.rule == rule:
            same_findings(critic.read(case.marked).before, case.language, lexicon)


PIECES = [piece for path in sorted(SEEDS.glob("*.txt")) for piece in path.read_text(encoding="utf-8").split(". ") if len(piece) < 400]
FRAGMENTS = [
    *(text for present, absent in SET.values() for text in (*present, *absent)),
    *" .,;:!?\"'’‘“”„«»()[]-–—\n\t\r\u00a0…_#@",
    "  ", "...", "The", " In ", "İ", "\u212a", "e\u0301", "ß", "²", "\x85", "\u2028", "10", "0-ies", "22. July", "13 pm", "$ 5", "th",
]  # fmt: skip
texts = st.lists(st.sampled_from(PIECES) | st.sampled_from(FRAGMENTS) | st.text(max_size=8), max_size=12).map("".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(texts, st.sampled_from(["en", "de", "ru", "fr"]))
def test_no_text_loses_a_finding(lexicon, text, language):
    same_findings(text, language, lexicon)
