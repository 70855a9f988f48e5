"""`lexicon add`: one more form for an entity, written into the text of its block."""

from normalize.errors import LexiconError, Problem
from normalize.lexicon.editing.parts import Part, entity_blocks, fields, items, joined
from normalize.lexicon.entity import Form
from normalize.lexicon.exchange.block import ITEM, flow, form_fields
from normalize.lexicon.reader import Block, parse


def with_form(file: str, text: str, entity: str, form: Form) -> str:
    """The text of a lexicon file with the form in the entity's block; the block is made where the file has none.

    Every other line stays as it was. LexiconError when the file cannot be read, the entity has the form already, or the line that would be
    written is not a good one.
    """
    line = f"- {flow(form_fields(form), ITEM['forms'])}"
    found = next((block for block in entity_blocks(file, text) if block.id == entity), None)
    if found is None:
        start = text if not text or text.endswith("\n") else text + "\n"
        new = Block(file, start.count("\n") + 1, entity, f"{entity}:\n  forms:\n    {line}\n")
        _check(new)
        return start + new.text
    known, problems = parse(found, patch=True)
    if known is None:
        raise LexiconError(problems)
    if any(form.text == other.text for other in known.forms):
        raise LexiconError([Problem(file, found.line, f"{entity}: form {form.text!r} stands there already")])
    changed = found._replace(text=_with_line(found.text, line))
    _check(changed)
    before, after = _around(text, found)
    return before + changed.text + after


def _around(text: str, block: Block) -> tuple[str, str]:
    rows = text.split("\n")
    before = "".join(row + "\n" for row in rows[: block.line - 1])
    return before, text[len(before) + len(block.text) + text.startswith("\ufeff") * (block.line == 1) :]


def _with_line(block: str, line: str) -> str:
    """The block with one more item in its list of forms, behind the last one."""
    body = block.rstrip("\n")
    after = block[len(body) :] or "\n"
    head, parts, tail = fields(body)
    if any(part.name == "forms" for part in parts):
        parts = tuple(_longer(part, line) if part.name == "forms" else part for part in parts)
    else:
        parts = (*parts, Part("forms", (), ("  forms:", f"    {line}")))
    return "\n".join(joined(head, *parts, tail)) + after


def _longer(part: Part, line: str) -> Part:
    entries, tail = items(part)
    if not entries:
        # `forms: []` or `forms: [{...}]` on one line; the check of what comes out refuses what this cannot extend.
        return part._replace(rows=("  forms:", f"    {line}")) if part.rows[0].partition(":")[2].strip() in ("", "[]") else part
    indent = len(entries[0].rows[0]) - len(entries[0].rows[0].lstrip())
    return part._replace(rows=(part.rows[0], *joined(*entries), " " * indent + line, *joined(tail)))


def _check(block: Block) -> None:
    entity, problems = parse(block, patch=True)
    if entity is None:
        raise LexiconError(problems)
