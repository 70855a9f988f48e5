"""`normalize fix`: apply what is trusted enough."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from normalize.cli.choices import OneOf, Place
from normalize.cli.decided import deciding, filters_for, kept_by_place
from normalize.cli.delivery import Delivery, EachFile, OneFile, Patches, delivered
from normalize.cli.harmonised import filters_of, harmonised
from normalize.cli.leading_out import LeadingOut, say_shared
from normalize.cli.options import Problems, Reading, cache, common, configured, interrupted, reading, settings, taken_in
from normalize.cli.places import is_done, is_table, refuse_output, target_of, written_apart
from normalize.cli.printing import tell
from normalize.cli.progress import Progress
from normalize.cli.targets import STANDARD
from normalize.cli.work import Fix
from normalize.config import APPLIED, Config
from normalize.corpus import baseline, formats
from normalize.corpus.blocks import Block
from normalize.corpus.inplace import recover, was_cut_short
from normalize.corpus.inputs import End, Input, expected, inputs, stream
from normalize.corpus.spreading import spread
from normalize.errors import InputError
from normalize.plural import many

if TYPE_CHECKING:
    from normalize.engine import Filter


@click.command("fix")
@common
@reading
@deciding()
@harmonised
@click.option(
    "--baseline",
    "baseline_",
    type=Place(path_type=Path),
    help=f"Leave what this baseline knows (default: {baseline.NAME}, the closest upward from the texts).",
)
@click.option("--no-baseline", is_flag=True, help="Mend what a baseline knows, too.")
@click.option("--trust", type=OneOf(APPLIED), help="Apply edits of at least this trust (default sure).")
@click.option("--strip", multiple=True, type=OneOf(["boilerplate", "duplicate"]), help="Remove these, too. Repeatable.")
@click.option("--diff", is_flag=True, help="Print a patch (for 'git apply') and write nothing.")
@click.option(
    "--output",
    "-o",
    type=Place(path_type=Path),
    help="Write to this folder, or to this file: .jsonl, .csv, .tsv or .parquet for many texts; - is standard output, for one.",
)
@click.option("--follow-links", is_flag=True, help="Write through links that lead out of the folders and files named, too.")
@click.option("--resume", is_flag=True, help="With --output FOLDER: leave out texts that an interrupted run wrote already.")
def command(
    paths: tuple[Path, ...],
    diff: bool,
    output: Path | None,
    follow_links: bool,
    resume: bool,
    decisions_: Path | None,
    harmonised_: tuple[Path, ...],
    baseline_: Path | None,
    no_baseline: bool,
    no_config: bool,
    **given: Any,
) -> int:
    """Apply every sure edit to the files named, in place. With '-' the fixed text goes to standard output.

    \b
      normalize fix --diff seeds/                  look first
      normalize fix --trust likely --output clean/ articles/
      normalize undo                               take the last run back
    """
    if diff and output:
        raise click.UsageError("--diff writes nothing, so it cannot go with --output")
    if resume and output is None:
        raise click.UsageError("--resume goes on with a run that writes to --output FOLDER; in place, running the same again goes on")
    read = taken_in(paths, given)
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    problems = Problems()
    outside = LeadingOut(writes=output is None, follow=follow_links)
    met = inputs(read.paths, read.choice, problems, outside)
    files = list(met if diff or output else _recovered(met, problems))
    outside.say()
    if output is None:
        say_shared(files)
    else:
        refuse_output(output, read.paths, files)
        if output != STANDARD:
            files = written_apart(files, read.paths, output)
    table = output is not None and is_table(output, files)
    if output is not None and resume and not table:  # a table is written as a whole, so an interrupted run left nothing of it
        files = [item for item in files if not is_done(item, target_of(item, read.paths, files, output))]
    if output is None:
        files = _without_pages(files, problems)
    delivery: Delivery
    if diff:
        delivery = Patches()
    elif output is not None and table:
        delivery = OneFile(output)
    else:
        delivery = EachFile(read, files, output, follow_links)
    filters = (*filters_of(harmonised_, config), *filters_for(read.paths, config, None if no_baseline else baseline_, decisions_))
    known = [] if no_baseline or baseline_ is not None else kept_by_place(read.paths, baseline.NAME, baseline.filter_from)
    code = run(read, config, files, delivery, problems, "would change" if diff else "changed", (*filters, *known))
    if known:
        tell("what the baseline knows is left as it is; --no-baseline mends it, too", err=True)
    return code


def _without_pages(files: Sequence[Input], problems: Problems) -> list[Input]:
    """The files that a fixed text can be put back into; the others are told once."""
    pages = [item.name for item in files if formats.load(item.format).READ_ONLY]
    if pages:
        told = (
            f"{pages[0]} and {len(pages) - 1:,} more are web pages, which are" if len(pages) > 1 else f"{pages[0]} is a web page, which is"
        )
        problems(f"{told} only read; give --output FOLDER for the fixed texts")
    return [item for item in files if not formats.load(item.format).READ_ONLY]


def run(
    read: Reading,
    config: Config,
    files: Sequence[Input],
    delivery: Delivery,
    problems: Problems,
    verb: str,
    filters: "tuple[Filter, ...]" = (),
) -> int:
    """Fix the files, deliver them, and say how it went as an exit code."""
    size = expected(files)
    work = Fix(config, read.choice.fields, delivery.rows, filters)
    store = cache(config, work) if read.cache and not delivery.rows else None
    progress = Progress(size or 0, "edits")
    seen = edits = changed = done = 0
    others = Counter[str]()
    whole = False
    try:
        of_file = [0, 0]  # edits, and texts that have some: counted when the file is delivered
        for part, failed in delivered(
            spread(configured(stream(files, read.choice.fields), config), work, jobs=read.jobs, size=size, cache=store), delivery, problems
        ):
            if part.outcome is not None and isinstance(part.event, Block):
                seen += part.outcome.texts
                others.update(part.outcome.others)
                of_file = [of_file[0] + part.outcome.edits, of_file[1] + part.outcome.changed]
                done += len(part.event.data)
                progress.step(done, edits + of_file[0])
            elif isinstance(part.event, End):
                if not failed:
                    edits, changed = edits + of_file[0], changed + of_file[1]
                of_file = [0, 0]
        whole = True
    except KeyboardInterrupt:
        progress.clear()
        interrupted()
        return 130
    finally:
        progress.clear()
        delivery.close(whole)
    if seen or not problems.count:
        texts = many(seen, "text")
        done_of = f"{many(edits, 'edit')} {verb} {changed:,} of them" if edits else "nothing to change"
        tell(f"{texts}: {done_of}", err=True)
    if others:
        told = ", ".join(f"{count:,} {language}" for language, count in others.most_common())
        tell(f"not edited, since they are clearly not in the language given: {told}; --target auto tells it for each text", err=True)
    return 2 if problems.count else int(changed > 0)


def _recovered(files: Iterator[Input], problems: Problems) -> Iterator[Input]:
    """The files, those that an earlier run was killed in the middle of restored first."""
    for item in files:
        try:
            if item.path is not None and was_cut_short(item.path, item.path.stat()) and recover(item.path):
                tell(f"{item.path}: restored; an earlier run was ended while it wrote it", err=True)
        except (InputError, OSError) as error:
            problems(error)
            continue
        yield item
