"""Finds the phrases of `lexicons/phrases/<name>.yaml` in a text, at a cost that grows with the phrases met and not with those known.

Each phrase is filed under its longest word; those of these words that stand in a document tell which phrases can stand in the text at all,
and only those whose second longest word is there too are searched for.
"""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from normalize.detectors._notable import NotableWords, Wanted
from normalize.memo import once
from normalize.model import Document
from normalize.text import WORD, in_small_letters

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon


class Phrase(NamedTuple):
    """A phrase as it is searched for (folded unless its line says `case: exact`), its language, and its line of the lexicon."""

    text: str
    language: str
    line: Mapping[str, Any]


class Place(NamedTuple):
    """Where a phrase stands."""

    start: int
    end: int
    phrase: Phrase


@once
def folded(document: Document) -> str:
    """The document's text folded, computed once for all rules."""
    return in_small_letters(document.text)


@once
def tokens(document: Document) -> tuple[str, ...]:
    """The folded text cut at white space, punctuation left on: 3 times cheaper than words, enough to see that two are alike."""
    return tuple(folded(document).split())


class Phrases:
    """A list of phrases: those of the language of the text, or of all languages; of some shapes, or of all."""

    def __init__(self, name: str, *, every_language: bool = False, shapes: frozenset[str] | None = None) -> None:
        self._name = name
        self._every_language = every_language
        self._shapes = shapes
        self._anchors = NotableWords(self._is_anchor)

    def find(self, document: Document, lexicon: "Lexicon") -> Iterator[Place]:
        """Every place of every phrase as whole words, phrase by phrase in the order of the list."""
        met = self._anchors.met(document, lexicon)
        if not met:
            return
        vocabulary = document.vocabulary
        filed = self._filed(lexicon, document.language)
        # An anchor is filed in three casings; a phrase met in two of them is searched for once.
        for number in sorted({number for anchor in met for number in filed[anchor]}):
            phrase, second = _prepared(lexicon, self._name, number)
            if second and vocabulary.isdisjoint(second):
                continue  # 10 times cheaper than to look through the text, and true of four in five
            text = document.text if "case" in phrase.line else folded(document)
            at = text.find(phrase.text)
            while at >= 0:
                end = at + len(phrase.text)
                if whole(text, at, end):
                    yield Place(at, end, phrase)
                at = text.find(phrase.text, end)

    def _is_anchor(self, lexicon: "Lexicon", language: str) -> Wanted:
        return self._filed(lexicon, language).__contains__

    def _filed(self, lexicon: "Lexicon", language: str) -> Mapping[str, tuple[int, ...]]:
        return _filed(lexicon, self._name, None if self._every_language else language, self._shapes)


def whole(text: str, start: int, end: int) -> bool:
    """Whether the span cuts no word in two."""
    opens = start == 0 or not (text[start].isalnum() and text[start - 1].isalnum())
    return opens and (end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum()))


def _casings(word: str, exact: bool) -> set[str]:
    """A word as it is written and as it may stand elsewhere: "WhatsApp" is neither small nor capitalised."""
    if exact:
        return {word}
    low = word.lower()
    return {word, low, low.capitalize(), low.upper()}


@once
def _prepared(lexicon: "Lexicon", name: str, number: int) -> tuple[Phrase, frozenset[str]]:
    """A phrase as it is searched for, and its second longest word in every casing: made when its longest is first met, as most never are."""
    _, language, line = lexicon.phrase_list(name).line(number)
    text, exact = str(line["text"]), "case" in line
    words = sorted(dict.fromkeys(reversed(WORD.findall(text))), key=len, reverse=True)
    second = frozenset(_casings(words[1], exact)) if len(words) > 1 else frozenset()
    return Phrase(text if exact else in_small_letters(text), language, line), second


@once
def _filed(lexicon: "Lexicon", name: str, language: str | None, shapes: frozenset[str] | None) -> Mapping[str, tuple[int, ...]]:
    """The numbers of phrases by the word they are filed under."""
    filed: dict[str, list[int]] = {}
    phrases = lexicon.phrase_list(name)
    for number, of, line in phrases if shapes is None else phrases.of_shapes(shapes):
        if language is not None and of != language:
            continue
        text = str(line["text"])
        # Splitting at blanks gives the same words where there is no punctuation, and is twice as fast.
        words = text.split() if text.replace(" ", "").isalpha() else WORD.findall(text)
        # Of words of one length the last: "on the eve" is looked for where there is an eve.
        for cased in _casings(max(reversed(words), key=len, default=""), "case" in line):
            filed.setdefault(cased, []).append(number)
    return {word: tuple(numbers) for word, numbers in filed.items()}
