"""What a repair promises whatever the text: two words stay two, a letter is never lost, and once is as good as twice."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from normalize import Normalizer, engine
from normalize.detectors import _code_pages as pages
from normalize.model import Document, Trust

MOJIBAKE = engine.RuleSet.of(["mojibake"])
# What stands between two words and is taken away, or made something else, by some rule.
SEPARATORS = [
    "\u200b", "\ufeff", "\u2060", "\u00ad", "\x07", "\x0b", "\x0c", "\x1c", "\x1e", "\x1f", "\u200e", "\u180e", "<br>", "<td>", "</p>", "</b>", "<b>",
    "</td><td>", "</div><div>", "<script>a=1;</script>", "&nbsp;", "&#160;", "&shy;", "&#8203;", "&lt;br&gt;", "[/b]", "[b]", "<!--x-->", "\\u00a0",
    "\\u200b", " b>", "/b>", "\u00a0", "\u3000", "--", ",,", "..", "\x92", "\x96", "â€“", "Â\xa0", "â€¦", "â€‹", "ï»¿",
]  # fmt: skip
PIECES = [
    ",", ".", ";", ":", "!", "?", " ", "  ", ". ", ", ", " ,", " .", "word ", "The ", "the the ", "Minsk ", "OTSC ", "in in ", "of the ", "<b>", "</b>",
    "<br>", "<td>", "< b>", "/>", "<sup>2</sup>", "\u200b", "\u00ad", "\x0b", "\ufeff", "Ã©", "ÃƒÂ©", "â€™", "â€œ", "\x93", "\x92s", "Ïðèâåò ", "&amp;",
    "&amp;amp;", "&amp;lt;", "&lt;b&gt;", "&nbsp;", '"', "'", "(", ")", "“", "”", "«", "\n", "…", "-", "– ", "5 ", "Ã ", "Â ", "Рutin ", "\ufffd", "[b]", "**",
]  # fmt: skip
RUNS = st.tuples(st.sampled_from(PIECES), st.integers(1, 40)).map(lambda run: run[0] * run[1])
TEXTS = st.lists(RUNS | st.sampled_from(PIECES), min_size=1, max_size=8).map("".join)
RUSSIAN = "Старая мельница стоит у тихой реки. Рядом живёт мой младший брат, и его дети часто играют там весь день."
CZECH = "Starý mlýn stojí u řeky. Vedle žije můj mladší bratr a jeho děti si tam často hrají celý den."
GREEK = "Ο παλιός μύλος βρίσκεται δίπλα στο ποτάμι. Εκεί μένει ο αδελφός μου και τα παιδιά του παίζουν όλη μέρα."


@pytest.mark.parametrize("between", SEPARATORS)
@pytest.mark.parametrize(("first", "second"), [("council", "met"), ("Minsk", "Moscow"), ("the", "council")])
def test_two_words_stay_two(normalizer, between, first, second):
    for trust in (Trust.SURE, Trust.LIKELY):
        assert first + second not in normalizer.fix(f"The old {first}{between}{second} there.", trust).text


@pytest.mark.parametrize("text", ["Luka\u200bshenko", "com\u00admit\u00adtee", "re<b>o</b>pened", "Pu\ufefftin"])
def test_the_pieces_of_a_word_are_joined(normalizer, text):
    assert normalizer.fix(f"They saw {text} there.").text.split()[2].isalpha()


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS, st.sampled_from([Trust.SURE, Trust.LIKELY]))
def test_fixing_twice_is_fixing_once_for_runs_of_any_length(lexicon, text, trust):
    normalizer = Normalizer("en", lexicon=lexicon)  # of a text that is no language, a fix may make one that is told
    once = normalizer.fix(text, trust).text
    assert normalizer.fix(once, trust).text == once


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXTS)
def test_no_control_character_of_an_encoding_is_written(normalizer, text):
    fixed = normalizer.fix(text, Trust.LIKELY).text
    assert {char for char in fixed if "\x80" <= char <= "\x9f"} <= set(text)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.sampled_from(["<b>", "</b>", "<i>", "</i>", "<td>", "</td>", "<br>", "<a title='x>y'>", "</a>", "word", "Re", " ", "."]),
        max_size=12,
    ).map("".join)
)
def test_of_a_pair_of_tags_both_go_or_none(normalizer, text):
    fixed = normalizer.fix(text).text
    if text.count("<b>") == text.count("</b>") == 1 and text.index("<b>") < text.index("</b>") and "<i>" not in text and "</i>" not in text:
        assert ("<b>" in fixed) == ("</b>" in fixed)


@pytest.mark.parametrize(
    ("text", "stored", "shown"),
    [
        *((RUSSIAN, "utf-8", page) for page in ("cp1252", "cp1251", "koi8_r", "cp866", "iso8859_5", "mac_cyrillic", "iso8859_2", "cp437")),
        *((CZECH, "utf-8", page) for page in ("cp1250", "cp1252", "iso8859_2", "cp852", "koi8_r", "mac_roman")),
        *((GREEK, "utf-8", page) for page in ("cp1253", "iso8859_7", "cp1252", "cp737")),
        *((RUSSIAN, "cp1251", page) for page in ("cp1252", "iso8859_1", "koi8_r", "cp866", "iso8859_5", "mac_roman")),
        *((RUSSIAN, "koi8_r", page) for page in ("cp1251", "cp1252", "cp866")),
        *((GREEK, "cp1253", page) for page in ("cp1251", "mac_roman")),
    ],
)
def test_a_text_in_a_wrong_page_comes_back_whole(lexicon, text, stored, shown):
    garbled = pages.shown(text.encode(stored), shown)
    assert garbled is not None and garbled != text
    assert engine.fix(Document(garbled), lexicon, Trust.LIKELY, MOJIBAKE).text == text


def test_a_text_encoded_wrongly_three_times_comes_back(lexicon):
    garbled = "Zürich – “so”"
    for _ in range(3):
        garbled = pages.shown(garbled.encode(), "cp1252")
    assert engine.fix(Document(garbled), lexicon, Trust.SURE, MOJIBAKE).text == "Zürich – “so”"


@pytest.mark.parametrize(
    "text", [RUSSIAN, CZECH, GREEK, RUSSIAN.upper(), CZECH.upper(), GREEK.upper(), RUSSIAN + " " + CZECH, GREEK + "\n" + RUSSIAN]
)
def test_right_text_in_any_case_stays(lexicon, text):
    assert not engine.check(Document(text), lexicon, MOJIBAKE).findings


def test_no_other_rule_judges_a_wrongly_decoded_span(normalizer):
    for text in ("They waited â€“ and left.", "It was a geÃ«rfde house.", "The â€œoldâ€\x9d town , said he."):
        spans = [f for f in normalizer.check(text) if f.rule == "mojibake"]
        others = [f for f in normalizer.check(text) if f.rule != "mojibake"]
        assert spans and not any(one.start < other.end and other.start < one.end for one in spans for other in others)


def test_without_the_rule_a_wrongly_decoded_span_is_left_alone(lexicon):
    text = "They waited â€“ and left."
    assert engine.fix(Document(text), lexicon, Trust.LIKELY, engine.RuleSet.of(ignore=["mojibake"])).text == text


def test_a_word_without_end_is_judged_by_its_beginning():
    """Every page of code is tried on the sample: 40,000 letters without a blank took 37 seconds."""
    from normalize.detectors import _misread

    assert len(_misread._sample("К" * 20_000)) == _misread.LONGEST_SAMPLE
    assert _misread._sample("КЛ " * 1000) == ("КЛ " * 1000)[: _misread.SAMPLE + 1].rstrip()
