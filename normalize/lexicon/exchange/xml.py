"""Elements of an XML file of any size, one at a time, from files that nobody vouches for.

The parser of the standard library (expat) is driven directly, since only so every declaration of an entity is refused before it can be
used: no bomb can be written, no other file named. The size and depth of an element are bounded; nothing is ever fetched.
"""

from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import Any, BinaryIO
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from normalize.lexicon.exchange.lines import failed, piece

_PIECE = 1 << 16  # bytes parsed at a time
_LARGEST = 1 << 20  # characters of text and attributes of one element that is asked for; a concept in all languages of the EU has 0.02 M
_DEEPEST = 50  # elements within one another

# Prefix of attributes that stand in the namespace of XML itself, as the parser writes them.
XML = "http://www.w3.org/XML/1998/namespace"


class _Refused(Exception):
    """The file does something that no file of names needs."""


def elements(file: BinaryIO, name: str, wanted: Collection[str]) -> Iterator[tuple[int, Element]]:
    """The outermost elements whose local name is wanted, with their lines; tags are `local` or `namespace local`.

    LexiconError names the line of what is not well formed, cut off, too large, or declares entities.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    builder = _Builder(frozenset(wanted), parser)
    more = True
    while more:
        data = piece(file, name, parser.CurrentLineNumber, _PIECE)
        more = bool(data)
        try:
            parser.Parse(data, not more)
        except _Refused as refused:
            failed(name, parser.CurrentLineNumber, str(refused))
        except expat.ExpatError as error:
            failed(name, error.lineno, f"no well-formed XML, or cut off: {expat.errors.messages[error.code]}")
        except (ValueError, LookupError) as error:
            failed(name, parser.CurrentLineNumber, f"cannot be decoded: {error}; save the file as UTF-8")
        yield from builder.done
        builder.done.clear()


class _Builder:
    """Keeps the element that is being read, and nothing else of the file."""

    def __init__(self, wanted: frozenset[str], parser: Any) -> None:
        self.done: list[tuple[int, Element]] = []
        self._wanted, self._parser = wanted, parser
        self._tree: TreeBuilder | None = None
        self._line = self._depth = self._outside = self._size = 0
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._text
        parser.EntityDeclHandler = self._entity

    def _entity(self, *_: object) -> None:
        raise _Refused("the file declares entities, which a glossary has no need of and an attack begins with; remove the DOCTYPE")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise _Refused(f"more than {_DEEPEST} elements within one another")
        if self._tree is None:
            if local(tag) not in self._wanted:
                return
            # The parser counts the lines when it is asked, so it is asked once for an entry.
            self._tree, self._line, self._outside, self._size = TreeBuilder(), self._parser.CurrentLineNumber, self._depth, 0
        self._grow(sum(map(len, attributes.values())) + len(tag))
        self._tree.start(tag, attributes)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if self._tree is not None:
            self._tree.end(tag)
            if self._depth < self._outside:
                self.done.append((self._line, self._tree.close()))
                self._tree = None

    def _text(self, text: str) -> None:
        if self._tree is not None:
            self._grow(len(text))
            self._tree.data(text)

    def _grow(self, size: int) -> None:
        self._size += size
        if self._size > _LARGEST:
            raise _Refused(f"one entry has more than {_LARGEST:,} characters; is this the right format?")


@lru_cache(maxsize=64)  # a file has a dozen tags, each by the million
def local(tag: str) -> str:
    """A tag without its namespace."""
    return tag.rpartition(" ")[2]


def language(element: Element) -> str:
    """The language that an element says it is in (`xml:lang`, or `lang` as TBX 2 has it), or nothing."""
    return element.get(f"{XML} lang") or element.get("lang") or ""


def text_of(element: Element) -> str:
    """All text of an element with white space as one blank."""
    text = "".join(element.itertext()) if len(element) else element.text or ""
    return " ".join(text.split())
