"""The closed-class words of a language, as the lexicon lists them."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from normalize.memo import once

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon


def function_words(lexicon: "Lexicon", language: str, *kinds: str) -> frozenset[str]:
    """The function words of a language, of the kinds asked for or of all; empty for a language without a list."""
    return _of_kinds(lexicon, language, kinds)


@once
def _of_kinds(lexicon: "Lexicon", language: str, kinds: tuple[str, ...]) -> frozenset[str]:
    lines = lexicon.phrases("function-words").get(language, ())
    return _words(line for line in lines if line["kind"] in kinds or (not kinds and line["kind"] != "homograph"))


def listed_words(lexicon: "Lexicon", name: str, language: str, **fields: str) -> frozenset[str]:
    """The words of a phrase list whose lines hold words divided by spaces, of the lines with these fields."""
    return _with_fields(lexicon, name, language, tuple(fields.items()))


@once
def _with_fields(lexicon: "Lexicon", name: str, language: str, fields: tuple[tuple[str, str], ...]) -> frozenset[str]:
    lines = lexicon.phrases(name).get(language, ())
    return _words(line for line in lines if all(line.get(field) == value for field, value in fields))


def _words(lines: Iterable[Mapping[str, Any]]) -> frozenset[str]:
    return frozenset(word for line in lines for word in str(line["text"]).split())
