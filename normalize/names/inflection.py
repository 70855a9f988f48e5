"""The standard name in the case of the spelling that it replaces: Polish z Zelenskym becomes z Zełenskim.

A spelling is declined by the tables of the text's language, as a native speaker declines a foreign name, or by those of the language that it came from. If the
same case of the standard name has one form only, that form is what should stand there; else nobody can tell but a reader.
"""

from collections.abc import Iterator, Mapping

from rapidfuzz.distance import Prefix

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import fold, is_acronym
from normalize.lexicon.recorded import RECORDED
from normalize.memo import once
from normalize.names.standard import is_latin

LONGEST_ENDING = 2  # letters of a nominative that other cases change
STEM = 2  # letters that they leave: Цо
_ONE_CASE = {"prepositional": "locative"}  # two names of it

_OPEN = frozenset(
    "aeiouyąęáéíóúůýěаеёиоуыэюяіїєйў"
)  # letters in which oblique cases end, as nominatives do; a final consonant is a nominative's

Cases = Mapping[str, tuple[str, ...]]  # by case the forms of one word


def in_its_case(lexicon: Lexicon, number: int, surface: str, standard: str, language: str) -> str | None:
    """The standard name in the oblique case that a spelling is in, None where the tables do not say surely in which."""
    return _in_its_case(lexicon, number, tuple(surface.split(" ")), standard, language)


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
        Prefix.similarity(fold(word), fold(name)) >= max(len(name) - LONGEST_ENDING, STEM) for word, name in zip(words, names, strict=True)
    )


def declines(lexicon: Lexicon, number: int, word: str, language: str) -> bool:
    """Whether a word of an entity's name has other forms than the nominative in a language."""
    return any(word not in found for found in _declined(lexicon, word, base(language), lexicon.kind(number)).values())


@once
def _in_its_case(lexicon: Lexicon, number: int, words: tuple[str, ...], standard: str, language: str) -> str | None:
    kind, spoken = lexicon.kind(number), base(language)
    names = standard.split(" ")
    if len(names) != len(words) or any(is_acronym(word) for word in (*words, *names)):
        return None
    wanted = [_declined(lexicon, name, spoken, kind) for name in names]
    if not any(wanted):
        return None
    met = [dict(_cases_of(lexicon, number, at, word, spoken)) for at, word in enumerate(words)]
    found = set()
    for case in {case for cases in (*wanted, *met) for case in cases}:
        # A word that the tables do not decline has one form in every case.
        forms = [cases.get(case, (name,)) for cases, name in zip(wanted, names, strict=True)]
        if all(word in form or fold(word) in there.get(case, ()) for word, form, there in zip(words, forms, met, strict=True)) and any(
            case in there for there in met
        ):
            if any(len(form) > 1 for form in forms):
                return None
            found.add(" ".join(form[0] for form in forms))
    return found.pop() if len(found) == 1 else None


def _cases_of(lexicon: Lexicon, number: int, at: int, word: str, language: str) -> Iterator[tuple[str, frozenset[str]]]:
    """Of a word in some place of a name, each case in which some label of the entity has it, with that form (folded)."""
    gathered: dict[str, set[str]] = {}
    kind = lexicon.kind(number)
    for spoken, label in lexicon.entity(number).labels.items():
        if spoken not in RECORDED:
            continue
        for text in dict.fromkeys((label.full, label.short or label.full, *label.also)):
            names = text.split(" ")
            if at < len(names) and is_latin(names[at]) == is_latin(word):
                for tables in {language, spoken}:
                    for case, forms in _declined(lexicon, names[at], tables, kind).items():
                        if any(fold(form) == fold(word) for form in forms):
                            gathered.setdefault(case, set()).add(fold(word))
    for case, found in gathered.items():
        yield case, frozenset(found)


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
    if own:
        found["genitive"] = (*found.get("genitive", ()), *own)
    return {_ONE_CASE.get(case, case): tuple(dict.fromkeys(forms)) for case, forms in found.items()}
