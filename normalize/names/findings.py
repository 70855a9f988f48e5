"""What mentions say of a text: which names should read otherwise, and which articles go with them."""

import re
from collections.abc import Iterator

from normalize.lexicon import Lexicon
from normalize.lexicon.indexes import base
from normalize.lexicon.keys import is_acronym
from normalize.model import Category, Document, Finding, Rule, Severity, Span, Trust
from normalize.names.analysis import mentions
from normalize.names.belief import explained
from normalize.names.context import REACH
from normalize.names.finders import finders
from normalize.names.finders.known import DERIVED
from normalize.names.joins import joined
from normalize.names.mention import Mention
from normalize.names.standard import is_shouted

_MQM = "accuracy/mistranslation/terminology"
RULES = {name: Rule(name, Category.NAME, Severity.MINOR, _MQM) for name in sorted({DERIVED, *(finder.RULE for finder in finders())})}
ARTICLE = Rule("article", Category.NAME, Severity.MINOR, "fluency/grammar")

_ARTICLE = re.compile(r"\b(an?)([ \u00a0][\"“‘'«]?)$", re.IGNORECASE)
_DEFINITE = re.compile(r"\b(the )$", re.IGNORECASE)
_LONGEST_TAG = 300  # code points
# Countries that keep the article that their acronym had: the PRC is China, the UAE the United Arab Emirates.
_WITH_ARTICLE = re.compile(r"^(?:United|Republic|Kingdom|Union|Holy)\b|(?:[^aeiou]s|es|Republic|Kingdom|Union|Islands)$")
# Letters whose English names begin with a vowel: an FSB officer, an OSCE mission, but a UN envoy.
_VOWEL_NAMES = frozenset("AEFHILMNORSX")


def detect(document: Document, lexicon: Lexicon) -> Iterator[Finding]:
    """A finding for each mention whose form is not the standard one, and one for the article before it where that must follow."""
    for mention in mentions(document, lexicon):
        if mention.is_right or mention.canonical is None:
            continue
        join = joined(
            document,
            lexicon.language(document.language),
            mention.span,
            mention.canonical,
            mention.kind,
            _in_full(lexicon, document, mention),
        )
        yield _finding(document, mention, Trust.REVIEW if join.doubtful else mention.trust)
        if base(document.language) == "en":
            yield from _article(document, mention)
        elif join.span is not None:
            yield ARTICLE.finding(
                document, join.span.start, join.span.end, f"{join.text!r} before {mention.canonical}", join.text, trust=mention.trust,
                severity=Severity.NEUTRAL, entity=mention.entity, requires=Span(mention.start, mention.end),
            )  # fmt: skip


def _in_full(lexicon: Lexicon, document: Document, mention: Mention) -> str:
    """What the entity is called in full in the language of the text."""
    number = lexicon.number(mention.entity)
    label = None if number is None else lexicon.label(number, document.language)
    return "" if label is None else label.full


def _finding(document: Document, mention: Mention, trust: Trust) -> Finding:
    doubtful = trust == Trust.REVIEW
    return RULES[mention.rule].finding(
        document,
        mention.start,
        mention.end,
        f"{'may be ' if doubtful else ''}{mention.entity}: {explained(mention.evidence)}",
        mention.canonical,
        trust=trust,
        severity=Severity.NEUTRAL if doubtful else Severity.MINOR,
        entity=mention.entity,
        confidence=mention.belief,
    )


def _article(document: Document, mention: Mention) -> Iterator[Finding]:
    if mention.canonical is None:
        return
    begin = _before_tags(document.text, mention.start)
    found = _ARTICLE.search(document.text, max(0, begin - REACH), begin)
    if found is None:
        yield from _definite_article(document, mention, mention.canonical)
        return
    article = "an" if begins_with_vowel_sound(mention.canonical) else "a"
    if article == found[1].lower():
        return
    if begins_with_vowel_sound(mention.text) == begins_with_vowel_sound(mention.canonical):
        return  # the writer hears the name otherwise than we do; that is no business of ours
    shouted = is_shouted(document, mention.start)
    new = article.upper() if shouted else article.capitalize() if found[1][0].isupper() else article
    yield ARTICLE.finding(
        document, *found.span(1), f"{new!r} before {mention.canonical}", new, trust=mention.trust,
        severity=Severity.NEUTRAL, entity=mention.entity, requires=Span(mention.start, mention.end),
    )  # fmt: skip


def _before_tags(text: str, start: int) -> int:
    """Where what stands before a name ends: before the HTML tags that stand between, which go sooner or later."""
    while text[start - 1 : start] == ">" and (opened := text.rfind("<", max(0, start - _LONGEST_TAG), start)) >= 0:
        start = opened
    return start


def _definite_article(document: Document, mention: Mention, canonical: str) -> Iterator[Finding]:
    """The article of a country's acronym goes with it: of the RF, of Russia."""
    if mention.kind != "place" or not is_acronym(mention.text) or is_acronym(canonical) or _WITH_ARTICLE.search(canonical):
        return
    found = _DEFINITE.search(document.text, max(0, mention.start - REACH), mention.start)
    if found is not None and found[1] == "the ":
        yield ARTICLE.finding(
            document, *found.span(1), f"no article before {canonical}", "", trust=mention.trust,
            severity=Severity.NEUTRAL, entity=mention.entity, requires=Span(mention.start, mention.end),
        )  # fmt: skip


def begins_with_vowel_sound(name: str) -> bool:
    """Whether an English reader says "an" before the name; acronyms that cannot be read as words are spelt out."""
    if is_acronym(name) and not re.search(r"[AEIOU][^AEIOU]?[AEIOU]|^[^AEIOU][AEIOU][^AEIOU]", name):
        return name[0] in _VOWEL_NAMES
    return name[0].upper() in "AEIO" or (name[0].upper() == "U" and not re.match(r"U[nk]?i|Uk|Ur|Us|Uz|Ug|UN", name, re.IGNORECASE))
