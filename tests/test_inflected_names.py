"""Names in the wrong form of an oblique case (`cases/inflected/<language>.md`): fixed in the case in which they stand, right ones left.

The sentences were written by one who had not read how it is done, by knowledge of the languages alone, so the share that is done says how far the rules reach.
"""

import pytest
from cases_reader import FOLDER, read

from normalize import Normalizer, critic

CASES = [case for path in sorted((FOLDER / "inflected").glob("*.md")) for case in read(path)]
DONE = 0.6  # of the wrong forms of a language
LEAST = 15  # wrong forms of a language that were tried


def fixed(lexicon, case):
    return Normalizer(case.language, lexicon=lexicon, rules=["name"]).fix(critic.read(case.marked).before, "likely").text


@pytest.mark.parametrize("case", [c for c in CASES if not c.known], ids=lambda case: f"{case.rule}:{case.line}")
def test_a_name_gets_the_case_in_which_it_stands(case, lexicon):
    assert fixed(lexicon, case) == critic.read(case.marked).after


@pytest.mark.parametrize("case", [c for c in CASES if c.known], ids=lambda case: f"{case.rule}:{case.line}")
def test_what_cannot_be_told_is_left(case, lexicon):
    assert fixed(lexicon, case) == critic.read(case.marked).before, "done or wrong: move it, or mend it"


def test_most_wrong_forms_are_mended():
    for language in {case.language for case in CASES}:
        tried = [case for case in CASES if case.language == language and not case.stays]
        assert len(tried) >= LEAST, language
    wrong = [case for case in CASES if not case.stays]
    assert sum(not case.known for case in wrong) >= DONE * len(wrong)
