r"""A text and its corrections in one line, in CriticMarkup (criticmarkup.com).

    {~~OTSC~>CSTO~~}  {--< /b>--}  {++ ++}  {==look==}{>>rule: why<<}

CriticMarkup has no way to write its own marks as text, so a brace or a `~>` that belongs to the text carries a backslash, and
backslashes before one are doubled. Thus any text can be marked, and rejecting every mark gives it back to the letter.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from normalize.model import Edit, Finding

_OPENERS = {"{~~": "~~}", "{--": "--}", "{++": "++}", "{==": "==}", "{>>": "<<}"}
# Nothing is looked for from inside a run of backslashes: from each of them the rest of the run would be read again.
_TOKEN = re.compile(r"(?<!\\)(\\*)(\{~~|\{--|\{\+\+|\{==|\{>>|~>|~~\}|--\}|\+\+\}|==\}|<<\}|[{}])")
_LITERAL = re.compile(r"(?<!\\)(\\*)([{}]|~>)")


class Mark(NamedTuple):
    """One mark: the span before, its replacement (None for a highlight), and the comment that follows it."""

    start: int
    end: int
    replacement: str | None
    comment: str = ""


class Marked(NamedTuple):
    """A text read from CriticMarkup: as it was with every mark rejected, as it is with every mark accepted, and the marks."""

    before: str
    after: str
    marks: tuple[Mark, ...]

    @property
    def edits(self) -> tuple[Edit, ...]:
        return tuple(Edit(m.start, m.end, m.replacement) for m in self.marks if m.replacement is not None)


def mark(text: str, marks: Iterable[Mark]) -> str:
    """The text with its marks written in; ValueError when two marks overlap."""
    pieces: list[str] = []
    done = 0
    for item in sorted(marks, key=lambda m: (m.start, m.end)):
        if item.start < done or item.end > len(text):
            raise ValueError(f"mark at {item.start}:{item.end} overlaps another or lies outside the text")
        old = _escape(text[item.start : item.end])
        pieces.append(_escape(text[done : item.start]))
        if item.replacement is None:
            pieces.append(f"{{=={old}==}}")
        elif not old and item.replacement:
            pieces.append(f"{{++{_escape(item.replacement)}++}}")
        elif not item.replacement:
            pieces.append(f"{{--{old}--}}")
        else:
            pieces.append(f"{{~~{old}~>{_escape(item.replacement)}~~}}")
        if item.comment:
            pieces.append(f"{{>>{_escape(item.comment)}<<}}")
        done = item.end
    rest = _escape(text[done:])
    # Only a mark that follows makes backslashes at the end of a stretch ambiguous.
    pieces.append(rest[: len(rest) - len(_tail(text[done:]))] if _tail(text[done:]) else rest)
    return "".join(pieces)


def of_findings(text: str, findings: Iterable[Finding], *, comments: bool = True) -> str:
    """The text with findings marked; of findings that overlap the first (longer at one place) is marked, the rest are left out."""
    marks: list[Mark] = []
    done = 0
    for finding in sorted(findings, key=lambda f: (f.start, -f.end, f.rule)):
        if finding.start >= done:
            comment = f"{finding.rule}: {finding.message}" if comments else ""
            marks.append(Mark(finding.start, finding.end, finding.replacement, comment))
            done = max(finding.end, done)
    return mark(text, marks)


def read(marked: str) -> Marked:
    """The text and marks of a CriticMarkup string; ValueError names the offset of a mark that is never closed or badly formed."""
    before: list[str] = []
    after: list[str] = []
    marks: list[Mark] = []
    place = 0
    at = 0
    while True:
        plain, opener, at = _until(marked, at, frozenset(_OPENERS))
        before.append(plain)
        after.append(plain)
        place += len(plain)
        if opener is None:
            return Marked("".join(before), "".join(after), tuple(marks))
        begun = at
        closer = _OPENERS[opener]
        old, new = "", None
        if opener == "{~~":
            old, found, at = _until(marked, at, frozenset({"~>"}))
            if found is not None:
                new, found, at = _until(marked, at, frozenset({closer}))
        else:
            old, found, at = _until(marked, at, frozenset({closer}))
        if found is None:
            raise ValueError(f"mark {opener} at offset {begun - 3} is not closed by {closer}")
        if opener == "{>>":
            if marks and marks[-1].end == place and not plain and not marks[-1].comment:
                marks[-1] = marks[-1]._replace(comment=old)
            continue
        if opener == "{++":
            old, new = "", old
        elif opener == "{--":
            new = ""
        marks.append(Mark(place, place + len(old), new))
        before.append(old)
        after.append(old if new is None else new)
        place += len(old)


def _until(marked: str, at: int, stops: frozenset[str]) -> tuple[str, str | None, int]:
    """Text from `at` to the first unescaped stop, unescaped; the stop (None at the end); the offset after it."""
    pieces: list[str] = []
    while True:
        token = _TOKEN.search(marked, at)
        if token is None:
            pieces.append(marked[at:])
            return "".join(pieces), None, len(marked)
        slashes, sign = token[1], token[2]
        pieces += (marked[at : token.start()], "\\" * (len(slashes) // 2))
        if len(slashes) % 2 or sign not in stops:
            # Escaped or of no meaning here: one character of it is text, the rest may begin another sign.
            first = 2 if sign == "~>" and len(slashes) % 2 else 1
            pieces.append(sign[:first])
            at = token.start(2) + first
            continue
        return "".join(pieces), sign, token.end()


def _escape(text: str) -> str:
    escaped = _LITERAL.sub(lambda m: m[1] * 2 + "\\" + m[2], text)
    return escaped + _tail(text)


def _tail(text: str) -> str:
    """The backslashes that a text ends with."""
    return text[len(text.rstrip("\\")) :]
