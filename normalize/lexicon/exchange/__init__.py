"""Lexicons from and for other programs, one format a file in `formats`. A module there is a format when it has one or both of

    read(file, name, options) -> Iterator[Entity | Skipped]      entries in the order of the file, streamed
    write(entities, options) -> Iterator[str | Lost]             the lines of a file, and what it cannot hold

and, where the format needs them,

    ABOUT = "..."            one line for the help
    MATCHES_NAMES = True     an entry that is called like one known entity is that entity (glossaries made for this lexicon)
    HOLDS = {"short", ...}   what of an entity `write` keeps, see `losses`

`taking` decides what of the entries comes into a lexicon; `block` writes it as text.
"""

import importlib
import pkgutil
from types import ModuleType

from normalize.errors import ConfigError
from normalize.lexicon.exchange import formats


def readers() -> tuple[str, ...]:
    """The formats that can be imported."""
    return tuple(name for name in _names() if hasattr(_module(name), "read"))


def writers() -> tuple[str, ...]:
    """The formats that can be exported."""
    return tuple(name for name in _names() if hasattr(_module(name), "write"))


def reader(name: str) -> ModuleType:
    """The format to import from; ConfigError lists those there are."""
    return _chosen(name, readers(), "imported")


def writer(name: str) -> ModuleType:
    """The format to export to; ConfigError lists those there are."""
    return _chosen(name, writers(), "exported")


def _chosen(name: str, names: tuple[str, ...], done: str) -> ModuleType:
    if name not in names:
        import difflib

        near = difflib.get_close_matches(name, names, n=1)
        raise ConfigError(
            f"the format {name!r} cannot be {done}; {f'did you mean {near[0]!r}? T' if near else 't'}here are {', '.join(names)}"
        )
    return _module(name)


def _names() -> list[str]:
    return sorted(m.name for m in pkgutil.iter_modules(formats.__path__) if not m.name.startswith("_"))


def _module(name: str) -> ModuleType:
    return importlib.import_module(f"{formats.__name__}.{name}")
