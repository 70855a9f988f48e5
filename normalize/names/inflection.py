"""The standard name in the case of the spelling that it replaces: Polish z Zelenskym becomes z Zełenskim.

A spelling is declined by the tables of the text's language, as a native speaker declines a foreign name, or by those of the language that it came from. If the
same case of the standard name has one form only, that form is what should stand there; else nobody can tell but a reader.
"""

import enum
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from rapidfuzz.distance import Prefix

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import fold, is_acronym
from normalize.lexicon.recorded import RECORDED
from normalize.memo import once
from normalize.names.standard import is_latin

LONGEST_ENDING = 2  # letters of a nominative that other cases change
STEM = 2  # letters that they leave: Цо
NOMINATIVE, OF_PERSONS = "nominative", "-of-persons"
_ONE_CASE = {"prepositional": "locative"}  # two names of it

_OPEN = frozenset(
    "aeiouyąęáéíóúůýěаеёиоуыэюяіїєйў"
)  # letters in which oblique cases end, as nominatives do; a final consonant is a nominative's

Cases = Mapping[str, tuple[str, ...]]  # by case the forms of one word


class Governed(NamedTuple):
    """The cases for which the preposition before a name asks, none where it says nothing; whether it can be nothing but a preposition (Czech se is "himself", too)."""

    cases: frozenset[str] = frozenset()
    surely: bool = False


def governed(lexicon: Lexicon, before: str, language: str, kind: str) -> Governed:
    """For which cases the word before the name of a person or place asks."""
    record, word = lexicon.language(language), fold(before)
    asked = [case for case, words in record.governs.items() if word in words]
    of_persons = [case.removesuffix(OF_PERSONS) for case in asked if case.endswith(OF_PERSONS)]
    cases = of_persons if of_persons and kind == "person" else [case for case in asked if not case.endswith(OF_PERSONS)]
    return Governed(frozenset(cases), word not in record.words_of("pronoun"))


def in_its_case(lexicon: Lexicon, number: int, surface: str, standard: str, language: str, asked: Governed | None = None) -> str | None:
    """The standard name in the oblique case that a spelling is in, None where neither the tables nor the word before say surely in which."""
    return _in_its_case(lexicon, number, tuple(surface.split(" ")), standard, language, asked or Governed())


def is_nominative(lexicon: Lexicon, number: int, surface: str, standard: str, language: str) -> bool:
    """Whether a spelling can only be a nominative: it begins with the given name in that case (Олександр), or is a word that ends in the same consonant as the name."""
    words, names = surface.split(" "), standard.split(" ")
    if len(words) != len(names):
        return False
    if len(words) == 1:
        last = fold(surface)[-1]
        return last == fold(standard)[-1] and last not in _OPEN and bool(_declined(lexicon, standard, base(language), lexicon.kind(number)))
    return words[0] == names[0] and declines(lexicon, number, words[0], language)


def is_perhaps_its_case(surface: str, standard: str) -> bool:
    """Whether a spelling differs from the standard name in its endings alone, which the tables may not know: Цоя of Цой, Сіднея of Сідней."""
    words, names = surface.split(" "), standard.split(" ")
    return len(words) == len(names) and all(
        Prefix.similarity(_read(word), _read(name)) >= max(len(name) - LONGEST_ENDING, STEM)
        for word, name in zip(words, names, strict=True)
    )


def _read(name: str) -> str:
    """A name as it is compared: the Ukrainian press writes foreign names with ґ or г."""
    return fold(name).replace("ґ", "г")


def declines(lexicon: Lexicon, number: int, word: str, language: str) -> bool:
    """Whether a word of an entity's name has other forms than the nominative in a language."""
    return any(word not in found for found in _declined(lexicon, word, base(language), lexicon.kind(number)).values())


def is_no_ending(lexicon: Lexicon, number: int, surface: str, standard: str, language: str) -> bool:
    """Whether a word that differs from the standard name in its ending alone has one that no name of the language has in any case, or the name has one form."""
    from normalize.lexicon import decline

    source = lexicon.conventions().sources.get(base(language))
    words, names = surface.split(" "), standard.split(" ")
    if source is None or len(words) != 1 or len(names) != 1:
        return False
    kind = lexicon.kind(number)
    if stays(lexicon, number, standard, language) or decline.fitting(standard, source.declension.own.get(kind, {})) is not None:
        return True  # Лавров is of a kind whose forms are all known
    ending = surface[int(Prefix.similarity(_read(surface), _read(standard))) :].lower()
    tables = source.declension.rows.values()
    taken = {cell for rows in tables for group in rows.values() for row in group for cells in row.endings for cell in cells}
    return (
        bool(ending)
        and bool(decline.fitting(standard, source.declension.rows.get("person" if kind == "person" else "place", {})))
        and ending not in taken
    )


@once
def _in_its_case(lexicon: Lexicon, number: int, words: tuple[str, ...], standard: str, language: str, asked: Governed) -> str | None:
    kind, spoken = lexicon.kind(number), base(language)
    names = standard.split(" ")
    if len(names) != len(words) or any(is_acronym(word) for word in (*words, *names)):
        return None
    met = [_cases_of(lexicon, number, at, word, spoken) for at, word in enumerate(words)]
    if all(stays(lexicon, number, name, language) for name in names):
        # A name with one form in all cases needs no case to be known: Лукашенко in Russian.
        return standard if all(met) else None
    wanted = [_declined(lexicon, name, spoken, kind) for name in names]
    if not any(wanted) or (not asked.cases and all(NOMINATIVE in there for there in met)):
        return None  # what stands as in its own language has no case by itself
    for tables in Tables:
        found = set(_forms(words, names, wanted, [_by(tables, there) for there in met], kind, asked))
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _forms(
    words: Sequence[str],
    names: Sequence[str],
    wanted: Sequence[Cases],
    met: Sequence[Mapping[str, tuple["Met", ...]]],
    kind: str,
    asked: Governed,
) -> Iterator[str | None]:
    """What the words may stand for, a form for each case in which all of them may be; None for one that has several forms."""
    # A name that stands as in its own language has the case that the preposition asks for.
    bare = asked.cases if asked.surely and all(NOMINATIVE in there for there in met) else frozenset[str]()
    for case in {case for cases in (*wanted, *met, bare) for case in cases} - {NOMINATIVE}:
        if asked.cases and case not in asked.cases:
            continue
        # A word that the tables do not decline has one form in every case.
        forms = [cases.get(case, (name,)) for cases, name in zip(wanted, names, strict=True)]
        fits = all(word in form or case in there for word, form, there in zip(words, forms, met, strict=True)) and any(
            case in there for there in met
        )
        if fits or case in bare:
            chosen = [_as_written(word, form, there.get(case, ()), kind) for word, form, there in zip(words, forms, met, strict=True)]
            yield None if None in chosen else " ".join(filter(None, chosen))


class Tables(enum.IntEnum):
    """Whose tables make a form, in the order in which they are asked: a writer declines a foreign name as his own, and takes other forms from the languages beside his."""

    OWN = enum.auto()
    OF_NEIGHBOURS = enum.auto()
    OF_OTHERS = enum.auto()


def _by(tables: Tables, met: Mapping[str, tuple["Met", ...]]) -> Mapping[str, tuple["Met", ...]]:
    """Of the cases of a word those that some tables know, or tables that are asked before them."""
    kept = {case: tuple(each for each in found if each.tables <= tables) for case, found in met.items()}
    return {case: found for case, found in kept.items() if found}


class Met(NamedTuple):
    """How a table makes a word of a label: as which of how many endings of one case, and whose table it is."""

    at: int
    of: int
    tables: Tables


def _as_written(word: str, forms: tuple[str, ...], met: tuple[Met, ...], kind: str) -> str | None:
    """Of the forms of one case that which has the ending of the word as it stands, where that tells: of Kirgistanu and Kirgistana the one for Kyrgyzstanu.

    The ending that another language gives to a place says nothing: Ирака is Іраку.
    """
    if len(forms) == 1 or word in forms:
        return word if word in forms else forms[0]
    at = {each.at for each in met if each.of == len(forms) and (each.tables == Tables.OWN or kind == "person")}
    return forms[at.pop()] if len(at) == 1 else None


@once
def _cases_of(lexicon: Lexicon, number: int, at: int, word: str, language: str) -> Mapping[str, tuple[Met, ...]]:
    """Of a word in some place of a name, each case in which some label of the entity has it; that of a label as it stands is the nominative."""
    gathered: dict[str, set[Met]] = {}
    kind, written, neighbours = lexicon.kind(number), fold(word), lexicon.language(language).neighbours
    for spoken, label in lexicon.entity(number).labels.items():
        if spoken not in RECORDED:
            continue
        for text in dict.fromkeys((label.full, label.short or label.full, *label.also)):
            names = text.split(" ")
            if at < len(names) and is_latin(names[at]) == is_latin(word):
                if fold(names[at]) == written and spoken != language:
                    gathered.setdefault(NOMINATIVE, set()).add(Met(0, 1, Tables.OWN))
                for asked in {language, spoken}:
                    tables = Tables.OWN if asked == language else Tables.OF_NEIGHBOURS if asked in neighbours else Tables.OF_OTHERS
                    for case, forms in _declined(lexicon, names[at], asked, kind).items():
                        gathered.setdefault(case, set()).update(
                            Met(index, len(forms), tables) for index, form in enumerate(forms) if fold(form) == written
                        )
    return {case: tuple(sorted(found)) for case, found in gathered.items() if found}


@once
def stays(lexicon: Lexicon, number: int, name: str, language: str) -> bool:
    """Whether a word of an entity's name is known to have one form in all cases of a language."""
    from normalize.lexicon import decline

    noun = "person" if lexicon.kind(number) == "person" else "place"
    source = lexicon.conventions().sources.get(base(language))
    row = None if source is None else decline.fitting(name, source.declension.rows.get(noun, {}))
    return row is not None and all(cell == ("=",) for cell in row.endings)


@once
def _declined(lexicon: Lexicon, name: str, language: str, kind: str) -> Cases:
    """The forms of one word by case, by the tables of a language; those of names of men and places, since a woman's tell by her given name only."""
    from normalize.lexicon import decline

    source = lexicon.conventions().sources.get(language)
    if source is None or (source.script == "latin") != is_latin(name):
        return {}
    declension, noun = source.declension, "person" if kind == "person" else "place"
    found = decline.decline(name, declension.rows.get(noun, {}), declension.cases)
    own = tuple(decline.own_forms(name, declension.own.get(kind, {})))
    for case in ("genitive", "accusative") if own else ():
        found[case] = (*found.get(case, ()), *own)
    return {_ONE_CASE.get(case, case): tuple(dict.fromkeys(forms)) for case, forms in found.items()}
