"""The compiled lexicon as one file that opens in milliseconds: tries, postings and entities side by side, memory-mapped.

Layout: magic, length of the JSON header, header (version, checksum, place of each section, small tables), sections aligned to 8 bytes.
Nothing in it is executable, and a damaged or foreign file is refused before a section is used.
"""

import json
import mmap
import os
import tempfile
import zlib
from array import array
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

import marisa_trie

from normalize.lexicon import phrases
from normalize.lexicon.entity import KINDS
from normalize.lexicon.indexes import (
    first_words,
    full_names,
    given_names,
    last_words_of_offices,
    near_full_index,
    near_index,
    small_words_inside,
    words_inside,
)
from normalize.lexicon.postings import RECORD, Posting, PostingRole
from normalize.lexicon.records import entity_record
from normalize.lexicon.tables import Tables

MAGIC = b"normalize lexicon\n"
FORMAT = 7  # raised when the layout changes; older files are then built anew
CHECKED_WHOLE = 64_000_000  # bytes; the sum over a larger file would cost more than 30 ms at every start


class DamagedBundle(Exception):
    """The file is no bundle of this version, or not whole."""


def write(path: Path, tables: Tables, words: Mapping[str, Iterable[str]], extra: Mapping[str, Any]) -> None:
    """Write a bundle in one step: whoever opens `path`, meanwhile or after a crash, sees the old file or the new one, whole."""
    header, sections = _sections(tables, words, extra)
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(prefix=path.name, dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            for piece in _layout(header, sections):
                file.write(piece)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except BaseException:
        os.unlink(temporary)
        raise


def _sections(tables: Tables, words: Mapping[str, Iterable[str]], extra: Mapping[str, Any]) -> tuple[dict[str, Any], dict[str, bytes]]:
    keys = marisa_trie.Trie(tables.keys)
    by_id: list[list[Posting]] = [[]] * len(tables.keys)
    for name, postings in tables.keys.items():
        by_id[keys[name]] = postings
    starts, packed = array("I", [0]), bytearray()
    for postings in by_id:
        for posting in postings:
            packed += posting.pack()
        starts.append(len(packed) // RECORD.size)
    known = {entity.id for entity in tables.entities}
    records = [entity_record(entity, known) for entity in tables.entities]
    places = array("Q", [0])
    for record in records:
        places.append(places[-1] + len(record))
    forms = [_json(form) for form in tables.forms]
    form_places = array("Q", [0])
    for form in forms:
        form_places.append(form_places[-1] + len(form))
    owners = {entity.id: number for number, entity in enumerate(tables.entities)}
    ids = marisa_trie.Trie([entity.id for entity in tables.entities])
    numbers = array("I", [0]) * len(records)
    for number, entity in enumerate(tables.entities):
        numbers[ids[entity.id]] = number
    sections = {
        "keys": keys.tobytes(),
        "starts": starts.tobytes(),
        "postings": bytes(packed),
        "ids": ids.tobytes(),
        "numbers": numbers.tobytes(),
        "places": places.tobytes(),
        "entities": b"".join(records),
        # Hand-written forms are no part of the header: 50,000 of them took 0.16 seconds of every start.
        "forms": b"".join(forms),
        "form-places": form_places.tobytes(),
        "form-owners": array("I", [owners[form["entity"]] for form in tables.forms]).tobytes(),
        "kinds": bytes(KINDS.index(entity.kind) for entity in tables.entities),
        "first": _trie(first_words(tables.keys)),
        "first-small": _trie(first_words(tables.small)),
        "inside": _trie(words_inside(tables)),
        "inside-small": _trie(small_words_inside(tables)),
        "name-words": _trie({word for name in _label_keys(tables) for word in name.split(" ")}),
    }
    sections |= {f"words-{name}": _trie(list(listed)) for name, listed in words.items()}
    sections |= {f"given-{language}": _trie(names) for language, names in given_names(tables.entities).items()}
    sections |= {
        f"near-{language}": _trie([f"{skeleton}\t{name}" for skeleton, names in near.items() for name in names])
        for language, near in near_index(tables).items()
    }
    sections |= {
        f"near-full-{language}": _trie([f"{skeleton}\t{name}" for skeleton, names in near.items() for name in names])
        for language, near in near_full_index(tables).items()
    }
    sections |= {f"full-names-{language}": _lines(index) for language, index in full_names(tables.entities).items()}
    for name, by_language in extra.get("phrases", {}).items():
        sections[f"phrases-{name}"], sections[f"phrase-index-{name}"] = phrases.written(by_language)
    spoken = extra.get("languages", {})
    sections |= {f"language-{tag}": _json(record) for tag, record in spoken.items()}
    header = {
        "format": FORMAT,
        "languages": tables.languages,
        "styles": tables.styles,
        "conventions": tables.conventions,
        "offices": last_words_of_offices(tables.entities),
        "counts": {"entities": len(records), "keys": len(tables.keys), "postings": len(packed) // RECORD.size},
        "extra": {name: value for name, value in extra.items() if name not in ("phrases", "languages")},
        "spoken": {name.lower(): tag for tag, record in spoken.items() for name in (tag, *record.get("aliases", ()))},
    }
    return header, sections


def _trie(words: Collection[str]) -> bytes:
    found: bytes = marisa_trie.Trie(words).tobytes()
    return found


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _lines(index: Mapping[str, Any]) -> bytes:
    """A word and its value a line: 30,000 words are cut apart in 5 ms, while reading their values would take 50."""
    return b"\n".join(word.encode() + b"\t" + _json(value) for word, value in index.items())


def _label_keys(tables: Tables) -> Iterable[str]:
    return (name for name, postings in tables.keys.items() if postings[0].role < PostingRole.FORM)


def _layout(header: dict[str, Any], sections: Mapping[str, bytes]) -> Iterable[bytes]:
    at, places, total = 0, {}, 0
    for name, data in sections.items():
        places[name] = [at, len(data)]
        at += len(data) + -len(data) % 8
    for data in sections.values():
        total = zlib.crc32(data, total)
    text = json.dumps(header | {"sections": places, "size": at, "checksum": total}, ensure_ascii=False, separators=(",", ":")).encode()
    text += b" " * (-(len(MAGIC) + 8 + len(text)) % 8)
    yield MAGIC + len(text).to_bytes(8, "little") + text
    for data in sections.values():
        yield data + bytes(-len(data) % 8)


class Sources(NamedTuple):
    """What a bundle was made from: the lexicons laid over the shipped ones, and the folder of those where it is another."""

    lexicons: tuple[Path, ...]
    base: Path | None


class Bundle:
    """An open bundle: its header and its sections, which stay in the file until they are touched.

    By its `path`, or else from its `sources`, another process can open it again.
    """

    def __init__(self, path: Path, sources: Sources | None = None) -> None:
        self.path = path.absolute()
        self.sources = sources
        try:
            with path.open("rb") as file:
                self._map = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except (ValueError, OSError) as error:
            raise DamagedBundle(f"{path}: {error}") from None
        view = memoryview(self._map)
        begin = len(MAGIC) + 8
        if view[: len(MAGIC)] != MAGIC:
            raise DamagedBundle(f"{path} is no compiled lexicon")
        length = int.from_bytes(view[len(MAGIC) : begin], "little")
        try:
            self.header: dict[str, Any] = json.loads(bytes(view[begin : begin + length]))
            body = view[begin + length :]
            if self.header["format"] != FORMAT or len(body) != self.header["size"]:
                raise ValueError("of another version or not whole")
            self._sections = {name: body[at : at + size] for name, (at, size) in self.header["sections"].items()}
            if len(body) <= CHECKED_WHOLE and self._checksum() != self.header["checksum"]:
                raise ValueError("its checksum is wrong")
        except (ValueError, KeyError, TypeError) as error:
            raise DamagedBundle(f"{path}: {error}") from None

    def _checksum(self) -> int:
        total = 0
        for section in self._sections.values():
            total = zlib.crc32(section, total)
        return total

    def section(self, name: str) -> memoryview:
        """The bytes of a section; empty when the bundle has none of that name."""
        return self._sections.get(name, memoryview(b""))

    def trie(self, name: str) -> marisa_trie.Trie:
        """A section as a trie that reads from the mapped file."""
        trie = marisa_trie.Trie()
        data = self._sections.get(name)
        if data is not None:
            trie.map(data)
        return trie
