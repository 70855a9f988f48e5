"""What a news site puts around an article stands in its text: share buttons, bylines, credits, links, footers.

Why: the scraper took the page and not the article ("Spread the love", "Continue reading:", "© Alexandr Demyanchuk/dpa").
Fix: such blocks go on request only (`--strip boilerplate`), since a byline or a source may be wanted; captions, author boxes
and lists of links with trust `likely`.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from normalize.detectors import _blocks, _phrases
from normalize.detectors._patterns import later
from normalize.detectors._phrases import Place
from normalize.model import Category, Document, Finding, Rule, Severity, Span, Trust

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("boilerplate", Category.BOILERPLATE, Severity.MINOR, mqm="accuracy/addition", trust=Trust.SURE)

_AROUND = " \t\N{NO-BREAK SPACE}•·–—-*►▶→»>|:.…[]()“”\"'#"  # what may stand around a phrase that is a whole line
_LABEL_REACH = 180  # characters; a longer line that begins with "Source:" is prose
_CREDIT_REACH = 120
_TITLES_UNDER_HEADING = 12

_JOINTS = frozenset("van von de der del da di bin al el la le and und et y e i и та і".split())
_PERSON_WORDS = range(2, 10)  # "Anna Berg", "Anna Berg and Jan van der Meer, staff writers" no longer
_DATE = later(r"(?=[^\n]*\d)(?:[\w.,:/+|–—()-]++[ \t]*+){1,9}")
# The line break in front, and not "^", lets the search leap from line to line: 20 times faster.
_BARE_TIME = later(
    r"\n[ \t]*(?=\d)(?:\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.,Z+-]*"
    r"|\d\d?[./]\d\d?[./]\d{4},? +\d\d?:\d\d(?::\d\d)?|\d\d?:\d\d,? +\d\d?[./]\d\d?[./]\d{4})[ \t]*(?![^\r\n])"
)
_COPYRIGHT = later(r"^[ \t]*(?:©|\([cC]\) ?(?:[12]\d{3}|[A-Z])|Copyright\b)[^\n]{2,400}", re.MULTILINE)
_INITIALS = later(r"\([a-zäöü]{2,4}(?:[/,] ?[A-Za-z]{2,10})*\)[ \t]*$", re.MULTILINE)
_BRACKET = later(r"[^\n()]{2,120}\)[.]?[ \t]*(?=\n|$)")
_EMAIL = later(r"^[ \t]*[\w.+-]+@[\w-]+\.[\w.-]+[ \t]*$", re.MULTILINE)
# "Headline - DW - 14.11.2021", "Headline | Town Herald", "Headline - nasa.gov"
_SITE = later(
    r"\s+[-–—|]\s+(?:[^\n|]{2,30}\s[-–—|]\s+\d\d?[./]\d\d?[./]\d{2,4}"
    r"|(?:[A-Z][\w!.&]* ?){0,3}\b(?:News|Times|Post|Herald|Tribune|Online|Radio|TV|Daily|Gazette)|[\w-]+\.(?:com|net|org|info|ru|ua|by|de|fr|eu))$"
)


class _Block(NamedTuple):
    """A stretch of boilerplate, what tells it, and how sure it is that nothing of the article is in it."""

    start: int
    end: int
    message: str
    trust: Trust = Trust.SURE
    severity: Severity = Severity.MINOR


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    blocks = [*_by_phrase(document, lexicon), *_by_shape(document), *_captions(document)]
    if blocks:
        blocks += _site_name(document, blocks)
    for start, end, message, trust, severity in _joined(document.text, blocks):
        yield RULE.finding(document, start, end, message, "", trust=trust, severity=severity)


def _by_phrase(document: Document, lexicon: "Lexicon") -> Iterator[_Block]:
    for place in _phrases.find(document, lexicon, "boilerplate"):
        shape = _SHAPES[place.phrase.line["shape"]]
        span = shape(document, place)
        if span is not None:
            lines = document.text.count("\n", *span) > 0
            trust = Trust.LIKELY if lines and shape is _heading else Trust.SURE
            message = f"“{place.phrase.line['text']}” belongs to the page around the article"
            yield _Block(*span, message, trust, Severity.parse(place.phrase.line.get("severity", "minor")))


def _line(document: Document, place: Place) -> Span:
    """The line a phrase stands on, without surrounding blanks."""
    text = document.text
    start = text.rfind("\n", 0, place.start) + 1
    end = text.find("\n", place.end)
    end = len(text) if end < 0 else end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _opens(document: Document, place: Place, line: Span) -> bool:
    return not document.text[line.start : place.start].strip(_AROUND)


def _whole_line(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    alone = _opens(document, place, line) and not document.text[place.end : line.end].strip(_AROUND)
    return line if alone else None


def _line_start(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    return line if _opens(document, place, line) and line.end - line.start <= _LABEL_REACH else None


def _label(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    if not _opens(document, place, line) or line.end - line.start > _LABEL_REACH:
        return None
    rest = document.text[place.end : line.end].lstrip()
    return line if not rest.strip(_AROUND) or rest[0] in ":：" else None


def _heading(document: Document, place: Place) -> Span | None:
    line = _label(document, place)
    if line is None or document.text[place.end : line.end].strip(_AROUND):
        return line
    titles: list[Span] = []
    follows_prose = False
    lines = document.lines
    for title in lines[bisect_right(lines, line) :][:_TITLES_UNDER_HEADING]:
        if document.text[title.end - 1] in '.”"»)' or title.end - title.start > _LABEL_REACH:
            follows_prose = True
            break
        titles.append(title)
    # The last title before the text goes on is the text's own subheading: "also read", three links, a subheading, prose.
    if follows_prose and titles:
        titles.pop()
    return Span(line.start, titles[-1].end) if titles else line


def _sentence(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    text = document.text
    start = max(text.rfind(mark, line.start, place.start) + 2 for mark in (". ", "! ", "? "))
    ends = [at + 1 for mark in (". ", "! ", "? ") if (at := text.find(mark, place.end, line.end)) >= 0]
    return Span(max(line.start, start), min(ends, default=line.end))


def _bracket(document: Document, place: Place) -> Span | None:
    text = document.text
    close = _BRACKET.match(text, place.end)
    if close is None:
        return None
    alone = not text[text.rfind("\n", 0, place.start) + 1 : place.start].strip()
    return Span(place.start, close.end()) if alone or not text[close.end() :].strip() else None


def _byline(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    if not _opens(document, place, line):
        return None
    text = document.text
    rest = text[place.end : line.end].lstrip(" :")
    if rest:
        return line if _is_person(rest) and not document.text[place.start].islower() else None
    lines = document.lines
    follow = lines[bisect_right(lines, line) :][:1]
    if follow and _is_person(text[slice(*follow[0])]):
        return Span(line.start, follow[0].end)
    return None


def _is_person(text: str) -> bool:
    """Whether a line is nothing but one person's name or several; "Von der Leyen" is a name, and not somebody's byline."""
    words = text.rstrip(".,").split()
    if not words or words[0] in _JOINTS:
        return False
    named = all(word in _JOINTS or (word[0].isupper() and not any(c.isdigit() for c in word)) for word in words)
    return named and len(words) in _PERSON_WORDS and words[-1] not in _JOINTS


def _dated(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    rest = document.text[place.end : line.end].lstrip(" :")
    return line if rest and len(rest) <= 60 and _opens(document, place, line) and _DATE.fullmatch(rest) else None


def _credit(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    short = line.end - line.start <= _CREDIT_REACH
    return line if short and _opens(document, place, line) and not document.text[place.start].islower() else None


def _agency(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    text = document.text
    if line.end - line.start > _CREDIT_REACH or text[place.end : line.end].strip(" )]"):
        return None
    named = text[place.start : place.end] == place.phrase.line["text"]
    return line if named and text[line.start : place.start].rstrip().endswith(("/", "|")) else None


def _site(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    text = document.text
    if text[: line.start].strip() or text[place.end : line.end].strip():
        return None
    before = text[line.start : place.start].rstrip()
    if before[-1:] not in ("-", "–", "—", "|") or not before[-2:-1].isspace():
        return None
    return Span(line.start + len(before) - 2, line.end)


_SHAPES: dict[str, Callable[[Document, Place], Span | None]] = {
    "line": _whole_line,
    "start": _line_start,
    "label": _label,
    "heading": _heading,
    "sentence": _sentence,
    "bracket": _bracket,
    "byline": _byline,
    "dated": _dated,
    "credit": _credit,
    "agency": _agency,
    "site": _site,
}


def _by_shape(document: Document) -> Iterator[_Block]:
    """What no phrase tells: time stamps, copyright lines, an editor's initials, an author's e-mail address, site and date."""
    text = document.text
    if ":" in text and any(opening.isdecimal() or opening in " \t" for opening in _blocks.odd_openings(document)):
        for match in _BARE_TIME.finditer(text):
            yield _Block(*match.span(), "a time stamp on a line of its own")
    bracketed = "(" in text
    if "©" in text or "Copyright" in document.vocabulary or (bracketed and ("(c)" in text or "(C)" in text)):
        for match in _COPYRIGHT.finditer(text):
            yield _Block(*match.span(), "a copyright line or photo credit")
    if bracketed and (")\n" in text or text.endswith(")")):
        for match in _INITIALS.finditer(text):
            alone = match.start() == 0 or text[match.start() - 1] == "\n"
            if alone or not text[match.end() :].strip():
                yield _Block(*match.span(), "an editor's or agency's initials")
    if "@" in text:
        for match in _EMAIL.finditer(text):
            yield _Block(_author_box(document, match.start()), match.end(), "an author's box or address", Trust.LIKELY)
    row = _first_row(document)
    if "-" in row or "|" in row or "–" in row or "—" in row:
        first = document.lines[0]
        if site := _SITE.search(text, first.start, first.end):
            yield _Block(*site.span(), "the site's name in the headline", severity=Severity.NEUTRAL)


def _first_row(document: Document) -> str:
    """The first row that is not blank: the first line is in it."""
    for row in document.rows:
        if row and not row.isspace():
            return row
    return ""


def _author_box(document: Document, start: int) -> int:
    """Where the box begins that ends in an address: at the last bullet above, if all between is as indented as the address."""
    text = document.text
    if not text[start : start + 1].isspace():
        return start
    for line in reversed(document.lines):
        if line.start < start:
            indented = line.start > 0 and text[line.start - 1] in " \t"
            if not indented:
                break
            start = line.start
            if text[line.start] in "•-*·":
                break
    return start


def _captions(document: Document) -> Iterator[_Block]:
    """A line without a final mark after the headline said again: the title of an image, and its caption."""
    repeats = _blocks.repeats(document)
    if not repeats:
        return
    lines = document.lines
    for line in repeats:
        follow = lines[bisect_right(lines, line) :][:1]
        if follow and follow[0] not in repeats and repeats[line] == lines[0]:
            text = document.text[slice(*follow[0])]
            if text[-1].isalnum() and not text[0].isdigit() and " " in text and len(text) <= _LABEL_REACH:
                yield _Block(*follow[0], "a photo caption: it follows the headline used as an image title", Trust.LIKELY)


def _site_name(document: Document, blocks: list[_Block]) -> Iterator[_Block]:
    """A first line of a few words straight above boilerplate is the site's name."""
    if len(document.lines) < 2:
        return
    first, second = document.lines[0], document.lines[1]
    text = document.text[slice(*first)]
    short = text.count(" ") < 4 and text[-1].isalnum() and text.istitle()
    if short and any(block.start <= second.start < block.end for block in blocks):
        yield _Block(*first, "the site's name", Trust.LIKELY)


def _joined(text: str, blocks: list[_Block]) -> Iterator[_Block]:
    """Blocks with nothing but white space between them as one, with the first message, the least trust and the most severity."""
    last: _Block | None = None
    for block in sorted(blocks):
        start = block.start
        while start < block.end and text[start].isspace():
            start += 1
        if last is not None and (start <= last.end or not text[last.end : start].strip()):
            last = last._replace(
                end=max(last.end, block.end), trust=min(last.trust, block.trust), severity=max(last.severity, block.severity)
            )
            continue
        if last is not None:
            yield last
        last = block._replace(start=start)
    if last is not None:
        yield last
