"""What words of another script in brackets cost: names and glosses nothing, words of the sentence what they cost elsewhere."""

import pytest

from normalize.detectors import foreign_script
from normalize.model import Document, Severity


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The paper (in Russian Известия) wrote so.", Severity.NEUTRAL),
        ("The writer (Russian: Лев Толстой) was there.", Severity.NEUTRAL),
        ("Its name (松) means pine.", Severity.NEUTRAL),
        ("She fed the birds (small and quick птицы) that came.", Severity.MINOR),
        ("The class is large (31 人).", Severity.MINOR),
    ],
)
def test_in_brackets_a_name_costs_nothing_and_a_word_of_the_sentence_does(text: str, severity: Severity, lexicon):
    assert [finding.severity for finding in foreign_script.detect(Document(text, language="en"), lexicon)] == [severity]
