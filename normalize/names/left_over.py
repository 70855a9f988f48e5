"""A name that another language left in a text: what nothing else can be needs no witness.

Лавровым in a Ukrainian text is the Russian instrumental of Лавров to the letter, and no form of any Ukrainian name. Where the whole sentence is in that
other language it is a quotation, and stays.
"""

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold
from normalize.memo import once, once_beside
from normalize.model import Document, Span
from normalize.names.context import begins_sentence
from normalize.names.fame import is_known_abroad
from normalize.names.gate import is_given
from normalize.names.matches import read
from normalize.names.possible import Possible
from normalize.names.right import is_right
from normalize.names.standard import is_latin
from normalize.text import WORD

LONG = 5  # letters of a spelling that is hardly another word of the language
ALIKE = 0.4  # similarity or share of letters that a name has of itself in another spelling
BEGUN = 4  # letters that a place and its case share at least
LONG_AT_START = 8  # the same where any word has a capital


def is_left_over(document: Document, lexicon: Lexicon, possible: Possible, place: Span) -> bool:
    """Whether a spelling that the tables make of a label of another language can be nothing else; only where the record says which languages stand beside."""
    surface, language, kind = document.text[place.start : place.end], document.language, lexicon.kind(possible.entity)
    if not lexicon.language(language).neighbours or kind not in ("person", "place") or (kind == "place" and " " in surface):
        return False
    if not is_known_abroad(lexicon, possible.entity) or _is_anothers(lexicon, possible.entity, surface, language):
        return False
    if (kind == "person" or is_latin(surface)) and max(possible.similarity * (kind == "person"), possible.letters) < ALIKE:
        return False  # Наполеон is no misspelt Бонапарт, nor Holandsko a Nizozemsko
    if (
        is_latin(surface)
        and kind == "place"
        and (is_given(lexicon, fold(surface), language) or _has_namesake(lexicon, possible.entity, surface, language))
    ):
        return False  # Milan is a man as well, and Torino a club
    if not has_foreign_letters(lexicon, surface, language):
        needed = LONG_AT_START if begins_sentence(document.text, place.start) else LONG
        if len(surface) < needed:
            return False
    return not _is_in_a_quotation(document, lexicon, place)


def has_foreign_letters(lexicon: Lexicon, name: str, language: str) -> bool:
    """Whether a name has a letter that the alphabet of the language lacks, where its record has the whole alphabet: ы in Ukrainian."""
    letters = lexicon.language(language).letters
    return bool(letters) and not is_latin("".join(sorted(letters))[:1]) and any(c.isalpha() and c not in letters for c in name.lower())


@once
def _has_namesake(lexicon: Lexicon, entity: int, surface: str, language: str) -> bool:
    """Whether the name of a place that a spelling may be a case of is another entity's too, or that in its own language alone, which clubs bear: Torino."""
    alike = set[str]()
    for spoken in ("en", *lexicon.language(language).neighbours):
        label = lexicon.entity(entity).labels.get(spoken)
        for text in () if label is None else (label.full, label.short or label.full, *label.also):
            stem = fold(text)[: max(len(text) - 1, BEGUN)]
            if fold(surface).startswith(stem):
                alike.add(text)
    return not alike or any(posting.entity != entity for text in alike for posting in read(lexicon, text).postings)


@once
def _is_anothers(lexicon: Lexicon, entity: int, surface: str, language: str) -> bool:
    """Whether the words are somebody else's right name in the language."""
    return any(posting.entity != entity and is_right(lexicon, posting, language) for posting in read(lexicon, surface).postings)


def _is_in_a_quotation(document: Document, lexicon: Lexicon, place: Span) -> bool:
    """Whether another word of the sentence has letters that the language lacks: then the sentence is in the other language, and so is the name."""
    sentence = next((s for s in document.sentences if s.start <= place.start < s.end), place)
    return any(
        start < place.start or place.end <= start for start in _foreign_words(document, lexicon) if sentence.start <= start < sentence.end
    )


@once_beside
def _foreign_words(document: Document, lexicon: Lexicon) -> tuple[int, ...]:
    """Where words stand that the language lacks: small ones with letters of another alphabet, and function words of the languages beside it."""
    language = lexicon.language(document.language)
    beside = (
        frozenset[str]().union(*(lexicon.language(tag).all_words for tag in language.neighbours)) - language.all_words - language.homographs
    )
    return tuple(
        match.start()
        for match in WORD.finditer(document.text)
        if (match[0].lower() in beside and not is_latin(match[0]))
        or (match[0].islower() and not is_latin(match[0]) and has_foreign_letters(lexicon, match[0], document.language))
    )
