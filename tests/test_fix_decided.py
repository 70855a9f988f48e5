"""What people decided holds in every round of fixing."""

from normalize import Normalizer
from normalize.corpus import decisions
from normalize.corpus.decisions import Choice, Decision
from normalize.model import Document

TEXT = "The TSCTO and the Nezavissimaia Gazeta met the TSCTO in Nagorno Karabagh.\n"


def filter_of(folder, *lines):
    decisions.save(folder / decisions.NAME, lines)
    return decisions.filter_from(folder / decisions.NAME)


def test_a_refused_edit_is_not_made_when_its_neighbours_are_mended(normalizer: Normalizer, tmp_path):
    document = Document(TEXT, str(tmp_path / "a.txt"))
    second = [f for f in normalizer.check(document) if f.text == "TSCTO"][1]
    keep = filter_of(tmp_path, decisions.of_occurrence(Choice.REJECT, document, second, tmp_path))
    fixed = normalizer.fix(document, filters=[keep])
    assert fixed.text.count("TSCTO") == 1 and fixed.text.index("TSCTO") > fixed.text.index("CSTO")
    assert "Nagorno-Karabakh" in fixed.text
    again = normalizer.fix(Document(fixed.text, document.path), filters=[keep])
    assert again.text == fixed.text


def test_an_accepted_edit_is_made(normalizer: Normalizer, tmp_path):
    text = "Without a witness the TSC met.\n"
    document = Document(text, str(tmp_path / "a.txt"))
    proposal = filter_of(tmp_path, Decision(Choice.ACCEPT, text="TSC", replacement="CSTO"))
    if not [f for f in normalizer.check(document) if f.text == "TSC"]:
        document = Document(text.replace("Without a witness", "For the CSTO"), document.path)
    assert "TSC " not in normalizer.fix(document, filters=[proposal]).text


def test_without_filters_nothing_changes(normalizer: Normalizer):
    assert normalizer.fix(TEXT, filters=()) == normalizer.fix(TEXT)


def test_the_score_counts_what_check_finds(normalizer: Normalizer):
    assert normalizer.score(TEXT).penalty > normalizer.score("All is well in the capital.\n").penalty == 0
