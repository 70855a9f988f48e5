"""A number, date, time or measure is written as in another language, or cannot be.

Why: numbers are carried over unchanged ("22. July", "25 thousand", "80-ies") or computed wrongly ("15 AM to 6 am", "10 km (62 miles)").
Fix: the English form where the digits leave one reading; an impossible time or date only a person can correct.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._notable import NotableWords
from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import DIGIT

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule(
    "number-format",
    Category.GARBLE,
    Severity.MINOR,
    mqm="locale-convention/number-format",
    trust=Trust.LIKELY,
    languages=frozenset({"en"}),
    needs=DIGIT,
)

_MONTH_DAYS = {
    "January": 31, "February": 29, "March": 31, "April": 30, "May": 31, "June": 30,
    "July": 31, "August": 31, "September": 30, "October": 31, "November": 30, "December": 31,
}  # fmt: skip
_MONTH_NAMES = frozenset(_MONTH_DAYS)
_MONTHS = "|".join(_MONTH_DAYS)
_DAY_STOP = later(rf"\. (?=[A-Z])(?:(?<=\b\d\. )|(?<=\b\d\d\. ))(?:{_MONTHS})\b")
_DAY_STOP_YEAR = later(rf"\. (?=[A-Z])(?:(?<=\b\d\. )|(?<=\b\d\d\. ))(?:{_MONTHS}),? (?:1[89]|20)\d\d\b")
_ORDINAL_STOP = later(rf"\. ?(?<=\d(?:st|nd|rd|th)\. )(?={_MONTHS})|\.(?<=\d(?:st|nd|rd|th)\.)(?={_MONTHS})")
_ORDINAL_LEADS = later(r"\b(?:the|on|of|from|until|till|since|by|to) \d{1,2}(?:st|nd|rd|th)\Z", re.IGNORECASE)
_DATE_LEADS = later(r"(?:on|of|from|since|until|till|by|to|and|the|before|after) \d{1,2}\Z", re.IGNORECASE)
_DATES = (
    later(rf"3(?<![\d.,:/-]3)(?P<day>\d) (?P<month>{_MONTHS})\b"),
    later(rf"(?P<month>{_MONTHS}) 3(?P<day>\d)(?![\d:.,%]*\d|%| (?:per|m|b|p|a))\b"),
)
_THOUSAND = later(r" thousand\b(?<=\d thousand)")
_NUMBER_BEFORE = later(r"(?<![\d.,])(\d{1,3})(?:[.,](\d{1,3}))?\Z")
_NO_HOUR = r"(00?|1[3-9]|2[0-4])"  # what no twelve-hour clock shows
_HALF_DAY = later(rf"{_NO_HOUR}(?:[:.]\d\d)?(?: ?- ?\d{{1,2}}(?:[:.]\d\d)?)? ?([AaPp])\.?[Mm]\b\.?(?!-)")
_O_CLOCK = later(rf"{_NO_HOUR} o['’]clock")
_CLOCK_FIRST = later(r"\bo['’]clock (?<!\d o['’]clock )(?:[01]?\d|2[0-4])(?:[:.][0-5]\d)?(?=[.,;:!?)\n]|\Z| (?:sharp|on|in|this|and)\b)")
_INSIDE_NUMBER = later(r"(?:[\d.,:]|: )\Z")
# From here on each begins with a literal character and looks back, since digits are everywhere.
_PART_OF_DAY = later(r" (?<=\d )(?:night|morning|evening|afternoon)\b(?![- ](?:old|shift|cruise|stay|tour|trip))")
_BEFORE_PART = later(r"\b(?:at|from|to|until|till) ([1-9]|1[0-2])\Z")
_SPLIT_TIME = later(r":(?:(?<=\d :) ?|(?<=\d:) )(\d\d)\b(?![:.]?\d)")
_TIME_LED = later(r":(?<=\d:) (?=[0-5]\d(?: ?[ap]\.?m\b| o['’]clock\b))", re.IGNORECASE)
_SPLIT_DECIMAL = later(r"\. (?<=\b0\. )(?=\d)")
_HOUR = later(r"(?<![\d.,:])\d{1,2} ?\Z")
_SLAVIC_YEAR = later(r" year\b(?<=\d year)(?! old|-)")
_BEFORE_YEAR = later(r"\b(?:in|of|since|until|by) (?:the )?((?:19|20)\d\d)\Z", re.IGNORECASE)
# 1-6月 and 同月15日 of Chinese and Japanese texts: months and days that were counted, not named.
_COUNTED_MONTHS = later(r" months?\b(?<=\d months)(?= (?:of )?(?:this|last|the same|(?:19|20)\d\d) year| of (?:19|20)\d\d)")
_BEFORE_MONTHS = later(r"\b1 ?(?:-|–|to) ?\d{1,2}\Z")
_SAME_MONTH = later(r"\bsame month \d{1,2}\b(?! ?(?:st|nd|rd|th|days|years|people)\b)")
# A decimal of people has lost its "thousand".
_PART_OF_PEOPLE = later(r" (?:troops|soldiers|servicemen|fighters|policemen|refugees|civilians|prisoners)\b")
_DECIMAL_BEFORE = later(r"(?<![\d.,])\d{1,3}\.\d{1,2}\Z")
_PEOPLE = frozenset(["troops", "soldiers", "servicemen", "fighters", "policemen", "refugees", "civilians", "prisoners"])
_DECADE = later(r"-(?<=\d0-)(?:ties|ies|es|s)\b")
_ORDINAL = later(r" (?:(?<=1 )st|(?<=2 )nd|(?<=3 )rd|(?<=[04-9] )th)\b(?! ?[A-Z.])|-(?:(?<=1-)st|(?<=2-)nd|(?<=3-)rd|(?<=[04-9]-)th)\b")
_DECIMAL_COMMA = later(
    r",(?<=\d,)(\d{1,2})(?=%| ?(?:percent|per cent|million|billion|trillion|kilometers|kilometres|km|degrees)\b)(?<!\d,\d\d\d,\d)(?<!\d,\d\d\d,\d\d)"
)
_PLAIN_THOUSANDS = later(r"(?<=[a-z] )(?<! or )(?<! to )(?<! and )[1-9]\d{3}(?= (?!and\b|or\b|to\b)[a-z])")
_COMMA_IN_NUMBER = later(r",(?=\d)(?<=\d,)")
_GROUPED = later(r",\d{3}(?<=\d,\d\d\d)(?!\d)")
_YEARS = range(1000, 2101)
_SLASHED_DAYS = later(r"from (?<=\bfrom )(?P<month>\d{1,2})/(?P<first>\d{1,2}) (?:to|until|through) (?P<last>\d{1,2})\b(?![/.,:]\d)")
_PARTS_OF_ONE = frozenset({"2", "3", "4", "8"})  # "from 1/2 to 3 hours"
_SPACED_DOLLAR = later(r"\$ (?=\d)(?<!\d\$ )(?<!\d \$ )")
_ROUGHLY = r"(?:about |around |approximately |some |approx\. |nearly |over |~|ca\. )?"
_AMOUNT = r"(\d[\d,]*(?:\.\d+)?)[ -]?([a-z][a-z²/]*(?: [a-z]+)?)"
_CONVERSION = later(rf"\({_ROUGHLY}{_AMOUNT}\)")
_CONVERTED = later(rf"{_AMOUNT} ?\Z")
_CONVERTED_LENGTH = 40  # code points of the measure before the bracket
_ROUNDING = 0.05  # of a value; "100 km (62 miles)" and "100 km (60 miles)" differ by less
_TOLERANCE = 0.25  # of the larger value; news rounds "about 60 miles" from 100 km, a lost digit is off by ten
# Metres, kilograms, square metres, litres and metres per second in one unit. Source: the international yard and pound (1959), NIST SP 811.
_UNITS: dict[str, tuple[str, float]] = {
    **dict.fromkeys(("km", "kilometer", "kilometers", "kilometre", "kilometres"), ("length", 1000.0)),
    **dict.fromkeys(("m", "meter", "meters", "metre", "metres"), ("length", 1.0)),
    **dict.fromkeys(("cm", "centimeter", "centimeters", "centimetre", "centimetres"), ("length", 0.01)),
    **dict.fromkeys(("mile", "miles"), ("length", 1609.344)),
    **dict.fromkeys(("ft", "foot", "feet"), ("length", 0.3048)),
    **dict.fromkeys(("yard", "yards"), ("length", 0.9144)),
    **dict.fromkeys(("inch", "inches"), ("length", 0.0254)),
    **dict.fromkeys(("kg", "kilogram", "kilograms"), ("mass", 1.0)),
    **dict.fromkeys(("lb", "lbs", "pound", "pounds"), ("mass", 0.45359237)),
    **dict.fromkeys(("hectare", "hectares", "ha"), ("area", 10000.0)),
    **dict.fromkeys(("acre", "acres"), ("area", 4046.8564224)),
    **dict.fromkeys(("square kilometers", "square kilometres", "sq km", "km²"), ("area", 1_000_000.0)),
    **dict.fromkeys(("square miles", "sq mi"), ("area", 2_589_988.110336)),
    **dict.fromkeys(("km/h", "kph"), ("speed", 1 / 3.6)),
    **dict.fromkeys(("mph",), ("speed", 0.44704)),
}
_HALVES = ("am", "pm", "AM", "PM", "Am", "Pm")
_DAY_WORDS = frozenset({*_HALVES, "m", "clock"})
_NO_HOURS = ("0", "00", *map(str, range(13, 25)))
_NO_TIMES = frozenset(hour + half for hour in _NO_HOURS for half in _HALVES)
_PARTS_OF_DAY = frozenset({"night", "morning", "evening", "afternoon"})
_LATE_DAYS = frozenset(map(str, range(30, 40)))
_ORDINALS = frozenset({"st", "nd", "rd", "th"})
_COUNTED_DAYS = frozenset({"1st", "2nd", "3rd", "21st", "22nd", "23rd", "31st", *(f"{day}th" for day in range(4, 31))})
_SINGLE = frozenset({"thousand", "year", "months", "same", "month"})
_WORDS = NotableWords.listed(
    _MONTH_NAMES
    | _LATE_DAYS
    | _DAY_WORDS
    | _NO_TIMES
    | _PARTS_OF_DAY
    | _PEOPLE
    | _ORDINALS
    | _SINGLE
    | _COUNTED_DAYS
    | _UNITS.keys()
    | frozenset(_NO_HOURS)
)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Numbers as other languages write them, impossible times and dates, and measures whose two values disagree."""
    text = document.text
    words = frozenset(_WORDS.met(document, lexicon))
    if words:
        yield from _with_words(document, words)
    for match in _DECADE.finditer(text) if "-" in text else ():
        yield RULE.finding(document, match.start(), match.end(), "a decade is written with s", "s")
    if "," in text and _COMMA_IN_NUMBER.search(text):
        for match in _DECIMAL_COMMA.finditer(text):
            yield RULE.finding(document, match.start(), match.start() + 1, "a decimal comma", ".")
        if _GROUPED.search(text):
            yield from _ungrouped(document)
    for match in _SLASHED_DAYS.finditer(text) if "/" in text and "from" in text else ():
        if int(match["month"]) <= 12 and int(match["first"]) < int(match["last"]) <= 31 and match["first"] not in _PARTS_OF_ONE:
            yield RULE.finding(document, match.start("month"), match.end(), "a span of days, the first with its month before a slash")
    for match in _SPLIT_DECIMAL.finditer(text):
        yield RULE.finding(document, match.start(), match.end(), "a decimal with a space in it", ".")
    for match in _SPACED_DOLLAR.finditer(text) if "$" in text else ():
        yield RULE.finding(document, match.start() + 1, match.end(), "a space after the dollar sign", "")


def _with_words(document: Document, words: frozenset[str]) -> Iterator[Finding]:
    """What is wrong with numbers beside words such as months, units, halves of the day."""
    text = document.text
    if not words.isdisjoint(_MONTH_NAMES):
        yield from _dates(document, words)
    yield from _times(document, words)
    if "thousand" in words:
        yield from _thousands(document)
    for match in _SLAVIC_YEAR.finditer(text) if "year" in words else ():
        if before := _BEFORE_YEAR.search(text, max(0, match.start() - 20), match.start()):
            yield RULE.finding(document, before.start(1), match.end(), "a year is named without the word “year”", before[1])
    for match in _COUNTED_MONTHS.finditer(text) if "months" in words else ():
        if before := _BEFORE_MONTHS.search(text, max(0, match.start() - 10), match.start()):
            yield RULE.finding(document, before.start(), match.end(), "months are counted, not named")
    for match in _SAME_MONTH.finditer(text) if "same" in words and "month" in words else ():
        yield RULE.finding(document, match.start(), match.end(), "a day of the month named before, as Chinese and Japanese write it")
    for match in _PART_OF_PEOPLE.finditer(text) if _any_counted(text, words & _PEOPLE) else ():
        if before := _DECIMAL_BEFORE.search(text, max(0, match.start() - 7), match.start()):
            yield RULE.finding(document, before.start(), match.end(), "a part of a person: a “thousand” may be lost")
    for match in _ORDINAL.finditer(text) if not words.isdisjoint(_ORDINALS) else ():
        yield RULE.finding(document, match.start(), match.end(), "an ordinal is written in one piece", match[0][1:])
    if "(" in text and not words.isdisjoint(_UNITS):
        yield from _measures(document)


def _any_counted(text: str, words: frozenset[str]) -> bool:
    """Whether a digit stands before one of the words: true of few texts, and a pattern of all the words would be tried at every space."""
    for word in words:
        spaced = f" {word}"
        at = text.find(spaced)
        while at >= 0:
            if text[at - 1].isdecimal():
                return True
            at = text.find(spaced, at + 1)
    return False


def _ungrouped(document: Document) -> Iterator[Finding]:
    """Numbers of four digits without the comma that larger ones of the text have; what may be a year stays."""
    if not any(len(number) == 4 and int(number) not in _YEARS for number in filter(str.isdecimal, document.vocabulary)):
        return
    for match in _PLAIN_THOUSANDS.finditer(document.text):
        if int(match[0]) not in _YEARS:
            message = "thousands have no comma here and have one elsewhere in the text"
            # Neutral and without an edit: some newsrooms set commas from five digits on.
            yield RULE.finding(document, *match.span(), message, severity=Severity.NEUTRAL)


def _dates(document: Document, words: frozenset[str]) -> Iterator[Finding]:
    text = document.text
    named = any(f". {month}" in text for month in _MONTH_NAMES & words)
    for match in _DAY_STOP.finditer(text) if named else ():
        # Else a sentence may end in a number and the next begin with the month.
        lead = _DATE_LEADS.search(text, max(0, match.start() - 12), match.start())
        if lead or _DAY_STOP_YEAR.match(text, match.start()):
            yield RULE.finding(document, match.start(), match.start() + 1, "a day with a full stop", "")
    for match in _ORDINAL_STOP.finditer(text) if not words.isdisjoint(_COUNTED_DAYS) else ():
        if _ORDINAL_LEADS.search(text, max(0, match.start() - 14), match.start()) is None:
            continue  # "He came 3rd. March was cold."
        yield RULE.finding(document, match.start(), match.end(), "a full stop after an ordinal", " ")
    if words.isdisjoint(_LATE_DAYS):
        return
    for pattern in _DATES:
        for match in pattern.finditer(text):
            day, month = 30 + int(match["day"]), match["month"]
            if _MONTH_DAYS[month] < day:
                yield RULE.finding(document, match.start(), match.end(), f"{month} has no day {day}", severity=Severity.MAJOR)


def _times(document: Document, words: frozenset[str]) -> Iterator[Finding]:
    text = document.text
    spoken = not words.isdisjoint(_DAY_WORDS)
    if (spoken and not words.isdisjoint(_NO_HOURS)) or not words.isdisjoint(_NO_TIMES):
        for match in _HALF_DAY.finditer(text):
            if not _INSIDE_NUMBER.search(text, max(0, match.start() - 2), match.start()):
                yield RULE.finding(document, match.start(), match.end(), f"there is no {match[1]} {match[2].lower()}.m.")
        for match in _O_CLOCK.finditer(text):
            if not _INSIDE_NUMBER.search(text, max(0, match.start() - 2), match.start()):
                yield RULE.finding(document, match.start(), match.end(), "hours after 12 are not counted with o'clock")
    for match in _CLOCK_FIRST.finditer(text) if "clock" in words else ():
        yield RULE.finding(document, *match.span(), "the hour stands behind o'clock")
    if _any_counted(text, words & _PARTS_OF_DAY):
        for match in _PART_OF_DAY.finditer(text):
            if before := _BEFORE_PART.search(text, max(0, match.start() - 8), match.start()):
                yield RULE.finding(document, before.start(1), match.end(), "a time of day in the words of another language")
    for match in _TIME_LED.finditer(text) if not spoken and ":" in text else ():
        hour = _HOUR.search(text, max(0, match.start() - 4), match.start())
        if hour and int(hour[0]) < 25:
            yield RULE.finding(document, match.start(), match.end(), "a time with spaces in it", ":")
    for match in _SPLIT_TIME.finditer(text) if spoken and ":" in text else ():
        hour = _HOUR.search(text, max(0, match.start() - 4), match.start())
        if hour and int(hour[0]) < 25 and int(match[1]) < 60 and _tells_time(text, match.end()):
            start = match.start() - (text[match.start() - 1] == " ")
            yield RULE.finding(document, start, match.start(1), "a time with spaces in it", ":")


def _tells_time(text: str, end: int) -> bool:
    """Whether a half of the day follows: without it, 10 : 30 may be a score or a verse."""
    return re.match(r" ?(?:[ap]\.?m\b|o['’]clock)", text[end : end + 9], re.IGNORECASE) is not None


def _thousands(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in _THOUSAND.finditer(text):
        number = _NUMBER_BEFORE.search(text, max(0, match.start() - 8), match.start())
        if number is None:
            continue
        digits = (number[2] or "").ljust(3, "0")
        written = f"{number[1]},{digits}" if number[1] != "0" else digits.lstrip("0")
        yield RULE.finding(document, number.start(), match.end(), "thousands are written in digits", written, severity=Severity.NEUTRAL)


def _measures(document: Document) -> Iterator[Finding]:
    text = document.text
    converted: dict[tuple[str, str, str], float] = {}
    for second in _CONVERSION.finditer(text):
        first = _CONVERTED.search(text, max(0, second.start() - _CONVERTED_LENGTH), second.start())
        units = (_UNITS.get(first[2]), _UNITS.get(second[2])) if first else (None, None)
        if first is None or units[0] is None or units[1] is None or units[0][0] != units[1][0] or first[2] == second[2]:
            continue
        one, other = _value(first[1]) * units[0][1], _value(second[1]) * units[1][1]
        if abs(one - other) > _TOLERANCE * max(one, other):
            yield RULE.finding(document, first.start(), second.end(), "the two measures disagree", severity=Severity.MAJOR)
        elif abs(converted.setdefault((first[1], first[2], second[2]), other) - other) > _ROUNDING * other:
            yield RULE.finding(document, first.start(), second.end(), "the same measure is converted in two ways")


def _value(number: str) -> float:
    return float(number.replace(",", ""))
