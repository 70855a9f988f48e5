"""What an unknown word costs: a misspelt one, one left untranslated, and one that may be a term."""

import pytest
from bounded import ended_within

from normalize.model import Severity


@pytest.mark.parametrize(
    "text, word, cost, proposed",
    [
        ("The gouvernment denied it on Monday.", "gouvernment", True, "government"),
        ("The “gouvernment” denied it on Monday.", "gouvernment", False, "government"),
        ("They spoke of the next keppnisdagur and left the house.", "keppnisdagur", True, None),
        ("They ate hirayaki with the others and left the house.", "hirayaki", False, None),  # a dish by its syllables
        ("They carried a bontori with the others and left the house.", "bontori", False, None),
        ("They hoped to saporare with the others and left the house.", "saporare", True, None),  # its syllables may be Italian
        ('The tale is rimontata," said the woman in the hall.', "rimontata", True, None),  # running text behind a quotation, too
        ("He was given brivaravir in the ward and left the house.", "brivaravir", False, None),  # a medicine by its stem
        ("The shlopf was big. They saw the shlopf again.", "shlopf", False, None),  # named again: a term
        ("The word (keppnisdagur in their tongue) was new to them.", "keppnisdagur", False, None),
    ],
)
def test_what_an_unknown_word_costs(normalizer, text, word, cost, proposed):
    found = [finding for finding in normalizer.check(text) if finding.rule == "unknown-word"]
    assert {finding.text for finding in found} == {word}
    assert all((finding.severity > Severity.NEUTRAL) == cost for finding in found)
    if cost:
        assert found[0].replacement == proposed


def test_letters_without_end_are_one_unknown_word_soon():
    assert ended_within(20, "from normalize import Normalizer; assert Normalizer('en').check('Look: ' + 'ab' * 40_000 + ' there.')")


def test_characters_without_end_are_read_soon():
    assert ended_within(20, "from normalize import Normalizer; Normalizer('zh').check('김' * 40_000)")
