"""A sentence ends and the next word begins without a space.

Why: a tag between two sentences was lost, sometimes with the second one's first words ("on Wednesday.he assured").
Fix: a space, where the next word has its capital; where it has none, words may be lost and only a person can tell.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.detectors._words import function_words, is_abbreviation
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import GLUED_MARK

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("missing-space", Category.GARBLE, Severity.MINOR, mqm="fluency/typography", trust=Trust.LIKELY, needs=GLUED_MARK)

_LETTER = r"[^\W\d_]"
# Each begins with one literal character and looks back from there: ten times faster than a class of letters before it.
_STOP = later(rf"\.(?=\w)(?<=[\w)\"”’»]\.)({_LETTER}+)")
_COMMA = later(rf",(?=\w)(?<={_LETTER}{_LETTER},)({_LETTER}{{2,}})")
_OTHERS = {mark: later(rf"\{mark}(?<={_LETTER}{_LETTER}\{mark})({_LETTER}{{2,}}|[^\W\d_](?= ))") for mark in "!?;"}
_ELLIPSIS = {mark: later(rf"{re.escape(mark)}(?=\w)(?<={_LETTER}{re.escape(mark)})({_LETTER}+)") for mark in ("...", "…")}
_BRACKET = later(rf"\)({_LETTER}{{2,}})")
_DOLLAR = later(r"\$(?=\d)(?<=[a-z][a-z][a-z]\$)")  # "nearly$3 billion"; "US$3" and "R$3" are names of currencies
_TOKEN = later(r"\S+")
_NOT_PROSE = later(r"\w\(\)|[@/\\_=#&*<>|{}\[\]$]|www\.|\w\.\w+\.\w|\.\w+[-:.]\w|-\w*\.", re.IGNORECASE)
_REACH = 60  # code points looked at on each side for the token; longer tokens are addresses
# Last labels of domains, file names and brands written with a point. Those that are also English words (it, in, is, to, at, be, me,
# so, no, us, my, as) end most false alarms on human text, so a small letter after the point never gets an edit.
_SUFFIXES = frozenset(
    [
        "com",
        "org",
        "net",
        "edu",
        "gov",
        "mil",
        "int",
        "info",
        "biz",
        "io",
        "ai",
        "tv",
        "ru",
        "ua",
        "by",
        "pl",
        "de",
        "fr",
        "es",
        "uk",
        "eu",
        "cn",
        "jp",
        "kz",
        "am",
        "az",
        "ge",
        "md",
        "lt",
        "lv",
        "ee",
        "cz",
        "sk",
        "hu",
        "ro",
        "bg",
        "rs",
        "tr",
        "ir",
        "il",
        "gr",
        "nl",
        "ch",
        "se",
        "fi",
        "dk",
        "pt",
        "br",
        "mx",
        "ar",
        "ca",
        "au",
        "nz",
        "kr",
        "tw",
        "hk",
        "sg",
        "asia",
        "media",
        "news",
        "online",
        "site",
        "club",
        "app",
        "dev",
        "co",
        "me",
        "us",
        "it",
        "in",
        "is",
        "to",
        "at",
        "be",
        "no",
        "so",
        "my",
        "as",
        "html",
        "htm",
        "php",
        "asp",
        "aspx",
        "jsp",
        "js",
        "css",
        "json",
        "xml",
        "yaml",
        "pdf",
        "doc",
        "docx",
        "xls",
        "xlsx",
        "ppt",
        "txt",
        "csv",
        "zip",
        "exe",
        "py",
        "jpg",
        "jpeg",
        "png",
        "gif",
        "svg",
        "mp",
        "mpg",
        "avi",
        "mov",
        "рф",
        "ру",
        "ком",
        "орг",
    ]
)


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Words glued over a mark; domains, addresses, file names, versions, initials and abbreviations stay."""
    text, language = document.text, lexicon.language(document.language)
    if language.spaces == "none":
        return
    for match in _STOP.finditer(text):
        yield from _after_stop(document, lexicon, match)
    for match in _COMMA.finditer(text):
        token = _token(text, match.start())
        # A row of values ("a,b,c") is data, not prose.
        if token.count(",") == 1 and not _NOT_PROSE.search(token):
            trust = _trust(document, lexicon, match.start(), match[1])
            yield RULE.finding(document, match.start(), match.start() + 1, "no space after a comma", ", ", trust=trust)
    for mark, pattern in _OTHERS.items():
        for match in pattern.finditer(text) if mark in text else ():
            if _NOT_PROSE.search(_token(text, match.start())) or _word_before(text, match.start())[0].isupper():
                continue  # "Yahoo!News" is a name
            if mark == ";" or match[1][0].isupper():
                yield RULE.finding(document, match.start(), match.start() + 1, f"no space after “{mark}”", mark + " ")
    for mark, pattern in _ELLIPSIS.items():
        for match in pattern.finditer(text) if mark in text else ():
            if match[1][0].isupper():
                yield RULE.finding(document, match.start(), match.start(1), "no space after an ellipsis", mark + " ")
    if ")" in text and not language.glued_endings:
        yield from _after_bracket(document)
    for match in _DOLLAR.finditer(text) if "$" in text else ():
        if not _NOT_PROSE.search(_token(text, match.start()).replace("$", "")):
            yield RULE.finding(document, match.start(), match.end(), "no space before a sum", " $")


def _after_stop(document: Document, lexicon: "Lexicon", match: re.Match[str]) -> Iterator[Finding]:
    text, point, word = document.text, match.start(), match[1]
    token = _token(text, point)
    before = _word_before(text, point)
    start = point - len(before)
    if _NOT_PROSE.search(token) or text[start - 1 : start] == ".":
        return
    if word[0].isupper() and _is_title(document, lexicon, before, word, match.end()):
        yield RULE.finding(document, point, point + 1, "no space after an abbreviation", ". ")
    elif word[0].isupper():
        if _begins_sentence(document, lexicon, before, match):
            trust = _trust(document, lexicon, point, word)
            yield RULE.finding(document, point, point + 1, f"no space before “{word}”", ". ", trust=trust)
    elif word.lower() in _SUFFIXES:
        return
    elif len(before) > 2 and before[1:].islower() and _reads_as_words(document, lexicon, before, word, match.end()):
        yield RULE.finding(
            document, start, match.end(), "two sentences run together; the beginning of the second may be lost", severity=Severity.MAJOR
        )


def _is_title(document: Document, lexicon: "Lexicon", before: str, word: str, end: int) -> bool:
    """Whether an abbreviation before a name ("st.Olga", "ул.Ленина") lost its blank; titles with a capital (Mr.Smith) are set so by some, and addresses have none."""
    text = document.text
    if len(before) < 2 or not before.islower() or len(word) < _SHORTEST or not word[1:].islower():
        return False
    record = lexicon.language(document.language)
    return before in record.abbreviations and word.lower() not in _SUFFIXES and text[end : end + 1] not in ("/", "@", ".")


def _begins_sentence(document: Document, lexicon: "Lexicon", before: str, match: re.Match[str]) -> bool:
    """Whether a word with a capital after a full stop begins a sentence, and is no part of a name, an address or an abbreviation."""
    word, language = match[1], document.language
    follows = document.text[match.end() : match.end() + 2]
    # ".By Thursday", ".It was": what a sentence begins with most, though each is the last label of a domain too ("Booking.By").
    opens = follows[:1] in _AFTER_OPENING and (
        word.lower() in function_words(lexicon, language)
        or any(word.lower() in small.words for small in lexicon.language(language).small_words)
    )
    if word.isupper():
        return len(word) == 1 and opens and len(before) >= _SHORTEST and before.islower()  # ".A bridge"; "J.R" is a name
    if word.lower() in _SUFFIXES and not (opens and before.islower()):
        return False
    if not before:
        return True  # a quotation or bracket ended
    if before.isupper():
        return opens and len(before) > 1  # "NATO.The", "EU.But"; "A.The" may be an initial
    if len(before) < _SHORTEST or not (before[1:].islower() or before.isdigit()):
        return False
    if not before.istitle():
        return True
    if is_abbreviation(before.lower(), lexicon, language):
        return False
    # "Gazeta.Britain" and "Booking.Com", "Capt.King" look alike: a name before the stop needs a word of the language after it, and a clause
    # that goes on ("Kontur.Trade, a broker").
    known = opens or (
        lexicon.is_common(word.lower(), language) and (follows[:1] in _APOSTROPHES or (follows[:1] == " " and follows[1:].islower()))
    )
    return lexicon.is_common(before.lower(), language) or (known and len(before) > _TITLE)


_APOSTROPHES = frozenset("'’")
_AFTER_OPENING = _APOSTROPHES | frozenset(" ,")
_SHORTEST = 3  # letters; "Dr.Smith"
_TITLE = 4  # letters: titles before a name are abbreviated to so many at most ("Prof.", "Capt.")


def _reads_as_words(document: Document, lexicon: "Lexicon", before: str, word: str, end: int) -> bool:
    """Whether both sides of a full stop are words of the language, as in no address."""
    if not lexicon.has_words(document.language):
        return len(word) > 3 and document.text[end : end + 1] in (" ", ",")
    return (
        lexicon.is_common(word, document.language)
        and (before[0].isupper() or lexicon.is_common(before, document.language))
        and document.text[end : end + 1] in (" ", ",")
    )


def _after_bracket(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in _BRACKET.finditer(text):
        opened = text.rfind("(", max(0, match.start() - _REACH), match.start())
        inside = text[opened + 1 : match.start()]
        # "(re)start", "f(x)dx", "(s)he", "(sub-)groups": what is in the bracket is part of the word.
        if (
            opened < 0
            or inside.endswith(("-", "‑"))
            or (" " not in inside and len(inside) < 4 and not inside.isdigit())
            or _NOT_PROSE.search(_token(text, match.start()))
        ):
            continue
        if " " not in inside and inside.islower():
            continue
        yield RULE.finding(document, match.start(), match.start() + 1, "no space after a bracket", ") ")


def _trust(document: Document, lexicon: "Lexicon", mark: int, word: str) -> Trust:
    """Sure where both sides are common words and the first has no capital, so that no name is cut in two."""
    before = _word_before(document.text, mark)
    known = lexicon.is_common(before, document.language) and lexicon.is_common(word.lower(), document.language)
    return Trust.SURE if known else Trust.LIKELY


def _word_before(text: str, at: int) -> str:
    """The letters and digits that end at an offset."""
    start = at
    while start > 0 and text[start - 1].isalnum():
        start -= 1
    return text[start:at]


def _token(text: str, at: int) -> str:
    """The run without white space around an offset."""
    first = max(0, at - _REACH)
    for piece in _TOKEN.finditer(text, first, min(len(text), at + _REACH)):
        if piece.start() <= at < piece.end():
            return piece[0]
    return ""
