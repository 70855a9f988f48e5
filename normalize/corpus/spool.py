"""What a first pass over a corpus keeps until all is read: accounts in files, by the stories that they belong to.

Every process appends to files of its own, one for each share of the stories, in a folder that only this user can read; a share is small enough to be
looked at as a whole. So the memory of a run does not grow with the corpus, and shares go to all cores.
"""

import io
import os
import pickle
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from normalize.harmonise.joining import MOST_TEXTS
from normalize.harmonise.links import first_shared
from normalize.harmonise.sighting import Account

SHARE = 1_000_000  # bytes of texts that make a share of the stories, which has about five times as much
FEWEST_SHARES, MOST_SHARES = (
    16,
    1024,
)  # each is a file for each process; a million articles make 6 MB each, and five times that while one is looked at

Packed = tuple[Any, ...]


def shares_for(size: int) -> int:
    """In how many shares the stories of texts of so many bytes are divided."""
    return max(FEWEST_SHARES, min(MOST_SHARES, size // SHARE))


def put(folder: Path, accounts: Iterable[Account], count: int) -> None:
    """Append accounts to the shares of their stories, of which there are `count`."""
    shares: dict[int, list[tuple[int, Packed]]] = defaultdict(list)
    for account in accounts:
        if account.sightings:
            packed = account.packed()
            for story in account.stories:
                shares[story % count].append((story, packed))
    for share, rows in shares.items():
        with (folder / f"{share:04}-{os.getpid()}").open("ab") as file:
            pickle.dump(rows, file, pickle.HIGHEST_PROTOCOL)


def shares(folder: Path) -> Iterator[bytes]:
    """Every share, with what all processes put there."""
    files: dict[str, list[Path]] = defaultdict(list)
    for path in folder.iterdir():
        files[path.name.split("-")[0]].append(path)
    for _, paths in sorted(files.items()):
        yield b"".join(path.read_bytes() for path in sorted(paths))


def stories(share: bytes) -> Iterator[tuple[int, list[Account]]]:
    """The stories of a share that more than one text tells, each with its texts or a sample of them.

    Texts that meet in several stories are given in the first of these alone.
    """
    told: dict[int, dict[int, Packed]] = defaultdict(dict)
    file = io.BytesIO(share)
    while file.tell() < len(share):
        for story, packed in pickle.load(file):
            told[story][packed[0]] = packed
    for story, accounts in sorted(told.items()):
        if len(accounts) > 1:
            sample = sorted(accounts, key=lambda number: (number & 0xFFFFFFFF, number))[:MOST_TEXTS]
            # Most stories are told of again under another key, and unpacking their texts was half of the time.
            if story == first_shared([accounts[number][2] for number in sample]):
                yield story, [Account.unpacked(accounts[number]) for number in sample]
