"""`normalize decide`: accept, reject or ignore forms without opening a page."""

import os
from collections.abc import Sequence
from pathlib import Path

import click

from normalize.cli import completion
from normalize.cli.choices import Place
from normalize.cli.documents import kept_with
from normalize.cli.printing import tell
from normalize.cli.words_given import readable
from normalize.corpus import decisions
from normalize.corpus.baseline import folder_of, shown
from normalize.corpus.decisions import Choice, Decision
from normalize.model import Category
from normalize.plural import many

_DONE = {Choice.ACCEPT: "accepted", Choice.REJECT: "rejected", Choice.IGNORE: "ignored"}


@click.group("decide")
def command() -> None:
    """Decide about forms on the command line: what 'check', 'fix' and the hook honour from then on.

    \b
      normalize decide reject Lugansk                       'fix' leaves it as it stands, everywhere
      normalize decide reject CTO --in 'tech/*'             only in the files of a pattern
      normalize decide accept Giragosia --as Giragosian     'fix' makes this edit
      normalize decide ignore --rule calque --in archive/   a whole rule, below a folder
      normalize decide forget Lugansk                       take it back
    """


def _options(command_: click.Command) -> click.Command:
    """What all decisions can be told: forms, where, of which rule, why, and in which file."""
    for option in (
        click.Option(
            ["--decisions", "file"],
            type=Place(path_type=Path),
            help=f"The file to write to (default: {decisions.NAME}, the closest upward from here).",
        ),
        click.Option(["--note"], callback=readable, default="", metavar="TEXT", help="Why; kept with the decision."),
        click.Option(["--rule"], metavar="RULE", shell_complete=completion.rules, help="Only as findings of this rule."),
        click.Option(
            ["--in", "where"],
            multiple=True,
            callback=readable,
            metavar="GLOB",
            help="Only in these files: a file, a folder, or a pattern; one without a slash is for names in any folder. Repeatable.",
        ),
        click.Argument(["forms"], nargs=-1, callback=readable, metavar="[FORM]..."),
    ):
        command_.params.insert(0, option)
    return command_


def _deciding(choice: Choice, short: str, told: str) -> click.Command:
    """The command that decides in one way."""

    def run(
        forms: tuple[str, ...], where: tuple[str, ...], rule: str | None, note: str, file: Path | None, replacement: str | None = None
    ) -> int:
        path = file or kept_with((), decisions.NAME)
        refuse_files(forms)
        if replacement is not None and (len(forms) != 1 or not replacement.strip()):
            raise click.UsageError("--as says what should stand in the place of one FORM")
        if any(not one.isprintable() for one in (replacement or "", *(" ".join(form.split()) for form in forms))):
            raise click.UsageError("a FORM and what stands in its place are words on one line; there is a character in it that nobody sees")
        made = [
            Decision(choice, rule or "", form, place, replacement=replacement, note=note)
            for form, place in _subjects(forms, where, _known(rule), path)
        ]
        replaced = decisions.add(path, made)
        changed = f", {len(replaced):,} of them decided otherwise before" if any(old not in made for old in replaced) else ""
        then = " 'normalize fix' makes the edits." if choice == Choice.ACCEPT else ""
        tell(f"{path}: {many(len(made), 'decision')} {_DONE[choice]}{changed}.{then}", err=True)
        return 0

    made = click.Command(choice, params=[], callback=run, help=told, short_help=short)
    if choice == Choice.ACCEPT:
        made.params.append(
            click.Option(
                ["--as", "replacement"], callback=readable, metavar="TEXT", help="What should stand there (default: what is proposed)."
            )
        )
    return _options(made)


def refuse_files(forms: Sequence[str]) -> None:
    """UsageError where the last of several forms is a file: who names one after a form means where to decide about it."""
    if len(forms) > 1 and ("/" in forms[-1] or "." in forms[-1]) and os.path.lexists(forms[-1]):
        raise click.UsageError(f"{forms[-1]!r} is a file or folder here; --in {forms[-1]} decides in it alone")


def _forget(forms: tuple[str, ...], where: tuple[str, ...], rule: str | None, note: str, file: Path | None) -> int:
    path = file or kept_with((), decisions.NAME)
    about = {(form, place) for form, place in _subjects(forms, where, _known(rule), path)}
    old = decisions.read(path)
    gone = [
        line
        for line in old
        if (line.text, line.path if where else "") in about and (rule is None or line.rule == rule) and (not note or line.note == note)
    ]
    if not gone:
        raise click.UsageError(f"{path} has no decision about {', '.join(map(repr, forms)) or repr(rule)}; it is left as it is")
    decisions.replace_in(path, gone, ())
    tell(f"{path}: {many(len(gone), 'decision')} taken out", err=True)
    return 0


for _choice, _short, _told in (
    (
        Choice.ACCEPT,
        "'fix' makes the edit",
        "Accept the edit that is proposed for each FORM, or one of your own: 'fix' makes it, whatever its trust.",
    ),
    (Choice.REJECT, "it stays as it stands", "Reject the edit of each FORM: it stays as it stands, and is not pointed at again."),
    (
        Choice.IGNORE,
        "point at it no more, whatever is proposed",
        "Point at each FORM no more, whatever is proposed for it; or, without a FORM, at nothing of a rule.",
    ),
):
    command.add_command(_deciding(_choice, _short, _told))
command.add_command(
    _options(
        click.Command(
            "forget",
            params=[],
            callback=_forget,
            short_help="take the decision back",
            help="Take out what was decided about each FORM, everywhere or --in some files.",
        )
    )
)


def _subjects(forms: tuple[str, ...], where: tuple[str, ...], rule: str | None, file: Path) -> list[tuple[str, str]]:
    """Each form with each place; UsageError where nothing is named, and a form of blanks, which would be one about everything."""
    if not forms and rule is None:
        raise click.UsageError("name a FORM, such as Lugansk, or a --rule")
    if any(not name.strip() for name in where):
        raise click.UsageError("--in names no file, folder or pattern; leave it out to decide for all files")
    if any(not form.strip() for form in forms):
        raise click.UsageError(
            "a FORM of nothing but blanks cannot be told from any other; decide about its --rule, or in 'normalize review'"
        )
    places = [_place(name, folder_of(file)) for name in where] or [""]
    return [(" ".join(form.split()), place) for form in forms or ("",) for place in places]


def _place(name: str, folder: Path) -> str:
    """A file, folder or pattern as the decisions file tells it; one without a slash that names nothing here is a pattern for names in any folder."""
    if os.path.isdir(name):  # noqa: PTH112 - `is_dir` raises for a name that is too long
        return f"{shown(name.rstrip('/') or '/', folder)}/*".removeprefix("./")
    if "/" not in name and not os.path.lexists(name):
        return name
    return shown(name, folder)


def _known(rule: str | None) -> str | None:
    """A rule that there is; a category is none, since a decision is about findings of one rule."""
    if rule is not None:
        from normalize import engine
        from normalize.rule_names import RENAMED
        from normalize.suggestions import hint

        known = (*engine.all_rules(), *RENAMED)
        if rule in tuple(Category):
            raise click.UsageError(f"{rule!r} is a category; a decision is about one rule. --ignore {rule} leaves the category out")
        if rule not in known:
            raise click.UsageError(f"there is no rule {rule!r}{hint(rule, known)} ('normalize explain' lists them)")
    return rule
