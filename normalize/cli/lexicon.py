"""`normalize lexicon`: look at, check and build the lexicon."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from normalize.cli import lexicon_add, lexicon_diff, lexicon_export, lexicon_fmt, lexicon_import, lexicon_languages, printing
from normalize.cli.printing import styled, tell
from normalize.cli.targets import refuse_ending, write_to
from normalize.escaping import json_line, visible
from normalize.lexicon import Lexicon, load
from normalize.lexicon.entity import Entity
from normalize.lexicon.keys import key

lexicons_option = click.option(
    "--lexicon", "lexicons", multiple=True, type=click.Path(), help="A lexicon to lay over the shipped one. Repeatable."
)


@click.group("lexicon")
def command() -> None:
    """Look at, check and build the lexicon."""


@command.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def check(paths: tuple[Path, ...]) -> int:
    """Check the shipped lexicon, or with PATHS those files over it: every problem with file and line, and every test of an entry."""
    from normalize.lexicon_check import check_lexicon

    report = check_lexicon(list(paths))
    for found in report.problems:
        printing.show(f"{styled('error:', fg='red', bold=True)} {visible(str(found))}")
    tell(
        f"{report.entities:,} entities, {report.tests:,} tests: {len(report.problems) or 'no'} problem{'s' * (len(report.problems) != 1)}",
        err=True,
    )
    return 1 if report.problems else 0


@command.command()
@click.argument("entity")
@lexicons_option
def show(entity: str, lexicons: tuple[str, ...]) -> int:
    """Show an ENTITY by its id or one of its names: labels, other forms, and the forms that conventions make."""
    lexicon = load(lexicons)
    ids = [entity] if lexicon.number(entity) is not None else sorted({lexicon.entity(p.entity).id for p in lexicon.postings(key(entity))})
    if not ids:
        raise click.UsageError(
            f"the lexicon has neither an id nor a form {entity!r}; 'normalize lexicon search {entity}' finds similar ones"
        )
    for name in ids:
        for line in describe(lexicon.entity(name), lexicon):
            printing.show(line)
    return 0


def describe(entity: Entity, lexicon: Lexicon) -> Iterator[str]:
    """An entity for reading."""
    told = f"  {entity.kind}  {entity.file}:{entity.line}  {entity.source}{f'  {entity.wikidata}' if entity.wikidata else ''}"
    yield styled(entity.id, bold=True) + visible(told)
    yield from map(visible, _names_of(entity))
    for line in lexicon.forms_of(entity.id):
        context = "".join(f"; {name} {', '.join(line[name])}" for name in ("needs", "cues", "unless") if name in line)
        yield visible(f"    form   {line['text']}  ({line['kind']}, {line['source']}{context})")
    made: dict[str, list[str]] = {}
    for name, convention in lexicon.generated_of(entity.id):
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
@click.argument("text")
@click.option("--limit", default=20, show_default=True, help="Most entities shown.")
@lexicons_option
def search(text: str, limit: int, lexicons: tuple[str, ...]) -> int:
    """Search entities whose names hold TEXT or are near to it."""
    lexicon = load(lexicons)
    wanted = key(text)
    exact, close = [], []
    from normalize.similarity import name_similarity

    for entity in lexicon.entities():
        names = {name for label in entity.labels.values() for name in (label.full, label.short, *label.also) if name}
        if wanted == entity.id or any(wanted in key(name) for name in names):
            exact.append((1.0, entity))
        elif len(exact) < limit and (best := max((name_similarity(text, name) for name in names), default=0.0)) >= 0.8:
            close.append((best, entity))
    found = [*exact, *sorted(close, key=lambda pair: -pair[0])][:limit]
    for score, entity in found:
        english = entity.labels.get("en") or next(iter(entity.labels.values()))
        tell(
            f"{entity.id:32} {entity.kind:13} {english.full}{f' ({english.short})' if english.short else ''}{'' if score == 1 else f'  ~{score:.2f}'}"
        )
    if not found:
        tell(f"nothing in the lexicon is called {text!r}", err=True)
    return 0 if found else 1


@command.command()
@click.option("--format", "format_", type=click.Choice(["table", "json"]), default="table")
@lexicons_option
def stats(format_: str, lexicons: tuple[str, ...]) -> int:
    """Count entities by kind, labels by language, and forms."""
    from collections import Counter

    lexicon = load(lexicons)
    kinds, languages = Counter[str](), Counter[str]()
    for entity in lexicon.entities():
        kinds[entity.kind] += 1
        languages.update(list(entity.labels))
    value = {
        "entities": len(lexicon), "kinds": dict(sorted(kinds.items())), "forms": lexicon.counts["keys"],
        "readings": lexicon.counts["postings"], "languages": dict(languages.most_common()),
    }  # fmt: skip
    if format_ == "json":
        printing.show(json_line(value))
        return 0
    for kind, number in sorted(kinds.items()):
        tell(f"{kind:14} {number:8,}")
    tell(f"{'forms':14} {lexicon.counts['keys']:8,}")
    tell("labels: " + ", ".join(f"{language} {number:,}" for language, number in languages.most_common()))
    return 0


@command.command()
@click.option("--output", type=click.Path(path_type=Path), required=True, help="Where to write the JSON Schema.")
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
    lexicon = load(lexicons)
    tell(f"{len(lexicon):,} entities, {lexicon.counts['keys']:,} forms")
    return 0


for _module in (lexicon_import, lexicon_export, lexicon_add, lexicon_fmt, lexicon_diff, lexicon_languages):
    command.add_command(_module.command)
