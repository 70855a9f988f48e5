"""Names in letters: a word of the text and a word of the original that are nearest to each other, and how the one should be written."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum, auto
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from rapidfuzz.distance import OSA

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold, is_acronym, without_marks
from normalize.memo import once, once_beside
from normalize.model import Document, Span, Trust
from normalize.names.context import REACH
from normalize.names.counterparts.counterpart import ONE_TO_ONE, SHORTEST, Counterpart, Word, is_open, names
from normalize.names.counterparts.likeness import ALIKE, SAME_SCRIPT, Likeness, Way, alike, likeness, sound, ways
from normalize.names.gate import KNOWN_NAMES, is_borne, is_given
from normalize.names.original import is_considered, is_expected, pairs
from normalize.similarity.words import GIVEN_WEIGHT, read_word
from normalize.source.alignment import LONGEST, Pair
from normalize.source.spelling import begun_alike, folded, has_vowels, in_the_nominative, is_latin, native_ending, nominatives, transcribed
from normalize.text import WORD

ENDING = 3  # letters of an ending
SHORT = 3  # letters of a name that is compared where it is nearly the one of the original: Kot for Коот
DOUBTFUL = 0.75  # likeness from which a word that the language or the lexicon has may be a name of the original all the same
NOT_SAID = 0.65  # the same of a name of which the original says nothing
AS_IT_STANDS = 0.15  # by which a case of another word must be nearer than the word itself
WIDE = 0.7  # likeness from which a name of a sentence beside may be the one that is meant
FAR = 40  # pairs in which none has a counterpart, beyond which nothing belongs together
BESIDE = 2  # sentences on either side in which a name is looked for that has no counterpart in its own
LAST = 2  # letters of a name that change in words that are made of it: Британия, британский
_BEFORE = re.compile(r"(?<!\w)([^\W\d_]+)[ \u00a0][«„“\"]?\Z")
_NAME_BEFORE = re.compile(r"(?<!\w)([^\W\d_]+)[ \u00a0]\Z")
_AFTER = re.compile(r"[ \u00a0]([^\W\d_]+)")
_WESTERN = re.compile("th|ph|ch[rl]|ck|qu|w")  # what no name comes to from Cyrillic letters: Arthur, Joseph, Christina are foreigners
_OPENED = re.compile(r"(?:^|[.!?:;«„“\"(–—-]\s*)\Z")


class Kind(Enum):
    """What a word of the text is, beside a name of the original: one that nobody knows, a given name, another name that somebody has, a known entity."""

    OPEN = auto()
    GIVEN = auto()
    NAME = auto()
    KNOWN = auto()


class _Found(NamedTuple):
    """The names of the original and the words of the text that are near to each other, also by word and by name with how near: a sentence may hold hundreds."""

    names: Mapping[str, Word]
    alike: Mapping[tuple[str, str], Likeness]
    by_word: Mapping[str, Sequence[tuple[float, str]]]
    by_name: Mapping[str, Sequence[tuple[float, str]]]


def in_letters(document: Document, beside: Document, lexicon: Lexicon, place: int) -> Iterator[Counterpart]:
    """The words of a pair of sentences, by its place among all, that are misspelt or another's, beside the names of the original."""
    pair = pairs(document)[place]
    mine = list(_considered(document, lexicon, pair.text))
    if not mine:
        return
    found = _near(document, beside, lexicon, pair.source, pair.text)
    around: _Found | None = None
    for word, kind in mine:
        best = _one_to_one(found, word.text)
        if best is not None:
            yield from _judged(document, beside, lexicon, word, kind, found, best)
        elif kind is Kind.OPEN:
            if around is None:
                near = _around(pairs(document), place)
                source, text = (tuple(chain.from_iterable(spans)) for spans in zip(*near, strict=True))
                around = _near(document, beside, lexicon, source, text)
            best = _one_to_one(around, word.text)
            if best is not None and around.alike[best[0], word.text].likeness >= WIDE:
                yield from _judged(document, beside, lexicon, word, kind, around, best)


def _around(all_pairs: Sequence[Pair], place: int) -> Sequence[Pair]:
    """A pair of sentences with those beside it; what has no counterpart is passed over, since a list without stops is one sentence in one text and many in the other."""
    first = last = place
    for _ in range(BESIDE):
        if sum(span.end - span.start for pair in all_pairs[first : last + 1] for span in pair.text) > LONGEST:
            break  # a list without stops: every name in it would be compared with all of five pieces
        first = next((at for at in range(first - 1, max(-1, first - FAR), -1) if all_pairs[at].source), first)
        last = next((at for at in range(last + 1, min(len(all_pairs), last + FAR)) if all_pairs[at].source), last)
    return all_pairs[first : last + 1]


def _near(document: Document, beside: Document, lexicon: Lexicon, source: Iterable[Span], text: Iterable[Span]) -> _Found:
    capitals = lexicon.language(beside.language).capitals
    theirs = {word.text: word for word in reversed(list(names(beside, source, capitals=capitals)))}
    mine = dict.fromkeys(word.text for word in names(document, text, shortest=SHORT))
    found = {
        (name, word): near
        for name in theirs
        for word in mine
        if (near := likeness(lexicon, name, word, beside.language, document.language)) is not None
    }
    by_word: dict[str, list[tuple[float, str]]] = {}
    by_name: dict[str, list[tuple[float, str]]] = {}
    for (name, word), near in found.items():
        by_word.setdefault(word, []).append((near.likeness, name))
        by_name.setdefault(name, []).append((near.likeness, word))
    for ranked in (*by_word.values(), *by_name.values()):
        ranked.sort(reverse=True)
    return _Found(theirs, found, by_word, by_name)


def _considered(document: Document, lexicon: Lexicon, spans: Iterable[Span]) -> Iterator[tuple[Word, Kind]]:
    """The words of the text that may stand for a name of the original without being right."""
    others, language = _unsaid(document, lexicon), document.language
    dates = _dates(lexicon, language)
    given: int | None = None  # where the given name ends that stands before
    for word in names(document, spans, shortest=SHORT):
        name, after_given = fold(word.text), given is not None and not document.text[given : word.place.start].strip(" \u00a0")
        given = word.place.end if is_given(lexicon, name, language) else None
        if word.text in dates:
            continue
        if word.place in others:
            yield word, Kind.KNOWN
        elif len(word.text) >= SHORTEST and is_open(word, document, lexicon):
            yield word, Kind.OPEN
        elif word.text.isupper() or is_acronym(word.text):
            continue
        elif given is not None and not lexicon.is_common(name, language):
            yield word, Kind.GIVEN
        elif after_given or not lexicon.is_common(name, language):
            yield word, Kind.NAME


@once
def _dates(lexicon: Lexicon, language: str) -> frozenset[str]:
    """The names of months and weekdays, which people have as given names, too: June, August."""
    record = lexicon.language(language)
    return frozenset(word for name in (*record.months, *record.weekdays) for word in WORD.findall(name))


@once_beside
def _unsaid(document: Document, lexicon: Lexicon) -> frozenset[Span]:
    """The words of the text that name an entity of which the original says nothing, though the lexicon knows its name there."""
    from normalize.names.analysis import mentions

    language = document.original.language
    return frozenset(
        mention.span
        for mention in mentions(document, lexicon)
        if language is not None
        and mention.trust > Trust.REVIEW
        and " " not in mention.text
        and (number := lexicon.number(mention.entity)) is not None
        and not is_considered(document, lexicon, number)
        and is_expected(lexicon, number, language)
    )


def _judged(
    document: Document, beside: Document, lexicon: Lexicon, word: Word, kind: Kind, near: _Found, best: tuple[str, float]
) -> Iterator[Counterpart]:
    """What is wrong with a word beside the name of the original that is nearest to it."""
    name, margin = best
    found, place = near.alike[name, word.text], near.names[name].place
    understood = ways(lexicon, name, beside.language, document.language)
    written = folded(word.text)
    if _is_translated(lexicon, name, beside.language) or _is_form_of(lexicon, word.text, name, document.language):
        return
    if not is_latin(name) and not has_vowels(lexicon, beside.language):
        return  # what comes of letters without their vowels is no name that anybody writes
    if kind is not Kind.OPEN:
        if _is_another(document, beside, lexicon, word, kind, name, place, found, understood):
            plain = kind is Kind.GIVEN and margin >= ONE_TO_ONE and _is_borne_alone(lexicon, beside, word.text, found.way.nominative)
            way = _meant(lexicon, beside, word.text, kind, name, found, understood)
            yield _for(word, place, name, way.spelt.standard, found.likeness, plain, way, known=kind is Kind.KNOWN)
        return
    case = _in_a_case(lexicon, beside, name, place, understood)
    if case is not None and written in understood[0].spelt.accepted and written not in case.way.spelt.accepted:
        standard = in_the_nominative(lexicon, word.text, name, case.way.nominative, beside.language)
        yield _for(word, place, name, standard, found.likeness, case.attested and margin >= ONE_TO_ONE, case.way)
    elif not any(written in way.spelt.accepted for way in understood):
        plain = margin >= ONE_TO_ONE and _is_plain(lexicon, document, beside, name, word.text, found.way, understood)
        if plain or not _may_be_right(lexicon, beside.language, name, found.way, word.text):
            yield _for(word, place, name, found.way.spelt.standard, found.likeness, plain, found.way)
    elif written != folded(found.way.spelt.standard):
        native = native_ending(lexicon, found.way.nominative, beside.language) is not None
        usual = _by_the_press(word.text, understood)
        if usual is not None:
            plain = native and margin >= ONE_TO_ONE and not is_borne(fold(word.text), document.language, lexicon)
            yield _for(word, place, name, usual, found.likeness, plain, found.way)
        elif native and not is_latin(name):
            yield _for(word, place, name, found.way.spelt.standard, found.likeness, False, found.way)


def _meant(lexicon: Lexicon, beside: Document, text: str, kind: Kind, name: str, found: Likeness, understood: Sequence[Way]) -> Way:
    """The way to understand a name beside which somebody else's stands: as a case of the only nominative that the original has, too (Josefínku beside
    Josefínka), else as a nominative, unless it is none (Алексея), or another word is much nearer (Josefínka may be the genitive of Josefínek, too)."""
    attested = _attested(beside, understood)
    if len(attested) == 1:
        return attested[0]
    if kind is Kind.GIVEN and not is_latin(name) and not is_given(lexicon, fold(name), beside.language):
        return found.way
    return understood[0] if alike(understood[0].spelt.standard, text) >= found.likeness - AS_IT_STANDS else found.way


def _for(
    word: Word,
    place: Span,
    name: str,
    standard: str | None,
    likeness: float,
    plain: bool,
    way: Way,
    *,
    known: bool = False,
    unlike: bool = False,
) -> Counterpart:
    return Counterpart(word.place, word.text, place, name, standard, likeness, plain, way.nominative, way.case, known)


def _is_translated(lexicon: Lexicon, name: str, language: str) -> bool:
    """Whether a word in Latin letters is one that the language of the original has, too: in titles and where nouns have capitals it is translated (President, Präsident)."""
    return is_latin(name) and lexicon.is_common(fold(name), language)


def _is_form_of(lexicon: Lexicon, text: str, name: str, target: str) -> bool:
    """Whether a word is a case of a name of the original in the language of the text: Villu of Villa in Czech."""
    return is_latin(name) and any(folded(found.word) == folded(name) for found in nominatives(lexicon, text, target))


def _is_another(
    document: Document,
    beside: Document,
    lexicon: Lexicon,
    word: Word,
    kind: Kind,
    name: str,
    place: Span,
    found: Likeness,
    understood: Iterable[Way],
) -> bool:
    """Whether a name that somebody has is not the one that the original has, though nearly."""
    if any(folded(word.text) in way.spelt.accepted for way in understood):
        return False
    language, nominative = beside.language, found.way.nominative
    if kind is Kind.GIVEN:
        if is_latin(name):
            return is_given(lexicon, fold(nominative), language) or (
                found.likeness >= DOUBTFUL and not _may_be_right(lexicon, language, name, found.way, word.text)
            )
        return is_given(lexicon, fold(nominative), language) and is_its_own(nominative)
    least = NOT_SAID if kind is Kind.KNOWN else DOUBTFUL
    if found.likeness < least or _OPENED.search(beside.text, max(0, place.start - REACH), place.start) or name.lower() in beside.vocabulary:
        return False
    if kind is Kind.KNOWN:
        return not _is_of(document, lexicon, word.place, name, language)
    if is_latin(name):
        return not _may_be_right(lexicon, language, name, found.way, word.text)
    # A family name that people bear may be a foreigner's, whose name the original spells by its sound: Hurst for Херст.
    return not is_known_name(word.text, lexicon) or native_ending(lexicon, nominative, language) is not None


def is_known_name(text: str, lexicon: Lexicon) -> bool:
    """Whether somebody is known to be called so."""
    name = fold(text)
    return lexicon.is_common(name, KNOWN_NAMES) or lexicon.is_name_word(name) or bool(lexicon.postings(name))


def _is_borne_alone(lexicon: Lexicon, beside: Document, text: str, name: str) -> bool:
    """Whether a given name of the original is the double of one in the text, and stands nowhere beside a family name, which may be a foreigner's: a Mykhailo
    is Mikhail where he is Mikhail Mishustin."""
    if is_latin(name) or not is_its_own(name) or _WESTERN.search(text.lower()) or read_word(text, True).idea != read_word(name, True).idea:
        return False
    for match in WORD.finditer(beside.text):
        word = match[0]
        if word[0].isupper() and (word == name or any(each.word == name for each in nominatives(lexicon, word, beside.language))):
            before, after = (
                _NAME_BEFORE.search(beside.text, max(0, match.start() - REACH), match.start()),
                _AFTER.match(beside.text, match.end()),
            )
            if (before is not None and before[1][0].isupper()) or (after is not None and after[1][0].isupper()):
                return False
    return True


@lru_cache(maxsize=1 << 12)
def is_its_own(name: str) -> bool:
    """Whether a given name in Cyrillic letters is one of Belarusian, Russian or Ukrainian, and no foreign one written by its sound."""
    return read_word(name, True).weight == GIVEN_WEIGHT


def _is_of(document: Document, lexicon: Lexicon, place: Span, name: str, language: str) -> bool:
    """Whether a word of the original is made of a name of the entity that the text names in a place: Харківський of Харків."""
    from normalize.names.analysis import mentions

    low = without_marks(name.lower())
    numbers = [lexicon.number(mention.entity) for mention in mentions(document, lexicon) if mention.span == place]
    words = [word for number in numbers if number is not None for text in lexicon.written(number) for word in WORD.findall(text)]
    return any(len(word) >= SHORT and without_marks(word.lower())[: max(SHORT, len(word) - LAST)] in low for word in words)


def _by_the_press(text: str, understood: Sequence[Way]) -> str | None:
    """How the press writes a name that the text has by a convention of others, by the same choices as the text; None where it is the press's."""
    written = folded(text)
    if any(not way.spelt.press or written in map(folded, way.spelt.press) for way in understood):
        return None
    fitting = next(way for way in understood if written in way.spelt.accepted)
    return max(fitting.spelt.press, key=lambda each: OSA.normalized_similarity(folded(each), written))


def _may_be_right(lexicon: Lexicon, language: str, name: str, way: Way, text: str) -> bool:
    """Whether a word may stand as it is: a foreign name of which the original has the usual transcription (Schwarzmeier for Шварцмайер), or another form
    of one in the same script (Feuerbach for Feuerbacher, Akranes for Akranesi)."""
    if not is_latin(name):
        return way.nominative.lower() in transcribed(lexicon, text, language)
    standard = way.spelt.standard
    begun = begun_alike(folded(standard), folded(text))
    return begun >= SHORTEST and max(len(standard), len(text)) - begun <= ENDING


class _Case(NamedTuple):
    """The name of which another is a case, and whether the original has that name, too."""

    way: Way
    attested: bool


def _in_a_case(lexicon: Lexicon, beside: Document, name: str, place: Span, understood: tuple[Way, ...]) -> _Case | None:
    """The nominative of which a name of the original is a case: one that the original has, too, or the only one where a preposition stands before."""
    oblique = [way for way in understood if way.case]
    if not oblique:
        return None
    attested = _attested(beside, oblique)
    if len(attested) == 1:
        return _Case(attested[0], True)
    before = _BEFORE.search(beside.text, max(0, place.start - REACH), place.start)
    if before is None or fold(before[1]) not in lexicon.language(beside.language).words_of("preposition"):
        return None
    return _Case(oblique[0], False) if len({way.spelt.standard for way in oblique}) == 1 else None


def _attested(beside: Document, understood: Iterable[Way]) -> list[Way]:
    """The ways to understand a name as a case of one that the original has, too."""
    return [way for way in understood if way.case and way.nominative in beside.vocabulary]


def _one_to_one(near: _Found, text: str) -> tuple[str, float] | None:
    """The name of the original that a word is nearest to and that is nearest to it, and by how much others are less near."""
    row = near.by_word.get(text, ())
    if not row or row[0][0] < ALIKE:
        return None
    best, name = row[0]
    other = next((likeness for likeness, word in near.by_name[name] if word != text), 0.0)
    if other >= best:
        return None
    return name, best - max(other, row[1][0] if len(row) > 1 else 0.0)


def _is_plain(lexicon: Lexicon, document: Document, beside: Document, name: str, text: str, way: Way, understood: tuple[Way, ...]) -> bool:
    """Whether nothing else than the standard spelling can be meant."""
    if is_borne(fold(text), document.language, lexicon):
        return False  # somebody is called so
    if lexicon.language(document.language).cases == "many":
        return False  # the text may have it in a case, or with an ending of its own: Moskevská, Ovsjannikovová
    language, standard = beside.language, way.spelt.standard
    if folded(standard).startswith(folded(text)) or folded(text).startswith(folded(standard)):
        return False  # what is left of a compound or an ending may be meant: Feuerbach for Feuerbacher
    words = document.spellings
    if lexicon.language(document.language).one_form and alike(standard, text) >= SAME_SCRIPT and words.count(standard) >= words.count(text):
        return True  # the text itself spells it so, as often
    if sound(standard)[-1:] != sound(text)[-1:]:
        return False
    if is_latin(name):
        if not lexicon.language(document.language).one_form:
            return False  # the text may have it in a case, or as the language of the text writes foreign names: Omikron
        if "Latin" not in lexicon.language(language).scripts:
            return True  # a name in Latin letters in a text of another script is written as its bearer does
        if alike(standard, text) < SAME_SCRIPT:
            return False
        return lexicon.language(language).one_form or len(understood) == 1 or (bool(way.case) and way.nominative in beside.vocabulary)
    return native_ending(lexicon, way.nominative, language) is not None
