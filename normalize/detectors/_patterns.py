"""Patterns that are compiled when first needed: most rules pass their gate in few texts, and a start of the program pays for none of them."""

import re
from collections.abc import Iterator
from typing import Any, cast

SMALL = "a-zß-öø-ÿāăąćčđēęěğīıłńňőřśšşťūůűźżžа-яёєіїўґ"  # the inside of a class: small letters, for a pattern that must be quick


class _Later:
    """Stands for a compiled pattern; its methods become plain attributes at the first use, so later ones cost nothing more."""

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        value = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, value)
        return value


def later(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but compiled at the first call of one of its methods; `re` remembers it between two of them."""
    return cast(re.Pattern[str], _Later(source, flags))


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
