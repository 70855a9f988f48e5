"""The rules that look for broken spans: one a file, found by walking this folder.

A module here is a rule when it has `RULE` (a `normalize.model.Rule` whose name is the file's, hyphens for underscores) and
`detect(document, lexicon)`, a pure generator of findings. Modules whose name begins with an underscore serve the others.
"""

import importlib
import pkgutil
from functools import cache
from types import ModuleType


@cache
def names() -> tuple[str, ...]:
    """The names of all rules in this folder, sorted, without importing them."""
    return tuple(sorted(m.name.replace("_", "-") for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")))


def load(name: str) -> ModuleType:
    """The module of a rule; ModuleNotFoundError where there is no such rule."""
    return importlib.import_module(f"{__name__}.{name.replace('-', '_')}")
