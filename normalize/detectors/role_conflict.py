"""A head of state is given the office of the head of government, or the other way round.

Why: translators swap the two ("the President of Armenia Pashinyan", who is Prime Minister), and a count by office goes wrong.
Fix: only a person can tell whether the title or the name is wrong.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.names.mention import Mention

RULE = Rule("role-conflict", Category.CONSISTENCY, Severity.MINOR, mqm="accuracy/mistranslation", languages=frozenset({"en"}))

# Only these two: people hold other offices side by side, and the lexicon need not know them all.
_HEADS = ("President", "Prime Minister")
_BEFORE = re.compile(r"(?<![\w-])((?:[A-Za-z-]+ )?)([Pp]resident|[Pp]rime [Mm]inister) of (?:the )?$")
_BETWEEN = re.compile(r"(?:['’]s)? ([Pp]resident|[Pp]rime [Mm]inister) ")
_WORDS = frozenset({"President", "president", "Prime", "prime"})
_TITLE = re.compile(r"(?:[Pp]resident|[Pp]rime [Mm]inister) (of )?")
_WORD_BEFORE = re.compile(r"(\w+)(?:['’]s)? \Z")
_OTHER_OFFICE = frozenset("vice deputy former ex-vice then past future late acting interim".split())
_LONGEST = 40  # characters looked back over for the title


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    # Both patterns below have a title with a place before or behind it: asked first, as all mentions of a text take 100 times as long.
    if document.vocabulary.isdisjoint(_WORDS) or not _has_title(document.text, lexicon):
        return
    from normalize.names.analysis import mentions

    for place, person in pairwise(mentions(document, lexicon)):
        if place.kind == "place" and person.kind == "person":
            title = _title(document.text, place, person)
            if title is not None:
                start, office = title
                held = _other_office(lexicon, person.entity, place.entity, office)
                if held is not None:
                    message = f"the lexicon knows {person.canonical or person.text} as {held}, never as {office}, of {place.entity}"
                    yield RULE.finding(document, start, person.end, message, entity=person.entity)


def _has_title(text: str, lexicon: "Lexicon") -> bool:
    """Whether a title stands behind what may be the last word of a place, so none of "with President Biden", or before "of"."""
    small = lexicon.language("en").all_words
    for title in _TITLE.finditer(text):
        before = _WORD_BEFORE.search(text, max(0, title.start() - _LONGEST), title.start())
        if title[1] or (before is not None and before[1] not in small):
            return True
    return False


def _title(text: str, place: "Mention", person: "Mention") -> tuple[int, str] | None:
    """Where a title of a place and a person begins and which office it names: "President of Armenia X", "Armenian President X"."""
    gap = text[place.end : person.start]
    if gap == " ":
        match = _BEFORE.search(text, max(0, place.start - _LONGEST), place.start)
        if match and match[1].strip().lower() not in _OTHER_OFFICE:
            return match.start(2), match[2].title()
    between = _BETWEEN.fullmatch(gap)
    if between and text[: place.start].rsplit(None, 1)[-1:] not in ([word] for word in _OTHER_OFFICE):
        return place.start, between[1].title()
    return None


def _other_office(lexicon: "Lexicon", person: str, place: str, office: str) -> str | None:
    """The office that a person holds of a place if it is the other of the two and never this one."""
    titles = [role.title for role in lexicon.entity(person).roles if role.of == place]
    if any(office.lower() in title.lower() for title in titles):
        return None
    return next((title for title in titles if title in _HEADS), None)
