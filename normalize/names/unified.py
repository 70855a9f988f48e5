"""A text that has the standard spelling of a name and another right one: Zaporizhzhia and Zaporizhzhya.

Each may stand alone. Together they are one name in two spellings, which no house style wants, and the standard one is likely meant. Only
spellings of one sound: Czechia stays beside the Czech Republic, and Petersburg beside St. Petersburg.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Literal

from rapidfuzz.distance import OSA

from normalize.lexicon import Lexicon
from normalize.model import Document, Trust
from normalize.names.evidence import Evidence
from normalize.names.mention import Mention
from normalize.similarity import name_similarity

ALIKE = 0.95  # similarity of two spellings of one sound; Macau and Macao have 0.92
LETTERS = 0.6  # share of letters that they have in common, too: Holland is another word than Netherlands, and a family name


def unified(document: Document, lexicon: Lexicon, known: Sequence[Mention]) -> list[Mention]:
    """The mentions, those in another spelling of one word put into the standard one where the text has that too."""
    spellings: defaultdict[str, set[str]] = defaultdict(set)
    for mention in known:
        if mention.kind in ("person", "place") and mention.canonical == mention.text and mention.text.isascii() and mention.text.isalpha():
            spellings[mention.entity].add(mention.text)
    meant = {
        (entity, other): standard
        for entity, texts in spellings.items()
        if len(texts) > 1
        for other, standard in _others(entity, texts, document.language, lexicon)
    }
    return [_changed(mention, meant.get((mention.entity, mention.text))) for mention in known] if meant else list(known)


def _others(entity: str, texts: Collection[str], language: str, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """The other right spellings of an entity in the text, each with the standard one, if the text has that."""
    number = lexicon.number(entity)
    assert number is not None  # a mention is of an entity of the lexicon
    label = lexicon.label(number, language)
    if label is None:
        return
    standard = label.short or label.full
    if standard not in texts:
        return
    kind: Literal["place", "person"] = "place" if lexicon.kind(number) == "place" else "person"
    for other in label.also:
        if (
            other in texts
            and other != label.full
            and name_similarity(other, standard, kind) >= ALIKE
            and _letters(other, standard) >= LETTERS
        ):
            yield other, standard


def _letters(one: str, other: str) -> float:
    """The share of letters that two spellings have in common."""
    return OSA.normalized_similarity(one.lower(), other.lower())


def _changed(mention: Mention, standard: str | None) -> Mention:
    if standard is None or not mention.is_right:
        return mention
    return mention._replace(canonical=standard, trust=Trust.LIKELY, evidence=(Evidence("standard too", 1.0, standard),))
