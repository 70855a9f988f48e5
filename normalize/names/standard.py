"""Which of its standard names an entity gets in the place of a form, and in which letters."""

import unicodedata
from bisect import bisect_right

from normalize.lexicon import Label, Lexicon
from normalize.lexicon.keys import is_acronym, key, without_marks
from normalize.lexicon.postings import Posting, PostingRole
from normalize.memo import once
from normalize.model import Document, Span
from normalize.names.context import PAIR
from normalize.similarity import name_similarity

SHOUTED = 0.6  # of the letters of a line in capitals
_DOTTED = frozenset(("tr", "az"))  # languages in which the capital of i keeps its dot
FIRST_NOT_LATIN = 0x0370  # where the Greek letters begin; all Latin ones in use stand before it, but for 0x1E00 to 0x1EFF


def standard_name(lexicon: Lexicon, language: str, surface: str, posting: Posting) -> str | None:
    """What should stand in the place of a wrong form: the short label for a short form, the full one for a full form."""
    label = lexicon.label(posting.entity, language)
    if label is None:
        return None
    # УНИЦЕФ is a whole name where a language has no longer one.
    whole = posting.role == PostingRole.LABEL and label.short is not None and is_acronym(surface) and is_acronym(label.short)
    if posting.short or whole:
        if label.short is None and key(surface) in key(label.full).split(" "):
            return None  # Kim is right where the language has no short name but Kim Jong Un
        name = label.short or label.full
    else:
        name = full_name(surface, label) if lexicon.kind(posting.entity) == "person" else label.full
    # The RF is Russia, no RUSSIA: what is always written in capitals says nothing of the name that takes its place.
    written = lexicon.form(posting)["text"] if posting.role == PostingRole.FORM else surface
    return name if posting.exact and is_acronym(written) else in_case_of(surface, name, language)


def full_name(surface: str, label: Label) -> str:
    """The standard full name, or the one of those right too whose given name the text has: Faddey rather than Fabian Gottlieb von."""
    given = surface.split(" ")[0]
    others = [name for name in label.also if " " in name]
    if not others or name_similarity(given, label.full.split(" ")[0], "person") >= PAIR:
        return label.full
    best = max(others, key=lambda name: name_similarity(given, name.split(" ")[0], "person"))
    return best if name_similarity(given, best.split(" ")[0], "person") >= PAIR else label.full


def in_case_of(surface: str, name: str, language: str) -> str:
    """The name in capitals where the form stands in them, as in a headline: KIEV becomes KYIV; an acronym stays as it is."""
    if not surface.isupper() or is_acronym(name):
        return name
    if language == "el":  # Greek capitals have no accents
        return unicodedata.normalize(
            "NFC", "".join(c for c in unicodedata.normalize("NFD", name.upper()) if c != "\N{COMBINING ACUTE ACCENT}")
        )
    return (name.replace("i", "\N{LATIN CAPITAL LETTER I WITH DOT ABOVE}") if language in _DOTTED else name).upper()


def is_shouted(document: Document, offset: int) -> bool:
    """Whether a word stands in a line in capitals, where a word is no acronym."""
    lines = document.lines
    at = bisect_right(lines, (offset, len(document.text))) - 1
    return at >= 0 and offset < lines[at].end and _is_in_capitals(document, lines[at])


def shouted_lines(document: Document) -> tuple[Span, ...]:
    """The lines whose letters are mostly capitals, in the order of the text."""
    return tuple(line for line in document.lines if _is_in_capitals(document, line))


@once
def _is_in_capitals(document: Document, line: Span) -> bool:
    letters = [c for c in document.text[line.start : line.end] if c.isalpha()]
    return sum(map(str.isupper, letters)) > len(letters) * SHOUTED


def is_latin(name: str) -> bool:
    """Whether the first letter of a name is Latin."""
    return next((ord(c) < FIRST_NOT_LATIN or 0x1E00 <= ord(c) < 0x1F00 for c in name if c.isalpha()), True)


def plain(name: str) -> str:
    """A name without marks; the Ukrainian press writes foreign names with ґ or г."""
    return without_marks(name).replace("ґ", "г")
