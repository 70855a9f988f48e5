"""The closed-class words of a language, as the lexicon lists them."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon


def function_words(lexicon: "Lexicon", language: str, *kinds: str) -> frozenset[str]:
    """The function words of a language, of the kinds asked for or of all; empty for a language without a list."""

    def read() -> frozenset[str]:
        lines = lexicon.phrases("function-words").get(language, ())
        wanted = (line for line in lines if line["kind"] in kinds or (not kinds and line["kind"] != "homograph"))
        return frozenset(word for line in wanted for word in str(line["text"]).split())

    words: frozenset[str] = lexicon.remember(("function words", language, kinds), read)
    return words


def listed_words(lexicon: "Lexicon", name: str, language: str, **fields: str) -> frozenset[str]:
    """The words of a phrase list whose lines hold words divided by spaces, of the lines with these fields."""

    def read() -> frozenset[str]:
        lines = lexicon.phrases(name).get(language, ())
        wanted = (line for line in lines if all(line.get(field) == value for field, value in fields.items()))
        return frozenset(word for line in wanted for word in str(line["text"]).split())

    words: frozenset[str] = lexicon.remember(("listed words", name, language, *fields.items()), read)
    return words
