"""A country or organisation is spoken of as "she" or "he".

Why: the noun has a gender in the language translated from ("it was Russia that acted as a peacemaker ... now she is trying").
Fix: mostly "it", but only a person can tell whom the pronoun means.
"""

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from normalize.detectors._notable import NotableWords
from normalize.detectors._patterns import later
from normalize.detectors._words import listed_words
from normalize.model import Category, Document, Finding, Rule, Severity, Span

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("gendered-pronoun", Category.GARBLE, Severity.MINOR, mqm="fluency/grammar", languages=frozenset({"en"}))

_PRONOUNS = frozenset({"she", "She", "her", "Her", "herself"})
_SPOKEN = NotableWords.listed(_PRONOUNS)
_SHE = later(r"\b(?:[Ss]he|[Hh]er|herself)\b")
_CAPITAL = later(r"\b[A-Z][\w-]*")
_SUBJECT = later(r"[“\"(]?(?:(?:And|But|Now|So|Yet|Today|Thus|However,|The) )?([A-Z][\w-]*)(?=,? [a-z])")
_STRESSED = later(r"\b[Ii]t (?:was|is) ([A-Z][\w-]*) (?:that|which|who)\b")
_OPENERS = frozenset("And But Now So Yet Today Thus However The It In From On At For When If As I She Her".split())
_NEAR = 3  # words


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    if not _SPOKEN.met(document, lexicon):
        return
    women = listed_words(lexicon, "gender", "en", kind="women")
    if not document.vocabulary.isdisjoint(women):
        return
    nouns = listed_words(lexicon, "gender", "en", kind="nouns")
    if document.vocabulary.isdisjoint(nouns):
        return
    for before, sentence in pairwise((Span(0, 0), *document.sentences)):
        for match in _SHE.finditer(document.text, sentence.start, sentence.end):
            if _speaks_of(document.text, before, sentence, match.start(), nouns):
                yield RULE.finding(document, match.start(), match.end(), f"“{match[0]}” of a country or organisation")
                break


def _speaks_of(text: str, before: Span, sentence: Span, pronoun: int, nouns: frozenset[str]) -> bool:
    """Whether the subject is a country or organisation, and no other name stands between it and the pronoun."""
    if _names(text, sentence.start, pronoun):
        return _is_subject(text, sentence, nouns) and _names(text, sentence.start, pronoun) <= nouns
    # Only a pronoun near the beginning of a sentence looks back over the full stop.
    near = text.count(" ", sentence.start, pronoun) <= _NEAR
    return near and _is_subject(text, before, nouns) and _names(text, before.start, before.end) <= nouns


def _is_subject(text: str, sentence: Span, nouns: frozenset[str]) -> bool:
    """Whether a sentence begins with such a noun ("Turkey said") or stresses it ("it was Russia that"); "Russia's coach" does not."""
    first = _SUBJECT.match(text, sentence.start, sentence.end)
    stressed = _STRESSED.search(text, sentence.start, sentence.end)
    return any(match is not None and match[1] in nouns for match in (first, stressed))


def _names(text: str, start: int, end: int) -> set[str]:
    """The capitalised words of a stretch, but for a first word that is no name."""
    found = {match[0] for match in _CAPITAL.finditer(text, start, end)}
    return found - _OPENERS
