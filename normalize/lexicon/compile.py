"""From entities to postings: which keys may mean which entity, how far each is trusted and which witness it needs."""

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import Any

from normalize.lexicon.entity import Context, Entity, Form, Label, label_parts, written_forms
from normalize.lexicon.indexes import given_names
from normalize.lexicon.keys import is_acronym, key
from normalize.lexicon.postings import Posting, PostingRole
from normalize.lexicon.records import labels_hash
from normalize.lexicon.reuse import Made
from normalize.lexicon.tables import Tables
from normalize.model import Trust

# Letters that a name must have before it is believed with little or no witness. Counted on the press forms of the shipped
# lexicon: of the generated forms of 4 letters or fewer every ninth is a word or a name of something else.
SHORT_NAME = 4
SHORT_PLACE = 3
SHORT_CASE_FORM = 5
SHORT_FAMILY_NAME = 6  # Ichiba is a market before it is a spelling of Ishiba
SHORT_ACRONYM = 3
NONE, RELATED, ITSELF = 0, 1, 2
DECLINED = "declined"  # the "convention" of a label in a case of its own language

Generated = tuple[str, str]  # the form, and the convention (with the ending) that made it
Generate = Callable[[str, str, str], Iterable[Generated]]  # label, language, kind


def compile_entities(
    entities: Iterable[Entity],
    common: Collection[str] = frozenset(),
    names: Collection[str] = frozenset(),
    generate: Generate | None = None,
    made: Mapping[str, Made] | None = None,
) -> Tables:
    """Tables for the entities in order of their ids.

    `common` holds the common words, `names` the names that many people and places bear: no generated form may be either. `made` are forms that were generated before, by the hash of the labels that they were made from.
    """
    ordered = tuple(sorted(entities, key=lambda entity: entity.id))
    tables = Tables(ordered)
    places: dict[int, dict[Any, int]] = {}

    def row(table: list[Any], value: Any, at: Any = None) -> int:
        index = places.setdefault(id(table), {})
        known = index.get(value if at is None else at)
        if known is None:
            known = index[value if at is None else at] = len(table)
            table.append(value)
        return known

    names = frozenset(names)
    given = frozenset(given_names(ordered).get("en", ()))
    for number, entity in enumerate(ordered):
        mine: dict[str, list[Posting]] = {}
        _add_labels(mine, number, entity, common, names, given, lambda value: row(tables.languages, value))
        _add_styles(mine, number, entity, lambda value: row(tables.styles, value))
        for form in entity.forms:
            _add_form(mine, number, form, row(tables.forms, form_record(form, entity), at=(number, form.text)))
        before = made.get(labels_hash(entity)) if made else None
        if before is not None:
            by_hand = set(mine)
            for name, posting, convention in before:
                if name not in by_hand:
                    mine.setdefault(name, []).append(posting._replace(entity=number, detail=row(tables.conventions, convention)))
        elif generate is not None:
            _add_generated(mine, number, entity, common, names, generate, lambda value: row(tables.conventions, value))
        tables.small.update(key(text) for text in written_forms(entity) if text[:1].islower())
        tables.small.update(
            name for name, postings in mine.items() if any(p.role == PostingRole.GENERATED and p.extra & 1 for p in postings)
        )
        for name, postings in mine.items():
            tables.keys.setdefault(name, []).extend(postings)
    for postings in tables.keys.values():
        postings.sort(key=lambda posting: (posting.role, posting))
    return tables


def _add_labels(
    mine: dict[str, list[Posting]],
    number: int,
    entity: Entity,
    common: Collection[str],
    names: Collection[str],
    given: Collection[str],
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


def _label_demand(text: str, kind: str, acronym: bool, languages: Collection[str], common: Collection[str]) -> int:
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
    if words[0] in common or len(words[0]) <= (SHORT_PLACE if kind == "place" else SHORT_NAME):
        return ITSELF
    return RELATED


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


def form_record(form: Form, entity: Entity) -> dict[str, Any]:
    """A hand-written form as the bundle keeps it: without what is empty."""
    record: dict[str, Any] = {"text": form.text, "kind": form.kind, "source": form.source, "entity": entity.id}
    record |= {k: list(v) for k, v in zip(("needs", "cues", "unless"), form.context[:3], strict=True) if v}
    return record | ({"window": form.context.window} if form.context.window != Context().window else {})


def _add_generated(
    mine: dict[str, list[Posting]],
    number: int,
    entity: Entity,
    common: Collection[str],
    names: Collection[str],
    generate: Generate,
    row: Callable[[str], int],
) -> None:
    """What conventions make of the labels; a key that anybody wrote by hand for this entity is left as it is.

    One key may be a case form of several languages (Putinem in Polish and Czech), but needs only one convention for the others.
    """
    written = set(mine)
    made_by: dict[str, set[str]] = {}  # key: the languages whose case form it is, "" for a romanisation
    forms = [(language, *form) for language, label in entity.labels.items() for form in _forms_of(label, language, entity.kind, generate)]
    forms.sort(key=lambda form: not form[4].startswith(DECLINED))
    for language, text, short, made, convention in forms:
        name = key(made)
        acronym = is_acronym(text) and is_acronym(made)
        own = language if convention.startswith(DECLINED) else ""
        if (
            not name
            or name in written
            or own in made_by.get(name, ())
            or (" " not in name and (name in common or (not acronym and (name in names or len(name) < 3))))
        ):
            continue
        if not own and name in made_by:
            continue
        made_by.setdefault(name, set()).add(own)
        demand = _generated_demand(name, entity.kind, acronym, convention)
        # "Lietuvos" in an English text is rather part of a local name (Lietuvos rytas) than Lithuania with its ending left.
        local = text[0] < "\u0250" and "/" in convention and entity.kind == "place"
        trust = Trust.REVIEW if local else Trust.LIKELY
        mine.setdefault(name, []).append(
            Posting(number, PostingRole.GENERATED, short, trust, demand, acronym, row(f"{language}:{convention}"), _shape(text, made))
        )


def _shape(label: str, made: str) -> int:
    """What a key does not say of a generated form: 1 where its label begins with a small letter; twice its words where an apostrophe divides one."""
    words = made.split()
    return int(label[0].islower()) | (len(words) << 1 if len(words) != len(key(made.replace("-", "")).split(" ")) else 0)


def _forms_of(label: Label, language: str, kind: str, generate: Generate) -> Iterable[tuple[str, bool, str, str]]:
    """Each form made of a label: the name it is made of, whether that is a short one, the form, the convention."""
    # Of the names that are right too only those in another script are worth forms: Ляйен beside Лайен.
    others = [(text, " " not in text and label.short is not None) for text in label.also if text[0] > "\u024f"]
    for text, short in [*label_parts(label), *others]:
        for made, convention in generate(text, language, kind):
            yield text, short, made, convention


def _generated_demand(name: str, kind: str, acronym: bool, convention: str) -> int:
    """The witness for a generated form: short ones, and family names with their ending cut off, need the entity itself."""
    if acronym:
        return ITSELF if len(name) <= SHORT_ACRONYM else RELATED
    if " " in name:
        return NONE
    declined = "/" in convention
    if kind == "person":
        return ITSELF if len(name) <= SHORT_FAMILY_NAME or convention.endswith("/cut stem") else RELATED
    return ITSELF if len(name) <= (SHORT_CASE_FORM if declined else SHORT_NAME) else RELATED
