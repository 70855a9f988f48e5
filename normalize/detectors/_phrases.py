"""Finds the phrases of `lexicons/phrases/<name>.yaml` in a text, at a cost that grows with the phrases met and not with those known.

Each phrase is filed under its longest word; one intersection with the document's vocabulary tells which phrases can stand in
the text at all, and only those whose second longest word is there too are searched for.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

from normalize.model import Document
from normalize.text import WORD, beyond_ascii

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon


class Phrase(NamedTuple):
    """A phrase as it is searched for (folded unless its line says `case: exact`), its language, and its line of the lexicon."""

    text: str
    language: str
    line: Mapping[str, Any]


_Filing = tuple[Phrase, frozenset[str]]  # with its second longest word in every casing


class Place(NamedTuple):
    """Where a phrase stands."""

    start: int
    end: int
    phrase: Phrase


def fold(text: str) -> str:
    """Lower case and straight apostrophes, every character in its place."""
    if text.isascii():
        return text.lower()
    beyond = beyond_ascii(text)
    if beyond.lower() == beyond:  # no capital but those of ASCII, whose bytes are lowered twice as fast as characters
        lower = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
    else:
        lower = text.lower()
        if len(lower) != len(text):  # İ is the one capital that grows when lowered
            lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return lower.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def folded(document: Document) -> str:
    """The document's text folded, computed once for all rules."""
    text: str = document.derived("folded", lambda: fold(document.text))
    return text


def tokens(document: Document) -> list[str]:
    """The folded text cut at white space, punctuation left on: 3 times cheaper than words, enough to see that two are alike."""
    pieces: list[str] = document.derived("tokens", lambda: folded(document).split())
    return pieces


def find(document: Document, lexicon: "Lexicon", name: str, languages: Iterable[str] | None = None) -> Iterator[Place]:
    """Every place of every phrase of that name as whole words, in no order; `languages` None means the phrases of all languages."""
    chosen = None if languages is None else tuple(languages)
    anchors, filed = lexicon.remember(("filed phrases", name, chosen), lambda: _filed(lexicon, name, chosen))
    met = anchors & document.vocabulary  # of two sets; the keys of a mapping would be 5 times slower
    if not met:
        return
    vocabulary = document.vocabulary
    # An anchor is filed in three casings; a phrase met in two of them is searched for once.
    possible = {id(filing): filing for anchor in met for filing in filed[anchor]}.values()
    for phrase, second in possible:
        if second and vocabulary.isdisjoint(second):
            continue  # 10 times cheaper than to look through the text, and true of four in five
        text = document.text if "case" in phrase.line else folded(document)
        at = text.find(phrase.text)
        while at >= 0:
            end = at + len(phrase.text)
            if _whole(text, at, end):
                yield Place(at, end, phrase)
            at = text.find(phrase.text, end)


def _whole(text: str, start: int, end: int) -> bool:
    """Whether the span cuts no word in two."""
    opens = start == 0 or not (text[start].isalnum() and text[start - 1].isalnum())
    return opens and (end == len(text) or not (text[end - 1].isalnum() and text[end].isalnum()))


def _casings(word: str, exact: bool) -> set[str]:
    return {word} if exact else {word, word.capitalize(), word.upper()}


def _filed(lexicon: "Lexicon", name: str, languages: tuple[str, ...] | None) -> tuple[frozenset[str], dict[str, tuple[_Filing, ...]]]:
    shelves: dict[str, list[_Filing]] = {}
    for language, lines in lexicon.phrases(name).items():
        if languages is not None and language not in languages:
            continue
        for line in lines:
            exact = line.get("case") == "exact"
            phrase = Phrase(str(line["text"]) if exact else fold(str(line["text"])), language, line)
            anchor, second = (*sorted(set(WORD.findall(phrase.text)), key=lambda word: (-len(word), word)), "", "")[:2]
            filing = (phrase, frozenset(filter(None, _casings(second, exact))))
            for cased in _casings(anchor, exact):
                shelves.setdefault(cased, []).append(filing)
    return frozenset(shelves), {anchor: tuple(phrases) for anchor, phrases in shelves.items()}
