"""Text that was read in a wrong code page: what it was, where nothing else is possible.

Two things happen to texts. UTF-8 is read in some page ("SÃ£o", "РџСЂРёРІРµС‚", "п÷я─п╦п╡п╣я┌"): the bytes tell, since hardly any other text is
valid UTF-8. ftfy knows this for ten pages, and what else befalls such texts; the other pages are tried here. Or one page is read as another
("Ïðèâåò", "оПХБЕР"): any bytes are valid, so only the letters tell (`_letter_pairs`), and a few words tell nothing.

A text is looked at as a whole, then line by line, then by its stretches of strange words. Each is decoded as a whole or stays.
"""

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import islice, pairwise
from typing import TYPE_CHECKING, NamedTuple

from normalize.detectors import _code_pages as pages
from normalize.detectors._letter_pairs import EVERYDAY, LETTER_RUN, PROFILES, PROSE_SIGNS, UNSEEN, Fluency, fluency, fluency_in, script_of
from normalize.detectors._patterns import later
from normalize.edits import apply
from normalize.model import Edit, Span, Trust
from normalize.text import beyond_ascii
from normalize.traces import UNSUSPECTED

if TYPE_CHECKING:
    from collections.abc import Callable

LEAST_FLUENT = -3.9  # mean logarithm of a pair; the hardest right text of 30 languages
GARBLE = -4.3  # the best of what no right text is
SURELY_GARBLE = -5.5  # no language reads so, not even one without a profile
DOUBTFUL = -3.3  # words that read better are left alone
FEWEST_PAIRS = 10  # words in which there are fewer pairs tell nothing
FEWEST_LATIN_PAIRS, FEWEST_LATIN_WORDS = 24, 3  # a name or two of another language read as badly
FEWEST_SMALL = 2  # words in small letters, which are no names: "õsz", "gyûjti"
FEWEST_ODD = 5  # characters beyond ASCII by which the rest of a line is judged
FEWEST_LETTERS = 3  # among them
LETTERS = 0.6  # of what is decoded; the rest are signs
LEAST_GAIN = 0.6  # by so much the decoded text must read better, a pair
LIKELY_GAIN, SURE_GAIN = 18.0, 40.0  # and by so much in all: 40 is a likelihood ratio of 10^17
WORD_GAIN = 8.0  # by so much a single word among right ones: 3,000
LEAST_LEAD = 9.0  # and better than any other decoding
LONGEST_SAMPLE = 1584  # characters of a sample where no blank ends it: whole characters of one, two, three and four bytes
SAMPLE = 400  # characters of strange words by which pages are compared; the one chosen must then suit all
MOST_COMPARED = 4_000  # characters by which those are compared that read the sample alike
SEQUENCES = 3  # characters of UTF-8 in one stretch which no right text has by accident
FEWEST_HAN = 15
MANY_ALIKE = 20  # characters, of which one may differ in decodings that are nearly the same
MOST_WAYS = 12  # of decoding, by how they read
MOST_TRIES = 40  # stretches of a text that are tried one by one
ROUNDS = 4  # text encoded wrongly three times has been seen

# Pages as which texts are shown, and pages in which they are stored, where neither is UTF-8.
_SHOWN_AS = (
    "cp1252", "iso8859_1", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r", "koi8_u", "cp866", "iso8859_2", "iso8859_5",
    "iso8859_7", "iso8859_15", "mac_roman", "mac_cyrillic", "cp437", "cp850", "cp852", "cp855", "gbk", "big5", "cp932", "cp949",
)  # fmt: skip
_STORED_AS = (
    "cp1252", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "koi8_r", "koi8_u", "cp866", "iso8859_2", "iso8859_5",
    "iso8859_6", "iso8859_7", "iso8859_8", "iso8859_13", "iso8859_16", "mac_roman", "mac_cyrillic", "mac_latin2", "mac_greek", "cp437", "cp850",
    "cp852", "cp855", "cp737", "cp775", "cp857", "cp862", "cp874", "gbk", "big5", "cp932", "euc_jp", "cp949",
)  # fmt: skip
_WORD = later(r"[^ \t\n\r\f]+")
_STRANGE = later(r"[^ \t\n\r\f]*[^\x00-\x7f][^ \t\n\r\f]*")
_STRANGE_PIECE = later(r"[^ \t\n\r\f.,;:!?()\[\]\"'/]+")
_LETTER = later(r"[A-Za-z]")
_MARKS = "«»„“”‘’—–"
# Pages in which single words are met that were pasted from elsewhere.
_OFTEN = ("cp1252", "cp1250", "cp1251")
# UTF-8 in a console: the first byte of a letter is a line of a drawing ("M├╝ller"), those of an apostrophe are "ÔÇ" or "ΓÇ", which no word has.
_CONSOLE = later(
    "(?:(?<=[A-Za-z])[├┬┼─][^\\x00-\\x7f\\s\u2500-\u2503\u252c\u251c\u253c]|[├┬┼─][^\\x00-\\x7f\\s\u2500-\u2503\u252c\u251c\u253c](?=[A-Za-z])|[ÔΓ][Çé][^\\x00-\\x7f\\s])+"
)
_ADDRESS = later(r"\w[.@/]\w")  # which may not be edited, while the word beside it may
_LINE = later(r"[^\n]*\n|[^\n]+")


class Misread(NamedTuple):
    """A span that was read in a wrong code page: what should stand there (None: that cannot be known), how sure that is, and what happened."""

    start: int
    end: int
    mended: str | None
    trust: Trust
    message: str
    way: tuple[str, str] = ("", "")  # the pages as which it was shown and in which it was stored, where neither is UTF-8


class _Decoded(NamedTuple):
    """A text decoded anew, and what is known of how it was read."""

    text: str
    message: str
    trust: Trust
    shown_as: str = ""
    stored_as: str = ""


def misread(text: str, language: str = "", letters: frozenset[str] = frozenset()) -> list[Misread]:
    """The spans of a text that were read wrongly, in order; no two of them overlap.

    `language` is that of right texts around it, `letters` those beyond ASCII that it has.
    """
    if not _is_suspicious(text, letters):
        return []
    whole = _whole(text)
    if whole is not None and whole.trust is Trust.SURE:
        return list(_spans(text, 0, whole))
    lines = list(_lines(text))
    mended = [line for line in lines if line.in_part is not None and line.is_whole]
    rest = [line for line in lines if not (line.in_part is not None and line.is_whole)]
    found: list[Misread] = []
    if any(line.in_part is None or _reads_badly(line.in_part.text) for line in lines) and any(line.in_part is not None for line in lines):
        # A page that explains all lines explains what looked like UTF-8 in some of them, too: "tvÂ " was "två " and no blank.
        every = _between(text, lines, language, letters)
        if every and all(one.mended is not None for one in every):
            return list(_joined(text, sorted(every)))
    for line in mended:
        found += _in_part(text, [line])
    if rest:
        found += _between(text, rest, language, letters) or _in_part(text, rest)
    return list(_joined(text, sorted(found)))


def _lines(text: str) -> "Iterator[_Line]":
    """The lines that have anything beyond ASCII, with what is UTF-8 in them."""
    at = 0
    for line in _LINE.findall(text):
        if not line.isascii():
            decoded = _as_utf8(line)
            only_controls = decoded is not None and _only_controls(line, decoded.text)
            stands = decoded is not None and (only_controls or not _is_garble_still(line, decoded.text))
            yield _Line(at, at + len(line), decoded, stands, stands and not only_controls)
        at += len(line)


def _joined(text: str, found: list[Misread]) -> Iterator[Misread]:
    """The spans; those of words that stand side by side and were decoded alike are one."""
    last: Misread | None = None
    closed = False  # an address stands in the last one, to which nothing is joined
    for one in found:
        gap = text[last.end : one.start] if last is not None else ""
        has_address = _ADDRESS.search(text, one.start, one.end) is not None
        alike = last is not None and last.message == one.message and last.trust == one.trust
        if last is not None and alike and not closed and not has_address and not _DIVIDES.search(gap):
            mended = None if last.mended is None or one.mended is None else last.mended + gap + one.mended
            last = last._replace(end=one.end, mended=mended)
            continue
        if last is not None:
            yield last
        last, closed = one, has_address
    if last is not None:
        yield last


# Signs that no prose has, and those that prose has, but not after a letter beyond ASCII. Every pattern begins with one class, so that ASCII is skipped.
_NO_PROSE = "\x80-\x84\x86-\x9f¤¦¨¬¯¸ƒˆ˜ˇ˘˙˛˝◊∂∆∏∫≈\u2500-\u259f\ue000-\uf8ff\uff61-\uff9f\ufffd√"
_NOT_AFTER = "¡-ª¬-¶¸-º¼-¿€™†‡‰•‹›×÷"
_LEADS = "ÂÃÄÅÆÇÈÉÍÎÏÐÑÒÓÔÕÖØÙÚÛâãàðïĂĀĹĆČĎĐŃГВРСДЕЖЗЙБвГΒΓΞΟΕΔ"
_OTHERS = "\u0370-\u06ff\u0e00-\u0e7f"
_SUSPICIOUS = later(
    rf"[^\x00-\x7f](?:(?<=[{_NO_PROSE}])|(?<=\w)[{_NOT_AFTER}]|(?<=[{_LEADS}])[«»“”‘’„‚–—…·œŒŠšŽžŸ\xa0\xad]|(?<=[ÃÂ]) |(?<=×)[^\x00-\x7f]"
    rf"|(?<=вЂ)|(?<=\x85)[ \w]|(?<=[\u00c0-\u024f])[\u00c0-\u024f]{{3}}|(?<=[а-џ])[А-Я]|(?<=[α-ώ])[Α-Ω]|(?<=[ß-ÿ])[À-Þ]|(?<=[A-Za-z][{_OTHERS}])"
    rf"|(?<=[{_OTHERS}])[A-Za-z]|(?<=[а-ўє-џ])[«»“”‘„‚](?=[а-ўє-џ]))"
)
# What of it can stand in a text that has no characters but letters of Russian and its neighbours, and the marks of prose.
_CYRILLIC_SHAPES = later("[а-ћўџґ](?:[А-Я]|[«»“”‘„‚](?=[а-џ]))|[А-я][A-Za-z]|[A-Za-z][А-я]|[ГВРСДЕЖЗЙБв][«»“”„‚–—…](?=[^ .,;:!?)\n])")
_CYRILLIC = frozenset(map(chr, range(0x410, 0x450))) | frozenset("ЁёІіЇїЄєҐґЎў№") | frozenset(UNSUSPECTED)
_PLAIN = frozenset(UNSUSPECTED)
# What is left where only a part of a text was decoded: signs inside words, or behind one.
_LEFT = later(rf"\w[{_NO_PROSE}‹›‡†‰№„‚](?=\w)|[^\W\d_][‹‡†‰\u2500-\u25ff](?!\w)|(?<=[a-z])[–—](?=\s)|(?<= )[€]\s")
_EAST_ASIAN = later("[\u3041-\u9fff\uac00-\ud7a3]")
# Words of no text: a Latin letter beside one of another script that is written with spaces, a capital after a small letter, a sign inside.
_IMPOSSIBLE = later(
    rf"[^\x00-\x7f](?:(?<=[A-Za-z][\u0370-\u06ff])|(?<=[\u0370-\u06ff])[A-Za-z]|(?<=[а-ўα-ώß-ÿ])[А-ЯΑ-ΩÀ-Þ]|(?<=\w[{_NO_PROSE}†‡‰])\w)"
)
# A sign where a letter stood: at the beginning of a word ("–berg" is Öberg in another page), inside ("lan§adas"), or at its end ("hie±").
_STUCK = later(
    r"[±®§¶·©˜•–—…‘“„¡\xad\u200e\u200f](?:(?<=(?<!\S)[–—…•·˜])\w|(?<=[^\W\d_][±§¶·©‘“„¡\xad\u200e\u200f])[^\W\d_]"
    r"|(?<=[a-zß-ÿ][±®§¶·¡\u200e\u200f])(?!\w))"
)
_EASTERN = later("[\u3041-\u9fff\uac00-\ud7a3\uff61-\uff9f]")  # those of half width, too, which Shift-JIS shows for single bytes
_NO_LATIN = later("[\u0370-\u06ff\u0e00-\u0e7f\u3041-\u9fff\uac00-\ud7a3]")
_UNIT = later(r"\b[A-Za-z]{1,2}[¹²³]\W*\Z")  # m³, km²


def _is_suspicious(text: str, letters: frozenset[str]) -> bool:
    """Whether there is reason to look closer: signs and sequences that right texts seldom have."""
    beyond = set(beyond_ascii(text))
    if beyond <= _PLAIN:
        return False
    if (_CYRILLIC_SHAPES if beyond <= _CYRILLIC else _SUSPICIOUS).search(text) is not None or ("Ç" in beyond and "ÔÇ" in text):
        return True
    if letters and not beyond <= letters and _has_foreign_letters(text, letters):
        return True
    others = _NO_LATIN.search(text)
    if others is None:
        return False
    if _EAST_ASIAN.match(others[0]) and text[max(0, others.start() - 1) : others.start()].isascii():
        eastern = len(_EAST_ASIAN.findall(text))
        if eastern * 5 < len(text):
            return True
    reads = fluency(_first_words(text))
    return reads.mean < GARBLE and reads.pairs >= FEWEST_PAIRS


def _has_foreign_letters(text: str, letters: frozenset[str]) -> bool:
    """Whether words that are no names have letters or signs which the language has not got."""
    words = (match[0] for match in _to_foreign(letters).finditer(text))
    return len(set(islice((word for word in words if word[0].islower()), MOST_TRIES))) >= FEWEST_SMALL


@lru_cache(maxsize=64)  # one for each language
def _to_foreign(letters: frozenset[str]) -> re.Pattern[str]:
    """A word as far as the first letter or sign that is none of the language."""
    own = re.escape("".join(sorted(letters.union(map(str.upper, letters)))))
    return re.compile(rf"(?<!\w)[a-zA-Z{own}]*[^\x00-\x7fªº\u0300-\u036f{own}{re.escape(''.join(sorted(PROSE_SIGNS)))}]")


def _first_words(text: str) -> str:
    """A few of the words beyond ASCII: enough to see that a text is in no language."""
    words: list[str] = []
    for match in _STRANGE.finditer(text):
        words.append(match[0][:40])
        if len(words) == 8:
            break
    return " ".join(words)


class _Line(NamedTuple):
    """A line that UTF-8 does not explain, or only a part of it."""

    start: int
    end: int
    in_part: _Decoded | None
    stands: bool  # the part is right where the letters of the whole tell nothing else
    is_whole: bool  # and hardly anything else is possible: more than control characters that were made those of Windows-1252


# UTF-8 read in another page.


def _as_utf8(line: str) -> _Decoded | None:
    """The line, if it is UTF-8 that was read in another page, once or more often, or has such pieces."""
    mended, message, trust = line, "", Trust.SURE
    for _ in range(ROUNDS):
        whole = _whole(mended)
        by_ftfy = _by_ftfy(mended) if whole is None or whole.trust < Trust.SURE else mended
        if by_ftfy != mended:
            mended, message = by_ftfy, message or "UTF-8 was read in another encoding"
        elif whole is not None:
            mended, message, trust = whole.text, message or whole.message, min(trust, whole.trust)
        else:
            break
    return None if mended == line else _Decoded(mended, message, trust)


def _by_ftfy(line: str) -> str:
    """What ftfy makes of a line, or of it with single words mended first, whichever reads better."""
    plain, words = _ftfy()(line), _by_words(line)
    if words == line:
        return plain
    both = _ftfy()(words)
    return both if fluency(_strange_words(both)).mean > fluency(_strange_words(plain)).mean else plain


def _by_words(line: str) -> str:
    """The line with the words mended that are UTF-8 read in some page, where others show that the line was read rightly."""
    if "\ufffd" in line:
        return line
    for page in _OFTEN:
        right = " ".join(match[0] for match in _STRANGE_PIECE.finditer(line) if _was_read_rightly(match[0], page))
        if right and fluency(right[:SAMPLE]).mean >= LEAST_FLUENT:
            line = _STRANGE_PIECE.sub(lambda match, page=page: _word(match[0], page), line)  # type: ignore[misc]
    return _CONSOLE.sub(_from_console, line)


def _from_console(match: "re.Match[str]") -> str:
    """What a console's page shows so, where that is letters or the marks of prose; else what stands there."""
    for page in ("cp437", "cp850"):
        decoded = pages.from_utf8(match[0], page)
        if decoded is not None and all(char.isalpha() or char in PROSE_SIGNS or char in _MARKS or char in "…•€™°£" for char in decoded):
            return decoded
    return match[0]


def _was_read_rightly(word: str, page: str) -> bool:
    """Whether a word with letters beyond ASCII cannot be UTF-8 that the page shows so."""
    if len(word) < 2 or word[-1] in "ÃÂ" or not any(char.isalpha() and not char.isascii() for char in word):
        return False  # a letter alone may be the half of one that was followed by a blank
    return not pages.from_utf8(word.strip(_MARKS), page)


def _word(word: str, page: str) -> str:
    """A word as UTF-8 that the page shows so, where it was none and is one of letters; else as it stands."""
    bare = word.strip(_MARKS)
    decoded = None if bare.isascii() else pages.from_utf8(bare, page)
    if decoded is None:
        return word
    before, after = fluency(bare), fluency(decoded)
    is_word = decoded.isalpha() and len({script_of(char) for char in decoded}) == 1 and after.mean >= LEAST_FLUENT
    return word.replace(bare, decoded) if is_word and (after.mean - before.mean) * min(before.pairs, after.pairs) >= WORD_GAIN else word


def _whole(text: str) -> _Decoded | None:
    """The whole text as UTF-8 that some page shows so; the page that gives what reads best."""
    found: dict[str, str] = {}
    for page in (*pages.SINGLE, *pages.DOUBLE):
        decoded = pages.from_utf8(text, page)
        if decoded is not None and decoded != text and not decoded.isascii() and _is_text(decoded):
            found.setdefault(decoded, page)
    if not found:
        return None
    before = fluency(_strange_words(text))
    after, best = max((fluency(_strange_words(decoded)), decoded) for decoded in found)
    gain = (after.mean - before.mean) * max(1, min(before.pairs, after.pairs))
    enough = sum(not char.isascii() for char in best) >= SEQUENCES
    if after.mean < before.mean or (not enough and (gain < LIKELY_GAIN or before.mean > LEAST_FLUENT)):
        return None
    return _Decoded(best, f"UTF-8 was read as {pages.name(found[best])}", Trust.SURE if enough else Trust.LIKELY)


def _strange_words(text: str) -> str:
    """The words that have characters beyond ASCII, up to a sample."""
    words: list[str] = []
    size = 0
    for match in _STRANGE.finditer(text):
        words.append(match[0])
        size += len(match[0])
        if size > SAMPLE:
            break
    return " ".join(words)


def _sample(strange: str) -> str:
    """The first of the words, none of them cut but one without end: half of a character of two bytes would be none."""
    end = strange.find(" ", SAMPLE, LONGEST_SAMPLE)
    return strange[:LONGEST_SAMPLE] if end < 0 else strange[:end]


def _is_garble_still(line: str, mended: str) -> bool:
    """Whether the words that were changed read like none of any language. What was lost for good reads so, too, and is left out."""
    if "\ufffd" in line:
        return False
    whole = fluency(_strange_words(mended))
    if whole.mean < SURELY_GARBLE and whole.pairs >= FEWEST_PAIRS and any(map(str.isalpha, mended)):
        return True
    before = set(_STRANGE.findall(line))
    words = " ".join(word for word in _STRANGE.findall(mended) if word not in before)[:SAMPLE]
    if sum(not char.isascii() for char in words) < FEWEST_ODD or sum(char.isalpha() for char in words) < FEWEST_LETTERS:
        return False  # a face or a frame has no letters to be judged by
    return fluency(words).mean < GARBLE


def _reads_badly(text: str) -> bool:
    """Whether the words beyond ASCII of a text read as those of no language do, or of few."""
    reads = fluency(_strange_words(text))
    return reads.mean < DOUBTFUL and reads.pairs >= FEWEST_PAIRS


def _only_controls(line: str, mended: str) -> bool:
    return len(line) == len(mended) and all(a == b or "\x80" <= a <= "\x9f" for a, b in zip(line, mended, strict=True))


def _is_text(decoded: str) -> bool:
    """Whether every character is assigned and none a control character: what a wrong page seldom gives."""
    return all(char.isascii() or unicodedata.category(char) not in ("Cc", "Cn", "Co", "Cs") for char in decoded)


@lru_cache(maxsize=1)
def _ftfy() -> "Callable[[str], str]":
    """What mends UTF-8 read in another page, and nothing else. ftfy is loaded by the first text that gives reason for doubt."""
    from ftfy import TextFixerConfig, fix_encoding

    settings = TextFixerConfig(explain=False)
    return lambda text: fix_encoding(text, settings)


# One page read as another.


def _between(text: str, lines: list[_Line], language: str, letters: frozenset[str]) -> list[Misread]:
    """What was stored in one page and read in another: all strange words of the lines, or those of a line, or of a stretch; never a part."""
    strange = [Span(line.start + m.start(), line.start + m.end()) for line in lines for m in _STRANGE.finditer(text[line.start : line.end])]
    found = (
        _decoded_words(text, strange, letters) or _in_own_page(text, strange, language, letters) or _by_lines(text, lines, strange, letters)
    )
    if found and _LEFT.search(_applied(text, found)):
        return [one._replace(mended=None, trust=Trust.REVIEW) for one in found]
    covered = _covered(text, found)
    for line in lines if found else ():
        inside = [span for span in strange if line.start <= span.start < line.end and not _is_plain(text[span.start : span.end])]
        rest = [text[a:b] for a, b in inside if not any(covered[a:b])]
        left = " ".join(rest)[:SAMPLE]
        reads = fluency(left)
        if reads.mean < DOUBTFUL and reads.pairs >= (FEWEST_PAIRS if _NO_LATIN.search(left) else FEWEST_LATIN_PAIRS):
            return [one._replace(mended=None, trust=Trust.REVIEW) for one in found]
    return found


def _by_lines(text: str, lines: list[_Line], strange: list[Span], letters: frozenset[str]) -> list[Misread]:
    """The strange words of single lines, or of stretches of them; what tells the pages of one line is believed of others that read better so."""
    found: list[Misread] = []
    tries = 0
    for line in lines:
        inside = [span for span in strange if line.start <= span.start < line.end]
        if tries >= MOST_TRIES:
            break
        tries += 1
        mended = _decoded_words(text, inside, letters) if len(lines) > 1 else []
        for stretch in _stretches(text, inside) if not mended else ():
            tries += 1
            mended += _decoded_stretch(text, stretch, letters) or _decoded_in_words(text, stretch)
        found += mended
    sure = [one for one in found if one.mended is not None and one.way != ("", "")]
    if not sure:
        return found
    covered = _covered(text, (one for one in found if one.mended is not None))
    first = max(sure, key=lambda one: sum(other.way == one.way for other in sure))
    alike: list[Misread] = []
    for line in lines:
        inside = [span for span in strange if line.start <= span.start < line.end]
        alike += _decoded_alike(text, [span for span in inside if not any(covered[span.start : span.end])], first)
    again = _covered(text, alike)
    kept = [one for one in found if one.mended is not None or not any(again[one.start : one.end])]
    return sorted(kept + alike)


def _covered(text: str, found: Iterable[Misread]) -> bytearray:
    """A mark for each character of the text that lies in what was found."""
    marks = bytearray(len(text))
    for one in found:
        marks[one.start : one.end] = b"\1" * (one.end - one.start)
    return marks


def _decoded_alike(text: str, spans: list[Span], first: Misread) -> list[Misread]:
    """Words decoded as others of their text were, where they read better so."""
    odd = [span for span in spans if not _is_plain(text[span.start : span.end])]
    before = " ".join(text[a:b] for a, b in odd)
    after = _decode(before, *first.way) if odd else None
    if after is None or len(after.split(" ")) != len(odd) or fluency(after[:SAMPLE]).mean <= fluency(before[:SAMPLE]).mean:
        return []
    decoded = _Decoded(after, first.message, first.trust, *first.way)
    return [_word_of(text, span, word, decoded) for span, word in zip(odd, after.split(" "), strict=True)]


def _in_part(text: str, lines: list[_Line]) -> list[Misread]:
    """What is UTF-8 in lines of which the rest is not; where that rest is garble a person may know what it was, and half decoded is worse than all garbled."""
    found: list[Misread] = []
    for line in lines:
        if line.in_part is not None:
            decoded = line.in_part if line.stands else line.in_part._replace(trust=Trust.REVIEW)
            found += _spans(text[line.start : line.end], line.start, decoded)
    return found


def _applied(text: str, found: list[Misread]) -> str:
    """The text with what was found mended."""
    edits = [Edit(one.start, one.end, one.mended) for one in found if one.mended is not None]
    return apply(text, edits)


def _decoded_words(text: str, spans: list[Span], letters: frozenset[str]) -> list[Misread]:
    """The findings of strange words that are decoded together; the signs that prose has anyway are decoded where that reads as well."""
    odd = [span for span in spans if not _is_plain(text[span.start : span.end])]
    if not odd:
        return []
    decoded = _between_pages(" ".join(text[a:b] for a, b in odd), letters)
    if decoded is None:
        return []
    if len(odd) < len(spans):
        # Pages that show the odd words alike may show the others otherwise, or not at all.
        same = (page for page in _SHOWN_AS if _decode(" ".join(text[a:b] for a, b in odd), page, decoded.stored_as) == decoded.text)
        for shown_as in (decoded.shown_as, *same):
            every = _decode(" ".join(text[a:b] for a, b in spans), shown_as, decoded.stored_as)
            if every is not None and _fits(text, spans, every, decoded.text):
                odd, decoded = spans, decoded._replace(text=every, shown_as=shown_as)
                break
    words = decoded.text.split(" ")
    if len(words) != len(odd):
        return []
    return [_word_of(text, span, word, decoded) for span, word in zip(odd, words, strict=True) if text[span.start : span.end] != word]


def _fits(text: str, spans: list[Span], every: str, odd: str) -> bool:
    """Whether all words read about as well as the odd ones do, or those of which only signs of prose were seen as well as before: such a sign was a letter, or none."""
    words = every.split(" ")
    if len(words) != len(spans):
        return False
    reads = fluency(odd[:SAMPLE]).mean
    if fluency(every[:SAMPLE]).mean >= reads - 0.1:
        return True
    plain = [(text[a:b], word) for (a, b), word in zip(spans, words, strict=True) if _is_plain(text[a:b])]
    before, after = (fluency(" ".join(side)[:SAMPLE]).mean for side in zip(*plain, strict=True))
    return after >= min(before, reads) - LEAST_GAIN


def _word_of(text: str, span: Span, word: str, decoded: _Decoded) -> Misread:
    """The finding of a word that was decoded, without the marks beside it."""
    start, end = span
    while word and text[start] == word[0] and not word[0].isalnum():
        start, word = start + 1, word[1:]
    while word and text[end - 1] == word[-1] and not word[-1].isalnum():
        end, word = end - 1, word[:-1]
    return Misread(
        start, end, word if decoded.trust > Trust.REVIEW else None, decoded.trust, decoded.message, (decoded.shown_as, decoded.stored_as)
    )


def _decoded_stretch(text: str, stretch: Span, letters: frozenset[str]) -> list[Misread]:
    piece = text[stretch.start : stretch.end]
    all_letters = [char for char in piece if char.isalpha()]
    if len(piece) < FEWEST_PAIRS or sum(not char.isascii() for char in all_letters) < LETTERS * len(all_letters):
        return []  # words of a language that has many letters beyond ASCII
    decoded = _whole(piece) or _between_pages(piece, letters)
    return [] if decoded is None else list(_spans(piece, stretch.start, decoded))


def _decoded_in_words(text: str, stretch: Span) -> list[Misread]:
    """The words of a stretch that are UTF-8 read in another page, beside right ones of the same script."""
    found: list[Misread] = []
    for match in _STRANGE.finditer(text, stretch.start, stretch.end):
        decoded = _whole(match[0]) if _SUSPICIOUS.search(match[0]) else None
        if decoded is not None and decoded.trust is Trust.SURE:
            found += _spans(match[0], match.start(), decoded)
    return found


def _is_plain(token: str) -> bool:
    """Whether nothing is strange about a token but the signs that prose has in every language."""
    return all(char.isascii() or char in PROSE_SIGNS for char in token) and _STUCK.search(token) is None


def _stretches(text: str, strange: list[Span]) -> Iterator[Span]:
    """The strange words that stand together: no word in ASCII letters between them."""
    odd = [span for span in strange if not _is_plain(text[span.start : span.end])]
    if not odd:
        return
    begin, last = odd[0]
    for start, end in odd[1:]:
        if _LETTER.search(text, last, start):
            yield Span(begin, last)
            begin = start
        last = end
    yield Span(begin, last)


def _in_own_page(text: str, strange_words: list[Span], language: str, letters: frozenset[str]) -> list[Misread]:
    """A text in a page of its language that was read in a like one: told by letters that the language has not got, where others stand that it has."""
    if language not in PROFILES or not letters:
        return []
    spans = [span for span in strange_words if not _UNIT.search(text[span.start : span.end])]
    strange = " ".join(text[a:b] for a, b in spans)
    every = letters.union(map(str.upper, letters))
    known = {strange}
    ranked: list[tuple[float, str, str, str]] = []
    for shown_as in _SHOWN_AS:
        for stored_as in _STORED_AS if shown_as in pages.SINGLE and pages.to_bytes(strange, shown_as) is not None else ():
            decoded = _decode(strange, shown_as, stored_as) if stored_as != shown_as else None
            if decoded is not None and decoded not in known:
                known.add(decoded)
                gain = _gain_in(language, every, strange, decoded)
                if gain >= WORD_GAIN:
                    ranked.append((gain, decoded, shown_as, stored_as))
    if not ranked:
        return []
    _, decoded, shown_as, stored_as = max(ranked, key=lambda one: one[0])
    words = decoded.split(" ")
    if len(words) != len(spans):
        return []
    way = _Decoded(decoded, f"{pages.name(stored_as)} was read as {pages.name(shown_as)}", Trust.LIKELY)
    return [_word_of(text, span, word, way) for span, word in zip(spans, words, strict=True) if text[span.start : span.end] != word]


def _gain_in(language: str, letters: frozenset[str], strange: str, decoded: str) -> float:
    """By how much the words that a page decodes otherwise read better in a language; 0 where they have letters that it has not got, or may all be names."""
    pairs = set(zip(strange.split(" "), decoded.split(" "), strict=False))
    changed = {one: other for one, other in pairs if one != other}
    if sum(map(_is_small, changed.values())) < FEWEST_SMALL:
        return 0.0
    # Two foreign words are none that were misread, but two beside right ones of the language are: "városi", "döntött", "õsz", "gyûjti".
    right = [one for one, other in pairs if one == other and not letters.isdisjoint(one)]
    if len(changed) < FEWEST_LATIN_WORDS and len(right) < FEWEST_LATIN_WORDS:
        return 0.0
    if any(
        not char.isascii() and char not in letters and char not in PROSE_SIGNS
        for word in changed.values()
        if _is_small(word)
        for char in word
    ):
        return 0.0
    if len(_STUCK.findall(" ".join(changed.values()))) > len(_STUCK.findall(" ".join(changed))):
        return 0.0
    before, after = fluency_in(" ".join(changed), language), fluency_in(" ".join(changed.values()), language)
    # What reads as well in another language as it stands is a text in that one.
    better = after.mean >= before.mean + LEAST_GAIN and after.mean > fluency(" ".join(changed)).mean
    return (after.mean - before.mean) * min(before.pairs, after.pairs) if better else 0.0


def _is_small(word: str) -> bool:
    """Whether a word begins with a small letter, so that it is no name."""
    return next((char.islower() for char in word if char.isalpha()), False)


class _Ranked(NamedTuple):
    """A way to decode a sample."""

    reads: Fluency
    decoded: str
    shown_as: str
    stored_as: str


def _between_pages(strange: str, letters: frozenset[str]) -> _Decoded | None:
    """Strange words decoded anew, where that makes them words of a language and no other page does as well."""
    sample = _sample(strange)
    before = fluency(sample)
    least = LEAST_FLUENT if _NO_LATIN.search(sample) else DOUBTFUL
    impossible = before.mean > least and _IMPOSSIBLE.search(sample) is not None
    if (before.mean > least and not impossible) or before.pairs < FEWEST_PAIRS:
        return None
    latin = before.mean > GARBLE and not impossible
    if latin and (before.pairs < FEWEST_LATIN_PAIRS or len(set(sample.split())) < FEWEST_LATIN_WORDS):
        return None
    ranked = sorted(_rankings(sample), key=lambda one: -one.reads.mean)[:MOST_WAYS]
    ranked = [one for one in ranked if _keeps_letters(sample, one.decoded)]
    if not ranked:
        return None
    # Of pages that differ in a sign or two (Windows-1253 and ISO 8859-7) the commoner is meant; nobody can be sure.
    top = ranked[0]
    near = [one for one in ranked if _behind(one, top) < LEAST_LEAD and _is_near(one.decoded, top.decoded)]
    near = [one for one in near if not _LEFT.search(one.decoded)] or near
    best = min(
        (one for one in near if _behind(one, top) < LEAST_LEAD / 2),
        key=lambda one: (_foreign(one.decoded, letters), _STORED_AS.index(one.stored_as)),
    )
    ranked = [best, *(one for one in ranked if one not in near)]
    gain = (best.reads.mean - before.mean) * min(before.pairs, best.reads.pairs)
    if best.reads.mean < LEAST_FLUENT or gain < LIKELY_GAIN or (gain < SURE_GAIN and best.reads.mean < before.mean + LEAST_GAIN):
        return None
    if len(sample) < len(strange):
        best = _on_all(strange, sample, best)
    decoded = _decode(strange, best.shown_as, best.stored_as)
    if decoded is None:
        return None
    lead = (best.reads.mean - ranked[1].reads.mean) * best.reads.pairs if len(ranked) > 1 else gain
    if lead < LEAST_LEAD and (latin or gain < SURE_GAIN):
        return None
    sure = gain >= SURE_GAIN and len(near) == 1
    trust = Trust.REVIEW if lead < LEAST_LEAD else Trust.SURE if sure else Trust.LIKELY
    message = f"{pages.name(best.stored_as)} was read as {pages.name(best.shown_as)}"
    return _Decoded(decoded, message, trust, best.shown_as, best.stored_as)


def _on_all(strange: str, sample: str, best: _Ranked) -> _Ranked:
    """Of the ways that decode the sample alike that which suits all words best."""
    alike = (
        best._replace(shown_as=shown_as, stored_as=stored_as)
        for shown_as in _SHOWN_AS
        for stored_as in _STORED_AS
        if _decode(sample, shown_as, stored_as) == best.decoded
    )

    end = strange.find(" ", MOST_COMPARED)
    more = strange if end < 0 else strange[:end]

    def reads(one: _Ranked) -> float:
        every = _decode(more, one.shown_as, one.stored_as)
        return -math.inf if every is None else fluency(every).mean + UNSEEN * len(_STUCK.findall(every)) / len(every)

    return max((best, *alike), key=reads)


def _foreign(text: str, letters: frozenset[str]) -> int:
    """How many letters beyond ASCII a text has that are none of the language's."""
    return sum(not char.isascii() and char.isalpha() and char not in letters for char in text.lower()) if letters else 0


def _behind(one: _Ranked, top: _Ranked) -> float:
    """By how much a way to decode is less likely than the best."""
    return (top.reads.mean - one.reads.mean) * one.reads.pairs


def _is_near(one: str, other: str) -> bool:
    """Whether two decodings of the same bytes differ in a few characters only."""
    return len(one) == len(other) and sum(a != b for a, b in zip(one, other, strict=True)) * MANY_ALIKE <= len(one)


def _keeps_letters(sample: str, decoded: str) -> bool:
    """Whether most of what is decoded are letters, and no fewer than there were: a quotation mark is no letter lost in decoding."""
    before, after = (sum(char.isalpha() and not char.isascii() for char in text) for text in (sample, decoded))
    beyond = sum(not char.isascii() and unicodedata.category(char)[0] != "M" for char in decoded)
    han = [char for char in decoded if "\u3400" <= char <= "\u9fff"]
    if len(han) >= FEWEST_HAN and not any(char in EVERYDAY or "\u3041" <= char <= "\u30ff" for char in decoded):
        return False  # any bytes are Han characters in some page, but no text lacks the commonest
    if _capitals_inside(decoded) > _capitals_inside(sample):
        return False
    words = LETTER_RUN.findall(decoded)
    mixed = sum(_LETTER.search(word) is not None and _NO_LATIN.search(word) is not None for word in words)
    return mixed * 10 <= len(words) and after >= LETTERS * beyond and (after >= 0.8 * before or len(decoded) < len(sample))


def _capitals_inside(text: str) -> int:
    return sum(one.islower() and other.isupper() for one, other in pairwise(text))


def _rankings(sample: str) -> Iterator[_Ranked]:
    """Every way to decode the sample that gives a text of its own; the commoner pages come first and stand for those that give the same."""
    known = {sample}
    eastern = _EASTERN.search(sample) is not None
    for shown_as in _SHOWN_AS:
        if (shown_as in pages.DOUBLE and not eastern) or pages.to_bytes(sample, shown_as) is None:
            continue  # such a page shows hardly any bytes without a character of East Asia: its Cyrillic letters are two bytes each
        for stored_as in _STORED_AS:
            decoded = _decode(sample, shown_as, stored_as) if stored_as != shown_as else None
            if decoded is not None and decoded not in known:
                known.add(decoded)
                reads = fluency(decoded)
                stuck = UNSEEN * len(_STUCK.findall(decoded)) / max(1, reads.pairs)
                yield _Ranked(reads._replace(mean=reads.mean + stuck), decoded, shown_as, stored_as)


def _decode(text: str, shown_as: str, stored_as: str) -> str | None:
    """The text as the other page shows its bytes; None where that is no text. Pages of two bytes are those of East Asia and of nobody else."""
    raw = pages.to_bytes(text, shown_as)
    decoded = pages.shown(raw, stored_as) if raw is not None else None
    if decoded is None or not _is_text(decoded):
        return None
    if stored_as in pages.DOUBLE and not all(
        script_of(char) in ("East Asian", "") for char in decoded if not char.isascii() and char.isalpha()
    ):
        return None
    return decoded


# From a decoded text to spans.


def _spans(text: str, offset: int, decoded: _Decoded) -> Iterator[Misread]:
    """Where a text and its decoding differ, as spans; differences with no letter or digit of ASCII between them are one."""
    begin = end = from_ = into = -1
    for a, b, c, d in _differences(text, decoded.text):
        if begin >= 0 and (a <= end or not _DIVIDES.search(text, end, a)):
            end, into = max(end, b), max(into, d)
            continue
        if begin >= 0:
            yield _found(offset, begin, end, decoded, from_, into)
        begin, end, from_, into = a, b, c, d
    if begin >= 0:
        yield _found(offset, begin, end, decoded, from_, into)


_DIVIDES = later(r"[A-Za-z0-9\n\r]")


def _differences(text: str, decoded: str) -> Iterator[tuple[int, int, int, int]]:
    """Spans of both texts that differ. Where the end of a word was misread it is shown whole: nobody sees where it ends.

    What only comes or only goes was read together with the characters beyond ASCII beside it, quotation marks apart.
    """
    from rapidfuzz.distance import Indel

    blocks = [(block.a, block.b, block.size) for block in Indel.opcodes(text, decoded).as_matching_blocks()]
    for (one, other, size), (b, d, _) in zip([(0, 0, 0), *blocks], blocks, strict=False):
        a, c = one + size, other + size
        if a == b and c == d:
            continue
        ends_word = b == len(text) or not text[b].isalnum()
        alone, letters = a == b or c == d, ends_word and any(map(str.isalpha, decoded[c:d]))
        while a > 0 and c > 0 and text[a - 1] == decoded[c - 1] and _goes_with(text[a - 1], alone, letters):
            a, c = a - 1, c - 1
        while alone and b < len(text) and d < len(decoded) and text[b] == decoded[d] and _goes_with(text[b], True, False):
            b, d = b + 1, d + 1
        yield a, b, c, d


def _goes_with(char: str, alone: bool, letters: bool) -> bool:
    return (letters and char.isalnum()) or (alone and not char.isascii() and char not in "“”‘’‚„‹›«»–—…")


def _found(offset: int, begin: int, end: int, decoded: _Decoded, from_: int, into: int) -> Misread:
    mended = decoded.text[from_:into] if decoded.trust > Trust.REVIEW else None
    return Misread(offset + begin, offset + end, mended, decoded.trust, decoded.message)
