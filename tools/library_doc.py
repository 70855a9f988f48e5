"""Writes docs/library.md from the docstrings of the public names, or with --check tells whether it is up to date (exit 1 if not).

python tools/library_doc.py [--check]
"""

import enum
import importlib
import inspect
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from made_page import keep

WIDTH = 88  # columns of a signature on one line
ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
PAGE = ROOT / "docs" / "library.md"
HEAD = """# The library

Written by `python tools/library_doc.py` from the docstrings of the public names, which `help(normalize)` shows too. All of them are typed (`py.typed`). What is not
here is private and may change.

```python
import normalize

n = normalize.Normalizer()
fixed = n.fix("The CSTO met; an OTSC summit with Lukashenka ended.", trust="likely")
assert fixed.text == "The CSTO met; a CSTO summit with Lukashenko ended."
fixed.to_dict()  # plain values for JSON; in a notebook `fixed` itself shows the text with its marks in colour
for finding in fixed.findings:
    assert fixed.original[finding.start : finding.end] == finding.text
```
"""
GROUPS = (
    ("Checking and fixing", ("Normalizer", "Fixed", "Score", "Verdict")),
    ("Nouns", ("Document", "Finding", "Mention", "Span", "Edit", "Trust", "Severity", "Category")),
    ("Names", ("name_similarity", "name_key")),
)
ERRORS = ("NormalizeError", "InputError", "ConfigError", "LexiconError", "RuleWarning")
INTEGRATIONS = "normalize.integrations"  # their functions are public too, one section a module
LOGGING = """## Logging

The library prints nothing. It logs to `logging.getLogger("normalize")`: a `WARNING` where settings of another account do not count or the lexicon cannot be kept, an `INFO` line for
each step of compiling a lexicon. `logging.getLogger("normalize").setLevel("ERROR")` makes it quiet.
"""


def page() -> str:
    """The whole page."""
    return "\n".join((HEAD, *_names(), *_errors(), LOGGING, *_integrations())).rstrip() + "\n"


def _names() -> Iterator[str]:
    package = importlib.import_module("normalize")
    for title, names in GROUPS:
        yield f"## {title}\n"
        for name in names:
            yield from _about(name, getattr(package, name))


def _errors() -> Iterator[str]:
    package, errors = importlib.import_module("normalize"), importlib.import_module("normalize.errors")
    yield "## Errors\n"
    first, tree, *rest = inspect.cleandoc(errors.__doc__ or "").split("\n\n")
    yield f"{first}\n\n```text\n{tree}\n```\n\n{chr(10).join(rest)}\n"
    for name in ERRORS:
        yield from _about(name, getattr(package, name))


def _integrations() -> Iterator[str]:
    package = importlib.import_module(INTEGRATIONS)
    yield f"## Integrations\n\n{inspect.cleandoc(package.__doc__ or '')} [integrations.md](integrations.md) shows each at work.\n"
    for name in package.NAMES:
        module = importlib.import_module(f"{INTEGRATIONS}.{name}")
        yield f"### {INTEGRATIONS}.{name}\n\n{_prose(module)}\n"
        for public in module.__all__:
            yield from _about(f"{name}.{public}", getattr(module, public), level=4)


def _about(name: str, thing: Any, level: int = 3) -> Iterator[str]:
    """The section of a class or function, and those of its methods."""
    yield f"{'#' * level} {name}\n"
    if isinstance(thing, type) and issubclass(thing, enum.Enum):
        yield f"{_prose(thing)}\n\n{', '.join(f'`{_value(member)}`' for member in thing)}\n"
        return
    yield f"```text\n{_in_lines(name + _signature(thing))}\n```\n\n{_prose(thing)}\n"
    if isinstance(thing, type):
        for member, value in vars(thing).items():
            told = value.fget if isinstance(value, property) else value.__func__ if isinstance(value, classmethod | staticmethod) else value
            if member.startswith("_") or not (inspect.isfunction(told) and told.__doc__):
                continue
            call = member if isinstance(value, property) else f"{member}{_signature(told)}"
            yield f"* `{call}`: {_one_line(told)}"
        yield ""


def _value(member: enum.Enum) -> str:
    return str(member)


def _signature(thing: Any) -> str:
    """The arguments, without `self` and the paths of our own modules."""
    try:
        told = str(inspect.signature(thing))
    except ValueError:
        return ""
    told = re.sub(r"(normalize|pathlib|collections\.abc|typing)(\.\w+)*\.(?=\w)", "", told).replace("(self, ", "(").replace("(self)", "()")
    told = re.sub(r"<function \w+ at 0x\w+>|<factory>", "...", told)
    told = re.sub(r"<(\w+\.\w+): \w+>", r"\1", told)  # members of enums
    return re.sub(r"'([A-Z][\w\[\], |]*)'", r"\1", told)  # types that are only named


def _in_lines(call: str) -> str:
    """A long signature with an argument a line, as code is written."""
    if len(call) <= WIDTH:
        return call
    begin, end = call.index("("), call.rindex(")")
    arguments, depth, start = [], 0, begin + 1
    for at in range(begin + 1, end):
        depth += {"[": 1, "(": 1, "{": 1, "]": -1, ")": -1, "}": -1}.get(call[at], 0)
        if call[at] == "," and not depth:
            arguments.append(call[start:at].strip())
            start = at + 1
    arguments.append(call[start:end].strip())
    return call[: begin + 1] + "\n" + "".join(f"    {argument},\n" for argument in arguments) + call[end:]


def _prose(thing: Any) -> str:
    """A docstring as Markdown; what is indented in it is code already."""
    return inspect.cleandoc(thing.__doc__ or "")


def _one_line(thing: Any) -> str:
    return " ".join(inspect.cleandoc(thing.__doc__ or "").split())


if __name__ == "__main__":
    raise SystemExit(keep(PAGE, page()))
