"""Which files a folder's `.gitignore` and `.normalizeignore` leave out, by the rules of gitignore(5).

Written out rather than asked of git: the answer is then the same where git is not installed or the folder is no work tree.
"""

import os
import re
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

FILES = (".gitignore", ".normalizeignore")  # the later one wins


class Pattern(NamedTuple):
    """One line: what it matches below its folder, whether it takes back an earlier one, and whether only folders are meant."""

    matches: re.Pattern[str]
    taken_back: bool
    folders_only: bool


class Level(NamedTuple):
    """The lines of one folder, and where that folder lies below the top ("" or ending in a slash)."""

    below: str
    patterns: tuple[Pattern, ...]


def parse(line: str) -> Pattern | None:
    """A line of an ignore file; None for comments, blank lines and patterns that cannot match."""
    line = line.rstrip("\n\r")
    while line.endswith(" ") and not line.endswith("\\ "):
        line = line[:-1]
    taken_back = line.startswith("!")
    line = line.removeprefix("!")
    if not line or (line.startswith("#") and not taken_back):
        return None
    folders_only = line.endswith("/")
    line = line.rstrip("/") if folders_only else line
    if not line:
        return None
    anchored = "/" in line
    translated = _translate(line.removeprefix("/"))
    if translated is None:
        return None
    try:
        return Pattern(re.compile(translated if anchored else f"(?:.*/)?{translated}", re.DOTALL), taken_back, folders_only)
    except re.error:
        return None


def _translate(pattern: str) -> str | None:
    """A gitignore pattern as a regular expression for whole paths; None for one that git never matches."""
    out: list[str] = []
    at = 0
    while at < len(pattern):
        c = pattern[at]
        if c == "*":
            end = at
            while end < len(pattern) and pattern[end] == "*":
                end += 1
            whole = end - at == 2 and (at == 0 or pattern[at - 1] == "/") and (end == len(pattern) or pattern[end] == "/")
            if not whole:
                out.append("[^/]*")
            elif end == len(pattern):
                out.append(".*" if at == 0 else ".+")
            else:
                out.append("(?:.*/)?")
                end += 1
            at = end
        elif c == "?":
            out.append("[^/]")
            at += 1
        elif c == "[":
            close = _class_end(pattern, at)
            if close < 0:
                return None
            body = pattern[at + 1 : close]
            negated = body[:1] in "!^"
            inner = _class_body(body[negated:])
            out.append(f"(?!/)[{'^' if negated else ''}{inner}]")
            at = close + 1
        elif c == "\\":
            if at + 1 == len(pattern):
                return None
            out.append(re.escape(pattern[at + 1]))
            at += 2
        else:
            out.append(re.escape(c))
            at += 1
    return "".join(out)


def _class_end(pattern: str, at: int) -> int:
    end = at + 1
    if pattern[end : end + 1] in ("!", "^"):
        end += 1
    if pattern[end : end + 1] == "]":
        end += 1
    while end < len(pattern) and pattern[end] != "]":
        end += 2 if pattern[end] == "\\" else 1
    return end if end < len(pattern) else -1


_MEMBER = re.compile(r"\\?(.)(?:-(?!\Z)\\?(.))?", re.DOTALL)


def _class_body(body: str) -> str:
    """The members of a class one by one, each escaped: a hyphen that is no range, or two of a sign, would mean something else to `re`."""
    return "".join(re.escape(m[1]) + (f"-{re.escape(m[2])}" if m[2] else "") for m in _MEMBER.finditer(body))


def level(folder: Path, below: str) -> Level | None:
    """The lines of a folder's ignore files; None when it has none."""
    patterns: list[Pattern] = []
    for name in FILES:
        try:
            lines = (folder / name).read_text(encoding="utf-8", errors="surrogateescape").splitlines()
        except (OSError, ValueError):
            continue
        patterns += [pattern for line in lines if (pattern := parse(line)) is not None]
    return Level(below, tuple(patterns)) if patterns else None


def ignored(levels: Sequence[Level], path: str, is_folder: bool) -> bool:
    """Whether the last line that matches leaves the path out; `levels` from the top down, `path` with slashes, below the top."""
    for below, patterns in reversed(levels):
        inner = path[len(below) :]
        for pattern in reversed(patterns):
            if (is_folder or not pattern.folders_only) and pattern.matches.fullmatch(inner):
                return not pattern.taken_back
    return False


def above(folder: Path) -> tuple[Path, list[Level]]:
    """The top of the work tree that a folder lies in (itself where there is none) and the lines of the folders between."""
    folder = Path(os.path.realpath(folder))
    chain = [folder, *folder.parents]
    top = next((at for at, place in enumerate(chain) if (place / ".git").exists()), 0)
    levels: list[Level] = []
    for place in reversed(chain[1 : top + 1]):
        below = place.relative_to(chain[top]).as_posix()
        found = level(place, "" if below == "." else below + "/")
        if found is not None:
            levels.append(found)
    return chain[top], levels
