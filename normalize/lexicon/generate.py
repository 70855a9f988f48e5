"""Forms of a name that follow from the conventions of languages: how others spell it, with the case endings that translation leaves in.

Зась gives Zas, and Zasya, Zasyu, Zasem, Zase; Пашинян gives Pashinyan, Pachinian, Paschinjan, Paszynian. Nobody types them in.
A generated form is a possibility, not a fact: whoever uses one must drop it where it is a common word or somebody else's name.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import islice
from typing import NamedTuple

from normalize.lexicon import decline, romanise
from normalize.lexicon.conventions import FALLBACK, Conventions, Source, load
from normalize.lexicon.romanise import Table

__all__ = ["Conventions", "Generated", "generate", "load"]

SHORTEST = 3  # letters of a form; shorter ones mean too much else
MOST = {"person": 200, "place": 120}  # forms of one label, likeliest first; the rest would be met less than once in a corpus
MOST_OTHERS = 60  # organisations, media, groups, terms: full names and acronyms, no endings
LONGEST = 3  # words of a label that declines; longer ones hold words that do not agree (Республика Беларусь в составе ...)

_APOSTROPHES = dict.fromkeys(map(ord, "’ʼ‘`"), "'")  # one entry of a table is enough for all of them
_CASELESS = ("georgian", "arabic", "hebrew")
_INITIAL = re.compile(r"(?<![^\W\d_]['’])(?<![^\W\d_])(?!(?:al|el)[- ])[^\W\d_]")  # the first letter of a word, but not of an Arabic article
_VOWELS = frozenset("aeiouy")


class Generated(NamedTuple):
    """A form, the convention that spells it so, and what was done to it before: a case, "cut stem", "adjective", "acronym" or ""."""

    text: str
    convention: str
    ending: str


def generate(label: str, language: str, kind: str, conventions: Conventions) -> Iterator[Generated]:
    """The forms of one label of an entity, the likeliest first, each text once, in NFC, never the label itself.

    `language` is the label's own (an ISO 639 code), `kind` the entity's. Only persons and places get case endings, only places
    adjectives, and words in capitals of the other kinds are read as acronyms. Yields nothing for a label in letters that the
    language's file does not know. The same arguments give the same forms in the same order.
    """
    label = unicodedata.normalize("NFC", label).translate(_APOSTROPHES)
    source = _source(label, language, conventions)
    if source is None:
        return
    seen = {label}
    fresh = _plain_too(_forms(label, source, kind, conventions), conventions.plain)
    wanted = (form for form in fresh if _usable(form.text, source) and form.text not in seen and not seen.add(form.text))  # type: ignore[func-returns-value]
    yield from islice(wanted, MOST.get(kind, MOST_OTHERS))


def _source(label: str, language: str, conventions: Conventions) -> Source | None:
    """The file for a label: that of its language if it is in the script of the label, else the common one for Latin letters."""
    source = conventions.sources.get(language)
    latin = all("LATIN" in unicodedata.name(letter, "") for letter in label if letter.isalpha())
    if source is not None and (source.script == "latin") == latin:
        return source
    return conventions.sources.get(FALLBACK) if latin else None


def _forms(label: str, source: Source, kind: str, conventions: Conventions) -> Iterator[Generated]:
    """Nominatives by every convention, then what is rarer: other choices, endings, adjectives and stems, forms by way of a third language."""
    spell = _Speller(kind, caseless=source.script in _CASELESS)
    for most in (1, romanise.VARIANTS):
        for table in source.tables:
            if not table.then or conventions.sources[table.then].script == "latin":
                for text in spell(label, table, most):
                    yield Generated(text, table.name, "acronym" if _is_acronym(label, kind) else "")
    if kind not in ("person", "place"):
        return
    written = [table for table in source.tables if table.endings]
    changed = list(_changed(label, source, kind))
    for most in (1, 3):
        for table in written:
            for text, ending in changed:
                for spelling in spell(text, table, most):
                    yield Generated(spelling, table.name, ending)
    for table in source.tables:
        if table.then:
            yield from _by_way_of(label, table, kind, spell, conventions)


def _by_way_of(label: str, table: Table, kind: str, spell: "_Speller", conventions: Conventions) -> Iterator[Generated]:
    """What a third language makes of the label as it spells it: its own endings, its own romanisation."""
    between = conventions.sources[table.then]
    for there in spell(label, table, 1):
        written = [second for second in between.tables if second.endings]
        for second in written:
            for spelling in spell(there, second, 2):
                yield Generated(spelling, f"{table.name} {second.name}", "")
        for text, ending in _changed(there, between, kind):
            if ending in between.declension.cases:
                for spelling in spell(text, written[0], 1):
                    yield Generated(spelling, f"{table.name} {written[0].name}", ending)


class _Speller:
    """Spells labels by tables; a word that many of its calls share is cut once."""

    def __init__(self, kind: str, *, caseless: bool) -> None:
        self._kind, self._caseless = kind, caseless
        self._cut: dict[tuple[str, str, bool], romanise.Parts | None] = {}

    def __call__(self, label: str, table: Table, most: int) -> Iterator[str]:
        parts: list[str | romanise.Rule] = []
        for between, word in romanise.words(label):
            acronym = _is_acronym(word, self._kind)
            key = (word, table.name, acronym)
            if key not in self._cut:
                self._cut[key] = romanise.cut(word, table, letter_by_letter=acronym)
            found = self._cut[key]
            if found is None:
                return
            parts.append(between)
            parts.extend(found)
        for spelling in romanise.spellings(tuple(parts), most):
            yield _INITIAL.sub(lambda letter: letter[0].upper(), spelling) if self._caseless else spelling


def _is_acronym(word: str, kind: str) -> bool:
    return kind not in ("person", "place") and len(word) > 1 and word.isupper()


def _changed(label: str, source: Source, kind: str) -> Iterator[tuple[str, str]]:
    """The label in its oblique cases (all words, then only the last), as an adjective, and without its ending; each with what was done."""
    declension = source.declension
    pairs = romanise.words(label)
    if not pairs or not pairs[-1][1] or len(pairs) > LONGEST:
        return
    declined = [decline.decline(word, rows, declension.cases) for word, rows in zip([w for _, w in pairs], _noun_types(pairs, source, kind), strict=True)]
    head = "".join(between + word for between, word in pairs[:-1]) + pairs[-1][0]
    last = pairs[-1][1]
    for case in declension.cases:
        if kind == "person" and case not in declined[-1]:  # Aleksandra Lukashenko is not her father's genitive, but a woman
            continue
        for n in range(max((len(found.get(case, ())) for found in declined), default=0)):
            yield "".join(b + _nth(found.get(case, ()), n, word) for (b, word), found in zip(pairs, declined, strict=True)), case
    for case in declension.cases if len(pairs) > 1 else ():
        for word in declined[-1].get(case, ()):
            yield head + word, case
    for stem in decline.cut_stem(last, declension.stems.get(kind, {})):
        yield head + stem, "cut stem"
    if kind == "place" and len(pairs) == 1:
        for word in decline.place_adjectives(last, declension):
            yield word, "adjective"


def _nth(found: tuple[str, ...], n: int, word: str) -> str:
    return found[min(n, len(found) - 1)] if found else word


def _noun_types(pairs: list[tuple[str, str]], source: Source, kind: str) -> Iterator[decline.Rows]:
    """The rows for each word of a label: a family name after a woman's given name declines as women's names do, if at all."""
    declension = source.declension
    given = pairs[0][1].lower()
    woman = kind == "person" and len(pairs) > 1 and given.endswith(declension.feminine_endings or ("\0",)) and given not in declension.masculine
    usual = declension.rows.get(kind, {})
    for index in range(len(pairs)):
        yield declension.rows.get("woman", {}) if woman and index else usual


def _plain_too(forms: Iterator[Generated], plain: Mapping[int, str]) -> Iterator[Generated]:
    """Each form, and after one with diacritics the same without them: keyboards and translators drop them."""
    for form in forms:
        text = unicodedata.normalize("NFC", form.text)
        yield form._replace(text=text)
        if not text.isascii():
            decomposed = unicodedata.normalize("NFD", text.translate(plain))
            yield form._replace(text="".join(letter for letter in decomposed if not unicodedata.combining(letter)))


def _usable(text: str, source: Source) -> bool:
    if sum(map(str.isalpha, text)) < SHORTEST:
        return False
    return source.clusters or not any(_crowded(word) for _, word in romanise.words(text) if word)


def _crowded(word: str) -> bool:
    """Whether a word has no vowel, or two consonants at its beginning or end: a word whose short vowels nobody wrote."""
    heard = [letter in _VOWELS for letter in word.lower() if letter.isalpha()]
    return not any(heard) or not any(heard[:2]) or not any(heard[-2:])
