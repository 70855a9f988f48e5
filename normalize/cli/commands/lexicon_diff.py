"""`normalize lexicon diff`: what two states of a lexicon say differently, and what that does to texts."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from normalize.cli.choices import Place
from normalize.cli.printing import show, styled, tell
from normalize.lexicon.entity import Entity

if TYPE_CHECKING:
    from normalize.cli.options import Problems
    from normalize.normalizer import Normalizer

_COLOURS = {"+": "green", "-": "red", "~": "yellow"}


@click.command("diff")
@click.argument("old", type=Place(path_type=Path))
@click.argument("new", type=Place(path_type=Path))
@click.option(
    "--on", "paths", multiple=True, type=Place(path_type=Path), help="Texts or folders on which to compare the findings. Repeatable."
)
@click.option("--target", default="en", show_default=True, help="Language of the texts.")
def command(old: Path, new: Path, paths: tuple[Path, ...], target: str) -> int:
    """Compare two lexicon files or folders: entities, names, forms; with --on, which findings would come, go or change.

    A folder with organisations/, people/ or places/ in it is taken for a whole lexicon, anything else for one over the shipped lexicon.
    """
    from normalize.cli.options import Problems
    from normalize.lexicon.editing.difference import changes

    count = 0
    for change in changes(_entities(old), _entities(new)):
        count += 1
        show(styled(f"{change.sign} {change.entity}: {change.what}", fg=_COLOURS[change.sign]))
    tell(f"{count:,} changes in the lexicon", err=True)
    problems = Problems()
    if paths:
        count += _on_texts(paths, _normalizer(old, target), _normalizer(new, target), problems)
    return 2 if problems.count else int(count > 0)


def _is_whole(path: Path) -> bool:
    from normalize.lexicon import shipped

    return path.is_dir() and any((path / name).is_dir() for name in shipped.ENTITY_FOLDERS)


def _entities(path: Path) -> Mapping[str, Entity]:
    """The entities of a whole lexicon, or what the blocks of a user's lexicon say."""
    from normalize.errors import LexiconError
    from normalize.lexicon import shipped, store
    from normalize.lexicon.reader import Block, blocks, parse, read_text

    if _is_whole(path):
        entities, problems = store.read_entities([shipped.lexicon_files(path)], path)
    else:
        entities, problems = {}, []
        for file in store.user_files(path):
            for block in blocks(str(file), read_text(file)):
                entity, found = parse(block, patch=True) if isinstance(block, Block) else (None, [block])
                problems += found
                if entity is not None:
                    entities[entity.id] = entity
    if problems:
        raise LexiconError(problems)
    return entities


def _normalizer(path: Path, target: str) -> "Normalizer":
    from normalize.lexicon import load
    from normalize.normalizer import Normalizer

    return Normalizer(target, lexicon=load(base=path) if _is_whole(path) else load([path]))


def _on_texts(paths: tuple[Path, ...], old: "Normalizer", new: "Normalizer", problems: "Problems") -> int:
    """Print the findings that only one of the lexicons gives; how many there are."""
    from normalize.cli.options import texts

    count = 0
    for document in texts(paths, old, problems):
        before, after = (
            {(f.start, f.end, f.rule, f.replacement, f.entity, f.trust): f for f in normalizer.check(document)} for normalizer in (old, new)
        )
        for key in sorted(before.keys() ^ after.keys(), key=lambda k: (k[0], k[1], k in after)):
            finding, sign = (after[key], "+") if key in after else (before[key], "-")
            line, column = document.position(finding.start)
            right = "" if finding.replacement is None else f" -> {finding.replacement!r}"
            shown = f"{sign} {document.path}:{line}:{column}: {finding.text!r}{right} ({finding.rule}, {finding.trust.name.lower()}, {finding.entity or 'no entity'})"
            show(styled(shown, fg=_COLOURS[sign]))
            count += 1
    tell(f"{count:,} findings differ", err=True)
    return count
