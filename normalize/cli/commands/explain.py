"""`normalize explain`: what a rule looks for, or what a form means and why it is trusted as it is."""

from collections.abc import Iterator

import click

from normalize import engine
from normalize.cli import completion
from normalize.cli.choices import Place
from normalize.cli.options import normalizer, settings
from normalize.cli.printing import show, styled, tell
from normalize.escaping import visible
from normalize.lexicon import Lexicon
from normalize.lexicon.keys import key
from normalize.lexicon.postings import Posting, PostingRole
from normalize.model import Document, Trust
from normalize.names import analysis, belief
from normalize.reports._rules import about
from normalize.tags import AUTO


@click.command("explain")
@click.argument("what", required=False, shell_complete=completion.rules)
@click.option("--target", metavar="LANG", shell_complete=completion.languages, help="Language of the texts (default en).")
@click.option("--lexicon", "lexicons", multiple=True, type=Place(), help="A lexicon to lay over the shipped one. Repeatable.")
@click.option("--style", metavar="NAME", shell_complete=completion.styles, help="House style.")
def command(what: str | None, target: str | None, lexicons: tuple[str, ...], style: str | None) -> int:
    """Explain a RULE by its name, or a FORM: which lexicon line or convention makes it what it is. Without either, list the rules.

    \b
      normalize explain html-remnant
      normalize explain OTSC
    """
    if what is None:
        for rule in engine.all_rules():
            tell(f"{rule:20} {about(rule).explanation.splitlines()[0]}")
        return 0
    if what in engine.all_rules():
        show(f"{styled(what, bold=True)}\n\n{about(what).explanation}")
        return 0
    tool = normalizer(settings((), True, target=target, lexicons=lexicons, style=style))
    language = "en" if tool.target == AUTO else tool.target
    lines = list(explain_form(what, tool.lexicon, language)) or list(_unlisted(what, tool.lexicon, language))
    for line in lines:
        show(line)
    return 0 if lines else _unknown(what)


def explain_form(form: str, lexicon: Lexicon, language: str) -> Iterator[str]:
    """Every reading of a form: entity, standard name, why, how far it is trusted, and where that is written."""
    for posting in lexicon.postings(key(form)):
        entity = lexicon.entity(posting.entity)
        label = lexicon.label(posting.entity, language)
        standard = "no name in this language" if label is None else (label.short or label.full) if posting.short else label.full
        yield f"{styled(form, bold=True)}: {visible(entity.kind)} {styled(entity.id, fg='green')}, standard form {visible(repr(standard))}"
        yield visible(f"    {_reason(posting, lexicon, language)}")
        yield visible(f"    {entity.file}:{entity.line} ({entity.source})")


def _reason(posting: Posting, lexicon: Lexicon, language: str) -> str:
    match posting.role:
        case PostingRole.LABEL | PostingRole.ALSO | PostingRole.ADJECTIVE:
            spoken = sorted(lexicon.languages(posting))
            kind = {PostingRole.LABEL: "standard", PostingRole.ALSO: "right too", PostingRole.ADJECTIVE: "adjective"}[posting.role]
            right = language in spoken or posting.role == PostingRole.ADJECTIVE
            return f"{kind} in {', '.join(spoken)}" + ("" if right else f"; in {language} as far as the text bears it out")
        case PostingRole.STYLE:
            spoken_in, axis, choice = lexicon.style(posting)
            return f"house style {choice!r} on the axis {axis} ({spoken_in})"
        case PostingRole.LETTERS:
            return f"letter by letter, by {lexicon.convention(posting)}"
        case PostingRole.FORM:
            line = lexicon.form(posting)
            context = "".join(f"; {name} {', '.join(line[name])}" for name in ("needs", "cues", "unless") if name in line)
            return f"{line['kind']} form, {Trust(posting.trust)}{context}; source {line['source']}"


def _unlisted(form: str, lexicon: Lexicon, language: str) -> Iterator[str]:
    """What a form that nobody listed may mean by its spelling alone: each entity with the sum of what speaks for it, line by line."""
    document = Document(form, language=language)
    found = [reading for reading in analysis.readings(document, lexicon) if not reading.right and reading.canonical]
    for reading in sorted(found, key=lambda r: -r.belief):
        entity = lexicon.entity(reading.entity)
        yield f"{styled(form, bold=True)}: {entity.kind} {styled(entity.id, fg='green')}, standard form {visible(repr(reading.canonical))}, {reading.rule}"
        if reading.is_weighed:
            yield from map(visible, belief.ledger(reading.evidence))
        else:
            yield visible(f"    {belief.explained(reading.evidence)}")
        yield f"    {reading.trust or 'not worth a look'}, as far as these words alone tell"


def _unknown(what: str) -> int:
    tell(
        f"{what!r} is no rule, no form of the lexicon, and near to none. 'normalize explain' lists the rules, 'normalize lexicon search' names.",
        err=True,
    )
    return 2
