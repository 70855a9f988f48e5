"""Language tags (BCP 47) as people give them: a language, perhaps a script, perhaps a region."""

import re
from typing import NamedTuple

AUTO = "auto"  # the target that is told for each text
UNDETERMINED = "und"  # BCP 47's tag for a text whose language nobody knows
_TAG = re.compile(r"(?P<language>[A-Za-z]{2,3})(?:-(?P<script>[A-Za-z]{4}))?(?:-(?P<region>[A-Za-z]{2}|\d{3}))?(?:-[A-Za-z0-9]{5,8})*")


class Tag(NamedTuple):
    """A tag in its parts: `sr-Latn-RS` is sr, Latn, RS; what is not said is empty."""

    language: str
    script: str = ""
    region: str = ""

    def __str__(self) -> str:
        return "-".join(filter(None, self))


def parse(text: str) -> Tag | None:
    """A tag in the case that BCP 47 recommends; None for what is none."""
    match = _TAG.fullmatch(text)
    if match is None:
        return None
    return Tag(match["language"].lower(), (match["script"] or "").title(), (match["region"] or "").upper())
