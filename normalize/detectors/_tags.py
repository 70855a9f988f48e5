"""HTML tags in a text: where they stand, which belong together, and what may stand in their place.

A pair goes whole or stays whole. A tag that formats words leaves nothing; one that divides them (a block, a cell, an item, a line break) leaves a
blank where they would run together.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from normalize.detectors._patterns import later
from normalize.model import Trust

INLINE = "abbr|acronym|a|big|b|cite|code|del|em|font|ins|i|kbd|mark|small|span|strike|strong|sub|sup|s|tt|u"
BLOCK = (
    "article|aside|blockquote|br|caption|center|dd|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|iframe|img|input|label|li|link|main|meta"
    "|nav|ol|option|p|pre|script|section|select|source|style|svg|table|tbody|td|tfoot|thead|th|tr|ul|video"
)
# A bare one is a word of programs or prose as often as a tag: "add a <caption>".
_WITH_ATTRIBUTES_ONLY = frozenset({"caption", "dd", "dl", "dt", "pre"})
# Attributes as HTML reads them, where a value in quotes may hold >; and as broken ones are met, where it ends the tag.
_ATTRIBUTES = (
    r"(?:\s(?=[^<>\n]{0,300}=)(?:[^<>\"'\n]|\"[^\"\n]{0,300}\"|'[^'\n]{0,300}'){0,400}"
    r"|(?:\s{1,9}[\w:@.-]{1,40}\s?=\s?(?:\"[^\"<>]{0,300}\"|'[^'<>]{0,300}')){1,20}"
    r"|\s[^<>\n]{0,300}=[^<>\n]{0,300})?"
)
_TAG = later(
    rf"(?:<|&lt;)\s?(?P<slash>/?)\s?(?:(?P<inline>{INLINE})|(?P<block>{BLOCK})){_ATTRIBUTES}\s?/?\s?(?:>|&gt;)"
    rf"|</(?P<cut>{INLINE}|{BLOCK})\b",
    re.IGNORECASE,
)
_VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source"})
_ATTACHED = frozenset({"sup", "sub"})  # they belong to the word before them, and no blank was lost
# Texts on programming speak of these by name ("a value in the <input> element"), so a bare one is only pointed at.
_SPOKEN_OF = later(r"</?(?:input|label|option|select|form|link|main|meta|nav|header|section|script|style|table|video|code)>", re.IGNORECASE)
# What a sentence says about a tag that stands in it like a word.
_CUE_BEFORE = later(
    r"(?:\b(?:tags?|elements?|attributes?|HTML\d?|mark-?up|balises?|éléments?|etiquetas?|elementos?|Elemente?s?|Auszeichnung|теги?|тега|тегом|элемент\w*|елемент\w*"
    r"|znacznik\w*|značk\w*|etiketi?|elementi)\b[^<>.!?\n]{0,30}"
    r"|\b(?:write|type|insert|put|use|add|wrap|with|between|schreib\w*|écri\w+|insérez|escrib\w*|scriv\w*|napis\w*|wpis\w*|napiš\w*|yaz\w*|напиш\w*|пиш\w*)"
    r"(?: (?:a|an|the|ein|eine|einen|der|die|das|un|une|le|la|el|il|o|um))? ?)\Z",
    re.IGNORECASE,
)
_CUE_AFTER = later(
    r"(?:[ -](?:and|or|und|oder|et|ou|y|e|и|або|или|i|lub|a|nebo) ?(?:<[^<>]{1,20}>)?)?[ -]?"
    r"(?:tags?|elements?|attributes?|Elemente?s?|balises?|éléments?|etiquetas?|теги?|элемент\w*|znacznik\w*|značk\w*|etiketi?)\b",
    re.IGNORECASE,
)
_CUE_REACH = 60  # code points before a tag
_QUOTED = frozenset("`'\"“”‘’«»")
_OPENING = frozenset("([{“„«‘¿¡ \u00a0")
_CLOSING = frozenset(")]}”»’.,;:!?…")
_HIDDEN = later(r"<(script|style)\b[^<>]{0,300}>(?P<content>.{0,2000}?)</\1\s?>", re.IGNORECASE | re.DOTALL)
_CODE = later(r"[{};=]|//|\(\)")
_COMMENT = later(r"<!--.{0,2000}?-->", re.DOTALL)


class Tag(NamedTuple):
    """A tag: its span, its name in small letters, whether it closes and whether it divides words."""

    start: int
    end: int
    name: str
    closes: bool
    divides: bool


class Place(NamedTuple):
    """A tag, what stands in its place (None: that cannot be known) and how sure that is."""

    start: int
    end: int
    replacement: str | None
    trust: Trust


def tags(text: str) -> list[Tag]:
    """The tags of a text in order; comments and what `<script>` and `<style>` hide count as one that divides words."""
    found = [Tag(*match.span(), "", True, False) for match in _COMMENT.finditer(text)] if "<!--" in text else []
    if "</" in text:
        found += [Tag(*match.span(), match[1].lower(), True, True) for match in _HIDDEN.finditer(text) if _CODE.search(match["content"])]
    hidden = sorted(((tag.start, tag.end) for tag in found), reverse=True)
    in_hidden = 0  # where those end that begin before a tag
    for match in _TAG.finditer(text):
        name = (match["inline"] or match["block"] or match["cut"]).lower()
        while hidden and hidden[-1][0] <= match.start():
            in_hidden = max(in_hidden, hidden.pop()[1])
        if match.start() < in_hidden or (name in _WITH_ATTRIBUTES_ONLY and "=" not in match[0]):
            continue
        found.append(Tag(*match.span(), name, bool(match["slash"] or match["cut"]), match["block"] is not None))
    return sorted(found)


def places(text: str, words: frozenset[str]) -> list[Place]:
    """What may be done with each tag of a text; those that are quoted, and so the text's subject, are left out.

    `words` are short words of the language: what a pair encloses inside a word ("<b>re</b>named") is none of them.
    """
    found = tags(text)
    partner = _partners(found)
    quoted = {at for at, tag in enumerate(found) if is_quoted(text, tag.start, tag.end)}
    quoted |= {partner[at] for at in quoted if at in partner}
    replacements: list[str | None] = [None] * len(found)
    for run in _runs(found):
        for at, replacement in zip(run, _in_place_of(text, [found[at] for at in run]), strict=True):
            replacements[at] = replacement
    for begin, end in partner.items():
        if begin < end and _is_in_one_word(text[found[begin].end : found[end].start], text[found[end].end : found[end].end + 1], words):
            replacements[begin], replacements[end] = replacements[begin] or "", replacements[end] or ""
    for at, tag in enumerate(found):
        if _is_spoken_of(text, tag, at in partner):
            replacements[at] = None
    raised = {
        at: _raised(text, tag, found[partner[at]]) for at, tag in enumerate(found) if tag.name in _ATTACHED and at < partner.get(at, -1)
    }
    result = []
    for at, tag in enumerate(found):
        other = partner.get(at)
        if at not in quoted and (figure := raised.get(at if other is None else min(at, other))):
            if other is not None and at < other:
                result.append(Place(tag.start, found[other].end, figure, Trust.SURE))
            continue
        kept = replacements[at] is None or (other is not None and replacements[other] is None)
        # A pair that stands in the sentence like two words may be what it speaks of.
        doubtful = other is not None and tag.name != "p" and stands_free(text, tag) and stands_free(text, found[other])
        if at not in quoted:
            trust = Trust.REVIEW if kept else Trust.LIKELY if doubtful else Trust.SURE
            result.append(Place(tag.start, tag.end, None if kept else replacements[at], trust))
    return result


def _raised(text: str, opens: Tag, closes: Tag) -> str:
    """What a raised or lowered figure is without tags, and they with it: 10⁶ is not 106; "" for anything but figures."""
    figure = text[opens.end : closes.start]
    if not (figure.isascii() and figure.isdigit()):
        return ""
    return figure.translate(_RAISED if opens.name == "sup" else _LOWERED)


_RAISED, _LOWERED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"), str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


def _is_in_one_word(enclosed: str, after: str, words: frozenset[str]) -> bool:
    """Whether a pair encloses a piece of a word, so that nothing was lost beside it."""
    is_piece = 0 < len(enclosed) <= _LONGEST_PIECE and enclosed.isalpha() and enclosed.islower() and enclosed not in words
    return is_piece and not after.isupper()


_LONGEST_PIECE = 3  # letters; longer ones may be words


def _partners(found: Sequence[Tag]) -> dict[int, int]:
    """Which tags open and close together, both ways."""
    partner: dict[int, int] = {}
    open_tags: list[int] = []
    for at, tag in enumerate(found):
        if not tag.closes:
            if tag.name not in _VOID:
                open_tags.append(at)
            continue
        for begin in reversed(open_tags[-_DEEPEST:]):
            if found[begin].name == tag.name:
                partner[begin], partner[at] = at, begin
                del open_tags[open_tags.index(begin, -_DEEPEST if len(open_tags) > _DEEPEST else 0) :]
                break
    return partner


_DEEPEST = 50  # open tags that are looked back to; pages nest less


def _runs(found: Sequence[Tag]) -> Iterator[list[int]]:
    """The tags that stand side by side, with nothing between them."""
    run: list[int] = []
    for at, tag in enumerate(found):
        if run and found[run[-1]].end != tag.start:
            yield run
            run = []
        run.append(at)
    if run:
        yield run


def _in_place_of(text: str, run: Sequence[Tag]) -> list[str | None]:
    """What stands in place of each tag of a run."""
    before, after = text[max(0, run[0].start - 1) : run[0].start], text[run[-1].end : run[-1].end + 1]
    first = next((at for at, tag in enumerate(run) if tag.divides), None)
    if first is not None:
        apart = not before or not after or before.isspace() or after.isspace() or before in _OPENING or after in _CLOSING
        return ["" if apart or at != first else " " for at in range(len(run))]
    glued = before.isalnum() and after.isalnum() and not all(tag.name in _ATTACHED for tag in run)
    return [None if glued else ""] * len(run)


def _is_spoken_of(text: str, tag: Tag, paired: bool) -> bool:
    """Whether the sentence is about the tag, or only a program would say so."""
    if _SPOKEN_OF.fullmatch(text, tag.start, tag.end):
        return True
    written = text[tag.start : tag.end]
    if not paired and len(tag.name) == 1 and not tag.closes and written[1:-1].isupper() and text[tag.start - 1 : tag.start].isalpha():
        return True  # List<S>
    if not stands_free(text, tag):
        return False
    if _CUE_AFTER.match(text, tag.end) is not None:
        return True
    return _CUE_BEFORE.search(text, max(0, tag.start - _CUE_REACH), tag.start) is not None


def stands_free(text: str, tag: Tag) -> bool:
    """Whether a whole tag stands between two words of a line as a word does."""
    before, after = text[max(0, tag.start - 2) : tag.start], text[tag.end : tag.end + 2]
    if before[-1:] != " " or before[:1] in ("\n", "") or not (after[:1] in (" ", *_CLOSING) or not after):
        return False
    return " " not in text[tag.start : tag.start + 2]


def is_quoted(text: str, start: int, end: int) -> bool:
    """Whether a span stands between quotation marks: then it is what the text is about."""
    return text[max(0, start - 1) : start] in _QUOTED and text[end : end + 1] in _QUOTED if start else False
