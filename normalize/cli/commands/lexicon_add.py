"""`normalize lexicon add`: one more written form for an entity, in a lexicon file of one's own."""

from pathlib import Path

import click

from normalize.cli.choices import OneOf, Place
from normalize.cli.printing import tell
from normalize.cli.words_given import readable
from normalize.lexicon.entity import FORM_KINDS, WINDOWS, Context, Form

DEFAULT_FILE = "lexicon.yaml"


@click.command("add")
@click.argument("text", callback=readable, metavar="FORM")
@click.option("--entity", required=True, help="The id of what the form means, or one of its names.")
@click.option("--kind", type=OneOf(FORM_KINDS), required=True, help="What kind of form it is.")
@click.option("--trust", type=OneOf(("sure", "likely", "review")), default="likely", show_default=True, help="How far it may be trusted.")
@click.option("--as", "part", type=OneOf(("full", "short")), help="The name that replaces it. Default: short for one word.")
@click.option("--needs", multiple=True, metavar="ENTITY", help="It means that only where this entity is witnessed. Repeatable.")
@click.option("--cue", "cues", multiple=True, help="Or where this phrase is near. Repeatable.")
@click.option("--unless", multiple=True, help="Never where this phrase is near. Repeatable.")
@click.option("--window", type=OneOf(WINDOWS), default="document", show_default=True, help="How far witnesses and cues may be.")
@click.option("--source", default="added by hand", show_default=True, help="Where the form was met.")
@click.option(
    "--file",
    "path",
    type=Place(path_type=Path),
    help="The lexicon file. Default: the first that the configuration names, else lexicon.yaml.",
)
def command(
    text: str, entity: str, kind: str, trust: str, part: str | None, needs: tuple[str, ...], cues: tuple[str, ...], unless: tuple[str, ...],
    window: str, source: str, path: Path | None,
) -> int:  # fmt: skip
    """Add FORM to an entity: one line is written, everything else in the file stays as it was. The file is made where there is none."""
    from normalize.cli.progress import open_lexicon
    from normalize.corpus import own_file
    from normalize.lexicon.editing.adding import with_form
    from normalize.lexicon.editing.refusing import refusal, resolved
    from normalize.lexicon.reader import as_text

    path = path or _default()
    lexicon = open_lexicon()
    form = Form(text, kind, trust, part, source, Context(needs, cues, unless, window))
    new: list[tuple[str, bool]] = []

    def added(data: bytes) -> bytes:
        old = as_text(data, str(path))
        own = resolved(entity, lexicon, str(path), old)
        if own is None:
            raise click.UsageError(f"no lexicon has an entity or a name {entity!r}; 'normalize lexicon search {entity}' finds similar ones")
        problem = refusal(form, own, lexicon, str(path), old)
        if problem is not None:
            raise click.UsageError(problem)
        new.append((own, not old))
        return with_form(str(path), old, own, form).encode()

    own_file.change(path, added)
    own, is_new = new[-1]
    tell(f"{path}: {text!r} is a form of {own} now")
    if is_new and path == Path(DEFAULT_FILE):
        tell(f'the file is new; to use it in every run put lexicons = ["{DEFAULT_FILE}"] into normalize.toml', err=True)
    return 0


def _default() -> Path:
    from normalize.config import find

    return next((Path(name) for name in find(Path()).lexicons if Path(name).suffix in (".yaml", ".yml")), Path(DEFAULT_FILE))
