"""Generated forms from an older bundle, for the entities whose labels have not changed since.

Making 700,000 forms takes half a minute; reading them back takes two seconds. So editing one block does not cost the making of all.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
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


def made(bundle: Bundle) -> Mapping[str, Made]:
    """All generated forms of a bundle by the hash of the labels that they were made from."""
    hashes = list(_hashes(bundle))
    starts = bundle.section("starts").cast("I")
    postings, conventions = bundle.section("postings"), bundle.header["conventions"]
    keys = bundle.trie("keys")
    found: dict[str, Made] = {value: [] for value in hashes}
    for number in range(len(starts) - 1):
        name = None
        for i in range(starts[number], starts[number + 1]):
            if postings[i * RECORD.size + 4] != PostingRole.GENERATED:
                continue
            posting = Posting.unpack(postings, i * RECORD.size)
            name = keys.restore_key(number) if name is None else name
            found[hashes[posting.entity]].append((name, posting, conventions[posting.detail]))
    return found


def _hashes(bundle: Bundle) -> Iterator[str]:
    """The hash of each entity's labels, in the order of their numbers."""
    places = bundle.section("places").cast("Q")
    records = bundle.section("entities")
    for number in range(len(places) - 1):
        yield json.loads(bytes(records[places[number] : places[number + 1]]))["hash"]
