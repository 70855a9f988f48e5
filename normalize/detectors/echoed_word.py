"""A word of a clause is said again in it: the verb translated at its old place and at its new one.

Why: word order changes in translation, and both places keep the word ("met to discuss Pashinyan's demand discussed",
"However, the ceasefire has been observed – however, it is unclear", "crafts, music and crafts").
Fix: only a person can tell which of the two should go.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from normalize.detectors import _phrases
from normalize.detectors._patterns import beginning_with, later
from normalize.detectors._phrases import Phrases, Place
from normalize.detectors._words import function_words
from normalize.model import Category, Document, Finding, Rule, Severity
from normalize.traces import ECHO, LISTED_TWICE, SELF_GENITIVE, TAUTOLOGY

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("echoed-word", Category.GARBLE, Severity.MINOR, mqm="fluency/grammar")

_ADVERBS = Phrases("echoed-words")
_REACH = 6  # words between a verb and its echo; in longer clauses both verbs tend to be meant
_LIST = 60  # characters of a list looked back over
_ROOT = 6  # letters that an adverb and the word after it share; "newly new" is rare, "fully full-time" is right
_GENITIVE = 32  # characters after "of" in which the word before it may come again
_MARKS = '.,;:!?)”"'
_SENTENCE = 220  # characters; two connecting adverbs further apart stand in two sentences
_DETERMINERS = frozenset({"the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my", "your"})
_SENTENCE_END = later(r"[.!?…;]\s|\n")
_NEXT_WORD = later(r" ([^\W\d_]+)")
_PAIR = later(r"\b(?P<first>\w+) and (?P=first)\b")
# Single words only between the two: "law, law courts and law books" is a list of three things.
_LISTED = later(r"\b(?P<first>\w+),(?: [\w’'-]+,){0,3} [\w’'-]+,? and (?P=first)\b")
# Between a verb and its participle these show that the participle has a subject of its own ("to help those who helped").
_OWN_CLAUSE = frozenset(
    "what which who that whom whose those he she it they we you i is are was were be been being has have had having not and or but as when if".split()
)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    yield from _adverbs(document, lexicon)
    if document.language == "en":
        traces = document.traces
        # As written, not folded: a capital means a name, which may well come twice.
        patterns = _verbs(document) if traces & ECHO else {}
        if traces & SELF_GENITIVE:
            patterns |= _genitives(document, lexicon)
        for pattern, message in patterns.items():
            for match in re.finditer(pattern, document.text):
                yield RULE.finding(document, *match.span(1), message)
        if traces & LISTED_TWICE:
            for (listed, item), message in _lists(document, lexicon).items():
                for match in beginning_with(item, listed, document.text):
                    if listed is _PAIR and _has_own_noun(document, lexicon, match):
                        continue
                    yield RULE.finding(document, *match.span(), message)
        if traces & TAUTOLOGY:
            yield from _tautologies(document)


def _tautologies(document: Document) -> Iterator[Finding]:
    """English: an adverb and the word it was made of, side by side ("he increasingly increased")."""
    text = document.text
    at = text.find("ly ")
    while at >= 0:
        # Nine in ten adverbs are ruled out by this: the letters of the next word are not in them.
        start = text.rfind(" ", 0, at) + 1
        if text.find(text[at + 4 : at + 3 + _ROOT], start, at) > 0:
            yield from _tautology(document, start, at)
        at = text.find("ly ", at + 3)


def _tautology(document: Document, start: int, at: int) -> Iterator[Finding]:
    """The adverb that begins at `start` and whose "ly" stands at `at`, if the next word says it again."""
    text, end = document.text, at + 3
    adverb = text[start:at]
    if len(adverb) >= _ROOT and text.startswith(adverb[:_ROOT].lower(), end):
        while end < len(text) and text[end].isalpha():
            end += 1
        if adverb.isalpha() and text[at + 3 : end] != adverb.lower() + "ly":
            yield RULE.finding(document, start, end, f"“{text[at + 3 : end]}” says again what “{adverb}ly” says")


def _adverbs(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    places: dict[str, list[Place]] = {}
    for place in _ADVERBS.find(document, lexicon):
        places.setdefault(place.phrase.text, []).append(place)
    for found in places.values():
        previous: Place | None = None
        for place in found:
            if previous is not None and place.start - previous.end <= _SENTENCE:
                between = document.text[previous.end : place.start]
                if not _SENTENCE_END.search(between) and between.strip(" ,–—-"):
                    message = f"“{place.phrase.line['text']}” twice in one sentence"
                    yield RULE.finding(document, previous.start, place.end, message)
                    previous = None
                    continue
            previous = place


def _verbs(document: Document) -> dict[str, str]:
    """English: patterns of an infinitive, its object, and the same verb as a participle."""
    found: dict[str, str] = {}
    for clause in _phrases.folded(document).split(" to ")[1:]:
        # Nine in ten infinitives are ruled out by this: their first letters do not come again soon.
        if clause.find(clause[:4], 5, _REACH * 12) < 0:
            continue
        verb, *words = clause[: _REACH * 12].split()[: _REACH + 2]
        if len(verb) < 4 or not verb.isalpha():
            continue
        participle = verb + ("d" if verb[-1] == "e" else "ed")
        for at, word in enumerate(words):
            if at and word.rstrip(",.;:") == participle:
                found[rf"\bto ({verb}\s[^\n.;]{{1,80}}?\b{participle})\b"] = f"“{verb}” and “{participle}” in one clause"
                break
            if word in _OWN_CLAUSE or word[-1] in _MARKS:
                break
    return found


def _lists(document: Document, lexicon: "Lexicon") -> dict[tuple[re.Pattern[str], str], str]:
    """English: patterns of a list that names one thing twice ("crafts, music and crafts"), each with that thing."""
    found: dict[tuple[re.Pattern[str], str], str] = {}
    for before, after in pairwise(_phrases.folded(document).split(" and ")):
        if after[:5] not in before[-_LIST:]:
            continue
        listed, rest = before[-_LIST:].split(), after.split(None, 1)
        item = rest[0].rstrip(_MARKS) if rest and listed else ""
        if len(item) < 5 or not item.isalpha() or item.endswith("er") or item in function_words(lexicon, "en"):
            continue
        if item in lexicon.language("en").doubled_words.get("list", ()):
            continue
        if listed[-1] == item:
            found[_PAIR, item] = f"“{item}” is named twice"
        elif f"{item}," in listed:
            found[_LISTED, item] = f"“{item}” is named twice in a list"
    return found


def _has_own_noun(document: Document, lexicon: "Lexicon", match: re.Match[str]) -> bool:
    """Whether the second of two like words goes with the noun after it ("the military and military schools"), or both grow ("more tired and tired")."""
    text = document.text
    follow = _NEXT_WORD.match(text, match.end())
    compound = (
        follow is not None
        and not match["first"].endswith("s")
        and follow[1].islower()
        and follow[1] not in lexicon.language("en").all_words
    )
    return compound or text.endswith(("more ", "More "), 0, match.start())


def _genitives(document: Document, lexicon: "Lexicon") -> dict[str, str]:
    """English: patterns of a thing that is said to be of itself ("the repair of the road repair", 0 times in clean text)."""
    found: dict[str, str] = {}
    for before, after in pairwise(document.text.split(" of ")):
        noun = before[before.rfind(" ") + 1 :]
        if len(noun) < 5 or noun[:5] not in after[:_GENITIVE]:
            continue
        word = noun.removesuffix("s")
        if len(word) < 5 or word not in after[:_GENITIVE] or not word.isalpha() or not word.islower():
            continue
        if word in lexicon.language("en").doubled_words.get("genitive", ()):
            continue
        again = re.match(rf"(?:an? |the |its |his |her |their )?(?:[a-z-]+ )?{word}s?(?=([.,;:!?)\n]|$)| ([a-z]+))", after)
        # A noun after it makes a compound: "members of the member states".
        # Of two compounds each has a word of its own: "the parent directory of the profiles directory".
        owners = before[: -len(noun)].rsplit(None, 2)[-2:]
        compound = len(owners) > 1 and owners[0].lower() in _DETERMINERS and owners[1].isalpha()
        of_its_kind = again is not None and not noun.endswith("s") and again[0].endswith(word + "s")  # "king of kings"
        if again and not compound and not of_its_kind and (again[2] is None or again[2] in function_words(lexicon, "en")):
            phrase = rf"\b({word}s? of {re.escape(again[0])})\b"
            found[phrase] = f"“{word}” of “{word}”"
    return found
