"""A piece of a web page's mark-up is left in the text: a tag, half a tag, an entity, BBCode, Markdown or a script.

Why: the scraper cut the page at tags, and the translator moved or split them ("by the CTO < /b>provides", "told AFP b>.").
Fix: a tag that formats words goes, one that breaks lines becomes a space, an entity becomes its character; a script is pointed at.
"""

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._joining import in_place_of
from normalize.detectors._notable import NotableWords
from normalize.detectors._patterns import later
from normalize.detectors._tags import BLOCK, INLINE, is_quoted, places, tags
from normalize.detectors._words import function_words
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import GLUED_MARK, MARK_UP

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("html-remnant", Category.GARBLE, Severity.MAJOR, mqm="fluency/typography", trust=Trust.SURE, needs=MARK_UP | GLUED_MARK)

# A tag that lost its opening sign. Letters that are also variables ("p > 0.05", "a > b") count only with their slash.
_HALF = later(rf"(?<=[\w.,!?»”\"')])(?:\s?/\s?(?:{INLINE}|{BLOCK})|(?:\s|(?<![^\W\d_]))(?:b|i|em|strong|span|br|div|li|td))\s?/?>\Z")
_LONE_END = later(r"(?:^|(?<=\s))(\"?/>)(?:[ \t]|(?=\n)|\Z)", re.MULTILINE)
_HALF_LENGTH = 16  # code points: the longest name, a slash and spaces
_COMPARED = later(r"\s*[\d=>]")
_CORE_ENTITIES = frozenset({"amp;", "lt;", "gt;", "quot;", "apos;", "nbsp;"})
_ENTITY = later(r"& ?(?:# ?\d{2,6}|#[xX][0-9A-Fa-f]{2,5}|[A-Za-z]{2,8}\d{0,2}) ?;|&(?:nbsp|quot|laquo|raquo|mdash|ndash|amp)\b(?![;=])")
_LOST_AMPERSAND = later(r"#(?<!&#)(?<!& #)(?:0?39|0?34|160|8211|8212|821[67]|822[01]|8230);")
_ESCAPE = later(r"\\u(?:00[2-7a-f][a-f\d]|0[1-5][a-f\d]{2}|20[0-4][a-f\d])(?![\\:])", re.IGNORECASE)
_NAME = r"(?:href|src|class|style|target|rel|alt|title|width|height|align|border|id|data-[\w-]{1,30})"
_VALUE = r"""\s?=\s?(?:"[^"<>\n]{0,300}"|'[^'<>\n]{0,300}')"""
# What is left of a tag whose beginning is lost: its attributes and the closing sign, or several of them in a row.
_LOST_TAG = later(
    rf"(?:\b(?:a|img|span|div|p|iframe|table|td)\s)?\b{_NAME}{_VALUE}(?:\s?/?>|(?:\s{{1,3}}{_NAME}{_VALUE}){{1,20}}(?:\s?/?>)?)"
)
_ATTRIBUTES_LENGTH = 600  # code points between a tag's name and the end of its attributes
_UNCLOSED = later(r"<(?:strong|span|div|font|em|br|img|iframe|td|tr|ul|li)(?=\s)(?![^<\n]{0,300}>)", re.IGNORECASE)
_BBCODE = later(r"\[/?(b|i|u|s|url|img|quote|color|size|code|list|center|spoiler)(?:=[^\]\n]{1,200})?\]", re.IGNORECASE)
_SHORTCODE = later(r"\[/?(?:caption|embed|gallery|audio|video|playlist|vc_\w+|su_\w+|et_pb_\w+)(?:\s[^\]\n]{0,300})?\]")
_LINK = later(r"\[[^\]\n]{0,200}\]\((?:https?:|/|www\.)[^)\s]{1,300}\)?")
_BOLD = later(r"\*\*(?<![\w*]\*\*)(?=[^\W\d_])[^*\n]{1,200}\*\*(?![\w*])")
_SCRIPT = later(
    r"function\s?\([\w, ]{0,40}\)\s?\{[^\n]{0,300}|\b(?:googletag|adsbygoogle|dataLayer)\b[^\n]{0,300}"
    r"|\b(?:document\.(?:getElement|querySelector|write|createElement)|window\.\w+\s?=)[^\n]{0,300}"
)
# Words that only a script has.
_SCRIPT_WORDS = NotableWords.listed(
    {"function", "googletag", "adsbygoogle", "dataLayer", "getElementById", "querySelector", "createElement", "window"}
)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Mark-up that no reader should see; a tag that is itself quoted ("the `<b>` tag") is the text's subject and stays."""
    text = document.text
    if document.traces & MARK_UP:
        yield from _marked_up(document, lexicon)
    if _SCRIPT_WORDS.met(document, lexicon):
        for match in _SCRIPT.finditer(text):
            yield RULE.finding(document, match.start(), match.end(), "a piece of a script")


def _marked_up(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    text = document.text
    if ">" in text or "<" in text or "&" in text:
        yield from _tags(document, lexicon)
    if "=" in text and ('="' in text or "='" in text):
        yield from _attributes(document)
    if "&" in text:
        yield from _entities(document, lexicon)
    if "#" in text and ";" in text:
        for match in _LOST_AMPERSAND.finditer(text):
            if not (text[match.start() - 1 : match.start()] + text[match.end() : match.end() + 1]).strip(" \n"):
                continue  # the number of a list: "Item #39; row #34"
            yield RULE.finding(document, match.start(), match.end(), "an HTML entity that lost its sign", html.unescape("&" + match[0]))
    if "\\" in text and "\\u" in text:
        for match in _ESCAPE.finditer(text):
            yield RULE.finding(
                document, match.start(), match.end(), "a character in the notation of programs", _shown(document, lexicon, match)
            )
    if "[" in text:
        yield from _forum(document) if "[/" in text else ()
        for match in _SHORTCODE.finditer(text):
            yield RULE.finding(document, match.start(), match.end(), "a publishing system's short code")
    if document.format != "markdown":
        yield from _markdown(document)


def _tags(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    text = document.text
    for place in places(text, function_words(lexicon, document.language.split("-")[0])) if "<" in text or "&" in text else ():
        yield RULE.finding(document, place.start, place.end, "an HTML tag", place.replacement, trust=place.trust)
    at = text.find(">")
    while at >= 0:
        half = _HALF.search(text, max(0, at - _HALF_LENGTH), at + 1)
        # The opening sign may stand further left: then the whole tag was found above, or this is a comparison.
        if half and not _COMPARED.match(text, at + 1) and "<" not in text[max(0, half.start() - 3) : half.start() + 1]:
            replacement = " " if _glues(text, *half.span()) else ""
            yield RULE.finding(document, half.start(), half.end(), "an HTML tag that lost its opening sign", replacement)
        at = text.find(">", at + 1)
    for match in _LONE_END.finditer(text) if "/>" in text else ():
        if "<" not in text[text.rfind(">", 0, match.start()) + 1 : match.start()]:
            yield RULE.finding(document, match.start(1), match.end(), "the end of an HTML tag that was cut", "", trust=Trust.LIKELY)
    for match in _UNCLOSED.finditer(text) if "<" in text else ():
        yield RULE.finding(document, match.start(), match.end(), "an HTML tag that lost its end")


def _attributes(document: Document) -> Iterator[Finding]:
    """Attributes outside any tag."""
    text = document.text
    for match in _LOST_TAG.finditer(text):
        before = text[max(0, match.start() - _ATTRIBUTES_LENGTH) : match.start()]
        if before.rfind("<") <= before.rfind(">") and before.rfind("[") <= before.rfind("]"):
            replacement = None if _glues(text, *match.span()) else ""
            yield RULE.finding(document, match.start(), match.end(), "an HTML tag that lost its beginning", replacement, trust=Trust.LIKELY)


def _shown(document: Document, lexicon: "Lexicon", match: re.Match[str]) -> str:
    """The character of an escape; one that nobody sees is not put in."""
    character = chr(int(match[0][2:], 16))
    return character if character.isprintable() or character.isspace() else in_place_of(document, lexicon, *match.span())


def _forum(document: Document) -> Iterator[Finding]:
    """BBCode; where one mark of a name cannot go, none does."""
    text = document.text
    found = list(_BBCODE.finditer(text))
    stay = {match[1].lower() for match in found if _glues(text, *match.span())}
    for match in found:
        yield RULE.finding(document, match.start(), match.end(), "forum mark-up", None if match[1].lower() in stay else "")


def _markdown(document: Document) -> Iterator[Finding]:
    text = document.text
    if "[" in text and "](" in text:
        for match in _LINK.finditer(text):
            yield RULE.finding(document, match.start(), match.end(), "a Markdown link", severity=Severity.MINOR)
    if "*" in text and "**" in text:
        for match in _BOLD.finditer(text):
            yield RULE.finding(document, match.start(), match.end(), "Markdown bold type", severity=Severity.MINOR)


def _entities(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    text = document.text
    waiting = [(tag.start, tag.end) for tag in tags(text)][::-1] if "&lt;" in text else []
    in_tags = 0  # where the tags end that begin before an entity
    for match in _ENTITY.finditer(text):
        while waiting and waiting[-1][0] <= match.start():
            in_tags = max(in_tags, waiting.pop()[1])
        if match.start() < in_tags:
            continue
        entity = match[0].replace(" ", "").rstrip(";") + ";"
        if entity[1:].lower() in _CORE_ENTITIES:
            entity = entity.lower()
        character = html.unescape(entity)
        # An entity escaped twice leaves another behind; one fix must leave none.
        if character == "&" and (inner := re.match(r"#?\w{2,8};", text[match.end() :])):
            if html.unescape("&" + inner[0]) in ("<", ">"):
                # Whoever wrote a sign of mark-up twice escaped meant it to be read.
                yield RULE.finding(document, match.start(), match.end() + inner.end(), "a sign of mark-up, escaped twice")
                continue
            entity = "&" + inner[0]
            start, end = match.start(), match.end() + inner.end()
            character = html.unescape(entity)
        else:
            start, end = match.span()
        if character == entity or is_quoted(text, start, end):
            continue
        if character in "\u00ad\u200b\u200c\u200d\u200e\u200f\ufeff":
            character = in_place_of(document, lexicon, start, end)
        yield RULE.finding(document, start, end, "an HTML entity", " " if character.isspace() else character)


def _glues(text: str, start: int, end: int) -> bool:
    """Whether the words on both sides would run together without what stands between them."""
    return start > 0 and end < len(text) and text[start - 1].isalnum() and text[end].isalnum()
