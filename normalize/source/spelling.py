"""How the press of a target language writes a name of the original: the standard spelling of a word, and every other that somebody's convention makes.

A word of running text may stand in an oblique case. The declension of its language, run backwards, gives the nominatives of which it may be a case.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from normalize.lexicon import Lexicon
from normalize.lexicon import decline, romanise
from normalize.lexicon.conventions import FALLBACK, Source
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import without_marks
from normalize.memo import once

_APOSTROPHES = dict.fromkeys(map(ord, "’ʼ‘`"), "'")


class Spelt(NamedTuple):
    """A word as it is written in a language: the usual way, and all ways (without marks, in small letters) that some convention has."""

    standard: str
    accepted: frozenset[str]


@once
def spelt(lexicon: Lexicon, word: str, language: str, target: str) -> Spelt | None:
    """A word of a source language in the nominative as the target language writes it; None where no convention says how."""
    source = lexicon.conventions().sources.get(base(language))
    latin = word[0].isascii() or "LATIN" in _name(word[0])
    if latin:
        return _latin(lexicon, word, source)
    if source is None or source.script == "latin":
        return None
    wanted = f"press-{base(target)}"
    own = next((table for table in source.tables if table.name == wanted), None)
    if own is None:
        return None
    word = word.translate(_APOSTROPHES)
    standard = ""
    accepted: set[str] = set()
    for table in source.tables:
        if table.then and lexicon.conventions().sources[table.then].script != "latin":
            continue
        parts = romanise.cut(word, table)
        if parts is None or (not source.clusters and romanise.lacks_vowels(parts)):
            continue
        for text in romanise.spellings(romanise.merged(parts), 24):
            if table is own and not standard:
                standard = text
            accepted.add(folded(text))
    return Spelt(standard, frozenset(accepted)) if standard else None


def folded(text: str) -> str:
    """A spelling without marks, in small letters."""
    return without_marks(text).lower()


def _name(letter: str) -> str:
    import unicodedata

    return unicodedata.name(letter, "")


def _latin(lexicon: Lexicon, word: str, source: Source | None) -> Spelt:
    tables = (*(source.tables if source is not None and source.script == "latin" else ()), *lexicon.conventions().sources[FALLBACK].tables)
    accepted = {folded(word)}
    for table in tables:
        if not table.then and (parts := romanise.cut(word, table)) is not None:
            accepted.update(folded(text) for text in romanise.spellings(romanise.merged(parts), 12))
    return Spelt(word, frozenset(accepted))


class Nominative(NamedTuple):
    """A word of which another is an oblique case."""

    word: str
    case: str
    kind: str


@once
def nominatives(lexicon: Lexicon, word: str, language: str) -> tuple[Nominative, ...]:
    """The words of which a word of a language may be an oblique case as a name, the shortest ending first; empty for languages whose names do not decline."""
    source = lexicon.conventions().sources.get(base(language))
    if source is None or not source.declension.rows and not source.declension.own:
        return ()
    found = dict.fromkeys(_nominatives(source, word.translate(_APOSTROPHES)))
    return tuple(found)


def _nominatives(source: Source, word: str) -> Iterator[Nominative]:
    declension = source.declension
    for kind, rows in declension.rows.items():
        for name in dict.fromkeys(_before(word, rows, len(declension.cases))):
            for case, forms in decline.decline(name, rows, declension.cases).items():
                if word in forms:
                    yield Nominative(name, case, kind)
    for kind, rows in declension.own.items():
        for name in dict.fromkeys(_before(word, rows, 1)):
            if word in decline.own_forms(name, rows):
                yield Nominative(name, "genitive", kind)


def _before(word: str, rows: decline.Rows, cases: int) -> Iterator[str]:
    """What a word may have been before it got one of the endings of some rows."""
    low = word.lower()
    for group in rows.values():
        for row in group:
            for cell in row.endings:
                for ending in cell:
                    if ending != "=" and low.endswith(ending) and len(word) - len(ending) >= 2:
                        yield word[: len(word) - len(ending)] + row.ending
