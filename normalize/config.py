"""Settings from `[tool.normalize]` of the closest pyproject.toml, or from normalize.toml, upward from the texts."""

import os
import re
import reprlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from normalize import files
from normalize.errors import ConfigError
from normalize.escaping import visible
from normalize.suggestions import hint
from normalize.tags import AUTO, parse

LARGEST = 1_000_000  # bytes of a configuration file
# The parser's time grows with the square of the parts of a key, so that one line could stop every run.
_FOR_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*=")
_DEEP = re.compile(rb"""(?<![\w"'.-])(?:[\w"'-]++[ \t]*+\.[ \t]*+){100}""")


APPLIED = ("sure", "likely")  # what fix may apply; review is for a person


@dataclass(frozen=True, slots=True)
class Config:
    """What a run can be told; every field can stand in the configuration file under its name with hyphens."""

    target: str = AUTO  # language of the texts
    source_lang: str | None = None  # language that they were translated from
    style: str | None = None  # house style
    lexicons: tuple[str, ...] = ()  # laid over the shipped lexicon, relative to the configuration file
    dictionaries: tuple[str, ...] = ()  # words that are right: files, or LANG=FILE, relative to the configuration file
    trust: str = "sure"  # what fix applies
    select: tuple[str, ...] | None = None  # rules or categories; all when absent
    ignore: tuple[str, ...] = ()
    strip: tuple[str, ...] = ()
    score: Mapping[str, Any] = field(default_factory=dict)  # weights and thresholds, read by `quality.Settings.of`
    over: tuple[tuple[str, Any], ...] | None = (
        None  # options of the command line, to lay over the settings closest to each text; None to read no others
    )

    def overridden(self, **given: Any) -> "Config":
        """These settings with those of the command line over them; None and empty mean not given."""
        return replace(self, **{name: value for name, value in given.items() if value not in (None, (), [])})

    def closest(self, folder: Path) -> "Config":
        """The settings for the texts of a folder, with the options of the command line over them."""
        return self if self.over is None else replace(find(folder).overridden(**dict(self.over)), over=self.over)


def _dictionary(item: str, folder: Path) -> str:
    """A dictionary with its path from a folder, and the language before it."""
    language = _FOR_LANGUAGE.match(item)
    begin = language.end() if language else 0
    return item[:begin] + str(folder / item[begin:])


_PLACED: Mapping[str, Callable[[str, Path], str]] = {"lexicons": lambda item, folder: str(folder / item), "dictionaries": _dictionary}
_NAMES = {f.name.replace("_", "-"): f for f in fields(Config) if f.name != "over"}


def find(start: Path) -> Config:
    """The settings for texts at a path; ConfigError names the file and the key that is wrong."""
    texts = next(_upward(start))
    for folder in _upward(start):
        for name, section in (("normalize.toml", ()), ("pyproject.toml", ("tool", "normalize"))):
            path = folder / name
            if path.is_file() and _counts(path, texts):
                table = _table(path, section)
                if table is not None:
                    return read(path, table)
    return Config()


def _upward(start: Path) -> Iterator[Path]:
    start = Path(os.path.realpath(start))  # `resolve` raises for a link that points at itself
    yield from ([start] if os.path.isdir(start) else [])  # noqa: PTH112 - `is_dir` raises for a name that is too long
    yield from start.parents


def _counts(path: Path, texts: Path) -> bool:
    """Whether settings that were found on the way up may speak for the texts; what a stranger put there is told and passed over."""
    if files.believed(path, texts):
        return True
    import logging

    logging.getLogger("normalize").warning("%s belongs to another account and does not count here", visible(str(path)))
    return False


def _table(path: Path, section: tuple[str, ...]) -> Mapping[str, Any] | None:
    try:
        data = files.read(path, LARGEST)
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}; --no-config does without") from None
    if section and b"tool.normalize" not in data:
        return None  # 5 ms of parsing saved for every other pyproject.toml
    import tomllib

    if _DEEP.search(data):
        raise ConfigError(f"{path}: a key of more than 100 parts; no setting has one")
    try:
        table: Any = tomllib.loads(data.decode("utf-8-sig"))  # editors of Windows begin a file with a mark
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None
    except RecursionError:
        raise ConfigError(f"{path}: tables in tables in tables: nested too deeply to be read") from None
    for depth, key in enumerate(section, start=1):
        table = table.get(key, {})
        if not isinstance(table, dict):
            raise ConfigError(f"{path}: {'.'.join(section[:depth])} must be a table, not {type(table).__name__}")
    return table if isinstance(table, dict) else None


def _refuse_unknown(path: Path, strip: list[str]) -> None:
    from normalize.engine import STRIPPED

    kinds = tuple(STRIPPED.values())
    for item in strip:
        if item not in kinds:
            raise ConfigError(f"{path}: strip: {reprlib.repr(item)} is not one of {', '.join(kinds)}{hint(item, kinds)}")


def read(path: Path, table: Mapping[str, Any]) -> Config:
    """The settings of one table; ConfigError for a key that does not exist or a value of the wrong kind."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _NAMES:
            raise ConfigError(f"{path}: unknown key {reprlib.repr(key)}{hint(key, _NAMES) or '; there are ' + ', '.join(_NAMES)}")
        known = _NAMES[key]
        if known.name == "score":
            if not isinstance(value, dict):
                raise ConfigError(f"{path}: {key} must be a table, not {reprlib.repr(value)}")
            values["score"] = value
        elif known.name in ("target", "source_lang", "style", "trust"):
            if not isinstance(value, str):
                raise ConfigError(f"{path}: {key} must be text, not {reprlib.repr(value)}")
            if key in ("target", "source-lang") and (value != AUTO or key != "target") and parse(value) is None:
                raise ConfigError(
                    f"{path}: {key}: {reprlib.repr(value)} is no language tag such as en, pt-BR or zh-TW; {'auto tells it' if key == 'target' else 'without it, it is told'} for each text"
                )
            if key == "trust" and value not in APPLIED:
                raise ConfigError(f"{path}: trust: {reprlib.repr(value)} is not one of {', '.join(APPLIED)}{hint(value, APPLIED)}")
            values[known.name] = value
        else:
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                raise ConfigError(f"{path}: {key} must be a list of texts, not {reprlib.repr(value)}")
            if key == "strip":
                _refuse_unknown(path, value)
            place = _PLACED.get(key)
            if place is not None and not all(value):
                raise ConfigError(f"{path}: {key}: an empty name is no file or folder; the folder of the settings is '.'")
            values[known.name] = tuple(value) if place is None else tuple(place(item, path.parent) for item in value)
    return Config(**values)
