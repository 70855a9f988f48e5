"""`normalize lexicon export`: hand the lexicon to other programs."""

import contextlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from normalize.cli.choices import OneOf, Place
from normalize.cli.printing import data, tell
from normalize.cli.targets import STANDARD
from normalize.corpus.writing import replacing
from normalize.lexicon import exchange
from normalize.lexicon.entity import KINDS, Entity


@click.command("export")
@click.argument("format_", metavar="FORMAT")
@click.argument("paths", nargs=-1, type=Place(path_type=Path))
@click.option("--output", "-o", type=Place(path_type=Path), help="The file to write. Default: standard output.")
@click.option("--language", "languages", multiple=True, help="Write names of this language only. Repeatable, in the order of columns.")
@click.option("--kind", "kinds", multiple=True, type=OneOf(KINDS), help="Write entities of this kind only. Repeatable.")
@click.option("--from", "origin", default="fr", show_default=True, help="Left language of a pair (deepl, google).")
@click.option("--target", default="en", show_default=True, help="Language of the texts; right language of a pair.")
@click.option(
    "--raw", is_flag=True, help="Tables with cells as they are; else what a spreadsheet would run (=, +, -, @) has an apostrophe before it."
)
@click.option("--quiet", "-q", is_flag=True, help="Do not say what the format cannot hold.")
def command(
    format_: str,
    paths: tuple[Path, ...],
    output: Path | None,
    languages: tuple[str, ...],
    kinds: tuple[str, ...],
    origin: str,
    target: str,
    raw: bool,
    quiet: bool,
) -> int:
    """Write the shipped lexicon, or the lexicon files of PATHS alone, in FORMAT, and say what the format cannot hold."""
    from normalize.lexicon.exchange.entry import Lost, Options

    form = exchange.writer(format_)
    chosen = [entity for entity in _entities(paths) if not kinds or entity.kind in kinds]
    lost = Counter[str]()
    with contextlib.ExitStack() as stack:
        file = None if output is None or output == STANDARD else stack.enter_context(replacing(output))
        for found in form.write(chosen, Options(languages, origin=origin, target=target, raw=raw)):
            if isinstance(found, Lost):
                lost[found.reason] += 1
            elif file is not None:
                file.write(f"{found}\n".encode())
            else:
                data(found)
    if not quiet:
        tell(
            f"{len(chosen):,} entit{'y' if len(chosen) == 1 else 'ies'} as {format_}" + ("; the format does not hold:" if lost else ""),
            err=True,
        )
        for what, count in lost.most_common():
            tell(f"  {count:,} {what}", err=True)
    return 0


def _entities(paths: tuple[Path, ...]) -> Iterator[Entity]:
    from normalize.errors import LexiconError
    from normalize.lexicon import shipped, store

    root = shipped.folder()
    layers = [[path for given in paths for path in store.user_files(given)]] if paths else [shipped.lexicon_files(root)]
    entities, problems = store.read_entities(layers, root)
    if problems:
        raise LexiconError(problems)
    yield from entities.values()
