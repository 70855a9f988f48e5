"""`normalize lexicon`: look at, check and build the lexicon."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from normalize.cli import printing
from normalize.cli.choices import OneOf, Place
from normalize.cli.commands import (
    lexicon_add,
    lexicon_diff,
    lexicon_export,
    lexicon_fmt,
    lexicon_import,
    lexicon_languages,
    lexicon_packs,
    lexicon_pull,
)
from normalize.cli.printing import styled, tell
from normalize.cli.progress import open_lexicon
from normalize.cli.targets import refuse_ending, write_to
from normalize.cli.words_given import readable
from normalize.escaping import json_line, visible
from normalize.lexicon import Lexicon
from normalize.lexicon.entity import Entity
from normalize.lexicon.keys import key
from normalize.lexicon.search import search as find
from normalize.lexicon.search import sounding_alike
from normalize.names.derivation import spellings
from normalize.plural import many

lexicons_option = click.option(
    "--lexicon", "lexicons", multiple=True, type=Place(), help="A lexicon to lay over the shipped one. Repeatable."
)


@click.group("lexicon")
def command() -> None:
    """Look at, check and build the lexicon."""


@command.command()
@click.argument("paths", nargs=-1, type=Place(path_type=Path))
@click.option(
    "--deep", is_flag=True, help="Also labels that mean something else: namesakes, common words, given names, another's name, cases."
)
def check(paths: tuple[Path, ...], deep: bool) -> int:
    """Check the shipped lexicon, or with PATHS those files over it: every problem with file and line, and every test of an entry."""
    from normalize.lexicon_check import check_lexicon

    report = check_lexicon(list(paths), deep=deep)
    for found in report.problems:
        printing.show(f"{styled('error:', fg='red', bold=True)} {visible(str(found))}")
    tell(
        f"{report.entities:,} entities, {report.tests:,} tests: {many(len(report.problems), 'problem') if report.problems else 'no problems'}",
        err=True,
    )
    return 1 if report.problems else 0


@command.command()
@click.argument("entity", callback=readable)
@lexicons_option
def show(entity: str, lexicons: tuple[str, ...]) -> int:
    """Show an ENTITY by its id or one of its names: labels, other forms, and the forms that conventions make."""
    lexicon = open_lexicon(lexicons)
    ids = sorted(_named(entity, lexicon))
    if not ids:
        raise click.UsageError(
            f"the lexicon has neither an id nor a form {entity!r}; 'normalize lexicon search {entity}' finds similar ones"
        )
    for name in ids:
        for line in describe(lexicon.entity(name), lexicon):
            printing.show(line)
    return 0


def _named(text: str, lexicon: Lexicon) -> set[str]:
    """The ids of the entities that a text means: by id, by a form of the lexicon, or by a spelling that some convention makes of a label."""
    if lexicon.number(text) is not None:
        return {text}
    listed = {posting.entity for posting in lexicon.postings(key(text))}
    return {lexicon.entity(number).id for number in listed or _spelt(text, lexicon)}


def _spelt(text: str, lexicon: Lexicon) -> set[int]:
    return {number for number in sounding_alike(lexicon, text) if any(made == key(text) for made, _ in spellings(lexicon, number))}


def describe(entity: Entity, lexicon: Lexicon) -> Iterator[str]:
    """An entity for reading."""
    told = f"  {entity.kind}  {entity.file}:{entity.line}  {entity.source}{f'  {entity.wikidata}' if entity.wikidata else ''}"
    yield styled(entity.id, bold=True) + visible(told)
    yield from map(visible, _names_of(entity))
    for line in lexicon.forms_of(entity.id):
        context = "".join(f"; {name} {', '.join(line[name])}" for name in ("needs", "cues", "unless") if name in line)
        yield visible(f"    form   {line['text']}  ({line['kind']}, {line['source']}{context})")
    made: dict[str, list[str]] = {}
    for name, convention in spellings(lexicon, lexicon.number(entity.id) or 0):
        made.setdefault(convention, []).append(name)
    for convention, names in sorted(made.items()):
        yield f"    {styled(convention, dim=True)}  {visible(', '.join(sorted(names)))}"


def _names_of(entity: Entity) -> Iterator[str]:
    for language, label in sorted(entity.labels.items()):
        also = f"  also {', '.join(label.also)}" if label.also else ""
        yield f"    {language:6} {label.full}{f' / {label.short}' if label.short else ''}{also}"
    for style in entity.styles:
        yield f"    {style.language:6} {style.full}  ({style.choice} on {style.axis})"
    for role in entity.roles:
        yield f"    role   {role.title}{f' of {role.of}' if role.of else ''} {role.since or ''}–{role.until or ''}"
    related = [*([f"in {entity.inside}"] if entity.inside else []), *entity.related]
    if related:
        yield f"    related {', '.join(related)}"


@command.command()
@click.argument("text", callback=readable)
@click.option("--limit", default=20, show_default=True, help="Most entities shown.")
@lexicons_option
def search(text: str, limit: int, lexicons: tuple[str, ...]) -> int:
    """Search entities whose names hold TEXT or are near to it."""
    lexicon = open_lexicon(lexicons)
    found = find(lexicon, text, limit)
    for similarity, entity in found:
        english = entity.labels.get("en") or next(iter(entity.labels.values()))
        tell(
            f"{entity.id:32} {entity.kind:13} {english.full}{f' ({english.short})' if english.short else ''}{'' if similarity == 1 else f'  ~{similarity:.2f}'}"
        )
    if not found:
        tell(f"nothing in the lexicon is called {text!r}", err=True)
    return 0 if found else 1


@command.command()
@click.option("--format", "format_", type=OneOf(["table", "json"]), default="table")
@lexicons_option
def stats(format_: str, lexicons: tuple[str, ...]) -> int:
    """Count entities by kind, labels by language, and forms."""
    from collections import Counter

    lexicon = open_lexicon(lexicons)
    kinds, languages = Counter[str](), Counter[str]()
    for entity in lexicon.entities():
        kinds[entity.kind] += 1
        languages.update(list(entity.labels))
    value = {
        "entities": len(lexicon), "kinds": dict(sorted(kinds.items())), "forms": lexicon.counts["keys"],
        "readings": lexicon.counts["postings"], "languages": dict(languages.most_common()),
    }  # fmt: skip
    if format_ == "json":
        printing.record(json_line(value))
        return 0
    for kind, number in sorted(kinds.items()):
        tell(f"{kind:14} {number:8,}")
    tell(f"{'forms':14} {lexicon.counts['keys']:8,}")
    tell("labels: " + ", ".join(f"{language} {number:,}" for language, number in languages.most_common()))
    return 0


@command.command()
@click.option("--output", type=Place(path_type=Path), required=True, help="Where to write the JSON Schema.")
def schema(output: Path) -> int:
    """Write the JSON Schema of lexicon files, for editors."""
    from normalize.lexicon.schema import json_schema

    refuse_ending(output, (".json",), "the schema")
    write_to(output, json.dumps(json_schema(), indent=2) + "\n")
    return 0


@command.command()
@lexicons_option
def build(lexicons: tuple[str, ...]) -> int:
    """Compile the lexicon now, rather than at the first use."""
    lexicon = open_lexicon(lexicons)
    tell(f"{len(lexicon):,} entities, {lexicon.counts['keys']:,} forms")
    return 0


for _module in (lexicon_import, lexicon_export, lexicon_add, lexicon_fmt, lexicon_diff, lexicon_languages, lexicon_pull, lexicon_packs):
    command.add_command(_module.command)
