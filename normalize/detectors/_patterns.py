"""What the patterns of rules share. They are compiled when first needed (`later`): most rules pass their gate in few texts."""

import re
from collections.abc import Iterator

from normalize.patterns import later as later

SMALL = "a-zß-öø-ÿāăąćčđēęěğīıłńňőřśšşťūůűźżžа-яёєіїўґ"  # the inside of a class: small letters, for a pattern that must be quick


def beginning_with(first: str, pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of a pattern whose group `first`, with which it begins, is the given word.

    One pattern with a reference back serves all words: compiling one for each takes 30 times longer than searching with it.
    """
    at = text.find(first)
    while at >= 0:
        match = pattern.match(text, at)
        if match is not None and match["first"] == first:
            yield match
            at = match.end() - 1
        at = text.find(first, at + 1)
