"""The baseline: findings that are known and accepted for now, so that a check shows what is new.

An entry is a path, a rule, a hash of the words of the span, a hash of the words around it, and how often that occurs. There are no line numbers and
no times in it: text that comes or goes elsewhere in the file changes nothing, and two people who add findings change different lines.
"""

import json
import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from normalize import json_lines
from normalize.corpus import own_file
from normalize.errors import InputError
from normalize.escaping import json_line
from normalize.fingerprint import Fingerprint, fingerprint, numbered, short_hash
from normalize.model import STDIN, Document, Finding
from normalize.rule_names import family

NAME = ".normalize-baseline.jsonl"  # where `baseline` writes and the hook looks, beside the configuration
_HEAD = {"normalize-baseline": 1}
MOST = 10**9  # times that one finding may be known; more is no count
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
        return self.parted(document, findings)[1]

    def why(self, document: Document, finding: Finding) -> tuple[str, str]:
        """How a finding is held back, and why."""
        return "external", "known: it is in the baseline"

    def parted(self, document: Document, findings: Sequence[Finding]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
        """The findings that are known, and those that are new."""
        path = shown(document.path, Path(self.folder))
        groups: dict[Key, list[tuple[str, int]]] = self._groups.get((path, document.id or ""), {})
        left = {subject: dict(contexts) for subject, contexts in groups.items()}
        known: set[int] = set()
        waiting: list[tuple[int, Fingerprint, dict[str, int]]] = []
        for number, finding in enumerate(findings):
            print_ = fingerprint(document, finding)
            contexts = left.get(_key(path, document.id, print_)._replace(context=""), {})
            if contexts.get(print_.context):
                contexts[print_.context] -= 1
                known.add(number)
            elif contexts:
                waiting.append((number, print_, contexts))
        # The same words under the same rule, with a neighbour that was mended meanwhile.
        for number, print_, contexts in waiting:
            near = next((context for context, times in contexts.items() if times and print_.is_near(context)), None)
            if near is not None:
                contexts[near] -= 1
                known.add(number)
        return (
            tuple(finding for number, finding in enumerate(findings) if number in known),
            tuple(finding for number, finding in enumerate(findings) if number not in known),
        )

    @cached_property
    def _groups(self) -> dict[tuple[str, str], dict[Key, list[tuple[str, int]]]]:
        """The entries of each text by what they say, their contexts apart."""
        groups: dict[tuple[str, str], dict[Key, list[tuple[str, int]]]] = {}
        for key, entry in sorted(self.entries.items()):
            groups.setdefault((key.path, key.doc), {}).setdefault(key._replace(context=""), []).append((key.context, entry.times))
        return groups

    def __repr__(self) -> str:
        return f"KnownFindings({self.folder!r}, {self.identity})"  # results are kept by this: the same for the same content


def filter_from(path: Path) -> KnownFindings:
    """The filter of a baseline file; InputError, with the line, where it is none."""
    data = _read(path)
    return KnownFindings(parse(data, str(path)), str(folder_of(path)), short_hash(data.decode("utf-8", "replace")))


def read(path: Path) -> Baseline:
    """The entries of a baseline file; InputError, with the line, where it is none."""
    return parse(_read(path), str(path))


def _read(path: Path) -> bytes:
    try:
        return own_file.read(path)
    except FileNotFoundError:
        raise InputError(f"there is no baseline {path}; 'normalize baseline create' makes one") from None


def parse(data: bytes, name: str) -> Baseline:
    """The entries in the bytes of a baseline. A line that a merge left twice counts once, by the larger count."""
    entries: dict[Key, Entry] = {}
    for number, line in json_lines.lines(data):
        own_file.refuse_conflict(line, f"{name}:{number}")
        try:
            value = json.loads(line)
            if "normalize-baseline" in value:
                if value != _HEAD:
                    raise InputError(f"{name}:{number}: a baseline of another version; make it anew with 'normalize baseline create --yes'")
                continue
            key = Key(value["path"], value.get("doc", ""), family(value["rule"]), value["span"], value["context"])
            entry = Entry(value.get("count", 1), value["text"])
            if not all(isinstance(part, str) for part in (*key, entry.text)):
                raise TypeError("a key is made of texts")
            if type(entry.times) is not int or not 0 < entry.times <= MOST:
                raise ValueError("no number of findings")
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
            raise InputError(
                f"{name}:{number}: no entry of a baseline; take the line out, or make the file anew with 'normalize baseline create --yes'"
            ) from None
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
        lines.append(json_line(value))
    return ("\n".join(lines) + "\n").encode()


def save(path: Path, entries: Baseline) -> None:
    """Put a baseline in the place of the file in one step; a file that would stay the same is not touched."""
    own_file.change(path, lambda _: written(entries))


def change(path: Path, changed: Callable[[Baseline], Baseline]) -> Baseline:
    """Put what `changed` makes of the entries that the file has in this moment in their place; what they are then."""
    made: list[Baseline] = []

    def rewritten(data: bytes) -> bytes:
        made.append(changed(parse(data, str(path))))
        return written(made[-1])

    own_file.change(path, rewritten)
    return made[-1]


def entries_of(documents: Iterable[tuple[Document, Sequence[Finding]]], folder: Path) -> tuple[dict[Key, Entry], set[str]]:
    """The entries for all findings of some documents, and the paths of all, with or without findings, told from `folder`."""
    counts: Counter[Key] = Counter()
    texts: dict[Key, str] = {}
    paths: set[str] = set()
    for document, findings in documents:
        path = shown(document.path, folder)
        paths.add(path)
        for finding, print_, _ in numbered(document, findings):
            key = _key(path, document.id, print_)
            counts[key] += 1
            texts.setdefault(key, " ".join(finding.text.split())[:_SHOWN])
    return {key: Entry(count, texts[key]) for key, count in counts.items()}, paths


def updated(old: Baseline, now: Baseline, checked: Iterable[str]) -> dict[Key, Entry]:
    """The baseline after a look at some paths: theirs as they are now, those of other paths as they were."""
    seen = set(checked)
    return {**{key: entry for key, entry in old.items() if key.path not in seen}, **now}


def without_lost_files(entries: Baseline, folder: Path) -> dict[Key, Entry]:
    """The baseline without files that are gone."""
    return {key: entry for key, entry in entries.items() if key.path == STDIN or (folder / key.path).exists()}


def folder_of(path: Path) -> Path:
    """The folder from which a baseline file tells its paths: its own."""
    return Path(os.path.realpath(path.parent))


def shown(path: str | None, folder: Path) -> str:
    """A path as a baseline or decisions file in that folder tells it: relative, with slashes, the same from wherever the program is run."""
    if path is None or path == STDIN:
        return STDIN
    given = Path(path)
    return os.path.normpath(os.path.relpath(Path(os.path.realpath(given.parent)) / given.name, folder)).replace(os.sep, "/")


def _key(path: str, doc: str | None, print_: Fingerprint) -> Key:
    return Key(path, doc or "", *print_)
