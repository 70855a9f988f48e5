"""Output formats, one a file. A module here is a format when it has

    render(document, findings) -> Iterator[str]     what it says of one document, whole lines without their ends

and, where the format needs them,

    begin() -> Iterator[str]     lines before the first document
    end() -> Iterator[str]       lines after the last
    BETWEEN = ","                closes every rendered line but the last of the run (the items of a JSON list)
    EVERY = True                 documents without findings are rendered, too
    HELD = True                  `render` takes a third argument: the findings that were held back, each with how and why
    FOR_PEOPLE = True            the lines are read by people, in the letters that their terminal has, and not by programs
    COMMANDS = True              the lines are commands for a build server; of every other format none can be

Nothing of a text, its path or its record may stand in a line as it is: `normalize.escaping` has the forms for people, programs and tables.
`render` depends on its document alone, so it may run in any process; what goes around the lines is put there by `joined`.
"""

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from normalize.errors import ConfigError
from normalize.escaping import quiet
from normalize.model import Document, Finding
from normalize.suggestions import hint

Render = Callable[..., Iterator[str]]
_NOT_FORMATS = ("diff", "page", "summary", "table_of_entities", "workbook")


class Held(NamedTuple):
    """A finding that does not count, since the text itself (`inSource`) or a file beside it (`external`) says so, and the reason."""

    finding: Finding
    kind: str
    reason: str


class Format(NamedTuple):
    """A format ready for use: what it says of a document, and what goes before, between and after."""

    name: str
    render: Render
    begin: Callable[[], Iterator[str]]
    end: Callable[[], Iterator[str]]
    between: str
    every: bool
    held: bool
    for_people: bool
    commands: bool

    def lines(self, document: Document, findings: Sequence[Finding], held: Sequence[Held] = ()) -> Iterator[str]:
        """The lines of one document; none where the format has nothing to say of it."""
        made: Iterator[str] = iter(())
        if self.held:
            if findings or held:
                made = self.render(document, findings, held)
        elif findings or self.every:
            made = self.render(document, findings)
        yield from made if self.commands else map(quiet, made)

    def joined(self, lines: Iterable[str]) -> Iterator[str]:
        """The lines of all documents, in their order, as a whole report."""
        yield from self.begin()
        waiting: str | None = None
        for line in lines:
            if waiting is not None:
                yield waiting + self.between
            waiting = line
        if waiting is not None:
            yield waiting
        yield from self.end()


def names() -> tuple[str, ...]:
    """The formats there are."""
    return tuple(sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_") and m.name not in _NOT_FORMATS))


def format_of(name: str) -> Format:
    """A format by its name; ConfigError lists the formats, and suggests one, when there is none of that name."""
    if name not in names():
        raise ConfigError(f"there is no format {name!r}; there are {', '.join(names())}{hint(name, names())}")
    module = importlib.import_module(f"{__name__}.{name}")
    return Format(
        name,
        module.render,
        getattr(module, "begin", _nothing),
        getattr(module, "end", _nothing),
        getattr(module, "BETWEEN", ""),
        getattr(module, "EVERY", False),
        getattr(module, "HELD", False),
        getattr(module, "FOR_PEOPLE", False),
        getattr(module, "COMMANDS", False),
    )


def _nothing() -> Iterator[str]:
    return iter(())
