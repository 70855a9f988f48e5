"""Names without a lexicon: their spellings in one text, over a corpus, and the lines that `discover` proposes."""

import json
import shutil

import pytest
from conftest import ROOT, SEEDS

from normalize import Normalizer
from normalize.cli.commands.discover import render
from normalize.cli.main import run
from normalize.corpus.discovery import Tally, proposals
from normalize.detectors import name_inconsistency
from normalize.lexicon import store
from normalize.model import Document, Severity
from normalize.names.clusters import clusters, is_derived

LEXICON = """
olaf-scholz:
  kind: person
  source: test
  name:
    en: {full: Olaf Scholz, short: Scholz}
  roles:
    - {title: Chancellor}
minsk:
  kind: place
  source: test
  name:
    en: {full: Minsk}
"""


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A lexicon of two entries with the shipped word lists."""
    folder = tmp_path_factory.mktemp("lexicons")
    for name in ("words", "phrases", "styles", "conventions", "languages"):
        shutil.copytree(ROOT / "lexicons" / name, folder / name)
    (folder / "people").mkdir()
    (folder / "people" / "test.yaml").write_text(LEXICON, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def small(base):
    return store.load(base=base)


def spellings(text, lexicon, language="en"):
    return [sorted(v.text for v in cluster.variants) for cluster in clusters(Document(text, language=language), lexicon)]


def test_case_endings_cluster_by_themselves_without_an_entry(small):
    text = next(SEEDS.glob("001_*.txt")).read_text(encoding="utf-8")
    assert ["Zase", "Zasem", "Zasy"] in spellings(text, small)


def test_all_spellings_but_the_first_are_pointed_at(small):
    text = "Stanislav Zase spoke. The text of Zasy was long. Later Zasem left."
    found = list(name_inconsistency.detect(Document(text), small))
    assert [f.text for f in found] == ["Zasy", "Zasem"]
    assert all(text[f.start : f.end] == f.text and f.replacement is None and f.severity == Severity.MINOR for f in found)


def test_a_far_spelling_needs_the_same_given_name_or_office(small):
    assert spellings("Olaf Scholz spoke in Bonn. Olaf Silz left. Everybody followed Silz.", small) == [["Scholz", "Silz"]]
    assert spellings("Chancellor Scholz spoke in Bonn. Then Chancellor Silz left.", small) == [["Scholz", "Silz"]]
    assert spellings("Scholz spoke in Bonn. Then Silz left.", small) == []


def test_the_known_spelling_is_the_one_that_stays(small):
    (cluster,) = clusters(Document("Olaf Silz left. Silz returned. Everybody followed Olaf Scholz."), small)
    assert cluster.variants[0].text == "Scholz"


@pytest.mark.parametrize(
    "text",
    [
        "Boris Vrabesko came. His brother Sergei Vrabesku stayed away.",  # other given names
        "He flew from Obuzek to Obuzak.",  # side by side
        "Obuzek spoke first. The Obuzeks left.",  # plural
        "Kolvara is small. Kolvaran soldiers came. The Kolvarans sang.",  # adjective and inhabitants
        "Zubritsky came. Zubritskaya had stayed at home.",  # husband and wife
        "OBUZEK IS HERE. Obuzak came later.",  # a headline in capitals
        "In January the Monday session of the Council met.",  # words of the dictionary
        "Minsk is large. Pinsk is small.",
        "",
    ],
)
def test_two_names_stay_apart(text, small):
    assert spellings(text, small) == []


def test_a_language_without_a_word_list_says_nothing(small):
    assert spellings("Zase mluvil. Zasem odešel. Zasy tu nebyly.", small, "cs") == []


@pytest.mark.parametrize(
    ("one", "other"), [("Putin", "Putina"), ("Armenia", "Armenian"), ("Navalny", "Navalnaya"), ("Novák", "Nováková"), ("Trump", "Trumpism")]
)
def test_derived_words_are_other_words(one, other):
    assert is_derived(one, other) == is_derived(other, one)
    assert is_derived(one, other) or one == "Putin"  # the similarity rules Putina out


def corpus():
    yield "Minister Tarhan Obuzek spoke on Friday. Everybody heard Obuzek."
    yield "The visit of Tarhan Obuzek was cut short. Nobody thanked Obuzekem for it."
    yield "In a talk with Tarhan Obuzekem he was polite. Then Olaf Scholtz came."
    yield "The Kolvaran Grain Export Board (KGEB) met. Members of the KGEB were silent."
    yield "Nobody asked the Kolvaran Grain Export Board (KGEB). The KGEB, of course, said nothing."


@pytest.fixture(scope="module")
def tally():
    counted = Tally()
    for number, text in enumerate(corpus()):
        counted.add(Document(text, "corpus.jsonl", str(number)))
    return counted


def test_a_new_person_is_proposed_with_all_spellings(tally, small):
    found = {p.full: p for p in proposals(tally, small)}
    person = found["Tarhan Obuzek"]
    assert (person.is_new, person.kind, person.short) == (True, "person", "Obuzek")
    assert [(s.text, s.times) for s in person.spellings] == [("Obuzek", 3), ("Obuzekem", 2)]
    assert person.certain == {"Obuzekem"}, "Tarhan stands before both"
    assert person.sites and "Obuzek" in person.sites[0].text


def test_a_new_form_of_a_known_person_is_proposed_for_it(tally, small):
    (form,) = [p for p in proposals(tally, small) if not p.is_new]
    assert (form.entity, [s.text for s in form.spellings]) == ("olaf-scholz", ["Scholtz"])


def test_a_name_explained_by_its_acronym_is_proposed(tally, small):
    (board,) = [p for p in proposals(tally, small, least=2) if p.kind == "organisation"]
    assert (board.full, board.short) == ("Kolvaran Grain Export Board", "KGEB")


def test_the_order_of_texts_and_parts_does_not_change_what_is_proposed(tally, small):
    parts = []
    for number, text in enumerate(corpus()):
        part = Tally()
        part.add(Document(text, "corpus.jsonl", str(number)))
        parts.append(part)
    merged = Tally()
    for part in parts:
        merged.merge(part)
    assert proposals(merged, small) == proposals(tally, small)


def test_the_proposed_lines_are_a_lexicon(tally, small, base, tmp_path):
    path = tmp_path / "found.yaml"
    path.write_text("\n".join(render(proposals(tally, small, least=2), "yaml", "en")), encoding="utf-8")
    lexicon = store.load([path], base=base)
    assert len(lexicon) > len(small)
    fixed = Normalizer(lexicon=lexicon).fix("Tarhan Obuzek spoke. Later Obuzekem was silent.", "likely")
    assert fixed.text == "Tarhan Obuzek spoke. Later Obuzek was silent."


def test_odd_contexts_cannot_break_the_lines(small, base, tmp_path):
    tally = Tally()
    for i in range(3):
        tally.add(Document("x: {[\"'#\u2028\x85- *&!%@` Tarhan Obuzek \x00\ufeff: y\u200f", "a: b#\n- c", str(i)))
    path = tmp_path / "found.yaml"
    path.write_text("\n".join(render(proposals(tally, small), "yaml", "en")), encoding="utf-8")
    assert store.load([path], base=base).number("obuzek") is not None


def test_the_command_prints_each_format(tmp_path, capfd, monkeypatch):
    for number, text in enumerate(corpus()):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    assert run(["discover", "--no-config", "--format", "jsonl", str(tmp_path)]) == 0
    rows = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert any(row["short"] == "Obuzek" and row["new"] for row in rows)
    assert run(["discover", "--no-config", "--format", "table", "--variants-only", str(tmp_path)]) == 0
    assert "Obuzekem 2" in capfd.readouterr().out
    assert run(["discover", "--no-config"]) == 2


def test_names_are_proposed_in_the_language_that_most_records_say(tmp_path, capfd):
    rows = [{"text": text, "lang": "de"} for text in corpus()] + [{"text": "Tarhan Obuzek spoke.", "lang": "no such language"}]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    assert run(["discover", "--no-config", "--lang-field", "lang", str(tmp_path / "a.jsonl")]) == 2
    told = capfd.readouterr()
    assert "    de: {full: " in told.out and "    en: {full: " not in told.out
    assert "'no such language' is no tag" in told.err


def test_one_time_in_one_text_is_said_so(small):
    tally = Tally()
    tally.add(Document("The envoy Tarhan Obuzek spoke. Tarhan Obuzek left. Later Tarhan Obuzekem was silent.", "a.txt"))
    told = "\n".join(render(proposals(tally, small, least=1), "yaml", "en"))
    assert "Obuzekem, kind: variant" in told and told.count("# 1 time in 1 text\n") == 1, told


def test_half_of_a_name_that_the_lexicon_has_is_no_new_name(lexicon):
    counted = Tally()
    for number in range(3):
        counted.add(Document(f"Luo Guancong spoke of tea on day {number}. Luo Guancong left. Then Hroben Drobmou came.", language="en"))
    proposed = " ".join(p.full for p in proposals(counted, lexicon))
    assert "Guancong" not in proposed and "Drobmou" in proposed
