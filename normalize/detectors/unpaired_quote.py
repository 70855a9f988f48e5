"""A quotation opens and never closes, closes without having opened, or closes with a mark of another form.

Why: the translator lost one of the two marks ("“original territories” “in the north of the country."), or paired a curly with a
straight one.
Fix: only a person can tell where the quotation ends.
"""

from collections import deque
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from normalize.detectors._quotes import Quote, by_line, quotes
from normalize.model import Category, Document, Finding, Rule, Severity
from normalize.traces import CURLY_QUOTES, MISPLACED_QUOTES, UNEVEN_QUOTES, WIDE

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule(
    "unpaired-quote",
    Category.GARBLE,
    Severity.MINOR,
    mqm="fluency/punctuation/unpaired",
    needs=CURLY_QUOTES | UNEVEN_QUOTES | MISPLACED_QUOTES | WIDE,
)

# A mark inside a word (צה"ל, d"âge) is left out of the count, and leaves the trace of a misplaced one.
_FORMS = ("“”„", "«»", "「」", "『』")  # marks that pair among themselves
_MARKS_AFTER = frozenset(".,;:!?…)]}-–—/'’")
_MARKS_BEFORE = frozenset("([{-–—/'‘:,")
_NEVER_BEGIN = frozenset(
    ",;:)]}"
)  # no quotation begins with these, so a mark before one closes, whatever blank stands before it: il a dit " non ", puis
_SENTENCE_ENDS = frozenset(".!?…")
_MIXED_REACH = 1500  # code points between an opening mark and a closing one of another form that may still be its partner


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Marks without a partner, judged over the whole text: a quotation may run over lines, each of which may open it anew."""
    marks = quotes(document, lexicon)
    if not marks:
        return
    # Judging line by line gave 53 false alarms in 68 on machine-translated news; one text, one balance.
    told = [_unmatched(document.text, [q for q in marks if q.mark in forms and q.role != "either"]) for forms in _FORMS]
    same = sorted({q.mark for q in marks if q.role == "either"})
    untold = [
        _first_of_spaced(
            document.text, odd := _odd_lines(document.text, [q for q in marks if q.mark == mark]), _unmatched(document.text, odd)
        )
        for mark in same
    ]
    alone = deque(sorted(quote for quotes in told + untold for quote in quotes))
    while alone:
        quote = alone.popleft()
        partner = alone[0] if alone else None
        if partner and partner.mark != quote.mark and _are_partners(document.text, quote, partner):
            alone.popleft()
            # Some newsrooms open with one form and close with the other throughout: no fault worth a penalty.
            message = f"a quotation opens with {quote.mark} and closes with {partner.mark}"
            yield _finding(document, quote, message, Severity.NEUTRAL)
        elif partner and partner.mark == quote.mark == "”" and _is_glued(document.text, quote) and _are_near(quote, partner):
            alone.popleft()
            yield _finding(document, quote, f"a quotation opens with {quote.mark}")
        else:
            severity = Severity.NEUTRAL if _may_be_cut(document, quote) else _severity(document.text, quote)
            yield _finding(document, quote, f"{quote.mark} has no partner", severity)


def _may_be_cut(document: Document, quote: Quote) -> bool:
    """Whether a text of one line may have been cut out of a longer one inside a quotation: it opens a sentence, or closes one, and the rest is elsewhere."""
    text, lines = document.text, document.lines
    if len(lines) != 1:
        # The end of a quotation alone at the end of the first line, or the begin of one at the begin of the last.
        first, last = lines[0], lines[-1]
        role = _role(text, quote)
        ends = role == "close" and first.start <= quote.at < first.end and not text[quote.at + 1 : first.end].strip(" .,;:!?…")
        return ends or (role == "open" and quote.at == last.start)
    line = lines[0]
    if _role(text, quote) == "open":
        before = text[line.start : quote.at].rstrip()
        return not before or before[-1] in _LEADS_IN
    before = text[line.start : quote.at].rstrip()
    return _role(text, quote) == "close" and (before[-1:] in _ENDS_QUOTED or text[quote.at + 1 : quote.at + 2] in _ENDS_BEHIND)


_LEADS_IN, _ENDS_QUOTED = frozenset(".!?…:,-–—"), frozenset(".!?…,")
_ENDS_BEHIND = frozenset(",.")  # where the mark of the sentence stands behind the quotation: "so", sagte er.


def _severity(text: str, quote: Quote) -> Severity:
    """Minor, but neutral where the text mixes forms in that line, or where a quotation may have gone on in lines that were cut."""
    if quote.role == "either":
        return Severity.NEUTRAL if _role(text, quote) == "open" and _begins_line(text, quote.at) else Severity.MINOR
    first, last = max(0, quote.at - _MIXED_REACH), min(len(text), quote.at + _MIXED_REACH)
    end = text.find("\n", quote.at, last)
    start = text.rfind("\n", first, quote.at) + 1
    return Severity.NEUTRAL if '"' in text[max(start, first) : last if end < 0 else end] else Severity.MINOR


def _are_partners(text: str, opening: Quote, closing: Quote) -> bool:
    """Whether two marks of different forms may open and close one quotation."""
    return _are_near(opening, closing) and _may_open(text, opening) and _role(text, closing) != "open"


def _are_near(opening: Quote, closing: Quote) -> bool:
    return closing.at - opening.at < _MIXED_REACH


def _first_of_spaced(text: str, marks: Sequence[Quote], alone: Sequence[Quote]) -> list[Quote]:
    """Those that are alone, but of a line in which marks stand between blanks (" oui ", " non ") the first: one lost mark makes every later one open where it closes."""
    kept: list[Quote] = []
    for line in by_line(text, alone):
        begin, end = text.rfind("\n", 0, line[0].at), text.find("\n", line[0].at)
        spaced = any(quote.space_before and quote.space_after for quote in marks if begin < quote.at and (end < 0 or quote.at < end))
        kept += line[:1] if spaced else line
    return kept


def _odd_lines(text: str, marks: Sequence[Quote]) -> list[Quote]:
    """The straight marks of lines that have an odd number of them: an even number pairs by itself, whatever the spaces say."""
    return [quote for line in by_line(text, marks) if len(line) % 2 for quote in line]


def _unmatched(text: str, marks: Sequence[Quote]) -> list[Quote]:
    """The marks of one form that have no partner, in order."""
    alone: list[Quote] = []
    opened: deque[Quote] = deque()
    for quote in marks:
        role = _role(text, quote)
        if role == "either":
            role = "close" if opened else "open"
        if role == "close":
            if opened:
                # A sentence's end ends the quotation that began first, a bare word the nearest: of „A" and „B” the first lost its mark.
                # In 257,000 words of manuals in ten languages this made 26 of 50 alarms, and all that went were false.
                (opened.popleft if text[quote.at - 1] in _SENTENCE_ENDS else opened.pop)()
            elif alone and _may_open(text, alone[-1]) and text.count("\n", alone[-1].at, quote.at) < _LINES:
                alone.pop()  # an outer quotation that ran over lines with another inside
            else:
                alone.append(quote)
        elif opened and quote.mark == "“" and not _may_open(text, quote):
            # “So“ and “so“and: the one wrong mark is told, and the quotations after it keep their partners.
            opened.pop()
            alone.append(quote)
        else:
            if opened and (quote.role == "either" or text.find("\n", opened[-1].at, quote.at) >= 0):
                last = opened.pop()
                if not _begins_line(text, quote.at):
                    alone.append(last)
            opened.append(quote)
    return sorted([*alone, *opened])


_LINES = 6  # an outer quotation of more lines than that with others inside is rarer than a lost mark


def _role(text: str, quote: Quote) -> str:
    """What a mark does: by its form, or for a straight one by the spaces around it."""
    if quote.role != "either":
        return quote.role
    before, after = text[quote.at - 1 : quote.at], text[quote.at + 1 : quote.at + 2]
    opens = (quote.space_before or before in _MARKS_BEFORE) and not quote.space_after and not (quote.space_before and after in _NEVER_BEGIN)
    closes = (quote.space_after or after in _MARKS_AFTER) and (not quote.space_before or after in _NEVER_BEGIN)
    return "either" if opens == closes else "open" if opens else "close"


def _ends_word(text: str, quote: Quote) -> bool:
    """Whether a mark that should open stands where one closes: behind a word, and before none."""
    after = text[quote.at + 1 : quote.at + 2]
    return text[quote.at - 1 : quote.at].isalnum() and (quote.space_after or after in _MARKS_AFTER)


def _may_open(text: str, quote: Quote) -> bool:
    """Whether a mark may begin a quotation: its form says so, and it does not stand behind a word."""
    closes = _role(text, quote) == "close"
    return not closes and not (quote.mark == "“" and (_ends_word(text, quote) or _is_glued(text, quote)))


def _is_glued(text: str, quote: Quote) -> bool:
    """Whether a mark has no space on either side, and a word or a comma or colon before it."""
    before = text[quote.at - 1 : quote.at]
    return (before.isalnum() or before in (",", ":")) and text[quote.at + 1 : quote.at + 2].isalnum()


def _begins_line(text: str, at: int) -> bool:
    """Whether nothing but a dash, bullet or space stands before an offset in its line: a quotation of several paragraphs goes on."""
    start = max(0, at - _WIDTH)
    before = text[start:at]
    return (start == 0 or "\n" in before) and not before[before.rfind("\n") + 1 :].strip(" \t\u00a0-–—•*>.…")


def _finding(document: Document, quote: Quote, message: str, severity: Severity = Severity.MINOR) -> Finding:
    """A finding on the mark with the word that it touches, since a mark alone is hard to see."""
    text, start, end = document.text, quote.at, quote.at + 1
    if _role(text, quote) != "close":
        while end < len(text) and text[end].isalnum():
            end += 1
    else:
        while start > 0 and not text[start - 1].isspace() and quote.at - start < _WIDTH:
            start -= 1
    return RULE.finding(document, start, end, message, severity=severity)


_WIDTH = 30  # code points of a word shown before a mark
