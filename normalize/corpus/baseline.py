"""The baseline: findings that are known and accepted for now, so that a check shows what is new.

An entry is a path, a rule, a hash of the words of the span, a hash of the words around it, and how often that occurs. There are no line numbers and
no times in it: text that comes or goes elsewhere in the file changes nothing, and two people who add findings change different lines.
"""

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from normalize.corpus.writing import write
from normalize.errors import InputError
from normalize.fingerprint import Fingerprint, numbered, short_hash
from normalize.model import Document, Finding

NAME = ".normalize-baseline.jsonl"  # where `baseline` writes and the hook looks, beside the configuration
_HEAD = {"normalize-baseline": 1}
_SHOWN = 60  # code points of the span that stand in the file for the reader; the hash decides


class Key(NamedTuple):
    """What an entry is found by; `doc` is the record's id in a file of many, else empty."""

    path: str
    doc: str
    rule: str
    span: str
    context: str


class Entry(NamedTuple):
    """How often a key occurs, and the words it stands for."""

    times: int
    text: str


Baseline = Mapping[Key, Entry]


@dataclass(frozen=True, repr=False)
class KnownFindings:
    """A filter that holds back the findings of a baseline, as many of each as it counts. Can be sent to another process."""

    entries: Baseline
    folder: str
    identity: str

    def __call__(self, document: Document, findings: Sequence[Finding]) -> Sequence[Finding]:
        path = shown(document.path, Path(self.folder))
        new = []
        for finding, print_, nth in numbered(document, findings):
            entry = self.entries.get(_key(path, document.id, print_))
            if entry is None or nth >= entry.times:
                new.append(finding)
        return tuple(new)

    def __repr__(self) -> str:
        return f"KnownFindings({self.folder!r}, {self.identity})"  # results are kept by this: the same for the same content


def filter_from(path: Path) -> KnownFindings:
    """The filter of a baseline file; InputError, with the line, where it is none."""
    data = _bytes(path)
    return KnownFindings(parse(data, str(path)), str(_folder(path)), short_hash(data.decode("utf-8", "replace")))


def read(path: Path) -> Baseline:
    """The entries of a baseline file; InputError, with the line, where it is none."""
    return parse(_bytes(path), str(path))


def parse(data: bytes, name: str) -> Baseline:
    """The entries in the bytes of a baseline. A line that a merge left twice counts once, by the larger count."""
    entries: dict[Key, Entry] = {}
    lines = data.decode("utf-8", "replace").splitlines()
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            value = json.loads(line)
            if "normalize-baseline" in value:
                if value != _HEAD:
                    raise InputError(f"{name}:{number}: a baseline of another version; make it anew with 'normalize baseline create'")
                continue
            key = Key(value["path"], value.get("doc", ""), value["rule"], value["span"], value["context"])
            entry = Entry(int(value.get("count", 1)), str(value["text"]))
        except (ValueError, KeyError, TypeError, AttributeError):
            raise InputError(f"{name}:{number}: no entry of a baseline; take the line out, or make the file anew with 'normalize baseline create'") from None
        if key not in entries or entry.times > entries[key].times:
            entries[key] = entry
    return entries


def written(entries: Baseline) -> bytes:
    """A baseline as a file: one entry a line, sorted."""
    lines = [json.dumps(_HEAD)]
    for key, entry in sorted(entries.items()):
        value: dict[str, object] = {"path": key.path}
        if key.doc:
            value["doc"] = key.doc
        value |= {"rule": key.rule, "text": entry.text, "span": key.span, "context": key.context}
        if entry.times > 1:
            value["count"] = entry.times
        lines.append(json.dumps(value, ensure_ascii=False))
    return ("\n".join(lines) + "\n").encode("utf-8", "surrogateescape")


def save(path: Path, entries: Baseline) -> None:
    """Put a baseline in the place of the file in one step; a file that would stay the same is not touched."""
    data = written(entries)
    if not path.exists() or path.read_bytes() != data:
        write(path, data)


def entries_of(documents: Iterable[tuple[Document, Sequence[Finding]]], folder: Path) -> dict[Key, Entry]:
    """The entries for all findings of some documents; paths are told from `folder`."""
    counts: Counter[Key] = Counter()
    texts: dict[Key, str] = {}
    for document, findings in documents:
        path = shown(document.path, folder)
        for finding, print_, _ in numbered(document, findings):
            key = _key(path, document.id, print_)
            counts[key] += 1
            texts.setdefault(key, " ".join(finding.text.split())[:_SHOWN])
    return {key: Entry(count, texts[key]) for key, count in counts.items()}


def updated(old: Baseline, now: Baseline, checked: Iterable[str]) -> dict[Key, Entry]:
    """The baseline after a look at some paths: theirs as they are now, those of other paths as they were."""
    seen = set(checked)
    return {**{key: entry for key, entry in old.items() if key.path not in seen}, **now}


def pruned(old: Baseline, now: Baseline, checked: Iterable[str], folder: Path) -> dict[Key, Entry]:
    """The baseline without what is mended, and without files that are gone; nothing is added to it."""
    seen = set(checked)
    kept: dict[Key, Entry] = {}
    for key, entry in old.items():
        if key.path in seen:
            times = min(entry.times, now[key].times if key in now else 0)
            if times:
                kept[key] = entry._replace(times=times)
        elif (folder / key.path).exists() or key.path.startswith("<"):
            kept[key] = entry
    return kept


def folder_of(path: Path) -> Path:
    """The folder from which a baseline file tells its paths: its own."""
    return _folder(path)


def shown(path: str | None, folder: Path) -> str:
    """A path as a baseline or decisions file in that folder tells it: relative, with slashes, the same from wherever the program is run."""
    if path is None or path.startswith("<"):
        return path or "<stdin>"
    given = Path(path)
    return os.path.normpath(os.path.relpath(Path(os.path.realpath(given.parent)) / given.name, folder)).replace(os.sep, "/")


def paths_of(documents: Iterable[Document], folder: Path) -> Iterator[str]:
    """The paths of documents as the baseline tells them."""
    for document in documents:
        yield shown(document.path, folder)


def _key(path: str, doc: str | None, print_: Fingerprint) -> Key:
    return Key(path, doc or "", *print_)


def _folder(path: Path) -> Path:
    return Path(os.path.realpath(path.parent))


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(f"{path} cannot be read: {error.strerror}; 'normalize baseline create' makes a baseline") from None
