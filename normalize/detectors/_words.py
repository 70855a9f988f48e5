"""The closed-class words of a language, as the lexicon lists them."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon


@lru_cache(maxsize=256)  # a memo of a pure function: a lexicon never changes
def function_words(lexicon: "Lexicon", language: str, *kinds: str) -> frozenset[str]:
    """The function words of a language, of the kinds asked for or of all; empty for a language without a list."""
    lines = lexicon.phrases("function-words").get(language, ())
    return frozenset(word for line in lines if line["kind"] in kinds or (not kinds and line["kind"] != "homograph") for word in str(line["text"]).split())


@lru_cache(maxsize=64)
def may_double(lexicon: "Lexicon", language: str, shape: str) -> frozenset[str]:
    """The words that correct prose of the language says twice, in that shape (`pair` or `list`)."""
    lines = lexicon.phrases("doubled-words").get(language, ())
    return frozenset(str(line["text"]) for line in lines if line["shape"] == shape)
