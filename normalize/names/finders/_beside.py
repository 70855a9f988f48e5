"""What stands beside a form and says whose it is, or that it belongs to something else: the words of a longer name, a given name, another script."""

import re
from collections.abc import Iterator

from normalize.lexicon import Lexicon
from normalize.lexicon.keys import fold, is_acronym
from normalize.lexicon.postings import PostingRole
from normalize.memo import once, once_beside
from normalize.model import Document, Span, Trust
from normalize.names.context import (
    REACH,
    WORD_AFTER,
    WORD_BEFORE,
    Given,
    begins_of_names,
    begins_sentence,
    given_name,
    has_title,
    is_a_noun,
    is_unknown_name,
    names_beside,
    office,
    word_before,
)
from normalize.names.evidence import Evidence
from normalize.names.fame import is_world_known
from normalize.names.gate import KNOWN_NAMES, is_given
from normalize.names.reading import Scan
from normalize.names.right import speaks
from normalize.names.standard import is_latin, is_shouted
from normalize.protected import is_cut
from normalize.text import places_of

SHORT_FUNCTION_WORD = 3  # letters of words that many languages share: die, on, man
TWO_LETTERS = 2
_CAPITALS_BEFORE = re.compile(r"\b[A-Z]{2,6} $")
_CAPITALS_AFTER = re.compile(r" [A-Z]{2,6}\b")
_NAME_AFTER = re.compile(r" [^\W\d_]")
_CODE_AFTER = re.compile(r"[ \u00a0](?=[A-Z\d-]*\d)(?=[\d-]*[A-Z])[A-Z\d-]{2,6}(?!\w)")  # as machines are called: V3S, T-72
BLANKS = frozenset(" \u00a0")
_BODIES = frozenset(["organisation", "medium", "group"])
_COMPOUND_BEFORE, _COMPOUND_AFTER = re.compile(r"(?<=[^\W_][-\u2010\u2011])"), re.compile(r"[-\u2010\u2011][^\W\d_]")
_NUMBER_AFTER = re.compile(r" \d{1,3}(?![\w.,]*\d)")
_ANY_WORD_BEFORE, _ANY_WORD_AFTER = re.compile(r"(?<!\w)([^\W\d_]+)[ \u00a0]$"), re.compile(r"[ \u00a0]([^\W\d_]+)")
_LETTER_BEFORE, _LETTER_AFTER = re.compile(r"([^\W\d_])[\W\d_]*$"), re.compile(r"[\W\d_]*([^\W\d_])")
_SETS_APART = frozenset('()[]{}/|"\u00ab\u00bb\u201c\u201d\u201e\u300a\u300b\u300c\u300d\uff08\uff09')
_OF = frozenset("de di del della du des da do dos von van vom am zu zum ten ter la le el il".split())


def in_a_longer_name(scan: Scan, entity: int, place: Span) -> Iterator[Evidence]:
    """Signs that a form of another language belongs to a longer name or word in that language: US-Dollar, France 2, Urban Taskforce Australia."""
    text, language, lexicon = scan.document.text, scan.document.language, scan.lexicon
    if _COMPOUND_BEFORE.match(text, place.start) or _COMPOUND_AFTER.match(text, place.end):
        yield Evidence("compound")
    if _NUMBER_AFTER.match(text, place.end):
        yield Evidence("number after")
    if not scan.is_into_english:
        first = word_before(scan.document, place)
        if (
            first is not None
            and first[1][0].isupper()
            and lexicon.kind(entity) == "place"
            and not begins_sentence(text, first.start(1))
            and not is_a_noun(scan.document, lexicon, first.start(1))
        ):
            yield Evidence("name beside", 1.0, first[1])  # Macquarie Australia
        before, after = _ANY_WORD_BEFORE.search(text, max(0, place.start - REACH), place.start), _ANY_WORD_AFTER.match(text, place.end)
        for found in (before, after):
            if found is not None and _is_english(lexicon, fold(found[1]), language):
                yield Evidence("foreign word beside", 1.0, found[1])
                return
        if text[place.start - 1 : place.start] == "(" and text[place.end : place.end + 1] == ")":
            yield Evidence("foreign word beside", 1.0, "a bracket")  # (Scotland) in the title of an act


def _is_english(lexicon: Lexicon, word: str, language: str) -> bool:
    """Whether a word (folded) is English and not the language's own: of those that names are left in English is by far the most frequent, and the one whose words are listed."""
    if word in lexicon.language("en").all_words:
        own = lexicon.language(language)
        return bool(own.all_words) and word not in own.all_words and word not in own.homographs and not lexicon.is_common(word, language)
    return len(word) > SHORT_FUNCTION_WORD and lexicon.is_common(word, "en") and not lexicon.is_common(word, language)


def beside_thing(scan: Scan, place: Span) -> Iterator[Evidence]:
    """What the words beside the name of a place or body say against it: a given name before it makes it a person's, an unknown name a longer one."""
    before = word_before(scan.document, place)
    own = scan.lexicon.language(scan.document.language).all_words
    if (
        before is not None
        and before[1][0].isupper()
        and (is_given(scan.lexicon, fold(before[1]), scan.document.language) or _is_family(scan, before))
        and fold(before[1]) not in own
    ):
        yield Evidence("given name before", 1.0, before[1])  # Tao Xiaome is no phone; but not El, which is Spanish first
    elif beside := names_beside(scan.document, scan.lexicon, *place):
        yield Evidence("name beside", 1.0, beside[0])


def has_capital_after(text: str, end: int) -> bool:
    """Whether the next word has a capital."""
    return text[end : end + 1] in BLANKS and text[end + 1 : end + 2].isupper()


def in_a_name(scan: Scan, entity: int, standard: str, place: Span) -> Iterator[Evidence]:
    """Whether a word that is near to a name stands between the words of another: Toyota Kishide, Ashley Joebiden, Wuhan Nanjin Tea House, Berlim X20."""
    document, lexicon = scan.document, scan.lexicon
    if _CODE_AFTER.match(document.text, place.end):
        yield Evidence("number after")
    if lexicon.language(document.language).nouns_capitalised:
        return  # a capital says nothing
    before = word_before(document, place)
    if before is None or not before[1][0].isupper():
        return
    name, kind = fold(before[1]), lexicon.kind(entity)
    found = lexicon.postings(name)
    if kind == "place" and _is_a_body(lexicon, before[1], document.language) and not before[1].isupper():
        yield Evidence("part of a name")  # Vogue Italia
        return
    if lexicon.is_common(name, document.language) or any(posting.role == PostingRole.ADJECTIVE for posting in found):
        return
    body = kind == "person" and any(lexicon.kind(posting.entity) in _BODIES for posting in found)
    whole = " " in standard and not before[1].isupper()
    between = kind == "place" and has_capital_after(document.text, place.end)
    if body or whole or between:
        yield Evidence("part of a name")


def _is_family(scan: Scan, word: re.Match[str]) -> bool:
    """Whether a word is a name that persons bear and nothing else that the lexicon knows, where no sentence begins."""
    name, lexicon = fold(word[1]), scan.lexicon
    return (
        lexicon.is_common(name, KNOWN_NAMES)
        and not lexicon.is_common(name, scan.document.language)
        and not lexicon.postings(name)
        and not begins_sentence(scan.document.text, word.start(1))
    )


def beside_person(scan: Scan, entity: int, place: Span, alone: bool) -> Iterator[Evidence]:
    """What the words beside a person's name, or family name alone, say of whose it is."""
    own = given_name(scan.document, scan.lexicon, entity, place) if alone else Given.SILENT
    if own is Given.ANOTHER:
        yield Evidence("another given name")
        return
    # A text hardly ever calls two persons by one spelling, so what stands before one occurrence holds for all.
    given, held = _said_of(scan.document, scan.lexicon, entity, scan.document.text[place.start : place.end], alone)
    if given is Given.ANOTHER and own is Given.SILENT and held is None:
        yield Evidence("another given name")  # Émile Borel, and Borel after that
        return
    if Given.AGREES in (own, given):
        yield Evidence("given name agrees")
    elif Given.TITLE in (own, given):
        yield Evidence("title before")
    if held is not None:
        yield Evidence("office before", 1.0, held)


def is_left_in_latin(lexicon: Lexicon, entity: int, surface: str, canonical: str) -> bool:
    """Whether a text in another script has the Latin name of somebody of whom all the world speaks: Putin in Chinese is hardly anybody else."""
    latin = is_latin(surface) and not is_latin(canonical)
    return latin and lexicon.kind(entity) == "person" and is_world_known(lexicon, entity)


@once_beside
def has_article(document: Document, lexicon: Lexicon, spelling: str) -> bool:
    """Whether the text has a word with an indefinite article, as it has no person: a Poutine contest."""
    articles = lexicon.language(document.language).articles.indefinite
    before = (word_before(document, place) for place in _places_of(document, spelling)) if articles else ()
    return any(word is not None and word[1].lower() in articles for word in before)


@once
def _places_of(document: Document, spelling: str) -> tuple[Span, ...]:
    """Where a spelling stands as words of its own, outside of addresses and code."""
    return tuple(Span(*place) for place in places_of(document.text, spelling) if not is_cut(document.protected, *place))


@once_beside
def _said_of(document: Document, lexicon: Lexicon, entity: int, spelling: str, alone: bool) -> tuple[Given, str | None]:
    """What stands before any occurrence of a spelling: the best that a given name or title says, and the office with what it is of."""
    given, held = Given.SILENT, None
    for place in _places_of(document, spelling):
        if alone:
            given = max(given, given_name(document, lexicon, entity, place))
        elif has_title(document, lexicon, entity, place):
            given = Given.TITLE
        held = held or office(document, lexicon, entity, place)
    return given, held


def in_its_script(scan: Scan, entity: int, place: Span, canonical: str | None, trust: Trust) -> Trust:
    """ "Lukashenko (Лукашенко)" and "Компания Nord Stream 2 AG" stand there on purpose; a person, a place or an acronym alone among other letters was left behind."""
    text = scan.document.text
    surface = text[place.start : place.end]
    if canonical is None or is_latin(surface) == is_latin(canonical):
        return trust
    kind = scan.lexicon.kind(entity)
    capitals = scan.lexicon.language(scan.document.language).capitals
    translated = kind in ("person", "place") or (kind == "organisation" and is_acronym(surface) and (is_acronym(canonical) or not capitals))
    if kind == "person" and " " not in surface and scan.lexicon.is_common(fold(surface), KNOWN_NAMES):
        translated = False  # Bloomberg is a firm as well
    if scan.lexicon.language(scan.document.language).names_decline and not is_acronym(canonical):
        translated = False  # in which case the name should stand nobody can tell
    return trust if translated and not is_set_apart(text, place) else Trust.REVIEW


def is_set_apart(text: str, place: Span) -> bool:
    """Whether a mark of brackets, quotation or division stands at a place, or a word beside it is in the same letters."""
    if text[place.start - 1 : place.start] in _SETS_APART or text[place.end : place.end + 1] in _SETS_APART:
        return True
    latin = is_latin(text[place.start : place.end])

    def are_alike(before: re.Pattern[str], after: re.Pattern[str]) -> list[bool]:
        found = before.search(text, max(0, place.start - REACH), place.start), after.match(text, place.end)
        return [is_latin(each[1]) == latin for each in found if each is not None]

    # Serbian stands in both scripts: where the letters on both sides are those of the name, the text is in them.
    letters = are_alike(_LETTER_BEFORE, _LETTER_AFTER)
    return any(are_alike(_ANY_WORD_BEFORE, _ANY_WORD_AFTER)) or (bool(letters) and all(letters))


def beside_capitals(scan: Scan, place: Span) -> bool:
    """Whether another acronym stands right before or after, or any name after one of two letters: IG BCE, RB Leipzig, but not the head of the UN António Guterres."""
    text = scan.document.text
    following = _NAME_AFTER.match(text, place.end) if place.end - place.start <= TWO_LETTERS else None
    if following is not None and place.end + 1 in begins_of_names(scan.document, scan.lexicon):
        following = None
    return (
        (following is not None and following[0][1].isupper())
        or _CAPITALS_BEFORE.search(text, max(0, place.start - REACH), place.start) is not None
        or _CAPITALS_AFTER.match(text, place.end) is not None
    )


@once
def _is_a_body(lexicon: Lexicon, word: str, language: str) -> bool:
    """Whether a word with a capital is the name of a firm, a paper or another body."""
    return word[0].isupper() and any(
        posting.role == PostingRole.LABEL and lexicon.kind(posting.entity) in _BODIES and speaks(lexicon.languages(posting), language)
        for posting in lexicon.postings(fold(word))
    )


def is_part_of_a_name(scan: Scan, place: Span) -> bool:
    """Whether a place in another language stands beside a word of that language: Hessen Mobil, Antwerpen-Centraal, the Tribune de Genève.

    Of 11 places wrongly put into English in 3,554 articles all stood so. Known names and English words beside it are no such words.
    """
    document, lexicon = scan.document, scan.lexicon
    text, language = document.text, document.language
    before = WORD_BEFORE.search(text, max(0, place.start - REACH), place.start)
    after = WORD_AFTER.match(text, place.end)
    if before is not None and (before[1] in _OF or (before[1].isupper() and len(before[1]) > 1 and not is_shouted(document, place.start))):
        return True
    if before is not None and _is_a_body(lexicon, before[1], language):
        return True  # Amazon Deutschland
    beside = [word[1] for word in (before, after) if word is not None]
    if after is not None and after[1][0].isupper() and not lexicon.has_words(language) and not lexicon.postings(fold(after[1])):
        return True  # Florence Pugh is no town; where no list says what is a common word, any word with a capital may be her name
    return lexicon.has_words(language) and any(is_unknown_name(lexicon, word, language) for word in beside)
