"""Phrases that a language has from others (al dente, en masse): their words are no untranslated ones."""

from typing import TYPE_CHECKING

from normalize.memo import once
from normalize.text import in_small_letters

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon


def is_borrowed(text: str, start: int, end: int, lexicon: "Lexicon", language: str) -> bool:
    """Whether a word stands in a phrase of the list `borrowed`; hyphens may stand for its blanks."""
    for phrase, offset in _phrases(lexicon, language).get(in_small_letters(text[start:end]), ()):
        begin = start - offset
        if begin >= 0 and in_small_letters(text[begin : begin + len(phrase)]).replace("-", " ") == phrase:
            return not (text[begin - 1 : begin].isalpha() or text[begin + len(phrase) : begin + len(phrase) + 1].isalpha())
    return False


@once
def _phrases(lexicon: "Lexicon", language: str) -> dict[str, tuple[tuple[str, int], ...]]:
    """The phrases that each word stands in, and where it begins in them."""
    found: dict[str, list[tuple[str, int]]] = {}
    for line in lexicon.phrases("borrowed").get(language, ()):
        for written in str(line["text"]).split("|"):
            phrase, at = written.strip().replace("-", " "), 0
            for word in phrase.split(" "):
                found.setdefault(word, []).append((phrase, at))
                at += len(word) + 1
    return {word: tuple(places) for word, places in found.items()}
