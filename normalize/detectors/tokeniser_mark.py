"""Marks of the translation program's tokeniser are left in the text.

Why: the step that joins word pieces again was left out ("un@@ known", "▁The", "do n't", "Russia 's") or a control token got through.
Fix: the pieces are joined; a token for a word that the program did not know only a person can replace.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import APOSTROPHE_AFTER_SPACE, MARK_UP, TOKENS

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule(
    "tokeniser-mark",
    Category.GARBLE,
    Severity.MINOR,
    mqm="fluency/character-encoding",
    trust=Trust.SURE,
    needs=TOKENS | MARK_UP | APOSTROPHE_AFTER_SPACE,
)

_PIECE_ENDS = later(r"@@ (?=\w)|@@(?=\s|\Z)|@@")
_JOINED_SIGN = later(r" ?@([-/.,:])@ ?")
_PIECE_BEGINS = later(r" ##(?=[^\W\d_])")
_BLOCK = later("[▁Ġ]+")
_CONTROL = later(r"</?s>|<pad>|<\|(?:endoftext|im_start|im_end|startoftext)\|>|\[(?:CLS|SEP|PAD|EOS|BOS)\]|<(?:bos|eos|sep)>")
_UNKNOWN = later(r"<unk>|\[UNK\]|⁇|<UNK>")
_BRACKETS = {"-LRB-": "(", "-RRB-": ")", "-LSB-": "[", "-RSB-": "]", "-LCB-": "{", "-RCB-": "}"}
_BRACKET_NAMES = frozenset(name.strip("-") for name in _BRACKETS)
_BRACKET = later("|".join(_BRACKETS))
# English clitics: the program divides "don't" as "do n't" and "Russia's" as "Russia 's". Looked for from the apostrophe: those are few.
_END = r"(?=[\s.,;:!?)\"”]|\Z)"
_CLITIC = {mark: later(rf"{mark}(?<=[^\W\d_] {mark}) ?(s|re|ve|ll|d|m){_END}") for mark in "'’"}
_NOT = {mark: later(rf"{mark}(?:(?<= n{mark})t|(?<= n {mark}) ?t){_END}") for mark in "'’"}
_NEGATED = frozenset(
    [
        "do",
        "does",
        "did",
        "wo",
        "ca",
        "could",
        "would",
        "should",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "must",
        "need",
        "ai",
        "sha",
        "might",
    ]
)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Word-piece marks, control tokens and divided clitics; hashtags, headings (## Title), addresses and quoted letters stay."""
    text = document.text
    if "@" in text:
        yield from _at_signs(document)
    if "#" in text and " ##" in text:
        for match in _PIECE_BEGINS.finditer(text):
            if text[match.start() - 1].isalpha() and text[match.end()].islower():
                yield RULE.finding(document, match.start(), match.end(), "a word piece", "")
    if "▁" in document.beyond_ascii or "Ġ" in document.beyond_ascii:
        yield from _blocks(document)
    if "<" in text or "[" in text or "⁇" in text:
        for match in _CONTROL.finditer(text):
            yield RULE.finding(document, match.start(), match.end(), "a control token", "", severity=Severity.MAJOR)
        for match in _UNKNOWN.finditer(text):
            yield RULE.finding(document, match.start(), match.end(), "a word that the translator did not know", severity=Severity.MAJOR)
    if not document.vocabulary.isdisjoint(_BRACKET_NAMES):
        for match in _BRACKET.finditer(text):
            yield RULE.finding(document, match.start(), match.end(), "a bracket in the notation of treebanks", _BRACKETS[match[0]])
    if document.language == "en":
        for mark in "'’":
            if mark in text:
                yield from _clitics(document, mark)


def _at_signs(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in _PIECE_ENDS.finditer(text) if "@@" in text else ():
        if text[match.start() - 1 : match.start()].isalnum():
            yield RULE.finding(document, match.start(), match.end(), "a word piece", "")
    for match in _JOINED_SIGN.finditer(text) if "@ " in text else ():
        yield RULE.finding(document, match.start(), match.end(), "a sign that was kept apart", match[1])


def _blocks(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in _BLOCK.finditer(text):
        start, end = match.span()
        if "Ġ" in match[0] and text[start - 1 : start].isalpha() and document.language == "mt":
            continue  # Ġ is a letter of Maltese
        glued = text[start - 1 : start].isalnum() and text[end : end + 1].isalnum()
        yield RULE.finding(document, start, end, "the mark of a word's beginning", " " if glued else "")


def _clitics(document: Document, mark: str) -> Iterator[Finding]:
    text = document.text
    for match in _CLITIC[mark].finditer(text):
        yield RULE.finding(document, match.start() - 1, match.end(), "a divided word", mark + match[1])
    for match in _NOT[mark].finditer(text):
        start = text.rfind(" n", 0, match.start())
        before = re.search(r"[A-Za-z]+\Z", text[max(0, start - 8) : start])
        if before and before[0].lower() in _NEGATED:
            yield RULE.finding(document, start, match.end(), "a divided word", f"n{mark}t")
