"""Marks in the text itself that say a finding is meant to stand: `[sic]`, and comments where the format has them.

    ... the OTSC [sic] said ...                          what stands right before the mark
    <!-- normalize: ignore known-form, calque -->        on this line, or on the next where the comment has its line to itself
    <!-- normalize: off known-form --> ... <!-- normalize: on -->     from here to there; without a name all rules

Comments count in Markdown and HTML. One that holds nothing back is itself a finding, `unused-suppression`: it would hide the next real one.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath
from typing import NamedTuple

from normalize.marks import RULE
from normalize.model import Document, Finding

WITH_COMMENTS = frozenset((".md", ".markdown", ".html", ".htm", ".xhtml"))

_SIC = re.compile(r"[\"'”’»“)]*\s{0,2}[\[(]\s*sic\s*!?\s*[\])]", re.IGNORECASE)
_COMMENT = re.compile(r"<!--\s*normalize:\s*(ignore|off|on)\b([^>]*?)\s*-->", re.IGNORECASE)


class Suppression(NamedTuple):
    """A stretch of the text in which findings of some rules (of all, when empty) are meant to stand, and the comment that says so."""

    start: int
    end: int
    rules: frozenset[str]
    comment: tuple[int, int]


@dataclass(frozen=True)
class Suppressed:
    """A filter that takes out what the text itself says is meant. `rules` are those that ran: a comment for others is not unused."""

    rules: tuple[str, ...] | None = None

    def __call__(self, document: Document, findings: Sequence[Finding]) -> Sequence[Finding]:
        text = document.text
        comments = _has_comments(document) and ("normalize:" in text or "normalize:" in text.lower())
        if not comments and "sic" not in text and "SIC" not in text and "Sic" not in text:
            return findings
        stretches = list(suppressions(text)) if comments else []
        places = [match.span() for match in _COMMENT.finditer(text)] if comments else []
        used: set[Suppression] = set()
        kept: list[Finding] = []
        for finding in findings:
            if any(start <= finding.start and finding.end <= end for start, end in places):
                continue  # a comment of ours is no remnant of a tag
            holding = [s for s in stretches if s.start <= finding.start < s.end and (not s.rules or finding.rule in s.rules)]
            used.update(holding)
            if not holding and not _SIC.match(text, finding.end):
                kept.append(finding)
        kept += (self._unused(document, s) for s in stretches if s not in used and self._ran(s))
        return tuple(sorted(kept, key=lambda f: (f.start, f.end, f.rule)))

    def why(self, document: Document, finding: Finding) -> tuple[str, str] | None:
        """How a finding is held back, and why; None for one that is no finding at all: a comment of ours, taken for a remnant."""
        if any(
            start <= finding.start and finding.end <= end for start, end in (match.span() for match in _COMMENT.finditer(document.text))
        ):
            return None
        return "inSource", "[sic] stands after it" if _SIC.match(document.text, finding.end) else "a comment in the text holds it back"

    def _ran(self, suppression: Suppression) -> bool:
        if self.rules is None:
            return True
        return RULE.name in self.rules and bool(suppression.rules) and suppression.rules.issubset(self.rules)

    def _unused(self, document: Document, suppression: Suppression) -> Finding:
        what = ", ".join(sorted(suppression.rules)) or "all rules"
        return RULE.finding(document, *suppression.comment, f"this comment holds nothing back ({what}); take it out")


def suppressions(text: str) -> Iterator[Suppression]:
    """The stretches that comments of a text name; one that is never closed runs to the end."""
    opened: list[Suppression] = []
    for match in _COMMENT.finditer(text):
        word, rules = match[1].lower(), frozenset(re.findall(r"[a-z][a-z-]*", match[2].lower()))
        if word == "ignore":
            begin, end = _line_of(text, match.start(), match.end())
            yield Suppression(begin, end, rules, match.span())
        elif word == "off":
            opened.append(Suppression(match.end(), len(text), rules, match.span()))
        else:
            closing = [s for s in opened if not rules or s.rules == rules]
            yield from (s._replace(end=match.start()) for s in closing)
            opened = [s for s in opened if s not in closing]
    yield from opened


def _line_of(text: str, start: int, end: int) -> tuple[int, int]:
    """The line that an `ignore` means: its own, or the next that is not blank where it stands alone."""
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    if text[begin:start].strip() or text[end:stop].strip():
        return begin, stop
    following = re.compile(r"\s*").match(text, stop)
    begin = following.end() if following else stop
    stop = text.find("\n", begin)
    return begin, len(text) if stop < 0 else stop


def _has_comments(document: Document) -> bool:
    return document.path is not None and PurePath(document.path).suffix.lower() in WITH_COMMENTS


def filter_for(has: Callable[[str], bool] | None, rules: Sequence[str]) -> Suppressed:
    """The filter for a run of those rules that `has` lets through; None for all."""
    ran = tuple(sorted(rule for rule in rules if has is None or has(rule)))
    return Suppressed(None if len(ran) == len(rules) else ran)
