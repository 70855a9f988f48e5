"""The text of a block as its fields and items, each with the comments that stand before it; put together again it is the same text."""

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from normalize.errors import LexiconError, Problem
from normalize.lexicon.reader import Block, blocks

_FIELD = re.compile(r"""^ {1,2}(?:"(?P<quoted>[^"]+)"|(?P<plain>[\w-]+))\s*:(?=\s|$)""")


_BEGIN = re.compile(r"^[^\s#]", re.MULTILINE)


class Part(NamedTuple):
    """Lines that belong together: comments and blank lines first, then what they are about; `name` is the field, empty for comments alone."""

    name: str
    before: tuple[str, ...]
    rows: tuple[str, ...]


def entity_blocks(file: str, text: str) -> list[Block]:
    """The blocks of a file, which may have none yet; LexiconError where something else stands at the left margin."""
    found = list(blocks(file, text)) if _BEGIN.search(text) else []
    problems = [block for block in found if isinstance(block, Problem)]
    if problems:
        raise LexiconError(problems)
    return [block for block in found if isinstance(block, Block)]


def fields(block: str) -> tuple[Part, tuple[Part, ...], Part]:
    """A block's head (`csto:`), its fields, and the comments and blank lines after the last one."""
    rows = block.split("\n")
    parts = list(_cut(rows[1:], _field))
    tail = Part("", (), ())
    if parts and not parts[-1].name:
        tail = parts.pop()
    return Part("", (), (rows[0],)), tuple(parts), tail


def _field(row: str) -> str | None:
    found = _FIELD.match(row)
    return (found["quoted"] or found["plain"]) if found else None


def items(field: Part) -> tuple[tuple[Part, ...], Part]:
    """The items of a field (dashes, or entries by language), and the comments after the last one."""
    rows = field.rows[1:]
    indent = next((len(row) - len(row.lstrip()) for row in rows if row.strip() and not row.lstrip().startswith("#")), 0)
    parts = list(
        _cut(
            rows,
            lambda row: "item" if row.strip() and not row.lstrip().startswith("#") and len(row) - len(row.lstrip()) == indent else None,
        )
    )
    tail = Part("", (), ())
    if parts and not parts[-1].name:
        tail = parts.pop()
    return tuple(parts), tail


def _cut(rows: list[str] | tuple[str, ...], begins: Callable[[str], str | None]) -> Iterator[Part]:
    name, started = "", False
    before: list[str] = []
    own: list[str] = []
    waiting: list[str] = []
    for row in rows:
        found = begins(row)
        if found:
            if started:
                yield Part(name, tuple(before), tuple(own))
            name, before, own, waiting, started = found, waiting, [row], [], True
        elif started and row.strip() and not row.lstrip().startswith("#"):
            own += [*waiting, row]
            waiting = []
        else:
            waiting.append(row)
    if started:
        yield Part(name, tuple(before), tuple(own))
    if waiting:
        yield Part("", tuple(waiting), ())


def joined(*parts: Part) -> list[str]:
    """The lines of parts."""
    return [row for part in parts for row in (*part.before, *part.rows)]
