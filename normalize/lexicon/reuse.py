"""Generated forms from an older bundle, for the entities whose labels have not changed since.

Making 700,000 forms takes half a minute; reading them back takes two seconds. So editing one block does not cost the making of all.
"""

import hashlib
import json
from array import array
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate
from pathlib import Path

from normalize.lexicon.bundle import Bundle, DamagedBundle
from normalize.lexicon.postings import RECORD, Posting, PostingRole

# Of one entity: key, the posting (its entity and detail are those of the older bundle), and the convention.
Made = list[tuple[str, Posting, str]]


def generation_hash(files: Iterable[Path]) -> str:
    """A name for the conventions, code and word lists that forms are made with."""
    digest = hashlib.blake2b(digest_size=8)
    for path in sorted(files):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def newest(folder: Path, generation: str) -> Bundle | None:
    """The newest bundle of a folder whose forms were made in the same way."""
    for path in sorted(folder.glob("*.bundle"), key=lambda p: -p.stat().st_mtime_ns)[:4]:
        try:
            bundle = Bundle(path)
        except DamagedBundle:
            continue
        if bundle.header["extra"].get("generation") == generation:
            return bundle
    return None


class MadeBefore(Mapping[str, Made]):
    """The generated forms of a bundle by the hash of the labels that they were made from, read when they are asked for.

    What is kept is the place of each posting, in 4 bytes: as keys and postings the 770,000 forms of the shipped lexicon took 300 MB all
    the time that a larger one was compiled.
    """

    def __init__(self, bundle: Bundle) -> None:
        self._numbers = {value: number for number, value in enumerate(_hashes(bundle))}
        self._keys = bundle.trie("keys")
        self._starts = bundle.section("starts").cast("I")
        self._postings = bundle.section("postings")
        self._conventions: list[str] = bundle.header["conventions"]
        self._ends, self._places = _by_entity(self._postings, len(bundle.section("places")) // 8 - 1)

    def __getitem__(self, labels: str) -> Made:
        number = self._numbers[labels]
        found: Made = []
        for place in self._places[self._ends[number - 1] if number else 0 : self._ends[number]]:
            posting = Posting.unpack(self._postings, place * RECORD.size)
            name = self._keys.restore_key(bisect_right(self._starts, place) - 1)
            found.append((name, posting, self._conventions[posting.detail]))
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def _by_entity(postings: memoryview, count: int) -> tuple["array[int]", "array[int]"]:
    """The places of the generated postings in the order of their entities, and where those of each entity end."""
    sizes = array("I", bytes(4 * count))
    for entity, role, *_ in RECORD.iter_unpack(postings):
        if role == PostingRole.GENERATED:
            sizes[entity] += 1
    ends = array("I", accumulate(sizes))
    free = array("I", (end - size for end, size in zip(ends, sizes, strict=True)))
    places = array("I", bytes(4 * sum(sizes)))
    for place, (entity, role, *_) in enumerate(RECORD.iter_unpack(postings)):
        if role == PostingRole.GENERATED:
            places[free[entity]] = place
            free[entity] += 1
    return ends, places


def _hashes(bundle: Bundle) -> Iterator[str]:
    """The hash of each entity's labels, in the order of their numbers."""
    places = bundle.section("places").cast("Q")
    records = bundle.section("entities")
    for number in range(len(places) - 1):
        yield json.loads(bytes(records[places[number] : places[number + 1]]))["hash"]
