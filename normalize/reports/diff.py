"""A patch of the edits of one file that `git apply` and `patch` take, made from the edits themselves.

A general diff would find the changed lines again by comparing both texts, in time that grows with their product.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from normalize.edits import apply
from normalize.escaping import encoded, visible
from normalize.model import Edit

CONTEXT = 3  # unchanged lines around a change
_LETTERS = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}


class _Change(NamedTuple):
    first: int  # number of the first old line, from 0
    old: list[str]
    new: list[str]


def patch(path: str, text: str, edits: Sequence[Edit]) -> Iterator[str]:
    """The lines of the patch, without line ends; none when there are no edits."""
    rows = _split(text)
    changes = list(_changes(text, rows, sorted(edits)))
    if not changes:
        return
    name = path.lstrip("/") if path else "stdin"
    yield f"--- {_named(f'a/{name}')}"
    yield f"+++ {_named(f'b/{name}')}"
    grown = 0
    for group in _hunks(changes):
        begin = max(0, group[0].first - CONTEXT)
        end = min(len(rows), group[-1].first + len(group[-1].old) + CONTEXT)
        added = sum(len(c.new) - len(c.old) for c in group)
        yield f"@@ -{_range(begin, end - begin)} +{_range(begin + grown, end - begin + added)} @@"
        at = begin
        for change in group:
            yield from _rows(" ", rows[at : change.first])
            yield from _rows("-", change.old)
            yield from _rows("+", change.new)
            at = change.first + len(change.old)
        yield from _rows(" ", rows[at:end])
        grown += added


def _named(name: str) -> str:
    """A name as git writes it: in quotation marks and its bytes by number where it has control characters or signs that nobody sees."""
    if '"' not in name and "\\" not in name and visible(name) == name:
        return f"{name}\t" if " " in name else name  # the tab says where a name with blanks ends
    quoted = "".join(
        _LETTERS.get(char) or (char if visible(char) == char else "".join(f"\\{byte:03o}" for byte in encoded(char))) for char in name
    )
    return f'"{quoted}"'


def _range(begin: int, count: int) -> str:
    return f"{begin + (count > 0)},{count}"


def _split(text: str) -> list[str]:
    """Lines with their ends, divided at line feeds alone, as patches are."""
    rows = text.split("\n")
    return [row + "\n" for row in rows[:-1]] + ([rows[-1]] if rows[-1] else [])


def _changes(text: str, rows: list[str], edits: Sequence[Edit]) -> Iterator[_Change]:
    """The runs of lines that edits touch, old and new."""
    starts = [0]
    for row in rows:
        starts.append(starts[-1] + len(row))
    line, at = 0, 0
    while at < len(edits):
        while line + 1 < len(rows) and starts[line + 1] <= edits[at].start:
            line += 1
        last, group = line, list[Edit]()
        while at < len(edits) and (not group or edits[at].start < starts[last + 1]):
            group.append(edits[at])
            # A line end that goes joins the next line to this one.
            while last + 1 < len(rows) and starts[last + 1] <= edits[at].end and edits[at].end > edits[at].start:
                last += 1
            at += 1
        begin, end = starts[line], starts[min(last + 1, len(rows))]
        new = apply(text[begin:end], [Edit(e.start - begin, e.end - begin, e.replacement) for e in group])
        yield _Change(line, rows[line : last + 1], _split(new))
        line = min(last + 1, max(0, len(rows) - 1))


def _hunks(changes: list[_Change]) -> Iterator[list[_Change]]:
    group = [changes[0]]
    for change in changes[1:]:
        if change.first - (group[-1].first + len(group[-1].old)) > 2 * CONTEXT:
            yield group
            group = []
        group.append(change)
    yield group


def _rows(sign: str, rows: Sequence[str]) -> Iterator[str]:
    for row in rows:
        if row.endswith("\n"):
            yield sign + row[:-1]
        else:
            yield sign + row
            yield "\\ No newline at end of file"
