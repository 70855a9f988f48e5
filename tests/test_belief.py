"""What speaks for and against a reading: every piece has its row, reason keeps the signs, and no mention is its own witness."""

import ast
import importlib.util
import math
from pathlib import Path

import pytest

from normalize import Normalizer
from normalize.model import Document, Trust
from normalize.names import analysis, belief
from normalize.names.evidence import Evidence
from normalize.names.finders import finders
from normalize.names.finders._near import JOINED
from normalize.names.reading import Scan

ROOT = Path(__file__).resolve().parent.parent
NAMES = ROOT / "normalize" / "names"


def written_down():
    """The names of evidence that the code yields, as far as they are written out there."""
    for path in NAMES.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Evidence" and node.args:
                for constant in ast.walk(node.args[0]):
                    if (
                        isinstance(constant, ast.Constant)
                        and isinstance(constant.value, str)
                        and not isinstance(node.args[0], ast.JoinedStr)
                    ):
                        yield constant.value


def test_every_piece_of_evidence_has_a_row():
    together = {f"near and {name}" for name in JOINED}
    together |= {f"{made} and {text}" for made in ("derived", "case", "one letter") for text in ("told", "related")}
    named = {*written_down(), *together}
    assert not named - belief.table().keys()
    of_no_evidence = {belief.BIAS, "person", "place", *(name for name in belief.table() if name.startswith("threshold "))}
    assert not belief.table().keys() - named - of_no_evidence  # a row of which nothing is left in the code


def tool():
    spec = importlib.util.spec_from_file_location("learn_belief", ROOT / "tools" / "learn_belief.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_weights_have_the_signs_that_reason_gives_them():
    for name, sign in tool().SIGN.items():
        row = belief.table().get(name)
        assert row is None or row.weight * (1 if sign == "+" else -1) >= 0, name


def test_the_thresholds_rise_with_the_grade():
    at = [belief.table()[f"threshold {grade}"].weight for grade in (Trust.REVIEW, Trust.LIKELY, Trust.SURE)]
    assert at == sorted(at) and 0 < at[0] < at[-1] < 1


def test_a_belief_is_the_sum_of_its_evidence_and_the_ledger_shows_it():
    evidence = [Evidence("near word"), Evidence("similarity", 0.8, "0.93 to 'Zas'"), Evidence("named rightly", 1.0, "Stanislav Zas")]
    rows = belief.table()
    odds = rows["bias"].weight + rows["near word"].weight + 0.8 * rows["similarity"].weight + rows["named rightly"].weight
    assert belief.log_odds(evidence) == pytest.approx(odds)
    assert belief.probability(evidence) == pytest.approx(1 / (1 + math.exp(-odds)))
    lines = list(belief.ledger(evidence))
    assert len(lines) == len(evidence) + 2 and "Stanislav Zas" in lines[3] and f"{belief.probability(evidence):.3f}" in lines[-1]


def test_a_grade_is_never_above_its_ceiling_and_what_is_not_worth_a_look_has_none():
    assert belief.trust(0.9999) == Trust.SURE
    assert belief.trust(0.9999, Trust.LIKELY) == Trust.LIKELY
    assert belief.trust(0.01) is None


@pytest.mark.parametrize("text", ["Bolsnaro spoke. Bolsnaro left. Bolsnaro came.", "Zasem spoke; then Zasem left."])
def test_a_spelling_is_no_witness_for_itself_however_often_it_stands(text, lexicon):
    edits = [f for f in Normalizer("en", lexicon=lexicon, rules=["name"]).check(text) if f.trust > Trust.REVIEW and f.replacement]
    assert edits == []


def test_the_order_of_the_claims_does_not_matter(lexicon):
    text = "Stanislav Zas of the CSTO met Lukashenka. Zasem spoke in Minsk; Brazilian President Bolsnaro and Bolsnaro's men left. OTSC, an TSC."
    scan = Scan(Document(text, language="en"), lexicon)
    claims = [claim for finder in finders() for claim in finder.find(scan)]

    def read(ordered):
        witnesses = analysis.Witnesses(scan.document, lexicon)
        settled, waiting = analysis._settle(scan, ordered, witnesses)
        return sorted(
            (r.start, r.end, r.entity, r.rule, r.trust, round(r.belief, 9)) for r in settled + analysis._read(scan, waiting, witnesses)
        )

    first = read(claims)
    assert first and all(read(order) == first for order in (claims[::-1], claims[1::2] + claims[::2]))


def test_what_a_text_says_more_of_an_entity_never_makes_a_reading_less_believed(lexicon):
    def confidence(text):
        found = [f for f in Normalizer("en", lexicon=lexicon, rules=["name"]).check(text) if f.text == "Bolsnaro"]
        return max((f.confidence for f in found), default=0.0)

    alone = confidence("A man called Bolsnaro spoke.")
    country = confidence("A man called Bolsnaro spoke. Brazil listened.")
    named = confidence("A man called Bolsnaro spoke. Brazil listened. Jair Bolsonaro had come.")
    assert alone <= country <= named and named > 0.5


@pytest.mark.parametrize(
    ("text", "form", "at_most"),
    [
        ("Russia holds the Kurils; the Kuril dispute with Japan goes on.", "Kuril", Trust.REVIEW),  # an adjective
        ("the Collective Security Treaty Organization (KSTO) met", "KSTO", Trust.LIKELY),  # a letter off: may be a part of it
        ("the Curtea Constituțională a României ruled", "Curtea Constituțională a României", Trust.LIKELY),  # right in its own language
    ],
)
def test_what_may_be_meant_otherwise_is_never_beyond_doubt(text, form, at_most):
    found = [each for each in Normalizer().check(text) if each.text == form]
    assert found and all(each.trust <= at_most for each in found)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("In China a cook called Tao Xiaome opened a shop. The Xiaome phones are others.", "Xiaome"),  # no Xiaomi
        ("In China the farmers of the Chinai Lake sold fish; Chinese boats came.", "Chinai"),  # near to China and to others
        ("In Germany a painter called Olaf Schulz of Bremen sold it.", "Olaf Schulz"),  # no Olaf Scholz
        ("In Japan the shop Toyota Kishide sells tea.", "Kishide"),
        ("In China a man of the Wuhan Nanjin Tea House sold cups.", "Nanjin"),
        ("In Germany they sold the Berlim X20 to a museum.", "Berlim"),
    ],
)
def test_what_else_may_be_meant_keeps_a_likeness_from_being_likely(text, word, lexicon):
    found = [f for f in Normalizer("en", lexicon=lexicon, rules=["name"]).check(text) if f.text == word]
    assert found and all(f.trust == Trust.REVIEW for f in found), found


def test_one_letter_of_a_name_that_all_the_world_has_is_enough_in_a_text_about_its_country(lexicon):
    def trusts(text):
        return [f.trust for f in Normalizer("en", lexicon=lexicon, rules=["name"]).check(text) if f.text.startswith("B")]

    assert trusts("In Brazil the government of Bosonaro was slow.") == [Trust.LIKELY]
    assert Trust.LIKELY not in trusts("The government of Bosonaro was slow.")


def test_a_family_name_alone_is_that_of_the_full_name_spelt_so(lexicon):
    def found(text):
        return [(f.text, f.replacement, f.trust) for f in Normalizer("en", lexicon=lexicon, rules=["name"]).check(text) if f.replacement]

    first = ("Tedros Adhanom Ghebreysus", "Tedros Adhanom Ghebreyesus", Trust.LIKELY)
    text = "Tedros Adhanom Ghebreysus led the WHO. Later Ghebreysus was ill, and Ghebreysus Street got its name."
    assert [each for each in found(text) if each[2] >= Trust.LIKELY] == [first, ("Ghebreysus", "Ghebreyesus", Trust.LIKELY)]
    # Who has another given name may be another, and then so may who has none.
    text = "Tedros Adhanom Ghebreysus led the WHO. Later Anna Ghebreysus was ill, and Ghebreysus left."
    assert [each for each in found(text) if each[2] >= Trust.LIKELY] == [first]


def test_the_last_word_of_a_name_put_in_another_order_is_no_family_name(lexicon):
    found = Normalizer("en", lexicon=lexicon, rules=["name"]).check("Luo Guancong left Hong Kong. Later Guancong said so.")
    assert [(f.text, f.replacement) for f in found] == [("Luo Guancong", "Nathan Law")]


@pytest.mark.parametrize(("text", "label", "told"), [("The Supreme Court has ruled.", "Supreme Court", False), ("Mailand won again.", "Mailand", True)])
def test_what_the_source_calls_so_in_words_of_the_text_says_nothing(text, label, told):
    normalizer = Normalizer(target="en", source_lang="de")
    reading = next(r for r in analysis.readings(normalizer.document(text), normalizer.lexicon) if r.start == text.index(label))
    assert ("source label" in {each.name for each in reading.evidence}) is told
