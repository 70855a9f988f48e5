"""`normalize lexicon languages`: what is known of each language."""

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

import click

from normalize.cli.choices import OneOf
from normalize.cli.printing import record, show, styled
from normalize.errors import ConfigError
from normalize.escaping import json_line
from normalize.lexicon import load
from normalize.lexicon.languages import Language, Quotation


@click.command("languages")
@click.argument("tags", nargs=-1)
@click.option("--format", "format_", type=OneOf(["table", "json"]), default="table")
def command(tags: tuple[str, ...], format_: str) -> int:
    """Show the languages that have a record, or all that is known of those with these TAGS."""
    lexicon = load()
    unknown = [tag for tag in tags if not lexicon.language(tag).known]
    if unknown:
        raise ConfigError(f"there is no record of a language {unknown[0]!r}; there are {', '.join(lexicon.language_tags())}")
    languages = [lexicon.language(tag) for tag in tags or lexicon.language_tags()]
    if format_ == "json":
        record(json_line({language.tag: _plain(dataclasses.asdict(language)) for language in languages}))
        return 0
    for line in (line for language in languages for line in (_whole(language) if tags else [_row(language)])):
        show(line)
    return 0


def _row(language: Language) -> str:
    """A language in a line: tag, name, script, how it quotes, and how many of its words are known."""
    known = f"{len(language.all_words):4} function words, {len(language.abbreviations):3} abbreviations"
    spaces = "" if language.spaces == "words" else f", spaces divide {language.spaces}"
    return f"{language.tag:6} {language.name:18} {'/'.join(language.scripts):15} {_quoted(language.quotations[0]):7} {known}{spaces}"


def _whole(language: Language) -> Iterator[str]:
    """All that is known of a language, a field a line."""
    yield styled(language.tag, bold=True)
    for name, value in dataclasses.asdict(language).items():
        if name not in ("tag", "all_words") and value not in ((), frozenset(), {}, ""):
            yield f"    {name.replace('_', '-'):17} {_text(value)}"


def _text(value: Any) -> str:
    match value:
        case Quotation():
            return _quoted(value)
        case bool():
            return "yes" if value else "no"
        case frozenset():
            return " ".join(sorted(value))
        case Mapping():
            return "; ".join(f"{name}: {_text(inner)}" for name, inner in value.items() if inner not in ((), frozenset(), {}, ""))
        case tuple() | list():
            return ", ".join(map(_text, value))
        case _:
            return repr(value) if value.isspace() else str(value)


def _quoted(quotation: Quotation) -> str:
    space = " " if quotation.spaced else ""
    return f"{quotation.opening}{space}…{space}{quotation.closing}"


def _plain(value: Any) -> Any:
    """A value as JSON has it: sets as sorted lists, named tuples as mappings."""
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return _plain(value._asdict())
    return [_plain(inner) for inner in value] if isinstance(value, tuple | list) else value
