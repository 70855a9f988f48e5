"""What a bundle holds of a compiled lexicon: tries of keys, ids and words; postings, entities and forms, found by their numbers."""

import json
from array import array
from collections.abc import Collection, Iterable, Mapping
from typing import Any

import marisa_trie

from normalize.lexicon import recall
from normalize.lexicon.entity import KINDS
from normalize.lexicon.indexes import KEYS, RECALL, FullName, Words, by_rarest_words, full_names_in
from normalize.lexicon.postings import RECORD, Posting
from normalize.lexicon.records import compressed, dictionary, entity_record, form_record
from normalize.lexicon.tables import Tables


def sections(tables: Tables, words: Words, full_names: Mapping[str, Collection[FullName]]) -> dict[str, bytes]:
    """The sections of a compiled lexicon with its indexes of words and its full names by language."""
    keys = marisa_trie.Trie(tables.keys)
    by_id: list[list[Posting]] = [[]] * len(tables.keys)
    for name, postings in tables.keys.items():
        by_id[keys[name]] = postings
    starts, packed = array("I", [0]), bytearray()
    for postings in by_id:
        for posting in postings:
            packed += posting.pack()
        starts.append(len(packed) // RECORD.size)
    ids = marisa_trie.Trie([entity.id for entity in tables.entities])
    numbers = array("I", [0]) * len(tables.entities)
    for number, entity in enumerate(tables.entities):
        numbers[ids[entity.id]] = number
    records = [*map(entity_record, tables.entities)]
    common = dictionary(records)
    places, entities = _one_after_another(compressed(records, common))
    # Hand-written forms are no part of the header: 50,000 of them took 0.16 seconds of every start.
    form_places, forms = _one_after_another(as_json(form_record(form, tables.entities[owner].id)) for owner, form in tables.forms)
    return {
        KEYS: keys.tobytes(),
        "starts": starts.tobytes(),
        "postings": bytes(packed),
        "ids": ids.tobytes(),
        "numbers": numbers.tobytes(),
        "kinds": bytes(KINDS.index(entity.kind) for entity in tables.entities),
        "dictionary": common,
        "places": places,
        "entities": entities,
        "form-owners": array("I", [owner for owner, _ in tables.forms]).tobytes(),
        "form-places": form_places,
        "forms": forms,
        RECALL: trie(list(recall.entries(tables, keys))),
        **{name: trie(listed) for name, listed in words.items()},
        **{full_names_in(language): _lines(by_rarest_words(names)) for language, names in full_names.items()},
    }


def header(tables: Tables) -> dict[str, Any]:
    """The small tables of a compiled lexicon, and how much it has."""
    postings = sum(map(len, tables.keys.values()))
    return {
        "languages": tables.languages,
        "styles": tables.styles,
        "conventions": tables.conventions,
        "counts": {"entities": len(tables.entities), "keys": len(tables.keys), "postings": postings},
    }


def trie(words: Collection[str]) -> bytes:
    """Words as a section that is looked up in."""
    found: bytes = marisa_trie.Trie(words).tobytes()
    return found


def as_json(value: Any) -> bytes:
    """A value as a section that is read when somebody asks for it."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _one_after_another(records: Iterable[bytes]) -> tuple[bytes, bytes]:
    """Where each record begins and the last one ends, and the records."""
    places, joined = array("Q", [0]), bytearray()
    for record in records:
        joined += record
        places.append(len(joined))
    return places.tobytes(), bytes(joined)


def _lines(index: Mapping[str, Any]) -> bytes:
    """A word and its value a line: 30,000 words are cut apart in 5 ms, while reading their values would take 50."""
    return b"\n".join(word.encode() + b"\t" + as_json(value) for word, value in index.items())
