"""Letters were decoded with the wrong encoding, once or twice, or were lost to it.

Why: a page in UTF-8 was read as Windows-1252 or Windows-1251 ("SÃ£o Paulo", "donâ€™t", "РџСЂРёРІРµС‚"); U+FFFD stands where a byte
could not be read at all.
Fix: the bytes are decoded as UTF-8 again where that gives plausible letters; what is lost only a person can restore.
"""

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from normalize.detectors._patterns import later
from normalize.model import Category, Document, Finding, Rule, Severity, Trust
from normalize.traces import MISREAD

if TYPE_CHECKING:
    from normalize.lexicon import Lexicon

RULE = Rule("mojibake", Category.LANGUAGE, Severity.MAJOR, mqm="fluency/character-encoding", trust=Trust.SURE, needs=MISREAD)

# What the bytes 0x80 to 0x9f are in Windows-1252; the five unassigned ones stay control characters, as in practice.
_WINDOWS = bytes(range(0x80, 0xA0)).decode("cp1252", errors="replace")
_BYTES_1252 = {char if char != "\ufffd" else chr(byte): byte for byte, char in zip(range(0x80, 0xA0), _WINDOWS, strict=True)}
_BYTES_1252 |= {chr(byte): byte for byte in range(0xA0, 0x100)}
_TAILS_1252 = "".join(re.escape(char) for char, byte in _BYTES_1252.items() if byte < 0xC0) + "\x80-\x9f"
# UTF-8 sequences of two to four bytes as Windows-1252 shows them. Lead bytes beyond those of European letters, punctuation,
# Cyrillic and emoji are left out: "CAFÉ”" is such a sequence by accident.
_LATIN = later(rf"(?:[ÂÃÄÅÐÑÎÏ][{_TAILS_1252}]|[âÃ¢][{_TAILS_1252}]{{2}}|ð[{_TAILS_1252}]{{3}})+")
# Cyrillic UTF-8 as Windows-1251 shows it: every letter begins with Р or С and goes on with a letter or sign of its upper half.
_TAILS_1251 = "".join(re.escape(bytes([byte]).decode("cp1251", errors="ignore")) for byte in range(0x80, 0xC0))
_CYRILLIC = later(rf"(?:[РС][{_TAILS_1251}]){{3,}}")
_PUNCTUATION, _LETTERS = "’‘“”–—…•", "áàâäãéèêëíîïóôöúüñçß"


def _shown(encoding: str) -> str:
    """A pattern of how an encoding shows UTF-8: punctuation anywhere, accented letters beside a small letter."""
    marks, letters = (
        "|".join(char.encode("utf-8").decode(encoding) for char in chars if char.encode("utf-8").decode(encoding, "replace").isprintable())
        for chars in (_PUNCTUATION, _LETTERS)
    )
    return rf"(?:{marks})|(?<=[a-z])(?:{letters})|(?:{letters})(?=[a-z])"


# The code pages of DOS and of old Macs: punctuation of UTF-8 begins with the first of these signs, accented letters with the second.
_OTHERS = {
    "cp850": ("Ô├", later(_shown("cp850"))),
    "cp437": ("Γ├", later(_shown("cp437"))),
    "mac_roman": ("‚√", later(_shown("mac_roman"))),
}
# Single bytes of another code page read as Windows-1252. Russian is seen at once: no word of any language has four letters in a row that all
# have accents. The others are told where none of the right letters stands in the text.
_ACCENTED = later("[À-ÖØ-öø-ÿ¸¨]{4,}")
_TURKISH, _CZECH, _SLOVAK = later("[þðýÞÐÝ]"), later("[øìèùòïØÌÈ]"), later("[¾èòï]")
# What tells it, what is then mended with it (alone the signs are cubic metres, notes and pounds), and the letters that a sound text has.
_SINGLE_BYTES = {
    "tr": ("iso8859-9", _TURKISH, _TURKISH, "şğıŞĞİ"),
    "az": ("iso8859-9", _TURKISH, _TURKISH, "şğıŞĞİ"),
    "cs": ("cp1250", _CZECH, _CZECH, "řěčůňďŘĚČ"),
    "sk": ("cp1250", _SLOVAK, _SLOVAK, "ľčňď"),
    "pl": ("cp1250", later("[êñœæ¿Ÿ]|[³¹](?=[a-z])"), later("[êñœæ¿ŸŒ]|[a-zó]{2}[³¹]|[a-z][³¹][a-z]|[£¯][A-Z]|[A-Z][£¯]"), "łąęńśćżź"),
}
_FEWEST = 3  # different words with such letters in a text; one or two may be names (Sørensen, Molière)
_WORD = later(r"[\w¿£¯]+")
_SPACED_GRAVE = later(r"Ã(?=[ ,.;:!?\n])(?<=[\s\w'’]Ã)")
# Where a program had no sign for a character it wrote a question mark: "the writer?s house", "l?Europe", "pr?sident".
_LOST_APOSTROPHE = later(r"\?(?<=[a-z][a-z]\?)(?:s|t|re|ve|ll|d|m)(?=[ ,.;:!)]|\Z)")
_ELIDED = later(r"\?(?:(?<=[\s(][LlDdJjNnSsCcMmTt]\?)|(?<=[Qq]u\?)|(?<=[a-z]ll\?))(?=[^\W\d_])")
_ELIDING = frozenset({"fr", "it", "ca"})
_LOST = later("[^\\W_]*\ufffd+[^\\W_\ufffd]*(?:\ufffd+[^\\W_\ufffd]*)*")
_GATE = later("[ÂÃÄÅÐÑÎÏâð\ufffd]")
_QUOTES = frozenset('“”‘’‚„‹›«»"')
_ROUNDS = 3  # text encoded wrongly three times has been seen; four times has not


def detect(document: Document, lexicon: "Lexicon") -> Iterator[Finding]:
    """Sequences that decode to letters or punctuation, and replacement characters; accented words as such stay."""
    text = document.text
    if "?" in text:
        pattern = _LOST_APOSTROPHE if document.language == "en" else _ELIDED if document.language in _ELIDING else None
        for match in pattern.finditer(text) if pattern else ():
            yield RULE.finding(document, match.start(), match.start() + 1, "an apostrophe was lost in decoding", "’", trust=Trust.LIKELY)
    if text.isascii():
        return
    odd = document.beyond_ascii
    if _GATE.search(odd):
        found = False
        for match in _LATIN.finditer(text):
            if _ends_quotation(text, match.start(), match.end()) or _is_example(text, match.start(), match.end()):
                continue
            if (mended := _mend(match[0], _to_bytes_1252)) is not None:
                found = True
                yield _finding(document, match.start(), match.end(), mended)
        # à is Ã and a no-break space, which many programs make a common one.
        for match in _SPACED_GRAVE.finditer(text) if found else ():
            yield RULE.finding(document, match.start(), match.end(), "UTF-8 was read in another encoding", "à", trust=Trust.LIKELY)
        for match in _LOST.finditer(text) if "\ufffd" in text else ():
            yield RULE.finding(document, match.start(), match.end(), "characters were lost in decoding")
    if "Р" in odd or "С" in odd:
        for match in _CYRILLIC.finditer(text):
            if (mended := _mend(match[0], _to_bytes_1251)) is not None:
                yield _finding(document, match.start(), match.end(), mended)

    for encoding, (signs, pattern) in _OTHERS.items():
        if signs[0] in odd or signs[1] in odd:
            for match in pattern.finditer(text):
                mended = match[0].encode(encoding).decode("utf-8")
                yield RULE.finding(document, *match.span(), "UTF-8 was read in another encoding", mended, trust=Trust.LIKELY)
    yield from _single_bytes(document, odd)


def _single_bytes(document: Document, odd: str) -> Iterator[Finding]:
    """Words of one byte a letter that were read in the code page of Western Europe."""
    text = document.text
    if "î" in odd and "å" in odd and "ò" in odd:  # о, е and т, which no Russian text lacks; no other language has all three
        for match in _ACCENTED.finditer(text):
            if sum("à" <= char <= "ÿ" for char in match[0]) * 2 > len(match[0]):
                yield RULE.finding(
                    document, *match.span(), "Windows-1251 was read as Windows-1252", match[0].encode("cp1252").decode("cp1251")
                )
    page, sign, letters, right = _SINGLE_BYTES.get(document.language, ("", _TURKISH, _TURKISH, ""))
    if not page or not set(right).isdisjoint(odd) or sign.search(text) is None:
        return
    words = list(_WORD.finditer(text))
    if len({match[0] for match in words if sign.search(match[0])}) >= _FEWEST:
        for match in filter(lambda word: letters.search(word[0]), words):
            try:
                mended = match[0].encode("cp1252").decode(page)
            except UnicodeError:
                mended = None
            yield RULE.finding(document, *match.span(), f"{page} was read as Windows-1252", mended, trust=Trust.LIKELY)


def _is_example(text: str, start: int, end: int) -> bool:
    """Whether a text on encodings speaks of the sequence: nothing else stands between its quotation marks."""
    return text[start - 1 : start] in _QUOTES and text[end : end + 1] in _QUOTES and start > 0


def _ends_quotation(text: str, start: int, end: int) -> bool:
    """Whether two characters are rather a capital and the quotation mark after it („Ä“, “AMANHÃ”)."""
    return end - start == 2 and text[end - 1] in _QUOTES and not text[end : end + 1].isalpha()


def _finding(document: Document, start: int, end: int, mended: str) -> Finding:
    lost = "\ufffd" in mended
    replacement = None if lost else mended.replace("\ufeff", "").replace("\u00a0", " ").replace("\u00ad", "")
    return RULE.finding(document, start, end, "UTF-8 was read in another encoding", replacement)


def _mend(text: str, to_bytes: Callable[[str], bytes]) -> str | None:
    """The text decoded as UTF-8 as often as that works; None where it gives nothing plausible."""
    mended = None
    for _ in range(_ROUNDS):
        raw = to_bytes(mended if mended is not None else text)
        try:
            decoded = raw.decode("utf-8") if raw else ""
        except UnicodeDecodeError:
            break
        if not decoded or not all(map(_is_plausible, decoded)):
            break
        mended = decoded
    return mended


def _is_plausible(char: str) -> bool:
    """Whether news has such a character: a letter of Europe, punctuation, a sign, an emoji or what was lost."""
    code = ord(char)
    return (
        0xA0 <= code <= 0x17F or 0x218 <= code <= 0x21B or 0x370 <= code <= 0x52F or 0x2010 <= code <= 0x2044 or 0x20A0 <= code <= 0x22FF
    ) or (code in (0x80, 0x99, 0x9C, 0x9D, 0xFEFF, 0xFFFD) or 0x2600 <= code <= 0x27BF or 0x1F300 <= code <= 0x1FAFF)


def _to_bytes_1252(text: str) -> bytes:
    """The bytes that Windows-1252 shows so, or none."""
    values = [_BYTES_1252.get(char, ord(char) if ord(char) < 0xA0 else -1) for char in text]
    return b"" if -1 in values else bytes(values)


def _to_bytes_1251(text: str) -> bytes:
    """The bytes that Windows-1251 shows so, or none."""
    try:
        return text.encode("cp1251")
    except UnicodeEncodeError:
        return b""
