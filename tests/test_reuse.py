"""Forms that were made for an older bundle are taken over, and are those that would be made."""

from collections import defaultdict

import pytest

from normalize.lexicon.bundle import Bundle, write
from normalize.lexicon.compile import compile_entities
from normalize.lexicon.entity import Entity, Label
from normalize.lexicon.postings import PostingRole
from normalize.lexicon.reuse import MadeBefore


def entity(name, full, **labels):
    return Entity(name, "person", {"ru": Label(full), **{language: Label(text) for language, text in labels.items()}}, "test")


def generate(label, language, kind):
    return [(f"{label}{ending}", "press") for ending in ("ov", "ova")] if language == "ru" else []


@pytest.fixture
def bundle(tmp_path):
    entities = [entity("b", "Zas"), entity("a", "Pash", en="Pasche"), entity("twin", "Zas"), entity("other", "Nobody"), entity("none", "")]
    write(tmp_path / "x.bundle", compile_entities(entities[:4], generate=generate), {}, {"generation": "1"})
    return Bundle(tmp_path / "x.bundle")


def test_the_forms_of_an_entity_are_read_when_asked_for(bundle):
    made = MadeBefore(bundle)
    assert len(made) == 3  # the twins have one name
    keys = sorted(tuple(name for name, _, _ in made[value]) for value in made)
    assert keys == [("nobodyov", "nobodyova"), ("pashov", "pashova"), ("zasov", "zasova")]
    assert made.get("no such hash") is None


def test_a_lexicon_with_forms_taken_over_is_the_one_that_makes_them(bundle):
    entities = [entity("b", "Zas"), entity("twin", "Zas"), entity("new", "Mir"), entity("a", "Pash", en="Pasche")]

    def postings(made):
        tables = compile_entities(entities, generate=generate, made=made)
        found = defaultdict(set)
        for name, listed in tables.keys.items():
            assert len(set(listed)) == len(listed)
            for posting in listed:
                detail = tables.conventions[posting.detail] if posting.role == PostingRole.GENERATED else ""
                found[name].add((tables.entities[posting.entity].id, *posting[1:6], detail))
        return found

    assert postings(MadeBefore(bundle)) == postings(None)
