"""Results as HTML for notebooks: text with marks in colour. Styles stand in the elements, since a notebook keeps none; colours read on light and on dark."""

from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from normalize.escaping import MARKER, visible

MOST = 20_000  # code points of a text that are shown; a notebook with more is slow
_COLOUR = {"sure": "27,127,75", "likely": "201,128,0", "review": "74,111,165"}  # as red, green, blue
_GONE = "text-decoration:line-through;color:#c0392b"


class Mark(NamedTuple):
    """A span of a text with what should stand there (None where that is not known), the trust by which it is coloured, and what is said of it."""

    start: int
    end: int
    replacement: str | None
    trust: str
    said: str


def escaped(text: str) -> str:
    """A text as it may stand in an element or, within quotation marks, in an attribute."""
    return MARKER.sub("&#35;#", escape(visible(text.replace("\t", " "), "⏎")))


def span(text: str, replacement: str | None, trust: str, said: str) -> str:
    """A span with what should stand there; the reason shows when the mouse is over it."""
    colour = _COLOUR.get(trust, "128,128,128")
    pale = f"background:rgba({colour},.18);border-bottom:2px solid rgb({colour})"
    title = f' title="{escaped(said)}"' if said else ""
    if replacement is None:
        return f'<mark style="color:inherit;{pale}"{title}>{escaped(text) or "‸"}</mark>'
    old = f'<del style="{_GONE}"{title}>{escaped(text) if text.strip() else "␣" * len(text)}</del>' if text else ""
    new = f'<ins style="text-decoration:none;font-weight:600;{pale}"{title}>{escaped(replacement)}</ins>' if replacement else ""
    return old + new


def marked_text(text: str, marks: Iterable[Mark]) -> str:
    """A text with its marks; of marks that overlap the first one stands. What is longer than `MOST` is cut."""
    made, at = [], 0
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.start < at or mark.end > MOST:
            continue
        made += [_lines(text[at : mark.start]), span(text[mark.start : mark.end], mark.replacement, mark.trust, mark.said)]
        at = mark.end
    made.append(_lines(text[at:MOST]) + (f" … <i>{len(text) - MOST:,} code points more</i>" if len(text) > MOST else ""))
    return f'<div style="white-space:pre-wrap;line-height:1.6">{"".join(made)}</div>'


def _lines(text: str) -> str:
    """A text whose line ends stay."""
    return "\n".join(map(escaped, text.split("\n")))


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A small table, its numbers to the right."""
    cells = "".join(f"<th>{escaped(name)}</th>" for name in head)
    body = "".join("<tr>" + "".join(_cell(value) for value in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{cells}</tr></thead><tbody>{body}</tbody></table>"


def _cell(value: object) -> str:
    side = "right" if isinstance(value, int | float) else "left"
    told = f"{value:,.1f}" if isinstance(value, float) else f"{value:,}" if isinstance(value, int) else escaped(str(value))
    return f'<td style="text-align:{side}">{told}</td>'
