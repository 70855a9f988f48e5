"""Marks in the text itself that say a finding is meant to stand: `[sic]`, and comments where the format has them.

    ... the OTSC [sic] said ...                          what stands right before the mark
    <!-- normalize: ignore known-form, calque -->        on this line, or on the next where the comment has its line to itself
    <!-- normalize: off known-form --> ... <!-- normalize: on -->     from here to there; without a name all rules

Comments count in Markdown and HTML. One that holds nothing back is itself a finding, `unused-suppression`: it would hide the next real one. So is
one that nobody understands, or that stands where comments do not count: whoever wrote it thinks that it holds.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from normalize.marks import RULE
from normalize.model import Document, Finding
from normalize.protected import touched
from normalize.rule_names import family

_WITH_COMMENTS = ("markdown", "html")

_SIC = re.compile(r"[\"'”’»“)]*\s{0,2}[\[(]\s*sic\s*!?\s*[\])]", re.IGNORECASE)
_OURS = re.compile(r"<!--\s*normali[sz]e\b(?!-)([^>]*?)-->", re.IGNORECASE)
_TOLD = re.compile(r"\s*:\s*(ignore|off|on)(?![\w-])([\s\w,;-]*)", re.IGNORECASE)


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
        comments = _comments(document)
        if not comments and "sic" not in text and "SIC" not in text and "Sic" not in text:
            return findings
        counts = document.format in _WITH_COMMENTS
        stretches = list(_stretches(text, comments)) if counts else []
        used: set[Suppression] = set()
        kept: list[Finding] = []
        for finding in findings:
            if _is_inside(finding, comments):
                continue  # a comment of ours is no remnant of a tag
            holding = [
                s for s in stretches if s.start <= finding.start < s.end and (not s.rules or family(finding.rule) in map(family, s.rules))
            ]
            used.update(holding)
            if not holding and not _SIC.match(text, finding.end):
                kept.append(finding)
        kept += (self._unused(document, s) for s in stretches if s not in used and self._ran(s))
        if self.rules is None or RULE.name in self.rules:
            kept += (_not_understood(document, comment, counts) for comment in comments if not (counts and _TOLD.fullmatch(comment[1])))
        return tuple(sorted(kept, key=lambda f: (f.start, f.end, f.rule)))

    def why(self, document: Document, finding: Finding) -> tuple[str, str] | None:
        """How a finding is held back, and why; None for one that is no finding at all: a comment of ours, taken for a remnant."""
        if _is_inside(finding, _comments(document)):
            return None
        return "inSource", "[sic] stands after it" if _SIC.match(document.text, finding.end) else "a comment in the text holds it back"

    def _ran(self, suppression: Suppression) -> bool:
        if self.rules is None:
            return True
        return RULE.name in self.rules and bool(suppression.rules) and suppression.rules.issubset(self.rules)

    def _unused(self, document: Document, suppression: Suppression) -> Finding:
        what = ", ".join(sorted(suppression.rules)) or "all rules"
        return RULE.finding(document, *suppression.comment, f"this comment holds nothing back ({what}); take it out")


def _comments(document: Document) -> list[re.Match[str]]:
    """The comments that speak to this program; one that code shows is an example."""
    if "<!--" not in document.text:
        return []
    code = set(document.code)
    return [m for m in _OURS.finditer(document.text) if m.span() in code or not touched(document.code, *m.span())]


def _is_inside(finding: Finding, comments: Iterable[re.Match[str]]) -> bool:
    return any(comment.start() <= finding.start and finding.end <= comment.end() for comment in comments)


def _not_understood(document: Document, comment: re.Match[str], counts: bool) -> Finding:
    told = (
        "this comment is not understood; write <!-- normalize: ignore RULE -->, or off and on"
        if counts
        else "comments count in Markdown and HTML alone; put [sic] after what is meant to stand"
    )
    return RULE.finding(document, *comment.span(), told)


def _stretches(text: str, comments: Iterable[re.Match[str]]) -> Iterator[Suppression]:
    """The stretches that comments of a text name; one that is never closed runs to the end."""
    opened: list[Suppression] = []
    for comment in comments:
        told = _TOLD.fullmatch(comment[1])
        if told is None:
            continue
        word, rules = told[1].lower(), frozenset(re.findall(r"[a-z][a-z-]*", told[2].lower()))
        if word == "ignore":
            begin, end = _line_of(text, comment.start(), comment.end())
            yield Suppression(begin, end, rules, comment.span())
        elif word == "off":
            opened.append(Suppression(comment.end(), len(text), rules, comment.span()))
        else:
            closing = [s for s in opened if not rules or s.rules == rules]
            yield from (s._replace(end=comment.start()) for s in closing)
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


def filter_for(has: Callable[[str], bool] | None, rules: Sequence[str]) -> Suppressed:
    """The filter for a run of those rules that `has` lets through; None for all."""
    ran = tuple(sorted(rule for rule in rules if has is None or has(rule)))
    return Suppressed(None if len(ran) == len(rules) else ran)
