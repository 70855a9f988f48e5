"""Every case of `cases/*.md`: the rule marks what the case marks, and nothing else."""

import itertools

import pytest
from cases_reader import FOLDER, all_cases

from normalize import critic, engine, marks
from normalize.critic import Mark
from normalize.model import Document
from normalize.rule_names import HARMONISED

CASES = all_cases()
NAMES = frozenset(engine.NAME_RULES) - {"article"}


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}:{case.line}")
def test_the_rule_marks_what_the_case_marks(case, lexicon):
    marked = critic.read(case.marked)
    document = Document(marked.before, language=case.language, original=case.original)
    # Which of the ways of finding a name speaks is for the belief to say, so a case of one is read by all; the file says which one it is about.
    names = case.rule in NAMES
    rules = engine.RuleSet.of(NAMES if names else [case.rule])
    findings = engine.check(document, lexicon, rules)
    assert not findings.failed, findings.failed
    if case.known:
        assert {(f.start, f.end, f.replacement) for f in findings.findings} != {(m.start, m.end, m.replacement) for m in marked.marks}, (
            "done: move it"
        )
        return
    assert case.stays or not names or case.rule in {f.rule for f in findings.findings}, {f.rule for f in findings.findings}
    got = {(f.start, f.end, f.replacement) for f in findings.findings}
    wanted = {(m.start, m.end, m.replacement) for m in marked.marks}
    shown = critic.mark(marked.before, sorted({Mark(*item) for item in got})) if not _overlap(got) else str(sorted(got))
    assert got == wanted, f"\nshould be {case.marked!r}\nis        {shown!r}"


@pytest.mark.parametrize("case", [c for c in CASES if c.stays], ids=lambda case: f"{case.rule}:{case.line}")
def test_a_text_that_stays_has_no_marks(case):
    assert not critic.read(case.marked).marks, "a case under '## Stay' has marks"


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_as_many_texts_stay_as_change(path):
    mine = [case for case in CASES if case.rule == path.stem]
    assert sum(case.stays for case in mine) >= sum(not case.stays and not case.known for case in mine) > 0


def test_every_rule_has_cases():
    assert {path.stem for path in FOLDER.glob("*.md")} == set(engine.all_rules()) - {
        marks.RULE.name,
        HARMONISED,
    }  # which have tests of their own


def _overlap(got):
    ordered = sorted(got)
    return any(a[1] > b[0] for a, b in itertools.pairwise(ordered))
