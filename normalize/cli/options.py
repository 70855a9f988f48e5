"""Options that several commands share, and what they make of them."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from normalize.cli import completion
from normalize.cli.choices import Place
from normalize.cli.printing import problem, show, tell
from normalize.config import Config, find
from normalize.corpus import formats
from normalize.corpus.blocks import Block, Fields
from normalize.corpus.cache import Cache, identity
from normalize.corpus.inputs import Begin, Choice, End, inputs, named_in, stream
from normalize.corpus.spreading import without_text
from normalize.errors import InputError
from normalize.plural import many

if TYPE_CHECKING:
    from normalize.model import Document
    from normalize.normalizer import Normalizer

Command = Callable[..., Any]
ALIKE = 3  # problems of one kind that are told; a wrong field is wrong in every record
_NUMBER = re.compile(r"\d+")
# Options that name something, by the name of their value: an empty one is a variable of a shell that was not set, and no choice.
_NAMING = {
    "field": "--field",
    "id_field": "--id",
    "lang_field": "--lang-field",
    "source_field": "--source-field",
    "source_lang_field": "--source-lang-field",
    "format_in": "--from",
    "stdin_filename": "--stdin-filename",
    "style": "--style",
    "source_lang": "--source-lang",
}
Event = Begin | Block | End


def common(command: Command) -> Command:
    """Paths, language, lexicons, house style and choice of rules."""
    for option in reversed(
        (
            click.argument("paths", nargs=-1, type=Place(path_type=Path), required=False),
            click.option(
                "--target",
                metavar="LANG",
                shell_complete=completion.languages,
                help="Language of the texts: en, pt-BR, zh-TW, ... (default auto: told for each text).",
            ),
            click.option(
                "--source-lang", metavar="LANG", help="Language that the texts were translated from (default: told for each text)."
            ),
            click.option(
                "--lexicon",
                "lexicons",
                multiple=True,
                type=Place(),
                help="A lexicon file or folder to lay over the shipped one. Repeatable.",
            ),
            click.option(
                "--dictionary",
                "dictionaries",
                multiple=True,
                metavar="[LANG=]FILE",
                help="Words that are right: your own, or with LANG= all words of a language. A list, or a hunspell .dic. Repeatable.",
            ),
            click.option(
                "--style",
                metavar="NAME",
                shell_complete=completion.styles,
                help="House style: wire-english (default), british, ukrainian, russian-legacy.",
            ),
            click.option(
                "--select",
                multiple=True,
                metavar="RULE",
                shell_complete=completion.rules,
                help="Only these rules or categories. Repeatable.",
            ),
            click.option(
                "--ignore",
                multiple=True,
                metavar="RULE",
                shell_complete=completion.rules,
                help="Not these rules or categories. Repeatable.",
            ),
            click.option("--no-config", is_flag=True, help="Read no configuration file."),
        )
    ):
        command = option(command)
    return command


def reading(command: Command) -> Command:
    """Which files are taken, how they are read, and with how many processes. `taken_in` takes them in."""
    for option in reversed(
        (
            click.option(
                "--field",
                metavar="NAME",
                help="Field or column with the text (default text). JSONL, CSV, TSV, Parquet in folders are then taken.",
            ),
            click.option(
                "--lang-field", metavar="NAME", help="Field that says the language of a record; it wins over what is told by the text."
            ),
            click.option(
                "--source-field", metavar="NAME", help="Field with the original of a text: names and numbers are compared with it."
            ),
            click.option("--source-lang-field", metavar="NAME", help="Field that says the language of the original."),
            click.option("--id", "id_field", metavar="NAME", help="Field that names a record (default id, url, or its number)."),
            click.option(
                "--from",
                "format_in",
                metavar="FORMAT",
                shell_complete=completion.input_formats,
                help="Read every input as text, md, jsonl, json, csv, tsv, parquet or html, whatever its name.",
            ),
            click.option(
                "--include", multiple=True, metavar="GLOB", help="Take files with such names in folders, such as '*.html'. Repeatable."
            ),
            click.option("--no-ignore", is_flag=True, help="Take files that .gitignore or .normalizeignore leave out, too."),
            click.option("--force-exclude", is_flag=True, help="Leave out files that these ignore even when they are named (for hooks)."),
            click.option(
                "--files0-from",
                type=click.File("rb"),
                metavar="FILE",
                help="Names of files, each ended by a zero byte, from a file or '-'.",
            ),
            click.option(
                "--stdin-filename",
                metavar="NAME",
                help="The name of what comes from standard input: for reports, format and configuration.",
            ),
            click.option("--jobs", "-j", type=click.IntRange(1), help="Processes for large inputs (default: one a core)."),
            click.option("--no-cache", is_flag=True, help="Neither use nor keep results of earlier runs."),
        )
    ):
        command = option(command)
    return command


class Reading(NamedTuple):
    """The options of `reading`, taken in."""

    paths: tuple[Path, ...]
    choice: Choice
    jobs: int
    cache: bool


def taken_in(paths: tuple[Path, ...], given: dict[str, Any]) -> Reading:
    """Takes the options of `reading` out of `given`; UsageError where there is nothing to read."""
    from normalize.corpus.spreading import cores

    empty = next((name for name in _NAMING if given.get(name) == ""), None)
    if empty is not None:
        raise click.UsageError(f"{_NAMING[empty]} names nothing; was a variable not set? Leave it out, or give a name")
    field, id_field, lang_field, source_field, source_lang_field, format_in = (
        given.pop(name) for name in ("field", "id_field", "lang_field", "source_field", "source_lang_field", "format_in")
    )
    include, listed = given.pop("include"), given.pop("files0_from")
    choice = Choice(
        Fields(field or "text", id_field, lang_field, source_field, source_lang_field),
        formats.named(format_in) if format_in else None,
        include,
        tables=field is not None,
        ignore=not given.pop("no_ignore"),
        force=given.pop("force_exclude"),
        stdin_name=given.pop("stdin_filename"),
    )
    if listed is not None:
        paths = (*paths, *named_in(listed))
    elif not paths:
        raise click.UsageError("name files or folders, or '-' for standard input")
    return Reading(paths, choice, given.pop("jobs") or cores(), not given.pop("no_cache"))


def settings(paths: tuple[Path, ...], no_config: bool, stdin_name: str | None = None, **given: Any) -> Config:
    """The configuration for these paths with the options of the command line over it; the file closest to a text counts for that (`configured`)."""
    named = [path for path in paths if str(path) != "-"] or ([Path(stdin_name)] if stdin_name else [])
    over = tuple((name, value) for name, value in given.items() if value not in (None, (), []))
    found = Config() if no_config else find(named[0] if named else Path())
    return replace(found.overridden(**given), over=None if no_config else over)


def configured(events: Iterator[Event], config: Config) -> Iterator[Event]:
    """The events of a run, each block with the settings closest to its file where they are not those of the run."""
    known: dict[Path, tuple[Config | None, str]] = {}
    now: tuple[Config | None, str] = None, ""
    for event in events:
        if isinstance(event, Begin):
            folder = None if event.input.path is None else event.input.path.parent
            if folder is not None and folder not in known:
                closer = config.closest(folder)
                known[folder] = (None, "") if closer == config else (closer, f"{closer!r} {identity(closer.lexicons, closer.dictionaries)}")
            now = (None, "") if folder is None else known[folder]
        elif isinstance(event, Block) and now[0] is not None:
            event = event._replace(config=now[0], settings=now[1])
        yield event


def normalizer(config: Config) -> "Normalizer":
    """A normalizer as configured."""
    from normalize.cli import work

    return work.normalizer(config)


def cache(config: Config, work: object) -> Cache:
    """The results of earlier runs that did the same work with the same program and lexicon."""
    from normalize.lexicon.store import private_cache

    folder, reason = private_cache()
    if folder is None:
        tell(reason, err=True)
    return Cache(folder, (identity(config.lexicons, config.dictionaries), repr(work)))


def texts(
    paths: tuple[Path, ...], tool: "Normalizer", report: Callable[[InputError], None], choice: Choice = Choice()
) -> "Iterator[Document]":
    """The texts of the paths one by one as documents, `-` for standard input; what cannot be read is reported and the rest go on."""
    from normalize.cli.work import documents, no_language, problem, spoken

    if not paths:
        raise click.UsageError("name files or folders, or '-' for standard input")
    absent, fields, found = 0, "", False
    for event in stream(inputs(paths, choice, report), choice.fields):
        if isinstance(event, Begin):
            absent, fields, found = 0, "", False
        elif isinstance(event, End) and event.problem is not None:
            report(InputError(event.problem))
        elif isinstance(event, End) and absent and not found:
            report(InputError(without_text(event.input.name, absent, choice.fields.text, fields)))
        elif isinstance(event, Block):
            for _, record, place in documents(event, choice.fields, partial(spoken, event, tool=tool)):
                if record.problem is not None:
                    report(InputError(problem(event, record, record.problem)))
                absent, fields = absent + bool(record.absent), fields or record.absent
                found = found or record.text is not None
                if place is not None:
                    yield place.document
                elif record.text is not None:
                    report(InputError(problem(event, record, no_language(record))))


class Problems:
    """Counts what could not be done, and says it at once on standard error: of what differs only in its numbers the first few times."""

    def __init__(self) -> None:
        self.count = 0
        self._alike = Counter[str]()
        context = click.get_current_context(silent=True)
        if context is not None:
            context.call_on_close(self._end)

    def __call__(self, error: Exception | str) -> None:
        self.count += 1
        kind = _NUMBER.sub("0", str(error))
        self._alike[kind] += 1
        if self._alike[kind] <= ALIKE:
            problem(error)

    def _end(self) -> None:
        """What was passed over in silence is counted at the end."""
        more = sum(max(0, times - ALIKE) for times in self._alike.values())
        if more:
            problem(f"{many(more, 'problem')} more like {'this' if len(self._alike) == 1 else 'these'}")
        self._alike.clear()


def interrupted() -> None:
    """Say what Ctrl-C leaves behind."""
    show("\rinterrupted: every file is whole; run the same again (with --resume) to go on", err=True)
