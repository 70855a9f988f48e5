"""What a bundle holds of a compiled lexicon: tries of keys, ids and words; postings, entities and forms, found by their numbers."""

import json
from array import array
from collections.abc import Collection, Iterable, Mapping
from itertools import accumulate
from typing import Any

import marisa_trie

from normalize.lexicon import recall
from normalize.lexicon.bundle import Section
from normalize.lexicon.entity import KINDS
from normalize.lexicon.indexes import (
    ALL_WORDS,
    KEYS,
    OFFICES,
    RECALL,
    SHARED,
    SOME_OF_WORDS,
    WORD_BITS,
    WORDS,
    FullName,
    Words,
    by_rarest_words,
    full_names_in,
)
from normalize.lexicon.places import in_blocks, smallest
from normalize.lexicon.postings import Posting
from normalize.lexicon.records import compressed, dictionary, entity_record, form_record
from normalize.lexicon.tables import Tables

# A list of its own is looked through from any beginning; one within another only by looking through that: 11,000 of 116,000 words take 50 ms instead of 5.
WORTH_BITS = 3  # times the size of the bits that the list itself would have
NESTED = 5  # tries within one another, of recall keys and ids: 0.2 MB less than with the usual three; of the keys themselves, which every word is looked up in, they would take 3 % of a scan


def sections(tables: Tables, words: Words, full_names: Mapping[str, Collection[FullName]]) -> dict[str, Section]:
    """The sections of a compiled lexicon with its indexes of words and its full names by language."""
    keys = marisa_trie.Trie(tables.keys)
    by_id: list[list[Posting]] = [[]] * len(tables.keys)
    for name, postings in tables.keys.items():
        by_id[keys[name]] = postings
    packed = [posting.packed() for postings in by_id for posting in postings]
    senses = {sense: row for row, sense in enumerate(sorted({sense for _, sense in packed}))}
    ids = marisa_trie.Trie([entity.id for entity in tables.entities], num_tries=NESTED)
    numbers = array("I", [0]) * len(tables.entities)
    for number, entity in enumerate(tables.entities):
        numbers[ids[entity.id]] = number
    records = [*map(entity_record, tables.entities)]
    common = dictionary(records)
    # Hand-written forms are no part of the header: 50,000 of them took 0.16 seconds of every start.
    forms = [as_json(form_record(form, tables.entities[owner].id)) for owner, form in tables.forms]
    common_in_forms = dictionary(forms)
    return {
        KEYS: keys.tobytes(),
        **in_blocks("starts", [0, *accumulate(map(len, by_id))]),
        "posting-entities": smallest(entity for entity, _ in packed),
        "posting-senses": smallest(senses[sense] for _, sense in packed),
        "senses": smallest(senses),
        "ids": ids.tobytes(),
        "numbers": smallest(numbers),
        "kinds": bytes(KINDS.index(entity.kind) for entity in tables.entities),
        "dictionary": common,
        **_one_after_another("places", "entities", compressed(records, common)),
        "form-owners": smallest(owner for owner, _ in tables.forms),
        "form-dictionary": common_in_forms,
        **_one_after_another("form-places", "forms", compressed(forms, common_in_forms)),
        RECALL: marisa_trie.Trie(list(recall.entries(tables, keys)), num_tries=NESTED).tobytes(),
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


def shared(words: Words) -> dict[str, bytes]:
    """The indexes of words that share a trie, and for each word of it the bits of those that have it."""
    bits: dict[str, int] = {}
    for bit, name in enumerate(SHARED):
        for word in words.get(name, ()):
            bits[word] = bits.get(word, 0) | 1 << bit
    listed = marisa_trie.Trie(bits)
    return {ALL_WORDS: listed.tobytes(), WORD_BITS: bytes(bits[listed.restore_key(at)] for at in range(len(listed)))}


def word_lists(listed: Mapping[str, Collection[str]]) -> tuple[dict[str, bytes], dict[str, str]]:
    """Word lists as sections, and which of them is within which: of a list whose words all stand in a longer one of the language only bits are stored."""
    whole: dict[str, frozenset[str]] = {}
    tries: dict[str, marisa_trie.Trie] = {}
    within: dict[str, str] = {}
    found = {}
    for name, words in sorted(listed.items(), key=lambda pair: (-len(pair[1]), pair[0])):
        language = name.split("-")[0]
        longer = next((other for other in whole if other.split("-")[0] == language and whole[other].issuperset(words)), None)
        whole_trie = marisa_trie.Trie(words)
        bits = b"" if longer is None else _bits((tries[longer][word] for word in words), len(tries[longer]))
        if longer is None or len(whole_trie.tobytes()) < WORTH_BITS * len(bits):
            whole[name], tries[name] = frozenset(words), whole_trie
            found[WORDS + name] = whole_trie.tobytes()
        else:
            within[name] = longer
            found[SOME_OF_WORDS + name] = bits
    return found, within


def _bits(numbers: Iterable[int], size: int) -> bytes:
    """A bit for each number below `size`, set for these."""
    found = bytearray(size // 8 + 1)
    for number in numbers:
        found[number >> 3] |= 1 << (number & 7)
    return bytes(found)


def _one_after_another(places: str, name: str, records: Iterable[bytes]) -> dict[str, Section]:
    """Records as one section, and as two more where each begins and the last one ends."""
    begins, joined = [0], bytearray()
    for record in records:
        joined += record
        begins.append(len(joined))
    return {**in_blocks(places, begins), name: bytes(joined)}


def _lines(index: Mapping[str, Any]) -> bytes:
    """A word and its value a line: 30,000 words are cut apart in 5 ms, while reading their values would take 50."""
    return b"\n".join(word.encode() + b"\t" + as_json(value) for word, value in index.items())
