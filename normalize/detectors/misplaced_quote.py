"""A quotation mark has the space on its wrong side, or none where one belongs.

Why: marks are translated as words of their own ("this means “ enormous damage", "the\\" Bild am Sonntag \\"reports").
Fix: the space moves to the other side or goes; for straight marks only where the line says which one opens.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from normalize.detectors._joining import start_of_spaces
from normalize.detectors._quotes import CORNERS, Quote, by_line, is_prefix, quotes, word_before
from normalize.detectors._words import function_words
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import CURLY_QUOTES, MISPLACED_QUOTES, WIDE

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule(
    "misplaced-quote",
    Category.GARBLE,
    Severity.MINOR,
    mqm="fluency/typography",
    trust=Trust.SURE,
    needs=CURLY_QUOTES | MISPLACED_QUOTES | WIDE,
)

_SENTENCE_MARKS = frozenset(".,;:!?…)]}-–—/'’%")
_BEFORE_OPENING = frozenset(",:;")  # said:"No", said,"No"
_SENTENCE_ENDS = frozenset(".!?…")
_OPENERS = frozenset("([{-–—/'‘$£€#")
_ENDING, _LONG_ENDING = 3, 8  # letters that no ending has


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Spaces inside a quotation or none outside it; spaces inside « » stay where French asks for them."""
    marks = quotes(document, lexicon)
    if not marks:
        return
    curly = [quote for quote in marks if quote.role != "either"]
    if any(quote.space_before == quote.space_after or quote.space_after == (quote.role == "open") for quote in curly):
        yield from _curly(document, lexicon, curly)
    for form in sorted({quote.mark for quote in marks if quote.role == "either"}):
        straight = [quote for quote in marks if quote.mark == form and not _is_doubled(document.text, quote)]
        if len(straight) > 1:
            yield from _straight(document, lexicon, straight, curly)


def _is_doubled(text: str, quote: Quote) -> bool:
    """Whether another mark of the form stands beside this one: a table's way of writing one mark."""
    return quote.mark in (text[quote.at - 1 : quote.at], text[quote.at + 1 : quote.at + 2])


def _curly(document: Document, lexicon: "Lexicon", marks: Sequence[Quote]) -> Iterator[Finding]:
    text, language = document.text, lexicon.language(document.language)
    # Where the language quotes «so» a space is a fault; French quotes « so », and translations from it may keep that throughout.
    tight = any(q.opening == "«" and not q.spaced for q in language.quotations)
    spaced = "«\u00a0" in text or any(q.opening == "«" and q.spaced for q in language.quotations)
    inward = any(quote.mark == "«" and quote.role == "open" for quote in marks)
    spaced = spaced or (not tight and inward and "« " in text and " »" in text)
    divided = language.spaces != "none"  # where no spaces divide words none is missing beside a mark
    severity = RULE.severity if divided else Severity.NEUTRAL
    depth = 0
    for quote in marks:
        at = quote.at
        opened, depth = depth, depth + (1 if quote.role == "open" else -1 if depth else 0)
        if quote.mark in "«»" and spaced:
            continue
        after, before = text[at + 1 : at + 2], text[at - 1 : at]
        if quote.role == "open" and after == " ":
            # A mark of the wrong form may be meant to close: that is for `unpaired-quote` to tell.
            if not opened and (quote.space_before or before in _OPENERS):
                yield RULE.finding(
                    document, at + 1, _last_blank(text, at), "a space after an opening quotation mark", "", severity=severity
                )
            elif (
                divided and not opened and before in _SENTENCE_ENDS and text[at - 2 : at - 1].isalnum() and text[at + 2 : at + 3].isupper()
            ):
                message = "the space is on the wrong side of the quotation mark"
                yield RULE.finding(document, at, at + 2, message, " " + quote.mark, trust=Trust.LIKELY)
        elif quote.role == "close" and before == " " and (quote.space_after or after in _SENTENCE_MARKS):
            if opened and (first := start_of_spaces(text, at)) > 0 and not text[first - 1].isspace():
                yield RULE.finding(document, first, at, "a space before a closing quotation mark", "", severity=severity)
        elif not divided or quote.mark in CORNERS:
            continue
        elif quote.role == "open" and (before.isalpha() or _follows_word(text, at)) and after.isalnum() and not opened:
            if not is_prefix(word_before(text, at), language):
                yield RULE.finding(document, at, at + 1, "no space before an opening quotation mark", " " + quote.mark, trust=Trust.LIKELY)
        elif quote.role == "close" and after.isalpha() and not before.isspace() and opened and not _is_ending(document, lexicon, at + 1):
            yield RULE.finding(document, at, at + 1, "no space after a closing quotation mark", quote.mark + " ", trust=Trust.LIKELY)


def _last_blank(text: str, at: int) -> int:
    """Where the spaces behind a mark end: all go at once."""
    at += 1
    while text[at : at + 1] == " ":
        at += 1
    return at


def _follows_word(text: str, at: int) -> bool:
    """Whether a comma or colon and a word before it stand in front of a mark (said:“No”, said,"No")."""
    return text[at - 1 : at] in _BEFORE_OPENING and text[at - 2 : at - 1].isalpha()


def _is_ending(document: Document, lexicon: "Lexicon", start: int) -> bool:
    """Whether a case ending is glued to a closed quotation, as Turkish, Finnish and English plurals do ("“A”s")."""
    text, end = document.text, start
    while end < len(text) and text[end].isalpha():
        end += 1
    if lexicon.language(document.language).glued_endings:
        return end - start < _LONG_ENDING and not any(map(str.isupper, text[start:end]))
    return end - start < _ENDING and text[start:end].islower() and text[start:end] not in function_words(lexicon, document.language)


def _straight(document: Document, lexicon: "Lexicon", marks: Sequence[Quote], curly: Sequence[Quote]) -> Iterator[Finding]:
    text, language = document.text, lexicon.language(document.language)
    if language.spaces == "none":
        return
    spaced = bool(language.quotations) and language.quotations[0].spaced
    opened = _openings_of_other_form(curly)
    for line in by_line(text, marks):
        # With an odd number nobody knows which mark opens and which closes; nor where they close what other marks opened („so").
        if len(line) % 2 == 0 and not _is_nested(text, line) and not _is_shifted(text, line) and not _mixes_forms(text, line, opened):
            for number, quote in enumerate(line):
                if spaced and _is_spaced(text, line[number - number % 2], line[number - number % 2 + 1]):
                    continue  # " so ", as the language sets « so »
                opens = number % 2 == 0
                if quote.space_before != opens or quote.space_after == opens:  # else it stands as it should
                    yield from _straight_mark(document, lexicon, quote, opens)


def _openings_of_other_form(curly: Sequence[Quote]) -> list[int]:
    """Where a curly mark opens that the next one does not close."""
    opens = [quote.role == "open" for quote in curly]
    return [quote.at for quote, one, then in zip(curly, opens, [*opens[1:], True], strict=False) if one and then]


def _mixes_forms(text: str, line: Sequence[Quote], opened: Sequence[int]) -> bool:
    if not opened:
        return False
    start, end = text.rfind("\n", 0, line[0].at), text.find("\n", line[-1].at)
    return any(start < at < (len(text) if end < 0 else end) for at in opened)


def _is_shifted(text: str, line: Sequence[Quote]) -> bool:
    """Whether a mark that would open stands where a quotation ends (so.", so",): one before it is lost, and all pair wrongly."""
    return any(
        not quote.space_before
        and (text[quote.at + 1 : quote.at + 2] in _CLOSED_BY or (text[quote.at - 1] in _ENDED_BY and quote.space_after))
        for quote in line[::2]
    )


_CLOSED_BY, _ENDED_BY = frozenset(".,;:!?"), frozenset(".!?…")


def _is_nested(text: str, line: Sequence[Quote]) -> bool:
    """Whether every mark has its spaces as it should and the line opens twice in a row: one quotation stands inside another."""
    depth = deepest = 0
    for quote in line:
        opens = quote.space_before or text[quote.at - 1 : quote.at] in _OPENERS
        if opens == (quote.space_after or text[quote.at + 1 : quote.at + 2] in _SENTENCE_MARKS):
            return False
        depth += 1 if opens else -1
        if depth < 0:
            return False
        deepest = max(deepest, depth)
    return depth == 0 and deepest > 1


def _is_spaced(text: str, opening: Quote, closing: Quote) -> bool:
    """Whether a pair has a space on the inner side of both marks, and none is missing outside."""
    return opening.space_before and opening.space_after and closing.space_before and not text[closing.at + 1 : closing.at + 2].isalnum()


def _straight_mark(document: Document, lexicon: "Lexicon", quote: Quote, opens: bool) -> Iterator[Finding]:
    text, at = document.text, quote.at
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if opens and quote.space_after and after == " ":
        if before.isalnum():
            message = "the space is on the wrong side of the quotation mark"
            yield RULE.finding(document, at, at + 2, message, " " + quote.mark, trust=Trust.LIKELY)
        elif quote.space_before or before in _OPENERS:
            yield RULE.finding(document, at + 1, _last_blank(text, at), "a space after an opening quotation mark", "", trust=Trust.LIKELY)
    elif not opens and before == " ":
        if after.isalnum():
            message = "the space is on the wrong side of the quotation mark"
            yield RULE.finding(document, at - 1, at + 1, message, quote.mark + " ", trust=Trust.LIKELY)
        elif quote.space_after or after in _SENTENCE_MARKS:
            yield RULE.finding(document, start_of_spaces(text, at), at, "a space before a closing quotation mark", "", trust=Trust.LIKELY)
    elif opens and (before.isalpha() or _follows_word(text, at)) and after.isalnum():
        if not is_prefix(word_before(text, at), lexicon.language(document.language)):
            yield RULE.finding(document, at, at + 1, "no space before an opening quotation mark", " " + quote.mark, trust=Trust.LIKELY)
    elif not opens and after.isalpha() and not before.isspace() and not _is_ending(document, lexicon, at + 1):
        yield RULE.finding(document, at, at + 1, "no space after a closing quotation mark", quote.mark + " ", trust=Trust.LIKELY)
