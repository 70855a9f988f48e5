"""The mark of a list stands alone, or in the middle of a sentence.

Why: the scraper lost the item and kept its bullet ("•" on a line of its own), or ran the list into the text ("he said • the bridge").
Fix: only a person can tell whether an item is lost.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("orphan-bullet", Category.GARBLE, Severity.MINOR, mqm="fluency/typography")

_BULLETS = "•▪►▶■●◦‣⁃"
_ALONE = later(rf"(?:^|\n)[ \t]*([{_BULLETS}])[ \t]*(?![^\r\n])")
_INSIDE = later(rf"[{_BULLETS}](?<=[a-zß-ÿа-яё,] .) (?=[a-zß-ÿа-яё])")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Bullets without an item, and bullets between two words with small letters; menus, which have several in a line, stay."""
    text = document.text
    if not any(mark in document.beyond_ascii for mark in _BULLETS):
        return
    for match in _ALONE.finditer(text):
        yield RULE.finding(document, *match.span(1), "a bullet without an item")
    for match in _INSIDE.finditer(text):
        start, end = text.rfind("\n", 0, match.start()) + 1, text.find("\n", match.end())
        line = text[start : len(text) if end < 0 else end]
        if sum(map(line.count, _BULLETS)) == 1:
            yield RULE.finding(document, match.start(), match.start() + 1, "a bullet in mid-sentence")
