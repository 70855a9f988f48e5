"""Data, styles or program code of the web page stand in the text.

Why: the scraper took what the page hides from its readers ("{"@context":"https://schema.org"", ".ad-box { display: none; }", "var x = 1;").
Fix: it goes, but a person should see what it was.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("code-remnant", Category.GARBLE, Severity.MAJOR, mqm="accuracy/addition", about_code=True)

_JSON = later(r"[\[{]\s*(?:\{\s*)?[\"“]@(?:context|type|id|graph)[\"”]\s*:[^\n]{0,4000}")
_STYLE = later(
    r"(?:^|(?<=[\s};]))(?:@media[^{}\n]{0,100}|(?:[.#][\w-]+|body|html|div|span|p|a|img|ul|li|h[1-6]|table|td)(?:[.#:>, ]{1,3}[\w-]+){0,8}?)\s?\{\s*[a-z-]{3,30}\s?:\s?[^{};\n]{1,100};?[^{}]{0,1000}\}"
)
_SCRIPT = later(
    r"(?:\b(?:var|let|const)\s[\w$]{1,40}\s?=\s?[^;\n]{1,300};|\$\(document\)\.ready\([^\n]{0,300}|\(function\s?\([\w, $]{0,60}\)\s?\{[^\n]{0,500}"
    r"|\b(?:gtag|fbq|ga|ym)\(['\"][^\n]{0,300}|//<!\[CDATA\[[^\n]{0,300}|\bconsole\.log\([^\n]{0,200})"
)
_SCRIPT_BEGINS = later(r"\((?:['\"]|function|(?<=\$\()document\)|(?<=console\.log\())")


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Structured data, style sheets and scripts; code that a document's format marks as such stays."""
    text = document.text
    found: list[tuple[int, int, str]] = []
    if "@" in text and ('"@' in text or "“@" in text):
        found += [(*match.span(), "structured data of the page") for match in _JSON.finditer(text)]
    if "{" in text and ":" in text:
        found += [(*match.span(), "a style of the page") for match in _STYLE.finditer(text) if ";" in match[0] or "\n" in match[0]]
    # Without the one or the other the pattern finds nothing, and half of all texts have a bracket.
    if (";" in text and "=" in text) or _SCRIPT_BEGINS.search(text) is not None or ("<" in text and "//<![CDATA[" in text):
        found += [(*match.span(), "a script of the page") for match in _SCRIPT.finditer(text)]
    done = 0
    for start, end, message in sorted(found):
        if start >= done and not any(first <= start and end <= last for first, last in document.code):
            yield RULE.finding(document, start, end, message)
            done = end
