"""Words of the user's own: right wherever they stand, and for a language without word lists of ours all that it has.

A dictionary is a list of words, one or more a line, or a hunspell dictionary (`.dic`) in which every form stands as it is written. The affix rules of hunspell (`.aff`) are
not read: the one library that reads them in pure Python has had no release since 2022, and half-read rules would call every inflected form unknown. So an entry with
affix flags is an error that says how the forms are written out: `unmunch de.dic de.aff > de.txt`, a program that comes with hunspell.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from normalize import files
from normalize.errors import LexiconError, Problem

LARGEST = 200_000_000  # bytes; all forms of a language that makes many take some 50 MB
_FOR_LANGUAGE = re.compile(r"([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.+)", re.DOTALL)
_FLAGS = re.compile(r"(?<!\\)/")
_COUNT = re.compile(r"\d+\s*")


class Dictionary(NamedTuple):
    """Words in small letters; of one language, of which they are then all words, or of the user's own in every language (None)."""

    given: str
    language: str | None
    words: frozenset[str]


def told(given: str) -> tuple[str | None, str]:
    """The language and the path of what was given: `de=german.txt`, or `terms.txt` for words of one's own."""
    match = _FOR_LANGUAGE.fullmatch(given)
    return (match[1].lower(), match[2]) if match else (None, given)


def beside(given: str, folder: Path) -> str:
    """What was given in a file of that folder, with its path from there."""
    language, path = told(given)
    return f"{language}={folder / path}" if language else str(folder / path)


def absolute(given: str) -> str:
    """What was given with its whole path: who opens it again may work in another folder."""
    return beside(given, Path.cwd())


def read_all(given: Iterable[str]) -> tuple[Dictionary, ...]:
    """The dictionaries of some files; LexiconError lists every problem with file and line."""
    found: list[Dictionary] = []
    problems: list[Problem] = []
    for one in given:
        try:
            language, path = told(one)
            found.append(Dictionary(absolute(one), language, frozenset(_words(Path(path)))))
        except LexiconError as error:
            problems += error.problems
    if problems:
        raise LexiconError(problems)
    return tuple(found)


def _words(path: Path) -> Iterator[str]:
    if path.suffix == ".aff":
        raise _problem(path, 1, f"these are affix rules; name the words, {path.with_suffix('.dic')}")
    try:
        data = files.read(path, LARGEST)
    except OSError as error:
        raise _problem(path, 1, f"the dictionary cannot be read: {error.strerror or error}") from None
    hunspell = path.suffix == ".dic"
    for number, raw in enumerate(data.split(b"\n"), start=1):
        try:
            line = raw.decode("utf-8-sig" if number == 1 else "utf-8").strip()
        except UnicodeDecodeError:
            raise _problem(path, number, "the line is not UTF-8; save the dictionary as UTF-8") from None
        if not line or line.startswith("#") or (hunspell and number == 1 and _COUNT.fullmatch(line)):
            continue
        if hunspell:
            line = line.split("\t", 1)[0]  # what stands behind it is morphology
            if _FLAGS.search(line):
                rules = path.with_suffix(".aff")
                raise _problem(
                    path,
                    number,
                    f"{line[:40]!r} has affix flags, which are not read; write all forms out: unmunch {path} {rules} > {path.with_suffix('.txt')}",
                )
            line = line.replace("\\/", "/")
        yield from line.lower().split()


def _problem(path: Path, line: int, message: str) -> LexiconError:
    return LexiconError([Problem(str(path), line, message)])
