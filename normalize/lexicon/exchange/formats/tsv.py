"""Glossaries as tab-separated values: the layouts of `csv`, with tabs."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from normalize.lexicon.entity import Entity
from normalize.lexicon.exchange.entry import Lost, Options, Skipped
from normalize.lexicon.exchange.formats.csv import HOLDS as HOLDS
from normalize.lexicon.exchange.formats.csv import read_delimited, write_delimited

ABOUT = "glossary, with tabs"
MATCHES_NAMES = True


def read(file: BinaryIO, name: str, options: Options) -> Iterator[Entity | Skipped]:
    """The entities of a glossary with tabs."""
    return read_delimited(file, name, options, "\t")


def write(entities: Iterable[Entity], options: Options) -> Iterator[str | Lost]:
    """One row a name, with a heading."""
    return write_delimited(entities, "\t", options)
