"""From entities to postings: which keys may mean which entity, how far each is trusted and which witness it needs."""

from collections.abc import Callable, Container, Iterable
from typing import Any

from normalize.lexicon.entity import Entity, Form, Label, label_parts
from normalize.lexicon.keys import is_acronym, key
from normalize.lexicon.postings import Posting, PostingRole
from normalize.lexicon.tables import Tables
from normalize.model import Trust

# Letters that a name must have before it is believed with little or no witness.
SHORT_NAME = 4
SHORT_PLACE = 3
SHORT_ACRONYM = 3
NONE, RELATED, ITSELF = 0, 1, 2
LAST_LATIN = "\u024f"

Spell = Callable[[str, str, str], Iterable[tuple[str, str]]]  # label, language, kind: its spellings, each with the convention that makes it


def compile_entities(
    entities: Iterable[Entity],
    common: Container[str] = frozenset(),
    names: Container[str] = frozenset(),
    given: Container[str] = frozenset(),
    spell: Spell | None = None,
) -> Tables:
    """Tables for the entities, which are numbered as they come.

    `common` holds the common words, `names` the names that many people and places bear, `given` the given names in English; `spell` writes the acronyms
    of other scripts.
    """
    tables = Tables(tuple(entities))
    places: dict[int, dict[Any, int]] = {}

    def row(table: list[Any], value: Any) -> int:
        index = places.setdefault(id(table), {})
        known = index.get(value)
        if known is None:
            known = index[value] = len(table)
            table.append(value)
        return known

    for number, entity in enumerate(tables.entities):
        mine: dict[str, list[Posting]] = {}
        _add_labels(mine, number, entity, common, names, given, lambda value: row(tables.languages, value))
        _add_styles(mine, number, entity, lambda value: row(tables.styles, value))
        for form in entity.forms:
            _add_form(mine, number, form, len(tables.forms))
            tables.forms.append((number, form))
        if spell is not None:
            _add_letters(mine, number, entity, common, spell, lambda value: row(tables.conventions, value))
        for name, postings in mine.items():
            tables.keys.setdefault(name, []).extend(postings)
    for postings in tables.keys.values():
        postings.sort(key=lambda posting: (posting.role, posting))
    return tables


def _add_labels(
    mine: dict[str, list[Posting]],
    number: int,
    entity: Entity,
    common: Container[str],
    names: Container[str],
    given: Container[str],
    row: Callable[[tuple[str, ...]], int],
) -> None:
    """The standard names and those that are right too, each key once with all the languages where it is right."""
    standard: dict[tuple[str, bool, bool], list[str]] = {}
    right_too: dict[tuple[str, bool, bool], list[str]] = {}
    adjectives: dict[str, list[str]] = {}
    for language, label in entity.labels.items():
        for text, short in label_parts(label):
            standard.setdefault((text, short, is_acronym(text)), []).append(language)
        for text in label.also:
            right_too.setdefault((text, " " not in text and label.short is not None, is_acronym(text)), []).append(language)
    for language, words in entity.adjectives.items():
        for word in words:
            adjectives.setdefault(word, []).append(language)
    for role, found in ((PostingRole.LABEL, standard), (PostingRole.ALSO, right_too)):
        for (text, short, acronym), languages in found.items():
            demand = _label_demand(text, entity.kind, acronym, languages, common)
            # An outlet's name in its own language is a name of its own: Rádio Svobodná Evropa stays in an English text.
            # So is what English dictionaries have as a name of its own: Maurice is rather a man than Mauritius in French.
            # What is right in English stands there as the place, Kharkiv say, unless it is a given name too: Florence, Georgia.
            another = key(text) in names and ("en" not in languages or key(text) in given)
            local = entity.kind == "medium" or (entity.kind == "place" and another)
            trust = Trust.REVIEW if local else Trust.LIKELY
            posting = Posting(number, role, short, trust, demand, acronym, row(tuple(sorted(languages))), 0)
            mine.setdefault(key(text), []).append(posting)
    for word, languages in adjectives.items():
        posting = Posting(number, PostingRole.ADJECTIVE, False, Trust.SURE, NONE, False, row(tuple(sorted(languages))), 0)
        mine.setdefault(key(word), []).append(posting)


def _label_demand(text: str, kind: str, acronym: bool, languages: Container[str], common: Container[str]) -> int:
    """The witness for a label met in a text of another language; in its own language a label needs none."""
    if acronym:
        if sum(c.isalpha() for c in text) <= SHORT_ACRONYM:
            return ITSELF
        # An English acronym is known everywhere, so the OSCE in a German text is that; OPAC in an English one is rather a catalogue than the OPCW.
        return NONE if text.isupper() and "en" in languages and key(text) not in common else RELATED
    words = key(text).split(" ")
    if len(words) > 1:
        return NONE
    # Wien and Kiew are short, but beside their country they are cities; a person or firm of four letters may be anybody.
    if words[0] in common or _letters(words[0]) <= (SHORT_PLACE if kind == "place" else SHORT_NAME):
        return ITSELF
    return RELATED


def _letters(word: str) -> int:
    """How many letters a word would have in an alphabet: a Han character is a syllable or more, a sign of kana or Hangul one."""
    return len(word) * (
        3 if "\u3400" <= word[0] <= "\u9fff" else 2 if "\u3041" <= word[0] <= "\u30ff" or "\uac00" <= word[0] <= "\ud7af" else 1
    )


def _add_styles(mine: dict[str, list[Posting]], number: int, entity: Entity, row: Callable[[tuple[str, str, str]], int]) -> None:
    for style in entity.styles:
        detail = row((style.language, style.axis, style.choice))
        for text, short in label_parts(Label(style.full, style.short)):
            usual = entity.labels.get(style.language)
            as_short = short or (usual is not None and usual.short is not None and " " not in text and " " in usual.full)
            mine.setdefault(key(text), []).append(
                Posting(number, PostingRole.STYLE, as_short, Trust.SURE, NONE, is_acronym(text), detail, 0)
            )


def _add_form(mine: dict[str, list[Posting]], number: int, form: Form, extra: int) -> None:
    short = form.part == "short" or (form.part is None and (is_acronym(form.text) or len(key(form.text).split(" ")) == 1))
    posting = Posting(number, PostingRole.FORM, short, Trust.parse(form.trust), NONE, True, 0, extra)
    mine.setdefault(key(form.text), []).append(posting)


def _add_letters(
    mine: dict[str, list[Posting]], number: int, entity: Entity, common: Container[str], spell: Spell, row: Callable[[str], int]
) -> None:
    """The acronyms of other scripts letter by letter, as the press writes them: КДБ gives KDB.

    The one thing that is enumerated: a run of capitals has no sound by which it could be recognised, and there are few of them.
    A key that anybody wrote by hand for this entity is left as it is.
    """
    written = set(mine)
    for language, label in entity.labels.items():
        for text, short in label_parts(label):
            if not (is_acronym(text) and text[0] > LAST_LATIN):
                continue
            for made, convention in spell(text, language, entity.kind):
                name = key(made)
                if name and is_acronym(made) and name not in written and name not in common:
                    written.add(name)
                    demand = ITSELF if len(name) <= SHORT_ACRONYM else RELATED
                    detail = row(f"{language}:{convention}")
                    mine.setdefault(name, []).append(Posting(number, PostingRole.LETTERS, short, Trust.LIKELY, demand, True, detail, 0))
