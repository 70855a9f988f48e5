"""Names of the lexicon that the original has, and words of the text that stand in their place: Pasinyang for 帕希尼扬, who is Pashinyan.

Where a sentence of the original names an entity and that of the text does not, a word that nobody knows and that is like its name, or like what the original's
spelling of it sounds like, is that name. How it is written the lexicon says, and no convention.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.distance import OSA

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import fold
from normalize.memo import once_beside
from normalize.model import Document, Span, Trust
from normalize.names.counterparts.counterpart import ONE_TO_ONE, Counterpart, Word, is_open, names
from normalize.names.counterparts.likeness import alike, likeness, sound
from normalize.names.gate import is_borne, is_given
from normalize.names.original import pairs, places_in_original
from normalize.names.word_family import is_derived
from normalize.source import chinese
from normalize.source.alignment import Pair
from normalize.source.spelling import begun_alike, folded

ALIKE = 0.7  # likeness from which a word may stand in the place of a name: Pasenan has 0.70 of paxiniyang, as 帕希尼扬 sounds
SHORTEST_HAN = 3  # characters of a name where words are not divided: two may belong to two words
DOUBTFUL = 0.75  # the same of a word that the language or the lexicon has, which a person must look at: Medusa for Медуза, the paper Meduza
SHORTEST_ACRONYM, LONGEST_ACRONYM = 2, 6  # letters
_HYPHENS = frozenset("-\u2010\u2011")


class _Named(NamedTuple):
    """A name of the original that the text has not: where it stands, how, how the text's language writes it, its entity and what that is, and how the original's spelling sounds."""

    place: Span
    name: str
    standard: str
    entity: str
    kind: str
    said: str


def of_the_lexicon(document: Document, beside: Document, lexicon: Lexicon, place: int) -> Iterator[Counterpart]:
    """The words of the text that stand in the place of a name that the lexicon has."""
    if not lexicon.language(document.language).one_form:
        return  # the text may have the name in a case, or a word made of it: Namibiern, namibisch
    pair = pairs(document)[place]
    named = tuple(_unanswered(document, beside, lexicon, pair))
    if not named:
        return
    spelt = tuple(each for each in named if not each.standard.isupper())
    taken = {at for span in pair.text for at, _ in _within(_in_the_text(document, lexicon), span)}
    mine = [word for word in names(document, pair.text) if not _is_short_and_in_capitals(word) and not _overlaps(word.place, taken)]
    for word in mine if spelt else ():
        ranked = sorted(((_alike(each, word), each) for each in spelt), reverse=True)
        best, each = ranked[0]
        known = not is_open(Word(word.text.title(), word.place) if word.text.isupper() else word, document, lexicon)
        if (
            best < (DOUBTFUL if known else ALIKE)
            or (known and is_given(lexicon, fold(word.text), beside.language))
            or folded(word.text) in (folded(each.standard), folded(each.name))
            or _is_made_of(word.text, each)
            or _is_in_a_compound(document, word.place)
            or _is_anothers(document, beside, lexicon, pair, word, each, best)
        ):
            continue
        others = [_alike(each, other) for other in mine if other.text != word.text]
        others += [score for score, other in ranked if other.standard != each.standard]
        alone = best - max(others, default=0.0) >= ONE_TO_ONE
        plain = alone and not known and not _may_be_made_of(word.text, each) and not is_borne(fold(word.text), document.language, lexicon)
        standard = each.standard.upper() if word.text.isupper() else each.standard
        yield Counterpart(word.place, word.text, each.place, each.name, standard, best, plain, entity=each.entity)
    yield from _acronyms(document, beside, lexicon, pair, [each for each in named if each.standard.isupper() and each.name.isupper()])


def _acronyms(document: Document, beside: Document, lexicon: Lexicon, pair: Pair, meant: Sequence[_Named]) -> Iterator[Counterpart]:
    """The only capitals that nobody knows, where the original has those of a body that the text does not name: RBCV for РБК, which is RBC."""
    met = {word.text: word for word in _capitals(document, lexicon, beside, pair)} if meant else {}
    if len(meant) == len(met) == 1:
        each, word = meant[0], next(iter(met.values()))
        likeness = OSA.normalized_similarity(each.standard, word.text)
        yield Counterpart(word.place, word.text, each.place, each.name, each.standard, likeness, False, entity=each.entity)


def _capitals(document: Document, lexicon: Lexicon, beside: Document, pair: Pair) -> Iterator[Word]:
    taken = {at for span in pair.text for at, _ in _within(_in_the_text(document, lexicon), span)}
    for word in names(document, pair.text, shortest=SHORTEST_ACRONYM):
        name = fold(word.text)
        if (
            _is_short_and_in_capitals(word)
            and not _overlaps(word.place, taken)
            and not lexicon.postings(name)
            and not lexicon.is_common(name, document.language)
            and word.text.lower() not in beside.vocabulary
            and word.text not in beside.vocabulary
        ):
            yield word


def _alike(each: _Named, word: Word) -> float:
    return max(alike(each.standard, word.text), alike(each.said, word.text))


def _unanswered(document: Document, beside: Document, lexicon: Lexicon, pair: Pair) -> Iterator[_Named]:
    """The names of one word that the sentences of the original have, and those of the text have not."""
    places = _in_order(document, lexicon)
    here = {entity: at for span in reversed(pair.source) for at, entity in _within(places, span)}
    answered = {entity for span in pair.text for _, entity in _within(_in_the_text(document, lexicon), span)} if here else set()
    present = {word.text for word in names(document, pair.text, shortest=SHORTEST_ACRONYM)} if here else set()
    for entity, at in here.items():
        label, name = lexicon.label(entity, document.language), beside.text[at.start : at.end]
        if entity in answered or label is None or (lexicon.language(beside.language).spaces == "none" and len(name) < SHORTEST_HAN):
            continue
        standard = label.short or label.full
        if " " not in standard and standard not in present:
            yield _Named(at, name, standard, lexicon.entity(entity).id, lexicon.kind(entity), _said(name, beside.language) or standard)


def _said(name: str, language: str) -> str:
    """How a name of the original sounds; empty where it has several words, or one that Japanese may read in many ways."""
    if base(language) == "zh":
        return "".join(chinese.readings(character)[0] for character in name)
    return "" if " " in name or (base(language) == "ja" and chinese.HAN.search(name)) else name


@once_beside
def _in_order(document: Document, lexicon: Lexicon) -> tuple[tuple[Span, int], ...]:
    return tuple(sorted((at, entity) for entity, spans in places_in_original(document, lexicon).items() for at in spans))


@once_beside
def _in_the_text(document: Document, lexicon: Lexicon) -> tuple[tuple[Span, int], ...]:
    """The entities that the text names, and where."""
    from normalize.names.analysis import mentions  # which reads what the original says

    return tuple(
        sorted(
            (mention.span, number)
            for mention in mentions(document, lexicon)
            if (mention.is_right or mention.trust > Trust.REVIEW) and (number := lexicon.number(mention.entity)) is not None
        )
    )


def _within(places: tuple[tuple[Span, int], ...], span: Span) -> tuple[tuple[Span, int], ...]:
    """Those of some places, in order, that begin in a stretch."""
    return places[bisect_left(places, span.start, key=_start) : bisect_left(places, span.end, key=_start)]


def _is_short_and_in_capitals(word: Word) -> bool:
    return word.text.isupper() and len(word.text) <= LONGEST_ACRONYM


def _overlaps(place: Span, others: Iterable[Span]) -> bool:
    return any(other.start < place.end and place.start < other.end for other in others)


def _start(place: tuple[Span, int]) -> int:
    return place[0].start


def _is_made_of(text: str, each: _Named) -> bool:
    """Whether a word is made of a name, an adjective or inhabitants: Hawaians of Hawaii, Saxons of Saxony."""
    one, other = folded(text), folded(each.standard)
    inhabitants = each.kind == "place" and one.endswith("s") and begun_alike(one, other) >= len(one) - 1
    return inhabitants or is_derived(text, each.standard)


def _may_be_made_of(text: str, each: _Named) -> bool:
    """Whether a word ends otherwise than the name of a place, as a misspelt adjective does: Namibiyan for Namibian, not for Namibia."""
    return each.kind == "place" and sound(text)[-1:] != sound(each.standard)[-1:]


def _is_in_a_compound(document: Document, place: Span) -> bool:
    """Whether a word is a part of another: Pasinyang in Sankt-Pasinyang, a hospital."""
    return not _HYPHENS.isdisjoint(document.text[max(0, place.start - 1) : place.start] + document.text[place.end : place.end + 1])


def _is_anothers(document: Document, beside: Document, lexicon: Lexicon, pair: Pair, word: Word, each: _Named, best: float) -> bool:
    """Whether the original has another name that is as near: Катор for Kator, beside Катар."""
    if base(beside.language) == "zh":
        start, end, low = pair.source[0].start, pair.source[-1].end, folded(word.text)
        found = chinese.nearest(low, beside.text, start, end)
        if found is None:
            return chinese.is_read(low, beside.text, start, end)
        return found.likeness > best and not each.place.start <= found.read.start < each.place.end
    return any(
        (near := likeness(lexicon, other.text, word.text, beside.language, document.language)) is not None and near.likeness >= best
        for other in names(beside, pair.source, capitals=lexicon.language(beside.language).capitals)
        if not each.place.start <= other.place.start < each.place.end
    )
