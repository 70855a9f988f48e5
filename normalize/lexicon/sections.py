"""What a bundle holds of a compiled lexicon: tries of keys, ids and words; postings, entities and forms, found by their numbers."""

import json
from array import array
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

import marisa_trie

from normalize.lexicon import recall
from normalize.lexicon.entity import KINDS
from normalize.lexicon.indexes import (
    ALL_WORDS,
    KEYS,
    OFFICES,
    RECALL,
    SHARED,
    WORD_BITS,
    FullName,
    Words,
    by_rarest_words,
    full_names_in,
)
from normalize.lexicon.places import BLOCK, places_code
from normalize.lexicon.postings import RECORD, Posting
from normalize.lexicon.records import compressed, dictionary, entity_record, form_record
from normalize.lexicon.tables import Tables


def sections(tables: Tables, words: Words, full_names: Mapping[str, Collection[FullName]]) -> dict[str, bytes]:
    """The sections of a compiled lexicon with its indexes of words and its full names by language."""
    keys = marisa_trie.Trie(tables.keys)
    by_id: list[list[Posting]] = [[]] * len(tables.keys)
    for name, postings in tables.keys.items():
        by_id[keys[name]] = postings
    starts, packed = [0], bytearray()
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
        **in_blocks(starts),
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
        **shared(words),
        OFFICES: trie(words.get(OFFICES, set())),
        # Given names of a language are few, and asked for when the first text in it has a name.
        **{name: "\n".join(sorted(listed)).encode() for name, listed in words.items() if name not in SHARED and name != OFFICES},
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


def in_blocks(starts: Sequence[int]) -> dict[str, bytes]:
    """Where the postings of each key begin, as that of every 64th and the distance from there: half as large as the numbers themselves."""
    first = array("I", starts[::BLOCK])
    within = [start - starts[at - at % BLOCK] for at, start in enumerate(starts)]
    return {"starts": first.tobytes(), "starts-within": array("H" if max(within) < 1 << 16 else "I", within).tobytes()}


def shared(words: Words) -> dict[str, bytes]:
    """The indexes of words that share a trie, and for each word of it the bits of those that have it."""
    bits: dict[str, int] = {}
    for bit, name in enumerate(SHARED):
        for word in words.get(name, ()):
            bits[word] = bits.get(word, 0) | 1 << bit
    listed = marisa_trie.Trie(bits)
    return {ALL_WORDS: listed.tobytes(), WORD_BITS: bytes(bits[listed.restore_key(at)] for at in range(len(listed)))}


def _one_after_another(records: Iterable[bytes]) -> tuple[bytes, bytes]:
    """Where each record begins and the last one ends, and the records."""
    places, joined = [0], bytearray()
    for record in records:
        joined += record
        places.append(len(joined))
    return array(places_code(len(joined)), places).tobytes(), bytes(joined)


def _lines(index: Mapping[str, Any]) -> bytes:
    """A word and its value a line: 30,000 words are cut apart in 5 ms, while reading their values would take 50."""
    return b"\n".join(word.encode() + b"\t" + as_json(value) for word, value in index.items())
