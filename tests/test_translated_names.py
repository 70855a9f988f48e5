"""The list of names that are common words: each line names an entity of the lexicon and a name that it really has."""

import pytest

from normalize.engine import RuleSet, check
from normalize.model import Document, Trust


@pytest.fixture(scope="module")
def lines(lexicon):
    return [(language, line) for language, group in lexicon.phrases("translated-names").items() for line in group]


def test_every_word_renders_a_name_of_an_entity(lexicon, lines):
    for _, line in lines:
        if line["kind"] == "word":
            labels = lexicon.entity(line["entity"]).labels
            names = [name for label in labels.values() for name in (label.full, label.short, *label.also)]
            assert line["of"] in names, line
            assert line["source"] and line["from"], line


def test_a_word_is_one_capitalised_word_and_no_usual_name(lexicon, lines):
    for language, line in lines:
        if line["kind"] == "word":
            assert line["text"].istitle() and line["text"].isalpha(), line
            assert lexicon.is_common(line["text"].lower(), language), line


@pytest.mark.parametrize(
    ("text", "trust"),
    [
        ("There was fighting in Golden all night long, and no one said in which country.", None),
        ("There was fighting in Golden, a town in the Luhansk region, all night long.", Trust.REVIEW),
        ("There was fighting in Golden all night long, said the mayor of Zolote.", Trust.LIKELY),
    ],
)
def test_the_right_name_elsewhere_makes_it_likely(lexicon, text, trust):
    found = check(Document(text), lexicon, RuleSet.of(["translated-name"])).findings
    assert [f.trust for f in found] == ([] if trust is None else [trust])


def test_the_category_selects_the_rule_too(lexicon):
    assert RuleSet.of(["name"]).has("translated-name")
