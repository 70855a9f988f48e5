"""Laws that hold for every text: random Unicode mixed with pieces of the seeds."""

from conftest import SEEDS
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from normalize import critic
from normalize.edits import apply
from normalize.model import Document

PIECES = [piece for path in sorted(SEEDS.glob("*.txt")) for piece in path.read_text(encoding="utf-8").split(". ") if len(piece) < 400]
FRAGMENTS = [
    "OTSC",
    "the CSTO",
    "an OTSC",
    "Lukashenka",
    "Zasem",
    "< /b>",
    " ,",
    "“ ",
    "..",
    "\r\n",
    "\n\n",
    "\u200b",
    "İ",
    "é",
    "𝐀",
    "Лукашенко",
    "ﬀ",
]
texts = st.lists(st.sampled_from(PIECES) | st.sampled_from(FRAGMENTS) | st.text(max_size=12), max_size=6).map("".join)
slow = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@slow
@given(texts)
def test_every_finding_points_at_its_text(normalizer, text):
    for finding in normalizer.check(text):
        assert 0 <= finding.start <= finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.text


@slow
@given(texts, st.sampled_from(["sure", "likely"]))
@example(text="an OTSC< /b>", trust="sure")
@example(text="0\x1bÓ:\x9a", trust="sure")
def test_fixing_is_idempotent_and_can_be_undone(normalizer, text, trust):
    fixed = normalizer.fix(text, trust, strip=("boilerplate", "duplicate"))
    assert normalizer.fix(fixed.text, trust, strip=("boilerplate", "duplicate")).text == fixed.text
    assert apply(fixed.text, fixed.undo) == text
    assert apply(text, fixed.edits) == fixed.text


@slow
@given(texts)
def test_rejecting_every_mark_gives_the_text_back(normalizer, text):
    assert critic.read(critic.of_findings(text, normalizer.check(text))).before == text


@slow
@given(texts)
def test_a_second_look_says_the_same(normalizer, lexicon, text):
    from normalize import Normalizer

    assert Normalizer(lexicon=lexicon).check(text) == normalizer.check(text) == normalizer.check(normalizer.document(text))
    assert Normalizer("en", lexicon=lexicon).check(text) == normalizer.check(Document(text))


@slow
@given(texts)
def test_no_rule_fails(normalizer, lexicon, text):
    from normalize import engine

    assert engine.check(Document(text), lexicon).failed == ()


def test_a_very_long_text_is_checked_like_its_parts(normalizer):
    from normalize import engine

    article = (SEEDS / "003_3ae21a45b85fb992.txt").read_text(encoding="utf-8")
    copies = engine.LONGEST // len(article) * 2 + 3
    text = "\n".join([article] * copies)
    findings = normalizer.check(text)
    assert all(text[f.start : f.end] == f.text for f in findings)
    assert sum(f.text == "< /b>" for f in findings) == article.count("< /b>") * copies
    assert len([m for m in normalizer.mentions(text) if m.text == "TSCTO"]) == copies


def test_stretches_cover_a_text_and_are_cut_at_line_ends():
    from normalize.text import stretches

    for text in ("a" * 50, "one two three four five six", "one\ntwo\nthree\nfour\nfive", ""):
        spans = list(stretches(text, 10))
        assert "".join(text[a:b] for a, b in spans) == text
        assert all(b - a <= 10 for a, b in spans)
