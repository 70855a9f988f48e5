"""What `check` and `fix` do with each block of texts, in this process or another; sent there whole, so everything here is plain values.

The rules and the lexicon are imported when there is something to do: a run that finds all in the cache needs neither.
"""

import warnings
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from normalize import reports
from normalize.config import Config
from normalize.corpus import formats
from normalize.corpus.blocks import Block, Fields, Outcome, Record, Splice
from normalize.corpus.repeats import OncePerText
from normalize.errors import ConfigError, InputError, RuleWarning
from normalize.model import STDIN, Category, Document, Finding, Original, Severity, Span, Trust

if TYPE_CHECKING:
    from normalize.corpus.since import Changed
    from normalize.corpus.spreading import Make
    from normalize.engine import Filter, RuleFailed
    from normalize.names.mention import Mention
    from normalize.normalizer import Normalizer


class Place(NamedTuple):
    """A text of a block as a document, and the lines of its file that it stands in, from 1, both included."""

    document: Document
    first: int
    last: int
    group: str | None = None  # what the record says in the field by which texts are compared


def normalizer(config: Config) -> "Normalizer":
    """A normalizer as configured."""
    from normalize.cli.progress import open_lexicon
    from normalize.normalizer import Normalizer

    lexicon = open_lexicon(config.lexicons, config.style, config.dictionaries)
    return Normalizer(config.target, rules=config.select, ignore=config.ignore, lexicon=lexicon, source_lang=config.source_lang)


class Tools:
    """The normalizers of a run: one for each settings that blocks come with, made when the first of them comes."""

    def __init__(self, config: Config) -> None:
        self._config = config
        self._made: dict[str, Normalizer] = {}

    def config(self, block: Block) -> Config:
        """The settings for a block."""
        return block.config or self._config

    def __call__(self, block: Block) -> "Normalizer":
        tool = self._made.get(block.settings)
        if tool is None:
            tool = self._made[block.settings] = normalizer(self.config(block))
        return tool


def spoken(block: Block, record: Record, tool: "Normalizer") -> str | None:
    """The language in which a record is judged; None where what it says of its language is none."""
    try:
        return tool.language(record.text or "", record.language)
    except ConfigError:
        # What a page says of itself is no setting that somebody made here.
        return tool.language(record.text or "") if formats.load(block.format).READ_ONLY else None


def told(block: Block, tool: "Normalizer", problems: list[str], record: Record) -> Original:
    """What a record says of its original; a language that is none is a problem, and then told by the original."""
    try:
        return tool.original(*record.original)
    except ConfigError:
        said = record.original.language
        problems.append(problem(block, record, f"its source language {said!r} is no tag such as en, pt-BR or zh-TW; it is passed over"))
        return tool.original(record.original.text)


def documents(
    block: Block, fields: Fields, language: "Callable[[Record], str | None]", original: "Callable[[Record], Original] | None" = None
) -> Iterator[tuple[int, Record, Place | None]]:
    """Every record of a block by its number in it, with its document where it has a text to work on and a language."""
    waiting: tuple[int, Record] | None = None
    for number, record in enumerate(formats.load(block.format).records(block, fields)):
        if waiting is not None:
            yield *waiting, _place(block, waiting[1], record.line, language, original)
        waiting = number, record
    if waiting is not None:
        yield *waiting, _place(block, waiting[1], block.data.count(b"\n") + 1, language, original)


def _place(
    block: Block,
    record: Record,
    next_line: int,
    language: "Callable[[Record], str | None]",
    original: "Callable[[Record], Original] | None",
) -> Place | None:
    """The document of a record, which ends where the next one begins."""
    said = None if record.text is None else language(record)
    if record.text is None or said is None:
        return None
    first = block.line + record.line + 1
    beside = record.original if original is None else original(record)
    document = Document(record.text, block.name, record.id, said, record.code, formats.mark_up(block.format, block.name), beside)
    return Place(document, first, max(first, block.line + next_line), record.group)


def problem(block: Block, record: Record, message: str) -> str:
    """What is wrong with a record, after its place in the file."""
    if not formats.load(block.format).RECORDS:
        return message if message.startswith(block.name) else f"{block.name}: {message}"
    line = f"row {block.first + record.line + 1}" if block.format == "parquet" else str(block.line + record.line + 1)
    return f"{block.name}:{line}: {message}"


@dataclass(frozen=True)
class Check:
    """Run the rules over every text. `rendered` makes the lines of the report here; else the findings are handed on, with `mentions` those, too.

    A finding counts when it is severe enough, stands in a line that `changed` (where that is given), and every filter lets it through.
    Those of at least the grade `fail_on` are counted as `failing`.
    """

    config: Config
    fields: Fields
    report: str
    severity: Severity
    rendered: bool
    filters: "tuple[Filter, ...]" = ()
    changed: "Changed | None" = None
    mentions: bool = False
    fail_on: Severity | Trust | None = None

    def open(self) -> "Make":
        from normalize import engine

        tools = Tools(self.config)
        form = reports.format_of(self.report)
        checks: dict[str, OncePerText[engine.Checked]] = {}

        def make(block: Block) -> Outcome:
            tool = tools(block)
            check = checks.get(block.settings)
            if check is None:
                check = checks[block.settings] = OncePerText(lambda document: engine.check(document, tool.lexicon, tool.rules))
            languages: list[str | None] = []
            texts = findings = failing = absent = 0
            fields = ""
            lines: list[str] = []
            found: list[Any] = []
            problems: list[str] = []
            lacking = frozenset(self.fields.beside)
            for number, record, place in documents(
                block, self.fields, lambda record: spoken(block, record, tool), partial(told, block, tool, problems)
            ):
                if record.problem is not None:
                    problems.append(problem(block, record, record.problem))
                absent, fields = absent + bool(record.absent), fields or record.absent
                if record.text is not None:
                    languages.append(place and place.document.language)
                    lacking &= frozenset(record.lacks)
                if place is None:
                    problems += [problem(block, record, no_language(record))] if record.text is not None else []
                    continue
                checked = check(place.document)
                problems += (problem(block, record, rule_failed(failure)) for failure in checked.failed)
                kept, held = self._kept(place, checked.findings, form.held)
                texts += 1
                findings += len(kept)
                failing += sum(map(self._fails, kept))
                if self.rendered:
                    lines += form.lines(place.document, kept, held)
                    continue
                # Asked right after the rules, which have found them already.
                named = [plain_mention(mention) for mention in tool.mentions(place.document)] if self.mentions else []
                if kept or named:
                    found.append((number, [plain(finding) for finding in kept], named))
            return Outcome(
                texts,
                findings,
                tuple(lines),
                tuple(found),
                tuple(problems),
                failing=failing,
                absent=absent,
                fields=fields,
                languages=tuple(languages),
                lacking=tuple(sorted(lacking)),
            )

        return make

    def _fails(self, finding: Finding) -> bool:
        """Whether the finding is of the grade that was asked for, or a graver one."""
        return self.fail_on is not None and (finding.trust if isinstance(self.fail_on, Trust) else finding.severity) >= self.fail_on

    def _kept(self, place: Place, findings: Sequence[Finding], tell: bool) -> tuple[Sequence[Finding], Sequence[reports.Held]]:
        """The findings that count and, to `tell` of, those that a filter holds back."""
        held: list[reports.Held] = []
        for keep in self.filters:
            before, findings = findings, keep(place.document, findings)
            if tell and findings is not before:
                held += held_back(keep, place.document, before, findings)
        shown = self._shown(place, [*findings, *(item.finding for item in held)])
        return tuple(f for f in findings if id(f) in shown), [item for item in held if id(item.finding) in shown]

    def _shown(self, place: Place, findings: Sequence[Finding]) -> set[int]:
        """The findings, by identity, that are severe enough and stand where one looks."""
        if self.changed is not None:
            findings = in_changed_lines(place, findings, self.changed)
        return {id(f) for f in findings if f.severity >= self.severity}


def held_back(keep: "Filter", document: Document, before: Sequence[Finding], after: Sequence[Finding]) -> Iterator[reports.Held]:
    """What a filter took away, each finding with what the filter says of it."""
    standing = {(f.start, f.end, f.rule) for f in after}
    why = getattr(keep, "why", None)
    for finding in before:
        if (finding.start, finding.end, finding.rule) not in standing:
            said = ("external", "held back") if why is None else why(document, finding)
            if said is not None:
                yield reports.Held(finding, *said)


def in_changed_lines(place: Place, findings: Sequence[Finding], changed: "Changed") -> Sequence[Finding]:
    """The findings in lines that changed: their own in a text, those of the record in a file of many."""
    document = place.document
    lines = None if document.path is None else changed.lines(Path(document.path))
    if lines is None:
        return findings if document.path == STDIN else ()
    if document.id is not None:
        return findings if lines.touches(place.first, place.last) else ()
    return [f for f in findings if lines.touches(document.position(f.start)[0], document.position(max(f.start, f.end - 1))[0])]


@dataclass(frozen=True)
class Fix:
    """Make every edit that is trusted enough, in every text of a block. `rows` asks for the records after fixing as fields, too."""

    config: Config
    fields: Fields
    rows: bool = False
    filters: "tuple[Filter, ...]" = ()

    def open(self) -> "Make":
        tools = Tools(self.config)

        def make(block: Block) -> Outcome:
            tool, config = tools(block), tools.config(block)
            languages: list[str | None] = []
            others: list[str] = []
            format_ = formats.load(block.format)
            splices: list[Splice] = []
            problems: list[str] = []
            rows: list[dict[str, Any]] = []
            texts = findings = edits = changed = absent = 0
            fields = ""
            lacking = frozenset(self.fields.beside)
            for _, record, place in documents(
                block, self.fields, lambda record: spoken(block, record, tool), partial(told, block, tool, problems)
            ):
                if record.problem is not None:
                    problems.append(problem(block, record, record.problem))
                absent, fields = absent + bool(record.absent), fields or record.absent
                if record.text is not None:
                    languages.append(place and place.document.language)
                    lacking &= frozenset(record.lacks)
                if place is None:
                    problems += [problem(block, record, no_language(record))] if record.text is not None else []
                    continue
                try:
                    with warnings.catch_warnings():
                        warnings.simplefilter("ignore", RuleWarning)  # told below, with the place of the text
                        fixed = tool.fix(place.document, config.trust, config.strip, self.filters)
                    made = [] if format_.READ_ONLY or not fixed.edits else list(format_.splices(block, record, fixed.edits))
                    row = [format_.row(block, record, fixed.text)] if self.rows or format_.READ_ONLY else []
                except InputError as error:
                    problems.append(problem(block, record, str(error)))
                    continue
                except (ValueError, UnicodeError, RecursionError) as error:
                    # A fault of ours in one text must not cost the user the rest; that text stays as it is.
                    problems.append(problem(block, record, f"cannot be fixed ({type(error).__name__}: {error}); it is left as it is"))
                    continue
                problems += (problem(block, record, rule_failed(failure)) for failure in fixed.failed)
                others += [fixed.other] if fixed.other is not None else []
                texts += 1
                findings += len(fixed.findings)
                edits += len(fixed.edits)
                changed += bool(fixed.edits)
                splices += made
                rows += row
            return Outcome(
                texts,
                findings,
                problems=tuple(problems),
                splices=tuple(splices),
                edits=edits,
                changed=changed,
                absent=absent,
                fields=fields,
                rows=tuple(rows),
                languages=tuple(languages),
                others=tuple(others),
                lacking=tuple(sorted(lacking)),
            )

        return make


def no_language(record: Record) -> str:
    """What is wrong with a record that says that it is in a language that is none."""
    return f"its language {record.language!r} is no tag such as en, pt-BR or zh-TW; the text is left as it is"


def rule_failed(failure: "RuleFailed") -> str:
    """A rule that raised, by its name."""
    return f"rule {failure.rule} failed: {type(failure.error).__name__}: {failure.error}"


def plain(finding: Finding) -> list[Any]:
    """A finding as values that JSON knows; its text is left out, since the document has it."""
    return [
        finding.start, finding.end, finding.rule, str(finding.category), int(finding.trust), int(finding.severity), finding.mqm,
        finding.replacement, finding.entity, finding.message, None if finding.requires is None else list(finding.requires), finding.confidence,
    ]  # fmt: skip


def restored(values: Sequence[Any], document: Document) -> Finding:
    """The finding that `plain` made the values of."""
    start, end, rule, category, trust, severity, mqm, replacement, entity, message, requires, confidence = values
    return Finding(
        start, end, document.text[start:end], rule, Category(category), Trust(trust), Severity(severity), mqm,
        replacement, entity, message, None if requires is None else Span(*requires), confidence,
    )  # fmt: skip


def restored_rule(values: Sequence[Any]) -> tuple[str, Trust]:
    """The rule and the trust of the finding that `plain` made the values of."""
    return values[2], Trust(values[4])


def plain_mention(mention: "Mention") -> list[Any]:
    """A mention as values that JSON knows; its text is left out, since the document has it."""
    return [mention.start, mention.end, mention.entity, mention.kind, int(mention.trust), mention.canonical, mention.rule, mention.belief]


def restored_mention(values: Sequence[Any], document: Document) -> "Mention":
    """The mention that `plain_mention` made the values of; its evidence is not handed on."""
    from normalize.names.mention import Mention

    start, end, entity, kind, trust, canonical, rule, belief = values
    return Mention(start, end, document.text[start:end], entity, kind, Trust(trust), canonical, rule, belief)


class Looked(NamedTuple):
    """A text, and what was handed on about it."""

    place: Place
    findings: tuple[Finding, ...]
    mentions: "tuple[Mention, ...]"


def looked(block: Block, outcome: Outcome, fields: Fields) -> Iterator[Looked]:
    """The documents of a block with their findings and mentions, as they were handed on."""
    languages = iter(outcome.languages)
    found = {number: (findings, mentions) for number, findings, mentions in outcome.found}
    for number, _, place in documents(block, fields, lambda _: next(languages)):
        if place is not None:
            findings, mentions = found.get(number, ((), ()))
            document = place.document
            yield Looked(
                place,
                tuple(restored(values, document) for values in findings),
                tuple(restored_mention(values, document) for values in mentions),
            )
