"""Give each name its standard form, point at garbled spans, score each text, and change nothing that is not sure.

    n = normalize.Normalizer()
    n.check("During a TSC summit of the CSTO ...")          # findings
    n.fix("...", trust="likely").text                       # the text with what is sure and likely
    n.mentions("...")                                       # spans that name a known entity
    normalize.name_similarity("Lukashenka", "Лукашенко")    # 0..1

Importing this package loads neither a parser nor a lexicon nor the command line: each name is fetched when it is first used.
"""

from importlib import import_module

TYPE_CHECKING = False  # as that of `typing`, whose loading is a third of the time in which Ctrl-C ends the program with a traceback
if TYPE_CHECKING:
    from typing import Any

    from normalize.engine import Fixed
    from normalize.errors import ConfigError, InputError, LexiconError, NormalizeError, RuleWarning
    from normalize.harmonise.harmoniser import Harmoniser
    from normalize.model import Category, Document, Edit, Finding, Severity, Span, Trust
    from normalize.names.mention import Mention
    from normalize.normalizer import Normalizer
    from normalize.quality import Score, Verdict
    from normalize.similarity import name_key, name_similarity

__version__ = "0.1.0"

_HOMES = {
    "Normalizer": "normalizer",
    "Harmoniser": "harmonise.harmoniser",
    "Fixed": "engine",
    "Mention": "names.mention",
    **dict.fromkeys(("Score", "Verdict"), "quality"),
    "name_similarity": "similarity",
    "name_key": "similarity",
    **dict.fromkeys(("Category", "Document", "Edit", "Finding", "Severity", "Span", "Trust"), "model"),
    **dict.fromkeys(("ConfigError", "InputError", "LexiconError", "NormalizeError", "RuleWarning"), "errors"),
}

__all__ = [
    "Category", "ConfigError", "Document", "Edit", "Finding", "Fixed", "Harmoniser", "InputError", "LexiconError", "Mention", "NormalizeError",
    "Normalizer", "RuleWarning", "Score", "Severity", "Span", "Trust", "Verdict", "__version__", "name_key", "name_similarity",
]  # fmt: skip


def __getattr__(name: str) -> "Any":
    if name in _HOMES:
        return getattr(import_module(f"normalize.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'normalize' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(name for name in {*globals(), *__all__} if name in __all__ or name.startswith("__"))
