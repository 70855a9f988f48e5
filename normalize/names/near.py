"""Names that no form gives but that are near to one: a letter lost, another transliteration, an unknown ending.

Each distinct capitalised word that nobody knows is compared once. A near word is believed where the text names the entity itself,
where the name before it agrees as well ("Ruben Rubinian"), or where it is a place of a country that the text names and hardly differs;
where only something related is named, a person must look.
"""

from typing import NamedTuple

from rapidfuzz.distance import OSA

from normalize.lexicon import Lexicon
from normalize.lexicon.entity import Entity, Label
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import fold, without_marks
from normalize.lexicon.postings import PostingRole
from normalize.model import Document, Span, Trust
from normalize.names.given import Given, given_name, word_before
from normalize.names.matches import occurrences
from normalize.names.mention import Mention
from normalize.names.neighbours import KNOWN_NAMES, ONE_FORM, near_names
from normalize.names.resolve import in_case_of
from normalize.names.sorting import interesting
from normalize.names.witnesses import Witnesses
from normalize.similarity import name_similarity

ALONE_SHORTEST = 5  # letters of one that is believed without its name as a beginning; of shorter ones two thirds are other names
LONGEST_ENDING = 3  # letters of a case ending: Zas-y, Zas-ovi, Zas-ami
ALONE = 0.96  # similarity that one word needs beside the entity itself; at 0.93 Yicheng is Yichang and Okita Akita
ALONE_RELATED = 0.97  # and where only something related is named, to be worth a person's look
GIVEN_ALIKE = 0.88  # similarity of a misspelt given name to the right one
PLACE_SHORTEST = 7  # letters of a place that is believed where only its country is named, and then with one letter wrong: of 9 such
# places with more wrong, 7 were others (Nanjiang, Nanyang; Zhonghua, Zhongwei)
ITSELF = 2


class Judged(NamedTuple):
    """A near name, how far it is believed, and how much of the text it takes."""

    trust: Trust
    similarity: float
    entity: Entity
    span: Span
    canonical: str


def search(document: Document, lexicon: Lexicon, known: list[Mention], witnesses: Witnesses) -> list[Mention]:
    """Mentions by words that are near to a known name, outside of what is known already."""
    if base(document.language) not in ONE_FORM:
        return []
    found = _misspelt_given_names(document, lexicon, known)
    unknown = interesting(document, lexicon).near
    if not unknown:
        return found
    taken = {offset for mention in known for offset in (mention.start, mention.end - 1)}
    waiting = [(document.text[start:end], start, end) for start, end in occurrences(document, unknown) if start not in taken]
    # Full names first: they are witnesses for the family name alone.
    for pairs_only in (True, False):
        for word, start, end in waiting:
            if not any(m.start <= start < m.end for m in found):
                mention = _judge(document, lexicon, word, Span(start, end), witnesses, pairs_only)
                if mention is not None:
                    found.append(mention)
    return found


def _is_declined(word: str, name: str) -> bool:
    """Whether the word is the name with letters of a case ending after it."""
    return word.startswith(name) and 0 < len(word) - len(name) <= LONGEST_ENDING


def _judge(document: Document, lexicon: Lexicon, word: str, place: Span, witnesses: Witnesses, pairs_only: bool) -> Mention | None:
    best: Judged | None = None
    for name, similarity in near_names(word, document.language, lexicon):
        for posting in lexicon.postings(name):
            label = lexicon.label(posting.entity, document.language)
            standard = None if label is None else next((text for text in (label.short, label.full) if text and fold(text) == name), None)
            if posting.role > PostingRole.STYLE or label is None or standard is None:
                continue
            entity = lexicon.entity(posting.entity)
            judged = _weigh(document, lexicon, word, place, witnesses.level(posting.entity), entity, label, standard, similarity)
            if judged is not None and (best is None or judged[:2] > best[:2]):
                best = judged
    if best is None or (pairs_only and best.span == place):
        return None
    if best.trust > Trust.REVIEW and (number := lexicon.number(best.entity.id)) is not None:
        witnesses.add(number, best.span)
    return Mention(
        *best.span, document.text[best.span.start : best.span.end], best.entity.id, best.entity.kind, best.trust,
        in_case_of(document.text[best.span.start : best.span.end], best.canonical, document.language), "near", f"similarity {best.similarity:.2f} to {best.canonical!r}",
    )  # fmt: skip


def _weigh(
    document: Document, lexicon: Lexicon, word: str, place: Span, level: int, entity: Entity, label: Label, name: str, similarity: float
) -> Judged | None:
    if fold(word) == fold(name) + "s":  # a genitive or plural: Wladimir Putins Krieg; in English an apostrophe may be lost
        return Judged(Trust.REVIEW, similarity, entity, place, name) if level == ITSELF and base(document.language) == "en" else None
    given = Given.SILENT
    if entity.kind == "person" and is_a_womans(word, name):
        return None
    if entity.kind == "person":
        number = lexicon.number(entity.id)
        given = Given.SILENT if number is None else given_name(document, lexicon, number, place)
        if given is Given.ANOTHER:
            return None
        before = word_before(document, place)
        if given is Given.AGREES and before is not None:
            own = without_marks(before[1]) == without_marks(label.full.split(" ")[0])
            both = own or _may_be_misspelt(before[1], document.language, lexicon)
            return Judged(
                Trust.LIKELY, similarity, entity, Span(before.start(1), place.end) if both else place, label.full if both else name
            )
    if fold(word) == fold(name) + "s":
        return (
            Judged(Trust.REVIEW, similarity, entity, place, name) if level == ITSELF else None
        )  # a genitive or plural: Germanys, Ortegas'
    if level == ITSELF and _is_declined(word, name):
        return Judged(Trust.LIKELY, similarity, entity, place, name)
    if level == 0 or similarity < (ALONE if level == ITSELF else ALONE_RELATED) or len(word) < ALONE_SHORTEST:
        return None
    if entity.kind == "person" and given is Given.TITLE:
        return Judged(Trust.LIKELY, similarity, entity, place, name)
    surely_there = entity.kind == "place" and len(word) >= PLACE_SHORTEST and OSA.distance(fold(word), fold(name), score_cutoff=1) <= 1
    return Judged(Trust.LIKELY if level == ITSELF or surely_there else Trust.REVIEW, similarity, entity, place, name)


def is_a_womans(word: str, name: str) -> bool:
    """Whether the word is the feminine of a family name: Nováková is not Novák, nor Wiśniewska Wiśniewski."""
    mine, theirs = without_marks(word), without_marks(name)
    return (mine.endswith(("ova", "eva")) and not theirs.endswith(("ov", "ev", "a"))) or (
        mine.endswith(("ska", "cka", "skaya", "skaia")) and theirs.endswith(("ski", "cki", "sky", "skyi", "skiy", "skyy"))
    )


def is_a_womans_given(word: str, name: str) -> bool:
    """Whether a given name is the feminine of another: Emanuela is not Emmanuel; a man's in the genitive stands beside a declined family name."""
    return without_marks(word).endswith("a") and without_marks(name)[-1] not in "aeiouy"


def _may_be_misspelt(word: str, language: str, lexicon: Lexicon) -> bool:
    """Whether a given name is none that anybody is known to bear: Baracks, but not Aleksandr beside an Alexander."""
    name = fold(word)
    return not lexicon.is_given_name(name, language) and not lexicon.is_common(name, KNOWN_NAMES) and not lexicon.is_common(name, language)


def _misspelt_given_names(document: Document, lexicon: Lexicon, known: list[Mention]) -> list[Mention]:
    """Full names whose family name is right and whose given name is near to the person's."""
    found = []
    for mention in known:
        if mention.kind != "person" or not mention.is_right or " " in mention.text:
            continue
        before = word_before(document, mention.span)
        number = lexicon.number(mention.entity)
        label = None if number is None else lexicon.label(number, document.language)
        if before is None or not before[1][0].isupper() or label is None or label.full.count(" ") != 1 or label.short != mention.text:
            continue
        own = label.full.split(" ")[0]
        if fold(before[1]) == fold(own) or not _may_be_misspelt(before[1], document.language, lexicon) or is_a_womans_given(before[1], own):
            continue
        similarity = name_similarity(before[1], own, "person")
        if similarity >= GIVEN_ALIKE:
            start = before.start(1)
            surface = document.text[start : mention.end]
            found.append(
                Mention(
                    start,
                    mention.end,
                    surface,
                    mention.entity,
                    mention.kind,
                    Trust.LIKELY,
                    in_case_of(surface, label.full, document.language),
                    "near",
                    f"similarity {similarity:.2f} to {own!r}",
                )
            )
    return found
