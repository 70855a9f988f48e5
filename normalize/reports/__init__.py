"""Output formats, one a file. Each has `render(document, findings) -> Iterator[str]`, whole lines without their ends."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Sequence

from normalize.errors import ConfigError
from normalize.model import Document, Finding

Render = Callable[[Document, Sequence[Finding]], Iterator[str]]
_NOT_FORMATS = ("diff",)


def names() -> tuple[str, ...]:
    """The formats there are."""
    return tuple(sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_") and m.name not in _NOT_FORMATS))


def load(name: str) -> Render:
    """How a format is rendered; ConfigError lists the formats when there is none of that name."""
    if name not in names():
        raise ConfigError(f"there is no format {name!r}; there are {', '.join(names())}")
    render: Render = importlib.import_module(f"{__name__}.{name}").render
    return render
