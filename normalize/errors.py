"""What can go wrong, as one tree of exceptions; each carries the exit code of the command line.

NormalizeError
├── InputError        a text that cannot be read, decoded or written
├── ConfigError       an option or a configuration file
└── LexiconError      one or more problems in lexicon files, each with file and line

What is no text where a text is wanted is a TypeError. A rule that fails on a text is a warning, RuleWarning: the other rules go on.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

_MISSING = ("NAType", "NaTType")  # what pandas has where a value is missing, beside NaN; to compare it with anything is an error
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

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.problems,)


class RuleWarning(UserWarning):
    """A rule failed on a text, so its findings are missing; those of the other rules stand. This is a fault of the rule, not of the text.

    `rule` is the name of the rule, `error` what it raised. `warnings.simplefilter("error", normalize.RuleWarning)` makes it an exception.
    """

    def __init__(self, rule: str, error: Exception, where: str | None = None) -> None:
        super().__init__(rule, error, where)
        self.rule = rule
        self.error = error
        self.where = where

    def __reduce__(self) -> tuple[Any, ...]:
        return RuleWarning, (self.rule, portable(self.error), self.where)

    def __str__(self) -> str:
        place = f" on {self.where}" if self.where else ""
        return f"rule {self.rule} failed{place} ({type(self.error).__name__}: {self.error}); what it would find is missing, all other rules have run"


def portable(error: Exception) -> Exception:
    """An error that can be sent to another process: itself, or its kind and message where it holds what does not fit into a pickle."""
    import pickle

    try:
        pickle.loads(pickle.dumps(error))
    except Exception:
        return Exception(f"{type(error).__name__}: {error}")
    return error


def not_a_text(value: object) -> TypeError:
    """The error for a value that stands where a text should, with the way out."""
    missing = value is None or (isinstance(value, float) and value != value) or type(value).__name__ in _MISSING
    if missing:
        way = "a missing value: leave it out, or give an empty text"
    elif isinstance(value, bytes | bytearray | memoryview):
        way = "decode it first, as in data.decode('utf-8')"
    else:
        way = "give its text, or the text of each of its parts, or str() of it"
    return TypeError(f"a text is a str, not {type(value).__name__}; {way}")
