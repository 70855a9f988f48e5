"""A word of a clause is said again in it: the verb translated at its old place and at its new one.

Why: word order changes in translation, and both places keep the word ("met to discuss Pashinyan's demand discussed",
"However, the ceasefire has been observed – however, it is unclear", "crafts, music and crafts").
Fix: only a person can tell which of the two should go.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors import _phrases
from normalize.detectors._phrases import Place, tokens
from normalize.detectors._words import function_words, may_double
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("echoed-word", Category.GARBLE, Severity.MINOR, mqm="fluency/grammar")

_REACH = 6  # words between a verb and its echo; in longer clauses both verbs tend to be meant
_LIST = 5  # words of a list looked back over
_SENTENCE = 220  # characters; two connecting adverbs further apart stand in two sentences
_SENTENCE_END = re.compile(r"[.!?…;]\s|\n")
# Between a verb and its participle these show that the participle has a subject of its own ("to help those who helped").
_OWN_CLAUSE = frozenset(
    "what which who that whom whose those he she it they we you i is are was were be been being has have had having not and or but as when if".split()
)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    yield from _adverbs(document, lexicon)
    if document.language == "en":
        echoes = {**_verbs(document), **_lists(document, lexicon)}
        for pattern, message in echoes.items():
            # As written, not folded: a capital means a name, which may well come twice.
            for match in re.finditer(pattern, document.text):
                yield RULE.finding(document, *match.span(1), message)


def _adverbs(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    places: dict[str, list[Place]] = {}
    for place in _phrases.find(document, lexicon, "echoed-words", (document.language,)):
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


def _each(words: list[str], word: str) -> Iterator[int]:
    """The places of a word, found at the speed of `list.index`."""
    at = -1
    while True:
        try:
            at = words.index(word, at + 1)
        except ValueError:
            return
        yield at


def _verbs(document: Document) -> dict[str, str]:
    """English: patterns of an infinitive, its object, and the same verb as a participle."""
    words = tokens(document)
    found: dict[str, str] = {}
    for at in _each(words, "to"):
        if at + 3 >= len(words) or len(words[at + 1]) < 4:
            continue
        verb = words[at + 1]
        participle = verb + ("d" if verb[-1] == "e" else "ed")
        if participle not in document.vocabulary:
            continue
        for word in words[at + 2 : at + 3 + _REACH]:
            if word.rstrip(",.;:") == participle:
                pattern = rf"\bto ({re.escape(verb)}\s[^\n.;]{{1,80}}?\b{re.escape(participle)})\b"
                found[pattern] = f"“{verb}” and “{participle}” in one clause"
                break
            if word in _OWN_CLAUSE or word[-1] in ",.;:!?)”\"":
                break
    return found


def _lists(document: Document, lexicon: "Lexicon") -> dict[str, str]:
    """English: patterns of a list that names one thing twice ("crafts, music and crafts")."""
    words = tokens(document)
    fine = may_double(lexicon, "en", "list")
    found: dict[str, str] = {}
    for at in _each(words, "and"):
        item = words[at + 1].rstrip(".,;:!?)”\"") if at + 1 < len(words) else ""
        before = words[max(0, at - _LIST) : at]
        if len(item) < 5 or not (item in before or f"{item}," in before):
            continue
        if item in fine or not item.isalpha() or item.endswith("er") or item in function_words(lexicon, "en"):
            continue
        if before[-1] == item:
            found[rf"\b({item} and {item})\b"] = f"“{item}” is named twice"
        elif f"{item}," in before and words[at - 1] != item:
            # Single words only between the two: "law, law courts and law books" is a list of three things.
            found[rf"\b({item},(?: [\w’'-]+,){{0,3}} [\w’'-]+,? and {item})\b"] = f"“{item}” is named twice in a list"
    return found
