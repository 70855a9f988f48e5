"""`normalize discover`: what the texts name and the lexicon does not know, as lexicon lines to review."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from normalize.cli.choices import OneOf
from normalize.cli.harmonised import Quiet, gathered
from normalize.cli.options import Problems, common, normalizer, reading, settings, taken_in, texts
from normalize.cli.printing import record, tell
from normalize.corpus.discovery import LEAST, Proposal, Site, Spelling, Tally, as_row, proposals
from normalize.escaping import json_line, visible
from normalize.plural import many

SOURCE = "discovered"  # what a proposed line names as its source, until a person puts a better one
FORMATS = ("yaml", "jsonl", "table")


@click.command("discover")
@common
@reading
@click.option(
    "--format",
    "format_",
    type=OneOf(FORMATS),
    default="yaml",
    show_default=True,
    help="Lexicon lines, one JSON object a proposal, or a table.",
)
@click.option(
    "--least", type=click.IntRange(1), default=LEAST, show_default=True, help="Least number of times that a new name stands in the texts."
)
@click.option("--variants-only", is_flag=True, help="Only names met in more than one spelling, and new forms of known names.")
def command(paths: tuple[Path, ...], format_: str, least: int, variants_only: bool, no_config: bool, **given: Any) -> int:
    """Propose lexicon lines: new forms of known names, and new names with all their spellings. Nothing is added.

    Names are counted over all texts, and those of texts that tell of one event are compared as 'normalize harmonise' does.

    \b
      normalize discover articles/ > found.yaml       then review it, and use it: --lexicon found.yaml
      normalize discover --format table --variants-only articles/
    """
    read = taken_in(paths, given)
    config = settings(read.paths, no_config, read.choice.stdin_name, **given)
    tool = normalizer(config)
    problems = Problems()
    # Standard input can be read once only: then the texts are counted and not compared.
    twice = not any(str(path) == "-" for path in read.paths)
    links = list(gathered(read, config, Quiet())[0].settled()) if twice else []
    tally, spoken = Tally(), Counter[str]()
    for document in texts(read.paths, tool, problems, read.choice):
        spoken[document.language] += 1
        tally.add(document)
    language = spoken.most_common(1)[0][0] if spoken else "en"  # in which names are proposed: that of most texts
    found = [p for p in proposals(tally, tool.lexicon, language, least, links) if not variants_only or not p.is_new or len(p.spellings) > 1]
    for line in render(found, format_, language):
        if format_ == "table":
            tell(line)
        else:
            record(visible(line))
    if tally.texts or not problems.count:
        tell(summary(found, tally.texts), err=True)
    return 2 if problems.count else 0


def summary(found: Sequence[Proposal], texts_read: int) -> str:
    """What was found, in a sentence."""
    new = sum(p.is_new for p in found)
    return f"{many(texts_read, 'text')}: {many(new, 'new name')}, new forms of {len(found) - new:,} known ones. Review every line before it is used."


def render(found: Sequence[Proposal], format_: str, language: str) -> Iterator[str]:
    """The proposals in one of the formats, line by line."""
    if format_ == "jsonl":
        yield from (json_line(as_row(proposal)) for proposal in found)
    elif format_ == "table":
        for p in found:
            spelt = ", ".join(f"{s.text} {s.times}" for s in p.spellings)
            yield f"{p.times:6,}  {'new' if p.is_new else 'form':4}  {p.entity:24} {p.kind:13} {p.full:28} {spelt}"
    else:
        yield from _yaml(found, language)


def _yaml(found: Sequence[Proposal], language: str) -> Iterator[str]:
    # One block for each entity: several new forms of a known name come from several proposals.
    blocks: dict[str, list[Proposal]] = {}
    for proposal in found:
        blocks.setdefault(proposal.entity, []).append(proposal)
    for entity, group in blocks.items():
        first = group[0]
        yield ""
        for proposal in group:
            yield f"# {many(proposal.times, 'time')}; {_one_line(proposal.reason)}"
            yield from (f"#   {_shown(site)}" for site in proposal.sites)
        yield f"{entity}:"
        if first.is_new:
            short = f", short: {_scalar(first.short)}" if first.short else ""
            yield f"  kind: {first.kind}"
            yield f"  source: {SOURCE}"
            yield "  name:"
            yield f"    {language}: {{full: {_scalar(first.full)}{short}}}"
        else:
            yield f"  # {first.full}"
        lines = [_form(spelling, proposal) for proposal in group for spelling in _wrong(proposal)]
        if lines:
            yield "  forms:"
            yield from lines


def _wrong(proposal: Proposal) -> Sequence[Spelling]:
    """The spellings that need a line: the first one of a new name is its label."""
    return proposal.spellings[1:] if proposal.is_new else proposal.spellings


def _form(spelling: Spelling, proposal: Proposal) -> str:
    trust = "likely" if spelling.text in proposal.certain else "review"
    needs = "" if proposal.is_new and trust == "review" else f", needs: [{proposal.entity}]"
    met = f"{many(spelling.times, 'time')} in {many(spelling.texts, 'text')}"
    return f"    - {{text: {_scalar(spelling.text)}, kind: variant, trust: {trust}{needs}, source: {SOURCE}}}  # {met}"


def _shown(site: Site) -> str:
    return _one_line(f"{site.path}: {site.before} [{site.text}] {site.after}".strip())


def _one_line(text: str) -> str:
    """A text as it may stand in a comment: no line break of any sort, no character that YAML forbids."""
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def _scalar(text: str) -> str:
    """A name as a YAML scalar: plain where it is letters, blanks and hyphens and means nothing else to YAML, else quoted."""
    plain = (
        all(c.isalpha() or c in " -" for c in text)
        and text[0].isalpha()
        and text.lower() not in ("yes", "no", "on", "off", "true", "false", "null", "y", "n")
    )
    return text if plain else json_line(text)
