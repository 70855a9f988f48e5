"""The file of countries holds what Babel (CLDR) says, in every language, but for what would name something else."""

import importlib.util
import re
import sys
from pathlib import Path

import pytest

from normalize.lexicon import shipped
from normalize.lexicon.reader import Block, blocks, parse

ROOT = Path(__file__).resolve().parent.parent


def load():
    spec = importlib.util.spec_from_file_location("lexicon_places", ROOT / "tools" / "lexicon_places.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # a dataclass looks its module up by name
    spec.loader.exec_module(module)
    return module


places = load()


@pytest.fixture(scope="module")
def text():
    return (shipped.folder() / "places" / "countries.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def countries(text):
    entities = [parse(block)[0] for block in blocks("countries.yaml", text) if isinstance(block, Block)]
    return {entity.id: entity for entity in entities}


def test_every_country_has_labels_in_hundreds_of_languages(countries):
    languages = {language for entity in countries.values() for language in entity.labels}
    assert len(countries) > 240
    assert len(languages) > 270
    assert min(len(entity.labels) for entity in countries.values()) > 20


def test_labels_are_those_of_babel_or_of_the_tables(countries, text):
    babel = pytest.importorskip("babel")
    written_with = re.search(r"Babel (\d+\.\d+\.\d+)", text)[1]
    if babel.__version__ != written_with:
        pytest.skip(f"the file was written with Babel {written_with}")
    cldr, press = places.cldr_names(), places.press_tables()
    for code, id_ in places.country_ids().items():
        own = press.get(code, places.Press({}, ()))
        for language, label in countries[id_].labels.items():
            if language != "en":
                known = {name for (_, spoken), names in own.labels.items() if spoken == language for name in names}
                assert {label.full, *label.also} <= known | set(cldr[code].get(language, ())) | {label.short}, (code, language, label)


def test_the_tables_have_all_fields_of_known_countries():
    for row in places.rows(places.HERE / "lexicon_places_countries.tsv"):
        assert len(row) == 8, row
        assert re.fullmatch(r"(Q\d+)?", row[7]), row


TAKEN = places.Taken({"island", "guinea"}, {"lettland": {"latvia"}, "kota": {"qatar", "kota-city"}})


@pytest.mark.parametrize(
    ("label", "allowed"),
    [
        ("Lettland", True),
        ("Latvia", True),  # the English name itself
        ("Латвія", True),
        ("Island", False),  # an English word
        ("Lotwa", False),  # five letters mean too much
        ("Kota", False),  # the name of something else
        ("latvjas", False),  # a small letter
        ("Lεtonia", False),  # two scripts
        ("Latvia (Republic)", False),
    ],
)
def test_a_label_that_may_mean_something_else_is_left_out(label, allowed):
    assert TAKEN.allows(label, "latvia", "Latvia") is allowed


def test_tables_come_before_cldr_and_variants_stand_beside():
    press = places.Press({("full", "ru"): ("Белоруссия",), ("also", "ru"): ("Беларусь",)}, ())
    label = places.country_label(("Беларусь", "Bielarus"), "ru", press, ("en", "ru"), lambda name: True)
    assert label == places.Label("Белоруссия", "", ("Беларусь", "Bielarus"))
    assert places.country_label(("Минск (город)",), "ru", places.Press({}, ()), ("en", "ru"), lambda name: True) is None
    assert places.country_label(("Haina",), "to", places.Press({}, ()), ("en",), lambda name: False) is None
