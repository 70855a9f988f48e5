"""What a corpus says of its names, as options of the commands that use it, and the two steps by which it is found on all cores."""

import contextlib
import json
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalize import json_lines
from normalize.cli.choices import Place
from normalize.cli.leading_out import LeadingOut
from normalize.cli.options import Problems, Reading, configured
from normalize.cli.progress import Progress, open_lexicon
from normalize.cli.work import Tools, documents, no_language, problem, spoken
from normalize.config import Config
from normalize.corpus import own_file, spool
from normalize.corpus.blocks import Block, Fields, Outcome
from normalize.corpus.inputs import End, inputs, stream
from normalize.corpus.signals import ENDING, held
from normalize.corpus.spreading import spread
from normalize.errors import InputError

if TYPE_CHECKING:
    from normalize.corpus.spreading import Make
    from normalize.engine import Filter
    from normalize.harmonise.links import Link, Links

Command = Callable[..., Any]


def harmonised(command: Command) -> Command:
    """The option --harmonised."""
    told = "Also what 'normalize harmonise --links FILE' found in the corpus: findings of the rule harmonised-name. Repeatable."
    return click.option(
        "--harmonised",
        "harmonised_",
        type=Place(path_type=Path, exists=True, dir_okay=False),
        multiple=True,
        metavar="FILE",
        help=told,
    )(command)


def filters_of(files: tuple[Path, ...], config: Config) -> "tuple[Filter, ...]":
    """The filter that adds what the files of links say; none without files. InputError for a file that holds none."""
    if not files:
        return ()
    from normalize.harmonise.concordance import Concordance

    return (Concordance.of((link for file in files for link in read_links(file)), open_lexicon(config.lexicons, config.style)),)


def read_links(file: Path) -> "Iterator[Link]":
    """The links of a file, one JSON object a line."""
    from normalize.harmonise.links import Link

    for number, line in json_lines.lines(own_file.read(file)):
        try:
            yield Link.from_row(json.loads(line))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise InputError(
                f"{file}:{number}: no link as 'normalize harmonise --links' writes it ({type(error).__name__}: {error})"
            ) from None


_NO_FIELDS = Fields()


@dataclass(frozen=True)
class Sight:
    """The first pass: put what each text tells of its names into files of the folder."""

    config: Config
    fields: Fields
    folder: Path
    shares: int

    def open(self) -> "Make":
        from normalize.harmonise.sighting import account

        tools = Tools(self.config)

        def make(block: Block) -> Outcome:
            tool = tools(block)
            accounts, problems, texts = [], [], 0
            absent, fields = 0, ""
            for _, record, place in documents(block, self.fields, lambda record: spoken(block, record, tool)):
                if record.problem is not None:
                    problems.append(problem(block, record, record.problem))
                absent, fields = absent + bool(record.absent), fields or record.absent
                if place is not None:
                    texts += 1
                    accounts.append(account(place.document, tool.lexicon))
                elif record.text is not None:
                    problems.append(problem(block, record, no_language(record)))
            spool.put(self.folder, accounts, self.shares)
            return Outcome(texts, problems=tuple(problems), absent=absent, fields=fields)

        return make


@dataclass(frozen=True)
class Join:
    """Between the passes: the links of the stories of one share, which the block's bytes are."""

    fields: Fields = _NO_FIELDS  # a share is no text of anybody

    def open(self) -> "Make":
        from normalize.harmonise.links import Links

        def make(block: Block) -> Outcome:
            links = Links()
            for story, accounts in spool.stories(block.data):
                links.add(story, accounts)
            return Outcome(found=tuple(links.kept.values()))

        return make


class Quiet(Problems):
    """Problems that are told by another reading of the same texts."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, error: Exception | str) -> None:
        self.count += 1


def gathered(read: Reading, config: Config, problems: Problems) -> "tuple[Links, int]":
    """The links of a corpus, and how many texts it has; what cannot be read is told and the rest goes on."""
    from normalize.harmonise.links import Links

    outside = LeadingOut()
    files = list(inputs(read.paths, read.choice, problems, outside))
    outside.say()
    size = sum(item.size for item in files)
    progress = Progress(size * 2)
    texts = done = 0
    links = Links()
    with contextlib.ExitStack() as stack:
        with held(*ENDING):
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="normalize-harmonise-")))
        for event, outcome in spread(
            configured(stream(files, read.choice.fields), config),
            Sight(config, read.choice.fields, folder, spool.shares_for(size)),
            jobs=read.jobs,
            size=size,
        ):
            if isinstance(event, End) and event.problem is not None:
                progress.clear()
                problems(event.problem)
            if outcome is None or not isinstance(event, Block):
                continue
            texts += outcome.texts
            done += len(event.data)
            progress.step(done, 0)
            for message in outcome.problems:
                progress.clear()
                problems(message)
        kept = sum(path.stat().st_size for path in folder.iterdir())
        joined = 0
        for event, outcome in spread(
            (Block(share, "spool", f"share {number}") for number, share in enumerate(spool.shares(folder))),
            Join(),
            jobs=read.jobs,
            size=kept,
        ):
            if outcome is not None and isinstance(event, Block):
                links.merge(Links({(link.form, link.standard): link for link in outcome.found}))
                joined += len(event.data)
                progress.step(size + size * joined // max(kept, 1), len(links.kept))
    progress.clear()
    return links, texts
