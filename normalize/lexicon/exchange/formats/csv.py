"""Glossaries as comma-separated values. Three layouts are told apart by their first row.

names     `id,kind,language,role,text,...`: one name a row; what `export csv` writes, and the only layout that loses little
table     `en,fr,ru,en short,en also,...`: one entity a row, languages as columns, among them that of the texts
pairs     `form,canonical,...`: one written form a row with what it should be; without a heading two columns are read as that
"""

import csv
import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from normalize.escaping import uncell
from normalize.lexicon import schema
from normalize.lexicon.entity import FORM_KINDS, KINDS, WINDOWS, Context, Entity, Form, Label
from normalize.lexicon.exchange.entry import Lost, Options, Skipped, labels_of
from normalize.lexicon.exchange.grouping import Group, Row, grouped
from normalize.lexicon.exchange.lines import failed, lines
from normalize.lexicon.exchange.losses import losses
from normalize.lexicon.exchange.quoting import row as quoted

ABOUT = "glossary, with commas"
MATCHES_NAMES = True
HOLDS = frozenset(("wikidata", "source", "short", "also", "related", "in", "adjective", "forms", "trust", "form kind", "context"))

COLUMNS = (
    *("id", "kind", "wikidata", "source", "in", "related", "language", "role", "text"),
    *("form kind", "trust", "as", "needs", "cues", "unless", "window", "form source"),
)
_FORM = ("form", "variant", "wrong", "source term", "from", "term")
_CANONICAL = ("canonical", "standard", "right", "target term", "to", "preferred", "replacement")
_PARTS = ("full", "short", "also")
_MANY = re.compile(r"\s*;\s*")

# Columns of a table that tell something else than a name; "in", "is" and "id" are language codes as well.
_FIELDS = ("id", "kind", "wikidata", "source", "in", "related")
_KNOWN = frozenset((*COLUMNS, *_FORM, *_CANONICAL))


def read(file: BinaryIO, name: str, options: Options) -> Iterator[Entity | Skipped]:
    """The entities of a glossary with commas."""
    return read_delimited(file, name, options, ",")


def write(entities: Iterable[Entity], options: Options) -> Iterator[str | Lost]:
    """One row a name, with a heading."""
    return write_delimited(entities, ",", options)


def read_delimited(file: BinaryIO, name: str, options: Options, delimiter: str) -> Iterator[Entity | Skipped]:
    """The entities of a glossary; LexiconError where a quote is never closed or a field has more than 131,072 characters."""
    rows = _rows(file, name, delimiter)
    first = next(rows, None)
    if first is None:
        return
    line, cells = first
    heading = [cell.strip().lower() for cell in cells]
    if "text" in heading and ("id" in heading or "language" in heading):
        yield from _names(_records(heading, rows), name, options)
    elif (columns := _pair_columns(heading)) is not None:
        yield from _pairs(_records(heading, rows), columns, name, options)
    elif options.target in heading and all(_is_language(cell) or cell in _FIELDS for cell in heading):
        yield from _table(_records(heading, rows), heading, name, options)
    elif len(cells) == 2:
        yield from _pairs(_records(["form", "canonical"], _again(line, cells, rows)), ("form", "canonical"), name, options)
    else:
        failed(
            name,
            line,
            f"the heading is not understood: {', '.join(cells)[:80]!r}; name the columns as languages (en,fr,en short) or 'form,canonical'",
        )


def _again(line: int, cells: list[str], rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, list[str]]]:
    yield line, cells
    yield from rows


def _rows(file: BinaryIO, name: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader((text + "\n" for _, text in lines(file, name)), delimiter=delimiter, strict=True)
    begin = 1
    while True:
        try:
            cells = next(reader, None)
        except csv.Error as error:
            failed(name, begin, f"{error}; a quote that is opened must be closed, and a quote inside doubled")
        if cells is None:
            return
        if any(cell.strip() for cell in cells):
            yield begin, cells
        begin = reader.line_num + 1


def _records(heading: list[str], rows: Iterator[tuple[int, list[str]]]) -> Iterator[tuple[int, dict[str, str]]]:
    for line, cells in rows:
        yield line, {name: said for name, cell in zip(heading, cells, strict=False) if (said := uncell(cell.strip()))}


def _is_language(cell: str) -> bool:
    code, _, part = cell.partition(" ")
    return re.fullmatch(schema.LANGUAGE, code, re.IGNORECASE) is not None and (part or "full") in _PARTS and cell not in _KNOWN


def _said_by(column: str) -> tuple[str, str]:
    """The language of a column of names, and which name of it."""
    code, _, part = column.partition(" ")
    return _language(code), part


def _pair_columns(heading: list[str]) -> tuple[str, str] | None:
    form = next((name for name in _FORM if name in heading), None)
    canonical = next((name for name in _CANONICAL if name in heading), None)
    return (form, canonical) if form and canonical else None


def _table(records: Iterator[tuple[int, dict[str, str]]], heading: list[str], name: str, options: Options) -> Iterator[Entity | Skipped]:
    columns = [(column, *_said_by(column)) for column in heading if column not in _FIELDS]
    for line, cells in records:
        names: dict[str, list[str]] = {}
        shorts: dict[str, str] = {}
        for column, language, part in columns:
            if column not in cells:
                continue
            if part == "short":
                shorts[language] = cells[column]
            else:
                names.setdefault(language, []).extend(_MANY.split(cells[column]) if part == "also" else [cells[column]])
        yield _entity(cells, labels_of(names, shorts), (), (), name, line, options)


def _pairs(
    records: Iterator[tuple[int, dict[str, str]]], columns: tuple[str, str], name: str, options: Options
) -> Iterator[Entity | Skipped]:
    form, canonical = columns
    for found in grouped(Row(cells[canonical], line, cells) for line, cells in records if canonical in cells):
        if not isinstance(found, Group):
            continue
        right, rows = found
        forms, skipped = _forms([(row.line, row.said, row.said.get(form)) for row in rows], name, options)
        yield from skipped
        yield _entity(rows[0].said, {options.target: Label(right)}, forms, (), name, rows[0].line, options)


def _names(records: Iterator[tuple[int, dict[str, str]]], name: str, options: Options) -> Iterator[Entity | Skipped]:
    for found in grouped(Row(cells.get("id", f"\0{line}"), line, cells) for line, cells in records):
        if not isinstance(found, Group):
            continue
        names: dict[str, list[str]] = {}
        shorts: dict[str, str] = {}
        adjectives: dict[str, list[str]] = {}
        written = []
        for row in found.rows:
            role, text = row.said.get("role", "full"), row.said.get("text")
            language = _language(row.said.get("language", options.target))
            if text is None:
                yield Skipped(row.line, row.said.get("id", ""), "a row without text")
            elif role == "short":
                shorts[language] = text
            elif role == "adjective":
                adjectives.setdefault(language, []).append(text)
            elif role == "form":
                written.append((row.line, row.said, text))
            elif role == "full":
                names.setdefault(language, []).insert(0, text)
            elif role == "also":
                names.setdefault(language, []).append(text)
            else:
                yield Skipped(row.line, text, f"role {role!r} is none of full, short, also, adjective, form")
        forms, skipped = _forms(written, name, options)
        yield from skipped
        yield _entity(
            found.rows[0].said,
            labels_of(names, shorts),
            forms,
            [(k, tuple(v)) for k, v in adjectives.items()],
            name,
            found.rows[0].line,
            options,
        )


def _forms(rows: list[tuple[int, dict[str, Any], str | None]], name: str, options: Options) -> tuple[list[Form], list[Skipped]]:
    forms, skipped = [], []
    for line, cells, text in rows:
        if text is None:
            continue
        kind, trust = cells.get("form kind", "variant"), cells.get("trust", "likely")
        window = cells.get("window", "document")
        if (
            kind not in FORM_KINDS
            or trust not in schema.TRUSTS
            or window not in WINDOWS
            or cells.get("as", "full") not in ("full", "short")
        ):
            skipped.append(Skipped(line, text, "form kind, trust, as or window is not one of the words that a lexicon has"))
            continue
        needs, cues, unless = (tuple(_MANY.split(cells[field])) if field in cells else () for field in ("needs", "cues", "unless"))
        if any(not re.fullmatch(schema.PHRASE, phrase) for phrase in (*cues, *unless)):
            skipped.append(Skipped(line, text, "a cue or an exception that is a pattern; write out the words that it should find"))
            continue
        context = Context(needs, cues, unless, window)
        forms.append(Form(text, kind, trust, cells.get("as"), cells.get("form source", ""), context))
    return forms, skipped


def _entity(
    cells: dict[str, str],
    labels: dict[str, Label],
    forms: Iterable[Form],
    adjectives: Iterable[tuple[str, tuple[str, ...]]],
    name: str,
    line: int,
    options: Options,
) -> Entity | Skipped:
    kind = cells.get("kind", options.kind or "term")
    if kind not in KINDS:
        return Skipped(
            line, cells.get("id", "") or next((label.full for label in labels.values()), ""), f"kind {kind!r} is none of {', '.join(KINDS)}"
        )
    source = cells.get("source", "") or options.source or ""
    return Entity(
        id=cells.get("id", ""),
        kind=kind,
        labels=labels,
        source=source,
        wikidata=cells.get("wikidata"),
        related=tuple(_MANY.split(cells["related"])) if "related" in cells else (),
        inside=cells.get("in"),
        adjectives=dict(adjectives),
        forms=tuple(forms),
        file=name,
        line=line,
    )


def _language(code: str) -> str:
    base, _, rest = code.partition("-")
    return base.lower() + (f"-{rest}" if rest else "")


def write_delimited(entities: Iterable[Entity], delimiter: str, options: Options) -> Iterator[str | Lost]:
    """One row a name; what concerns the entity stands in each row, so that rows may be sorted and filtered."""
    yield quoted(COLUMNS, delimiter)
    for entity in entities:
        yield from losses(entity, HOLDS, options.languages)
        base = {
            "id": entity.id, "kind": entity.kind, "wikidata": entity.wikidata, "source": entity.source,
            "in": entity.inside, "related": "; ".join(entity.related),
        }  # fmt: skip
        for cells in _cells(entity, options.languages):
            said = base | cells
            yield quoted([said.get(column) or "" for column in COLUMNS], delimiter, raw=options.raw)


def _cells(entity: Entity, languages: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    for language, label in entity.labels.items():
        if languages and language not in languages:
            continue
        yield {"language": language, "role": "full", "text": label.full}
        if label.short:
            yield {"language": language, "role": "short", "text": label.short}
        yield from ({"language": language, "role": "also", "text": text} for text in label.also)
    for language, words in entity.adjectives.items():
        yield from ({"language": language, "role": "adjective", "text": text} for text in words)
    for form in entity.forms:
        yield {
            "role": "form", "text": form.text, "form kind": form.kind, "trust": form.trust, "as": form.part, "form source": form.source,
            "needs": "; ".join(form.context.needs), "cues": "; ".join(form.context.cues), "unless": "; ".join(form.context.unless),
            "window": "" if form.context.window == "document" else form.context.window,
        }  # fmt: skip
