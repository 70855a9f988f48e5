"""Dictionaries of codespell: `wrong->right` a line, `wrong->right, or, these,` where somebody has to choose.

codespell reads single words whatever their case, so a form goes there only when it is one word, trusted as sure, and needs no context.
"""

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from normalize.lexicon.entity import Entity, Form, Label
from normalize.lexicon.exchange.corrections import corrections
from normalize.lexicon.exchange.entry import Lost, Options, Skipped
from normalize.lexicon.exchange.grouping import Row, grouped
from normalize.lexicon.exchange.lines import lines
from normalize.lexicon.exchange.losses import losses

ABOUT = "dictionary of codespell"
MATCHES_NAMES = True
HOLDS = frozenset(("forms",))

_WORD = re.compile(r"[\w\-'’]+")


def read(file: BinaryIO, name: str, options: Options) -> Iterator[Entity | Skipped]:
    """An entity for each right spelling; a line with several is skipped, since only a person can choose."""
    for found in grouped(_rows(file, name)):
        if isinstance(found, Skipped):
            yield found
            continue
        right, rows = found
        forms = tuple(Form(row.said, "garble", source=options.source or "codespell") for row in rows)
        yield Entity(
            id="",
            kind=options.kind or "term",
            labels={options.target: Label(right)},
            source=options.source or "codespell",
            forms=forms,
            file=name,
            line=rows[0].line,
        )


def _rows(file: BinaryIO, name: str) -> Iterator[Row | Skipped]:
    for number, text in lines(file, name):
        wrong, arrow, right = text.strip().partition("->")
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        choices = [choice.strip() for choice in right.split(",")]
        if not arrow or not wrong or not choices[0]:
            yield Skipped(number, text[:60], "no line of the shape wrong->right")
        elif len(choices) > 1:
            yield Skipped(number, wrong, "several corrections, or a reason against correcting")
        else:
            yield Row(choices[0], number, wrong)


def write(entities: Iterable[Entity], options: Options) -> Iterator[str | Lost]:
    """A line for each form that means one thing wherever it stands."""
    for entity in entities:
        yield from losses(entity, HOLDS | {"short", "also", "context", "trust", "form kind"}, (options.target,))
        for found in corrections(entity, options.target):
            if isinstance(found, Lost):
                yield found
            elif not _WORD.fullmatch(found.wrong) or not found.wrong[0].isalpha():
                yield Lost(found.wrong, "forms of several words")
            elif "," in found.right or "->" in found.wrong:
                yield Lost(found.wrong, "corrections with a comma")
            else:
                yield f"{found.wrong.lower()}->{found.right}"
