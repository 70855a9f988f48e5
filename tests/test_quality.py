"""The score: what findings cost, that length does not matter, and which texts it would keep."""

import dataclasses
import math
import pickle

import pytest

from normalize.errors import ConfigError
from normalize.model import Category, Document, Finding, Rule, Severity
from normalize.quality import Settings, Verdict, calibrate, once, quantile_of, score, score_document

SETTINGS = Settings()
PAGE = "One two three four five six seven eight nine ten.\n" * 10  # a hundred words


def finding(start=0, end=4, rule="known-form", severity=Severity.MINOR, category=Category.NAME, mqm="accuracy"):
    return Rule(rule, category, severity, mqm).finding(Document(PAGE), start, end, "why")


def moved(one: Finding, by: int) -> Finding:
    return finding(one.start + by, one.end + by, one.rule, one.severity, one.category, one.mqm)


def test_nothing_found_costs_nothing():
    result = score([], 100)
    assert (result.penalty, result.verdict, result.reasons) == (0, Verdict.KEEP, ())


@pytest.mark.parametrize(
    "severity, mqm, category, weight",
    [
        (Severity.NEUTRAL, "accuracy", "name", 0),
        (Severity.MINOR, "accuracy", "name", 1),
        (Severity.MINOR, "fluency/punctuation", "garble", 0.1),
        (Severity.MINOR, "fluency/typography", "garble", 0.1),
        (Severity.MAJOR, "fluency/punctuation", "garble", 5),
        (Severity.CRITICAL, "accuracy", "garble", 25),
        (Severity.MINOR, "accuracy/addition", "boilerplate", 0.2),
    ],
)
def test_what_a_finding_costs_per_thousand_words(severity, mqm, category, weight):
    result = score([finding(severity=severity, mqm=mqm, category=Category(category))], 1_000)
    assert result.penalty == pytest.approx(weight)
    assert result.categories[category] == pytest.approx(weight)


def test_a_text_twice_over_scores_the_same():
    some = [finding(), finding(8, 13, severity=Severity.MAJOR), finding(20, 22, "stray-space", mqm="fluency/typography")]
    one, two = score(some, 100), score([*some, *(moved(f, len(PAGE)) for f in some)], 200)
    assert two.penalty == pytest.approx(one.penalty)
    assert dict(two.categories) == pytest.approx(dict(one.categories))
    assert two.verdict == one.verdict


def test_a_long_text_scores_like_its_parts():
    document = Document(PAGE)
    some = [finding(), finding(60, 70, severity=Severity.MAJOR), finding(130, 140), finding(205, 210)]
    result = score_document(document, some, Settings(signs=0))
    assert len(result.segments) == 10
    assert sum(segment.words for segment in result.segments) == result.words == 100
    assert math.fsum(s.penalty for s in result.segments) * 1_000 / result.words == pytest.approx(result.penalty)
    assert result.penalty == pytest.approx(score(some, 100).penalty)


def test_findings_that_overlap_count_once_by_the_heaviest():
    heavy = finding(0, 10, "broken-paragraph", Severity.MAJOR, Category.GARBLE)
    light, apart = finding(5, 8), finding(10, 14)
    assert once([light, heavy, apart, light]) == [heavy, apart]
    assert score([light, heavy, light], 1_000).penalty == 5
    gap = finding(3, 3, "missing-space", category=Category.GARBLE)
    assert once([gap, gap]) == [gap]


def test_a_lost_paragraph_costs_one_price_whatever_else_is_in_it():
    document = Document(PAGE)
    loop = finding(0, 49, "repeated-loop", Severity.MAJOR, Category.GARBLE)
    inside = [finding(at, at + 2) for at in range(0, 40, 4)]
    result = score_document(document, [loop, *inside], Settings(signs=0))
    assert result.segments[0].penalty == SETTINGS.lost_segment
    assert result.penalty == pytest.approx(SETTINGS.lost_segment * 1_000 / 100)
    short = finding(0, 10, "repeated-loop", Severity.MAJOR, Category.GARBLE)
    assert score_document(document, [short]).segments[0].penalty == SETTINGS.major


def test_the_verdict_says_why():
    for count, verdict in ((1, Verdict.KEEP), (6, Verdict.REVIEW), (60, Verdict.DROP)):
        settings = Settings(review=5, drop=50)
        result = score([finding(at * 8, at * 8 + 4) for at in range(count)], 1_000, settings)
        assert result.verdict == verdict
        assert ("known-form" in " ".join(result.reasons)) == (verdict != Verdict.KEEP)


def test_a_short_text_is_not_dropped_for_its_penalty_alone():
    result = score([finding(severity=Severity.CRITICAL)], 10)
    assert result.verdict == Verdict.REVIEW
    assert "only 10 words" in result.reasons[-1]


def test_a_text_without_words_is_nothing_to_keep():
    for text in (".", "!!! ... ---", ""):
        result = score_document(Document(text), [])
        assert (result.verdict, result.penalty, result.words) == (Verdict.DROP, 1_000, 0)
        assert result.reasons == ("it has no words",)


def test_two_findings_are_no_verdict_over_a_long_text():
    two, three = [finding(at * 8, at * 8 + 4) for at in range(2)], [finding(at * 8, at * 8 + 4) for at in range(3)]
    assert score(two, 160).verdict == Verdict.KEEP
    assert "2 of the 3 findings" in score(two, 160).reasons[0]
    assert score(three, 160).verdict == Verdict.REVIEW
    assert score(two[:1], 40).verdict == Verdict.KEEP  # one slip is no verdict over a message
    assert score(two, 40).verdict == Verdict.REVIEW  # two of forty words are much
    assert score([dataclasses.replace(two[0], severity=Severity.MAJOR)], 40).verdict == Verdict.REVIEW
    assert score([finding(severity=Severity.CRITICAL)], 160).verdict == Verdict.DROP  # one such is enough


def test_words_without_blanks_are_counted_by_their_characters():
    assert score_document(Document("市政府周一表示大桥将继续关闭到本月底", language="zh"), []).words == round(18 / 1.7)
    assert score_document(Document("人々は代々木の橋を渡る", language="ja"), []).words == round(11 / 1.7)  # 々 is a character, too
    assert score_document(Document("The bridge stays closed."), []).words == 4
    assert score_document(Document("Мост останется закрытым до конца месяца."), []).words == 6


def test_weights_come_from_a_table_and_travel():
    made = Settings.of({"minor": 2, "least-words": 10, "categories": {"name": 0.5}})
    assert score([finding()], 1_000, made).penalty == 1
    assert pickle.loads(pickle.dumps(made)) == made


@pytest.mark.parametrize(
    "table, message",
    [
        ({"minr": 1}, "unknown key 'minr'"),
        ({"minor": "1"}, "must be a number"),
        ({"minor": -1}, "must be a number"),
        ({"minor": True}, "must be a number"),
        ({"drop": float("nan")}, "must be a number"),
        ({"drop": 10**400}, "must be a number"),
        ({"categories": {"names": 1}}, "categories"),
        ({"review": 50, "drop": 10}, "must not be below"),
    ],
)
def test_a_wrong_table_is_an_error_that_names_the_key(table, message):
    with pytest.raises(ConfigError, match=message):
        Settings.of(table)


def test_calibration_keeps_the_clean_sample():
    sample = {f"{number}.txt": number / 10 for number in range(100)}
    found = calibrate(sample)
    assert len(found.reviewed) <= 5 and found.dropped == ()
    assert found.drop >= 2 * found.review
    assert calibrate(sample, 0.5).review < found.review
    assert calibrate(dict.fromkeys("abcde", 0.0)).review >= 1


def test_calibration_needs_a_sample():
    with pytest.raises(ConfigError, match="at least 5"):
        calibrate({"a": 0.0})
    with pytest.raises(ConfigError, match="quantile"):
        calibrate(dict.fromkeys("abcde", 0.0), 0.2)


def test_quantiles_lie_between_neighbours():
    assert [quantile_of([0, 10, 20], share) for share in (0, 0.25, 0.5, 1)] == [0, 5, 10, 20]
