"""What broken spans leave behind, looked for in one pass over a text: most rules need not look at most texts.

Each trace is a bit, set where something stands without which a rule or a pattern finds nothing: a space before a comma, a word said twice,
a line that ends in no mark. Set without a finding it costs time; not set where there is one it would lose it, so whatever is in doubt sets it.

The pass is made where this module was compiled to machine code, which a wheel's is: there it takes 12 ms a MB, and what it saves the rules is
190. As Python it would take 510; so there every trace counts as set, and the rules find the same without it.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from mypy_extensions import i64

# Marks and what stands beside them.
SPACE_BEFORE_MARK: Final = 1 << 0  # a space before a mark or a space, or inside a bracket
MARKS_MEET: Final = 1 << 1  # two marks, or a mark and a bracket or quotation mark, with at most a space between
GLUED_MARK: Final = 1 << 2  # a mark, and a letter at once; a dollar sign and a digit
SMALL_AFTER_STOP: Final = 1 << 3  # a small letter after a full stop or question mark and a space
UNEVEN_BRACKETS: Final = 1 << 4  # more opening than closing ones, or fewer
CURLY_QUOTES: Final = 1 << 5  # any of “ ” „ « »
MISPLACED_QUOTES: Final = (
    1 << 6
)  # a straight mark with a space on the side where its turn in the line wants none, or with none where it wants one
UNEVEN_QUOTES: Final = 1 << 7  # a line with an odd number of straight marks
APOSTROPHE_AFTER_SPACE: Final = 1 << 8  # a letter, a space and an apostrophe
QUOTED_AFTER_ARTICLE: Final = 1 << 9  # "the ‘X", "the l'X"
LAST_DASH: Final = 1 << 10  # the text ends in a dash
# Characters.
MARK_UP: Final = 1 << 11  # < > & [ or two asterisks, =" or =', a number sign and a digit, a backslash and u, {, words of scripts
TOKENS: Final = 1 << 12  # @, two number signs, marks of tokenisers
INVISIBLE: Final = 1 << 13
OTHER_SCRIPT: Final = 1 << 14  # letters of no Latin alphabet
MIXED_SCRIPT: Final = 1 << 15  # a Latin letter beside a Greek or Cyrillic one
WIDE: Final = 1 << 16  # characters of East Asian width
MISREAD: Final = 1 << 17  # characters that misread bytes give, and two beyond ASCII together; a question mark and a letter at once
DIGIT: Final = 1 << 18
# Words.
DOUBLED: Final = 1 << 19  # a word twice, with blanks or a comma and blanks between
DOUBLED_PAIR: Final = 1 << 20  # two words twice
RECURRING: Final = 1 << 21  # three words that come again within five
ECHO: Final = 1 << 22  # "to discuss ... discussed"
SELF_GENITIVE: Final = 1 << 23  # "the repair of the road repair"
LISTED_TWICE: Final = 1 << 24  # "crafts, music and crafts"
TAUTOLOGY: Final = 1 << 25  # "increasingly increased"
SPELT_OUT: Final = 1 << 26  # capitals after a small word that could be its name's acronym
RUN_IN: Final = 1 << 27  # three words with a capital at a sentence's start and then one without
# Lines.
LINE_GOES_ON: Final = 1 << 28  # a line, the first too, begins with a small letter or a mark
LINE_OF_DIGITS: Final = 1 << 29  # a line begins with a digit or number sign
OPEN_LINE: Final = 1 << 30  # a line of 60 characters or more ends in a letter, a digit, a comma, a semicolon or a square bracket
LINES_ALIKE: Final = 1 << 31  # two lines of 25 characters or more begin with the same 12

LONE_APOSTROPHE: Final = 1 << 32  # one with a space on both sides, or on one and a mark on the other
DOUBLED_QUOTES: Final = 1 << 33  # two of one kind, or a grave accent
LOOPING: Final = 1 << 34  # a turn of up to eight words that follows itself as often as in a loop: three times for one word
STRETCH: Final = 1 << 35  # three to eight words twice in a row
LONE_WORD: Final = 1 << 36  # a line of one word of up to four letters
LINE_LABEL: Final = 1 << 37  # a line begins with a copyright sign or with a word and a colon
ENDLESS: Final = 1 << 38  # the last 24 characters of a line of 150 or more stand in it before
# Above them stand bits for the words with a capital that follow a small letter and a space, and have a space behind them.
_INSIDE: Final = 1 << 39  # the first of them
_SPELLINGS: Final = 24  # so many bits, which share all spellings

EVERY: Final = -1

COMPILED: Final = not __file__.endswith(".py")

# The classes of characters. Those of words come first.
_SMALL: Final = 1
_CAPITAL: Final = 2
_LETTER: Final = 3  # letters without case, marks on letters, numbers that are no digits
_DIGIT: Final = 4
_UNDERSCORE: Final = 5
_SPACE: Final = 6
_NEW_LINE: Final = 7
_BREAK: Final = 8  # ends of lines but for the line feed
_BLANK: Final = 9  # tabulator and no-break space
_WHITE: Final = 10  # other white space
_STOP: Final = 11
_COMMA: Final = 12
_SEMICOLON: Final = 13
_COLON: Final = 14
_EXCLAMATION: Final = 15
_QUESTION: Final = 16
_STRAIGHT: Final = 17
_CURLY: Final = 18
_APOSTROPHE: Final = 19  # ' ’ ‘
_OPENING: Final = 20
_CLOSING: Final = 21
_DASH: Final = 22
_OTHER: Final = 23

_MARKED: Final = {
    " ": _SPACE, "\n": _NEW_LINE, "\r": _BREAK, "\x85": _BREAK, "\u2028": _BREAK, "\u2029": _BREAK, "\t": _BLANK, "\xa0": _BLANK,
    ".": _STOP, ",": _COMMA, ";": _SEMICOLON, ":": _COLON, "!": _EXCLAMATION, "?": _QUESTION, '"': _STRAIGHT,
    "“": _CURLY, "”": _CURLY, "„": _CURLY, "«": _CURLY, "»": _CURLY, "'": _APOSTROPHE, "’": _APOSTROPHE, "‘": _APOSTROPHE,
    "(": _OPENING, ")": _CLOSING, "-": _DASH, "–": _DASH, "—": _DASH, "_": _UNDERSCORE,
}  # fmt: skip
# Characters beyond ASCII that alone give no reason to think of a wrong encoding; every other does, and so do two together.
UNSUSPECTED: Final = "éíóúüöäçßÉÜÖ\xa0«»–—‘’“”„…"
_LISTED: Final = 0x2070  # code points whose classes are written in a table: the letters of Europe and the marks of all
_LONG_LINE: Final = 60
_COMPARED_LINE: Final = 25
_HEAD: Final = 12
_ENDLESS_LINE: Final = 150
_TAIL: Final = 24
_LONG: Final = 5  # letters of a word that is worth a look when it is said twice
_ROOT: Final = 6
_OBJECT: Final = 76  # characters after "to" in which its verb may come again
_OWNER: Final = 36  # characters after "of" in which what stands before it may come again
_MOST: Final = (1 << 48) - 1
_FIRST_UNSPACED: Final = 0xE01  # where the first of the scripts without spaces begins


def class_of(char: str) -> int:
    """The class of a character."""
    marked = _MARKED.get(char)
    if marked is not None:
        return marked
    if char.isdecimal():
        return _DIGIT
    if char.isalnum():
        return _SMALL if char.islower() else _CAPITAL if char.isupper() else _LETTER
    if char.isspace():
        return _WHITE
    return _LETTER if _is_mark(ord(char)) else _OTHER


def _is_mark(code: int) -> bool:
    """Whether a code point is one of the combining marks that `normalize.text` counts as part of a word."""
    return (
        0x300 <= code <= 0x36F
        or 0x483 <= code <= 0x489
        or 0x591 <= code <= 0x5BD
        or 0x610 <= code <= 0x61A
        or 0x64B <= code <= 0x65F
        or 0x900 <= code <= 0x903
        or 0x93A <= code <= 0x94F
        or 0xE31 <= code <= 0xE3A
        or 0xE47 <= code <= 0xE4E
        or 0x1DC0 <= code <= 0x1DFF
        or 0x20D0 <= code <= 0x20FF
    )


def _run_of(code: i64) -> i64:
    """Which of the scripts that put no spaces between words a code point belongs to, as `normalize.text` divides them; 0 for those that do."""
    if 0xE01 <= code <= 0xE59:
        return 1
    if 0x30A1 <= code <= 0x30FF or 0x31F0 <= code <= 0x31FF or 0xFF66 <= code <= 0xFF9F:
        return 2
    if 0x1100 <= code <= 0x11FF or 0xAC00 <= code <= 0xD7AF:
        return 3
    if 0x3005 <= code <= 0x3007 or 0x3041 <= code <= 0x309F or 0x3400 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or code >= 0x20000:
        return 4
    return 0


@cache
def _classes() -> bytes:
    """The classes of the code points that are listed: made for the first text, since a start has no need of them."""
    return bytes([class_of(chr(code)) for code in range(_LISTED)])


def inside(word: str) -> int:
    """The bit that is set where this word stands with a capital inside a sentence; other words may set it too."""
    first: i64 = _INSIDE
    spelt: i64 = spelling(word)
    return first << (spelt % _SPELLINGS)


def spelling(word: str) -> int:
    """The number that the pass makes of a word's letters, whatever their case."""
    spelt: i64 = 0
    for char in word:
        code: i64 = ord(char)
        if code >= 128:
            code = 1
        elif 65 <= code <= 90:
            code += 32
        spelt = (spelt * 31 + code) & _MOST
    return spelt


def end_recurs(text: str, start: int, end: int) -> bool:
    """Whether the last characters of a row, but for blanks and final marks, stand in it before."""
    row = text[start:end].strip().rstrip(".,;:!?…")
    return row.rfind(row[-_TAIL:], 0, len(row) - 1) >= 0


_GOOGLETAG: Final = spelling("googletag")
_ADSBYGOOGLE: Final = spelling("adsbygoogle")
_DATALAYER: Final = spelling("dataLayer")
_UNSUSPECTED_TABLE: Final = bytes([code < 0x80 or chr(code) in UNSUSPECTED for code in range(0x2028)])


def traces(text: str) -> int:
    """The traces in a text; all that there are, where looking for them would take longer than it saves."""
    return read(text) if COMPILED else EVERY


def read(text: str) -> int:
    """The traces in a text, read character by character."""
    googletag: i64 = _GOOGLETAG
    adsbygoogle: i64 = _ADSBYGOOGLE
    datalayer: i64 = _DATALAYER
    # One function, plain numbers for all that is remembered, and what is alike written out: calls, objects and loops would cost more than what is
    # asked of a character.
    text += "\n"  # ends the last word and line like all others
    classes: bytes = _classes()
    listed: i64 = len(classes)
    unsuspected = _UNSUSPECTED_TABLE
    unsuspected_listed: i64 = len(unsuspected)
    length: i64 = len(text)
    found: i64 = 0
    first_inside: i64 = _INSIDE
    heads: list[int] = []
    # The characters before the one that is read, the nearest first, and their classes. A text begins like a line.
    char1: i64 = 10
    char2: i64 = 10
    char3: i64 = 10
    kind1: i64 = _NEW_LINE
    kind2: i64 = _NEW_LINE
    kind3: i64 = _NEW_LINE
    # The word that is read: a number made from its letters, that of all but its last letter, that of its first six, and its length.
    word: i64 = 0
    stem: i64 = 0
    root: i64 = 0
    size: i64 = 0
    in_capitals = False
    follows_small = False
    follows_letter = False  # a small letter and a space, and begins with a capital
    # The words before it; and how many of the last words in a row were the same as those one, two ... eight places before.
    word1: i64 = -1
    word2: i64 = -1
    word3: i64 = -1
    word4: i64 = -1
    word5: i64 = -1
    word6: i64 = -1
    word7: i64 = -1
    word8: i64 = -1
    same1: i64 = 0
    same2: i64 = 0
    same3: i64 = 0
    same4: i64 = 0
    same5: i64 = 0
    same6: i64 = 0
    same7: i64 = 0
    same8: i64 = 0
    only_blanks = False  # between the last word and this one, but for a comma at once behind it
    adverb: i64 = -1  # the first letters of an adverb that has just ended
    last_stem: i64 = -1
    participle: i64 = -1  # of the verb after "to", and up to where it counts
    participle_until: i64 = 0
    noun: i64 = -1  # before "of", without and with its s
    nouns: i64 = -1
    noun_until: i64 = 0
    after_to = False
    after_and = False
    # Long words that a comma follows.
    item1: i64 = -1
    item2: i64 = -1
    item3: i64 = -1
    item4: i64 = -1
    item5: i64 = -1
    item6: i64 = -1
    item7: i64 = -1
    item8: i64 = -1
    token: i64 = 0  # the first character of the token that is read, and of the one before
    last_token: i64 = 0
    row_words: i64 = 0
    row: i64 = 0  # where the row began, and where the line, which may end without a line feed
    line: i64 = 0
    opened = True  # a line begins, and nothing but blanks stood in it yet
    last: i64 = _NEW_LINE  # the class of the last character that is not white
    brackets: i64 = 0
    squares: i64 = 0
    quoted = False  # whether a straight mark is open in the row
    run: i64 = -1  # words with a capital since the sentence began; less than none where something else stood between
    at: i64 = 0
    begin: i64 = 0
    while at < length:
        code: i64 = ord(text[at])
        if 97 <= code <= 122 and kind1 <= _UNDERSCORE and char1 < 128:
            # Three in four characters are small letters inside a word, and say nothing but how it is spelt.
            begin = at
            while True:
                stem = word
                word = (word * 31 + code) & _MOST
                size += 1
                if size == _ROOT:
                    root = word
                at += 1
                code = ord(text[at])
                if not 97 <= code <= 122:
                    break
            in_capitals = False
            last = _SMALL
            if at - begin >= 3:
                char3 = ord(text[at - 3])
                char2 = ord(text[at - 2])
                kind3 = _SMALL
                kind2 = _SMALL
            elif at - begin == 2:
                char3 = char1
                char2 = ord(text[at - 2])
                kind3 = kind1
                kind2 = _SMALL
            else:
                char3 = char2
                char2 = char1
                kind3 = kind2
                kind2 = kind1
            char1 = ord(text[at - 1])
            kind1 = _SMALL
        kind: i64 = 0
        if code < listed:
            kind = classes[code]
        else:
            kind = class_of(text[at])
        if code >= 128 and (code >= unsuspected_listed or unsuspected[code] == 0 or char1 >= 128):
            found |= MISREAD
        if kind <= _UNDERSCORE:
            if (code >= _FIRST_UNSPACED or char1 >= _FIRST_UNSPACED) and kind1 <= _UNDERSCORE and _run_of(code) != _run_of(char1):
                return EVERY  # a word ends where another script begins
            if kind1 > _UNDERSCORE:  # a word begins
                word = 0
                stem = 0
                root = 0
                size = 0
                in_capitals = True
                follows_small = kind1 == _SPACE and 97 <= char2 <= 122
                follows_letter = kind == _CAPITAL and kind1 == _SPACE and kind2 == _SMALL
                if kind <= _LETTER:
                    if kind1 == _SPACE:
                        if kind != _CAPITAL:
                            if kind2 == _STOP:
                                if kind3 == _SMALL or kind3 == _LETTER:
                                    found |= SMALL_AFTER_STOP
                            elif kind2 == _QUESTION:
                                found |= SMALL_AFTER_STOP
                    elif kind1 == _APOSTROPHE:
                        if (kind2 == _SPACE and char3 == 101) or (kind3 == _SPACE and (char2 | 32 == 108 or char2 | 32 == 100)):
                            found |= QUOTED_AFTER_ARTICLE
                        if kind2 == _SPACE and (kind3 == _COMMA or kind3 == _STOP or kind3 == _EXCLAMATION or kind3 == _QUESTION):
                            found |= LONE_APOSTROPHE
                    elif (_STOP <= kind1 <= _QUESTION and kind1 != _COLON) or kind1 == _CLOSING or char1 == 0x2026:
                        found |= GLUED_MARK
                        if kind1 == _QUESTION:
                            found |= MISREAD
                    elif (kind1 == _STRAIGHT or kind1 == _CURLY) and kind2 == _SPACE and kind3 == _STOP:
                        found |= SMALL_AFTER_STOP
                    elif char1 == 92 and code | 32 == 117:  # \u
                        found |= MARK_UP
                elif kind1 == _STOP and (kind == _UNDERSCORE or char2 == 119):  # window._x
                    found |= MARK_UP
                elif kind == _DIGIT:
                    if char1 == 36:  # $
                        found |= GLUED_MARK
                    elif char1 == 35:  # number sign
                        found |= MARK_UP
                if kind1 == _SPACE or kind1 == _NEW_LINE:
                    if kind1 == _NEW_LINE or kind2 == _STOP:
                        run = 0
                    if run >= 0:
                        if kind == _CAPITAL:
                            run += 1
                        else:
                            if run >= 3 and kind == _SMALL:
                                found |= RUN_IN
                            run = -1
                if code == 109 and kind1 == _STOP and (char2 == 97 or char2 == 112):  # a.m, p.m
                    found |= MARKS_MEET
            stem = word
            if code < 128:
                if kind == _CAPITAL:
                    word = (word * 31 + code + 32) & _MOST
                else:
                    word = (word * 31 + code) & _MOST
                    in_capitals = False
                    if kind == _DIGIT:
                        found |= DIGIT
            else:
                if code == 0x130 or code == 0x212A:  # İ and the sign of Kelvin, which are ASCII when small
                    return EVERY
                word = (word * 31 + 1) & _MOST
                in_capitals = False
                if kind == _DIGIT:
                    found |= DIGIT
                if code >= 0x370:
                    if code <= 0x1FFF or 0x3041 <= code <= 0xD7A3:
                        found |= OTHER_SCRIPT
                        if code <= 0x52F and (kind1 <= _LETTER and char1 < 0x250):
                            found |= MIXED_SCRIPT
                    if 0xFF01 <= code <= 0xFF5E:
                        found |= WIDE
                else:
                    if code == 0x120:
                        found |= TOKENS
                    elif code == 0x34F:
                        found |= INVISIBLE
            if char1 >= 0x370 and char1 <= 0x52F and code < 0x250:
                found |= MIXED_SCRIPT
            size += 1
            if size == _ROOT:
                root = word
        else:
            if kind1 <= _UNDERSCORE:  # a word has ended
                row_words += 1
                if size >= 9 and (word == googletag or word == adsbygoogle or word == datalayer):
                    found |= MARK_UP
                if word == word1:
                    same1 += 1
                else:
                    same1 = 0
                if word == word2:
                    same2 += 1
                else:
                    same2 = 0
                if word == word3:
                    same3 += 1
                else:
                    same3 = 0
                if word == word4:
                    same4 += 1
                else:
                    same4 = 0
                if word == word5:
                    same5 += 1
                else:
                    same5 = 0
                if word == word6:
                    same6 += 1
                else:
                    same6 = 0
                if word == word7:
                    same7 += 1
                else:
                    same7 = 0
                if word == word8:
                    same8 += 1
                else:
                    same8 = 0
                if same1 > 0:
                    if only_blanks:
                        found |= DOUBLED
                    if same1 >= 2:
                        found |= LOOPING
                if same2 > 1:
                    found |= DOUBLED_PAIR
                    if same2 >= 4:
                        found |= LOOPING
                if same3 >= 3 or same4 >= 3 or same5 >= 3:
                    found |= RECURRING
                    if same3 >= 9 or same4 >= 8 or same5 >= 10:
                        found |= LOOPING
                if same6 >= 12 or same7 >= 14 or same8 >= 16:
                    found |= LOOPING
                if same3 >= 3 or same4 >= 4 or same5 >= 5 or same6 >= 6 or same7 >= 7 or same8 >= 8:
                    found |= STRETCH
                if follows_letter and kind == _SPACE:
                    found |= first_inside << (word % _SPELLINGS)
                if in_capitals and follows_small and 3 <= size <= 6 and char1 == last_token:
                    found |= SPELT_OUT
                if adverb >= 0 and root == adverb and size >= _ROOT:
                    found |= TAUTOLOGY
                adverb = -1
                if after_and and size >= _LONG:
                    if (
                        word == word2
                        or word == item1
                        or word == item2
                        or word == item3
                        or word == item4
                        or word == item5
                        or word == item6
                        or word == item7
                        or word == item8
                    ):
                        found |= LISTED_TWICE
                after_and = False
                if word == participle and at <= participle_until:
                    found |= ECHO
                if (word == noun or word == nouns) and at <= noun_until:
                    found |= SELF_GENITIVE
                if after_to:
                    participle_until = at + _OBJECT
                    if char1 | 32 == 101:
                        participle = (word * 31 + 100) & _MOST
                    else:
                        participle = ((word * 31 + 101) * 31 + 100) & _MOST
                    after_to = False
                if kind == _SPACE:
                    if size == 2:
                        if char1 | 32 == 111 and char2 | 32 == 116 and kind3 == _SPACE:
                            after_to = True
                        elif char1 == 102 and char2 == 111 and kind3 == _SPACE:
                            noun = last_stem
                            nouns = (noun * 31 + 115) & _MOST
                            noun_until = at + _OWNER
                    elif size == 3 and char1 | 32 == 100 and char2 | 32 == 110 and char3 | 32 == 97:
                        after_and = True
                    elif size >= _ROOT + 2 and char1 == 121 and char2 == 108:
                        adverb = root
                elif kind == _COMMA and size >= _LONG:
                    item8 = item7
                    item7 = item6
                    item6 = item5
                    item5 = item4
                    item4 = item3
                    item3 = item2
                    item2 = item1
                    item1 = word
                last_stem = word
                if char1 == 115:
                    last_stem = stem
                word8 = word7
                word7 = word6
                word6 = word5
                word5 = word4
                word4 = word3
                word3 = word2
                word2 = word1
                word1 = word
                only_blanks = kind == _COMMA or kind == _SPACE or kind == _BLANK
            elif kind != _SPACE and kind != _BLANK:
                only_blanks = False
            if kind == _SPACE:
                if kind1 == _SPACE or kind1 == _OPENING:
                    found |= SPACE_BEFORE_MARK
                elif kind1 == _APOSTROPHE and _SPACE <= kind2 <= _WHITE:
                    found |= LONE_APOSTROPHE
            elif kind <= _WHITE:
                if kind == _NEW_LINE or kind == _BREAK:
                    if at - line >= _LONG_LINE and (last <= _UNDERSCORE or last == _COMMA or last == _SEMICOLON):
                        found |= OPEN_LINE
                    line = at + 1
                    if kind == _BREAK:  # lines that are not ended by a line feed are not followed here
                        found |= LONE_WORD | LINE_LABEL | ENDLESS
                    else:
                        if row_words == 1 and size <= 4:
                            found |= LONE_WORD
                        row_words = 0
                        if at - row >= _ENDLESS_LINE and end_recurs(text, row, at):
                            found |= ENDLESS
                        if at - row >= _COMPARED_LINE:
                            head: i64 = 0
                            place: i64 = row
                            while place < row + _HEAD:
                                head = (head * 1_000_003 + ord(text[place])) & _MOST
                                place += 1
                            heads.append(head)
                        row = at + 1
                        if quoted:
                            found |= UNEVEN_QUOTES
                            quoted = False
                elif kind == _WHITE and code <= 0x1F and code != 12:
                    found |= INVISIBLE
            elif kind == _OTHER:
                if code < 128:
                    if code == 60 or code == 62 or code == 38 or code == 91:
                        found |= MARK_UP
                        if code == 91:
                            squares += 1
                    elif code == 93:
                        squares -= 1
                    elif code == 64 or (code == 35 and char1 == 35):
                        found |= TOKENS
                    elif code == 42 and char1 == 42:
                        found |= MARK_UP
                    elif code == 96:
                        found |= DOUBLED_QUOTES
                    elif code == 123:
                        found |= MARK_UP
                    elif code <= 0x1F or code == 0x7F:
                        found |= INVISIBLE
                elif code <= 0x9F or code == 0xAD or code == 0x34F or code == 0x61C or code == 0x180E:
                    found |= INVISIBLE
                elif code == 0xBF or code == 0xA1:
                    found |= SPACE_BEFORE_MARK
                elif 0x370 <= code <= 0x1FFF or 0x3041 <= code <= 0xD7A3:
                    found |= OTHER_SCRIPT
                elif 0x200B <= code <= 0x206F:
                    if code <= 0x200F or code >= 0x2060 or 0x202A <= code <= 0x202E:
                        found |= INVISIBLE
                    elif code == 0x2047:
                        found |= TOKENS
                elif code == 0x2581:
                    found |= TOKENS
                elif 0x3001 <= code <= 0x3011 or 0xFF01 <= code <= 0xFF5E:
                    found |= WIDE
                elif code == 0xFEFF or 0xFFF9 <= code <= 0xFFFB:
                    found |= INVISIBLE
            elif kind == _STOP or kind == _COMMA or kind == _SEMICOLON or kind == _COLON:
                if kind1 == _SPACE:
                    found |= SPACE_BEFORE_MARK
                    if _STOP <= kind2 <= _QUESTION or kind2 == _OPENING:
                        found |= MARKS_MEET
                elif _STOP <= kind1 <= _QUESTION or kind1 == _OPENING:
                    found |= MARKS_MEET
                    if kind == _COMMA and kind1 == _COMMA:
                        found |= DOUBLED_QUOTES
                elif kind == _COLON and kind1 <= _UNDERSCORE:
                    if row_words == 1:
                        found |= LINE_LABEL
                elif _STRAIGHT <= kind1 <= _APOSTROPHE:
                    if kind1 == _APOSTROPHE and kind2 == _SPACE:
                        found |= LONE_APOSTROPHE
                    if kind == _COMMA or (kind == _STOP and (kind2 == _EXCLAMATION or kind2 == _QUESTION)):
                        found |= MARKS_MEET
            elif kind == _EXCLAMATION or kind == _QUESTION:
                if kind1 == _SPACE:
                    found |= SPACE_BEFORE_MARK
                elif kind1 == _APOSTROPHE and kind2 == _SPACE:
                    found |= LONE_APOSTROPHE
            elif kind == _STRAIGHT:
                if quoted == (kind1 <= _WHITE and kind1 >= _SPACE) or kind1 == _DIGIT or kind1 == _LETTER:
                    found |= MISPLACED_QUOTES
                    if kind1 == _DIGIT or kind1 == _LETTER:
                        found |= UNEVEN_QUOTES
                quoted = not quoted
                if kind1 == _STRAIGHT:
                    found |= DOUBLED_QUOTES
                elif char1 == 61:  # ="
                    found |= MARK_UP
            elif kind == _CURLY:
                found |= CURLY_QUOTES
                if code == char1:
                    found |= DOUBLED_QUOTES
                if kind1 == _CURLY or (kind1 <= _WHITE and kind1 >= _SPACE and kind2 == _CURLY):
                    found |= MARKS_MEET
            elif kind == _APOSTROPHE:
                if (kind1 == _SPACE and kind2 <= _LETTER) or (char1 == 110 and kind2 == _SPACE):
                    found |= APOSTROPHE_AFTER_SPACE
                elif char1 == 61:
                    found |= MARK_UP
                elif code == char1:
                    found |= DOUBLED_QUOTES
            elif kind == _OPENING:
                brackets += 1
            elif kind == _CLOSING:
                brackets -= 1
                if kind1 == _SPACE:
                    found |= SPACE_BEFORE_MARK
                if (
                    _STOP <= kind1 <= _SEMICOLON
                    or (kind1 == _SPACE and _STOP <= kind2 <= _SEMICOLON)
                    or kind1 == _OPENING
                    or (kind1 <= _WHITE and kind1 >= _SPACE and kind2 == _OPENING)
                ):
                    found |= MARKS_MEET
            elif kind == _DASH:
                if char1 == 66:  # -LRB-
                    found |= TOKENS
        if kind1 == _STRAIGHT and quoted == (_SPACE <= kind <= _WHITE):
            found |= MISPLACED_QUOTES
        if kind > _WHITE or kind <= _UNDERSCORE:
            last = kind
            if code == 93:
                last = _COMMA  # a teaser in which dots in brackets stand for the rest is as open
            if kind1 <= _WHITE and kind1 >= _SPACE:
                last_token = token
                token = code
            if opened:
                opened = False
                if kind == _SMALL or kind == _STOP or kind == _COMMA or kind == _SEMICOLON or kind == _CLOSING:
                    found |= LINE_GOES_ON
                elif kind == _DIGIT or code == 35:
                    found |= LINE_OF_DIGITS
                elif code == 0xA9:
                    found |= LINE_LABEL
        elif kind == _NEW_LINE:
            opened = True
        char3 = char2
        char2 = char1
        char1 = code
        kind3 = kind2
        kind2 = kind1
        kind1 = kind
        at += 1
    if brackets != 0 or squares != 0:
        found |= UNEVEN_BRACKETS
    if last == _DASH:
        found |= LAST_DASH
    if len(set(heads)) != len(heads):
        found |= LINES_ALIKE
    return found
