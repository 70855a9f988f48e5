"""Settings from `[tool.normalize]` of the closest pyproject.toml, or from normalize.toml, upward from the texts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from normalize.errors import ConfigError
from normalize.tags import AUTO, parse


@dataclass(frozen=True, slots=True)
class Config:
    """What a run can be told; every field can stand in the configuration file under its name with hyphens."""

    target: str = AUTO  # language of the texts
    style: str | None = None  # house style
    lexicons: tuple[str, ...] = ()  # laid over the shipped lexicon, relative to the configuration file
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


_NAMES = {f.name.replace("_", "-"): f for f in fields(Config) if f.name != "over"}


def find(start: Path) -> Config:
    """The settings for texts at a path; ConfigError names the file and the key that is wrong."""
    for folder in _upward(start):
        for name, section in (("normalize.toml", ()), ("pyproject.toml", ("tool", "normalize"))):
            path = folder / name
            if path.is_file():
                table = _table(path, section)
                if table is not None:
                    return read(path, table)
    return Config()


def _upward(start: Path) -> Iterator[Path]:
    start = start.resolve()
    yield from ([start] if start.is_dir() else [])
    yield from start.parents


def _table(path: Path, section: tuple[str, ...]) -> Mapping[str, Any] | None:
    data = path.read_bytes()
    if section and b"tool.normalize" not in data:
        return None  # 5 ms of parsing saved for every other pyproject.toml
    import tomllib

    try:
        table: Any = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{path}: {error}") from None
    for key in section:
        table = table.get(key, {})
    return table if isinstance(table, dict) else None


def read(path: Path, table: Mapping[str, Any]) -> Config:
    """The settings of one table; ConfigError for a key that does not exist or a value of the wrong kind."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        if key not in _NAMES:
            import difflib

            near = difflib.get_close_matches(key, _NAMES, n=1)
            raise ConfigError(
                f"{path}: unknown key {key!r}{f'; did you mean {near[0]!r}?' if near else '; there are ' + ', '.join(_NAMES)}"
            )
        known = _NAMES[key]
        if known.name == "score":
            if not isinstance(value, dict):
                raise ConfigError(f"{path}: {key} must be a table, not {value!r}")
            values["score"] = value
        elif known.name in ("target", "style", "trust"):
            if not isinstance(value, str):
                raise ConfigError(f"{path}: {key} must be text, not {value!r}")
            if key == "target" and value != AUTO and parse(value) is None:
                raise ConfigError(f"{path}: target: {value!r} is no language tag such as en, pt-BR or zh-TW; 'auto' tells it for each text")
            values[known.name] = value
        else:
            if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
                raise ConfigError(f"{path}: {key} must be a list of texts, not {value!r}")
            values[known.name] = tuple(str(path.parent / item) for item in value) if key == "lexicons" else tuple(value)
    return Config(**values)
