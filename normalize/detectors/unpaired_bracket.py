"""A bracket opens and never closes, or closes without having opened.

Why: the translator dropped or moved one of the two, or a caption was cut within its brackets.
Fix: only a person can tell what belongs into the brackets.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity
from normalize.traces import UNEVEN_BRACKETS

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("unpaired-bracket", Category.GARBLE, Severity.MINOR, mqm="fluency/punctuation/unpaired", needs=UNEVEN_BRACKETS)

_BRACKET = later(r"[()\[\]]")
_NARROW = str.maketrans("（）［］", "()[]")  # a wide one and a narrow one are partners: a file was made by two programs
_PARTNER = {")": "(", "]": "["}
# "a)", "12)", "iv)" at the start of a line or after a space or semicolon number the items of a list.
_ITEM = later(r"(?:^|[\s(;,:*•-])(?:[^\W\d_]{1,2}|\d{1,4}[a-z]?|[ivxIVX]{1,5})\.?\Z")
_FACE = later(r"[:;=8xX'’^] ?[-o'’^]?\Z")
_FACE_AFTER = later(r"[-o'’]?[:;=8]")
_WIDTH = 30  # code points of the word shown beside a bracket


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Brackets without a partner in the whole text; list items ("a)"), emoticons and smiles of several brackets, or of one that opens nothing, stay."""
    text = document.text
    if text.count("(") == text.count(")") and text.count("[") == text.count("]"):
        return
    if "（" in text or "）" in text or "［" in text or "］" in text:
        text = text.translate(_NARROW)
        if text.count("(") == text.count(")") and text.count("[") == text.count("]"):
            return
    opened: list[int] = []
    alone: list[int] = []
    for match in _BRACKET.finditer(text):
        at, mark = match.start(), match[0]
        if mark in "([":
            if not (mark == "(" and (_FACE.search(text, max(0, at - 3), at) or _FACE_AFTER.match(text, at + 1))):
                opened.append(at)
        elif opened and text[opened[-1]] == _PARTNER[mark]:
            opened.pop()
        elif len(opened) > 1 and text[opened[-2]] == _PARTNER[mark]:
            alone.append(opened.pop())
            opened.pop()
        elif not _is_no_bracket(text, at):
            alone.append(at)
    smiles = lexicon.language(document.language).bracket_smiles
    for at in sorted(alone + opened):
        smile = _is_smile(text, at)
        if smile and (smiles or _is_doubled(text, at) or _opens_nothing(text, at)):
            continue
        # Where nothing but its place speaks for a smile nobody can tell: "lent me a tent) We will sing", and in a language that smiles so any bracket behind a word.
        doubtful = smile or (smiles and text[at] == ")" and text[at - 1 : at].isalpha())
        yield _finding(document, at, Severity.NEUTRAL if doubtful else Severity.MINOR)


def _is_no_bracket(text: str, at: int) -> bool:
    """Whether a closing bracket ends a list number or draws a face."""
    before = text[max(0, at - 8) : at]
    doubled = ")" in (text[at - 1 : at], text[at + 1 : at + 2])
    return doubled or _ITEM.search(before) is not None or _FACE.search(before) is not None


def _is_doubled(text: str, at: int) -> bool:
    """Whether the same bracket stands beside: what smiles so was written where people smile so, and translated into any language."""
    return text[at] in (text[at - 1 : at], text[at + 1 : at + 2])


def _opens_nothing(text: str, at: int) -> bool:
    """Whether an opening bracket is stuck to the word before it: what opens stands before the next word ("ill again( But")."""
    return text[at] == "(" and text[at - 1 : at].isalpha()


def _is_smile(text: str, at: int) -> bool:
    """Whether a round bracket stands behind a word or another one, and ends a sentence: Спасибо) Увы(("""
    before, after = text[at - 1 : at], text[at + 1 : at + 3]
    if text[at] not in "()" or before in ("", "\n"):
        return False
    ends = after[:1] in ("", "\n", "(", ")", ".", "!", "?") or after[:1] > "\uffff"
    return ends or (after[:1] == " " and not after[1:].islower())


def _finding(document: Document, at: int, severity: Severity) -> Finding:
    text, start, end = document.text, at, at + 1
    if text[at] in "([":
        while end < len(text) and text[end].isalnum() and end - at < _WIDTH:
            end += 1
    else:
        while start > 0 and text[start - 1].isalnum() and at - start < _WIDTH:
            start -= 1
    return RULE.finding(document, start, end, f"{text[at]} has no partner", severity=severity)
