"""`lexicon fmt`: one layout for all lexicon files, so that a change shows as what it is.

Fields stand in a fixed order and so do forms; what is written on one line is written in one way; a form in another script is followed
by its romanisation, for whoever cannot read it. Comments stay with what they stand before. Formatting twice equals formatting once.
"""

import re
from typing import Any

from normalize.errors import LexiconError, Problem
from normalize.lexicon.editing.parts import Part, entity_blocks, fields, items, joined
from normalize.lexicon.entity import FORM_KINDS
from normalize.lexicon.exchange.block import FIELDS, ITEM, LABEL, flow, scalar
from normalize.lexicon.keys import key
from normalize.lexicon.reader import Block, parse
from normalize.lexicon.untrusted import DEEPEST, too_deep

_BY_LANGUAGE = ("name", "adjective")
_COMMENT = re.compile(r"\s#\s?(?P<text>.*)$")
_LATIN = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f\u1e00-\u1eff]")


def formatted(file: str, text: str) -> str:
    """A lexicon file in the one layout; LexiconError where it cannot be read.

    A part that is not written on one line, or holds a comment inside, is left as it is.
    """
    found = entity_blocks(file, text)
    rows = text.removeprefix("\ufeff").split("\n")
    out: list[str] = []
    at = 0
    for block in found:
        length = block.text.count("\n") + (not block.text.endswith("\n"))
        out += rows[at : block.line - 1]
        out += _block(block).split("\n")
        at = block.line - 1 + length
    out += rows[at:]
    return "\n".join(row.rstrip() for row in out).rstrip("\n") + "\n"


def _block(block: Block) -> str:
    if too_deep(block.text):
        raise LexiconError(
            [Problem(block.file, block.line, f"{block.id[:60]}: more than {DEEPEST} brackets within one another; close them")]
        )
    text = block.text.rstrip("\n")
    after = block.text[len(text) :].count("\n")
    head, parts, tail = fields(text)
    order = {name: i for i, name in enumerate(FIELDS)}
    arranged = [_field(part) for part in sorted(parts, key=lambda part: order.get(part.name, len(order)))]
    new = "\n".join([*joined(head, *arranged, tail)])
    said = _values(text)
    if said == text:
        raise LexiconError(parse(block, patch=True)[1])
    if _values(new) != said:
        raise LexiconError(
            [Problem(block.file, block.line, f"{block.id}: cannot be formatted without changing what it says; write it one form a line")]
        )
    return new + "\n" * max(0, after - 1)


def _values(text: str) -> Any:
    """What a block says, forms without their order; the text itself where the parser does not take it."""
    import ryaml

    try:
        value = ryaml.loads(text)
    except (ryaml.InvalidYamlError, ValueError, RecursionError):
        return text
    for body in value.values() if isinstance(value, dict) else ():
        if isinstance(body, dict) and isinstance(body.get("forms"), list):
            body["forms"] = sorted(body["forms"], key=repr)
    return value


def _field(part: Part) -> Part:
    if part.name in _BY_LANGUAGE or part.name in ITEM:
        entries, tail = items(part)
        if len(part.rows) == 1 or not entries:
            return part
        if part.name in _BY_LANGUAGE:
            lines = [_one_line(entry, "", LABEL) for entry in entries]
        else:
            lines = [_one_line(entry, "- ", ITEM[part.name]) for entry in entries]
        if part.name == "forms":
            lines = sorted(lines, key=_form_order)
        return Part(part.name, part.before, (f"  {part.name}:", *joined(*lines, tail)))
    if len(part.rows) == 1:
        return _one_line(part, "", (), 2)
    return part


def _one_line(part: Part, dash: str, order: tuple[str, ...], indent: int = 4) -> Part:
    """A part of one line in the one way of writing it; any other as it is."""
    if len(part.rows) != 1:
        return part
    row = part.rows[0].strip()
    value, comment = _parsed(row)
    if dash:
        if not (isinstance(value, list) and len(value) == 1 and isinstance(value[0], dict) and row.startswith("- ")):
            return part
        line = "- " + flow(value[0], order)
        comment = _romanised(value[0].get("text"), comment)
    else:
        if not (isinstance(value, dict) and len(value) == 1):
            return part
        name, said = next(iter(value.items()))
        if said is None:
            return part
        line = f"{scalar(name)}: {flow(said, order)}"
    before = tuple(f"{' ' * indent}{b.strip()}" if b.strip() else "" for b in part.before)
    return Part(part.name, before, (" " * indent + line + (f"  # {comment}" if comment else ""),))


def _parsed(row: str) -> tuple[Any, str]:
    """The value of a line and the comment after it."""
    import ryaml

    for match in [None, *_COMMENT.finditer(row)]:
        text = row if match is None else row[: match.start()]
        try:
            value = ryaml.loads(text)
        except (ryaml.InvalidYamlError, ValueError, RecursionError):
            continue
        # The parser drops a comment by itself; where it stands is found as the first # after which nothing changes.
        for found in re.finditer(r"\s+#", row):
            if _same(row[: found.start()], value):
                return value, row[found.end() :].strip()
        return value, ""
    return None, ""


def _same(text: str, value: Any) -> bool:
    import ryaml

    try:
        return bool(ryaml.loads(text) == value)
    except (ryaml.InvalidYamlError, ValueError, RecursionError):
        return False


def _romanised(text: Any, comment: str) -> str:
    """The comment of a form: its romanisation first where it is not in Latin letters, then what a person wrote."""
    if not isinstance(text, str) or not _LATIN.search(text):
        return comment
    from anyascii import anyascii

    plain = anyascii(text)
    rest = comment.removeprefix(plain).lstrip("; ")
    return f"{plain}; {rest}" if rest else plain


def _form_order(part: Part) -> tuple[int, str]:
    """By kind and key. Forms of one key (Alma-Ata, Alma Ata) stay in the order of their author: the first of them decides."""
    value, _ = _parsed(part.rows[0].strip()) if len(part.rows) == 1 else (None, "")
    if not isinstance(value, list) or not isinstance(value[0], dict):
        return len(FORM_KINDS), ""
    form = value[0]
    kind = form.get("kind")
    return FORM_KINDS.index(kind) if kind in FORM_KINDS else len(FORM_KINDS), key(str(form.get("text", "")))
