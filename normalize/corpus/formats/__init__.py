"""Input formats, one a file. Each module has

    RECORDS      whether a file holds many texts
    READ_ONLY    whether a text can be taken out but not put back
    blocks(stream, name, fields) -> Iterator[Block]      cuts a file; cheap, in the main process
    records(block, fields) -> Iterator[Record]           the texts of a block; in any process
    splices(block, record, edits) -> Iterator[Splice]    the same record with its text edited, all else byte for byte
    row(block, record, text) -> dict                     the record's fields, for output in another format

and a line in FORMATS below, from which everything else follows: no module is loaded before a file of its format is met.

Parquet, which is not a stream of bytes, hands its rows over as blocks of JSON lines and is written by `formats.parquet.rewrite`.
"""

import importlib
from pathlib import PurePath
from types import ModuleType
from typing import NamedTuple

from normalize.corpus.compression import unwrap
from normalize.errors import ConfigError
from normalize.suggestions import hint


class Known(NamedTuple):
    """What is known of a format before its module is loaded: endings of files, names on the command line, what kind of file it is."""

    endings: str
    given: str
    kind: str  # "texts": looked for in folders; "records": looked for where records are asked for; "": where it is named


FORMATS = {
    "text": Known(".txt .text", "text", "texts"),
    "markdown": Known(".md .markdown .mdown .mkd .mdx", "md", "texts"),
    "jsonl": Known(".jsonl .ndjson", "jsonl", "records"),
    "json": Known(".json", "json", "records"),
    "delimited": Known(".csv .tsv .tab", "csv tsv", "records"),
    "parquet": Known(".parquet", "parquet", "records"),
    "html": Known(".html .htm .xhtml", "html", ""),
}
GIVEN = tuple(name for known in FORMATS.values() for name in known.given.split())
_BY_ENDING = {ending: name for name, known in FORMATS.items() for ending in known.endings.split()}
# What is no prose and would be harmed by being read as such. An ending that nobody knows is a text.
_REFUSED = {
    "program code": (
        "asm awk bash bat c cc cjs clj cmake cmd cpp cs css cxx dart el erl ex exs f90 fish go gradle graphql groovy h hh hpp hs ipynb java jl js jsx kt"
        " kts less lisp lua m mjs mk ml mm php pl pm proto ps1 psm1 py pyi pyw r rb rs sass scala scss sh sql svelte swift tcl tf ts tsx vb vbs vue zsh"
    ),
    "XML": "atom csproj dtd gpx kml opml plist resx rss sgm sgml svg wsdl xml xsd xsl xslt",
    "a translation file": "arb mo po pot strings stringsdict tbx tmx xlf xliff",
    "settings or data": (
        "cfg conf conll conllu diff editorconfig env geojson har hcl ics ini json5 jsonc jsonld ldif lock n3 nq nt patch properties reg ris toml trig ttl vcf"
        " webmanifest yaml yml"
    ),
    "subtitles or the words of a song": "ass lrc sbv smi srt ssa ttml vtt",
    "a mail with its headers": "eml mbox",
    "mark-up that is not read": "adoc asciidoc bib creole dita latex ltx mediawiki org pod rst tex texi textile typ wiki",
    "a word processor's file": "doc docm docx dot dotx epub msg odt pages pdf rtf",
    "slides": "odp pps ppsx ppt pptx",
    "a spreadsheet": "numbers ods xls xlsb xlsm xlsx xlt",
    "an archive": "7z ar cab deb iso jar rar rpm tar tbz2 tgz txz whl zip",
    "a database or binary data": "arrow avro db db3 feather h5 hdf5 mdb npy npz pickle pkl sqlite sqlite3",
    "a program": "apk bin class dll dmg dylib exe lnk msi o pyc so swf wasm",
    "a picture, sound, film or typeface": (
        "avif bmp flac gif heic ico jpeg jpg m4a mkv mov mp3 mp4 mpeg ogg opus otf png psd tif tiff ttf wav webm webp wma woff woff2"
    ),
}
_WHY_REFUSED = {f".{ending}": kind for kind, endings in _REFUSED.items() for ending in endings.split()}
_REFUSED_NAMES = frozenset("makefile dockerfile gemfile rakefile vagrantfile jenkinsfile cmakelists.txt".split())
TEXTS = frozenset(ending for ending, name in _BY_ENDING.items() if FORMATS[name].kind == "texts")
TABLES = frozenset(ending for ending, name in _BY_ENDING.items() if FORMATS[name].kind == "records")
WRITTEN = TABLES - {".json"}  # what the records of several inputs are written to


def ending(name: str) -> str:
    """The ending of a file's name that tells its format, the packing taken off: ".jsonl" of "a.jsonl.gz"."""
    return PurePath(unwrap(name)[0]).suffix.lower()


def of(name: str) -> str:
    """The format of a file by its name; text where the name says nothing."""
    return _BY_ENDING.get(ending(name), "text")


def mark_up(format: str, name: str) -> str:
    """What mark-up belongs in the texts of a file of that format and name: the `format` of a document.

    A page that is read as plain text has its tags and comments still; of Markdown that is read so, somebody said that it is none.
    """
    if format == "text" and of(name) == "html":
        return "html"
    return format if format in ("markdown", "html") else "text"


def refused(name: str) -> str | None:
    """What kind of file a name says it is, where that is none to be read as text; None for all others."""
    bare = unwrap(PurePath(name).name)[0].lower()
    return "program code" if bare in _REFUSED_NAMES else _WHY_REFUSED.get(ending(name))


def named(name: str) -> str:
    """The format that a person names (`csv` and `tsv` are both `delimited`); ConfigError lists the names there are."""
    found = name if name in FORMATS else _BY_ENDING.get(f".{name.lower()}")
    if found is None:
        raise ConfigError(f"there is no input format {name!r}; there are {', '.join(GIVEN)}{hint(name, GIVEN)}")
    return found


def load(name: str) -> ModuleType:
    """The module of a format."""
    return importlib.import_module(f"{__name__}.{name}")
