"""Hands the address of a review to the browser without naming it: every account of a machine can read the arguments of every program.

What the browser is started with is a file that only its owner may read; the page in it goes on to the address.
"""

import contextlib
import tempfile
from collections.abc import Iterator
from html import escape
from pathlib import Path

_PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url={address}"><title>normalize review</title></head>
<body><p><a href="{address}">To the review</a></p></body></html>
"""


@contextlib.contextmanager
def handed_over(address: str) -> Iterator[str]:
    """The address of a file that leads to the review, as long as the block runs; OSError where no such file can be made."""
    # A folder of its own, which nobody else may enter, and the file in it is nobody else's to read, either.
    with tempfile.TemporaryDirectory(prefix="normalize-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "review.html"
        file.touch(mode=0o600)
        file.write_text(_PAGE.format(address=escape(address)), encoding="utf-8")
        yield file.as_uri()
