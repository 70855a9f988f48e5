"""Whether a right name that stands in a text says who is meant. It stays as it is in any case; but where nobody can tell, it is linked to no one.

A family name alone, usual words that happen to be the name of some body, the result of a match: the label is the lexicon's, the meaning is the text's.
"""

import re

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.memo import once
from normalize.model import Trust
from normalize.names.context import WORD_AFTER, Witnesses, begins_sentence, word_before
from normalize.names.finders._beside import WORLD_KNOWN, beside_person
from normalize.names.finders.known import COUNTRY
from normalize.names.gate import KNOWN_NAMES, is_given
from normalize.names.left_over import fame
from normalize.names.reading import Reading, Scan
from normalize.names.right import is_right
from normalize.text import WORD, places_of

_LIES_IN = re.compile(r", ([^\W\d_]+)(?=[,.;:)]|$)")
TOLD = frozenset(["given name agrees", "title before", "office before"])


def is_linked(scan: Scan, witnesses: Witnesses, reading: Reading) -> bool:
    """Whether a reading says who is meant: always, but for a right name of which the text says nothing else."""
    lexicon, text = scan.lexicon, scan.document.text[reading.start : reading.end]
    if reading.right and lexicon.kind(reading.entity) == "person" and " " not in text and _is_a_town(scan, reading):
        return False
    if not reading.right or reading.trust == Trust.REVIEW:  # that is a link to look at
        return True
    if not any(map(str.isalpha, text)):
        return text in _labels(lexicon, reading.entity)  # 1-1 is a result, and 1+1 a channel
    if lexicon.kind(reading.entity) == "place":
        return not (_is_a_persons(scan, reading, text) or _is_a_word(scan, witnesses, reading, text))
    if fame(lexicon, reading.entity) >= WORLD_KNOWN:
        return True
    if lexicon.kind(reading.entity) == "person":
        return " " in text or not _is_anybody(scan, witnesses, reading)
    return not (_is_usual(scan, text) and lexicon.neighbours(reading.entity) and not witnesses.level(reading.entity, reading.span))


def _is_anybody(scan: Scan, witnesses: Witnesses, reading: Reading) -> bool:
    """Whether a family name is that of anybody: the text names neither its bearer nor what he stands for. Two farmers of Barroso, Ohio, are no Portuguese politician."""
    if witnesses.level(reading.entity, reading.span):
        return False
    return TOLD.isdisjoint(each.name for each in beside_person(scan, reading.entity, reading.span, True))


def _is_a_persons(scan: Scan, reading: Reading, text: str) -> bool:
    """Whether a place is a part of somebody's name: a given name with a family name behind it (Paris Hilton), or behind a given name (Jack London)."""
    lexicon, language, document = scan.lexicon, scan.document.language, scan.document
    before = word_before(document, reading.span)
    if before is not None and before[1][0].isupper():
        given = fold(before[1])
        word = given in lexicon.language(language).months or (
            lexicon.is_common(given, language) and begins_sentence(document.text, before.start(1))
        )
        place = any(lexicon.kind(posting.entity) == "place" for posting in lexicon.postings(given))
        if is_given(lexicon, given, language) and not place and not word:
            return True  # but not "in May London voted"
    after = WORD_AFTER.match(document.text, reading.end)
    if after is None or not after[1][0].isupper() or not is_given(lexicon, fold(text), language):
        return False
    family = fold(after[1])
    known = lexicon.has_words(language) or lexicon.is_common(family, KNOWN_NAMES)
    return known and not lexicon.is_common(family, language) and not lexicon.postings(family)


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


def _is_a_word(scan: Scan, witnesses: Witnesses, reading: Reading, text: str) -> bool:
    """Whether what begins a sentence is rather a word of the language than the place of that name, of which the text says nothing else: Nice weather, Mali chłopcy.

    Turkey begins a sentence more often than a turkey does: a country stays, unless the record of the language says that it is a word there.
    """
    document, word = scan.document, fold(text)
    language = scan.lexicon.language(document.language)
    usual = scan.lexicon.is_common(word, document.language) and fame(scan.lexicon, reading.entity) < COUNTRY
    if not (usual or word in language.all_words or word in language.place_words):
        return False
    alone = all(begins_sentence(document.text, start) for start, _ in places_of(document.text, text))
    return alone and not witnesses.level(reading.entity, reading.span)


def _is_usual(scan: Scan, text: str) -> bool:
    """Whether all words of a name are usual ones, so that many bodies are called so: Office of the President."""
    return all(scan.lexicon.is_common(fold(word), scan.document.language) for word in WORD.findall(text))


@once
def _labels(lexicon: Lexicon, entity: int) -> frozenset[str]:
    """All that an entity is called, as it is written."""
    labels = lexicon.entity(entity).labels.values()
    return frozenset(text for label in labels for text in (label.full, label.short, *label.also) if text)
