"""One fault is told once, though several rules see it."""

import pytest

from normalize import engine
from normalize.model import Document, Original, Trust

_ALL = engine.all_rules()


def _told(text, lexicon, rules=_ALL):
    return [(f.rule, f.text) for f in engine.check(Document(text, language="en"), lexicon, engine.RuleSet.of(rules)).findings]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("The loss of the barn and the loss of the barn and the loss of the barn and the loss of the barn hurt the farm.", "repeated-loop"),
        ("The new ferry in the old port of the west the new ferry in the old port of the west was late.", "low-variety"),
        ("They flew home from the United nations on a late plane.", "casing"),
        ("the boats came back on tuesday with all the fish that they had caught.", "no-capitals"),
    ],
)
def test_of_rules_that_see_one_fault_one_speaks(text, rule, lexicon):
    group = next(group for group in engine.SAME_FAULT if rule in group)
    seen = {name for name in group if _told(text, lexicon, [name])}
    assert len(seen) > 1 and rule in seen, seen
    assert [name for name, _ in _told(text, lexicon) if name in group] == [rule]


def test_two_faults_in_one_text_are_both_told(lexicon):
    text = (
        "They met the prime Minister at home on a cold day.\n\nthe boats came back on tuesday with all the fish that they had caught.\n\n"
        "They flew home from the United nations on a late plane."
    )
    told = [rule for rule, _ in _told(text, lexicon) if rule in ("half-capitals", "no-capitals", "casing")]
    assert told == ["half-capitals", "no-capitals", "casing"]


def test_of_two_rules_that_propose_the_same_name_the_more_trusted_speaks(lexicon):
    text, source = "They came to Berlin, and Merkell spoke.", "Sie kamen nach Berlin, und Merkel sprach."
    document = Document(text, language="en", original=Original(source, "de"))
    alone = [engine.check(document, lexicon, engine.RuleSet.of([rule])).findings for rule in ("fuzzy-word", "source-name")]
    assert [[(f.text, f.replacement, f.trust) for f in found] for found in alone] == [
        [("Merkell", "Merkel", Trust.REVIEW)], [("Merkell", "Merkel", Trust.LIKELY)]
    ]  # fmt: skip
    assert engine.check(document, lexicon, engine.RuleSet.of(["fuzzy-word", "source-name"])).findings == alone[1]


def test_a_rule_that_is_not_asked_silences_none(lexicon):
    text = "They flew home from the United nations on a late plane."
    assert _told(text, lexicon, ["half-capitals"]) == [("half-capitals", "United nations")]


def test_every_rule_of_a_group_is_one_that_there_is():
    assert {rule for group in engine.SAME_FAULT for rule in group} <= set(_ALL)
