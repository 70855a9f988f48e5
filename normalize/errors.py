"""What can go wrong, as one tree of exceptions; each carries the exit code of the command line.

NormalizeError
├── InputError        a text that cannot be read, decoded or written
├── ConfigError       an option or a configuration file
└── LexiconError      one or more problems in lexicon files, each with file and line
"""

from collections.abc import Sequence
from typing import NamedTuple

TOLD = 100  # problems in a message; who mends a hundred looks again


class NormalizeError(Exception):
    """Something that a person has to mend before the work can go on."""

    exit_code = 2

    @property
    def lines(self) -> tuple[str, ...]:
        """The message as the lines it has; a line end inside one belongs to a name in it."""
        return (str(self),)


class InputError(NormalizeError):
    """A text could not be read, decoded or written; the message names the file and the way out."""


class ConfigError(NormalizeError):
    """An option or a configuration file is wrong; the message says what would be right."""


class Problem(NamedTuple):
    """One thing wrong in one line of a lexicon file, and what would be right."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class LexiconError(NormalizeError):
    """The lexicon files have problems: `problems` are all that were found, in the order of files and lines; the message names the first ones."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        count = len(self.problems)
        more = f", the first {TOLD} of which stand above" if count > TOLD else ""
        self._summary = f"{count:,} problem{'s' * (count != 1)} in the lexicon{more}"
        super().__init__("\n".join(self.lines))

    @property
    def lines(self) -> tuple[str, ...]:
        """A line for each problem, and how many there are."""
        return (*map(str, self.problems[:TOLD]), self._summary)

    def __reduce__(self) -> tuple[type["LexiconError"], tuple[Sequence[Problem]]]:
        return type(self), (self.problems,)
