"""Decisions of people about findings, kept in a file with the corpus and honoured by every command.

A line of the file says what was decided, and of what:

    {"decision": "reject", "rule": "known-form", "text": "Lugansk"}                                       this form, everywhere
    {"decision": "ignore", "rule": "calque", "path": "archive/*"}                                         a rule, in the files of a pattern
    {"decision": "accept", "rule": "fuzzy-word", "text": "Lukashenk", "replacement": "Lukashenko", "path": "a.txt"}   a form in one file
    {"decision": "reject", "rule": "acronym", "text": "CTO", "path": "a.txt", "context": "8c1f..."}       one occurrence

`accept` makes an edit sure, so that `fix` applies it; `reject` and `ignore` take the finding away, `reject` only while the edit that was refused is
the one proposed. The closest decision counts: an occurrence before a file, a file before a pattern, a pattern before everywhere.
"""

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NamedTuple

from normalize import json_lines
from normalize.corpus import own_file
from normalize.corpus.baseline import folder_of, shown
from normalize.errors import InputError
from normalize.escaping import json_line
from normalize.fingerprint import Fingerprint, fingerprint, short_hash
from normalize.model import Document, Finding, Trust
from normalize.rule_names import family, meant_by

NAME = ".normalize-decisions.jsonl"
_HALF = re.compile("[\ud800-\udfff]")  # what stands for a byte that is no UTF-8
_FIELDS = ("path", "doc", "rule", "text", "context", "decision", "replacement", "note")


class Choice(StrEnum):
    """What was decided of a finding."""

    ACCEPT = "accept"
    REJECT = "reject"
    IGNORE = "ignore"


class Decision(NamedTuple):
    """One line of the file; what is empty holds for all. `context` is the hash of the words around one occurrence."""

    decision: Choice
    rule: str = ""
    text: str = ""
    path: str = ""  # a file, or a pattern with * ? [ ]; a pattern without a slash is one for names in any folder
    doc: str = ""
    context: str = ""
    replacement: str | None = None
    note: str = ""

    @property
    def subject(self) -> tuple[str, ...]:
        """What it is about; of two decisions about one subject the later holds."""
        return self.path, self.doc, self.rule, self.text, self.context

    @property
    def nearness(self) -> tuple[int, int, int, int]:
        """How closely it points: an occurrence, a file, a pattern, anywhere; then by form and rule."""
        place = 0 if not self.path else 1 if _is_pattern(self.path) else 2
        return int(bool(self.context)), place, int(bool(self.text)), int(bool(self.rule))


@dataclass(frozen=True, repr=False)
class Decided:
    """A filter that applies decisions. Can be sent to another process."""

    by_text: Mapping[str, tuple[Decision, ...]]  # with those of any text among them; those alone under ""
    folder: str
    identity: str

    def __call__(self, document: Document, findings: Sequence[Finding]) -> Sequence[Finding]:
        path = shown(document.path, Path(self.folder))
        kept: list[Finding] = []
        for finding in findings:
            decision = self._of(document, finding, path)
            if decision is None:
                kept.append(finding)
            elif decision.decision == Choice.ACCEPT:
                replacement = finding.replacement if decision.replacement is None else decision.replacement
                kept.append(finding if replacement is None else replace(finding, replacement=replacement, trust=Trust.SURE))
        # An article goes with the name before which it stands.
        standing = {finding.span for finding in kept}
        gone = {finding.span for finding in findings} - standing
        return tuple(finding for finding in kept if finding.requires not in gone)

    def why(self, document: Document, finding: Finding) -> tuple[str, str]:
        """How a finding is held back, and what was decided of it."""
        decision = self._of(document, finding, shown(document.path, Path(self.folder)))
        if decision is None:
            return "external", "decided"
        return "external", f"{decision.decision}: {decision.note}" if decision.note else f"decided: {decision.decision}"

    def _of(self, document: Document, finding: Finding, path: str) -> Decision | None:
        print_: Fingerprint | None = None
        text = _folded(finding.text)
        for decision in self.by_text.get(text, self.by_text.get("", ())):
            if not _is_of(decision, finding) or not _is_at(decision, path, document.id):
                continue
            if decision.context:
                if decision.text != text:
                    continue  # of a place where nothing but blanks is marked
                print_ = fingerprint(document, finding) if print_ is None else print_
                if not print_.is_near(decision.context):
                    continue
            # A refused edit says nothing of another one proposed later.
            if decision.decision == Choice.REJECT and decision.replacement is not None and decision.replacement != finding.replacement:
                continue
            return decision
        return None

    def __repr__(self) -> str:
        return f"Decided({self.folder!r}, {self.identity})"  # results are kept by this: the same for the same content


def filter_from(path: Path) -> Decided:
    """The filter of a decisions file; InputError, with the line, where it is none."""
    decisions = tuple({decision.subject: decision for decision in read(path)}.values())  # of two about one subject the later holds
    groups: dict[str, list[Decision]] = {}
    for decision in decisions:
        groups.setdefault(_folded(decision.text), []).append(decision)
    any_text = groups.pop("", [])
    by_text = {
        text: tuple(sorted([*group, *any_text], key=lambda d: d.nearness, reverse=True)) for text, group in [*groups.items(), ("", [])]
    }
    return Decided(by_text, str(folder_of(path)), short_hash(written(decisions).decode("utf-8", "replace")))


def read(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file; none where there is no file. InputError, with the line, for what is no decision."""
    try:
        return parse(own_file.read(path), str(path))
    except FileNotFoundError:
        return ()


def parse(data: bytes, name: str) -> tuple[Decision, ...]:
    """The decisions in the bytes of a file; InputError, with the line, for what is no decision."""
    return tuple(_parsed(line, f"{name}:{number}") for number, line in json_lines.lines(data))


def _parsed(line: str, where: str) -> Decision:
    own_file.refuse_conflict(line, where)
    try:
        value: Any = json.loads(line)
    except (ValueError, RecursionError):
        raise InputError(f'{where}: not JSON; a line is like {{"decision": "reject", "rule": "known-form", "text": "Lugansk"}}') from None
    if not isinstance(value, dict) or not all(isinstance(item, str) for item in value.values()):
        raise InputError(f"{where}: a decision is an object of texts")
    unknown = [name for name in value if name not in _FIELDS]
    if unknown:
        raise InputError(f"{where}: unknown field {unknown[0][:60]!r}; there are {', '.join(_FIELDS)}")
    if value.get("decision") not in tuple(Choice):
        raise InputError(f"{where}: decision must be one of {', '.join(Choice)}")
    if not (value.get("rule") or value.get("text") or value.get("path")):
        raise InputError(f"{where}: a decision without rule, text and path would be one about everything")
    made = Decision(**{**value, "decision": Choice(value["decision"])})
    if _holds_torn(made):
        raise InputError(f"{where}: not UTF-8; save the file as UTF-8")
    return made


def is_torn(text: str) -> bool:
    """Whether a text holds what stands for a byte that is no UTF-8."""
    return _HALF.search(text) is not None


def _holds_torn(decision: Decision) -> bool:
    """Whether its words are torn: file names need not be UTF-8, but what is written into a text would only make more of what cannot be read."""
    return any(is_torn(text) for text in (decision.text, decision.replacement or "", decision.note))


def written(decisions: Iterable[Decision]) -> bytes:
    """Decisions as a file: one a line, sorted, each once; the last of two about the same finding stays."""
    by_subject = {decision.subject: decision for decision in decisions}
    lines = []
    for _, decision in sorted(by_subject.items()):
        told = decision._asdict()
        fields = [name for name in _FIELDS if (told[name] is not None if name == "replacement" else told[name] != "")]
        lines.append(json_line({name: told[name] for name in fields}))
    return "".join(line + "\n" for line in lines).encode()


def save(path: Path, decisions: Iterable[Decision]) -> None:
    """Put the decisions in the place of the file in one step."""
    own_file.change(path, lambda _: written(decisions))


def add(path: Path, decisions: Iterable[Decision]) -> tuple[Decision, ...]:
    """Add decisions to a file; each replaces an earlier one about the same. Those that were replaced.

    InputError for one whose words are no UTF-8: nobody could read the file again.
    """
    new = tuple(decisions)
    torn = next(filter(_holds_torn, new), None)
    if torn is not None:
        raise InputError(f"a decision about {torn.text!r} has words that are not UTF-8; {path} is left as it is")
    subjects = {decision.subject for decision in new}
    replaced: list[Decision] = []

    def added(old: tuple[Decision, ...]) -> Iterable[Decision]:
        replaced.extend(decision for decision in old if decision.subject in subjects)
        return [*old, *new]

    _change(path, added)
    return tuple(replaced)


def replace_in(path: Path, out: Iterable[Decision], back: Iterable[Decision]) -> None:
    """Take decisions out of a file and put others in; what else stands in it stays, and so does what somebody decided otherwise since."""
    gone, returning = set(out), {decision.subject: decision for decision in back}

    def replaced(old: tuple[Decision, ...]) -> Iterable[Decision]:
        kept = [decision for decision in old if decision not in gone]
        standing = {decision.subject for decision in kept}
        return [*kept, *(decision for subject, decision in returning.items() if subject not in standing)]

    _change(path, replaced)


def _change(path: Path, changed: Callable[[tuple[Decision, ...]], Iterable[Decision]]) -> None:
    own_file.change(path, lambda data: written(changed(parse(data, str(path)))))


def of_occurrence(
    choice: Choice, document: Document, finding: Finding, folder: Path, replacement: str | None = None, note: str = ""
) -> Decision:
    """A decision about one finding where it stands; `folder` is that of the decisions file."""
    return Decision(
        choice,
        finding.rule,
        _folded(finding.text),
        shown(document.path, folder),
        document.id or "",
        fingerprint(document, finding).context,
        finding.replacement if replacement is None else replacement,
        note,
    )


def of_form(choice: Choice, finding: Finding, path: str = "", replacement: str | None = None, note: str = "") -> Decision:
    """A decision about a form under a rule: in a file, in the files of a pattern, or everywhere; ValueError for a form of nothing but blanks."""
    text = _folded(finding.text)
    if not text:
        raise ValueError("a form of nothing but blanks cannot be told from any other")
    return Decision(
        choice,
        finding.rule,
        text,
        path,
        replacement=finding.replacement if replacement is None else replacement,
        note=note,
    )


def _is_of(decision: Decision, finding: Finding) -> bool:
    """Whether a finding is of the rule that was decided about: with words, of any that may find them; without, of that rule and no other."""
    if not decision.rule or decision.rule == finding.rule:
        return True
    return family(decision.rule) == family(finding.rule) if decision.text else finding.rule in meant_by(decision.rule)


def _is_at(decision: Decision, path: str, doc: str | None) -> bool:
    if decision.doc and decision.doc != doc:
        return False
    if not decision.path or decision.path == path:
        return True
    return _is_pattern(decision.path) and fnmatchcase(path if "/" in decision.path else path.rpartition("/")[2], decision.path)


def _is_pattern(path: str) -> bool:
    return any(sign in path for sign in "*?[")


def _folded(text: str) -> str:
    """A span as decisions tell it: white space does not count, so that a broken line does not part a form from its decision."""
    return " ".join(text.split())
