"""JSON lines that any reader cuts apart at the same places: a line ends at a line feed, and at nothing else.

Editors, `str.splitlines` and some programs end a line at U+2028, U+2029 or U+0085, too, and a file name that is no text in the system's
encoding has half surrogates that no encoding takes. Written as escapes all of these come back as they were.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

_ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_MARK = b"\xef\xbb\xbf"


def dumped(value: Any, *, compact: bool = False) -> str:
    """A value as one line of JSON without its line feed, which can be encoded as UTF-8 whatever is in it."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":") if compact else None)
    # All that JSON has outside of texts is ASCII, so whatever matches stands in one.
    return _ESCAPED.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def lines(data: bytes) -> Iterator[tuple[int, str]]:
    """The lines of a file that are not blank, with their numbers from 1; bytes that are no UTF-8 become half surrogates (`surrogateescape`)."""
    for number, line in enumerate(data.removeprefix(_MARK).split(b"\n"), start=1):
        if line.strip():
            yield number, line.decode("utf-8", "surrogateescape")
