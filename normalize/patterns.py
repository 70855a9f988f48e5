"""Patterns that are compiled when first needed: most texts need few of them, and a start of the program pays for none of them."""

import re
from typing import Any, cast


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
