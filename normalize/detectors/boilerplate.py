"""What a news site puts around an article stands in its text: share buttons, bylines, credits, links, footers.

Why: the scraper took the page and not the article ("Spread the love", "Continue reading:", "© Alexandr Demyanchuk/dpa").
Fix: such blocks go on request only (`--strip boilerplate`), since a byline or a source may be wanted; captions, author boxes
and lists of links with trust `likely`.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from normalize.detectors import _blocks, _openings
from normalize.detectors._notable import NotableWords
from normalize.detectors._patterns import later
from normalize.detectors._phrases import Phrases, Place
from normalize.model import Category, Document, Finding, Rule, Severity, Span, Trust
from normalize.text import WORD
from normalize.traces import LINE_OF_DIGITS, LINES_ALIKE

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("boilerplate", Category.BOILERPLATE, Severity.MINOR, mqm="accuracy/addition", trust=Trust.SURE)

_AROUND = " \t\N{NO-BREAK SPACE}•·–—-*►▶→»>|:.…[]()“”\"'#"  # what may stand around a phrase that is a whole line
_ANYWHERE = frozenset({"sentence", "bracket", "agency", "site"})  # shapes of phrases that need not begin a line
_INSIDE = Phrases("boilerplate", every_language=True, shapes=_ANYWHERE)
_LABEL_REACH = _openings.REACH
_CREDIT_REACH = 120
_LONGEST_LINE = 4000
# Networks to which a row of buttons leads, and what else such a row has.
_NETWORKS = frozenset(
    "Facebook Twitter WhatsApp Telegram Viber LinkedIn Pinterest Reddit Instagram YouTube TikTok VKontakte Odnoklassniki Messenger Tumblr"
    " Flipboard Skype Threads Mastodon Bluesky VK Xing Вконтакте ВКонтакте Одноклассники Телеграм Фейсбук Твиттер".split()
)
_BESIDE_NETWORKS = frozenset("x email e mail print share copy link ok line sms rss pocket tweet pin save и and more".split()) | {
    network.lower() for network in _NETWORKS
}
_COPYRIGHT_WORD = "Copyright"
_PAGE_WORDS = NotableWords.listed(_NETWORKS | {_COPYRIGHT_WORD})
_SIGNED_REACH = 60  # "REUTERS/Anna Berg", "AP Photo/Jan Meer, File"
_TITLES_UNDER_HEADING = 12

_JOINTS = frozenset("van von de der del da di bin al el la le and und et y e i и та і".split())
_PERSON_WORDS = range(2, 10)  # "Anna Berg", "Anna Berg and Jan van der Meer, staff writers" no longer
_DATE = later(r"(?=[^\n]*(?:\d[.:/-]\d|\b\d{4}\b|\d [^\W\d]))(?:[\w.,:/+|–—()-]++[ \t]*+){1,9}")
_YEAR_OR_TIME = later(r"\d[.:/-]\d|\b\d{4}\b")
_BARE_DAY = 3  # words of a date without year or time: "12 March", "2 hours ago"
_SMALL_WORD = later(r"\b[^\W\d_]{4,}\b")
_DATE_WORDS = 2  # longer small words in a date: a month, a day of the week, "hours"; "Published 12 books within five years" has more
# What may stand with a day, month or "today" on a line that is nothing but a date: "12, 2022, 10:30 a.m.", ", 12 марта 2022 г.".
_CLOCK = later(
    r"(?=[^\n]*\d)[ ,.|–—-]*(?:\d\d?\.?(?: de)? [^\W\d_]+\.?(?: de)?,? (?=\d))?"
    r"[\d.:,/|–— -]*(?:\b(?:at|um|à|a las|alle|v|о|в|o|г|р|год|[AaPp]\.?[Mm]|Uhr|uhr|hrs?|h|[A-Z]{2,4}(?:[+-]\d+)?)\b[\d.:,/|()+– -]*)*"
)
_COUNTED = later(r"[\d.,  KkMм+xх×%()\[\]|:•·–—-]*")
_CRUMBS = frozenset(">»›/|→•·")
_CELL_WORDS = 4  # words in one item of a menu
# The line break in front, and not "^", lets the search leap from line to line: 20 times faster.
_BARE_TIME = later(
    r"\n[ \t]*(?=\d)(?:\d{4}-\d\d-\d\dT\d\d:\d\d[\d:.,Z+-]*"
    r"|\d\d?[./]\d\d?[./]\d{4},? +\d\d?:\d\d(?::\d\d)?|\d\d?:\d\d,? +\d\d?[./]\d\d?[./]\d{4})[ \t]*(?![^\r\n])"
)
_COPYRIGHT = later(
    r"^[ \t]*(?:©|\([cC]\) ?(?:[12]\d{3}|[A-Z])|Copyright\b(?=[ \t]*(?:©|\([cC]\)|[:|–—-]|(?:by )?[12]\d{3}|(?:by )?[A-Z]|[^\W\d_ \t]*[ \t]*\n)))[^\n]{2,400}",
    re.MULTILINE,
)
_INITIALS = later(r"\([a-zäöü]{2,4}(?:[/,] ?[A-Za-z]{2,10})*\)[ \t]*$", re.MULTILINE)
_BRACKET = later(r"[^\n()]{2,120}\)[.]?[ \t]*(?=\n|$)")
# A day, a month in whatever language and a year on a line of their own, with or without the time; links to hashtags; a player's clock;
# the age from which one may read.
_DATE_OPENINGS = frozenset("0123456789# \t")
_BARE_DATE = later(
    r"\n[ \t]*(?=[\d#])(?:(?P<date>\d\d?(?:\.|st|nd|rd|th)?(?: de)? [^\W\d_]{3,10}\.?(?: de)?,? (?:19|20)\d\d(?: ?(?:г|р|года|року)\.?)?"
    r"|\d\d?[./]\d\d?[./]\d{4}|\d{4}-\d\d-\d\d)(?:[ ,|–—-]+(?:at |um |à |o |в |о )?\d\d?[:.h]\d\d(?: ?(?:[ap]\.?m\.?|Uhr|[A-Z]{3}))?)?"
    r"|(?P<tags>#\w+(?:[ \t,;|]+#\w+)+)|(?P<clock>\d?\d:\d\d(?: ?/ ?\d?\d:\d\d)?)|(?P<age>(?:6|12|16|18)\+))[ \t]*(?![^\r\n])"
)
# What a screen reader is told, and a scraper takes for text.
_LISTING = later(r"(?:^|\n)[ \t]*((?:list of \d+ items|list \d+ of \d+|end of list)[ \t]*)(?![^\r\n])")
# "Translated from French by Google Translate": a line that names the program, and no sentence.
_TRANSLATED = later(
    r"(?:^|\n)[ \t]*([(\[]?(?:Machine[- ])?[Tt]ranslat(?:ed|ion)\b[^\n.!?]{0,60}\b(?:Google|DeepL|Bing|Microsoft|Yandex|ChatGPT|GPT|AI)\b[^\n.!?]{0,30})(?![^\r\n])"
)
_PROGRAMS = NotableWords.listed({"Google", "DeepL", "Bing", "Microsoft", "Yandex", "ChatGPT", "GPT", "AI"})
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
    blocks = [*_by_phrase(document, lexicon), *_by_shape(document, lexicon), *_captions(document)]
    if blocks:
        blocks += _site_name(document, blocks)
    for start, end, message, trust, severity in _joined(document.text, blocks):
        yield RULE.finding(document, start, end, message, "", trust=trust, severity=severity)


def _by_phrase(document: Document, lexicon: "Lexicon") -> Iterator[_Block]:
    for place in (*_INSIDE.find(document, lexicon), *_openings.find(document, lexicon, "boilerplate", _ANYWHERE)):
        shape = _SHAPES[place.phrase.line["shape"]]
        span = shape(document, place)
        if span is not None and not _is_said(document, place):
            lines = document.text.count("\n", *span) > 0
            trust = Trust.LIKELY if lines and shape is _heading else Trust.SURE
            message = f"“{place.phrase.line['text']}” belongs to the page around the article"
            yield _Block(*span, message, trust, Severity.parse(place.phrase.line.get("severity", "minor")))


def _is_said(document: Document, place: Place) -> bool:
    """Whether somebody says the phrase: it stands in a quotation, and the sentence goes on behind that (“All rights reserved for us,” the sign said.)."""
    line = _line(document, place)
    text = document.text
    opened = max(text.rfind(mark, line.start, place.start) for mark in _OPENING_QUOTES)
    if opened < 0 or any(mark in text[opened + 1 : place.start] for mark in _CLOSING_QUOTES):
        return False
    closed = min((at for mark in _CLOSING_QUOTES if (at := text.find(mark, place.end, line.end)) >= 0), default=-1)
    return closed >= 0 and any(map(str.isalpha, text[closed + 1 : line.end]))


_OPENING_QUOTES, _CLOSING_QUOTES = '"“„«', '"”“»'


def _line(document: Document, place: Place) -> Span:
    """The line a phrase stands on, without surrounding blanks."""
    text = document.text
    # No line of an article is so long, and a text of one line would be run through for each of its phrases.
    first, last = max(0, place.start - _LONGEST_LINE), min(len(text), place.end + _LONGEST_LINE)
    start = max(text.rfind("\n", first, place.start) + 1, first)
    end = text.find("\n", place.end, last)
    end = last if end < 0 else end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _opens(document: Document, place: Place, line: Span) -> bool:
    return not document.text[line.start : place.start].strip(_AROUND)


def _whole_line(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    text = document.text
    if line.end - line.start > _CREDIT_REACH:
        return None
    before, after = text[line.start : place.start].strip(_AROUND), text[place.end : line.end].strip(_AROUND)
    if not before and not after:
        # What may be said as well ("I agree") stands on a button without the stop of a sentence.
        said = place.phrase.line.get("severity") == "neutral" and text[place.end : line.end] == "."
        return None if said else line
    return line if _is_menu(text, line, place) else None


def _is_menu(text: str, line: Span, place: Place) -> bool:
    """Whether a line is a row of short items between bars or bullets, one of them the phrase: "Privacy Policy | Terms of Use"."""
    before, after = text[line.start : place.start].rstrip(), text[place.end : line.end].lstrip()
    if (before and before[-1] not in "|•·") or (after and after[0] not in "|•·"):
        return False
    return all(len(cell.split()) <= _CELL_WORDS for cell in _openings.CELL.split(text[slice(*line)]))


def _counted(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    text = document.text
    if line.end - line.start > _CREDIT_REACH:
        return None
    before, after = text[line.start : place.start], text[place.end : line.end]
    numbered = any(c.isdecimal() for c in before + after)
    return line if numbered and _COUNTED.fullmatch(before) and _COUNTED.fullmatch(after) else None


def _clock(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    if line.end - line.start > _CREDIT_REACH or not _opens(document, place, line) or document.text[place.start].islower():
        return None
    return line if _CLOCK.fullmatch(document.text, place.end, line.end) else None


def _crumbs(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    text = document.text
    rest = text[place.end : line.end].lstrip()
    trail = rest[:1] in _CRUMBS and line.end - line.start <= _CREDIT_REACH and text[line.end - 1] not in ".!?"
    return line if trail and _opens(document, place, line) else None


def _signed(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    text = document.text
    named = place.start == line.start and text[place.end : place.end + 1] == "/" and text[line.end - 1] not in ".!?"
    return line if named and line.end - line.start <= _SIGNED_REACH else None


def _line_start(document: Document, place: Place) -> Span | None:
    line = _line(document, place)
    # What may begin a sentence as well ("Edited by hand, it ...") is told by its end.
    prose = place.phrase.line.get("severity") == "neutral" and document.text[line.end - 1] in ".!?"
    return line if not prose and _opens(document, place, line) and line.end - line.start <= _LABEL_REACH else None


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
    for title in lines[(at := bisect_right(lines, line)) : at + _TITLES_UNDER_HEADING]:
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
    follow = lines[(at := bisect_right(lines, line)) : at + 1]
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
    if not rest or len(rest) > 60 or not _opens(document, place, line) or not _DATE.fullmatch(rest):
        return None
    if len(rest.split()) > _BARE_DAY and not _YEAR_OR_TIME.search(rest):
        return None  # "Stand 5 Jahre leer"
    return line if len([word for word in _SMALL_WORD.findall(rest) if word.islower()]) <= _DATE_WORDS else None


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
    if not document.lines or document.lines[0].start != line.start or text[place.end : line.end].strip():
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
    "count": _counted,
    "clock": _clock,
    "crumbs": _crumbs,
    "signed": _signed,
}


def _by_shape(document: Document, lexicon: "Lexicon") -> Iterator[_Block]:
    """What no phrase tells: time stamps, copyright lines, an editor's initials, an author's e-mail address, site and date."""
    text = document.text
    dated = document.traces & LINE_OF_DIGITS and not _blocks.odd_openings(document).isdisjoint(_DATE_OPENINGS)
    if dated and ":" in text:
        for match in _BARE_TIME.finditer(text):
            yield _Block(*match.span(), "a time stamp on a line of its own")
    if dated:
        for match in _BARE_DATE.finditer(text):
            # A letter or statement may well be dated so: the date alone costs nothing.
            bare = match["date"] is not None and ":" not in match[0]
            message = "a time stamp, row of tags or age limit on a line of its own"
            yield _Block(*match.span(), message, severity=Severity.NEUTRAL if bare or match["clock"] else Severity.MINOR)
    for match in _LISTING.finditer(text) if "list" in document.vocabulary else ():
        yield _Block(*match.span(1), "what a screen reader is told of a list")
    if _PROGRAMS.met(document, lexicon) and "ranslat" in text:
        for match in _TRANSLATED.finditer(text):
            yield _Block(*match.span(1), "a notice of the translation program")
    words = _PAGE_WORDS.met(document, lexicon)
    if any(word != _COPYRIGHT_WORD for word in words):
        for line in document.lines:
            if line.end - line.start <= _CREDIT_REACH and _is_row(document.text[slice(*line)]):
                yield _Block(*line, "a row of share buttons")
    bracketed = "(" in text
    if "©" in text or _COPYRIGHT_WORD in words or (bracketed and ("(c)" in text or "(C)" in text)):
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


def _is_row(text: str) -> bool:
    """Whether a line is nothing but names of networks and what else one shares a page by."""
    words = WORD.findall(text)
    return all(word.lower() in _BESIDE_NETWORKS for word in words) and any(word in _NETWORKS for word in words)


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
    if not document.traces & LINES_ALIKE:
        return
    repeats, lines = _blocks.repeats(document), document.lines
    for line in repeats:
        follow = lines[(at := bisect_right(lines, line)) : at + 1]
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
