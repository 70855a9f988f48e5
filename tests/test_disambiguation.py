"""Several entities of one name: the text decides by what else it names, and where it does not, only a person can."""

import shutil

import pytest
from conftest import ROOT

from normalize.lexicon import store
from normalize.model import Document, Trust
from normalize.names.analysis import mentions

LEXICON = """
georgia:
  kind: place
  source: test
  name:
    en: {full: Georgia}
    de: {full: Georgien}
  related: [tbilisi, abkhazia]
tbilisi: {kind: place, source: test, name: {en: {full: Tbilisi}}, in: georgia}
abkhazia: {kind: place, source: test, name: {en: {full: Abkhazia}}}
georgia-us: {kind: place, source: test, name: {en: {full: Georgia}}, related: [atlanta]}
atlanta: {kind: place, source: test, name: {en: {full: Atlanta}}, in: georgia-us}
kolvara: {kind: place, source: test, name: {en: {full: Kolvara}}}
zubria: {kind: place, source: test, name: {en: {full: Zubria}}}
ivan-obuzek:
  kind: person
  source: test
  name:
    en: {full: Ivan Obuzek, short: Obuzek}
    fr: {full: Ivan Obouzèque, short: Obouzèque}
  related: [kolvara]
boris-obuzek:
  kind: person
  source: test
  name:
    en: {full: Boris Obuzek, short: Obuzek}
    fr: {full: Boris Obouzèque, short: Obouzèque}
  related: [zubria]
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    folder = tmp_path_factory.mktemp("lexicons")
    for name in ("words", "phrases", "styles", "conventions", "languages"):
        shutil.copytree(ROOT / "lexicons" / name, folder / name)
    (folder / "places").mkdir()
    (folder / "places" / "test.yaml").write_text(LEXICON, encoding="utf-8")
    return store.load(base=folder)


def named(text, lexicon):
    return {(m.text, m.entity) for m in mentions(Document(text), lexicon)}


def trust_of(text, word, lexicon):
    return [m.trust for m in mentions(Document(text), lexicon) if m.text == word]


@pytest.mark.parametrize(
    ("text", "word", "entity"),
    [
        ("Georgia closed its border. Talks in Tbilisi failed.", "Georgia", "georgia"),
        ("Georgia counted its votes. Most were cast in Atlanta.", "Georgia", "georgia-us"),
        ("Talks on Abkhazia failed, Georgia says.", "Georgia", "georgia"),
        ("Obuzek spoke in Kolvara.", "Obuzek", "ivan-obuzek"),
        ("Obuzek spoke in Zubria.", "Obuzek", "boris-obuzek"),
        ("Boris Obuzek spoke in Kolvara. Obuzek left.", "Obuzek", "boris-obuzek"),
        ("Ivan Obuzek spoke in Zubria. Obuzek left.", "Obuzek", "ivan-obuzek"),
        ("Georgien closed its border. Talks in Tbilisi failed.", "Georgien", "georgia"),
    ],
)
def test_what_the_text_names_decides(text, word, entity, small):
    assert (word, entity) in named(text, small)


def test_a_foreign_form_of_two_persons_is_the_one_whose_full_name_stands_there(small):
    found = mentions(Document("Boris Obouzèque spoke. Obouzèque left."), small)
    assert [(m.entity, m.canonical) for m in found] == [("boris-obuzek", "Boris Obuzek"), ("boris-obuzek", "Obuzek")]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Georgia is nice.", "Georgia"),
        ("Obuzek spoke.", "Obuzek"),
        ("Ivan Obuzek met Boris Obuzek. Obuzek smiled.", "Obuzek"),
        ("Tbilisi is far from Atlanta. Georgia is near.", "Georgia"),
    ],
)
def test_without_a_margin_only_a_person_can_tell(text, word, small):
    assert trust_of(text, word, small) == [Trust.REVIEW]


@pytest.mark.parametrize(
    "text", ["Georgia is nice.", "Obuzek spoke.", "Ivan Obuzek met Boris Obuzek. Obuzek smiled.", "Tbilisi and Atlanta, Georgia"]
)
def test_a_right_name_is_never_changed_whoever_is_meant(text, small):
    assert all(m.is_right for m in mentions(Document(text), small))
