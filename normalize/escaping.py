"""What comes from outside (names of files, ids of records, words of articles) as it may be shown: one place for every output.

A terminal obeys control characters, a reader is misled by signs that turn the direction of writing, the log of a build server takes some
lines for commands, a spreadsheet runs some cells. Here each is made visible or harmless; nothing here prints.

    visible     for people: every sign that something obeys or that nobody sees is written as `\\x1b`, `\\n` or `\\u202e`
    harmless    for a text that goes on as text: as `visible`, but line ends, tabs and signs that only are not seen stay
    quiet       for a line of a log: it says nothing to a build server
    json_line   for programs: exact, and pure ASCII where it would not be harmless
    cell        for tables: no spreadsheet takes it for a formula; `uncell` gives the value back
"""

import json
import re
from typing import Any

# What a terminal or a reader's eye obeys: control characters but tab and line feed, all other line ends, the signs of direction (the property
# Bidi_Control of Unicode), annotations, and halves of characters, which no encoding can write.
_OBEYED = r"\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff"
_UNSEEN = r"\xad\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f\ufeff\U000e0000-\U000e007f"
HARMFUL = re.compile(f"(?!\\r\\n)[{_OBEYED}]")
_SHOWN = re.compile(f"[\\t\\n{_OBEYED}{_UNSEEN}]")
_IN_JSON = re.compile(f"[{_OBEYED}{_UNSEEN}]")
_JOINERS = "\u200c\u200d"  # needed between letters of Persian, between those of Indic scripts, and in pictures made of several
_LETTERS = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}

# GitHub reads `::command` at the beginning of a line, blanks before it or not, and `##[command` anywhere; Azure and TeamCity `##word[`.
# Colours may stand between the signs and go when the line is not for a terminal.
_COLOUR = r"(?:\x1b\[[\d;]*m)*"
_COMMAND = re.compile(rf"^((?:\x1b\[[\d;]*m|\s)*):(?={_COLOUR}:)|#(?={_COLOUR}#(?:\w|\x1b\[[\d;]*m)*\[)", re.MULTILINE)
MARKER = re.compile(r"##(?=\w*\[)")

# A spreadsheet runs a cell that begins so, its full-width forms in some languages; an apostrophe before it makes it text. A cell that begins
# with apostrophes and then so gets one more, so that each can be taken back.
_FORMULA = re.compile("'*[=+\\-@\\t\\r\\n\uff1d\uff0b\uff0d\uff20]")


def escape(char: str) -> str:
    """A character by its number, or by the letter that is usual for it."""
    code = ord(char)
    return _LETTERS.get(char) or (f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}")


def visible(text: str, breaks: str | None = None) -> str:
    """A text on one line, every sign that something obeys or that nobody sees escaped; `breaks` stands for ends of lines, if it is given.

    Joiners stay where letters or pictures that are not ASCII stand on both sides: without them such words cannot be read.
    """
    if text.isprintable():  # nearly every name
        return text
    if breaks is not None:
        text = re.sub("\r\n|[\n\r\x85\u2028\u2029]", breaks, text)
    return _SHOWN.sub(_seen, text)


def _seen(match: re.Match[str]) -> str:
    char, text, at = match[0], match.string, match.start()
    joins = char in _JOINERS and 0 < at < len(text) - 1 and not text[at - 1].isascii() and not text[at + 1].isascii()
    return char if joins else escape(char)


def harmless(text: str) -> str:
    """A text of several lines without what a terminal or a reader's eye obeys; line feeds, `\\r\\n`, tabs and what only is not seen stay."""
    return text if text.isprintable() else HARMFUL.sub(lambda match: escape(match[0]), text)


def quiet(lines: str) -> str:
    """Lines of a log of which no build server takes any for a command; colours may stand in them."""
    if "::" not in lines and "##" not in lines and "\x1b" not in lines:
        return lines
    return _COMMAND.sub(lambda match: f"{match[1]}\\x3a" if match[0].endswith(":") else "\\x23", lines)


def json_line(value: Any, *, compact: bool = False) -> str:
    """A value as JSON on one line without its line feed: letters as they are, what a terminal, an eye or a build server obeys as an escape that JSON reads back."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":") if compact else None)
    if not text.isprintable():
        text = _IN_JSON.sub(lambda match: json.dumps(match[0])[1:-1], text)
    return text if "##" not in text else MARKER.sub(r"\\u0023#", text)


def cell(value: object) -> object:
    """A value for a table: a text without anything that something obeys, and with an apostrophe before what a spreadsheet would run."""
    return formula_free(visible(value)) if isinstance(value, str) else value


def formula_free(text: str) -> str:
    """A text with an apostrophe before it where a spreadsheet would run it."""
    return f"'{text}" if _FORMULA.match(text) else text


def uncell(text: str) -> str:
    """The text that `formula_free` was given."""
    return text[1:] if text.startswith("'") and _FORMULA.match(text, 1) else text


def encoded(text: str) -> bytes:
    """A text as UTF-8; bytes of a file name that are none came in as halves of characters, and go out as they were."""
    try:
        return text.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # other halves, which names have on Windows
        return text.encode("utf-8", "surrogatepass")
