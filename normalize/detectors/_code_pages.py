"""Code pages as programs use them: what bytes they show as which characters, and which bytes a shown text was.

A page has bytes that stand for nothing. Browsers and most programs show one below A0 as the control character of the same number, so that nothing
is lost; so do these. Higher ones become a sign of what was lost.
"""

import codecs
from functools import lru_cache
from typing import Any

# Pages in which texts are stored or shown, one byte a character. The order is that of how often they are met: of two that read a text alike the
# first is named.
SINGLE = (
    "cp1252", "iso8859_1", "cp1251", "cp1250", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "cp1258", "iso8859_2", "iso8859_3", "iso8859_4",
    "iso8859_5", "iso8859_6", "iso8859_7", "iso8859_8", "iso8859_9", "iso8859_10", "iso8859_13", "iso8859_14", "iso8859_15", "iso8859_16",
    "koi8_r", "koi8_u", "cp866", "mac_roman", "mac_cyrillic", "mac_latin2", "mac_greek", "mac_turkish", "cp437", "cp850", "cp852", "cp855",
    "cp737", "cp775", "cp857", "cp858", "cp862", "cp874",
)  # fmt: skip
# Pages of one or two bytes a character.
DOUBLE = ("gbk", "big5", "cp932", "cp949", "euc_jp")
_NAMES = {
    "iso8859_1": "Latin-1", "koi8_r": "KOI8-R", "koi8_u": "KOI8-U", "gbk": "GBK", "big5": "Big5", "cp932": "Shift-JIS", "cp949": "EUC-KR",
    "euc_jp": "EUC-JP", "mac_roman": "Mac Roman", "mac_cyrillic": "Mac Cyrillic", "mac_latin2": "Mac Central Europe", "mac_greek": "Mac Greek",
    "mac_turkish": "Mac Turkish",
}  # fmt: skip


_NOTHING = "\ufffe"  # what `codecs` takes as "not in the page"


def name(page: str) -> str:
    """How people call a page: Windows-1251, ISO 8859-5, KOI8-R."""
    if page.startswith("cp125"):
        return f"Windows-{page[2:]}"
    if page not in _NAMES and page.startswith("iso8859_"):
        return f"ISO 8859-{page[8:]}"
    return _NAMES.get(page, page)


def to_bytes(text: str, page: str) -> bytes | None:
    """The bytes that the page shows as this text; None where it has not got one of the characters."""
    try:
        if page in DOUBLE:
            return text.encode(page)
        return codecs.charmap_encode(text, "strict", _encoding_map(page))[0]
    except UnicodeEncodeError:
        return None


def from_utf8(text: str, page: str) -> str | None:
    """What stood in the file, where the page shows its UTF-8 as this text; None where it does so for no UTF-8."""
    raw = to_bytes(text, page)
    try:
        return None if raw is None else raw.decode("utf-8")
    except UnicodeDecodeError:
        return None


def shown(raw: bytes, page: str) -> str | None:
    """The text that the page shows for these bytes; None where one stands for nothing."""
    try:
        if page in DOUBLE:
            return raw.decode(page)
        return codecs.charmap_decode(raw, "strict", _decoding_table(page))[0]
    except UnicodeDecodeError:
        return None


@lru_cache(maxsize=len(SINGLE))  # one table for each page
def _decoding_table(page: str) -> str:
    own = [bytes([byte]).decode(page, "replace") for byte in range(256)]  # no page has U+FFFD, so it marks what the page has not got
    return "".join(char if char != "\ufffd" else chr(byte) if byte < 0xA0 else _NOTHING for byte, char in enumerate(own))


@lru_cache(maxsize=len(SINGLE))
def _encoding_map(page: str) -> Any:
    return codecs.charmap_build(_decoding_table(page))
