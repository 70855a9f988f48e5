"""How a text is cut into words, lines, paragraphs and sentences.

Every function gives half-open spans in code points of the text as given; nothing is folded, stripped or re-encoded.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from normalize.patterns import later


class Word(NamedTuple):
    """A run of letters, digits and marks, with the place where it stands."""

    text: str
    start: int
    end: int


_new = tuple.__new__  # what a named tuple is made by, without the function around it

# Combining marks are no word characters for `re`, yet a decomposed "й" or a Devanagari vowel sign must not end a word.
# The `regex` module knows them but is 4 times slower on news text, so the blocks of marks are written out here.
_SPACED_MARKS = "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0903\u093a-\u094f\u1dc0-\u1dff\u20d0-\u20ff"
_MARKS = _SPACED_MARKS + "\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"  # and those of Thai
IN_WORD = rf"[\w{_MARKS}]"  # a character of a word, for patterns
# Scripts that put no space between words, or none between a name and what is said of it: a word ends where another script begins, so the NATO of NATO首脑 is one.
HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
THAI = "\u0e01-\u0e3a\u0e40-\u0e4e\u0e50-\u0e59"
_HAN_AND_HIRAGANA = "\u3005-\u3007\u3041-\u309f" + HAN  # which goes on with it
_KATAKANA = "\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f\u3099\u309a"  # with the marks of a decomposed ガ
_HANGUL = "\u1100-\u11ff\uac00-\ud7af"
UNSPACED = _HAN_AND_HIRAGANA + _KATAKANA + THAI  # the letters of those without spaces between words, for a character class
_RUNS = (_HAN_AND_HIRAGANA, _KATAKANA, THAI, _HANGUL)
_RUN = "".join(_RUNS)
_LETTERS = rf"[^\W{_RUN}]+"
_OVER = f"[{_SPACED_MARKS}]+"
WORD = re.compile("|".join([f"{_LETTERS}(?:{_OVER}(?:{_LETTERS})?)*", *(f"[{run}]+" for run in _RUNS), f"{_OVER}(?:{_LETTERS}|{_OVER})*"]))

# Of the bytes of UTF-8, those of ASCII letters and digits stay, those of other ASCII characters become spaces.
_ONLY_WORDS = bytes(byte if byte >= 0x80 or chr(byte).isalnum() else 0x20 for byte in range(256))
_NO_ASCII = bytes(range(0x80))
_ENDS_WITHIN = later(f"[{_MARKS}{_RUN}]")  # where more than a blank or mark of punctuation decides what is a word

_LINE = re.compile(r"[^\n\r\u2028\u2029\x85]+")
_RARE_BREAKS = ("\x85", "\u2028", "\u2029")
_BREAK = later(r"\n|\r\n?|\u2028|\u2029|\x85")

# An abbreviation before a full stop that a sentence seldom ends with; single letters (initials) are seen by shape.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st gen col lt maj capt sgt sen rep gov pres no nos vs etc jr sr co corp inc ltd jan feb mar apr jun jul "
    "aug sep sept oct nov dec dpa bzw ca z b u a d h bzgl nr str art p pp al ed eds vol fig approx dept est im ul wg tys mln mld "
    "г гг ул им т е д тыс млн млрд руб см стр акад проф".split()
)
_NO_SPACE = re.compile(r"\S")
_SENTENCE_END = re.compile(r"[.!?…。！？؟।]+[\"'”’»“)\]]*(?=\s|$)")


def words(text: str) -> Iterator[Word]:
    """The words of a text in order; hyphens, apostrophes and points divide words."""
    end = 0
    for word in spellings(text):  # each is the next that stands there: half of the time that a pattern takes
        start = text.index(word, end)
        end = start + len(word)
        yield _new(Word, (word, start, end))


def spellings(text: str) -> list[str]:
    """What `words` gives, without the places: 5 times faster, since all that is not part of a word is made a space and the rest split."""
    if "_" in text:
        return WORD.findall(text)
    data = text.encode("utf-8", "surrogatepass")
    bare = data.translate(_ONLY_WORDS).decode("utf-8", "surrogatepass")
    if len(data) != len(text):
        # What is not ASCII is little in most texts, so it is looked at apart.
        beyond = "".join(set(data.translate(None, _NO_ASCII).decode("utf-8", "surrogatepass")))
        if _ENDS_WITHIN.search(beyond) is not None:
            return WORD.findall(text)
        for char in beyond:
            if not char.isalnum():
                bare = bare.replace(char, " ")
    return bare.split()


def places_of(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Where some words stand with no letter, digit or underscore beside them: a pattern of their own takes ten times as long to compile as to be looked for."""
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        if not (_is_wordly(text[at - 1 : at]) or _is_wordly(text[end : end + 1])):
            yield at, end
            at = text.find(words, end)
        else:
            at = text.find(words, at + 1)


def _is_wordly(char: str) -> bool:
    return char.isalnum() or char == "_"


def beyond_ascii(text: str) -> str:
    """The characters of a text that are not ASCII, in their order."""
    if text.isascii():
        return ""
    return text.encode("utf-8", "surrogatepass").translate(None, _NO_ASCII).decode("utf-8", "surrogatepass")


def in_small_letters(text: str) -> str:
    """Lower case and straight apostrophes, every character in its place."""
    if text.isascii():
        return text.lower()
    beyond = beyond_ascii(text)
    if beyond.lower() == beyond:  # no capital but those of ASCII, whose bytes are lowered twice as fast as characters
        lower = text.encode("utf-8", "surrogatepass").lower().decode("utf-8", "surrogatepass")
    else:
        lower = text.lower()
        if len(lower) != len(text):  # İ is the one capital that grows when lowered
            lower = "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
    return lower.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")


def has_only_line_feeds(text: str) -> bool:
    """Whether nothing else ends a line in the text."""
    return "\r" not in text and (text.isascii() or not any(mark in text for mark in _RARE_BREAKS))


def lines(text: str) -> Iterator[tuple[int, int]]:
    """Spans of the lines that hold anything but white space, without their line ends and surrounding blanks."""
    if has_only_line_feeds(text):
        begin = 0
        for line in text.split("\n"):
            stripped = line.strip()
            if stripped:
                start = begin if stripped[0] == line[0] else begin + line.index(stripped)
                yield start, start + len(stripped)
            begin += len(line) + 1
        return
    for match in _LINE.finditer(text):
        line = match[0]
        stripped = line.strip()
        if stripped:
            start = match.start() + line.index(stripped)
            yield start, start + len(stripped)


def sentences(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """Spans of the sentences; a line break always ends one, an initial or a known abbreviation never does."""
    end = len(text) if end is None else end
    for first, last in lines(text[start:end]):
        first, last = first + start, last + start
        begin = first
        for match in _SENTENCE_END.finditer(text, first, last):
            stop = match.end()
            if stop >= last or _goes_on(text, match.start(), stop, last):
                continue
            yield begin, stop
            begin = stop
            while begin < last and text[begin].isspace():
                begin += 1
        if begin < last:
            yield begin, last


def _goes_on(text: str, point: int, stop: int, last: int) -> bool:
    """Whether the sentence goes on after the mark at `point`: an abbreviation, an initial, a small letter next."""
    follow = _NO_SPACE.search(text, stop, last)  # not the rest of the line without its spaces: that takes the square of a long line
    if follow is not None and follow[0].islower():
        return True
    if text[point] != "." or stop - point > 1:
        return False
    before = re.search(r"[^\W\d_]+$", text[max(0, point - 12) : point])
    if before is None:
        return False
    word = before[0]
    return (len(word) == 1 and word.isupper()) or word.lower() in _ABBREVIATIONS


def line_starts(text: str) -> list[int]:
    """The offset at which each line begins; a line ends at a line feed, a carriage return, both, or a Unicode line end."""
    return [0, *(match.end() for match in _BREAK.finditer(text))]


def stretches(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """Spans of at most that many code points that cover the text, cut at line ends where there are any, else at blanks, else anywhere."""
    start = 0
    while len(text) - start > longest:
        reach = start + longest
        cut = text.rfind("\n", start + longest // 2, reach) + 1 or text.rfind(" ", start + longest // 2, reach) + 1 or reach
        yield start, cut
        start = cut
    yield start, len(text)
