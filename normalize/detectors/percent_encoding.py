"""A word has its letters in the notation of web addresses.

Why: the title was taken from the page's address ("caf%C3%A9", "Old%20Town").
Fix: the letters that the bytes stand for; in an address they stay.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import unquote

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("percent-encoding", Category.GARBLE, Severity.MINOR, mqm="fluency/character-encoding", trust=Trust.LIKELY)

_BYTES = later(r"(?:%[89A-Fa-f][0-9A-Fa-f]){2,400}")
_BLANK = later(r"%20(?<=[^\W\d_]%20)(?=[^\W\d_])")
_TOKEN_SIGNS = frozenset("/?=&:#@")  # of an address


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Bytes that are letters in UTF-8, and coded blanks between two words; per cent signs and addresses stay."""
    text = document.text
    if "%" not in text:
        return
    for match in _BYTES.finditer(text):
        try:
            letters = unquote(match[0], errors="strict")
        except UnicodeDecodeError:
            continue
        if letters.isprintable() and any(map(str.isalpha, letters)) and not _is_address(text, *match.span()):
            yield RULE.finding(document, *match.span(), "letters in the notation of web addresses", letters)
    for match in _BLANK.finditer(text):
        if not _is_address(text, *match.span()):
            yield RULE.finding(document, *match.span(), "a blank in the notation of web addresses", " ")


def _is_address(text: str, start: int, end: int) -> bool:
    """Whether the run around a span without blanks has a sign of an address."""
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return not _TOKEN_SIGNS.isdisjoint(text[start:end].rstrip(":?"))
