"""What stands for something else: "%1$s", "%(name)d", "{name}", "{{x}}", "${x}", "__ENT_1__", "@@PERSON@@", "<PERSON_1>".

Programs put the value in its place later, by the letters that stand here: translated or mended they are lost.
"""

import re
from collections.abc import Iterator

from normalize.patterns import later
from normalize.protected import Place

_PER_CENT = later(
    r"%(?:\d{1,2}\$[-+#0]?\d*(?:\.\d+)?(?:hh?|ll?|[Lqjzt])?[diouxXeEfFgGaAcspn@]"
    r"|\(\w+(?:[.-]\w+)*\)[-+#0]?\d*(?:\.\d+)?[diouxXeEfFgGcrsa]?"
    r"|[{<]\w[\w.]*[}>]"
    r"|(?![0-9A-F]{2}%[0-9A-F]{2})[A-Z_][A-Z0-9_]+%"
    r"|(?<![\d%]%)[-+#0]?(?:\*|\d{1,3})?(?:\.(?:\*|\d{1,2}))?(?:hh?|ll?|[Lqjzt])?[diouxXeEfFgGcspn@](?![^\W_]))"
)
_DOLLAR = later(r"\$(?:\{[^{}\n]{1,100}\}|\([\w.]{1,60}\)|(?<![\w$]\$)(?=[A-Za-z_]{2})[A-Za-z_]\w*(?:/[\w./-]*\w)?)")
_CURRENCY = later(r"\$(?:US|[A-Z]{2,3})\Z")
_TEMPLATE = later(
    r"\{\{[^{}\n]{1,120}\}\}|\{%[^{}\n]{1,120}%\}|[#%]\{[^{}\n]{1,100}\}|\{[\w$@#:.,\[\]()|!?*-]{0,60}\}|\{ \w[\w.]{0,40} \}"
    # "{#anchor .class key=value}": what Markdown, Pandoc and kramdown put behind a heading.
    r"|\{:?[ ]?[#.][\w-]{1,60}(?:[ ][#.]?[\w:-]{1,60}(?:=(?:\"[^\"\n]{0,100}\"|[\w.%-]{1,60}))?){0,8}[ ]?\}"
)
_CHOICE = later(r"\{\s?\w+\s?,\s?(?:plural|select|selectordinal|number|date|time)\b")
_LONGEST_CHOICE = 2000  # code points
TWO_AROUND = "@$%&#_"
# Two signs on each side of a word; between underscores, which also set bold type, only what is no name.
_TWICE = later(
    r"(?<![\w@#$%&])(?:([@$%&])\1[^\W_]\w{0,60}(?:[.-]\w{1,30}){0,3}\1\1|##[A-Z][A-Z\d_]{0,60}##|__(?=[^\W_])(?=[A-Z\d_]+__|\w*?[a-z\d]_[a-z\d]|[a-z\d]+__)\w{1,60}?__)"
    r"(?![\w@#$%&])"
)
# The words of which anonymisers and annotators make placeholders.
_LABELS = (
    "ACCOUNT|ADDRESS|ADDR|AGE|ANON|CARDINAL|CARD|CITY|COMPANY|COUNTRY|CURRENCY|DATE|DATETIME|EMAIL|ENT|ENTITY|EVENT|FACILITY|FAC|FIRSTNAME|FIRST_NAME"
    "|GPE|HANDLE|IBAN|ID|IP|LASTNAME|LAST_NAME|LOC|LOCATION|MASK|MISC|MONEY|NAME|NE|NER|NORP|NUM|NUMBER|ORG|ORGANISATION|ORGANIZATION|PASSPORT|PER"
    "|PERSON|PERS|PHONE|PH|PLACE|PLACEHOLDER|PRODUCT|REDACTED|SSN|STREET|TERM|TEL|TIME|TITLE|URL|USER|USERNAME|VAR|WORK_OF_ART|XXX+"
)
_LABELLED = later(
    rf"<(?:{_LABELS})(?:[_-]?[A-Z]?\d{{0,4}})?/?>|\[(?:{_LABELS})(?:[ _-]?[A-Z]?\d{{0,4}})\]|<[A-Za-z]+(?:_[A-Za-z]+)?_\d+/?>|\[[A-Z]+_\d+\]"
    r"|<<[A-Z][A-Z\d_]*>>|\[\[[A-Z][A-Z\d_]*\]\]|</?\d{1,3}/?>|<%[^<>\n]{1,100}%>|<\?php[^<>\n]{0,200}\?>"
)
_NUMBER = later(r"_\d{1,4}(?![\w-])")
_NUMBERED = later(rf"(?<![\w-])(?:{_LABELS})\Z")
_LONGEST_LABEL = 16  # code points
_WHITE_BRACKETS = later("⟦[^⟦⟧\\n]{1,60}⟧|⟨[\\w/.-]{1,40}⟩|⟪[\\w/.-]{1,40}⟫|⦅[\\w/.-]{1,40}⦆")
_OPENING_WHITE = "⟦⟨⟪⦅"
_HASHED = later(r"#(?<![\w#]#)[A-Z]{2,}(?:_[A-Z]+)*\d{0,3}#(?![\w#])|§§(?<!§§§)\w{1,20}§§(?!§)")
# Inline elements of XLIFF: they carry the tags of the original and nothing to read.
_XLIFF = later(r"</?(?:xliff:)?(?:x|g|bx|ex|ph|bpt|ept|it|mrk|pc|sc|ec|cp)\s[^<>\n]{0,200}\b(?:id|name|ctype)\s?=\s?[\"'][^<>\n]{0,200}>")


def find(text: str) -> Iterator[Place]:
    """Every placeholder of a text."""
    if "%" in text:
        yield from _all(_PER_CENT, text)
    if "$" in text:
        for match in _DOLLAR.finditer(text):
            if _CURRENCY.match(match[0]) is None:
                yield match.span()
    if "{" in text:
        yield from _all(_TEMPLATE, text)
        for match in _CHOICE.finditer(text):
            yield match.start(), _closing(text, match.start())
    if any(sign in text and sign * 2 in text for sign in TWO_AROUND):
        yield from _all(_TWICE, text)
    if "<" in text or "[" in text:
        yield from _all(_LABELLED, text)
    if "<" in text:
        yield from _all(_XLIFF, text)
    if "#" in text or "§" in text:
        yield from _all(_HASHED, text)
    if any(map(text.__contains__, _OPENING_WHITE)):
        yield from _all(_WHITE_BRACKETS, text)
    if "_" in text:
        for match in _NUMBER.finditer(text):
            label = _NUMBERED.search(text, max(0, match.start() - _LONGEST_LABEL), match.start())
            if label is not None:
                yield label.start(), match.end()


def _all(pattern: "re.Pattern[str]", text: str) -> Iterator[Place]:
    return (match.span() for match in pattern.finditer(text))


def _closing(text: str, start: int) -> int:
    """Where the brace that opens at a place is closed; the place itself where it is not, or not near."""
    depth = 0
    for at in range(start, min(len(text), start + _LONGEST_CHOICE)):
        depth += (text[at] == "{") - (text[at] == "}")
        if not depth:
            return at + 1
    return start
