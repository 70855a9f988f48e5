"""A date cannot be, or does not fall on the day of the week that stands beside it.

Why: numbers are changed on the way ("31 April", "30. Februar"), and a weekday is left from another date ("Monday, 15 May 2024").
Fix: only the source can tell which of the two is right.
"""

import calendar
import datetime
import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from normalize.detectors._notable import NotableWords, Wanted
from normalize.memo import once
from normalize.model import Category, Document, Finding, Rule, Severity
from normalize.traces import DIGIT

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon
    from normalize.lexicon.languages import Language

RULE = Rule("wrong-date", Category.GARBLE, Severity.MINOR, mqm="accuracy/mistranslation", needs=DIGIT)

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_YEARS = range(1900, 2101)  # in which every country of the news counts by one calendar
_WEEK = 7  # days
_MOON = (
    r"(?<![\d.历曆暦력年년])(?<![历曆暦력] )"  # before a date by the calendar of the moon, whose months all may have 30 days: 农历2月30日
)
_SHORTEST_STEM = 3  # letters of the name of a day without its ending
_LONGEST_ENDING = 3  # letters of a case ending


class _Names(NamedTuple):
    """The patterns of a language's dates, the number of each month and weekday by its name, and what each weekday begins with."""

    day_first: re.Pattern[str]
    month_first: re.Pattern[str]
    months: Mapping[str, int]
    dated: tuple[re.Pattern[str], ...]
    weekdays: Mapping[str, int]


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Days that no month has, and weekdays that do not fit a date with its year; quoted old calendars and numbers of other things stay."""
    language = lexicon.language(document.language)
    yield from _numbered(document, lexicon)
    if not _MONTHS.met(document, lexicon):
        return
    names = _names(lexicon, language.tag)
    text = document.text
    # English dates that cannot be are told by `number-format`, with what else is wrong with its numbers.
    for pattern in (names.day_first, names.month_first) if language.tag != "en" else ():
        for match in pattern.finditer(text):
            month = names.months[match["month"].lower()]
            if _DAYS[month] < int(match["day"]) <= 31:
                yield RULE.finding(document, *match.span(), f"{match['month']} has no day {match['day']}", severity=Severity.MAJOR)
    for pattern in names.dated if _WEEKDAYS.met(document, lexicon) else ():
        for match in pattern.finditer(text):
            yield from _weekday(document, match, names, language)


def _numbered(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Days that no month has where months are numbers (2月30日, 31 tháng 4), and weekdays that do not fit: 2023年3月14日（月）."""
    language = lexicon.language(document.language)
    pattern = _numbered_dates(lexicon, language.tag)
    for match in pattern.finditer(document.text) if pattern is not None else ():
        month, day, year = (int(match.groupdict().get(name) or 0) for name in ("month", "day", "year"))
        if not (1 <= month <= len(_DAYS) and 1 <= day <= _DAYS[0]):
            continue
        if day > (calendar.monthrange(year, month)[1] if year in _YEARS else _DAYS[month - 1]):
            yield RULE.finding(document, *match.span("date"), f"month {month} has no day {day}", severity=Severity.MAJOR)
        elif year in _YEARS and (weekday := match.groupdict().get("weekday") or match.groupdict().get("initial")):
            right = language.weekdays[datetime.date(year, month, day).isoweekday() % 7]
            if weekday not in (right, right[0]):
                yield RULE.finding(document, *match.span(), f"that day was a {right}, not “{weekday}”")


@once
def _numbered_dates(lexicon: "Lexicon", tag: str) -> re.Pattern[str] | None:
    """The pattern of dates with the number of the month, where the record has such (1月, tháng 1), in the order and with the signs of its date; else None."""
    language = lexicon.language(tag)
    named = next((name for name in (*language.months, *language.months_short) if name.startswith("1") or name.endswith(" 1")), "")
    if not named or "d" not in language.date or len(language.weekdays) != _WEEK:
        return None
    month = re.escape(named).replace("1", r"(?P<month>\d{1,2})")
    day = r"(?P<day>\d{1,2})" + _sign_behind("d", language.date)
    if language.date.index("d") < language.date.index("M"):
        dated, weekday = rf"{day} {month}", ""
    else:
        dated = rf"(?:(?P<year>\d{{4}}){_sign_behind('y', language.date)} ?)?{month} ?{day}"
        names = "|".join(map(re.escape, language.weekdays))
        initials = {name[0] for name in language.weekdays}
        alone = rf"|[(（](?P<initial>[{''.join(sorted(initials))}])[)）]" if len(initials) == _WEEK else ""
        weekday = rf"(?: ?[(（]?(?P<weekday>{names})[)）]?{alone})?"
    return re.compile(rf"{_MOON}(?P<date>{dated}){weekday}(?!\d)", re.IGNORECASE)


def _sign_behind(field: str, date: str) -> str:
    """What stands at once behind a field in a date of CLDR: 日 behind the day in "y年M月d日"."""
    after = date[date.rindex(field) + 1 :][:1]
    return after if after.isalpha() and not after.isascii() else ""


def _weekday(document: Document, match: re.Match[str], names: _Names, language: "Language") -> Iterator[Finding]:
    written = match["weekday"].lower()
    wanted = next((number for stem, number in names.weekdays.items() if written.startswith(stem)), None)
    if wanted is None or int(match["year"]) not in _YEARS:
        return
    try:
        date = datetime.date(int(match["year"]), names.months[match["month"].lower()] + 1, int(match["day"]))
    except ValueError:
        return
    if date.isoweekday() % 7 != wanted:
        right = language.weekdays[date.isoweekday() % 7]
        yield RULE.finding(document, *match.span(), f"that day was a {right}, not “{match['weekday']}”")


@once
def _names(lexicon: "Lexicon", tag: str) -> _Names:
    language = lexicon.language(tag)
    months = _month_numbers(language)
    month = rf"(?P<month>{'|'.join(sorted(map(re.escape, months), key=len, reverse=True))})\b"
    stems = {_stem(name, language): number for number, name in enumerate(language.weekdays)}
    ending = rf"[^\W\d_]{{0,{_LONGEST_ENDING}}}" if language.cases == "many" else ""
    weekday = rf"\b(?P<weekday>(?:{'|'.join(sorted(map(re.escape, stems), key=len, reverse=True))}){ending})\b"
    link = r"(?: de| del| di| den| d’| d')?"
    day = r"(?<![\d.,:/-])(?P<day>\d{1,2})(?:st|nd|rd|th|º|er|\.)?"
    between = r"(?:,? | ?\(|, (?:den|the|le|el|il|o) )"
    after_day = rf"{day}{link} {month},?(?:{link} )(?P<year>\d{{4}})\b"
    after_month = rf"{month} {day},? (?P<year>\d{{4}})\b"
    compiled = partial(re.compile, flags=re.IGNORECASE)
    return _Names(
        compiled(rf"{day}{link} {month}"),
        compiled(rf"\b{month} (?P<day>\d{{1,2}})(?![\d:.,%]*\d|%| ?[^\W\d_])"),
        months,
        tuple(map(compiled, (rf"{weekday}{between}{after_day}", rf"{weekday}{between}{after_month}"))),
        stems,
    )


def _stem(name: str, language: "Language") -> str:
    """What every case of a weekday's name begins with, in small letters."""
    small = name.lower()
    return small[:-1] if language.cases == "many" and len(small) > _SHORTEST_STEM else small


def _month_numbers(language: "Language") -> dict[str, int]:
    """The number of each month, from 0, by its name in small letters; names with a digit (5月) are left out."""
    names = [*enumerate(language.months), *enumerate(language.months_alone)]
    return {name.lower(): number for number, name in names if name.isalpha()}


def _month_words(lexicon: "Lexicon", tag: str) -> Wanted:
    names = _month_numbers(lexicon.language(tag))
    return lambda word: word.lower() in names


def _weekday_words(lexicon: "Lexicon", tag: str) -> Wanted:
    language = lexicon.language(tag)
    stems = tuple(_stem(name, language) for name in language.weekdays)
    return lambda word: bool(stems) and word.lower().startswith(stems)


_WEEKDAYS = NotableWords(_weekday_words)
_MONTHS = NotableWords(_month_words)
