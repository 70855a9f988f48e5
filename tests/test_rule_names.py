"""What was selected, decided, recorded or commented under the old name of a rule still means what it meant."""

import json

import pytest

from normalize import engine
from normalize.corpus import decisions
from normalize.fingerprint import fingerprint
from normalize.model import Document
from normalize.names.findings import RULES
from normalize.rule_names import RENAMED, family

TEXT = "Nikol Pashinyan left Yerevan; Pashinyen said so."


@pytest.mark.parametrize("old", sorted(RENAMED))
def test_an_old_name_selects_the_rules_that_took_its_place(old):
    assert engine.RuleSet.of([old]).select == frozenset(RENAMED[old]) <= frozenset(engine.all_rules())


def finding_of(rule):
    document = Document(TEXT)
    return document, RULES[rule].finding(document, 30, 39, "because", "Pashinyan")


@pytest.mark.parametrize("old", sorted(RENAMED))
def test_a_decision_under_an_old_name_holds_for_the_new_ones(old, tmp_path):
    path = tmp_path / ".normalize-decisions.jsonl"
    path.write_text(json.dumps({"decision": "reject", "rule": old, "text": "Pashinyen"}) + "\n")
    keep = decisions.filter_from(path)
    for rule in RENAMED[old]:
        document, finding = finding_of(rule)
        assert list(keep(document, [finding])) == []
    document, other = finding_of("known-form")
    assert list(keep(document, [other])) == [other]


def test_a_whole_rule_that_is_ignored_takes_no_other_with_it(tmp_path):
    path = tmp_path / ".normalize-decisions.jsonl"
    path.write_text(json.dumps({"decision": "ignore", "rule": "fuzzy-word"}) + "\n")
    keep = decisions.filter_from(path)
    kept = [rule for rule in ("fuzzy-word", "derived-form", "fuzzy-person", "known-form") if keep(*_with_one(finding_of(rule)))]
    assert kept == ["derived-form", "fuzzy-person", "known-form"]
    path.write_text(json.dumps({"decision": "ignore", "rule": "near-form"}) + "\n")
    keep = decisions.filter_from(path)
    kept = [rule for rule in (*RENAMED["near-form"], "known-form") if keep(*_with_one(finding_of(rule)))]
    assert kept == ["known-form"]


def _with_one(pair):
    document, finding = pair
    return document, [finding]


def test_findings_of_one_family_have_one_fingerprint_and_others_another():
    prints = {rule: fingerprint(*finding_of(rule)) for rule in ("fuzzy-word", "derived-form", "fuzzy-person", "known-form")}
    assert prints["fuzzy-word"] == prints["derived-form"] == prints["fuzzy-person"] != prints["known-form"]
    assert family("near-form") == family("generated-form") == prints["fuzzy-word"].rule
