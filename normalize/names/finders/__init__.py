"""The ways of finding names: a module each, found by walking this folder.

A finder has the name of its rule (`RULE`), an explanation (its docstring) and a function `find` that gives its claims. It says what a span may be
and what its form alone says for that (`normalize.names.evidence`); how far it is believed is decided for all in one place.
"""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from normalize.names.reading import Claim, Scan


class Finder(Protocol):
    """What a module of this folder has, but for those whose names begin with an underscore."""

    RULE: str
    __doc__: str | None

    def find(self, scan: Scan) -> Iterator[Claim]:
        """The claims that this way of finding makes in a document, in any order."""
        ...


@cache
def finders() -> tuple[Finder, ...]:
    """All finders in the order of their names, on which nothing depends."""
    modules = sorted(module.name for module in iter_modules(__path__) if not module.name.startswith("_"))
    return tuple(cast(Finder, import_module(f"{__name__}.{name}")) for name in modules)
