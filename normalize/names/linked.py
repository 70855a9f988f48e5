"""Whether a name that may stand as it is says who is meant. Nothing changes in either case; but where nobody can tell, it is linked to no one.

A family name alone, a given name before another's family name, usual words that happen to be the name of some body, the result of a match: the label is
the lexicon's, the meaning is the text's.
"""

import re

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold, is_acronym
from normalize.memo import once, once_beside
from normalize.model import Document, Span, Trust
from normalize.names.context import (
    ITSELF,
    PAIR,
    REACH,
    Given,
    Witnesses,
    begins_of_names,
    begins_sentence,
    given_name,
    is_unknown_name,
    word_before,
)
from normalize.names.fame import is_named_everywhere, is_world_known
from normalize.names.finders._beside import beside_person
from normalize.names.finders.known import RULE
from normalize.names.gate import GIVEN_NAMES, KNOWN_NAMES, is_given
from normalize.names.reading import Reading, Scan
from normalize.names.right import is_right
from normalize.similarity import name_similarity
from normalize.similarity.folding import romanise
from normalize.text import WORD, places_of

_LIES_IN = re.compile(r", ([^\W\d_]+)(?=[,.;:)]|$)")
TOLD = frozenset(["given name agrees", "title before", "office before"])
SHORT = 5  # letters of a form that is hardly a name's alone
SHORTEST_CUT = 4  # letters of a given name that may have an ending: Liama of Liam
_INITIAL_BEFORE = re.compile(r"(?<!\w)([^\W\d_])\.[ \u00a0]?\Z")
_SURNAME_AFTER = re.compile(r"[ \u00a0](?:(?:de|du|da|di|von|van|bin|ben|al|el) )?([^\W\d_]+)")
_OPENED, _COLON = re.compile(r"[«„“\"(]\Z"), re.compile(r":[ \u00a0]")
_WORD_BEFORE, _WORD_AFTER = re.compile(r"(?<!\w)([^\W\d_]+|[^\W\d_]{2}\.)[ \u00a0-]\Z"), re.compile(r"[ \u00a0-]([^\W\d_]+)")


def is_linked(scan: Scan, witnesses: Witnesses, reading: Reading) -> bool:
    """Whether a reading says who is meant: always, but for a name that stays as it is and of which the text says nothing else."""
    lexicon, text, kind = scan.lexicon, scan.document.text[reading.start : reading.end], scan.lexicon.kind(reading.entity)
    if reading.right and kind == "person" and " " not in text and _is_a_town(scan, reading):
        return False
    stays = reading.right or (reading.canonical is None and any(each.name == "foreign label" for each in reading.evidence))
    if not stays or reading.trust == Trust.REVIEW:  # that is a link to look at
        return True
    if not any(map(str.isalpha, text)):
        return text in _labels(lexicon, reading.entity)  # 1-1 is a result, and 1+1 a channel
    if kind == "person":
        if _is_a_namesake(scan, reading.span):
            return False
        return " " in text or _is_bearer(scan, witnesses, reading)
    if kind == "place":
        return " " in text or (not _is_a_persons(scan, reading) and _is_place(scan, witnesses, reading))
    return _is_body(scan, witnesses, reading)


def _is_a_town(scan: Scan, reading: Reading) -> bool:
    """Whether a family name is that of a town, since it stands between a preposition and the place in which it lies: in Clinton, Mississippi; not "with Macron, France's president"."""
    document, lexicon = scan.document, scan.lexicon
    before, after = word_before(document, reading.span), _LIES_IN.match(document.text, reading.end)
    if before is None or after is None or before[1].lower() not in lexicon.language(document.language).words_of("preposition"):
        return False
    return any(
        lexicon.kind(posting.entity) == "place" and is_right(lexicon, posting, document.language)
        for posting in lexicon.postings(fold(after[1]))
    )


def _is_a_namesake(scan: Scan, place: Span) -> bool:
    """Whether what stands there only bears a person's name: Nelson Mandela Bridge, rue Jean Jaurès."""
    document = scan.document
    things = scan.lexicon.language(document.language).named_after
    before, after = (
        _WORD_BEFORE.search(document.text, max(0, place.start - REACH), place.start),
        _WORD_AFTER.match(document.text, place.end),
    )
    if before is not None and before[1].lower().removesuffix(".") in things:
        return True
    return after is not None and after[1][0].isupper() and after[1].lower() in things


def _is_bearer(scan: Scan, witnesses: Witnesses, reading: Reading) -> bool:
    """Whether one word is its bearer's: the text names him or what he stands for, or all the world does, and no other given name stands beside it."""
    place, text = reading.span, scan.document.text[reading.start : reading.end]
    before = word_before(scan.document, place)
    if before is not None and _is_own(scan.lexicon, reading.entity, scan.document.language, before[1]):
        return True
    if _is_anothers(scan, reading.entity, place):
        return False
    if given_name(scan.document, scan.lexicon, reading.entity, place) is Given.ANOTHER:
        return False
    if is_world_known(scan.lexicon, reading.entity):
        return True
    said = {each.name for each in beside_person(scan, reading.entity, place, True)}
    if "another given name" in said:
        return False
    level = witnesses.level(reading.entity, place)
    if level == ITSELF or not TOLD.isdisjoint(said):
        return True
    return bool(level) and text.lower() not in scan.document.vocabulary  # two farmers of Barroso, Ohio, are no Portuguese politician


def _is_anothers(scan: Scan, entity: int, place: Span) -> bool:
    """Whether the words beside one word make it somebody else's: an initial that is not his, an unknown name before it, a family name after a given name."""
    document, lexicon = scan.document, scan.lexicon
    text, language = document.text[place.start : place.end], lexicon.language(document.language)
    label = lexicon.label(entity, document.language) or lexicon.label(entity, "en")
    initial = _INITIAL_BEFORE.search(document.text, max(0, place.start - REACH), place.start)
    if initial is not None and label is not None and initial[1].isupper() and not any(word[0] == initial[1] for word in label[0].split()):
        return True
    before = word_before(document, place)
    if before is not None and before[1][0].isupper() and not before[1].isupper():
        if _is_somebodys_given_name(lexicon, before[1], document.language):
            return True
        # Where names decline, a body in the genitive may stand before one: министр Минпрома Иванов.
        lists = lexicon.has_words(document.language) and not (language.nouns_capitalised or language.names_decline)
        if lists and is_unknown_name(lexicon, before[1], document.language):
            return True
    return is_given(lexicon, fold(text), document.language) and _has_surname_after(document, lexicon, place)


def _is_own(lexicon: Lexicon, entity: int, language: str, word: str) -> bool:
    """Whether a word is a given name of a person, by its letters or its sound, in a case where names have cases."""
    labels = (lexicon.label(entity, spoken) for spoken in (language, "en"))
    own = {name for label in labels if label is not None for name in label.full.split(" ")[:-1]}
    forms = [word, word[:-1]] if lexicon.language(language).names_decline and len(word) > SHORTEST_CUT else [word]
    return any(fold(form) == fold(name) or name_similarity(form, name, "person") >= PAIR for form in forms for name in own)


@once
def _is_somebodys_given_name(lexicon: Lexicon, word: str, language: str) -> bool:
    """Whether a word is a given name of the lists, in whatever script, and in a case where names have cases."""
    name = fold(word)
    if lexicon.is_common(name, language) or lexicon.postings(name):
        return False
    latin = romanise(name)
    cut = [latin[:-1]] if lexicon.language(language).names_decline and len(latin) > SHORTEST_CUT else []
    return is_given(lexicon, name, language) or any(lexicon.is_common(each, GIVEN_NAMES) for each in (latin, *cut))


def _has_surname_after(document: Document, lexicon: Lexicon, place: Span) -> bool:
    """Whether a family name follows: a name that persons bear, one that nobody has listed, or somebody's full name without the given one."""
    after = _SURNAME_AFTER.match(document.text, place.end)
    if after is None or not after[1][0].isupper() or after[1].isupper():
        return False
    if place.end + 1 in begins_of_names(document, lexicon):
        return True  # Philippe de Grandmont, were he known
    name = fold(after[1])
    if lexicon.is_common(name, document.language) or lexicon.language(document.language).nouns_capitalised:
        return False
    borne = {lexicon.kind(posting.entity) for posting in lexicon.postings(name)}
    if borne:
        return borne == {"person"}
    return lexicon.is_common(name, KNOWN_NAMES) or is_unknown_name(lexicon, after[1], document.language)


def _is_a_persons(scan: Scan, reading: Reading) -> bool:
    """Whether the name of a place is a person's there: Florence Nightingale, Jack London; but not "in May London voted"."""
    lexicon, language, document = scan.lexicon, scan.document.language, scan.document
    surface = fold(document.text[reading.start : reading.end])
    if is_given(lexicon, surface, language) and _has_surname_after(document, lexicon, reading.span):
        return True
    before = word_before(document, reading.span)
    if before is None or not before[1][0].isupper():
        return False
    given = fold(before[1])
    if before[1] in lexicon.language(language).months or (
        lexicon.is_common(given, language) and begins_sentence(document.text, before.start(1))
    ):
        return False
    place = any(lexicon.kind(posting.entity) == "place" for posting in lexicon.postings(given))
    return is_given(lexicon, given, language) and not place


def _is_place(scan: Scan, witnesses: Witnesses, reading: Reading) -> bool:
    """Whether one word is the name of a place: a place of which the world's press writes, or a capital that only names have."""
    text = scan.document.text[reading.start : reading.end]
    if _is_a_word(scan, witnesses, reading, text):
        return False
    short_case = reading.rule != RULE and len(text) <= SHORT  # Мені is the Ukrainian "me" far more often than Maine
    if (is_world_known(scan.lexicon, reading.entity) and not short_case) or witnesses.level(reading.entity, reading.span) == ITSELF:
        return True
    return _has_telling_capital(scan.document, scan.lexicon, text, False)


def _is_a_word(scan: Scan, witnesses: Witnesses, reading: Reading, text: str) -> bool:
    """Whether what begins a sentence is rather a word of the language than the place of that name, of which the text says nothing else: Nice weather, Mali chłopcy.

    Turkey begins a sentence more often than a turkey does: a country stays, unless the record of the language says that it is a word there.
    """
    document, word = scan.document, fold(text)
    language = scan.lexicon.language(document.language)
    usual = scan.lexicon.is_common(word, document.language) and not is_named_everywhere(scan.lexicon, reading.entity)
    if not (usual or word in language.all_words or word in language.place_words):
        return False
    return _always_begins(document, text) and not witnesses.level(reading.entity, reading.span)


@once
def _always_begins(document: Document, spelling: str) -> bool:
    """Whether a word stands nowhere but at the begin of sentences."""
    return all(begins_sentence(document.text, start) for start, _ in places_of(document.text, spelling))


def _is_body(scan: Scan, witnesses: Witnesses, reading: Reading) -> bool:
    """Whether words name a body or a thing: others than usual ones, or the text names it otherwise, or what it belongs to."""
    lexicon, document = scan.lexicon, scan.document
    text = document.text[reading.start : reading.end]
    level = witnesses.level(reading.entity, reading.span)
    if is_world_known(lexicon, reading.entity) or level == ITSELF:
        return True
    if " " not in text and not is_acronym(text) and not _has_telling_capital(document, lexicon, text, True):
        return False
    return bool(level) or not lexicon.neighbours(reading.entity) or not _is_usual(scan, text)


def _is_usual(scan: Scan, text: str) -> bool:
    """Whether all words of a name are usual ones, so that many bodies are called so: Office of the President."""
    return all(scan.lexicon.is_common(fold(word), scan.document.language) for word in WORD.findall(text))


@once_beside
def _has_telling_capital(document: Document, lexicon: Lexicon, spelling: str, quoted: bool) -> bool:
    """Whether a word is a name by its capital: it stands with one where no sentence begins, and nowhere without. What is `quoted` tells of a body alone."""
    language = lexicon.language(document.language)
    if not language.capitals or language.nouns_capitalised:
        return True
    if spelling.lower() in document.vocabulary:
        return False
    if lexicon.has_words(document.language) and not lexicon.is_common(fold(spelling), document.language):
        return True  # where the usual words are known, all others are names
    begun = _begun(document, lexicon)
    return any(
        start not in begun and (quoted or not _OPENED.search(document.text, max(0, start - 1), start))
        for start, _ in places_of(document.text, spelling)
    )


@once_beside
def _begun(document: Document, lexicon: Lexicon) -> frozenset[int]:
    """Where a sentence begins, or what stands behind a colon: any word has a capital there."""
    return frozenset([sentence.start for sentence in document.sentences] + [m.end() for m in _COLON.finditer(document.text)])


@once
def _labels(lexicon: Lexicon, entity: int) -> frozenset[str]:
    """All that an entity is called, as it is written."""
    labels = lexicon.entity(entity).labels.values()
    return frozenset(text for label in labels for text in (label.full, label.short, *label.also) if text)
