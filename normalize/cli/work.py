"""What `check` and `fix` do with each block of texts, in this process or another; sent there whole, so everything here is plain values."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from normalize import engine, reports
from normalize.config import Config
from normalize.corpus import formats
from normalize.corpus.blocks import Block, Fields, Outcome, Record, Splice
from normalize.corpus.spreading import Make
from normalize.errors import InputError
from normalize.model import Category, Document, Finding, Severity, Span, Trust
from normalize.normalizer import Normalizer

# Reports whose lines for a text depend on that text alone: they are written by whoever checks it, and kept with the result.
STREAMED = frozenset(("full", "concise", "jsonl", "markup"))

Filter = Callable[[Document, Sequence[Finding]], Sequence[Finding]]


class Place(NamedTuple):
    """A text of a block as a document, and the lines of its file that it stands in, from 1, both included."""

    document: Document
    first: int
    last: int


def normalizer(config: Config) -> Normalizer:
    """A normalizer as configured."""
    return Normalizer(config.target, config.lexicons, config.style, config.select, config.ignore)


def documents(block: Block, fields: Fields, language: str) -> Iterator[tuple[int, Record, Document | None]]:
    """Every record of a block by its number in it, with its document where it has a text to work on."""
    for number, record in enumerate(formats.load(block.format).records(block, fields)):
        yield number, record, None if record.text is None else Document(record.text, block.name, record.id, language)


def problem(block: Block, record: Record, message: str) -> str:
    """What is wrong with a record, after its place in the file."""
    if not formats.load(block.format).RECORDS:
        return message if message.startswith(block.name) else f"{block.name}: {message}"
    line = f"row {block.first + record.line + 1}" if block.format == "parquet" else str(block.line + record.line + 1)
    return f"{block.name}:{line}: {message}"


@dataclass(frozen=True)
class Check:
    """Run the rules over every text. With a report that is streamed its lines are made here, else the findings are handed on."""

    config: Config
    fields: Fields
    report: str
    severity: Severity
    rendered: bool

    def open(self) -> Make:
        tool = normalizer(self.config)
        render = reports.load(self.report) if self.rendered else None

        def make(block: Block) -> Outcome:
            texts = findings = 0
            lines: list[str] = []
            found: list[Any] = []
            problems: list[str] = []
            for number, record, document in documents(block, self.fields, tool.target):
                if record.problem is not None:
                    problems.append(problem(block, record, record.problem))
                if document is None:
                    continue
                checked = engine.check(document, tool.lexicon, tool.rules)
                problems += (problem(block, record, rule_failed(failure)) for failure in checked.failed)
                kept = engine.at_least(checked.findings, self.severity)
                texts += 1
                findings += len(kept)
                if render is None:
                    found.append((number, [plain(finding) for finding in kept]))
                elif kept or self.report == "markup":
                    lines += render(document, kept)
            return Outcome(texts, findings, tuple(lines), tuple(found), tuple(problems))

        return make


@dataclass(frozen=True)
class Fix:
    """Make every edit that is trusted enough, in every text of a block. `rows` asks for the records after fixing as fields, too."""

    config: Config
    fields: Fields
    rows: bool = False

    def open(self) -> Make:
        tool = normalizer(self.config)

        def make(block: Block) -> Outcome:
            format_ = formats.load(block.format)
            splices: list[Splice] = []
            problems: list[str] = []
            rows: list[dict[str, Any]] = []
            texts = findings = edits = changed = 0
            for _, record, document in documents(block, self.fields, tool.target):
                if record.problem is not None:
                    problems.append(problem(block, record, record.problem))
                if document is None:
                    continue
                try:
                    fixed = tool.fix(document, self.config.trust, self.config.strip)
                    made = [] if format_.READ_ONLY or not fixed.edits else list(format_.splices(block, record, fixed.edits))
                    row = [format_.row(block, record, fixed.text)] if self.rows or format_.READ_ONLY else []
                except (ValueError, UnicodeError, RecursionError) as error:
                    # A fault of ours in one text must not cost the user the rest; that text stays as it is.
                    problems.append(problem(block, record, f"cannot be fixed ({type(error).__name__}: {error}); it is left as it is"))
                    continue
                problems += (problem(block, record, rule_failed(failure)) for failure in fixed.failed)
                texts += 1
                findings += len(fixed.findings)
                edits += len(fixed.edits)
                changed += bool(fixed.edits)
                splices += made
                rows += row
            return Outcome(texts, findings, (), (), tuple(problems), tuple(splices), edits, changed, tuple(rows))

        return make


def rule_failed(failure: engine.RuleFailed) -> str:
    """A rule that raised, by its name."""
    return f"rule {failure.rule} failed: {type(failure.error).__name__}: {failure.error}"


def plain(finding: Finding) -> list[Any]:
    """A finding as values that JSON knows; its text is left out, since the document has it."""
    return [
        finding.start, finding.end, finding.rule, str(finding.category), int(finding.trust), int(finding.severity), finding.mqm,
        finding.replacement, finding.entity, finding.message, None if finding.requires is None else list(finding.requires),
    ]  # fmt: skip


def restored(values: Sequence[Any], document: Document) -> Finding:
    """The finding that `plain` made the values of."""
    start, end, rule, category, trust, severity, mqm, replacement, entity, message, requires = values
    return Finding(
        start, end, document.text[start:end], rule, Category(category), Trust(trust), Severity(severity), mqm,
        replacement, entity, message, None if requires is None else Span(*requires),
    )  # fmt: skip


def pairs(block: Block, outcome: Outcome, fields: Fields, language: str) -> Iterator[tuple[Place, tuple[Finding, ...]]]:
    """The documents of a block with their findings, as they were handed on."""
    found = dict(outcome.found)
    waiting: tuple[int, Record, Document] | None = None
    for number, record, document in documents(block, fields, language):
        if waiting is not None:
            yield _pair(block, found, waiting, record.line)
        waiting = None if document is None else (number, record, document)
    if waiting is not None:
        yield _pair(block, found, waiting, block.data.count(b"\n") + 1)


def _pair(block: Block, found: dict[int, Any], waiting: tuple[int, Record, Document], next_line: int) -> tuple[Place, tuple[Finding, ...]]:
    number, record, document = waiting
    first = block.line + record.line + 1
    findings = tuple(restored(values, document) for values in found.get(number, ()))
    return Place(document, first, max(first, block.line + next_line)), findings


def refuse_pages(block: Block) -> None:
    """InputError for a text that can be taken out of its file but not put back."""
    if formats.load(block.format).READ_ONLY:
        raise InputError(f"{block.name} is a web page, which is only read; give --output for the fixed text")
