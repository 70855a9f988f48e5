"""Where a finding stands, as other programs want it told: path, record, lines and columns of its beginning and end."""

from typing import NamedTuple
from urllib.parse import quote

from normalize.escaping import encoded
from normalize.model import Document, Finding

LONGEST = 200  # code points of a span that a message shows; a repeated article is one span


class Place(NamedTuple):
    """Lines and columns count from 1, columns in code points; the end is the first column after the span."""

    path: str
    record: str | None
    line: int
    column: int
    end_line: int
    end_column: int


def place(document: Document, finding: Finding) -> Place:
    """The place of a finding; standard input has the path `<stdin>`."""
    line, column = document.position(finding.start)
    end_line, end_column = document.position(finding.end)
    return Place(document.file, document.id, line, column, end_line, end_column)


def uri(path: str) -> str:
    """A path as a URI reference: relative where the path is, percent-encoded."""
    slashed = encoded(path.replace("\\", "/").removeprefix("./"))
    if slashed.startswith(b"/"):
        return "file://" + quote(slashed)
    # A colon in the first part of a relative reference would be read as the end of a scheme.
    return quote(slashed, safe="/")


def quoted(text: str) -> str:
    """A span in quotation marks on one line, a long one cut."""
    return repr(text if len(text) <= LONGEST else text[: LONGEST - 1] + "…")


def change(finding: Finding) -> str:
    """The message with the edit that would be made, if there is one."""
    if finding.replacement is None:
        return finding.message
    if not finding.replacement:
        does = f"{quoted(finding.text)} goes"
    else:
        new = quoted(finding.replacement)
        does = f"{quoted(finding.text)} -> {new}" if finding.text else f"put {new} here"
    return f"{does} ({finding.trust}): {finding.message}"
