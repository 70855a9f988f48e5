"""Which files a folder's `.gitignore` and `.normalizeignore` leave out, by the rules of gitignore(5).

Written out rather than asked of git: the answer is then the same where git is not installed or the folder is no work tree. An ignore file
may come from anywhere, so it is read within bounds, and no pattern takes longer than the product of its length and that of the path.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from normalize import files
from normalize.corpus.links import real, work_tree
from normalize.errors import InputError

OWN = ".normalizeignore"
FILES = (".gitignore", OWN)  # the later one wins
LARGEST = 500_000  # bytes of an ignore file; long ones have ten thousand
LONGEST = 4096  # letters that a pattern asks for at least; no system has longer paths


class Pattern:
    """One line: what it matches below its folder, whether it takes back an earlier one, and whether only folders are meant.

    `whole` says that it is about paths from the folder of its file on, not about names in any folder.
    """

    def __init__(self, translated: str, begin: str, end: str, *, whole: bool, taken_back: bool, folders_only: bool) -> None:
        self._translated, self._begin, self._end = translated, begin, end
        self.whole, self.taken_back, self.folders_only = whole, taken_back, folders_only

    @cached_property
    def _expression(self) -> re.Pattern[str] | None:
        """Compiled for the first path that begins and ends as the pattern does: a file of ten thousand lines costs no second at the start."""
        try:
            return re.compile(self._translated, re.DOTALL)
        except re.error:
            return None

    def matches(self, path: str) -> bool:
        """Whether the pattern is about a path with slashes, told from the folder of its file on."""
        asked = path if self.whole else path.rpartition("/")[2]
        if not (asked.startswith(self._begin) and asked.endswith(self._end)):
            return False
        expression = self._expression
        return expression is not None and expression.fullmatch(asked) is not None


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
    line = line.removesuffix("/")  # one: a second is a part of the pattern, which then matches nothing
    if not line:
        return None
    anchored = "/" in line
    tokens = _tokens(line.removeprefix("/"))
    if tokens is None or sum(token.shape == _ONE for token in tokens) > LONGEST:
        return None
    begin, end = _literal(tokens), _literal(tokens[::-1])[::-1]
    return Pattern(_translated(tokens), begin, end, whole=anchored, taken_back=taken_back, folders_only=folders_only)


_ONE, _STAR, _FOLDERS, _REST = range(4)  # one letter; any within a folder; any folders; all that is below


class _Token(NamedTuple):
    """A part of a pattern: its shape and, for one letter, the expression for it and the letter itself where it is a certain one."""

    shape: int
    expression: str = ""
    letter: str = ""


def _tokens(pattern: str) -> list[_Token] | None:
    """The parts of a gitignore pattern; None for one that git never matches."""
    out: list[_Token] = []
    at = 0
    while at < len(pattern):
        c = pattern[at]
        if c == "*":
            end = at
            while end < len(pattern) and pattern[end] == "*":
                end += 1
            whole = end - at == 2 and (at == 0 or pattern[at - 1] == "/") and (end == len(pattern) or pattern[end] == "/")
            if not whole:
                out.append(_Token(_STAR))
            elif end == len(pattern):
                out.append(_Token(_REST, ".*" if at == 0 else ".+"))
            else:
                if not out or out[-1].shape != _FOLDERS:
                    out.append(_Token(_FOLDERS))
                end += 1
            at = end
        elif c == "?":
            out.append(_Token(_ONE, "[^/]"))
            at += 1
        elif c == "[":
            close = _class_end(pattern, at)
            if close < 0:
                return None
            body = pattern[at + 1 : close]
            negated = body[:1] in "!^"
            inner = _class_body(body[negated:])
            out.append(_Token(_ONE, f"(?!/)[{'^' if negated else ''}{inner}]"))
            at = close + 1
        elif c == "\\":
            if at + 1 == len(pattern):
                return None
            out.append(_letter(pattern[at + 1]))
            at += 2
        else:
            out.append(_letter(c))
            at += 1
    return out


def _letter(letter: str) -> _Token:
    return _Token(_ONE, re.escape(letter), letter)


def _literal(tokens: Sequence[_Token]) -> str:
    """The certain letters that parts begin with."""
    letters: list[str] = []
    for token in tokens:
        if not token.letter:
            break
        letters.append(token.letter)
    return "".join(letters)


def _translated(tokens: Sequence[_Token]) -> str:
    """A regular expression that decides at every star once and never goes back.

    What stands between two stars has a fixed length, so where it fits at all it may as well be taken where it fits first: whatever comes
    after can only gain room. That is one atomic group for each star; only the last piece is tried at every place, for it has to reach the
    end. The same holds for the pieces between two `**/`, one level up.
    """
    pieces = [_within_folders(piece) for piece in _split(tokens, _FOLDERS)]
    first, *others = pieces
    if not others:
        return first
    return first + "".join(f"(?>(?:[^/]*/)*?{piece})" for piece in others[:-1]) + f"(?:[^/]*/)*?(?>{others[-1]})"


def _within_folders(tokens: Sequence[_Token]) -> str:
    """The same for a piece without `**/`: folder by folder, since a star ends at a slash."""
    folders: list[str] = []
    folder: list[_Token] = []
    for token in (*tokens, _letter("/")):
        if token.letter == "/":
            folders.append(_within_folder(folder))
            folder = []
        else:
            folder.append(token)
    return "/".join(folders)


def _within_folder(tokens: Sequence[_Token]) -> str:
    pieces = ["".join(token.expression for token in piece) for piece in _split(tokens, _STAR)]
    first, *others = [pieces[0], *(piece for piece in pieces[1:-1] if piece), *pieces[1:][-1:]]
    if not others:
        return first
    middle = "".join(f"(?>[^/]*?{piece})" for piece in others[:-1])
    return f"{first}{middle}[^/]*{others[-1]}"


def _split(tokens: Sequence[_Token], shape: int) -> list[list[_Token]]:
    pieces: list[list[_Token]] = [[]]
    for token in tokens:
        if token.shape == shape:
            pieces.append([])
        else:
            pieces[-1].append(token)
    return pieces


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


def level(folder: Path, below: str, texts: Path | None = None) -> Level | None:
    """The lines of a folder's ignore files; None when it has none. InputError for one that cannot be read: it would leave out nobody knows what.

    What a stranger put into a folder that all may write to says nothing about the texts, which lie in it or in the folder `texts`.
    """
    patterns: list[Pattern] = []
    for name in FILES:
        try:
            data = files.read(folder / name, LARGEST)
            if not files.believed(folder / name, texts or folder):
                continue
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            continue
        except OSError as error:
            raise InputError(
                f"{folder / name} cannot be read: {error.strerror}; {folder} is passed over. --no-ignore does without"
            ) from None
        lines = data.removeprefix(BOM_UTF8).decode("utf-8", "surrogateescape").split("\n")
        patterns += [pattern for line in lines if (pattern := parse(line)) is not None]
    return Level(below, tuple(patterns)) if patterns else None


def ignored(levels: Sequence[Level], path: str, is_folder: bool) -> bool:
    """Whether the last line that matches leaves the path out; `levels` from the top down, `path` with slashes, below the top."""
    for below, patterns in reversed(levels):
        inner = path[len(below) :]
        for pattern in reversed(patterns):
            if (is_folder or not pattern.folders_only) and pattern.matches(inner):
                return not pattern.taken_back
    return False


def above(folder: Path) -> tuple[Path, list[Level]]:
    """The top of what a folder lies in, and the lines of the folders from there to it, its own left out.

    In a work tree the top is its top. Elsewhere it is the highest folder above that has a `.normalizeignore`, or the current folder where
    that is higher: then a file that is named has the answer that it would have had in a run over that folder.
    """
    folder = real(folder)
    chain = [folder, *folder.parents]
    top = chain.index(_top(folder, chain))
    levels: list[Level] = []
    for place in reversed(chain[1 : top + 1]):
        below = place.relative_to(chain[top]).as_posix()
        found = level(place, "" if below == "." else below + "/", folder)
        if found is not None:
            levels.append(found)
    return chain[top], levels


def _top(folder: Path, chain: Sequence[Path]) -> Path:
    tree = work_tree(folder)
    if tree is not None:
        return tree
    here = real(Path())
    tops = [place for place in chain if place == here or (place / OWN).is_file()]
    return tops[-1] if tops else folder
