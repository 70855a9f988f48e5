"""JSON lines cut apart at the same places by any reader: a line ends at a line feed, and at nothing else.

Editors, `str.splitlines` and some programs end a line at U+2028, U+2029 or U+0085, too. `escaping.json_line` writes these as escapes, so what it
wrote comes back as it was.
"""

from codecs import BOM_UTF8
from collections.abc import Iterator


def lines(data: bytes) -> Iterator[tuple[int, str]]:
    """The lines of a file that are not blank, with their numbers from 1; bytes that are no UTF-8 become half surrogates (`surrogateescape`)."""
    for number, line in enumerate(data.removeprefix(BOM_UTF8).split(b"\n"), start=1):
        if line.strip():
            yield number, line.decode("utf-8", "surrogateescape")
