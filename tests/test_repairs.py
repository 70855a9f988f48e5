"""What a repair promises whatever the text: two words stay two, a letter is never lost, and once is as good as twice."""

import pytest
from bounded import ended_within
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


LATIN = {
    "cs": CZECH,
    "hu": "A régi malom a csendes folyó mellett áll. Ott él az öcsém, aki ősz óta gyűjti a híreket, és a gyerekei is.",
    "de": "Die alte Mühle steht am Fluss. Daneben wohnt mein jüngerer Bruder, und seine Kinder dürfen dort den ganzen Tag spielen. Er heißt Jürgen.",
    "sv": "Den gamla kvarnen står vid ån. Där bor min bror, och hans barn får ofta vara ute på ängen hela dagen, också på våren.",
    "pl": "Stary młyn stoi nad rzeką. Obok mieszka mój młodszy brat, a jego dzieci często się tam bawią przez cały dzień.",
    "es": "El molino viejo está junto al río. Allí vive mi hermano pequeño, y los niños juegan también por la mañana en el jardín.",
    "ro": "Moara veche stă lângă râu. Acolo locuieşte fratele meu şi copiii lui se joacă adesea toată ziua în grădină.",
}


@pytest.mark.parametrize(
    ("language", "stored", "shown"),
    [
        ("cs", "cp1250", "cp1252"), ("cs", "cp1250", "cp1251"), ("cs", "iso8859_2", "cp1252"), ("cs", "cp852", "mac_roman"), ("hu", "cp1250", "cp1252"),
        ("de", "cp1252", "cp1251"), ("de", "mac_roman", "cp1252"), ("de", "cp1252", "koi8_r"), ("sv", "cp1252", "cp1250"), ("sv", "cp1252", "mac_roman"),
        ("pl", "cp1250", "cp1251"), ("pl", "iso8859_2", "koi8_r"), ("es", "cp1252", "cp1250"), ("es", "mac_roman", "iso8859_1"), ("ro", "cp1250", "cp1252"),
    ],
)  # fmt: skip
def test_a_text_in_latin_letters_and_a_wrong_page_comes_back_whole(lexicon, language, stored, shown):
    """Most of its letters are in all pages, so the language must tell: which letters it has, and how words of it are made."""
    text = LATIN[language]
    garbled = pages.shown(text.encode(stored), shown)
    assert garbled is not None and garbled != text
    assert engine.fix(Document(garbled, language=language), lexicon, Trust.LIKELY, MOJIBAKE).text == text


@pytest.mark.parametrize("language", sorted(LATIN))
def test_right_text_stays_whatever_language_it_is_taken_for(lexicon, language):
    for text in LATIN.values():
        assert not [f for f in engine.check(Document(text, language=language), lexicon, MOJIBAKE).findings if f.replacement is not None]


@pytest.mark.parametrize("lines", [f"{LATIN['de']}\n{{}}\n{CZECH}", f"{RUSSIAN}\n{{}}", f"{{}}\n{GREEK}"])
def test_a_line_in_a_wrong_page_is_mended_among_right_ones_and_alone(lexicon, lines):
    text = "Новая школа стоит за лесом, и мои сёстры ходят туда каждый день."
    garbled = pages.shown(text.encode("cp1251"), "cp1252")
    assert engine.fix(Document(lines.format(garbled)), lexicon, Trust.LIKELY, MOJIBAKE).text == lines.format(text)


def test_one_page_explains_all_lines_or_what_looked_like_utf8_in_some_stays(lexicon):
    """In this text `Â` and a blank are not one blank but the end of "två"."""
    garbled = pages.shown((LATIN["sv"] + "\nDe två var också där på kvällen.").encode("cp1252"), "mac_roman")
    assert engine.fix(Document(garbled), lexicon, Trust.SURE, MOJIBAKE).text == LATIN["sv"] + "\nDe två var också där på kvällen."


def test_control_characters_become_marks_only_where_all_of_them_can(lexicon):
    assert engine.fix(Document("The town\x92s fair \x96 it is old."), lexicon, Trust.SURE, MOJIBAKE).text == "The town’s fair – it is old."
    for text in ("The town\x92s caf\x8e is old.", "The town\x92s \x98 fair.", "The town\x92s Cart\x97n fair."):
        assert engine.fix(Document(text), lexicon, Trust.LIKELY, MOJIBAKE).text == text
        assert engine.check(Document(text), lexicon, MOJIBAKE).findings


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


@pytest.mark.parametrize(
    ("language", "text", "trust"),
    [
        ("en", "The council\u200bmet.", Trust.SURE),  # words, so a blank
        ("en", "A zero\u00adwidth mark.", Trust.SURE),
        ("uk", "Зелен\u200bський поїхав.", Trust.SURE),  # together a name
        ("ru", "Мэр\u200bуехал.", Trust.LIKELY),  # nobody knows whether it divides two words
        ("es", "el presi\u200bdente", Trust.LIKELY),
        ("ru", "Мэр \u200bуехал.", Trust.SURE),
    ],
)
def test_what_may_divide_two_words_goes_at_sure_only_where_that_is_known(lexicon, language, text, trust):
    (finding,) = engine.check(Document(text, language=language), lexicon, engine.RuleSet.of(select=["invisible-character"])).findings
    assert finding.trust == trust


# What has no partner but may be right costs nothing; what is lost does.
ALONE = [
    ("en", "They lent me a tent) We will sing.", ["neutral"]),
    ("ru", "Тренер хвалит) это главное.", ["neutral"]),
    ("en", "He said (as reported that it was late.", ["minor"]),
    ("en", "The mayor, as reported) left the room.", ["minor"]),
    ("de", "Einsatz”, sagte der Leiter.", ["neutral"]),
    ("ru", 'Людям быть ближе", - сказал он.', ["neutral"]),
    ("fr", 'Il a dit " oui ", " non " et perdu 5 euros ". Le nom " Beta " reste.', ["minor"]),  # one mark is lost, and one is told
    ("en", 'This is far".\nShe said "no" and left.', ["neutral"]),
    ("en", 'She said "no" and left.\nThis is far" and cold.', ["minor"]),
    ("hr", '"Svi su bili ovdje.\n\nOtišli su ", rekao je on.', []),
]


@pytest.mark.parametrize(("language", "text", "severities"), ALONE, ids=lambda value: value if isinstance(value, str) else None)
def test_a_mark_without_partner_costs_what_is_known_of_it(lexicon, language, text, severities):
    rules = engine.RuleSet.of(select=["unpaired-quote", "unpaired-bracket"])
    assert [str(f.severity) for f in engine.check(Document(text, language=language), lexicon, rules).findings] == severities


@pytest.mark.parametrize("piece", ["&lt;b&gt;", "<!--a--><b>x</b>", "<script>x = 1;</script><b>x</b>&lt;i&gt;"])
def test_tags_and_entities_are_looked_at_in_time_that_grows_with_their_number(piece):
    # By the square of it: some minutes.
    assert ended_within(60, f"from normalize import Normalizer; Normalizer('en', rules='html-remnant').check({piece!r} * 60_000)")
