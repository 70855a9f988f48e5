"""Forms of a name that follow from the conventions of languages: how others spell it, with the case endings that translation leaves in.

Зась gives Zas, and Zasya, Zasyu, Zasem, Zase; Пашинян gives Pashinyan, Pachinian, Paschinjan, Paszynian. Nobody types them in.
A generated form is a possibility, not a fact: whoever uses one must drop it where it is a common word or somebody else's name.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from normalize.lexicon import decline, romanise
from normalize.lexicon.conventions import FALLBACK, Conventions, Source, load
from normalize.lexicon.romanise import Table

__all__ = ["Conventions", "Generated", "declined", "generate", "load"]

SHORTEST = 3  # letters of a form; shorter ones mean too much else
SHORTEST_ACRONYM = 2  # RF, RB: needs the entity itself beside it
MOST = {"person": 200, "place": 120}  # forms of one label, likeliest first; the rest would be met less than once in a corpus
MOST_OTHERS = 60  # organisations, media, groups, terms: full names and acronyms, endings only where the name is one word
CHANGED_VARIANTS = 3  # spellings of one word with an ending by one table
LONGEST = 3  # words of a label that declines; longer ones hold words that do not agree (Республика Беларусь в составе ...)

_APOSTROPHES = dict.fromkeys(map(ord, "’ʼ‘`"), "'")  # one entry of a table is enough for all of them
_CASELESS = ("georgian", "arabic", "hebrew")
_INITIAL = re.compile(
    r"(?<![^\W\d_]['’])(?<![^\W\d_])(?!(?:al|el)[- ])[^\W\d_]"
)  # the first letter of a word, but not of an Arabic article


Spelling = tuple[str, ...]  # a spelling, and the same without its marks where it has some


class Generated(NamedTuple):
    """A form, the convention that spells it so, and what was done to it before: a case, "cut stem", "adjective", "acronym" or ""."""

    text: str
    convention: str
    ending: str


def generate(label: str, language: str, kind: str, conventions: Conventions) -> Iterator[Generated]:
    """The forms of one label of an entity, the likeliest first, each text once, in NFC, never the label itself.

    `language` is the label's own (an ISO 639 code), `kind` the entity's. Persons, places and names of one word get case endings, only
    places adjectives, and words in capitals are read as acronyms, but for persons. Yields nothing for a label in letters that the
    language's file does not know. The same arguments give the same forms in the same order.
    """
    label = unicodedata.normalize("NFC", label).translate(_APOSTROPHES)
    source = _source(label, language, conventions)
    if source is None:
        return
    seen, left = {label}, MOST.get(kind, MOST_OTHERS)
    for form in _forms(label, source, kind, conventions):
        if form.text not in seen and sum(map(str.isalpha, form.text)) >= (SHORTEST_ACRONYM if form.ending == "acronym" else SHORTEST):
            yield form
            left -= 1
            if not left:
                return
        seen.add(form.text)


def declined(label: str, language: str, kind: str, conventions: Conventions) -> Iterator[tuple[str, str]]:
    """The label in the oblique cases of its own language, each text once, with its case: how running text in that language has it."""
    label = unicodedata.normalize("NFC", label).translate(_APOSTROPHES)
    source = conventions.sources.get(language)
    if source is None or not _declines(label, kind) or _source(label, language, conventions) is not source:
        return
    seen = {label}
    for text, case in _changed(label, source, kind):
        if case in source.declension.cases and text not in seen:
            seen.add(text)
            yield text, case
    head, gap, last = label.rpartition(" ")
    for word in decline.own_forms(last, source.declension.own.get(kind, {})):
        yield head + gap + word, "genitive"


def _source(label: str, language: str, conventions: Conventions) -> Source | None:
    """The file for a label: that of its language if it is in the script of the label, else the common one for Latin letters."""
    source = conventions.sources.get(language)
    latin = all("LATIN" in unicodedata.name(letter, "") for letter in label if letter.isalpha())
    if source is not None and (source.script == "latin") == latin:
        return source
    return conventions.sources.get(FALLBACK) if latin else None


def _forms(label: str, source: Source, kind: str, conventions: Conventions) -> Iterator[Generated]:
    """Nominatives by every convention, then what is rarer: other choices, endings, adjectives and stems, forms by way of a third language."""
    spell = _Speller(kind, conventions.plain, source)
    acronym = _is_acronym(label, kind)
    shown = [t for t in source.tables if (t.endings if acronym else not t.then or conventions.sources[t.then].script == "latin")]
    yield from _usual_first([(table, "acronym" if acronym else "", spell(label, table, romanise.VARIANTS)) for table in shown])
    if not _declines(label, kind):
        return
    written = [table for table in source.tables if table.endings]
    changed = list(_changed(label, source, kind))
    yield from _usual_first([(table, ending, spell(text, table, CHANGED_VARIANTS)) for table in written for text, ending in changed])
    for table in source.tables:
        # A place has a name of its own in Russian: German Wien comes back as Vienna's Вена, never as "Vin".
        if table.then and (kind == "person" or (kind == "place" and conventions.sources[table.then].script == "latin")):
            yield from _by_way_of(label, table, kind, spell, conventions)


def _usual_first(spelt: list[tuple[Table, str, list[Spelling]]]) -> Iterator[Generated]:
    """The first spelling by each table, then the others of each."""
    for part in (slice(1), slice(1, None)):
        for table, ending, found in spelt:
            for spelling in found[part]:
                for text in spelling:
                    yield Generated(text, table.name, ending)


def _by_way_of(label: str, table: Table, kind: str, spell: "_Speller", conventions: Conventions) -> Iterator[Generated]:
    """What a third language makes of the label as it spells it: its own endings, its own romanisation."""
    between = conventions.sources[table.then]
    written = [second for second in between.tables if second.endings]
    for there, *_ in spell(label, table, 1):
        for second in written:
            for spelling in spell(there, second, 2):
                for text in spelling:
                    yield Generated(text, f"{table.name} {second.name}", "")
        for changed, ending in _changed(there, between, kind):
            if ending in between.declension.cases:
                for spelling in spell(changed, written[0], 1):
                    for text in spelling:
                        yield Generated(text, f"{table.name} {written[0].name}", ending)


class _Speller:
    """Spells labels by tables; a label and a word that many of its calls share are cut once."""

    def __init__(self, kind: str, plain: Mapping[int, str], source: Source) -> None:
        self._kind, self._plain = kind, plain
        self._caseless, self._clusters = source.script in _CASELESS, source.clusters
        self._words: dict[str, list[tuple[str, str, bool]]] = {}
        self._cut: dict[tuple[str, str], romanise.Parts | None] = {}

    def __call__(self, label: str, table: Table, most: int) -> list[Spelling]:
        """The spellings of a label by a table, at most so many, the usual one first; none where a letter is unknown."""
        parts: list[str | romanise.Rule] = []
        for between, word, acronym in self._words_of(label):
            key = word, table.name
            if key not in self._cut:
                parts_of_word = romanise.cut(word, table, letter_by_letter=acronym)
                unspoken = parts_of_word is not None and not self._clusters and romanise.lacks_vowels(parts_of_word)
                self._cut[key] = None if unspoken or parts_of_word is None else romanise.merged(parts_of_word)
            found = self._cut[key]
            if found is None:
                return []
            parts.append(between)
            parts += found
        return [self._with_plain(spelling, table) for spelling in romanise.spellings(tuple(parts), most)]

    def _with_plain(self, text: str, table: Table) -> Spelling:
        """A spelling, and where it has diacritics the same without them: keyboards and translators drop them."""
        if self._caseless:
            text = _INITIAL.sub(lambda letter: letter[0].upper(), text)
        if text.isascii():
            return (text,)
        text = unicodedata.normalize("NFC", text)
        if not table.plain:
            return (text,)
        decomposed = unicodedata.normalize("NFD", text.translate(self._plain))
        return text, "".join(letter for letter in decomposed if not unicodedata.combining(letter))

    def _words_of(self, label: str) -> list[tuple[str, str, bool]]:
        if label not in self._words:
            self._words[label] = [(between, word, _is_acronym(word, self._kind)) for between, word in romanise.words(label)]
        return self._words[label]


def _is_acronym(word: str, kind: str) -> bool:
    return kind != "person" and len(word) > 1 and word.isupper()


def _declines(label: str, kind: str) -> bool:
    """Whether endings are put to a label: to persons, places, and names of one word (Gazprom, Hamas, Covid-19), but not to descriptions or acronyms."""
    if kind == "person":
        return True
    words = [word for _, word in romanise.words(label) if word[:1].isalpha()]
    return (kind == "place" or len(words) == 1) and not all(_is_acronym(word, kind) for word in words)


def _changed(label: str, source: Source, kind: str) -> Iterator[tuple[str, str]]:
    """The label in its oblique cases (all words, then only the last), as an adjective, and without its ending; each with what was done."""
    declension = source.declension
    pairs = romanise.words(label)
    if not pairs or not pairs[-1][1] or len(pairs) > LONGEST:
        return
    declined = [
        decline.decline(word, rows, declension.cases)
        for word, rows in zip([w for _, w in pairs], _noun_types(pairs, source, kind), strict=True)
    ]
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
    woman = (
        kind == "person" and len(pairs) > 1 and given.endswith(declension.feminine_endings or ("\0",)) and given not in declension.masculine
    )
    usual = declension.rows.get("person" if kind == "person" else "place", {})
    for index in range(len(pairs)):
        yield declension.rows.get("woman", {}) if woman and index else usual
