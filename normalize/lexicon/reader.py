"""Reads lexicon files strictly: every problem of every file is told with its line, not only the first.

A file is cut into its blocks before it is parsed, so that one broken block does not hide the rest, line numbers are near at
hand (the parser, ryaml, gives plain values), and a block that has not changed need not be read again.
"""

import difflib
import errno
import re
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from normalize import files
from normalize.errors import LexiconError, Problem
from normalize.lexicon import schema
from normalize.lexicon.entity import Context, Entity, Example, Form, Label, Role, Style
from normalize.lexicon.schema import ENTITY, LABEL, LONGEST, PATCH, Flag, Many, Record, Table, Text
from normalize.lexicon.untrusted import DEEPEST, QUOTED, too_deep

LARGEST = 50_000_000  # bytes of one file; the biggest shipped file has 0.3 MB, and a mistaken path should not fill the memory

_BLOCK = re.compile(r"^(?![\s#])", re.MULTILINE)
_KEY = re.compile(r"""^(?:"([^"]*)"|'([^']*)'|([^\s:#"'][^:#\n]*?))\s*:(?=\s|$)""")
_ALIAS = re.compile(r"(?:^|[\s\[{,:])[&*][A-Za-z0-9_]")
# What stands in no name: it would be written into texts. The examples under `tests` may have several lines.
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
LONGEST_ID = 200  # characters
TOLD = 50  # problems of one block; who has mended these looks again
SHOWN = 60  # characters of something strange in a message
_NO_BLOCKS = 20  # lines that begin no block after which a file is taken for something else
_WIDE = (b"\xff\xfe", b"\xfe\xff")


class Block(NamedTuple):
    """The text of one entity in one file, and the line (from 1) where it begins."""

    file: str
    line: int
    id: str
    text: str


def blocks(file: str, text: str) -> Iterator[Block | Problem]:
    """The entity blocks of a file in order, or a problem where something else stands at the left margin."""
    text = text.removeprefix("\ufeff")
    starts = [m.start() for m in _BLOCK.finditer(text) if m.start() < len(text)]
    line, done, strange = 1, 0, 0
    for start, end in zip(starts, [*starts[1:], len(text)][: len(starts)], strict=True):
        line += text.count("\n", done, start)
        done = start
        content = text[start:end]
        first = content.split("\n", 1)[0].rstrip()
        if first in ("---", "..."):
            continue
        key = _KEY.match(content)
        if key is None:
            strange += 1
            # Settings that somebody else wrote may name any file of yours as a lexicon: what is no YAML by its name is not repeated.
            shown = repr(first[:60]) if file.lower().endswith((".yaml", ".yml")) else "what stands here"
            yield Problem(file, line, f"{shown} is no entity id followed by a colon; a block begins 'csto:' at the left margin")
            if strange == _NO_BLOCKS:
                yield Problem(file, line, f"{strange} lines like this, the rest of the file is not read; is it a lexicon?")
                return
        else:
            yield Block(file, line, key[1] or key[2] or key[3] or "", content)


def read_text(path: Path) -> str:
    """The text of a lexicon file; LexiconError when it is too large, no regular file or not UTF-8."""
    name = str(path)
    try:
        return as_text(files.read(path, LARGEST), name)
    except OSError as error:
        way_out = "; split it, or import it with 'normalize lexicon import'" if error.errno == errno.EFBIG else ""
        raise LexiconError([Problem(name, 1, f"cannot be read: {error.strerror}{way_out}")]) from None


def as_text(data: bytes, name: str) -> str:
    """The bytes of a lexicon file as text; LexiconError, with the line, when they are not UTF-8."""
    if data.startswith(_WIDE) or b"\0" in data:
        line = 1 if data.startswith(_WIDE) else data[: data.index(b"\0")].count(b"\n") + 1
        raise LexiconError([Problem(name, line, "the file is UTF-16 or no text; save it as UTF-8")])
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise LexiconError([Problem(name, line, f"not UTF-8 at byte {error.start}; save the file as UTF-8")]) from None


def parse(block: Block, *, patch: bool = False) -> tuple[Entity | None, list[Problem]]:
    """The entity of a block, or None and the problems; `patch` lets a user's block leave out what the shipped one says."""
    body, problems = _body(block, PATCH if patch else ENTITY)
    return (None if problems else _entity(block, body)), problems


def parse_label(block: Block) -> tuple[Label | None, list[Problem]]:
    """The label of a line of a file of labels, or None and the problems."""
    body, problems = _body(block, LABEL)
    return (None if problems else _label(body)), problems


def _body(block: Block, shape: Record) -> tuple[Any, list[Problem]]:
    """The value of a block, which has that shape where there are no problems."""
    import ryaml

    if _ALIAS.search(QUOTED.sub("", block.text)):
        return None, [
            Problem(block.file, block.line, f"{_shortened(block.id)}: YAML anchors and aliases are not read; write the value out")
        ]
    if too_deep(block.text):
        return None, [
            Problem(block.file, block.line, f"{_shortened(block.id)}: more than {DEEPEST} brackets within one another; close them")
        ]
    try:
        value = ryaml.loads(block.text)
    except (ryaml.InvalidYamlError, ValueError, RecursionError) as error:
        # The parser counts lines from the block's first; where it says what was never closed, it says so last.
        inside = re.findall(r"at line (\d+)", str(error))
        message = re.sub(r"at line (\d+)", lambda m: f"at line {int(m[1]) + block.line - 1}", str(error))
        # It takes more letters for line ends than an editor does.
        line = min(int(inside[-1]) - 1, block.text.count("\n")) if inside else 0
        return None, [Problem(block.file, block.line + line, f"{_shortened(block.id)}: {message}")]
    problems: list[Problem] = []
    if len(block.id) > LONGEST_ID or not re.fullmatch(schema.ENTITY_ID, block.id):
        problems.append(
            Problem(
                block.file,
                block.line,
                f"{_shortened(block.id)!r} is not an entity id (lower-case letters, digits and hyphens, at most {LONGEST_ID})",
            )
        )
    body = value[block.id] if isinstance(value, dict) and block.id in value else value
    problems += islice(_check(body, shape, block, ()), TOLD)
    return body, problems


def problems_of(value: Any, shape: Any, block: Block) -> list[Problem]:
    """What is wrong with the value of a block that should have a shape of `normalize.lexicon.schema`."""
    return list(islice(_check(value, shape, block, ()), TOLD))


def _check(value: Any, shape: Any, block: Block, path: tuple[str | int, ...]) -> Iterator[Problem]:
    """What is wrong with a value, one by one: each place is looked for in the whole block, so nobody asks for all of a hundred thousand."""

    def problem(message: str, token: str | None = None) -> Problem:
        place = ".".join([_shortened(block.id), *(_shortened(str(step)) for step in path)])
        return Problem(block.file, _line(block, path, token), f"{place}: {message}")

    match shape:
        case Text(pattern, choices, says):
            if not isinstance(value, str):
                yield problem(f"expected {says}, found {_describe(value)}; put quotes around it if it is text")
            elif len(value) > LONGEST:
                yield problem(f"{value[:40]!r} goes on for {len(value):,} characters; {LONGEST:,} is the most; is a quote not closed?")
            elif not value.strip() or value != value.strip():
                yield problem(f"{_shortened(value)!r} is empty or begins or ends with a blank")
            elif path[:1] != ("tests",) and (control := _CONTROL.search(value)) is not None:
                yield problem(
                    f"{_shortened(value)!r} has a control character (U+{ord(control[0]):04X}); names are written on one line without"
                )
            elif choices and value not in choices:
                yield problem(f"{_shortened(value)!r} is not one of {', '.join(choices)}{_suggest(value[:SHOWN], choices)}", value)
            elif pattern and not re.fullmatch(pattern, value):
                yield problem(f"{_shortened(value)!r} is not {says}", value)
        case Flag():
            if not isinstance(value, bool):
                yield problem(f"expected true or false, found {_describe(value)}")
        case Many(item):
            if not isinstance(value, list):
                yield problem(f"expected a list, found {_describe(value)}; write [{_shortened(str(value))}]")
                return
            for i, entry in enumerate(value):
                yield from _check(entry, item, block, (*path, i))
        case Table(key, inner, says):
            if not isinstance(value, dict) or not value:
                yield problem(f"expected entries by {says}, found {_describe(value)}")
                return
            for name, entry in value.items():
                if not isinstance(name, str) or not re.fullmatch(key, name):
                    yield problem(f"{_shortened(str(name))!r} is not {says}", str(name))
                else:
                    yield from _check(entry, inner, block, (*path, name))
        case Record(fields, required):
            if not isinstance(value, dict):
                yield problem(f"expected fields ({', '.join(fields)}), found {_describe(value)}")
                return
            for name in value:
                if name not in fields:
                    hint = _suggest(str(name)[:SHOWN], fields) or "; there are " + ", ".join(fields)
                    yield problem(f"unknown field {_shortened(str(name))!r}{hint}", str(name))
            for name in required:
                if name not in value:
                    yield problem(f"field {name!r} is missing")
            for name, entry in value.items():
                if name in fields:
                    yield from _check(entry, fields[name], block, (*path, name))


def _describe(value: Any) -> str:
    match value:
        case None:
            return "nothing"
        case bool():
            return "true" if value else "false"
        case dict():
            return "a mapping"
        case list():
            return "a list"
        case _:
            return _shortened(repr(value))


def _shortened(text: str) -> str:
    """A text for a message: nobody reads the 10 MB of a file that is no lexicon."""
    return text if len(text) <= SHOWN else text[:SHOWN] + "..."


def _suggest(word: str, known: Any) -> str:
    near = difflib.get_close_matches(word, list(known), n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


def _line(block: Block, path: tuple[str | int, ...], token: str | None) -> int:
    """The line of the part of a block that `path` leads to: each named step is looked for below the one before.

    The parser gives no places. One form a line is the rule of the format, so the n-th item of a list is the n-th dash.
    """
    rows = block.text.split("\n")
    at = 0
    for step in path:
        if isinstance(step, str):
            pattern = re.compile(rf"""(?:^|[\s{{,])["']?{re.escape(step)}["']?\s*:""")
            at = next((i for i in range(at, len(rows)) if pattern.search(rows[i])), at)
        else:
            dashes = [i for i in range(at, len(rows)) if rows[i].lstrip().startswith("- ")]
            at = dashes[step] if step < len(dashes) else at
    if token is not None:
        at = next((i for i in range(at, len(rows)) if token in rows[i]), at)
    return block.line + at


def _entity(block: Block, body: Mapping[str, Any]) -> Entity:
    source = body.get("source", "")
    return Entity(
        id=block.id,
        kind=body.get("kind", ""),
        labels={language: _label(names) for language, names in body.get("name", {}).items()},
        source=source,
        wikidata=body.get("wikidata"),
        related=tuple(body.get("related", ())),
        inside=body.get("in"),
        adjectives={language: tuple(words) for language, words in body.get("adjective", {}).items()},
        forms=tuple(_form(form, source) for form in body.get("forms", ())),
        styles=tuple(Style(s["axis"], s["choice"], s["lang"], s["full"], s.get("short")) for s in body.get("styles", ())),
        roles=tuple(Role(r["title"], r.get("of"), r.get("from"), r.get("until")) for r in body.get("roles", ())),
        examples=tuple(Example(t["in"], t["out"], t.get("lang", "en")) for t in body.get("tests", ())),
        off=bool(body.get("off", False)),
        file=block.file,
        line=block.line,
    )


def _label(names: Mapping[str, Any]) -> Label:
    return Label(names["full"], names.get("short"), tuple(names.get("also", ())))


def _form(form: Mapping[str, Any], source: str) -> Form:
    context = Context(
        tuple(form.get("needs", ())), tuple(form.get("cues", ())), tuple(form.get("unless", ())), form.get("window", "document")
    )
    return Form(form["text"], form["kind"], form.get("trust", "likely"), form.get("as"), form.get("source", source), context)
