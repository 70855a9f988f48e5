"""Input formats, one a file. Each module has

    ENDINGS      the file name endings it goes by
    RECORDS      whether a file holds many texts
    READ_ONLY    whether a text can be taken out but not put back
    blocks(stream, name, fields) -> Iterator[Block]      cuts a file; cheap, in the main process
    records(block, fields) -> Iterator[Record]           the texts of a block; in any process
    splices(block, record, edits) -> Iterator[Splice]    the same record with its text edited, all else byte for byte
    row(block, record, text) -> dict                     the record's fields, for output in another format

Parquet, which is not a stream of bytes, hands its rows over as blocks of JSON lines and is written by `formats.parquet.rewrite`.
"""

import importlib
from pathlib import PurePath
from types import ModuleType

from normalize.corpus.compression import unwrap
from normalize.errors import ConfigError

NAMES = ("text", "jsonl", "delimited", "parquet", "html")
_BY_ENDING = {
    ".txt": "text", ".text": "text", ".md": "text", ".markdown": "text",
    ".jsonl": "jsonl", ".ndjson": "jsonl",
    ".csv": "delimited", ".tsv": "delimited", ".tab": "delimited",
    ".parquet": "parquet",
    ".html": "html", ".htm": "html", ".xhtml": "html",
}  # fmt: skip
TEXTS = frozenset(ending for ending, name in _BY_ENDING.items() if name == "text")
TABLES = frozenset(ending for ending, name in _BY_ENDING.items() if name in ("jsonl", "delimited", "parquet"))
PAGES = frozenset(ending for ending, name in _BY_ENDING.items() if name == "html")


def ending(name: str) -> str:
    """The ending of a file's name that tells its format, the packing taken off: ".jsonl" of "a.jsonl.gz"."""
    return PurePath(unwrap(name)[0]).suffix.lower()


def of(name: str) -> str:
    """The format of a file by its name; text where the name says nothing."""
    return _BY_ENDING.get(ending(name), "text")


def named(name: str) -> str:
    """The format that a person names (`csv` and `tsv` are both `delimited`); ConfigError lists the names there are."""
    found = name if name in NAMES else _BY_ENDING.get(f".{name.lower()}")
    if found is None:
        raise ConfigError(f"there is no input format {name!r}; there are text, jsonl, csv, tsv, parquet, html")
    return found


def load(name: str) -> ModuleType:
    """The module of a format."""
    return importlib.import_module(f"{__name__}.{name}")
