"""JRC-Names, the list of persons and organisations in the news with their spellings in many languages.

A line is `number TAB type TAB language TAB name`, with `+` for a blank; type P is a person, O an organisation; language `u` is unknown.
Spellings whose language is unknown were found in texts of any language, misspellings among them: they come in as forms to look at.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from normalize.lexicon import schema
from normalize.lexicon.entity import Entity, Form
from normalize.lexicon.exchange.entry import Options, Skipped, labels_of
from normalize.lexicon.exchange.grouping import Row, grouped
from normalize.lexicon.exchange.lines import lines

ABOUT = "JRC-Names"
_KINDS = {"P": "person", "O": "organisation"}


def read(file: BinaryIO, name: str, options: Options) -> Iterator[Entity | Skipped]:
    """An entity for each number; the first name of the list is the one that JRC shows, so it is taken as the English one."""
    for found in grouped(_rows(file, name)):
        if isinstance(found, Skipped):
            yield found
            continue
        number, rows = found
        names: dict[str, list[str]] = {}
        forms = []
        for i, row in enumerate(rows):
            _, language, text = row.said
            if language != "u":
                names.setdefault(language, []).append(text)
            elif i == 0:
                names.setdefault("en", []).insert(0, text)
            else:
                forms.append(Form(text, "variant", "review", source=f"jrc-names {number}"))
        yield Entity(
            "", rows[0].said[0], labels_of(names), options.source or f"jrc-names {number}", forms=tuple(forms), file=name, line=rows[0].line
        )


def _rows(file: BinaryIO, name: str) -> Iterator[Row | Skipped]:
    for line, text in lines(file, name):
        cells = text.split("\t")
        if not text.strip() or text.startswith("#"):
            continue
        if len(cells) != 4 or not cells[0].isdigit():
            yield Skipped(line, text[:60], "no line of four fields: number, type, language, name")
        elif cells[1] not in _KINDS:
            yield Skipped(line, cells[3][:60], f"type {cells[1]!r} is neither a person nor an organisation")
        elif not re.fullmatch(schema.LANGUAGE, cells[2]) and cells[2] != "u":
            yield Skipped(line, cells[3][:60], f"{cells[2]!r} is no language")
        else:
            yield Row(cells[0], line, (_KINDS[cells[1]], cells[2], cells[3].replace("+", " ").strip()))
