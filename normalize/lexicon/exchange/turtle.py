"""Triples of a Turtle file, streamed: the part of Turtle that thesauri are written in.

Read are prefixes, `a`, `;` and `,`, names, addresses, literals with language or type, numbers and comments. Lists in round brackets and
nested nodes in square ones are passed over (they hold notes, not labels). N-Triples is a part of Turtle.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from normalize.lexicon.exchange.lines import failed, lines

_TOKEN = re.compile(
    r"""\s*(?:(?P<space>\#[^\n]*|\Z)
    |<(?P<address>[^<>"{}|^`\\\s]*)>
    |(?P<long>\"\"\"|''')
    |"(?P<double>(?:[^"\\\n]|\\.)*)"|'(?P<single>(?:[^'\\\n]|\\.)*)'
    |@(?P<word>prefix|base)\b|@(?P<language>[A-Za-z]+(?:-[A-Za-z0-9]+)*)
    |(?P<type>\^\^)
    |(?P<mark>[;,\[\]()]|\.(?![\w]))
    |(?P<name>[\w.\-]*:(?:[\w\-%:]|\\.|\.(?=[\w\-%:]))*|[A-Za-z]+|[-+]?\d[\d.eE+-]*))
    """,
    re.VERBOSE,
)
_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))", re.DOTALL)
_LETTERS = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f"}
_LARGEST = 1 << 20  # characters of one literal
_MOST = 100_000  # tokens of one statement; a concept in 60 languages has under a thousand


class Literal(NamedTuple):
    """A text and the language it is in, empty where none is said."""

    text: str
    language: str = ""


class Triple(NamedTuple):
    """What is said of what: addresses written out, the object an address or a literal."""

    line: int
    subject: str
    predicate: str
    object: str | Literal


class _Token(NamedTuple):
    line: int
    kind: str
    text: str


def triples(file: BinaryIO, name: str) -> Iterator[Triple]:
    """The triples in order; LexiconError names the line where the file cannot be read or ends too early."""
    prefixes: dict[str, str] = {}
    statement: list[_Token] = []
    for token in _tokens(file, name):
        if token.kind == "mark" and token.text == ".":
            yield from _statement(statement, prefixes, name)
            statement = []
        elif token.kind == "address" and statement and statement[0].kind == "name" and statement[0].text.lower() in ("prefix", "base"):
            _statement_of_prefix([*statement, token], prefixes)  # SPARQL style has no full stop
            statement = []
        else:
            statement.append(token)
            if len(statement) > _MOST:
                failed(name, statement[0].line, f"a statement of more than {_MOST:,} parts; a full stop is missing")
    if statement:
        failed(name, statement[-1].line, "the file is cut off: the last statement has no full stop")


def _tokens(file: BinaryIO, name: str) -> Iterator[_Token]:
    fence, parts, begun, size = "", [], 0, 0
    for number, text in lines(file, name):
        at = 0
        while at < len(text) or fence:
            if fence:
                end = _close(text, at, fence)
                parts.append(text[at:] if end < 0 else text[at:end])
                size += len(parts[-1])
                if size > _LARGEST:
                    failed(name, begun, f"a text of more than {_LARGEST:,} characters; its quotes are never closed")
                if end < 0:
                    break
                yield _Token(begun, "literal", _unescaped("\n".join(parts)))
                at, fence, parts, size = end + 3, "", [], 0
                continue
            match = _TOKEN.match(text, at)
            if match is None:
                failed(name, number, f"not understood: {text[at:].lstrip()[:30]!r}")
            at = match.end()
            kind = match.lastgroup or ""
            if kind == "long":
                fence, begun = match["long"], number
            elif kind in ("double", "single"):
                yield _Token(number, "literal", _unescaped(match[kind]))
            elif kind != "space":
                yield _Token(number, kind, match[kind])
    if fence:
        failed(name, begun, "the file is cut off: a text begun here is never closed")


def _close(text: str, at: int, fence: str) -> int:
    while (end := text.find(fence, at)) > 0 and (end - len(text[:end].rstrip("\\"))) % 2:
        at = end + 1
    return end


def _unescaped(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda m: _letter(int(m[1] or m[2], 16)) if m[1] or m[2] else _LETTERS.get(m[3], m[3]), text)


def _letter(number: int) -> str:
    """The letter of an escape; U+FFFD for half a surrogate pair, which is no letter and could not be written, and for what lies beyond."""
    return "\N{REPLACEMENT CHARACTER}" if 0xD800 <= number <= 0xDFFF or number > 0x10FFFF else chr(number)


def _statement_of_prefix(tokens: list[_Token], prefixes: dict[str, str]) -> None:
    if tokens[0].text.lower() == "base":
        prefixes["\0base"] = tokens[-1].text
    elif len(tokens) == 3:
        prefixes[tokens[1].text.removesuffix(":")] = tokens[2].text


def _statement(tokens: list[_Token], prefixes: dict[str, str], name: str) -> Iterator[Triple]:
    if not tokens:
        return
    if tokens[0].kind == "word":
        _statement_of_prefix(tokens, prefixes)
        return
    flat = _without_nested(tokens)
    if len(flat) < 3 or flat[0].kind not in ("address", "name"):
        if flat and flat[0].kind in ("address", "name"):
            failed(name, flat[0].line, f"a statement about {flat[0].text!r} that says nothing")
        return
    subject, at = _address(flat[0], prefixes, name), 1
    predicate = ""
    expects = "predicate"
    while at < len(flat):
        token = flat[at]
        if token.kind == "mark":
            expects = "predicate" if token.text == ";" else "object"
            at += 1
        elif expects == "predicate":
            predicate = (
                "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
                if token.kind == "name" and token.text == "a"
                else _address(token, prefixes, name)
            )
            expects = "object"
            at += 1
        elif token.kind == "literal":
            follow = flat[at + 1] if at + 1 < len(flat) else None
            tag = follow.text if follow is not None and follow.kind == "language" else ""
            yield Triple(token.line, subject, predicate, Literal(token.text, tag))
            at += 3 if follow is not None and follow.kind == "type" else 2 if tag else 1
        else:
            if ":" in token.text or token.kind == "address":
                yield Triple(token.line, subject, predicate, _address(token, prefixes, name))
            at += 1


def _without_nested(tokens: list[_Token]) -> list[_Token]:
    """The tokens outside brackets; an object that was in brackets is gone, its commas and semicolons stay."""
    depth, kept = 0, []
    if not any(token.kind == "mark" and token.text in "[](" for token in tokens):
        return tokens
    for token in tokens:
        if token.kind == "mark" and token.text in "[(":
            depth += 1
        elif token.kind == "mark" and token.text in "])":
            depth -= 1
        elif depth == 0:
            kept.append(token)
    return kept


def _address(token: _Token, prefixes: dict[str, str], name: str) -> str:
    if token.kind == "address":
        return token.text if ":" in token.text else prefixes.get("\0base", "") + token.text
    prefix, colon, rest = token.text.partition(":")
    if token.kind != "name" or not colon:
        failed(name, token.line, f"expected an address or a name with a prefix, found {token.text!r}")
    if prefix == "_":
        return token.text
    if prefix not in prefixes:
        failed(name, token.line, f"the prefix {prefix!r} is not declared")
    return prefixes[prefix] + rest.replace("\\", "")
