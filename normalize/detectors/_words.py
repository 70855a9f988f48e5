"""Words of a language, as its record and the phrase lists have them."""

from typing import TYPE_CHECKING

from normalize.memo import once

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon


def function_words(lexicon: "Lexicon", language: str, *kinds: str) -> frozenset[str]:
    """The function words of a language, of the kinds asked for or of all; empty for a language without a record."""
    return lexicon.language(language).words_of(*kinds)


def listed_words(lexicon: "Lexicon", name: str, language: str, **fields: str) -> frozenset[str]:
    """The words of a phrase list whose lines hold words divided by spaces, of the lines with these fields."""
    return _with_fields(lexicon, name, language, tuple(fields.items()))


@once
def _with_fields(lexicon: "Lexicon", name: str, language: str, fields: tuple[tuple[str, str], ...]) -> frozenset[str]:
    lines = lexicon.phrases(name).get(language, ())
    wanted = (line for line in lines if all(line.get(field) == value for field, value in fields))
    return frozenset(word for line in wanted for word in str(line["text"]).split())


def is_abbreviation(word: str, lexicon: "Lexicon", language: str) -> bool:
    """Whether a word (in small letters) ends in a full stop wherever it stands: in its language, or in English, whose firms and titles stand everywhere."""
    return word in lexicon.language(language).abbreviations or word in lexicon.language("en").abbreviations
